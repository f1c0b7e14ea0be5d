"""The translator that a spec describes, whatever its kind. All kinds have the same members and are decoded alike."""

from __future__ import annotations

from attune_models.rnn_translator import RNNTranslator
from attune_models.spec import RNNSpec, TransformerSpec
from attune_models.translator import TransformerTranslator

Translator = TransformerTranslator | RNNTranslator


def build_translator(
    spec: TransformerSpec | RNNSpec, source_vocabulary: int, target_vocabulary: int, max_length: int
) -> Translator:
    """Returns the translator with fresh weights.

    Args:
        spec: Of either kind.
        source_vocabulary: Tokens of the source.
        target_vocabulary: Tokens of the target.
        max_length: Tokens of the longest side, `[BOS]` and `[EOS]` included.

    Raises:
        AttuneError: All embeddings are tied and the vocabularies differ in size.
    """
    if isinstance(spec, RNNSpec):
        return RNNTranslator(spec, source_vocabulary, target_vocabulary, max_length)
    return TransformerTranslator(spec, source_vocabulary, target_vocabulary, max_length)
