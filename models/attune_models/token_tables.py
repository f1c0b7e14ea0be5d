"""A translator's tables of token vectors: its source's, its target's and its output's, or fewer that are shared."""

from __future__ import annotations

from attune_datasets.errors import AttuneError

from attune_models.layers import TokenEmbedding
from attune_models.spec import RNNSpec, TransformerSpec


def token_tables(
    spec: TransformerSpec | RNNSpec, source_vocabulary: int, target_vocabulary: int
) -> tuple[TokenEmbedding, TokenEmbedding, TokenEmbedding]:
    """Returns the tables that read the source, read the target and write the target; those tied are one and the same.

    Raises:
        AttuneError: All are tied and the vocabularies differ in size.
    """
    tied, d_model = spec.tied_embeddings, spec.d_model
    if tied == "all":
        if source_vocabulary != target_vocabulary:
            raise AttuneError(
                "The embeddings of source and target can only be tied over one joint vocabulary.",
                why=f"The vocabularies have {source_vocabulary:,} and {target_vocabulary:,} tokens.",
                remedy="Set tokenizer.vocabularies=joint, or model.tied_embeddings=target_output.",
            )
        table = TokenEmbedding(target_vocabulary, d_model, name="embedding")
        return table, table, table
    source = TokenEmbedding(source_vocabulary, d_model, name="source_embedding")
    target = TokenEmbedding(target_vocabulary, d_model, name="target_embedding")
    own = tied == "none"
    return source, target, TokenEmbedding(target_vocabulary, d_model, name="output_embedding") if own else target
