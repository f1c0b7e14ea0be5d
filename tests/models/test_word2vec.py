"""word2vec: the kernel against NumPy and finite differences, draws against the formulas, training as a whole."""

from __future__ import annotations

import random

import numpy as np
import pytest
from attune_datasets.errors import AttuneError, Cancelled, DatasetError
from attune_datasets.words import index_words
from attune_models.word_vectors.corpus import LONGEST, training_text
from attune_models.word_vectors.draws import (
    alias_table,
    draw_below,
    draw_targets,
    keep_probabilities,
    negative_probabilities,
    subsample,
)
from attune_models.word_vectors.kernel import Network, descend, make_desk, train_rows
from attune_models.word_vectors.spec import Word2VecSpec
from attune_models.word_vectors.word2vec import Word2Vec

COUNTS = np.array([400, 100, 50, 20, 10, 5, 5, 1])
RATE = 0.05
FRUIT, CARS = ("apple", "pear", "plum", "juice", "tree"), ("car", "wheel", "road", "motor", "brake")


def two_topics(rows: int = 600) -> list[str]:
    """Returns sentences of eight words, each about fruit or about cars."""
    drawn = random.Random(1)
    return [" ".join(drawn.choices(drawn.choice((FRUIT, CARS)), k=8)) for _ in range(rows)]


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-x))


def pair_loss(hidden: np.ndarray, outputs: np.ndarray, word: int, negatives: list[int]) -> float:
    return -np.log(sigmoid(outputs[word] @ hidden)) - sum(np.log(sigmoid(-outputs[n] @ hidden)) for n in negatives)


def gradient(loss, at: np.ndarray) -> np.ndarray:
    """Returns the derivatives of `loss()` by each number of `at`, by central differences."""
    found = np.zeros_like(at)
    for place in np.ndindex(at.shape):
        before = at[place]
        above, below = [], []
        for step, told in ((1e-5, above), (-1e-5, below)):
            at[place] = before + step
            told.append(loss())
        at[place] = before
        found[place] = (above[0] - below[0]) / 2e-5
    return found


@pytest.mark.parametrize("negatives", [[1, 2], [3, 1, 4, 2, 5], [1, 2, 3, 4, 5, 6, 7], [2, 2, 0, 3, 3]])
def test_a_step_follows_the_gradient_of_the_loss(negatives):
    drawn = np.random.default_rng(0)
    outputs, hidden = drawn.normal(size=(8, 10)), drawn.normal(size=(1, 10))
    counted = [word for word in negatives if word != 0]
    expected = [
        -RATE * gradient(lambda: pair_loss(hidden[0], outputs, 0, counted), place) for place in (hidden, outputs)
    ]
    desk = make_desk(10, 5, len(negatives), seed=1)
    desk.targets[0] = 0
    desk.targets[0, 1 : 1 + len(negatives)] = negatives
    after = outputs.astype(np.float32)
    single = hidden.astype(np.float32)
    descend(single, 0, after, desk.targets, 0, np.float32(RATE), desk.scores, desk.slopes, desk.change, desk.told)
    np.testing.assert_allclose(desk.change, expected[0][0], atol=2e-6)
    np.testing.assert_allclose(after - outputs, expected[1], atol=2e-6)
    np.testing.assert_array_equal(single, hidden.astype(np.float32))
    assert desk.told[0] == pytest.approx(pair_loss(hidden[0], outputs, 0, counted), rel=1e-5)
    assert desk.told[1:].tolist() == [1, 1]


def test_words_are_kept_as_the_formula_says():
    sample = 0.02
    share = COUNTS / COUNTS.sum()
    keep = keep_probabilities(COUNTS, sample)
    np.testing.assert_allclose(keep, np.minimum(1, np.sqrt(sample / share) + sample / share), rtol=1e-6)
    assert (keep_probabilities(COUNTS, 0) == 1).all()
    words = np.repeat(np.arange(len(COUNTS), dtype=np.int32), 50_000)
    kept = np.empty(len(words), np.int32)
    number = subsample(words, keep, np.array([7], np.uint64), kept)
    found = np.bincount(kept[:number], minlength=len(COUNTS)) / 50_000
    np.testing.assert_allclose(found, keep, atol=4 * 0.5 / np.sqrt(50_000))
    assert (found[keep == 1] == 1).all()


