"""How well an encoder tells masked tokens: nats and the share of those that are right, of the masked places alone."""

from __future__ import annotations

import math

import keras
import numpy as np
from attune_datasets.batches import BatchPlan
from attune_datasets.masking import Masker
from attune_datasets.service import ProgressCall, no_progress

from attune_models.prediction import BATCH_TOKENS, trace_for_any_shape
from attune_models.translation_scores import TokenScores


class MaskedScores:
    """Judges the network of `build_masked_encoder`.

    Args:
        network: Its weights may change between calls.
        fixed_shapes: Whether few shapes matter, for a model that a compiler meets.
    """

    def __init__(self, network: keras.Model, *, fixed_shapes: bool = False) -> None:
        labels = keras.Input((None,), dtype="int32", name="labels")
        scores = TokenScores(name="token_scores")(network(network.inputs), labels)
        self._model = keras.Model([*network.inputs, labels], scores)
        self._model.jit_compile = bool(network.jit_compile)
        self._fixed_shapes = fixed_shapes

    def score(
        self, masker: Masker, lengths: np.ndarray, progress: ProgressCall = no_progress
    ) -> tuple[dict[str, float], int]:
        """Returns `{"loss", "perplexity", "masked_accuracy"}`, and of how many masked tokens.

        Args:
            masker: Of the pieces to judge on; hides the same tokens each time.
            lengths: Of all its pieces.
            progress: Told the share of pieces done; may raise `Cancelled`.
        """
        if not self._fixed_shapes:
            trace_for_any_shape(self._model)
        sums, done = np.zeros(3), 0
        for batch in BatchPlan(lengths, BATCH_TOKENS, seed=0, fixed_shapes=self._fixed_shapes).evaluation():
            masked = masker.read(batch, None)
            told = self._model.predict_on_batch([masked.ids, masked.places, masked.tokens])
            weights = (masked.tokens != 0)[:, :, None]
            sums += [*(told * weights).sum(axis=(0, 1), dtype=np.float64), weights.sum()]
            done += len(batch.rows)
            progress(done / len(lengths), "judging")
        nats, right, tokens = sums
        loss = float(nats / tokens)
        figures = {"loss": loss, "perplexity": math.exp(min(loss, 700)), "masked_accuracy": float(right / tokens)}
        return figures, int(tokens)
