"""The plot of growing curves: what is drawn, what stands at the lines' ends, zoom, log scale, ticks."""

import warnings

import numpy as np
import pyqtgraph as pg
import pytest
from attune_studio import theme
from attune_studio.text import clock, plain
from attune_studio.widgets.curve_plot import CurvePlot, CurveStyle, padded, plain_figure, roomy
from attune_studio.widgets.end_labels import spread
from attune_studio.widgets.plot_axes import NumberAxis
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest

STYLES = (
    CurveStyle("raw", faint=True),
    CurveStyle("training", "training"),
    CurveStyle("validation", "validation", 1, Qt.PenStyle.DashLine, points=True),
)


@pytest.fixture
def plot(qtbot):
    made = CurvePlot("Loss (nats)", STYLES, empty="Press Train.")
    qtbot.addWidget(made)
    made.resize(600, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def feed(plot, steps=1000):
    x = np.arange(1.0, steps + 1)
    plot.set_curve("raw", x, 2 / np.sqrt(x))
    plot.set_curve("training", x, 2 / np.sqrt(x))
    plot.set_curve("validation", x[99::100], 2.5 / np.sqrt(x[99::100]))
    plot.redraw()


def shown_colors(plot):
    image = plot.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_an_empty_plot_says_what_to_do(plot):
    texts = [label.text() for label in plot.findChildren(type(plot._empty)) if label.isVisible()]
    assert texts == ["Loss (nats)", "", "Press Train."]
    feed(plot)
    assert not plot._empty.isVisible()


def test_a_curve_of_nothing_but_gaps_is_none(plot):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        plot.set_curve("validation", np.array([1.0]), np.array([np.nan]))
        plot.redraw()
        plot.set_curve("training", np.array([1.0, 2.0]), np.array([2.0, 1.0]))
        plot.redraw()
    assert plot.end_texts() == ["training 1.000"]


def test_each_line_says_its_name_and_newest_value_at_its_end(plot):
    feed(plot)
    assert plot.end_texts() == ["validation 0.079", "training 0.063"]  # top to bottom; raw values have none
    colors = shown_colors(plot)
    assert {theme.series(0).name(), theme.series(1).name(), theme.color("surface").name()} <= colors


def test_the_view_follows_in_calm_steps_until_the_run_has_ended(plot):
    feed(plot, 1010)
    assert plot.view_range()[0] == (0, 1250)
    feed(plot, 1100)
    assert plot.view_range()[0] == (0, 1250)
    plot.set_tight(True)
    feed(plot, 1100)
    assert plot.view_range()[0] == (0, 1100)


def test_zooming_with_the_wheel_stays_and_reset_follows_again(qtbot, plot):
    feed(plot)
    with qtbot.waitSignal(plot.moved, check_params_cb=bool):
        plot._view.sigRangeChangedManually.emit([True, True])
        plot._view.scaleBy((0.5, 0.5))
    zoomed = plot.view_range()
    feed(plot, 2000)
    assert plot.view_range() == zoomed
    with qtbot.waitSignal(plot.moved):
        qtbot.keyClick(plot, Qt.Key.Key_0)
    assert plot.view_range()[0] == (0, 2500)


def test_keys_zoom_and_pan(qtbot, plot):
    feed(plot)
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    (left, right), _ = plot.view_range()
    assert (left, right) == pytest.approx((312.5, 937.5))
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.view_range()[0] == pytest.approx((left + 156.25, right + 156.25))
    qtbot.keyClick(plot, Qt.Key.Key_Minus)
    assert plot.view_range()[0][1] - plot.view_range()[0][0] > right - left


def test_a_log_scale_shows_decades_and_keeps_the_labels(plot):
    feed(plot)
    plot.set_log(True)
    low, high = plot.view_range()[1]
    assert low < np.log10(0.063) < np.log10(2) < high
    assert plot.end_texts() == ["validation 0.079", "training 0.063"]
    plot.set_curve("training", np.array([1.0, 2.0]), np.array([1.0, 0.0]))  # a loss of 0 has no logarithm
    plot.redraw()
    assert plot.end_texts() == ["validation 0.079"]


def test_thousands_become_no_powers_of_ten(plot, recwarn):
    plot.set_curve("training", np.array([1.0, 2.0]), np.array([4.0, 5000.0]))
    plot.redraw()
    plot.set_log(True)
    plot.grab()
    assert plot.view_range()[1] == pytest.approx((np.log10(4), np.log10(5000)), abs=0.5)
    plot._view.setYRange(-9000, 9000)  # as far out as anybody may zoom
    plot.grab()
    assert plot.view_range()[1] == (-300, 300)
    plot.set_log(False)
    plot.grab()
    assert plot.view_range()[1] == pytest.approx((0, 5000), abs=500)
    assert not recwarn.list


@pytest.mark.filterwarnings("error::RuntimeWarning")
@pytest.mark.parametrize("log_first", [True, False])
def test_on_a_log_scale_a_single_0_is_not_there(plot, log_first):
    if log_first:
        plot.set_log(True)
    for name, value in (("training", 0.0), ("validation", 0.5)):
        plot.set_curve(name, np.array([1.0]), np.array([value]))
    plot.redraw()
    plot.grab()
    plot.set_log(True)
    plot.grab()
    assert plot.end_texts() == ["validation 0.500"]
    plot.set_log(False)
    assert plot.end_texts() == ["validation 0.500", "training 0"]


def test_pointing_at_the_plot_tells_the_values_there(qtbot, plot):
    feed(plot)
    scene = plot._view.mapViewToScene(plot._view.viewRect().center())
    plot._graphics.sceneObj.sigMouseMoved.emit(scene)
    x = plot.view_range()[0][1] / 2
    nearest = 2 / np.sqrt(round(x))
    assert plot._readout.text().startswith(f"{x:,.0f}  ·  training {nearest:.3f}")
    plot._graphics.sceneObj.sigMouseMoved.emit(QPoint(-5, -5))
    assert plot._readout.text() == ""


def move_mouse(plot, widget, place):
    """Through the window, which tells widgets that the mouse has come or gone, as on a real screen."""
    QTest.mouseMove(plot.window().windowHandle(), widget.mapTo(plot.window(), place))


def test_what_the_mouse_points_at_goes_with_the_mouse(qtbot, plot, monkeypatch):
    monkeypatch.setitem(pg.CONFIG_OPTIONS, "mouseRateLimit", -1)  # no move is passed over, however soon after another
    feed(plot)
    viewport = plot._graphics.viewport()
    move_mouse(plot, viewport, QPoint(5, 5))
    move_mouse(plot, viewport, viewport.rect().center())
    assert plot._cursor.isVisible()
    assert "training" in plot._readout.text()
    move_mouse(plot, plot, QPoint(5, 5))  # on its title
    assert not plot._cursor.isVisible()
    assert plot._readout.text() == ""


def test_no_value_is_told_where_none_was_measured(plot):
    x = np.arange(1.0, 1001)
    plot.set_curve("training", x, 1 / x)
    plot.set_curve("validation", x[499::500], 2 / x[499::500])
    plot.redraw()
    point_at_x(plot, 250)
    assert plot._readout.text() == "250  ·  training 0.004"
    point_at_x(plot, 900)
    assert "validation" in plot._readout.text()
    point_at_x(plot, 1200)
    assert plot._readout.text() == "1,200"
    plot.set_curve("training", x[:0], x[:0])
    plot.set_curve("validation", x[:0], x[:0])
    plot.redraw()  # another run, of which there is nothing yet, under a mouse that rests
    assert plot._readout.text() == ""
    assert not plot._cursor.isVisible()


def point_at_x(plot, x):
    top = plot._view.mapViewToScene(QPointF(x, sum(plot.view_range()[1]) / 2))
    plot._graphics.sceneObj.sigMouseMoved.emit(top)


def test_a_single_value_has_a_mark(plot):
    color = theme.series(0).name()
    plot.set_curve("training", np.array([500.0]), np.array([1.0]))
    plot.redraw()
    plot._labels.set_labels([])  # which begin with a piece of the line
    assert color in shown_colors(plot)
    plot.set_curve("training", np.array([1.0, 1000.0]), np.array([1.0, 0.5]))
    plot.redraw()
    assert plot._items["training"].opts["symbol"] is None


def test_the_theme_can_change_while_it_is_shown(plot):
    feed(plot)
    theme.manager().choose("dark")
    assert theme.color("surface").name() == "#1c2026"
    assert "#1c2026" in shown_colors(plot)
    assert "#ffffff" not in shown_colors(plot)
    plot.set_x_axis("time", "time (min:s)")
    assert theme.color("muted").name() in plot._bottom.labelString()
    theme.manager().choose("light")
    assert theme.color("muted").name() in plot._bottom.labelString()


def test_labels_are_pushed_apart_inside_the_plot():
    bounds = QRectF(0, 0, 50, 100)
    assert spread([50, 51, 52], 10, bounds) == [50, 60, 70]
    assert spread([95, 97], 10, bounds) == [85, 95]
    assert spread([0, 1], 10, bounds) == [5, 15]


@pytest.mark.parametrize(
    ("value", "text"),
    [(12345.6, "12,346"), (0.31234, "0.312"), (0.00042, "0.00042"), (3e-7, "3e-07"), (0.0, "0")],
)
def test_figures(value, text):
    assert plain_figure(value) == text


@pytest.mark.parametrize(
    ("low", "high", "height", "shown"),
    [
        (0.19, 6, 300, ["0.2", "0.5", "1", "2", "5"]),
        (0.19, 6, 36, ["0.2", "1", "5"]),
        (0.85, 1.6, 36, ["1", "1.5"]),  # 1 rather than 0.9 and 1
        (0.61, 0.69, 150, ["0.62", "0.64", "0.66", "0.68"]),  # no whole multiple of a power of ten
        (1.05, 1.9, 150, ["1.2", "1.4", "1.6", "1.8"]),
        (0.6931, 0.69319, 150, ["0.6931", "0.69312", "0.69314", "0.69316", "0.69318"]),
        (1e-6, 1e6, 100, ["1e−06", "0.0001", "0.01", "1", "100", "10,000", "1,000,000"]),
    ],
)
def test_labels_of_a_log_scale(qapp, low, high, height, shown):
    axis = NumberAxis("left")
    axis.setLogMode(False, True)
    ((_, ticks),) = axis.logTickValues(np.log10(low), np.log10(high), height, [])
    assert axis.tickStrings(ticks, 1, None) == shown


def test_the_header_of_a_small_plot_tells_the_last_value_that_is_known(qtbot):
    plot = CurvePlot("Gradient norm", STYLES[1:2], compact=True)
    qtbot.addWidget(plot)
    plot.set_curve("training", np.array([1.0, 2.0]), np.array([1.5, np.nan]))  # float16 overflowed
    plot.redraw()
    assert plot._readout.text() == "1.500"


def test_axis_numbers():
    axis = NumberAxis("bottom", "count")
    assert axis.tickStrings([0, 5000, 12000], 1, 1000) == ["0", "5,000", "12,000"]
    assert axis.tickSpacing(0, 3, 600) == [(1, 0)]  # no half steps
    axis.set_kind("time")
    assert axis.tickStrings([45, 750, 3900], 1, 1) == ["0:45", "12:30", "1:05:00"]
    assert axis.tickSpacing(0, 700, 600) == [(120, 0)]
    axis.set_kind("value")
    assert axis.tickStrings([0.5, 1.0], 1, 0.5) == ["0.5", "1.0"]
    assert axis.tickStrings([0.69314, 0.69316], 1, 2e-5) == ["0.69314", "0.69316"]
    axis.setLogMode(x=True, y=False)
    assert axis.tickStrings([-3, 0, 4], 1, None) == ["0.001", "1", "10,000"]
    assert [clock(59.6), clock(-5)] == ["1:00", "−0:05"]
    assert [plain(0.02), plain(1500.0)] == ["0.02", "1,500"]


@pytest.mark.parametrize("span", [(0.0, 1e-322), (-1e308, 1e308), (1e300, 1.7e308)])
def test_ranges_of_any_numbers_are_finite(span):
    low, high = padded(*span)
    assert low < high and np.isfinite([low, high]).all()


def test_ranges_are_round():
    assert [roomy(0), roomy(3300), roomy(1000)] == [1, 4000, 1250]
    low, high = padded(0.1, 0.72)
    assert low <= 0.1 - 0.018
    assert high >= 0.72 + 0.018
    assert padded(0.5, 0.5)[0] < 0.5 < padded(0.5, 0.5)[1]


@pytest.mark.parametrize(
    "text", ["accuracy 100.0 %", "validation 0.0000", "validation 12.345", "bits 12.345", "tokens right 100.0 %"]
)
def test_labels_at_the_lines_ends_are_not_cut(qtbot, text):
    plot = CurvePlot("Validation (%)", [CurveStyle("accuracy", "accuracy")])
    qtbot.addWidget(plot)
    room = plot._labels.minimumWidth() - 24  # the piece of line and the gaps around it
    assert QFontMetricsF(plot._labels._font).horizontalAdvance(text) <= room
