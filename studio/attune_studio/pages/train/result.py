"""What came out of a run: the figures on the test part, or on validation where there is no test part."""

from __future__ import annotations

from attune_models.runs import RunStatus
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from attune_studio import tokens
from attune_studio.figures import best_figure, further_figures
from attune_studio.text import duration
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import PlainLabel


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
        self._figure = PlainLabel(role="figure")
        self._more = PlainLabel(role="muted", wrap=True)
        buttons = QHBoxLayout()
        buttons.addWidget(button(self.tr("Inspect"), self.inspect_wanted.emit))
        buttons.addWidget(button(self.tr("Export"), self.export_wanted.emit))
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SPACE_3, tokens.SPACE_3, tokens.SPACE_3, tokens.SPACE_3)
        layout.setSpacing(tokens.SPACE_2)
        layout.addWidget(self._figure)
        layout.addWidget(self._more)
        layout.addLayout(buttons)
        self.hide()

    def show_status(self, status: RunStatus | None) -> None:
        """Shows the result that a status tells, if it tells one."""
        result = (status.result if status else None) or {}
        metrics = result.get("test") or result.get("validation")
        self.setVisible(bool(metrics))
        if metrics:
            on = self.tr("Test {figure}") if result.get("test") else self.tr("Validation {figure}")
            self._figure.setText(on.format(figure=best_figure(metrics)))
            parts = further_figures(metrics)
            if seconds := result.get("seconds"):
                parts.append(self.tr("trained for {time}").format(time=duration(seconds)))
            self._more.setText(" · ".join(parts))

    def text(self) -> str:
        """Returns what is said; empty while hidden."""
        return "" if self.isHidden() else f"{self._figure.text()} · {self._more.text()}"
