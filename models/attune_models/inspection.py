"""What a network attends to, read from the network itself, and checked before anyone sees it.

A picture of attention that is not the model's own would be worse than none, so every capture proves itself: each row of
scores is a distribution, padding gets nothing, and the prediction is that of the plain pass.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import keras
import numpy as np
from attune_datasets.errors import AttuneError
from attune_datasets.tokenizers import PADDING

from attune_models.classifier import capture_model, encoder_blocks
from attune_models.metrics import log_softmax

TOLERANCE = 1e-5  # of a probability: the rounding of float32 sums in another order
_MOST_BYTES = 2**31  # of scores: layers * heads * length * length * 4


@dataclass(frozen=True)
class Checks:
    """How far a capture is from what it must be; all three are at most `TOLERANCE`, or there is no capture.

    Args:
        row_sums: The largest difference between 1 and the sum of a query's scores.
        masked: The largest score that a padding key, or with causal attention a later one, gets; exactly 0.
        prediction: The largest difference between a probability of this pass and of the plain one.
    """

    row_sums: float
    masked: float
    prediction: float

    def to_json(self) -> dict[str, float]:
        """Returns the fields by name."""
        return asdict(self)


@dataclass(frozen=True)
class Capture:
    """One pass of some texts through a classifier.

    Args:
        mask: Booleans, True where a query may look: see `allowed_keys`.
        scores: `(batch, layers, heads, queries, keys)` float32, after the softmax and before dropout.
        probabilities: `(batch, classes)` float64.
        checks: The measured deviations.
    """

    mask: np.ndarray
    scores: np.ndarray
    probabilities: np.ndarray
    checks: Checks


def capture(model: keras.Model, ids: np.ndarray) -> Capture:
    """Returns the attention of every layer and head, with the prediction.

    Args:
        model: From `classifier.build_classifier`.
        ids: `(batch, length)` int32, `[CLS]` first, padded with 0.

    Raises:
        AttuneError: The scores would take more than 2 GiB; or a check fails, which would be a fault of ours.
    """
    count_scores(model, *ids.shape)
    answer = capture_model(model)(ids, training=False)
    scores = keras.ops.convert_to_numpy(answer["scores"])
    probabilities = _probabilities(keras.ops.convert_to_numpy(answer["logits"]))
    mask = allowed_keys(model, ids != PADDING)
    plain = probabilities_of(model, ids)
    checks = measure(scores, mask, probabilities, plain)
    verify(checks)
    return Capture(mask, scores, probabilities, checks)


def probabilities_of(model: keras.Model, ids: np.ndarray) -> np.ndarray:
    """Returns what a plain pass says of `ids` `(batch, length)`: `(batch, classes)` float64."""
    return _probabilities(model.predict_on_batch(ids))


def allowed_keys(model: keras.Model, mask: np.ndarray) -> np.ndarray:
    """Returns where the queries of a classifier may look, True for yes.

    Args:
        model: From `classifier.build_classifier`.
        mask: `(batch, length)` booleans, True for a token, False for padding.

    Returns:
        `mask`, `(batch, keys)`, which is so for all queries; of a causal classifier `(batch, queries, keys)`.
    """
    if not encoder_blocks(model)[0].causal:
        return mask
    before = np.tril(np.ones((mask.shape[1], mask.shape[1]), bool))
    return mask[:, None, :] & before


def measure(scores: np.ndarray, mask: np.ndarray, probabilities: np.ndarray, plain: np.ndarray) -> Checks:
    """Returns how far `scores` and `probabilities` are from what they must be.

    Args:
        scores: `(batch, layers, heads, queries, keys)`.
        mask: From `allowed_keys`.
        probabilities: `(batch, classes)`.
        plain: The same by the plain pass.
    """
    allowed = mask if mask.ndim == 3 else mask[:, None, :]  # (B, Q or 1, K)
    return Checks(
        row_sums=off_one(scores),
        masked=most_of(scores, ~allowed[:, None, None]),
        prediction=float(np.abs(probabilities - plain).max()),
    )


def off_one(scores: np.ndarray) -> float:
    """Returns the largest difference between 1 and the sum of a query's scores `(..., queries, keys)`."""
    return float(np.abs(scores.sum(axis=-1, dtype=np.float64) - 1).max(initial=0))


def most_of(scores: np.ndarray, forbidden: np.ndarray) -> float:
    """Returns the largest score where there must be none; `forbidden` is True there, and broadcasts to `scores`."""
    return float(np.abs(np.where(forbidden, scores, 0)).max(initial=0))


def verify(checks: Checks, subject: str = "The attention is") -> None:
    """Raises `AttuneError` naming the checks that fail; `subject` begins its sentence: what is not shown."""
    told = {
        "row_sums": "the scores of a query do not add up to 1",
        "masked": "padding, or what comes later, is attended to",
        "prediction": "the prediction differs from that of the plain pass",
    }
    # `not <=` rather than `>`: a NaN must fail
    failed = [
        f"{told[name]} (off by {value:.1e})" for name, value in checks.to_json().items() if not value <= TOLERANCE
    ]
    if failed:
        raise AttuneError(
            f"{subject} not shown, for it is not what the model computed.",
            why=f"Measured: {'; '.join(failed)}; at most {TOLERANCE:.0e} expected.",
            remedy="If the training diverged (its loss is nan), train again with a lower learning rate; "
            "otherwise please report this with the diagnostics.",
        )


def count_scores(model: keras.Model, rows: int, length: int) -> int:
    """Returns how many scores the attention of so many texts has. Raises `AttuneError` where they take over 2 GiB."""
    scores = rows * length**2 * sum(block.attention.num_heads for block in encoder_blocks(model))
    refuse_if_too_large(scores, length)
    return scores


def refuse_if_too_large(scores: int, length: int) -> None:
    """Raises `AttuneError` where so many scores, of a text of `length` tokens, do not fit into memory."""
    size = 4 * scores
    if size > _MOST_BYTES:
        raise AttuneError(
            f"The attention of {length:,} tokens in all heads would take {size / 2**30:.1f} GiB.",
            why=f"At most {_MOST_BYTES / 2**30:.0f} GiB are read at once.",
            remedy="Look at a shorter text.",
        )


def require_one_of(what: str, number: Any, count: int) -> None:
    """Raises `AttuneError` unless `number`, from 0, is one of `count` things; people are told numbers from 1."""
    if not isinstance(number, int) or not 0 <= number < count:
        told = number + 1 if isinstance(number, int) else repr(number)
        raise AttuneError(f"There is no {what} {told}.", remedy=f"They are counted from 1 to {count}.")


def _probabilities(logits: np.ndarray) -> np.ndarray:
    return np.exp(log_softmax(logits))
