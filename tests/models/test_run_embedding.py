"""The embedding layers of runs as word vectors, against what the networks themselves hold."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
from attune_datasets.asking import ask
from attune_datasets.errors import AttuneError, DatasetError
from attune_datasets.service import no_progress
from attune_models.checkpoints import load_checkpoint
from attune_models.loading import load_run
from attune_models.training.prepared_data import open_any
from attune_models.word_vectors.opening import VectorsPlace, open_vectors
from attune_models.word_vectors.run_embedding import read_run_embedding
from attune_models.word_vectors.service import answer_nearest, answer_words
from attune_models.word_vectors.text_formats import read_word2vec, write_word2vec

SERVICE = "attune_models.word_vectors.service"


def test_a_classifiers_vectors_are_the_rows_of_its_table(trained_run):
    found = read_run_embedding(trained_run.path)
    loaded = load_run(trained_run)
    table = np.asarray(loaded.model.get_layer("embedding").table)
    ids = [loaded.tokenizer.vocabulary.index(word) for word in found.vectors.words]
    np.testing.assert_array_equal(found.vectors.matrix, table[ids])
    data = open_any(trained_run.path / "data", trained_run.spec())
    assert found.vectors.counts.tolist() == [int((data.store.ids == token).sum()) for token in ids]
    assert (np.diff(found.vectors.counts) <= 0).all()
    assert "[PAD]" not in found.vectors.words and "[CLS]" in found.vectors.words
    assert found.checkpoint == loaded.checkpoint and found.sides == []


def test_a_classifiers_words_are_told_by_the_label_they_belong_to(trained_run):
    found = read_run_embedding(trained_run.path)
    data = open_any(trained_run.path / "data", trained_run.spec())
    assert found.groups == data.label_names
    labels = np.repeat(data.labels, data.store.lengths)
    vocabulary = data.tokenizer.vocabulary
    for word, group in zip(found.vectors.words, found.group.tolist(), strict=True):
        here = data.store.ids == vocabulary.index(word)
        if not here.any():
            assert group == -1
            continue
        shares = [(here & (labels == one)).sum() / (labels == one).sum() for one in range(len(found.groups))]
        assert shares[group] == max(shares)


def test_a_translator_has_a_table_for_each_side_or_one_for_both(translator_run):
    found = read_run_embedding(translator_run.path)
    weights = load_checkpoint(translator_run.path / "checkpoints").weights
    if found.sides:
        other = read_run_embedding(translator_run.path, side="target")
        assert (found.side, other.side) == ("source", "target")
        assert set(other.vectors.words) != set(found.vectors.words)
    else:
        assert found.groups == ["source", "target"]
    tables = [array for name, array in weights.items() if array.ndim == 2 and "embedding" in name]
    row = found.vectors.matrix[0]
    assert any(table.shape[1] == len(row) and (table == row).all(axis=1).any() for table in tables)
    with pytest.raises(DatasetError, match="no vectors of a side 'left'"):
        read_run_embedding(translator_run.path, side="left")


def test_a_language_model_has_one_table(language_run):
    found = read_run_embedding(language_run.path, "newest")
    vocabulary = open_any(language_run.path / "data", language_run.spec()).tokenizer.vocabulary
    weights = load_checkpoint(language_run.path / "checkpoints", "newest").weights
    ids = [vocabulary.index(word) for word in found.vectors.words]
    tables = [table for name, table in weights.items() if "embedding" in name and table.ndim == 2]
    assert any(len(table) == len(vocabulary) and np.array_equal(found.vectors.matrix, table[ids]) for table in tables)
    assert found.groups == found.sides == []


def test_what_is_no_run_and_what_has_no_checkpoint_are_told(tmp_path, trained_run):
    with pytest.raises(AttuneError):
        read_run_embedding(tmp_path)
    with pytest.raises(AttuneError, match="There is no checkpoint 7"):
        read_run_embedding(trained_run.path, 7)


def test_vectors_are_opened_wherever_they_are(trained_run, tmp_path):
    vectors = open_vectors(VectorsPlace(str(trained_run.path))).vectors
    vectors.save(tmp_path / "folder")
    write_word2vec(vectors, tmp_path / "文件.txt")
    for place in ("folder", "文件.txt"):
        again = open_vectors(VectorsPlace(str(tmp_path / place))).vectors
        assert again.words == vectors.words
        np.testing.assert_array_equal(again.matrix, vectors.matrix)
    with pytest.raises(DatasetError, match="cannot be read"):
        open_vectors(VectorsPlace(str(tmp_path / "nothing")))


def test_the_step_that_is_open_is_answered_for_when_it_has_gone(trained_run, tmp_path):
    place = tmp_path / "run"
    shutil.copytree(trained_run.path, place)
    told = answer_words({"place": str(place), "checkpoint": "best"}, no_progress).result
    asked = {"place": str(place), "checkpoint": told["checkpoint"], "word": told["words"][0]}
    near = answer_nearest(asked, no_progress).result
    shutil.rmtree(place / "checkpoints" / str(told["checkpoint"]))
    assert answer_nearest(asked, no_progress).result == near
    with pytest.raises(AttuneError, match="There is no checkpoint"):
        answer_nearest({**asked, "checkpoint": 99_999}, no_progress)


def test_the_service_answers_for_a_run(kept_run, kept_steps, tmp_path):
    place = str(kept_run.path)
    told = ask(SERVICE, "words", no_progress, place=place, checkpoint="newest", most=6)
    result = told.header["result"]
    assert len(result["words"]) == len(told.arrays["group"]) == 6 < result["total"]
    assert result["steps"] == kept_steps and result["checkpoint"] == kept_steps[-1] and result["damaged"] == []
    moved = ask(SERVICE, "path", no_progress, place=place, dimensions=2, most=10)
    assert moved.header["result"]["steps"] == kept_steps
    assert moved.arrays["points"].shape == (len(kept_steps), 10, 2)
    last = ask(SERVICE, "project", no_progress, place=place, checkpoint="newest", method="pca", dimensions=2, most=10)
    np.testing.assert_allclose(moved.arrays["points"][-1], last.arrays["points"], atol=1e-6)
    out = tmp_path / "vectors.txt"
    written = ask(SERVICE, "export", no_progress, place=place, to="word2vec", out=str(out)).header["result"]
    assert written["paths"] == [str(out)] and len(read_word2vec(out).vectors) == written["words"] == result["total"]
