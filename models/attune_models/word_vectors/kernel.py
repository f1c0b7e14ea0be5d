"""word2vec's inner loops: skip-gram and CBOW with negative sampling, over one chunk of a corpus.

The loss of a pair, where h is what predicts (an input vector, or the mean of several) and u are output vectors, is

    - log σ(u_word · h) - Σ log σ(- u_negative · h)        (Mikolov et al. 2013b, equation 4)

and all that is done follows the authors' own program: a window of a width drawn anew for each word, over the words that
subsampling has left; a negative that is the word itself is passed over; CBOW adds the gradient of the mean, undivided,
to each of its words.

Most of the time goes into waiting for vectors, which do not fit into the near caches. So the targets of a pair are
worked on six at a time, whose loads overlap, and those of the next pair are fetched meanwhile.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from attune_models.word_vectors.compiled import compiled, prefetch
from attune_models.word_vectors.corpus import LONGEST
from attune_models.word_vectors.draws import draw_below, draw_targets, subsample

WIDTH = 6  # targets at a time: the word, and the usual five negatives
_CACHE_LINE = 16  # float32
_EVERY = 64  # pairs, of which one tells its loss
_ZERO, _ONE = np.float32(0), np.float32(1)


class Network(NamedTuple):
    """What is trained, and what is drawn from.

    Args:
        inputs: The vectors of words that predict, float32 `(words, dimensions)`.
        outputs: Those of words that are predicted, likewise.
        keep: The probability with which an occurrence of a word is kept, float32 `(words,)`.
        thresholds: Of the negatives' `alias_table`, uint32 `(words,)`.
        aliases: Of the same, int32 `(words,)`.
    """

    inputs: np.ndarray
    outputs: np.ndarray
    keep: np.ndarray
    thresholds: np.ndarray
    aliases: np.ndarray


class Desk(NamedTuple):
    """Where a thread works.

    Args:
        state: Of `draw`, uint64 `(1,)`.
        kept: The words of a row that subsampling has left, int32 `(LONGEST,)`.
        targets: Of each pair of a window the word, then the negatives, int32 `(2 * window, a multiple of WIDTH)`; where
            the word stands once more, there is no negative.
        scores: The products h · u of a pair, float32, as many as its targets.
        slopes: The learning rate times minus the derivatives of the loss by the scores, float32, as many.
        mean: h of CBOW, float32 `(1, dimensions)`.
        change: What is to be added to h, float32 `(dimensions,)`.
        told: Sum of the losses that were looked at, their number, and the number of all pairs, float64 `(3,)`.
    """

    state: np.ndarray
    kept: np.ndarray
    targets: np.ndarray
    scores: np.ndarray
    slopes: np.ndarray
    mean: np.ndarray
    change: np.ndarray
    told: np.ndarray


def make_desk(dimensions: int, window: int, negative: int, seed: int) -> Desk:
    """Returns a desk whose draws are those of `seed`."""
    columns = -(-(1 + negative) // WIDTH) * WIDTH
    return Desk(
        state=np.array([seed], np.uint64),
        kept=np.empty(LONGEST, np.int32),
        targets=np.empty((2 * window, columns), np.int32),
        scores=np.empty(columns, np.float32),
        slopes=np.empty(columns, np.float32),
        mean=np.empty((1, dimensions), np.float32),
        change=np.empty(dimensions, np.float32),
        told=np.zeros(3),
    )


@compiled
def train_rows(
    ids: np.ndarray, offsets: np.ndarray, first: int, last: int, network: Network, desk: Desk,
    skip_gram: bool, window: int, negative: int, start: float, end: float,
) -> None:  # fmt: skip
    """Trains on some rows of a corpus, each with a learning rate that falls with the words read.

    Args:
        ids: The words of all rows, int32.
        offsets: Row r holds `ids[offsets[r]:offsets[r + 1]]`, at most `LONGEST` words.
        first: The first row.
        last: The one behind the last row.
        network: Is changed.
        desk: Is changed; from `make_desk` for this window and these negatives.
        skip_gram: Whether each word around predicts, rather than (CBOW) their mean.
        window: The most words on each side.
        negative: Negatives a pair.
        start: The learning rate at the first row.
        end: That behind the last.
    """
    inputs, outputs, thresholds, aliases = network.inputs, network.outputs, network.thresholds, network.aliases
    state, kept, targets, scores, slopes = desk.state, desk.kept, desk.targets, desk.scores, desk.slopes
    mean, change, told = desk.mean, desk.change, desk.told
    begin, words = offsets[first], max(1, offsets[last] - offsets[first])
    for row in range(first, last):
        rate = np.float32(start + (end - start) * (offsets[row] - begin) / words)
        number = subsample(ids[offsets[row] : offsets[row + 1]], network.keep, state, kept)
        for place in range(number):
            reach = 1 + draw_below(state, window)
            low, high = max(0, place - reach), min(number, place + reach + 1)
            around = high - low - 1
            pairs = around if skip_gram else min(1, around)
            for pair in range(pairs):
                draw_targets(kept[place], targets, pair, negative, state, thresholds, aliases)
            if skip_gram:
                for pair in range(pairs):
                    if pair + 1 < pairs:
                        _fetch(outputs, targets, pair + 1)
                    other = low + pair + (low + pair >= place)
                    descend(inputs, kept[other], outputs, targets, pair, rate, scores, slopes, change, told)
                    _add(inputs, kept[other], change)
            elif pairs:
                _fetch(outputs, targets, 0)
                _take_mean(inputs, kept, low, high, place, mean)
                descend(mean, 0, outputs, targets, 0, rate, scores, slopes, change, told)
                for other in range(low, high):
                    if other != place:
                        _add(inputs, kept[other], change)


@compiled
def _take_mean(inputs: np.ndarray, kept: np.ndarray, low: int, high: int, place: int, mean: np.ndarray) -> None:
    for k in range(inputs.shape[1]):
        mean[0, k] = _ZERO
    share = _ONE / np.float32(high - low - 1)
    for other in range(low, high):
        if other != place:
            word = kept[other]
            for k in range(inputs.shape[1]):
                mean[0, k] += share * inputs[word, k]


@compiled
def descend(
    hidden: np.ndarray, row: int, outputs: np.ndarray, targets: np.ndarray, pair: int, rate: np.float32,
    scores: np.ndarray, slopes: np.ndarray, change: np.ndarray, told: np.ndarray,
) -> None:  # fmt: skip
    """Takes one step down the loss of a pair: in `outputs` at once; what is to be added to h becomes `change`.

    Args:
        hidden: Of which one row is h, float32 `(any, dimensions)`.
        row: Which.
        outputs: The output vectors, float32 `(words, dimensions)`.
        targets: As `Desk` has them, and what follows too.
        pair: Which row of `targets`.
        rate: The learning rate.
        scores: Is set, and so are `slopes` and `change`.
        slopes: See `Desk`.
        change: See `Desk`.
        told: Is added to.
    """
    for k in range(len(change)):
        change[k] = _ZERO
    for start in range(0, targets.shape[1], WIDTH):
        _descend_six(hidden, row, outputs, targets, pair, start, rate, scores, slopes, change)
    if told[2] % _EVERY == 0:
        told[0] += _loss(targets, pair, scores)
        told[1] += 1
    told[2] += 1


@compiled
def _descend_six(
    hidden: np.ndarray, row: int, outputs: np.ndarray, targets: np.ndarray, pair: int, start: int, rate: np.float32,
    scores: np.ndarray, slopes: np.ndarray, change: np.ndarray,
) -> None:  # fmt: skip
    a, b, c = targets[pair, start], targets[pair, start + 1], targets[pair, start + 2]
    d, e, f = targets[pair, start + 3], targets[pair, start + 4], targets[pair, start + 5]
    to_a, to_b, to_c, to_d, to_e, to_f = _ZERO, _ZERO, _ZERO, _ZERO, _ZERO, _ZERO
    for k in range(len(change)):
        h = hidden[row, k]
        to_a += h * outputs[a, k]
        to_b += h * outputs[b, k]
        to_c += h * outputs[c, k]
        to_d += h * outputs[d, k]
        to_e += h * outputs[e, k]
        to_f += h * outputs[f, k]
    scores[start], scores[start + 1], scores[start + 2] = to_a, to_b, to_c
    scores[start + 3], scores[start + 4], scores[start + 5] = to_d, to_e, to_f
    _set_slopes(targets, pair, start, rate, scores, slopes)
    to_a, to_b, to_c = slopes[start], slopes[start + 1], slopes[start + 2]
    to_d, to_e, to_f = slopes[start + 3], slopes[start + 4], slopes[start + 5]
    for k in range(len(change)):
        h = hidden[row, k]
        change[k] += (to_a * outputs[a, k] + to_b * outputs[b, k]) + (to_c * outputs[c, k] + to_d * outputs[d, k])
        change[k] += to_e * outputs[e, k] + to_f * outputs[f, k]
        outputs[a, k] += to_a * h  # each is read anew: two of them may be one word's
        outputs[b, k] += to_b * h
        outputs[c, k] += to_c * h
        outputs[d, k] += to_d * h
        outputs[e, k] += to_e * h
        outputs[f, k] += to_f * h


@compiled
def _set_slopes(
    targets: np.ndarray, pair: int, start: int, rate: np.float32, scores: np.ndarray, slopes: np.ndarray
) -> None:
    for place in range(start, start + WIDTH):
        label = _ONE if place == 0 else _ZERO
        slope = (label - _ONE / (_ONE + np.exp(-scores[place]))) * rate
        slopes[place] = slope if _counts(targets, pair, place) else _ZERO


@compiled
def _counts(targets: np.ndarray, pair: int, place: int) -> bool:
    return place == 0 or targets[pair, place] != targets[pair, 0]


@compiled
def _loss(targets: np.ndarray, pair: int, scores: np.ndarray) -> float:
    """Returns the loss of a pair; log(1 + eˣ) as max(x, 0) + log(1 + exp(-abs(x))), which cannot overflow."""
    total = 0.0
    for place in range(len(scores)):
        if _counts(targets, pair, place):
            x = -scores[place] if place == 0 else scores[place]
            total += max(x, _ZERO) + np.log(_ONE + np.exp(-abs(x)))
    return total


@compiled
def _add(vectors: np.ndarray, row: int, change: np.ndarray) -> None:
    for k in range(len(change)):
        vectors[row, k] += change[k]


@compiled
def _fetch(vectors: np.ndarray, targets: np.ndarray, pair: int) -> None:
    for place in range(targets.shape[1]):
        for k in range(0, vectors.shape[1], _CACHE_LINE):
            prefetch(vectors, targets[pair, place], k)
