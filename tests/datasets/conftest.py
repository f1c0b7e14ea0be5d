"""A service as the window meets it: a process of its own, asked over pipes."""

from __future__ import annotations

import itertools
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from attune_datasets import frames


class ServiceProcess:
    """One running service. `send` asks, `answer` waits; `ask` does both and returns the result."""

    def __init__(self, *command: str) -> None:
        self._process = subprocess.Popen([sys.executable, *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._reader = frames.FrameReader()
        self._frames: list[dict[str, Any]] = []
        self._numbers = itertools.count(1)
        self.order: list[int] = []  # requests in the order of their answers

    def send(self, do: str, **arguments: Any) -> int:
        """Sends a request and returns its number."""
        number = next(self._numbers)
        self._write({"id": number, "do": do, **arguments})
        return number

    def cancel(self, number: int) -> None:
        """Asks for the end of a request."""
        self._write({"cancel": number})

    def answer(self, number: int) -> dict[str, Any]:
        """Waits for the last frame of a request: its result, its error or its cancellation."""
        while True:
            for frame in self._frames:
                if frame["id"] == number and "progress" not in frame:
                    return frame
            self._read()

    def first_progress(self, number: int, note: str) -> None:
        """Waits until a request reports that note for the first time."""
        while not any(frame["id"] == number and frame.get("note") == note for frame in self._frames):
            assert not any(frame["id"] == number and "progress" not in frame for frame in self._frames), "too late"
            self._read()

    def ask(self, do: str, **arguments: Any) -> dict[str, Any]:
        """Returns the result of a request."""
        answer = self.answer(self.send(do, **arguments))
        assert "result" in answer, answer
        return answer["result"]

    def end(self) -> int:
        """Closes the service's input and returns its exit code."""
        if self._process.stdin and not self._process.stdin.closed:
            self._process.stdin.close()
        try:
            return self._process.wait(timeout=60)
        finally:
            self._process.kill()
            self._process.wait()
            if self._process.stdout:
                self._process.stdout.close()

    def _write(self, header: dict[str, Any]) -> None:
        assert self._process.stdin
        self._process.stdin.write(frames.encode(header))
        self._process.stdin.flush()

    def _read(self) -> None:
        assert self._process.stdout
        piece = self._process.stdout.read1(2**16)
        assert piece, "the service has ended"
        for frame in self._reader.feed(piece):
            self._frames.append(frame.header)
            if "progress" not in frame.header:
                self.order.append(frame.header["id"])


@pytest.fixture(scope="session")
def data_service() -> Iterator[ServiceProcess]:
    """The data service, started once for all tests that ask it something and leave it running."""
    service = ServiceProcess("-m", "attune_datasets.data_service")
    yield service
    assert service.end() == 0


@pytest.fixture
def start_service() -> Iterator[Callable[..., ServiceProcess]]:
    """Starts services, `start_service("-m", "attune_datasets.data_service")`, and ends them after the test."""
    started: list[ServiceProcess] = []

    def start(*command: str) -> ServiceProcess:
        started.append(ServiceProcess(*command))
        return started[-1]

    yield start
    for service in started:
        service.end()
