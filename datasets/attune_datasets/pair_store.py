"""What the data service knows about parallel text, kept as `data_store` keeps what it knows of labelled texts."""

from __future__ import annotations

from collections.abc import Hashable

import numpy as np

from attune_datasets.data_store import NO_CUT, DataStore, corpus_key
from attune_datasets.pairs import PairCorpus, build_pairs, pair_columns
from attune_datasets.recent import Recent
from attune_datasets.service import ProgressCall
from attune_datasets.source import Source
from attune_datasets.spec import DataSpec, TokenizerSpec
from attune_datasets.splits import TRAINING
from attune_datasets.tokenizers import Tokenizer, train_pair_tokenizers
from attune_datasets.words import WordIndex

Tokenizers = tuple[Tokenizer, Tokenizer]


class PairStore:
    """Answers what is known about a `DataSpec` of pairs, from memory where it can.

    Args:
        store: Keeps tables, cleaned columns and their words.
    """

    def __init__(self, store: DataStore) -> None:
        self._store = store
        self._corpora: Recent[PairCorpus] = Recent(2)
        self._tokenizers: Recent[Tokenizers] = Recent(4)
        self._lengths: Recent[tuple[np.ndarray, np.ndarray]] = Recent(4)

    def source(self, data: DataSpec, progress: ProgressCall) -> Source:
        """Returns the tables, the columns of the pairs filled in."""
        return self._store.source(data, progress, "translation")

    def corpus(self, data: DataSpec, progress: ProgressCall) -> PairCorpus:
        """Returns the pairs. Raises `DatasetError` where `load_pairs` does."""
        source = self.source(data, progress)

        def build() -> PairCorpus:
            cleaned = [self._store.cleaned_column(source, column, progress) for column in pair_columns(source)]
            return build_pairs(source, *cleaned)

        return self._corpora.get(corpus_key(source), build, progress)

    def corpus_at_hand(self, source: Source) -> PairCorpus | None:
        """Returns the pairs of a source if they have been asked for before, at once."""
        return self._corpora.at_hand(corpus_key(source))

    def words(self, data: DataSpec, progress: ProgressCall) -> tuple[WordIndex, WordIndex]:
        """Returns the words of the sources and of the targets of all rows."""
        source = self.source(data, progress)
        first, second = (self._store.index_of_column(source, name, progress) for name in pair_columns(source))
        return first, second

    def tokenizers(self, data: DataSpec, spec: TokenizerSpec, progress: ProgressCall) -> Tokenizers:
        """Returns the tokenizers that a run would train, but such that never cut."""

        def train() -> Tokenizers:
            corpus = self.corpus(data, progress)
            learned = corpus.of_split(TRAINING)
            sources = [corpus.cleaned_sources[place] for place in learned]
            targets = [corpus.cleaned_targets[place] for place in learned]
            return train_pair_tokenizers(sources, targets, spec.model_copy(update={"max_length": NO_CUT}), progress)

        return self._tokenizers.get(self._key(data, spec, progress), train, progress)

    def lengths(self, data: DataSpec, spec: TokenizerSpec, progress: ProgressCall) -> tuple[np.ndarray, np.ndarray]:
        """Returns how many tokens each source and each target has, two int64 arrays `(pairs,)`."""

        def measure() -> tuple[np.ndarray, np.ndarray]:
            corpus = self.corpus(data, progress)
            sides = (corpus.cleaned_sources, corpus.cleaned_targets)
            tokenizers = self.tokenizers(data, spec, progress)
            source, target = (
                np.diff(tokenizer.encode(side)[1]) for tokenizer, side in zip(tokenizers, sides, strict=True)
            )
            return source, target

        return self._lengths.get(self._key(data, spec, progress), measure, progress)

    def _key(self, data: DataSpec, spec: TokenizerSpec, progress: ProgressCall) -> Hashable:
        sizes = spec.vocabulary_size, spec.target_vocabulary_size
        return corpus_key(self.source(data, progress)), spec.kind, spec.vocabularies, sizes
