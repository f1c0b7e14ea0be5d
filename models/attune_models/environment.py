"""The environment of a process that computes, set before Keras loads its backend. What the person has set stays."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

_GIVES_WAY = 5  # of 19 steps of niceness: beside a window a worker on all processors still gets a quarter of them
_AUTOGROUP = Path("/proc/self/autogroup")

_DEFAULTS = {
    "KERAS_BACKEND": "tensorflow",
    "TF_CPP_MIN_LOG_LEVEL": "2",  # no greetings in worker.log
    "XLA_PYTHON_CLIENT_PREALLOCATE": "false",  # JAX takes GPU memory as it needs it, like TensorFlow with growth
}
# What Keras, TensorFlow and KerasHub import where it is installed, and nothing of ours needs of them.
_OPTIONAL = {"jax", "kagglehub", "pandas", "scipy", "sklearn", "tensorflow_text"}


def prepare_environment() -> None:
    """Sets the defaults. To be called before anything imports Keras."""
    for name, value in _DEFAULTS.items():
        os.environ.setdefault(name, value)


def load_keras() -> None:
    """Imports Keras, its backend and KerasHub in less time: as if what they can do without were not installed,
    and without looking for garbage in what stays. Afterwards everything can be imported again.

    What is loaded stays to the end of the process, so the garbage collector passes it over from then on, at the end of
    the process too.
    """
    if "keras_hub" in sys.modules:
        return
    backend = os.environ.get("KERAS_BACKEND", "tensorflow")
    needed = set() if backend == "tensorflow" else {"jax", "scipy"}  # the other backends cannot do without them
    with hidden(_OPTIONAL - needed), _without_collecting():
        import keras_hub  # noqa: F401


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Keeps the garbage collector off, and afterwards away from all that is there by then."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if collects:
            gc.enable()


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


def give_way(*, with_session: bool = False) -> None:
    """Puts this process behind what a person waits for; where nothing else wants the processors it loses nothing.

    Args:
        with_session: Whether nothing else shares its session, which then gives way as a whole: Linux's autogroups
            (sched(7)) share the processors between sessions first, and niceness counts only inside of one.
    """
    if with_session:
        with suppress(OSError):  # a kernel without them
            _let_session_give_way()
    if sys.platform == "win32":
        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(_GIVES_WAY)


def _let_session_give_way() -> None:
    try:
        _AUTOGROUP.write_text(str(_GIVES_WAY), encoding="ascii")
    except BlockingIOError:  # the kernel takes ten such wishes a second, of all processes together
        time.sleep(0.2)
        _AUTOGROUP.write_text(str(_GIVES_WAY), encoding="ascii")
