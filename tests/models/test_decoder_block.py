"""The decoder block and the whole Transformer against KerasHub's on copied weights."""

import keras
import keras_hub
import numpy as np
import pytest
from attune_models.layers import DecoderBlock
from attune_models.spec import TransformerSpec
from attune_models.translators import build_translator

D_MODEL, HEADS, D_FF, VOCABULARY, LENGTH = 12, 3, 20, 23, 8
DRAW = np.random.default_rng(0)
TARGET = DRAW.normal(size=(3, 5, D_MODEL)).astype("float32")
MEMORY = DRAW.normal(size=(3, 7, D_MODEL)).astype("float32")
MASK = np.arange(7) < np.array([[7], [4], [1]])
SOURCE_IDS = np.where(MASK, DRAW.integers(4, VOCABULARY, MASK.shape), 0).astype("int32")
TARGET_IDS = DRAW.integers(4, VOCABULARY, (3, 5)).astype("int32")


def numbers(tensor):
    return keras.ops.convert_to_numpy(tensor)


def shuffle_weights(layer):
    """Gives every trained weight values of its own, so that none is hidden by being 0 or 1."""
    draw = np.random.default_rng(1)
    for weight in layer.trainable_weights:
        weight.assign(draw.normal(scale=0.4, size=weight.shape))


def copy_attention(projections, output, theirs):
    """KerasHub projects each head with a slice of a 3-D kernel; ours are the same numbers side by side."""
    shape = (D_MODEL, HEADS, D_MODEL // HEADS)
    for (kernel, bias), dense in zip(
        projections, (theirs.query_dense, theirs.key_dense, theirs.value_dense), strict=True
    ):
        dense.kernel.assign(kernel.reshape(shape))
        dense.bias.assign(bias.reshape(shape[1:]))
    theirs.output_dense.kernel.assign(output[0].reshape((*shape[1:], D_MODEL)))
    theirs.output_dense.bias.assign(output[1])


def split(kernel, bias):
    """Returns (kernel, bias) for each of the matrices that lie side by side."""
    count = bias.shape[0] // D_MODEL
    return list(zip(np.split(numbers(kernel), count, axis=1), np.split(numbers(bias), count), strict=True))


def copy_self_attention(ours, theirs):
    copy_attention(
        split(ours.qkv_kernel, ours.qkv_bias), (numbers(ours.output_kernel), numbers(ours.output_bias)), theirs
    )


def copy_rest(ours, theirs):
    copy_self_attention(ours.attention, theirs._self_attention_layer)
    for mine, hubs in (
        (ours.attention_norm, theirs._self_attention_layer_norm),
        (ours.feed_forward_norm, theirs._feedforward_layer_norm),
        (ours.feed_forward.inner, theirs._feedforward_intermediate_dense),
        (ours.feed_forward.outer, theirs._feedforward_output_dense),
    ):
        for source, target in zip(mine.weights, hubs.weights, strict=True):
            target.assign(numbers(source))


def copy_decoder(ours, theirs):
    copy_rest(ours, theirs)
    cross = ours.cross_attention
    projections = split(cross.query_kernel, cross.query_bias) + split(cross.memory_kernel, cross.memory_bias)
    copy_attention(
        projections, (numbers(cross.output_kernel), numbers(cross.output_bias)), theirs._cross_attention_layer
    )
    for source, target in zip(
        ours.cross_attention_norm.weights, theirs._cross_attention_layer_norm.weights, strict=True
    ):
        target.assign(numbers(source))


def hubs(kind, placement, activation):
    return kind(D_FF, HEADS, activation=activation, normalize_first=placement == "pre", layer_norm_epsilon=1e-5)


@pytest.mark.parametrize("placement", ["pre", "post"])
@pytest.mark.parametrize("activation", ["relu", "gelu"])
def test_decoder_block_equals_keras_hub(placement, activation):
    ours = DecoderBlock(HEADS, D_FF, norm_placement=placement, activation=activation)
    theirs = hubs(keras_hub.layers.TransformerDecoder, placement, activation)
    ours.build(TARGET.shape)
    theirs.build(TARGET.shape, MEMORY.shape)
    shuffle_weights(ours)
    copy_decoder(ours, theirs)
    mine, own, cross = ours(TARGET, MEMORY, memory_mask=MASK, return_scores=True)
    np.testing.assert_allclose(numbers(mine), numbers(theirs(TARGET, MEMORY, encoder_padding_mask=MASK)), atol=1e-5)
    assert own.shape == (3, HEADS, 5, 5) and cross.shape == (3, HEADS, 5, 7)
    for scores in (numbers(own), numbers(cross)):
        np.testing.assert_allclose(scores.sum(-1), 1, atol=1e-5)
    assert (np.triu(numbers(own), 1) == 0).all()
    assert (numbers(cross)[np.broadcast_to(~MASK[:, None, None, :], cross.shape)] == 0).all()


@pytest.mark.parametrize("placement", ["pre", "post"])
def test_the_whole_transformer_equals_keras_hubs_parts(placement):
    spec = TransformerSpec(
        encoder_layers=2, decoder_layers=2, d_model=D_MODEL, num_heads=HEADS, d_ff=D_FF, norm_placement=placement
    )
    translator = build_translator(spec, VOCABULARY, VOCABULARY, LENGTH)
    shuffle_weights(translator.model)
    table = numbers(translator.model.get_layer("embedding").table)
    waves = keras_hub.layers.SinePositionEncoding()

    def enter(ids):
        x = keras.ops.convert_to_tensor(table[ids] * D_MODEL**0.5)
        return x + waves(x)

    def leave(x, name):
        return translator.model.get_layer(name)(x) if placement == "pre" else x

    memory = enter(SOURCE_IDS)
    for block in translator.encoder:
        layer = hubs(keras_hub.layers.TransformerEncoder, placement, "relu")
        layer.build(memory.shape)
        copy_rest(block, layer)
        memory = layer(memory, padding_mask=MASK)
    memory, x = leave(memory, "encoder_norm"), enter(TARGET_IDS)
    for block in translator.decoder:
        layer = hubs(keras_hub.layers.TransformerDecoder, placement, "relu")
        layer.build(x.shape, memory.shape)
        copy_decoder(block, layer)
        x = layer(x, memory, encoder_padding_mask=MASK)
    expected = numbers(leave(x, "decoder_norm")) @ table.T
    np.testing.assert_allclose(translator.model.predict_on_batch([SOURCE_IDS, TARGET_IDS]), expected, atol=1e-5)
