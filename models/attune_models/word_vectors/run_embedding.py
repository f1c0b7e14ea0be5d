"""The embedding layer of any run as word vectors: read from a checkpoint's file, without building the network.

A token's vector is its row of the table that the network reads tokens by; a translator has one for each side, or one
for both. How often tokens occur is counted in the run's prepared data.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from attune_datasets.errors import AttuneError, DatasetError
from attune_datasets.tokenizers import Tokenizer

from attune_models.checkpoints import Checkpoint, Wanted, load_checkpoint
from attune_models.runs import RunFolder
from attune_models.training.pair_preparation import SIDES, PairData
from attune_models.training.preparation import RunData
from attune_models.training.prepared_data import AnyData, open_any
from attune_models.word_vectors.vectors import WordVectors

_TABLES = {"embedding": "", "source_embedding": "source", "target_embedding": "target"}  # layers, and whose they are
_MOST_GROUPS = 8  # that colours tell apart


@dataclass(frozen=True)
class RunEmbedding:
    """One table of token vectors.

    Args:
        vectors: The tokens as words, the most frequent first; special tokens that never occur are left out.
        side: `source` or `target`; empty where all tokens have one table.
        sides: What `side` may be.
        groups: The labels of a classifier, the sides of a translator that has one table for both; empty for more than
            8 labels, and where there is nothing of the kind.
        group: Index into `groups` for each word, int8: in whose texts it has the largest share; -1 where it
            never occurs. Empty without groups.
        checkpoint: The step.
        damaged: Steps of better or newer checkpoints, passed over because they are damaged.
    """

    vectors: WordVectors
    side: str
    sides: list[str]
    groups: list[str]
    group: np.ndarray = field(repr=False)
    checkpoint: int
    damaged: tuple[int, ...]


def read_run_embedding(run: str | Path, checkpoint: Wanted = "best", side: str = "") -> RunEmbedding:
    """Returns the vectors that a run has for its tokens.

    Args:
        run: The run's folder. Training may be under way.
        checkpoint: The step wanted, or `best` or `newest`; where these are damaged, the newest sound one.
        side: Of a translator with two tables; empty: the source.

    Raises:
        AttuneError: The run is damaged, has no (sound) checkpoint yet, or no such side.
    """
    folder = RunFolder(run)
    spec = folder.spec()
    saved = load_checkpoint(folder.path / "checkpoints", checkpoint)
    tables = _tables(saved)
    sides = [known for known in SIDES if known in tables]
    side = _chosen(side, sides)
    data = open_any(folder.path / "data", spec)
    tokenizer, occurrences, groups = _told(data, side, len(sides) > 0)
    table = tables.get(side)
    if table is None or table.ndim != 2 or len(table) != tokenizer.size:
        raise AttuneError(
            f"The checkpoint {saved.path} holds no table of vectors for the run's {tokenizer.size:,} tokens.",
            remedy="Choose another checkpoint; was run.json or its data changed, restore them from a backup.",
        )
    counts = occurrences.sum(axis=0)
    order = np.argsort(-counts, kind="stable")
    order = order[(order >= len(tokenizer.specials)) | (counts[order] > 0)]
    words = [tokenizer.vocabulary[token] for token in order]
    vectors = WordVectors(words, counts[order], np.ascontiguousarray(table[order], np.float32))
    shares = occurrences[:, order] / np.maximum(occurrences.sum(axis=1, keepdims=True), 1)
    group = np.where(counts[order] > 0, shares.argmax(axis=0), -1).astype(np.int8) if groups else np.empty(0, np.int8)
    return RunEmbedding(vectors, side, sides, groups, group, saved.step, saved.damaged)


def _tables(saved: Checkpoint) -> dict[str, np.ndarray]:
    """Returns the tables that tokens are read by, by side."""
    found = {}
    for name, array in saved.weights.items():
        *_, layer, variable = ["", "", *name.split("/")]
        if variable == "table" and layer in _TABLES:
            found[_TABLES[layer]] = array
    return found


def _chosen(side: str, sides: list[str]) -> str:
    if not side:
        return sides[0] if sides else ""
    if side in sides:
        return side
    raise DatasetError(
        f"This run has no vectors of a side {side!r}.",
        remedy=f"Choose {' or '.join(sides)}." if sides else "It has one table for all its tokens; name no side.",
    )


def _told(data: AnyData, side: str, apart: bool) -> tuple[Tokenizer, np.ndarray, list[str]]:
    """Returns the tokenizer of a table, how often each token occurs `(groups or 1, tokens)`, and the groups."""
    if isinstance(data, PairData):
        if apart:
            number = SIDES.index(side)
            tokenizer = data.tokenizers[number]
            return tokenizer, _count(data.stores[number].ids, tokenizer.size)[np.newaxis], []
        tokenizer = data.tokenizers[0]
        return tokenizer, np.stack([_count(store.ids, tokenizer.size) for store in data.stores]), list(SIDES)
    size = data.tokenizer.size
    if isinstance(data, RunData) and len(data.label_names) <= _MOST_GROUPS:
        labels = np.repeat(data.labels, data.store.lengths)
        return (
            data.tokenizer,
            np.stack([_count(data.store.ids[labels == label], size) for label in range(len(data.label_names))]),
            data.label_names,
        )
    return data.tokenizer, _count(data.store.ids, size)[np.newaxis], []


def _count(ids: np.ndarray, size: int) -> np.ndarray:
    return np.bincount(ids, minlength=size).astype(np.int64)
