"""Word vectors trained into a folder: moments, interruption and going on, what the folder refuses."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from attune_datasets.asking import ask
from attune_datasets.errors import AttuneError, Cancelled, DatasetError, SpecError
from attune_datasets.service import no_progress
from attune_datasets.spec import DataSpec
from attune_models.runs import commands
from attune_models.runs.locks import locked
from attune_models.training.embedding_vectors import read_vectors
from attune_models.word_vectors.guidance import ask_to_stop, guided, make_ready, read_progress
from attune_models.word_vectors.opening import VectorsPlace, open_vectors
from attune_models.word_vectors.spec import Word2VecSpec, word2vec_spec
from attune_models.word_vectors.text_formats import write_word2vec
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
    origin = VectorsPlace(str(folder))
    assert len(told) == 8 and told[-1].words == told[-1].total == trained.words_read
    assert origin.steps == [learned.words for learned in told]  # of ten moments or fewer each is kept
    opened = open_vectors(origin).vectors
    np.testing.assert_array_equal(opened.matrix, trained.vectors().matrix)
    assert {"king", "queen", "电影"} <= set(opened.words) and opened.counts[0] == opened.counts.max()
    assert open_vectors(VectorsPlace(str(folder / "vectors.json"))).vectors.words == opened.words
    earlier = open_vectors(VectorsPlace(str(folder), origin.steps[0])).vectors
    assert earlier.words == opened.words and not np.array_equal(earlier.matrix, opened.matrix)
    with pytest.raises(AttuneError, match="There is no checkpoint 5"):
        open_vectors(VectorsPlace(str(folder), 5))


def test_what_was_interrupted_goes_on_bit_for_bit(text: DataSpec, tmp_path: Path) -> None:
    whole = train_vectors(tmp_path / "whole", text, SPEC, no_progress, ignore)
    _train_some(tmp_path / "parts", text)
    assert len(VectorsPlace(str(tmp_path / "parts")).steps) == 3
    told: list[Learned] = []
    parts = train_vectors(tmp_path / "parts", text, SPEC, no_progress, told.append)
    assert len(told) == 5
    np.testing.assert_array_equal(parts.vectors().matrix, whole.vectors().matrix)
    assert VectorsPlace(str(tmp_path / "parts")).steps == VectorsPlace(str(tmp_path / "whole")).steps
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


def test_a_kill_between_two_names_of_the_state_loses_nothing(text: DataSpec, tmp_path: Path) -> None:
    whole = train_vectors(tmp_path / "whole", text, SPEC, no_progress, ignore)
    folder = tmp_path / "parts"
    _train_some(folder, text)
    steps = VectorsPlace(str(folder)).steps
    (folder / "state").rename(folder / "state.replaced")  # as `sealing` does first
    again: list[Learned] = []
    parts = train_vectors(folder, text, SPEC, no_progress, again.append)
    assert len(again) == 8 - len(steps)
    np.testing.assert_array_equal(parts.vectors().matrix, whole.vectors().matrix)
    assert VectorsPlace(str(folder)).steps == VectorsPlace(str(tmp_path / "whole")).steps


def test_moments_without_a_state_are_kept_and_told(text: DataSpec, tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    _train_some(folder, text)
    steps = VectorsPlace(str(folder)).steps
    (folder / "state").rename(tmp_path / "elsewhere")
    with pytest.raises(DatasetError, match=r"The state of the training .* is damaged"):
        train_vectors(folder, text, SPEC, no_progress, ignore)
    assert VectorsPlace(str(folder)).steps == steps and len(open_vectors(VectorsPlace(str(folder))).vectors)


def test_a_kill_before_the_newest_vectors_loses_nothing(text: DataSpec, tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    train_vectors(tmp_path / "whole", text, SPEC, no_progress, ignore)
    _train_some(folder, text)
    steps = VectorsPlace(str(folder)).steps
    (folder / str(steps[-1])).rename(tmp_path / "elsewhere")
    train_vectors(folder, text, SPEC, no_progress, ignore)
    assert VectorsPlace(str(folder)).steps == VectorsPlace(str(tmp_path / "whole")).steps


def test_a_folder_has_one_trainer(text: DataSpec, tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    folder.mkdir()
    with (
        locked(folder / "worker.lock"),
        pytest.raises(AttuneError, match="Another process learns word vectors into"),
    ):
        train_vectors(folder, text, SPEC, no_progress, ignore)
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(DatasetError, match="is a file"):
        train_vectors(file, text, SPEC, no_progress, ignore)


def test_a_stop_is_ordered_from_outside(text: DataSpec, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "_INTERVAL", 0.0)  # the trainings of tests are shorter than that
    folder, told = tmp_path / "vectors", []
    make_ready(folder)
    with guided(folder, no_progress) as guide, pytest.raises(Cancelled):

        def report(learned: Learned) -> None:
            told.append((learned, read_progress(folder)))
            ask_to_stop(folder)
            guide(learned.words / learned.total, "Learning")

        train_vectors(folder, text, SPEC, guide, report)
    assert len(told) == 1 and told[0][1] is not None
    assert VectorsPlace(str(folder)).steps[-1] == told[-1][0].words
    assert read_progress(folder) is None and not list((folder / "commands").iterdir())


def _train_some(folder: Path, text: DataSpec) -> None:
    """Trains three of the eight chunks."""
    told: list[Learned] = []

    def stop(learned: Learned) -> None:
        told.append(learned)
        if len(told) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        train_vectors(folder, text, SPEC, no_progress, stop)


def test_the_path_of_words_over_a_training(text: DataSpec, tmp_path: Path) -> None:
    train_vectors(tmp_path / "vectors", text, SPEC, no_progress, ignore)
    place = str(tmp_path / "vectors")
    moved = ask("attune_models.word_vectors.service", "path", no_progress, place=place, dimensions=2)
    assert moved.header["result"]["steps"] == VectorsPlace(place).steps
    assert moved.arrays["points"].shape[0] == 8


def test_an_embedding_layer_can_begin_with_what_was_trained(text: DataSpec, tmp_path: Path) -> None:
    trained = train_vectors(tmp_path / "vectors", text, SPEC, no_progress, ignore).vectors()
    write_word2vec(trained, tmp_path / "vectors.txt")
    for place in ("vectors", "vectors/vectors.json", "vectors.txt"):
        found = read_vectors(str(tmp_path / place))
        assert found.words == trained.words
        np.testing.assert_array_equal(found.matrix, trained.matrix)


def test_options_are_named_and_checked() -> None:
    assert word2vec_spec({"algorithm": "cbow", "window": "3"}) == Word2VecSpec(algorithm="cbow", window=3)
    with pytest.raises(SpecError, match=r"there is no such option.*Did you mean 'window'\?"):
        word2vec_spec({"windw": "3"})
    with pytest.raises(SpecError, match="window"):
        word2vec_spec({"window": "0"})
