"""The parts of a network's drawing: blocks, the towers that they stand in, and the whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Block:
    """One box of the drawing.

    Attributes:
        name: Unique among its siblings; for a layer of the network, the layer's name.
        kind: `embedding`, `positions`, `encoder`, `decoder`, `attention`, `cross_attention`, `feed_forward`,
            `recurrent`, `combine`, `add`, `norm`, `pooling` or `head`.
        title: What the box says.
        output_shape: Of what comes out, such as `(batch, length, 64)`.
        parameters: Trained numbers in one copy of the block, its parts included; 0 where they are another block's.
        fields: The spec fields that change it, such as `model.d_ff`.
        repeat: How many such blocks lie one above the other.
        parts: The boxes inside, in the order of the flow.
        reads: What it takes from the encoder besides the flow: `memory`, every token's vector, or `states`, the last of
            each recurrent layer. Empty: nothing.
        shared: The name of the block, in any tower, whose numbers it uses. Empty: its own.
        gates: Untrained gates of heads in one copy of the block.
    """

    name: str
    kind: str
    title: str
    output_shape: str
    parameters: int
    fields: tuple[str, ...]
    repeat: int = 1
    parts: tuple[Block, ...] = ()
    reads: Literal["", "memory", "states"] = ""
    shared: str = ""
    gates: int = 0


@dataclass(frozen=True)
class Tower:
    """Blocks one above the other, from token ids upwards.

    Attributes:
        name: `classifier`, `encoder` or `decoder`.
        title: What stands above it.
        input_shape: Of the token ids that go in, such as `(batch, source)`.
        blocks: In the order of the flow. What leaves an encoder's last is the memory.
    """

    name: str
    title: str
    input_shape: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Architecture:
    """The network: one tower, or an encoder and a decoder whose blocks say what they read of it (`Block.reads`).

    `parameters` counts trained numbers only. A Transformer holds besides one untrained gate a head (`gates`), which
    Keras's `count_params` counts too: `model.count_params() == parameters + gates`.
    """

    towers: tuple[Tower, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of all towers, one tower behind the other."""
        return tuple(block for tower in self.towers for block in tower.blocks)

    @property
    def parameters(self) -> int:
        return sum(block.parameters * block.repeat for block in self.blocks)

    @property
    def gates(self) -> int:
        return sum(block.gates * block.repeat for block in self.blocks)

    def walk(self) -> Iterator[Block]:
        """Yields every block and every part of one."""
        for block in self.blocks:
            yield block
            yield from block.parts
