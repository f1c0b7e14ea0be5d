"""The drawing of a network: where blocks lie, what they say, which a field lights."""

import itertools

import pytest
from attune_models.architecture import architecture
from attune_models.spec import EncoderSpec
from attune_studio.widgets.architecture_layout import lay_out, residuals
from attune_studio.widgets.architecture_view import ArchitectureView, block_text
from PySide6.QtCore import QPointF, Qt

SMALL = {"d_model": 64, "num_heads": 4, "d_ff": 128}


def network(**settings):
    return architecture(EncoderSpec(**{**SMALL, **settings}), 1000, 2, 128)


@pytest.fixture
def view(qtbot):
    made = ArchitectureView(network(num_layers=3))
    qtbot.addWidget(made)
    made.resize(700, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("settings", [
    {"positions": positions, "norm_placement": placement}
    for positions, placement in itertools.product(("sinusoidal", "learned", "rotary"), ("pre", "post"))
])  # fmt: skip
def test_boxes_follow_each_other_downwards_without_touching(settings):
    drawing = lay_out(network(**settings), 700, 600)
    leaves = [box for box in drawing.boxes if not box.block.parts]
    assert all(above.y + above.height < below.y for above, below in itertools.pairwise(leaves))
    assert leaves[-1].y + leaves[-1].height < drawing.height
    assert len(drawing.edges) == len(leaves) + 2  # one into each, one into the frame, one out at the end
    assert drawing.edges[0].shape == "(batch, length)"
    assert drawing.edges[-1].shape == "(batch, 2)"


def test_residuals_end_in_the_additions_and_begin_where_the_flow_divides():
    pre, post = (network(norm_placement=placement).blocks for placement in ("pre", "post"))
    [encoder] = [block for block in pre if block.parts]
    assert residuals(encoder.parts) == [(0, 2), (3, 5)]  # from before each norm
    [encoder] = [block for block in post if block.parts]
    assert residuals(encoder.parts) == [(0, 1), (3, 4)]  # the second from behind the first norm
    drawing = lay_out(network(), 700, 600)
    adds = [box for box in drawing.boxes if box.block.kind == "add"]
    assert [line.bottom for line in drawing.residuals] == [box.y + box.height / 2 for box in adds]


def test_the_drawing_fills_its_room_and_keeps_a_least_height():
    small, large = lay_out(network(), 700, 100), lay_out(network(), 700, 2000)
    assert 100 < small.height < large.height < 2000
    assert lay_out(network(), 700, 580).height == pytest.approx(580)


def test_a_repeated_block_is_drawn_once(view):
    names = [box.block.name for box in view._drawing.boxes]
    assert names.count("attention") == 1
    assert "Encoder block × 3: 33,472 parameters each" in view.accessibleDescription()
    view.show_architecture(network(num_layers=1))
    assert "×" not in view.accessibleDescription()


def test_a_field_lights_the_blocks_that_it_changes(view):
    dark = view.grab().toImage()
    view.light("model.d_ff")
    assert view.lit_blocks() == ["feed_forward"]
    assert view.grab().toImage() != dark
    view.light("model.num_heads")
    assert view.lit_blocks() == ["attention"]
    view.light("model.num_layers")
    assert view.lit_blocks() == ["block"]
    view.light("")
    assert view.lit_blocks() == []
    assert view.grab().toImage() == dark


def test_the_innermost_block_is_found_at_a_place(view):
    box = next(box for box in view._drawing.boxes if box.block.name == "feed_forward")
    assert view.box_at(QPointF(box.x + 20, box.y + 10)).block.name == "feed_forward"
    assert view.box_at(QPointF(box.x - 5, box.y + 10)).block.name == "block"
    assert view.box_at(QPointF(2, 2)) is None


def test_blocks_in_words():
    blocks = {block.name: block for block in network().blocks}
    assert block_text(blocks["embedding"]) == "Token embedding: 64,000 parameters, gives (batch, length, 64)"
    assert block_text(blocks["positions"]) == "Sinusoidal positions: no parameters, gives (batch, length, 64)"


def test_the_drawing_needs_no_more_than_a_small_window(view):
    assert view.sizeHint().height() <= 560
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor
