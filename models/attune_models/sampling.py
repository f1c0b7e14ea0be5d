"""How the next token of a text is drawn from a language model's logits. NumPy only, and nothing is left to chance.

The order of the steps: repetition penalty (Keskar et al. 2019, CTRL), temperature, top-k (Fan et al. 2018), top-p
(Holtzman et al. 2020), the draw. Each draw is a function of the seed and of the token's place in what is written, so
that the same text comes out however it is computed, at one go or continued from the middle.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from attune_datasets.fields import Spec, option

from attune_models.metrics import log_softmax

MOST_TOKENS = 100_000


class SamplingSpec(Spec):
    """How a language model goes on with a text."""

    temperature: float = option(
        0.8, title="Temperature", help="Divides the logits: below 1 surer, above 1 bolder. 0: always the likeliest.",
        ge=0, le=10,
    )  # fmt: skip
    top_k: int | None = option(None, title="Top-k", help="Only the k likeliest tokens can be drawn. Empty: all.", ge=1)
    top_p: float = option(
        1.0, title="Top-p", help="Only the likeliest tokens that together have this probability can be drawn.", gt=0,
        le=1,
    )  # fmt: skip
    repetition_penalty: float = option(
        1.0, title="Repetition penalty", help="Makes tokens that the text has already less likely; 1: off. Keskar et "
        "al. 2019 use 1.2.", ge=1, le=10,
    )  # fmt: skip
    seed: int = option(0, title="Seed", help="The same seed writes the same text.", ge=0, lt=2**64)
    max_new_tokens: int = option(
        200, title="Length", help="At most this many tokens are written.", unit="tokens", ge=1, le=MOST_TOKENS
    )
    stop: tuple[str, ...] = option((), title="Stop texts", help="Where one of these would be written, the text ends.")


@dataclass(frozen=True)
class Chances:
    """How likely each token is at one place.

    Attributes:
        plain: By the model itself, `(vocabulary,)` float64: temperature 1, nothing left out.
        drawn: Of being drawn, `(vocabulary,)` float64, after all steps; 0 where a step leaves it out.
    """

    plain: np.ndarray
    drawn: np.ndarray

    def rank(self, token: int) -> int:
        """Returns which of the tokens it is by the model itself, 1 the likeliest; of equals the first by its id."""
        ahead = (self.plain > self.plain[token]) | ((self.plain == self.plain[token]) & (_ids(self.plain) < token))
        return int(ahead.sum()) + 1

    def likeliest(self, count: int) -> list[int]:
        """Returns the likeliest tokens by the model itself, best first."""
        found: list[int] = np.argsort(-self.plain, kind="stable")[:count].tolist()
        return found


def chances(logits: np.ndarray, seen: Collection[int], never: Collection[int], sampling: SamplingSpec) -> Chances:
    """Returns how likely each token is to come next.

    Args:
        logits: `(vocabulary,)`.
        seen: The tokens that the text has already.
        never: Tokens that are never drawn.
        sampling: The steps.
    """
    logits = logits.astype(np.float64)
    adapted = _penalised(logits, seen, sampling.repetition_penalty)
    adapted[list(never)] = -np.inf
    if not sampling.temperature:
        drawn = (_ids(adapted) == adapted.argmax()).astype(np.float64)
        return Chances(np.exp(log_softmax(logits)), drawn)
    with np.errstate(over="ignore"):  # by a temperature near 0, as by 0, all but the likeliest become -inf
        drawn = np.exp(log_softmax((adapted - adapted.max()) / sampling.temperature))
    order = np.argsort(-drawn, kind="stable")
    within = np.cumsum(drawn[order]) - drawn[order] < sampling.top_p  # the one that reaches top_p is in
    within[sampling.top_k or len(order) :] = False
    drawn[order[~within]] = 0.0
    return Chances(np.exp(log_softmax(logits)), drawn / drawn.sum())


def draw(drawn: np.ndarray, seed: int, place: int) -> int:
    """Returns the token drawn at a place of what is written, from 0, by probabilities `(vocabulary,)`."""
    order = np.argsort(-drawn, kind="stable")
    bounds = np.cumsum(drawn[order])
    chosen = int(np.searchsorted(bounds, uniform(seed, place) * float(bounds[-1]), side="right"))
    return int(order[min(chosen, int(np.count_nonzero(drawn)) - 1)])


def uniform(seed: int, place: int) -> float:
    """Returns a number from 0 to below 1 that follows from both alone (Philox: Salmon et al. 2011)."""
    raw = int(np.random.Philox(key=seed, counter=place).random_raw())
    return (raw >> 11) * 2.0**-53


def held_back(text: str, stops: Collection[str]) -> int:
    """Returns how many characters at the end of a text may be the beginning of a stop text, and are not told yet."""
    lengths = (length for stop in stops for length in range(1, len(stop)) if text.endswith(stop[:length]))
    return max(lengths, default=0)


def stopped_at(text: str, stops: Collection[str]) -> int | None:
    """Returns where the first stop text begins; None where there is none."""
    return min((place for stop in stops if stop and (place := text.find(stop)) >= 0), default=None)


def _penalised(logits: np.ndarray, seen: Collection[int], penalty: float) -> np.ndarray:
    """Divides the logits of tokens seen by the penalty where they are above 0, and multiplies them below."""
    adapted = logits.copy()
    if penalty != 1.0 and seen:
        known = np.unique(np.fromiter(seen, np.int64))
        values = adapted[known]
        adapted[known] = np.where(values > 0, values / penalty, values * penalty)
    return adapted


def _ids(array: np.ndarray) -> np.ndarray:
    return np.arange(len(array))
