"""The overview of a map, and the frame around the part that is seen."""

from __future__ import annotations

import numpy as np
import pytest
from attune_studio.widgets.attention_map import AttentionMap
from attune_studio.widgets.map_layout import MapLayout
from attune_studio.widgets.matrix_image import viridis
from attune_studio.widgets.picture import render_svg
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

LONG = 512
STRONG = (300, 40)  # a query and its key: the only weight


@pytest.fixture
def shown(qtbot: QtBot) -> AttentionMap:
    """A long text, all of which is seen."""
    scores = np.zeros((LONG, LONG), np.float32)
    scores[STRONG] = 1.0
    return show(qtbot, scores, (800, 500))


def show(qtbot: QtBot, scores: np.ndarray, size: tuple[int, int]) -> AttentionMap:
    widget = AttentionMap()
    qtbot.addWidget(widget)
    widget.resize(*size)
    rows, columns = scores.shape
    queries = [f"w{number}" for number in range(rows)]
    keys = queries if rows == columns else [f"k{number}" for number in range(columns)]
    widget.show_scores(queries, scores, "Layer 1, head 1", keys)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def overview(widget: AttentionMap) -> MapLayout:
    found = widget.layouts(QRectF(widget.rect()))[1]
    assert found is not None
    return found


def place(widget: AttentionMap, query: float, key: float) -> QPoint:
    """Where the overview shows a cell."""
    return overview(widget).place_of(QRectF(key, query, 1, 1)).center().toPoint()


def drag(qtbot: QtBot, widget: AttentionMap, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.5, 1.0):
        qtbot.mouseMove(widget, start + (end - start) * share)
    qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)


def test_a_short_text_needs_none_until_a_part_is_seen(qtbot: QtBot) -> None:
    widget = show(qtbot, np.eye(8, dtype=np.float32), (800, 500))
    all_seen, found = widget.layouts(QRectF(widget.rect()))
    assert found is None
    qtbot.keyClick(widget, Qt.Key.Key_Plus)
    zoomed = widget.layouts(QRectF(widget.rect()))[0]
    assert not widget.seen.is_whole and overview(widget) is not None
    assert zoomed.image.center().x() == pytest.approx(all_seen.image.center().x())  # the map does not jump
    qtbot.keyClick(widget, Qt.Key.Key_Home)
    assert widget.seen.is_whole and widget.layouts(QRectF(widget.rect()))[1] is None


def test_it_keeps_the_strongest_weight_and_covers_no_cell(shown: AttentionMap) -> None:
    image = shown.grab().toImage()
    blue, green, red, _ = viridis()[255].tolist()
    around = [place(shown, *STRONG) + QPoint(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
    assert QColor(red, green, blue) in [image.pixelColor(point) for point in around]
    layout, found = shown.layouts(QRectF(shown.rect()))
    assert found is not None and not found.image.intersects(layout.image)
    assert shown.cell_at(QPointF(place(shown, *STRONG))) is None


@pytest.mark.parametrize("size", [(800, 500), (460, 300), (310, 290), (260, 420)])
def test_it_lies_within_the_map_beside_the_cells(qtbot: QtBot, size: tuple[int, int]) -> None:
    widget = show(qtbot, np.eye(200, dtype=np.float32), size)
    for view in (QRectF(0, 0, 200, 200), QRectF(10, 10, 180, 9), QRectF(10, 10, 9, 180)):
        widget.seen.show(view)
        layout, found = widget.layouts(QRectF(widget.rect()))
        assert found is not None and QRectF(widget.rect()).contains(found.image)
        assert not found.image.intersects(layout.image)


def test_in_a_very_small_map_the_cells_keep_the_room(qtbot: QtBot) -> None:
    widget = show(qtbot, np.eye(200, dtype=np.float32), (220, 280))
    assert overview(widget) is not None
    widget.setMinimumSize(100, 100)
    widget.resize(220, 180)
    assert widget.layouts(QRectF(widget.rect()))[1] is None


def test_a_click_shows_so_many_cells_that_each_has_its_name(qtbot: QtBot, shown: AttentionMap) -> None:
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=place(shown, *STRONG))
    view = shown.seen.view
    assert view.contains(QPointF(STRONG[1], STRONG[0])) and view.width() < 60
    svg = render_svg(shown.paint, shown.size()).decode()
    seen = range(int(view.top()) + 1, int(view.bottom()))
    assert all(f">w{number}" in svg for number in seen) and len(seen) > 20
    assert shown.locked == -1


def test_the_frame_is_dragged(qtbot: QtBot, shown: AttentionMap) -> None:
    shown.seen.show(QRectF(100, 100, 128, 128))
    before = overview(shown)
    start = place(shown, 160, 160)
    end = start + QPoint(30, 15)
    drag(qtbot, shown, start, end)
    cell = before.cell
    assert shown.seen.view.x() == pytest.approx(100 + 30 / cell.width())
    assert shown.seen.view.y() == pytest.approx(100 + 15 / cell.height())
    assert overview(shown) == MapLayout(before.image, before.view)  # it does not move under the pointer
    drag(qtbot, shown, place(shown, 250, 260), place(shown, -5000, 5000))
    view = shown.seen.view
    assert (view.right(), view.top()) == (LONG, 0) and view.size().toSize().width() == 128


def test_another_frame_is_drawn_beside_it(qtbot: QtBot, shown: AttentionMap) -> None:
    drag(qtbot, shown, place(shown, 350, 200), place(shown, 50, 100))  # from below at the right, where all is seen
    view = shown.seen.view
    assert view.x() == pytest.approx(100, abs=5) and view.right() == pytest.approx(200, abs=5)
    assert view.y() == pytest.approx(50, abs=5) and view.bottom() == pytest.approx(350, abs=5)
    drag(qtbot, shown, place(shown, 400, 300), place(shown, 450, 500))
    assert shown.seen.view.x() == pytest.approx(300, abs=5) and shown.seen.view.y() == pytest.approx(400, abs=5)


def test_a_click_beside_the_frame_moves_it_there(qtbot: QtBot, shown: AttentionMap) -> None:
    shown.seen.show(QRectF(0, 0, 100, 60))
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=place(shown, 300, 400))
    view = shown.seen.view
    assert (view.width(), view.height()) == (100, 60)
    assert view.center().x() == pytest.approx(400, abs=4) and view.center().y() == pytest.approx(300, abs=4)


