"""`ReplayPlayer`: goes through the steps of a pinned example, and has what the inspector stores of them ready in time.

One request is under way at a time, and always for what is wanted most: the step that is shown, then the one that it is
compared with, then those around it. A step that is wanted no more is not waited for.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from attune_datasets.errors import AttuneError
from PySide6.QtCore import QObject, QTimer, Signal

from attune_studio.client import PendingRequest, ServiceClient
from attune_studio.life_lines import Replay
from attune_studio.moments import Moment

SPEEDS = (1, 2, 4, 8)  # steps a second
_MOST_BYTES = 256 * 2**20  # of what is kept ready
_REACH = 6  # steps on each side that are fetched beforehand

Arrays = Mapping[str, np.ndarray]


class ReplayPlayer(QObject):
    """Plays one pinned example at a time.

    Args:
        inspector: Who is asked.
        parent: Owns it.

    Signals:
        opened(): The steps of another example are known, or further ones of the same.
        moved(): Another step is wanted; it is shown as soon as it is there.
        shown(Moment): A step is there.
        playing_changed(bool): It plays by itself now, or does so no more.
        closed(): Nothing is played any more.
        asked(PendingRequest): An example is being opened.
        failed(AttuneError): An example or a step cannot be read.
    """

    opened = Signal()
    moved = Signal()
    shown = Signal(object)
    playing_changed = Signal(bool)
    closed = Signal()
    asked = Signal(object)
    failed = Signal(object)

    def __init__(self, inspector: ServiceClient, parent: QObject) -> None:
        super().__init__(parent)
        self._inspector = inspector
        self._about: dict[str, Any] = {}  # run and pin
        self._known: dict[int, Arrays] = {}
        self._refused: set[int] = set()
        self._request: PendingRequest | None = None
        self._requested = -1  # the step of that request
        self._waits = False  # whether the step that is wanted was not shown yet
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._advance)
        self.set_speed(SPEEDS[1])
        self.replay: Replay | None = None
        self.place = 0
        self.reference: int | None = None

    @property
    def pin(self) -> str:
        """The id of what is played, or about to be; empty: nothing."""
        return str(self._about.get("pin", ""))

    @property
    def playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._timer.isActive()

    @property
    def steps(self) -> list[int]:
        """The steps that there are, ascending."""
        return self.replay.steps if self.replay is not None else []

    @property
    def step(self) -> int:
        """The step that is wanted."""
        return self.steps[self.place]

    def open(self, run: Path, pin: str) -> None:
        """Plays another example, from its last step on."""
        self._reset()
        self._about = {"run": str(run), "pin": pin}
        self.asked.emit(self._ask())

    def refresh(self) -> None:
        """Finds out about steps that are new."""
        if self.replay is not None:
            self._ask()

    def close(self) -> None:
        """Plays nothing any more."""
        was_open = bool(self._about)
        self._reset()
        if was_open:
            self.closed.emit()

    def _reset(self) -> None:
        self.pause()
        self._forget_request()
        self._inspector.cancel_topic("replay")
        self._about, self.replay, self.reference, self.place = {}, None, None, 0
        self._known.clear()
        self._refused.clear()

    def go(self, place: int) -> None:
        """Wants the step at a place among `steps`; beyond their ends the last or first."""
        if self.replay is None:
            return
        self.place = min(max(place, 0), len(self.steps) - 1)
        self._refused.discard(self.step)
        self._waits = True
        self.moved.emit()
        self._show()

    def compare_with(self, step: int | None) -> None:
        """Shows what changed since a step; None: each step as it is."""
        self.reference = step
        self.go(self.place)

    def set_speed(self, steps_a_second: int) -> None:
        """Plays faster or slower."""
        self._timer.setInterval(1000 // steps_a_second)

    def toggle(self) -> None:
        """Plays, from the beginning where the end is reached, or pauses."""
        if self.playing:
            self.pause()
        elif len(self.steps) > 1:
            if self.place == len(self.steps) - 1:
                self.go(0)
            self._timer.start()
            self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stays where it is."""
        if self.playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def _advance(self) -> None:
        if self._waits:
            return  # no step is passed over because the machine is slow
        if self.place < len(self.steps) - 1:
            self.go(self.place + 1)
        if self.place == len(self.steps) - 1:
            self.pause()

    # -- what is asked

    def _ask(self) -> PendingRequest:
        request = self._inspector.request("replay", topic="replay", **self._about)
        request.finished.connect(self._take_replay)
        request.failed.connect(self._fail_replay)
        return request

    def _take_replay(self, result: dict[str, Any], arrays: dict[str, np.ndarray]) -> None:
        before, self.replay = self.replay, Replay.from_answer(result, arrays)
        steps = self.replay.steps
        last = len(steps) - 1
        if before is None:
            place = last
        else:
            at_end = self.place == len(before.steps) - 1
            place = last if at_end else int(np.abs(np.array(steps) - before.steps[self.place]).argmin())
            self._known = {step: known for step, known in self._known.items() if self._is_same(before, step)}
        if self.reference not in steps:
            self.reference = None
        moves = before is None or before.steps[self.place] != steps[place] or steps[place] not in self._known
        self.place = place
        self.opened.emit()
        if moves:
            self.go(place)

    def _fail_replay(self, error: AttuneError) -> None:
        if self.replay is None:
            self.close()
        self.failed.emit(error)

    def _is_same(self, before: Replay, step: int) -> bool:
        """Returns whether a step was not trained anew: a run may have gone on from an earlier one."""
        assert self.replay is not None
        if step not in before.steps or step not in self.steps:
            return False
        old, new = before.steps.index(step), self.steps.index(step)
        return np.array_equal(before.arrays["probabilities"][old], self.replay.arrays["probabilities"][new])

    def _show(self) -> None:
        """Shows the wanted step, if it is there, and fetches what is not."""
        step, reference = self.step, self.reference
        ready = step in self._known and (reference is None or reference in self._known)
        if ready and self._waits:
            self._waits = False
            assert self.replay is not None
            before = None if reference is None else self._known[reference]
            self.shown.emit(Moment(self.replay, self.place, self._known[step], before, reference or 0))
        if self.replay is not None:
            self._fetch()

    def _fetch(self) -> None:
        urgent = [step for step in (self.step, self.reference) if step is not None]
        missing = [step for step in (*urgent, *self._around()) if step not in self._known and step not in self._refused]
        if self._request is not None:
            if not missing or self._requested == missing[0] or missing[0] not in urgent:
                return
            self._forget_request()
        if missing:
            self._requested = missing[0]
            self._request = self._inspector.request("probe", topic="probe", **self._about, step=missing[0])
            self._request.finished.connect(self._take)
            self._request.failed.connect(self._fail)

    def _around(self) -> list[int]:
        """Returns the steps to have ready, the next ones first; fewer where each is large."""
        size = max((_size(known) for known in self._known.values()), default=_MOST_BYTES)
        reach = min(_REACH, (_MOST_BYTES // size - 2) // 2)
        places = [self.place + sign * far for far in range(1, reach + 1) for sign in (1, -1)]
        return [self.steps[place] for place in places if 0 <= place < len(self.steps)]

    def _forget_request(self) -> None:
        if self._request is not None:
            request, self._request = self._request, None
            request.cancel()

    def _take(self, result: dict[str, Any], arrays: Arrays) -> None:
        self._request = None
        self._known[result["step"]] = arrays
        self._drop()
        self._show()

    def _fail(self, error: AttuneError) -> None:
        self._request = None
        self._refused.add(self._requested)
        if self._requested in (self.step, self.reference):
            self.pause()
            self._waits = False
            self.failed.emit(error)
        self._fetch()

    def _drop(self) -> None:
        """Lets go of what is far away where too much is kept."""
        kept = [step for step in (self.step, self.reference) if step is not None]
        far = sorted((step for step in self._known if step not in kept), key=lambda step: -abs(step - self.step))
        total = sum(map(_size, self._known.values()))
        for step in far:
            if total <= _MOST_BYTES:
                return
            total -= _size(self._known.pop(step))


def _size(arrays: Arrays) -> int:
    return sum(array.nbytes for array in arrays.values())
