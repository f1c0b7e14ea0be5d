"""Commands at once on one run, as processes: one worker starts, and no folder is moved from under one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from attune_datasets.errors import AttuneError
from attune_models.runs import RunFolder, launch
from attune_models.runs import locks as run_locks
from attune_models.runs.annotations import read_annotations
from attune_models.runs.locks import RunInUseError
from attune_models.runs.renaming import rename
from attune_models.runs.trash import trash
from attune_models.runs.workers import list_workers

_AT_ONCE = """
import sys
from pathlib import Path
from attune_models.runs import launch
from attune_studio.cli import main
Path(sys.argv[2]).touch()
while not Path(sys.argv[3]).exists():
    pass
sys.exit(main(["resume", sys.argv[1], "--set", "training.epochs=2000"]))
"""
_HOLD = """
import sys
from pathlib import Path
from attune_models.runs.locks import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def ended(trained_run: RunFolder, tmp_path: Path) -> RunFolder:
    """A run that has finished its epochs."""
    shutil.copytree(trained_run.path, tmp_path / "run")
    return RunFolder(tmp_path / "run")


@contextmanager
def held(run: RunFolder) -> Iterator[None]:
    """Another process is at the run, whatever its status tells."""
    command = [sys.executable, "-c", _HOLD, str(run.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stdout.readline().strip() == b"held"
        yield
        process.communicate()


def test_of_commands_at_once_one_lets_the_run_go_on(ended: RunFolder, tmp_path: Path, wait: Callable) -> None:
    go, ready = tmp_path / "go", [tmp_path / f"ready-{number}" for number in range(4)]
    commands = [
        subprocess.Popen([sys.executable, "-c", _AT_ONCE, str(ended.path), str(path), str(go)], stderr=subprocess.PIPE)
        for path in ready
    ]
    wait(ended, lambda run: all(path.exists() for path in ready))
    go.touch()
    told = [command.communicate(timeout=120)[1].decode() for command in commands]
    # One that comes when the worker trains already tells it to go on, which it does: no error. Nobody starts a second.
    assert {command.returncode for command in commands} <= {0, 1}, told
    assert 0 in [command.returncode for command in commands], told
    wait(ended, lambda run: run.status().step > 48)
    assert [worker.run for worker in list_workers()].count(ended.path) == 1
    assert not (ended.path / "ended.json").exists() and "Another process" not in ended.log_tail()
    events = ended.events()[0]
    assert [event["type"] for event in events].count("resumed") == 1
    changes = [event["settings"] for event in events if event["type"] == "changed"]
    assert changes and all(change == {"training.epochs": 2000} for change in changes)
    ended.command("discard")
    wait(ended, lambda run: not run.status().under_way)


def test_a_run_that_a_process_is_at_keeps_its_folder(ended: RunFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_locks, "_MOMENT", 0.0)
    with held(ended):
        assert rename(ended.path, "other") == ended.path
        assert read_annotations(ended.path).name == "other"
        with pytest.raises(RunInUseError, match="Another process is at the run"):
            trash(ended.path)
    assert rename(ended.path, "other") == ended.path.with_name("other")


def test_a_run_that_a_process_is_at_is_not_started(tiny_spec: Callable, tmp_path: Path) -> None:
    run = RunFolder.create(tmp_path / "run", tiny_spec())
    with held(run), pytest.raises(RunInUseError):
        launch(run)
    assert not (run.path / "launched.json").exists()


@pytest.mark.parametrize("ask", [trash, lambda path: rename(path, "x"), lambda path: RunFolder(path).record()])
def test_what_is_no_run_is_told_in_one_sentence(ask: Callable, tmp_path: Path) -> None:
    for path, why in ((tmp_path, "It holds no run.json."), (tmp_path / "none", "There is no such folder.")):
        with pytest.raises(AttuneError) as error:
            ask(path)
        assert str(error.value) == f"{path} is not a run folder. {why} `attune runs DIR` lists the runs in a folder."
