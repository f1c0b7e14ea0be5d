"""What a classifier's logits are worth: loss, accuracy, macro F1 and the confusion matrix. NumPy only.

The same figures everywhere: in training's evaluations, in `attune evaluate`, in the window. The loss is the plain
cross-entropy, without the label smoothing of training, so that runs can be compared.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True)
class Scores:
    """The figures on some rows.

    Args:
        loss: Mean cross-entropy in nats.
        accuracy: Share of rows whose most probable class is theirs.
        f1: Mean over the classes that occur of the harmonic mean of precision and recall.
        confusion: Rows by (expected, predicted) class, int64.
        predicted: The most probable class of each row.
        probabilities: `(rows, classes)`, float64.
        losses: The cross-entropy of each row.
    """

    loss: float
    accuracy: float
    f1: float
    confusion: np.ndarray
    predicted: np.ndarray = field(repr=False)
    probabilities: np.ndarray = field(repr=False)
    losses: np.ndarray = field(repr=False)

    @property
    def metrics(self) -> dict[str, float]:
        """The three figures by name."""
        return {"loss": self.loss, "accuracy": self.accuracy, "f1": self.f1}


def score(logits: np.ndarray, labels: np.ndarray) -> Scores:
    """Returns the figures of `logits` `(rows, classes)` against class numbers `labels` `(rows,)`; at least one row."""
    log_probabilities = log_softmax(logits)
    predicted = log_probabilities.argmax(axis=1)
    losses = -log_probabilities[np.arange(len(labels)), labels]
    confusion = np.zeros((logits.shape[1], logits.shape[1]), np.int64)
    np.add.at(confusion, (labels, predicted), 1)
    return Scores(
        loss=float(losses.mean()),
        accuracy=float((predicted == labels).mean()),
        f1=macro_f1(confusion),
        confusion=confusion,
        predicted=predicted,
        probabilities=np.exp(log_probabilities),
        losses=losses,
    )


def macro_f1(confusion: np.ndarray) -> float:
    """Returns the mean F1 of the classes that occur among expected or predicted ones."""
    hits = np.diag(confusion)
    occurrences = confusion.sum(axis=0) + confusion.sum(axis=1)  # 2 true positives + false positives + false negatives
    occurs = occurrences > 0
    return float((2 * hits[occurs] / occurrences[occurs]).mean())


def log_softmax(logits: np.ndarray) -> np.ndarray:
    """Returns the logarithms of the probabilities, float64, of the same shape."""
    shifted = logits.astype(np.float64) - logits.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
