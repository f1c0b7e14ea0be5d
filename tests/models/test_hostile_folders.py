"""Other people's run folders are data: whatever lies in them is refused in a sentence or shown as it is.

Each case spoils a sound run. A process of its own then reads it in every way that Attune does (`hostile_reader.py`),
and must neither hang nor break, nor take 256 MB, nor touch anything outside of the folder.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import pickle
import platform
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from attune_datasets.errors import AttuneError
from attune_datasets.service import no_progress
from attune_datasets.splits import VALIDATION
from attune_models.architecture import architecture
from attune_models.checkpoints import save_checkpoint
from attune_models.pinned import encode_pin
from attune_models.probes import Probe, write_probes
from attune_models.runs import RunFolder, RunStatus
from attune_models.runs.archive import unpack_run
from attune_models.runs.events import EventWriter
from attune_models.runs.pins import add_pin
from attune_models.runs.status import awake_seconds
from attune_models.training.preparation import prepare

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="watched by means of Linux"),
    pytest.mark.timeout(60),
]
MOST_RISE = 256 * 2**20
HOSTILE_NAME = "\x1b]0;owned\x07\n<img src=x onerror=alert(1)>\u202e"
PIN = "validation-8"  # what the sound run has pinned
Spoil = Callable[[Path, Path], Any]
CASES: dict[str, tuple[Spoil, str]] = {}
MEMORY = {"best_cost": 0.5, "best_step": 5, "best_metrics": {"loss": 0.5}, "judged": 5, "judgements": 1}
STATE = {"epoch": 1, "batch": 0, "averaged": False, "seconds": 1.5, "memory": MEMORY}


def case(expected: str) -> Callable[[Spoil], Spoil]:
    """Notes a way to spoil a run; some reader must tell a sentence with `expected` in it (empty: all is shown)."""

    def note(spoil: Spoil) -> Spoil:
        CASES[spoil.__name__.strip("_").replace("_", " ")] = (spoil, expected)
        return spoil

    return note


def reseal(folder: Path) -> None:
    """Makes the manifest tell of the files as they are now, as whoever spoils them would."""
    files = {}
    for path in folder.iterdir():
        if path.name != "manifest.json" and path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                files[path.name] = {
                    "bytes": path.stat().st_size,
                    "sha256": hashlib.file_digest(file, "sha256").hexdigest(),
                }
    (folder / "manifest.json").write_text(json.dumps({"files": files}))


def change(path: Path, **changes: Any) -> None:
    """Changes values of a JSON file."""
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def change_spec(run: Path, section: str, **changes: Any) -> None:
    record = json.loads((run / "run.json").read_text())
    record["spec"][section] |= changes
    (run / "run.json").write_text(json.dumps(record))


def replace(path: Path, make: Callable[[Path], Any]) -> None:
    """Puts something else in a file's place."""
    path.unlink(missing_ok=True)
    make(path)


def sparse(size: int, start: bytes = b"") -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.write(start)
            file.truncate(size)

    return make


def newest(run: Path) -> Path:
    return run / "checkpoints" / "10"


def tensors(run: Path, content: bytes) -> None:
    """Puts weights into every checkpoint."""
    for folder in (run / "checkpoints").iterdir():
        (folder / "weights.safetensors").write_bytes(content)
        reseal(folder)


def header(about: dict[str, Any], rest: bytes = b"") -> bytes:
    text = json.dumps(about).encode()
    return len(text).to_bytes(8, "little") + text + rest


def npy(shape: str, descr: str = "<i4", rest: bytes = b"\0" * 8) -> bytes:
    text = f"{{'descr': '{descr}', 'fortran_order': False, 'shape': {shape}, }}".ljust(117) + "\n"
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text.encode() + rest


