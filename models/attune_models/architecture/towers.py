"""The architecture of a spec, whatever its kind."""

from __future__ import annotations

from attune_models.architecture.blocks import Architecture
from attune_models.architecture.classifier import classifier_towers
from attune_models.architecture.language_model import language_tower
from attune_models.architecture.masked_encoder import masked_tower
from attune_models.architecture.rnn import rnn_towers
from attune_models.architecture.transformer import transformer_towers
from attune_models.spec import DecoderSpec, EncoderSpec, MaskedEncoderSpec, ModelSpec, RNNDecoderSpec, RNNSpec


def architecture(spec: ModelSpec, vocabulary_size: int, outputs: int, max_length: int) -> Architecture:
    """Returns the blocks of the network that this spec describes.

    Args:
        spec: Of any kind.
        vocabulary_size: Tokens of the text, or of the source.
        outputs: Classes, or tokens of the target; of language models and pre-training those of the text once more.
        max_length: Tokens of the longest text or side.
    """
    if isinstance(spec, EncoderSpec):
        return Architecture(classifier_towers(spec, vocabulary_size, outputs, max_length))
    if isinstance(spec, MaskedEncoderSpec):
        return Architecture((masked_tower(spec, vocabulary_size, max_length),))
    if isinstance(spec, DecoderSpec | RNNDecoderSpec):
        return Architecture((language_tower(spec, vocabulary_size, max_length),))
    if isinstance(spec, RNNSpec):
        return Architecture(rnn_towers(spec, vocabulary_size, outputs))
    return Architecture(transformer_towers(spec, vocabulary_size, outputs, max_length))
