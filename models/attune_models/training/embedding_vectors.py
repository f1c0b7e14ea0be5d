"""The first values of an embedding layer from vectors of words, matched to the vocabulary. No TensorFlow.

Tokens without a vector keep their random one. All vectors are multiplied by one number, so that they are as long, on
the average, as the random ones: directions and relations stay, and the layer is as loud as the rest of the network
expects it to be.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy
from attune_datasets.errors import AttuneError
from attune_datasets.space_mark import SPACE_MARK
from attune_datasets.tokenizers import SPECIALS, Tokenizer
from attune_datasets.tokenizers.wordpiece import CONTINUATION
from attune_datasets.untrusted.tensors import parse_tensors

from attune_models.runs.folder import ORIGIN
from attune_models.runs.storage import storage_error
from attune_models.sealed import DamagedFolder, is_sound, read_sealed, sealing
from attune_models.spec import RunSpec
from attune_models.word_vectors.opening import VectorsPlace, open_vectors
from attune_models.word_vectors.vectors import WordVectors

_FILE = "vectors.safetensors"


@dataclass(frozen=True)
class EmbeddingVectors:
    """Vectors for some tokens of a vocabulary.

    Attributes:
        ids: The tokens, int64 `(found,)`.
        rows: Their vectors as they were, float32 `(found, d_model)`.
        vocabulary: Tokens of the vocabulary, the special ones left out.
    """

    ids: np.ndarray
    rows: np.ndarray
    vocabulary: int

    @property
    def about(self) -> dict[str, int]:
        """What `run.json` tells of them."""
        return {"found": len(self.ids), "vocabulary": self.vocabulary}

    @property
    def told(self) -> str:
        """What is told of them, in one sentence."""
        share = len(self.ids) / max(1, self.vocabulary)
        return f"{len(self.ids):,} of {self.vocabulary:,} tokens ({share:.0%}) begin with a vector from the file"

    def give(self, table: np.ndarray) -> np.ndarray:
        """Returns a table `(vocabulary, d_model)` with these vectors in it, as long on the average as its own."""
        wanted, present = (float(np.linalg.norm(rows, axis=1).mean()) for rows in (table, self.rows))
        scale, filled = wanted / present if present else 1.0, table.copy()
        filled[self.ids] = self.rows * scale
        return filled


def prepare_vectors(run: Path, spec: RunSpec, tokenizer: Tokenizer) -> EmbeddingVectors | None:
    """Returns the vectors that a run's embedding layer begins with, copied into `RUN/origin` unless they are there.

    Raises:
        AttuneError: The file cannot be used, has vectors of another width, or none of a token of the vocabulary.
    """
    if spec.training.embedding_vectors is None:
        return None
    folder = run / ORIGIN
    try:
        if not is_sound(folder):
            matched = match_vectors(read_vectors(spec.training.embedding_vectors), tokenizer)
            _check(matched, spec)
            with sealing(folder) as unfinished:
                content = safetensors.numpy.save({"ids": matched.ids, "rows": matched.rows})
                (unfinished / _FILE).write_bytes(content)
        arrays = parse_tensors(read_sealed(folder, _FILE))
    except OSError as error:
        raise storage_error(error, f"{folder} cannot be written.") from error
    except (DamagedFolder, ValueError) as error:
        raise AttuneError(f"{folder}, what the run starts from, is damaged.", why=f"{error}.") from error
    return EmbeddingVectors(arrays["ids"], arrays["rows"], tokenizer.size - len(SPECIALS))


def read_vectors(path: str) -> WordVectors:
    """Returns the vectors that are at a place as `open_vectors` knows them: of a folder, a file or another run."""
    return open_vectors(VectorsPlace(path)).vectors


def match_vectors(vectors: WordVectors, tokenizer: Tokenizer) -> EmbeddingVectors:
    """Returns the vectors of the tokens that are words: as they are written, else in lower case."""
    ids, rows = [], []
    for number, token in enumerate(tokenizer.vocabulary[len(SPECIALS) :], len(SPECIALS)):
        if tokenizer.kind == "subwords" and token.startswith(CONTINUATION) and token != CONTINUATION:
            continue  # a piece inside a word
        word = token.removeprefix(SPACE_MARK)
        row = next((vectors.numbers[one] for one in (word, word.lower()) if one in vectors.numbers), None)
        if row is not None:
            ids.append(number)
            rows.append(vectors.matrix[row])
    matrix = np.array(rows, np.float32).reshape(len(rows), vectors.matrix.shape[1])
    return EmbeddingVectors(np.array(ids, np.int64), matrix, tokenizer.size - len(SPECIALS))


def _check(matched: EmbeddingVectors, spec: RunSpec) -> None:
    path, width = spec.training.embedding_vectors, matched.rows.shape[1]
    model: Any = spec.model
    if width != model.d_model:
        raise AttuneError(
            f"The vectors of {path} have {width} numbers each, and model.d_model is {model.d_model}.",
            remedy=f"Set model.d_model={width}, or name other vectors.",
        )
    if not len(matched.ids):
        raise AttuneError(
            f"None of the {matched.vocabulary:,} tokens of the vocabulary has a vector in {path}.",
            remedy="Are they of the same language, and cleaned alike? Name other vectors.",
        )
