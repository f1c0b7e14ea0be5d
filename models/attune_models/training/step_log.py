"""The figures of each step, collected and written as `steps` events about ten times a second."""

from __future__ import annotations

import time

from attune_models.runs.events import EventWriter
from attune_models.training.patience import Patience

_INTERVAL = 0.1  # seconds between two events: often enough for a live curve, seldom enough to cost nothing
_COLUMNS = ("step", "loss", "learning_rate", "gradient_norm", "tokens_per_second", "seconds")


class StepLog:
    """Writes the steps of a run.

    Args:
        events: Where to.
        patience: Its waiting is no time of training.
        seconds: Of training before.

    Attributes:
        step: The newest step noted; 0 before the first.
        between: Seconds between steps so far, which evaluations took.
    """

    def __init__(self, events: EventWriter, patience: Patience, seconds: float = 0.0) -> None:
        self._events, self._patience = events, patience
        self._columns: dict[str, list[float]] = {name: [] for name in _COLUMNS}
        self._last_step = self._last_flush = time.monotonic()
        self._waited = patience.waited  # at the last step
        self._began = self._last_step - seconds
        self.step = 0
        self.between = 0.0

    @property
    def seconds(self) -> float:
        """Seconds of training so far, pauses left out."""
        return time.monotonic() - self._began - self._patience.waited

    def leave_out(self, seconds: float) -> None:
        """Sets the clocks back by a pause that just ended."""
        self._began += seconds
        self._last_step += seconds

    def resume(self) -> None:
        """Starts the next step's time now: what went before (an evaluation) was no step."""
        self.between += self._lap()

    def add(self, step: int, tokens: int, figures: dict[str, float]) -> bool:
        """Notes one step, and returns whether the notes were written.

        Args:
            step: Its number, from 1.
            tokens: The tokens it learned from, padding left out.
            figures: `loss`, `learning_rate`, `gradient_norm`.
        """
        self.step = step
        rate = tokens / max(self._lap(), 1e-9)
        columns = self._columns
        columns["step"].append(step)
        for name in ("loss", "learning_rate", "gradient_norm"):
            columns[name].append(float(f"{figures[name]:.7g}"))  # float32 holds no more digits
        columns["tokens_per_second"].append(round(rate, 1))
        columns["seconds"].append(round(self.seconds, 3))
        if self._last_step - self._last_flush < _INTERVAL:
            return False
        self.flush()
        return True

    def _lap(self) -> float:
        """Returns the seconds since the last step, or what came behind it; waiting for the disk is left out."""
        now, waited = time.monotonic(), self._patience.waited
        seconds = now - self._last_step - (waited - self._waited)
        self._last_step, self._waited = now, waited
        return seconds

    def flush(self) -> None:
        """Writes the steps that were not written yet. Raises `AttuneError` when the disk refuses."""
        self._last_flush = time.monotonic()
        if self._columns["step"]:
            self._events.write("steps", **self._columns)
            self._columns = {name: [] for name in _COLUMNS}
