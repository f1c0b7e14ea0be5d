"""What came out of a run: the figures on the test part, or on validation where there is no test part."""

from __future__ import annotations

from attune_models.runs import RunStatus
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from attune_studio import tokens
from attune_studio.figures import best_figure, further_figures
from attune_studio.run_record import RunRecord
from attune_studio.text import duration, titled
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import PlainLabel, plain_tooltip


class ResultCard(QFrame):
    """Shows the result of a finished or stopped run; hidden while there is none.

    Signals:
        inspect_wanted(): To look inside the model.
        export_wanted(): To take the model away.
    """

    inspect_wanted = Signal()
    export_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._figure = PlainLabel(role="figure", wrap=True)
        self._more = PlainLabel(role="muted", wrap=True)
        self._kept, self._signature = PlainLabel(role="muted", wrap=True), PlainLabel(role="caption", wrap=True)
        self._signature.hide()
        buttons = QHBoxLayout()
        buttons.addWidget(button(self.tr("Inspect"), self.inspect_wanted.emit))
        buttons.addWidget(button(self.tr("Export"), self.export_wanted.emit))
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SPACE_3, tokens.SPACE_3, tokens.SPACE_3, tokens.SPACE_3)
        layout.setSpacing(tokens.SPACE_2)
        layout.addWidget(self._figure)
        layout.addWidget(self._more)
        layout.addWidget(self._kept)
        layout.addWidget(self._signature)
        layout.addLayout(buttons)
        self.hide()

    def show_status(self, status: RunStatus | None) -> None:
        """Shows the result that a status tells, if it tells one."""
        result = (status.result if status else None) or {}
        metrics = result.get("test") or result.get("validation")
        self.setVisible(bool(metrics))
        if status is None or not metrics:
            return
        on = self.tr("Test {figure}") if result.get("test") else self.tr("Validation {figure}")
        self._figure.setText(on.format(figure=best_figure(metrics)).replace(" %", "\u00a0%"))
        parts = further_figures(metrics)
        if seconds := result.get("seconds"):
            parts.append(self.tr("trained for {time}").format(time=duration(seconds)))
        self._more.setText(_joined(parts))
        self._kept.setText(self._told_kept(result.get("checkpoint"), status.step))
        self._kept.setVisible(bool(self._kept.text()))

    def show_record(self, record: RunRecord) -> None:
        """Shows how the figures were computed, as an evaluation of the record tells: sacreBLEU's signatures."""
        evaluations = record.evaluations_of("test") or record.evaluations_of("validation")
        signature = evaluations[-1].signature if evaluations else {}
        names = {"bleu": "BLEU", "chrf": "chrF"}
        lines = [titled(names.get(name, name), str(told)) for name, told in signature.items()]
        bleu = signature.get("bleu", "").replace("|", " | ")  # which may wrap there
        self._signature.setText(f"BLEU: {bleu}" if bleu else "")
        self._signature.setVisible(bool(bleu))
        for label in (self._figure, self._more, self._signature):
            label.setToolTip(plain_tooltip("\n".join(lines)))

    def _told_kept(self, kept: int | None, last: int) -> str:
        """Returns which step's model these are the figures of; empty where that is not known."""
        if not kept:
            return ""
        text = self.tr("Kept: the last step, {step}")
        if kept != last:
            text = self.tr("Kept: the best on validation, step {step} of {last}")
        return text.format(step=f"{kept:,}", last=f"{last:,}")

    def text(self) -> str:
        """Returns what is said; empty while hidden."""
        return "" if self.isHidden() else f"{self._figure.text()} · {self._more.text()}".replace("\u00a0", " ")


def _joined(parts: list[str]) -> str:
    """Returns figures in a row that wraps behind a dot and nowhere else, so that no line begins with one."""
    unbroken = [part.replace(" ", "\u00a0") for part in parts]
    return "\u00a0· ".join(unbroken)
