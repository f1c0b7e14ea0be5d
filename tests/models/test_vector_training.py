"""Word vectors trained into a folder: moments, interruption and going on, what the folder refuses."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from attune_datasets.asking import ask
from attune_datasets.errors import AttuneError, Cancelled, DatasetError, SpecError
from attune_datasets.service import no_progress
from attune_datasets.spec import DataSpec
from attune_models.word_vectors.opening import Origin, open_vectors
from attune_models.word_vectors.spec import Word2VecSpec, word2vec_spec
from attune_models.word_vectors.training_folder import train_vectors
from attune_models.word_vectors.word2vec import Learned

SPEC = Word2VecSpec(dimensions=8, epochs=8, min_count=1, window=2)
SENTENCES = ["the king and the queen", "a man and a woman", "我 喜欢 看 电影", "the old king is a man"]


@pytest.fixture
def text(tmp_path: Path) -> DataSpec:
    path = tmp_path / "句子.txt"
    path.write_text("\n\n".join(SENTENCES * 50), encoding="utf-8")
    return DataSpec(file=str(path))


def ignore(learned: Learned) -> None:
    """Goes on."""


def test_trained_into_a_folder(text: DataSpec, tmp_path: Path) -> None:
    folder, told = tmp_path / "vectors", []
    trained = train_vectors(folder, text, SPEC, no_progress, told.append)
    origin = Origin(str(folder))
    assert len(told) == 8 and told[-1].words == told[-1].total == trained.words_read
    assert origin.steps == [learned.words for learned in told]  # of ten moments or fewer each is kept
    opened = open_vectors(origin).vectors
    np.testing.assert_array_equal(opened.matrix, trained.vectors().matrix)
    assert {"king", "queen", "电影"} <= set(opened.words) and opened.counts[0] == opened.counts.max()
    assert open_vectors(Origin(str(folder / "vectors.json"))).vectors.words == opened.words
    earlier = open_vectors(Origin(str(folder), origin.steps[0])).vectors
    assert earlier.words == opened.words and not np.array_equal(earlier.matrix, opened.matrix)
    with pytest.raises(AttuneError, match="There is no checkpoint 5"):
        open_vectors(Origin(str(folder), 5))


def test_what_was_interrupted_goes_on_bit_for_bit(text: DataSpec, tmp_path: Path) -> None:
    whole = train_vectors(tmp_path / "whole", text, SPEC, no_progress, ignore)
    told: list[Learned] = []

    def stop(learned: Learned) -> None:
        told.append(learned)
        if len(told) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        train_vectors(tmp_path / "parts", text, SPEC, no_progress, stop)
    assert Origin(str(tmp_path / "parts")).steps == [learned.words for learned in told]
    parts = train_vectors(tmp_path / "parts", text, SPEC, no_progress, told.append)
    assert len(told) == 8
    np.testing.assert_array_equal(parts.vectors().matrix, whole.vectors().matrix)
    assert Origin(str(tmp_path / "parts")).steps == Origin(str(tmp_path / "whole")).steps
    again = train_vectors(tmp_path / "parts", text, SPEC, no_progress, ignore)  # it has ended: nothing changes
    np.testing.assert_array_equal(again.vectors().matrix, whole.vectors().matrix)


def test_a_folder_is_of_one_training(text: DataSpec, tmp_path: Path) -> None:
    train_vectors(tmp_path / "vectors", text, SPEC, no_progress, ignore)
    with pytest.raises(DatasetError, match="of another training"):
        train_vectors(tmp_path / "vectors", text, SPEC.model_copy(update={"window": 3}), no_progress, ignore)
    with pytest.raises(DatasetError, match="is not empty"):
        train_vectors(tmp_path, text, SPEC, no_progress, ignore)
    state = tmp_path / "vectors" / "state" / "state.safetensors"
    state.write_bytes(state.read_bytes()[:-1])
    with pytest.raises(DatasetError, match=r"The state of the training .* is damaged"):
        train_vectors(tmp_path / "vectors", text, SPEC, no_progress, ignore)


def test_the_path_of_words_over_a_training(text: DataSpec, tmp_path: Path) -> None:
    train_vectors(tmp_path / "vectors", text, SPEC, no_progress, ignore)
    place = str(tmp_path / "vectors")
    moved = ask("attune_models.word_vectors.service", "path", no_progress, place=place, dimensions=2)
    assert moved.header["result"]["steps"] == Origin(place).steps
    assert moved.arrays["points"].shape[0] == 8


def test_options_are_named_and_checked() -> None:
    assert word2vec_spec({"algorithm": "cbow", "window": "3"}) == Word2VecSpec(algorithm="cbow", window=3)
    with pytest.raises(SpecError, match=r"there is no such option.*Did you mean 'window'\?"):
        word2vec_spec({"windw": "3"})
    with pytest.raises(SpecError, match="window"):
        word2vec_spec({"window": "0"})
