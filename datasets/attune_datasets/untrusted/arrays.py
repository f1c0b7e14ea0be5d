"""Arrays of numbers from .npy and .npz as NumPy writes them, no larger than the file that holds them. Never objects."""

from __future__ import annotations

import math
import os
import re
import struct
import zipfile
from pathlib import Path
from typing import BinaryIO

import numpy as np

from attune_datasets.untrusted.files import MOST_BYTES, is_plain_name, open_plain

_MAGIC = b"\x93NUMPY\x01\x00"
_DTYPE = r"\|[biu]1|<[iu][248]|<f[248]"
_SHAPE = r"(?:\d{1,19}, ){0,8}(?:\d{1,19},?)?"
_HEADER = re.compile(rf"\{{'descr': '({_DTYPE})', 'fortran_order': False, 'shape': \(({_SHAPE})\), \}} *\n")
_END = struct.Struct("<4s4H2LH")  # the end of a .zip: signature, disks, entries, size and place of their list, comment
_LOCATOR = 20  # bytes of what stands before the end of a .zip with 64-bit sizes
_MOST_MEMBERS = 128


def map_array(path: str | Path, dtype: type[np.generic], dimensions: int = 1) -> np.ndarray:
    """Returns the array of a .npy, mapped into memory. Raises `OSError`, and `ValueError` for another kind of array."""
    with open_plain(path) as file:
        found, shape = _read_header(file, os.fstat(file.fileno()).st_size)
        if found != dtype or len(shape) != dimensions:
            raise ValueError(f"expected {dimensions} dimension of {np.dtype(dtype)}. Received: {found} {shape}")
        if not math.prod(shape):
            return np.zeros(shape, dtype)
        return np.memmap(file, found, "r", file.tell(), shape)


def read_arrays(path: str | Path, most: int = MOST_BYTES, *, beginning: str = "") -> dict[str, np.ndarray]:
    """Returns the arrays of a .npz that is not compressed, those whose names begin as asked; no others are read.

    Raises `OSError`, and `ValueError` for any other file.
    """
    with open_plain(path, most) as file:
        size = os.fstat(file.fileno()).st_size
        _check_end(file, size)
        try:
            with zipfile.ZipFile(file) as archive:
                members = archive.infolist()
                _check_members(members, size)
                wanted = [info for info in members if info.filename.startswith(beginning)]
                return {info.filename[:-4]: _read_member(archive, info) for info in wanted}
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, struct.error) as error:
            raise ValueError(f"it is no sound .npz: {error}") from error


def _check_end(file: BinaryIO, size: int) -> None:
    """The list of members is held in memory whole, so its size is known before `zipfile` reads it."""
    file.seek(max(0, size - _END.size - _LOCATOR))
    end = file.read()
    if len(end) < _END.size:
        raise ValueError("it is too short for a .npz")
    signature, _, _, _, entries, listed, _, comment = _END.unpack(end[-_END.size :])
    if signature != b"PK\x05\x06" or comment or end.startswith(b"PK\x06\x07"):
        raise ValueError("it is no .npz as NumPy writes it")
    if entries > _MOST_MEMBERS or listed > 1024 * _MOST_MEMBERS:
        raise ValueError(f"it lists {entries:,} arrays")
    file.seek(0)


def _check_members(members: list[zipfile.ZipInfo], size: int) -> None:
    for info in members:
        if not is_plain_name(info.filename) or not info.filename.endswith(".npy"):
            raise ValueError(f"it holds {info.filename[:80]!r}, which is no array")
        if info.compress_type != zipfile.ZIP_STORED or info.compress_size != info.file_size:
            raise ValueError(f"{info.filename} is compressed, as Attune's own are not")
    if len({info.filename for info in members}) < len(members) or sum(info.file_size for info in members) > size:
        raise ValueError("its arrays lie over each other")


def _read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> np.ndarray:
    with archive.open(info) as stream:
        dtype, shape = _read_header(stream, info.file_size)  # type: ignore[arg-type]
        return np.frombuffer(stream.read(), dtype).reshape(shape)


def _read_header(file: BinaryIO, size: int) -> tuple[np.dtype, tuple[int, ...]]:
    """Returns dtype and shape, and leaves `file` at the first number; what follows is as long as they say."""
    start = file.read(len(_MAGIC) + 2)
    length = int.from_bytes(start[len(_MAGIC) :], "little")
    if not start.startswith(_MAGIC):
        raise ValueError("it is no array as NumPy writes it")
    header = _HEADER.fullmatch(file.read(length).decode("latin-1"))
    if header is None:
        raise ValueError("it is no array of plain numbers")
    dtype, shape = np.dtype(header[1]), tuple(int(number) for number in re.findall(r"\d+", header[2]))
    held = size - len(start) - length
    if math.prod(shape) * dtype.itemsize != held:
        raise ValueError(f"its header tells of {dtype} {shape}, but {held:,} bytes follow")
    return dtype, shape
