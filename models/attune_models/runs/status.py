"""`status.json`: how a run stands, and who is working on it.

A worker is known by PID, process start time and the run's token, so that a PID which the system has given to another
process is never taken for it. What is shown may differ from what is written: a worker that was killed cannot say so.
"""

from __future__ import annotations

import contextlib
import dataclasses
import platform
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import psutil
from attune_datasets.errors import OutOfMemoryError
from attune_datasets.faults import faults
from pydantic import AfterValidator, BaseModel, Field, FiniteFloat, ValidationError, create_model

from attune_models.runs.workers import trained_run

STALLED_AFTER = 8.0  # seconds without a heartbeat; the worker beats every second
LOST_AFTER = 120.0  # likewise, when the worker runs on another machine, whose processes cannot be seen from here
STATES = ("queued", "running", "paused", "finished", "stopped", "failed")
_UNDER_WAY = ("queued", "running", "paused")
_OBSERVED = ("shown", "death", "died_of_memory")  # fields that are never written
_SIGNALS = {
    "SIGKILL": "was killed (SIGKILL)",
    "SIGSEGV": "crashed in native code (segmentation fault, SIGSEGV)",
    "SIGBUS": "crashed in native code (SIGBUS)",
    "SIGABRT": "gave up in native code (SIGABRT), as it does where memory is wanting",
    "SIGILL": "met an instruction that this processor does not know (SIGILL)",
    "SIGFPE": "crashed in native code (SIGFPE)",
}
_CRASH_ON_WINDOWS = 0xC0000005


def _check_parts(result: dict[str, Any]) -> dict[str, Any]:
    figures = [result.get(part, {}) for part in ("validation", "test")]
    if not all(isinstance(metrics, dict) for metrics in figures):
        raise ValueError("its metrics are no objects")
    told = [
        result.get("seconds"),
        result.get("checkpoint"),
        *(value for metrics in figures for value in metrics.values()),
    ]
    if not all(value is None or isinstance(value, int | float) for value in told):
        raise ValueError("its metrics are no numbers")
    return result


def _check_error(error: dict[str, Any]) -> dict[str, Any]:
    if not all(isinstance(error.get(name, ""), str) for name in ("kind", "what", "why", "remedy", "log")):
        raise ValueError("its sentences are no text")
    if not isinstance(error.get("settings", {}), dict | None):
        raise ValueError("its settings are no object")
    return error


Count = Annotated[int, Field(ge=0, lt=2**53)]
Pid = Annotated[int, Field(gt=0, lt=2**31)]
Parts = Annotated[dict[str, Any], AfterValidator(_check_parts)]


@dataclass(frozen=True)
class RunStatus:
    """How a run stands. Times are seconds since the epoch; `eta` is the number of seconds that are left."""

    state: str = "queued"  # one of STATES
    phase: str = ""  # preparing, training, evaluating, saving
    step: Count = 0
    steps: Count = 0
    epoch: Count = 0
    epochs: Count = 0
    eta: FiniteFloat | None = None
    progress: FiniteFloat | None = None  # of a phase other than training, 0 to 1
    note: str = ""  # what that phase is doing
    stopping: bool = False  # told to stop: what was learnt is judged and kept, which may take minutes
    pid: Pid | None = None
    pid_started: FiniteFloat | None = None
    token: str = ""
    host: str = ""
    heartbeat: FiniteFloat | None = None
    awake: FiniteFloat | None = None  # at the heartbeat, the machine's seconds that no sleep and nobody adds to
    resources: dict[str, Any] | None = None  # {"cpu": share of one core, "memory": bytes, "gpu_memory"?: bytes}
    error: Annotated[dict[str, Any], AfterValidator(_check_error)] | None = None  # {"what", "why", "remedy", "log"}
    shown: str = ""  # `state`, or `stalled` (alive, but no heartbeat) or `died` (gone without a word)
    death: str = ""  # how a worker that died did so, in a sentence
    died_of_memory: bool = False  # whether that was, or may have been, for want of memory
    best: dict[str, FiniteFloat] | None = None  # validation metrics of the best evaluation so far
    result: Parts | None = None  # {"validation": metrics, "test"?: metrics, "checkpoint", "seconds"}

    @classmethod
    def from_json(cls, content: dict[str, Any]) -> RunStatus:
        """Returns the status that a JSON object describes. Keys that this version does not know are passed over.

        Raises:
            ValueError: when it describes none.
        """
        if content.get("state") not in STATES:
            raise ValueError(f"There is no state {content.get('state')!r}")
        try:
            _Checked.model_validate(content, strict=True)
        except ValidationError as error:
            raise ValueError(first_misfit(error, _Checked)) from error
        return cls(**{key: value for key, value in content.items() if key in _Checked.model_fields})

    def to_json(self) -> dict[str, Any]:
        """Returns the object as it is written to `status.json`."""
        return {name: value for name, value in dataclasses.asdict(self).items() if name not in _OBSERVED}

    def again(self, **about: Any) -> RunStatus:
        """Returns the status of the same run that is to go on: how far it is and its best figures, and `about`."""
        return RunStatus(
            step=self.step, steps=self.steps, epoch=self.epoch, epochs=self.epochs, best=self.best, **about
        )

    def observed(self) -> RunStatus:
        """Returns the status with `shown` filled in from what the processes of this machine are now."""
        return dataclasses.replace(self, shown=self._shown())

    def _shown(self) -> str:
        if self.state not in _UNDER_WAY or self.pid is None:
            return self.state
        if self.host != platform.node():
            return "died" if time.time() - (self.heartbeat or self.pid_started or 0.0) > LOST_AFTER else self.state
        if not is_alive(self.pid, self.pid_started, self.token):
            return "died"
        # Not by the clock on the wall: a laptop that has slept for hours would show all its workers as stalled.
        return "stalled" if self.awake is not None and awake_seconds() - self.awake > STALLED_AFTER else self.state

    @property
    def steps_per_epoch(self) -> float | None:
        """How many steps an epoch has; None where that is not known yet."""
        return self.steps / self.epochs if self.steps and self.epochs else None

    @property
    def out_of_memory(self) -> bool:
        """Whether the run has failed or died, perhaps, for want of memory, so that smaller settings would help."""
        failed = self.shown == "failed" and (self.error or {}).get("kind") == OutOfMemoryError.__name__
        return failed or (self.shown == "died" and self.died_of_memory)

    @property
    def under_way(self) -> bool:
        """Whether a worker is at it: there is something to pause or stop, and more news may come."""
        return self.pid is not None and self.shown in (*_UNDER_WAY, "stalled")


