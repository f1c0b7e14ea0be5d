"""The encoder that is pre-trained by masked tokens (BERT: Devlin et al. 2019).

Its body has the layers, and the names of layers, of `classifier.build_classifier`, so that a classifier can start from
it. Above it BERT's head: a dense layer with GELU and a norm, then the dot product with the token table. Only the places
whose tokens are to be told go through the head: a softmax over the whole vocabulary at the others would cost most of a
step, and teach nothing.
"""

from __future__ import annotations

import keras
from keras import ops

from attune_models.blocks import build_block
from attune_models.layers import EncoderBlock, PaddingMask, Positions, TokenEmbedding
from attune_models.layers.transformer_block import INITIALIZERS, norm_layer
from attune_models.spec import MaskedEncoderSpec


def build_masked_encoder(spec: MaskedEncoderSpec, vocabulary_size: int, max_length: int) -> keras.Model:
    """Returns the network that `spec` describes, with fresh weights, not compiled.

    Args:
        spec: Width, depth, and all the choices.
        vocabulary_size: Rows of the token table.
        max_length: Tokens of the longest piece, `[CLS]` included.

    Returns:
        ids `(batch, length)` int32, `[CLS]` first, padded with 0, and places `(batch, most)` int32 -> logits `(batch,
        most, vocabulary_size)` float32 of the tokens at these places.
    """
    ids = keras.Input((None,), dtype="int32", name="ids")
    places = keras.Input((None,), dtype="int32", name="places")
    mask = PaddingMask(name="mask")(ids)
    embedding = TokenEmbedding(vocabulary_size, spec.d_model, name="embedding")
    x = embedding(ids)  # (B, T, d_model)
    if spec.positions != "rotary":
        x = Positions(spec.positions, max_length, name="positions")(x)
    x = keras.layers.Dropout(spec.dropout, name="embedding_dropout")(x)
    for number in range(1, spec.num_layers + 1):
        x = build_block(EncoderBlock, spec, f"block_{number}")(x, padding_mask=mask)
    if spec.norm_placement == "pre":
        x = norm_layer(spec.norm, name="final_norm")(x)
    x = ops.take_along_axis(x, places[:, :, None], axis=1)  # (B, M, d_model)
    initializer = INITIALIZERS[spec.initializer]
    x = keras.layers.Dense(spec.d_model, activation="gelu", kernel_initializer=initializer, name="transform")(x)
    x = norm_layer(spec.norm, name="transform_norm")(x)
    return keras.Model([ids, places], embedding(x, reverse=True), name="masked_encoder")