def test_negatives_are_drawn_as_the_formula_says():
    expected = COUNTS**0.75 / (COUNTS**0.75).sum()
    np.testing.assert_allclose(negative_probabilities(COUNTS), expected)
    thresholds, aliases = alias_table(negative_probabilities(COUNTS))
    own = (thresholds.astype(np.float64) + 1) / 2**32
    told = own + np.bincount(aliases, weights=1 - own, minlength=len(COUNTS))
    np.testing.assert_allclose(told / len(COUNTS), expected, atol=1e-9)  # the table itself is exact

    state, targets = np.array([3], np.uint64), np.empty((1, 12), np.int32)
    drawn = []
    for _ in range(20_000):
        draw_targets(np.int32(2), targets, 0, 10, state, thresholds, aliases)
        assert targets[0, 0] == targets[0, 11] == 2
        drawn.append(targets[0, 1:11].copy())
    found = np.bincount(np.concatenate(drawn), minlength=len(COUNTS)) / 200_000
    np.testing.assert_allclose(found, expected, atol=4 * 0.5 / np.sqrt(200_000))


def test_the_window_is_drawn_evenly():
    state = np.array([5], np.uint64)
    found = np.bincount([draw_below(state, 5) for _ in range(20_000)])
    np.testing.assert_allclose(found / 20_000, np.full(5, 0.2), atol=0.015)


class Plain:
    """word2vec as plainly as it can be said, on the draws of the kernel's functions, in float64."""

    def __init__(self, network: Network, window: int, negative: int, seed: int) -> None:
        self.inputs, self.outputs = network.inputs.astype(np.float64), network.outputs.astype(np.float64)
        self.network, self.window, self.negative = network, window, negative
        self.state = np.array([seed], np.uint64)

    def train(self, rows: list[np.ndarray], rates: np.ndarray, skip_gram: bool) -> None:
        for row, rate in zip(rows, rates, strict=True):
            kept = np.empty(len(row), np.int32)
            words = kept[: subsample(row, self.network.keep, self.state, kept)]
            for place, word in enumerate(words):
                reach = 1 + int(draw_below(self.state, self.window))
                around = [*words[max(0, place - reach) : place], *words[place + 1 : place + reach + 1]]
                groups = [[other] for other in around] if skip_gram else [around] if around else []
                for group, negatives in [(group, self.negatives(word)) for group in groups]:
                    self.step(group, word, negatives, rate)

    def negatives(self, word: np.int32) -> list[int]:
        targets = np.empty((1, 1 + self.negative), np.int32)
        draw_targets(word, targets, 0, self.negative, self.state, self.network.thresholds, self.network.aliases)
        return [int(other) for other in targets[0, 1:] if other != word]

    def step(self, group: list[int], word: int, negatives: list[int], rate: float) -> None:
        hidden = self.inputs[group].mean(axis=0)
        targets = [word, *negatives]
        slopes = (np.arange(len(targets)) == 0) - sigmoid(self.outputs[targets] @ hidden)
        change = rate * slopes @ self.outputs[targets]
        np.add.at(self.outputs, targets, rate * np.outer(slopes, hidden))
        np.add.at(self.inputs, group, change)


@pytest.mark.parametrize("skip_gram", [False, True])
def test_training_equals_plain_numpy_with_the_same_draws(skip_gram):
    drawn = np.random.default_rng(2)
    lengths = [1, 9, 0, 30, 2, 25]
    rows = [drawn.integers(0, len(COUNTS), length).astype(np.int32) for length in lengths]
    ids, offsets = np.concatenate(rows), np.concatenate([[0], np.cumsum(lengths)])
    network = Network(
        (drawn.random((len(COUNTS), 7), np.float32) - 0.5),
        (drawn.random((len(COUNTS), 7), np.float32) - 0.5),
        keep_probabilities(COUNTS, 0.05),
        *alias_table(negative_probabilities(COUNTS)),
    )
    before = network.inputs.copy()
    plain = Plain(network, window=3, negative=5, seed=11)
    plain.train(rows, 0.1 + (0.02 - 0.1) * offsets[:-1] / len(ids), skip_gram)
    desk = make_desk(7, 3, 5, seed=11)
    train_rows(ids, offsets, 0, len(rows), network, desk, skip_gram, 3, 5, 0.1, 0.02)
    assert np.abs(network.inputs - before).max() > 0.1
    np.testing.assert_allclose(network.inputs, plain.inputs, atol=2e-5)
    np.testing.assert_allclose(network.outputs, plain.outputs, atol=2e-5)


