"""`Writer`: has the inspector write, one text at a time, and keeps every text of this session."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError
from attune_models.checkpoints import Wanted
from attune_models.sampling import SamplingSpec
from PySide6.QtCore import QObject, Signal

from attune_studio.client import PendingRequest
from attune_studio.project import Project
from attune_studio.writing import FAILED, STOPPED, Writing


class Writer(QObject):
    """The texts of this session, the last of which may be under way.

    Signals:
        began(Writing): A text was asked for.
        grown(Writing): More of it is there, or what is known of it has changed.
        ended(Writing): It will not grow any more. One of which nothing came is no longer among `texts`.
        progressed(float): The share of it that is written, 0 to 1.
        failed(AttuneError): Why it could not be written on.
    """

    began = Signal(object)
    grown = Signal(object)
    ended = Signal(object)
    progressed = Signal(float)
    failed = Signal(object)

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._pending: PendingRequest | None = None
        self.texts: list[Writing] = []

    @property
    def busy(self) -> bool:
        """Whether a text is being written."""
        return self._pending is not None

    def write(self, run: Path, checkpoint: Wanted, prompt: str, sampling: SamplingSpec) -> None:
        """Writes behind a prompt."""
        self._ask(Writing(run, prompt), checkpoint, sampling)

    def go_on(self, writing: Writing, checkpoint: Wanted, sampling: SamplingSpec) -> None:
        """Writes behind the end of a text."""
        self._ask(writing.until(len(writing.tokens)), checkpoint, sampling)

    def change(self, writing: Writing, place: int, token: int, checkpoint: Wanted, sampling: SamplingSpec) -> None:
        """Writes from a place of a text on, with another token there."""
        self._ask(writing.until(place), checkpoint, sampling, [token])

    def stop(self) -> None:
        """Ends what is being written; what has come stays."""
        if self._pending is not None:
            self._pending.cancel()

    def _ask(
        self, writing: Writing, checkpoint: Wanted, sampling: SamplingSpec, forced: list[int] | None = None
    ) -> None:
        self.stop()
        request = self._project.inspector.request(
            "generate", run=str(writing.run), checkpoint=checkpoint, prompt=writing.asked, begun=writing.ids,
            forced=forced or [], **sampling.model_dump(),
        )  # fmt: skip
        # Methods, not closures: the client may outlive this.
        request.progress.connect(self._on_progress)
        request.part.connect(self._on_part)
        request.finished.connect(self._on_finished)
        request.failed.connect(self._on_failed)
        request.ended.connect(self._on_ended)
        self._pending = request
        self.texts.append(writing)
        self.began.emit(writing)

    def _on_progress(self, fraction: float, note: str) -> None:
        self.progressed.emit(fraction)

    def _on_part(self, part: dict[str, Any]) -> None:
        self.texts[-1].take_part(part)
        self.grown.emit(self.texts[-1])

    def _on_finished(self, result: dict[str, Any], arrays: object) -> None:
        self.texts[-1].take_result(result)
        self.grown.emit(self.texts[-1])

    def _on_failed(self, error: AttuneError) -> None:
        self.texts[-1].ended = FAILED
        self.failed.emit(error)

    def _on_ended(self) -> None:
        self._pending, writing = None, self.texts[-1]
        writing.ended = writing.ended or STOPPED
        if not writing.written:
            self.texts.pop()
        self.ended.emit(writing)
