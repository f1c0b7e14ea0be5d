"""A checkpoint is saved whole or not at all: killed at any event of the file system, or losing what was not synced."""

import os
import shutil
import signal
from pathlib import Path

import numpy as np
import pytest
from attune_models.checkpoints import load_newest, remove_checkpoints, save_checkpoint
from attune_models.runs import storage
from attune_models.sealed import clean_up

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs to fork")
KEPT, NEW = 10, 20


@pytest.fixture(scope="module", params=["classifier", "translator"])
def contents(request):
    """Two contents of checkpoints: of a real run, and the same moved a little."""
    run = request.getfixturevalue({"classifier": "trained_run", "translator": "translator_run"}[request.param])
    one = load_newest(run.path / "checkpoints")
    parts = [one.weights, one.optimizer, one.recent]
    moved = [{name: value + value.dtype.type(1) for name, value in part.items()} for part in parts]
    return {KEPT: (parts, one.state), NEW: (moved, one.state)}


def save(folder, step, contents, of=None):
    parts, state = contents[of or step]
    save_checkpoint(folder, step, *parts, {name: value for name, value in state.items() if name != "step"})


def save_and_tidy(folder, contents):
    """What a training does: a new checkpoint, then the older one goes."""
    save(folder, NEW, contents)
    remove_checkpoints(folder, keep=[NEW])


def replace(folder, contents):
    """A checkpoint takes the place of one of the same step."""
    save(folder, KEPT, contents, of=NEW)


def in_child(act, observe):
    """Calls `act` in a child process under an observer of the disk; returns the signal that ended it, or 0."""
    child = os.fork()
    if child == 0:
        storage.observer = observe
        code = 1
        try:
            act()
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def assert_whole(folder, contents):
    """The newest checkpoint is one of the two, to the last bit. Returns which."""
    clean_up(folder)
    found = load_newest(folder)
    assert found is not None and found.damaged == ()
    for step, (parts, _) in contents.items():
        if all(
            _equal(ours, theirs)
            for ours, theirs in zip((found.weights, found.optimizer, found.recent), parts, strict=True)
        ):
            return step
    pytest.fail(f"The checkpoint {found.step} is neither")


def _equal(ours, theirs):
    return ours.keys() == theirs.keys() and all(np.array_equal(ours[name], theirs[name]) for name in ours)


@pytest.mark.parametrize("act", [save_and_tidy, replace])
def test_killed_at_any_event(act, contents, tmp_path):
    found, number, ended = [], 0, signal.SIGKILL
    while ended:
        folder = tmp_path / f"{number}"
        save(folder, KEPT, contents)
        left = [number]

        def observe(event, path, left=left):
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)
            left[0] -= 1

        ended = in_child(lambda folder=folder: act(folder, contents), observe)
        found.append(assert_whole(folder, contents))
        shutil.rmtree(folder)
        number += 1
    assert number > 30
    assert found == sorted(found) and found[0] == KEPT and found[-1] == NEW


class LossyDisk:
    """Remembers what is surely on the disk: files as they were synced, names as their folders were."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files: dict[int, bytes] = {}
        self.folders: dict[int, dict[str, int]] = {}
        for path in [root, *root.rglob("*")]:
            self.sync_folder(path) if path.is_dir() else self.sync_file(path)

    def observe(self, event: str, path: Path) -> None:
        if event == "sync file":
            self.sync_file(path)
        elif event == "sync folder":
            self.sync_folder(path)

    def sync_file(self, path: Path) -> None:
        self.files[path.stat().st_ino] = path.read_bytes()

    def sync_folder(self, path: Path) -> None:
        self.folders[path.stat().st_ino] = {entry.name: entry.inode() for entry in os.scandir(path)}

    def after_a_power_cut(self, target: Path, *, names_kept: bool) -> None:
        """Writes what is left. `names_kept`: the system had put all names on the disk, though nobody asked for it."""
        if names_kept:
            for path in [self.root, *self.root.rglob("*")]:
                if path.is_dir():
                    self.sync_folder(path)
        self._write(target, self.root.stat().st_ino)

    def _write(self, target: Path, folder: int) -> None:
        target.mkdir()
        for name, inode in self.folders.get(folder, {}).items():
            if inode in self.files:
                (target / name).write_bytes(self.files[inode])
            elif inode in self.folders:
                self._write(target / name, inode)
            else:
                (target / name).touch()  # a name without content


@pytest.mark.parametrize("names_kept", [False, True])
@pytest.mark.parametrize("act", [save_and_tidy, replace])
def test_what_was_not_synced_is_lost(act, names_kept, contents, tmp_path):
    number, ended = 0, signal.SIGKILL
    while ended:
        folder, left_over = tmp_path / f"{number}", tmp_path / f"{number}-left"
        save(folder, KEPT, contents)
        disk, left = LossyDisk(folder), [number]

        def observe(event, path, disk=disk, left=left, left_over=left_over):
            if not left[0]:
                disk.after_a_power_cut(left_over, names_kept=names_kept)
                os.kill(os.getpid(), signal.SIGKILL)
            disk.observe(event, path)
            left[0] -= 1

        ended = in_child(lambda folder=folder: act(folder, contents), observe)
        assert_whole(left_over if ended else folder, contents)
        for path in (folder, left_over):
            shutil.rmtree(path, ignore_errors=True)
        number += 1
    assert number > 30


@pytest.mark.parametrize("name", ["weights.safetensors", "optimizer.safetensors", "recent.safetensors", "state.json"])
@pytest.mark.parametrize("harm", ["half", "flipped"])
def test_a_torn_file_is_noticed_and_the_one_before_is_used(name, harm, contents, tmp_path):
    for step in (KEPT, NEW):
        save(tmp_path, step, contents)
    path = tmp_path / str(NEW) / name
    content = bytearray(path.read_bytes())
    if harm == "half":
        content = content[: len(content) // 2]
    else:
        content[len(content) // 2] ^= 1
    path.write_bytes(content)
    found = load_newest(tmp_path)
    assert (found.step, found.damaged) == (KEPT, (NEW,))
