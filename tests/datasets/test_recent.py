"""The cache: made once, kept, let go, and never waited for without a way out."""

from __future__ import annotations

import threading

import pytest
from attune_datasets.errors import Cancelled
from attune_datasets.recent import Recent
from attune_datasets.service import no_progress


def test_a_value_is_made_once_and_the_oldest_is_let_go():
    made: list[str] = []

    def get(key: str) -> str:
        return cache.get(key, lambda: made.append(key) or key.upper(), no_progress)

    cache: Recent[str] = Recent(2)
    assert [get(key) for key in "abacb"] == ["A", "B", "A", "C", "B"]
    assert made == ["a", "b", "c", "b"]


def test_what_fails_is_not_kept():
    cache: Recent[int] = Recent(1)
    with pytest.raises(ZeroDivisionError):
        cache.get("key", lambda: 1 // 0, no_progress)
    assert cache.at_hand("key") is None
    assert cache.get("key", lambda: 7, no_progress) == 7


def test_a_value_being_made_is_waited_for_and_the_wait_can_be_cancelled():
    cache: Recent[int] = Recent(1)
    begun, may_end = threading.Event(), threading.Event()

    def make() -> int:
        begun.set()
        may_end.wait(30)
        return 1

    def cancel(fraction: float, note: str) -> None:
        raise Cancelled

    def let_it_end(fraction: float, note: str) -> None:
        may_end.set()

    maker = threading.Thread(target=cache.get, args=("key", make, no_progress))
    maker.start()
    begun.wait(30)
    with pytest.raises(Cancelled):
        cache.get("key", make, cancel)
    assert cache.get("key", lambda: 2, let_it_end) == 1
    maker.join(30)
