"""What the worker was told: to pause, to go on, to stop, to change a setting; by command files or by a signal."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from attune_models.runs.commands import CommandBox

_SIGNALS = ("SIGTERM", "SIGINT", "SIGBREAK")
_WAIT = 0.1  # seconds between two looks for an order while paused


class Orders:
    """The orders that hold now.

    Attributes:
        stop: Whether to end the run and keep what was learnt.
        hurry: Whether the system ends (a signal), or nobody wants the result: save, and do nothing that takes long.
        pause: Whether to hold between two steps.
        changes: Settings to change, by dotted key; whoever changes them empties it.
    """

    def __init__(self, commands: Path) -> None:
        self._box = CommandBox(commands)
        self.stop = False
        self.hurry = False
        self.pause = False
        self.changes: dict[str, Any] = {}

    def listen_to_signals(self) -> None:
        """Takes a request to end, from the system or from Ctrl+C, as the order to stop."""
        for name in _SIGNALS:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self._on_signal)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Listens to signals as long as it lasts."""
        before = {name: signal.getsignal(getattr(signal, name)) for name in _SIGNALS if hasattr(signal, name)}
        self.listen_to_signals()
        try:
            yield
        finally:
            for name, handler in before.items():
                signal.signal(getattr(signal, name), handler)

    def look(self) -> None:
        """Takes what has arrived. Called between steps: costs microseconds."""
        for command in self._box.take():
            if command["do"] in ("stop", "discard"):
                self.stop = True
                self.hurry = self.hurry or command["do"] == "discard"
            elif command["do"] == "change":
                self.changes |= command["settings"]
            else:
                self.pause = command["do"] == "pause"

    def hold(self) -> None:
        """Waits while a pause is ordered, and no stop; that the run's folder has been removed is one."""
        while self.pause and not self.stop:
            if self._box.removed:
                self.stop = self.hurry = True
            else:
                time.sleep(_WAIT)
                self.look()

    def _on_signal(self, *_: Any) -> None:
        self.stop = self.hurry = True
