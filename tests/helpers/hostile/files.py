"""Ways to spoil the files of a run: pipes, links, JSON, events."""

from __future__ import annotations

import dataclasses
import json
import os
import platform
import shutil
from pathlib import Path

import psutil
from attune_models.runs import RunStatus
from attune_models.runs.status import awake_seconds

from hostile.tools import (
    HOSTILE_NAME,
    case,
    change,
    change_spec,
    replace,
    sparse,
)

# Files that are none


@case("it is a pipe")
def _pipe_for_events(run: Path, outside: Path) -> None:
    replace(run / "events.jsonl", os.mkfifo)


@case("it is a pipe")
def _pipe_for_status(run: Path, outside: Path) -> None:
    replace(run / "status.json", os.mkfifo)


@case("run.json")
def _pipe_for_record(run: Path, outside: Path) -> None:
    replace(run / "run.json", os.mkfifo)


@case("")
def _pipes_for_log_and_lock_and_command(run: Path, outside: Path) -> None:
    for name in ("worker.log", ".notes.lock", "commands/1.json"):
        os.mkfifo(run / name)


@case("it is a pipe")
def _pipe_for_notes_and_launch_note(run: Path, outside: Path) -> None:
    os.mkfifo(run / "notes.json")
    os.mkfifo(run / "launched.json")


@case("it is a pipe")
def _pipes_in_checkpoints(run: Path, outside: Path) -> None:
    for folder in (run / "checkpoints").iterdir():
        replace(folder / "weights.safetensors", os.mkfifo)


@case("it is a pipe")
def _pipe_for_manifest(run: Path, outside: Path) -> None:
    for folder in (run / "checkpoints").iterdir():
        replace(folder / "manifest.json", os.mkfifo)


@case("it is a pipe")
def _pipes_in_data(run: Path, outside: Path) -> None:
    for name in ("rows.npz", "texts.jsonl", "tokens.npy", "corpus.json", "tokenizer.json"):
        replace(run / "data" / name, os.mkfifo)


@case("it is a link")
def _device_for_events(run: Path, outside: Path) -> None:
    replace(run / "events.jsonl", lambda path: path.symlink_to("/dev/zero"))


@case("it is a link")
def _device_for_status(run: Path, outside: Path) -> None:
    replace(run / "status.json", lambda path: path.symlink_to("/dev/zero"))


@case("it is a folder")
def _folder_for_status(run: Path, outside: Path) -> None:
    replace(run / "status.json", Path.mkdir)


# Links and names that lead elsewhere


@case("it is a link")
def _checkpoints_elsewhere(run: Path, outside: Path) -> None:
    (run / "checkpoints").rename(outside / "theirs")
    (outside / "theirs" / "old.1.unfinished").mkdir()
    (run / "checkpoints").symlink_to(outside / "theirs")


@case("it is a link")
def _data_elsewhere(run: Path, outside: Path) -> None:
    (run / "data").rename(outside / "their-data")
    (run / "data").symlink_to(outside / "their-data")


@case("it is a link")
def _commands_elsewhere(run: Path, outside: Path) -> None:
    shutil.rmtree(run / "commands")
    (run / "commands").symlink_to(outside)


@case("it is a link")
def _one_checkpoint_elsewhere(run: Path, outside: Path) -> None:
    for folder in list((run / "checkpoints").iterdir()):
        folder.rename(outside / f"checkpoint-{folder.name}")
        folder.symlink_to(outside / f"checkpoint-{folder.name}")


@case("it is a link")
def _files_elsewhere(run: Path, outside: Path) -> None:
    for name in ("status.json", "events.jsonl", "worker.log", "notes.json", "launched.json"):
        replace(run / name, lambda path: path.symlink_to(outside / "secret.txt"))


@case("it is a link")
def _dangling_events(run: Path, outside: Path) -> None:
    replace(run / "events.jsonl", lambda path: path.symlink_to(outside / "made-by-us"))


@case("manifest.json is not what was written")
def _manifest_names_other_places(run: Path, outside: Path) -> None:
    for folder in [*(run / "checkpoints").iterdir(), run / "data"]:
        files = {
            name: {"bytes": 1, "sha256": "0"} for name in ("../../../outside/secret.txt", str(outside / "secret.txt"))
        }
        (folder / "manifest.json").write_text(json.dumps({"files": files}))


@case("")
def _data_file_is_the_systems(run: Path, outside: Path) -> None:
    change_spec(run, "data", file=str(outside / "secret.txt"), target_file="\\\\evil.example\\share\\x.csv")


@case("")
def _absurd_checkpoint_names(run: Path, outside: Path) -> None:
    for name in (
        "9" * 200,
        "..5",
        "٣",
        "-1",
        "5 ",
        "x.unfinished",
        f"1.{'9' * 30}.unfinished",
        HOSTILE_NAME.replace("/", ""),
    ):
        (run / "checkpoints" / name).mkdir()
        (run / "checkpoints" / name / "manifest.json").write_text('{"files": {}}')


# JSON


@case("nested more than 32 deep")
def _deep_record(run: Path, outside: Path) -> None:
    (run / "run.json").write_text("[" * 100_000)


