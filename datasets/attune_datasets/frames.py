"""Frames: how two of our processes talk over a pipe.

A frame is a 4-byte little-endian length, a JSON header of that length, then the bytes of the arrays that the header
names under "arrays", in order: `{"id": 3, "arrays": [{"name": "scores", "dtype": "<f4", "shape": [2, 4]}]}`.
No pickles, no ports; sizes are capped before anything is allocated.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

MAX_HEADER = 64 * 2**20
MAX_ARRAYS = 4 * 2**30
_LENGTH = struct.Struct("<I")
_KINDS = "biuf"  # dtypes that may travel: booleans, integers, floats


class FrameError(Exception):
    """The other side sent something that is no frame, or one over the caps."""


@dataclass(frozen=True)
class Frame:
    """One message: a JSON object and named arrays."""

    header: dict[str, Any]
    arrays: dict[str, np.ndarray] = field(default_factory=dict)


def encode(header: Mapping[str, Any], arrays: Mapping[str, np.ndarray] | None = None) -> bytes:
    """Returns the bytes of one frame."""
    solid = {name: np.ascontiguousarray(array) for name, array in (arrays or {}).items()}
    listing = [{"name": name, "dtype": a.dtype.str, "shape": list(a.shape)} for name, a in solid.items()]
    text = json.dumps({**header, "arrays": listing}).encode()
    return b"".join([_LENGTH.pack(len(text)), text, *(array.tobytes() for array in solid.values())])


class FrameReader:
    """Puts frames together from the pieces that a pipe delivers; the bytes of arrays are copied once."""

    def __init__(self) -> None:
        self._buffer = bytearray()  # of a header that is not whole yet
        self._header: dict[str, Any] | None = None
        self._body = memoryview(b"")
        self._filled = 0

    def feed(self, piece: bytes) -> list[Frame]:
        """Takes the next bytes and returns the frames that they complete. Raises `FrameError`."""
        rest = memoryview(piece)
        frames: list[Frame] = []
        while True:
            if self._header is None:
                rest = self._take_header(rest)
            if self._header is None:
                return frames
            rest = self._take_body(rest)
            if self._filled < len(self._body):
                return frames
            frames.append(self._complete(self._header))

    def _take_header(self, piece: memoryview) -> memoryview:
        """Takes what belongs to the header and returns the rest."""
        piece = self._fill_buffer(piece, _LENGTH.size)
        if len(self._buffer) < _LENGTH.size:
            return piece
        (length,) = _LENGTH.unpack_from(self._buffer)
        if length > MAX_HEADER:
            raise FrameError(f"Header of {length:,} bytes, at most {MAX_HEADER:,} expected.")
        piece = self._fill_buffer(piece, _LENGTH.size + length)
        if len(self._buffer) == _LENGTH.size + length:
            self._begin_body(bytes(self._buffer[_LENGTH.size :]))
            self._buffer.clear()
        return piece

    def _fill_buffer(self, piece: memoryview, size: int) -> memoryview:
        taken = max(0, size - len(self._buffer))
        self._buffer += piece[:taken]
        return piece[taken:]

    def _begin_body(self, text: bytes) -> None:
        try:
            header = json.loads(text)
            size = sum(_array_size(entry) for entry in header.get("arrays", []))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise FrameError(f"Not a frame header: {error}") from error
        if size > MAX_ARRAYS:
            raise FrameError(f"Arrays of {size:,} bytes, at most {MAX_ARRAYS:,} expected.")
        self._header, self._filled = header, 0
        self._body = memoryview(np.empty(size, np.uint8).data)  # not zeroed first, as a bytearray would be

    def _take_body(self, piece: memoryview) -> memoryview:
        taken = min(len(piece), len(self._body) - self._filled)
        self._body[self._filled : self._filled + taken] = piece[:taken]
        self._filled += taken
        return piece[taken:]

    def _complete(self, header: dict[str, Any]) -> Frame:
        arrays, offset = {}, 0
        body = self._body.toreadonly()
        for entry in header.pop("arrays", []):
            dtype, count = np.dtype(entry["dtype"]), math.prod(entry["shape"])
            arrays[entry["name"]] = np.frombuffer(body, dtype, count, offset).reshape(entry["shape"])
            offset += _array_size(entry)
        self._header = None
        return Frame(header, arrays)


def _array_size(entry: dict[str, Any]) -> int:
    dtype = np.dtype(entry["dtype"])
    if dtype.kind not in _KINDS or any(not isinstance(n, int) or n < 0 for n in entry["shape"]):
        raise ValueError(f"array {entry}")
    return dtype.itemsize * math.prod(entry["shape"])
