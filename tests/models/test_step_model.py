"""The training step: its own figures, clipping, averaging; TensorFlow and JAX take the same steps."""

import json
import os
import subprocess
import sys
from pathlib import Path

import keras
import numpy as np
import pytest
from attune_models.classifier import build_classifier
from attune_models.losses import classification_loss
from attune_models.spec import EncoderSpec, TrainingSpec
from attune_models.training.optimizers import (
    averaged_weights,
    build_optimizer,
    change_schedule,
    make_changeable,
    state_variables,
    swap_averages,
)
from attune_models.training.schedules import build_schedule
from attune_models.training.step_model import build_step_model

MODEL = EncoderSpec(num_layers=1, d_model=8, num_heads=2, d_ff=8, dropout=0.0, word_dropout=0.0)
STEPS = 6


def build(training, jit_compile=False, vocabulary_size=20):
    model = build_classifier(MODEL, vocabulary_size, 3, 10)
    random = np.random.default_rng(0)
    for variable in model.trainable_variables:
        variable.assign(random.normal(0, 0.3, variable.shape))
    optimizer = build_optimizer(training, build_schedule(training, STEPS))
    loss = classification_loss(training.label_smoothing)
    return build_step_model(model, loss, optimizer, training, jit_compile=jit_compile)


def batch(number, filling=0):
    random = np.random.default_rng(number)
    ids = random.integers(4, 20, (6, 10), dtype=np.int32)
    ids[:, 6:][random.random((6, 4)) < 0.5] = 0
    weights = np.ones(6 + filling, np.float32)
    weights[6:] = 0
    labels = np.eye(3, dtype=np.float32)[random.integers(0, 3, 6)]
    return np.pad(ids, ((0, filling), (0, 0))), np.pad(labels, ((0, filling), (0, 0))), weights


def take_steps(training, jit_compile=False, filling=0):
    """Returns the figures of each step and the final weights and averages, as lists."""
    model = build(training, jit_compile)
    told = [model.train_on_batch(*batch(number, filling), return_dict=True) for number in range(STEPS)]
    figures = [[float(step[name]) for name in ("loss", "gradient_norm", "learning_rate")] for step in told]
    weights = flat(model).tolist()
    swap_averages(model)
    return figures, weights, flat(model).tolist()


def flat(model):
    return np.concatenate([np.asarray(variable).ravel() for variable in model.trainable_variables])


@pytest.mark.parametrize("precision", ["float32", "mixed_float16"])
def test_a_step_tells_its_own_loss_and_norm(precision):
    """Against TensorFlow's own gradient of the loss, written out; in float16 training the loss is scaled."""
    import tensorflow as tf

    plain = {"optimizer": "sgd", "learning_rate": 0.1, "warmup_steps": 0, "clip_norm": None}
    training = TrainingSpec(label_smoothing=0.1, precision=precision, **plain)
    model = build(training)
    for number in range(3):
        ids, labels, weights = batch(number)
        with tf.GradientTape() as tape:
            log_probabilities = tf.nn.log_softmax(model(ids))
            smooth = labels * 0.9 + 0.1 / 3
            loss = -tf.reduce_mean(tf.reduce_sum(smooth * log_probabilities, axis=1))
        gradients = [tf.convert_to_tensor(g) for g in tape.gradient(loss, model.trainable_variables)]
        told = model.train_on_batch(ids, labels, weights, return_dict=True)
        assert float(told["loss"]) == pytest.approx(float(loss), rel=1e-5)
        norm = np.sqrt(sum(np.square(gradient).sum() for gradient in gradients))
        assert float(told["gradient_norm"]) == pytest.approx(norm, rel=1e-5)


@pytest.mark.parametrize("optimizer", ["adamw", "adam", "sgd", "rmsprop", "lion", "adafactor"])
def test_every_optimizer_learns(optimizer):
    rate = {"sgd": 0.1, "lion": 0.005, "adafactor": 0.1}.get(optimizer, 0.02)
    model = build(TrainingSpec(optimizer=optimizer, learning_rate=rate, schedule="constant", warmup_steps=0))
    losses = [float(model.train_on_batch(*batch(0), return_dict=True)["loss"]) for _ in range(40)]
    assert losses[-1] < 0.7 * losses[0]


