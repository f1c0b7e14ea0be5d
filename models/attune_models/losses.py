"""What training makes small: cross-entropy of a text's class, or of the token at every place, this one with R-Drop."""

from __future__ import annotations

from typing import Any

import keras
from keras import ops


def classification_loss(label_smoothing: float) -> keras.losses.Loss:
    """Returns the cross-entropy of one-hot labels and logits, averaged over the rows that have a weight."""
    return keras.losses.CategoricalCrossentropy(
        from_logits=True, label_smoothing=label_smoothing, reduction="mean_with_sample_weight"
    )


@keras.saving.register_keras_serializable(package="attune")
class TokenCrossEntropy(keras.losses.Loss):
    """Cross-entropy of each token, from logits; averaged over the places that have a weight.

    Args:
        label_smoothing: The share of the target that is spread evenly over the vocabulary (Szegedy et al. 2016).
        r_drop: Weight of the symmetric Kullback-Leibler divergence between two passes over the same rows, which differ
            by their dropout: half the sum of equation 4 of Liang et al. 2021, as the mean over both passes is. The
            batch then holds its rows twice, one half behind the other. 0: off.

    Call arguments:
        y_true: Token ids `(batch, length)` int32.
        y_pred: Logits `(batch, length, vocabulary)` float32.
    """

    def __init__(self, label_smoothing: float = 0.0, r_drop: float = 0.0, **kwargs: Any) -> None:
        super().__init__(**{"reduction": "mean_with_sample_weight", "dtype": "float32", **kwargs})
        self.label_smoothing = label_smoothing
        self.r_drop = r_drop

    def call(self, y_true: Any, y_pred: Any) -> Any:
        vocabulary = y_pred.shape[-1]
        # One-hot rows cost half of what gathering does: the gradient of a gather is a scatter.
        wanted = (1 - self.label_smoothing) * ops.one_hot(y_true, vocabulary) + self.label_smoothing / vocabulary
        losses = ops.logsumexp(y_pred, axis=-1) - ops.sum(wanted * y_pred, axis=-1)  # (B, T)
        # The mean over both passes is half of the paper's sum, so half of its divergence goes with it.
        return losses + self.r_drop / 2 * _divergence(y_pred) if self.r_drop else losses

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), "label_smoothing": self.label_smoothing, "r_drop": self.r_drop}


def _divergence(logits: Any) -> Any:
    """Returns half the sum of both divergences between the halves of the batch, at each place `(batch, length)`."""
    first, second = ops.split(ops.log_softmax(logits, axis=-1), 2, axis=0)
    half = 0.5 * ops.sum((ops.exp(first) - ops.exp(second)) * (first - second), axis=-1)
    return ops.concatenate([half, half], axis=0)
