"""Where runs live when no folder is named, the same for the window and the command line."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs


def runs_folder() -> Path:
    """Returns the folder of runs: `ATTUNE_WORKSPACE`, else the Settings page's, else `Attune` in the documents."""
    chosen = os.environ.get("ATTUNE_WORKSPACE") or _choice()
    return Path(chosen) if chosen else Path(platformdirs.user_documents_dir()) / "Attune"


def _choice() -> str:
    try:
        from attune_studio.settings import settings
    except ImportError:  # Qt lacks a library of the system, which `attune doctor` tells
        return ""
    return str(settings().value("workspace", ""))
