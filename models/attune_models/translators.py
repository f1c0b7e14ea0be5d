"""The translators by kind."""

from __future__ import annotations

from attune_models.spec import RNNSpec, TransformerSpec
from attune_models.translator import TransformerTranslator


def build_translator(
    spec: TransformerSpec | RNNSpec, source_vocabulary: int, target_vocabulary: int, max_length: int
) -> TransformerTranslator:
    """Returns the translator that `spec` describes, with fresh weights; see `TransformerTranslator` for its members."""
    if isinstance(spec, TransformerSpec):
        return TransformerTranslator(spec, source_vocabulary, target_vocabulary, max_length)
    from attune_models.rnn_translator import RNNTranslator

    return RNNTranslator(spec, source_vocabulary, target_vocabulary, max_length)
