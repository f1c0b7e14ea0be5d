"""The blocks that all Transformers are made of."""

from __future__ import annotations

from collections.abc import Iterable

from attune_models.architecture.blocks import Block
from attune_models.spec import DecoderSpec, EncoderSpec, MaskedEncoderSpec, TransformerSpec

Spec = EncoderSpec | MaskedEncoderSpec | TransformerSpec | DecoderSpec


def position_blocks(spec: Spec, max_length: int, shape: str, shared: str = "") -> Iterable[Block]:
    """Yields the positions that are added to the tokens; rotary ones are turned inside each attention layer."""
    if spec.positions == "rotary":
        return
    learned = spec.positions == "learned"
    yield Block(
        "positions", "positions", "Learned positions" if learned else "Sinusoidal positions", shape,
        max_length * spec.d_model if learned and not shared else 0,
        ("model.positions", "model.d_model", *(("tokenizer.max_length",) if learned else ())),
        shared=shared if learned else "",
    )  # fmt: skip


def encoder_block(spec: Spec, name: str, repeat: int, field: str, shape: str) -> Block:
    """Returns the frame of self-attention and feed-forward layer; `field` says how many there are."""
    attention = _attention(spec, shape, causal=isinstance(spec, EncoderSpec) and spec.causal)
    return _frame(spec, name, "encoder", "Encoder block", repeat, field, shape, (attention,))


def decoder_block(spec: Spec, name: str, repeat: int, field: str, shape: str) -> Block:
    """Returns the frame of causal self-attention, attention to the source, and feed-forward layer."""
    attentions = (_attention(spec, shape, causal=True), _cross_attention(spec, shape))
    return _frame(spec, name, "decoder", "Decoder block", repeat, field, shape, attentions)


def causal_block(spec: Spec, name: str, repeat: int, field: str, shape: str) -> Block:
    """Returns the frame of causal self-attention and feed-forward layer."""
    return _frame(spec, name, "decoder", "Decoder block", repeat, field, shape, (_attention(spec, shape, causal=True),))


def norm_block(spec: Spec, name: str, shape: str) -> Block:
    """Returns LayerNorm or RMSNorm."""
    layer_norm = spec.norm == "layer_norm"
    return Block(
        name, "norm", "LayerNorm" if layer_norm else "RMSNorm", shape, (2 if layer_norm else 1) * spec.d_model,
        ("model.norm", "model.norm_placement", "model.d_model"),
    )  # fmt: skip


def _frame(
    spec: Spec, name: str, kind: str, title: str, repeat: int, field: str, shape: str, attentions: tuple[Block, ...]
) -> Block:
    parts: list[Block] = []
    for layer in (*attentions, _feed_forward(spec, shape)):
        add = Block(f"{layer.name}_add", "add", "Add", shape, 0, ("model.dropout",))
        norm = norm_block(spec, f"{layer.name}_norm", shape)
        parts += [norm, layer, add] if spec.norm_placement == "pre" else [layer, add, norm]
    return Block(
        name, kind, title, shape, sum(part.parameters for part in parts), (field,), repeat, tuple(parts),
        gates=sum(part.gates for part in parts),
    )  # fmt: skip


def _attention(spec: Spec, shape: str, causal: bool = False) -> Block:
    title = ("Causal self-attention, " if causal else "Self-attention, ") + _heads(spec)
    choices = ("model.causal",) if isinstance(spec, EncoderSpec) else ()
    return Block(
        "attention", "attention", title + (", rotary" if spec.positions == "rotary" else ""), shape,
        _projections(spec),
        ("model.num_heads", "model.d_model", "model.attention_dropout", "model.positions", *choices,
         "model.initializer"),
        gates=spec.num_heads,
    )  # fmt: skip


def _cross_attention(spec: Spec, shape: str) -> Block:
    return Block(
        "cross_attention", "cross_attention", "Attention to the source, " + _heads(spec), shape, _projections(spec),
        ("model.num_heads", "model.d_model", "model.attention_dropout", "model.initializer"),
        reads="memory", gates=spec.num_heads,
    )  # fmt: skip


def _heads(spec: Spec) -> str:
    return f"{spec.num_heads} head{'s' if spec.num_heads > 1 else ''} of {spec.d_model // spec.num_heads}"


def _projections(spec: Spec) -> int:
    return 4 * (spec.d_model * spec.d_model + spec.d_model)  # queries, keys, values, output


def _feed_forward(spec: Spec, shape: str) -> Block:
    d, d_ff = spec.d_model, spec.d_ff
    inner = (2 if spec.activation == "swiglu" else 1) * (d * d_ff + d_ff)
    name = {"relu": "ReLU", "gelu": "GELU", "swiglu": "SwiGLU"}[spec.activation]
    fields = ("model.d_ff", "model.d_model", "model.activation", "model.initializer")
    return Block(
        "feed_forward", "feed_forward", f"Feed-forward, {d_ff} wide, {name}", shape, inner + d_ff * d + d, fields
    )
