"""`HeadDrawing`: what one head computes, step by step, from q above to its output below.

For each query a strip of q; then a line for each key, from left to right k, q·k, scaled, masked, softmax and v; then
the sum of v weighted with the softmax, and what the head's gate lets through. Channels of q and k, and those of v and
the output, stand below each other.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from attune_studio import theme, tokens
from attune_studio.head_numbers import STEPS, HeadNumbers, Step
from attune_studio.text import minus
from attune_studio.theme import scaled
from attune_studio.widgets.matrix_image import Scale, matrix_image, to_image
from attune_studio.widgets.row_painting import ROW, RowPainting

_NAME, _NUMBER, _LEAST_STRIP = 108.0, 56.0, 72.0  # px of a key's name, of a number, and of a strip at least
_GAP = float(tokens.SPACE_2)
_STRIPS = ("q", "output", "gated")  # the kinds of lines that are one strip


class _Line(NamedTuple):
    kind: str  # "scales", "title", "q", "heading", "key", "output", "gated", or "" for none
    query: int = -1
    key: int = -1


class HeadDrawing(RowPainting):
    """Draws `HeadNumbers`.

    Signals:
        read(object): The `Step` under the pointer, or that keys have gone to; None: none.
        pointed(int): Its key; -1: none.
        chosen(int): A key was clicked, or Enter pressed on it.
    """

    read = Signal(object)
    pointed = Signal(int)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Inside the head"))
        self._numbers: HeadNumbers | None = None
        self._lines: list[_Line] = []
        self._images: dict[str, QImage] = {}
        self._cell = (-1, 0)  # a line, and which of its numbers
        self._pointed = -1

    @property
    def numbers(self) -> HeadNumbers | None:
        """What is drawn."""
        return self._numbers

    @property
    def keys(self) -> list[tuple[int, int]]:
        """The queries and keys that have a line, from above to below."""
        return [(line.query, line.key) for line in self._lines if line.kind == "key"]

    def show_numbers(self, numbers: HeadNumbers, most: int) -> None:
        """Draws other numbers: of each query the `most` keys with the largest softmax; 0: all, in their order."""
        self._numbers = numbers
        self._lines = [_Line("scales")]
        for query in range(len(numbers.queries)):
            keys = [_Line("key", query, key) for key in numbers.strongest(query, most)]
            above, below = (("title", "q", "heading"), ("output", "gated", ""))
            self._lines += [_Line(kind, query) for kind in above] + keys + [_Line(kind, query) for kind in below]
        self._images = {
            name: matrix_image(getattr(numbers, name), self._scale(name), 1)
            for name in ("q", "k", "v", "output", "gated")
        }
        self._cell, self._pointed = (-1, 0), -1
        self.fit()

    def point_at(self, key: int) -> None:
        """Marks the lines of a key that is pointed at elsewhere; -1: none."""
        if key != self._pointed:
            self._pointed = key
            self.update()

    def sizeHint(self) -> QSize:
        channels = self._numbers.d_head if self._numbers else 0
        strip = max(_LEAST_STRIP, channels)  # a pixel a channel: none disappears
        width = scaled(_NAME) + len(STEPS) * scaled(_NUMBER) + 2 * (strip + _GAP)
        return QSize(round(width), len(self._lines) * scaled(ROW))

    def steps(self, line: int) -> list[tuple[str, int]]:
        """Returns the numbers of a line from left to right: names, and channels of strips (else 0)."""
        kind, channels = self._lines[line].kind, range(self._numbers.d_head if self._numbers else 0)
        if kind == "key":
            k, v = ([(name, channel) for channel in channels] for name in "kv")
            return [*k, *((name, 0) for name in STEPS), *v]
        return [(kind, channel) for channel in channels] if kind in _STRIPS else []

    def step_at(self, position: QPointF) -> Step | None:
        """Returns the number at a point of the widget."""
        return self._step(self._cell_at(position))

    def count_rows(self) -> int:
        return len(self._lines)

    # Painting ---------------------------------------------------------------------------------------------------------

    def paint_row(self, painter: QPainter, number: int, row: QRectF) -> None:
        line = self._lines[number]
        if line.kind == "key" and line.key == self._pointed:
            painter.fillRect(row, theme.color("hover"))
        if line.kind == "scales":
            self._paint_scales(painter, row)
        elif line.kind == "title":
            assert self._numbers is not None
            _write(painter, row, self._numbers.queries[line.query], bold=True)
        elif line.kind == "heading":
            self._paint_headings(painter, row)
        elif line.kind:
            self._paint_numbers(painter, row, line)
        if number == self._cell[0]:
            painter.setPen(QPen(theme.color("text"), 1))
            painter.drawRect(self._place(number, self._cell[1], row.width()))

    def _paint_scales(self, painter: QPainter, row: QRectF) -> None:
        assert self._numbers is not None
        places = self._columns(row.width())
        titles = {"k": self.tr("q, k: ±{top}"), "v": self.tr("v: ±{top}")}
        for name, title in titles.items():
            at, scale = places[name], self._scale(name)
            bar = QRectF(at.left(), row.bottom() - 6, at.width(), 5)
            painter.drawImage(bar, to_image(np.ascontiguousarray(scale.colors[None])))
            above = QRectF(at.left(), row.top(), at.width(), scaled(ROW) - 6)
            _write(painter, above, title.format(top=f"{scale.top:.3g}"), role="muted", small=True)

    def _paint_headings(self, painter: QPainter, row: QRectF) -> None:
        assert self._numbers is not None
        root = np.sqrt(self._numbers.d_head)
        titles = {
            "name": self.tr("key"), "k": "k", "dot": "q·k", "scaled": f"÷ {root:.4g}", "masked": self.tr("+ mask"),
            "softmax": "softmax", "v": "v",
        }  # fmt: skip
        for name, place in self._columns(row.width()).items():
            _write(painter, place.translated(0, row.top()), titles[name], role="muted", small=True)
        painter.fillRect(QRectF(0, row.bottom() - 1, row.width(), 1), theme.color("border"))

    def _paint_numbers(self, painter: QPainter, row: QRectF, line: _Line) -> None:
        numbers = self._numbers
        assert numbers is not None
        places = {name: place.translated(0, row.top()) for name, place in self._columns(row.width()).items()}
        if line.kind == "key":
            _write(painter, places["name"], numbers.keys[line.key])
            self._paint_strip(painter, places["k"], "k", line.key)
            self._paint_strip(painter, places["v"], "v", line.key)
            self._paint_share(painter, places["softmax"], numbers.value("softmax", line.query, line.key))
            for name in STEPS:
                _write(painter, places[name], short(numbers.value(name, line.query, line.key)), small=True)
            return
        titles = {
            "q": "q",
            "output": self.tr("sum of softmax × v"),
            "gated": self.tr("× gate {gate}: the head is off") if numbers.gate == 0 else self.tr("× gate {gate}"),
        }
        if line.kind == "output":
            painter.fillRect(QRectF(0, row.top(), row.width(), 1), theme.color("border"))
        below = "k" if line.kind == "q" else "v"
        text = QRectF(0, row.top(), places[below].left() - _GAP, scaled(ROW))
        _write(painter, text, titles[line.kind].format(gate=f"{numbers.gate:.3g}"), role="muted")
        self._paint_strip(painter, places[below], line.kind, line.query)

    def _paint_strip(self, painter: QPainter, place: QRectF, name: str, row: int) -> None:
        image = self._images[name]  # an SVG takes images whole, whatever part of it is asked for
        painter.drawImage(place.adjusted(0, 3, 0, -3), image.copy(0, row, image.width(), 1))

    def _paint_share(self, painter: QPainter, place: QRectF, share: float) -> None:
        """A bar from 0 to 1 below the number."""
        bar = QRectF(place.left(), place.bottom() - 4, place.width() - _GAP, 2)
        painter.fillRect(bar, theme.color("border"))
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * share, 2), theme.color("accent"))

    def _scale(self, name: str) -> Scale:
        """Returns the colours of q and k, or those of v and the outputs."""
        assert self._numbers is not None
        return Scale(self._numbers.top("q" if name in ("q", "k") else "v"), signed=True)

    def _columns(self, width: float) -> dict[str, QRectF]:
        """Returns the place of each column in a line at the top."""
        strip = max(_LEAST_STRIP, (width - scaled(_NAME) - len(STEPS) * scaled(_NUMBER)) / 2 - _GAP)
        widths = {"name": scaled(_NAME), "k": strip, **dict.fromkeys(STEPS, scaled(_NUMBER)), "v": strip}
        left, places = 0.0, {}
        for name, wide in widths.items():
            places[name] = QRectF(left, 0, wide - (_GAP if name == "name" else 0), scaled(ROW))
            left += wide + (_GAP if name == "k" else 0)
        return places

    def _place(self, line: int, step: int, width: float) -> QRectF:
        """Returns where a number stands."""
        name, channel = self.steps(line)[step]
        assert self._numbers is not None
        column = self._columns(width)[_column(name)].translated(0, self.row_rect(line, width).top())
        if name in STEPS:
            return column.adjusted(-2, 1, -6, -1)
        wide = column.width() / self._numbers.d_head
        return QRectF(column.left() + channel * wide, column.top() + 2, max(wide, 2.0), scaled(ROW) - 4)

    # Pointer and keys -------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(self._cell_at(event.position()))

    def leaveEvent(self, event: object) -> None:
        self._go((-1, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        line = self.place_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and line >= 0:
            self._choose(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        lines = [number for number, line in enumerate(self._lines) if line.kind in ("key", *_STRIPS)]
        line, step = self._cell
        down = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}.get(event.key(), 0)
        right = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}.get(event.key(), 0)
        if lines and (down or right):
            at = min(max(lines.index(line) + down, 0), len(lines) - 1) if line in lines else 0
            most = len(self.steps(lines[at])) - 1
            self._go((lines[at], min(max(step + right, 0), most)))
            self.show_place(self._place(*self._cell, self.width()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line >= 0:
            self._choose(line)
        else:
            super().keyPressEvent(event)

    def _choose(self, line: int) -> None:
        if self._lines[line].kind == "key":
            self.chosen.emit(self._lines[line].key)

    def _cell_at(self, position: QPointF) -> tuple[int, int]:
        line = self.place_at(position)
        if self._numbers is None or line < 0:
            return (-1, 0)
        for name, column in self._columns(self.width()).items():
            steps = [at for at, (step, _) in enumerate(self.steps(line)) if _column(step) == name]
            if steps and column.left() <= position.x() < column.right():
                share = (position.x() - column.left()) / column.width()
                return (line, steps[int(share * len(steps))])
        return (-1, 0)

    def _go(self, cell: tuple[int, int]) -> None:
        if cell == self._cell:
            return
        self._cell = cell
        step = self._step(cell)
        self.point_at(-1 if step is None else step.key)
        self.update()
        self.read.emit(step)
        self.pointed.emit(self._pointed)

    def _step(self, cell: tuple[int, int]) -> Step | None:
        number, at = cell
        if number < 0 or self._numbers is None:
            return None
        line = self._lines[number]
        name, channel = self.steps(number)[at]
        return Step(name, line.query, line.key, channel, self._numbers.value(name, line.query, line.key, channel))


def short(value: float) -> str:
    """Returns a number in few characters: what stands far from 0, such as -1e9, by its power of ten."""
    return minus(f"{value:.3f}" if abs(value) < 1000 else f"{value:.1e}")


def _column(name: str) -> str:
    return {"q": "k", "output": "v", "gated": "v"}.get(name, name)


def _write(
    painter: QPainter, place: QRectF, text: str, role: str = "text", small: bool = False, bold: bool = False
) -> None:
    painter.setFont(theme.ui_font("caption" if small else "text", semi_bold=bold))
    painter.setPen(theme.color(role))
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(place.width()))
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