_hints = get_type_hints(RunStatus, include_extras=True)
_fields: dict[str, Any] = {name: (hint, None) for name, hint in _hints.items() if name not in _OBSERVED}
_Checked = create_model("_Checked", **_fields)


def first_misfit(error: ValidationError, model: type[BaseModel]) -> str:
    """Returns in one line, without a full stop, which value does not fit, and why."""
    return faults(error, model)[0].told().rstrip(".")


def identity(token: str, pid: int | None = None) -> dict[str, Any]:
    """Returns the part of a status that says who works: process `pid`, or this one."""
    process = psutil.Process(pid)
    return {"pid": process.pid, "pid_started": process.create_time(), "token": token, "host": platform.node()}


def awake_seconds() -> float:
    """Returns the seconds that the machine has been awake, from any beginning, the same one in all its processes."""
    if sys.platform != "win32":
        return time.monotonic()
    import ctypes

    ticks = ctypes.c_ulonglong()  # of 100 ns
    ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
    return ticks.value / 1e7


class Ending(BaseModel):
    """`ended.json`: how the worker's process ended, from the one that had started it."""

    code: int
    memory: bool  # whether memory was wanting: the system killed a process for it meanwhile, or native code gave up

    @property
    def of_memory(self) -> bool:
        """Whether that was why it ended, or may have been: native code that gives up seldom says what it lacked."""
        return -self.code == signal.SIGABRT or (self.memory and -self.code == getattr(signal, "SIGKILL", None))

    def told(self) -> str:
        """Returns it as a sentence."""
        if self.code < 0:
            name = signal.Signals(-self.code).name if -self.code in {*signal.Signals} else f"signal {-self.code}"
            if self.of_memory and name == "SIGKILL":
                return "Its worker was killed by the system: the memory was full (SIGKILL)."
            if self.of_memory and self.memory:
                return f"Its worker gave up: there was no more memory to be had ({name})."
            return f"Its worker {_SIGNALS.get(name, f'was ended by {name}')}."
        if self.code & 0xFFFFFFFF == _CRASH_ON_WINDOWS:
            return "Its worker crashed in native code (access violation)."
        return f"Its worker ended with exit code {self.code} and without a word."


def kill(status: RunStatus, run: Path) -> None:
    """Ends the worker of `run` at once, if the process that its status names is one, which its own command line tells.

    A status is anybody's word: that of a folder from elsewhere may name any process, and when that was started.
    """
    with contextlib.suppress(psutil.Error, OSError):
        process = psutil.Process(status.pid)
        trained = trained_run(process)
        if status.pid is not None and trained is not None and trained.resolve() == run.resolve():
            process.kill()


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
