"""The drawing against the network: same parameters for every option; memory and arithmetic as measured."""

import itertools
import subprocess
import sys

import pytest
from attune_models.architecture import architecture, memory
from attune_models.classifier import build_classifier
from attune_models.presets import presets, settable_keys
from attune_models.spec import EncoderSpec, TrainingSpec

CHOICES = (("pre", "post"), ("layer_norm", "rms_norm"), ("relu", "gelu", "swiglu"))
OPTIONS = [  # every choice of the block's, each with one of the positions in turn
    dict(zip(("norm_placement", "norm", "activation", "positions"), (*choice, positions), strict=True))
    for choice, positions in zip(
        itertools.product(*CHOICES), itertools.cycle(("sinusoidal", "learned", "rotary", "learned")), strict=False
    )
]


@pytest.mark.parametrize("options", OPTIONS, ids=lambda options: "-".join(options.values()))
def test_parameters_equal_the_networks(options):
    spec = EncoderSpec(num_layers=2, d_model=12, num_heads=3, d_ff=20, **options)
    model = build_classifier(spec, vocabulary_size=31, num_classes=4, max_length=17)
    drawn = architecture(spec, vocabulary_size=31, outputs=4, max_length=17)
    assert drawn.gates == 6
    assert model.count_params() == drawn.parameters + drawn.gates
    for block in drawn.blocks:
        for number in range(1, block.repeat + 1):
            layer = model.get_layer(f"{block.name}_{number}" if block.kind == "encoder" else block.name)
            assert sum(weight.shape.num_elements() for weight in layer.trainable_weights) == block.parameters, (
                block.name
            )


def test_block_parts_are_the_layers_of_the_network():
    spec = EncoderSpec(num_layers=1)
    model = build_classifier(spec, 31, 4, 17)
    (encoder,) = (block for block in architecture(spec, 31, 4, 17).blocks if block.kind == "encoder")
    for part in encoder.parts:
        if part.kind != "add":
            layer = getattr(model.get_layer("block_1"), part.name)
            assert sum(weight.shape.num_elements() for weight in layer.trainable_weights) == part.parameters, part.name


@pytest.mark.parametrize("name", sorted(presets()))
def test_fields_are_settable(name):
    spec = presets()[name].spec
    drawn = architecture(spec.model, spec.tokenizer.vocabulary_size, 2, spec.tokenizer.max_length)
    assert all(set(block.fields) <= set(settable_keys()) for block in drawn.walk())


def test_pre_norm_ends_with_a_norm_and_post_norm_does_not():
    names = [block.name for block in architecture(EncoderSpec(norm_placement="pre"), 31, 2, 17).blocks]
    assert names == ["embedding", "positions", "block", "final_norm", "pooling", "head"]
    names = [block.name for block in architecture(EncoderSpec(norm_placement="post"), 31, 2, 17).blocks]
    assert "final_norm" not in names


def test_what_is_causal_and_read_last_is_told():
    drawn = architecture(EncoderSpec(causal=True, pooling="last"), 31, 2, 17)
    titles = {block.name: block.title for block in drawn.walk()}
    assert titles["attention"] == "Causal self-attention, 4 heads of 32" and titles["pooling"] == "Last token"
    assert drawn.parameters == architecture(EncoderSpec(), 31, 2, 17).parameters


def test_memory_counts_copies_of_the_weights():
    spec, training = EncoderSpec(), TrainingSpec(optimizer="adamw", ema_decay=0.999)
    parameters = architecture(spec, 1000, 2, 128).parameters
    found = memory(spec, training, 1000, 2, 128)
    assert (found.weights, found.gradients, found.optimizer) == (4 * parameters, 4 * parameters, 12 * parameters)
    assert found.total == found.weights + found.gradients + found.optimizer + found.activations
    half = memory(spec, TrainingSpec(precision="mixed_bfloat16"), 1000, 2, 128)
    assert half.weights == 6 * parameters
    of_a_layer = training.dearest_rows(128) * 128 * spec.num_heads * 128  # attention weights of a batch
    scores, under_way = of_a_layer * spec.num_layers, 12 * of_a_layer  # for each of the scores 4 bytes become 4 + 2
    assert half.activations - 6 * scores - under_way == (found.activations - 4 * scores - under_way) / 2


MEASURE = """
import sys
from attune_models.environment import load_keras
load_keras()
import keras, numpy as np
from attune_models.classifier import build_classifier
from attune_models.spec import EncoderSpec
spec = EncoderSpec(num_layers=2, d_model=64, num_heads=4, d_ff=256)
model = build_classifier(spec, 1000, 2, 512)
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True), jit_compile=False)
from attune_models.workbench import peak_memory as peak
step = lambda rows: model.train_on_batch(np.full((rows, 512), 5, "int32"), np.zeros(rows))
step(1)
before = peak()
for _ in range(3):
    step(33)
print(peak() - before)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="other systems count memory in other ways")
def test_memory_is_of_the_measured_order():
    spec = EncoderSpec(num_layers=2, d_model=64, num_heads=4, d_ff=256)
    answer = subprocess.run([sys.executable, "-c", MEASURE], capture_output=True, text=True, check=True, timeout=500)
    measured = int(answer.stdout.split()[-1])
    estimated = memory(spec, TrainingSpec(batch_tokens=32 * 512), 1000, 2, 512).activations
    assert measured / 2 < estimated < measured * 2  # threads free buffers sooner or later, run by run


def test_no_tensorflow_is_loaded():
    code = "import sys, attune_models.architecture; assert not {'tensorflow', 'keras'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
