"""Commands as sentences name them: to be pasted into a terminal."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path


def pasted(path: Path) -> str:
    """Returns a path as one word of a command line, quoted where it has to be: `'runs/影评 run'`."""
    return subprocess.list2cmdline([str(path)]) if os.name == "nt" else shlex.quote(str(path))
