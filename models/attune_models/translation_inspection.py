"""What a translator attends to while it writes, what else it might have written, and how it goes on from another word.

The decoder reads its input token `i` and predicts the token at place `i` of the translation, which is its input token
`i + 1`: rows of `decoder` and `cross` belong to both. As in `inspection`, every capture proves itself.

A continuation is a search whose first tokens are settled: a translator that is certain of them takes the place of the
real one, and the scores are those of the real one afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import keras
import numpy as np
from attune_datasets.errors import AttuneError
from attune_datasets.tokenizers import BEGIN, END, PADDING, UNKNOWN, Tokenizer
from keras import ops

from attune_models.attentions import attention_shapes
from attune_models.beam_tree import BeamTree, beam_tree
from attune_models.decoding import Decodable, Decoded, State, length_factor
from attune_models.inspection import Checks, most_of, off_one, refuse_if_too_large, verify
from attune_models.metrics import log_softmax
from attune_models.searching import Hypothesis, compiled, search_of
from attune_models.spec import DecodingSpec
from attune_models.translators import Translator

_NEVER = -1e30  # the logit of a token that is not the settled one; far below what a search takes for impossible
_IMPOSSIBLE = -1e7  # the score of a hypothesis that strays from what is settled


@dataclass(frozen=True)
class PairCapture:
    """One pass of a source and a target through a translator.

    Args:
        scores: By attention: `encoder` (layers, heads, S, S), `decoder` (layers, heads, T, T), `cross` (layers, heads,
            T, S), float32, queries before keys, after the softmax and before dropout.
        log_probabilities: `(T, vocabulary)` float64: of each token at each place of the target.
        checks: The measured deviations.
    """

    scores: dict[str, np.ndarray]
    log_probabilities: np.ndarray
    checks: Checks


def capture_pair(translator: Translator, source: np.ndarray, target: np.ndarray) -> PairCapture:
    """Returns the attention of every layer and head on a pair, with the probability of every token at every place.

    Args:
        translator: From `translators.build_translator`.
        source: `(S,)` ids, `[EOS]` last.
        target: `(T,)` ids that the decoder reads, `[BOS]` first.

    Raises:
        AttuneError: The scores would take more than 2 GiB; or a check fails, which would be a fault of ours.
    """
    pair, _ = one_pair(translator, source, target)
    found = {name: keras.ops.convert_to_numpy(value)[0] for name, value in translator.capture(*pair).items()}
    log_probabilities = log_softmax(found.pop("logits"))
    plain = log_softmax(keras.ops.convert_to_numpy(translator.model(list(pair), training=False))[0])
    checks = measure_pair(found, np.exp(log_probabilities), np.exp(plain))
    verify(checks)
    return PairCapture(found, log_probabilities, checks)


def one_pair(
    translator: Translator, source: np.ndarray, target: np.ndarray
) -> tuple[tuple[np.ndarray, np.ndarray], int]:
    """Returns a pair as a batch of one, int32, and how many scores all its attentions have at most.

    Raises:
        AttuneError: They would take more than 2 GiB.
    """
    longest = max(len(source), len(target))
    scores = longest**2 * sum(layers * heads for layers, heads in attention_shapes(translator.spec).values())
    refuse_if_too_large(scores, longest)
    return (np.asarray(source, "int32")[None], np.asarray(target, "int32")[None]), scores


def measure_pair(scores: dict[str, np.ndarray], probabilities: np.ndarray, plain: np.ndarray) -> Checks:
    """Returns how far scores and probabilities are from what they must be; `plain` are the plain pass's."""
    decoder = scores.get("decoder", np.zeros((0, 0, 0, 0)))
    later = np.triu(np.ones(decoder.shape[2:], bool), 1)
    return Checks(
        row_sums=max((off_one(one) for one in scores.values()), default=0.0),
        masked=most_of(decoder, later),
        prediction=float(np.abs(probabilities - plain).max(initial=0)),
    )


