"""Greedy and beam search over a translator, in `keras.ops` with fixed shapes: the same here and in an export.

A hypothesis begins with `[BOS]` and is finished by `[EOS]`. Finished ones leave the beam and are kept aside, so that
they are never expanded; scores are sums of log-probabilities divided by `((5 + length) / 6) ** length_penalty` (Wu et
al. 2016). The search ends where no hypothesis still alive can beat the worst finished one kept.

How long a translation may get follows from its own source alone, so that nobody's batch mates change it. An empty
source has the empty translation.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from attune_datasets.tokenizers import BEGIN, END, PADDING
from keras import ops

NEVER = -1e9  # the score of what is no hypothesis
_GROWTH, _MARGIN = 2, 16  # a translation of over twice its source's tokens, and so many, is no translation
State = dict[str, Any]


class Decodable(Protocol):
    """What decoding needs of a translator; see `translator.TransformerTranslator`.

    The state's tensors have the batch first. Those whose names begin with `memory` stay as `encode` made them.
    """

    def encode(self, source: Any, most: int) -> State: ...

    def step(self, tokens: Any, position: Any, state: State) -> tuple[Any, State]: ...


@dataclass(frozen=True)
class Decoded:
    """The answers to a batch of sources, best first; those that came to no end in time stand behind the others.

    Attributes:
        ids: `(batch, hypotheses, most)` int32, without `[BOS]`, `[EOS]` last, padded with 0.
        scores: `(batch, hypotheses)` float32: log-probability divided by the length penalty.
    """

    ids: Any
    scores: Any


def greedy(translator: Decodable, source: Any, most: int, length_penalty: float) -> Decoded:
    """Returns one hypothesis a source: the most probable token at each step.

    Args:
        translator: The model.
        source: `(batch, S)` int32, `[EOS]` last, padded with 0.
        most: Tokens of the longest target, `[BOS]` and `[EOS]` included.
        length_penalty: The power of the length factor; it changes the scores, not the hypotheses.
    """
    batch, limits = ops.shape(source)[0], _limits(source, most)
    most = _room(source, most)
    state = translator.encode(source, most)
    names = sorted(state)

    def is_closed(position: Any, ids: Any) -> Any:
        return ops.logical_or(ops.any(ids == END, axis=1), position >= limits - 1)

    def going(position: Any, ids: Any, total: Any, *_: Any) -> Any:
        return ops.any(ops.logical_not(is_closed(position, ids)))

    def next_token(position: Any, ids: Any, total: Any, *values: Any) -> tuple[Any, ...]:
        tokens = ops.take(ids, position, axis=1)
        logits, state = translator.step(tokens, position, dict(zip(names, values, strict=True)))
        log_probabilities = _log_probabilities(logits)
        closed = is_closed(position, ids)
        best = ops.where(closed, PADDING, ops.cast(ops.argmax(log_probabilities, axis=-1), "int32"))
        total = total + ops.where(closed, 0.0, ops.max(log_probabilities, axis=-1))
        ids = _put(ids, position + 1, best)
        return position + 1, ids, total, *(state[name] for name in names)

    started = _started(batch, most)
    _, ids, total, *_ = ops.while_loop(
        going, next_token, (0, started, ops.zeros((batch,)), *(state[name] for name in names))
    )
    lengths = ops.sum(ops.cast(ids[:, 1:] != PADDING, "float32"), axis=1)
    return Decoded(ids[:, None, 1:], (total / length_factor(lengths, length_penalty))[:, None])


def beam_search(translator: Decodable, source: Any, most: int, beam_size: int, length_penalty: float) -> Decoded:
    """Returns the `beam_size` best hypotheses that the search finds for each source, the best first.

    Args:
        translator: The model.
        source: `(batch, S)` int32, `[EOS]` last, padded with 0.
        most: Tokens of the longest target, `[BOS]` and `[EOS]` included.
        beam_size: Hypotheses kept alive, and finished ones kept.
        length_penalty: The power of the length factor; 0 for none.
    """
    search = BeamSearch(translator, source, most, beam_size, length_penalty)
    return search.answer(ops.while_loop(search.is_going, search.next, search.start()))


def length_factor(length: Any, length_penalty: float) -> Any:
    """Returns what the log-probability of `length` tokens, `[EOS]` among them, is divided by."""
    return ((5.0 + ops.cast(length, "float32")) / 6.0) ** length_penalty


class BeamSearch:
    """The steps of a beam search, for a loop in a graph or for one that watches (`beam_tree`).

    What goes from step to step: `(position, ids (batch, beams, room), log-probabilities alive (batch, beams), ids and
    scores of those done, *state)`. Args as of `beam_search`.
    """

    def __init__(self, translator: Decodable, source: Any, most: Any, beam_size: int, length_penalty: float) -> None:
        self._translator, self._source, self._batch = translator, source, ops.shape(source)[0]
        self._limits, self._room = _limits(source, most)[:, None], _room(source, most)
        self._beams, self._penalty = beam_size, length_penalty

    def start(self) -> tuple[Any, ...]:
        """Returns what the first step begins with."""
        beams, room = self._beams, self._room
        started = self._translator.encode(self._source, room)
        self._names = sorted(started)
        ids = ops.reshape(_started(self._batch * beams, room), (self._batch, beams, room))
        first = ops.one_hot(ops.zeros((self._batch,), "int32"), beams)  # all beams are equal at first: one may go on
        alive = (1.0 - first) * NEVER
        never = ops.full((self._batch, beams), NEVER)
        state = (ops.repeat(started[name], beams, axis=0) for name in self._names)
        return 0, ids, alive, ops.zeros_like(ids), never, *state

    def is_going(self, position: Any, ids: Any, alive: Any, done_ids: Any, done: Any, *_: Any) -> Any:
        """Returns whether any source's search may still find better."""
        # The best that an alive hypothesis can come to: no log-probability is added, at the most forgiving length.
        hope = ops.max(alive / length_factor(self._limits - 1, self._penalty), axis=1)
        within = position < self._limits[:, 0] - 1
        return ops.any(ops.logical_and(within, hope > ops.min(done, axis=1)))

    def next(self, *values: Any) -> tuple[Any, ...]:
        """Returns what the next step begins with."""
        return self.keep(*self.expand(*values[:3], *values[5:]), *values[:5])

    def expand(self, position: Any, ids: Any, alive: Any, *state: Any) -> tuple[Any, Any, Any, State]:
        """Returns the candidates, best first, each `(batch, 2 * beams)`, and the state behind the step.

        Returns:
            The sums of log-probabilities, the beams that they grew from, their last tokens; the state.
        """
        last = ops.reshape(ops.take(ids, position, axis=2), (-1,))
        logits, behind = self._translator.step(last, position, dict(zip(self._names, state, strict=True)))
        vocabulary = logits.shape[-1]
        steps = ops.reshape(_log_probabilities(logits), (self._batch, self._beams, vocabulary))
        found = ops.reshape(alive[:, :, None] + steps, (self._batch, self._beams * vocabulary))
        sums, places = ops.top_k(found, 2 * self._beams)  # as many as may be finished, and as many again to go on
        return sums, places // vocabulary, ops.cast(places % vocabulary, "int32"), behind

    def keep(
        self, sums: Any, origins: Any, tokens: Any, state: State, position: Any, ids: Any, alive: Any,
        done_ids: Any, done: Any,
    ) -> tuple[Any, ...]:  # fmt: skip
        """Returns what the next step begins with: the best candidates that go on, the best that are done."""
        grown = _put(ops.take_along_axis(ids, origins[:, :, None], axis=1), position + 1, tokens)
        ends, within = tokens == END, position < self._limits - 1
        ended = ops.where(ends & within & (sums > NEVER / 2), sums / length_factor(position + 1, self._penalty), NEVER)
        done, done_ids, _ = self._best([done, ended], [done_ids, grown])
        next_alive, next_ids, chosen = self._best([ops.where(ends, NEVER, sums)], [grown])
        alive, ids = ops.where(within, next_alive, alive), ops.where(within[:, :, None], next_ids, ids)
        origins = ops.take_along_axis(origins, chosen, axis=1)
        rows = ops.reshape(origins + ops.arange(self._batch)[:, None] * self._beams, (-1,))
        return position + 1, ids, alive, done_ids, done, *(self._of_rows(name, state, rows) for name in self._names)

    def answer(self, values: tuple[Any, ...]) -> Decoded:
        """Returns the hypotheses, when the search has ended."""
        _, ids, alive, done_ids, done, *_ = values
        # Where fewer were finished in time than asked for, the best of the others stand behind them.
        none = done <= NEVER / 2
        finished = ops.sum(ops.cast(ops.logical_not(none), "int32"), axis=1, keepdims=True)
        places = ops.maximum(ops.arange(self._beams)[None] - finished, 0)  # of those that fill up
        unfinished = ops.take_along_axis(alive / length_factor(self._limits - 1, self._penalty), places, axis=1)
        ids = ops.where(none[:, :, None], ops.take_along_axis(ids, places[:, :, None], axis=1), done_ids)
        return Decoded(ids[:, :, 1:], ops.where(none, unfinished, done))

    def _of_rows(self, name: str, state: State, rows: Any) -> Any:
        # All hypotheses of a source have the same memory, and it is the largest part of the state.
        return state[name] if name.startswith("memory") else ops.take(state[name], rows, axis=0)

    def _best(self, scores: list[Any], ids: list[Any]) -> tuple[Any, Any, Any]:
        """Returns the `beam_size` best of all, with their places."""
        best, places = ops.top_k(ops.concatenate(scores, axis=1), self._beams)
        return best, ops.take_along_axis(ops.concatenate(ids, axis=1), places[:, :, None], axis=1), places


