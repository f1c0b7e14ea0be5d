"""The data service, `python -m attune_datasets.data_service`: opens files and answers what the Data page shows of them.

`docs/architecture.md` has the requests and their answers. A window talks to it over pipes; the command line calls
`HANDLERS` in its own process.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, replace
from typing import Any, TypeVar

import numpy as np
import pyarrow.compute as pc
from pydantic import ValidationError

from attune_datasets.aligned import find_neighbours
from attune_datasets.cleaning import clean
from attune_datasets.columns import MAX_LABELS, describe_columns
from attune_datasets.data_store import DataStore
from attune_datasets.data_warnings import DataWarning, find_token_warnings, find_warnings, gravest_first
from attune_datasets.document_answers import DocumentAnswers
from attune_datasets.documents import document_column
from attune_datasets.errors import DatasetError, SpecError
from attune_datasets.faults import faults
from attune_datasets.fields import Spec
from attune_datasets.files import list_tables
from attune_datasets.labels import sort_labels, tidy_labels
from attune_datasets.pair_answers import PairAnswers
from attune_datasets.pair_columns import guess_task
from attune_datasets.preview import chosen_rows, matching_rows, preview_rows, rows_of_label
from attune_datasets.problems import save_problems
from attune_datasets.service import Handler, Progress, ProgressCall, Reply, serve
from attune_datasets.source import Source
from attune_datasets.spec import DOCUMENT_TASKS, DataSpec, Task, TokenizerSpec
from attune_datasets.splits import SPLITS, TEST, VALIDATION
from attune_datasets.statistics import (
    distinctive_words,
    label_balance,
    length_histogram,
    top_words,
    vocabulary_coverage,
)
from attune_datasets.vocabulary_warnings import find_crowded

SHOWN_PROBLEMS = 200
_UNKNOWN_WORDS = 50
_EXAMPLE = 300  # characters of the text that is tokenised as an example
AnySpec = TypeVar("AnySpec", bound=Spec)


class DataService:
    """One method a request; each takes its JSON arguments by name and returns a JSON object."""

    def __init__(self) -> None:
        self._store = DataStore()
        self._pairs, self._documents = PairAnswers(self._store), DocumentAnswers(self._store)

    def tables(self, progress: ProgressCall, *, file: str) -> dict[str, Any]:
        """Which tables a file holds: several only in a .zip, one of which `data.table` then has to name."""
        return {"tables": list_tables(file)}

    def open(self, progress: ProgressCall, *, data: dict[str, Any], task: Task | None = None) -> dict[str, Any]:
        """What a file holds and how it was read; succeeds without a text or label, source or target column."""
        spec = _parse(DataSpec, data)
        source = self._store.source(spec, progress, task)
        read_for = task or task_of(source)
        if read_for in DOCUMENT_TASKS:
            source = self._store.source(spec, progress, read_for)  # which is to read it as it stands
        table = source.tables[0]
        return {
            "task": read_for,
            "data": source.spec.model_dump(),
            "tables": list_tables(source.spec.file),
            "table_rows": source.file_rows,
            "validation_rows": source.rows_of_part(VALIDATION),
            "test_rows": source.rows_of_part(TEST),
            "columns": [asdict(column) for column in describe_columns(table)],
            "detection": asdict(table.detection),
            "problems": [asdict(problem) for problem in source.problems[:SHOWN_PROBLEMS]],
            "problem_count": len(source.problems),
            "labels": _label_counts(source),
            "fingerprint": source.fingerprint,
            "neighbours": find_neighbours(source.spec) if len(table.columns) == 1 else [],
            **({"characters": _characters(source)} if read_for in DOCUMENT_TASKS else {}),
        }

    def preview(
        self,
        progress: ProgressCall,
        *,
        data: dict[str, Any],
        offset: int = 0,
        limit: int = 50,
        word: str | None = None,
        label: str | None = None,
        split: str | None = None,
        rows: list[int] | None = None,
        tokenizer: dict[str, Any] | None = None,
        task: Task | None = None,
    ) -> dict[str, Any]:
        """A page of the rows, raw and cleaned, that pass the filters; pairs also as tokens."""
        spec = _parse(DataSpec, data)
        if _of_documents(spec, task):
            return self._documents.preview(spec, progress, offset, limit, word, split, rows)
        source = self._store.source(spec, progress, task)
        chosen = chosen_rows(source, rows)
        if (task or task_of(source)) == "translation":
            tokens = _parse(TokenizerSpec, tokenizer) if tokenizer is not None else None
            return self._pairs.preview(spec, tokens, progress, offset, limit, word, split, chosen)
        with_word = self._rows_with(word, spec, progress) if word is not None else None
        corpus = self._store.corpus(spec, progress) if split is not None else self._store.corpus_at_hand(source)
        of_split = corpus.rows[corpus.of_split(SPLITS.index(split))] if corpus and split is not None else None
        found = matching_rows(source, label, with_word, of_split, chosen)
        return preview_rows(source, corpus, found, offset, limit)

    def words(
        self,
        progress: ProgressCall,
        *,
        data: dict[str, Any],
        top: int,
        label: str | None = None,
        stop_words: bool = True,
    ) -> dict[str, Any]:
        """The commonest words of all rows or of one class, stop words shown or not."""
        spec = _parse(DataSpec, data)
        if _of_documents(spec):
            return self._documents.words(spec, progress, top, stop_words)
        index = self._store.index(spec, progress)
        rows = rows_of_label(self._store.source(spec, progress), label)
        return asdict(top_words(index, top, rows, with_stop_words=stop_words))

    def distinctive(self, progress: ProgressCall, *, data: dict[str, Any], top: int) -> dict[str, Any]:
        """The words that each class uses more than the others."""
        spec = _parse(DataSpec, data)
        corpus, index = self._store.corpus(spec, progress), self._store.index(spec, progress)
        labels = np.full(len(index.offsets) - 1, -1)
        labels[corpus.rows] = corpus.labels
        listed = distinctive_words(index, labels, len(corpus.label_names), top)
        named = zip(corpus.label_names, listed, strict=True)
        return {"labels": {name: [asdict(word) for word in words] for name, words in named}}

    def lengths(
        self, progress: ProgressCall, *, data: dict[str, Any], tokenizer: dict[str, Any], task: Task | None = None
    ) -> dict[str, Any]:
        """How long the texts are in tokens, and what share of them the maximum length keeps whole."""
        spec = _parse(TokenizerSpec, tokenizer)
        if _of_documents(asked := _parse(DataSpec, data), task):
            return self._documents.lengths(asked, spec, task or "language", progress)
        measured = self._store.token_lengths(asked, spec, progress)
        sample = len(measured.lengths) if len(measured.lengths) < measured.texts else None
        return {**asdict(length_histogram(measured.lengths, spec.max_length)), "unit": spec.kind, "sample": sample}

    def labels(self, progress: ProgressCall, *, data: dict[str, Any]) -> dict[str, Any]:
        """How many rows of each class each part of the split has."""
        corpus = self._store.corpus(_parse(DataSpec, data), progress)
        counts = label_balance(corpus.labels, corpus.splits, len(corpus.label_names)).tolist()
        return {"labels": corpus.label_names, "counts": dict(zip(SPLITS, counts, strict=True))}

    def pair_statistics(
        self,
        progress: ProgressCall,
        *,
        data: dict[str, Any],
        tokenizer: dict[str, Any] | None = None,
        top: int = 20,
        stop_words: bool = True,
    ) -> dict[str, Any]:
        """Words, lengths and vocabulary growth of both sides of pairs, and how their lengths relate."""
        tokens = _parse(TokenizerSpec, tokenizer) if tokenizer is not None else None
        return self._pairs.statistics(_parse(DataSpec, data), tokens, top, stop_words, progress)

    def vocabulary(
        self, progress: ProgressCall, *, data: dict[str, Any], tokenizer: dict[str, Any], task: Task | None = None
    ) -> dict[str, Any]:
        """What the tokenizer learned, how well it serves texts it has not seen, and one of them as tokens."""
        spec, tokens = _parse(DataSpec, data), _parse(TokenizerSpec, tokenizer)
        if _of_documents(spec, task):
            return self._documents.vocabulary(spec, tokens, task or "language", progress)
        if (task or task_of(self._store.source(spec, progress))) == "translation":
            return self._pairs.vocabulary(spec, tokens, progress)
        trained = self._store.tokenizer(spec, tokens, progress)
        learned, unseen = self._store.learning_texts(spec, progress)
        index = self._store.index(spec, progress)
        example = (unseen or learned)[0][:_EXAMPLE]
        return {
            "size": trained.size,
            "asked": trained.asked,
            **asdict(vocabulary_coverage(trained, index, unseen or learned, _UNKNOWN_WORDS)),
            "example": {
                "text": example,
                "tokens": trained.tokens(example),
                "ids": trained.encode([example])[0].tolist(),
            },
        }

    def warnings(
        self,
        progress: ProgressCall,
        *,
        data: dict[str, Any],
        tokenizer: dict[str, Any] | None = None,
        task: Task | None = None,
    ) -> dict[str, Any]:
        """What a person should know before training; what makes training impossible is one of them."""
        spec = _parse(DataSpec, data)
        tokens = _parse(TokenizerSpec, tokenizer) if tokenizer is not None else None
        source = self._store.source(spec, progress, task)
        try:
            if _of_documents(spec, task):
                found = self._documents.warnings(spec, tokens, task or "language", progress)
            elif (task or task_of(source)) == "translation":
                found = self._pairs.warnings(spec, tokens, progress)
            else:
                found = find_warnings(source, self._store.corpus(spec, progress))
                found = gravest_first([*found, *(self._token_warnings(spec, tokens, progress) if tokens else [])])
        except DatasetError as error:
            found = [DataWarning("unusable", "error", f"{error.what} {error.why}".strip(), error.remedy, [])]
        return {"warnings": [asdict(warning) for warning in found]}

    def save_problems(self, progress: ProgressCall, *, data: dict[str, Any], path: str) -> dict[str, Any]:
        """Writes every row that could not be read or used, with line and reason, as a CSV."""
        spec = _parse(DataSpec, data)
        source = self._store.source(spec, progress)
        problems, task = source.problems, task_of(source)
        with suppress(DatasetError):  # without usable labels or sides only the problems of reading are known
            if task == "language":
                problems = self._documents.corpus(spec, progress).problems
            else:
                problems = (self._pairs if task == "translation" else self._store).corpus(spec, progress).problems
        return {"path": path, "rows": save_problems(problems, path)}

    def download_imdb(self, progress: ProgressCall, *, folder: str) -> dict[str, Any]:
        """Fetches the official IMDb reviews."""
        from attune_datasets.downloads import download_imdb  # its HTTP client takes 0.1 s to load

        return {"path": str(download_imdb(folder, progress))}

    def _rows_with(self, word: str, spec: DataSpec, progress: ProgressCall) -> np.ndarray:
        """Returns the rows that hold a word, which people type as it stands in the file."""
        (cleaned,) = clean([word], spec.cleaning)
        return self._store.index(spec, progress).rows_with(cleaned.strip())

    def _token_warnings(self, data: DataSpec, spec: TokenizerSpec, progress: ProgressCall) -> list[DataWarning]:
        trained = self._store.tokenizer(data, spec, progress)
        measured = self._store.token_lengths(data, spec, progress)
        learned, _ = self._store.learning_texts(data, progress)
        lengths = length_histogram(measured.lengths, spec.max_length)
        return [*find_crowded(trained, {"": learned}), *find_token_warnings(trained, lengths, spec.max_length)]


def handlers(service: DataService) -> dict[str, Handler]:
    """Returns what `serve` needs: each public method of the service under its own name."""
    names = [name for name in vars(DataService) if not name.startswith("_")]
    return {name: _handler(getattr(service, name)) for name in names}


def _handler(method: Callable[..., dict[str, Any]]) -> Handler:
    def handle(request: dict[str, Any], progress: Progress) -> Reply:
        return Reply(method(progress, **request))

    return handle


def _parse(kind: type[AnySpec], content: dict[str, Any]) -> AnySpec:
    try:
        return kind.model_validate(content)
    except ValidationError as error:
        raise SpecError(faults(error, kind)[0].told()) from error


def task_of(source: Source) -> Task:
    """Returns what a source is read for, told by the columns that its spec names."""
    return guess_task(replace(source.tables[0], spec=source.spec))


def _of_documents(data: DataSpec, task: Task | None = None) -> bool:
    """Whether a request is about texts without labels, which alone say what a document is."""
    return task in DOCUMENT_TASKS or (task is None and data.documents is not None)


def _characters(source: Source) -> int:
    """Returns how many characters the texts have, as they stand in the files; 0 where no column has any."""
    try:
        column = source.column(document_column(source))
    except DatasetError:
        return 0
    return int(pc.sum(pc.utf8_length(column)).as_py() or 0)


def _label_counts(source: Source) -> dict[str, int] | None:
    """Returns the rows of each label in the order of classes; None without labels, or with too many for classes.

    As of the classes that training finds, only rows of the file itself count, not of another one for tests, and only
    those with a text.
    """
    spec = source.spec
    if spec.label is None:
        return None
    labels = tidy_labels(source.column(spec.label)).slice(0, source.file_rows)
    if spec.text is not None:
        texts = source.column(spec.text).slice(0, source.file_rows)
        labels = labels.filter(pc.not_equal(pc.utf8_trim_whitespace(texts), ""))
    counted = pc.value_counts(labels.combine_chunks())
    counts = dict(zip(counted.field("values").to_pylist(), counted.field("counts").to_pylist(), strict=True))
    counts.pop("", None)
    return {name: counts[name] for name in sort_labels(list(counts))} if len(counts) <= MAX_LABELS else None


HANDLERS = handlers(DataService())
BESIDE = ("preview", "download_imdb")  # what the words, lengths and labels of a file need not wait for

if __name__ == "__main__":
    serve(HANDLERS, BESIDE)
