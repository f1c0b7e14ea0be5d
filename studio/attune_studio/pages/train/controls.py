"""The Train page's controls: the run's name, training and decoding settings, the buttons of a run that is under way."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import cast

from attune_datasets.fields import Spec
from attune_models.runs import RunStatus, RunSummary
from attune_models.runs.commands import CHANGEABLE_FIELDS
from attune_models.runs.names import name_problem
from attune_models.spec import DecodingSpec, RunSpec, TrainingSpec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from attune_studio import icons, tokens
from attune_studio.form import SpecForm
from attune_studio.pages.train.start_from import StartFromEditor
from attune_studio.text import titled
from attune_studio.widgets.buttons import button
from attune_studio.widgets.device_editor import DeviceEditor
from attune_studio.widgets.editors import TextEditor
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.section import Section


class RunName(Section):
    """The name of the next run; told where it cannot be one.

    Signals:
        changed(): The person has edited it.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("RunName", "Run"))
        self._taken: Collection[str] = ()
        self._own = False
        self.edit = TextEditor()
        self.edit.setAccessibleName(self.tr("Name of the run"))
        self.edit.setPlaceholderText(self.tr("Name of the run"))
        self.edit.edited.connect(self._on_edited)
        self._problem = PlainLabel(role="bad", wrap=True)
        self._problem.hide()
        self.body.addWidget(self.edit)
        self.body.addWidget(self._problem)

    @property
    def name(self) -> str:
        """The name as it stands."""
        return self.edit.text()

    @property
    def problem(self) -> str:
        """Why it cannot be one; empty when it can."""
        return name_problem(self.name, self._taken)

    def propose(self, name: str, taken: Collection[str]) -> None:
        """Sets the name, unless the person has written one that is still free; `taken` are the names in use."""
        self._taken = taken
        if not self._own or self.problem:
            self._own = False
            self.edit.set_value(name)
        self._tell()

    def _on_edited(self) -> None:
        self._own = bool(self.name)
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        self._problem.setText(self.problem)
        self._problem.setVisible(bool(self.problem))
        self.edit.set_invalid(bool(self.problem))


class _RunForm(Section):
    """A part of the run's spec as a form.

    Signals:
        changed(Spec, str): New settings that fit, and the field that was edited.
        invalid(dict): Messages by field; empty once everything fits.
    """

    changed = Signal(object, str)
    invalid = Signal(dict)

    def __init__(self, title: str, form: SpecForm) -> None:
        super().__init__(title)
        self.form = form
        form.changed.connect(self.changed)
        form.invalid.connect(self.invalid)

    def show_spec(self, spec: Spec, frozen: bool) -> None:
        """Shows settings; `frozen` ones belong to a run under way and cannot be edited."""
        turned = self.form.frozen != frozen
        self.form.set_frozen(frozen)
        if turned or spec != self.form.spec:
            self.form.set_spec(spec)

    def _explain_empty(self, meanings: Mapping[str, str]) -> None:
        for name, meaning in meanings.items():
            cast(QLineEdit, self.form.editor(name)).setPlaceholderText(meaning)


class TrainingForm(_RunForm):
    """The training settings; signals as `_RunForm`'s."""

    def __init__(self, spec: TrainingSpec) -> None:
        device, start_from = DeviceEditor(), StartFromEditor()
        title = QCoreApplication.translate("TrainingForm", "Training")
        super().__init__(title, SpecForm(spec, editors={"device": device, "start_from": start_from}))
        self.device, self.start_from = device, start_from
        never, off = self.tr("never"), self.tr("off")
        self._explain_empty(
            {
                "early_stopping": never,
                "clip_norm": never,
                "ema_decay": off,
                "average_checkpoints": off,
                "batch_rows": self.tr("any"),
                "embedding_vectors": self.tr("none"),
            }
        )
        self._spec: RunSpec | None = None  # the last that was shown
        self._frozen = PlainLabel(role="muted", wrap=True)
        self._frozen.setText(self.tr("The settings of the run that is under way."))
        self._frozen.hide()
        self.body.addWidget(self._frozen)
        self.body.addWidget(self.form)

    def show_task(self, spec: RunSpec) -> None:
        """Shows the fields that the task of `spec` knows, and the runs that its model can start from."""
        translates = spec.task == "translation"
        self.form.show_fields(["r_drop"], translates)
        self.form.show_fields(["start_from", "embedding_vectors"], not translates)
        self.form.show_fields(["body_rate"], spec.training.start_from is not None)
        self.start_from.show_kind(spec.model.kind)
        self._spec = spec
        self._tell_start()

    def offer_runs(self, runs: Sequence[RunSummary]) -> None:
        """Takes the runs of the workspace, of which one may be started from."""
        self.start_from.offer(runs)
        self._tell_start()

    def _tell_start(self) -> None:
        self.form.set_note("start_from", self.start_from.told(self._spec) if self._spec else "")

    def show_spec(self, spec: Spec, frozen: bool) -> None:
        super().show_spec(spec, frozen)
        self._frozen.setVisible(frozen)
        self.form.show_fields(CHANGEABLE_FIELDS, not frozen)  # `RunChanges` has them then


