"""`attune vectors`: of runs and of files, on the command line."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from attune_models.word_vectors.opening import VectorsPlace, open_vectors
from attune_models.word_vectors.text_formats import read_word2vec, write_word2vec
from attune_models.word_vectors.vectors import WordVectors
from attune_studio.cli import main

WORDS = ["king", "queen", "man", "woman", "apple", "电影", "pear"]
MATRIX = np.array(
    [[1, 2, 0], [1, 0, 2], [1, 2, 0.1], [1, 0.1, 2], [-3, 1, 1], [-2, 0, 1], [-3, 1, 0.9]], np.float32
)  # fmt: skip


@pytest.fixture
def file(tmp_path) -> str:
    path = tmp_path / "词 vectors.txt"
    write_word2vec(WordVectors(WORDS, np.zeros(7, np.int64), MATRIX), path)
    return str(path)


def answer(capsys, *arguments: str) -> dict:
    assert main(["vectors", *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_questions_about_a_file(capsys, file):
    near = answer(capsys, file, "--nearest", "apple", "--top", "2")["neighbours"]
    assert [one["word"] for one in near] == ["pear", "电影"]
    assert answer(capsys, file, "--analogy", "man", "king", "woman", "--top", "1")["neighbours"][0]["word"] == "queen"
    cosine = MATRIX[0] @ MATRIX[1] / np.linalg.norm(MATRIX[0]) / np.linalg.norm(MATRIX[1])
    assert answer(capsys, file, "--similarity", "king", "queen")["similarity"] == pytest.approx(cosine, abs=1e-6)
    assert main(["vectors", file]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "7 words in 3 dimensions." and lines[2:] == ["word", *WORDS]


def test_judged_by_people(capsys, file, tmp_path):
    judged = tmp_path / "pairs.csv"
    judged.write_text("king man 9\nking apple 1\nking queen 5\nking none 3\n")
    result = answer(capsys, file, "--evaluate", str(judged))
    assert (result["pairs"], result["unknown_pairs"]) == (3, 1) and result["correlation"] == pytest.approx(1)
    asked = tmp_path / "questions.txt"
    asked.write_text(": family\nman king woman queen\n")
    assert answer(capsys, file, "--analogies", str(asked))["accuracy"] == 1


def test_a_runs_embedding_is_mapped_and_exported(capsys, trained_run, tmp_path):
    run = str(trained_run.path)
    told = answer(capsys, run, "--words", "5")
    assert len(told["words"]) == 5 and told["counts"] == sorted(told["counts"], reverse=True)
    table = tmp_path / "map.csv"
    shown = answer(capsys, run, "--map", "pca", "--dimensions", "3", "--words", "12", "--out", str(table))
    lines = table.read_text(encoding="utf-8-sig").splitlines()
    assert shown["shown"] == 12 and len(lines) == 13 and lines[0] == "word,count,x,y,z"
    assert lines[1].startswith(f"{told['words'][0]},{told['counts'][0]},")
    out = tmp_path / "out.txt"
    exported = answer(capsys, run, "--export", "word2vec", "--out", str(out))
    assert len(read_word2vec(out).vectors) == exported["words"] == told["total"]
    assert len(answer(capsys, run, "--export", "projector", "--out", str(tmp_path / "tsv"))["paths"]) == 2
    metadata = (tmp_path / "tsv" / "metadata.tsv").read_text().splitlines()
    assert metadata[1] == f"{told['words'][0]}\t{told['counts'][0]}"


def test_vectors_are_learned_and_asked(capsys, tmp_path):
    text, folder = tmp_path / "text.txt", tmp_path / "learned"
    text.write_text("the king and the queen\n\n一 个 电影\n\n" * 60, encoding="utf-8")
    options = ["--set", "dimensions=6", "--set", "min_count=2", "--set", "epochs=2"]
    told = answer(capsys, str(folder), "--train", str(text), *options)
    assert told["dimensions"] == 6 and told["loss"] > 0
    asked = answer(capsys, str(folder))
    assert asked["total"] == told["words"] and "电影" in asked["words"] and len(asked["steps"]) == 2
    assert main(["vectors", str(folder), "--train", str(text), "--set", "dimensions=1"]) == 2
    assert "dimensions" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_while_a_chunk_is_trained_on_changes_nothing(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("the king and the queen\n\na man saw 一 个 电影 and a woman\n\n" * 12_000, encoding="utf-8")
    options = [f"--train={text}", "--set", "dimensions=100", "--set", "window=10", "--set", "epochs=5"]

    def learn(name: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "attune_studio", "vectors", str(tmp_path / name), *options]
        return subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)

    parts = learn("parts")
    assert parts.stderr is not None and any(" Learning: " in line for line in parts.stderr)  # read until it learns
    parts.send_signal(signal.SIGINT)
    told = parts.communicate()[1]
    assert parts.returncode == 130 and "Interrupted." in told
    for name in ("parts", "whole"):
        process = learn(name)
        process.communicate()
        assert process.returncode == 0
    parts_in, whole = (VectorsPlace(str(tmp_path / name)) for name in ("parts", "whole"))
    assert parts_in.steps[-1] == whole.steps[-1]
    np.testing.assert_array_equal(open_vectors(parts_in).vectors.matrix, open_vectors(whole).vectors.matrix)


def test_options_that_do_not_go_together_are_refused(capsys, file, tmp_path):
    for question, option in (
        (["--nearest", "king"], ["--text", "a"]),
        (["--train", file], ["--top", "3"]),
        (["--train", file], ["--checkpoint", "newest"]),
        (["--train", file], ["--force"]),
        (["--similarity", "king", "man"], ["--out", str(tmp_path / "out")]),
        ([], ["--set", "window=3"]),
    ):
        assert main(["vectors", str(tmp_path / "new"), *question, *option]) == 2
        alone = f"with {question[0]}" if question else "alone"
        assert f"{option[0]} does not go {alone}. It goes with --" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_a_file_where_a_folder_is_to_be_is_told(capsys, file, tmp_path):
    taken = tmp_path / "taken"
    taken.write_text("")
    assert main(["vectors", str(taken), "--train", file]) == 1
    assert "is a file. Name a folder" in capsys.readouterr().err
    assert main(["vectors", file, "--export", "projector", "--out", str(taken)]) == 1
    assert "The folder" in capsys.readouterr().err


def test_what_is_wrong_is_told(capsys, file, tmp_path):
    assert main(["vectors", file, "--map", "pca"]) == 2
    assert "Name it with --out" in capsys.readouterr().err
    assert main(["vectors", file, "--map", "pca", "--out", str(tmp_path / "map.doc")]) == 2
    assert "End it with .csv or .png or .svg" in capsys.readouterr().err
    assert main(["vectors", file, "--nearest", "quen"]) == 1
    assert "Did you mean 'queen'?" in capsys.readouterr().err
    assert main(["vectors", file, "--export", "word2vec", "--out", file]) == 1
    assert "--force" in capsys.readouterr().err
