"""Word vectors trained into a folder: moments to look back at, and a state from which a training goes on.

    FOLDER/vectors.json   {"format", "spec": Word2VecSpec, "file", "fingerprint" (of the text)}
    FOLDER/N/             the vectors after N words were read (`WordVectors.save`): some moments, and the newest
    FOLDER/state/         what going on needs, of the newest moment
    FOLDER/worker.lock    held by the process that trains

Whatever ends a training in between leaves moments and a state that are whole; the same command goes on from there,
with one thread bit for bit as if nothing had been.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import safetensors
import safetensors.numpy
from attune_datasets.documents import load_documents
from attune_datasets.errors import AttuneError, DatasetError
from attune_datasets.service import ProgressCall, part_of
from attune_datasets.spec import DataSpec
from attune_datasets.untrusted import read_json
from attune_datasets.untrusted.tensors import parse_tensors
from attune_datasets.words import index_words

from attune_models.checkpoints import checkpoint_steps
from attune_models.runs.locks import locked
from attune_models.runs.storage import make_folder, storage_error, write_file, write_json
from attune_models.sealed import DamagedFolder, clean_up, read_sealed, remove_sealed, sealing
from attune_models.word_vectors.guidance import COMMANDS, PROGRESS, TRAINING_FILE
from attune_models.word_vectors.spec import Word2VecSpec
from attune_models.word_vectors.word2vec import Learned, Word2Vec

MOMENTS = 10  # kept of a training
_FORMAT = 1
_STATE, _ARRAYS = "state", "state.safetensors"
_LOCK = "worker.lock"
_BESIDE = {_LOCK, COMMANDS, PROGRESS}  # what lies in a folder before a training has begun there
_MOST_TOLD = 2**20  # bytes
_READING = 0.5  # of all preparing


def train_vectors(
    folder: str | Path, data: DataSpec, spec: Word2VecSpec, prepare: ProgressCall, report: Callable[[Learned], None]
) -> Word2Vec:
    """Trains word2vec on a text, or goes on with what was begun in the folder, and returns it.

    Args:
        folder: Made where there is none.
        data: The text: a plain one, paragraph by paragraph, or a column of a table. Chinese words are segmented.
        spec: The options.
        prepare: Told how far the text is read; may raise.
        report: Told after every few chunks. What it raises ends the training, whose state is saved first.

    Raises:
        DatasetError: The text cannot be used, or the folder holds something else.
        AttuneError: Another process trains into the folder, or the disk refuses.
    """
    folder = Path(folder)
    _require_free(folder)
    documents = load_documents(data, part_of(prepare, 0.0, _READING))
    claimed = {
        "format": _FORMAT, "spec": spec.model_dump(), "file": documents.spec.file, "fingerprint": documents.fingerprint
    }  # fmt: skip
    with _alone(folder):
        _claim(folder, claimed)
        word2vec = Word2Vec(spec, index_words(documents.cleaned, part_of(prepare, _READING, 1.0)))
        _restore(folder, word2vec)
        _train(folder, word2vec, report)
    return word2vec


def _train(folder: Path, word2vec: Word2Vec, report: Callable[[Learned], None]) -> None:
    keeper = _Keeper(folder, word2vec)

    def told_of(learned: Learned) -> None:
        keeper.look(learned)
        report(learned)

    try:
        word2vec.train(told_of)
    finally:
        if word2vec.words_read:
            keeper.save(word2vec.words_read)


class Pace:
    """Tells how a training goes on: loss, learning rate, words a second since the first report."""

    def __init__(self) -> None:
        self._begun: tuple[float, int] | None = None

    def told(self, learned: Learned) -> str:
        """Returns a line of a progress bar."""
        now = time.monotonic()
        if self._begun is None:
            self._begun = now, learned.words
        since, words = self._begun
        speed = f", {(learned.words - words) / (now - since):,.0f} words/s" if now > since else ""
        return f"Learning: loss {learned.loss:.4f}, rate {learned.learning_rate:.4f}{speed}"


class _Keeper:
    """Saves moments of a training."""

    def __init__(self, folder: Path, word2vec: Word2Vec) -> None:
        self._folder, self._word2vec = folder, word2vec
        self._every = max(1, word2vec.words_in_all // MOMENTS)
        self._kept = {step for step in checkpoint_steps(folder) if step <= word2vec.words_read}
        self._next = word2vec.words_read // self._every + 1
        if word2vec.words_read and word2vec.words_read not in self._kept:  # it ended between its state and its vectors
            word2vec.vectors().save(folder / str(word2vec.words_read))
            self._kept.add(word2vec.words_read)

    def look(self, learned: Learned) -> None:
        """Saves where a moment that is kept has come."""
        if learned.words >= self._next * self._every:
            self._next = learned.words // self._every + 1
            self.save(learned.words)
            self._kept.add(learned.words)

    def save(self, words: int) -> None:
        """Saves the state and the vectors as they are; of moments that are not to be kept only the newest stays.

        The state comes first: so whatever ends the process in between, there is no moment that it has not come to.
        """
        arrays = {name: np.asarray(array, order="C") for name, array in self._word2vec.state().items()}
        try:
            with sealing(self._folder / _STATE) as unfinished:
                write_file(unfinished / _ARRAYS, safetensors.numpy.save(arrays))
        except (OSError, safetensors.SafetensorError) as error:
            cause = error if isinstance(error, OSError) else OSError(str(error))
            raise storage_error(cause, f"The state of the training in {self._folder} cannot be written.") from error
        self._word2vec.vectors().save(self._folder / str(words))
        for step in checkpoint_steps(self._folder):
            if step not in self._kept and step != words:
                remove_sealed(self._folder / str(step))


def _require_free(folder: Path) -> None:
    """Raises `DatasetError` where something else than a training of word vectors lies there."""
    if folder.exists() and not folder.is_dir():
        raise DatasetError(f"{folder} is a file.", remedy="Name a folder that is yet to be made.")
    if (folder / TRAINING_FILE).exists() or not folder.exists():
        return
    if any(path.name not in _BESIDE for path in folder.iterdir()):
        raise DatasetError(f"{folder} is not empty.", remedy="Name a folder that is yet to be made.")


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Makes the folder if need be, keeps other trainings out of it, and mends what one that was killed has left."""
    with ExitStack() as held:
        try:
            make_folder(folder)
            held.enter_context(locked(folder / _LOCK, patience=0.0))
            clean_up(folder)
        except BlockingIOError as error:
            raise AttuneError(
                f"Another process learns word vectors into {folder}.",
                remedy="Wait until it has ended, or name another folder.",
            ) from error
        except OSError as error:
            raise storage_error(error, f"The folder {folder} cannot be written.") from error
        yield


