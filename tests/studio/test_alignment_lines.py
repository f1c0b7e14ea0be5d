"""Two lines of tokens with lines between them."""

from __future__ import annotations

import numpy as np
import pytest
from attune_studio.widgets.alignment_lines import AlignmentLines
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

LONG = 200


@pytest.fixture
def lines(qtbot: QtBot) -> AlignmentLines:
    """A long pair, wider than any window."""
    widget = AlignmentLines()
    qtbot.addWidget(widget)
    weights = np.random.default_rng(0).dirichlet(np.full(LONG, 0.05), LONG).astype(np.float32)
    widget.show_weights([f"wort{n}" for n in range(LONG)], [f"word{n}" for n in range(LONG)], weights)
    widget.resize(widget.minimumWidth(), widget.height())
    return widget


def painted(widget: AlignmentLines, part: QRectF, wanted: QRectF | None) -> QImage:
    image = QImage(part.size().toSize(), QImage.Format.Format_ARGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.translate(-part.topLeft())
    widget.paint(painter, QRectF(widget.rect()), wanted)
    painter.end()
    return image


def pixels(image: QImage) -> np.ndarray:
    return np.frombuffer(image.constBits(), np.uint8).astype(int)


@pytest.mark.parametrize("query", [-1, 20])
@pytest.mark.parametrize("left", [0, 1000, 4000])
def test_what_is_seen_looks_as_if_all_was_painted(lines: AlignmentLines, left: int, query: int) -> None:
    lines.point_at(query)
    part = QRectF(left, 0, 500, lines.height())
    assert lines.width() > 5000
    some, whole = (pixels(painted(lines, part, wanted)) for wanted in (part, None))
    assert np.abs(some - whole).max() <= 8 and whole.min() < 200  # of 255: where a line is cut, Qt rounds otherwise


def test_a_token_is_found_where_it_stands_after_others_came(lines: AlignmentLines) -> None:
    before = lines._rows().below[150].center()
    assert lines.query_at(before) == 150
    lines.resize(lines.width() + 2000, lines.height())
    assert lines.query_at(before) < 150 and lines.query_at(lines._rows().below[150].center()) == 150
    lines.show_weights(["ja", "nein"], ["yes", "no", "maybe"], np.eye(2, 3, dtype=np.float32))
    assert len(lines._rows().below) == 2 and lines.query_at(lines._rows().below[1].center()) == 1
