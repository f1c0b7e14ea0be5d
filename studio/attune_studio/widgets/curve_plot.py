"""A plot of curves that grow while one watches: training loss, accuracy, learning rate.

It holds arrays and draws them when told (`redraw`), so that whoever feeds several plots draws them together and seldom.
The range follows the data in calm steps until the person zooms or pans; `reset_view` follows again.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QGraphicsGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from attune_studio import theme, tokens
from attune_studio.text import clock, plain
from attune_studio.theme import scaled
from attune_studio.widgets.end_labels import EndLabel, EndLabels
from attune_studio.widgets.labels import ElidedLabel, PlainLabel, plain_tooltip
from attune_studio.widgets.plot_axes import AxisKind, NumberAxis
from attune_studio.widgets.still import WheelPassing

_LEFT_WIDTH = 52
_REACH = 4  # px beyond a curve's ends where the pointer still means its last value
_MOST_DECADES = 300  # from 1, either way, that a scale shows: a number has 308
_LARGEST = 10.0**_MOST_DECADES


@dataclass(frozen=True)
class CurveStyle:
    """How one curve looks.

    Args:
        name: The key for `set_curve`.
        label: What the line's end says before its value; empty: only the value.
        series: Place in the fixed order of colors (0 training, 1 validation, 2 test); None: muted, for context.
        line: Solid, dashed, dotted, so that curves differ by more than their hue.
        faint: Half-way to the background and without a label: raw values behind their average.
        points: Marks each value, for curves of few values.
    """

    name: str
    label: str = ""
    series: int | None = 0
    line: Qt.PenStyle = Qt.PenStyle.SolidLine
    faint: bool = False
    points: bool = False


class CurvePlot(QWidget):
    """Curves over one x axis, each with its newest value at its end.

    Args:
        title: What the y axis measures, with its unit: "Loss (nats)".
        styles: The curves, in drawing order, the first at the back.
        empty: What to say while there is nothing to draw: what to do.
        widest: The longest label expected at a line's end; room for it is kept at the right.
        figure: Writes a y value in labels.
        compact: For rows of small plots: the newest value stands in the header instead, and x has no label.

    Signals:
        moved(bool): the person zoomed or panned (True), or the view was reset (False).
    """

    moved = Signal(bool)

    def __init__(
        self,
        title: str,
        styles: Sequence[CurveStyle],
        *,
        empty: str = "",
        widest: str = "tokens right 100.0 %",
        figure: Callable[[float], str] | None = None,
        compact: bool = False,
    ) -> None:
        super().__init__()
        self._figure = figure or plain_figure
        self._styles = {style.name: style for style in styles}
        self._data: dict[str, tuple[np.ndarray, np.ndarray]] = {}
        self._changed: set[str] = set()
        self._pens: dict[str, QPen] = {}
        self._x_kind: AxisKind = "count"
        self._x_label = ""
        self._log = False
        self._tight = False
        self._x_end: float | None = None
        self._pointer: QPointF | None = None  # where the mouse is in the scene, while it is over the plot
        self.follow_x = self.follow_y = True
        self._create_plot(widest, compact)
        self._items = {name: self._create_curve() for name in self._styles}
        self._arrange(title, empty)
        theme.manager().changed.connect(self._take_theme)
        self._take_theme()

    def set_curve(self, name: str, x: np.ndarray, y: np.ndarray) -> None:
        """Hands a curve's points over, both `(points,)`, for the next `redraw`. The arrays must not change."""
        old_x, old_y = self.drawn(name)
        if not (np.array_equal(x, old_x) and np.array_equal(y, old_y, equal_nan=True)):
            self._data[name] = (x, y)
            self._changed.add(name)

    def set_x_axis(self, kind: AxisKind, label: str) -> None:
        """Says what x means: `kind` forms the numbers, `label` names it with its unit."""
        self._bottom.set_kind(kind)
        self._x_kind = kind
        self._x_label = label
        self._write_x_label()

    def set_log(self, log: bool) -> None:
        """Switches y between a linear and a logarithmic scale (which leaves out values of 0 and less)."""
        self._log = log
        self._left.setLogMode(False, log)
        self._changed.update(self._data)
        for name in self._data.keys() - self._drawn().keys():
            self._items[name].setData(x=None, y=None)  # before it is asked how far its points reach: nowhere
        for item in self._items.values():
            item.setLogMode(False, log)
        most = _MOST_DECADES if log else None
        self._view.setLimits(yMin=most and -most, yMax=most)
        self.follow_y = True
        self.redraw()  # at once: what was in view would be so many powers of ten

    def set_empty(self, text: str) -> None:
        """Changes what is said while there is nothing to draw."""
        self._empty.setText(text)

    def set_still(self, still: bool) -> None:
        """Says whether the pointer moves nothing: in a page that scrolls, the wheel is the page's."""
        self._view.setMouseEnabled(not still, not still)
        self._graphics.still = still

    def set_tight(self, tight: bool) -> None:
        """Ends the x axis at the last value (a finished run) rather than leaving room to grow into."""
        self._tight = tight

    def set_x_end(self, x_end: float | None) -> None:
        """Makes the x axis reach to `x_end`, so that plots beside each other agree; None: to the last value."""
        self._x_end = x_end

    def set_x_range(self, left: float, right: float) -> None:
        """Shows this part of x and stops following."""
        self.follow_x = False
        self._view.setXRange(left, right, padding=0)

    def set_label(self, name: str, label: str) -> None:
        """Renames a curve."""
        self._styles[name] = replace(self._styles[name], label=label)

    def set_styles(self, styles: Sequence[CurveStyle]) -> None:
        """Holds other curves from now on; those of a name that was there keep their points."""
        self._styles = {style.name: style for style in styles}
        for name in [name for name in self._items if name not in self._styles]:
            self._view.removeItem(self._items.pop(name))
            self._data.pop(name, None)
            self._changed.discard(name)
            del self._pens[name]
        for name, style in self._styles.items():
            if name not in self._items:
                self._items[name] = self._create_curve()
                self._items[name].setLogMode(False, self._log)
            self._color_curve(name, style)

    def set_title(self, title: str, figure: Callable[[float], str] | None = None) -> None:
        """Says what y measures now, and how its values are written."""
        self._title.setText(title)
        self._figure = figure or plain_figure
        self.setAccessibleName(title)

    def set_note(self, note: str, explanation: str = "") -> None:
        """Says beside the title, briefly, how the values are to be read; the explanation is its tooltip."""
        self._note.setText(note)
        self._note.setToolTip(plain_tooltip(explanation))
        self._note.setVisible(bool(note) and not self._compact)

    def reserve(self, widest: str) -> None:
        """Makes room at the right for labels as long as `widest`."""
        if not self._compact:
            self._labels.reserve(widest)

    def put_over(self, widget: QWidget) -> None:
        """Puts a widget, such as a choice of what is drawn, over the plot in place of its title."""
        self._title.hide()
        self._header.insertWidget(0, widget)

    def redraw(self) -> None:
        """Draws what `set_curve` handed over since the last time."""
        drawn = self._drawn()
        self._pages.setCurrentIndex(1 if drawn else 0)
        for name in self._changed:
            x, y = drawn.get(name, (None, None))
            self._items[name].setData(x=x, y=y)
            if not self._styles[name].points:  # a line of one point would not be seen
                self._items[name].setSymbol("o" if x is not None and len(x) == 1 else None)
        self._changed.clear()
        self._follow(drawn)
        self._labels.set_labels(self._end_labels(drawn))
        self._show_pointed()

    def _drawn(self) -> dict[str, tuple[np.ndarray, np.ndarray]]:
        """Returns the curves of which there is anything to be seen."""
        return {name: (x, y) for name, (x, y) in self._data.items() if (y > 0 if self._log else ~np.isnan(y)).any()}

    def reset_view(self) -> None:
        """Shows everything again and follows new values."""
        self.follow_x = self.follow_y = True
        self.redraw()
        self.moved.emit(False)

    def _take_theme(self) -> None:
        self._graphics.setBackground(theme.color("surface"))
        for axis in (self._bottom, self._left):
            axis.setPen(None)
            axis.setTickPen(theme.blend("border", "surface", 0.6))
            axis.setTextPen(theme.color("muted"))
            axis.setTickFont(theme.ui_font("caption"))
        self._write_x_label()
        self._cursor.setPen(theme.color("muted"))
        for name, style in self._styles.items():
            self._color_curve(name, style)
        self.redraw()

    def _write_x_label(self) -> None:
        if self._x_label and not self._compact:
            style = {"font-size": f"{theme.size('caption')}px", "color": theme.color("muted").name()}
            self._bottom.setLabel(self._x_label, **style)

    def _color_curve(self, name: str, style: CurveStyle) -> None:
        pen = _pen(style, thin=self._compact)
        self._pens[name] = pen
        self._items[name].setPen(pen)
        self._items[name].setSymbolSize(5)
        self._items[name].setSymbolPen(None)
        self._items[name].setSymbolBrush(pen.color())
        if style.points:
            self._items[name].setSymbol("o")

    # -- what tests and exporters ask

    @property
    def names(self) -> list[str]:
        """The keys of the curves."""
        return list(self._styles)

    def drawn(self, name: str) -> tuple[np.ndarray, np.ndarray]:
        """Returns the points last handed over for a curve; empty arrays before the first."""
        return self._data.get(name, (np.empty(0), np.empty(0)))

    def end_texts(self) -> list[str]:
        """Returns what stands at the lines' ends, top to bottom."""
        return self._labels.texts()

    def view_range(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Returns the visible range of x and of y (of its logarithm on a log scale)."""
        (left, right), (low, high) = self._view.viewRange()
        return (left, right), (low, high)

    # -- building

    def _create_plot(self, widest: str, compact: bool) -> None:
        self._compact = compact
        self._graphics = WheelPassing()
        self._graphics.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view = pg.ViewBox(enableMenu=False, defaultPadding=0)
        self._view.disableAutoRange()
        self._view.sigRangeChangedManually.connect(self._moved_by_hand)
        self._bottom = NumberAxis("bottom", "count")
        self._left = NumberAxis("left")
        self._labels = EndLabels(theme.ui_font("caption"), widest)
        layout = QGraphicsGridLayout()
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(0)
        places = ((self._left, 0, 0), (self._view, 0, 1), (self._labels, 0, 2), (self._bottom, 1, 1))
        for item, row, column in places:
            layout.addItem(item, row, column)
        if compact:
            self._labels.setWidth(0)
        layout.setColumnStretchFactor(1, 100)
        layout.setRowStretchFactor(0, 100)
        panel = pg.GraphicsWidget()
        panel.setLayout(layout)
        self._graphics.setCentralItem(panel)
        self._link_axes()

    def _link_axes(self) -> None:
        for axis in (self._left, self._bottom, self._labels):
            axis.linkToView(self._view)
            axis.setZValue(-200)  # behind the view (-100): the grid lies under the curves
        self._left.setGrid(255)
        self._left.setStyle(tickAlpha=255)
        self._left.setWidth(scaled(_LEFT_WIDTH))  # equal in all plots, so that a column of them shares its x positions
        self._cursor = pg.InfiniteLine(angle=90)
        self._cursor.hide()
        self._view.addItem(self._cursor, ignoreBounds=True)
        self._graphics.sceneObj.sigMouseMoved.connect(self._point_at)
        self._graphics.viewport().installEventFilter(self)

    def _create_curve(self) -> pg.PlotDataItem:
        item = pg.PlotDataItem()
        item.setDownsampling(auto=True, method="peak")
        item.opts["autoDownsampleFactor"] = 1.0  # one bin a pixel; its least and greatest value are both drawn
        item.setClipToView(True)
        self._view.addItem(item)
        return item

    def _arrange(self, title: str, empty: str) -> None:
        self._readout = PlainLabel(role="caption" if not self._compact else "")
        self._header: QBoxLayout = QHBoxLayout() if not self._compact else QVBoxLayout()
        header = self._header
        if self._compact:  # several stand side by side, where both have no room in a row
            header.setSpacing(0)
            self._title: PlainLabel = ElidedLabel(title, role="caption")
            header.addWidget(self._title)
        else:
            self._title = PlainLabel(title, role="section")
            header.addWidget(self._title)
            header.addSpacing(tokens.SPACE_2)
        self._note = ElidedLabel("", role="caption")
        self._note.hide()
        if not self._compact:
            header.addWidget(self._note, 100)
            header.addStretch(1)
        header.addWidget(self._readout)
        self._empty = PlainLabel(empty, role="muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._graphics)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(header)
        layout.addWidget(self._pages, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)

    # -- range

    def _moved_by_hand(self) -> None:
        self.follow_x = self.follow_y = False
        self.moved.emit(True)

    def _follow(self, drawn: dict[str, tuple[np.ndarray, np.ndarray]]) -> None:
        if not drawn:
            return
        last = self._x_end or max(float(x[-1]) for x, _ in drawn.values())
        end = last if self._tight else roomy(last)
        self._view.setLimits(xMin=0, xMax=max(end, 1e-9))  # beyond the data there is nothing to see
        if self.follow_x:
            self._view.setXRange(0, end, padding=0)
        if self.follow_y:
            low, high = self._extent(drawn)
            self._view.setYRange(*padded(low, high), padding=0)

    def _extent(self, drawn: dict[str, tuple[np.ndarray, np.ndarray]]) -> tuple[float, float]:
        left, right = self._view.viewRange()[0]
        lows, highs = [], []
        for x, y in drawn.values():
            start, stop = np.searchsorted(x, left), np.searchsorted(x, right, side="right")
            seen = self._scaled(y[start:stop])
            seen = seen[np.isfinite(seen)]
            if len(seen):
                lows.append(float(seen.min()))
                highs.append(float(seen.max()))
        return (min(lows), max(highs)) if lows else (0.0, 1.0)

    def _scaled(self, y: np.ndarray) -> np.ndarray:
        if not self._log:
            return y
        return np.log10(y, out=np.full(len(y), np.nan), where=y > 0)

    # -- labels and pointer

    def _end_labels(self, drawn: dict[str, tuple[np.ndarray, np.ndarray]]) -> list[EndLabel]:
        labels: list[EndLabel] = []
        for name, (x, y) in drawn.items() if not self._compact else ():
            style, value = self._styles[name], float(y[-1])
            height = float(self._scaled(y[-1:])[0])
            if not style.faint and name in self._pens and math.isfinite(height):
                text = f"{style.label} {self._figure(value)}".strip()
                labels.append(EndLabel(float(x[-1]), height, text, self._pens[name]))
        return labels

    def _newest(self, drawn: dict[str, tuple[np.ndarray, np.ndarray]]) -> str:
        """Returns what the header of a compact plot says while nobody points at a value."""
        if not self._compact or not drawn:
            return ""
        _, values = next(iter(drawn.values()))
        known = values[np.isfinite(values)]
        return self._figure(float(known[-1])) if len(known) else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notices when the mouse leaves the plot, which the scene does not tell."""
        if event.type() in (QEvent.Type.Leave, QEvent.Type.Hide):
            self._point_at(None)
        return super().eventFilter(watched, event)

    def _point_at(self, position: QPointF | None) -> None:
        self._pointer = position
        self._show_pointed()

    def _show_pointed(self) -> None:
        """Shows what is under the mouse now, or the newest value: curves may have moved under a mouse that rests."""
        drawn = self._drawn()
        pointed = self._pointer if drawn else None
        if pointed is None or not self._view.sceneBoundingRect().contains(pointed):
            self._cursor.hide()
            self._readout.setText(self._newest(drawn))
            return
        x = self._view.mapSceneToView(pointed).x()
        self._cursor.setValue(x)
        self._cursor.show()
        self._readout.setText(self._values_at(x, drawn))

    def _values_at(self, x: float, drawn: dict[str, tuple[np.ndarray, np.ndarray]]) -> str:
        """Returns x and the nearest value of each curve that reaches so far: none is told where none was measured."""
        parts, reach = [], _REACH * float(self._view.viewPixelSize()[0])
        for name, (xs, ys) in drawn.items():
            if self._styles[name].faint or not xs[0] - reach <= x <= xs[-1] + reach:
                continue
            value = float(ys[int(np.abs(xs - x).argmin())])
            if math.isfinite(value):
                parts.append(f"{self._styles[name].label} {self._figure(value)}".strip())
        return "  ·  ".join([self._x_text(x), *parts])

    def _x_text(self, x: float) -> str:
        if self._x_kind == "time":
            return clock(x)
        return f"{x:,.0f}" if self._x_kind == "count" else f"{x:,.2f}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zooms with + and −, pans with the arrow keys, resets with 0 or Home."""
        (left, right), _ = self.view_range()
        step = (right - left) / 4
        keys = {
            Qt.Key.Key_Plus: (step, -step),
            Qt.Key.Key_Equal: (step, -step),
            Qt.Key.Key_Minus: (-step, step),
            Qt.Key.Key_Left: (-step, -step),
            Qt.Key.Key_Right: (step, step),
        }
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.reset_view()
        elif key in keys:
            self._view.setXRange(left + keys[key][0], right + keys[key][1], padding=0)
            self._moved_by_hand()
        else:
            super().keyPressEvent(event)


def _pen(style: CurveStyle, *, thin: bool) -> QPen:
    role = "muted" if style.series is None else ""
    color = theme.color(role) if role else theme.series(style.series or 0)
    if style.faint:
        color = _half_way(color, theme.color("surface"))
    pen = pg.mkPen(color, width=1 if style.faint or thin else 2)  # opaque: transparency would cost a blend a pixel
    pen.setStyle(style.line)
    return pen


def _half_way(color: QColor, ground: QColor) -> QColor:
    def mixed(front: int, back: int) -> int:
        return round(0.35 * front + 0.65 * back)

    return QColor(
        mixed(color.red(), ground.red()), mixed(color.green(), ground.green()), mixed(color.blue(), ground.blue())
    )


def roomy(last: float) -> float:
    """Returns the next round end of an axis that now reaches to `last`, so that it moves seldom."""
    if last <= 0:
        return 1.0
    power = 10 ** math.floor(math.log10(last))
    return next(part * power for part in (1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12.5) if part * power > last)


def padded(low: float, high: float) -> tuple[float, float]:
    """Returns a range a little wider than `low` to `high`, in round steps, so that it moves seldom."""
    low, high = max(low, -_LARGEST), min(high, _LARGEST)
    span = (high - low) or abs(high) * 0.1 or 1.0
    step = max(10 ** math.floor(math.log10(span)) / 10, 1 / _LARGEST)
    return math.floor((low - 0.03 * span) / step) * step, math.ceil((high + 0.03 * span) / step) * step


def plain_figure(value: float) -> str:
    """Returns a y value with about three significant digits: `12,345`, `0.312`, `0.00042`."""
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    return plain(value) if abs(value) < 0.01 else f"{value:.3f}"
