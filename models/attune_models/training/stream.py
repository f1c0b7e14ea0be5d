"""The training batches of a whole run, all epochs in one stream: what `fit` reads.

`fit` takes the run as one long Keras epoch. So the next batches are being made ready while an evaluation runs, and a
place in the data is one number, from which (epoch, batch) follow.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import keras
import numpy as np
from attune_datasets.batches import Batch, Plan, pad
from attune_datasets.blocks import Blocks
from attune_datasets.masking import Masker
from attune_datasets.token_store import TokenStore

Arrays = tuple[Any, np.ndarray, np.ndarray]


class BatchStream(keras.utils.PyDataset):
    """Batches `(ids, labels, weights)` in the order of a plan; what they are made of is for subclasses to say.

    Only models of `build_step_model` learn from it: on JAX Keras reads it as it is, on TensorFlow `read_ahead` does.

    Args:
        plan: Which rows go together, in each epoch.
        epochs: Passes over the rows.
        learned: How many tokens each row teaches, padding left out.

    Attributes:
        first_step: Steps that were taken before; `fit` begins behind them.
        epochs: Passes over the rows; may be set between two calls of `fit`.
    """

    def __init__(self, plan: Plan, epochs: int, learned: np.ndarray) -> None:
        super().__init__()
        self._epoch = lru_cache(maxsize=2)(plan.epoch)
        self._learned = learned
        self.first_step = 0
        self.epochs = epochs
        self.steps_per_epoch = len(plan)

    @property
    def steps(self) -> int:
        """Steps of the whole run."""
        return self.steps_per_epoch * self.epochs

    @property
    def num_batches(self) -> int:
        """Batches that are left."""
        return self.steps - self.first_step

    def begin(self, first_step: int) -> None:
        """Lets the next `fit` begin behind `first_step` steps, however the one before has ended."""
        self.first_step = first_step

    def __getitem__(self, index: int) -> Arrays:
        return self.arrays(self.first_step + index)

    def example(self) -> Arrays:
        """Returns arrays like those of the first batch, but longer wherever two batches may differ in length."""
        return self.arrays(self.first_step, wider=True)

    def taken(self, batch: int) -> int:
        """Returns the steps that have been taken when `fit` ends its batch number `batch`, from 0."""
        return self.first_step + batch + 1

    def batch(self, step: int) -> Batch:
        """Returns which rows step `step` (from 0) learns from."""
        epoch, place = divmod(step, self.steps_per_epoch)
        return self._epoch(epoch)[place]

    def tokens(self, step: int) -> int:
        """Returns the tokens, padding left out, that step `step` (from 0) learns."""
        return int(self._learned[self.batch(step).rows].sum())

    @abstractmethod
    def arrays(self, step: int, *, wider: bool = False) -> Arrays:
        """Returns the arrays of step `step` (from 0); `wider` asks for lengths that the first batch has not."""


class LabelledStream(BatchStream):
    """Batches `(ids (rows, length) int32, one-hot labels (rows, classes) float32, weights (rows,) float32)`.

    Args:
        store: The token ids of the training rows.
        labels: Their class numbers.
        num_classes: Width of the one-hot labels.
        plan: Which rows go together, in each epoch.
        epochs: Passes over the rows.
    """

    def __init__(self, store: TokenStore, labels: np.ndarray, num_classes: int, plan: Plan, epochs: int) -> None:
        super().__init__(plan, epochs, store.lengths)
        self._store = store
        self._labels = labels
        self._one_hot = np.eye(num_classes, dtype=np.float32)

    def arrays(self, step: int, *, wider: bool = False) -> Arrays:
        """Returns `(ids, labels, weights)`."""
        batch = self.batch(step)
        labels = np.zeros((batch.size, len(self._one_hot)), np.float32)
        labels[: len(batch.rows)] = self._one_hot[self._labels[batch.rows]]
        if wider:
            return np.zeros((batch.size, self.batch(self.first_step).length + 1), np.int32), labels, batch.weights
        return pad(self._store, batch), labels, batch.weights


class PairStream(BatchStream):
    """Batches `((source (rows, S), target (rows, T)), labels (rows, T), weights (rows, T) float32)`, ids int32.

    The source has no `[BOS]`; the target has no `[EOS]`, and the labels are the target moved by one place: at each, the
    token that comes next.

    Args:
        sources: The token ids of the sources, from `[BOS]` to `[EOS]`.
        targets: The token ids of the targets, from `[BOS]` to `[EOS]`.
        plan: Which rows go together.
        epochs: Passes over the rows.
        twice: Whether each batch holds its rows twice, as R-Drop needs it.
        fixed_shapes: Whether both sides are padded to the plan's lengths, not only to the longest in the batch.
        sides: Gives the token ids of both sides for an epoch, where they change; see `resampling`.
    """

    def __init__(
        self,
        sources: TokenStore,
        targets: TokenStore,
        plan: Plan,
        epochs: int,
        *,
        twice: bool = False,
        fixed_shapes: bool = False,
        sides: Callable[[int], tuple[TokenStore, TokenStore]] | None = None,
    ) -> None:
        super().__init__(plan, epochs, targets.lengths - 1)
        self._sides = sides or (lambda epoch: (sources, targets))
        self._twice, self._fixed_shapes = twice, fixed_shapes

    def arrays(self, step: int, *, wider: bool = False) -> Arrays:
        """Returns `((source, target), labels, weights)`."""
        batch = self.batch(step)
        sources, targets = self._sides(step // self.steps_per_epoch)
        if wider:
            length = self.batch(self.first_step).length + 1
            batch = Batch(batch.rows[:0], length, batch.size)  # an example of a shape, without rows
        source, target, labels = pair_arrays(sources, targets, batch, fixed_shapes=self._fixed_shapes or wider)
        weights = (labels != 0).astype(np.float32)
        if self._twice:
            source, target, labels, weights = (
                np.concatenate([part, part]) for part in (source, target, labels, weights)
            )
        return (source, target), labels, weights


class BlockStream(BatchStream):
    """Batches `(ids (rows, length) int32, labels (rows, length) int32, weights (rows, length) float32)` of blocks.

    The labels are the ids moved by one place: at each, the token that comes next. Nothing is padding.

    Args:
        blocks: The training tokens in blocks.
        plan: Which blocks go together, in each epoch.
        epochs: Passes over the tokens.
        length: Tokens of a block.
    """

    def __init__(self, blocks: Blocks, plan: Plan, epochs: int, length: int) -> None:
        super().__init__(plan, epochs, np.full(len(blocks), length))
        self._blocks = blocks

    def arrays(self, step: int, *, wider: bool = False) -> Arrays:
        """Returns `(ids, labels, weights)`; blocks are all of one length."""
        batch = self.batch(step)
        found = self._blocks.read(step // self.steps_per_epoch, batch.rows)
        found = np.pad(found, ((0, batch.size - len(found)), (0, 0)))  # up to the shape that a compiler knows
        weights = np.repeat(batch.weights[:, None], found.shape[1] - 1, axis=1)
        return found[:, :-1], found[:, 1:], weights


class MaskedStream(BatchStream):
    """Batches `((ids (rows, length), places (rows, most)), tokens (rows, most) int32, weights (rows, most) float32)`.

    Args:
        masker: Hides tokens of the training pieces.
        lengths: Of the pieces.
        plan: Which pieces go together, in each epoch.
        epochs: Passes over the pieces.
    """

    def __init__(self, masker: Masker, lengths: np.ndarray, plan: Plan, epochs: int) -> None:
        super().__init__(plan, epochs, lengths)
        self._masker = masker

    def arrays(self, step: int, *, wider: bool = False) -> Arrays:
        """Returns `((ids, places), tokens, weights)`."""
        batch = self.batch(step)
        if wider:  # an example of a shape, without rows; both axes have other lengths
            batch = Batch(batch.rows[:0], self._masker.wider(self.batch(self.first_step).length), batch.size)
        masked = self._masker.read(batch, step // self.steps_per_epoch)
        return (masked.ids, masked.places), masked.tokens, (masked.tokens != 0).astype(np.float32)


def pair_arrays(
    sources: TokenStore, targets: TokenStore, batch: Batch, *, fixed_shapes: bool
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Returns source, target and labels of a batch of pairs, as `PairStream` describes them."""
    arrays = []
    for store, begin in ((sources, 1), (targets, 0)):
        longest = batch.length if fixed_shapes else int(store.lengths[batch.rows].max(initial=2))
        ids = pad(store, Batch(batch.rows, longest, batch.size))
        arrays.append(ids[:, begin:])
    source, whole = arrays
    return source, whole[:, :-1] * (whole[:, 1:] != 0), whole[:, 1:]
