"""`TokenChips`: a text as the tokens it becomes, each in its own box; unknown ones stand out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from attune_studio import theme
from attune_studio.text import UNKNOWN_TOKEN, titled
from attune_studio.theme import scaled
from attune_studio.widgets.labels import plain_tooltip

_HEIGHT, _GAP, _PADDING = 22.0, 4.0, 6.0


class TokenChips(QWidget):
    """Tokens in lines; the mouse finds out each one's id."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.tokens: list[str] = []
        self._ids: list[int] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)

    def show_tokens(self, shown: Sequence[str], ids: Sequence[int] = ()) -> None:
        """Shows other tokens; without ids the mouse finds out none."""
        self.tokens, self._ids = list(shown), list(ids)
        self.setAccessibleName(titled(self._name, " ".join(self.tokens)))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        boxes = self._boxes(width)
        return round(boxes[-1].bottom()) + 1 if boxes else scaled(_HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(320, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.monospace("token"))
        for token, box in zip(self.tokens, self._boxes(self.width()), strict=True):
            special = token.startswith("[") and token.endswith("]") and len(token) > 2
            role = "warning" if token == UNKNOWN_TOKEN else "muted" if special else "text"
            painter.setPen(QPen(theme.color("border" if token != UNKNOWN_TOKEN else "warning"), 1))
            painter.setBrush(theme.color("window"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(theme.color(role))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, token)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            under = [i for i, box in enumerate(self._boxes(self.width())) if box.contains(event.pos())]
            tip = titled(self.tokens[under[0]], str(self._ids[under[0]])) if under and self._ids else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(tip), self)
            return True
        return super().event(event)

    def _boxes(self, width: int) -> list[QRectF]:
        metrics = QFontMetricsF(theme.monospace("token"))
        boxes: list[QRectF] = []
        x = y = 0.0
        for token in self.tokens:
            wide = metrics.horizontalAdvance(token) + 2 * _PADDING
            if x and x + wide > width:
                x, y = 0.0, y + scaled(_HEIGHT) + _GAP
            boxes.append(QRectF(x, y, wide, scaled(_HEIGHT)))
            x += wide + _GAP
        return boxes
