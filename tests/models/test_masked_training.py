"""Pre-training by masked tokens: only these meet the softmax; it learns; what it cannot answer is told."""

import math

import keras
import numpy as np
import pytest
import tensorflow as tf
from attune_datasets.batches import Batch
from attune_datasets.errors import AttuneError
from attune_datasets.masking import Masker
from attune_datasets.splits import VALIDATION
from attune_models.architecture import architecture, memory
from attune_models.checkpoints import assign_variables, load_checkpoint
from attune_models.classifier import build_classifier
from attune_models.loading import load_run
from attune_models.losses import TokenCrossEntropy
from attune_models.masked_encoder import build_masked_encoder
from attune_models.metrics import log_softmax
from attune_models.presets import preset
from attune_models.runs import RunFolder
from attune_models.runs.pins import add_pin
from attune_models.runs.script import script
from attune_models.spec import EncoderSpec, MaskedEncoderSpec
from attune_models.training import worker
from attune_models.training.masked_preparation import open_masked

SHAPES = [
    {"positions": "rotary"},
    {"positions": "learned", "norm_placement": "post"},
    {"positions": "sinusoidal", "norm": "rms_norm", "activation": "swiglu"},
]


def small(**options):
    return {"num_layers": 2, "d_model": 16, "num_heads": 2, "d_ff": 24, **options}


@pytest.mark.parametrize("options", SHAPES, ids=lambda options: options["positions"])
def test_its_body_is_a_classifier_s_and_its_parameters_are_told(options):
    spec = MaskedEncoderSpec(**small(**options))
    network = build_masked_encoder(spec, 50, 12)
    drawn = architecture(spec, 50, 50, 12)
    assert drawn.parameters == sum(math.prod(weight.shape) for weight in network.trainable_weights)
    classifier = build_classifier(EncoderSpec(**small(**options)), 50, 3, 12)
    shapes = [{weight.path: tuple(weight.shape) for weight in one.trainable_weights} for one in (network, classifier)]
    head = {name for name in shapes[1] if name.startswith("head/")}
    assert len(head) == 2 and shapes[1].keys() - head == {name for name in shapes[0] if "transform" not in name}
    assert all(shapes[0][name] == shapes[1][name] for name in shapes[1].keys() - head)


def test_only_masked_places_go_through_the_softmax():
    network = build_masked_encoder(MaskedEncoderSpec(**small()), 50, 12)
    ids = np.random.default_rng(1).integers(4, 50, (3, 12)).astype(np.int32)
    places = np.array([[1, 5], [2, 0], [11, 3]], np.int32)
    logits = network([ids, places])
    assert tuple(logits.shape) == (3, 2, 50)
    everywhere = network([ids, np.tile(np.arange(12, dtype=np.int32), (3, 1))])
    np.testing.assert_allclose(logits, np.take_along_axis(np.array(everywhere), places[:, :, None], 1), atol=1e-5)
    weights, tokens = np.array([[1, 1], [1, 0], [1, 1]], np.float32), np.array([[9, 8], [7, 0], [6, 5]], np.int32)
    loss = float(TokenCrossEntropy()(tokens, logits, weights))
    told = log_softmax(np.array(logits))
    assert loss == pytest.approx(
        -np.mean([told[r, p, tokens[r, p]] for r, p in zip(*np.nonzero(weights), strict=True)])
    )


def test_no_tensor_of_a_training_step_has_all_places_and_all_tokens():
    network, loss = build_masked_encoder(MaskedEncoderSpec(**small()), 53, 12), TokenCrossEntropy()
    ids, places = tf.ones((3, 12), tf.int32), tf.ones((3, 2), tf.int32)

    @tf.function
    def learn():
        with tf.GradientTape() as tape:
            value = loss(places, network([ids, places], training=True), tf.ones((3, 2)))
        return tape.gradient(value, network.trainable_weights)

    operations = learn.get_concrete_function().graph.get_operations()
    shapes = {tuple(output.shape) for operation in operations for output in operation.outputs if output.shape.rank}
    assert {shape for shape in shapes if len(shape) > 2 and 53 in shape} == {(3, 2, 53)}
    assert max(math.prod(shape) for shape in shapes if None not in shape and 53 in shape) == 53 * 16  # the table


