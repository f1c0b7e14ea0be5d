"""Where runs live when no folder is named."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs


def workspace_folder() -> Path:
    """Returns the folder of runs: `ATTUNE_WORKSPACE`, or `Attune` in the person's documents."""
    if chosen := os.environ.get("ATTUNE_WORKSPACE"):
        return Path(chosen)
    return Path(platformdirs.user_documents_dir()) / "Attune"
