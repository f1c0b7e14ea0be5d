"""The attention map shows the model's numbers, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest
from attune_studio.widgets.attention_map import AttentionMap
from attune_studio.widgets.matrix_image import block_size, largest_of_blocks, viridis
from attune_studio.widgets.picture import render_png, render_svg
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

INSIDE = [QPointF(0.1, 0.3), QPointF(0.9, 0.35), QPointF(0.5, 0.95), QPointF(1.2, 0.5)]  # the last one is outside
TOKENS = ["[CLS]", "not", "bad", "很", "good"]


@pytest.fixture
def scores() -> np.ndarray:
    weights = np.random.default_rng(3).random((5, 5)).astype(np.float32)
    return weights / weights.sum(axis=1, keepdims=True)


@pytest.fixture
def attention(qtbot, scores) -> AttentionMap:
    widget = AttentionMap()
    qtbot.addWidget(widget)
    widget.resize(600, 560)
    widget.show_scores(TOKENS, scores, "Layer 1, head 1")
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def center(attention: AttentionMap, query: int, key: int) -> QPointF:
    for y in range(0, attention.height(), 4):
        for x in range(0, attention.width(), 4):
            cell = attention.cell_at(QPointF(x, y))
            if cell and (cell.query, cell.key) == (query, key):
                return QPointF(x + 20, y + 20)
    raise AssertionError(f"no pixel shows query {query}, key {key}")


def test_every_cell_is_the_exact_weight(attention, scores):
    for query in range(5):
        for key in range(5):
            cell = attention.cell_at(center(attention, query, key))
            assert cell is not None
            assert (cell.query, cell.key) == (query, key)
            assert cell.value == float(scores[query, key])


def test_pixels_have_the_weights_colours(attention, scores):
    image = attention.grab().toImage()
    for query, key in ((0, 0), (2, 4), (4, 1)):
        color = image.pixelColor(center(attention, query, key).toPoint())
        expected = viridis()[int(scores[query, key] * 255)]
        assert [color.blue(), color.green(), color.red()] == expected[:3].tolist()


def test_own_scale_says_so_and_reaches_the_top(attention, scores):
    attention.use_own_scale(True)
    query, key = np.unravel_index(scores.argmax(), scores.shape)
    color = attention.grab().toImage().pixelColor(center(attention, int(query), int(key)).toPoint())
    assert [color.blue(), color.green(), color.red()] == viridis()[255][:3].tolist()
    assert attention.scale.top == float(scores.max())


def test_hovering_tells_the_cell_and_a_click_locks_its_query(attention, qtbot, scores):
    place = center(attention, 3, 1).toPoint()
    with qtbot.waitSignal(attention.hovered, check_params_cb=lambda cell: cell is not None and cell.query == 3):
        qtbot.mouseMove(attention, QPoint(2, 2))
        qtbot.mouseMove(attention, place)
    with qtbot.waitSignal(attention.query_locked, check_params_cb=lambda query: query == 3):
        qtbot.mouseClick(attention, Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(attention.query_locked, check_params_cb=lambda query: query == -1):
        qtbot.mouseClick(attention, Qt.MouseButton.LeftButton, pos=place)


def test_keys_move_the_lock_and_ask_for_other_heads(attention, qtbot):
    attention.lock_query(1)
    qtbot.keyClick(attention, Qt.Key.Key_Down)
    assert attention.locked == 2
    with qtbot.waitSignal(attention.stepped, check_params_cb=lambda layer, head: (layer, head) == (0, 1)):
        qtbot.keyClick(attention, Qt.Key.Key_Right)
    qtbot.keyClick(attention, Qt.Key.Key_Escape)
    assert attention.locked == -1


def test_the_lock_stays_for_the_same_tokens_and_goes_with_others(attention, scores):
    attention.lock_query(2)
    attention.show_scores(TOKENS, scores.T.copy(), "another head")
    assert attention.locked == 2
    attention.show_scores(["[CLS]", "a"], scores[:2, :2].copy(), "another text")
    assert attention.locked == -1


def test_downsampling_keeps_the_largest():
    matrix = np.zeros((513, 513), np.float32)
    matrix[512, 7] = 1.0
    step = block_size(matrix.shape, 256)
    small = largest_of_blocks(matrix, step)
    assert max(small.shape) <= 256
    assert small.max() == 1.0


def test_512_tokens_are_one_image(qtbot):
    widget = AttentionMap()
    qtbot.addWidget(widget)
    widget.resize(700, 660)
    matrix = np.eye(512, dtype=np.float32)
    widget.show_scores([f"t{n}" for n in range(512)], matrix, "long")
    image = widget.grab().toImage()
    places = [QPoint(x, x + 22) for x in range(96, 700) if _is_diagonal(widget.cell_at(QPointF(x, x + 22)))]
    assert len(places) > 100
    top = viridis()[255][:3].tolist()
    colors = [image.pixelColor(place) for place in places]
    assert all([color.blue(), color.green(), color.red()] == top for color in colors)
    svg = render_svg(widget.paint, widget.size())
    assert svg.count(b"<image") == 2  # the matrix and the colour bar


def test_vectors_are_as_wide_as_the_room_and_no_row_is_lost(qtbot):
    widget = AttentionMap()
    qtbot.addWidget(widget)
    widget.resize(500, 400)
    vectors = np.zeros((4, 768), np.float32)
    for row in range(4):
        vectors[row, 500 + row] = -1.0 if row % 2 else 1.0
    channels = [str(number) for number in range(1, 769)]
    widget.use_own_scale(True)
    widget.show_scores(["a", "b", "c", "d"], vectors, "vectors", channels, signed=True, vectors=True)
    layout, overview = widget.layouts(QRectF(widget.rect()))
    assert overview is None and layout.image.width() > 300 and layout.cell.height() == 26
    image = widget.grab().toImage()
    for row in range(4):
        place = layout.place_of(QRectF(500 + row, row, 1, 1)).center()
        assert widget.cell_at(place).query == row
        colors = [image.pixelColor(round(place.x()) + by, round(place.y())) for by in (-1, 0, 1)]
        strongest = max(colors, key=lambda color: abs(color.red() - color.blue()))
        assert (strongest.red() > strongest.blue()) == (row % 2 == 0)
        assert abs(strongest.red() - strongest.blue()) > 100


def _is_diagonal(cell) -> bool:
    return cell is not None and cell.query == cell.key


def test_saved_pictures_hold_the_map(attention):
    png = QImage.fromData(render_png(attention.paint, attention.size()))
    assert (png.width(), png.height()) == (1200, 1120)
    svg = render_svg(attention.paint, attention.size()).decode()
    assert "很" in svg and "Layer 1, head 1" in svg


def test_an_empty_map_paints_nothing_and_answers_none(qtbot):
    widget = AttentionMap()
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    assert widget.cell_at(QPointF(200, 150)) is None
    assert not widget.grab().isNull()
    assert QRectF(widget.rect()).isValid()


def test_rows_and_columns_may_be_of_two_sentences(attention):
    scores = np.random.default_rng(1).random((3, 9)).astype(np.float32)
    keys = [f"k{place}" for place in range(9)]
    attention.show_scores(["[BOS] → la", "la → casa", "casa → [EOS]"], scores, "cross", keys)
    attention.mark_cells([(1, 4)])
    seen = set()
    for y in range(0, attention.height(), 3):
        for x in range(0, attention.width(), 3):
            if cell := attention.cell_at(QPointF(x, y)):
                assert cell.value == float(scores[cell.query, cell.key])
                seen.add((cell.query, cell.key))
    assert seen == {(query, key) for query in range(3) for key in range(9)}
    svg = render_svg(attention.paint, attention.size()).decode()
    assert "la → casa" in svg and "k8" in svg
    assert "#e69f00" in svg.lower()  # the frame of the marked cell


@pytest.mark.parametrize("length", [5, 120])
def test_pointing_paints_what_has_changed_and_nothing_is_left_behind(qtbot, length):
    widget = AttentionMap()
    qtbot.addWidget(widget)
    widget.resize(600, 500)
    widget.show_scores([f"t{n}" for n in range(length)], np.eye(length, dtype=np.float32), "Layer 1, head 1")
    widget.show()
    qtbot.waitExposed(widget)
    image = widget.layouts(QRectF(widget.rect()))[0].image
    steps = [lambda at=at: qtbot.mouseMove(widget, (image.topLeft() + at * image.width()).toPoint()) for at in INSIDE]
    for step in (*steps, lambda: widget.point_at(3), lambda: widget.point_at(length - 1), lambda: widget.point_at(-1)):
        step()
        QApplication.processEvents()
        on_screen = widget.screen().grabWindow(widget.winId()).toImage()
        assert on_screen == widget.grab().toImage().convertToFormat(on_screen.format())


def test_what_marks_a_low_row_covers_none_of_its_weights(qtbot):
    shown = AttentionMap()
    qtbot.addWidget(shown)
    shown.resize(420, 420)
    tokens = [f"token{place}" for place in range(120)]
    shown.show_scores(tokens, np.eye(120), "Head")
    shown.show()
    image = shown.layouts(QRectF(shown.rect()))[0].image.toAlignedRect().adjusted(2, 2, -2, -2)
    before = shown.grab().toImage()
    shown.lock_query(61)
    shown.point_at(31)
    after = shown.grab().toImage()
    assert before.copy(image) == after.copy(image) and before != after
