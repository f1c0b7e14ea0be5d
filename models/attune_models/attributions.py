"""Why a model says what it says: what each token contributes to one log-probability.

Three answers that need not agree; none of them is the attention.

- Gradient × input (Shrikumar et al. 2016): a token's embedding times the gradient there, summed over its channels.
- Integrated gradients (Sundararajan et al. 2017): the same with the gradient's mean along the straight line from a
  baseline to the embeddings. The baseline has zero vectors in the place of all token embeddings and keeps the
  positions. Completeness: the tokens' shares add up to the difference that the line makes to the log-probability.
- Removal: how much the log-probability falls when the model reads the text without the token; real passes.

All are signed, in nats: positive speaks for the output. `[CLS]`, `[BOS]` and the `[EOS]` of a classifier's text or of a
source belong to the model and not to the text: what removing them would do is not asked (nan).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import keras
import numpy as np
from attune_datasets.service import ProgressCall, no_progress, part_of
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import CLASS, END
from keras import ops

from attune_models import classifier
from attune_models.gradients import value_and_gradients
from attune_models.inspection import Checks, count_scores, verify
from attune_models.metrics import log_softmax
from attune_models.path_integral import integrate
from attune_models.prediction import predict_logits
from attune_models.translation_inspection import one_pair
from attune_models.translators import Translator

MOST_STEPS = 512
COMPLETE = 0.01  # of the difference: how far the shares' sum may be from it
_ROUNDING = 1e-5  # nats: below this a difference is the rounding of float32
_NUMBERS = 2**24  # of the largest arrays of the rows that are differentiated together
_ROWS = 64


@dataclass(frozen=True)
class Output:
    """One log-probability as a function of the token embeddings.

    Args:
        embeddings: By side (a text's only side is `text`, a pair's are `source` and `target`): `(T, d_model)`.
        log_probability: From these, each `(rows, T, d_model)`, in their order, to `(rows,)`.
        plain: Its value by the plain pass.
        cost: Numbers in the largest arrays of one row.
    """

    embeddings: dict[str, np.ndarray]
    log_probability: Callable[..., Any]
    plain: float
    cost: int

    def at(self, shares: Sequence[float] | np.ndarray) -> tuple[np.ndarray, dict[str, np.ndarray]]:
        """Returns the values `(rows,)`, and the gradients by side, at these shares of the embeddings."""
        scale = np.asarray(shares, "float32")[:, None, None]
        rows = [scale * embeddings for embeddings in self.embeddings.values()]
        values, gradients = value_and_gradients(self.log_probability, *rows)
        return values.astype("float64"), dict(zip(self.embeddings, gradients, strict=True))

    @property
    def rows_at_once(self) -> int:
        """How many rows fit into memory with their gradients."""
        return max(1, min(_ROWS, _NUMBERS // self.cost))


@dataclass(frozen=True)
class Integrated:
    """Integrated gradients.

    Args:
        shares: By side, `(T,)` float64.
        log_probability: Of the real text.
        baseline: The log-probability without any token embedding.
        steps: Points that the integral was taken with; see `path_integral`.
    """

    shares: dict[str, np.ndarray]
    log_probability: float
    baseline: float
    steps: int

    @property
    def sum(self) -> float:
        """What the shares add up to."""
        return float(sum(shares.sum() for shares in self.shares.values()))

    @property
    def difference(self) -> float:
        """What they should add up to."""
        return self.log_probability - self.baseline

    @property
    def complete(self) -> bool:
        """Whether they do, within 1 %."""
        return abs(self.sum - self.difference) <= max(COMPLETE * abs(self.difference), _ROUNDING)


def class_output(model: keras.Model, ids: np.ndarray, label: int) -> Output:
    """Returns the log-probability of a class.

    Args:
        model: From `classifier.build_classifier`.
        ids: `(T,)` int32, `[CLS]` first.
        label: The class's number.

    Raises:
        AttuneError: The scores of the text would take more than 2 GiB.
    """
    scores = count_scores(model, 1, len(ids))
    x, mask = classifier.embed(model, ids[None])

    def log_probability(rows: Any) -> Any:
        logits = classifier.read(model, rows, ops.repeat(mask, rows.shape[0], axis=0))
        return ops.log_softmax(logits)[:, label]

    plain = float(log_softmax(model.predict_on_batch(ids[None]))[0, label])
    return Output({"text": ops.convert_to_numpy(x)[0]}, log_probability, plain, scores)


def token_output(translator: Translator, source: np.ndarray, target: np.ndarray, token: int) -> Output:
    """Returns the log-probability of the token that comes behind `target`.

    Args:
        translator: From `translators.build_translator`.
        source: `(S,)` ids, `[EOS]` last.
        target: `(T,)` ids that the decoder has read so far, `[BOS]` first.
        token: The id of the next one.

    Raises:
        AttuneError: The scores of the pair would take more than 2 GiB.
    """
    pair, scores = one_pair(translator, source, target)
    source_x, target_x, mask = translator.embed(*pair)

    def log_probability(source_rows: Any, target_rows: Any) -> Any:
        logits = translator.read(source_rows, target_rows, ops.repeat(mask, source_rows.shape[0], axis=0))
        return ops.log_softmax(logits[:, -1])[:, token]

    embeddings = {"source": ops.convert_to_numpy(source_x)[0], "target": ops.convert_to_numpy(target_x)[0]}
    logits = ops.convert_to_numpy(translator.model(list(pair), training=False))[0]
    plain = float(log_softmax(logits)[-1, token])
    return Output(embeddings, log_probability, plain, scores + logits.size)


def gradient_input(output: Output) -> dict[str, np.ndarray]:
    """Returns gradient × input, by side `(T,)` float64.

    Raises:
        AttuneError: The value differs from that of the plain pass, which would be a fault of ours.
    """
    values, gradients = output.at([1.0])
    verify(Checks(0, 0, abs(float(np.exp(values[0]) - np.exp(output.plain)))), "The attributions are")
    return {side: _shares(x, gradients[side][0]) for side, x in output.embeddings.items()}


def integrated_gradients(output: Output, progress: ProgressCall = no_progress) -> Integrated:
    """Returns integrated gradients, with more steps where they miss, until they are complete or there are 512.

    Args:
        output: What is explained.
        progress: Told the share of all steps that there may be; raises when nobody waits any more.
    """
    taken = 0

    def evaluate(points: np.ndarray) -> tuple[np.ndarray, dict[str, np.ndarray]]:
        nonlocal taken
        values: list[np.ndarray] = []
        products: dict[str, list[np.ndarray]] = {side: [] for side in output.embeddings}
        for start in range(0, len(points), output.rows_at_once):
            progress(min(1.0, (taken + start) / MOST_STEPS), f"integrated gradients: {taken + start} steps")
            told, gradients = output.at(points[start : start + output.rows_at_once])
            values.append(told)
            for side, x in output.embeddings.items():
                products[side].append(np.einsum("td,ntd->nt", x.astype("float64"), gradients[side]))
        taken += len(points)
        return np.concatenate(values), {side: np.concatenate(found) for side, found in products.items()}

    parts, steps = integrate(evaluate, COMPLETE, _ROUNDING, MOST_STEPS)
    shares = {side: np.sum([part.shares[side] for part in parts], axis=0) for side in output.embeddings}
    (value, baseline), _ = output.at([1.0, 0.0])
    return Integrated(shares, float(value), float(baseline), steps)


def removal_from_text(
    model: keras.Model, ids: np.ndarray, label: int, progress: ProgressCall = no_progress
) -> np.ndarray:
    """Returns by how much the log-probability of a class falls without each token, `(T,)` float64.

    Args:
        model: From `classifier.build_classifier`.
        ids: `(T,)` int32, `[CLS]` first, or between `[BOS]` and `[EOS]`; these are not removed.
        label: The class's number.
        progress: Told the share of the texts that the model has read.
    """
    places = np.flatnonzero((ids != CLASS) & (ids != END))  # `[BOS]` has the id of `[CLS]`
    edited = without_each(ids, places.tolist())
    store = TokenStore(np.concatenate([ids, edited.ravel()]), np.cumsum([0, len(ids), *[len(ids) - 1] * len(edited)]))
    told = log_softmax(predict_logits(model, store, progress))[:, label]
    found = np.full(len(ids), np.nan)
    found[places] = told[0] - told[1:]
    return found


def removal_from_pair(
    translator: Translator, output: Output, pair: tuple[np.ndarray, np.ndarray], token: int, progress: ProgressCall
) -> dict[str, np.ndarray]:
    """Returns by how much the log-probability of the token behind a target falls without each token of either side.

    Args:
        translator: From `translators.build_translator`.
        output: From `token_output` of the same pair and token.
        pair: Source and target, as there. The source's `[EOS]` and the target's `[BOS]` are not removed.
        token: The id of the next token.
        progress: Told the share of the pairs that the model has read.
    """
    source, target = pair
    sources, targets = without_each(source, range(len(source) - 1)), without_each(target, range(1, len(target)))

    def told(sources: np.ndarray, targets: np.ndarray, progress: ProgressCall) -> np.ndarray:
        found = []
        for start in range(0, len(sources), output.rows_at_once):
            progress(start / len(sources), "without each token")
            rows = slice(start, start + output.rows_at_once)
            logits = translator.model([sources[rows], targets[rows]], training=False)[:, -1]
            found.append(log_softmax(ops.convert_to_numpy(logits))[:, token])
        return output.plain - np.concatenate([*found, np.zeros(0)])

    half = len(sources) / max(1, len(sources) + len(targets))
    of_source = told(sources, np.tile(target, (len(sources), 1)), part_of(progress, 0, half))
    of_target = told(np.tile(source, (len(targets), 1)), targets, part_of(progress, half, 1))
    return {"source": np.append(of_source, np.nan), "target": np.insert(of_target, 0, np.nan)}


def without_each(ids: np.ndarray, places: Sequence[int]) -> np.ndarray:
    """Returns `ids` without the token at each of the places, `(places, T - 1)` int32."""
    rows = [np.delete(ids, place) for place in places]
    return np.array(rows, "int32").reshape(len(rows), len(ids) - 1)


def _shares(x: np.ndarray, gradients: np.ndarray) -> np.ndarray:
    return (x.astype("float64") * gradients).sum(axis=1)
