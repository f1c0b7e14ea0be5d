"""The layers against KerasHub's on copied weights, and what KerasHub's have not: gates, word dropout, masks."""

import os
import subprocess
import sys
from pathlib import Path

import keras
import keras_hub
import numpy as np
import pytest
from attune_models.layers import (
    EncoderBlock,
    FeedForward,
    MultiHeadSelfAttention,
    PaddingMask,
    Pooling,
    Positions,
    TokenEmbedding,
    WordDropout,
)

D_MODEL, HEADS, D_FF = 12, 3, 20
X = np.random.default_rng(0).normal(size=(3, 7, D_MODEL)).astype("float32")
MASK = np.arange(7) < np.array([[7], [4], [1]])  # three texts of 7, 4 and 1 tokens


def numbers(tensor):
    return keras.ops.convert_to_numpy(tensor)


def shuffle_weights(layer):
    """Gives every trained weight values of its own, so that none is hidden by being 0 or 1."""
    draw = np.random.default_rng(1)
    for weight in layer.trainable_weights:
        weight.assign(draw.normal(scale=0.5, size=weight.shape))


def copy_to_keras_hub(ours, theirs):
    """KerasHub projects each head with a slice of a 3-D kernel; ours are the same numbers side by side."""
    attention, mha = ours.attention, theirs._self_attention_layer
    d_head = D_MODEL // HEADS
    for place, dense in enumerate((mha.query_dense, mha.key_dense, mha.value_dense)):
        columns = slice(place * D_MODEL, (place + 1) * D_MODEL)
        dense.kernel.assign(numbers(attention.qkv_kernel)[:, columns].reshape(D_MODEL, HEADS, d_head))
        dense.bias.assign(numbers(attention.qkv_bias)[columns].reshape(HEADS, d_head))
    mha.output_dense.kernel.assign(numbers(attention.output_kernel).reshape(HEADS, d_head, D_MODEL))
    mha.output_dense.bias.assign(attention.output_bias)
    for mine, hubs in (
        (ours.attention_norm, theirs._self_attention_layer_norm),
        (ours.feed_forward_norm, theirs._feedforward_layer_norm),
        (ours.feed_forward.inner, theirs._feedforward_intermediate_dense),
        (ours.feed_forward.outer, theirs._feedforward_output_dense),
    ):
        for source, target in zip(mine.weights, hubs.weights, strict=True):
            target.assign(source)


@pytest.mark.parametrize("placement", ["pre", "post"])
@pytest.mark.parametrize("activation", ["relu", "gelu"])
def test_encoder_block_equals_keras_hub(placement, activation):
    ours = EncoderBlock(HEADS, D_FF, norm_placement=placement, activation=activation)
    theirs = keras_hub.layers.TransformerEncoder(
        D_FF, HEADS, activation=activation, normalize_first=placement == "pre", layer_norm_epsilon=1e-5
    )
    ours.build(X.shape)
    theirs.build(X.shape)
    shuffle_weights(ours)
    copy_to_keras_hub(ours, theirs)
    mine, my_scores = ours(X, padding_mask=MASK, return_scores=True)
    hubs, hub_scores = theirs(X, padding_mask=MASK, return_attention_scores=True)
    np.testing.assert_allclose(numbers(mine)[MASK], numbers(hubs)[MASK], atol=1e-5)
    tokens = np.broadcast_to(MASK[:, None, :, None], my_scores.shape)
    np.testing.assert_allclose(numbers(my_scores)[tokens], numbers(hub_scores)[tokens], atol=1e-5)


@pytest.mark.parametrize("rotary", [False, True])
def test_attention_scores_are_distributions_over_tokens(rotary):
    layer = MultiHeadSelfAttention(HEADS, rotary=rotary)
    y, scores = layer(X, padding_mask=MASK, return_scores=True)
    scores = numbers(scores)
    assert scores.shape == (3, HEADS, 7, 7) and y.shape == X.shape
    np.testing.assert_allclose(scores.sum(-1), 1, atol=1e-6)
    assert (scores[np.broadcast_to(~MASK[:, None, None, :], scores.shape)] == 0).all()


def test_attention_without_any_token_is_finite():
    y, scores = MultiHeadSelfAttention(HEADS)(X, padding_mask=np.zeros((3, 7), bool), return_scores=True)
    assert np.isfinite(numbers(y)).all()
    np.testing.assert_allclose(numbers(scores), 1 / 7, atol=1e-6)


