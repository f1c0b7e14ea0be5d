"""`BarList`: words with bars, such as the commonest words: a list, so that keyboard and screen readers work in it.

Each row is one bar with its number printed at its end; thin lines through all rows mark the scale, whose figures stand
above. The scale is linear or logarithmic.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from attune_studio import theme, tokens
from attune_studio.text import plain, titled
from attune_studio.theme import scaled
from attune_studio.widgets.labels import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
ROW = 24  # px
_AXIS = 20  # px
_MOST_LABEL = 0.34  # share of the width that labels may take
_GAP = tokens.SPACE_2


@dataclass(frozen=True)
class Bar:
    """One row.

    Args:
        text: What the bar is about.
        value: Its length, 0 or more.
        caption: What stands at its end.
        tip: What the mouse finds out.
        faint: Whether the bar is grey: it is there, but does not count.
    """

    text: str
    value: float
    caption: str
    tip: str = ""
    faint: bool = False


class BarList(QListView):
    """A list of bars.

    Args:
        name: For screen readers.
        series: The colour's place in the fixed order; None: the accent.

    Signals:
        chosen(str): A bar was clicked, or Enter pressed on it.
    """

    chosen = Signal(str)

    def __init__(self, name: str, series: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.series = series
        self.log = False
        self.label_width = 0
        self._bars = _BarModel(self)
        self.setModel(self._bars)
        self.setItemDelegate(_BarDelegate(self))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, scaled(_AXIS), 0, 0)
        self._axis = _Axis(self)
        self.clicked.connect(self._on_clicked)

    @property
    def bars(self) -> list[Bar]:
        """What is shown."""
        return self._bars.bars

    def show_bars(self, bars: Sequence[Bar], log: bool = False) -> None:
        """Shows other bars on a linear or logarithmic scale."""
        self.log = log
        self._bars.set_bars(bars)
        metrics = QFontMetrics(theme.ui_font())
        self.label_width = max((metrics.horizontalAdvance(bar.text[:40]) for bar in bars), default=0)
        self._axis.update()
        self.viewport().update()

    def choose_row(self, row: int) -> None:
        """Does what a click on a bar does."""
        if 0 <= row < len(self.bars):
            self.setCurrentIndex(self._bars.index(row))
            self.chosen.emit(self.bars[row].text)

    def span(self) -> tuple[int, int]:
        """Returns where bars begin and how long the longest is, in px of the viewport."""
        width = self.viewport().width()
        left = min(self.label_width, round(width * _MOST_LABEL)) + 2 * _GAP + 2
        captions = max((len(bar.caption) for bar in self.bars), default=0)
        right = QFontMetrics(theme.ui_font("caption")).horizontalAdvance("0" * (captions + 1)) + _GAP
        return left, max(20, width - left - right - _GAP)

    def share(self, value: float) -> float:
        """Returns the length of a value's bar as a share of the longest."""
        most = max((bar.value for bar in self.bars), default=0.0)
        if most <= 0 or value <= 0:
            return 0.0
        if self.log:
            return math.log10(1 + value) / math.log10(1 + most)
        return value / most

    def ticks(self) -> list[float]:
        """Returns the values that are marked."""
        most = max((bar.value for bar in self.bars), default=0.0)
        if most <= 0:
            return []
        if self.log:
            return [0.0] + [10.0**power for power in range(math.floor(math.log10(max(most, 1))) + 1)]
        step = _round_step(most / max(2, self.span()[1] // scaled(80)))
        return [step * number for number in range(math.floor(most / step) + 1)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose_row(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._axis.setGeometry(self.viewport().x(), 0, self.viewport().width(), scaled(_AXIS))

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self.bars[index.row()].text)


class _BarModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.bars: list[Bar] = []

    def set_bars(self, bars: Sequence[Bar]) -> None:
        self.beginResetModel()
        self.bars = list(bars)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.bars)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        bar = self.bars[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return bar.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(bar.tip)
        return titled(bar.text, bar.caption) if role == Qt.ItemDataRole.AccessibleTextRole else None


class _BarDelegate(QStyledItemDelegate):
    def __init__(self, view: BarList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        bar, area = self._view.bars[index.row()], option.rect
        left, length = self._view.span()
        painter.save()
        self._paint_ground(painter, option, area)
        painter.setPen(QPen(theme.color("hover"), 1))
        for tick in self._view.ticks():
            x = area.left() + left + round(self._view.share(tick) * length)
            painter.drawLine(x, area.top(), x, area.bottom())
        self._paint_text(painter, QRect(area.left() + _GAP, area.top(), left - 2 * _GAP + 2, scaled(ROW)), bar.text)
        width = max(1.0, self._view.share(bar.value) * length)
        color = theme.color("accent") if self._view.series is None else theme.series(self._view.series)
        color = theme.color("scroll") if bar.faint else color
        painter.fillRect(QRectF(area.left() + left, area.top() + 5, width, scaled(ROW) - 10), color)
        painter.setFont(theme.ui_font("caption"))
        painter.setPen(theme.color("muted"))
        end = round(area.left() + left + width + 6)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(end, area.top(), 200, scaled(ROW)), flags, bar.caption)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.color("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.color("hover"))

    @staticmethod
    def _paint_text(painter: QPainter, area: QRect, text: str) -> None:
        painter.setFont(theme.ui_font())
        painter.setPen(theme.color("text"))
        shown = painter.fontMetrics().elidedText(text[:200], Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)


class _Axis(QWidget):
    """The figures of the scale, above the rows."""

    def __init__(self, view: BarList) -> None:
        super().__init__(view)
        self._view = view

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.ui_font("caption"))
        painter.setPen(theme.color("muted"))
        left, length = self._view.span()
        free_from = -1.0
        for tick in self._view.ticks():
            text, x = plain(tick), left + self._view.share(tick) * length
            half = painter.fontMetrics().horizontalAdvance(text) / 2
            if x - half > free_from:
                place = QRectF(x - half - 1, 0, 2 * half + 2, scaled(_AXIS))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
                free_from = x + half + _GAP
        painter.end()


def _round_step(step: float) -> float:
    power = 10.0 ** math.floor(math.log10(step))
    return next(part * power for part in (1, 2, 5, 10) if part * power >= step * 0.75)
