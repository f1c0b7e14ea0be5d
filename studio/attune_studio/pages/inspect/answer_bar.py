"""What the model says of the text: a bar a label, with the number, and whether it is right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from attune_studio import theme, tokens
from attune_studio.inspection import Inspection

_ROW, _NAME, _NUMBER, _MOST = 20, 120, 56, 6  # px a label, px of its name and its number, labels shown at most


class AnswerBar(QWidget):
    """Probabilities as bars, the likeliest first; the true label is marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, float]] = []
        self._label: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_answer(self, inspection: Inspection) -> None:
        """Shows an inspection's prediction."""
        ordered = sorted(inspection.probabilities.items(), key=lambda pair: -pair[1])
        self._rows = ordered[:_MOST]
        self._label = inspection.label
        self.setAccessibleName(", ".join(f"{name} {share:.3f}" for name, share in self._rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, _ROW * max(1, len(self._rows)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.ui_font())
        for number, (name, share) in enumerate(self._rows):
            self._paint_row(painter, number, name, share)
        painter.end()

    def _paint_row(self, painter: QPainter, number: int, name: str, share: float) -> None:
        top = number * _ROW
        true = name == self._label
        painter.setPen(theme.color("text"))
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _NAME - 24)
        mark = "✓ " if true else ""
        align = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, top, _NAME, _ROW), align | Qt.AlignmentFlag.AlignLeft, mark + shown)
        width = max(0.0, self.width() - _NAME - _NUMBER - tokens.SPACE_2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("border"))
        painter.drawRoundedRect(QRectF(_NAME, top + 6, width, _ROW - 12), 4, 4)
        painter.setBrush(theme.color("good" if true else "accent" if self._label is None else "bad"))
        painter.drawRoundedRect(QRectF(_NAME, top + 6, width * share, _ROW - 12), 4, 4)
        painter.setPen(theme.color("text"))
        place = QRectF(self.width() - _NUMBER, top, _NUMBER, _ROW)
        painter.drawText(place, align | Qt.AlignmentFlag.AlignRight, f"{share:.3f}")
