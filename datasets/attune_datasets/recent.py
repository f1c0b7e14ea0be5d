"""A small cache of the results of slow work, shared by threads, whose every wait can be cancelled."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from attune_datasets.service import ProgressCall

Value = TypeVar("Value")
_LOOK = 0.05  # seconds between two looks at whether a waiting request is still wanted


class Recent(Generic[Value]):
    """Keeps the values made last; a value that is being made on another thread is waited for, not made twice.

    Args:
        size: How many values are kept.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._values: OrderedDict[Hashable, Value] = OrderedDict()
        self._making = threading.Lock()
        self._changing = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], Value], progress: ProgressCall) -> Value:
        """Returns the value of `key`, made by `make` if it is not at hand. What `make` raises is raised."""
        if (value := self.at_hand(key)) is not None:
            return value
        while not self._making.acquire(timeout=_LOOK):
            progress(0.0, "Waiting")
        try:
            value = self.at_hand(key)
            if value is None:
                value = make()
                self.keep(key, value)
            return value
        finally:
            self._making.release()

    def at_hand(self, key: Hashable) -> Value | None:
        """Returns the value of `key` if there is one, at once."""
        with self._changing:
            if key in self._values:
                self._values.move_to_end(key)
            return self._values.get(key)

    def keep(self, key: Hashable, value: Value) -> None:
        """Stores a value and lets go of the one used longest ago."""
        with self._changing:
            self._values[key] = value
            self._values.move_to_end(key)
            while len(self._values) > self._size:
                self._values.popitem(last=False)
