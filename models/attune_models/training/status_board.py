"""Keeps `status.json` true: written at once when something changes, and every second as the heartbeat."""

from __future__ import annotations

import dataclasses
import threading
import time
from collections.abc import Callable
from typing import Any

import psutil

from attune_models.runs.folder import RunFolder
from attune_models.runs.status import RunStatus, awake_seconds, identity
from attune_models.runs.storage import StorageError, refuse, storage_error
from attune_models.training.worker_log import write_log

_BEAT = 1.0  # seconds


class StatusBoard:
    """The worker's status, on disk.

    Args:
        run: Whose status.
        token: The run's token.

    Attributes:
        refused: Called where the disk refuses: returns to try again, or raises.
    """

    def __init__(self, run: RunFolder, token: str) -> None:
        self._run = run
        self._lock = threading.Lock()
        self._writing = threading.Lock()  # apart, so that a step never waits for the disk
        self._process = psutil.Process()
        self._status = run.status().again(**identity(token))
        self._stop = threading.Event()
        self._heart = threading.Thread(target=self._beat, name="heartbeat", daemon=True)
        self.gpu_memory: Callable[[], dict[str, int]] = dict  # bytes held of the GPU, once there is one
        self.refused = refuse

    @property
    def status(self) -> RunStatus:
        """The newest status."""
        return self._status

    def start(self) -> None:
        """Begins to beat."""
        self._process.cpu_percent()
        self._heart.start()

    def close(self) -> None:
        """Ends the beating; what was published last stays."""
        self._stop.set()
        if self._heart.is_alive():
            self._heart.join()

    def set(self, **changes: Any) -> None:
        """Changes fields; the next beat writes them. Costs microseconds."""
        with self._lock:
            self._status = dataclasses.replace(self._status, **changes)

    def publish(self, **changes: Any) -> None:
        """Changes fields and writes them now; where the disk refuses, asks `refused` whether to try again."""
        self.set(**changes)
        while (error := self.try_publish()) is not None:
            self.refused(error)

    def try_publish(self, **changes: Any) -> StorageError | None:
        """Changes fields and writes them now, if the disk lets it; returns why not."""
        with self._lock:
            beat = dataclasses.replace(self._status, heartbeat=time.time(), awake=awake_seconds())
            self._status = dataclasses.replace(beat, **changes)
        try:
            with self._writing:
                self._run.write_status(self._status)  # the newest, whoever has changed it meanwhile
        except OSError as error:
            return storage_error(error, f"The status of {self._run.path} cannot be written.")
        return None

    def _beat(self) -> None:
        while not self._stop.wait(_BEAT):
            try:
                if error := self.try_publish(resources=self._resources()):
                    write_log(f"heartbeat: {error}")
            except Exception as error:  # a beat that fails must not end the heart; the training itself will say it
                write_log(f"heartbeat: {error}")

    def _resources(self) -> dict[str, Any]:
        resources = {"cpu": self._process.cpu_percent() / 100, "memory": self._process.memory_info().rss}
        gpu = self.gpu_memory()
        return {**resources, "gpu_memory": gpu["current"]} if gpu else resources
