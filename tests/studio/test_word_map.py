"""The map of words: where points are seen, drawn and picked, and what pointer and keys do."""

from __future__ import annotations

import numpy as np
import pytest
from attune_studio import theme
from attune_studio.widgets.map_labels import place_labels
from attune_studio.widgets.picture import render_png, render_svg
from attune_studio.widgets.point_cloud import Camera, Canvas, Seen, centred, color_table, see
from attune_studio.widgets.word_colors import Coloring, frequency_coloring
from attune_studio.widgets.word_map import WordMap
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

WORDS = ["king", "queen", "电影", "apple"]
CORNERS = np.array([[[1, 1, 0], [-1, 1, 0], [-1, -1, 0], [1, -1, 0]]], np.float32)


@pytest.fixture
def words(qtbot: QtBot) -> WordMap:
    """Four words at the corners of a square, looked at from the front."""
    widget = WordMap()
    qtbot.addWidget(widget)
    widget.resize(600, 400)
    widget.show_words(WORDS, CORNERS, frequency_coloring(np.array([9, 5, 3, 1])))
    widget.camera = Camera()
    widget.refresh()
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def place(words: WordMap, number: int) -> QPoint:
    """Where a word is seen."""
    seen = words.seen(words.size())
    return QPointF(float(seen.x[number]), float(seen.y[number])).toPoint()


def test_points_are_seen_where_they_are() -> None:
    seen = see(np.array([[0, 0], [1, 0], [0, 1]], np.float32), Camera(), 200, 100)
    assert seen.x.tolist() == [100, 145, 100] and seen.y.tolist() == [50, 50, 5]
    near, far = np.array([[0.5, 0, 0.9], [0.5, 0, -0.9]], np.float32)
    seen = see(np.stack([near, far]), Camera(), 200, 200)
    assert seen.x[0] > seen.x[1] and seen.depth[0] > seen.depth[1] and seen.order.tolist() == [1, 0]
    turned = see(np.array([[0, 0, 1]], np.float32), Camera(yaw=np.pi / 2), 200, 200)
    assert turned.x[0] == pytest.approx(190) and turned.y[0] == pytest.approx(100)
    tilted = see(np.array([[0, 0, 1]], np.float32), Camera(pitch=np.pi / 2), 200, 200)
    assert tilted.y[0] == pytest.approx(190)


def test_zooming_keeps_the_place_under_the_pointer() -> None:
    points, camera = np.array([[0.4, -0.3]], np.float32), Camera()
    before = see(points, camera, 300, 300)
    at = (float(before.x[0]) - 150) / 150, (float(before.y[0]) - 150) / 150
    camera.zoom_by(3, at)
    after = see(points, camera, 300, 300)
    assert (after.x[0], after.y[0]) == (pytest.approx(before.x[0], abs=1e-3), pytest.approx(before.y[0], abs=1e-3))


def test_nearly_all_points_lie_within_reach() -> None:
    points = np.random.default_rng(1).normal(size=(2000, 3)).astype(np.float32) * 40 + 7
    lengths = np.linalg.norm(centred(points), axis=1)
    assert 0.99 < (lengths <= 1).mean() < 1
    assert not np.isnan(centred(np.ones((5, 2)))).any()


def test_the_foremost_of_points_at_one_place_is_drawn_and_picked() -> None:
    seen = Seen(
        np.array([20, 20, 50], float), np.array([20, 20, 10], float), np.array([0.0, 1.0, 1.0]), np.array([0, 1, 2])
    )
    assert seen.pick(21, 20, 8) == 1 and seen.pick(49, 12, 8) == 2 and seen.pick(35, 60, 8) is None
    canvas = Canvas(60, 40, 8)
    table = color_table(np.array([[255, 0, 0], [0, 255, 0], [0, 0, 255]], np.uint8), (255, 255, 255))
    canvas.draw(seen, np.array([0, 1, 2]), table, 2.0, 1.0)
    pixels = canvas.pixels[8:-8, 8:-8]
    assert pixels[20, 20] == 0xFF00FF00 and pixels[10, 50] == 0xFF0000FF and pixels[35, 5] == 0xFFFFFFFF


def test_points_at_and_beyond_the_border_harm_nothing() -> None:
    places = np.array([-500.0, -1, 0, 59, 60, 5000])
    seen = Seen(places, places, np.ones(6), np.arange(6))
    canvas = Canvas(60, 60, 8)
    canvas.draw(seen, np.zeros(6, int), color_table(np.zeros((1, 3), np.uint8), (255, 255, 255)), 3.0, 1.0)
    assert canvas.pixels[8, 8] == 0xFF000000 and canvas.pixels[8 + 30, 8 + 30] == 0xFFFFFFFF


