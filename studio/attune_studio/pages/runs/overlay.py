"""The curves of the selected runs over each other, in two plots beside each other, each of a figure that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from attune_models.runs import RunSummary
from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.figures import percent
from attune_studio.pages.runs.curve_store import CurveStore, RunCurves, tokens_of
from attune_studio.pages.runs.table import LINES
from attune_studio.run_record import Evaluation, RunRecord
from attune_studio.text import listed
from attune_studio.widgets.buttons import button
from attune_studio.widgets.curve_plot import CurvePlot, CurveStyle, plain_figure
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.labels import ElidedLabel, PlainLabel
from attune_studio.widgets.plot_axes import AxisKind
from attune_studio.widgets.redraw_timer import RedrawTimer

MOST = 12  # runs drawn at once; more lines cannot be told apart
_KINDS: dict[str, AxisKind] = {"step": "count", "epoch": "value", "time": "time", "tokens": "count"}


@dataclass(frozen=True)
class Quantity:
    """What a plot shows.

    Args:
        key: A series of the steps, or a metric of the evaluations.
        title: In the list of choices and over the plot.
        by_step: Whether it is a figure of every step; else of every evaluation.
        scale: What it is multiplied by.
        figure: Writes a value at a line's end.
    """

    key: str
    title: str
    by_step: bool = False
    scale: float = 1.0
    figure: Callable[[float], str] = plain_figure


def quantities() -> dict[str, Quantity]:
    """Returns all that can be drawn, by key, in the language in force."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("RunsPage", text)

    def share(value: float) -> str:
        return percent(value / 100)

    def points(value: float) -> str:
        return f"{value:.1f}"

    found = [
        Quantity("smoothed_loss", tr("Loss (nats)"), by_step=True),
        Quantity("loss", tr("Validation loss (nats)")),
        Quantity("accuracy", tr("Accuracy (%)"), scale=100, figure=share),
        Quantity("f1", tr("F1 (%)"), scale=100, figure=share),
        Quantity("bleu", tr("BLEU"), figure=points),
        Quantity("chrf", tr("chrF"), figure=points),
        Quantity("token_accuracy", tr("Tokens right (%)"), scale=100, figure=share),
        Quantity("perplexity", tr("Perplexity")),
        Quantity("aer", tr("Alignment error (%)"), scale=100, figure=share),
        Quantity("learning_rate", tr("Learning rate"), by_step=True),
        Quantity("gradient_norm", tr("Gradient norm"), by_step=True),
        Quantity("tokens_per_second", tr("Tokens per second"), by_step=True),
    ]
    return {quantity.key: quantity for quantity in found}


