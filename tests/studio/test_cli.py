"""The `attune` command: answers, errors and exit codes, without training."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from attune_models.presets import preset
from attune_models.runs import RunFolder, RunStatus
from attune_studio.cli import COMMANDS, build_parser, main
from attune_studio.cli.console import table
from attune_studio.cli.train import _spec as spec_of
from attune_studio.text import duration, size


@pytest.fixture
def reviews(tmp_path: Path) -> Path:
    path = tmp_path / "影评.csv"
    rows = "".join(
        f"这部电影{'很好' if n % 2 else '不好'}，第{n}次看,{'正面' if n % 2 else '负面'}\n" for n in range(40)
    )
    path.write_text("评论,情感\n" + rows, encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_data_answers_one_json_document(capsys, reviews):
    code, out, _ = run(capsys, "data", str(reviews), "--json")
    report = json.loads(out)
    assert code == 0
    assert (report["text"], report["label"], report["table_rows"]) == ("评论", "情感", 40)
    counts = report["statistics"]["labels"]["counts"]
    assert sum(map(sum, counts.values())) == 40
    assert "电影" in report["statistics"]["words"]["words"]


def test_data_for_people_names_columns_and_dialect(capsys, reviews):
    code, out, err = run(capsys, "data", str(reviews))
    assert code == 0
    assert "utf-8" in out and "评论" in out and "40 rows" in out
    assert "{" not in err


def test_a_missing_file_is_a_sentence_and_code_1(capsys, tmp_path):
    code, out, err = run(capsys, "data", str(tmp_path / "nothing.csv"))
    assert code == 1 and out == ""
    assert "nothing.csv" in err and "Traceback" not in err


def test_errors_are_json_too(capsys, tmp_path):
    code, out, _ = run(capsys, "data", str(tmp_path / "nothing.csv"), "--json")
    assert code == 1
    assert set(json.loads(out)["error"]) == {"kind", "what", "why", "remedy"}


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--preset", "revews", "--data", "x.csv"], "'reviews'"),
        (["--data", "x.csv", "--set", "model.d_modle=64"], "'model.d_model'"),
        (["--data", "x.csv", "--set", "model.d_model=30"], "d_model = 30 cannot be divided among 4 heads"),
        (
            ["--data", "x.csv", "--set", "model.d_model=wide"],
            "model.d_model (d_model) takes a whole number from 4 to 4",
        ),
        (["--data", "x.csv", "--set", "modeld_model"], "section.key=value"),
        (["--data", "sample:reviews_eng"], "reviews_en"),
        ([], "--data FILE"),
    ],
)
def test_a_wrong_setting_names_what_would_be_right(capsys, tmp_path, arguments, named):
    code, _, err = run(capsys, "train", *arguments, "--run", str(tmp_path / "run"))
    assert code in (1, 2)
    assert named in err
    assert not (tmp_path / "run").exists()


def test_a_spec_comes_from_a_file_or_standard_input(monkeypatch, tmp_path):
    spec = preset("reviews").spec.model_copy(
        update={"data": preset("reviews").spec.data.model_copy(update={"file": "a.csv"})}
    )
    path = tmp_path / "spec.json"
    path.write_text(spec.model_dump_json())
    parser = build_parser()
    assert spec_of(parser.parse_args(["train", str(path), "--run", "r"])) == spec
    monkeypatch.setattr("sys.stdin", io.StringIO(spec.model_dump_json()))
    changed = spec_of(parser.parse_args(["train", "-", "--run", "r", "--set", "training.epochs=7"]))
    assert changed.training.epochs == 7


def test_json_that_is_no_spec_is_called_so(capsys, tmp_path):
    folder = RunFolder.create(tmp_path / "run", preset("reviews").spec)
    for name in ("status.json", "run.json"):
        code, _, err = run(capsys, "train", str(folder.path / name), "--run", str(tmp_path / "other"))
        assert code == 2
        assert f"{name} is no spec" in err and "Known:" not in err and len(err) < 600
    whole = preset("reviews").spec.model_dump() | {f"odd_{n}": n for n in range(20)}
    (tmp_path / "odd.json").write_text(json.dumps(whole))
    code, _, err = run(capsys, "train", str(tmp_path / "odd.json"), "--run", str(tmp_path / "other"))
    assert code == 2 and "odd_0" in err and "and 15 more" in err


def test_set_works_for_every_kind_of_value(tiny_file):
    parser = build_parser()
    settings = ["data.cleaning.lowercase=false", "training.clip_norm=null", "model.positions=learned", "data.text=0"]
    pairs = [word for setting in settings for word in ("--set", setting)]
    spec = spec_of(parser.parse_args(["train", "--preset", "reviews", "--data", str(tiny_file), "--run", "r", *pairs]))
    assert spec.data.cleaning.lowercase is False
    assert spec.training.clip_norm is None
    assert spec.model.positions == "learned"
    assert spec.data.text == "0"


def test_runs_lists_and_shows_one(capsys, tmp_path):
    RunFolder.create(tmp_path / "first", preset("reviews").spec)
    code, out, _ = run(capsys, "runs", str(tmp_path), "--json")
    document = json.loads(out)
    assert code == 0
    assert [(summary["name"], summary["state"]) for summary in document["runs"]] == [("first", "queued")]
    code, out, _ = run(capsys, "runs", str(tmp_path / "first"))
    assert "queued" in out


def test_runs_say_why_one_failed_and_that_a_folder_is_not_there(capsys, tmp_path):
    folder = RunFolder.create(tmp_path / "first", preset("reviews").spec)
    what = "The data cannot be learnt, " + "for a long reason " * 9
    folder.write_status(RunStatus(state="failed", error={"what": what}))
    RunFolder.create(tmp_path / "second", preset("reviews").spec)
    (tmp_path / "second" / "run.json").write_text('{"format": 99}')
    code, out, _ = run(capsys, "runs", str(tmp_path))
    assert code == 0 and "The data cannot be learnt" in out and what not in out
    assert "newer Attune" in out and "damaged" not in out
    assert what in run(capsys, "runs", str(tmp_path / "first"))[1]
    code, out, err = run(capsys, "runs", str(tmp_path / "third"))
    assert (code, out) == (1, "") and str(tmp_path / "third") in err


def test_stop_of_a_run_that_is_not_under_way_says_so(capsys, tmp_path):
    RunFolder.create(tmp_path / "first", preset("reviews").spec)
    code, _, err = run(capsys, "stop", str(tmp_path / "first"))
    assert code == 1 and "not under way" in err


def test_it_tells_its_version(capsys):
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert (end.value.code, capsys.readouterr().out) == (0, f"attune {metadata.version('attune')}\n")


def test_every_command_explains_itself(capsys):
    parser = build_parser()
    commands = set(parser._subparsers._group_actions[0].choices)
    assert {
        "gui",
        "data",
        "train",
        "runs",
        "pause",
        "resume",
        "stop",
        "evaluate",
        "predict",
        "inspect",
        "export",
        "doctor",
    } <= commands
    assert len(COMMANDS) <= len(commands)
    for command in commands:
        with pytest.raises(SystemExit) as end:
            main([command, "--help"])
        assert end.value.code == 0
        assert len(capsys.readouterr().out.splitlines()) > 3


def test_the_window_without_a_display_says_what_to_do(capsys, monkeypatch):
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    code, _, err = run(capsys)
    assert code == 1
    assert "DISPLAY" in err and "attune demo" in err


def test_the_doctor_says_what_works_without_a_display():
    screen = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    done = attune("doctor", **screen)
    last = done.stdout.decode().splitlines()[-1]
    if done.returncode:  # this machine has something to mend, which is then said instead
        assert last == "The rest is well."
    else:
        assert "command line is well" in last and "window cannot be shown" in last and "All is well" not in last


def test_tables_align_chinese():
    lines = table([["label", "rows"], ["正面", "5"], ["x", "1,000"]], right=(1,))
    assert lines == ["label   rows", "正面       5", "x      1,000"]


def test_numbers_are_said_as_people_do():
    assert [duration(s) for s in (4.4, 200, 7500)] == ["4 s", "3 min 20 s", "2 h 05 min"]
    assert [size(n) for n in (512, 3_400_000, 250_000_000)] == ["512 B", "3.4 MB", "250 MB"]


def attune(*arguments: str | bytes, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Runs the command as a process of its own, as the window does."""
    command = [sys.executable, "-P", "-m", "attune_studio", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, env={**os.environ, **environment}, timeout=240)


def test_chinese_comes_through_where_the_locale_cannot_write_it(reviews, tmp_path):
    done = attune("data", str(reviews), "--json", PYTHONIOENCODING="cp1252")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["text"] == "评论"
    spec = preset("reviews").spec.model_dump()
    spec["data"]["file"] = str(tmp_path / "没有.csv")
    done = attune("train", "-", "--run", str(tmp_path / "run"), "--set", "training.epochs=0",
                  stdin=json.dumps(spec, ensure_ascii=False).encode(), PYTHONIOENCODING="cp1252")  # fmt: skip
    assert done.returncode == 2 and b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are Unicode")
@pytest.mark.skipif(sys.platform == "win32", reason="pipes break in another way there")
@pytest.mark.parametrize("options", [(), ("--json",)], ids=["text", "json"])
def test_who_reads_the_answer_may_stop_reading(reviews, options):
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "attune_studio", "data", str(reviews), *options]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, timeout=240)
    os.close(writer)
    assert done.returncode == 141
    assert b"Error" not in done.stderr and b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has it")
@pytest.mark.parametrize("options", [(), ("--json",)], ids=["text", "json"])
def test_an_answer_for_which_there_is_no_room_is_told(reviews, options):
    command = [sys.executable, "-m", "attune_studio", "data", str(reviews), *options]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=240)
    assert done.returncode == 1
    assert b"The answer could not be written to standard output. No space left on device." in done.stderr
    assert b"Traceback" not in done.stderr and b"Exception" not in done.stderr


