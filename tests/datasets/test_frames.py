"""Frames come out as they went in, however the pipe cuts them; what is no frame is refused."""

from __future__ import annotations

import numpy as np
import pytest
from attune_datasets.frames import Frame, FrameError, FrameReader, encode

ARRAYS: dict[str, np.ndarray] = {
    "scores": np.arange(6, dtype=np.float32).reshape(2, 3),
    "none": np.zeros((0, 4)),
    "one": np.ones(1, bool),
}


@pytest.mark.parametrize("size", [1, 3, 64, 10_000])
def test_frames_come_out_as_they_went_in(size: int) -> None:
    stream = encode({"id": 1, "text": "好"}, ARRAYS) + encode({"id": 2}) + encode({"id": 3}, {"none": np.zeros(0)})
    reader = FrameReader()
    found: list[Frame] = []
    for start in range(0, len(stream), size):
        found += reader.feed(stream[start : start + size])
    assert [frame.header for frame in found] == [{"id": 1, "text": "好"}, {"id": 2}, {"id": 3}]
    for name, array in ARRAYS.items():
        np.testing.assert_array_equal(found[0].arrays[name], array)
        assert found[0].arrays[name].dtype == array.dtype
        assert not found[0].arrays[name].flags.writeable


@pytest.mark.parametrize("stream", [b"\xff" * 8, b"\x02\0\0\0[]", b"\x02\0\0\0{{"])
def test_what_is_no_frame_is_refused(stream: bytes) -> None:
    with pytest.raises(FrameError):
        FrameReader().feed(stream)