def test_padding_changes_nothing():
    block = EncoderBlock(HEADS, D_FF)
    alone = numbers(block(X[1:2, :4], padding_mask=MASK[1:2, :4]))
    padded = numbers(block(X, padding_mask=MASK))[1:2, :4]
    np.testing.assert_allclose(alone, padded, atol=1e-6)


def test_rotary_scores_depend_on_distance_only():
    layer = MultiHeadSelfAttention(HEADS, rotary=True)
    same = np.repeat(X[:1, :1], 7, axis=1)  # one token, seven times
    _, scores = layer(same, return_scores=True)
    logits = np.log(numbers(scores)[0])
    relative = logits - np.diagonal(logits, axis1=1, axis2=2)[:, :, None]
    for distance in range(-6, 7):
        along = np.diagonal(relative, offset=distance, axis1=1, axis2=2)
        np.testing.assert_allclose(along, along[:, :1].repeat(along.shape[1], 1), atol=1e-5)
    assert np.abs(relative).max() > 1e-3


def test_a_closed_gate_is_a_head_that_says_nothing():
    layer = MultiHeadSelfAttention(HEADS)
    layer.build(X.shape)
    shuffle_weights(layer)
    layer.gates.assign([1, 0, 1])
    gated = numbers(layer(X, padding_mask=MASK))
    layer.gates.assign([1, 1, 1])
    kernel = numbers(layer.output_kernel).copy()
    assert np.abs(gated - numbers(layer(X, padding_mask=MASK))).max() > 0.01
    kernel[4:8] = 0  # the rows of W_o that read head 1, each head 4 wide
    layer.output_kernel.assign(kernel)
    np.testing.assert_allclose(gated, numbers(layer(X, padding_mask=MASK)), atol=1e-6)
    assert "gates" not in [weight.name for weight in layer.trainable_weights]


def test_attention_dropout_is_for_training_and_not_in_the_scores():
    layer = MultiHeadSelfAttention(HEADS, dropout=0.5)
    plain, dropped = numbers(layer(X)), numbers(layer(X, training=True))
    assert np.abs(plain - dropped).max() > 0.01
    np.testing.assert_allclose(
        numbers(layer(X, return_scores=True)[1]), numbers(layer(X, training=True, return_scores=True)[1]), atol=1e-7
    )


def test_attention_names_a_width_that_heads_do_not_divide():
    with pytest.raises(ValueError, match="d_model=12, num_heads=5"):
        MultiHeadSelfAttention(5)(X)


def test_each_projection_is_drawn_by_itself():
    layer = MultiHeadSelfAttention(1, kernel_initializer="glorot_uniform")
    layer.build((None, None, 400))
    kernel = numbers(layer.qkv_kernel)
    limit = np.sqrt(6 / 800)
    assert 0.99 * limit < np.abs(kernel).max() <= limit
    assert np.abs(np.corrcoef(kernel[:, :400].ravel(), kernel[:, 400:800].ravel())[0, 1]) < 0.01


def test_swiglu_equals_the_paper():
    layer = FeedForward(D_FF, "swiglu")
    layer.build(X.shape)
    shuffle_weights(layer)
    gate, linear = (X @ numbers(dense.kernel) + numbers(dense.bias) for dense in (layer.inner, layer.linear))
    inner = gate / (1 + np.exp(-gate)) * linear
    expected = inner @ numbers(layer.outer.kernel) + numbers(layer.outer.bias)
    np.testing.assert_allclose(numbers(layer(X)), expected, atol=1e-5)


def test_sinusoidal_positions_equal_keras_hub_and_the_paper():
    zeros = np.zeros((2, 7, D_MODEL), "float32")
    ours = numbers(Positions("sinusoidal", 7)(zeros))
    np.testing.assert_allclose(ours, numbers(keras_hub.layers.SinePositionEncoding()(zeros)), atol=1e-5)
    angles = np.arange(7)[:, None] / 10000 ** (np.arange(0, D_MODEL, 2) / D_MODEL)
    np.testing.assert_allclose(ours[0, :, 0::2], np.sin(angles), atol=1e-5)
    np.testing.assert_allclose(ours[0, :, 1::2], np.cos(angles), atol=1e-5)


def test_positions_tell_neighbours_apart_in_bfloat16():
    places = numbers(Positions("sinusoidal", 400, dtype="mixed_bfloat16")(np.zeros((1, 400, 8), "float32")))[0]
    assert len(np.unique(places.astype("float32"), axis=0)) == 400


