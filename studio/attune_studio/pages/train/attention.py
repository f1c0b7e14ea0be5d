"""`PinnedAttention`: the attention of the run's first pinned example at its newest checkpoint, forming as it learns."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from attune_datasets.errors import AttuneError
from attune_models.runs import RunStatus
from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.background import Job
from attune_studio.pair_inspection import Attention
from attune_studio.pinned_probe import PinnedProbe, ProbeReading, read_newest
from attune_studio.setting_names import error_in_window
from attune_studio.widgets.attention_choice import AttentionChoice
from attune_studio.widgets.attention_map import AttentionMap, Cell
from attune_studio.widgets.buttons import button
from attune_studio.widgets.empty_state import EmptyState, Missing
from attune_studio.widgets.head_grid import HeadGrid, in_grid_scroll
from attune_studio.widgets.labels import ElidedLabel, PlainLabel

_MOST_HEADS = 200  # px of their height; more of them scroll
_LEAST_MAP = 200  # px


class PinnedAttention(QWidget):
    """Shows the map of one head, and all heads to choose from; reads only while somebody looks.

    Signals:
        replay_wanted(str): The person wants to see how the pinned example of this id formed.
        inspect_wanted(): The person wants to pin something.
    """

    replay_wanted = Signal(str)
    inspect_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._run: Path | None = None
        self._status: RunStatus | None = None
        self._reading: ProbeReading | None = None  # None: nothing was read yet
        self._problem = ""
        self._busy = self._again = False
        self.map, self.grid, self.kind = AttentionMap(), HeadGrid(), AttentionChoice()
        self.map.setMinimumSize(_LEAST_MAP, _LEAST_MAP)
        self._heads = in_grid_scroll(self.grid)
        self._text, self._told, self._cell = ElidedLabel(), ElidedLabel(role="caption"), ElidedLabel(role="muted")
        self._damage = PlainLabel(role="warning", wrap=True)
        self.open_button = button(self.tr("Open in Inspect"), self._open, icon="eye")
        self.empty = EmptyState(self._missing())
        self.empty.acted.connect(self._open)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._create_content())
        self.grid.chosen.connect(lambda *_: self._show_head())
        self.kind.activated.connect(lambda _: self._show_kind())
        self.map.hovered.connect(self._tell_cell)
        self.map.stepped.connect(self.grid.step)

    @property
    def said(self) -> str:
        """What is said of the step that is shown, and of damage; of nothing to see, why."""
        if self._probe is None:
            return f"{self._missing().title}. {self._missing().text}"
        return f"{self._told.text()} {self._damage.text()}".strip()

    def show_run(self, run: Path | None) -> None:
        """Shows another run from now on, or the same from its beginning."""
        self._run, self._status, self._problem = run, None, ""
        self._reading = None
        self._show()
        self.refresh()

    def show_status(self, status: RunStatus) -> None:
        """Takes note of how the run stands."""
        self._status = status
        if self._probe is None:
            self._show()

    def refresh(self) -> None:
        """Reads what is stored by now, if somebody looks."""
        if self._busy:
            self._again = True
        elif self._run is not None and self.isVisible():
            self._busy = True
            job = Job(partial(read_newest, self._run), self)
            job.finished.connect(partial(self._take, self._run))
            job.failed.connect(partial(self._fail, self._run))
            job.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _take(self, run: Path, reading: ProbeReading) -> None:
        self._end_reading(run, reading, "")

    def _fail(self, run: Path, error: AttuneError) -> None:
        self._end_reading(run, ProbeReading(), error_in_window(error))

    def _end_reading(self, run: Path, reading: ProbeReading, problem: str) -> None:
        again = self._again or run != self._run
        self._busy = self._again = False
        if run == self._run:
            self._reading, self._problem = reading, problem
            self._show()
        if again:
            self.refresh()

    @property
    def _probe(self) -> PinnedProbe | None:
        return None if self._reading is None else self._reading.probe

    def _show(self) -> None:
        reading = self._reading
        if reading is None or reading.probe is None:
            self.empty.show_missing(self._missing())
            self._stack.setCurrentIndex(0)
            return
        self._text.setText(reading.probe.text)
        self._told.setText(self._describe(reading.probe))
        self._damage.setText(reading.damaged[0] if reading.damaged else "")
        self._damage.setVisible(bool(reading.damaged))
        self.kind.offer(reading.probe.attentions)
        self.kind.setVisible(self.kind.count() > 1)
        self._show_kind()
        self._stack.setCurrentIndex(1)

    def _attention(self) -> Attention | None:
        return None if self._probe is None else self._probe.attentions.get(self.kind.currentData())

    def _show_kind(self) -> None:
        if (attention := self._attention()) is not None:
            self.grid.show_scores(attention.scores)
            self._heads.setFixedHeight(min(self.grid.height(), _MOST_HEADS))
            self._show_head()

    def _show_head(self) -> None:
        probe, attention = self._probe, self._attention()
        if probe is None or attention is None:
            return
        layer, head = self.grid.current
        title = self.tr("Layer {layer}, head {head}, step {step}: each row attends to the columns")
        title = title.format(layer=layer + 1, head=head + 1, step=f"{probe.step:,}")
        self.map.show_scores(attention.queries, attention.scores[layer, head], title, attention.keys, ~attention.mask)
        self._tell_cell(None)

    def _tell_cell(self, cell: Cell | None) -> None:
        if cell is None:
            self._cell.setText(self.tr("Point at the map to read a weight."))
            return
        query, key = self.map.names_of(cell)
        self._cell.setText(f'"{query}" → "{key}": {cell.value:.6f}')

    def _describe(self, probe: PinnedProbe) -> str:
        parts = [self.tr("Pinned example at step {step}").format(step=f"{probe.step:,}")]
        if probe.probability is not None:
            parts.append(f"{probe.label} {probe.probability:.3f}")
        if probe.loss is not None:
            parts.append(self.tr("its loss {loss} nats").format(loss=f"{probe.loss:.3f}"))
        return " · ".join(parts)

    def _missing(self) -> Missing:
        """Returns why there is nothing to see, and what to do."""
        title, status, reading = self.tr("No attention yet"), self._status, self._reading
        if self._run is None:
            text = self.tr("Press Train: from the first checkpoint on, the attention of a pinned text forms here.")
            return Missing("eye", title, text)
        if problems := [self._problem] if self._problem else reading and reading.damaged:
            return Missing("warning", self.tr("The stored attention cannot be read"), problems[0])
        if reading is None or status is None:
            return Missing("eye", self.tr("Reading what is stored"), "")
        if status.under_way or status.state == "queued":
            text = self.tr("Each checkpoint stores the attention of the pinned texts; the first comes with the first "
                           "evaluation.")  # fmt: skip
            return Missing("eye", title, text)
        if reading.pin:
            text = self.tr("No step has stored it. Inspect asks the checkpoints that are kept.")
            return Missing("eye", self.tr("Nothing is stored of the pinned text"), text, self.tr("Open in Inspect"))
        text = self.tr("Pin a text on the Inspect page to see how its attention formed.")
        return Missing("push-pin", self.tr("Nothing is pinned"), text, self.tr("Go to Inspect"))

    def _open(self) -> None:
        if self._reading is not None and self._reading.pin:
            self.replay_wanted.emit(self._reading.pin)
        else:
            self.inspect_wanted.emit()

    def _create_content(self) -> QWidget:
        head, content = QHBoxLayout(), QWidget()
        head.addWidget(self._text, 1)
        head.addWidget(self.open_button)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, tokens.SPACE_2, 0, 0)
        column.setSpacing(tokens.SPACE_2)
        column.addLayout(head)
        for widget in (self._told, self._damage, self.kind, self._cell):
            column.addWidget(widget)
        column.addWidget(self.map, 1)
        column.addWidget(self._heads)
        return content
