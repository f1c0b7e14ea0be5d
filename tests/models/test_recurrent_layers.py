"""The recurrent layers: attention by the papers' formulas, both ways of running a decoder, and its own words."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from attune_models.layers import OwnWords, RecurrentAttention, RecurrentDecoder, RecurrentEncoder
from attune_models.spec import RNNSpec
from attune_models.translators import build_translator

D_MODEL = 6
DRAW = np.random.default_rng(0)
QUERIES = DRAW.normal(size=(2, 3, D_MODEL)).astype("float32")
MEMORY = DRAW.normal(size=(2, 5, D_MODEL)).astype("float32")
MASK = np.arange(5) < np.array([[5], [2]])


def numbers(tensor):
    return keras.ops.convert_to_numpy(tensor)


def score(kind, layer, query, key):
    """The papers' formulas, one query and one key at a time."""
    kernel = {
        name: numbers(getattr(layer, name).kernel) for name in ("query", "memory", "vector") if getattr(layer, name)
    }
    if kind == "dot":
        return query @ key
    if kind == "general":
        return query @ (key @ kernel["memory"])
    both = np.concatenate([query, key]) @ np.concatenate(
        [kernel["query"], kernel["memory"]]
    )  # W [q; m] = W_q q + W_m m
    return np.tanh(both) @ kernel["vector"][:, 0]


@pytest.mark.parametrize("kind", ["additive", "dot", "general", "concat"])
def test_attention_is_the_papers(kind):
    layer = RecurrentAttention(kind, D_MODEL)
    layer.build()
    contexts, scores = layer(QUERIES, MEMORY, layer.remember(MEMORY), MASK)
    for row, query in np.ndindex(2, 3):
        keys = MEMORY[row, MASK[row]]
        weights = np.exp([score(kind, layer, QUERIES[row, query], key) for key in keys])
        weights /= weights.sum()
        np.testing.assert_allclose(numbers(scores)[row, query, MASK[row]], weights, atol=1e-5)
        np.testing.assert_allclose(numbers(contexts)[row, query], weights @ keys, atol=1e-5)
    assert (numbers(scores)[1, :, 2:] == 0).all()


def test_a_source_without_tokens_is_finite():
    layer = RecurrentAttention("additive", D_MODEL)
    layer.build()
    contexts, scores = layer(QUERIES, MEMORY, layer.remember(MEMORY), np.zeros_like(MASK))
    assert np.isfinite(numbers(contexts)).all()
    np.testing.assert_allclose(numbers(scores), 0.2, atol=1e-6)


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_the_encoder_sums_both_directions(cell):
    layer = RecurrentEncoder(cell, 1, D_MODEL)
    layer.build(MEMORY.shape)
    memory, ((*states,),) = layer(MEMORY, padding_mask=MASK)
    pair = layer.recurrent[0]
    for row, length in enumerate(MASK.sum(axis=1)):
        alone = MEMORY[row : row + 1, :length]
        forward, *last = pair.forward_layer(alone)
        backward, *first = pair.backward_layer(alone)
        np.testing.assert_allclose(
            numbers(memory)[row, :length], numbers(forward)[0] + numbers(backward)[0, ::-1], atol=1e-5
        )
        for state, ahead, behind in zip(states, last, first, strict=True):
            np.testing.assert_allclose(numbers(state)[row], numbers(ahead)[0] + numbers(behind)[0], atol=1e-5)


@pytest.mark.parametrize("attention", ["none", "additive", "dot", "general", "concat"])
@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_running_whole_equals_running_step_by_step(cell, attention):
    layer = RecurrentDecoder(cell, 2, D_MODEL, attention, input_feeding=False, dropout=0.4)
    layer.build(QUERIES.shape)
    draw = np.random.default_rng(1)
    states = [[draw.normal(size=(2, D_MODEL)).astype("float32") for _ in range(1 + (cell == "lstm"))] for _ in range(2)]
    remembered = layer.remember(keras.ops.convert_to_tensor(MEMORY), MASK)
    all_given = OwnWords(np.ones((2, 3), bool), lambda output: output)
    whole = layer(QUERIES, states, remembered)
    steps = layer(QUERIES, states, remembered, own=all_given)
    for one, other in zip(whole, steps, strict=True):
        np.testing.assert_allclose(numbers(one), numbers(other), atol=1e-5)


def test_dropout_between_layers_falls_in_training_only():
    layer = RecurrentDecoder("gru", 2, D_MODEL, dropout=0.5)
    layer.build(QUERIES.shape)
    states = [[np.zeros((2, D_MODEL), "float32")]] * 2
    remembered = layer.remember(keras.ops.convert_to_tensor(MEMORY), MASK)
    still, again, moved = (
        numbers(layer(QUERIES, states, remembered, training=training)[0]) for training in (False, False, True)
    )
    np.testing.assert_array_equal(still, again)
    assert np.abs(still - moved).max() > 1e-3


@pytest.mark.parametrize("spec", [RNNSpec(d_model=8, dropout=0), RNNSpec(d_model=8, dropout=0, input_feeding=False)])
def test_without_teacher_forcing_a_decoder_reads_its_own_words(spec):
    keras.utils.set_random_seed(1)
    translator = build_translator(spec.model_copy(update={"teacher_forcing": 0.0}), 11, 11, 9)
    for variable in translator.model.trainable_variables:
        variable.assign(variable * 3)
    source, given = np.array([[5, 7, 3], [8, 3, 0]], "int32"), np.array([[2, 6, 6, 6, 6]] * 2, "int32")
    said = numbers(translator.model([source, given], training=True))
    own = np.concatenate([given[:, :1], said[:, :-1].argmax(-1)], axis=1).astype("int32")
    assert (own != given).any()
    np.testing.assert_allclose(said, translator.model.predict_on_batch([source, own]), atol=1e-5)
    in_use = translator.model.predict_on_batch([source, given])
    np.testing.assert_allclose(in_use, numbers(translator.capture(source, given)["logits"]), atol=1e-5)
    assert np.abs(in_use - said).max() > 1e-3


def test_xla_compiles_a_training_step():
    translator = build_translator(RNNSpec(d_model=8, num_layers=2, teacher_forcing=0.5), 11, 11, 9)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    source, target = np.array([[5, 7, 3], [0, 0, 0]], "int32"), np.array([[2, 6, 6], [0, 0, 0]], "int32")

    @tf.function(jit_compile=True)
    def gradients(source, target):
        with tf.GradientTape() as tape:
            value = loss(target, translator.model([source, target], training=True))
        return [tf.convert_to_tensor(one) for one in tape.gradient(value, translator.model.trainable_variables)]

    found = gradients(source, target)
    assert all(np.isfinite(one).all() for one in found) and sum(float(tf.norm(one)) for one in found) > 0