def test_the_preset_s_body_is_that_of_reviews():
    ours, theirs = preset("pretrain-small").spec, preset("reviews").spec
    body = set(MaskedEncoderSpec.model_fields) & set(EncoderSpec.model_fields) - {"kind"}
    assert {name: getattr(ours.model, name) for name in body} == {name: getattr(theirs.model, name) for name in body}
    assert ours.tokenizer == theirs.tokenizer and ours.data.cleaning == theirs.data.cleaning


def test_it_learns_and_tells_what_it_is_judged_by(masked_run):
    status = masked_run.status()
    assert status.state == "finished", masked_run.log_tail()
    events = masked_run.events()[0]
    (size,) = masked_run.record()["vocabularies"]
    assert status.result["validation"]["loss"] < math.log(size) - 1  # nats of a model that has learned nothing
    assert status.result["validation"]["perplexity"] == pytest.approx(math.exp(status.result["validation"]["loss"]))
    assert 0 < status.result["test"]["masked_accuracy"] < 1
    sample = next(event["samples"] for event in events if event["type"] == "sample")[0]
    assert "[MASK]" in sample["input"] or sample["expected"] in sample["input"]
    assert len(sample["expected"].split()) == len(sample["predicted"].split()) >= 1
    assert not [event for event in events if event["type"] in ("warning", "probe")]


def test_its_figures_are_those_of_the_network_and_equal_each_time(masked_run):
    spec = masked_run.spec()
    data = open_masked(masked_run.path / "data", spec.data)
    network = build_masked_encoder(spec.model, data.tokenizer.size, 12)
    saved = load_checkpoint(masked_run.path / "checkpoints", masked_run.status().result["checkpoint"])
    assign_variables(network.variables, saved.weights)
    pieces = data.pieces(VALIDATION)
    masked = Masker(pieces, spec.model.masked_share, data.tokenizer.size, spec.training.seed).read(
        Batch(np.arange(len(pieces)), int(pieces.lengths.max()), len(pieces)), None
    )
    told = log_softmax(keras.ops.convert_to_numpy(network([masked.ids, masked.places])))
    own = [(row, place) for row, place in zip(*np.nonzero(masked.tokens), strict=True)]
    nats = [-told[row, place, masked.tokens[row, place]] for row, place in own]
    assert masked_run.status().result["validation"]["loss"] == pytest.approx(np.mean(nats), abs=1e-5)


def test_what_it_cannot_answer_is_told(masked_run):
    with pytest.raises(AttuneError, match=r"answers no questions.*attune train --start-from"):
        load_run(masked_run)
    with pytest.raises(AttuneError, match="Examples of a pre-training are not replayed"):
        add_pin(masked_run.path, {"text": "a film"})
    with pytest.raises(AttuneError, match="not offered as a script"):
        script(masked_run)


def test_memory_counts_the_masked_tokens_logits_only():
    training = preset("pretrain-small").spec.training
    found = [
        memory(MaskedEncoderSpec(**small(), masked_share=share), training, 1000, 1000, 12).activations
        for share in (0.1, 0.2)
    ]
    tokens = 12 * training.dearest_rows(12)
    assert found[1] - found[0] == pytest.approx(tokens * 4 * 6 * 1000 * 0.1, abs=2)


@pytest.mark.slow
def test_a_plain_text_is_learned_too(masked_spec, story_file, tmp_path):
    spec = masked_spec(data__file=str(story_file), data__text=None, training__epochs=2)
    run = RunFolder.create(tmp_path / "stream", spec)
    assert worker.main([str(run.path)]) == worker.FINISHED
    assert run.spec().data.documents == "stream"
    assert run.status().result["validation"]["loss"] < math.log(100)
