"""`Learner`: has word vectors learned by `attune vectors --train`, which outlives the window, and follows it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError
from attune_models.word_vectors.guidance import TRAINING_FILE, ask_to_stop, make_ready, read_progress
from attune_models.word_vectors.spec import OPTIONS, Word2VecSpec
from PySide6.QtCore import QObject, QTimer, Signal

from attune_studio.command import AttuneCommand
from attune_studio.told import told
from attune_studio.workspace import runs_folder

_LOOK = 250  # ms between two looks at how far it is


def learned_home() -> Path:
    """Returns the folder of all word vectors that were learned in the window."""
    return runs_folder() / "word-vectors"


def learned_folders() -> list[Path]:
    """Returns the folders of word vectors that were learned in the window, the newest first."""
    try:
        begun = {file.parent: file.stat().st_mtime_ns for file in learned_home().glob(f"*/{TRAINING_FILE}")}
    except OSError:
        return []
    return sorted(begun, key=lambda folder: begun[folder], reverse=True)


class Learner(QObject):
    """One learning at a time.

    Signals:
        progressed(float, str): The share that is done, 0 to 1, and what it is at.
        ended(Path, bool): The folder, and whether it has come to its end; else it was stopped.
        failed(AttuneError): Why it has ended.
    """

    progressed = Signal(float, str)
    ended = Signal(object, bool)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._command: AttuneCommand | None = None
        self._folder = Path()
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether one is under way."""
        return self._command is not None

    def learn(self, text: str, column: str, folder: Path, spec: Word2VecSpec) -> None:
        """Begins, or goes on with what was begun in the folder; answers by signals. Must not be called while busy.

        Raises:
            AttuneError: The disk refuses.
        """
        make_ready(folder)
        self._folder = folder
        options = [part for name in OPTIONS for part in ("--set", f"{name}={getattr(spec, name)}")]
        of_column = [f"--text={column}"] if column else []
        arguments = ["vectors", str(folder), f"--train={text}", *of_column, *options]
        command = AttuneCommand(arguments, self.tr("The word vectors could not be learned"), self)
        command.done.connect(self._on_done)
        command.failed.connect(self._on_failed)
        self._command = command.start()
        self._timer.start()

    def stop(self) -> None:
        """Asks it to save and end. Raises `AttuneError` where the disk refuses."""
        if self.busy:
            ask_to_stop(self._folder)

    def shut_down(self) -> None:
        """Follows it no longer; it goes on by itself."""
        self._timer.stop()
        if self._command is not None:
            self._command.leave()
            self._command = None

    def _look(self) -> None:
        if (reached := read_progress(self._folder)) is not None:
            share, note = reached
            self.progressed.emit(share, told(note))

    def _on_done(self, document: dict[str, Any]) -> None:
        self._timer.stop()
        self._command = None
        self.ended.emit(self._folder, not document["stopped"])

    def _on_failed(self, error: AttuneError) -> None:
        self._timer.stop()
        self._command = None
        self.failed.emit(error)
