"""Turns whatever ended a training into a sentence with a cause and a remedy."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError, OutOfMemoryError

from attune_models.runs.storage import storage_error
from attune_models.shell import pasted
from attune_models.spec import RunSpec

_EXHAUSTED = re.compile(
    r"RESOURCE_EXHAUSTED|ResourceExhausted|out of memory|OOM when allocating|cannot allocate memory|start new thread"
    "|Status: 1, message: could not create",  # oneDNN, whose status 1 is out of memory
    re.IGNORECASE,
)
_FEWEST_TOKENS, _SHORTEST = 64, 4  # that a batch, and a text, may have


def explain(error: BaseException, spec: RunSpec, run: Path | None = None) -> AttuneError:
    """Returns what to tell of `error`, which ended the training of `spec`: of `run`, or a trial of a batch."""
    if isinstance(error, AttuneError):
        return error
    if isinstance(error, MemoryError) or _EXHAUSTED.search(f"{type(error).__name__}: {error}"):
        return _out_of_memory(spec, run)
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


def smaller(spec: RunSpec) -> dict[str, Any]:
    """Returns the setting whose half makes the dearest batch cheaper: fewer texts, of one text shorter ones; or none.

    Fewer tokens in a batch change nothing in what a model can learn, so they go first.
    """
    tokens, length = spec.training.batch_tokens, spec.tokenizer.max_length
    rows = spec.training.dearest_rows(length)
    while tokens // 2 >= _FEWEST_TOKENS and rows > 1:
        tokens //= 2
        if spec.training.dearest_rows(length, tokens) < rows:
            return {"training.batch_tokens": tokens}
    return {"tokenizer.max_length": length // 2} if length // 2 >= _SHORTEST else {}


def _out_of_memory(spec: RunSpec, run: Path | None) -> OutOfMemoryError:
    tokens, length = spec.training.batch_tokens, spec.tokenizer.max_length
    full = "The memory of the device is full."
    why = f"A batch of {tokens:,} tokens with texts of up to {length:,} does not fit beside the model."
    if run is not None:
        return OutOfMemoryError(full, why=why, remedy=f"What fits is found by trying: attune fit {pasted(run)}")
    settings = smaller(spec)
    told = "".join(f"{key}={value}" for key, value in settings.items())
    what = "a smaller batch" if "training.batch_tokens" in settings else "shorter texts"
    return OutOfMemoryError(
        full,
        why=why,
        remedy=f"Try {what}: {told}." if settings else "Make the model smaller: model.d_model.",
        settings=settings,
    )
