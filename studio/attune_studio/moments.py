"""`Moment`: a pinned example at one step of a training, as the views of attention show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from attune_models.head_names import ATTENTIONS

from attune_studio.inspection import Inspection, measures_among
from attune_studio.life_lines import Replay
from attune_studio.pair_inspection import PairInspection, allowed, inputs_of
from attune_studio.text import unknown_words
from attune_studio.text_inspection import TextInspection


@dataclass(frozen=True)
class Moment:
    """One step of a replay.

    Args:
        replay: Of the pinned example.
        place: Of the step among the replay's.
        arrays: What the inspector's `probe` answered of it: scores by attention, and `probabilities`.
        before: The same of the step that it is compared with; None: it is shown as it is.
        before_step: That step.
    """

    replay: Replay
    place: int
    arrays: Mapping[str, np.ndarray]
    before: Mapping[str, np.ndarray] | None = None
    before_step: int = 0

    @property
    def step(self) -> int:
        """When."""
        return self.replay.steps[self.place]

    @property
    def loss(self) -> float | None:
        """In nats; None where it is not known."""
        loss = float(self.replay.loss[self.place])
        return None if np.isnan(loss) else loss

    @property
    def scores(self) -> dict[str, np.ndarray]:
        """By attention, (layers, heads, queries, keys)."""
        return {name: self.arrays[name] for name in ATTENTIONS if name in self.arrays}

    def change(self, attention: str) -> np.ndarray | None:
        """Returns what became of an attention's scores since the step compared with; None: with none."""
        return None if self.before is None else self.arrays[attention] - self.before[attention]

    @property
    def measures(self) -> dict[str, np.ndarray]:
        """By names such as `encoder.entropy`, (layers, heads)."""
        return {name: lines[self.place] for name, lines in measures_among(self.replay.arrays).items()}

    def inspection(self) -> Inspection:
        """Returns it as what `inspect` answers of a text; a classifier's."""
        about, probabilities, scores = self.replay.about, self.arrays["probabilities"], self.arrays["encoder"]
        return Inspection(
            text=about["text"],
            clean=about["clean"],
            tokens=about["tokens"],
            spans=[(start, end) for start, end in about["spans"]],
            parts={"word": about["words"], "sentence": about["sentences"]},
            scores=scores,
            mask=allowed(scores, causal=True) if about["causal"] else np.ones(len(about["tokens"]), bool),
            predicted=about["labels"][int(probabilities.argmax())],
            probabilities=dict(zip(about["labels"], probabilities.tolist(), strict=True)),
            measures=self.measures,
            off=[],
            whole=None,
            label=about.get("label"),
            run=about["run"],
            weights_sha256="",
            checkpoint=self.step,
        )

    def text_inspection(self) -> TextInspection:
        """Returns it as what `inspect` answers of a text; a language model's. What else it expected is not stored."""
        about, known = self.replay.about, self.arrays["probabilities"].tolist()
        return TextInspection(
            text=about["text"],
            clean=about["clean"],
            tokens=about["tokens"],
            ids=about["ids"],
            spans=[(start, end) for start, end in about["spans"]],
            parts={"word": about["words"], "sentence": about["sentences"]},
            probabilities=[None, *known[1:]],
            ranks=[None] * len(known),
            alternatives=[[] for _ in known],
            next=[],
            loss=self.loss,
            scores=self.scores,
            measures=self.measures,
            off=[],
            whole=None,
            cut=False,
            unknown=unknown_words(about["tokens"], about["spans"], about["clean"]),
            run=about["run"],
            weights_sha256="",
            checkpoint=self.step,
        )

    def pair_inspection(self) -> PairInspection:
        """Returns it as what `inspect` answers of a sentence; a translator's. All of the translation is given."""
        about = self.replay.about
        said, score = about["target_tokens"], about["score"][self.place]
        return PairInspection(
            source=about["source"],
            clean="",
            source_tokens=about["source_tokens"],
            source_spans=[],
            input_tokens=inputs_of(said),
            target_tokens=said,
            target_ids=about["target_ids"],
            translation=about["target"],
            score=np.nan if score is None else score,
            probabilities=self.arrays["probabilities"].tolist(),
            alternatives=[[] for _ in said],
            hypotheses=[],
            settled=len(said),
            scores=self.scores,
            measures=self.measures,
            off=[],
            cut=False,
            unknown=[],
            reference=None,
            chrf=None,
            links=[],
            error_rates=[],
            whole=None,
            run=about["run"],
            weights_sha256="",
            checkpoint=self.step,
        )


def wanted_of(pin: Mapping[str, Any]) -> dict[str, Any]:
    """Returns how `inspect` is asked about what is pinned."""
    return {name: pin[name] for name in ("text", "split", "row") if name in pin}
