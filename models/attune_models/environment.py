"""The environment of a process that computes, set before Keras loads its backend. What the person has set stays."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import psutil

_GIVES_WAY = 5  # of 19 steps of niceness: beside a window a worker on all processors still gets a quarter of them

_DEFAULTS = {
    "KERAS_BACKEND": "tensorflow",
    "TF_CPP_MIN_LOG_LEVEL": "2",  # no greetings in worker.log
    "XLA_PYTHON_CLIENT_PREALLOCATE": "false",  # JAX takes GPU memory as it needs it, like TensorFlow with growth
}
# What Keras, TensorFlow and KerasHub import where it is installed, and nothing of ours needs of them.
_OPTIONAL = ("jax", "kagglehub", "pandas", "sklearn", "tensorflow_text")


def prepare_environment() -> None:
    """Sets the defaults. To be called before anything imports Keras."""
    for name, value in _DEFAULTS.items():
        os.environ.setdefault(name, value)


def load_keras() -> None:
    """Imports Keras, its backend and KerasHub, in about two thirds of the time: as if what they can do without were not
    installed. Afterwards everything can be imported again."""
    with hidden(name for name in _OPTIONAL if name != os.environ.get("KERAS_BACKEND")):
        import keras_hub  # noqa: F401


@contextmanager
def hidden(names: Iterable[str]) -> Iterator[None]:
    """Lets imports find the modules `names` not installed, but for those that are imported already."""
    absent = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # None: "there is no such module"
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


def give_way() -> None:
    """Puts this process behind what a person waits for; where nothing else wants the processors it loses nothing."""
    if sys.platform == "win32":
        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(_GIVES_WAY)
