"""The training step on TensorFlow, and how it reads."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import tensorflow as tf

from attune_models.training.step_model import clipped

if TYPE_CHECKING:
    from attune_models.training.stream import BatchStream

_READ_AHEAD = 2  # batches


class StepModel(keras.Model):
    """A functional model whose training step tells that step's own figures."""

    clip_norm: float | None = None

    def fit(self, stream: BatchStream, **options: Any) -> Any:
        """Learns from what is left of a stream, until a callback stops it."""
        return super().fit(read_ahead(stream), **options)

    def train_step(self, data: Any) -> dict[str, Any]:
        """Learns from one batch of `BatchStream`."""
        ids, labels, weights = data
        with tf.GradientTape() as tape:
            logits = self(ids, training=True)
            loss = self.compute_loss(x=ids, y=labels, y_pred=logits, sample_weight=weights, training=True)
            scaled = self.optimizer.scale_loss(loss)
        learning_rate = self.optimizer.learning_rate
        variables = self.trainable_variables
        # The token table's gradient comes as slices, in which a token may stand twice: summed, or the norm is wrong.
        gradients = [tf.convert_to_tensor(gradient) for gradient in tape.gradient(scaled, variables)]
        norm = tf.linalg.global_norm(gradients) / self.optimizer.scale_loss(1.0)
        self.optimizer.apply(clipped(gradients, norm, self.clip_norm), variables)
        return {"loss": loss, "gradient_norm": norm, "learning_rate": learning_rate}


def read_ahead(stream: BatchStream) -> tf.data.Dataset:
    """Returns the batches that are left of a stream, the next of which are made ready while the network learns.

    Keras would make such a dataset itself, but let TensorFlow tune it: the thread that does so sleeps ever longer, at
    last for a minute, and where it does not hear of the end the training ends only when it wakes.
    """
    first, other = stream[0], stream.example()
    spec = tf.nest.map_structure(_spec, first, other)
    batches = tf.data.Dataset.from_generator(partial(_in_order, stream), output_signature=spec)
    untuned = tf.data.Options()
    untuned.autotune.enabled = False
    counted = batches.apply(tf.data.experimental.assert_cardinality(stream.num_batches))
    return counted.prefetch(_READ_AHEAD).with_options(untuned)


def _in_order(stream: BatchStream) -> Iterator[Any]:
    for index in range(stream.num_batches):
        yield stream[index]


def _spec(one: np.ndarray, other: np.ndarray) -> tf.TensorSpec:
    """Returns what arrays like these two have in common; the number of rows may always be another."""
    lengths = [length if length == another else None for length, another in zip(one.shape, other.shape, strict=True)]
    return tf.TensorSpec([None, *lengths[1:]], one.dtype)
