"""Named ways to draw the next token; each sets temperature, top-k, top-p and repetition penalty, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from attune_models.sampling import SamplingSpec
from PySide6.QtCore import QCoreApplication

from attune_studio.wording import marked

_PLAIN: dict[str, Any] = {"temperature": 1.0, "top_k": None, "top_p": 1.0, "repetition_penalty": 1.0}


@dataclass(frozen=True)
class Preset:
    """One way.

    Args:
        title: As it is chosen, in English.
        values: What is another than the model's own chances.
    """

    title: str
    values: dict[str, Any] = field(default_factory=dict)

    def of(self, sampling: SamplingSpec) -> SamplingSpec:
        """Returns settings that draw this way, and are the same in all else."""
        return sampling.model_copy(update={**_PLAIN, **self.values})


# Top-k with k = 40: Radford et al. 2019 (GPT-2). Top-p of 0.95: Holtzman et al. 2020. Greedy with a penalty of 1.2:
# Keskar et al. 2019 (CTRL).
PRESETS = (
    Preset(marked("presets", "Usual"), {"temperature": 0.8}),
    Preset(marked("presets", "Greedy"), {"temperature": 0.0}),
    Preset(marked("presets", "Greedy, no repeating"), {"temperature": 0.0, "repetition_penalty": 1.2}),
    Preset(marked("presets", "Top-k 40"), {"top_k": 40}),
    Preset(marked("presets", "Nucleus 0.95"), {"top_p": 0.95}),
    Preset(marked("presets", "As the model says")),
)


def preset_of(sampling: SamplingSpec) -> int:
    """Returns the place of the preset that draws like these settings; -1: none does."""
    return next((place for place, one in enumerate(PRESETS) if one.of(sampling) == sampling), -1)


def titles() -> list[str]:
    """Returns what the presets are called."""
    return [QCoreApplication.translate("presets", one.title) for one in PRESETS]
