"""`WordVectors`: words as points, and what is asked of them. No Numba, no TensorFlow: the window may ask, too."""

from __future__ import annotations

import json
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

import numpy as np
import safetensors
import safetensors.numpy
from attune_datasets.errors import DatasetError, nearest
from attune_datasets.space_mark import SPACE_MARK
from attune_datasets.untrusted import parse_json
from attune_datasets.untrusted.tensors import parse_tensors

from attune_models.runs.storage import storage_error, write_file
from attune_models.sealed import DamagedFolder, read_sealed, sealing

_ARRAYS, _WORDS = "vectors.safetensors", "words.json"
PROJECTOR_FILES = "vectors.tsv", "metadata.tsv"  # what the Embedding Projector reads
MOST_WORDS = 5_000_000
MOST_DIMENSIONS = 4096
_MOST_WORD = 64  # bytes, on the average
_SPELLINGS_FROM = 50_000  # words, the most frequent, among which another spelling is looked for
_CLOSE = 0.6  # of difflib's ratio


@dataclass(frozen=True)
class Neighbour:
    """A word near another.

    Args:
        word: The word.
        similarity: The cosine of the angle between the two, -1 to 1.
        count: How often the word occurs in the text; 0 where that is not known.
    """

    word: str
    similarity: float
    count: int


class WordVectors:
    """A vector for each word.

    Args:
        words: Each once, the most frequent first.
        counts: How often each occurs, int64 `(words,)`; 0 where that is not known.
        matrix: Their vectors, float32 `(words, dimensions)`.
    """

    def __init__(self, words: list[str], counts: np.ndarray, matrix: np.ndarray) -> None:
        assert len(words) == len(counts) == len(matrix)
        self.words, self.counts, self.matrix = words, counts, matrix

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The place of each word."""
        return {word: number for number, word in enumerate(self.words)}

    @cached_property
    def unit(self) -> np.ndarray:
        """The vectors, each of length 1 (of length 0 where it was), float32 `(words, dimensions)`."""
        return unit_rows(self.matrix)

    def number(self, word: str) -> int:
        """Returns the place of a word; of a token that stands behind a space also without the mark that says so.

        Raises:
            DatasetError: It has no vector, with near spellings.
        """
        for spelling in (word, f"{SPACE_MARK}{word}"):
            if (number := self.numbers.get(spelling)) is not None:
                return number
        if len(word) > 1 and all(len(known.removeprefix(SPACE_MARK)) == 1 for known in self.words):
            raise DatasetError(
                f"{word!r} has no vector.",
                why="What has one here are single characters.",
                remedy="Ask for one of them.",
            )
        close = get_close_matches(word, self.words[:_SPELLINGS_FROM], 1, _CLOSE)
        raise DatasetError(
            f"{word!r} has no vector.",
            why="Only the words of the text that occur often enough have one, as cleaning leaves them.",
            remedy=nearest(word, close) if close else "Ask for another word.",
        )

    def vector(self, word: str) -> np.ndarray:
        """Returns the vector of a word, float32 `(dimensions,)`. Raises like `number`."""
        return self.matrix[self.number(word)]

    def similarity(self, first: str, second: str) -> float:
        """Returns the cosine of the angle between two words' vectors. Raises like `number`."""
        return float(self.unit[self.number(first)] @ self.unit[self.number(second)])

    def nearest(self, place: str | np.ndarray, top: int = 10) -> list[Neighbour]:
        """Returns the words nearest to a word, itself left out, or to a vector, by cosine. Raises like `number`."""
        if isinstance(place, str):
            number = self.number(place)
            return self._nearest(self.unit[number], top, {number})
        return self._nearest(unit_rows(place[np.newaxis])[0], top, set())

    def analogy(self, first: str, second: str, third: str, top: int = 10) -> list[Neighbour]:
        """Returns what is to `third` as `second` is to `first`: (man, king, woman) gives queen.

        3CosAdd (Mikolov, Yih & Zweig 2013): the words nearest to second - first + third, all of length 1, these three
        left out. Raises like `number`.
        """
        a, b, c = (self.number(word) for word in (first, second, third))
        wanted = self.unit[b] - self.unit[a] + self.unit[c]
        return self._nearest(unit_rows(wanted[np.newaxis])[0], top, {a, b, c})

    def _nearest(self, direction: np.ndarray, top: int, without: set[int]) -> list[Neighbour]:
        similarities = self.unit @ direction
        similarities[list(without)] = -np.inf
        top = min(top, len(self) - len(without))
        some = np.argpartition(-similarities, top - 1)[:top] if top > 0 else np.empty(0, np.int64)
        found = some[np.argsort(-similarities[some], kind="stable")]
        return [Neighbour(self.words[n], float(similarities[n]), int(self.counts[n])) for n in found]

    def save(self, folder: str | Path) -> None:
        """Writes `vectors.safetensors` and `words.json` into `folder`, whole or not at all. What is there is replaced.

        Raises:
            AttuneError: The disk refuses.
        """
        arrays = {"vectors": np.ascontiguousarray(self.matrix, np.float32), "counts": self.counts.astype(np.int64)}
        try:
            with sealing(Path(folder)) as unfinished:
                write_file(unfinished / _ARRAYS, safetensors.numpy.save(arrays))
                write_file(unfinished / _WORDS, json.dumps({"words": self.words}, ensure_ascii=False).encode())
        except (OSError, safetensors.SafetensorError) as error:
            raise storage_error(error, f"The word vectors {folder} cannot be written.") from error

    @classmethod
    def load(cls, folder: str | Path) -> WordVectors:
        """Returns what `save` has written.

        Raises:
            DatasetError: There is nothing of the kind, or it is damaged.
        """
        try:
            return cls(*_read(Path(folder)))
        except (DamagedFolder, ValueError, KeyError) as error:
            raise DatasetError(
                f"The word vectors in {folder} cannot be read.",
                why=f"{error}.",
                remedy="Choose a folder of word vectors that Attune has written, or train them anew.",
            ) from error


def unit_rows(matrix: np.ndarray) -> np.ndarray:
    """Returns the rows at length 1, float32; rows of zeros stay."""
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    return np.divide(matrix, lengths, out=np.zeros(matrix.shape, np.float32), where=lengths > 0)


def _read(folder: Path) -> tuple[list[str], np.ndarray, np.ndarray]:
    arrays = parse_tensors(read_sealed(folder, _ARRAYS, 4 * MOST_WORDS * MOST_DIMENSIONS))
    content = read_sealed(folder, _WORDS, MOST_WORDS * _MOST_WORD)
    told = parse_json(content, most_depth=2, most_values=2 * MOST_WORDS, numbers=False)
    words = told.get("words") if isinstance(told, dict) else None
    matrix, counts = arrays["vectors"], arrays["counts"]
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words) or len(set(words)) < len(words):
        raise ValueError(f"{_WORDS} holds no list of different words")
    if matrix.dtype != np.float32 or matrix.ndim != 2 or len(matrix) != len(words) or not matrix.shape[1]:
        raise ValueError(f"The vectors are {matrix.dtype} {matrix.shape}, of {len(words):,} words")
    if counts.dtype != np.int64 or counts.shape != (len(words),) or (counts < 0).any():
        raise ValueError(f"The counts are {counts.dtype} {counts.shape}, of {len(words):,} words")
    if not np.isfinite(matrix).all():
        raise ValueError("Some of the vectors are no numbers")
    return words, counts, matrix
