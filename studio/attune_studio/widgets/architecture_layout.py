"""Where the boxes and edges of an architecture's drawing lie. Pure arithmetic, so that it can be tested by itself.

Each tower runs from top to bottom; an encoder stands left of its decoder, and what the decoder's blocks read of it runs
through the gap between them. A repeated block is drawn once, as a frame around its parts; every edge carries the shape
of what flows along it; residual connections run down the left side of the frame, from where the flow divides to the
addition.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from attune_models.architecture import Architecture, Block, Tower

from attune_studio.theme import scaled

BOX_WIDTH = 400.0  # px
SHAPE_WIDTH = 150.0  # px right of the boxes, kept for the shapes on the edges
_BOX, _ADD, HEADER, _PADDING, _END = 27.0, 18.0, 24.0, 8.0, 18.0
_INSET = 34.0  # px from the frame to its parts, room for the residual lines
_SHORTEST_EDGE, _LONGEST_EDGE = 14.0, 30.0
_SHORTEST_OF_TWO = 11.0  # a decoder is tall
_GAP = 64.0  # px between two towers, where the memory runs
_NARROWEST = 250.0  # px of a box of two towers
_LANES = {"states": 0.35, "memory": 0.65}  # where in the gap each runs


@dataclass(frozen=True)
class Box:
    """A block's place. A frame is the box of a block with parts; they lie inside it."""

    block: Block
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Edge:
    """An arrow downwards at `x`, with the shape of what flows."""

    x: float
    top: float
    bottom: float
    shape: str


@dataclass(frozen=True)
class Residual:
    """A line from the flow at `(x, top)` out to `side`, down and back into the addition at `(end, bottom)`."""

    x: float
    top: float
    side: float
    end: float
    bottom: float


@dataclass(frozen=True)
class Read:
    """A line from the end of the encoder at `(x, top)` through the gap at `lane` to a block's side, `(end, bottom)`."""

    kind: str
    x: float
    top: float
    lane: float
    end: float
    bottom: float


@dataclass(frozen=True)
class End:
    """Where a tower begins (`begins`) or ends, at the height `y`; the encoder of a pair has no end of its own."""

    tower: Tower
    x: float
    y: float
    begins: bool


@dataclass
class Drawing:
    """All that is to be painted, in px from the top left corner."""

    boxes: list[Box] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    residuals: list[Residual] = field(default_factory=list)
    reads: list[Read] = field(default_factory=list)
    ends: list[End] = field(default_factory=list)
    height: float = 0.0
    shape_room: float = field(default_factory=lambda: scaled(BOX_WIDTH + SHAPE_WIDTH) / 2)  # px, right of its arrow


def least_width(architecture: Architecture) -> float:
    """Returns the px that the drawing needs at least."""
    if len(architecture.towers) == 1:
        return scaled(BOX_WIDTH + SHAPE_WIDTH)
    return 2 * scaled(_NARROWEST) + _GAP


def lay_out(architecture: Architecture, width: float, height: float) -> Drawing:
    """Returns the drawing, centered in `width`; its edges grow and shrink to fill `height` within limits."""
    shortest = scaled(_SHORTEST_EDGE if len(architecture.towers) == 1 else _SHORTEST_OF_TWO)
    least = _place(architecture, width, shortest)
    edges = max(1, _edges_of_the_tallest(least))
    wanted = shortest + (height - least.height) / edges
    return _place(architecture, width, min(max(wanted, shortest), scaled(_LONGEST_EDGE)))


def _edges_of_the_tallest(drawing: Drawing) -> int:
    centers = [edge.x for edge in drawing.edges]
    return max((centers.count(center) for center in set(centers)), default=0)


def _place(architecture: Architecture, width: float, edge: float) -> Drawing:
    drawing, towers = Drawing(), architecture.towers
    if len(towers) == 1:
        left = max(0.0, (width - scaled(BOX_WIDTH + SHAPE_WIDTH)) / 2 + scaled(SHAPE_WIDTH) / 4)
        _place_tower(drawing, towers[0], left, scaled(BOX_WIDTH), edge)
        return drawing
    box = min(scaled(BOX_WIDTH), max(scaled(_NARROWEST), (width - _GAP) / 2))
    left = max(0.0, (width - 2 * box - _GAP) / 2)
    _place_tower(drawing, towers[0], left, box, edge, ends=False)
    drawing.shape_room = box / 2 - 10
    memory = drawing.edges[-1]
    before = len(drawing.boxes)
    _place_tower(drawing, towers[1], left + box + _GAP, box, edge)
    for reader in drawing.boxes[before:]:
        if reader.block.reads:
            lane = left + box + _GAP * _LANES[reader.block.reads]
            y = reader.y + reader.height / 2
            drawing.reads.append(Read(reader.block.reads, memory.x, memory.bottom, lane, reader.x, y))
    return drawing


def _place_tower(drawing: Drawing, tower: Tower, x: float, width: float, edge: float, ends: bool = True) -> None:
    center, y, shape = x + width / 2, float(scaled(_END)), tower.input_shape
    drawing.ends.append(End(tower, center, 0.0, begins=True))
    for block in tower.blocks:
        drawing.edges.append(Edge(center, y, y + edge, shape))
        y = _place_block(drawing, block, x, y + edge, width, edge, shape)
        shape = block.output_shape
    drawing.edges.append(Edge(center, y, y + edge, shape))
    if ends:
        drawing.ends.append(End(tower, center, y + edge, begins=False))
    drawing.height = max(drawing.height, y + edge + scaled(_END))


def _place_block(drawing: Drawing, block: Block, x: float, y: float, width: float, edge: float, shape: str) -> float:
    """Places a block with its top at `y` and returns where it ends; `shape` flows into it."""
    if not block.parts:
        size = scaled(_ADD if block.kind == "add" else _BOX)
        drawing.boxes.append(Box(block, x, y, width, size))
        return y + size
    place = len(drawing.boxes)
    drawing.boxes.append(Box(block, x, y, width, 0.0))
    tops = _place_parts(drawing, block.parts, x, y + scaled(HEADER), width, edge, shape)
    end = tops[-1] + _PADDING
    drawing.boxes[place] = Box(block, x, y, width, end - y)
    return end


def _place_parts(
    drawing: Drawing, parts: Sequence[Block], x: float, y: float, width: float, edge: float, shape: str
) -> list[float]:
    """Places parts below each other and returns the heights at which the flow enters each, and leaves the last."""
    inner, center = width - 2 * scaled(_INSET), x + width / 2
    flow = [y]
    for part in parts:
        drawing.edges.append(Edge(center, y, y + edge, shape))
        y = _place_block(drawing, part, x + scaled(_INSET), y + edge, inner, edge, shape)
        shape = part.output_shape
        flow.append(y)
    side = x + scaled(_INSET) / 2
    for start, add in residuals(parts):
        middle = flow[add + 1] - scaled(_ADD) / 2
        drawing.residuals.append(Residual(center, flow[start] + edge / 3, side, center - scaled(_ADD) / 2, middle))
    return flow


def residuals(parts: Sequence[Block]) -> list[tuple[int, int]]:
    """Returns for each addition the part before which the flow divides, and the addition's own place.

    With norms before the sub-layers, the flow divides before each norm; with norms after them, it divides there.
    """
    norm_first = bool(parts) and parts[0].kind == "norm"
    found, start = [], 0
    for index, part in enumerate(parts):
        if part.kind == "add":
            found.append((start, index))
            start = index + 1 if norm_first else index + 2
    return found