@case("nested more than 32 deep")
def _deep_status(run: Path, outside: Path) -> None:
    (run / "status.json").write_text('{"error": ' + '{"a":' * 90_000 + "1" + "}" * 90_000 + "}")


@case("would be the most")
def _huge_record(run: Path, outside: Path) -> None:
    (run / "run.json").write_text(json.dumps({"x": "y" * 8_000_000}))


@case("values")
def _record_of_many_values(run: Path, outside: Path) -> None:
    (run / "run.json").write_text("[" + "{}," * 1_300_000 + "1]")


@case("NaN")
def _status_with_nan(run: Path, outside: Path) -> None:
    (run / "status.json").write_text('{"state": "finished", "eta": NaN, "best": {"loss": Infinity}}')


@case("too large a number")
def _status_with_infinity(run: Path, outside: Path) -> None:
    (run / "status.json").write_text('{"state": "finished", "heartbeat": 1e999}')


@case("there twice")
def _status_says_two_things(run: Path, outside: Path) -> None:
    (run / "status.json").write_text('{"state": "finished", "state": "running"}')


@case("its metrics are no numbers")
def _status_with_other_kinds(run: Path, outside: Path) -> None:
    change(run / "status.json", result={"validation": {"accuracy": "<b>high</b>"}})


@case("created")
def _created_in_the_far_future(run: Path, outside: Path) -> None:
    change(run / "run.json", created=1e300)


@case("damaged")
def _record_of_bytes(run: Path, outside: Path) -> None:
    (run / "run.json").write_bytes(os.urandom(1000))


@case("holds")
def _sparse_status(run: Path, outside: Path) -> None:
    sparse(10 * 2**30, b"{")(run / "status.json")


# What the spec asks for


@case("d_model")
def _spec_of_a_trillion_parameters(run: Path, outside: Path) -> None:
    change_spec(run, "model", d_model=1_000_000, num_heads=1, num_layers=1_000_000)


@case("max_length")
def _spec_of_endless_texts(run: Path, outside: Path) -> None:
    change_spec(run, "tokenizer", max_length=10**9)


@case("does not fit the model")
def _spec_of_the_largest_model(run: Path, outside: Path) -> None:
    change_spec(run, "model", d_model=4096, num_heads=64, num_layers=48, d_ff=16384)


@case("does not fit the model")
def _millions_of_labels(run: Path, outside: Path) -> None:
    change(run / "run.json", label_names=[str(number) for number in range(300_000)])


@case("")
def _names_that_are_rendered(run: Path, outside: Path) -> None:
    change(run / "run.json", label_names=[HOSTILE_NAME, "<b>b</b>"])
    change(run / "status.json", note=HOSTILE_NAME, phase="<h1>", host=HOSTILE_NAME)
    (run / "notes.json").write_text(
        json.dumps({"name": HOSTILE_NAME, "tags": ["<a href='file:///'>"], "notes": "", "revision": 1})
    )


# The status of another process


@case("")
def _status_of_another_process(run: Path, outside: Path) -> None:
    victim = psutil.Process(int((outside / "victim").read_text()))
    who = {"pid": victim.pid, "pid_started": victim.create_time(), "host": platform.node()}
    content = dataclasses.replace(RunStatus(state="running", awake=awake_seconds() - 60), **who).to_json()
    (run / "status.json").write_text(json.dumps(content))


# Events


@case("would be the most")
def _sparse_events(run: Path, outside: Path) -> None:
    sparse(10 * 2**30, b'{"type": "status"}\n')(run / "events.jsonl")


@case("claims")
def _sparse_events_that_could_be(run: Path, outside: Path) -> None:
    sparse(2**30, b'{"type": "status"}\n')(run / "events.jsonl")


@case("damaged and was left out")
def _events_without_a_line(run: Path, outside: Path) -> None:
    (run / "events.jsonl").write_bytes(b"[" * 100_000_000)


@case("more lines of")
def _events_of_empty_lines(run: Path, outside: Path) -> None:
    (run / "events.jsonl").write_bytes(b"\n" * 3_000_000)


@case("")
def _events_of_many_kinds(run: Path, outside: Path) -> None:
    (run / "events.jsonl").write_bytes(b'{"type":""}\n' * 400_000)


@case("lack what their type promises")
def _events_with_other_kinds(run: Path, outside: Path) -> None:
    bad = [
        {"type": "steps", "step": [10**400], "loss": [1], "learning_rate": [1], "gradient_norm": [1]},
        {"type": "steps", "step": "x"},
        {"type": "evaluation", "step": [], "epoch": {}, "seconds": None, "split": {}, "metrics": 5},
        {"type": "sample", "step": 1, "samples": {"a": 1}},
        {"type": "warning", "what": {"a": ["<b>"]}},
        {"type": "error", "what": [1], "log": {}},
        {"type": "changed", "settings": 7},
    ]
    (run / "events.jsonl").write_text("".join(json.dumps(event) + "\n" for event in bad))


@case("damaged and was left out")
def _deep_events(run: Path, outside: Path) -> None:
    (run / "events.jsonl").write_text('{"type": "steps", "x": ' + "[" * 90_000 + "]" * 90_000 + "}\n")
