"""`attune data` on parallel text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from attune_models.presets import preset
from attune_models.runs import RunFolder
from attune_models.spec import RunSpec
from attune_studio.cli import build_parser, main
from attune_studio.cli.train import _spec as spec_of


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_pairs_as_one_json_document(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "data", "sample:pairs_en_es", "--json", "--set", "tokenizer.vocabulary_size=300")
    report = json.loads(out)
    assert (code, report["task"], report["source"], report["target"]) == (0, "translation", "source", "target")
    assert (report["source_language"], report["target_language"], report["text"]) == ("English", "Spanish", None)
    assert sum(report["statistics"]["pairs"]["pairs"].values()) == report["table_rows"] == 5400
    assert report["statistics"]["vocabulary"]["source"]["size"] == 300
    assert report["statistics"]["pairs"]["source"]["words"]["words"][0] in ("the", "The", "my", "her")


def test_pairs_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "data", "sample:pairs_zh_en")
    assert code == 0
    assert "pairs: training 4,320, validation 540, test 540" in out
    assert "source  Chinese" in out and "[BOS]" in out and "[PAD]" in out and "joint vocabulary" in out


def test_two_aligned_files(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    first, second = tmp_path / "train.en", tmp_path / "train.de"
    first.write_text("".join(f"The dog number {n} barks.\n" for n in range(60)), "utf-8")
    second.write_text("".join(f"Der Hund Nummer {n} bellt.\n" for n in range(60)), "utf-8")
    code, out, _ = run(capsys, "data", str(first), "--target-file", str(second), "--json")
    report = json.loads(out)
    assert (code, report["table_rows"], report["target_language"]) == (0, 60, "German")
    second.write_text("Der Hund.\n", "utf-8")
    code, _, err = run(capsys, "data", str(first), "--target-file", str(second))
    assert code == 1 and "train.en has 60 lines and train.de has 1" in err


def test_columns_can_be_swapped(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "data", "sample:pairs_en_es", "--source", "target", "--target", "source", "--json")
    report = json.loads(out)
    assert (code, report["source"], report["source_language"]) == (0, "target", "Spanish")


def test_what_cannot_be_trained_on_is_reported_with_what_is_known(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "one.csv"
    path.write_text("en\n" + "".join(f"sentence {n}\n" for n in range(9)), "utf-8")
    code, out, err = run(capsys, "data", str(path), "--source", "en")
    assert code == 1
    assert "error: one.csv has one column only, 'en'; pairs need a source and a target." in out
    assert "attune: one.csv has one column only" in err
    code, out, _ = run(capsys, "data", str(path), "--source", "en", "--json")
    assert (code, json.loads(out)["warnings"][0]["severity"]) == (1, "error")


_LINES = "".join(f"The dog number {n}.\n" for n in range(9))


@pytest.fixture
def few_pairs(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.tsv"
    path.write_text("en\tes\n" + "".join(f"The dog number {n}.\tEl perro {n}.\n" for n in range(40)), "utf-8")
    return path


def test_the_preset_is_the_one_for_what_the_file_holds(few_pairs: Path, tmp_path: Path) -> None:
    labelled, lines = tmp_path / "labelled.csv", tmp_path / "lines.txt"
    lines.write_text(_LINES, "utf-8")
    labelled.write_text("review,label\n" + "".join(f"a review of {n},{n % 2}\n" for n in range(40)), "utf-8")
    parser = build_parser()

    def chosen(*arguments: str) -> RunSpec:
        return spec_of(parser.parse_args(["train", "--run", "r", *arguments]))

    assert chosen("--data", str(few_pairs)).model == preset("translation-small").spec.model
    assert chosen("--data", str(labelled)).model == preset("reviews").spec.model
    assert chosen("--data", str(lines)).model == preset("gpt-small").spec.model
    assert chosen("--data", str(few_pairs), "--set", "model.kind=rnn").model.kind == "rnn"
    assert chosen("--data", str(few_pairs), "--preset", "reviews").task == "classification"


@pytest.mark.parametrize(
    ("content", "arguments", "told"),
    [
        ("id\ten\n" + "".join(f"{n}\tThe dog number {n}.\n" for n in range(9)), (), "--preset"),
        (f"en\n{_LINES}", ("--preset", "reviews"), "data.label"),
        ("en\tes\nThe dog.\tEl perro.\n", ("--set", "data.source=en", "--set", "data.target=en"), "same column"),
        ("source\ttarget\n" + _LINES.replace("\n", "\t\n"), ("--preset", "translation-tiny"), "'target' of file.tsv"),
        (_LINES, ("--preset", "translation-tiny", "--target-file", "two.es"), "9 lines and two.es has 2"),
    ],
)  # fmt: skip
def test_what_cannot_be_learned_from_starts_no_worker(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: str,
    arguments: tuple[str, ...], told: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file.tsv").write_text(content, "utf-8")
    (tmp_path / "two.es").write_text("El perro.\nEl gato.\n", "utf-8")
    code, _, err = run(capsys, "train", "--data", "file.tsv", *arguments, "--run", "run")
    assert code == 1 and told in err
    assert not (tmp_path / "run").exists()


def test_a_file_to_translate_keeps_its_lines_and_what_is_odd_is_told(
    capsys: pytest.CaptureFixture[str], translator_run: RunFolder, tmp_path: Path
) -> None:
    path = tmp_path / "holes.csv"
    path.write_text("id,english\n1,red cat.\n\n2\n3,猫 dog.\n4," + "two cat " * 20 + "\n", "utf-8")
    code, out, err = run(capsys, "predict", str(translator_run.path), "--file", str(path))
    lines = out.split("\n")
    assert (code, len(lines)) == (0, 6) and lines[0] == "rojo gato." and lines[1:3] == ["", ""]
    assert "2 problems with the rows of the file; the first, line 3: The row is blank." in err
    assert "2 rows without a text" in err and "not in the vocabulary: 猫" in err
    assert "1 sentence longer than the model reads" in err
    plain = tmp_path / "holes.en"
    plain.write_text("red cat.\n\ntwo dog.\n", "utf-8")
    code, out, _ = run(capsys, "predict", str(translator_run.path), "--file", str(plain))
    assert (code, out) == (0, "rojo gato.\n\ndos perro.\n")
    code, _, err = run(
        capsys, "predict", str(translator_run.path), "--file", str(plain), "--set", f"data.target_file={plain}"
    )
    assert code == 2 and "Nothing but the source is predicted" in err
    code, _, err = run(capsys, "predict", str(translator_run.path), "--text", " ", "red cat.")
    assert code == 0 and "1 text with nothing to read" in err


def test_two_aligned_files_are_evaluated_in_the_direction_of_the_run(
    capsys: pytest.CaptureFixture[str], translator_run: RunFolder, tmp_path: Path
) -> None:
    first, second = tmp_path / "test.en", tmp_path / "test.es"
    first.write_text("red cat.\ntwo dog.\n" * 5, "utf-8")
    second.write_text("rojo gato.\ndos perro.\n" * 5, "utf-8")
    code, out, err = run(capsys, "evaluate", str(translator_run.path), str(first), "--target-file", str(second))
    assert code == 0, err
    assert out.startswith("10 pairs, source -> target (English -> Spanish)\n"), out
    assert re.search(r"^exact +1\.0000$", out, re.MULTILINE), out
    code, _, err = run(capsys, "evaluate", str(translator_run.path), str(second), "--target-file", str(first))
    assert code == 1 and "looks like Spanish -> English" in err
