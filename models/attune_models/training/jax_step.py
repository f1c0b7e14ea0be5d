"""The training step on JAX, in which all state is passed in and handed back."""

from __future__ import annotations

from typing import Any

import jax
import keras
from jax import numpy as jnp

from attune_models.training.step_model import clipped


class StepModel(keras.Model):
    """A functional model whose training step tells that step's own figures."""

    clip_norm: float | None = None

    def train_step(self, state: Any, data: Any) -> tuple[dict[str, Any], Any]:
        """Learns from one batch of `BatchStream`."""
        trainable, non_trainable, optimizer, metrics = state
        ids, labels, weights = data
        (_, (loss, _, non_trainable, metrics)), gradients = jax.value_and_grad(
            self.compute_loss_and_updates, has_aux=True
        )(trainable, non_trainable, metrics, ids, labels, weights, training=True, optimizer_variables=optimizer)
        with keras.StatelessScope(state_mapping=list(zip(self.optimizer.variables, optimizer, strict=True))):
            learning_rate, scale = self.optimizer.learning_rate, self.optimizer.scale_loss(1.0)
        norm = jnp.sqrt(sum(jnp.sum(jnp.square(gradient)) for gradient in gradients)) / scale
        gradients = clipped(gradients, norm, self.clip_norm)
        trainable, optimizer = self.optimizer.stateless_apply(optimizer, gradients, trainable)
        figures = {"loss": loss, "gradient_norm": norm, "learning_rate": learning_rate}
        return figures, (trainable, non_trainable, optimizer, metrics)
