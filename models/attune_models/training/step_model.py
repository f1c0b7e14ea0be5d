"""The model that `fit` trains: the classifier's layers with a training step that tells each step's own figures.

Keras logs means over an epoch. Here a step returns `{"loss", "gradient_norm", "learning_rate"}` of that step alone;
the norm is that before clipping. The two backends' steps are Keras's own `train_step` with those figures added.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import keras
from attune_datasets.errors import AttuneError
from keras import ops

from attune_models.spec import TrainingSpec

_MODULES = {"tensorflow": "tensorflow_step", "jax": "jax_step"}


def build_step_model(
    model: keras.Model, loss: keras.losses.Loss, optimizer: Any, spec: TrainingSpec, *, jit_compile: bool
) -> keras.Model:
    """Returns a compiled model that shares the layers of `model`, its optimizer built.

    Raises:
        AttuneError: when Keras runs on a backend that Attune does not train on.
    """
    backend = keras.backend.backend()
    if backend not in _MODULES:
        raise AttuneError(
            f"Attune does not train with KERAS_BACKEND={backend}.", remedy=f"Set it to {' or '.join(_MODULES)}."
        )
    kind = import_module(f"attune_models.training.{_MODULES[backend]}").StepModel
    step_model = kind(inputs=model.input, outputs=model.output, name="steps")
    step_model.clip_norm = spec.clip_norm
    step_model.compile(optimizer=optimizer, loss=loss, jit_compile=jit_compile)
    step_model.optimizer.build(step_model.trainable_variables)
    return step_model


def learnt_numbers(model: keras.Model) -> int:
    """Returns how many parameters a model has, as its architecture counts them: the heads' gates are not learnt."""
    return sum(math.prod(variable.shape) for variable in model.trainable_variables)


def clipped(gradients: Sequence[Any], norm: Any, clip_norm: float | None) -> list[Any]:
    """Returns the gradients, shortened where all together are longer than `clip_norm`.

    Args:
        gradients: Dense, one a weight.
        norm: Their length, without what the loss was multiplied by (loss scaling).
        clip_norm: The greatest length; None for any.
    """
    if clip_norm is None:
        return list(gradients)
    factor = clip_norm / ops.maximum(norm, clip_norm)
    return [gradient * ops.cast(factor, gradient.dtype) for gradient in gradients]
