"""The tower that `masked_encoder.build_masked_encoder` builds."""

from __future__ import annotations

from attune_models.architecture.blocks import Block, Tower
from attune_models.architecture.transformer_parts import encoder_block, norm_block, position_blocks
from attune_models.spec import MaskedEncoderSpec


def masked_tower(spec: MaskedEncoderSpec, vocabulary_size: int, max_length: int) -> Tower:
    """Returns one tower, from the token ids to the logits of the masked tokens."""
    d, tokens, masked = spec.d_model, f"(batch, length, {spec.d_model})", f"(batch, masked, {spec.d_model})"
    fields = ("tokenizer.vocabulary_size", "model.d_model")
    embedding = Block(
        "embedding", "embedding", "Token embedding", tokens, vocabulary_size * d, (*fields, "model.dropout")
    )
    blocks = [
        embedding,
        *position_blocks(spec, max_length, tokens),
        encoder_block(spec, "block", spec.num_layers, "model.num_layers", tokens),
        *([norm_block(spec, "final_norm", tokens)] if spec.norm_placement == "pre" else []),
        Block(
            "transform", "head", "Masked tokens", masked, d * d + d, ("model.masked_share", "model.d_model"),
        ),
        norm_block(spec, "transform_norm", masked),
        Block(
            "output_embedding", "head", "Hidden token", f"(batch, masked, {vocabulary_size})", 0, fields,
            shared="embedding",
        ),
    ]  # fmt: skip
    return Tower("encoder", "Pre-training", "(batch, length)", tuple(blocks))
