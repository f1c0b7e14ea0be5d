"""Filters of examples, and the words that what they leave has in common."""

from __future__ import annotations

import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_datasets.words import index_words
from attune_models.error_words import error_words
from attune_models.example_filter import ExampleFilter
from attune_models.inspector.listing import left_by


def test_a_filter_goes_through_json():
    asked = ExampleFilter(wrong=True, label="差评", loss=(0.5, None), word="film")
    assert asked.to_json() == {"wrong": True, "label": "差评", "loss": [0.5, None], "word": "film"}
    assert ExampleFilter.from_json({**asked.to_json(), "split": "validation", "limit": 3}) == asked
    assert asked and not ExampleFilter()


@pytest.mark.parametrize(
    "field", [{"loss": 3}, {"length": [1, "x"]}, {"wrong": "yes"}, {"text": 4}, {"loss": [float("nan"), None]}]
)
def test_a_filter_that_is_none_is_told(field):
    with pytest.raises(AttuneError, match=next(iter(field))):
        ExampleFilter.from_json(field)


def test_bounds_are_still_in():
    texts = ["a Film", "dull", "films", "的电影"]
    losses, lengths = np.array([0.0, 0.5, 1.0, 2.0]), np.array([2, 1, 1, 3])

    def left(**fields):
        asked = ExampleFilter.from_json(fields)
        index = index_words(texts)
        return np.flatnonzero(left_by(asked, losses, lengths, [[text] for text in texts], lambda: index)).tolist()

    assert left() == [0, 1, 2, 3]
    assert left(loss=[0.5, 1.0]) == [1, 2]
    assert left(length=[None, 2], loss=[None, 0.5]) == [0, 1]
    assert left(text="FILM") == [0, 2]
    assert left(word="films") == [2]
    assert left(word="film") == []
    assert left(text="影") == [3]


def test_words_of_the_chosen_against_the_others():
    texts = ["the dull film", "a dull dull plot", "the dull cast"] + ["the great film", "a fine plot", "the cast"] * 3
    chosen = np.arange(len(texts)) < 3
    found = error_words(index_words(texts), chosen, 5)
    assert found[0].word == "dull"
    assert (found[0].count, found[0].elsewhere, found[0].examples) == (4, 0, 3)
    assert not {one.word for one in found} & {"the", "a"}  # stop words
    # Monroe et al. (2008), equations 15 to 22; the prior: the counts of all texts, as many words as the chosen have
    words, here = " ".join(texts).split(), " ".join(texts[:3]).split()
    prior = words.count("dull") * len(here) / len(words)
    mine, theirs = here.count("dull") + prior, words.count("dull") - here.count("dull") + prior
    mine_all, theirs_all = 2 * len(here), len(words)
    delta = np.log(mine / (mine_all - mine)) - np.log(theirs / (theirs_all - theirs))
    assert found[0].score == pytest.approx(delta / np.sqrt(1 / mine + 1 / theirs))
    assert all(one.examples > 1 for one in found)  # what one of them says is nothing in common


def test_nothing_to_tell_apart():
    index = index_words(["dull film", "fine film"])
    assert error_words(index, np.array([True, True]), 5) == error_words(index, np.array([False, False]), 5) == []