def _claim(folder: Path, told: dict[str, Any]) -> None:
    """Begins the training, or proves that the folder holds the beginning of this very one."""
    file = folder / TRAINING_FILE
    if file.exists():
        try:
            known = read_json(file, _MOST_TOLD)
        except (OSError, ValueError):
            known = None
        if not isinstance(known, dict) or any(known.get(key) != told[key] for key in ("format", "spec", "fingerprint")):
            raise DatasetError(
                f"{folder} holds word vectors of another training.",
                why="A training goes on only with the text and the settings that it was begun with.",
                remedy="Name another folder.",
            )
        return
    try:
        write_json(file, json.loads(json.dumps(told)))
    except OSError as error:
        raise storage_error(error, f"The folder {folder} cannot be written.") from error


def _restore(folder: Path, word2vec: Word2Vec) -> None:
    if not (folder / _STATE).exists() and not checkpoint_steps(folder):
        return  # it has not come to a first moment
    try:
        word2vec.restore(parse_tensors(read_sealed(folder / _STATE, _ARRAYS)))
    except (DamagedFolder, ValueError, KeyError) as error:
        raise DatasetError(
            f"The state of the training in {folder} is damaged.",
            why=f"{error}.",
            remedy="The vectors that it has kept can still be used. To train anew, name another folder.",
        ) from error