@pytest.mark.parametrize("precision", ["float32", "mixed_float16"])
@pytest.mark.parametrize("kind", [keras.optimizers.AdamW, keras.optimizers.Adam, keras.optimizers.Lion])
def test_weights_and_averages_move_as_by_keras_own_optimizer(kind, precision):
    """While the rate climbs, with a decay far from nothing; and where the scaled loss is left out for its overflow."""
    plain = {"learning_rate": 0.05, "weight_decay": 0.5, "warmup_steps": 3, "ema_decay": 0.1}
    training = TrainingSpec(optimizer=kind.__name__.lower(), precision=precision, **plain)
    schedule = build_schedule(training, STEPS)
    decay = {} if kind is keras.optimizers.Adam else {"weight_decay": 0.5}
    keras_own = kind(schedule, use_ema=True, ema_momentum=0.1, **decay)
    keras_own.exclude_from_weight_decay(var_names=["bias"])
    if precision == "mixed_float16":
        keras_own = keras.optimizers.LossScaleOptimizer(keras_own)
    random = np.random.default_rng(0)
    starts = {"kernel": random.normal(size=(4, 3)), "bias": random.normal(size=3)}
    sides = [(optimizer, variables_of(starts)) for optimizer in (build_optimizer(training, schedule), keras_own)]
    for number in range(STEPS):
        much = np.inf if precision == "mixed_float16" and number == 2 else 1.0
        gradients = [keras.ops.cast(much * random.normal(size=start.shape), "float32") for start in starts.values()]
        for optimizer, weights in sides:
            optimizer.apply([optimizer.scale_loss(gradient) for gradient in gradients], weights)
        for ours, others in zip(*(weights for _, weights in sides), strict=True):
            np.testing.assert_allclose(ours, others, rtol=1e-5, atol=2e-6)
    for ours, others in zip(*(optimizer.variables for optimizer, _ in sides), strict=True):
        assert ours.name == others.name
        np.testing.assert_allclose(ours, others, rtol=1e-5, atol=2e-6, err_msg=ours.path)


def variables_of(starts):
    return [keras.Variable(start, name=name, dtype="float32") for name, start in starts.items()]


def test_clipping_shortens_the_step_and_not_the_norm_that_is_told():
    plain = {"optimizer": "sgd", "learning_rate": 0.1, "schedule": "constant", "warmup_steps": 0}
    free, short = build(TrainingSpec(clip_norm=None, **plain)), build(TrainingSpec(clip_norm=0.01, **plain))
    start = flat(free)
    norms = [float(model.train_on_batch(*batch(0), return_dict=True)["gradient_norm"]) for model in (free, short)]
    assert norms[0] == norms[1] > 0.1
    moves = [np.linalg.norm(flat(model) - start) for model in (free, short)]
    assert moves[0] == pytest.approx(0.1 * norms[0], rel=1e-3)
    assert moves[1] == pytest.approx(0.1 * 0.01, rel=1e-3)


def test_rows_that_fill_a_batch_change_nothing():
    training = TrainingSpec(optimizer="sgd", learning_rate=0.1)
    np.testing.assert_allclose(take_steps(training, filling=3)[0], take_steps(training)[0], rtol=1e-4)


def test_the_average_begins_with_the_weights_it_averages():
    """By its rule d = min(decay, (1 + t) / (10 + t)), computed here step by step."""
    training = TrainingSpec(ema_decay=0.5, optimizer="sgd", learning_rate=0.1)
    model = build(training)
    expected = None
    for number in range(STEPS):
        model.train_on_batch(*batch(number))
        weights = flat(model)
        decay = 0 if expected is None else min(0.5, (1 + number) / (10 + number))
        expected = weights if expected is None else decay * expected + (1 - decay) * weights
    with averaged_weights(model):
        averages = flat(model)
    np.testing.assert_allclose(averages, expected, rtol=1e-5, atol=1e-7)
    np.testing.assert_array_equal(flat(model), weights)


