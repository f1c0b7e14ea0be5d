"""Charts in pages that scroll: the wheel is the page's, no point is cut off, and every point can be asked."""

from __future__ import annotations

import numpy as np
import pytest
from attune_studio.pages.inspect.search_view import SearchView
from attune_studio.palette import Command, CommandPalette
from attune_studio.widgets.beam_tree import BeamTreeView
from attune_studio.widgets.curve_plot import CurvePlot, CurveStyle
from attune_studio.widgets.scatter import Scatter
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot


def turn(viewport: QWidget) -> bool:
    """Turns the wheel over a plot; returns whether the plot has kept it for itself."""
    place = QPointF(viewport.rect().center())
    event = QWheelEvent(
        place, QPointF(viewport.mapToGlobal(place.toPoint())), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)
    QApplication.processEvents()
    return event.isAccepted()


def show(qtbot: QtBot, plot: QWidget) -> None:
    qtbot.addWidget(plot)
    plot.resize(600, 300)
    plot.show()
    QApplication.processEvents()


@pytest.fixture
def curves() -> CurvePlot:
    plot = CurvePlot("Growth", [CurveStyle("a", "", 0)])
    plot.set_x_axis("count", "words")
    plot.set_tight(True)
    plot.set_curve("a", np.arange(0, 1000.0), np.arange(0, 1000.0))
    plot.reset_view()
    return plot


def test_a_still_chart_leaves_the_wheel_to_the_page(qtbot: QtBot, curves: CurvePlot) -> None:
    curves.set_still(True)
    show(qtbot, curves)
    seen = curves.view_range()
    assert not turn(curves._graphics.viewport())
    assert curves.view_range() == seen


def test_a_chart_never_leaves_its_data(qtbot: QtBot, curves: CurvePlot) -> None:
    show(qtbot, curves)
    for _ in range(20):
        assert turn(curves._graphics.viewport())
    (left, right), _ = curves.view_range()
    assert left >= 0 and right <= 999


def test_no_point_of_a_scatter_is_cut_off_and_far_ones_say_where_they_are(qtbot: QtBot) -> None:
    plot = Scatter("Lengths")
    show(qtbot, plot)
    plot.set_titles("English (words)", "Chinese (words)", "pairs")
    plot.show_points([5, 10, 38, 500], [5, 9, 3, 4], [5000, 5000, 9, 1], 0.9, "median")
    (left, right), (low, high) = plot._plot.getViewBox().viewRange()
    drawn = np.array([[spot.pos().x(), spot.pos().y()] for spot in plot._points.points()])
    assert (drawn[:, 0] > left).all() and (drawn[:, 0] < right).all()
    assert (drawn[:, 1] > low).all() and (drawn[:, 1] < high).all()
    assert right < 200
    far = next(spot for spot in plot._points.points() if plot.places[0, spot.data()] == 500)
    assert far.symbol() == "t1"
    told = plot._tip(x=far.pos().x(), y=far.pos().y(), data=far.data())
    assert told == "English (words): 500\nChinese (words): 4\npairs: 1"
    assert not turn(plot._plot.viewport())


def test_a_beam_tree_becomes_as_narrow_as_its_room_while_it_can_be_read(qtbot: QtBot) -> None:
    tree = BeamTreeView()
    qtbot.addWidget(tree)
    nodes = [{"parent": n - 1, "id": n, "token": "word", "log_probability": 0, "score": 0, "fate": "kept"}
             for n in range(12)]  # fmt: skip
    tree.show_tree({"nodes": nodes, "steps": [[n] for n in range(1, 12)], "best": [11]})
    whole = tree.width()
    tree.fit(int(whole * 0.6))
    assert tree.width() <= whole * 0.6
    assert tree.node_at(tree.place_of(7).center()) == 7
    tree.fit(50)
    assert 50 < tree.width() < whole
    tree.fit(10 * whole)
    assert tree.width() == whole


def test_a_tree_of_another_sentence_is_dimmed_until_the_new_one_is_there(qtbot: QtBot) -> None:
    view = SearchView()
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show()
    node = {"parent": -1, "id": 1, "token": "[BOS]", "log_probability": 0, "score": 0, "fate": "kept"}
    tree = {"nodes": [node, {**node, "parent": 0, "token": "word"}], "steps": [[1]], "best": [1]}
    view.show_answer(tree, {})
    place = view.tree.place_of(1).center().toPoint()
    view.wait()
    with qtbot.assertNotEmitted(view.chosen):
        qtbot.mouseClick(view.tree, Qt.MouseButton.LeftButton, pos=place)
    view.show_answer(tree, {})
    view.reveal()
    with qtbot.waitSignal(view.chosen):
        qtbot.mouseClick(view.tree, Qt.MouseButton.LeftButton, pos=place)
    view.clear()
    assert view.tree.node_at(view.tree.rect().center().toPointF()) == -1


def test_the_palette_says_that_nothing_matches(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    palette = CommandPalette([Command("Go to Model", lambda: None)], window)
    palette.open()
    palette.search.setText("zzz")
    assert palette.titles() == []
    assert [one.text() for one in palette.findChildren(QLabel) if one.isVisible()] == ["No matches"]
    palette.search.setText("model")
    assert palette.titles() == ["Go to Model"]
    assert not [one for one in palette.findChildren(QLabel) if one.isVisible()]
