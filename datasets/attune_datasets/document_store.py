"""What the data service knows about texts without labels, kept as `data_store` keeps what it knows of others."""

from __future__ import annotations

from collections.abc import Hashable
from contextlib import suppress
from dataclasses import dataclass

import numpy as np

from attune_datasets.data_store import NO_CUT, DataStore, corpus_key
from attune_datasets.documents import Documents, build_documents, document_column
from attune_datasets.errors import DatasetError
from attune_datasets.recent import Recent
from attune_datasets.service import ProgressCall
from attune_datasets.source import Source
from attune_datasets.spec import PLAIN, DataSpec, Task, TokenizerSpec
from attune_datasets.splits import TRAINING
from attune_datasets.tokenizers import Tokenizer, train_language_tokenizer, train_tokenizer
from attune_datasets.words import WordIndex, index_words

LEFT_OUT = 255


@dataclass(frozen=True)
class Passages:
    """What a preview lists and a word is looked for in: rows of a table, documents, or the lines of one plain text.

    Args:
        raw: As in the file.
        clean: After cleaning.
        lines: The line of each in its file, from 1, int64.
        splits: The part that each begins in, uint8, `LEFT_OUT` for none; None where the text cannot be divided, or
            cleaning has moved the line ends, so that it is unknown.
    """

    raw: list[str]
    clean: list[str]
    lines: np.ndarray
    splits: np.ndarray | None

    def __len__(self) -> int:
        return len(self.raw)


class DocumentStore:
    """Answers what is known about a `DataSpec` for language models or pre-training, from memory where it can.

    Args:
        store: Keeps tables and cleaned columns.
    """

    def __init__(self, store: DataStore) -> None:
        self._store = store
        self._corpora: Recent[Documents] = Recent(2)
        self._passages: Recent[Passages] = Recent(1)
        self._indexes: Recent[WordIndex] = Recent(1)
        self._tokenizers: Recent[Tokenizer] = Recent(4)
        self._ids: Recent[list[np.ndarray]] = Recent(1)

    def source(self, data: DataSpec, progress: ProgressCall) -> Source:
        """Returns the texts as a table, what a document is filled in."""
        return self._store.source(data, progress, "language")

    def corpus(self, data: DataSpec, progress: ProgressCall) -> Documents:
        """Returns the documents, or the parts of a stream. Raises `DatasetError` where `load_documents` does."""
        source = self.source(data, progress)

        def build() -> Documents:
            return build_documents(source, self._cleaned(source, progress))

        return self._corpora.get(corpus_key(source), build, progress)

    def passages(self, data: DataSpec, progress: ProgressCall) -> Passages:
        """Returns what a preview lists, also where the texts cannot be divided.

        Raises:
            DatasetError: No column has texts.
        """
        source = self.source(data, progress)
        corpus: Documents | None = None
        with suppress(DatasetError):  # which the warnings tell
            corpus = self.corpus(data, progress)

        def make() -> Passages:
            cleaned = self._cleaned(source, progress)
            stream = source.spec.documents == "stream"
            return _lines(source, corpus, cleaned) if stream else _rows(source, corpus, cleaned)

        return self._passages.get(corpus_key(source), make, progress)

    def index(self, data: DataSpec, progress: ProgressCall) -> WordIndex:
        """Returns the words of each passage, as they are after cleaning."""
        passages = self.passages(data, progress)
        key = corpus_key(self.source(data, progress))
        return self._indexes.get(key, lambda: index_words(passages.clean, progress), progress)

    def tokenizer(self, data: DataSpec, spec: TokenizerSpec, task: Task, progress: ProgressCall) -> Tokenizer:
        """Returns the tokenizer that a run of the task would train, but one that never cuts."""

        def train() -> Tokenizer:
            corpus = self.corpus(data, progress)
            learned = [corpus.cleaned[place] for place in corpus.of_split(TRAINING)]
            train = train_language_tokenizer if task == "language" else train_tokenizer
            return train(learned, spec.model_copy(update={"max_length": NO_CUT}), progress)

        return self._tokenizers.get(self._tokenizer_key(data, spec, task, progress), train, progress)

    def ids(self, data: DataSpec, spec: TokenizerSpec, task: Task, progress: ProgressCall) -> list[np.ndarray]:
        """Returns the token ids of each document, or part of a stream, without special tokens."""

        def encode() -> list[np.ndarray]:
            corpus, tokenizer = self.corpus(data, progress), self.tokenizer(data, spec, task, progress)
            progress(0.0, "Turning texts into tokens")
            ids, offsets = tokenizer.encode_parts(corpus.cleaned)
            return np.split(ids, offsets[1:-1])

        return self._ids.get(self._tokenizer_key(data, spec, task, progress), encode, progress)

    def _cleaned(self, source: Source, progress: ProgressCall) -> list[str]:
        return self._store.cleaned_column(source, document_column(source), progress)

    def _tokenizer_key(self, data: DataSpec, spec: TokenizerSpec, task: Task, progress: ProgressCall) -> Hashable:
        return corpus_key(self.source(data, progress)), spec.kind, spec.vocabulary_size, task


def _rows(source: Source, corpus: Documents | None, cleaned: list[str]) -> Passages:
    splits = np.full(len(source), LEFT_OUT, np.uint8)
    if corpus is not None:
        splits[corpus.rows] = corpus.splits
    return Passages(source.column(document_column(source)).to_pylist(), cleaned, source.lines, splits)


def _lines(source: Source, corpus: Documents | None, cleaned: list[str]) -> Passages:
    """Returns the lines of plain text, or the rows of a table, that make a stream."""
    raw = source.column(document_column(source)).to_pylist()
    lines = source.lines
    if source.tables[0].detection.format == PLAIN:  # each file is one row
        each, clean_each = list(map(_lines_of, raw)), list(map(_lines_of, cleaned))
        if list(map(len, each)) != list(map(len, clean_each)):
            raw_lines = [line for text in each for line in text]
            return Passages(raw_lines, raw_lines, _numbers(each), None)
        lines, table_of = _numbers(each), np.repeat(np.arange(len(each)), list(map(len, each)))
        raw, cleaned = ([line for text in texts for line in text] for texts in (each, clean_each))
    else:
        table_of = source.table_of
    splits = None if corpus is None else _splits(source, corpus, cleaned, table_of)
    return Passages(raw, cleaned, lines, splits)


def _lines_of(text: str) -> list[str]:
    """Returns the lines of a text; behind the line end that closes it there is none."""
    return text.removesuffix("\n").split("\n")


def _numbers(texts: list[list[str]]) -> np.ndarray:
    return np.concatenate([np.arange(1, len(text) + 1) for text in texts]).astype(np.int64)


def _splits(source: Source, corpus: Documents, cleaned: list[str], table_of: np.ndarray) -> np.ndarray:
    """Returns the part of the stream that each line begins in; other files are parts as they are."""
    own = table_of == 0
    lengths = np.fromiter(map(len, cleaned), np.int64, len(cleaned))[own] + 1  # the line end behind each
    begins = np.cumsum(lengths) - lengths
    others = set(source.parts)
    of_file = [place for place in range(len(corpus)) if corpus.splits[place] not in others]
    ends = np.cumsum([len(corpus.cleaned[place]) for place in of_file])
    parts = np.minimum(np.searchsorted(ends, begins, side="right"), len(ends) - 1)
    splits = np.concatenate([[0], np.array(source.parts, np.uint8)]).astype(np.uint8)[table_of]
    splits[own] = corpus.splits[of_file][parts]
    return splits
