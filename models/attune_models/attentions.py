"""The attentions of a network: `encoder`, `decoder`, `cross`; how many heads each has and whose tokens it joins.

A classifier has only `encoder`, a language model only `decoder`. No TensorFlow: what is stored of heads is measured and
checked without a network.
"""

from __future__ import annotations

from attune_models.spec import DecoderSpec, EncoderSpec, MaskedEncoderSpec, ModelSpec, RNNDecoderSpec, RNNSpec

SIDES = {"encoder": ("source", "source"), "decoder": ("target", "target"), "cross": ("target", "source")}
"""The sides whose tokens are queries and keys; the text that a classifier reads counts as a source, that which a
language model goes on with as a target."""

NEVER_LOOKED = -1e8  # scores below have had `layers.heads.MASKED` added: the query may not look there


def attention_shapes(spec: ModelSpec) -> dict[str, list[int]]:
    """Returns the layers and heads of each attention that a network of `spec` has."""
    if isinstance(spec, EncoderSpec | MaskedEncoderSpec):
        return {"encoder": [spec.num_layers, spec.num_heads]}
    if isinstance(spec, DecoderSpec):
        return {"decoder": [spec.num_layers, spec.num_heads]}
    if isinstance(spec, RNNDecoderSpec):
        return {}
    if isinstance(spec, RNNSpec):
        return {} if spec.attention == "none" else {"cross": [1, 1]}
    heads = spec.num_heads
    return {
        "encoder": [spec.encoder_layers, heads],
        "decoder": [spec.decoder_layers, heads],
        "cross": [spec.decoder_layers, heads],
    }
