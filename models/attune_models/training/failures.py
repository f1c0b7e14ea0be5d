"""Turns whatever ended a training into a sentence with a cause and a remedy."""

from __future__ import annotations

import re
from typing import Any

from attune_datasets.errors import AttuneError

from attune_models.runs.storage import storage_error
from attune_models.spec import RunSpec

_EXHAUSTED = re.compile(r"RESOURCE_EXHAUSTED|ResourceExhausted|out of memory|OOM when allocating", re.IGNORECASE)


def explain(error: BaseException, spec: RunSpec) -> AttuneError:
    """Returns what to tell of `error`, which ended the training of `spec`."""
    if isinstance(error, AttuneError):
        return error
    if isinstance(error, MemoryError) or _EXHAUSTED.search(f"{type(error).__name__}: {error}"):
        return _out_of_memory(spec)
    if isinstance(error, OSError):
        return storage_error(error, f"A file cannot be used: {error.filename or error}.")
    what = f"Attune did not foresee this: {type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}"
    return AttuneError(what, remedy="Please report it with the log; what was saved before is kept.")


def not_a_number(step: int, spec: RunSpec) -> AttuneError:
    """Returns the error of a loss that is no number at `step`."""
    lower = float(f"{spec.training.learning_rate / 10:g}")
    settings = {"training.learning_rate": lower}
    clip = ""
    if not spec.training.clip_norm:
        settings["training.clip_norm"] = 1.0
        clip = ", and switch gradient clipping on (training.clip_norm=1)"
    return AttuneError(
        f"The loss is not a number at step {step:,}.",
        why="The weights have grown without bounds.",
        remedy=f"Lower the learning rate (training.learning_rate={lower:g}){clip}. Earlier checkpoints are kept.",
        settings=settings,
    )


def _out_of_memory(spec: RunSpec) -> AttuneError:
    tokens, length = spec.training.batch_tokens, spec.tokenizer.max_length
    settings: dict[str, Any]
    if tokens > 2 * length:
        settings, what = {"training.batch_tokens": tokens // 2}, "a smaller batch"
    else:
        settings, what = {"tokenizer.max_length": max(4, length // 2)}, "shorter texts"
    (key, value), *_ = settings.items()
    return AttuneError(
        "The memory of the device is full.",
        why=f"A batch of {tokens:,} tokens with texts of up to {length:,} does not fit beside the model.",
        remedy=f"Try {what}: {key}={value}.",
        settings=settings,
    )
