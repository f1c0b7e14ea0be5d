"""A service: a process of ours that answers requests over its standard input and output, one at a time.

Requests that a service names are answered beside the others, so that a preview need not wait for a tokenizer, nor
anything for a download. Others that it names give way: once another request waits they stop at their next `progress`,
and are asked anew behind it. Their handlers remember what they have found out, and go on from there.

Request: `{"id": 1, "do": "open", ...arguments}`. Answers: any number of `{"id": 1, "progress": 0.4, "note": ""}` and,
where the result is told as it grows, of `{"id": 1, "part": {...}}`; then one of `{"id": 1, "result": {...}}` (with
arrays), `{"id": 1, "error": {"kind", "what", "why", "remedy"}}` or `{"id": 1, "cancelled": true}`. `{"cancel": 1}`
cancels request 1, waiting or under way. End of input ends the service.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO

import numpy as np

from attune_datasets import frames
from attune_datasets.errors import AttuneError, Cancelled

_PROGRESS_INTERVAL = 0.05  # seconds between two progress frames, so that telling never costs more than doing
ProgressCall = Callable[[float, str], None]  # the type of every `progress` argument: a `Progress`, or `no_progress`


PartCall = Callable[[dict[str, Any]], None]  # the type of what takes parts of a result


@dataclass(frozen=True)
class Reply:
    """What a handler returns: a JSON object and named arrays."""

    result: dict[str, Any]
    arrays: Mapping[str, np.ndarray] = field(default_factory=dict)


class GaveWay(Exception):  # noqa: N818 - not an error: it is asked once more
    """Raised by the `progress` of a request that gives way: another one waits. Its handler is called anew."""


class Progress:
    """Handed to every handler: tells how far the work is, and raises `Cancelled` once nobody wants it any more."""

    def __init__(
        self,
        tell: ProgressCall,
        cancelled: threading.Event,
        in_the_way: Callable[[], bool] = lambda: False,
        tell_part: PartCall | None = None,
    ) -> None:
        self._tell = tell
        self._tell_part = tell_part
        self._cancelled = cancelled
        self._in_the_way = in_the_way
        self._next = 0.0

    def __call__(self, fraction: float, note: str = "") -> None:
        """Reports `fraction` (0 to 1) of the work as done. Cheap enough for every thousandth row."""
        if self._cancelled.is_set():
            raise Cancelled
        if self._in_the_way():
            raise GaveWay
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _PROGRESS_INTERVAL
            self._tell(fraction, note)

    def part(self, part: dict[str, Any]) -> None:
        """Hands a part of the result over, none of which is held back. Raises `Cancelled`."""
        if self._cancelled.is_set():
            raise Cancelled
        if self._tell_part is not None:
            self._tell_part(part)


def no_progress(fraction: float, note: str = "") -> None:
    """The `progress` of work that nobody watches."""


def part_of(progress: ProgressCall, start: float, end: float) -> ProgressCall:
    """Returns the `progress` of a part of some work, that between the shares `start` and `end` of the whole."""

    def tell(fraction: float, note: str = "") -> None:
        progress(start + (end - start) * min(1.0, fraction), note)

    return tell


Handler = Callable[[dict[str, Any], Progress], Reply]


def serve(handlers: Mapping[str, Handler], beside: Collection[str] = (), giving_way: Collection[str] = ()) -> None:
    """Answers requests until standard input ends. Whatever libraries print goes to standard error.

    Args:
        handlers: What answers each `do`.
        beside: Those that are answered beside the others: each `do` on a thread of its own, one request at a time;
            their handlers share state safely.
        giving_way: Those that others go before; their handlers go on where `GaveWay` has stopped them.
    """
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    _Server(handlers, beside, giving_way, output).run(os.fdopen(os.dup(sys.stdin.fileno()), "rb", buffering=0))


_Requests = queue.Queue[dict[str, Any] | None]


class _Server:
    def __init__(
        self,
        handlers: Mapping[str, Handler],
        beside: Collection[str],
        giving_way: Collection[str],
        output: BinaryIO,
    ) -> None:
        self._handlers = handlers
        self._giving_way = giving_way
        self._output = output
        self._output_lock = threading.Lock()
        self._requests: _Requests = queue.Queue()
        self._beside: dict[str, _Requests] = {do: queue.Queue() for do in beside}
        self._cancelled: dict[int, threading.Event] = {}

    def run(self, source: BinaryIO) -> None:
        threading.Thread(target=self._listen, args=(source,), daemon=True).start()
        for requests in self._beside.values():
            threading.Thread(target=self._answer_all, args=(requests,), daemon=True).start()
        self._answer_all(self._requests)

    def _answer_all(self, requests: _Requests) -> None:
        while (request := requests.get()) is not None:
            if self._answer(request):
                del self._cancelled[request["id"]]
            else:
                requests.put(request)

    def _listen(self, source: BinaryIO) -> None:
        reader = frames.FrameReader()
        try:
            while piece := source.read(2**16):
                for frame in reader.feed(piece):
                    self._take(frame.header)
        finally:
            for cancelled in list(self._cancelled.values()):
                cancelled.set()
            for requests in (*self._beside.values(), self._requests):
                requests.put(None)

    def _take(self, header: dict[str, Any]) -> None:
        if "cancel" in header:
            if cancelled := self._cancelled.get(header["cancel"]):
                cancelled.set()
        else:
            self._cancelled[header["id"]] = threading.Event()
            self._beside.get(header.get("do", ""), self._requests).put(header)

    def _answer(self, request: dict[str, Any]) -> bool:
        """Answers a request, whatever that takes. Returns False where it has given way to another."""
        number, do = request["id"], request.get("do", "")
        progress = Progress(
            lambda fraction, note: self._send({"id": number, "progress": fraction, "note": note}),
            self._cancelled[number],
            self._others_wait if do in self._giving_way else lambda: False,
            lambda part: self._send({"id": number, "part": part}),
        )
        try:
            progress(0.0)
            arguments = {name: value for name, value in request.items() if name not in ("id", "do")}
            reply = self._handlers[do](arguments, progress)
            self._send({"id": number, "result": reply.result}, reply.arrays)
        except GaveWay:
            return False
        except Cancelled:
            self._send({"id": number, "cancelled": True})
        except AttuneError as error:
            self._send({"id": number, "error": error.to_json()})
        except Exception as error:
            traceback.print_exc()
            self._send({"id": number, "error": _unforeseen(error)})
        return True

    def _others_wait(self) -> bool:
        """Returns whether a request waits that does not give way itself: two that do would stop each other for ever."""
        with self._requests.mutex:
            waiting = [request for request in self._requests.queue if request is not None]
        return any(
            request.get("do") not in self._giving_way and not self._cancelled[request["id"]].is_set()
            for request in waiting
        )

    def _send(self, header: dict[str, Any], arrays: Mapping[str, np.ndarray] | None = None) -> None:
        frame = frames.encode(header, arrays)
        with self._output_lock:
            self._output.write(frame)
            self._output.flush()


def _unforeseen(error: Exception) -> dict[str, str]:
    trouble = AttuneError(
        f"Attune did not foresee this: {type(error).__name__}: {error}",
        remedy="Please report it with the diagnostics; nothing of yours was changed.",
    )
    return {**trouble.to_json(), "log": traceback.format_exc()}
