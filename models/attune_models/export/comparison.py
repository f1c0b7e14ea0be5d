"""How an export's answers compare with the studio's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

Kind = Literal["labels", "translations", "continuations"]
# What stands beside each kind of answer.
FIGURES: dict[Kind, str] = {
    "labels": "probabilities", "translations": "scores", "continuations": "log-probabilities"
}  # fmt: skip
# The rounding of float32 sums in another order: of a probability, and of a sum of some hundred log-probabilities.
TOLERANCES: dict[Kind, float] = {"labels": 1e-5, "translations": 1e-4, "continuations": 1e-4}


@dataclass(frozen=True)
class ExportCheck:
    """What a clean process answered, beside what the studio did.

    Attributes:
        kind: What was answered.
        texts: How many were asked.
        equal: Whether all are the same; where two tie within the tolerance, either is.
        largest_difference: Between any two of their `FIGURES`.
    """

    kind: Kind
    texts: int
    equal: bool
    largest_difference: float

    @classmethod
    def of(cls, kind: Kind, equal: np.ndarray, gaps: np.ndarray, differences: np.ndarray) -> ExportCheck:
        """Returns the check of single answers.

        Args:
            kind: What was answered.
            equal: `(texts,)` booleans.
            gaps: `(texts,)`: by how much the studio's own figure of the answer is from that of its own answer.
            differences: Of all figures, of any shape.
        """
        fine = equal | (np.abs(gaps) <= 2 * TOLERANCES[kind])
        return cls(kind, len(equal), bool(fine.all()), float(np.abs(differences).max(initial=0)))

    @property
    def passed(self) -> bool:
        """Whether the export answers as the studio does."""
        return self.equal and self.largest_difference <= TOLERANCES[self.kind]

    def to_json(self) -> dict[str, Any]:
        """Returns `{"texts", "labels_equal" (or "translations_equal", …), "largest_difference"}`."""
        return {
            "texts": self.texts,
            f"{self.kind}_equal": self.equal,
            "largest_difference": self.largest_difference,
        }
