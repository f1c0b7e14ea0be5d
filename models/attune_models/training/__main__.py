"""`python -m attune_models.training RUN`: sets the environment up before Keras loads its backend, then works."""

from __future__ import annotations

import os
import sys

_DEFAULTS = {
    "KERAS_BACKEND": "tensorflow",
    "TF_CPP_MIN_LOG_LEVEL": "2",  # no greetings in worker.log
    "XLA_PYTHON_CLIENT_PREALLOCATE": "false",  # JAX takes GPU memory as it needs it, like TensorFlow with growth
}


def main() -> int:
    """Runs the worker and returns its exit code."""
    for name, value in _DEFAULTS.items():
        os.environ.setdefault(name, value)
    from attune_models.training.worker import main as work

    return work(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