def npz(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> None:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


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
    for name in ("rows.npz", "texts.parquet", "tokens.npy", "corpus.json", "tokenizer.json"):
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


# Weights


@case("its header claims")
def _header_of_two_gigabytes(run: Path, outside: Path) -> None:
    tensors(run, (2**31).to_bytes(8, "little") + b"{}")


@case("No checkpoint")
def _absurd_shape(run: Path, outside: Path) -> None:
    tensors(run, header({"w": {"dtype": "F32", "shape": [2**40, 2**40], "data_offsets": [0, 4]}}, b"\0" * 4))


@case("No checkpoint")
def _nothing_times_much(run: Path, outside: Path) -> None:
    tensors(run, header({"w": {"dtype": "F32", "shape": [0, 2**62, 2**62], "data_offsets": [0, 0]}}))


@case("No checkpoint")
def _overlapping_tensors(run: Path, outside: Path) -> None:
    one = {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}
    tensors(run, header({"a": one, "b": one}, b"\0" * 8))


@case("no tensor of plain numbers")
def _tensors_of_other_kinds(run: Path, outside: Path) -> None:
    tensors(run, header({"a": {"dtype": "PICKLE", "shape": [1], "data_offsets": [0, 4]}}, b"\0" * 4))


@case("would be the most")
def _weights_much_larger_than_the_model(run: Path, outside: Path) -> None:
    size = 40 * 2**20
    for folder in (run / "checkpoints").iterdir():
        about = header({"w": {"dtype": "U8", "shape": [size], "data_offsets": [0, size]}})
        sparse(len(about) + size, about)(folder / "weights.safetensors")
        reseal(folder)


@case("No checkpoint")
def _pickled_weights(run: Path, outside: Path) -> None:
    tensors(run, pickle.dumps(_Bomb(outside / "executed")))


@case("state.json")
def _state_of_another_step(run: Path, outside: Path) -> None:
    for folder in (run / "checkpoints").iterdir():
        (folder / "state.json").write_text('{"step": 1e400, "best": true}')
        reseal(folder)
    (newest(run) / "state.json").write_text('{"step": 11, "best": true}')
    reseal(newest(run))


class _Bomb:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.path),)


# Prepared data


@case("no array of plain numbers")
def _pickled_tokens(run: Path, outside: Path) -> None:
    np.save(run / "data" / "tokens.npy", np.array([_Bomb(outside / "executed")], object), allow_pickle=True)


@case("no array of plain numbers")
def _pickled_rows(run: Path, outside: Path) -> None:
    np.savez(run / "data" / "rows.npz", row=np.array([_Bomb(outside / "executed")], object))


@case("bytes follow")
def _tokens_of_absurd_shape(run: Path, outside: Path) -> None:
    (run / "data" / "tokens.npy").write_bytes(npy("(1000000000000,)"))


@case("bytes follow")
def _rows_of_absurd_shape(run: Path, outside: Path) -> None:
    npz(
        run / "data" / "rows.npz",
        {f"{name}.npy": npy("(1000000000000,)") for name in ("row", "line", "split", "label")},
    )


@case("compressed")
def _packed_rows(run: Path, outside: Path) -> None:
    zeros = npy("(100000000,)", "|u1", bytes(100_000_000))
    npz(run / "data" / "rows.npz", {"row.npy": zeros}, zipfile.ZIP_DEFLATED)


@case("is no array")
def _rows_with_paths(run: Path, outside: Path) -> None:
    npz(run / "data" / "rows.npz", {"../../../outside/row.npy": npy("(2,)")})


@case("arrays")
def _rows_of_many_members(run: Path, outside: Path) -> None:
    with zipfile.ZipFile(run / "data" / "rows.npz", "w") as archive:
        for number in range(20_000):
            archive.writestr(f"{number}.npy", b"")


@case("no array of plain numbers")
def _array_header_that_takes_ages(run: Path, outside: Path) -> None:
    (run / "data" / "tokens.npy").write_bytes(npy("(" + "(" * 20_000))


@case("claims")
def _sparse_tokens(run: Path, outside: Path) -> None:
    count = 2 * 2**30
    start = npy(f"({count},)", rest=b"")
    sparse(len(start) + 4 * count, start)(run / "data" / "tokens.npy")


@case("no token's")
def _tokens_outside_the_vocabulary(run: Path, outside: Path) -> None:
    ids = np.load(run / "data" / "tokens.npy")
    np.save(run / "data" / "tokens.npy", np.full_like(ids, 2**30))


@case("rows")
def _more_rows_than_tokens(run: Path, outside: Path) -> None:
    with np.load(run / "data" / "rows.npz") as arrays:
        longer = {name: np.repeat(array, 3) for name, array in arrays.items()}
    np.savez(run / "data" / "rows.npz", **longer)