def _started(rows: Any, most: int) -> Any:
    """Returns ids `(rows, most)`: `[BOS]`, then nothing yet."""
    begin = ops.cast(ops.arange(most) == 0, "int32") * BEGIN + PADDING
    return ops.tile(begin[None], (rows, 1))


def _log_probabilities(logits: Any) -> Any:
    """Returns those of the next token, float32; `[PAD]` and `[BOS]` are nothing that can be written."""
    tokens = ops.arange(logits.shape[-1])
    written = ops.logical_and(tokens != PADDING, tokens != BEGIN)
    return ops.where(written, ops.log_softmax(ops.cast(logits, "float32"), axis=-1), NEVER)


def _put(ids: Any, position: Any, tokens: Any) -> Any:
    """Returns ids `(..., most)` with tokens `(...)` at `position`."""
    return ops.where(ops.arange(ops.shape(ids)[-1]) == position, tokens[..., None], ids)


def _limits(source: Any, most: Any) -> Any:
    """Returns how many tokens, `[BOS]` among them, the translation of each source may have: `(batch,)` int32."""
    tokens = ops.sum(ops.cast(source != PADDING, "int32"), axis=1)
    return ops.where(tokens > 1, ops.minimum(most, _GROWTH * tokens + _MARGIN), 1)


def _room(source: Any, most: Any) -> Any:
    """Returns how many tokens the longest translation of all may have: what the cache is made for."""
    length = ops.shape(source)[1]
    known = isinstance(length, int) and isinstance(most, int)
    return (min if known else ops.minimum)(most, _GROWTH * length + _MARGIN)
