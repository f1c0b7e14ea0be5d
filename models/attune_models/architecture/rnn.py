"""The towers that `rnn_translator.RNNTranslator` builds."""

from __future__ import annotations

from attune_models.architecture.blocks import Block, Tower
from attune_models.architecture.translator_ends import SOURCE, TARGET, table_blocks, vectors
from attune_models.spec import RNNSpec

CELLS = {"rnn": "Plain recurrence", "lstm": "LSTM", "gru": "GRU"}
_KINDS = {
    "additive": "additive (Bahdanau)",
    "dot": "dot (Luong)",
    "general": "general (Luong)",
    "concat": "concat (Luong)",
}


def rnn_towers(spec: RNNSpec, source_vocabulary: int, target_vocabulary: int) -> tuple[Tower, ...]:
    """Returns the encoder and the decoder; an attention that feeds its own step stands before the recurrent layers."""
    source, target, output = table_blocks(spec, source_vocabulary, target_vocabulary)
    encoder, steps = _encoder(spec), _decoder(spec)
    if spec.attention == "none":
        decoder = steps
    elif spec.attention == "additive" and spec.input_feeding:
        decoder = [_attention(spec), *steps, _combine(spec)]
    else:
        decoder = [*steps, _attention(spec), _combine(spec)]
    return (
        Tower("encoder", "Encoder", SOURCE, (source, encoder)),
        Tower("decoder", "Decoder", TARGET, (target, *decoder, output)),
    )


def cell_parameters(cell: str, read: int, d_model: int) -> int:
    """Returns the trained numbers of a cell that reads vectors of a width, by its states of width `d_model`."""
    kernels = read * d_model + d_model * d_model
    return {"rnn": kernels + d_model, "lstm": 4 * (kernels + d_model), "gru": 3 * (kernels + 2 * d_model)}[cell]


def _encoder(spec: RNNSpec) -> Block:
    both, d = spec.bidirectional, spec.d_model
    return Block(
        "encoder", "recurrent", CELLS[spec.cell] + (", both directions" if both else ""), vectors(SOURCE, d),
        (2 if both else 1) * cell_parameters(spec.cell, d, d),
        ("model.cell", "model.num_layers", "model.d_model", "model.bidirectional", "model.dropout"),
        spec.num_layers,
    )  # fmt: skip


def _decoder(spec: RNNSpec) -> list[Block]:
    """Returns the recurrent layers, the lowest apart where it reads more than those above."""
    feeds = spec.attention != "none" and spec.input_feeding
    d, name = spec.d_model, CELLS[spec.cell]
    fields = ("model.cell", "model.num_layers", "model.d_model", "model.dropout", "model.teacher_forcing")
    above = Block(
        "decoder", "recurrent", name, vectors(TARGET, d), cell_parameters(spec.cell, d, d), fields, spec.num_layers,
        reads="states",
    )  # fmt: skip
    if not feeds:
        return [above]
    lowest = Block(
        "decoder", "recurrent", f"{name}, fed with what was attended to", vectors(TARGET, d),
        cell_parameters(spec.cell, 2 * d, d), (*fields, "model.input_feeding"), reads="states",
    )  # fmt: skip
    if spec.num_layers == 1:
        return [lowest]
    more = Block(
        "decoder_above", "recurrent", name, vectors(TARGET, d), above.parameters, fields, spec.num_layers - 1,
        reads="states",
    )  # fmt: skip
    return [lowest, more]


def _attention(spec: RNNSpec) -> Block:
    d = spec.d_model
    weights = {"dot": 0, "general": d * d}.get(spec.attention, 2 * d * d + d)
    return Block(
        "attention", "cross_attention", f"Attention to the source, {_KINDS[spec.attention]}", vectors(TARGET, d),
        weights, ("model.attention", "model.d_model"), reads="memory",
    )  # fmt: skip


def _combine(spec: RNNSpec) -> Block:
    d = spec.d_model
    return Block(
        "combine", "combine", "Context and state, joined", vectors(TARGET, d), 2 * d * d,
        ("model.attention", "model.d_model"),
    )  # fmt: skip