class DecodingForm(_RunForm):
    """How a translator searches for a translation; signals as `_RunForm`'s."""

    def __init__(self, spec: DecodingSpec) -> None:
        super().__init__(QCoreApplication.translate("DecodingForm", "Decoding"), SpecForm(spec))
        self._explain_empty({"max_length": self.tr("as in training")})
        text = self.tr("For the final figures and for use; while training goes on, evaluations search greedily.")
        self.body.addWidget(self.form)
        self.body.addWidget(PlainLabel(text, role="caption", wrap=True))


def _automatic(epochs: int) -> str:
    automatic = QCoreApplication.translate("TrainingForm", "automatic")
    return titled(automatic, f"{epochs:,}") if epochs else automatic


class SettingsChoice(QWidget):
    """Whose settings the controls show while a run is under way: this run's, or those of the next, to be queued.

    Signals:
        changed(): The person has chosen the others.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_2)
        self.this_run, self.next_run = button(self.tr("This run")), button(self.tr("Next run"))
        self.this_run.setToolTip(self.tr("The settings of the run that is under way"))
        self.next_run.setToolTip(self.tr("The settings of a run to add to the queue"))
        for entry in (self.this_run, self.next_run):
            entry.setProperty("role", "quiet")
            entry.setCheckable(True)
            self._group.addButton(entry)
            row.addWidget(entry, 1)
        self.this_run.setChecked(True)
        self.next_run.toggled.connect(lambda on: self.changed.emit())
        self.hide()

    @property
    def is_next(self) -> bool:
        """Whether the next run's are shown."""
        return self.next_run.isChecked()


class RunChanges(Section):
    """What can be changed while a run is under way.

    Signals:
        wanted(dict): Values by key, such as `training.learning_rate`, for the run to go on with.
    """

    wanted = Signal(dict)

    def __init__(self, spec: TrainingSpec) -> None:
        super().__init__(QCoreApplication.translate("RunChanges", "Change this run"))
        self.form = SpecForm(spec, only=CHANGEABLE_FIELDS)
        self.form.changed.connect(self._show_button)
        self.form.invalid.connect(self._show_button)
        self.apply = button(self.tr("Apply from the next step"), self._apply)
        self._spec: TrainingSpec | None = None  # in force
        self._asked: dict[str, float] = {}
        self.body.addWidget(self.form)
        self.body.addWidget(self.apply)
        self.hide()

    def forget(self) -> None:
        """Lets go of what was typed for another run."""
        self._spec = None

    def show_spec(self, spec: TrainingSpec) -> None:
        """Shows the settings in force; what is typed stays until they change."""
        if spec != self._spec:
            self._spec, self._asked = spec, {}
            self.form.set_spec(spec)
        self._show_button()

    def show_refused(self) -> None:
        """Lets what was asked be asked again."""
        self._asked = {}
        self._show_button()

    def show_epochs(self, epochs: int) -> None:
        """Says how many epochs "automatic" has come to; 0: that is not known yet."""
        cast(QLineEdit, self.form.editor("epochs")).setPlaceholderText(_automatic(epochs))

    def _changes(self) -> dict[str, float]:
        asked = {name: getattr(self.form.spec, name) for name in CHANGEABLE_FIELDS}
        return {
            f"training.{name}": value for name, value in asked.items() if value not in (None, getattr(self._spec, name))
        }

    def _show_button(self) -> None:
        changes = self._changes()
        asked_anew = changes != self._asked  # until the run tells that it has changed
        self.apply.setEnabled(bool(changes) and asked_anew and not self.form.errors)

    def _apply(self) -> None:
        self._asked = self._changes()
        self._show_button()
        self.wanted.emit(self._asked)


