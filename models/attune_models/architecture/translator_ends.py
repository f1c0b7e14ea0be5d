"""The ends of a translator's towers: its tables of token vectors, as `token_tables` makes and shares them."""

from __future__ import annotations

from attune_models.architecture.blocks import Block
from attune_models.spec import RNNSpec, TransformerSpec

SOURCE, TARGET = "(batch, source)", "(batch, target)"  # of the token ids
_SOURCE_FIELDS = ("tokenizer.vocabulary_size", "tokenizer.vocabularies")
_TARGET_FIELDS = (*_SOURCE_FIELDS, "tokenizer.target_vocabulary_size")
_FIELDS = ("model.d_model", "model.dropout", "model.tied_embeddings")


def vectors(ids: str, width: int) -> str:
    """Returns the shape of vectors, one a token of `SOURCE` or `TARGET`."""
    return f"{ids[:-1]}, {width})"


def table_blocks(
    spec: TransformerSpec | RNNSpec, source_vocabulary: int, target_vocabulary: int
) -> tuple[Block, Block, Block]:
    """Returns the blocks that read the source, read the target and write the target's logits."""
    d, tied = spec.d_model, spec.tied_embeddings
    all_tied = tied == "all"
    source_name, target_name = ("embedding", "embedding") if all_tied else ("source_embedding", "target_embedding")
    source = Block(
        source_name, "embedding", "Source embedding", vectors(SOURCE, d), source_vocabulary * d,
        (*_SOURCE_FIELDS, *_FIELDS),
    )  # fmt: skip
    target = Block(
        target_name, "embedding", "Target embedding", vectors(TARGET, d), 0 if all_tied else target_vocabulary * d,
        (*_TARGET_FIELDS, *_FIELDS), shared=source_name if all_tied else "",
    )  # fmt: skip
    output = Block(
        "output_embedding", "head", "Target tokens", vectors(TARGET, target_vocabulary),
        target_vocabulary * d if tied == "none" else 0, (*_TARGET_FIELDS, *_FIELDS),
        shared="" if tied == "none" else target_name,
    )  # fmt: skip
    return source, target, output