@case("labels have no name")
def _labels_without_names(run: Path, outside: Path) -> None:
    with np.load(run / "data" / "rows.npz") as arrays:
        other = {**arrays, "label": np.full(len(arrays["label"]), -7, np.int32)}
    np.savez(run / "data" / "rows.npz", **other)


@case("as no text does")
def _parquet_of_many_rows(run: Path, outside: Path) -> None:
    word = pa.DictionaryArray.from_arrays(pa.array(np.zeros(2_000_000, np.int32)), ["word"])
    places = pa.DictionaryArray.from_arrays(pa.array(np.zeros(2_000_000, np.int32)), pa.array([1]))
    _write_texts(run, pa.table({"place": pa.chunked_array([places] * 4), "text": pa.chunked_array([word] * 4)}))


@case("as no text does")
def _parquet_of_one_long_text(run: Path, outside: Path) -> None:
    _write_texts(run, pa.table({"place": [1], "text": ["x" * 100_000_000]}))


@case("as no text does")
def _parquet_of_one_text_many_times(run: Path, outside: Path) -> None:
    texts = pa.DictionaryArray.from_arrays(pa.array(np.zeros(100_000, np.int32)), ["x" * 1_000_000])
    _write_texts(run, pa.table({"place": np.arange(100_000), "text": texts}))


@case("damaged")
def _parquet_of_other_columns(run: Path, outside: Path) -> None:
    _write_texts(run, pa.table({"place": [[1]], "text": [{"a": 1}]}))


@case("damaged")
def _parquet_of_bytes(run: Path, outside: Path) -> None:
    (run / "data" / "texts.parquet").write_bytes(b"PAR1" + os.urandom(5000) + b"PAR1")


def _write_texts(run: Path, table: pa.Table) -> None:
    pq.write_table(table, run / "data" / "texts.parquet", compression="zstd", data_page_size=2**30, store_schema=False)


@case("would be the most")
def _vocabulary_of_absurd_size(run: Path, outside: Path) -> None:
    change(run / "data" / "tokenizer.json", vocabulary=["[PAD]", "[UNK]", "[CLS]", "[MASK]", "x" * 70_000_000])


@case("values")
def _vocabulary_of_millions(run: Path, outside: Path) -> None:
    words = ["[PAD]", "[UNK]", "[CLS]", "[MASK]", *(str(number) for number in range(1_500_000))]
    change(run / "data" / "tokenizer.json", vocabulary=words)


@case("")
def _vocabulary_with_expressions_that_blow_up(run: Path, outside: Path) -> None:
    blows = {"type": "Split", "pattern": {"Regex": "(a+)+$"}}
    change(run / "data" / "tokenizer.json", pre_tokenizer=blows, normalizer=blows)


@case("no sound tokenizer file")
def _vocabulary_of_other_kinds(run: Path, outside: Path) -> None:
    change(run / "data" / "tokenizer.json", max_length={"a": 1}, vocabulary={"[PAD]": 0})


# Pins and probes


def probes(run: Path, make: Callable[[Path], Any]) -> None:
    """Puts something else in the place of all probes."""
    for step in (5, 10):
        replace(run / "probes" / f"{step}.npz", make)


@case("it is a link")
def _probes_elsewhere(run: Path, outside: Path) -> None:
    (run / "probes").rename(outside / "their-probes")
    (run / "probes").symlink_to(outside / "their-probes")


@case("it is a link")
def _one_probe_elsewhere(run: Path, outside: Path) -> None:
    probes(run, lambda path: path.symlink_to(outside / "secret.txt"))


@case("it is a pipe")
def _pipes_for_probes(run: Path, outside: Path) -> None:
    probes(run, os.mkfifo)


@case("it is a pipe")
def _pipe_for_pins(run: Path, outside: Path) -> None:
    replace(run / "pins.json", os.mkfifo)


@case("it is a link")
def _pins_elsewhere(run: Path, outside: Path) -> None:
    replace(run / "pins.json", lambda path: path.symlink_to(outside / "secret.txt"))


@case("would be the most")
def _sparse_probes(run: Path, outside: Path) -> None:
    probes(run, sparse(10 * 2**30, b"PK"))


@case("10.npz are damaged")
def _probes_of_bytes(run: Path, outside: Path) -> None:
    (run / "probes" / "10.npz").write_bytes(os.urandom(5000))