def test_learned_positions_are_one_vector_a_place():
    layer = Positions("learned", 9)
    y = numbers(layer(X))
    np.testing.assert_allclose(y - X, np.broadcast_to(numbers(layer.table)[:7], X.shape), atol=1e-6)


def test_token_embedding_scales_like_the_paper():
    layer = TokenEmbedding(10, D_MODEL)
    ids = np.array([[2, 5, 5, 0]], "int32")
    np.testing.assert_allclose(numbers(layer(ids)), numbers(layer.table)[ids] * np.sqrt(D_MODEL), atol=1e-6)


def test_word_dropout_spares_padding_and_special_tokens_and_keeps_its_rate():
    ids = np.tile(np.array([2, 4, 7, 50, 1, 3, 0], "int32"), (20_000, 1))
    layer = WordDropout(0.3, seed=1)
    assert (numbers(layer(ids)) == ids).all()
    dropped = numbers(layer(ids, training=True))
    assert dropped.dtype == ids.dtype
    assert (dropped[:, [0, 4, 5, 6]] == [2, 1, 3, 0]).all()
    assert ((dropped == ids) | (dropped == 0)).all()
    np.testing.assert_allclose((dropped[:, 1:4] == 0).mean(axis=0), 0.3, atol=0.015)


@pytest.mark.parametrize("kind", ["mean", "cls", "max", "last"])
def test_pooling_reads_tokens_only(kind):
    y = numbers(Pooling(kind)(X, padding_mask=MASK))
    for row, text, mask in zip(y, X, MASK, strict=True):
        tokens = text[mask]
        expected = {"mean": tokens.mean(axis=0), "cls": tokens[0], "max": tokens.max(axis=0), "last": tokens[-1]}
        np.testing.assert_allclose(row, expected[kind], atol=1e-6)


def test_padding_mask():
    assert numbers(PaddingMask()(np.array([[2, 1, 3, 0, 0]], "int32"))).tolist() == [[True, True, True, False, False]]


LAYERS = [
    MultiHeadSelfAttention(HEADS, dropout=0.1, rotary=True, kernel_initializer="he_uniform"),
    FeedForward(D_FF, "swiglu"),
    EncoderBlock(HEADS, D_FF, 0.1, 0.2, "post", "rms_norm", "gelu", True, "he_uniform"),
    PaddingMask(),
    Pooling("max"),
    Positions("learned", 9),
    TokenEmbedding(10, D_MODEL),
    WordDropout(0.2, seed=3),
]


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: type(layer).__name__)
def test_layers_are_rebuilt_from_their_configs(layer):
    package = keras.saving.serialize_keras_object(layer)
    again = keras.saving.deserialize_keras_object(package)
    assert type(again) is type(layer) and again.get_config() == layer.get_config()
    assert package["registered_name"] == f"attune>{type(layer).__name__}"


JAX = """
import keras, numpy as np
from attune_models.classifier import build_classifier, capture_model
from attune_models.spec import EncoderSpec
assert keras.backend.backend() == "jax"
for options in (
    dict(positions="sinusoidal", pooling="mean", word_dropout=0.2),
    dict(positions="learned", pooling="cls", norm_placement="post", activation="gelu", attention_dropout=0.1),
    dict(positions="rotary", pooling="max", norm="rms_norm", activation="swiglu"),
    dict(positions="rotary", pooling="last", causal=True, word_dropout=0.2),
):
    model = build_classifier(EncoderSpec(num_layers=1, d_model=8, num_heads=2, d_ff=8, **options), 20, 2, 9)
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    ids = np.array([[2, 5, 6, 7], [2, 9, 0, 0]], "int32")
    losses = model.fit(ids, np.array([0, 1]), epochs=3, verbose=0).history["loss"]
    assert np.isfinite(losses).all() and losses[-1] != losses[0], losses
    scores = np.asarray(capture_model(model)(ids)["scores"])
    assert np.abs(scores.sum(-1) - 1).max() < 1e-5 and scores[1, ..., 2:].max() == 0
"""


@pytest.mark.slow
def test_layers_train_on_jax():
    pytest.importorskip("jax")
    environment = {**os.environ, "KERAS_BACKEND": "jax", "JAX_PLATFORMS": "cpu"}
    subprocess.run([sys.executable, "-c", JAX], check=True, env=environment, timeout=200)


def test_layers_import_no_backend():
    folder = Path(sys.modules["attune_models.layers"].__file__).parent
    for path in folder.glob("*.py"):
        assert "tensorflow" not in path.read_text("utf-8") and "import jax" not in path.read_text("utf-8"), path
