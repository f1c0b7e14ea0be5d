"""What the data service answers about parallel text: the requests that look at two columns instead of one."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import numpy as np

from attune_datasets.cleaning import clean
from attune_datasets.data_store import DataStore
from attune_datasets.data_warnings import DataWarning, gravest_first
from attune_datasets.pair_columns import check_pair_columns
from attune_datasets.pair_statistics import length_ratios, vocabulary_growth
from attune_datasets.pair_store import PairStore
from attune_datasets.pair_warnings import find_long_pairs, find_pair_warnings
from attune_datasets.pairs import PairCorpus
from attune_datasets.preview import page_of, shown_pair, splits_of
from attune_datasets.service import ProgressCall
from attune_datasets.spec import DataSpec, TokenizerSpec
from attune_datasets.splits import SPLITS, TRAINING
from attune_datasets.statistics import length_histogram, top_words, vocabulary_coverage
from attune_datasets.tokenizers import PADDING, Tokenizer
from attune_datasets.vocabulary_warnings import find_crowded

SIDES = ("source", "target")
_UNKNOWN_WORDS = 50
_WHOLE = 2**31 - 1  # a maximum length that no sentence reaches


class PairAnswers:
    """One method a request, with the specs parsed; each returns a JSON object."""

    def __init__(self, store: DataStore) -> None:
        self._pairs = PairStore(store)

    def corpus(self, data: DataSpec, progress: ProgressCall) -> PairCorpus:
        """Returns the pairs. Raises `DatasetError`."""
        return self._pairs.corpus(data, progress)

    def preview(
        self,
        data: DataSpec,
        tokenizer: TokenizerSpec | None,
        progress: ProgressCall,
        offset: int,
        limit: int,
        word: str | None,
        split: str | None,
        chosen: np.ndarray | None = None,
    ) -> dict[str, Any]:
        """A page of the pairs that pass the filters, raw, cleaned and, with a tokenizer, as tokens."""
        source = self._pairs.source(data, progress)
        columns = check_pair_columns(source.tables[0], source.spec.source, source.spec.target)
        corpus = self._pairs.corpus(data, progress) if split is not None else self._pairs.corpus_at_hand(source)
        rows = self._rows_with(word, data, progress) if word is not None else np.arange(len(source))
        if corpus is not None and split is not None:
            rows = np.intersect1d(rows, corpus.rows[corpus.of_split(SPLITS.index(split))])
        if chosen is not None:
            rows = np.intersect1d(rows, chosen)
        page = page_of(rows, offset, limit)
        sides = [source.column(name).take(page).to_pylist() for name in columns]
        cleaned = [clean(side, source.spec.cleaning) for side in sides]
        shown = [
            {"row": int(row), "line": int(source.lines[row]), "split": part, **shown_pair(*texts)}
            for row, part, *texts in zip(page, splits_of(corpus, page), *sides, *cleaned, strict=True)
        ]
        if tokenizer is not None:
            self._add_tokens(shown, cleaned, self._pairs.tokenizers(data, tokenizer, progress))
        return {"total": len(rows), "whole": len(source), "rows": shown, "splits_known": corpus is not None}

    def statistics(
        self, data: DataSpec, tokenizer: TokenizerSpec | None, top: int, stop_words: bool, progress: ProgressCall
    ) -> dict[str, Any]:
        """Words, lengths and vocabulary growth of both sides, and how their lengths relate."""
        corpus, words = self._pairs.corpus(data, progress), self._pairs.words(data, progress)
        counts = tuple(np.diff(index.offsets)[corpus.rows] for index in words)
        lengths = counts if tokenizer is None else self._pairs.lengths(data, tokenizer, progress)
        max_length = _WHOLE if tokenizer is None else tokenizer.max_length
        answer: dict[str, Any] = {
            side: {
                "language": getattr(corpus.spec, f"{side}_language"),
                "words": asdict(top_words(words[place], top, corpus.rows, with_stop_words=stop_words)),
                "lengths": asdict(length_histogram(lengths[place], max_length)),
                "growth": asdict(vocabulary_growth(words[place])),
            }
            for place, side in enumerate(SIDES)
        }
        splits = np.bincount(corpus.splits, minlength=len(SPLITS)).tolist()
        return {
            **answer,
            "unit": "words" if tokenizer is None else tokenizer.kind,
            "ratios": asdict(length_ratios(*counts)),
            "pairs": dict(zip(SPLITS, splits, strict=True)),
        }

    def warnings(self, data: DataSpec, tokenizer: TokenizerSpec | None, progress: ProgressCall) -> list[DataWarning]:
        """What a person should know before training. Raises `DatasetError` where training is impossible."""
        source, corpus = self._pairs.source(data, progress), self._pairs.corpus(data, progress)
        found = find_pair_warnings(source, corpus, self._pairs.words(data, progress))
        if tokenizer is not None:
            found += self._crowded(corpus, self._pairs.tokenizers(data, tokenizer, progress))
            found += find_long_pairs(corpus, self._pairs.lengths(data, tokenizer, progress), tokenizer.max_length)
        return gravest_first(found)

    def vocabulary(self, data: DataSpec, tokenizer: TokenizerSpec, progress: ProgressCall) -> dict[str, Any]:
        """What the tokenizers learned, how well they serve sentences not seen, and one pair as tokens."""
        corpus, words = self._pairs.corpus(data, progress), self._pairs.words(data, progress)
        trained = self._pairs.tokenizers(data, tokenizer, progress)
        others = np.flatnonzero(corpus.splits != TRAINING)
        unseen = others if len(others) else corpus.of_split(TRAINING)
        answer: dict[str, Any] = {"joint": trained[0] is trained[1]}
        sides = (corpus.cleaned_sources, corpus.cleaned_targets)
        for side, one, index, texts in zip(SIDES, trained, words, sides, strict=True):
            coverage = vocabulary_coverage(one, index, [texts[place] for place in unseen], _UNKNOWN_WORDS)
            answer[side] = {"size": one.size, "asked": one.asked, **asdict(coverage)}
        return {**answer, "example": _example(trained, *(side[unseen[0]] for side in sides))}

    @staticmethod
    def _crowded(corpus: PairCorpus, tokenizers: tuple[Tokenizer, Tokenizer]) -> list[DataWarning]:
        learned = corpus.of_split(TRAINING)
        sides = {
            getattr(corpus.spec, f"{side}_language") or f"the {side}s": [texts[place] for place in learned]
            for side, texts in zip(SIDES, (corpus.cleaned_sources, corpus.cleaned_targets), strict=True)
        }
        if tokenizers[0] is tokenizers[1]:
            return find_crowded(tokenizers[0], sides)
        keys = ("vocabulary_size", "target_vocabulary_size")
        each = zip(tokenizers, sides.items(), keys, strict=True)
        return [one for tokenizer, (name, texts), key in each for one in find_crowded(tokenizer, {name: texts}, key)]

    def _rows_with(self, word: str, data: DataSpec, progress: ProgressCall) -> np.ndarray:
        (cleaned,) = clean([word], data.cleaning)
        first, second = self._pairs.words(data, progress)
        return np.union1d(first.rows_with(cleaned.strip()), second.rows_with(cleaned.strip()))

    @staticmethod
    def _add_tokens(
        rows: list[dict[str, Any]], cleaned: list[list[str]], tokenizers: tuple[Tokenizer, Tokenizer]
    ) -> None:
        for side, tokenizer, texts in zip(SIDES, tokenizers, cleaned, strict=True):
            for row, text in zip(rows, texts, strict=True):
                row[f"{side}_tokens"] = tokenizer.tokens(text)


def _example(tokenizers: tuple[Tokenizer, Tokenizer], source: str, target: str) -> dict[str, Any]:
    """A pair as a batch holds it: the shorter side is padded."""
    texts = (source, target)
    encoded = [tokenizer.encode([text])[0] for tokenizer, text in zip(tokenizers, texts, strict=True)]
    longest = max(map(len, encoded))
    example = {}
    for side, tokenizer, text, kept in zip(SIDES, tokenizers, texts, encoded, strict=True):
        ids = [*kept.tolist(), *[PADDING] * (longest - len(kept))]
        example[side] = {"text": text, "tokens": [tokenizer.vocabulary[number] for number in ids], "ids": ids}
    return example
