"""Masked-token pre-training (BERT: Devlin et al. 2019): texts in pieces of the model's length, some tokens hidden.

Of each piece a share of the tokens is to be told. 80 of 100 of them are replaced by `[MASK]`, 10 by a token drawn from
the vocabulary, 10 are left as they are, so that the model must make something of every token that it reads. What is
hidden is drawn anew in each epoch (RoBERTa: Liu et al. 2019), as a function of (seed, epoch, piece).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from attune_datasets.batches import Batch, pad, random_of
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import CLASS, MASK, SPECIALS

REPLACED, REDRAWN = 0.8, 0.1  # of the tokens to be told; the others are left as they are
_LEARNING, _JUDGING = 11, 12  # purposes of `random_of`


class Pieces(TokenStore):
    """Looks like a store of pieces that fit a model: documents cut into as few even parts as do, each behind `[CLS]`.

    Args:
        store: Documents, `[CLS]` first, however long.
        documents: The rows of `store` that are cut.
        length: Tokens of the longest piece, `[CLS]` included.
    """

    def __init__(self, store: TokenStore, documents: np.ndarray, length: int) -> None:
        super().__init__(store.ids, store.offsets)
        counts = store.offsets[documents + 1] - store.offsets[documents] - 1  # without `[CLS]`
        parts = np.maximum(1, -(-counts // (length - 1)))
        number = np.arange(parts.sum()) - np.repeat(np.cumsum(parts) - parts, parts)  # of the piece in its document
        counts, of = np.repeat(counts, parts), np.repeat(parts, parts)
        begin = np.repeat(store.offsets[documents] + 1, parts)
        self._starts, self._ends = begin + counts * number // of, begin + counts * (number + 1) // of
        self.documents = np.repeat(documents, parts)

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, row: int) -> np.ndarray:
        return np.concatenate([np.array([CLASS], np.int32), self.ids[self._starts[row] : self._ends[row]]])

    @property
    def lengths(self) -> np.ndarray:
        """The number of tokens in each piece, `[CLS]` included, int64."""
        return self._ends - self._starts + 1


@dataclass(frozen=True)
class Masked:
    """A batch of pieces with hidden tokens.

    Attributes:
        ids: `(rows, length)` int32, what the model reads.
        places: `(rows, most)` int32, where the tokens that are to be told stand; 0 behind the last of a row.
        tokens: `(rows, most)` int32, the tokens that they were; 0 behind the last of a row.
    """

    ids: np.ndarray
    places: np.ndarray
    tokens: np.ndarray


class Masker:
    """Hides tokens of pieces.

    Args:
        pieces: What is read.
        share: Of the tokens, `[CLS]` aside, that are to be told; of each piece one at least.
        vocabulary_size: Of the tokenizer.
        seed: What is hidden follows from it, the epoch and the piece alone.
    """

    def __init__(self, pieces: TokenStore, share: float, vocabulary_size: int, seed: int) -> None:
        self._pieces, self._share, self._size, self._seed = pieces, share, vocabulary_size, seed

    def most(self, length: int) -> int:
        """Returns how many tokens of a piece of so many, `[CLS]` included, are to be told."""
        return max(1, round(self._share * (length - 1)))

    def wider(self, length: int) -> int:
        """Returns a greater length, of which more tokens are to be told."""
        return length + 1 + round(2 / self._share)

    def read(self, batch: Batch, epoch: int | None) -> Masked:
        """Returns the pieces of a batch as they are read in an epoch; None: when the model is judged, always alike."""
        ids = pad(self._pieces, batch)
        places, tokens = np.zeros((2, batch.size, self.most(batch.length)), np.int32)
        for place, row in enumerate(batch.rows.tolist()):
            length = len(self._pieces[row])
            count = min(self.most(length), length - 1)
            purpose = (_JUDGING, row) if epoch is None else (_LEARNING, row)
            random = random_of(self._seed, epoch or 0, *purpose)
            chosen = 1 + np.sort(random.permutation(length - 1)[:count])
            places[place, :count], tokens[place, :count] = chosen, ids[place, chosen]
            ids[place, chosen] = self._hidden(ids[place, chosen], random)
        return Masked(ids, places, tokens)

    def _hidden(self, tokens: np.ndarray, random: np.random.RandomState) -> np.ndarray:
        fate = random.random_sample(len(tokens))
        drawn = random.randint(min(len(SPECIALS), self._size - 1), self._size, len(tokens))
        return np.where(fate < REPLACED, MASK, np.where(fate < REPLACED + REDRAWN, drawn, tokens))
