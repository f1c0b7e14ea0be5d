"""`WordMap`: words as points on a plane or in space, turned, zoomed, hovered and chosen; 50,000 stay fluent.

The points are one image (`point_cloud`); lines, rings and words are painted over it. Keys: arrows turn (on a plane:
move), with Shift they move; + and - zoom; Home shows everything; Page Down and Page Up choose the next rarer or more
frequent word; Escape chooses none.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from attune_datasets.space_mark import LINE_MARK, SPACE_MARK
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from attune_studio import theme
from attune_studio.text import named_token
from attune_studio.theme import scaled
from attune_studio.widgets.map_labels import place_labels
from attune_studio.widgets.point_cloud import Camera, Canvas, Seen, centred, color_table, see
from attune_studio.widgets.word_colors import Coloring, rgb

# Up to so many points, and the radius of their discs, px.
_SIZES = ((400, 4.0), (3_000, 3.0), (15_000, 2.2), (1_000_000, 1.2))
_MARGIN = 16  # px of the device around an image
_REACH = 8  # px within which a point is picked
_TURN = 0.008  # radians a px
_STEP, _TURN_STEP = 0.1, 0.12  # of a key: half sides, radians
_ZOOM_STEP = 1.2
_LABEL_ROOM, _LOOKED_AT = 9_000, 500  # px² a word, and how many of the most frequent are tried
_LONGEST = 40  # characters of a word
_CLICK = 4  # px that a pointer may move in a click
_FIRST_LOOK = (0.6, 0.35)  # yaw, pitch: in space, so that depth is seen


class WordMap(QWidget):
    """The map.

    Signals:
        chosen(int): The person has chosen a word by pointer or key; -1: none.
        hovered(int): The pointer is at another word; -1: at none.
    """

    chosen = Signal(int)
    hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(240, 200)
        self.setAccessibleName(self.tr("Map of words"))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.words: list[str] = []
        self.camera = Camera()
        self._moments = np.zeros((1, 0, 2), np.float32)
        self._moment = 0
        self._coloring = Coloring(np.zeros(0))
        self._choice, self._pointed = -1, -1
        self._near: list[int] = []
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._image: tuple[tuple[object, ...], Canvas] | None = None
        self._seen: tuple[tuple[object, ...], Seen] | None = None
        self._version = 0
        self._widths: dict[int, float] = {}
        theme.manager().changed.connect(self.refresh)

    @property
    def points(self) -> np.ndarray:
        """Where the words are at the moment that is shown, within 1 of the middle, `(words, 2 or 3)`."""
        return self._moments[self._moment]

    @property
    def is_space(self) -> bool:
        """Whether there is depth."""
        return self._moments.shape[2] == 3

    @property
    def choice(self) -> int:
        """The word that is chosen; -1: none."""
        return self._choice

    @property
    def pointed(self) -> int:
        """The word that the pointer is at; -1: none."""
        return self._pointed

    @property
    def near(self) -> list[int]:
        """The words that lines lead to from the chosen one."""
        return self._near

    def show_words(self, words: list[str], moments: np.ndarray, coloring: Coloring) -> None:
        """Shows other words.

        Args:
            words: The most frequent first.
            moments: Where they were, float32 `(moments, words, 2 or 3)`; the last is shown.
            coloring: Of the points.
        """
        same = words == self.words and moments.shape[2] == self._moments.shape[2]
        self.words, self._coloring = words, coloring
        self._moments = centred(moments, moments[-1]) if len(words) else moments
        self._moment = len(moments) - 1
        self._widths = {}
        self._pointed = -1
        if not same:
            self._choice, self._near = -1, []
            self.reset()
        self.refresh()

    def show_moment(self, moment: int) -> None:
        """Shows where the words were at one of the moments."""
        self._moment = moment
        self.refresh()

    def color(self, coloring: Coloring) -> None:
        """Colours the points otherwise."""
        self._coloring = coloring
        self.refresh()

    def choose(self, number: int, near: Sequence[int] = ()) -> None:
        """Rings a word (-1: none) and draws lines to those near it. No signal tells of it."""
        self._choice = number if 0 <= number < len(self.words) else -1
        self._near = [one for one in near if 0 <= one < len(self.words)]
        self.setAccessibleDescription(self.words[self._choice] if self._choice >= 0 else "")
        self.update()

    def bring_into_view(self, number: int) -> None:
        """Moves the map so that a word is seen, where it is not."""
        seen = self.seen(self.size())
        if not QRectF(self.rect()).adjusted(24, 24, -24, -24).contains(float(seen.x[number]), float(seen.y[number])):
            half = min(self.width(), self.height()) / 2
            right, down = self.width() / 2 - float(seen.x[number]), self.height() / 2 - float(seen.y[number])
            self.camera.move(right / half, down / half)
            self.refresh()

    def reset(self) -> None:
        """Shows everything, from where one begins."""
        yaw, pitch = _FIRST_LOOK if self.is_space else (0.0, 0.0)
        self.camera = Camera(yaw, pitch)
        self.refresh()

    def seen(self, size: QSize) -> Seen:
        """Returns where the points are in a view of such a size."""
        key = (self._version, size.width(), size.height())
        if self._seen is None or self._seen[0] != key:
            self._seen = key, see(self.points, self.camera, size.width(), size.height())
        return self._seen[1]

    def point_at(self, place: QPointF) -> int:
        """Tells which word lies there: it is named on the map. Returns it, -1 for none."""
        found = self.seen(self.size()).pick(place.x(), place.y(), _REACH) if self.words else None
        number = -1 if found is None else found
        if number != self._pointed:
            self._pointed = number
            self.hovered.emit(number)
            self.update()
        return number

    def sizeHint(self) -> QSize:
        return QSize(800, 600)

    def refresh(self) -> None:
        """Paints anew: the camera, or the theme, is another."""
        self._version += 1
        self.update()

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter, QRectF(self.rect()))
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paints the map, as the window does and a picture of it."""
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, theme.color("surface"))
        if self.words:
            painter.translate(area.topLeft())
            inner = QRectF(0, 0, area.width(), area.height())
            seen = self.seen(inner.size().toSize())
            self._paint_points(painter, inner, seen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_trails(painter, inner)
            self._paint_lines(painter, seen)
            self._paint_labels(painter, inner, seen)
            self._paint_legend(painter, inner)
        painter.restore()

    def _paint_points(self, painter: QPainter, area: QRectF, seen: Seen) -> None:
        ratio = max(1.0, painter.device().devicePixelRatioF() * painter.worldTransform().m11())
        key = (self._version, area.width(), area.height(), ratio)
        if self._image is None or self._image[0] != key:
            self._image = key, self._draw(area, seen, ratio)
        canvas = self._image[1]
        height, width = canvas.pixels.shape
        image = QImage(canvas.pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        painter.drawImage(area, image, QRectF(_MARGIN, _MARGIN, canvas.width, canvas.height))

    def _draw(self, area: QRectF, seen: Seen, ratio: float) -> Canvas:
        width, height = round(area.width() * ratio), round(area.height() * ratio)
        canvas = self._image[1] if self._image is not None else None
        if canvas is None or (canvas.width, canvas.height) != (width, height):
            canvas = Canvas(width, height, _MARGIN)
        table = color_table(self._coloring.colors(), rgb(theme.color("surface")))
        canvas.draw(seen, self._coloring.numbers(), table, self._radius * ratio, ratio)
        return canvas

    @property
    def _radius(self) -> float:
        radius = next(radius for most, radius in _SIZES if len(self.words) <= most)
        return float(radius * min(2.0, max(1.0, self.camera.zoom**0.3)))

    def _paint_trails(self, painter: QPainter, area: QRectF) -> None:
        """The way of the chosen word and of those near it, up to the moment that is shown."""
        if self._moment == 0 or self._choice < 0:
            return
        numbers = [self._choice, *self._near]
        moments = self._moments[: self._moment + 1, numbers]
        ways = see(moments.reshape(-1, moments.shape[2]), self.camera, area.width(), area.height())
        x, y = ways.x.reshape(len(moments), -1), ways.y.reshape(len(moments), -1)
        for place in range(len(numbers)):
            painter.setPen(QPen(theme.color("accent" if place == 0 else "muted"), 1.6 if place == 0 else 1.0))
            painter.drawPolyline(
                [QPointF(a, b) for a, b in zip(x[:, place].tolist(), y[:, place].tolist(), strict=True)]
            )

    def _paint_lines(self, painter: QPainter, seen: Seen) -> None:
        if self._choice < 0:
            return
        here = QPointF(float(seen.x[self._choice]), float(seen.y[self._choice]))
        painter.setPen(QPen(theme.blend("accent", "surface", 0.55), 1.0))
        for number in self._near:
            painter.drawLine(here, QPointF(float(seen.x[number]), float(seen.y[number])))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number in self._near:
            self._ring(painter, seen, number, self._radius + 2, 1.2)
        self._ring(painter, seen, self._choice, self._radius + 4, 2.0)

    def _ring(self, painter: QPainter, seen: Seen, number: int, radius: float, width: float) -> None:
        painter.setPen(QPen(theme.color("accent"), width))
        painter.drawEllipse(QPointF(float(seen.x[number]), float(seen.y[number])), radius, radius)

    def _paint_labels(self, painter: QPainter, area: QRectF, seen: Seen) -> None:
        font = theme.ui_font("token")
        painter.setFont(font)
        metrics = QFontMetricsF(font)

        def width_of(number: int) -> float:
            if number not in self._widths:
                self._widths[number] = metrics.horizontalAdvance(_shown(self.words[number])) + 4
            return self._widths[number]

        first = [number for number in (self._pointed, self._choice, *self._near) if number >= 0]
        # With a word chosen, the others' names would hide those that are asked for.
        others = self._frequent_in(area, seen) if self._choice < 0 else []
        wanted = list(dict.fromkeys([*first, *others]))
        ground, strong = theme.color("surface"), set(first)
        ground.setAlpha(190)
        most = max(len(first), round(area.width() * area.height() / _LABEL_ROOM))
        for number, place in place_labels(wanted, seen.x, seen.y, area, width_of, metrics.height(), most):
            painter.fillRect(place, ground)
            depth = 1.0 if number in strong else 0.55 + 0.45 * float(seen.depth[number])
            color = theme.color("accent") if number == self._choice else theme.blend("text", "surface", depth)
            painter.setPen(color)
            painter.drawText(place.adjusted(2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, _shown(self.words[number]))
        if self._pointed >= 0:
            self._ring(painter, seen, self._pointed, self._radius + 3, 1.5)

    def _frequent_in(self, area: QRectF, seen: Seen) -> list[int]:
        """Returns the most frequent words that are seen."""
        inside = (seen.x > 0) & (seen.x < area.width()) & (seen.y > 0) & (seen.y < area.height())
        return np.flatnonzero(inside)[:_LOOKED_AT].tolist()

    def _paint_legend(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(theme.ui_font("caption"))
        metrics = QFontMetricsF(painter.font())
        colors = self._coloring.colors()
        x, y, line = 12.0, area.height() - scaled(22), scaled(14)
        if self._coloring.groups:
            for number, name in enumerate(self._coloring.groups):
                shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, scaled(140))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(*colors[number].tolist()))
                painter.drawEllipse(QPointF(x + 5, y + line / 2), 4, 4)
                painter.setPen(theme.color("muted"))
                painter.drawText(QRectF(x + 14, y, scaled(150), line), Qt.AlignmentFlag.AlignVCenter, shown)
                x += 14 + metrics.horizontalAdvance(shown) + 14
        elif self._coloring.ends[0]:
            few, many = self._coloring.ends
            wide = metrics.horizontalAdvance(few)
            painter.setPen(theme.color("muted"))
            painter.drawText(QRectF(x, y, wide + 2, line), Qt.AlignmentFlag.AlignVCenter, few)
            for step in range(48):
                color = QColor(*colors[step * 255 // 47].tolist())
                painter.fillRect(QRectF(x + wide + 8 + 2 * step, y + line / 2 - 4, 3, 8), color)
            end = x + wide + 8 + 96 + 8
            painter.drawText(QRectF(end, y, scaled(200), line), Qt.AlignmentFlag.AlignVCenter, many)

    # -- pointer and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._last = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            self.point_at(event.position())
            return
        moved = event.position() - self._last
        self._last = event.position()
        moves = event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not event.buttons() & Qt.MouseButton.LeftButton
        if self.is_space and not moves:
            self.camera.turn(moved.x() * _TURN, moved.y() * _TURN)
        else:
            half = max(1.0, min(self.width(), self.height()) / 2)
            self.camera.move(moved.x() / half, moved.y() / half)
        self.refresh()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or (event.position() - pressed).manhattanLength() > _CLICK:
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose_by_hand(self.point_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.point_at(event.position()) < 0:
            self.reset()

    def wheelEvent(self, event: QWheelEvent) -> None:
        half = max(1.0, min(self.width(), self.height()) / 2)
        place = event.position() - QPointF(self.width() / 2, self.height() / 2)
        self.camera.zoom_by(_ZOOM_STEP ** (event.angleDelta().y() / 120), (place.x() / half, place.y() / half))
        self.refresh()
        event.accept()

    def leaveEvent(self, event: QEnterEvent) -> None:  # type: ignore[override]  # a QEvent
        if self._pointed >= 0:
            self._pointed = -1
            self.hovered.emit(-1)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        key = Qt.Key(event.key())
        if key in arrows:
            right, down = arrows[key]
            if self.is_space and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.camera.turn(right * _TURN_STEP, down * _TURN_STEP)
            else:
                self.camera.move(right * _STEP, down * _STEP)
            self.refresh()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.camera.zoom_by(1 / _ZOOM_STEP if key == Qt.Key.Key_Minus else _ZOOM_STEP)
            self.refresh()
        elif key == Qt.Key.Key_Home:
            self.reset()
        elif key in pages and self.words:
            self._choose_by_hand(min(max(self._choice + pages[key], 0), len(self.words) - 1))
        elif key == Qt.Key.Key_Escape and self._choice >= 0:
            self._choose_by_hand(-1)
        else:
            super().keyPressEvent(event)

    def _choose_by_hand(self, number: int) -> None:
        if number != self._choice:
            self.choose(number)
            self.chosen.emit(number)


def _shown(word: str) -> str:
    """Returns a word in one line, cut where it is long; tokens behind a space without the mark that says so."""
    line = " ".join(word.removeprefix(SPACE_MARK).split())
    line = named_token(word) if line in ("", LINE_MARK) else line
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
