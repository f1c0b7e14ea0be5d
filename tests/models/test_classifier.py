"""The network: what goes in and comes out, in every precision, at any length; and the model that shows attention."""

import keras
import numpy as np
import pytest
from attune_models.classifier import build_classifier, capture_model, embed, encoder_blocks, read
from attune_models.spec import EncoderSpec

SPEC = EncoderSpec(num_layers=2, d_model=8, num_heads=2, d_ff=16, word_dropout=0.2)
VARIED = EncoderSpec(
    num_layers=1, d_model=8, num_heads=2, d_ff=16, positions="learned", pooling="cls", norm_placement="post",
    activation="gelu", attention_dropout=0.1, initializer="he",
)  # fmt: skip
ROTARY = EncoderSpec(
    num_layers=1, d_model=8, num_heads=2, d_ff=16, positions="rotary", pooling="max", norm="rms_norm",
    activation="swiglu",
)  # fmt: skip
CAUSAL = EncoderSpec(num_layers=2, d_model=8, num_heads=2, d_ff=16, word_dropout=0.2, causal=True, pooling="last")
IDS = np.array([[2, 5, 9, 9, 4], [2, 7, 0, 0, 0], [2, 1, 3, 8, 0]], "int32")
LABELS = np.array([0, 1, 2])


@pytest.fixture
def policy():
    """Puts the dtype policy back that a test has changed."""
    before = keras.config.dtype_policy()
    yield keras.config.set_dtype_policy
    keras.config.set_dtype_policy(before)


@pytest.mark.parametrize("spec", [SPEC, CAUSAL], ids=["default", "causal"])
def test_logits_do_not_depend_on_padding(spec):
    model = build_classifier(spec, 20, 3, 10)
    padded = model.predict_on_batch(np.pad(IDS, ((0, 0), (0, 5))))
    np.testing.assert_allclose(model.predict_on_batch(IDS), padded, atol=1e-5)
    np.testing.assert_allclose(model.predict_on_batch(IDS[1:2, :2]), padded[1:2], atol=1e-5)


@pytest.mark.parametrize(
    ("spec", "precision"), [(SPEC, "float32"), (ROTARY, "mixed_bfloat16"), (VARIED, "mixed_float16")]
)
def test_training_in_every_precision(spec, precision, policy):
    policy(precision)
    keras.utils.set_random_seed(1)
    model = build_classifier(spec, 20, 3, 10)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.03), loss, jit_compile=False)
    before = model.test_on_batch(IDS, LABELS)
    for _ in range(20):
        model.train_on_batch(IDS, LABELS)
    assert model.test_on_batch(IDS, LABELS) < 0.5 * before
    logits = model.predict_on_batch(IDS)
    assert logits.dtype == np.float32 and np.isfinite(logits).all()
    assert all(np.isfinite(weight).all() and weight.dtype == np.float32 for weight in model.get_weights())


def test_an_overflow_in_float16_spoils_no_weight(policy):
    """With a sparse gradient Keras's loss scaling misses an infinity at a token that comes twice, and keeps it."""
    policy("mixed_float16")
    keras.utils.set_random_seed(0)
    spec = EncoderSpec(num_layers=1, d_model=128, positions="learned", norm_placement="post", pooling="cls")
    model = build_classifier(spec, 1000, 3, 64)
    model.compile("adamw", keras.losses.SparseCategoricalCrossentropy(from_logits=True), jit_compile=False)
    ids = np.random.default_rng(0).integers(3, 1000, (4, 50)).astype("int32")
    ids[:, 0] = 2
    for _ in range(3):
        model.train_on_batch(ids, np.array([0, 1, 2, 0]))
    assert all(np.isfinite(weight).all() for weight in model.get_weights())


@pytest.mark.parametrize("spec", [SPEC, VARIED, ROTARY, CAUSAL], ids=["default", "varied", "rotary", "causal"])
def test_capture_shares_the_layers(spec):
    model = build_classifier(spec, 20, 3, 10)
    answer = capture_model(model)(IDS, training=False)
    scores = keras.ops.convert_to_numpy(answer["scores"])
    assert scores.shape == (3, spec.num_layers, 2, 5, 5) and scores.dtype == np.float32
    np.testing.assert_allclose(keras.ops.convert_to_numpy(answer["logits"]), model.predict_on_batch(IDS), atol=1e-5)
    before = model.predict_on_batch(IDS)
    encoder_blocks(model)[-1].attention.gates.assign([0, 1])
    after = keras.ops.convert_to_numpy(capture_model(model)(IDS, training=False)["logits"])
    assert np.abs(after - before).max() > 1e-6
    np.testing.assert_allclose(after, model.predict_on_batch(IDS), atol=1e-5)


def test_the_model_survives_saving(tmp_path):
    model = build_classifier(VARIED, 20, 3, 10)
    capture_model(model)(IDS)  # leaves no trace in the model
    model.save(tmp_path / "model.keras")
    again = keras.models.load_model(tmp_path / "model.keras", compile=False)
    np.testing.assert_array_equal(model.predict_on_batch(IDS), again.predict_on_batch(IDS))


@pytest.mark.parametrize("causal", [False, True])
def test_only_a_causal_classifier_cannot_know_what_is_later(causal):
    model = build_classifier(CAUSAL.model_copy(update={"causal": causal}), 20, 3, 10)
    streams = []
    for ids in (IDS[:1], np.array([[2, 5, 9, 9, 7]], "int32")):  # another last token

        def watch(block, x, **context):
            x = block(x, **context)
            streams.append(keras.ops.convert_to_numpy(x)[0])
            return x

        read(model, *embed(model, ids), watch)
    changes = [np.abs(one - other).max(axis=1) for one, other in zip(streams[:2], streams[2:], strict=True)]
    for change in changes:
        assert change[4] > 1e-3 and (change[:4].max() < 1e-6) == causal


def test_a_causal_classifier_that_would_read_nothing_is_refused():
    with pytest.raises(ValueError, match=r"first token has seen nothing of the text\. Possible: last, mean, max"):
        EncoderSpec(causal=True, pooling="cls")
    assert EncoderSpec(causal=True).pooling == "mean" and EncoderSpec(pooling="last").causal is False


def test_equal_seeds_give_equal_networks():
    weights = []
    for _ in range(2):
        keras.utils.set_random_seed(3)
        weights.append(build_classifier(SPEC, 20, 3, 10).get_weights())
    for first, second in zip(*weights, strict=True):
        np.testing.assert_array_equal(first, second)
