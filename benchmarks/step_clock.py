"""`StepClock`: how long the steps of a `fit` take."""

from __future__ import annotations

import time
from typing import Any

import keras


class StepClock(keras.callbacks.Callback):
    """Measures from the moment at which a `fit` begins with its steps to the end of the last one.

    Not to its return: plain `fit` may sleep before it returns until a thread wakes that tunes how it reads.

    Attributes:
        seconds: By the clock.
        processor_seconds: Of all threads of this process.
        ended: The clock at the end of the last step.
    """

    def __init__(self) -> None:
        super().__init__()
        self.seconds = self.processor_seconds = self.ended = 0.0

    def on_train_begin(self, logs: Any = None) -> None:
        """Keras begins."""
        self._started, self._processor_started = time.perf_counter(), time.process_time()

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        """A step was taken."""
        self.ended = time.perf_counter()
        self.seconds = self.ended - self._started
        self.processor_seconds = time.process_time() - self._processor_started
