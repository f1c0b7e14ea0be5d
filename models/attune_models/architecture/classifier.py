"""The tower that `classifier.build_classifier` builds."""

from __future__ import annotations

from attune_models.architecture.blocks import Block, Tower
from attune_models.architecture.transformer_parts import encoder_block, norm_block, position_blocks
from attune_models.spec import EncoderSpec


def classifier_towers(spec: EncoderSpec, vocabulary_size: int, num_classes: int, max_length: int) -> tuple[Tower, ...]:
    """Returns one tower, from the token ids to a logit a class."""
    tokens, text = f"(batch, length, {spec.d_model})", f"(batch, {spec.d_model})"
    blocks = [
        Block(
            "embedding", "embedding", "Token embedding", tokens, vocabulary_size * spec.d_model,
            ("tokenizer.vocabulary_size", "model.d_model", "model.word_dropout", "model.dropout"),
        ),
        *position_blocks(spec, max_length, tokens),
        encoder_block(spec, "block", spec.num_layers, "model.num_layers", tokens),
    ]  # fmt: skip
    if spec.norm_placement == "pre":
        blocks.append(norm_block(spec, "final_norm", tokens))
    pooling = {
        "mean": "Mean over tokens", "cls": "First token", "max": "Maximum over tokens", "last": "Last token",
    }[spec.pooling]  # fmt: skip
    head = spec.d_model * num_classes + num_classes
    blocks += [
        Block("pooling", "pooling", pooling, text, 0, ("model.pooling",)),
        Block("head", "head", "Classes", f"(batch, {num_classes})", head, ("data.label", "model.d_model")),
    ]
    return (Tower("classifier", "Classifier", "(batch, length)", tuple(blocks)),)
