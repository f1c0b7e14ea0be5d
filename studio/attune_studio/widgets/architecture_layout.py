"""Where the boxes and edges of an architecture's drawing lie. Pure arithmetic, so that it can be tested by itself.

The network runs from top to bottom. A repeated block is drawn once, as a frame around its parts; every edge carries the
shape of what flows along it; residual connections run down the left side of the frame, from where the flow divides to
the addition.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from attune_models.architecture import Architecture, Block

BOX_WIDTH = 400.0  # px
SHAPE_WIDTH = 150.0  # px right of the boxes, kept for the shapes on the edges
_BOX, _ADD, HEADER, _PADDING, _END = 27.0, 18.0, 24.0, 8.0, 18.0
_INSET = 34.0  # px from the frame to its parts, room for the residual lines
_SHORTEST_EDGE, _LONGEST_EDGE = 14.0, 30.0


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
    """An arrow downwards at `x`, with the shape of what flows; empty where the edge before has just said it."""

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


@dataclass
class Drawing:
    """All that is to be painted, in px from the top left corner."""

    boxes: list[Box] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    residuals: list[Residual] = field(default_factory=list)
    height: float = 0.0


def lay_out(architecture: Architecture, width: float, height: float) -> Drawing:
    """Returns the drawing, centered in `width`; its edges grow and shrink to fill `height` within limits."""
    least = _place(architecture, width, _SHORTEST_EDGE)
    edges = max(1, len(least.edges))
    wanted = _SHORTEST_EDGE + (height - least.height) / edges
    return _place(architecture, width, min(max(wanted, _SHORTEST_EDGE), _LONGEST_EDGE))


def _place(architecture: Architecture, width: float, edge: float) -> Drawing:
    drawing = Drawing()
    x = max(0.0, (width - BOX_WIDTH - SHAPE_WIDTH) / 2 + SHAPE_WIDTH / 4)
    center, y, shape = x + BOX_WIDTH / 2, _END, "(batch, length)"
    for block in architecture.blocks:
        drawing.edges.append(Edge(center, y, y + edge, shape))
        y = _place_block(drawing, block, x, y + edge, BOX_WIDTH, edge, shape)
        shape = block.output_shape
    drawing.edges.append(Edge(center, y, y + edge, shape))
    drawing.height = y + edge + _END
    return drawing


def _place_block(drawing: Drawing, block: Block, x: float, y: float, width: float, edge: float, shape: str) -> float:
    """Places a block with its top at `y` and returns where it ends; `shape` flows into it."""
    if not block.parts:
        size = _ADD if block.kind == "add" else _BOX
        drawing.boxes.append(Box(block, x, y, width, size))
        return y + size
    place = len(drawing.boxes)
    drawing.boxes.append(Box(block, x, y, width, 0.0))
    tops = _place_parts(drawing, block.parts, x, y + HEADER, width, edge, shape)
    end = tops[-1] + _PADDING
    drawing.boxes[place] = Box(block, x, y, width, end - y)
    return end


def _place_parts(
    drawing: Drawing, parts: Sequence[Block], x: float, y: float, width: float, edge: float, shape: str
) -> list[float]:
    """Places parts below each other and returns the heights at which the flow enters each, and leaves the last."""
    inner, center = width - 2 * _INSET, x + width / 2
    flow = [y]
    for part in parts:
        drawing.edges.append(Edge(center, y, y + edge, shape))
        y = _place_block(drawing, part, x + _INSET, y + edge, inner, edge, shape)
        shape = part.output_shape
        flow.append(y)
    side = x + _INSET / 2
    for start, add in residuals(parts):
        middle = flow[add + 1] - _ADD / 2
        drawing.residuals.append(Residual(center, flow[start] + edge / 3, side, center - _ADD / 2, middle))
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
