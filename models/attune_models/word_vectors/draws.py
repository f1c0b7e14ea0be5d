"""What word2vec draws: which words are kept, how wide a window is, and the words that are not there.

Everything comes from SplitMix64 (Steele, Lea & Flood 2014), whose next state is a sum: draws do not wait for each
other, and those of a chunk are a function of its seed alone. Negatives come from an alias table (Vose 1991), which is
exact, and as small as the vocabulary where the table of the authors' own program leaves every cache.
"""

from __future__ import annotations

import numpy as np

from attune_models.word_vectors.compiled import compiled

_STEP, _MIX_A, _MIX_B = (np.uint64(number) for number in (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB))
_HALF, _LOW = np.uint64(32), np.uint64(0xFFFFFFFF)
_POWER = 0.75  # of the counts, from which negatives are drawn


@compiled
def draw(state: np.ndarray) -> np.uint64:
    """Returns 64 random bits and moves `state`, uint64 `(1,)`, on."""
    state[0] += _STEP
    bits = state[0]
    bits = (bits ^ (bits >> np.uint64(30))) * _MIX_A
    bits = (bits ^ (bits >> np.uint64(27))) * _MIX_B
    return bits ^ (bits >> np.uint64(31))


@compiled
def draw_below(state: np.ndarray, bound: int) -> int:
    """Returns a number from 0 to `bound` - 1."""
    return int(np.int64(((draw(state) >> _HALF) * np.uint64(bound)) >> _HALF))


@compiled
def draw_targets(
    word: np.int32, targets: np.ndarray, pair: int, negative: int, state: np.ndarray, thresholds: np.ndarray,
    aliases: np.ndarray,
) -> None:  # fmt: skip
    """Sets a row of `targets` to `word`, then `negative` drawn ones; behind them `word` stands for nothing more.

    Args:
        word: The word that is there.
        targets: int32 `(pairs, at least 1 + negative)`.
        pair: Which row.
        negative: How many are drawn.
        state: Of `draw`.
        thresholds: Of `alias_table`, and `aliases` too.
    """
    for place in range(targets.shape[1]):
        targets[pair, place] = word
    for place in range(1, negative + 1):
        bits = draw(state)
        cell = ((bits >> _HALF) * np.uint64(len(thresholds))) >> _HALF
        targets[pair, place] = np.int32(cell) if (bits & _LOW) <= thresholds[cell] else aliases[cell]


@compiled
def subsample(words: np.ndarray, keep: np.ndarray, state: np.ndarray, kept: np.ndarray) -> int:
    """Copies those of `words` that are kept, word w with probability `keep[w]`, to `kept`; returns their number."""
    number = 0
    for word in words:
        if np.float32(draw(state) >> np.uint64(40)) * np.float32(2**-24) < keep[word]:
            kept[number] = word
            number += 1
    return number


def keep_probabilities(counts: np.ndarray, sample: float) -> np.ndarray:
    """Returns the probability with which an occurrence of each word is kept, float32 `(words,)`.

    With f the word's share of all words and t the sample: min(1, √(t / f) + t / f), as in the authors' own program
    (the paper, Mikolov et al. 2013b, equation 5, has √(t / f) alone).

    Args:
        counts: How often each word occurs.
        sample: t; 0 keeps everything.
    """
    if not sample:
        return np.ones(len(counts), np.float32)
    ratio = sample * counts.sum() / counts
    return np.minimum(1, np.sqrt(ratio) + ratio).astype(np.float32)


def negative_probabilities(counts: np.ndarray) -> np.ndarray:
    """Returns the probability with which each word is drawn as a negative: its count to the power of 3/4, float64."""
    weights = counts.astype(np.float64) ** _POWER
    return weights / weights.sum()


def alias_table(probabilities: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Returns `(thresholds uint32, aliases int32)`, from which `draw_targets` draws a word in constant time.

    All cells are equally likely; of cell w the share `(thresholds[w] + 1) / 2³²` is word w, the rest `aliases[w]`.
    """
    size = len(probabilities)
    shares, aliases = probabilities * size, np.arange(size, dtype=np.int32)
    _fill_cells(shares, aliases, np.empty(size, np.int32), np.empty(size, np.int32))
    return (np.clip(shares * 2.0**32, 1, 2.0**32) - 1).astype(np.uint32), aliases


@compiled
def _fill_cells(shares: np.ndarray, aliases: np.ndarray, small: np.ndarray, large: np.ndarray) -> None:
    """Fills every cell that has less than 1 from one that has more; `small` and `large` are for its own use."""
    smalls = larges = 0
    for word in range(len(shares)):
        if shares[word] < 1:
            small[smalls] = word
            smalls += 1
        else:
            large[larges] = word
            larges += 1
    while smalls and larges:
        poor, rich = small[smalls - 1], large[larges - 1]
        aliases[poor] = rich
        shares[rich] -= 1 - shares[poor]
        smalls -= 1
        if shares[rich] < 1:
            larges -= 1
            small[smalls] = rich
            smalls += 1
