"""What the model says of the text: a bar a label, its number, whether it is right, and what it was with all heads."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from attune_studio import theme, tokens
from attune_studio.inspection import Inspection
from attune_studio.text import listed, signed, titled
from attune_studio.theme import scaled
from attune_studio.widgets.labels import plain_tooltip

_ROW, _NAME, _NUMBER, _CHANGE, _MOST = 20, 120, 48, 56, 6  # px a label, of its name and numbers; labels at most


class AnswerBar(QWidget):
    """Probabilities as bars, the likeliest first; the true label is marked.

    Where heads are off, a line on each bar says where it ended with all heads, and a figure what has changed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, float]] = []
        self._label: str | None = None
        self._whole: dict[str, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_answer(self, inspection: Inspection) -> None:
        """Shows an inspection's prediction."""
        ordered = sorted(inspection.probabilities.items(), key=lambda pair: -pair[1])
        self._rows = ordered[:_MOST]
        self._label, self._whole = inspection.label, inspection.whole
        self.setAccessibleName(listed(f"{name} {share:.3f} {self.change(name)}".rstrip() for name, share in self._rows))
        exact = [titled(name, f"{share:.6f}") for name, share in self._rows]
        if inspection.whole is not None:
            before = self.tr("{now}, with all heads {before:.6f}")
            exact = [
                before.format(now=now, before=inspection.whole[name])
                for now, (name, _) in zip(exact, self._rows, strict=True)
            ]
        self.setToolTip(plain_tooltip("\n".join(exact)))
        self.updateGeometry()
        self.update()

    def change(self, label: str) -> str:
        """Returns what has changed of a label's probability since all heads were on; empty: they are."""
        return "" if self._whole is None else signed(dict(self._rows)[label] - self._whole[label], 3)

    def sizeHint(self) -> QSize:
        return QSize(scaled(280), scaled(_ROW) * max(1, len(self._rows)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.ui_font())
        for number, (name, share) in enumerate(self._rows):
            self._paint_row(painter, number, name, share)
        painter.end()

    def _paint_row(self, painter: QPainter, number: int, name: str, share: float) -> None:
        top = number * scaled(_ROW)
        true = name == self._label
        painter.setPen(theme.color("text"))
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, scaled(_NAME - 24))
        mark = "✓ " if true else ""
        align = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, top, scaled(_NAME), scaled(_ROW)), align | Qt.AlignmentFlag.AlignLeft, mark + shown)
        right = scaled(_NUMBER) + (scaled(_CHANGE) if self._whole is not None else 0)
        width = max(0.0, self.width() - scaled(_NAME) - right - tokens.SPACE_2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("border"))
        painter.drawRoundedRect(QRectF(scaled(_NAME), top + 6, width, scaled(_ROW) - 12), 4, 4)
        painter.setBrush(theme.color("good" if true else "accent" if self._label is None else "bad"))
        painter.drawRoundedRect(QRectF(scaled(_NAME), top + 6, width * share, scaled(_ROW) - 12), 4, 4)
        painter.setPen(theme.color("text"))
        place = QRectF(self.width() - right, top, scaled(_NUMBER), scaled(_ROW))
        painter.drawText(place, align | Qt.AlignmentFlag.AlignRight, f"{share:.3f}")
        if self._whole is not None:
            before = scaled(_NAME) + width * self._whole[name]
            painter.fillRect(QRectF(before - 1, top + 3, 2, scaled(_ROW) - 6), theme.color("text"))
            place.translate(scaled(_CHANGE), 0)
            painter.drawText(place, align | Qt.AlignmentFlag.AlignRight, self.change(name))
