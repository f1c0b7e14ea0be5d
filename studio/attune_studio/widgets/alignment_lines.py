"""Two lines of tokens, and between them a line for each weight: who looks at whom, as translators draw it.

The keys stand above, the queries below; a line is as strong as its weight. Long sentences are wider than the window:
put the widget into a scroll area.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from attune_studio import theme, tokens
from attune_studio.text import listed, titled
from attune_studio.theme import scaled
from attune_studio.widgets.weight_scale import paint_weights

_HEIGHT, _ROW = 116, 26  # px of all, and of a row of tokens
_LEAST_GAP, _MOST_GAP = 6, 28  # px between two tokens of the longer row
_WIDEST_GAP = 72  # and of the shorter one, which spreads out below it
_AROUND = 8.0  # px that a token's shade and a line's width may reach beyond their place
FAINTEST = 0.08  # a weight below this has no line; whoever shows lines says so


class Rows(NamedTuple):
    """Where the tokens stand, and the middle of each, px."""

    above: list[QRectF]
    below: list[QRectF]
    middles_above: np.ndarray
    middles_below: np.ndarray


class AlignmentLines(QWidget):
    """Tokens above and below, with lines between them.

    Signals:
        query_clicked(int): A token below was clicked.
        pointed(int): The token below that is under the pointer; -1: none.
    """

    query_clicked = Signal(int)
    pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queries: list[str] = []
        self._keys: list[str] = []
        self._weights = np.zeros((0, 0), np.float32)
        self._locked = self._pointed = -1
        self._given = 0
        self._placed: tuple[int, Rows] | None = None  # by the width for which they were placed
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(scaled(_HEIGHT))
        self.setAccessibleName(self.tr("Alignment lines"))

    def show_weights(self, queries: Sequence[str], keys: Sequence[str], weights: np.ndarray) -> None:
        """Shows (queries, keys) weights; nothing is pointed at any more."""
        self._pointed = -1
        self._weights = weights
        if (list(queries), list(keys)) != (self._queries, self._keys):
            self._queries, self._keys, self._placed = list(queries), list(keys), None
            self.setMinimumWidth(round(self._span(_LEAST_GAP)) + 2 * tokens.SPACE_2)
        self.setAccessibleDescription(self._describe())
        self.update()

    @property
    def queries(self) -> list[str]:
        """The tokens below."""
        return self._queries

    @property
    def front(self) -> int:
        """The query of which alone the lines are shown: the one that is pointed at, or else locked; -1: all."""
        return self._pointed if self._pointed >= 0 else self._locked

    def mark_given(self, count: int) -> None:
        """Underlines the first tokens below: the person has given them."""
        self._given = count
        self.update()

    def lock_query(self, query: int) -> None:
        """Shows the lines of one query alone; -1: all."""
        self._locked = query
        self.update()

    def point_at(self, query: int) -> None:
        """Shows the lines of a query that is pointed at, here or elsewhere, alone; -1: those of the locked one."""
        if query != self._pointed:
            self._pointed = query
            self.update()

    def query_at(self, position: QPointF) -> int:
        """Returns the token below that is at a point, or -1."""
        return next((number for number, place in enumerate(self._rows().below) if place.contains(position)), -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter, QRectF(self.rect()), QRectF(event.rect()))
        painter.end()

    def paint(self, painter: QPainter, area: QRectF, wanted: QRectF | None = None) -> None:
        """Paints the lines into `area`, on screen or into a file; with `wanted` what lies in there suffices."""
        painter.save()
        painter.translate(area.topLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.ui_font())
        rows = self._rows()
        seen = QRectF(0, 0, self.width(), scaled(_HEIGHT)) if wanted is None else wanted
        self._paint_lines(painter, rows, seen)
        seen = seen.adjusted(-_AROUND, 0, _AROUND, 0)
        looked_at = self._weights[self.front] if self.front >= 0 else np.zeros(len(self._keys))
        for token, place, weight in zip(self._keys, rows.above, looked_at, strict=True):
            if place.intersects(seen):
                self._paint_token(painter, token, place, float(weight), False)
        for number, (token, place) in enumerate(zip(self._queries, rows.below, strict=True)):
            if not place.intersects(seen):
                continue
            self._paint_token(painter, token, place, 0.0, number in (self._locked, self._pointed))
            if number < self._given:
                painter.setPen(QPen(theme.color("accent"), 2))
                painter.drawLine(place.bottomLeft() + QPointF(0, -2), place.bottomRight() + QPointF(0, -2))
        painter.restore()

    def paint_scale(self, painter: QPainter, area: QRectF) -> None:
        """Paints what a line of a weight looks like."""
        paint_weights(painter, area, lambda weight: (weight, 1 + 2.5 * weight))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        query = self.query_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and query >= 0:
            self.query_clicked.emit(query)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        query = self.query_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if query >= 0 else Qt.CursorShape.ArrowCursor)
        self._tell_pointed(query)

    def leaveEvent(self, event: object) -> None:
        self._tell_pointed(-1)

    def _tell_pointed(self, query: int) -> None:
        if query != self._pointed:
            self.point_at(query)
            self.pointed.emit(query)

    def _paint_lines(self, painter: QPainter, rows: Rows, seen: QRectF) -> None:
        """Paints what may be seen of the lines: those of a long pair are many times as long as the window is wide."""
        first = max(self.front, 0)
        weights = self._weights if self.front < 0 else self._weights[first : first + 1]
        queries, keys = np.nonzero(weights >= FAINTEST)
        starts, ends = rows.middles_below[queries + first], rows.middles_above[keys]
        left, right = seen.left() - _AROUND, seen.right() + _AROUND
        near = (np.minimum(starts, ends) <= right) & (np.maximum(starts, ends) >= left)
        color, bottom, top = theme.color("accent"), scaled(_HEIGHT) - scaled(_ROW) + 1.0, scaled(_ROW) - 1.0
        for weight, start, end in zip(weights[queries, keys][near], starts[near], ends[near], strict=True):
            color.setAlphaF(min(1.0, float(weight)))
            width = 1 + 2.5 * float(weight)
            # Flat ends, which tokens hide: Qt strokes lines with round ones as paths, which is slower.
            painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            shares = [(x - start) / (end - start) for x in (left, right)] if start != end else [0.0, 1.0]
            between = max(0.0, min(shares)), min(1.0, max(shares))
            painter.drawLine(
                *(QPointF(start + share * (end - start), bottom + share * (top - bottom)) for share in between)
            )

    def _paint_token(self, painter: QPainter, token: str, place: QRectF, weight: float, locked: bool) -> None:
        ground = place.adjusted(-4, 2, 4, -2)
        shaded = locked or weight > FAINTEST
        if shaded:
            color = theme.color("accent")
            color.setAlphaF(0.25 if locked else min(0.75, 0.75 * weight))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawRoundedRect(ground, 4, 4)
        special = token.startswith("[") and token.endswith("]") and len(token) > 2
        painter.setPen(theme.color("muted" if special and not shaded else "text"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, token)

    def _rows(self) -> Rows:
        if self._placed is None or self._placed[0] != self.width():
            above, below = self._places(self._keys, 0), self._places(self._queries, scaled(_HEIGHT) - scaled(_ROW))
            self._placed = self.width(), Rows(above, below, _middles(above), _middles(below))
        return self._placed[1]

    def _places(self, shown: Sequence[str], top: float) -> list[QRectF]:
        """Returns where each token stands; both rows are as wide as there is room, within reason."""
        metrics = QFontMetricsF(theme.ui_font())
        widths = [metrics.horizontalAdvance(token) for token in shown]
        room = min(self.width() - 2.0 * tokens.SPACE_2, self._span(_MOST_GAP))
        gap = min(float(_WIDEST_GAP), (room - sum(widths)) / max(1, len(shown) - 1))
        ends = np.cumsum([0.0, *(width + gap for width in widths)]) + tokens.SPACE_2
        return [QRectF(start, top, end - start - gap, scaled(_ROW)) for start, end in pairwise(ends.tolist())]

    def _span(self, gap: float) -> float:
        """Returns how wide the longer row is with such gaps."""
        metrics = QFontMetricsF(theme.ui_font())
        rows = (self._queries, self._keys)
        return max(sum(metrics.horizontalAdvance(token) for token in row) + gap * max(0, len(row) - 1) for row in rows)

    def _describe(self) -> str:
        if not self._weights.size:
            return ""
        best = self._weights.argmax(axis=1).tolist()
        return listed(titled(query, self._keys[key]) for query, key in zip(self._queries, best, strict=True))


def _middles(places: list[QRectF]) -> np.ndarray:
    return np.array([place.center().x() for place in places])
