"""What the window remembers between sessions: its geometry, recent files, the appearance. Never anything of a run."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import platformdirs
from attune_datasets.samples import SAMPLES
from PySide6.QtCore import QSettings

ORGANISATION, APPLICATION = "Attune", "Attune"
MAX_RECENT = 10


def settings() -> QSettings:
    """Returns the settings: of the person, or of the .ini file that `ATTUNE_SETTINGS` names."""
    if path := os.environ.get("ATTUNE_SETTINGS"):
        return QSettings(path, QSettings.Format.IniFormat)
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, ORGANISATION, APPLICATION)


def recent_files() -> list[str]:
    """Returns the files opened last, the newest first."""
    value: Any = settings().value("recent_files", [])
    return [value] if isinstance(value, str) else [str(entry) for entry in value or []]


def remember_file(path: str) -> None:
    """Puts a file at the head of the recent ones."""
    others = [entry for entry in recent_files() if entry != path]
    settings().setValue("recent_files", [path, *others][:MAX_RECENT])


def forget_file(path: str) -> None:
    """Takes a file that could not be opened out of the recent ones."""
    settings().setValue("recent_files", [entry for entry in recent_files() if entry != path])


def last_folder() -> str:
    """Returns the folder of the file of one's own that was opened last, where it still is; else that of the documents,
    or home."""
    samples = {str(sample.path) for sample in SAMPLES}
    own = [file for file in recent_files() if file not in samples]
    return _first_folder(*(Path(file).parent for file in own[:1]))


def saving_folder() -> str:
    """Returns the folder that was saved into last, where it still is; else that of the documents, or home."""
    return _first_folder(*(Path(folder) for folder in [str(settings().value("saving_folder", ""))] if folder))


def remember_saved(path: str | Path) -> None:
    """Remembers the folder of a file, or of a folder, that was saved."""
    settings().setValue("saving_folder", str(Path(path).absolute().parent))


def _first_folder(*folders: Path) -> str:
    places = [*folders, Path(platformdirs.user_documents_dir())]
    return str(next((folder for folder in places if folder.is_dir()), Path.home()))


def set_runs_folder(path: str) -> None:
    """Chooses where new runs go; empty: the usual folder."""
    settings().setValue("workspace", path)
