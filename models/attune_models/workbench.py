"""The workbench: a service that answers what only a backend can: which devices there are, how long a step takes.

Each question goes to a fresh process (`python -m attune_models.workbench`), since a process keeps the device that it
was set up for, and its memory.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

import psutil
from attune_datasets.service import Progress, Reply, serve

from attune_models.environment import give_way, load_keras, prepare_environment
from attune_models.fitting import find_fit
from attune_models.free_memory import limit_memory
from attune_models.presets import parse_spec
from attune_models.runs import RunFolder
from attune_models.spec import ClassifierSpec, LanguageSpec, MaskedEncoderSpec, RunSpec
from attune_models.training.failures import explain

_STEPS = 7
_SECONDS = 6.0  # after which no further step is begun
_FIRST_ID = 4  # behind the special tokens


def answer_devices(request: dict[str, Any], progress: Progress) -> Reply:
    """`devices`: the devices that can train, and the backend."""
    load_keras()
    import keras

    from attune_models.devices import list_devices

    devices = [device.to_json() for device in list_devices()]
    return Reply({"devices": devices, "backend": keras.backend.backend()})


def answer_trial(request: dict[str, Any], progress: Progress) -> Reply:
    """`trial`: builds the model of a spec and takes real training steps on the fullest batch, of random ids."""
    spec = parse_spec(request["spec"])
    if most := request.get("memory"):
        limit_memory(most)
    steps = request.get("steps", _STEPS)
    return Reply(try_batch(spec, request["vocabulary_size"], request["num_classes"], progress, steps))


def answer_fit(request: dict[str, Any], progress: Progress) -> Reply:
    """`fit`: the setting with which the dearest batch of a run fits into the memory that is free."""
    return Reply(find_fit(RunFolder(request["run"]), progress).to_json())


def try_batch(
    spec: RunSpec, vocabulary_size: int, num_classes: int, progress: Progress, steps: int = _STEPS
) -> dict[str, Any]:
    """Returns `{"step_seconds", "peak_memory", "parameters", "tokens_per_second", "batch", "length", "device"}`.

    At most `steps` steps are timed. For translation `vocabulary_size` is the source's and `num_classes` the target's,
    and rows are pairs.
    `step_seconds` is the median of the steps behind the first, `peak_memory` the bytes that building and training took.

    Raises:
        AttuneError: when there is no such device, or its memory does not suffice, with the setting to try instead.
    """
    load_keras()
    from attune_models.devices import gpu_memory, use_device
    from attune_models.training.step_model import learnt_numbers

    progress(0.1, "building the model")
    device = use_device(spec.training.device, spec.training.precision)
    length = spec.tokenizer.max_length
    rows = spec.training.dearest_rows(length)
    before = psutil.Process().memory_info().rss
    try:
        model = _build(spec, vocabulary_size, num_classes, device)
        seconds = _time_steps(model, _random_batch(spec, rows, vocabulary_size, num_classes), progress, steps)
    except Exception as error:
        raise explain(error, spec) from error
    return {
        "step_seconds": median(seconds),
        "peak_memory": gpu_memory(device).get("peak", max(0, peak_memory() - before)),
        "parameters": learnt_numbers(model),
        "tokens_per_second": rows * length / median(seconds),
        "batch": rows,
        "length": length,
        "device": device,
    }


def _random_batch(spec: RunSpec, rows: int, vocabulary_size: int, num_classes: int) -> tuple[Any, Any, Any]:
    import numpy as np

    random = np.random.default_rng(spec.training.seed)

    def ids(size: int) -> np.ndarray:
        shape = (rows, spec.tokenizer.max_length)
        return random.integers(min(_FIRST_ID, size - 1), size, shape, dtype=np.int32)

    if spec.task == "translation":
        times = 2 if spec.training.r_drop else 1  # the same rows, as R-Drop has them
        source, target = (np.tile(ids(size), (times, 1)) for size in (vocabulary_size, num_classes))
        return (source, target), target, np.ones(target.shape, np.float32)
    if isinstance(spec.model, MaskedEncoderSpec):
        most = max(1, round(spec.model.masked_share * (spec.tokenizer.max_length - 1)))
        places = np.tile(np.arange(1, most + 1, dtype=np.int32), (rows, 1))
        text = ids(vocabulary_size)
        return (text, places), text[:, 1 : most + 1], np.ones(places.shape, np.float32)
    if spec.task == "language":
        text = ids(vocabulary_size)
        return text, text, np.ones(text.shape, np.float32)
    labels = np.eye(num_classes, dtype=np.float32)[random.integers(0, num_classes, rows)]
    return ids(vocabulary_size), labels, np.ones(rows, np.float32)


def _build(spec: RunSpec, vocabulary_size: int, num_classes: int, device: str) -> Any:
    from attune_models.classifier import build_classifier
    from attune_models.devices import compiles
    from attune_models.language_model import build_language_model
    from attune_models.losses import TokenCrossEntropy, classification_loss
    from attune_models.masked_encoder import build_masked_encoder
    from attune_models.training.optimizers import build_optimizer
    from attune_models.training.schedules import build_schedule
    from attune_models.training.step_model import build_step_model
    from attune_models.translators import build_translator

    max_length, smoothing = spec.tokenizer.max_length, spec.training.label_smoothing
    loss: Any
    if isinstance(spec.model, ClassifierSpec):
        model = build_classifier(spec.model, vocabulary_size, num_classes, max_length)
        loss = classification_loss(smoothing)
    elif isinstance(spec.model, MaskedEncoderSpec):
        model, loss = build_masked_encoder(spec.model, vocabulary_size, max_length), TokenCrossEntropy(smoothing)
    elif isinstance(spec.model, LanguageSpec):
        model, loss = build_language_model(spec.model, vocabulary_size, max_length).model, TokenCrossEntropy(smoothing)
    else:
        model = build_translator(spec.model, vocabulary_size, num_classes, max_length).model
        loss = TokenCrossEntropy(smoothing, spec.training.r_drop)
    optimizer = build_optimizer(spec.training, build_schedule(spec.training, _STEPS))
    return build_step_model(model, loss, optimizer, spec.training, jit_compile=compiles(device))


def _time_steps(model: Any, batch: tuple[Any, Any, Any], progress: Progress, steps: int) -> list[float]:
    ids, labels, weights = batch
    progress(0.3, "first step")
    model.train_on_batch(ids, labels, weights, return_dict=True)
    seconds: list[float] = []
    deadline = time.perf_counter() + _SECONDS
    while not seconds or (len(seconds) < steps and time.perf_counter() < deadline):
        began = time.perf_counter()
        model.train_on_batch(ids, labels, weights, return_dict=True)
        seconds.append(time.perf_counter() - began)
        progress(0.4 + 0.6 * len(seconds) / steps, "training steps")
    return seconds


def peak_memory() -> int:
    """Returns the most bytes of memory that this process has held."""
    if os.name == "nt":
        return int(psutil.Process().memory_info().peak_wset)  # type: ignore[attr-defined]
    if sys.platform == "linux":  # getrusage would count the process that started this one too
        status = Path("/proc/self/status").read_text()
        return int(status.split("VmHWM:")[1].split()[0]) * 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    """Serves until standard input ends."""
    prepare_environment()
    give_way()
    serve({"devices": answer_devices, "trial": answer_trial, "fit": answer_fit})


if __name__ == "__main__":
    main()