def test_no_word_lies_on_another_and_the_first_come_first() -> None:
    x, y = np.array([50.0, 52, 50, 195]), np.array([50.0, 51, 90, 50])
    placed = dict(place_labels(range(4), x, y, QRectF(0, 0, 200, 100), lambda number: 30, 14, 10))
    assert set(placed) == {0, 2, 3}
    assert placed[3].right() < 195 and placed[0].left() > 50  # at the border it stands left of its point
    assert not any(a.intersects(b) for n, a in placed.items() for m, b in placed.items() if n != m)
    assert len(place_labels(range(4), x, y, QRectF(0, 0, 200, 100), lambda number: 1, 1, 2)) == 2


def test_pointing_names_a_word_and_a_click_chooses_it(qtbot: QtBot, words: WordMap) -> None:
    with qtbot.waitSignal(words.hovered) as hovered:
        qtbot.mouseMove(words, place(words, 2))
    assert hovered.args == [2] and words.pointed == 2
    with qtbot.waitSignal(words.chosen) as chosen:
        qtbot.mouseClick(words, Qt.MouseButton.LeftButton, pos=place(words, 3))
    assert chosen.args == [3] and words.accessibleDescription() == "apple"
    qtbot.mouseClick(words, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert words.choice == -1


def test_dragging_turns_and_chooses_nothing(qtbot: QtBot, words: WordMap) -> None:
    begin = place(words, 0)
    qtbot.mousePress(words, Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(words, begin + QPoint(60, 30))
    qtbot.mouseRelease(words, Qt.MouseButton.LeftButton, pos=begin + QPoint(60, 30))
    assert words.camera.yaw > 0 and words.camera.pitch > 0 and words.choice == -1
    before = words.camera.zoom
    event = QWheelEvent(
        QPointF(300, 200), QPointF(300, 200), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(words, event)
    assert words.camera.zoom > before


def test_keys_do_what_the_pointer_does(qtbot: QtBot, words: WordMap) -> None:
    told: list[int] = []
    words.chosen.connect(told.append)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Escape):
        qtbot.keyClick(words, key)
    assert told == [0, 1, 0, -1]
    qtbot.keyClick(words, Qt.Key.Key_Right)
    qtbot.keyClick(words, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(words, Qt.Key.Key_Plus)
    assert words.camera.yaw > 0 and words.camera.pan[0] < 0 and words.camera.zoom > 1
    qtbot.keyClick(words, Qt.Key.Key_Home)
    assert words.camera.zoom == 1 and words.camera.pan == (0, 0)


def test_what_is_painted_has_the_colours_of_the_words(words: WordMap) -> None:
    words.color(Coloring(np.array([0, 1, 1, 0]), groups=["bad", "good"]))
    image = words.grab().toImage()
    for number, group in enumerate((0, 1, 1, 0)):
        assert _distance(image.pixelColor(place(words, number)), theme.series(group)) < 90  # faded with depth
    words.color(Coloring(np.array([-1, 1, 1, 0]), groups=["bad", "good"]))
    pixel = words.grab().toImage().pixelColor(place(words, 0))
    assert _distance(pixel, theme.color("disabled")) < _distance(pixel, theme.series(0))
    theme.manager().choose("dark")
    assert words.grab().toImage().pixelColor(300, 200) == theme.color("surface")


def test_moments_are_shown_against_the_last_one(words: WordMap) -> None:
    words.show_words(WORDS, np.concatenate([CORNERS * 0.25, CORNERS]), frequency_coloring(np.zeros(4)))
    outer = np.abs(words.points).max()
    words.show_moment(0)
    assert np.abs(words.points).max() == pytest.approx(outer / 4)


def test_it_is_taken_away_as_it_is_seen(words: WordMap) -> None:
    words.choose(0, [1, 2])
    picture = QImage.fromData(render_png(words.paint, words.size()))
    assert (picture.width(), picture.height()) == (1200, 800)
    assert _distance(picture.pixelColor(2 * place(words, 3)), theme.color("surface")) > 60
    assert b"<image" in render_svg(words.paint, words.size())


def test_tokens_that_nobody_could_see_are_labelled_with_signs(words: WordMap) -> None:
    words.show_words(["\n", "␤", "▁", "▁the"], CORNERS, frequency_coloring(np.array([9, 5, 3, 1])))
    picture = render_svg(words.paint, words.size()).decode()
    assert (picture.count(">↵<"), picture.count(">▁<") + picture.count("␤")) == (2, 0)
    assert ">the<" in picture


def _distance(one: QColor, other: QColor) -> int:
    return max(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))  # type: ignore[arg-type, call-overload]