@case("bytes follow")
def _probes_of_absurd_shape(run: Path, outside: Path) -> None:
    probes(run, lambda path: npz(path, {f"{PIN}.source.npy": npy("(1000000, 1000000)")}))


@case("compressed")
def _packed_probes(run: Path, outside: Path) -> None:
    zeros = npy("(50000000,)", "<f2", bytes(100_000_000))
    probes(run, lambda path: npz(path, {f"{PIN}.encoder.npy": zeros}, zipfile.ZIP_DEFLATED))


@case("no array of plain numbers")
def _pickled_probes(run: Path, outside: Path) -> None:
    probes(run, lambda path: np.savez(path, **{f"{PIN}.source": np.array([_Bomb(outside / "executed")], object)}))


@case("arrays")
def _probes_of_many_members(run: Path, outside: Path) -> None:
    probes(run, lambda path: npz(path, {f"{PIN}.{number}.npy": b"" for number in range(20_000)}))


@case("tell of another text")
def _probes_of_another_text(run: Path, outside: Path) -> None:
    probes(run, lambda path: np.savez(path, **{f"{PIN}.source": np.arange(40_000_000, dtype=np.uint8)}))


@case("do not add up to 1")
def _probes_that_are_not_a_number(run: Path, outside: Path) -> None:
    for path in (run / "probes").iterdir():
        with np.load(path) as arrays:
            changed = {name: array * np.float16("nan") if "enc" in name else array for name, array in arrays.items()}
        np.savez(path, **changed)


@case("")
def _absurd_names_of_probes(run: Path, outside: Path) -> None:
    for name in ("9" * 200, "..5", "٣", "-1", "5 ", "5.npz.00.tmp", HOSTILE_NAME.replace("/", "")):
        (run / "probes" / f"{name}.npz").mkdir()


@case("nested more than 32 deep")
def _deep_pins(run: Path, outside: Path) -> None:
    (run / "pins.json").write_text("[" * 100_000)


@case("pins.json is damaged")
def _pins_of_other_kinds(run: Path, outside: Path) -> None:
    change(run / "pins.json", pins=[{"split": "../../outside", "row": 1e308}])


@case("pins.json is damaged")
def _many_pins(run: Path, outside: Path) -> None:
    change(run / "pins.json", pins=[{"text": str(number)} for number in range(100_000)])


@case("is not in the validation split")
def _pins_of_no_row(run: Path, outside: Path) -> None:
    change(run / "pins.json", pins=[{"split": "validation", "row": 2**52}])


@case("")
def _pins_that_are_rendered(run: Path, outside: Path) -> None:
    change(run / "pins.json", pins=[{"text": HOSTILE_NAME}])


@pytest.fixture(scope="module")
def sound(tmp_path_factory, tiny_spec) -> Path:
    """A finished run as far as it can be had without Keras: its weights are zeros of the right number."""
    run = RunFolder.create(tmp_path_factory.mktemp("hostile") / "sound", tiny_spec())
    spec = run.spec()
    data = prepare(run.path / "data", spec, no_progress)
    run.complete_record(spec=spec.model_copy(update={"data": data.spec}).model_dump(), **data.told)
    drawn = architecture(spec.model, data.tokenizer.size, len(data.label_names), spec.tokenizer.max_length)
    weights = {"weights": np.zeros(drawn.parameters + drawn.gates, np.float32)}
    for step in (5, 10):
        save_checkpoint(run.path / "checkpoints", step, weights, {}, {}, {**STATE, "best": step == 5})
    row = int(data.rows[data.places(VALIDATION)][0])
    pinned = encode_pin(pin := add_pin(run.path, {"split": "validation", "row": row}), data)
    assert pin.id == PIN
    ((name, shape),) = pinned.score_shapes(spec).items()
    even = Probe({name: np.full(shape, 1 / shape[-1], np.float16)}, np.full(2, 0.5, np.float32), 0.7)
    for step in (5, 10):
        write_probes(run.path, step, {pin.id: (pinned, even)})
    events = EventWriter(run.events_path)
    events.write("status", state="running")
    events.write("evaluation", step=5, epoch=1, seconds=1.0, split="validation", metrics={"loss": 0.5, "accuracy": 0.9})
    events.close()
    run.write_status(RunStatus(state="finished", step=10, steps=10))
    return run.path


