"""Commands as sentences name them: to be pasted into a terminal."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path


def pasted(word: str | Path) -> str:
    """Returns a path, or any other word, as one of a command line, quoted where it has to be: `'runs/影评 run'`."""
    return subprocess.list2cmdline([str(word)]) if os.name == "nt" else shlex.quote(str(word))
