"""Logits of many texts: batches of like length go through the model, the answers come back in the order asked."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
from attune_datasets.batches import BatchPlan, pad
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.token_store import TokenStore

BATCH_TOKENS = 16_384  # without gradients a batch may be larger than in training


def predict_logits(
    model: keras.Model, store: TokenStore, progress: ProgressCall = no_progress, *, fixed_shapes: bool | None = None
) -> np.ndarray:
    """Returns the logits `(rows, classes)`, float32, of all rows of `store`.

    Args:
        model: ids `(batch, length)` -> logits `(batch, classes)`.
        store: The token ids of the texts; may be empty.
        progress: Told the share of rows done after each batch.
        fixed_shapes: Whether few shapes matter, for a model that a compiler meets. Default: what `model` says.
    """
    fixed_shapes = bool(model.jit_compile) if fixed_shapes is None else fixed_shapes
    if not fixed_shapes:
        trace_for_any_shape(model)
    plan = BatchPlan(store.lengths, BATCH_TOKENS, seed=0, fixed_shapes=fixed_shapes)
    logits = np.zeros((len(store), model.output_shape[-1]), np.float32)
    done = 0
    for batch in plan.evaluation():
        logits[batch.rows] = model.predict_on_batch(pad(store, batch))[: len(batch.rows)]
        done += len(batch.rows)
        progress(done / len(store), "predicting")
    return logits


def trace_for_any_shape(model: keras.Model) -> None:
    """Sees to it that all batches go through one graph, where the model has not predicted yet.

    Left alone TensorFlow makes one for the very shape that it meets first, and only at the second shape one for all.
    The two round otherwise: what is predicted first in a process would differ in its last bits from what is predicted
    later. Other backends make one for each shape, whatever is done here.

    Args:
        model: Of inputs `(batch, length)`, token ids all, or some of them places.
    """
    has_predicted = model.predict_function is not None
    if has_predicted or keras.backend.backend() != "tensorflow":
        return
    import tensorflow as tf

    model.make_predict_function()
    graph: Any = model.predict_function
    ids = [tf.TensorSpec([None, None], tf.int32) for _ in model.inputs]
    graph.get_concrete_function([(ids if len(ids) > 1 else ids[0],)])
