"""The drawing of both towers against the networks: the same parameters for every option, and who reads what."""

import itertools
import subprocess
import sys

import numpy as np
import pytest
from attune_models.architecture import architecture, memory
from attune_models.presets import settable_keys
from attune_models.spec import RNNSpec, TrainingSpec, TransformerSpec
from attune_models.translators import build_translator

SOURCE, TARGET, LENGTH = 31, 37, 17
TRANSFORMERS = [
    TransformerSpec(
        encoder_layers=2, decoder_layers=3, d_model=12, num_heads=3, d_ff=20, tied_embeddings=tied, positions=positions,
        norm_placement=placement, norm=norm, activation=activation,
    )
    for (tied, placement, norm), positions, activation in zip(
        itertools.product(("none", "target_output", "all"), ("pre", "post"), ("layer_norm", "rms_norm")),
        itertools.cycle(("sinusoidal", "learned", "rotary")),
        itertools.cycle(("relu", "swiglu", "gelu", "relu")),
        strict=False,
    )
]  # fmt: skip
RNNS = [
    RNNSpec(
        d_model=12, attention=attention, input_feeding=feeding, num_layers=layers, cell=cell, bidirectional=both,
        tied_embeddings=tied,
    )
    for (attention, (feeding, layers)), cell, both, tied in zip(
        itertools.product(("none", "additive", "dot", "general", "concat"), ((True, 2), (False, 1), (True, 1))),
        itertools.cycle(("gru", "lstm", "rnn", "gru", "lstm", "rnn", "rnn")),
        itertools.cycle((True, False, True, True)),
        itertools.cycle(("none", "all", "target_output", "none", "target_output")),
        strict=False,
    )
]  # fmt: skip


def drawn_and_built(spec):
    source = TARGET if spec.tied_embeddings == "all" else SOURCE
    return architecture(spec, source, TARGET, LENGTH), build_translator(spec, source, TARGET, LENGTH)


def count(layer):
    return sum(int(np.prod(weight.shape)) for weight in layer.trainable_weights)


@pytest.mark.parametrize("spec", TRANSFORMERS, ids=lambda spec: f"{spec.tied_embeddings}-{spec.norm}-{spec.positions}")
def test_a_transformers_parameters_equal_the_networks(spec):
    drawn, translator = drawn_and_built(spec)
    assert drawn.gates == 3 * (2 + 2 * 3)
    assert translator.model.count_params() == drawn.parameters + drawn.gates
    for block in drawn.blocks:
        repeated = block.kind in ("encoder", "decoder")
        for number in range(1, block.repeat + 1) if not block.shared else ():
            layer = translator.model.get_layer(f"{block.name}_{number}" if repeated else block.name)
            assert count(layer) == block.parameters, block.name
            for part in block.parts:
                assert part.kind == "add" or count(getattr(layer, part.name)) == part.parameters, part.name


@pytest.mark.parametrize("spec", RNNS, ids=lambda spec: f"{spec.attention}-{spec.cell}-{spec.num_layers}")
def test_an_rnns_parameters_equal_the_networks(spec):
    drawn, translator = drawn_and_built(spec)
    assert translator.model.count_params() == drawn.parameters and drawn.gates == 0
    network = translator.network
    lowest, *above = network.decoder.recurrent
    layers = {
        "encoder": network.encoder.recurrent,
        "decoder": [lowest] if spec.input_feeding and spec.attention != "none" else [lowest, *above],
        "decoder_above": above,
        "attention": [network.decoder.attention],
        "combine": [network.decoder.combine],
    }
    tables = [network.source_embedding, network.target_embedding, network.output_embedding]
    for block in drawn.blocks:
        found = layers.get(block.name) or [table for table in tables if table.name == block.name][:1]
        assert block.shared or [count(layer) for layer in found] == [block.parameters] * block.repeat, block.name


@pytest.mark.parametrize("spec", [*TRANSFORMERS, *RNNS], ids=lambda spec: spec.kind)
def test_what_is_shared_counts_once_and_fields_are_settable(spec):
    drawn = architecture(spec, TARGET, TARGET, LENGTH)
    assert [tower.name for tower in drawn.towers] == ["encoder", "decoder"]
    own = {block.name for block in drawn.blocks if not block.shared}
    for block in drawn.blocks:
        assert not block.shared or (block.shared in own and block.parameters == 0)
        assert not block.parts or block.parameters == sum(part.parameters for part in block.parts)
    assert all(set(block.fields) <= set(settable_keys()) for block in drawn.walk())


def test_the_decoder_says_what_it_reads_of_the_encoder():
    def reads(spec):
        decoder = architecture(spec, SOURCE, TARGET, LENGTH).towers[1]
        parts = [part for block in decoder.blocks for part in (block, *block.parts)]
        return [(part.name, part.reads) for part in parts if part.reads]

    assert reads(TransformerSpec(tied_embeddings="none")) == [("cross_attention", "memory")]
    assert reads(RNNSpec()) == [("attention", "memory"), ("decoder", "states")]  # looks before it steps
    assert reads(RNNSpec(attention="dot")) == [("decoder", "states"), ("attention", "memory")]
    assert reads(RNNSpec(attention="none")) == [("decoder", "states")]


def test_r_drop_doubles_the_activations():
    plain, twice = (
        memory(TransformerSpec(), TrainingSpec(r_drop=r_drop), 6000, 6000, 64).activations for r_drop in (0, 5)
    )
    assert twice == 2 * plain


MEASURE = """
import sys, json
from attune_models.environment import load_keras
load_keras()
import keras, numpy as np
from attune_models.losses import TokenCrossEntropy
from attune_models.spec import RNNSpec, TransformerSpec
from attune_models.translators import build_translator
from attune_models.workbench import peak_memory as peak
given = json.loads(sys.argv[1])
spec = {"rnn": RNNSpec, "transformer": TransformerSpec}[given["kind"]](**given)
model = build_translator(spec, 2000, 2000, 128).model
model.compile("adam", TokenCrossEntropy(0.1), jit_compile=False)
def step(rows):
    ids = np.full((rows, 128), 5, "int32")
    model.train_on_batch([ids, ids], ids)
step(1)
before = peak()
for _ in range(2):
    step(64)
print(peak() - before)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="other systems count memory in other ways")
@pytest.mark.parametrize(
    "spec",
    [
        TransformerSpec(encoder_layers=2, decoder_layers=2, d_model=64, d_ff=128),
        RNNSpec(d_model=64),
        RNNSpec(d_model=64, cell="lstm", attention="dot", num_layers=2),
    ],
    ids=lambda spec: f"{spec.kind}-{getattr(spec, 'attention', '')}",
)
def test_memory_is_of_the_measured_order(spec):
    command = [sys.executable, "-c", MEASURE, spec.model_dump_json()]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, timeout=280)
    measured = int(answer.stdout.split()[-1])
    estimated = memory(spec, TrainingSpec(batch_tokens=64 * 128), 2000, 2000, 128).activations
    assert measured / 2 < estimated < measured * 2  # threads free buffers sooner or later, run by run
