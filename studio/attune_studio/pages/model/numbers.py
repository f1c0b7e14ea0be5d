"""The three numbers under the drawing, and what one measured batch has shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.pages.model.costs import Trial
from attune_studio.text import duration, number, size
from attune_studio.widgets.buttons import button
from attune_studio.widgets.folding_row import FoldingRow
from attune_studio.widgets.labels import PlainLabel


class NumberCard(QFrame):
    """A figure with its name above and what it is made of below."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._figure = PlainLabel(role="figure")
        self._more = PlainLabel(role="caption", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SPACE_3, tokens.SPACE_2, tokens.SPACE_3, tokens.SPACE_2)
        layout.setSpacing(2)
        layout.addWidget(PlainLabel(title, role="caption"))
        layout.addWidget(self._figure)
        layout.addWidget(self._more)
        layout.addStretch()

    def show_figure(self, figure: str, more: str = "", role: str = "figure") -> None:
        """Shows a figure, and below it `more`."""
        self._figure.set_role(role)
        self._figure.setText(figure)
        self._more.setText(more)

    def text(self) -> str:
        """Returns what is said."""
        return f"{self._figure.text()} {self._more.text()}".strip()


class Numbers(QWidget):
    """Parameters, memory, time per epoch; under them the trial: how to get it, that it runs, or what it showed.

    Signals:
        cancelled(): The person does not want the running trial any more.
    """

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.parameters = NumberCard(self.tr("Parameters"))
        self.memory = NumberCard(self.tr("Memory for training"))
        self.time = NumberCard(self.tr("Time per epoch"))
        self._measured = PlainLabel(role="muted", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = button(self.tr("Cancel"), self.cancelled.emit)
        cards = FoldingRow(tokens.SPACE_3)
        for card in (self.parameters, self.memory, self.time):
            cards.add(card, stretch=1)
        trial = QHBoxLayout()
        trial.setSpacing(tokens.SPACE_3)
        trial.addWidget(self._measured, 1)
        trial.addWidget(self._bar, 1)
        trial.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SPACE_2)
        layout.addWidget(cards)
        layout.addLayout(trial)
        self.show_idle()

    @property
    def trial_text(self) -> str:
        """What is said about the trial."""
        return self._measured.text()

    def show_idle(self) -> None:
        """Says how to get a measurement."""
        self._set_busy(False)
        self._measured.setText("")
        self.time.show_figure("–", self.tr("Press Try one batch to measure it."))

    def show_busy(self, note: str = "", fraction: float = 0.0) -> None:
        """Says that the trial runs."""
        self._set_busy(True)
        self._measured.setText(note[:1].upper() + note[1:] or self.tr("Building the network…"))
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(1000 * fraction))

    def show_trial(self, trial: Trial, epoch_seconds: float | None) -> None:
        """Shows what the trial measured; `epoch_seconds` is None while the lengths of the texts are not known."""
        self._set_busy(False)
        measured = self.tr(
            "Measured on a batch of {batch} × {length} tokens: {step} per step, {speed} tokens/s, peak memory {memory}."
        )
        self._measured.setText(
            measured.format(
                batch=number(trial.batch),
                length=number(trial.length),
                step=step_time(trial.step_seconds),
                speed=f"{trial.tokens_per_second:,.0f}",
                memory=size(trial.peak_memory),
            )
        )
        if epoch_seconds is None:
            self.time.show_figure("–", self.tr("Open your data to know how many tokens an epoch has."))
        else:
            self.time.show_figure(
                self.tr("about {time}").format(time=duration(epoch_seconds)), self.tr("at the measured speed")
            )

    def _set_busy(self, busy: bool) -> None:
        self._bar.setVisible(busy)
        self._cancel.setVisible(busy)


def step_time(seconds: float) -> str:
    """Returns the time of a step: `210 ms`, `1.4 s`."""
    return f"{1000 * seconds:,.0f} ms" if seconds < 1 else f"{seconds:,.1f} s"
