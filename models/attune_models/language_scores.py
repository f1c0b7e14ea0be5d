"""What a language model is worth: nats a token over a whole text, in blocks of its context that follow each other.

Bits a character (Graves 2013) can be compared whatever the tokens are: all nats of the text, in bits, divided by its
characters. A token is judged by what its block shows before it, so the first of a block by nothing but itself.
"""

from __future__ import annotations

import math

import keras
import numpy as np
from attune_datasets.blocks import whole_blocks
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.token_store import TokenStore

from attune_models.prediction import BATCH_TOKENS, trace_for_any_shape
from attune_models.selected_rows import some_rows
from attune_models.translation_scores import TokenScores


class TextScores:
    """Judges how probable a language model finds texts.

    Args:
        network: ids -> logits, as `DecoderLanguageModel.model`; its weights may change between calls.
        length: Tokens of a block: the context.
        begin: The token before each first one, as `language_preparation.first_token` tells it.
        fixed_shapes: Whether few shapes matter, for a model that a compiler meets.
    """

    def __init__(self, network: keras.Model, length: int, begin: int | None, *, fixed_shapes: bool = False) -> None:
        labels = keras.Input((None,), dtype="int32", name="labels")
        ids = network.inputs[0]
        self._model = keras.Model([ids, labels], TokenScores(name="token_scores")(network(ids), labels))
        self._model.jit_compile = bool(network.jit_compile)
        self._length, self._begin, self._fixed_shapes = length, begin, fixed_shapes

    def score(self, store: TokenStore, characters: int, progress: ProgressCall = no_progress) -> dict[str, float]:
        """Returns `{"loss", "perplexity", "bits_per_character", "token_accuracy"}`.

        Args:
            store: The token ids of the texts, one behind the other.
            characters: Of these texts.
            progress: Told the share of blocks done; may raise `Cancelled`.
        """
        nats, right, tokens = self.sums(store, progress).sum(axis=0)
        loss = float(nats / tokens)
        return {
            "loss": loss,
            "perplexity": math.exp(min(loss, 700)),
            "bits_per_character": loss * int(store.lengths.sum()) / (characters * math.log(2)),
            "token_accuracy": float(right / tokens),
        }

    def sums(self, store: TokenStore, progress: ProgressCall = no_progress, most: int | None = None) -> np.ndarray:
        """Returns of each block, or of `most` of them, nats, right tokens and tokens: `(blocks, 3)` float64."""
        read, said = whole_blocks(store, self._length, self._begin)
        if most is not None:
            chosen = some_rows(np.arange(len(read)), most)
            read, said = read[chosen], said[chosen]
        size = min(len(read), max(1, BATCH_TOKENS // self._length))
        if not self._fixed_shapes:
            trace_for_any_shape(self._model)
        sums = np.zeros((len(read), 3))
        for start in range(0, len(read), size):
            rows = slice(start, start + size)
            told = self._model.predict_on_batch([self._filled(part[rows], size) for part in (read, said)])
            weights = (said[rows] != 0)[:, :, None]
            told = told[: len(weights)]
            sums[rows] = np.concatenate([(told * weights).sum(axis=1), weights.sum(axis=1)], axis=1)
            progress(min(1.0, (start + size) / len(read)), "judging")
        return sums

    def _filled(self, part: np.ndarray, size: int) -> np.ndarray:
        """The last batch has as many rows as the others where a compiler would else meet another shape."""
        return np.pad(part, ((0, size - len(part)), (0, 0))) if self._fixed_shapes else part
