"""Checkpoints: everything that a run is at one step, in `RUN/checkpoints/STEP/`. No TensorFlow, no pickles.

`weights.safetensors` holds every variable of the model by name, the states of the dropout seeds included, and is what
inspection, evaluation and export load; `optimizer.safetensors` the optimizer's; `recent.safetensors` the weights whose
mean is wanted at the end; `state.json` the place in the data and what training remembers. With weight averaging the
averages are the weights, and the optimizer's averages hold the weights that training goes on from.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

import numpy as np
import safetensors
import safetensors.numpy
from attune_datasets.errors import AttuneError, NoCheckpointError
from attune_datasets.untrusted import parse_json, read_json
from attune_datasets.untrusted.files import MOST_BYTES
from attune_datasets.untrusted.tensors import parse_tensors
from pydantic import BaseModel, FiniteFloat, NonNegativeInt

from attune_models.runs.storage import storage_error, write_file
from attune_models.sealed import DamagedFolder, read_sealed, remove_sealed, sealed_hash, sealing

Arrays = dict[str, np.ndarray]
Followed = Literal["best", "newest"]  # whichever that is at the time
FOLLOWED: tuple[Followed, ...] = get_args(Followed)
Wanted = int | Followed  # a step, or one of these
_MOST_STATE = 4 * 2**20  # bytes
_MOST_DIGITS = 16  # of a step
_FLOAT = 4  # bytes
_SEEDS_AND_HEADER = 8 * 2**20  # bytes, at most
_MOST_TOLD = 20  # steps that a message names
_SEED = "seed_generator"  # the beginning of the name that Keras gives a seed, followed by a number from its own count


class _Memory(BaseModel):
    best_cost: FiniteFloat | None
    best_step: NonNegativeInt
    best_metrics: dict[str, float]
    judged: NonNegativeInt
    judgements: NonNegativeInt


class _State(BaseModel):
    """What going on relies on of `state.json`."""

    epoch: NonNegativeInt
    batch: NonNegativeInt
    averaged: bool
    seconds: FiniteFloat
    memory: _Memory


@dataclass(frozen=True)
class Checkpoint:
    """One checkpoint, verified.

    Args:
        step: The number of steps taken.
        path: Its folder.
        weights: The model's variables by name.
        optimizer: The optimizer's variables by name; empty when they were not asked for.
        recent: Weights of the last evaluations, as `Memory.recent_arrays` names them; empty when not asked for.
        state: `{"step", "epoch", "batch", "best", "averaged", "seconds", "memory" (as `Memory.to_json` tells it)}`.
        weights_hash: The SHA-256 of the file of the weights, in hexadecimal: it says which weights these are.
        damaged: Steps of checkpoints that would have come first but are damaged.
    """

    step: int
    path: Path
    weights: Arrays = field(repr=False)
    optimizer: Arrays = field(repr=False)
    recent: Arrays = field(repr=False)
    state: dict[str, Any]
    weights_hash: str
    damaged: tuple[int, ...] = ()

    @property
    def passed_over(self) -> list[str]:
        """What is to be told of each damaged checkpoint where a run goes on from this one."""
        return [
            f"The checkpoint of step {step:,} is damaged; the run goes on from that of step {self.step:,}."
            for step in self.damaged
        ]


def save_checkpoint(
    folder: Path,
    step: int,
    weights: Mapping[str, np.ndarray],
    optimizer: Mapping[str, np.ndarray],
    recent: Mapping[str, np.ndarray],
    state: dict[str, Any],
) -> Path:
    """Writes `folder/STEP/`, whole or not at all, and returns it. What is there already is replaced.

    Raises:
        AttuneError: when the disk refuses, or the run that `folder` lies in is gone.
    """
    target = folder / str(step)
    try:
        folder.parent.stat()  # made anew, it would be no run, and nobody would notice that it was removed
        with sealing(target) as unfinished:
            for name, arrays in (("weights", weights), ("optimizer", optimizer), ("recent", recent)):
                write_file(unfinished / f"{name}.safetensors", _packed(arrays))
            write_file(unfinished / "state.json", json.dumps({**state, "step": step}).encode())
    except (OSError, safetensors.SafetensorError) as error:
        cause = error if isinstance(error, OSError) else OSError(str(error))
        raise storage_error(cause, f"The checkpoint {target} cannot be written.") from error
    return target


def load_checkpoint(
    folder: Path, wanted: Wanted = "best", *, with_optimizer: bool = False, most: int = MOST_BYTES
) -> Checkpoint:
    """Returns a checkpoint. Where the best or the newest is damaged, the newest sound one takes its place.

    A training may be at work: where it has put another checkpoint in the place of the one that was found, that is it.

    Args:
        folder: `RUN/checkpoints`.
        wanted: The step of the one that is wanted, or `best` or `newest`.
        with_optimizer: Whether to read what only going on with the training needs: the optimizer's variables.
        most: The most bytes that a file of arrays may have.

    Raises:
        AttuneError: when there is none, or none that is sound.
    """
    while True:
        known = require_checkpoint(folder, wanted)
        candidates = _candidates(folder, known, wanted)
        try:
            saved = _first_sound(folder, candidates, whole=with_optimizer, most=most)
        except AttuneError:
            if checkpoint_steps(folder) == known:
                raise
            continue
        if candidates[0] in (saved.step, *saved.damaged):
            return saved  # else the one that was found has gone meanwhile, for another


def load_fitting(folder: Path, wanted: Wanted, numbers: int) -> Checkpoint:
    """Returns a checkpoint like `load_checkpoint`, of the size that a network of so many float32 numbers has.

    So a spec alone can make nobody build a network of gigabytes, and weights alone cannot fill the memory.

    Raises:
        AttuneError: also when it holds fewer.
    """
    size = _FLOAT * numbers
    saved = load_checkpoint(folder, wanted, most=size + _SEEDS_AND_HEADER)
    held = sum(array.nbytes for array in saved.weights.values())
    if held < size:
        raise AttuneError(
            "The checkpoint does not fit the model that the run's spec describes.",
            why=f"The model has {size:,} bytes of weights; the checkpoint holds {held:,}.",
            remedy="Was run.json changed? Restore it from a backup.",
        )
    return saved


def require_checkpoint(folder: Path, wanted: Wanted = "best") -> list[int]:
    """Returns the steps of the checkpoints in `folder`. Raises `AttuneError` where there is none, or not the wanted."""
    known = checkpoint_steps(folder)
    if not known or wanted not in (*FOLLOWED, *known):
        raise _missing(folder, wanted, known)
    return known


def first_choice(folder: Path, wanted: Wanted = "best") -> tuple[int, str | None]:
    """Returns the step of the checkpoint that `load_checkpoint` tries first, and the hash of its weights.

    The hash is None where that checkpoint is damaged so that it cannot be told. No weights are read.

    Raises:
        AttuneError: when there is none.
    """
    step, *_ = _candidates(folder, require_checkpoint(folder, wanted), wanted)
    try:
        return step, sealed_hash(folder / str(step), "weights.safetensors")
    except DamagedFolder:
        return step, None


def best_step(folder: Path, steps: list[int]) -> int | None:
    """Returns which of the `steps`, ascending, is the best: the newest that was when it was saved; None for none."""
    return next((step for step in reversed(steps) if _claims_best(folder / str(step))), None)


def read_state(path: Path, step: int) -> dict[str, Any]:
    """Returns the `state.json` of one checkpoint, proven. Raises `DamagedFolder`."""
    try:
        state = parse_json(read_sealed(path, "state.json", _MOST_STATE))
        if not isinstance(state, dict) or state.get("step") != step:
            raise ValueError("state.json tells of another step")
    except ValueError as error:
        raise DamagedFolder(str(error)) from error
    return state


def load_newest(folder: Path) -> Checkpoint | None:
    """Returns the newest sound checkpoint whole, to go on from; None when there is none at all.

    Raises:
        AttuneError: when there are some, but none that is sound.
    """
    known = checkpoint_steps(folder)
    return _first_sound(folder, known[::-1], whole=True) if known else None


def _first_sound(folder: Path, candidates: list[int], *, whole: bool, most: int = MOST_BYTES) -> Checkpoint:
    damaged: list[int] = []
    reasons: list[str] = []
    for candidate in candidates:
        try:
            return _read(folder / str(candidate), candidate, whole, most, tuple(damaged))
        except DamagedFolder as error:
            if (folder / str(candidate)).exists():  # else a training at work has removed it
                damaged.append(candidate)
            reasons.append(f"{folder / str(candidate)}: {error}.")
    others = [step for step in checkpoint_steps(folder) if step not in candidates]
    raise AttuneError(
        f"The checkpoint {candidates[0]} in {folder} is damaged." if others else f"No checkpoint in {folder} is sound.",
        why=" ".join(reasons),
        remedy=f"Choose another; there are: {_listed(others)}."
        if others
        else "Restore one from a backup, or train again.",
    )


def checkpoint_steps(folder: Path) -> list[int]:
    """Returns the steps of the checkpoints in `folder`, ascending, sound or not.

    A checkpoint gets its folder's name whole: one of which a file is missing was damaged afterwards, and is told of.
    """
    try:
        return sorted(
            int(path.name)
            for path in folder.iterdir()
            if path.name.isdecimal() and len(path.name) < _MOST_DIGITS and path.is_dir()
        )
    except FileNotFoundError:
        return []
    except OSError as error:
        raise storage_error(error, f"The checkpoints in {folder} cannot be read.") from error


def remove_checkpoints(folder: Path, keep: Iterable[int]) -> None:
    """Removes all checkpoints but those of the steps in `keep`."""
    kept = set(keep)
    for step in checkpoint_steps(folder):
        if step not in kept:
            remove_sealed(folder / str(step))


def variable_arrays(variables: Iterable[Any]) -> Arrays:
    """Returns the values of Keras variables by names that are equal whenever the same model is built."""
    return {name: np.asarray(variable) for name, variable in _named(variables)}


def assign_variables(variables: Iterable[Any], arrays: Mapping[str, np.ndarray]) -> None:
    """Gives Keras variables the values that `variable_arrays` read from variables of the same names.

    Raises:
        AttuneError: when a name or a shape does not fit.
    """
    named = list(_named(variables))
    misfits = [name for name, variable in named if name not in arrays or arrays[name].shape != tuple(variable.shape)]
    if misfits or len(named) != len(arrays):
        culprit = misfits[0] if misfits else min(set(arrays) - {name for name, _ in named})
        raise AttuneError(
            "The checkpoint does not fit the model that the run's spec describes.",
            why=f"The variable {culprit} is missing on one side or has another shape.",
            remedy="Was run.json changed? Restore it from a backup.",
        )
    for name, variable in named:
        variable.assign(arrays[name])


def assign_some(variables: Iterable[Any], arrays: Mapping[str, np.ndarray]) -> None:
    """Gives those Keras variables that `arrays` names their values, and leaves the others alone.

    Raises:
        AttuneError: when a name or a shape does not fit.
    """
    named = dict(_named(variables))
    for name, array in arrays.items():
        if name not in named or tuple(named[name].shape) != array.shape:
            ours = tuple(named[name].shape) if name in named else "none"
            raise AttuneError(
                "The run that this one starts from does not fit.",
                why=f"Its {name} has the shape {array.shape}; here it has {ours}.",
                remedy="Start from another run.",
            )
    for name, array in arrays.items():
        named[name].assign(array)


def _named(variables: Iterable[Any]) -> Iterable[tuple[str, Any]]:
    seen: Counter[str] = Counter()
    for variable in variables:
        name = "seeds" if variable.path.startswith(_SEED) else variable.path
        number = seen[name]
        seen[name] += 1
        # Some optimizers (Adafactor) give several variables one name.
        yield (f"{name}/{number}" if number or name == "seeds" else name), variable


def _candidates(folder: Path, steps: list[int], wanted: Wanted) -> list[int]:
    """Returns the steps in the order to try them in: for the best that one, then the others, newest first."""
    if isinstance(wanted, int):
        return [wanted]
    newest_first = steps[::-1]
    best = best_step(folder, steps) if wanted == "best" else None
    return newest_first if best is None else [best, *(step for step in newest_first if step != best)]


def _claims_best(path: Path) -> bool:
    try:
        return bool(read_json(path / "state.json", _MOST_STATE).get("best"))
    except (OSError, ValueError, AttributeError):
        return False


def _read(path: Path, step: int, whole: bool, most: int, damaged: tuple[int, ...]) -> Checkpoint:
    def arrays(name: str) -> Arrays:
        return parse_tensors(read_sealed(path, f"{name}.safetensors", most))

    try:
        weights, weights_hash = arrays("weights"), sealed_hash(path, "weights.safetensors")
        optimizer, recent = (arrays(name) if whole else {} for name in ("optimizer", "recent"))
        state = read_state(path, step)
        if whole:
            _State.model_validate(state, strict=True)
    except ValueError as error:
        raise DamagedFolder(str(error)) from error
    return Checkpoint(step, path, weights, optimizer, recent, state, weights_hash, damaged)


def _packed(arrays: Mapping[str, np.ndarray]) -> bytes:
    return safetensors.numpy.save({name: np.asarray(array, order="C") for name, array in arrays.items()})


def _missing(folder: Path, wanted: Wanted, known: list[int]) -> AttuneError:
    if not known:
        return NoCheckpointError(
            f"There is no checkpoint in {folder}.",
            remedy="The first is written at a run's first evaluation; were there any, restore them from a backup.",
        )
    return AttuneError(
        f"There is no checkpoint {wanted} in {folder}.",
        why="A run keeps the best, the newest, and what training.keep_every asks for; a training removes the others.",
        remedy=f"There are: {_listed(known)}.",
    )


def _listed(steps: list[int]) -> str:
    names = [str(step) for step in steps]
    return ", ".join(names if len(names) <= _MOST_TOLD else [names[0], "…", *names[1 - _MOST_TOLD :]])
