"""Word vectors: what is asked of them, saved and read again, in other programs' formats, judged."""

from __future__ import annotations

import json

import numpy as np
import pytest
import safetensors.numpy
from attune_datasets.errors import DatasetError
from attune_models.sealed import sealing
from attune_models.word_vectors.evaluation import evaluate_vectors
from attune_models.word_vectors.text_formats import read_word2vec, write_projector, write_word2vec
from attune_models.word_vectors.vectors import WordVectors

WORDS = ["king", "queen", "man", "woman", "apple", "电影"]
MATRIX = np.array([[1, 2, 0], [1, 0, 2], [1, 2, 0.1], [1, 0.1, 2], [-3, 1, 1], [0, 0, 0]], np.float32)


@pytest.fixture
def vectors() -> WordVectors:
    return WordVectors(WORDS, np.array([9, 8, 7, 6, 5, 4]), MATRIX)


def test_neighbours_are_those_with_the_largest_cosines(vectors):
    found = vectors.nearest("king", 3)
    cosines = MATRIX[:5] @ MATRIX[0] / np.linalg.norm(MATRIX[:5], axis=1) / np.linalg.norm(MATRIX[0])
    assert [one.word for one in found] == ["man", "woman", "queen"]
    assert [one.similarity for one in found] == pytest.approx([cosines[2], cosines[3], cosines[1]], abs=1e-6)
    assert [one.count for one in found] == [7, 6, 8]
    assert vectors.similarity("king", "queen") == pytest.approx(cosines[1], abs=1e-6)


def test_a_vector_has_neighbours_too_and_there_are_no_more_than_words(vectors):
    assert vectors.nearest(MATRIX[4] * 7, 1)[0].word == "apple"
    assert len(vectors.nearest(MATRIX[4], 100)) == 6
    assert len(vectors.nearest("king", 100)) == 5
    assert vectors.nearest("电影", 2)[0].similarity == 0  # of no length: no direction


def test_analogies(vectors):
    assert vectors.analogy("man", "king", "woman", 1)[0].word == "queen"
    assert "king" not in [one.word for one in vectors.analogy("man", "king", "woman", 100)]


def test_a_word_without_vector_is_told_with_a_near_spelling(vectors):
    with pytest.raises(DatasetError, match=r"'quen' has no vector.*Did you mean 'queen'\?"):
        vectors.nearest("quen")
    with pytest.raises(DatasetError, match="Ask for another word"):
        vectors.similarity("king", "zzz")


def test_where_characters_have_vectors_a_word_is_told_so():
    characters = WordVectors(["▁王", "老", "师"], np.ones(3, np.int64), np.eye(3, dtype=np.float32))
    with pytest.raises(DatasetError, match=r"'老师' has no vector\. What has one"):
        characters.nearest("老师")
    assert characters.number("王") == 0


def test_saved_and_loaded(vectors, tmp_path):
    vectors.save(tmp_path / "词 vectors")
    loaded = WordVectors.load(tmp_path / "词 vectors")
    assert loaded.words == WORDS
    np.testing.assert_array_equal(loaded.matrix, MATRIX)
    np.testing.assert_array_equal(loaded.counts, vectors.counts)
    with pytest.raises(DatasetError, match="cannot be read"):
        WordVectors.load(tmp_path)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"words": [*WORDS[:5], "king"]}, "no list of different words"),
        ({"words": WORDS[:5]}, "of 5 words"),
        ({"words": [*WORDS[:5], 6]}, "no list of different words"),
        ({"words": [[[["deep"]]]]}, "nested"),
        ({"vectors": MATRIX.astype(np.float64)}, "float64"),
        ({"vectors": np.full((6, 3), np.nan, np.float32)}, "no numbers"),
        ({"vectors": MATRIX[0]}, r"\(3,\)"),
        ({"counts": np.full(6, -1)}, "counts"),
        ({"counts": None}, "counts"),
    ],
)
def test_what_others_made_is_read_with_care(changes, why, tmp_path):
    content = {"words": WORDS, "vectors": MATRIX, "counts": np.arange(6), **changes}
    arrays = {name: content[name] for name in ("vectors", "counts") if content[name] is not None}
    with sealing(tmp_path / "v") as folder:
        (folder / "words.json").write_text(json.dumps({"words": content["words"]}))
        safetensors.numpy.save_file(arrays, folder / "vectors.safetensors")
    with pytest.raises(DatasetError, match=why):
        WordVectors.load(tmp_path / "v")


def test_a_changed_file_is_refused(vectors, tmp_path):
    vectors.save(tmp_path / "v")
    (tmp_path / "v" / "words.json").write_text('{"words": []}')
    with pytest.raises(DatasetError, match=r"words\.json is not what was written"):
        WordVectors.load(tmp_path / "v")


