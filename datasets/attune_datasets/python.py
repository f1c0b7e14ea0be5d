"""How a process of ours is started: with the Python that runs now, and with the libraries that it would import."""

from __future__ import annotations

import sys


def module_command(name: str) -> list[str]:
    """Returns the command line that runs the module `name`, to which its own arguments are appended.

    `-P` keeps files of the working directory, such as a `keras.py`, from standing in for the libraries of that name.
    """
    return [sys.executable, "-P", "-m", name]