def small(**options) -> Word2VecSpec:
    return Word2VecSpec(**{"dimensions": 16, "sample": 0, "learning_rate": 0.05, "epochs": 8, **options})


@pytest.mark.parametrize("options", [{"algorithm": "skip_gram"}, {"algorithm": "cbow"}, {"threads": 2}])
def test_two_topics_part(options):
    model = Word2Vec(small(**options), index_words(two_topics()))
    learned = []
    model.train(learned.append)
    vectors = model.vectors()
    assert [one.word in FRUIT for one in vectors.nearest("apple", 4)] == [True] * 4
    assert [one.word in CARS for one in vectors.nearest("wheel", 4)] == [True] * 4
    assert vectors.similarity("apple", "pear") > 0.8 > 0.2 > vectors.similarity("apple", "car")
    assert learned[-1].loss < 0.6 * 6 * np.log(
        2
    )  # vectors of zeros have log 2 for the word and for each of 5 negatives
    assert learned[-1].words == learned[-1].total == 8 * 600 * 8
    assert learned[-1].learning_rate == pytest.approx(1e-4)


def test_equal_seeds_give_equal_vectors_and_other_seeds_others():
    index = index_words(two_topics(100))

    def trained(seed: int) -> np.ndarray:
        model = Word2Vec(small(seed=seed), index)
        model.train(lambda learned: None)
        return model.vectors().matrix

    np.testing.assert_array_equal(trained(1), trained(1))
    assert np.abs(trained(1) - trained(2)).max() > 0.01


def test_training_goes_on_where_it_was_left():
    """Cancelled inside `report` and gone on with, here or from a saved state: bit for bit as if nothing had been."""
    index = index_words(two_topics(20_000))  # chunks of 2 ** 16 words: two an epoch
    spec = small(epochs=2, dimensions=5)
    whole = Word2Vec(spec, index)
    assert whole.chunks == 4
    whole.train(lambda learned: None)

    def stop(learned):
        raise Cancelled

    cut = Word2Vec(spec, index)
    with pytest.raises(Cancelled):
        cut.train(stop)
    assert cut.chunks_done == 1 and not cut.finished
    state = cut.state()
    cut.train(lambda learned: None)
    other = Word2Vec(spec, index)
    other.restore(state)
    other.train(lambda learned: None)
    for model in (cut, other):
        assert model.finished
        np.testing.assert_array_equal(model.vectors().matrix, whole.vectors().matrix)
    with pytest.raises(AttuneError, match="do not fit this text"):
        Word2Vec(small(epochs=2, dimensions=6), index).restore(state)


def test_the_text_without_rare_words():
    rows = ["a b a c", "", "rare a b", "b " * (LONGEST + 5)]
    text = training_text(index_words(rows), min_count=3)
    assert text.words == ["b", "a"]
    assert text.counts.tolist() == [LONGEST + 7, 3]
    assert text.ids[:5].tolist() == [1, 0, 1, 1, 0]
    assert text.offsets.tolist() == [0, 3, 3, 5, 5 + LONGEST, 10 + LONGEST]
    with pytest.raises(DatasetError, match="Of 4 different words 1 occur at least 10 times"):
        training_text(index_words(rows), min_count=10)


def test_chinese_words_are_learned():
    model = Word2Vec(small(min_count=1), index_words(["我喜欢看电影", "他不喜欢电影"] * 30))
    model.train(lambda learned: None)
    assert {"喜欢", "电影"} <= set(model.vectors().words)
