"""Saving a file: asking where, in the folder saved into last and under a name that any system takes; writing it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from attune_datasets.atomic import replacing
from PySide6.QtCore import QCoreApplication, QObject, Qt, SignalInstance
from PySide6.QtWidgets import QFileDialog, QWidget

from attune_studio.background import Job
from attune_studio.settings import remember_saved, saving_folder

_LONGEST = 60  # characters of a part of a name
_UNSAFE = re.compile(r"[^\w.]+")  # letters and digits of any script stay


def safe_name(parts: Iterable[str], suffix: str) -> str:
    """Returns a file's name of these parts, such as `reviews-03-step-120-layer-1-head-2-matrix.png`.

    Args:
        parts: What it tells; empty ones are left out.
        suffix: Without a dot.
    """
    safe = (_UNSAFE.sub("-", part).strip("-.")[:_LONGEST].strip("-.") for part in parts)
    return f"{'-'.join(part for part in safe if part)}.{suffix}"


def ask_where(parent: QWidget, title: str, name: str, kinds: str, save: Callable[[Path], object]) -> QFileDialog:
    """Opens a dialog for a file to save, and remembers the folder that is chosen.

    Args:
        parent: Over which it opens.
        title: What is saved.
        name: The name that is proposed; its ending is added where none is given.
        kinds: The dialog's filter, such as `PNG (*.png)`.
        save: Takes the path that was chosen.
    """
    dialog = QFileDialog(parent, title, saving_folder(), kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.selectFile(name)
    dialog.fileSelected.connect(remember_saved)
    dialog.fileSelected.connect(lambda path: save(Path(path)))
    dialog.open()
    return dialog


def write_bytes(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all."""
    with replacing(path) as file:
        file.write(content)


def start_saving(
    path: Path, write: Callable[[], object], parent: QObject, told: SignalInstance, failed: SignalInstance
) -> Job:
    """Writes a file away from the painting thread.

    Args:
        path: The file, as it is told.
        write: Writes it; touches no widget.
        parent: Of the job.
        told: Emitted with a sentence once the file is written.
        failed: Emitted with an AttuneError where it cannot be.
    """
    job = Job(write, parent)
    saved = QCoreApplication.translate("Saving", "Saved {path}").format(path=path)
    job.finished.connect(lambda _: told.emit(saved))
    job.failed.connect(failed)
    return job.start()
