"""`Word2Vec`: trains word vectors chunk by chunk, so that whoever drives it can show curves, pause, save and cancel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from attune_datasets.errors import AttuneError
from attune_datasets.words import WordIndex

from attune_models.word_vectors.corpus import training_text
from attune_models.word_vectors.draws import alias_table, keep_probabilities, negative_probabilities
from attune_models.word_vectors.kernel import Desk, Network, make_desk, train_rows
from attune_models.word_vectors.spec import Word2VecSpec
from attune_models.word_vectors.vectors import WordVectors

_CHUNK = 2**16  # words: a fraction of a second


@dataclass(frozen=True)
class Learned:
    """What the last chunks have told.

    Args:
        words: How many words have been read so far, those of earlier epochs included.
        total: How many will have been at the end.
        pairs: How many pairs the last chunks trained on.
        loss: The mean loss of a pair over a sample of these; NaN where there was none.
        learning_rate: Where the last chunks ended.
    """

    words: int
    total: int
    pairs: int
    loss: float
    learning_rate: float


class Word2Vec:
    """word2vec on a text. Equal text, spec and seed give equal vectors with one thread, on one kind of processor.

    Args:
        spec: The options.
        index: The text.

    Raises:
        DatasetError: The text has too few words.
    """

    def __init__(self, spec: Word2VecSpec, index: WordIndex) -> None:
        self.spec = spec
        self.text = training_text(index, spec.min_count)
        self.chunks_done = 0
        size = len(self.text.ids)
        self._ends = _chunk_ends(self.text.offsets, max(1, round(size / _CHUNK)))
        self._total = size * spec.epochs
        shape = (len(self.text.words), spec.dimensions)
        inputs = np.random.default_rng(spec.seed).random(shape, np.float32)
        inputs -= np.float32(0.5)
        inputs /= np.float32(spec.dimensions)
        self._network = Network(
            inputs,
            np.zeros(shape, np.float32),
            keep_probabilities(self.text.counts, spec.sample),
            *alias_table(negative_probabilities(self.text.counts)),
        )

    @property
    def chunks(self) -> int:
        """How many chunks the training has, all epochs together."""
        return (len(self._ends) - 1) * self.spec.epochs

    @property
    def finished(self) -> bool:
        """Whether every chunk has been trained on."""
        return self.chunks_done == self.chunks

    @property
    def words_read(self) -> int:
        """How many words have been read so far, those of earlier epochs included."""
        return self._words(self.chunks_done)

    @property
    def words_in_all(self) -> int:
        """How many will have been at the end."""
        return self._total

    def train(self, report: Callable[[Learned], None]) -> None:
        """Trains to the end, and reports after every few chunks. What `report` raises ends it there.

        Whether it has ended so or never begun, calling it again goes on from there.
        """
        with ThreadPoolExecutor(self.spec.threads) as pool:
            while not self.finished:
                chunks = range(self.chunks_done, min(self.chunks, self.chunks_done + self.spec.threads))
                told = np.sum([desk.told for desk in pool.map(self._train_chunk, chunks)], axis=0)
                self.chunks_done = chunks.stop
                report(self._learned(told))

    def state(self) -> dict[str, np.ndarray]:
        """Returns all that `restore` needs to go on from here; the arrays are copies."""
        return {
            "inputs": self._network.inputs.copy(),
            "outputs": self._network.outputs.copy(),
            "chunks_done": np.array(self.chunks_done),
        }

    def restore(self, state: Mapping[str, np.ndarray]) -> None:
        """Goes back, or on, to what `state` told, of the same text and spec.

        Raises:
            AttuneError: It is of another text or spec.
        """
        inputs, outputs, done = state["inputs"], state["outputs"], int(state["chunks_done"])
        if not inputs.shape == outputs.shape == self._network.inputs.shape or not 0 <= done <= self.chunks:
            raise AttuneError(
                "The saved word vectors do not fit this text.",
                why=f"Expected {self._network.inputs.shape} and at most {self.chunks} chunks. "
                f"Received: {inputs.shape}, {outputs.shape}, {done}.",
                remedy="Train anew, or go on with the text and the settings that they were trained with.",
            )
        self._network.inputs[:], self._network.outputs[:], self.chunks_done = inputs, outputs, done

    def vectors(self) -> WordVectors:
        """Returns the vectors as they are now: the inputs, as is usual."""
        return WordVectors(self.text.words, self.text.counts, self._network.inputs.copy())

    def _train_chunk(self, chunk: int) -> Desk:
        spec = self.spec
        place = chunk % (len(self._ends) - 1)
        seed = np.random.SeedSequence([spec.seed, chunk]).generate_state(1, np.uint64)[0]
        desk = make_desk(spec.dimensions, spec.window, spec.negative, seed)
        train_rows(
            self.text.ids, self.text.offsets, self._ends[place], self._ends[place + 1], self._network, desk,
            spec.algorithm == "skip_gram", spec.window, spec.negative,
            self._rate(self._words(chunk)), self._rate(self._words(chunk + 1)),
        )  # fmt: skip
        return desk

    def _words(self, chunk: int) -> int:
        """How many words are read before a chunk."""
        epoch, place = divmod(chunk, len(self._ends) - 1)
        return epoch * len(self.text.ids) + int(self.text.offsets[self._ends[place]])

    def _rate(self, words: int) -> float:
        start, end = self.spec.learning_rate, self.spec.end_learning_rate
        return start + (end - start) * words / self._total

    def _learned(self, told: np.ndarray) -> Learned:
        loss, sampled, pairs = told.tolist()
        words = self.words_read
        mean = loss / sampled if sampled else float("nan")
        return Learned(words, self._total, int(pairs), mean, self._rate(words))


def _chunk_ends(offsets: np.ndarray, chunks: int) -> np.ndarray:
    """Returns the rows between which the chunks lie, of about equally many words, int64 `(at most chunks + 1,)`."""
    return np.unique(np.searchsorted(offsets, np.linspace(0, offsets[-1], chunks + 1)))
