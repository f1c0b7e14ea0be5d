"""Word vectors from wherever they are: a run's embedding layer, a folder of Attune's, a file of another program."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from attune_datasets.problems import RowProblem
from attune_datasets.service import ProgressCall, no_progress

from attune_models.checkpoints import Wanted, first_choice
from attune_models.sealed import MANIFEST
from attune_models.word_vectors.run_embedding import RunEmbedding, read_run_embedding
from attune_models.word_vectors.text_formats import read_word2vec
from attune_models.word_vectors.vectors import WordVectors


@dataclass(frozen=True)
class Origin:
    """Where vectors come from.

    Args:
        place: A run's folder, a folder that `WordVectors.save` has written, or a file in word2vec's text format.
        checkpoint: Of a run: a step, `best` or `newest`.
        side: Of a translator with a table for each side: `source` (the default) or `target`.
    """

    place: str
    checkpoint: Wanted = "best"
    side: str = ""

    @property
    def is_run(self) -> bool:
        """Whether it is a run's folder."""
        return (Path(self.place) / "run.json").is_file()

    def stamp(self) -> tuple[object, ...] | None:
        """Returns what is another once the vectors are; None where that cannot be told."""
        path = Path(self.place)
        try:
            if self.is_run:
                return first_choice(path / "checkpoints", self.checkpoint)
            told = (path / MANIFEST if path.is_dir() else path).stat()
        except OSError:
            return None
        return told.st_mtime_ns, told.st_size


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


def open_vectors(origin: Origin, progress: ProgressCall = no_progress) -> OpenedVectors:
    """Returns the vectors of an origin.

    Raises:
        AttuneError: There is nothing of the kind, or it is damaged.
        Cancelled: Through `progress`.
    """
    if origin.is_run:
        embedding = read_run_embedding(origin.place, origin.checkpoint, origin.side)
        return OpenedVectors(embedding.vectors, embedding)
    if Path(origin.place).is_dir():
        return OpenedVectors(WordVectors.load(origin.place))
    read = read_word2vec(origin.place, progress)
    return OpenedVectors(read.vectors, problems=read.problems)
