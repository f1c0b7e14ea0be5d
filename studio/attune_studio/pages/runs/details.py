"""What a person writes to the selected run: its name, tags and notes, saved as they are typed; and its figures whole.

Another studio may edit the same run. What it has changed meanwhile is never overwritten in silence: the person sees
both and chooses.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from attune_datasets.errors import AttuneError
from attune_models.runs import RunSummary
from attune_models.runs.annotations import Annotations, EditedElsewhereError, annotate
from attune_models.runs.renaming import rename
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.background import Job
from attune_studio.figures import further_figures, model_figure, result_figure
from attune_studio.pages.runs.columns import state_text
from attune_studio.setting_names import in_window
from attune_studio.text import duration, moment
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import ElidedLabel, PlainLabel

_SAVE_AFTER = 800  # ms without a key


class DetailsView(QWidget):
    """The notes of one run.

    Signals:
        saved(): The list of runs says something else now.
        renamed(str, str): A run's folder has another path: the old and the new one.
        failed(AttuneError): Nothing was written, and why.
    """

    saved = Signal()
    renamed = Signal(str, str)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._run: RunSummary | None = None
        self._seen = Annotations()
        self._job: Job | None = None
        self._pending: list[tuple[str, dict[str, Any], Annotations]] = []
        self._timer = QTimer(self, singleShot=True, interval=_SAVE_AFTER)
        self._timer.timeout.connect(self.save)
        self._create_fields()
        self._create_conflict()
        self._arrange()
        self.show_run(None)

    def show_run(self, run: RunSummary | None) -> None:
        """Shows a run, or none; what was typed to the one before is saved."""
        if (run.path if run else "") != (self._run.path if self._run else ""):
            self.save()
            self._run = run
            self._conflict.hide()
            self._state.setText("")
            self._take(run.annotations if run else Annotations(), whole=True)
        elif run is not None and self._conflict.isHidden() and run.annotations.revision >= self._seen.revision:
            self._run = run  # an older revision was read before the last save
            self._take(run.annotations)
        self.setEnabled(run is not None)
        hint = self.tr("Select one run to see its figures and to write to it.")
        self._facts.setText(_facts(run) if run else hint)
        self._path.setText(run.path if run else "")

    def save(self) -> None:
        """Writes what was changed, in the background."""
        self._timer.stop()
        changes = self._changes()
        if self._run is None or not changes or not self._conflict.isHidden():
            return
        if self._job is None:
            self._start(partial(_save, self._run.path, changes, self._seen))
        else:  # one after the other, or the second would take the first for another's edit
            self._pending.append((self._run.path, changes, self._seen))

    def focus_name(self) -> None:
        """Lets the person type another name."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.save()
        return super().eventFilter(watched, event)

    def _changes(self) -> dict[str, Any]:
        if self._run is None:
            return {}
        shown = self._shown_name(self._seen)
        name = " ".join(self.name.text().split())
        found: dict[str, Any] = {"name": name} if name and name != shown else {}
        tags = tuple(tag.strip() for tag in self.tags.text().replace("，", ",").split(",") if tag.strip())
        if tags != self._seen.tags:
            found["tags"] = tags
        if self.notes.toPlainText() != self._seen.notes:
            found["notes"] = self.notes.toPlainText()
        return found

    def _take(self, annotations: Annotations, *, whole: bool = False) -> None:
        """Shows what stands in the file; fields in which something else was typed keep that."""
        typed = {} if whole else self._changes()
        self._seen = annotations if whole or not typed else self._seen
        if "name" not in typed and self.name.text() != self._shown_name(annotations):
            self.name.setText(self._shown_name(annotations))
        if "tags" not in typed and self.tags.text() != ", ".join(annotations.tags):
            self.tags.setText(", ".join(annotations.tags))
        if "notes" not in typed and self.notes.toPlainText() != annotations.notes:
            self.notes.setPlainText(annotations.notes)
            self._timer.stop()

    def _shown_name(self, annotations: Annotations) -> str:
        return annotations.name or (self._run.name if self._run else "")

    def _start(self, work: Callable[[], tuple[str, str, Annotations]]) -> None:
        self._state.setText(self.tr("Saving"))
        self._job = Job(partial(_caught, work), self)
        self._job.finished.connect(self._on_saved)
        self._job.failed.connect(self._on_failed)
        self._job.start()

    def _on_saved(self, found: tuple[str, str, Annotations] | EditedElsewhereError) -> None:
        self._job = None
        if isinstance(found, EditedElsewhereError):
            self._show_conflict(found)
            return
        before, path, annotations = found
        if self._run is not None and self._run.path == before:
            self._seen = annotations
            self._state.setText(self.tr("Saved"))
        if path != before:
            self._run = None if self._run is not None and self._run.path == before else self._run
            self.renamed.emit(before, path)
        self.saved.emit()
        self._save_next(before, path, annotations)

    def _save_next(self, before: str, path: str, annotations: Annotations) -> None:
        """Saves what was typed while the last edit was being saved."""
        if self._pending:
            run, changes, seen = self._pending.pop(0)
            self._start(
                partial(_save, path, changes, annotations) if run == before else partial(_save, run, changes, seen)
            )
        elif self._changes():
            self._timer.start()

    def _on_failed(self, error: AttuneError) -> None:
        self._job = None
        self._state.setText(self.tr("Not saved"))
        self.failed.emit(error)

    def _show_conflict(self, error: EditedElsewhereError) -> None:
        self._theirs = error.current
        told = {
            "name": self.tr("Name: {text}").format(text=self._shown_name(error.current)),
            "notes": self.tr("Notes: {text}").format(text=error.current.notes or "–"),
        }
        changes = self._changes()
        parts = [text for field, text in told.items() if field in changes]
        self._conflict_what.setText(in_window(error.what))
        self._conflict_theirs.setText("\n".join(parts)[:400])
        self._state.setText(self.tr("Not saved"))
        self._conflict.show()

    def _keep_mine(self) -> None:
        self._conflict.hide()
        self._seen = self._theirs
        self.save()

    def _take_theirs(self) -> None:
        self._conflict.hide()
        self._take(self._theirs, whole=True)
        self._state.setText("")
        self.saved.emit()

    def _create_fields(self) -> None:
        self.name, self.tags, self.notes = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMaxLength(200)
        self.tags.setAccessibleName(self.tr("Tags"))
        self.tags.setPlaceholderText(self.tr("baseline, wide, …"))
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setPlaceholderText(self.tr("What was tried, and what came of it"))
        self.notes.setTabChangesFocus(True)
        for field in (self.name, self.tags):
            field.returnPressed.connect(self.save)
            field.installEventFilter(self)
        self.notes.installEventFilter(self)
        self.notes.textChanged.connect(self._on_typed)

    def _on_typed(self) -> None:
        if self._run is not None and self.notes.toPlainText() != self._seen.notes:
            self._state.setText("")
            self._timer.start()

    def _create_conflict(self) -> None:
        self._theirs = Annotations()
        self._conflict = QFrame()
        self._conflict.setProperty("role", "banner")
        self._conflict.setProperty("severity", "warning")
        self._conflict_what = PlainLabel(role="section", wrap=True)
        self._conflict_theirs = PlainLabel(role="muted", wrap=True)
        self.keep_mine = button(self.tr("Keep mine"), self._keep_mine)
        self.take_theirs = button(self.tr("Take theirs"), self._take_theirs)
        row = QHBoxLayout(self._conflict)
        row.setContentsMargins(12, 8, 8, 8)
        texts = QVBoxLayout()
        texts.addWidget(self._conflict_what)
        texts.addWidget(self._conflict_theirs)
        row.addLayout(texts, 1)
        row.addWidget(self.keep_mine, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.take_theirs, 0, Qt.AlignmentFlag.AlignTop)
        self._conflict.hide()

    @property
    def conflict(self) -> str:
        """What is told of another's edit; empty for none."""
        return "" if self._conflict.isHidden() else f"{self._conflict_what.text()} {self._conflict_theirs.text()}"

    def _arrange(self) -> None:
        self._state = PlainLabel(role="caption")
        self._path = ElidedLabel(role="caption", mode=Qt.TextElideMode.ElideMiddle)
        self._facts = PlainLabel(role="muted", wrap=True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts.setAlignment(Qt.AlignmentFlag.AlignTop)
        form = QFormLayout()
        form.setHorizontalSpacing(tokens.SPACE_3)
        form.setVerticalSpacing(tokens.SPACE_2)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        fields = ((self.tr("Name"), self.name), (self.tr("Tags"), self.tags), (self.tr("Notes"), self.notes))
        for title, field in fields:
            label = PlainLabel(title, role="muted")
            label.setBuddy(field)
            form.addRow(label, field)
        left = QVBoxLayout()
        left.setSpacing(tokens.SPACE_2)
        left.addWidget(self._conflict)
        left.addLayout(form, 1)
        left.addWidget(self._state)
        right = QVBoxLayout()
        right.addWidget(self._facts, 1)
        right.addWidget(self._path)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, tokens.SPACE_2, 0, 0)
        row.setSpacing(tokens.SPACE_6)
        row.addLayout(left, 3)
        row.addLayout(right, 2)


