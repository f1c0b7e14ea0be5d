"""The curves of a run: loss large, the task's validation metrics under it, a row of small plots; one x axis for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Literal

import numpy as np
from attune_datasets.spec import Task
from attune_models.spec import RunSpec
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from attune_studio.run_record import Evaluation, RunRecord
from attune_studio.text import enumerated
from attune_studio.tokens import SPACE_2, SPACE_3
from attune_studio.widgets.curve_plot import CurvePlot, CurveStyle
from attune_studio.widgets.plot_axes import AxisKind
from attune_studio.widgets.redraw_timer import RedrawTimer
from attune_studio.wording import marked

XAxis = Literal["step", "epoch", "time"]
_KINDS: dict[XAxis, AxisKind] = {"step": "count", "epoch": "value", "time": "time"}
_DASHED, _DOTTED = Qt.PenStyle.DashLine, Qt.PenStyle.DotLine

_LOSS = (
    CurveStyle("other_training", "", None),
    CurveStyle("other_validation", "", None, _DASHED, points=True),
    CurveStyle("raw", "", 0, faint=True),
    CurveStyle("training", marked("curves", "training"), 0),
    CurveStyle("validation", marked("curves", "validation"), 1, _DASHED, points=True),
)
_CLASSES = (
    CurveStyle("other_accuracy", "", None, points=True),
    CurveStyle("f1", marked("curves", "F1"), 3, _DOTTED, points=True),
    CurveStyle("accuracy", marked("curves", "accuracy"), 1, _DASHED, points=True),
)
_TRANSLATIONS = (
    CurveStyle("other_bleu", "", None, points=True),
    CurveStyle("token_accuracy", marked("curves", "tokens right"), 4, Qt.PenStyle.DashDotLine, points=True),
    CurveStyle("chrf", marked("curves", "chrF"), 3, _DOTTED, points=True),
    CurveStyle("bleu", marked("curves", "BLEU"), 1, _DASHED, points=True),
)
_LANGUAGE = (
    CurveStyle("other_bits_per_character", "", None, points=True),
    CurveStyle("bits_per_character", marked("curves", "bits"), 1, _DASHED, points=True),
)
_MASKED = (
    CurveStyle("other_masked_accuracy", "", None, points=True),
    CurveStyle("masked_accuracy", marked("curves", "tokens right"), 1, _DASHED, points=True),
)
_SHARES = ("accuracy", "f1", "token_accuracy", "masked_accuracy")
_SCALES = dict.fromkeys(_SHARES, 100)  # shares of 1 are drawn in percent, beside what counts to 100
_OTHER = "other_"  # of the earlier run
_MEASURES = {
    "accuracy": marked("curves", "accuracy"), "bleu": marked("curves", "BLEU"),
    "bits_per_character": marked("curves", "bits"),
    "training": marked("curves", "training"), "validation": marked("curves", "validation"),
    "masked_accuracy": marked("curves", "masked"),
}  # fmt: skip
_LONGEST_NAME = 12  # letters of the earlier run's name before its labels; runs differ at their names' ends
_SMALL = ("learning_rate", "gradient_norm", "tokens_per_second")


class CurvesPanel(QWidget):
    """Draws a `RunRecord`, and that of an earlier run in grey behind it."""

    def __init__(self) -> None:
        super().__init__()
        self._record = RunRecord()
        self._other: tuple[str, RunRecord] | None = None
        self._task: Task = "classification"
        self._x: XAxis = "step"
        self._steps_per_epoch = self._other_steps_per_epoch = 1.0
        self._create_plots()
        self._arrange()
        self._timer = RedrawTimer(self, self._draw)
        self.set_x_axis("step")
        self.show_task("classification")

    @property
    def plots(self) -> list[CurvePlot]:
        """All plots, the largest first."""
        return [self.loss, self.metrics, self.perplexity, *self.small.values()]

    @property
    def metrics(self) -> CurvePlot:
        """The plot of what the task is judged by on validation."""
        return self._metrics[self._task]

    def show_task(self, task: Task) -> None:
        """Shows the metrics of a task."""
        changed, self._task = task != self._task, task
        for name, plot in self._metrics.items():
            plot.setVisible(name == task)
        self.perplexity.setVisible(task != "classification")
        if changed:
            self.refresh()

    def set_record(self, record: RunRecord) -> None:
        """Shows this run from now on; call `refresh` as it grows."""
        self._record = record
        self.reset_view()
        self.refresh()

    def set_other(self, name: str, record: RunRecord | None, steps_per_epoch: float = 1.0) -> None:
        """Lays an earlier run under the curves, or takes it away."""
        self._other = None if record is None else (name, record)
        self._other_steps_per_epoch = steps_per_epoch
        for plot in (self.loss, *self._metrics.values()):
            for curve in plot.names:
                if curve.startswith(_OTHER):
                    told = curve.removeprefix(_OTHER)
                    plot.set_label(curve, f"{_shortened(name)} {_in_words(_MEASURES[told])}")
            labels = map(_in_words, [*_MEASURES.values(), "tokens right"])
            widest = f"{max(labels, key=len)} 100.0 %"
            plot.reserve(widest if record is None else f"{_shortened(name)} {widest}")
        self.refresh()

    def show_spec(self, spec: RunSpec | None) -> None:
        """Says what is on while the training loss is measured, where something is, so that its height is no riddle."""
        found = [] if spec is None else regularizers(spec)
        on = enumerated(found)
        note = self.tr("training with {measures}").format(measures=on) if found else ""
        explanation = self.tr(
            "The training loss is measured with {measures} in force, the validation loss without: "
            "it is no fault where the training curve lies above the other."
        )
        self.loss.set_note(note, explanation.format(measures=on) if found else "")

    def set_extent(self, steps_per_epoch: float, finished: bool) -> None:
        """Tells how many steps an epoch has, and whether the curves are complete."""
        self._steps_per_epoch = steps_per_epoch
        for plot in self.plots:
            plot.set_tight(finished)
        self.refresh()

    def set_x_axis(self, x: XAxis) -> None:
        """Draws over steps, epochs or the time since training began."""
        self._x = x
        labels = {"step": self.tr("step"), "epoch": self.tr("epoch"), "time": self.tr("time (min:s)")}
        for plot in (*self.plots, *self._metrics.values()):
            plot.set_x_axis(_KINDS[x], labels[x])
        self.reset_view()

    def set_log(self, log: bool) -> None:
        """Draws the loss and the gradient norm on a logarithmic scale."""
        self.loss.set_log(log)
        self.small["gradient_norm"].set_log(log)

    def reset_view(self) -> None:
        """Takes back all zooming and panning."""
        for plot in self.plots:
            plot.follow_x = plot.follow_y = True
        self._draw()
        self.loss.moved.emit(False)

    def refresh(self) -> None:
        """Draws what is new, soon."""
        self._timer.request()

    def _create_plots(self) -> None:
        self.loss = CurvePlot(
            self.tr("Loss (nats)"), _labelled(_LOSS), empty=self.tr("Press Train to see the loss fall.")
        )
        classes, translations, texts, masked = (
            CurvePlot(self.tr("Validation (%)"), _labelled(_CLASSES), figure=lambda value: f"{value:.1f} %",
                      empty=self.tr("Accuracy and F1 appear after the first evaluation.")),
            CurvePlot(self.tr("Validation (0 to 100)"), _labelled(_TRANSLATIONS), figure=lambda value: f"{value:.1f}",
                      empty=self.tr("BLEU, chrF and the share of tokens that are right appear after the first "
                                    "evaluation.")),
            CurvePlot(self.tr("Validation (bits a character)"), _labelled(_LANGUAGE), figure="{:.3f}".format,
                      empty=self.tr("Bits a character appear after the first evaluation.")),
            CurvePlot(self.tr("Validation (%)"), _labelled(_MASKED), figure=lambda value: f"{value:.1f} %",
                      empty=self.tr("The share of masked tokens that are told appears after the first evaluation.")),
        )  # fmt: skip
        self._metrics: dict[Task, CurvePlot] = {
            "classification": classes, "translation": translations, "language": texts,
            "masked": masked,
        }  # fmt: skip
        self.perplexity = CurvePlot(self.tr("Perplexity"), [CurveStyle("perplexity", "", 1, points=True)], compact=True)
        titles = {
            "learning_rate": self.tr("Learning rate"),
            "gradient_norm": self.tr("Gradient norm"),
            "tokens_per_second": self.tr("Tokens per second"),
        }
        self.small = {name: CurvePlot(titles[name], [CurveStyle(name)], compact=True) for name in _SMALL}
        for plot in (self.loss, *self._metrics.values(), self.perplexity, *self.small.values()):
            plot.moved.connect(partial(self._moved, plot))

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        for plot in (self.perplexity, *self.small.values()):
            plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)  # all of one width
            row.addWidget(plot, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self.loss, 50)
        for plot in self._metrics.values():
            layout.addWidget(plot, 30)
        layout.addLayout(row, 20)

    def _moved(self, source: CurvePlot, by_hand: bool) -> None:
        """Keeps x equal in all plots when one is zoomed, panned or reset."""
        for plot in self.plots:
            if by_hand:
                plot.set_x_range(*source.view_range()[0])
            else:
                plot.follow_x = True
        self.refresh()

    def _draw(self) -> None:
        self._hand_over_steps()
        self._hand_over_evaluations()
        self._hand_over_other()
        x_end = max((float(x[-1]) for x, _ in map(self.loss.drawn, self.loss.names) if len(x)), default=None)
        for plot in self.plots:
            plot.set_x_end(x_end)
            plot.redraw()

    def _hand_over_steps(self) -> None:
        x = self._x_of_steps(self._record, self._steps_per_epoch)
        self.loss.set_curve("raw", x, self._record.series("loss"))
        self.loss.set_curve("training", x, self._record.series("smoothed_loss"))
        for name, plot in self.small.items():
            plot.set_curve(name, x, self._record.series(name))

    def _hand_over_evaluations(self) -> None:
        evaluations = self._record.evaluations_of("validation")
        x = self._x_of_evaluations(evaluations)
        self.loss.set_curve("validation", x, metric(evaluations, "loss"))
        self.perplexity.set_curve("perplexity", x, metric(evaluations, "perplexity"))
        for name in self.metrics.names:
            if not name.startswith(_OTHER):
                self.metrics.set_curve(name, x, _SCALES.get(name, 1) * metric(evaluations, name))

    def _hand_over_other(self) -> None:
        record = self._other[1] if self._other else RunRecord()
        evaluations = record.evaluations_of("validation")
        x = self._x_of_evaluations(evaluations)
        steps = self._x_of_steps(record, self._other_steps_per_epoch)
        self.loss.set_curve("other_training", steps, record.series("smoothed_loss"))
        self.loss.set_curve("other_validation", x, metric(evaluations, "loss"))
        for name in self.metrics.names:
            if name.startswith(_OTHER):
                told = name.removeprefix(_OTHER)
                self.metrics.set_curve(name, x, _SCALES.get(told, 1) * metric(evaluations, told))

    def _x_of_steps(self, record: RunRecord, steps_per_epoch: float) -> np.ndarray:
        if self._x == "time":
            return record.series("seconds")
        steps = record.series("step")
        return steps if self._x == "step" else record.epochs_of(steps, steps_per_epoch)

    def _x_of_evaluations(self, evaluations: list[Evaluation]) -> np.ndarray:
        attribute = "seconds" if self._x == "time" else self._x
        return np.array([getattr(evaluation, attribute) for evaluation in evaluations], dtype=np.float64)


def regularizers(spec: RunSpec) -> list[str]:
    """Returns what makes a run's training loss higher than the loss that evaluations measure."""
    names = {
        "dropout": QCoreApplication.translate("curves", "dropout"),
        "attention_dropout": QCoreApplication.translate("curves", "attention dropout"),
        "word_dropout": QCoreApplication.translate("curves", "word dropout"),
    }
    found = [told for name, told in names.items() if getattr(spec.model, name, 0)]
    training = {"label_smoothing": QCoreApplication.translate("curves", "label smoothing"), "r_drop": "R-Drop"}
    return found + [told for name, told in training.items() if getattr(spec.training, name)]


def _labelled(styles: Sequence[CurveStyle]) -> list[CurveStyle]:
    """Returns styles with their labels in the language in force."""
    return [replace(style, label=_in_words(style.label)) for style in styles]


def _in_words(label: str) -> str:
    return QCoreApplication.translate("curves", label) if label else ""


def _shortened(name: str) -> str:
    half = _LONGEST_NAME // 2
    return name if len(name) <= _LONGEST_NAME else f"{name[: half - 1]}…{name[-half:]}"


def metric(evaluations: list[Evaluation], name: str) -> np.ndarray:
    """Returns one figure of each evaluation, NaN where it has none: float64 (evaluations,)."""
    return np.array([evaluation.metrics.get(name, np.nan) for evaluation in evaluations], dtype=np.float64)
