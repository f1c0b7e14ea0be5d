"""What a training of word vectors is told from outside, and tells: an order to stop, and how far it is.

    FOLDER/commands/        an order to stop, as a run's worker gets it (`runs.commands`)
    FOLDER/progress.json    {"share", "note"}: for whoever follows it from another process

So one process trains and another, the window's, may come and go.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

from attune_datasets.errors import Cancelled
from attune_datasets.service import ProgressCall
from attune_datasets.untrusted import read_json

from attune_models.runs.commands import clear_commands, send_command
from attune_models.runs.storage import make_folder, storage_error, write_json
from attune_models.training.orders import Orders

TRAINING_FILE = "vectors.json"  # tells of what a folder's vectors were trained; see `training_folder`
COMMANDS, PROGRESS = "commands", "progress.json"
_INTERVAL = 0.5  # seconds between two notes of how far it is
_MOST_BYTES = 4096


class Guide:
    """The training's side: a `progress` that heeds orders to stop, and writes down how far it is.

    Args:
        folder: The training's; nothing is written as long as it is not made.
        tell: Told of all progress.

    Attributes:
        orders: What it was told.
    """

    def __init__(self, folder: Path, tell: ProgressCall) -> None:
        self.orders = Orders(folder / COMMANDS)
        self._folder, self._tell = folder, tell
        self._next = 0.0

    def __call__(self, share: float, note: str = "") -> None:
        """Tells that `share` (0 to 1) is done. Raises `Cancelled` once it is to stop."""
        self.orders.look()
        if self.orders.stop:
            raise Cancelled
        self._tell(share, note)
        now = time.monotonic()
        if now >= self._next and self._folder.is_dir():
            self._next = now + _INTERVAL
            with contextlib.suppress(OSError):  # nobody's work ends because nobody can be told of it
                write_json(self._folder / PROGRESS, {"share": share, "note": note})


@contextlib.contextmanager
def guided(folder: Path, tell: ProgressCall) -> Iterator[Guide]:
    """Heeds orders, and signals as one to stop, as long as it lasts. In the main thread."""
    guide = Guide(folder, tell)
    with guide.orders.listening():
        try:
            yield guide
        finally:
            _clear(folder)


def make_ready(folder: Path) -> None:
    """Makes the folder for a training that another process is to begin, so that it can be told to stop from then on.

    Raises:
        AttuneError: The disk refuses.
    """
    try:
        make_folder(folder)
    except OSError as error:
        raise storage_error(error, f"The folder {folder} cannot be made.") from error
    _clear(folder)


def ask_to_stop(folder: Path) -> None:
    """Asks the training in `folder` to save and end. Raises `AttuneError` where the disk refuses."""
    send_command(folder / COMMANDS, "stop")


def read_progress(folder: Path) -> tuple[float, str] | None:
    """Returns the share that the training in `folder` has done, and what it is at; None where that is not told."""
    try:
        told = read_json(folder / PROGRESS, _MOST_BYTES)
        return float(told["share"]), str(told["note"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _clear(folder: Path) -> None:
    with contextlib.suppress(OSError):
        clear_commands(folder / COMMANDS, keep_changes=False)
        (folder / PROGRESS).unlink(missing_ok=True)
