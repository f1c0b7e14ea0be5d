"""How heads formed over a training: a replay as the inspector answers it, head by head, and taken away as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from attune_datasets.atomic import replacing
from attune_models.head_names import ATTENTIONS, Head

MEASURES = ("entropy", "distance", "first")  # of a head, in the order in which they are told
_BARS = "▁▂▃▄▅▆▇█"
_MOST_BARS = 24


@dataclass(frozen=True)
class LifeLine:
    """What became of one head.

    Args:
        head: Which.
        values: By measure, one number a step: entropy in nats, mean distance in tokens, share of the first token.
    """

    head: Head
    values: dict[str, np.ndarray]


@dataclass(frozen=True)
class Replay:
    """One answer of the inspector to `replay`.

    Args:
        about: The pin, its tokens, labels and what is damaged, as answered.
        steps: When, ascending.
        loss: In nats at each step; nan where it is not known.
        arrays: The measures and probabilities, by step.
    """

    about: dict[str, Any]
    steps: list[int]
    loss: np.ndarray
    arrays: dict[str, np.ndarray]

    @classmethod
    def from_answer(cls, result: Mapping[str, Any], arrays: Mapping[str, np.ndarray]) -> Replay:
        """Returns what the inspector answered."""
        loss = np.array([np.nan if loss is None else loss for loss in result["loss"]], np.float64)
        return cls(dict(result), list(result["steps"]), loss, dict(arrays))

    @property
    def life_lines(self) -> Iterator[LifeLine]:
        """Each head's, attention by attention, layer by layer."""
        for attention in ATTENTIONS:
            found = {
                name: self.arrays[f"{attention}.{name}"] for name in MEASURES if f"{attention}.{name}" in self.arrays
            }
            if found:
                for layer, head in np.ndindex(found["entropy"].shape[1:]):
                    values = {name: lines[:, layer, head] for name, lines in found.items()}
                    yield LifeLine(Head(attention, layer, head), values)

    @property
    def taken_away(self) -> dict[str, np.ndarray]:
        """All numbers by name, with the tokens and labels that they are of."""
        texts = {name: np.array(words) for name, words in self.about.items() if name.endswith(("tokens", "labels"))}
        return {"steps": np.array(self.steps), "loss": self.loss, **texts, **self.arrays}


def bars(values: np.ndarray) -> str:
    """Returns a line of bars, from the least to the greatest value; of many values some, evenly spaced."""
    places = np.unique(np.linspace(0, len(values) - 1, min(len(values), _MOST_BARS)).round().astype(int))
    shown = values[places].astype(np.float64)
    low, span = shown.min(), shown.max() - shown.min()
    heights = (shown - low) / span * (len(_BARS) - 1) if span else np.zeros(len(shown))
    return "".join(_BARS[round(height)] for height in heights.tolist())


def save_life_lines(path: Path, replay: Replay) -> None:
    """Writes a CSV file with a row a step and head; a head is named as on the command line.

    Raises:
        DatasetError: when the place cannot be written to; what stood there is then as it was.
    """
    with replacing(path) as file:
        text = io.TextIOWrapper(file, "utf-8-sig", newline="")
        writer = csv.writer(text)
        writer.writerow(["step", "head", *MEASURES])
        for line in replay.life_lines:
            for place, step in enumerate(replay.steps):
                told = [f"{line.values[name][place]:.8g}" if name in line.values else "" for name in MEASURES]
                writer.writerow([step, line.head.name, *told])
        text.detach()  # flushes, and leaves the file to its owner
