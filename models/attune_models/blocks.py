"""What networks of Transformer blocks share: a block from the spec, how it is run, what stands around the blocks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from attune_models.layers import Positions, TokenEmbedding
from attune_models.layers.transformer_block import INITIALIZERS, TransformerBlock
from attune_models.spec import DecoderSpec, EncoderSpec, MaskedEncoderSpec, TransformerSpec

Run = Callable[..., Any]  # what runs a block: `run(block, x, **context)` -> x, the context being what `block` takes
BlockSpec = EncoderSpec | MaskedEncoderSpec | TransformerSpec | DecoderSpec  # of networks that have blocks
_Block = TypeVar("_Block", bound=TransformerBlock)


class Ends(NamedTuple):
    """What stands before and behind the blocks of a tower.

    Args:
        embedding: The table of the tokens that it reads.
        positions: What is added to them; None: positions are rotary, and turn queries and keys inside the blocks.
        norm: Of the last block's output; None: with post-norm every block ends with its own.
    """

    embedding: TokenEmbedding
    positions: Positions | None
    norm: Any


def build_block(kind: type[_Block], spec: BlockSpec, name: str) -> _Block:
    """Returns an `EncoderBlock`, a `DecoderBlock` or a `CausalBlock` as `spec` describes it.

    Args:
        kind: Its class.
        spec: Heads, widths, dropouts, norm, activation, positions and initialiser.
        name: The layer's.
    """
    return kind(
        spec.num_heads,
        spec.d_ff,
        dropout=spec.dropout,
        attention_dropout=spec.attention_dropout,
        norm_placement=spec.norm_placement,
        norm=spec.norm,
        activation=spec.activation,
        rotary=spec.positions == "rotary",
        kernel_initializer=INITIALIZERS[spec.initializer],
        name=name,
    )


def run_block(block: TransformerBlock, x: Any, **context: Any) -> Any:
    """Returns what a block makes of `x`: the plain `Run`."""
    return block(x, **context)