def test_what_changes_nothing_about_a_file_is_told(capsys, reviews):
    code, _, err = run(capsys, "data", str(reviews), "--set", "training.epochs=3")
    assert code == 2 and "training.epochs changes nothing here: nothing is trained." in err
    assert run(capsys, "data", str(reviews), "--set", "tokenizer.kind=words")[0] == 0


def test_a_file_name_that_is_no_unicode_is_read_and_printed(reviews, tmp_path):
    odd = os.fsencode(tmp_path) + b"/\xff\xfe.csv"
    Path(os.fsdecode(odd)).write_bytes(reviews.read_bytes())
    done = attune("data", odd, "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["table_rows"] == 40
    missing = attune("data", odd + b"x")
    assert missing.returncode == 1 and b"Traceback" not in missing.stderr


def test_a_file_without_labels_is_told_and_still_counted(capsys, tmp_path):
    (tmp_path / "one.csv").write_text("id,text\n1,hello there\n2,second line\n3,a third one\n")
    code, out, _ = run(capsys, "data", str(tmp_path / "one.csv"))
    assert code == 1
    assert "hello 1" in out and "label" in out.splitlines()[-1]


def test_a_table_of_a_zip_is_chosen_by_a_setting(capsys, reviews, tmp_path):
    path = tmp_path / "two.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(reviews, "a.csv")
        archive.writestr("b.csv", "x,y\n1,2\n")
    code, _, err = run(capsys, "data", str(path))
    assert code == 1 and "data.table" in err
    code, out, _ = run(capsys, "data", str(path), "--set", "data.table=a.csv", "--json")
    assert code == 0 and json.loads(out)["table_rows"] == 40


@pytest.mark.parametrize("do", ["predict", "evaluate"])
def test_another_file_is_read_as_a_setting_says(capsys, trained_run, tmp_path, do):
    path = tmp_path / "two.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.csv", "review,sentiment\na good film,positive\n")
        archive.writestr("b.csv", "x;said;sentiment\n1;a good film;positive\n2;a dull cast;negative\n3;an end;odd\n")
    command = (do, str(trained_run.path), *(["--file"] if do == "predict" else []), str(path))
    code, _, err = run(capsys, *command)
    assert code == 1 and "data.table" in err
    code, out, err = run(capsys, *command, "--set", "data.table=b.csv", "--set", "data.text=said")
    assert code == 0, err
    assert ("1 left out: the label is none of the classes" in out) if do == "evaluate" else len(out.splitlines()) == 3
    code, _, err = run(capsys, *command, "--set", "model.d_model=64")
    assert code == 2 and "model.d_model" in err and "data.table" in err


def test_runs_of_the_folder_that_the_window_uses_are_listed(tmp_path):
    (tmp_path / "settings.ini").write_text(f"[General]\nworkspace={(tmp_path / 'chosen').as_posix()}\n")
    RunFolder.create(tmp_path / "chosen" / "first", preset("reviews").spec)
    done = attune("runs", "--json", ATTUNE_WORKSPACE="", ATTUNE_SETTINGS=str(tmp_path / "settings.ini"))
    assert [run["name"] for run in json.loads(done.stdout)["runs"]] == ["first"]
