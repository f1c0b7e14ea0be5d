"""Probes: what pinned examples looked like to a run at one step, in `RUN/probes/STEP.npz`. No TensorFlow.

Of each pin the file holds arrays named `PIN.source` (and of a translator `PIN.target`): token ids; `PIN.encoder`,
`PIN.decoder`, `PIN.cross`: the scores of each attention; `PIN.probabilities`; and `PIN.loss` where it is known. Scores
are float16, which rounds a share by at most 1 part in 2,048, and is half as large.

Checkpoints go, probes stay, or there would be nothing to replay; but never more than 256 files and 512 MiB: then one
goes whose neighbours are the closest to each other, so that what stays is spread evenly over the training.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from attune_datasets.untrusted import read_arrays, refuse_links

from attune_models.pinned import MOST_BYTES, NUMBER, Pinned
from attune_models.runs.locks import locked
from attune_models.runs.storage import UNFINISHED, DamagedFileError, make_folder, replace_file, storage_error
from attune_models.spec import RunSpec

FOLDER = "probes"
_LOCK = ".probes.lock"
_SUFFIX = ".npz"
_MOST_DIGITS = 16  # of a step
_MOST_FILES, _MOST_IN_ALL = 256, 512 * 2**20  # bytes
_BESIDE = 4 * 2**20  # bytes of a file that are no scores: ids, probabilities, names
_ROUNDING = 0.01  # of the sum of a query's scores, each of which is rounded to float16

Arrays = dict[str, np.ndarray]


@dataclass(frozen=True)
class Probe:
    """What one pinned example looked like at one step.

    Args:
        scores: By attention: `(layers, heads, queries, keys)` float16, after the softmax and before dropout.
        probabilities: float32; of a classifier `(classes,)`, of a translator `(T,)`: of each token of the pinned
            translation, given those before it.
        loss: Of a classifier's true label, or a token of the translation on average, in nats; None: not known.
    """

    scores: Arrays
    probabilities: np.ndarray
    loss: float | None

    @property
    def size(self) -> int:
        """Its bytes."""
        return self.probabilities.nbytes + sum(part.nbytes for part in self.scores.values())


def probe_steps(run: Path) -> list[int]:
    """Returns the steps at which probes are stored, ascending. Raises `AttuneError` where they cannot be read."""
    try:
        refuse_links(run, [FOLDER])
        return sorted(int(path.stem) for path in (run / FOLDER).iterdir() if _is_probe(path))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise storage_error(error, f"The probes in {run / FOLDER} cannot be read.") from error


def write_probes(run: Path, step: int, probes: Mapping[str, tuple[Pinned, Probe]]) -> None:
    """Stores what pins, by id, look like at `step`, in place of what was stored of that step. Raises `OSError`."""
    arrays: Arrays = {}
    for pin_id, (pinned, probe) in probes.items():
        arrays |= _arrays(pin_id, pinned, probe)
    _write(run, step, arrays)


def add_probe(run: Path, step: int, pin_id: str, pinned: Pinned, probe: Probe) -> bool:
    """Stores what one pin looks like at `step` beside what is stored of that step; returns whether there was room.

    Not for a step that a worker may be storing. Raises `OSError`.
    """
    with locked(run / _LOCK):  # two studios may look at one run
        stored: Arrays = {}
        with contextlib.suppress(FileNotFoundError, ValueError):  # what is damaged is lost either way
            stored = read_arrays(_path(run, step), MOST_BYTES + _BESIDE)
        arrays = stored | _arrays(pin_id, pinned, probe)
        if sum(array.nbytes for array in arrays.values()) > MOST_BYTES:  # pins that were removed fill the file
            return False
        _write(run, step, arrays)
        return True


def read_probe(run: Path, step: int, pin_id: str, pinned: Pinned, spec: RunSpec, outputs: int) -> Probe | None:
    """Returns what a pin looked like at `step`; None where nothing is stored of it.

    Args:
        run: The run's folder.
        step: One of `probe_steps`.
        pin_id: The pin's.
        pinned: What the network reads of it.
        spec: The run's.
        outputs: How many probabilities there must be.

    Raises:
        AttuneError: The file is damaged, or tells of another text or network.
    """
    path, beginning = _path(run, step), f"{pin_id}."
    try:
        refuse_links(run, [FOLDER])
        stored = read_arrays(path, MOST_BYTES + _BESIDE, beginning=beginning)
        found = {name.removeprefix(beginning): array for name, array in stored.items()}
        return _checked(found, pinned, spec, outputs) if found else None
    except FileNotFoundError:
        return None
    except OSError as error:
        raise storage_error(error, f"The probes {path} cannot be read.") from error
    except (ValueError, KeyError) as error:
        why = f"it lacks {error}" if isinstance(error, KeyError) else str(error)
        raise DamagedFileError(
            f"The probes {path} are damaged.",
            why=f"They do not hold what Attune wrote: {why}.",
            remedy="The other steps are untouched; remove this file to be told of it no more.",
        ) from error


def check_scores(scores: Arrays) -> None:
    """Raises `ValueError` where scores are no distributions over the keys."""
    for name, part in scores.items():
        for layer in part:  # one by one: in float32 all would take twice the memory again
            shares = layer.astype(np.float32)
            # `not <=` rather than `>`: a NaN must fail
            if shares.size and not (shares.min() >= 0 and np.abs(shares.sum(axis=-1) - 1).max() <= _ROUNDING):
                raise ValueError(f"the scores of {name} do not add up to 1")


def discard_probes(run: Path, after: int) -> None:
    """Removes the probes of steps later than `after`, which a run that goes on from there takes once more.

    What a writer that was killed has left goes, too. Raises `AttuneError` and `OSError`.
    """
    for step in probe_steps(run):
        if step > after:
            _path(run, step).unlink(missing_ok=True)
    for left in (run / FOLDER).glob(f"*{UNFINISHED}"):
        left.unlink(missing_ok=True)


def too_many(sizes: Mapping[int, int], most: int = _MOST_IN_ALL) -> Iterator[int]:
    """Yields the steps to let go of, of probes of so many bytes by step: never the first nor the newest.

    Args:
        sizes: Bytes by step.
        most: Bytes that all that stay may have; the first and the newest stay even so.
    """
    kept = dict(sorted(sizes.items()))
    while len(kept) > 2 and (len(kept) > _MOST_FILES or sum(kept.values()) > most):
        steps = list(kept)
        gaps = (after - before for before, after in zip(steps, steps[2:], strict=False))
        _, gone = min(zip(gaps, steps[1:], strict=False))
        del kept[gone]
        yield gone


def _arrays(pin_id: str, pinned: Pinned, probe: Probe) -> Arrays:
    parts: Arrays = {**pinned.ids, **probe.scores, "probabilities": probe.probabilities}
    if probe.loss is not None:
        parts["loss"] = np.array(probe.loss, np.float32)
    return {f"{pin_id}.{name}": array for name, array in parts.items()}


def _write(run: Path, step: int, arrays: Arrays) -> None:
    content = io.BytesIO()
    np.savez(content, **arrays)  # type: ignore[arg-type]  # its own keyword is a bool
    folder = run / FOLDER
    refuse_links(run, [FOLDER])
    make_folder(folder)
    replace_file(_path(run, step), content.getvalue())
    sizes = {int(path.stem): path.stat().st_size for path in folder.iterdir() if _is_probe(path)}
    for gone in too_many(sizes):
        _path(run, gone).unlink(missing_ok=True)


def _checked(found: Arrays, pinned: Pinned, spec: RunSpec, outputs: int) -> Probe:
    """Returns the probe that the arrays tell of. Raises `ValueError` and `KeyError` where they cannot be one."""
    for side, ids in pinned.ids.items():
        if not np.array_equal(found[side], ids):
            raise ValueError("they tell of another text")
    scores = {}
    for name, shape in pinned.score_shapes(spec).items():
        scores[name] = found[name]
        if scores[name].shape != shape or scores[name].dtype != NUMBER:
            raise ValueError(f"{name} is {scores[name].dtype} {scores[name].shape}, not {NUMBER} {shape}")
    check_scores(scores)
    probabilities, loss = found["probabilities"], found.get("loss")
    if probabilities.shape != (outputs,) or probabilities.dtype != np.float32 or not np.isfinite(probabilities).all():
        raise ValueError(f"probabilities is {probabilities.dtype} {probabilities.shape}, not float32 ({outputs},)")
    if loss is not None and (loss.shape or loss.dtype != np.float32 or not np.isfinite(loss)):
        raise ValueError("loss is no number")
    return Probe(scores, probabilities, None if loss is None else float(loss))


def _is_probe(path: Path) -> bool:
    return path.suffix == _SUFFIX and path.stem.isdecimal() and path.stem.isascii() and len(path.stem) < _MOST_DIGITS


def _path(run: Path, step: int) -> Path:
    return run / FOLDER / f"{step}{_SUFFIX}"
