"""The choice of the run that another one starts from, among those of the workspace whose body and tokenizer it can."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attune_datasets.errors import SpecError
from attune_models.origin import SOURCES, adopted
from attune_models.presets import parse_spec
from attune_models.runs import RunSummary
from attune_models.spec import RunSpec

from attune_studio.figures import model_figure, result_figure
from attune_studio.text import plain
from attune_studio.widgets.editors import ChoiceEditor

_ENDED = ("finished", "stopped")


class StartFromEditor(ChoiceEditor):
    """Nothing, or one of the runs that have ended and are of a kind that the model can start from."""

    def __init__(self) -> None:
        super().__init__(())
        self._runs: dict[str, RunSummary] = {}
        self._kind = ""
        self._fill()

    def offer(self, runs: Sequence[RunSummary]) -> None:
        """Takes the runs of the workspace; the present choice stays."""
        self._runs = {run.path: run for run in runs if run.state in _ENDED and run.spec}
        self._fill()

    def show_kind(self, kind: str) -> None:
        """Offers what a model of that kind (`encoder`, `decoder`) can start from; the present choice stays."""
        if kind != self._kind:
            self._kind = kind
            self._fill()

    def settings(self, spec: RunSpec) -> dict[str, Any]:
        """Returns the settings, by key, that `spec` must take over from the chosen run; none where there is none."""
        run = self._runs.get(self.value() or "")
        try:
            return adopted(spec, parse_spec(run.spec, run.title)) if run and run.spec else {}
        except SpecError:
            return {}  # starting the run says what is wrong

    def told(self, spec: RunSpec) -> str:
        """Returns what `spec` takes over of the chosen run, and how fast that learns; empty where it takes nothing."""
        if spec.training.start_from is None:
            return ""
        training, run = spec.training, self._runs.get(spec.training.start_from)
        rates = {
            "rate": plain(training.learning_rate), "share": plain(training.body_rate),
            "slower": plain(training.learning_rate * training.body_rate),
        }  # fmt: skip
        whole = self.tr("All of it learns at {share} of the learning rate: {slower}.")
        body = self.tr(
            "This body learns at {share} of the learning rate: {slower}; the head is new, and learns at {rate}."
        )
        learns = (body if spec.model.kind == "encoder" else whole).format(**rates)
        if run is None:
            return learns
        taken = self.tr("Taken over from {name}: {network}, its tokenizer and its cleaning.")
        return "\n".join((taken.format(name=run.title, network=model_figure(run.spec)), learns))

    def set_value(self, value: Any) -> None:
        """Shows a choice, also one that lies elsewhere."""
        if self.findData(value) < 0:
            run = self._runs.get(value)
            told = self.tr("{name} (elsewhere)") if run is None else self.tr("{name} (does not fit)")
            self.addItem(told.format(name=Path(value).name if run is None else run.title), value)
        super().set_value(value)

    def _fill(self) -> None:
        chosen = self.value()
        self.clear()
        self.addItem(self.tr("the beginning"), None)
        for path, run in self._runs.items():
            model = (run.spec or {}).get("model", {})
            if isinstance(model, dict) and model.get("kind") in SOURCES.get(self._kind, ()):
                self.addItem(self._described(run, str(model["kind"])), path)
        self.set_value(chosen)

    def _described(self, run: RunSummary, kind: str) -> str:
        """Returns what a run is, as it is offered: its name, its kind, its data, and how good it is."""
        kinds = {
            "encoder": self.tr("classifier"), "masked_encoder": self.tr("pre-trained encoder"),
            "decoder": self.tr("language model"), "rnn_decoder": self.tr("recurrent language model"),
        }  # fmt: skip
        return " · ".join(filter(None, (run.title, kinds[kind], run.data_name, result_figure(run))))