@pytest.fixture(scope="module")
def outside(tmp_path_factory) -> Iterator[Path]:
    """A folder that nobody may touch, and a process that nobody may end."""
    folder = tmp_path_factory.mktemp("outside")
    (folder / "secret.txt").write_text("secret\n")
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]) as victim:
        (folder / "victim").write_text(str(victim.pid))
        yield folder
        assert victim.poll() is None
        victim.kill()


@pytest.fixture(scope="module")
def reader(outside) -> Iterator[Callable[[Path], dict[str, Any]]]:
    """Returns what a process of its own tells of a folder."""
    command = [sys.executable, str(Path(__file__).with_name("hostile_reader.py")), str(outside)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin and process.stdout

        def read(path: Path) -> dict[str, Any]:
            assert process.stdin and process.stdout
            print(json.dumps(str(path)), file=process.stdin, flush=True)
            return json.loads(process.stdout.readline())

        yield read
        process.stdin.close()


@pytest.fixture
def hostile(tmp_path, sound) -> Path:
    """A copy of the sound run, to be spoiled."""
    return Path(shutil.copytree(sound, tmp_path / "workspace" / "run"))


def tree(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Returns what lies in a folder: kind, size and time of each entry."""
    entries = {}
    for path in sorted(folder.rglob("*")):
        found = path.lstat()
        entries[str(path)] = (found.st_mode, found.st_size, found.st_mtime_ns)
    return entries


def test_a_sound_run_is_read_by_every_reader(reader, hostile):
    answer = reader(hostile)
    assert answer["broken"] == []
    assert answer["told"] == {"steps": "[5, 10]", "checkpoints": "[10, 5]", "sound": "True"}
    assert answer["rise"] < MOST_RISE


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_run_is_refused_in_a_sentence_or_shown(reader, hostile, outside, name):
    spoil, expected = CASES[name]
    spoil(hostile, outside)
    before = tree(outside)
    answer = reader(hostile)
    assert answer["broken"] == []
    assert answer["outside"] == []
    assert tree(outside) == before
    assert answer["rise"] < MOST_RISE
    assert expected.lower() in " ".join(answer["told"].values()).lower(), answer["told"]


HOSTILE_ZIPS: dict[str, list[tuple[str, bytes, int]]] = {
    "absolute": [("/tmp/attune-owned/run.json", b"{}", 0)],
    "upwards": [("run/run.json", b"{}", 0), ("run/../../owned", b"x", 0)],
    "windows": [("run/run.json", b"{}", 0), ("run\\..\\..\\owned", b"x", 0), ("C:/owned", b"x", 0)],
    "link": [("run/run.json", b"{}", 0), ("run/checkpoints", b"/etc", 0o120777 << 16)],
    "bomb": [("run/run.json", b"{}", 0), ("run/status.json", bytes(100_000_000), 0)],
    "escapes": [("run/run.json", b"{}", 0), ("run/\x1b[2J\n<b>", b"x", 0)],
    "no run": [("readme.txt", b"hello", 0)],
}


@pytest.mark.parametrize("name", HOSTILE_ZIPS)
def test_a_hostile_zip_is_refused_in_a_sentence(tmp_path, name):
    with zipfile.ZipFile(tmp_path / "run.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content, attributes in HOSTILE_ZIPS[name]:
            info = zipfile.ZipInfo(member)
            info.external_attr, info.compress_type = attributes, zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    (tmp_path / "workspace").mkdir()
    before = tree(tmp_path)
    with pytest.raises(AttuneError) as refused:
        unpack_run(tmp_path / "run.zip", tmp_path / "workspace")
    assert refused.value.why or refused.value.remedy
    after = tree(tmp_path)
    assert after.keys() == before.keys()
    assert not Path("/tmp/attune-owned").exists()


def test_a_packed_hostile_run_stays_hostile(tmp_path, hostile, reader):
    """What a zip has brought is read as any other folder."""
    (hostile / "status.json").write_text("[" * 100_000)
    with zipfile.ZipFile(tmp_path / "run.zip", "w") as archive:
        for path in hostile.rglob("*"):
            if path.is_file() and path.suffix != ".lock":  # locks are not packed
                archive.write(path, f"run/{path.relative_to(hostile)}")
    with pytest.raises(AttuneError, match="nested more than 32 deep"):
        unpack_run(tmp_path / "run.zip", tmp_path / "unpacked")
