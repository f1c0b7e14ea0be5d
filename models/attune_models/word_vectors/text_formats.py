"""Word vectors as other programs have them: word2vec's text format, read and written; the Embedding Projector's TSV.

word2vec's text format is a line with the number of words and of dimensions, then a line for each word: the word and its
numbers, between spaces. Files without the first line (GloVe's) are read as well.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from attune_datasets.atomic import replacing_text
from attune_datasets.errors import DatasetError
from attune_datasets.problems import RowProblem, excerpt
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.untrusted import open_plain, sentence

from attune_models.word_vectors.vectors import MOST_DIMENSIONS, MOST_WORDS, PROJECTOR_FILES, WordVectors

_STEP = 1000  # words between two looks at whether the work is still wanted
_MOST_BYTES = 64 * 2**30
_MOST_LINE = 2**18  # bytes
_MOST_DIGITS = 10


def write_word2vec(vectors: WordVectors, path: str | Path, progress: ProgressCall = no_progress) -> None:
    """Writes word2vec's text format. Numbers are as short as they can be and still the same.

    Raises:
        DatasetError: A word holds white space, which this format has between words; or the disk refuses.
    """
    for word in vectors.words:
        if word.split() != [word]:
            raise DatasetError(
                f"The word {word!r} cannot be written in word2vec's text format.",
                why="White space stands between a word and its numbers there.",
                remedy="Export the vectors as TSV.",
            )
    with replacing_text(path) as file:
        file.write(f"{len(vectors)} {vectors.matrix.shape[1]}\n")
        for number, word in enumerate(vectors.words):
            file.write(f"{word} {' '.join(map(str, vectors.matrix[number]))}\n")
            if number % _STEP == 0:
                progress(number / len(vectors), "Writing vectors")


def write_projector(
    vectors: WordVectors, folder: str | Path, progress: ProgressCall = no_progress
) -> tuple[Path, Path]:
    """Writes `vectors.tsv` and `metadata.tsv` (word, count) for the Embedding Projector and returns both paths.

    Raises:
        DatasetError: The disk refuses.
    """
    paths = Path(folder) / PROJECTOR_FILES[0], Path(folder) / PROJECTOR_FILES[1]
    with replacing_text(paths[0]) as numbers, replacing_text(paths[1]) as names:
        names.write("word\tcount\n")
        for number, word in enumerate(vectors.words):
            numbers.write("\t".join(map(str, vectors.matrix[number])) + "\n")
            names.write(f"{' '.join(word.split())}\t{vectors.counts[number]}\n")
            if number % _STEP == 0:
                progress(number / len(vectors), "Writing vectors")
    return paths


@dataclass(frozen=True)
class Imported:
    """Vectors from a file, and its lines that gave none."""

    vectors: WordVectors
    problems: list[RowProblem]


def read_word2vec(path: str | Path, progress: ProgressCall = no_progress) -> Imported:
    """Returns the vectors of a file in word2vec's text format; no counts are known.

    Args:
        path: UTF-8, with or without the first line.
        progress: Told the fraction done; may raise `Cancelled`.

    Raises:
        DatasetError: The file cannot be read, or is none of the kind.
    """
    try:
        with open_plain(path, _MOST_BYTES) as file:
            size = max(1, os.fstat(file.fileno()).st_size)
            reader = _Reader(path, file.readline(_MOST_LINE))
            while line := file.readline(_MOST_LINE):
                reader.add(line)
                if reader.line % _STEP == 0:
                    progress(file.tell() / size, "Reading vectors")
            return reader.imported()
    except OSError as error:
        raise DatasetError(f"{path} cannot be read.", why=sentence(error), remedy="Choose another file.") from error


class _Reader:
    """Takes the lines of a file one by one."""

    def __init__(self, path: str | Path, first: bytes) -> None:
        self._path, self.line = path, 0
        self._words: dict[str, int] = {}
        self._rows: list[np.ndarray] = []
        self._problems: list[RowProblem] = []
        fields = first.split()
        header = len(fields) == 2 and all(field.isdigit() and len(field) < _MOST_DIGITS for field in fields)
        self._dimensions = int(fields[1]) if header else len(fields) - 1
        if not 2 <= self._dimensions <= MOST_DIMENSIONS:
            raise self._foreign("Its first line holds neither two counts nor a word and its numbers.")
        if header:
            self.line = 1
        else:
            self.add(first)

    def add(self, line: bytes) -> None:
        self.line += 1
        word, *numbers = line.rstrip().rsplit(b" ", self._dimensions)
        try:
            with np.errstate(over="ignore"):  # what is too large is told below
                text, row = word.decode(), np.array(numbers).astype(np.float32)
        except ValueError:
            return self._leave_out(line, "It holds what is no number, or no UTF-8.")
        if len(row) != self._dimensions or not np.isfinite(row).all():
            return self._leave_out(line, f"It does not hold a word and {self._dimensions} numbers.")
        if text in self._words:
            return self._leave_out(line, "Its word has a vector already.")
        self._words[text] = len(self._words)
        self._rows.append(row)
        if len(self._rows) > MOST_WORDS:
            raise self._foreign(f"It holds more than {MOST_WORDS:,} words.")
        return None

    def imported(self) -> Imported:
        if not self._rows:
            raise self._foreign("None of its lines holds a word and its numbers.")
        vectors = WordVectors(list(self._words), np.zeros(len(self._rows), np.int64), np.stack(self._rows))
        return Imported(vectors, self._problems)

    def _leave_out(self, line: bytes, reason: str) -> None:
        self._problems.append(RowProblem(self.line, reason, excerpt(line.decode(errors="replace"))))

    def _foreign(self, why: str) -> DatasetError:
        return DatasetError(
            f"{self._path} holds no word vectors.",
            why=why,
            remedy="Choose a file in word2vec's text format: in each line a word and its numbers, between spaces.",
        )
