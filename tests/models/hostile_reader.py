"""Reads run folders as the window, the command line and the worker do, each in a process of its own, under watch.

`python hostile_reader.py OUTSIDE` takes folders from standard input, one a line, and answers each by a line of JSON:
`{"told": {reader: sentences}, "broken": [...], "rise": bytes, "outside": [...]}`. No file under OUTSIDE may be opened,
made, moved or removed, and no process signalled; whatever an audit hook sees of that is told as "outside".
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from attune_datasets.errors import AttuneError, SpecError
from attune_datasets.tokenizers import Tokenizer
from attune_models.architecture import architecture
from attune_models.checkpoint_list import CheckpointList
from attune_models.checkpoints import checkpoint_steps, load_fitting, load_newest
from attune_models.pinned import encode_pin, open_prepared
from attune_models.probes import discard_probes, probe_steps, read_probe
from attune_models.runs import RunFolder, list_runs
from attune_models.runs.annotations import read_annotations
from attune_models.runs.commands import CommandBox
from attune_models.runs.events import EventWriter, read_all_events
from attune_models.runs.pins import read_pins
from attune_models.runs.summary import summarize
from attune_models.sealed import clean_up, is_sound
from attune_models.training.preparation import open_data
from attune_studio.run_record import EventReader, RunRecord

SECONDS = 20  # the most that a folder may take
_GIB = 2**30
_WATCHED = {
    "open",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.utime",
}


def readers(path: Path) -> dict[str, Callable[[], Any]]:
    """Returns all that is done with a run folder, by name."""
    run = RunFolder(path)
    data = path / "data"

    def events() -> str:
        reader, record = EventReader(), RunRecord()
        for piece in read_all_events(run.events_path):
            record.add(reader.read(piece))
        return " ".join(str(warning["what"]) for warning in record.warnings)[:20_000]

    def weights() -> None:
        spec, names = run.spec(), run.record()["label_names"]
        drawn = architecture(
            spec.model, Tokenizer.load(data / "tokenizer.json").size, len(names), spec.tokenizer.max_length
        )
        load_fitting(path / "checkpoints", "best", drawn.parameters + drawn.gates)

    def prepared() -> None:
        held = open_data(data, run.spec().data)
        for split in (1, 2):
            held.texts(held.places(split))
            store, labels = held.part(split)
            assert len(store) == len(labels)
            [held.label_names[label] for label in labels]
            [store[row] for row in range(len(store))]

    def probes() -> None:
        spec, held = run.spec(), open_prepared(run)
        pins = read_pins(path) or []
        for step in probe_steps(path):
            for pin in pins:
                read_probe(path, step, pin.id, encode_pin(pin, held), spec, len(held.label_names))

    def worker() -> None:
        run.record()  # as the worker does before anything else
        for folder in (path, path / "checkpoints"):
            clean_up(folder)
        CommandBox(path / "commands").take()
        EventWriter(run.events_path).write("status", state="running")

    def resumed() -> None:
        run.record()
        load_newest(path / "checkpoints")
        with contextlib.suppress(OSError):  # as the worker's `Prober` does
            discard_probes(path, after=10)

    def stopped() -> None:
        with contextlib.suppress(AttuneError):
            run.command("stop")

    return {
        "listed": lambda: summarize(run).problem,
        "workspace": lambda: json.dumps([one.to_json() for one in list_runs(path.parent)]) and "",
        "spec": lambda: str(run.spec())[:0],
        "status": lambda: run.status().shown[:0],
        "log": lambda: run.log_tail()[:0],
        "notes": lambda: str(read_annotations(path))[:0],
        "events": events,
        "steps": lambda: checkpoint_steps(path / "checkpoints"),
        "checkpoints": lambda: [one.step for one in CheckpointList(run).read(whole=True)],
        "weights": weights,
        "sound": lambda: is_sound(data),
        "prepared": prepared,
        "pins": lambda: str(read_pins(path))[:0],
        "probes": probes,
        "stopped": stopped,
        "worker": worker,
        "resumed": resumed,
    }


def read(path: Path, outside: Path) -> dict[str, Any]:
    """Reads one folder with every reader."""
    seen: list[str] = []

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "os.kill" and arguments[1] not in (0, signal.SIGALRM):
            seen.append(f"signal to {arguments[0]}")
        elif event in _WATCHED:
            for argument in arguments[:2]:
                if isinstance(argument, str | bytes | Path) and os.fsdecode(argument).startswith(str(outside)):
                    seen.append(f"{event} {os.fsdecode(argument)}")

    sys.addaudithook(watch)
    signal.alarm(SECONDS)  # ends the process: whoever waits for a pipe is not woken by an exception
    used = _held()
    resource.setrlimit(resource.RLIMIT_AS, (_address_space() + _GIB, resource.RLIM_INFINITY))
    told: dict[str, str] = {}
    broken: list[str] = []
    for name, act in readers(path).items():
        try:
            told[name] = act() or ""
        except AttuneError as error:
            told[name] = str(error)
            if not error.what.endswith(".") or not (error.why or error.remedy or isinstance(error, SpecError)):
                broken.append(f"{name}: half a sentence: {error}")
        except BaseException:
            broken.append(f"{name}: {traceback.format_exc()[-1500:]}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return {"told": {name: str(text) for name, text in told.items() if text}, "broken": broken,
            "rise": peak - used, "outside": seen}  # fmt: skip


def _held() -> int:
    """Returns the most memory held so far: what a forked process begins with."""
    return max(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, _statm(1))


def _address_space() -> int:
    return _statm(0)


def _statm(field: int) -> int:
    return int(Path("/proc/self/statm").read_text().split()[field]) * os.sysconf("SC_PAGE_SIZE")


def main() -> None:
    """Answers folder by folder, each read by a fork of this process."""
    outside = Path(sys.argv[1])
    np.zeros(1)
    for line in sys.stdin:
        path = Path(json.loads(line))
        out, back = os.pipe()
        child = os.fork()
        if not child:
            os.write(back, json.dumps(read(path, outside)).encode())
            os._exit(0)
        os.close(back)
        with os.fdopen(out, "rb") as answer:
            content = answer.read()
        _, status = os.waitpid(child, 0)
        ended = {"told": {}, "broken": [f"ended by {status}: hung, or out of memory"], "rise": 0, "outside": []}
        print(content.decode() if content else json.dumps(ended), flush=True)


if __name__ == "__main__":
    main()
