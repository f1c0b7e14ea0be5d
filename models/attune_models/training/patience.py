"""Waits where a disk refuses: the run pauses with a message, keeps what it knows, and goes on when it is told to."""

from __future__ import annotations

import contextlib
import secrets
import time

from attune_models.runs.folder import RunFolder
from attune_models.runs.storage import StorageError
from attune_models.training.orders import Orders
from attune_models.training.status_board import StatusBoard

_RESERVE = 256 * 1024  # bytes: enough for a status, some events and a command on a disk that is full


class Patience:
    """What the writers of one run do when they cannot write.

    Args:
        run: Its folder; a file of it holds some room on the disk, given up to tell that there is none left.
        board: Shows `paused`, and why.
        orders: Say when to try again, or to stop.

    Attributes:
        waited: Seconds spent waiting so far.
    """

    def __init__(self, run: RunFolder, board: StatusBoard, orders: Orders) -> None:
        self._reserve, self._board, self._orders = run.path / "reserve", board, orders
        self.waited = 0.0
        self._hold_room()

    def wait(self, error: StorageError) -> None:
        """Returns when it is time to try again. Raises `error` when the run is told to stop instead."""
        if self._orders.stop:
            raise error
        began = time.monotonic()
        self.give_room()
        told = {name: value for name, value in error.to_json().items() if name != "kind"}
        self._board.try_publish(state="paused", error=told)
        self._orders.pause = True
        self._orders.hold()
        self.waited += time.monotonic() - began
        if self._orders.stop:
            raise error
        self._board.try_publish(state="running", error=None)
        self._hold_room()

    def give_room(self) -> None:
        """Gives up the room that was held."""
        with contextlib.suppress(OSError):
            self._reserve.unlink(missing_ok=True)

    def _hold_room(self) -> None:
        try:
            self._reserve.write_bytes(secrets.token_bytes(_RESERVE))  # random, for some disks store no empty blocks
        except OSError:
            self.give_room()
