"""A text as tokens in lines, and from the chosen ones an arc to each token that they are linked with most.

An arc's strength is the weight, from 0 to 1, and the number stands above its token: nothing is drawn that is not said.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from attune_studio import theme
from attune_studio.text import listed
from attune_studio.theme import scaled
from attune_studio.widgets.labels import plain_tooltip
from attune_studio.widgets.weight_scale import paint_weights

_LINE, _TOKEN, _NUMBER = 56.0, 24.0, 14.0  # px of a line, of a token and of the number above it
_BETWEEN_NUMBERS = 4  # px
_GAP, _PADDING = 4.0, 5.0
_MARGIN = 8.0


class TokenLinks(QWidget):
    """Tokens, and arcs from the chosen ones.

    Signals:
        clicked(int, bool): A token was clicked or chosen by keys; whether beside the others (Ctrl). -1: none any more.
        pointed(int): The token under the pointer; -1: none.
    """

    clicked = Signal(int, bool)
    pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens: list[str] = []
        self._boxes: list[QRectF] = []
        self._chosen: list[int] = []
        self._links: list[tuple[int, float]] = []
        self._pointed = -1
        self._incoming = False
        self._ground: tuple[QRect, QPixmap] | None = None  # the tokens that are seen, without links
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what lies below need not be painted, too
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Links between tokens"))
        theme.manager().changed.connect(self._forget_ground)

    @property
    def links(self) -> list[tuple[int, float]]:
        """What is drawn: tokens with their weights, the strongest first."""
        return list(self._links)

    def show_tokens(self, shown: Sequence[str]) -> None:
        """Shows other tokens, without links."""
        if list(shown) != self._tokens:
            self._tokens = list(shown)
            self._chosen, self._links, self._pointed = [], [], -1
            self._arrange()

    def show_links(self, chosen: Sequence[int], links: Sequence[tuple[int, float]], incoming: bool) -> None:
        """Draws arcs.

        Args:
            chosen: The tokens from which they go.
            links: The tokens to which they go, with weights from 0 to 1, the strongest first.
            incoming: Whether the arcs' heads are at the chosen tokens.
        """
        self._chosen, self._links, self._incoming = list(chosen), list(links), incoming
        told = listed(f"{self._tokens[token]} {weight:.3f}" for token, weight in self._links)
        self.setAccessibleDescription(told)
        self.update()

    def place_of(self, token: int) -> QRectF:
        """Returns where a token stands."""
        return self._boxes[token]

    def told_of(self, token: int) -> str:
        """Returns what is written of a token: its end is left out where a line has no room for it."""
        metrics, room = QFontMetricsF(theme.ui_font()), self._boxes[token].width() - 2 * _PADDING
        return metrics.elidedText(self._tokens[token], Qt.TextElideMode.ElideRight, room + 0.5)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        boxes = self._boxes_for(width)
        return round(boxes[-1].bottom() + _MARGIN) if boxes else scaled(_LINE)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(320, self.width())))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paints tokens and arcs into `area`, on screen or into a file."""
        painter.save()
        painter.fillRect(area, theme.color("surface"))
        painter.translate(area.topLeft())
        linked = self._linked
        self._paint_tokens(painter, [place for place in range(len(self._tokens)) if place not in linked])
        self._paint_links(painter, linked)
        painter.restore()

    def paint_scale(self, painter: QPainter, area: QRectF) -> None:
        """Paints what an arc of a weight looks like."""
        paint_weights(painter, area, lambda weight: (0.15 + 0.85 * weight, 1 + 3 * weight))

    def paintEvent(self, event: QPaintEvent) -> None:
        seen = self.visibleRegion().boundingRect()
        if self._ground is None or self._ground[0] != seen:
            self._ground = (seen, self._draw_ground(seen))
        painter = QPainter(self)
        painter.drawPixmap(seen.topLeft(), self._ground[1])
        above = scaled(_NUMBER)
        linked = {place for place in self._linked if self._boxes[place].adjusted(0, -above, 0, 0).intersects(seen)}
        for token in linked:
            painter.fillRect(self._boxes[token], theme.color("surface"))
        self._paint_links(painter, linked)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._boxes = self._boxes_for(self.width())
        self._ground = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._token_at(event.position()))

    def leaveEvent(self, event: object) -> None:
        self._point_at(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        token = self._token_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and token >= 0:
            self.clicked.emit(token, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and self._tokens:
            at = self._chosen[-1] if self._chosen else -1
            token = min(max(at + steps[Qt.Key(event.key())], 0), len(self._tokens) - 1)
            if [token] != self._chosen:
                self.clicked.emit(token, False)
        elif event.key() == Qt.Key.Key_Escape:
            self.clicked.emit(-1, False)
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        self._boxes = self._boxes_for(self.width())
        self.updateGeometry()
        self._forget_ground()

    def _forget_ground(self) -> None:
        self._ground = None
        self.update()

    def _boxes_for(self, width: int) -> list[QRectF]:
        """Returns where each token stands in a widget so many px wide."""
        metrics = QFontMetricsF(theme.ui_font())
        boxes: list[QRectF] = []
        height = scaled(_TOKEN)
        x, y = _MARGIN, _MARGIN + scaled(_NUMBER)
        for token in self._tokens:
            wide = metrics.horizontalAdvance(token) + 2 * _PADDING
            if x > _MARGIN and x + wide > width - _MARGIN:
                x, y = _MARGIN, y + scaled(_LINE)
            room = max(width - 2 * _MARGIN, height)  # a sentence can be longer
            boxes.append(QRectF(x, y, min(wide, room), height))
            x += wide + _GAP
        return boxes

    def _token_at(self, position: QPointF) -> int:
        return next((number for number, box in enumerate(self._boxes) if box.contains(position)), -1)

    def _point_at(self, token: int) -> None:
        if token != self._pointed:
            self._pointed = token
            self.setCursor(Qt.CursorShape.PointingHandCursor if token >= 0 else Qt.CursorShape.ArrowCursor)
            cut = token >= 0 and self.told_of(token) != self._tokens[token]
            self.setToolTip(plain_tooltip(self._tokens[token]) if cut else "")
            self.pointed.emit(token)

    @property
    def _linked(self) -> set[int]:
        """The tokens that look otherwise than without links."""
        return {*self._chosen, *(token for token, _ in self._links)}

    def _draw_ground(self, seen: QRect) -> QPixmap:
        """Returns the tokens that are seen without links: others are pointed at more often than tokens change."""
        ratio = self.devicePixelRatioF()
        ground = QPixmap(seen.size() * ratio)
        ground.setDevicePixelRatio(ratio)
        ground.fill(theme.color("surface"))
        painter = QPainter(ground)
        painter.translate(-seen.topLeft())
        self._paint_tokens(painter, {place for place, box in enumerate(self._boxes) if box.intersects(seen)})
        painter.end()
        return ground

    def _paint_tokens(self, painter: QPainter, places: Iterable[int]) -> None:
        painter.setFont(theme.ui_font())
        colors = {special: theme.color("muted" if special else "text") for special in (False, True)}
        for place in places:
            token = self._tokens[place]
            painter.setPen(colors[token.startswith("[") and token.endswith("]") and len(token) > 2])
            painter.drawText(self._boxes[place], Qt.AlignmentFlag.AlignCenter, self.told_of(place))

    def _paint_links(self, painter: QPainter, linked: set[int]) -> None:
        """Paints all arcs, and of those that are `linked` the tokens and the weights above."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        weights = dict(self._links)
        for token in linked:
            self._paint_shade(painter, self._boxes[token], weights.get(token, 0.0), token in self._chosen)
        self._paint_tokens(painter, linked)
        for place, weight in reversed(self._links):
            for start in self._chosen:
                self._paint_arc(painter, self._boxes[start], self._boxes[place], weight)
        painter.setFont(theme.ui_font("caption"))
        painter.setPen(theme.color("muted"))
        for place, area in self._numbers(QFontMetricsF(painter.font())).items():
            if place in linked:
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, f"{weights[place]:.3f}")

    def _paint_shade(self, painter: QPainter, box: QRectF, weight: float, chosen: bool) -> None:
        color = theme.color("accent")
        color.setAlphaF(0.25 if chosen else min(0.75, 0.75 * weight))
        painter.setPen(QPen(theme.color("accent"), 1) if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(box, 4, 4)

    def _paint_arc(self, painter: QPainter, start: QRectF, end: QRectF, weight: float) -> None:
        if start == end:
            return  # a token's link with itself is its shade and its number
        color = theme.color("accent")
        color.setAlphaF(min(1.0, 0.15 + 0.85 * weight))
        painter.setPen(QPen(color, 1 + 3 * weight, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        a, b = QPointF(start.center().x(), start.bottom()), QPointF(end.center().x(), end.bottom())
        if start.top() != end.top():  # another line: from the side that faces it
            a.setY(start.bottom() if end.top() > start.top() else start.top())
            b.setY(end.top() if end.top() > start.top() else end.bottom())
        path = QPainterPath(a)
        bend = min(scaled(_LINE - _TOKEN) - 6, 8 + abs(b.x() - a.x()) / 12) if start.top() == end.top() else 0.0
        path.cubicTo(QPointF(a.x(), a.y() + bend), QPointF(b.x(), b.y() + bend), b)
        painter.drawPath(path)
        head = a if self._incoming else b
        painter.setBrush(color)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(head, 2.5, 2.5)

    def _numbers(self, metrics: QFontMetricsF) -> dict[int, QRectF]:
        """Returns where weights are written, by token; where two would meet the weaker one is not."""
        width, found = metrics.horizontalAdvance("0.000") + _BETWEEN_NUMBERS, dict[int, QRectF]()
        for place, _ in self._links:
            box = self._boxes[place]
            area = QRectF(box.center().x() - width / 2, box.top() - scaled(_NUMBER), width, scaled(_NUMBER))
            if not any(area.intersects(other) for other in found.values()):
                found[place] = area
        return found


def strongest(weights: np.ndarray, most: int = 0, least: float = 0.0) -> list[tuple[int, float]]:
    """Returns the places of the largest weights with them, the largest first.

    Args:
        weights: `(tokens,)`.
        most: How many at most; 0: no limit.
        least: The smallest weight that counts; those of 0 never do.
    """
    order = np.argsort(-weights, kind="stable")[: most or None]
    return [(int(place), float(weights[place])) for place in order if weights[place] >= least and weights[place] > 0]