class OverlayPanel(QWidget):
    """Draws the curves of some runs; each run has one colour and line in both plots, and in the table.

    Args:
        store: Where the curves come from.

    Attributes:
        controls: What the curves are drawn over and how, to be put where there is room.
    """

    def __init__(self, store: CurveStore) -> None:
        super().__init__()
        self._store = store
        self._quantities = quantities()
        self._runs: list[RunSummary] = []
        self._places: dict[str, int] = {}
        self._x = "step"
        self._left_out = 0
        self._chosen_by_hand: set[int] = set()
        self._empty = self.tr("Select runs in the table: their curves are laid over each other here.")
        self.plots = [CurvePlot("", [], empty=self._empty, widest=20 * "n") for _ in range(2)]
        self.choices = [self._create_choice(number) for number in range(2)]
        self._note = ElidedLabel(role="caption")
        self._timer = RedrawTimer(self, self.draw)
        self._arrange()
        self._offer()
        self.set_x_axis("step")
        store.changed.connect(self._on_read)

    def show_runs(self, runs: Sequence[RunSummary], places: dict[str, int]) -> None:
        """Shows other runs, at most `MOST` of them; `places`: of each path in the order of colours."""
        others = [run.path for run in runs[:MOST]] != [run.path for run in self._runs]
        self._runs, self._places = list(runs[:MOST]), dict(places)
        self._left_out = max(0, len(runs) - MOST)
        if others:
            self.reset_view()
        self._on_read()

    def choose(self, number: int, key: str) -> None:
        """Draws another figure in the first (0) or second (1) plot."""
        self._chosen_by_hand.add(number)
        self.choices[number].setCurrentIndex(self.choices[number].findData(key))

    def set_x_axis(self, x: str) -> None:
        """Draws over `step`, `epoch`, `time` or `tokens`."""
        self._x = x
        labels = {
            "step": self.tr("step"),
            "epoch": self.tr("epoch"),
            "time": self.tr("time (min:s)"),
            "tokens": self.tr("tokens learned from, about"),
        }
        for plot in self.plots:
            plot.set_x_axis(_KINDS[x], labels[x])
        self.reset_view()
        self.draw()

    def set_log(self, log: bool) -> None:
        """Draws both on a logarithmic scale."""
        for plot in self.plots:
            plot.set_log(log)

    def reset_view(self) -> None:
        """Takes back all zooming and panning."""
        for plot in self.plots:
            plot.follow_x = plot.follow_y = True
        self.reset.hide()

    def draw(self) -> None:
        """Draws what is known now."""
        for plot, choice in zip(self.plots, self.choices, strict=True):
            self._draw_one(plot, self._quantities[choice.currentData()])
        ends = [float(x[-1]) for plot in self.plots for x, _ in map(plot.drawn, plot.names) if len(x)]
        for plot in self.plots:
            plot.set_tight(not any(run.status.under_way for run in self._runs))
            plot.set_x_end(max(ends, default=None))
            plot.redraw()

    def _draw_one(self, plot: CurvePlot, quantity: Quantity) -> None:
        lines = []
        for run in self._runs:
            if (curves := self._store.curves(run.path)) is not None:
                lines += self._lines(run, curves, quantity)
        plot.set_title(quantity.title, quantity.figure)
        plot.set_styles([style for style, _, _ in lines])
        for style, x, y in lines:
            plot.set_curve(style.name, x, y)

    def _lines(self, run: RunSummary, curves: RunCurves, quantity: Quantity) -> list[_Line]:
        place = self._places.get(run.path, 0)
        pen = LINES[place // 8 % len(LINES)]
        if quantity.by_step and not curves.record.last_step:
            return []
        if quantity.by_step:
            style = CurveStyle(f"{quantity.key}:{run.path}", run.title, place, pen)
            return [(style, self._x_of_steps(curves), curves.record.series(quantity.key))]
        evaluations = [found for found in curves.record.evaluations_of("validation") if quantity.key in found.metrics]
        if not evaluations:
            return []
        style = CurveStyle(f"{quantity.key}:{run.path}", run.title, place, pen, points=True)
        values = np.array([found.metrics[quantity.key] for found in evaluations], dtype=np.float64)
        return [(style, self._x_of_evaluations(curves.record, evaluations), quantity.scale * values)]

    def _x_of_steps(self, curves: RunCurves) -> np.ndarray:
        record = curves.record
        if self._x == "time":
            return record.series("seconds")
        if self._x == "tokens":
            return tokens_of(record)
        steps = record.series("step")
        return steps if self._x == "step" else record.epochs_of(steps, curves.steps_per_epoch)

    def _x_of_evaluations(self, record: RunRecord, evaluations: list[Evaluation]) -> np.ndarray:
        if self._x == "tokens":
            steps = np.array([found.step for found in evaluations], dtype=np.float64)
            return np.interp(steps, record.series("step"), tokens_of(record)) if record.last_step else steps
        attribute = "seconds" if self._x == "time" else self._x
        return np.array([getattr(found, attribute) for found in evaluations], dtype=np.float64)

    def _on_read(self) -> None:
        self._offer()
        self._tell()
        self._timer.request()

    def _offer(self) -> None:
        """Offers what any of the runs has; by itself the second plot shows what they are judged by."""
        known = {"smoothed_loss", "learning_rate", "gradient_norm", "tokens_per_second", "loss"}
        for run in self._runs:
            if (curves := self._store.curves(run.path)) is not None:
                known |= {name for found in curves.record.evaluations_of("validation") for name in found.metrics}
        judged = next((key for key in ("bleu", "accuracy") if key in known), "loss")
        for number, (choice, usual) in enumerate(zip(self.choices, ("smoothed_loss", judged), strict=True)):
            wanted = choice.currentData() if number in self._chosen_by_hand else usual
            keys = [key for key in self._quantities if key in known]
            with QSignalBlocker(choice):
                if keys != [choice.itemData(place) for place in range(choice.count())]:
                    choice.clear()
                    for key in keys:
                        choice.addItem(self._quantities[key].title, key)
                place = choice.findData(wanted)
                choice.setCurrentIndex(place if place >= 0 else choice.findData(usual))

    def _tell(self) -> None:
        without = [run for run in self._runs if (found := self._store.curves(run.path)) and not found.record.last_step]
        problems = [found.problem for run in self._runs if (found := self._store.curves(run.path)) and found.problem]
        told = []
        if self._runs and self._left_out:
            told.append(self.tr("The first {count} of the selected runs are drawn.").format(count=MOST))
        if without:
            names = listed(run.title for run in without[:3])
            told.append(self.tr("No steps yet: {names}.").format(names=names))
        text = " ".join([*told, *problems[:1]])
        self._note.setText(text)
        self._note.setVisible(bool(text))
        for plot in self.plots:
            plot.set_empty(self._empty if not self._runs else self.tr("Nothing to draw here yet."))

    def _create_choice(self, number: int) -> ComboBox:
        choice = ComboBox()
        choice.setMinimumContentsLength(16)
        choice.setAccessibleName(self.tr("Figure in the first plot") if not number else self.tr("Figure in the second"))
        choice.activated.connect(lambda: self._chosen_by_hand.add(number))
        choice.currentIndexChanged.connect(lambda: self.draw())
        return choice

    def _arrange(self) -> None:
        self.x_axis = ComboBox()
        titles = (("step", self.tr("Steps")), ("epoch", self.tr("Epochs")), ("time", self.tr("Time")),
                  ("tokens", self.tr("Tokens")))  # fmt: skip
        for key, title in titles:
            self.x_axis.addItem(title, key)
        self.x_axis.currentIndexChanged.connect(lambda: self.set_x_axis(self.x_axis.currentData()))
        self.log = QCheckBox(self.tr("Log scale"))
        self.log.toggled.connect(self.set_log)
        self.reset = button(self.tr("Show all"), self._show_all, icon="arrows-out-simple", role="quiet")
        self.reset.hide()
        self.controls = QWidget()
        row = QHBoxLayout(self.controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(self.reset)
        row.addWidget(PlainLabel(self.tr("Over"), role="muted"))
        row.addWidget(self.x_axis)
        self.x_axis.setAccessibleName(self.tr("Over"))
        row.addSpacing(tokens.SPACE_2)
        row.addWidget(self.log)
        plots = QHBoxLayout()
        plots.setSpacing(tokens.SPACE_4)
        for plot, choice in zip(self.plots, self.choices, strict=True):
            plot.put_over(choice)
            plots.addWidget(plot, 1)
            plot.moved.connect(partial(self._moved, plot))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.SPACE_2, 0, 0)
        layout.setSpacing(tokens.SPACE_2)
        layout.addWidget(self._note)
        layout.addLayout(plots, 1)

    def _moved(self, source: CurvePlot, by_hand: bool) -> None:
        """Keeps x equal in both when one is zoomed, panned or reset."""
        for plot in self.plots:
            if plot is not source and by_hand:
                plot.set_x_range(*source.view_range()[0])
            elif not by_hand:
                plot.follow_x = plot.follow_y = True
        self.reset.setVisible(by_hand)
        self._timer.request()

    def _show_all(self) -> None:
        self.reset_view()
        self.draw()


_Line = tuple[CurveStyle, np.ndarray, np.ndarray]
