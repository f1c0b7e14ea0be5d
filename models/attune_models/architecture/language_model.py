"""The tower that `language_model.build_language_model` builds."""

from __future__ import annotations

from attune_models.architecture.blocks import Block, Tower
from attune_models.architecture.rnn import CELLS, cell_parameters
from attune_models.architecture.transformer_parts import causal_block, norm_block, position_blocks
from attune_models.spec import DecoderSpec, RNNDecoderSpec

_FIELDS = ("tokenizer.vocabulary_size", "model.d_model", "model.tied_output")


def language_tower(spec: DecoderSpec | RNNDecoderSpec, vocabulary_size: int, max_length: int) -> Tower:
    """Returns one tower, from the token ids to the logits of the token behind each."""
    d, tokens = spec.d_model, f"(batch, length, {spec.d_model})"
    table = vocabulary_size * d
    embedding = Block("embedding", "embedding", "Token embedding", tokens, table, (*_FIELDS, "model.dropout"))
    output = Block(
        "output_embedding", "head", "Next token", f"(batch, length, {vocabulary_size})",
        0 if spec.tied_output else table, _FIELDS, shared="embedding" if spec.tied_output else "",
    )  # fmt: skip
    inner = _recurrent(spec, tokens) if isinstance(spec, RNNDecoderSpec) else _blocks(spec, max_length, tokens)
    return Tower("decoder", "Language model", "(batch, length)", (embedding, *inner, output))


def _blocks(spec: DecoderSpec, max_length: int, tokens: str) -> list[Block]:
    blocks = [
        *position_blocks(spec, max_length, tokens),
        causal_block(spec, "block", spec.num_layers, "model.num_layers", tokens),
    ]
    return [*blocks, norm_block(spec, "final_norm", tokens)] if spec.norm_placement == "pre" else blocks


def _recurrent(spec: RNNDecoderSpec, tokens: str) -> list[Block]:
    return [
        Block(
            "layer", "recurrent", CELLS[spec.cell], tokens, cell_parameters(spec.cell, spec.d_model, spec.d_model),
            ("model.cell", "model.num_layers", "model.d_model", "model.dropout"), spec.num_layers,
        )
    ]  # fmt: skip
