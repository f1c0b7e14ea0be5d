"""Gradients of a network's outputs with respect to arrays, whatever the backend: Keras has no word for that."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import keras
import numpy as np


def value_and_gradients(function: Callable[..., Any], *inputs: np.ndarray) -> tuple[np.ndarray, list[np.ndarray]]:
    """Returns the values of `function`, and what their sum has for gradients.

    Args:
        function: From tensors like `inputs` to `(rows,)`; made of `keras.ops`.
        inputs: Float arrays, rows first. Where no row's value hangs on another row, each row's gradient is its own.

    Returns:
        `(rows,)`, and an array like each of the inputs.
    """
    differentiate = _by_jax if keras.backend.backend() == "jax" else _by_tensorflow
    values, gradients = differentiate(function, [keras.ops.convert_to_tensor(one) for one in inputs])
    return keras.ops.convert_to_numpy(values), [keras.ops.convert_to_numpy(one) for one in gradients]


def _by_tensorflow(function: Callable[..., Any], inputs: list[Any]) -> tuple[Any, list[Any]]:
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(inputs)
        values = function(*inputs)
    return values, tape.gradient(values, inputs, unconnected_gradients=tf.UnconnectedGradients.ZERO)


def _by_jax(function: Callable[..., Any], inputs: list[Any]) -> tuple[Any, list[Any]]:
    import jax

    values, pull = jax.vjp(function, *inputs)
    return values, list(pull(keras.ops.ones_like(values)))
