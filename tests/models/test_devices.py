"""Devices: which there are, which is meant, and the workbench that is asked about them in a process of its own."""

import os
import subprocess
import sys

import keras
import numpy as np
import pytest
from attune_datasets import frames
from attune_datasets.batches import BatchPlan
from attune_datasets.errors import AttuneError
from attune_datasets.token_store import TokenStore
from attune_models import devices, workbench
from attune_models.architecture import architecture, memory
from attune_models.classifier import build_classifier
from attune_models.losses import classification_loss
from attune_models.presets import preset, with_settings
from attune_models.spec import EncoderSpec, TrainingSpec
from attune_models.training.optimizers import build_optimizer
from attune_models.training.step_model import build_step_model
from attune_models.training.stream import LabelledStream


def ask(do, **arguments):
    """Returns the last frame that a fresh workbench answers with. The end of its input would cancel the request."""
    process = subprocess.Popen(
        [sys.executable, "-m", "attune_models.workbench"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with process:
        process.stdin.write(frames.encode({"id": 1, "do": do, **arguments}))
        process.stdin.flush()
        reader = frames.FrameReader()
        while piece := process.stdout.read1():
            for frame in reader.feed(piece):
                if frame.header.keys() & {"result", "error"}:
                    process.stdin.close()
                    return frame.header
    raise AssertionError("the workbench died")


def test_the_cpu_is_listed_first_with_its_memory():
    first = devices.list_devices()[0]
    assert first.name == "cpu"
    assert 0 < first.free < first.memory


def test_a_device_that_is_not_there_is_refused_with_those_that_are():
    with pytest.raises(AttuneError, match=r"no gpu:63 .* There is: cpu.*attune doctor"):
        devices.choose_device("gpu:63")
    assert devices.choose_device("cpu") == "cpu"
    assert devices.choose_device("auto") in ("cpu", "gpu:0")


@pytest.mark.skipif(os.name == "nt", reason="a script stands in for nvidia-smi")
def test_cards_are_read_from_nvidia_smi(tmp_path, monkeypatch):
    smi = tmp_path / "nvidia-smi"
    smi.write_text("#!/bin/sh\necho 'NVIDIA H100, 80GB HBM3, 81559, 80994'\necho 'NVIDIA T4, 15360, 15101'\n")
    smi.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert devices._nvidia_cards() == [
        ("NVIDIA H100, 80GB HBM3", 81559 * 2**20, 80994 * 2**20),
        ("NVIDIA T4", 15360 * 2**20, 15101 * 2**20),
    ]
    smi.write_text("#!/bin/sh\necho 'NVIDIA-SMI has failed'\n")
    assert devices._nvidia_cards() == []


@pytest.mark.slow
def test_a_compiled_fit_meets_as_many_shapes_as_there_are_lengths():
    random = np.random.default_rng(0)
    lengths = random.choice([9, 16, 35, 40], 60)  # XLA takes seconds for each shape
    store = TokenStore(random.integers(4, 20, lengths.sum(), dtype=np.int32), np.append(0, np.cumsum(lengths)))
    plan = BatchPlan(lengths, 160, seed=1, fixed_shapes=True)
    stream = LabelledStream(store, random.integers(0, 2, 60), 2, plan, epochs=2)
    training = TrainingSpec(warmup_steps=0)
    model = build_classifier(EncoderSpec(num_layers=1, d_model=8, num_heads=2, d_ff=8), 20, 2, 40)
    optimizer = build_optimizer(training, 0.01)
    steps = build_step_model(model, classification_loss(0.0), optimizer, training, jit_compile=True)
    told = []
    note = keras.callbacks.LambdaCallback(on_train_batch_end=lambda batch, logs: told.append(logs["loss"]))
    steps.fit(stream, epochs=1, callbacks=[note], verbose=0, shuffle=False)
    assert len(told) == stream.steps
    assert np.isfinite(told).all()
    shapes = {(batch.size, batch.length) for epoch in (0, 1) for batch in plan.epoch(epoch)}
    assert len(shapes) == len(plan.padded_lengths) < 5


def test_the_workbench_lists_devices():
    told = ask("devices")["result"]
    assert told["backend"] == "tensorflow"
    assert told["devices"][0]["name"] == "cpu"


def test_the_workbench_tries_a_batch(tiny_spec):
    spec = tiny_spec(training__batch_rows=5)
    told = ask("trial", spec=spec.model_dump(), vocabulary_size=50, num_classes=3)["result"]
    assert (told["batch"], told["length"], told["device"]) == (5, 12, "cpu")
    assert told["parameters"] == architecture(spec.model, 50, 3, 12).parameters
    assert told["tokens_per_second"] == pytest.approx(60 / told["step_seconds"])
    assert told["peak_memory"] > 0


def test_a_batch_that_is_tried_with_r_drop_is_as_dear_as_in_training(pairs_spec):
    spec = pairs_spec(training__r_drop=5.0)
    (source, target), labels, weights = workbench._random_batch(spec, 6, 50, 50)
    assert source.shape == target.shape == labels.shape == weights.shape == (12, spec.tokenizer.max_length)
    assert (source[:6] == source[6:]).all() and (target[:6] == target[6:]).all()
    assert workbench._build(spec, 50, 50, "cpu").loss.r_drop == 5.0


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="other systems count memory in other ways")
def test_in_mixed_precision_a_step_takes_about_the_memory_that_is_estimated():
    settings = {
        "model.num_layers": "6", "model.d_model": "192", "model.num_heads": "6", "model.d_ff": "768",
        "tokenizer.max_length": "512", "training.batch_tokens": "4096", "training.precision": '"mixed_bfloat16"',
    }  # fmt: skip
    spec = with_settings(preset("gpt-small").spec, settings)
    told = ask("trial", spec=spec.model_dump(), vocabulary_size=200, num_classes=200)["result"]
    estimated = memory(spec.model, spec.training, 200, 200, 512).total
    assert estimated / 1.5 < told["peak_memory"] < 1.5 * estimated


def test_the_workbench_refuses_a_device_that_is_not_there(tiny_spec):
    spec = tiny_spec(training__device="gpu:63")
    assert (
        "There is no gpu:63" in ask("trial", spec=spec.model_dump(), vocabulary_size=50, num_classes=2)["error"]["what"]
    )