def alternatives(log_probabilities: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Returns the ids and probabilities of the likeliest tokens at each place, each `(T, count)`, best first."""
    likely = np.argsort(-log_probabilities, axis=1, kind="stable")[:, :count]
    return likely, np.exp(np.take_along_axis(log_probabilities, likely, axis=1))


def text_spans(tokenizer: Tokenizer, ids: Sequence[int]) -> tuple[str, list[tuple[int, int]]]:
    """Returns the text of ids without `[BOS]`, and where each stands in it without its space; specials span nothing."""
    pieces = [tokenizer.surfaces[number] for number in ids]
    joined = "".join(pieces)
    dropped = len(joined) - len(joined.removeprefix(" "))
    spans, place = [], -dropped
    for piece in pieces:
        begin = max(0, place + len(piece) - len(piece.lstrip(" ")))
        place += len(piece)
        spans.append((begin, max(begin, place)))
    return joined.removeprefix(" "), spans


def score_hypotheses(
    translator: Translator, source: np.ndarray, hypotheses: Sequence[Sequence[int]], length_penalty: float
) -> list[float]:
    """Returns the log-probability of each hypothesis for one source, divided by its length factor.

    Args:
        translator: The model.
        source: `(1, S)` ids, `[EOS]` last.
        hypotheses: Token ids without `[BOS]`; at least one.
        length_penalty: The power of the length factor.
    """
    lengths = np.array([len(ids) for ids in hypotheses])
    within = np.arange(lengths.max()) < lengths[:, None]
    labels = np.full(within.shape, PADDING, np.int32)
    labels[within] = np.concatenate([np.asarray(ids, np.int32) for ids in hypotheses])
    target = np.concatenate([np.full((len(lengths), 1), BEGIN, np.int32), labels[:, :-1]], axis=1)
    sources = np.repeat(source, len(lengths), axis=0)
    logits = keras.ops.convert_to_numpy(translator.model([sources, target], training=False))
    told = np.take_along_axis(log_softmax(logits), labels[:, :, None], axis=2)[:, :, 0]
    factors = keras.ops.convert_to_numpy(length_factor(lengths, length_penalty))
    scores: list[float] = ((told * within).sum(axis=1) / factors).tolist()
    return scores


class Continuer:
    """Searches translations that begin as they are told to.

    Args:
        translator: The model.
        decoding: Beam and length penalty; a beam of 1 is greedy search.
        max_length: Tokens of the longest target that the model knows positions for.
    """

    def __init__(self, translator: Translator, decoding: DecodingSpec, max_length: int) -> None:
        self._translator, self._decoding = translator, decoding
        self._max_length = max_length
        self._longest = min(max_length, decoding.max_length or max_length)
        self._search = compiled(self._search_with, [1, None], [None])

    def search(self, source: np.ndarray, prefix: Sequence[int] = ()) -> list[Hypothesis]:
        """Returns the hypotheses that begin with `prefix`, the best first; scores count the prefix, too.

        Args:
            source: `(S,)` ids, `[EOS]` last.
            prefix: Token ids without `[BOS]`; it may end with `[EOS]`, and is then the translation.

        Raises:
            AttuneError: The prefix holds what no translation can, or is too long.
        """
        self._check(prefix)
        ids = np.asarray(source, "int32")[None]
        if _is_whole(prefix):
            found = [list(prefix)]
        else:
            decoded = self._search(ids, np.asarray(prefix, "int32"))
            all_ids, scores = (keras.ops.convert_to_numpy(part)[0] for part in (decoded.ids, decoded.scores))
            possible = all_ids[scores > _IMPOSSIBLE]
            found = [one[one != PADDING].tolist() for one in possible]
        scores = score_hypotheses(self._translator, ids, found, self._decoding.length_penalty)
        hypotheses = [Hypothesis(*one) for one in zip(found, scores, strict=True)]
        # As everywhere those that came to no end stand behind the others; what was certain to the search is scored now.
        return sorted(hypotheses, key=lambda one: (one.ids[-1:] != [END], -one.score)) if prefix else hypotheses

    def tree(self, source: np.ndarray, prefix: Sequence[int] = ()) -> BeamTree:
        """Returns what the search considered, step by step; arguments and errors are those of `search`."""
        self._check(prefix)
        settled = _Settled(self._translator, np.asarray(prefix, "int32"))
        # Behind the end there is nothing to search; more beams would go on from nothing.
        beams = 1 if _is_whole(prefix) else self._decoding.beam_size
        return beam_tree(settled, source[None], self._most(prefix), beams, self._decoding.length_penalty)

    def _check(self, prefix: Sequence[int]) -> None:
        vocabulary = self._translator.model.outputs[0].shape[-1]
        wrong = [number for number in prefix[:-1] if number in (PADDING, BEGIN, END)]
        wrong += [number for number in prefix if not 0 < number < vocabulary or number == BEGIN]
        if wrong:
            raise AttuneError(
                f"No translation can go on from token {wrong[0]}.",
                why=f"Known are the ids {UNKNOWN} to {vocabulary - 1:,}, [BOS] and [PAD] aside, and [EOS] comes last.",
                remedy="Give ids of the target vocabulary.",
            )
        if len(prefix) > (most := self._most(prefix) - 1):
            raise AttuneError(
                f"A beginning of {len(prefix):,} tokens leaves no room.",
                why=f"A translation has at most {most:,} tokens.",
                remedy="Begin with fewer tokens.",
            )

    def _most(self, prefix: Sequence[int]) -> int:
        """Returns how long the target may be: the run's decoding bounds what is searched, not what is whole already."""
        return self._max_length if _is_whole(prefix) else self._longest

    def _search_with(self, source: Any, prefix: Any) -> Decoded:
        return search_of(_Settled(self._translator, prefix), self._decoding, self._longest)(source)


def _is_whole(prefix: Sequence[int]) -> bool:
    return bool(prefix) and prefix[-1] == END


class _Settled:
    """A translator that is certain of its first tokens: those of `prefix`, `(length,)` int32."""

    def __init__(self, translator: Decodable, prefix: Any) -> None:
        self._translator, self._prefix = translator, prefix

    def encode(self, source: Any, most: int) -> State:
        return self._translator.encode(source, most)

    def step(self, tokens: Any, position: Any, state: State) -> tuple[Any, State]:
        logits, state = self._translator.step(tokens, position, state)
        length = ops.shape(self._prefix)[0]
        padded = ops.pad(self._prefix, [[0, 1]])  # so that there is something to take behind the end
        wanted = ops.take(padded, ops.minimum(position, length), axis=0)
        certain = ops.where(ops.arange(logits.shape[-1]) == wanted, 0.0, _NEVER)
        return ops.where(position < length, certain[None], logits), state
