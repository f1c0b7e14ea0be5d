"""The confusion matrix: colors are shares of a row, numbers are counts."""

import numpy as np
import pytest
from attune_studio.widgets.confusion_matrix import ConfusionMatrix
from PySide6.QtCore import QPointF


@pytest.fixture
def matrix(qtbot):
    made = ConfusionMatrix()
    qtbot.addWidget(made)
    return made


def center(matrix, row, column):
    grid, cell = matrix._grid(), matrix._cell_size()
    return QPointF(grid.left() + (column + 0.3) * cell.x(), grid.top() + (row + 0.2) * cell.y())


def color_at(matrix, row, column):
    return matrix.grab().toImage().pixelColor(center(matrix, row, column).toPoint())


def test_a_cell_is_colored_by_its_share_of_the_expected_label(matrix):
    matrix.set_matrix(np.array([[90, 10], [450, 450]]), ["差评", "<b>good</b>"])
    matrix.resize(matrix.sizeHint())
    light = color_at(matrix, 0, 0).lightnessF()
    assert light > color_at(matrix, 1, 0).lightnessF() > color_at(matrix, 0, 1).lightnessF()
    assert color_at(matrix, 1, 0) == color_at(matrix, 1, 1)  # equal shares, though not equal to row 0's


def test_cells_tell_themselves_in_words(matrix):
    matrix.set_matrix(np.array([[1200, 50], [0, 0]]), ["no", "yes"])
    assert matrix.cell_text(0, 1) == "no read as yes: 50 of 1,250 (4.0%)"
    assert matrix.cell_text(1, 0) == "yes read as no: 0 of 0 (0.0%)"
    assert matrix._cell_at(center(matrix, 1, 0)) == (1, 0)
    assert matrix._cell_at(QPointF(1, 1)) == (-1, -1)


def test_a_thousand_labels_are_painted_as_one_image(matrix):
    matrix.set_matrix(np.eye(1000, dtype=np.int64) * 7, [f"label {n}" for n in range(1000)])
    matrix.resize(240, 240)
    assert matrix.sizeHint().height() <= 240
    assert not matrix.grab().isNull()


def test_cleared(matrix):
    matrix.set_matrix(np.array([[1]]), ["only"])
    matrix.clear()
    assert matrix._cell_at(QPointF(50, 50)) == (-1, -1)
    assert not matrix.grab().isNull()
