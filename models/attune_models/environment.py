"""The environment of a process that computes, set before Keras loads its backend. What the person has set stays."""

from __future__ import annotations

import os

_DEFAULTS = {
    "KERAS_BACKEND": "tensorflow",
    "TF_CPP_MIN_LOG_LEVEL": "2",  # no greetings in worker.log
    "XLA_PYTHON_CLIENT_PREALLOCATE": "false",  # JAX takes GPU memory as it needs it, like TensorFlow with growth
}


def prepare_environment() -> None:
    """Sets the defaults. To be called before anything imports Keras."""
    for name, value in _DEFAULTS.items():
        os.environ.setdefault(name, value)
