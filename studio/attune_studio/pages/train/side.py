"""The column beside the curves: the result, the confusion matrix where there is one, live predictions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from attune_datasets.spec import Task
from attune_models.example_filter import ExampleFilter
from attune_models.runs import RunStatus
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.pages.train.curves import metric
from attune_studio.pages.train.result import ResultCard
from attune_studio.pages.train.samples import SamplesView
from attune_studio.run_record import Evaluation, RunRecord
from attune_studio.theme import scaled
from attune_studio.widgets.confusion_matrix import ConfusionMatrix
from attune_studio.widgets.curve_plot import CurvePlot, CurveStyle
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.rate_grid import RateGrid
from attune_studio.widgets.section import Section

WIDTH = 265  # px, with the line on the left
_PLOT_HEIGHT, _LEAST_HEIGHT = 110, 240  # px


class SideColumn(QScrollArea):
    """Shows what a `RunRecord` says beside its curves.

    Args:
        inspect: Called to look inside the model.
        export: Called to take it away.

    Signals:
        examples_wanted(str, ExampleFilter, object): A cell of the confusion matrix was clicked: its split, what its
            examples are, and the checkpoint that judged them.
    """

    examples_wanted = Signal(str, object, object)

    def __init__(self, inspect: Callable[[], object], export: Callable[[], object]) -> None:
        super().__init__()
        self._judged: Evaluation | None = None  # what the matrix shows
        self.result = ResultCard()
        self.result.inspect_wanted.connect(inspect)
        self.result.export_wanted.connect(export)
        self.samples = SamplesView()
        self.matrix = ConfusionMatrix()
        self.matrix.setToolTip(self.tr("Click a cell to look at its examples."))
        self.matrix.chosen.connect(self._on_cell)
        self._matrix_of = PlainLabel(role="muted", wrap=True)
        self._samples = Section(self.tr("Live predictions"))
        self._samples.body.addWidget(self.samples)
        self._matrix = Section(self.tr("Confusion matrix"))
        self._matrix.body.addWidget(self._matrix_of)
        self._matrix.body.addWidget(self.matrix, 1)
        self.heads = RateGrid(self.tr("Alignment error rate of each head"))
        self.errors = CurvePlot(
            self.tr("best head, over steps"), [CurveStyle("aer", "", 1, points=True)], compact=True,
            figure=lambda value: f"{value:.1f} %",
        )  # fmt: skip
        self.errors.setFixedHeight(_PLOT_HEIGHT)
        self._alignment = Section(self.tr("Alignment error by layer and head"))
        self._alignment.body.addWidget(self.errors)
        self._alignment.body.addWidget(self.heads)
        self._arrange()
        self.show_record(RunRecord())

    def show_status(self, status: RunStatus | None) -> None:
        """Shows the result, if there is one."""
        self.result.show_status(status)

    def show_task(self, task: Task) -> None:
        """Shows what the task has: translations have no confusion matrix."""
        self._matrix.setVisible(task == "classification")
        titles = {
            "classification": self.tr("Live predictions"),
            "translation": self.tr("Live translations"),
            "language": self.tr("Live text"),
            "masked": self.tr("Hidden tokens"),
        }
        self._samples.set_title(titles[task])
        self.samples.show_task(task)

    def show_record(self, record: RunRecord) -> None:
        """Shows the newest samples and the newest confusion matrix, of one step the test's."""
        self.result.show_record(record)
        self.samples.set_samples(record.samples)
        newest = max(
            (judged[-1] for split in ("test", "validation") if (judged := record.evaluations_of(split))),
            key=lambda evaluation: evaluation.step,
            default=None,
        )
        self._judged = newest
        if newest is None or newest.confusion is None:
            self._matrix_of.setText(self.tr("Which labels are taken for which, after the first evaluation."))
            self.matrix.clear()
        else:
            self._matrix_of.setText(self._matrix_title(newest.split, newest.step))
            self.matrix.set_matrix(newest.confusion, newest.labels)
        self.matrix.setVisible(newest is not None)
        judged = record.evaluations_of("validation")
        rates = judged[-1].alignment if judged else None
        self._alignment.setVisible(rates is not None)
        if rates is not None:
            self.heads.show_rates(rates)
            steps = np.array([evaluation.step for evaluation in judged], dtype=np.float64)
            self.errors.set_curve("aer", steps, 100 * metric(judged, "aer"))
            self.errors.redraw()

    def _on_cell(self, expected: int, predicted: int) -> None:
        judged = self._judged
        assert judged is not None
        asked = ExampleFilter(label=judged.labels[expected], predicted=judged.labels[predicted])
        # the best checkpoint is judged on the test texts at the end, each in its turn on the validation texts
        self.examples_wanted.emit(judged.split, asked, "best" if judged.split == "test" else "newest")

    def _matrix_title(self, split: str, step: int) -> str:
        title = self.tr("Test texts, step {step}") if split == "test" else self.tr("Validation texts, step {step}")
        return title.format(step=f"{step:,}")

    def _arrange(self) -> None:
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4)
        layout.setSpacing(tokens.SPACE_6)
        layout.addWidget(self.result)
        layout.addWidget(self._matrix)
        layout.addWidget(self._alignment)
        layout.addWidget(self._samples)
        layout.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setMinimumHeight(scaled(_LEAST_HEIGHT))
        self.setProperty("role", "beside")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
