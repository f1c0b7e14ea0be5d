"""How good word vectors are, by the two usual measures: similarities that people judged, and analogies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from attune_datasets.errors import DatasetError
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.untrusted import read_bytes, sentence

from attune_models.word_vectors.vectors import WordVectors, unit_rows

_MOST_BYTES = 64 * 2**20
_AT_ONCE = 256  # questions
_REMEDY = "Choose a file like WordSim-353 (two words and a number in each line) or Google's questions-words."


@dataclass(frozen=True)
class VectorScores:
    """What `evaluate_vectors` tells; None where it was not asked, or none of the words has a vector.

    Args:
        correlation: Spearman's, of cosines and people's judgements.
        pairs: Pairs that it is over.
        unknown_pairs: Pairs of which a word has no vector.
        accuracy: The share of analogies whose first answer is right.
        questions: Analogies that it is over.
        unknown_questions: Analogies of which a word has no vector.
    """

    correlation: float | None = None
    pairs: int = 0
    unknown_pairs: int = 0
    accuracy: float | None = None
    questions: int = 0
    unknown_questions: int = 0


def evaluate_vectors(
    vectors: WordVectors,
    similarities: str | Path | None = None,
    analogies: str | Path | None = None,
    progress: ProgressCall = no_progress,
) -> VectorScores:
    """Returns how well the vectors agree with people.

    A word that has no vector as it stands is looked up in small letters.

    Args:
        vectors: The vectors.
        similarities: A file with two words and a judgement in each line (WordSim-353, SimLex-999).
        analogies: A file with four words in each line, of which the last is asked for (questions-words); lines that
            begin with a colon are headings.
        progress: Told the fraction done; may raise `Cancelled`.

    Raises:
        DatasetError: A file cannot be read, or is none of the kind.
    """
    found: dict[str, Any] = {}
    if similarities is not None:
        found |= _judge_similarities(vectors, Path(similarities))
    if analogies is not None:
        found |= _judge_analogies(vectors, Path(analogies), progress)
    return VectorScores(**found)


def _judge_similarities(vectors: WordVectors, file: Path) -> dict[str, Any]:
    from scipy.stats import spearmanr

    cosines, judgements = [], []
    lines = list(_lines(file, 3))
    for line, (first, second, judgement) in lines:
        try:
            judged = float(judgement)
        except ValueError as error:
            raise _foreign(file, f"Line {line} ends with {judgement!r}, which is no number.") from error
        places = _places(vectors, (first, second))
        if places is not None:
            cosines.append(float(vectors.unit[places[0]] @ vectors.unit[places[1]]))
            judgements.append(judged)
    told = len(set(cosines)) > 1 and len(set(judgements)) > 1
    correlation = float(spearmanr(cosines, judgements).statistic) if told else None
    return {"correlation": correlation, "pairs": len(cosines), "unknown_pairs": len(lines) - len(cosines)}


def _judge_analogies(vectors: WordVectors, file: Path, progress: ProgressCall) -> dict[str, Any]:
    lines = list(_lines(file, 4))
    known = [places for _, words in lines if (places := _places(vectors, words)) is not None]
    questions = np.array(known, np.int64).reshape(-1, 4)
    right = 0
    for start in range(0, len(questions), _AT_ONCE):
        progress(start / len(questions), "Analogies")
        some = questions[start : start + _AT_ONCE]
        right += int((_answers(vectors, some[:, :3]) == some[:, 3]).sum())
    accuracy = right / len(questions) if len(questions) else None
    return {"accuracy": accuracy, "questions": len(questions), "unknown_questions": len(lines) - len(questions)}


def _answers(vectors: WordVectors, asked: np.ndarray) -> np.ndarray:
    """Returns the first answer of `WordVectors.analogy` to each row of three words."""
    first, second, third = (vectors.unit[column] for column in asked.T)
    similarities = unit_rows(second - first + third) @ vectors.unit.T
    similarities[np.arange(len(asked))[:, np.newaxis], asked] = -np.inf
    return similarities.argmax(axis=1)


def _places(vectors: WordVectors, words: Iterable[str]) -> list[int] | None:
    places = [vectors.numbers.get(word, vectors.numbers.get(word.lower(), -1)) for word in words]
    return None if -1 in places else places


def _lines(file: Path, fields: int) -> Iterator[tuple[int, list[str]]]:
    try:
        text = read_bytes(file, _MOST_BYTES).decode()
    except (OSError, UnicodeDecodeError) as error:
        why = sentence(error) if isinstance(error, OSError) else "It is not UTF-8."
        raise DatasetError(f"{file} cannot be read.", why=why, remedy=_REMEDY) from error
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split()
        if not words or words[0].startswith((":", "#")):
            continue
        if len(words) != fields:
            raise _foreign(file, f"Line {number} has {len(words)} fields, not {fields}.")
        yield number, words


def _foreign(file: Path, why: str) -> DatasetError:
    return DatasetError(f"{file} holds no such questions.", why=why, remedy=_REMEDY)
