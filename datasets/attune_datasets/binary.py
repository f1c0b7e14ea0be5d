"""Tells text from what only carries a text file's name: pictures, workbooks, archives."""

from __future__ import annotations

import re

from attune_datasets.encoding import detect_encoding
from attune_datasets.errors import DatasetError
from attune_datasets.files import FileData

_KINDS = [
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"PK\x03\x04", "a zip inside an archive"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x89HDF", "an HDF5 file"),
    (b"ARROW1", "an Arrow file"),
]
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1e\x7f]")
_LOOKED_AT = 2**22  # bytes


def check_text(file: FileData, encoding: str | None) -> None:
    """Raises `DatasetError` when the file is binary.

    Args:
        file: The unpacked file.
        encoding: The encoding that a person gave, who is then believed where only the bytes' look is against it.
    """
    kind = next((kind for magic, kind in _KINDS if file.data.startswith(magic)), None)
    if file.data[257:262] == b"ustar":
        kind = "a tar archive"
    if kind is None and encoding is None and _looks_binary(file.data):
        kind = "a binary file"
    if kind:
        raise DatasetError(
            f"{file.name} is {kind}, not a table of text.", remedy="Save or unpack it as CSV (UTF-8) and open that."
        )


def _looks_binary(data: bytes) -> bool:
    piece = data[:_LOOKED_AT]
    if detect_encoding(piece[: len(piece) // 4 * 4]).name.startswith("utf-16"):
        return False
    controls, nuls = len(_CONTROL.findall(piece)), piece.count(0)
    return controls > len(piece) / 100 or nuls > len(piece) / 20
