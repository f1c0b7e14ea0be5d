"""All that runs in a workspace, seen from outside: the window, its services, the workers."""

from __future__ import annotations

from pathlib import Path

import psutil

_ROLES = {
    "data_service": "data service", "inspector": "inspector", "workbench": "workbench", "training.start": "worker",
    "queue_keeper": "queue", "word_vectors": "word vectors", "attune_models.training": "training", "soak": "window",
    "attune_studio": "command",
}  # fmt: skip


def started_in(workspace: Path) -> list[psutil.Process]:
    """Returns the processes that have this workspace in their environment, but for the one that asks."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get("ATTUNE_WORKSPACE") == str(workspace) and process.pid != psutil.Process().pid:
                found.append(process)
        except psutil.Error:  # it has ended, or is somebody else's
            continue
    return found


def memory(workspace: Path) -> dict[str, int]:
    """Returns the resident bytes of the processes of a workspace, summed by what they are."""
    sums: dict[str, int] = {}
    for process in started_in(workspace):
        try:
            role = role_of(process.cmdline())
            sums[role] = sums.get(role, 0) + process.memory_info().rss
        except psutil.Error:
            continue
    return sums


def role_of(words: list[str]) -> str:
    """Returns what a process is, by its command line."""
    line = " ".join(words)
    return next((role for part, role in _ROLES.items() if part in line), "other")


def end_all(workspace: Path) -> None:
    """Ends what still runs in a workspace."""
    left = started_in(workspace)
    for process in left:
        process.terminate()
    _, alive = psutil.wait_procs(left, timeout=20)
    for process in alive:
        process.kill()
    psutil.wait_procs(alive, timeout=20)
