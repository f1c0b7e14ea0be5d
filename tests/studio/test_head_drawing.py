"""One head step by step."""

import base64
import re

import numpy as np
import pytest
from attune_studio.head_numbers import STEPS, HeadNumbers, Step
from attune_studio.widgets.head_drawing import HeadDrawing, short
from attune_studio.widgets.picture import render_svg
from attune_studio.widgets.row_painting import ROW
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

KEYS = ["[CLS]", "这", "film", "was", "good"]


@pytest.fixture
def numbers() -> HeadNumbers:
    draw = np.random.default_rng(3)
    q, k, v = (draw.normal(size=(size, 4)).astype(np.float32) for size in (2, 5, 5))
    dot = q @ k.T
    masked = dot / 2
    masked[0, 4] -= 1e9
    softmax = np.exp(masked) / np.exp(masked).sum(axis=1, keepdims=True)
    return HeadNumbers(["film (3)", "was (4)"], KEYS, q, k, v, dot, dot / 2, masked, softmax, softmax @ v, 0.0)


@pytest.fixture
def drawing(qtbot: QtBot, numbers: HeadNumbers) -> HeadDrawing:
    widget = HeadDrawing()
    qtbot.addWidget(widget)
    widget.show_numbers(numbers, 0)
    widget.resize(640, widget.height())
    widget.show()
    return widget


def place(drawing: HeadDrawing, name: str, query: int, key: int, channel: int) -> QPoint:
    """Where a number is drawn, found by looking for it."""
    for y in range(round(ROW / 2), drawing.height(), round(ROW)):
        for x in range(drawing.width()):
            step = drawing.step_at(QPoint(x, y).toPointF())
            if step is not None and step[:4] == (name, query, key, channel):
                return QPoint(x + 1, y)
    raise AssertionError(name)


@pytest.mark.parametrize("name", ["q", "k", "v", "output", "gated", *STEPS])
def test_every_number_is_read_where_it_is_drawn(
    qtbot: QtBot, drawing: HeadDrawing, numbers: HeadNumbers, name: str
) -> None:
    key = 2 if name in ("k", "v", *STEPS) else -1
    channel = 0 if name in STEPS else 3
    read: list[Step] = []
    drawing.read.connect(read.append)
    qtbot.mouseMove(drawing, place(drawing, name, 1, key, channel))
    expected = {
        "q": numbers.q[1, 3], "k": numbers.k[2, 3], "v": numbers.v[2, 3], "output": numbers.output[1, 3], "gated": 0,
        **{step: getattr(numbers, step)[1, 2] for step in STEPS},
    }  # fmt: skip
    assert read[-1][:4] == (name, 1, key, channel)
    assert read[-1].value == pytest.approx(expected[name])


def test_only_the_strongest_keys_by_their_softmax(drawing: HeadDrawing, numbers: HeadNumbers) -> None:
    assert drawing.keys == [(query, key) for query in range(2) for key in range(5)]
    drawing.show_numbers(numbers, 2)
    order = np.argsort(-numbers.softmax, axis=1)
    assert drawing.keys == [(query, int(order[query, rank])) for query in range(2) for rank in range(2)]


def test_a_key_is_pointed_at_and_chosen(qtbot: QtBot, drawing: HeadDrawing) -> None:
    at = place(drawing, "softmax", 0, 3, 0)
    with qtbot.waitSignal(drawing.pointed, check_params_cb=lambda key: key == 3):
        qtbot.mouseMove(drawing, at)
    with qtbot.waitSignal(drawing.chosen, check_params_cb=lambda key: key == 3):
        qtbot.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=at)


def test_keys_reach_every_number(qtbot: QtBot, drawing: HeadDrawing) -> None:
    read: list[Step] = []
    drawing.read.connect(read.append)
    qtbot.keyClick(drawing, Qt.Key.Key_Down)
    for _ in range(6):
        qtbot.keyClick(drawing, Qt.Key.Key_Right)
    assert [step.channel for step in read] == [0, 1, 2, 3]  # of q, where a line ends
    qtbot.keyClick(drawing, Qt.Key.Key_Down)
    for _ in range(12):
        qtbot.keyClick(drawing, Qt.Key.Key_Right)
    names = [step.name for step in read[4:]]
    assert names == ["k", *STEPS, "v", "v", "v", "v"]


def test_what_is_masked_and_a_head_that_is_off_are_told(drawing: HeadDrawing) -> None:
    svg = render_svg(drawing.paint, QSize(640, drawing.height())).decode()
    assert "−1.0e+09" in svg and "× gate 0: the head is off" in svg and "÷ 2" in svg and "这" in svg
    assert short(-1e9) == "−1.0e+09" and short(0.25) == "0.250"


def test_an_svg_holds_a_strip_of_each_row_alone(drawing: HeadDrawing) -> None:
    svg = render_svg(drawing.paint, drawing.size()).decode()
    pixels = [QImage.fromData(base64.b64decode(one)) for one in re.findall(r"base64,([^\"]+)\"", svg)]
    assert pixels and all(image.height() == 1 for image in pixels)
