"""Text from a language model, token by token, each with how likely it was and what might have stood in its place.

Keys and values are cached; without the cache each token costs a pass over all before it, and the text is the same. A
Transformer sees no more than its context. Where that is full its window moves on by half a context, and what it then
holds is read anew from position 0: where a window begins follows from the number of tokens alone, so that a text can be
continued from any place. A recurrent network has no window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import keras
import numpy as np
from attune_datasets.errors import AttuneError
from attune_datasets.tokenizers import BEGIN, END, PADDING, UNKNOWN, Tokenizer
from keras import ops

from attune_models.language_model import LanguageModel, State
from attune_models.sampling import Chances, SamplingSpec, chances, draw
from attune_models.token_text import text_of

ALTERNATIVES = 10  # told of each place


@dataclass(frozen=True)
class Alternative:
    """A token that might have been written.

    Attributes:
        id: The token.
        text: What it adds to the text.
        probability: By the model itself.
        chance: With which it would have been drawn.
    """

    id: int
    text: str
    probability: float
    chance: float


@dataclass(frozen=True)
class WrittenToken(Alternative):
    """A token that was written.

    Attributes:
        rank: Which of all tokens it is by the model itself, 1 the likeliest.
        forced: Whether it was settled beforehand.
        alternatives: The likeliest tokens at its place, best first; it may be among them.
    """

    rank: int
    forced: bool
    alternatives: tuple[Alternative, ...]


def window_start(tokens: int, context: int | None) -> int:
    """Returns the first of so many tokens that a model still sees: 0, or a multiple of half its context."""
    if context is None or tokens <= context:
        return 0
    half = max(1, context // 2)
    return -(-(tokens - context) // half) * half


def never_written(first: int | None) -> list[int]:
    """Returns the tokens that are never drawn; a stream, which has no token `first`, has no end either."""
    return [PADDING, UNKNOWN, BEGIN, *([END] if first is None else [])]


class TextGenerator:
    """Writes texts with one model.

    Args:
        model: From `build_language_model`; its weights may change between calls.
        tokenizer: Its own.
        first: The token before every document; None of a model that has learned a stream, whose texts have no end.

    Attributes:
        never: The ids that are never drawn.
    """

    def __init__(self, model: LanguageModel, tokenizer: Tokenizer, first: int | None) -> None:
        self._model, self._tokenizer, self._first = model, tokenizer, first
        self._step = _compiled(model)
        self.never = never_written(first)

    def read(self, prompt: str) -> list[int]:
        """Returns the ids of a cleaned prompt as the model reads it, one at least.

        A document begins behind the end of another; a stream without a prompt behind a line end.

        Raises:
            AttuneError: There is nothing to begin with.
        """
        ids: list[int] = self._tokenizer.encode_parts([prompt])[0].tolist()
        if self._first is not None:
            return [self._first, *ids]
        ids = ids or self._tokenizer.encode_parts(["\n"])[0].tolist()
        if not ids or ids == [UNKNOWN]:
            raise AttuneError(
                "There is nothing to begin with.",
                why="The model has learned one long text, in which no line ends: nothing marks a beginning.",
                remedy="Give a prompt of words that the text may have.",
            )
        return ids

    def text(self, ids: Sequence[int]) -> str:
        """Returns the text of ids, from the beginning of a text."""
        return text_of(self._tokenizer, ids)[0]

    def chances(self, ids: Sequence[int], sampling: SamplingSpec) -> Chances:
        """Returns how likely each token is to come behind `ids`, without the cache."""
        return chances(self._plain(ids), ids, self.never, sampling)

    def generate(
        self,
        prompt: Sequence[int],
        sampling: SamplingSpec,
        forced: Sequence[int] = (),
        *,
        begun: Sequence[int] = (),
        cached: bool = True,
    ) -> Iterator[WrittenToken]:
        """Yields what is written behind a prompt, token by token; stop texts are not looked for.

        Args:
            prompt: Ids from `read`.
            sampling: How tokens are drawn, and how many at most, the forced ones among them.
            forced: The ids that what is written begins with.
            begun: The ids that were written before. Nothing is told of them and they are not counted, but draws go on
                from their places: what is written behind them is what would have been, had nobody stopped there.
            cached: False computes all places anew for each token; the text is the same.

        Raises:
            AttuneError: A forced id is no token that can be written.
        """
        self._check(begun, forced)
        ids = [*prompt, *begun]
        reader = _Reader(self._model, self._step) if cached else None
        for place in range(sampling.max_new_tokens):
            logits = reader.behind(ids) if reader else self._plain(ids)
            found = chances(logits, ids, self.never, sampling)
            given = place < len(forced)
            token = forced[place] if given else draw(found.drawn, sampling.seed, len(begun) + place)
            others = tuple(self._alternative(one, found) for one in found.likeliest(ALTERNATIVES))
            chosen = self._alternative(token, found)
            yield WrittenToken(
                chosen.id, chosen.text, chosen.probability, chosen.chance, found.rank(token), given, others
            )
            if token == END:
                return
            ids.append(token)

    def _alternative(self, token: int, found: Chances) -> Alternative:
        text = self._tokenizer.surfaces[token]
        return Alternative(token, text, float(found.plain[token]), float(found.drawn[token]))

    def _plain(self, ids: Sequence[int]) -> np.ndarray:
        window = np.array([ids[window_start(len(ids), self._model.context) :]], np.int32)
        return keras.ops.convert_to_numpy(self._model.model(window, training=False))[0, -1]

    def _check(self, begun: Sequence[int], forced: Sequence[int]) -> None:
        given, size = [*begun, *forced], self._tokenizer.size
        wrong = [one for one in given if type(one) is not int or not 0 < one < size or one == BEGIN]
        wrong += [one for one in [*begun, *forced[:-1]] if one == END]
        if wrong:
            raise AttuneError(
                f"No text can go on from token {wrong[0]}.",
                why=f"Known are the ids {UNKNOWN} to {self._tokenizer.size - 1:,}, [BOS] aside, and [EOS] comes last.",
                remedy="Give ids of the vocabulary.",
            )


class _Reader:
    """Reads a text that grows, and carries along what later tokens need of earlier ones."""

    def __init__(self, model: LanguageModel, step: Callable[..., tuple[Any, State]]) -> None:
        self._model, self._step = model, step
        self._start, self._read = 0, 0
        self._state: State = {}

    def behind(self, ids: Sequence[int]) -> np.ndarray:
        """Returns the logits `(vocabulary,)` behind the last of `ids`, which go on from those of the call before."""
        start = window_start(len(ids), self._model.context)
        if self._read == 0 or start != self._start or len(ids) != self._read + 1:
            window = np.array([ids[start:]], np.int32)
            logits, self._state = self._model.begin(window, self._model.context or 0)
        else:
            token = ops.convert_to_tensor(np.array(ids[-1:], np.int32))
            position = ops.convert_to_tensor(np.int32(len(ids) - 1 - start))
            logits, self._state = self._step(token, position, self._state)
        self._start, self._read = start, len(ids)
        return keras.ops.convert_to_numpy(logits)[0]


def _compiled(model: LanguageModel) -> Callable[..., tuple[Any, State]]:
    """On TensorFlow a graph of one step; elsewhere the step itself."""
    if keras.backend.backend() != "tensorflow":
        return model.step
    import tensorflow as tf

    graph: Callable[..., tuple[Any, State]] = tf.function(model.step, autograph=False)
    return graph
