"""The training batches of a whole run, all epochs in one stream: what `fit` reads.

`fit` takes the run as one long Keras epoch. So the next batches are being made ready while an evaluation runs, and a
place in the data is one number, from which (epoch, batch) follow.
"""

from __future__ import annotations

from functools import lru_cache

import keras
import numpy as np
from attune_datasets.batches import Batch, BatchPlan, pad
from attune_datasets.token_store import TokenStore

Arrays = tuple[np.ndarray, np.ndarray, np.ndarray]


class BatchStream(keras.utils.PyDataset):
    """Batches `(ids (rows, length) int32, one-hot labels (rows, classes) float32, weights (rows,) float32)`.

    Args:
        store: The token ids of the training rows.
        labels: Their class numbers.
        num_classes: Width of the one-hot labels.
        plan: Which rows go together, in each epoch.
        epochs: Passes over the rows.
        first_step: Steps that were taken before; the stream begins behind them.
    """

    def __init__(
        self,
        store: TokenStore,
        labels: np.ndarray,
        num_classes: int,
        plan: BatchPlan,
        epochs: int,
        first_step: int = 0,
    ) -> None:
        super().__init__()
        self._store = store
        self._lengths = store.lengths
        self._labels = labels
        self._one_hot = np.eye(num_classes, dtype=np.float32)
        self._epoch = lru_cache(maxsize=2)(plan.epoch)
        self._first_step = first_step
        self._reading = False
        self.steps_per_epoch = len(plan)
        self.steps = self.steps_per_epoch * epochs

    @property
    def num_batches(self) -> int:
        """Batches that are left."""
        return self.steps - self._first_step

    def __getitem__(self, index: int) -> Arrays:
        ids, labels, weights = self._arrays(self.batch(self._first_step + index))
        # Before reading begins Keras looks at two batches, and takes a length that is equal in both to be that of all.
        if not self._reading and index == 1:
            length = self._arrays(self.batch(self._first_step))[0].shape[1] + 1
            ids = np.zeros((len(ids), length), np.int32)
        return ids, labels, weights

    def batch(self, step: int) -> Batch:
        """Returns which rows step `step` (from 0) learns from."""
        epoch, place = divmod(step, self.steps_per_epoch)
        return self._epoch(epoch)[place]

    def tokens(self, step: int) -> int:
        """Returns the tokens, padding left out, of step `step` (from 0)."""
        return int(self._lengths[self.batch(step).rows].sum())

    def on_epoch_begin(self) -> None:
        """Keras begins to read."""
        self._reading = True

    def on_epoch_end(self) -> None:
        """Keras ends to read."""
        self._reading = False

    def _arrays(self, batch: Batch) -> Arrays:
        labels = np.zeros((batch.size, len(self._one_hot)), np.float32)
        labels[: len(batch.rows)] = self._one_hot[self._labels[batch.rows]]
        return pad(self._store, batch), labels, batch.weights
