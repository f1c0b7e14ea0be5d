"""The training step on TensorFlow."""

from __future__ import annotations

from typing import Any

import keras
import tensorflow as tf

from attune_models.training.step_model import clipped


class StepModel(keras.Model):
    """A functional model whose training step tells that step's own figures."""

    clip_norm: float | None = None

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
