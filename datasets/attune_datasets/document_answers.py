"""What the data service answers about texts without labels: documents, or one stream, and their tokens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import numpy as np

from attune_datasets.blocks import count_blocks
from attune_datasets.cleaning import clean
from attune_datasets.counts import counted
from attune_datasets.data_store import DataStore
from attune_datasets.data_warnings import (
    DataWarning,
    find_small_vocabulary,
    gravest_first,
    left_out_warnings,
    listed,
    reading_warnings,
    told_if_drawn,
)
from attune_datasets.document_store import LEFT_OUT, DocumentStore, Passages
from attune_datasets.documents import Documents
from attune_datasets.preview import SHOWN, page_of
from attune_datasets.service import ProgressCall
from attune_datasets.spec import DataSpec, Task, TokenizerSpec
from attune_datasets.splits import SPLITS, TRAINING
from attune_datasets.statistics import largest, length_histogram, top_words
from attune_datasets.tokenizers import SENTENCE_SPECIALS, UNKNOWN, Tokenizer
from attune_datasets.vocabulary_warnings import find_crowded

_EXAMPLE = 300  # characters of the text that is shown as tokens
_COMMON = 60  # tokens that are told with their counts
_UNKNOWN = 50
_UNSEEN = 0.01  # share of unknown tokens from which on the figures suffer
_FEW_STEPS = 20  # blocks of an epoch below which little is learned from it


class DocumentAnswers:
    """One method a request, with the specs parsed; each returns a JSON object."""

    def __init__(self, store: DataStore) -> None:
        self._documents = DocumentStore(store)

    def corpus(self, data: DataSpec, progress: ProgressCall) -> Documents:
        """Returns the documents. Raises `DatasetError`."""
        return self._documents.corpus(data, progress)

    def preview(
        self,
        data: DataSpec,
        progress: ProgressCall,
        offset: int,
        limit: int,
        word: str | None,
        split: str | None,
        chosen: list[int] | None,
    ) -> dict[str, Any]:
        """A page of the documents, or of the lines of a stream, that pass the filters."""
        passages = self._documents.passages(data, progress)
        rows = np.arange(len(passages))
        if word is not None:
            (cleaned,) = clean([word], data.cleaning)
            rows = np.intersect1d(rows, self._documents.index(data, progress).rows_with(cleaned.strip()))
        if split is not None and passages.splits is not None:
            rows = np.intersect1d(rows, np.flatnonzero(passages.splits == SPLITS.index(split)))
        if chosen is not None:
            rows = np.intersect1d(rows, np.asarray(chosen, np.int64))
        shown = [_shown(passages, row) for row in page_of(rows, offset, limit).tolist()]
        return {"total": len(rows), "whole": len(passages), "rows": shown, "splits_known": True}

    def words(self, data: DataSpec, progress: ProgressCall, top: int, stop_words: bool) -> dict[str, Any]:
        """The commonest words of all of the text."""
        return asdict(top_words(self._documents.index(data, progress), top, with_stop_words=stop_words))

    def lengths(self, data: DataSpec, spec: TokenizerSpec, task: Task, progress: ProgressCall) -> dict[str, Any]:
        """How much text each part has, in documents, characters, tokens and blocks; how long the documents are.

        A block is what the model reads at once: of a pre-training, a piece of one document.
        """
        corpus, ids = self.corpus(data, progress), self._documents.ids(data, spec, task, progress)
        texts = np.array([len(one) for one in ids], np.int64)
        masked = task == "masked"
        pieces = np.maximum(1, -(-texts // (spec.max_length - 1)))  # each behind its [CLS]
        lengths = texts + (pieces if masked else not corpus.is_stream)  # [EOS] ends a document
        characters = np.array([len(text) for text in corpus.cleaned], np.int64)
        parts = {}
        for split, name in enumerate(SPLITS):
            places = corpus.of_split(split)
            tokens = int(lengths[places].sum())
            if masked:
                blocks = int(pieces[places].sum())
            elif split == TRAINING:  # where each epoch begins to cut at another place
                blocks = count_blocks(tokens, spec.max_length)
            else:
                blocks = -(-tokens // spec.max_length)
            parts[name] = {
                "documents": len(places), "characters": int(characters[places].sum()), "tokens": tokens,
                "blocks": blocks,
            }  # fmt: skip
        told = None if corpus.is_stream else asdict(length_histogram(lengths, spec.max_length))
        return {
            "documents": corpus.spec.documents, "unit": spec.kind, "parts": parts, "histogram": told,
        }  # fmt: skip

    def vocabulary(self, data: DataSpec, spec: TokenizerSpec, task: Task, progress: ProgressCall) -> dict[str, Any]:
        """What the tokenizer learned, its commonest tokens, and how well it serves text that it has not seen."""
        corpus, ids = self.corpus(data, progress), self._documents.ids(data, spec, task, progress)
        trained = self._documents.tokenizer(data, spec, task, progress)
        learned, others = corpus.of_split(TRAINING), np.flatnonzero(corpus.splits != TRAINING)
        read = np.concatenate([ids[place] for place in learned.tolist()])
        counts = np.bincount(read, minlength=trained.size)
        common = [place for place in largest(counts, _COMMON) if counts[place] and place >= len(SENTENCE_SPECIALS)]
        example = corpus.cleaned[int(others[0])][:_EXAMPLE]
        numbers, _ = trained.encode_parts([example])
        return {
            "size": trained.size,
            "asked": trained.asked,
            "unknown_rate": _unknown_rate([ids[place] for place in others.tolist()]),
            "unknown": _unknown(trained, [corpus.cleaned[place] for place in others.tolist()]),
            "common": [[trained.vocabulary[place], int(counts[place])] for place in common],
            "tokens": int(counts.sum()),
            "example": {
                "text": example,
                "tokens": [trained.vocabulary[number] for number in numbers.tolist()],
                "ids": numbers.tolist(),
            },
        }

    def warnings(
        self, data: DataSpec, spec: TokenizerSpec | None, task: Task, progress: ProgressCall
    ) -> list[DataWarning]:
        """What a person should know before training. Raises `DatasetError` where training is impossible."""
        source, corpus = self._documents.source(data, progress), self.corpus(data, progress)
        found = [*reading_warnings(source), *left_out_warnings(corpus.left_out), *_repeated(corpus)]
        if task == "language" and not len(corpus.of_split(SPLITS.index("test"))):
            what, remedy = "There is no test text.", "Without it there is no test result."
            found.append(DataWarning("empty_split", "info", what, remedy, []))
        if spec is not None:
            found += self._token_warnings(data, spec, task, progress)
        return gravest_first(found)

    def _token_warnings(
        self, data: DataSpec, spec: TokenizerSpec, task: Task, progress: ProgressCall
    ) -> Iterator[DataWarning]:
        corpus, trained = self.corpus(data, progress), self._documents.tokenizer(data, spec, task, progress)
        learned = [corpus.cleaned[place] for place in corpus.of_split(TRAINING).tolist()]
        yield from find_crowded(trained, {"": learned})
        yield from find_small_vocabulary(trained)
        if task == "language":
            parts = self.lengths(data, spec, task, progress)["parts"]
            yield from _short(parts["training"]["tokens"], spec.max_length)
        ids = self._documents.ids(data, spec, task, progress)
        rate = _unknown_rate([ids[place] for place in np.flatnonzero(corpus.splits != TRAINING).tolist()])
        if rate > _UNSEEN:
            what = f"{rate:.1%} of the tokens that the model is judged on are not in its vocabulary."
            yield DataWarning(
                "unknown_tokens", "warning", what, "Raise the vocabulary size, or choose smaller units.", []
            )


def _short(tokens: int, context: int) -> Iterator[DataWarning]:
    """Yields what is to be said of a training text that has few blocks of the context, or none."""
    if tokens <= context:
        what = f"The training text has {tokens:,} tokens, fewer than a context of {context:,} and one more."
        smaller = max(4, min(context, tokens) // 8)
        settings = {"tokenizer.max_length": smaller} if tokens > smaller else {}
        yield DataWarning("short_text", "error", what, "Add text, or lower the maximum length.", [], settings)
    elif (blocks := count_blocks(tokens, context)) < _FEW_STEPS:
        what = f"The training text has only {counted(blocks, 'block')} of {context:,} tokens."
        yield DataWarning("little_text", "warning", what, "Add text: so little is soon learned by heart.", [])


def _repeated(corpus: Documents) -> Iterator[DataWarning]:
    if corpus.is_stream:
        return
    _, first = np.unique(np.array(corpus.cleaned, object), return_index=True)
    again = np.setdiff1d(np.arange(len(corpus)), first)
    if len(again):
        what = f"{counted(len(again), 'document')} with a text that an earlier one has too, as it is after cleaning."
        remedy = told_if_drawn("Equal texts are kept on one side of the split.", corpus.spec)
        yield DataWarning("duplicates", "info", what, remedy, listed(corpus.rows[again]))


def _shown(passages: Passages, row: int) -> dict[str, Any]:
    raw, tidy = passages.raw[row], passages.clean[row]
    known = passages.splits is not None and passages.splits[row] != LEFT_OUT
    split = SPLITS[passages.splits[row]] if passages.splits is not None and known else None
    cut = max(len(raw), len(tidy)) > SHOWN
    line = int(passages.lines[row])
    return {"row": row, "line": line, "split": split, "raw": raw[:SHOWN], "clean": tidy[:SHOWN], "cut": cut}


def _unknown_rate(ids: list[np.ndarray]) -> float:
    total = sum(map(len, ids))
    return float(sum(np.count_nonzero(one == UNKNOWN) for one in ids) / max(1, total))


def _unknown(tokenizer: Tokenizer, texts: list[str]) -> list[tuple[str, int]]:
    """Returns the commonest words, or characters, that cannot be spelled, with their counts."""
    units: dict[str, int] = {}
    for text in texts:
        for unit in text if tokenizer.kind == "characters" else text.split():
            units[unit] = units.get(unit, 0) + 1
    names = list(units)
    ids, offsets = tokenizer.encode_parts(names)
    missed = np.add.reduceat(np.append(ids == UNKNOWN, False), offsets[:-1]) > 0 if names else np.zeros(0, bool)
    counts = np.where(missed, np.array([units[name] for name in names], np.int64), 0)
    return [(names[place], int(counts[place])) for place in largest(counts, _UNKNOWN) if counts[place]]
