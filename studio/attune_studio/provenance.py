"""Where numbers and pictures come from: what goes along with each that is taken away, so that it can be made again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from attune_models.head_names import Head


@dataclass(frozen=True)
class Provenance:
    """What an answer of the inspector comes from.

    Args:
        run: The name of the run's folder.
        checkpoint: The step of the checkpoint that answered.
        weights_sha256: Of the checkpoint's file of weights, in hexadecimal; empty for a step that is replayed.
        text: What was asked about.
        off: The heads that were off.
        settings: How it is shown, by name: attention, layer and head (from 1), unit, direction, scale.
    """

    run: str
    checkpoint: int
    weights_sha256: str
    text: str
    off: Sequence[Head]
    settings: Mapping[str, Any]

    @property
    def arrays(self) -> dict[str, np.ndarray]:
        """The same as arrays of an npz; `settings` is JSON."""
        return {
            "run": np.array(self.run),
            "checkpoint": np.array(self.checkpoint),
            "weights_sha256": np.array(self.weights_sha256),
            "text": np.array(self.text),
            "settings": np.array(json.dumps(dict(self.settings), ensure_ascii=False)),
        }

    @property
    def rows(self) -> list[list[str]]:
        """The same as rows above a CSV's table; the first cell of each is a name behind `# `."""
        told = {
            "run": self.run,
            "checkpoint": str(self.checkpoint),
            "weights_sha256": self.weights_sha256,
            "text": self.text,
            "off": " ".join(head.name for head in self.off),
            **{name: str(value) for name, value in self.settings.items()},
        }
        return [[f"# {name}", value] for name, value in told.items()]
