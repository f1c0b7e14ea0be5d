"""`python -m attune_models.training RUN --token TOKEN`: starts the worker, and notes how it ended.

A process that is killed cannot say so, and whoever started it may be gone by then. This one outlives both: it holds
nothing but a few megabytes, so it imports nothing but the standard library.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

_LAST_WORDS = 2**14  # bytes of the log
_NO_MEMORY = (b"std::bad_alloc", b"pthread_create", b"Cannot allocate memory", b"out of memory")
_PASSED_ON = ("SIGTERM", "SIGINT", "SIGBREAK")


def main(arguments: list[str]) -> int:
    """Runs the worker to its end and leaves `RUN/ended.json`; returns the worker's exit code."""
    run = Path(arguments[0])
    killed_before, told_before = _killed_for_memory(), _log_size(run)
    command = [sys.executable, "-P", "-m", "attune_models.training.start", *arguments]
    worker = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    for name in _PASSED_ON:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda number, _: worker.send_signal(number))
    code = worker.wait()
    if code:
        _note(run, code, _killed_for_memory() > killed_before or _allocation_failed(run, told_before))
    return code if code >= 0 else 128 - code


def _note(run: Path, code: int, memory: bool) -> None:
    content = {"code": code, "memory": memory, "time": time.time()}
    new = run / f"ended.{os.getpid()}.tmp"
    try:
        new.write_text(json.dumps(content), encoding="ascii")
        new.replace(run / "ended.json")
    except OSError as error:
        print(f"How the worker ended could not be noted: {error}; {content}", file=sys.stderr, flush=True)


def _log_size(run: Path) -> int:
    """Returns the bytes that earlier workers of a run have left in its log."""
    try:
        return (run / "worker.log").stat().st_size
    except OSError:
        return 0


def _allocation_failed(run: Path, told_before: int) -> bool:
    """Returns whether native code has given up for want of memory, which its last words tell: in the log, at its end.

    Of the log's first `told_before` bytes none are its words.
    """
    try:
        with (run / "worker.log").open("rb") as log:
            log.seek(max(told_before, log.seek(0, os.SEEK_END) - _LAST_WORDS))
            words = log.read()
    except OSError:
        return False
    return any(told in words for told in _NO_MEMORY)


def _killed_for_memory() -> int:
    """Returns how many processes Linux has killed for want of memory since it was started; 0 elsewhere."""
    try:
        lines = Path("/proc/vmstat").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("oom_kill ")), 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
