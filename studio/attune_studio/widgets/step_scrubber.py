"""`StepScrubber`: the loss of a training, drawn small, and on it a handle that moves between the steps of a replay.

It paints itself, as it does while one drags: what changes is a line, and the curves are kept as polygons.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from attune_studio import theme
from attune_studio.text import plain
from attune_studio.theme import scaled
from attune_studio.widgets.end_labels import spread
from attune_studio.widgets.labels import plain_tooltip

_HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 84, 44.0, 150.0, 8.0, 18.0  # px
_TICK, _KNOB = 5.0, 4.5


@dataclass(frozen=True)
class LossCurve:
    """One curve.

    Args:
        name: What stands at its end.
        series: Place in the fixed order of colours (0 training, 1 validation).
        steps: (points,), ascending.
        losses: (points,), nan where there is none.
        points: Whether each value is marked: for few values.
    """

    name: str
    series: int
    steps: np.ndarray
    losses: np.ndarray
    points: bool = False


class StepScrubber(QWidget):
    """Curves over steps, and a handle.

    Signals:
        moved(int): The handle is wanted at this place among the steps.
        toggled(): Space was pressed: play, or pause.
    """

    moved = Signal(int)
    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curves: list[LossCurve] = []
        self._lines: list[QPolygonF] = []
        self._steps: list[int] = []
        self._place = -1
        self._reference: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Steps of the replay"))
        theme.manager().changed.connect(self.update)

    @property
    def place(self) -> int:
        """Where the handle is among the steps; -1: there are none."""
        return self._place

    def show_curves(self, curves: list[LossCurve]) -> None:
        """Draws other curves, those at the front last; values that are no numbers are left out."""
        self._curves = [known for curve in curves if len((known := _known(curve)).losses)]
        self._lay_out()

    def show_steps(self, steps: list[int], place: int, reference: int | None) -> None:
        """Offers these steps, with the handle at a place among them.

        Args:
            steps: Ascending.
            place: Among the steps.
            reference: The step that is compared with; None: none.
        """
        changed, self._steps = steps != self._steps, list(steps)
        self._place, self._reference = (place if steps else -1), reference
        if steps:
            told = self.tr("step {step}, {place} of {count}")
            told = told.format(step=f"{steps[place]:,}", place=place + 1, count=len(steps))
            self.setAccessibleDescription(told)
        if changed:
            self._lay_out()
        self.update()

    def x_of(self, step: float) -> float:
        """Returns where a step is, in px."""
        area = self._area
        return area.left() + step / max(self._last, 1.0) * area.width()

    def place_at(self, x: float) -> int:
        """Returns the place of the step that is nearest to `x` px; -1: there are none."""
        if not self._steps:
            return -1
        return int(np.abs(np.array([self.x_of(step) for step in self._steps]) - x).argmin())

    def sizeHint(self) -> QSize:
        return QSize(480, scaled(_HEIGHT))

    @property
    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(scaled(_LEFT), _TOP, -scaled(_RIGHT), -scaled(_BOTTOM))

    @property
    def _last(self) -> float:
        return max([*self._steps[-1:], *(float(curve.steps[-1]) for curve in self._curves)], default=1.0)

    @property
    def _range(self) -> tuple[float, float]:
        low = min((float(curve.losses.min()) for curve in self._curves), default=0.0)
        high = max((float(curve.losses.max()) for curve in self._curves), default=1.0)
        return low, high if high > low else low + 1.0

    def _y_of(self, loss: float) -> float:
        low, high = self._range
        area = self._area
        return area.bottom() - (loss - low) / (high - low) * area.height()

    def _lay_out(self) -> None:
        area, (low, high) = self._area, self._range
        pixels = max(2, round(area.width()))
        self._lines = []
        for curve in self._curves:
            steps, losses = extremes(curve.steps, curve.losses, pixels)
            x = area.left() + steps / max(self._last, 1.0) * area.width()
            y = area.bottom() - (losses - low) / (high - low) * area.height()
            self._lines.append(QPolygonF(list(map(QPointF, x.tolist(), y.tolist()))))
        self.update()

    # Painting ---------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.ui_font("caption"))
        self._paint_axes(painter)
        for curve, line in zip(self._curves, self._lines, strict=True):
            self._paint_curve(painter, curve, line)
        self._paint_names(painter)
        if self._place >= 0:
            self._paint_handle(painter)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _paint_axes(self, painter: QPainter) -> None:
        area = self._area
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.setPen(QPen(theme.color("muted"), 1))
        for step in self._steps:
            x = self.x_of(step)
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + _TICK))
        aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for loss in self._range if self._curves else ():
            painter.drawText(
                QRectF(0, self._y_of(loss) - scaled(8), scaled(_LEFT) - 6, scaled(16)), aligned, f"{loss:.2f}"
            )
        shown = self._steps[self._place] if self._place >= 0 else -1
        for step in (0, round(self._last)):
            if abs(self.x_of(step) - self.x_of(shown)) > scaled(56):
                place = QRectF(self.x_of(step) - scaled(40), area.bottom() + _TICK, scaled(80), scaled(_BOTTOM) - _TICK)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{step:,}")

    def _paint_curve(self, painter: QPainter, curve: LossCurve, line: QPolygonF) -> None:
        color = theme.series(curve.series)
        painter.setPen(QPen(color, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(line)
        if curve.points:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            for place in range(line.size()):
                painter.drawEllipse(line.at(place), 2.0, 2.0)

    def _paint_names(self, painter: QPainter) -> None:
        """Writes each curve's name and last value where it ends."""
        ordered = sorted(self._curves, key=lambda curve: -float(curve.losses[-1]))
        room = QRectF(0, 0, self.width(), self._area.bottom() + 6)
        heights = spread([self._y_of(float(curve.losses[-1])) for curve in ordered], float(scaled(14)), room)
        for curve, height in zip(ordered, heights, strict=True):
            left = self._area.right() + 10
            painter.setPen(QPen(theme.series(curve.series), 2))
            painter.drawLine(QPointF(left, height), QPointF(left + 12, height))
            painter.setPen(theme.color("text"))
            place = QRectF(left + 17, height - scaled(8), scaled(_RIGHT) - 27, scaled(16))
            told = f"{curve.name} {curve.losses[-1]:.3f}"
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, told)

    def _paint_handle(self, painter: QPainter) -> None:
        area, x = self._area, self.x_of(self._steps[self._place])
        if self._reference is not None:
            before = self.x_of(self._reference)
            painter.setPen(QPen(theme.color("text"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(before, area.top() - 4), QPointF(before, area.bottom() + _TICK))
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawLine(QPointF(x, area.top() - 4), QPointF(x, area.bottom() + _TICK))
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(QPointF(x, area.bottom()), _KNOB, _KNOB)
        painter.setFont(theme.ui_font("caption", semi_bold=True))
        place = QRectF(x - scaled(40), area.bottom() + _TICK, scaled(80), scaled(_BOTTOM) - _TICK)
        place.moveLeft(min(max(place.left(), 0.0), self.width() - place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{self._steps[self._place]:,}")

    # Pointer and keys -------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tooltip(self.tell(event.pos().x())), self)
            return True
        return super().event(event)

    def tell(self, x: float) -> str:
        """Returns what can be read at `x` px: the nearest step, and the curves' values there."""
        place = self.place_at(x)
        if place < 0:
            return ""
        step = self._steps[place]
        lines = [self.tr("Step {step}").format(step=f"{step:,}")]
        for curve in reversed(self._curves):
            at = int(np.searchsorted(curve.steps, step, side="right")) - 1
            if at >= 0:
                told = self.tr("{name} loss {loss} nats, of step {step}")
                lines.append(
                    told.format(name=curve.name, loss=plain(float(curve.losses[at])), step=f"{curve.steps[at]:,.0f}")
                )
        return "\n".join(lines)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._want(self.place_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._want(self.place_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._steps) - 1
        places = {
            Qt.Key.Key_Left: self._place - 1, Qt.Key.Key_Comma: self._place - 1,
            Qt.Key.Key_Right: self._place + 1, Qt.Key.Key_Period: self._place + 1,
            Qt.Key.Key_Home: 0, Qt.Key.Key_End: last,
        }  # fmt: skip
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        elif event.key() in places:
            self._want(min(max(places[Qt.Key(event.key())], 0), last))
        else:
            super().keyPressEvent(event)

    def _want(self, place: int) -> None:
        if place >= 0 and place != self._place:
            self.moved.emit(place)


def _known(curve: LossCurve) -> LossCurve:
    there = np.isfinite(curve.losses)
    return replace(curve, steps=curve.steps[there], losses=curve.losses[there])


def extremes(x: np.ndarray, y: np.ndarray, bins: int) -> tuple[np.ndarray, np.ndarray]:
    """Returns of each of so many bins of points, both `(points,)`, the least and the greatest y, in their order."""
    if len(x) <= 2 * bins:
        return x, y
    edges = np.linspace(0, len(x), bins + 1).astype(int)
    kept = np.unique([
        first + far for first, end in pairwise(edges.tolist())
        for far in (int(y[first:end].argmin()), int(y[first:end].argmax()))
    ])  # fmt: skip
    return x[kept], y[kept]
