"""Weights from safetensors; the header is looked at before the library reads it: its length, its shapes, its kinds."""

from __future__ import annotations

import numpy as np
import safetensors
import safetensors.numpy

from attune_datasets.untrusted.documents import parse_json

_LENGTH = 8  # bytes, in which the header's length stands
_MOST_HEADER = 4 * 2**20  # bytes: 10,000 tensors take one
_KINDS = ("F64", "F32", "F16", "I64", "I32", "I16", "I8", "U64", "U32", "U16", "U8", "BOOL")


def parse_tensors(content: bytes) -> dict[str, np.ndarray]:
    """Returns the arrays of a safetensors file by name.

    Raises:
        ValueError: It is no sound one: a header too long, an unknown kind of number, shapes or places that do not fit.
    """
    length = int.from_bytes(content[:_LENGTH], "little")
    if length > min(_MOST_HEADER, len(content) - _LENGTH):
        raise ValueError(f"its header claims {length:,} bytes")
    header = parse_json(content[_LENGTH : _LENGTH + length])
    if not isinstance(header, dict):
        raise ValueError("its header is no object")
    for name, about in header.items():
        if name != "__metadata__" and (not isinstance(about, dict) or about.get("dtype") not in _KINDS):
            raise ValueError(f"{name[:80]!r} is no tensor of plain numbers")
    try:
        return safetensors.numpy.load(content)
    except (safetensors.SafetensorError, KeyError, TypeError, OverflowError) as error:
        raise ValueError(f"it is no sound safetensors file: {error}") from error