def test_norms_and_biases_are_not_decayed():
    training = TrainingSpec(weight_decay=0.5, learning_rate=0.1, schedule="constant", warmup_steps=0)
    optimizer = build(training).optimizer
    decayed = {variable.path for variable in optimizer._trainable_variables if optimizer._use_weight_decay(variable)}
    assert any("kernel" in path for path in decayed)
    assert not [path for path in decayed if path.endswith(("bias", "gamma", "beta"))]


@pytest.mark.slow
def test_compiled_steps_equal_plain_ones():
    training = TrainingSpec(ema_decay=0.9, learning_rate=0.01)
    for compiled, plain in zip(take_steps(training, jit_compile=True), take_steps(training), strict=True):
        np.testing.assert_allclose(compiled, plain, rtol=1e-3, atol=1e-5)


def test_steps_on_a_chosen_logical_device():
    """The weights of a run live on the device it was given; two logical CPUs stand in for two GPUs."""
    script = f"""
import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})
import tensorflow as tf
cpu = tf.config.list_physical_devices("CPU")[0]
tf.config.set_logical_device_configuration(cpu, [tf.config.LogicalDeviceConfiguration()] * 2)
import keras, test_step_model as t
from attune_models.spec import TrainingSpec
for number in (0, 1):
    with keras.device(f"cpu:{{number}}"):
        model = t.build(TrainingSpec())
        model.train_on_batch(*t.batch(0))
    places = {{v.value.device for v in model.variables + model.optimizer.variables}}
    assert all(p.endswith(f"CPU:{{number}}") for p in places), places
"""
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.slow
def test_jax_takes_the_same_steps():
    pytest.importorskip("jax")
    settings = {"learning_rate": 0.01, "label_smoothing": 0.1, "warmup_steps": 2}
    trainings = [
        TrainingSpec(**settings, ema_decay=0.9),
        TrainingSpec(**settings, optimizer="lion", clip_norm=None),
    ]
    script = (
        f"import sys, json; sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "import test_step_model as t\n"
        f"trainings = {[training.model_dump() for training in trainings]!r}\n"
        "print(json.dumps([t.take_steps(t.TrainingSpec.model_validate(each), True) for each in trainings]))"
    )
    environment = {**os.environ, "KERAS_BACKEND": "jax"}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert keras.backend.backend() == "tensorflow"
    for training, on_jax in zip(trainings, json.loads(done.stdout.splitlines()[-1]), strict=True):
        figures, weights, averages = take_steps(training)
        np.testing.assert_allclose(on_jax[0], figures, rtol=2e-3, atol=1e-5)
        if training.optimizer == "adamw":  # Lion moves by signs, which rounding turns where a gradient is near nothing
            np.testing.assert_allclose(on_jax[1], weights, rtol=2e-2, atol=1e-3)
            np.testing.assert_allclose(on_jax[2], averages, rtol=2e-2, atol=1e-3)


@pytest.mark.parametrize("precision", ["float32", "mixed_float16"])
@pytest.mark.parametrize("schedule", ["constant", "inverse_sqrt", "cosine"])
def test_another_rate_is_taken_without_building_the_step_anew(schedule, precision, monkeypatch):
    training = TrainingSpec(schedule=schedule, warmup_steps=2, precision=precision)
    optimizer = build_optimizer(training, build_schedule(training, STEPS))
    make_changeable(optimizer)
    model = build_step_model(build(training), classification_loss(0.0), optimizer, training, jit_compile=False)
    step, traced = model.train_step, []
    monkeypatch.setattr(model, "train_step", lambda data: traced.append(data) or step(data))
    rate_of = {}
    for number in range(STEPS):
        if number == 3:
            changed = build_schedule(training.model_copy(update={"learning_rate": 0.5}), 2 * STEPS)
            change_schedule(optimizer, changed)
        rate_of[number] = float(model.train_on_batch(*batch(number), return_dict=True)["learning_rate"])
    assert len(traced) == 1
    plain = build_schedule(training, STEPS)
    expected = [float((plain if number < 3 else changed)(number)) for number in range(STEPS)]
    assert list(rate_of.values()) == pytest.approx(expected, rel=1e-6)
    kept = [variable.path for variable in state_variables(optimizer)]
    assert kept == [variable.path for variable in build(training).optimizer.variables]  # as checkpoints have them
