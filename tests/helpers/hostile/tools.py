"""What the ways to spoil a run are made of, and the list of them."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

HOSTILE_NAME = "\x1b]0;owned\x07\n<img src=x onerror=alert(1)>\u202e"
PIN = "validation-8"  # what the sound run has pinned
Spoil = Callable[[Path, Path], Any]
CASES: dict[str, tuple[Spoil, str]] = {}
MEMORY = {"best_cost": 0.5, "best_step": 5, "best_metrics": {"loss": 0.5}, "judged": 5, "judgements": 1}
STATE = {"epoch": 1, "batch": 0, "averaged": False, "seconds": 1.5, "memory": MEMORY}


def case(expected: str) -> Callable[[Spoil], Spoil]:
    """Notes a way to spoil a run; some reader must tell a sentence with `expected` in it (empty: all is shown)."""

    def note(spoil: Spoil) -> Spoil:
        CASES[spoil.__name__.strip("_").replace("_", " ")] = (spoil, expected)
        return spoil

    return note


def reseal(folder: Path) -> None:
    """Makes the manifest tell of the files as they are now, as whoever spoils them would."""
    files = {}
    for path in folder.iterdir():
        if path.name != "manifest.json" and path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                files[path.name] = {
                    "bytes": path.stat().st_size,
                    "sha256": hashlib.file_digest(file, "sha256").hexdigest(),
                }
    (folder / "manifest.json").write_text(json.dumps({"files": files}))


def change(path: Path, **changes: Any) -> None:
    """Changes values of a JSON file."""
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def change_spec(run: Path, section: str, **changes: Any) -> None:
    record = json.loads((run / "run.json").read_text())
    record["spec"][section] |= changes
    (run / "run.json").write_text(json.dumps(record))


def replace(path: Path, make: Callable[[Path], Any]) -> None:
    """Puts something else in a file's place."""
    path.unlink(missing_ok=True)
    make(path)


def sparse(size: int, start: bytes = b"") -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.write(start)
            file.truncate(size)

    return make


def newest(run: Path) -> Path:
    return run / "checkpoints" / "10"


def tensors(run: Path, content: bytes) -> None:
    """Puts weights into every checkpoint."""
    for folder in (run / "checkpoints").iterdir():
        (folder / "weights.safetensors").write_bytes(content)
        reseal(folder)


def header(about: dict[str, Any], rest: bytes = b"") -> bytes:
    text = json.dumps(about).encode()
    return len(text).to_bytes(8, "little") + text + rest


def npy(shape: str, descr: str = "<i4", rest: bytes = b"\0" * 8) -> bytes:
    text = f"{{'descr': '{descr}', 'fortran_order': False, 'shape': {shape}, }}".ljust(117) + "\n"
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text.encode() + rest


def npz(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> None:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


class Bomb:
    """Makes a folder when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.path),)
