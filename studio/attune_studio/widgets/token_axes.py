"""Tokens along the two sides of a matrix: queries at the left, keys above, upright where they are Chinese."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QRegion

from attune_studio import theme
from attune_studio.theme import scaled
from attune_studio.widgets.map_layout import MapLayout, touches

_LEAST, _MOST_KEY = 32, 112  # px kept for the tokens of the keys
_MOST_QUERY = 176  # and of the queries, which may be two tokens: the one read and the one said
READABLE = 10.0  # px of a cell; in a smaller one its name would overlap the next
_APART = 6  # px from the matrix
_OVERHANG = 10.0  # px that a name reaches beyond the cell at most
_FRAME = 3.0  # and the frame of a row beyond its end


class TokenAxes:
    """The names of rows and columns.

    Args:
        queries: Of the rows.
        keys: Of the columns.
        font: Of the names; it gets smaller with the cells.
    """

    def __init__(self, queries: Sequence[str], keys: Sequence[str], font: QFont) -> None:
        self.queries, self.keys = list(queries), list(keys)
        self._font = QFont(font)
        self.query_space = self._space_for(self.queries, scaled(_MOST_QUERY))
        self.key_space = self._space_for(self.keys, scaled(_MOST_KEY))

    @property
    def same(self) -> bool:
        """Whether rows and columns are the same tokens."""
        return self.queries == self.keys

    def query_strip(self, layout: MapLayout, query: int) -> QRectF:
        """Returns where a row and its name are painted."""
        row = layout.place_of(QRectF(layout.view.x(), query, layout.view.width(), 1))
        return row.adjusted(-self.query_space - _APART, -_OVERHANG, _FRAME, _OVERHANG)

    def key_strip(self, layout: MapLayout, key: int) -> QRectF:
        """Returns where the name of a column is painted."""
        column = layout.place_of(QRectF(key, layout.view.y(), 1, 0))
        return column.adjusted(-_OVERHANG, -self.key_space - _APART, _OVERHANG, 0)

    def paint(
        self, painter: QPainter, layout: MapLayout, queries: Collection[int], key: int, wanted: QRegion | None = None
    ) -> None:
        """Paints the names of what is seen, as many as there is room for.

        Args:
            painter: Paints.
            layout: Where the cells lie.
            queries: Rows whose names stand out.
            key: A column whose name stands out; -1: none.
            wanted: Names that lie elsewhere may be left out. Default: none may.
        """
        image, view, cell = layout.image, layout.view, layout.cell
        metrics, every = self._prepare(painter, cell.height())
        for index in range(_multiple(view.y(), every), len(self.queries), every):
            middle = image.y() + (index + 0.5 - view.y()) * cell.height()
            if middle > image.bottom():
                break
            if middle >= image.top() and touches(wanted, self.query_strip(layout, index)):
                painter.setPen(theme.color("accent" if index in queries else "text"))
                self._paint_query(painter, metrics, self.queries[index], QPointF(image.x() - _APART, middle))
        for index in sorted(queries):
            middle = image.y() + (index + 0.5 - view.y()) * cell.height()
            if 0 <= index < len(self.queries) and index % every and image.top() <= middle <= image.bottom():
                end = QPointF(image.x() - _APART, middle)
                painter.fillRect(self._query_area(metrics, end), theme.color("surface"))  # over those beside it
                painter.setPen(theme.color("accent"))
                self._paint_query(painter, metrics, self.queries[index], end)
        metrics, every = self._prepare(painter, cell.width())
        for index in range(_multiple(view.x(), every), len(self.keys), every):
            middle = image.x() + (index + 0.5 - view.x()) * cell.width()
            if middle > image.right():
                break
            if middle >= image.left() and touches(wanted, self.key_strip(layout, index)):
                painter.setPen(theme.color("accent" if index == key else "text"))
                self._paint_key(painter, metrics, self.keys[index], QPointF(middle, image.y() - _APART))

    def _space_for(self, names: list[str], most: int) -> int:
        metrics = QFontMetricsF(self._font)
        widest = max((round(metrics.horizontalAdvance(name)) for name in names), default=0)
        return min(max(widest + 14, scaled(_LEAST)), most)

    def _prepare(self, painter: QPainter, cell: float) -> tuple[QFontMetricsF, int]:
        """Chooses the font for labels of cells so many px apart; returns its measures, and every which is labelled."""
        every = max(1, int(np.ceil(scaled(READABLE) / cell)))
        font = QFont(self._font)
        largest, usual = theme.size("text"), theme.size("caption")
        font.setPixelSize(int(min(largest, max(scaled(9), cell * 0.8 if every == 1 else usual))))
        painter.setFont(font)
        return QFontMetricsF(font), every

    def _paint_query(self, painter: QPainter, metrics: QFontMetricsF, name: str, end: QPointF) -> None:
        text = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, self.query_space - 10)
        area = self._query_area(metrics, end)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _query_area(self, metrics: QFontMetricsF, end: QPointF) -> QRectF:
        """Returns where the name of a row stands that ends at a point."""
        space, height = self.query_space, metrics.height()
        return QRectF(end.x() - space, end.y() - height / 2, space, height)

    def _paint_key(self, painter: QPainter, metrics: QFontMetricsF, name: str, start: QPointF) -> None:
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, self.key_space - 10)
        painter.save()
        painter.translate(start)
        if _is_upright(text):
            _paint_upright(painter, metrics, text)
        else:
            painter.rotate(-90)
            area = QRectF(0, -metrics.height() / 2, self.key_space, metrics.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


def _paint_upright(painter: QPainter, metrics: QFontMetricsF, text: str) -> None:
    """Chinese and Japanese stand upright, one character above the other."""
    line = metrics.height() * 0.9
    for place, character in enumerate(reversed(text)):
        area = QRectF(-line, -(place + 1) * line, 2 * line, line)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, character)


def _multiple(value: float, every: int) -> int:
    """Returns the largest multiple of `every` up to `value`."""
    return int(value) // every * every


def _is_upright(text: str) -> bool:
    return all(unicodedata.east_asian_width(character) in "WF" for character in text)
