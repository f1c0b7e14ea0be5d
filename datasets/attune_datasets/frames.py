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
    text = json.dumps({**header, "arrays": listing}, ensure_ascii=False).encode()
    return b"".join([_LENGTH.pack(len(text)), text, *(array.tobytes() for array in solid.values())])


class FrameReader:
    """Puts frames together from the pieces that a pipe delivers."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._header: dict[str, Any] | None = None
        self._body_size = 0

    def feed(self, piece: bytes) -> list[Frame]:
        """Takes the next bytes and returns the frames that they complete. Raises `FrameError`."""
        self._buffer += piece
        frames = []
        while (frame := self._take()) is not None:
            frames.append(frame)
        return frames

    def _take(self) -> Frame | None:
        if self._header is None and not self._take_header():
            return None
        if len(self._buffer) < self._body_size:
            return None
        assert self._header is not None
        frame = Frame(self._header, self._take_arrays(self._header.pop("arrays", [])))
        self._header = None
        return frame

    def _take_header(self) -> bool:
        if len(self._buffer) < _LENGTH.size:
            return False
        (length,) = _LENGTH.unpack_from(self._buffer)
        if length > MAX_HEADER:
            raise FrameError(f"Header of {length:,} bytes, at most {MAX_HEADER:,} expected.")
        if len(self._buffer) < _LENGTH.size + length:
            return False
        text = bytes(self._buffer[_LENGTH.size : _LENGTH.size + length])
        del self._buffer[: _LENGTH.size + length]
        try:
            self._header = json.loads(text)
            self._body_size = sum(_array_size(entry) for entry in self._header.get("arrays", []))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise FrameError(f"Not a frame header: {error}") from error
        if self._body_size > MAX_ARRAYS:
            raise FrameError(f"Arrays of {self._body_size:,} bytes, at most {MAX_ARRAYS:,} expected.")
        return True

    def _take_arrays(self, listing: list[dict[str, Any]]) -> dict[str, np.ndarray]:
        arrays, offset = {}, 0
        body = bytes(self._buffer[: self._body_size])
        for entry in listing:
            dtype, count = np.dtype(entry["dtype"]), math.prod(entry["shape"])
            arrays[entry["name"]] = np.frombuffer(body, dtype, count, offset).reshape(entry["shape"])
            offset += _array_size(entry)
        del self._buffer[: self._body_size]
        return arrays


def _array_size(entry: dict[str, Any]) -> int:
    dtype = np.dtype(entry["dtype"])
    if dtype.kind not in _KINDS or any(not isinstance(n, int) or n < 0 for n in entry["shape"]):
        raise ValueError(f"array {entry}")
    return dtype.itemsize * math.prod(entry["shape"])
