"""Asks a service (the inspector, the workbench) one thing and waits for the answer."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from typing import IO, Any

from attune_datasets import errors, frames
from attune_datasets.errors import AttuneError
from attune_datasets.frames import Frame
from attune_datasets.service import ProgressCall

from attune_studio.python import module_command


def ask(module: str, do: str, progress: ProgressCall, **arguments: Any) -> Frame:
    """Starts `python -m module`, sends it one request and returns the frame of its answer.

    Raises:
        AttuneError: what the service raised, or that it died, with the end of its log.
    """
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(module_command(module), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log)
        assert process.stdin is not None and process.stdout is not None
        try:
            process.stdin.write(frames.encode({"id": 1, "do": do, **arguments}))
            process.stdin.flush()
            for frame in _frames(process.stdout):
                if "progress" in frame.header:
                    progress(frame.header["progress"], frame.header["note"])
                elif "error" in frame.header:
                    raise errors.from_json(frame.header["error"])
                else:
                    return frame
            raise _died(module, process.wait(), log)
        finally:
            process.stdin.close()
            process.stdout.close()
            process.wait()


def _frames(pipe: IO[bytes]) -> Iterator[Frame]:
    reader = frames.FrameReader()
    while piece := pipe.read1(2**20):  # type: ignore[attr-defined]
        yield from reader.feed(piece)


def _died(module: str, code: int, log: IO[bytes]) -> AttuneError:
    log.seek(0)
    tail = "\n".join(log.read().decode(errors="replace").splitlines()[-15:])
    return AttuneError(f"{module} ended with exit code {code} before it answered.", why=f"Its last lines:\n{tail}")