def test_word2vec_text_format_there_and_back(vectors, tmp_path):
    path = tmp_path / "v.txt"
    write_word2vec(vectors, path)
    assert path.read_text("utf-8").splitlines()[:2] == ["6 3", "king 1.0 2.0 0.0"]
    imported = read_word2vec(path)
    assert imported.vectors.words == WORDS and not imported.problems
    np.testing.assert_array_equal(imported.vectors.matrix, MATRIX)
    assert not imported.vectors.counts.any()


def test_every_float_survives_the_text_format(tmp_path):
    matrix = np.random.default_rng(0).normal(size=(50, 20)).astype(np.float32) * np.float32(1e-5)
    write_word2vec(WordVectors([f"w{n}" for n in range(50)], np.zeros(50, int), matrix), tmp_path / "v.txt")
    np.testing.assert_array_equal(read_word2vec(tmp_path / "v.txt").vectors.matrix, matrix)


def test_lines_that_give_no_vector_are_told(tmp_path):
    path = tmp_path / "glove.txt"  # no first line with counts; a word with a space in it
    path.write_bytes(b"the 1 2 3\nat . 4 5 6 \nshort 1 2\nthe 7 8 9\nodd 1 x 3\n\xff 1 2 3\nbig 1 2 1e99\n")
    imported = read_word2vec(path)
    assert imported.vectors.words == ["the", "at ."]
    assert imported.vectors.matrix.tolist() == [[1, 2, 3], [4, 5, 6]]
    assert [problem.line for problem in imported.problems] == [3, 4, 5, 6, 7]
    assert "already" in imported.problems[1].reason and imported.problems[2].text == "odd 1 x 3\n"
    with pytest.raises(DatasetError, match=r"'at \.' cannot be written"):
        write_word2vec(imported.vectors, tmp_path / "v.txt")


@pytest.mark.parametrize("content", [b"", b"hello\n", b"3 999999999\n", b"2 3\nnothing here\n", b"\x00" * 50])
def test_other_files_are_no_word_vectors(content, tmp_path):
    (tmp_path / "v.txt").write_bytes(content)
    with pytest.raises(DatasetError, match="holds no word vectors"):
        read_word2vec(tmp_path / "v.txt")
    with pytest.raises(DatasetError, match="cannot be read"):
        read_word2vec(tmp_path)


def test_tables_for_the_embedding_projector(vectors, tmp_path):
    numbers, names = write_projector(vectors, tmp_path)
    rows = [line.split("\t") for line in numbers.read_text().splitlines()]
    np.testing.assert_array_equal(np.array(rows, np.float32), MATRIX)
    assert names.read_text("utf-8").splitlines() == [
        "word\tcount", "king\t9", "queen\t8", "man\t7", "woman\t6", "apple\t5", "电影\t4"
    ]  # fmt: skip


def test_judged_by_people_and_by_analogies(vectors, tmp_path):
    pairs, questions = tmp_path / "pairs.txt", tmp_path / "questions.txt"
    pairs.write_text("King man 9.1\nking\twoman\t5\nking apple 0.5\nking cat 3\n")
    questions.write_text(": family\nman king woman queen\nqueen king woman apple\nMan King boy prince\n")
    scores = evaluate_vectors(vectors, pairs, questions)
    assert scores.correlation == pytest.approx(1.0)
    assert (scores.pairs, scores.unknown_pairs) == (3, 1)
    assert (scores.accuracy, scores.questions, scores.unknown_questions) == (0.5, 2, 1)
    nothing = evaluate_vectors(WordVectors(["x"], np.ones(1, int), MATRIX[:1]), pairs, questions)
    assert (nothing.correlation, nothing.accuracy) == (None, None)
    pairs.write_text("king queen high\n")
    with pytest.raises(DatasetError, match="Line 1 ends with 'high'"):
        evaluate_vectors(vectors, pairs)
    with pytest.raises(DatasetError, match="Line 2 has 4 fields, not 3"):
        evaluate_vectors(vectors, questions)


def test_the_real_questions_are_read(vectors, shared_data):
    folder = shared_data / "word_eval"
    if not folder.is_dir():
        pytest.skip(f"needs {folder}")
    scores = evaluate_vectors(vectors, folder / "EN-WS-353-ALL.txt", folder / "questions-words.txt")
    assert scores.pairs + scores.unknown_pairs == 353
    assert scores.questions + scores.unknown_questions == 19_544
    assert (scores.questions, scores.accuracy) == (2, 1.0)  # man king woman queen, and the other way round
