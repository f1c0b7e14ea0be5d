"""Word vectors from wherever they are: a run's embedding layer, a folder of Attune's, a file of another program."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from attune_datasets.errors import AttuneError
from attune_datasets.problems import RowProblem
from attune_datasets.service import ProgressCall, no_progress

from attune_models.checkpoints import Wanted, checkpoint_steps, first_choice, require_checkpoint
from attune_models.sealed import MANIFEST
from attune_models.word_vectors.guidance import TRAINING_FILE
from attune_models.word_vectors.run_embedding import RunEmbedding, read_run_embedding
from attune_models.word_vectors.text_formats import read_word2vec
from attune_models.word_vectors.vectors import WordVectors


@dataclass(frozen=True)
class VectorsPlace:
    """Where vectors come from.

    Args:
        place: A run's folder, a folder that word vectors were trained into (or its `vectors.json`), one that
            `WordVectors.save` has written, or a file in word2vec's text format.
        checkpoint: Of a run a step, `best` or `newest`; of a training of word vectors the number of words read.
        side: Of a translator with a table for each side: `source` (the default) or `target`.
    """

    place: str
    checkpoint: Wanted = "best"
    side: str = ""

    @property
    def path(self) -> Path:
        """The folder or file."""
        path = Path(self.place)
        return path.parent if path.name == TRAINING_FILE else path

    @property
    def is_run(self) -> bool:
        """Whether it is a run's folder."""
        return (self.path / "run.json").is_file()

    @property
    def moments(self) -> Path | None:
        """The folder whose subfolders, called by numbers, are moments of a training; None where there are none."""
        if self.is_run:
            return self.path / "checkpoints"
        return self.path if (self.path / TRAINING_FILE).is_file() else None

    @property
    def steps(self) -> list[int]:
        """The moments of a training whose vectors were kept, ascending."""
        return [] if self.moments is None else checkpoint_steps(self.moments)

    @property
    def folder(self) -> Path:
        """What `WordVectors.save` has written. Raises `AttuneError` where a training has no such moment."""
        if self.moments is None or self.is_run:
            return self.path
        known = require_checkpoint(self.path, self.checkpoint)
        return self.path / str(self.checkpoint if isinstance(self.checkpoint, int) else known[-1])

    def stamp(self) -> tuple[object, ...] | None:
        """Returns what is another once the vectors are; None where that cannot be told."""
        try:
            if self.is_run:
                return first_choice(self.path / "checkpoints", self.checkpoint)
            file = self.folder / MANIFEST if self.path.is_dir() else self.path
            told = file.stat()
        except (OSError, AttuneError):
            return None
        return str(file), told.st_mtime_ns, told.st_size


@dataclass(frozen=True)
class OpenedVectors:
    """Vectors, and what is to be told of them.

    Args:
        vectors: The vectors.
        embedding: What else a run tells; None where they are not of a run.
        problems: Lines of a file that gave none.
    """

    vectors: WordVectors
    embedding: RunEmbedding | None = None
    problems: list[RowProblem] = field(default_factory=list)


def open_vectors(origin: VectorsPlace, progress: ProgressCall = no_progress) -> OpenedVectors:
    """Returns the vectors of an origin.

    Raises:
        AttuneError: There is nothing of the kind, or it is damaged.
        Cancelled: Through `progress`.
    """
    if origin.is_run:
        embedding = read_run_embedding(origin.path, origin.checkpoint, origin.side)
        return OpenedVectors(embedding.vectors, embedding)
    if origin.path.is_dir():
        return OpenedVectors(WordVectors.load(origin.folder))
    read = read_word2vec(origin.path, progress)
    return OpenedVectors(read.vectors, problems=read.problems)
