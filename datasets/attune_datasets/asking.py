"""`ask`: one question to a service in a process of its own, which ends with the answer."""

from __future__ import annotations

import queue
import subprocess
import tempfile
import threading
from collections.abc import Mapping
from typing import IO, Any

from attune_datasets import errors, frames
from attune_datasets.errors import AttuneError
from attune_datasets.frames import Frame
from attune_datasets.python import module_command
from attune_datasets.service import PartCall, ProgressCall

_INTERVAL = 0.2  # seconds between two looks whether the answer is still wanted
_LAST_MOMENT = 5.0  # seconds that a service may take to end once its output is closed


class ServiceDiedError(AttuneError):
    """A service ended before it answered: it crashed, or the system has killed it."""


def ask(
    module: str,
    do: str,
    progress: ProgressCall,
    *,
    environment: Mapping[str, str] | None = None,
    on_part: PartCall | None = None,
    **arguments: Any,
) -> Frame:
    """Starts `python -m module`, sends it one request and returns the frame of its answer.

    Args:
        module: The service, such as `attune_models.workbench`.
        do: The request.
        progress: Told how far the service is, and called several times a second; whatever it raises ends the service.
        environment: Of the service, in place of this process's own.
        on_part: Given the parts of the result as they come, of a request that tells them.
        arguments: Of the request.

    Raises:
        ServiceDiedError: The service died, with the end of its log.
        AttuneError: What the service raised.
    """
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            module_command(module), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, env=environment
        )
        assert process.stdin is not None and process.stdout is not None
        try:
            process.stdin.write(frames.encode({"id": 1, "do": do, **arguments}))
            process.stdin.flush()
            answer = _await(process.stdout, progress, on_part)
            if answer is None:
                raise _died(module, _ended(process), log)
            return answer
        except BaseException:
            process.kill()  # it may be in the midst of what cannot be interrupted
            raise
        finally:
            process.stdin.close()
            process.wait()
            process.stdout.close()


def _ended(process: subprocess.Popen[bytes]) -> int:
    """Returns the exit code of a service that has said its last; one that was not understood may be alive."""
    try:
        return process.wait(_LAST_MOMENT)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def _await(pipe: IO[bytes], progress: ProgressCall, on_part: PartCall | None) -> Frame | None:
    """Returns the answer; None where the service ended without one."""
    found: queue.Queue[Frame | None] = queue.Queue()
    threading.Thread(target=_read, args=(pipe, found), daemon=True).start()
    fraction, note = 0.0, ""
    while True:
        try:
            frame = found.get(timeout=_INTERVAL)
        except queue.Empty:
            progress(fraction, note)
            continue
        if frame is None or "result" in frame.header:
            return frame
        if "error" in frame.header:
            raise errors.from_json(frame.header["error"])
        if "part" in frame.header:
            if on_part is not None:
                on_part(frame.header["part"])
            continue
        fraction, note = frame.header["progress"], frame.header["note"]
        progress(fraction, note)


def _read(pipe: IO[bytes], found: queue.Queue[Frame | None]) -> None:
    reader = frames.FrameReader()
    try:
        while piece := pipe.read1(2**20):  # type: ignore[attr-defined]
            for frame in reader.feed(piece):
                found.put(frame)
    except (OSError, ValueError, frames.FrameError):
        pass  # closed, nobody listens any more; or what it says cannot be understood
    finally:
        found.put(None)


def _died(module: str, code: int, log: IO[bytes]) -> ServiceDiedError:
    log.seek(0)
    tail = "\n".join(log.read().decode(errors="replace").splitlines()[-15:])
    return ServiceDiedError(f"{module} ended with exit code {code} before it answered.", why=f"Its last lines:\n{tail}")