def turn_wheel(widget: AttentionMap, at: QPoint, angle: int) -> None:
    nothing = QPoint()
    event = QWheelEvent(
        QPointF(at), QPointF(widget.mapToGlobal(at)), nothing, QPoint(0, angle), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_the_wheel_changes_the_frame_and_a_double_click_shows_everything(qtbot: QtBot, shown: AttentionMap) -> None:
    shown.seen.show(QRectF(100, 200, 100, 100))
    turn_wheel(shown, place(shown, 20, 20), 120)
    assert shown.seen.view.width() == pytest.approx(85) and shown.seen.view.center() == QPointF(150, 250)
    turn_wheel(shown, place(shown, 20, 20), -120)
    assert shown.seen.view.width() == pytest.approx(100)
    inside = shown.layouts(QRectF(shown.rect()))[0].image.center().toPoint()
    before = shown.cell_at(QPointF(inside))
    turn_wheel(shown, inside, 120)
    assert shown.cell_at(QPointF(inside)) == before  # what is below the pointer stays there
    qtbot.mouseDClick(shown, Qt.MouseButton.LeftButton, pos=place(shown, 20, 20))
    qtbot.mouseRelease(shown, Qt.MouseButton.LeftButton, pos=place(shown, 20, 20))
    assert shown.seen.is_whole


def test_keys_move_the_frame_and_keep_the_chosen_row_in_sight(qtbot: QtBot, shown: AttentionMap) -> None:
    shown.seen.show(QRectF(0, 0, 40, 40))
    qtbot.keyClick(shown, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(shown, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert shown.seen.view.topLeft() == QPointF(5, 5) and shown.locked == -1
    shown.lock_query(43)
    for _ in range(10):
        qtbot.keyClick(shown, Qt.Key.Key_Down)
        assert shown.seen.view.top() <= shown.locked and shown.locked + 1 <= shown.seen.view.bottom()
    assert shown.locked == 53 and shown.seen.view.x() == 5
    shown.lock_query(2)  # in another view
    assert shown.seen.view.top() <= 2
    assert f"of {LONG}" in shown.accessibleDescription()


def test_all_is_as_it_was_with_another_head_and_whole_with_another_text(qtbot: QtBot, shown: AttentionMap) -> None:
    shown.seen.show(QRectF(0, 0, 40, 40))
    shown.show_scores([f"w{number}" for number in range(LONG)], np.eye(LONG, dtype=np.float32), "another head")
    assert shown.seen.view == QRectF(0, 0, 40, 40)
    shown.show_scores(["a", "b"], np.eye(2, dtype=np.float32), "another text")
    assert shown.seen.is_whole and shown.layouts(QRectF(shown.rect()))[1] is None


def test_rows_and_columns_of_two_sentences(qtbot: QtBot) -> None:
    widget = show(qtbot, np.random.default_rng(1).random((60, 90), np.float32), (700, 420))
    drag(qtbot, widget, place(widget, 10, 20), place(widget, 30, 70))
    view = widget.seen.view
    assert view.width() == pytest.approx(51, abs=3) and view.height() == pytest.approx(21, abs=3)


def test_a_file_shows_the_frame_of_a_part_and_no_overview_of_a_whole(qtbot: QtBot, shown: AttentionMap) -> None:
    shown.seen.show(QRectF(100, 100, 40, 40))
    assert render_svg(shown.paint, shown.size()).count(b"<image") == 3  # the part, the colour bar, the overview
    shown.hide()
    assert render_svg(shown.paint, shown.size()).count(b"<image") == 3
    shown.seen.show_all()
    assert render_svg(shown.paint, shown.size()).count(b"<image") == 2


def test_a_tooltip_and_the_pointer_tell_what_the_overview_does(qtbot: QtBot, shown: AttentionMap) -> None:
    shown.seen.show(QRectF(100, 100, 128, 128))
    for at, shape in ((160, Qt.CursorShape.OpenHandCursor), (400, Qt.CursorShape.CrossCursor)):
        qtbot.mouseMove(shown, place(shown, at, at))
        assert shown.cursor().shape() == shape
        assert "Home shows everything" in shown.toolTip()
    qtbot.mouseMove(shown, QPoint(300, 300))
    assert shown.cursor().shape() == Qt.CursorShape.ArrowCursor and not shown.toolTip()