class RunButtons(QWidget):
    """Pause (or Resume) and "Stop and keep", in the primary button's place while a run is under way; and Discard.

    What was asked is shown as asked until the run tells that it is done, however much else it tells meanwhile. A run
    that waits in the queue can only be discarded.

    Signals:
        asked(str): `pause`, `resume` or `stop`.
        discard_wanted(): The person does not want the run any more.
    """

    asked = Signal(str)
    discard_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pause = button("", lambda: self.asked.emit("resume" if self._status.shown == "paused" else "pause"))
        self.stop = button("", lambda: self.asked.emit("stop"), icon="stop")
        self.discard = button("", self.discard_wanted.emit, icon="trash", role="quiet")
        self.discard.setToolTip(self.tr("Ends the run without a last evaluation and puts it into the trash"))
        self._status, self._pending = RunStatus(), ""
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(self.pause, 1)
        row.addWidget(self.stop, 1)
        self._note = PlainLabel(role="caption", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SPACE_2)
        head = QHBoxLayout()
        head.setSpacing(tokens.SPACE_2)
        head.addWidget(self._note, 1)
        head.addWidget(self.discard)
        layout.addLayout(head)
        layout.addLayout(row)
        self._show()
        self.hide()

    @property
    def pending(self) -> str:
        """What was asked and is not done yet: `pause`, `resume`, `stop`, `discard`, or nothing."""
        return self._pending

    def ask(self, do: str) -> None:
        """Shows that this was asked; empty: that it was refused, or concerned another run."""
        self._pending = do
        self._show()

    def show_status(self, status: RunStatus) -> None:
        """Shows the buttons that fit how a run stands."""
        self._status = status
        paused = status.shown == "paused"
        if self._pending != "discard":
            done = (self._pending == "pause" and paused) or (self._pending == "resume" and not paused)
            if done or not status.under_way:
                self._pending = ""
            if status.stopping:
                self._pending = "stop"
        self._show()

    def _show(self) -> None:
        status, paused, stopping = self._status, self._status.shown == "paused", self._pending == "stop"
        discarding = self._pending == "discard"
        learnt = 0 < status.steps <= status.step
        pause, resume = self.tr("Pause"), self.tr("Resume")
        waiting = {"pause": self.tr("Pausing…"), "resume": self.tr("Resuming…")}
        self.pause.setText(waiting.get(self._pending) or (resume if paused else pause))
        self.pause.setIcon(icons.icon("play" if paused else "pause"))
        self.pause.setEnabled(not self._pending and not learnt)
        self.stop.setText(self.tr("Stopping…") if stopping else self.tr("Stop and keep"))
        self.stop.setEnabled(not stopping and not discarding and not learnt)
        self.discard.setText(self.tr("Discarding…") if discarding else self.tr("Discard"))
        self.discard.setEnabled(not discarding)
        self.pause.setVisible(status.under_way)
        self.stop.setVisible(status.under_way)
        self._note.setText(self._told(paused, stopping, learnt))

    def _told(self, paused: bool, stopping: bool, learnt: bool) -> str:
        if self._pending == "discard":
            return self.tr("The run ends without a last evaluation and goes to the trash.")
        if not self._status.under_way:
            return self.tr("This run has not started yet.")
        if learnt:
            return self.tr("All steps are done; the model is being evaluated.")
        if stopping:
            return self.tr("The best model is evaluated, then the run ends. What was learnt is kept.")
        if self._pending == "pause" and self._status.phase == "evaluating":
            return self.tr("The run pauses after this evaluation.")
        if paused:
            return self.tr("The run stays paused when this window is closed.")
        return self.tr("Training goes on when this window is closed.")
