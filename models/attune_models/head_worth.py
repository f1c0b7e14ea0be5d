"""What each head is worth: how much worse a model answers the rows of a split when that head alone is off.

As Michel et al. 2019 ("Are Sixteen Heads Really Better than One?") measure it, with 95 % intervals of the paired
differences: the same rows are judged with the head and without it. Row `i` has `t_i` answers (1 of a classifier, the
target's tokens of a translator) and differs by `d_i`, the sum over them; n is the number of rows.

Loss: the change `c = sum d / sum t`, its interval `c -+ 1.96 sqrt(n / (n - 1) * sum (d_i - c t_i)^2) / sum t` (the
ratio estimator of Cochran 1977; with `t_i = 1` the usual one of paired differences).

Accuracy: the same of right answers, without `n / (n - 1)` and with the two pseudo-rows of Agresti and Min 2005 (half a
row gains an answer, half a row loses one, one stays; all of mean length), or the interval of a head that changes no
answer would be a point, as if a few rows could prove that it never changes one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import keras
import numpy as np
from attune_datasets.errors import AttuneError, nearest
from attune_datasets.service import ProgressCall, part_of
from attune_datasets.token_store import TokenStore

from attune_models.gates import Network, attention_layers, heads_off
from attune_models.head_names import Head
from attune_models.language_model import LanguageModel
from attune_models.language_scores import TextScores
from attune_models.metrics import score
from attune_models.prediction import predict_logits
from attune_models.translation_scores import TargetScores
from attune_models.translators import Translator

LIMIT = 500  # rows, where nobody asks for another number
_95_PERCENT = 1.96  # standard errors
_ENDS = ("", "_low", "_high")  # of the names of a change and of its interval
Judge = Callable[[ProgressCall], np.ndarray]  # gives (rows, 3): nats, right answers and answers of each row


@dataclass(frozen=True)
class Worth:
    """What heads are worth on some rows.

    Args:
        rows: How many.
        loss: Of the whole model, in nats an answer.
        accuracy: Of the whole model: share of right answers.
        changes: By names such as `encoder.loss`, `encoder.loss_low`, `encoder.loss_high` and the same of `accuracy`:
            `(layers, heads)` float64, the change when the head is off, and its 95 % interval. A head that helps has a
            positive change of loss and a negative one of accuracy.
    """

    rows: int
    loss: float
    accuracy: float
    changes: dict[str, np.ndarray]


@dataclass
class Judged:
    """What was found out of some rows so far; who is stopped goes on from here.

    Args:
        whole: What the whole model makes of them, as a `Judge` gives it; None: not known yet.
        changes: By head, and by names such as `loss_low`.
    """

    whole: np.ndarray | None = None
    changes: dict[Head, dict[str, float]] = field(default_factory=dict)


def classifier_judge(model: keras.Model, store: TokenStore, labels: np.ndarray) -> Judge:
    """Returns what judges a classifier on texts and their class numbers; each has one answer."""

    def judge(progress: ProgressCall) -> np.ndarray:
        scores = score(predict_logits(model, store, progress), labels)
        return np.stack([scores.losses, scores.predicted == labels, np.ones(len(labels))], axis=1)

    return judge


def translator_judge(translator: Translator, sources: TokenStore, targets: TokenStore) -> Judge:
    """Returns what judges a translator on pairs, teacher-forced: an answer a token of the true target, `[EOS]` too."""
    scores = TargetScores(translator.model)
    return lambda progress: scores.sums(sources, targets, progress)


def language_judge(model: LanguageModel, store: TokenStore, length: int, begin: int | None, limit: int) -> Judge:
    """Returns what judges a language model on at most `limit` blocks of a text: an answer a token.

    Args:
        model: The model.
        store: The token ids of the text.
        length: Tokens of a block.
        begin: The token before the first, where there is one.
        limit: Blocks; where there are more, so many are drawn, always the same.
    """
    scores = TextScores(model.model, length, begin)
    return lambda progress: scores.sums(store, progress, limit)


def head_worth(
    network: Network, judge: Judge, attention: str | None, progress: ProgressCall, judged: Judged | None = None
) -> Worth:
    """Returns what the heads of all attentions, or of one, are worth; one pass over the rows a head.

    Args:
        network: The model that `judge` judges.
        judge: Gives the same rows each time.
        attention: `encoder`, `decoder` or `cross`. None: all.
        progress: Told of every batch; may raise whatever stops it.
        judged: Of the same model and rows; filled head by head, whatever stops it.

    Raises:
        AttuneError: The model has no (such) heads, there are not two rows, or the model's loss is not a number.
    """
    layers = attention_layers(network)
    if attention is not None and attention not in layers:
        raise AttuneError(f"The model has no attention called {attention!r}.", remedy=nearest(str(attention), layers))
    shapes = {name: (len(found), found[0].num_heads) for name, found in layers.items() if attention in (None, name)}
    heads = [Head(name, *place) for name, shape in shapes.items() for place in np.ndindex(shape)]
    passes, judged = len(heads) + 1, judged or Judged()
    if judged.whole is None:
        whole = judge(_told(progress, 0, passes, "the whole model"))
        _check(whole)
        judged.whole = whole
    for number, head in enumerate(heads, start=1):
        if head not in judged.changes:
            with heads_off(network, [head]):
                without = judge(_told(progress, number, passes, f"without head {head.name}"))
            judged.changes[head] = _changes(judged.whole, without)
    nats, right, answers = judged.whole.sum(axis=0)
    return Worth(len(judged.whole), float(nats / answers), float(right / answers), _tables(judged.changes, shapes))


def _tables(
    changes: Mapping[Head, Mapping[str, float]], shapes: Mapping[str, tuple[int, int]]
) -> dict[str, np.ndarray]:
    tables: dict[str, np.ndarray] = {}
    for head, found in changes.items():
        for name, value in found.items():
            table = tables.setdefault(f"{head.attention}.{name}", np.zeros(shapes[head.attention]))
            table[head.layer, head.head] = value
    return tables


def _told(progress: ProgressCall, number: int, passes: int, what: str) -> ProgressCall:
    part = part_of(progress, number / passes, (number + 1) / passes)
    return lambda fraction, note: part(fraction, f"judging: {what}")


def _check(whole: np.ndarray) -> None:
    if len(whole) < 2:
        raise AttuneError("What a head is worth cannot be told from one row.", remedy="Choose a split with more rows.")
    if not np.isfinite(whole).all():
        raise AttuneError(
            "The model's loss is not a number.",
            why="Its training diverged.",
            remedy="Train again with a lower learning rate, or choose an earlier checkpoint.",
        )


def _changes(whole: np.ndarray, without: np.ndarray) -> dict[str, float]:
    nats, right, _ = (without - whole).T
    answers = whole[:, 2]
    found = {"loss": _change_of_loss(nats, answers), "accuracy": _change_of_accuracy(right, answers)}
    return {f"{name}{end}": value for name, told in found.items() for end, value in zip(_ENDS, told, strict=True)}


def _change_of_loss(differences: np.ndarray, answers: np.ndarray) -> tuple[float, float, float]:
    rows, total = len(differences), answers.sum()
    change = differences.sum() / total
    squares = ((differences - change * answers) ** 2).sum() * rows / (rows - 1)
    half = _95_PERCENT * np.sqrt(squares) / total
    return change, change - half, change + half


def _change_of_accuracy(differences: np.ndarray, answers: np.ndarray) -> tuple[float, float, float]:
    weights = np.concatenate([np.ones(len(answers)), [0.5, 0.5, 1]])
    gained = np.concatenate([differences, [1, -1, 0]])
    lengths = np.concatenate([answers, np.full(3, answers.mean())])
    total = (weights * lengths).sum()
    centre = (weights * gained).sum() / total
    half = _95_PERCENT * np.sqrt((weights * (gained - centre * lengths) ** 2).sum()) / total
    return differences.sum() / answers.sum(), max(-1.0, centre - half), min(1.0, centre + half)
