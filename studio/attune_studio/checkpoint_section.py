"""`CheckpointSection`: which checkpoint of the current run is looked into, and taken away."""

from __future__ import annotations

from collections.abc import Sequence

from attune_models.checkpoint_list import BEST, NEWEST, CheckpointSummary
from attune_models.checkpoints import Wanted
from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent, QStandardItemModel
from PySide6.QtWidgets import QWidget

from attune_studio.figures import measured_figure
from attune_studio.project import Project
from attune_studio.run_checkpoints import RunCheckpoints
from attune_studio.text import enumerated
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.section import Section

_INTERVAL = 3000  # ms between two readings while it is seen: a training adds some and removes others


class CheckpointSection(Section):
    """A choice among the checkpoints that there are now, and which of them is loaded.

    The best and the newest are followed as a training goes on; a step stays that step.

    Signals:
        told(str): The chosen checkpoint is gone, and the best is taken instead.
    """

    told = Signal(str)

    def __init__(self, project: Project, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("CheckpointSection", "Checkpoint"), parent)
        self._project = project
        self._loaded: int | None = None
        self._damaged: list[int] = []
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self.refresh)
        self.checkpoints = RunCheckpoints(self)
        self.checkpoints.changed.connect(self._on_read)
        self.choice = ComboBox()
        self.choice.setAccessibleName(self.tr("Checkpoint"))
        self.choice.setMaxVisibleItems(16)
        self.choice.activated.connect(lambda _: project.set_checkpoint(self.choice.currentData()))
        self._about = PlainLabel(role="caption", wrap=True)
        self.body.addWidget(self.choice)
        self.body.addWidget(self._about)
        project.run_changed.connect(self._on_run_changed)
        project.checkpoint_changed.connect(self._on_chosen)
        self._fill()

    @property
    def about(self) -> str:
        """What is told below the choice."""
        return self._about.text()

    def refresh(self) -> None:
        """Reads again which checkpoints there are."""
        self.checkpoints.refresh()

    def show_loaded(self, step: int, damaged: Sequence[int] | None = None) -> None:
        """Tells which checkpoint has answered, and which were passed over for being damaged (None: as before)."""
        self._loaded = step
        self._damaged = self._damaged if damaged is None else list(damaged)
        self._describe()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.checkpoints.show_run(self._project.run)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _on_run_changed(self) -> None:
        self._loaded, self._damaged = None, []
        if self.isVisible():
            self.checkpoints.show_run(self._project.run)

    def _on_chosen(self) -> None:
        self._loaded, self._damaged = None, []
        self._fill()

    def _on_read(self) -> None:
        wanted, listed = self._project.checkpoint, self.checkpoints.listed
        gone = isinstance(wanted, int) and bool(listed) and wanted not in [entry.step for entry in listed or []]
        if gone:
            self._project.set_checkpoint("best")
            text = self.tr("The checkpoint of step {step} is no longer there. The best takes its place.")
            self.told.emit(text.format(step=f"{wanted:,}"))
        else:
            self._fill()

    def _fill(self) -> None:
        """Offers what there is; the list stays as it is while nothing has changed, for it may be open."""
        offered = self._offered(self.checkpoints.listed or [], self._project.checkpoint)
        shown = [(self.choice.itemText(row), self.choice.itemData(row)) for row in range(self.choice.count())]
        if shown != [(title, wanted) for title, wanted, _ in offered]:
            self.choice.clear()
            for title, wanted, _ in offered:
                self.choice.addItem(title, wanted)
        model = self.choice.model()
        assert isinstance(model, QStandardItemModel)
        for row, (_, wanted, sound) in enumerate(offered):
            model.item(row).setEnabled(sound)
            if wanted == self._project.checkpoint:
                self.choice.setCurrentIndex(row)
        self.choice.setEnabled(bool(self.checkpoints.listed))
        self._describe()

    def _offered(self, listed: list[CheckpointSummary], wanted: Wanted) -> list[tuple[str, Wanted, bool]]:
        """Returns title, choice, and whether it can be taken."""
        if not listed:
            return [(self.tr("None yet"), wanted, True)]
        best, newest = (next((entry for entry in listed if mark in entry.kept), None) for mark in (BEST, NEWEST))
        offered: list[tuple[str, Wanted, bool]] = []
        if best is newest and best is not None:
            both = wanted if isinstance(wanted, str) else "best"
            offered.append((self._named(self.tr("Best and newest, step {step}"), best), both, True))
        else:
            if best is not None:
                offered.append((self._named(self.tr("Best, step {step}"), best), "best", True))
            if newest is not None:
                offered.append((self._named(self.tr("Newest, step {step}"), newest), "newest", True))
        others = [entry for entry in listed if entry not in (best, newest) or entry.step == wanted]
        step = self.tr("Step {step}")
        return [*offered, *((self._named(step, entry), entry.step, not entry.problem) for entry in others)]

    def _named(self, pattern: str, entry: CheckpointSummary) -> str:
        title = pattern.format(step=f"{entry.step:,}")
        return self.tr("{title}, damaged").format(title=title) if entry.problem else title

    def _describe(self) -> None:
        """Says what is loaded, and what is odd about it."""
        listed = {entry.step: entry for entry in self.checkpoints.listed or []}
        parts = []
        if self._loaded is not None:
            parts.append(self.tr("Step {step} is loaded").format(step=f"{self._loaded:,}"))
        shown = self._loaded if self._loaded is not None else self._step_wanted()
        if shown in listed:
            parts.append(measured_figure(listed[shown].metrics, "validation"))
        steps = enumerated([f"{step:,}" for step in self._damaged])
        if steps:
            parts.append(self.tr("damaged: step {steps}").format(steps=steps))
        elif self._loaded is not None and self._step_wanted() not in (None, self._loaded):
            parts.append(self.tr("the next answer is of step {step}").format(step=f"{self._step_wanted():,}"))
        self._about.setText(self.checkpoints.problem or " · ".join(filter(None, parts)))
        self._about.setVisible(bool(self._about.text()))

    def _step_wanted(self) -> int | None:
        """Returns the step that the choice means now."""
        wanted = self._project.checkpoint
        if isinstance(wanted, int):
            return wanted
        return next((entry.step for entry in self.checkpoints.listed or [] if wanted in entry.kept), None)
