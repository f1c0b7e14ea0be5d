"""A pinned example of one run, and what is stored of it at each step. No TensorFlow: the window reads it, too."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attune_datasets.cleaning import clean
from attune_datasets.text_parts import text_parts

from attune_models.pinned import Pinned, encode_pin, open_prepared, pin_texts
from attune_models.probes import Probe, read_probe
from attune_models.runs import RunFolder
from attune_models.runs.pins import Pin
from attune_models.spec import ClassifierSpec, RunSpec
from attune_models.token_text import text_of
from attune_models.training.language_preparation import LanguageData
from attune_models.training.pair_preparation import PairData
from attune_models.training.preparation import RunData
from attune_models.training.prepared_data import AnyData


@dataclass(frozen=True)
class PinnedExample:
    """One of a run's pins, with what the run's data tells of it."""

    run: RunFolder
    spec: RunSpec
    pin: Pin
    pinned: Pinned
    data: AnyData

    @classmethod
    def open(cls, run: RunFolder, pin: Pin) -> PinnedExample:
        """Reads the run's prepared data. Raises `AttuneError` where that, or the pin in it, cannot be read."""
        data = open_prepared(run)
        return cls(run, run.spec(), pin, encode_pin(pin, data), data)

    @property
    def label_names(self) -> list[str] | None:
        """A classifier's labels."""
        return self.data.label_names if isinstance(self.data, RunData) else None

    @property
    def path(self) -> Path:
        """The run's folder."""
        return self.run.path

    @property
    def outputs(self) -> int:
        """How many probabilities a probe of it has."""
        return len(self.pinned.ids["target"] if self.label_names is None else self.label_names)

    @property
    def texts(self) -> dict[str, str]:
        """The example as the file has it: `source`, and of a pair `target`."""
        return pin_texts(self.pin, self.data)

    def read(self, step: int) -> Probe | None:
        """Returns what is stored of it at `step`. Raises `AttuneError` like `read_probe`."""
        return read_probe(self.path, step, self.pin.id, self.pinned, self.spec, self.outputs)

    def told(self) -> dict[str, Any]:
        """Returns what is told of it whatever the step."""
        told: dict[str, Any] = {"run": self.run.path.name, "pin": self.pin.id, "task": self.spec.task}
        if isinstance(self.data, LanguageData):
            return told | {"tokens": self.pinned.tokens["target"]}
        if self.label_names is None:
            return told | {f"{side}_tokens": tokens for side, tokens in self.pinned.tokens.items()}
        assert isinstance(self.spec.model, ClassifierSpec)
        told |= {"tokens": self.pinned.tokens["source"], "labels": self.label_names, "causal": self.spec.model.causal}
        return told if self.pinned.label is None else {**told, "label": self.label_names[self.pinned.label]}

    def told_of_text(self) -> dict[str, Any]:
        """Returns the example as people read it: as `inspect` tells of a text, or both sides of a pair."""
        if isinstance(self.data, PairData):
            return {**self.texts, "target_ids": self.pinned.ids["target"].tolist()}
        text = self.texts["source"]
        if isinstance(self.data, LanguageData):
            ids = self.pinned.ids["target"].tolist()
            shown, spans = text_of(self.data.tokenizer, ids)
            return {"text": text, "clean": shown, "ids": ids, "spans": spans, **text_parts(shown)}
        (cleaned,) = clean([text], self.data.spec.cleaning)
        return {
            "text": text, "clean": cleaned, "spans": self.data.tokenizer.spans(cleaned), **text_parts(cleaned),
        }  # fmt: skip