def _save(path: str, changes: dict[str, Any], seen: Annotations) -> tuple[str, str, Annotations]:
    """Returns the old path, the new one, and all that stands in the notes now."""
    others = {key: value for key, value in changes.items() if key != "name"}
    annotations = annotate(path, others, seen)
    if "name" not in changes:
        return path, path, annotations
    before = Annotations(seen.name, annotations.tags, annotations.notes, annotations.revision)
    place = rename(path, changes["name"], before)
    return path, str(place), annotate(place, {})


def _caught(work: Callable[[], tuple[str, str, Annotations]]) -> tuple[str, str, Annotations] | EditedElsewhereError:
    try:
        return work()
    except EditedElsewhereError as error:
        return error


def _facts(run: RunSummary) -> str:
    """Returns what is known of a run, a line each."""
    network = model_figure(run.spec)
    if network and run.parameters:
        parameters = QCoreApplication.translate("RunDetails", "{count} parameters").format(count=f"{run.parameters:,}")
        network = f"{network} · {parameters}"
    figures = " · ".join(filter(None, [result_figure(run), *further_figures(run.metrics)]))
    times = [moment(run.created), duration(run.seconds) if run.seconds is not None else ""]
    lines = [state_text(run), run.cause, figures, network, run.data_name, " · ".join(filter(None, times))]
    return "\n".join(dict.fromkeys(filter(None, lines)))
