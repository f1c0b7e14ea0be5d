"""`status.json`: how a run stands, and who is working on it.

A worker is known by PID, process start time and the run's token, so that a PID which the system has given to another
process is never taken for it. What is shown may differ from what is written: a worker that was killed cannot say so.
"""

from __future__ import annotations

import dataclasses
import platform
import time
from dataclasses import dataclass
from typing import Any

import psutil

STALLED_AFTER = 20.0  # seconds without a heartbeat; the worker beats every second
LOST_AFTER = 120.0  # likewise, when the worker runs on another machine, whose processes cannot be seen from here
STATES = ("queued", "running", "paused", "finished", "stopped", "failed")
_COUNTS = ("step", "steps", "epoch", "epochs")
_UNDER_WAY = ("queued", "running", "paused")


@dataclass(frozen=True)
class RunStatus:
    """How a run stands. Times are seconds since the epoch; `eta` is the number of seconds that are left."""

    state: str = "queued"  # one of STATES
    phase: str = ""  # preparing, training, evaluating, saving
    step: int = 0
    steps: int = 0
    epoch: int = 0
    epochs: int = 0
    eta: float | None = None
    progress: float | None = None  # of a phase other than training, 0 to 1
    note: str = ""  # what that phase is doing
    pid: int | None = None
    pid_started: float | None = None
    token: str = ""
    host: str = ""
    heartbeat: float | None = None
    resources: dict[str, Any] | None = None  # {"cpu": share of one core, "memory": bytes, "gpu_memory"?: bytes}
    error: dict[str, Any] | None = None  # {"what", "why", "remedy", "log"}
    shown: str = ""  # `state`, or `stalled` (alive, but no heartbeat) or `died` (gone without a word)
    result: dict[str, Any] | None = None  # {"validation": metrics, "test"?: metrics, "checkpoint", "seconds"}

    @classmethod
    def from_json(cls, content: dict[str, Any]) -> RunStatus:
        """Returns the status that a JSON object describes. Keys that this version does not know are passed over.

        Raises:
            ValueError: when it describes none.
        """
        if content.get("state") not in STATES:
            raise ValueError(f"There is no state {content.get('state')!r}")
        if bad := [name for name in _COUNTS if not isinstance(content.get(name, 0), int)]:
            raise ValueError(f"{bad[0]} is not a whole number")
        known = {field.name for field in dataclasses.fields(cls)}
        return cls(**{key: value for key, value in content.items() if key in known})

    def to_json(self) -> dict[str, Any]:
        """Returns the object as it is written to `status.json`."""
        return {name: value for name, value in dataclasses.asdict(self).items() if name != "shown"}

    def observed(self) -> RunStatus:
        """Returns the status with `shown` filled in from what the processes of this machine are now."""
        return dataclasses.replace(self, shown=self._shown())

    def _shown(self) -> str:
        if self.state not in _UNDER_WAY or self.pid is None:
            return self.state
        age = time.time() - (self.heartbeat or self.pid_started or 0.0)
        if self.host != platform.node():
            return "died" if age > LOST_AFTER else self.state
        if not is_alive(self.pid, self.pid_started, self.token):
            return "died"
        return "stalled" if age > STALLED_AFTER and self.heartbeat else self.state

    @property
    def under_way(self) -> bool:
        """Whether a worker is at it: there is something to pause or stop, and more news may come."""
        return self.pid is not None and self.shown in (*_UNDER_WAY, "stalled")


def identity(token: str, pid: int | None = None) -> dict[str, Any]:
    """Returns the part of a status that says who works: process `pid`, or this one."""
    process = psutil.Process(pid)
    return {"pid": process.pid, "pid_started": process.create_time(), "token": token, "host": platform.node()}


def is_alive(pid: int, started: float | None, token: str) -> bool:
    """Returns whether that very process still runs.

    The start time alone would not do: Linux derives it from the clock, which may be set while the worker runs. So a
    process whose command line carries the token is the worker as well.
    """
    try:
        process = psutil.Process(pid)
        if process.status() == psutil.STATUS_ZOMBIE:
            return False
        return abs(process.create_time() - (started or 0.0)) < 1.0 or (bool(token) and token in process.cmdline())
    except psutil.NoSuchProcess:
        return False
    except psutil.AccessDenied:
        return False  # another person's process: not the worker that was started from here
