"""`ModelPage`: the network's settings on the left; its drawing, its costs and one measured batch on the right."""

from __future__ import annotations

from typing import Any

from attune_datasets.errors import AttuneError
from attune_datasets.samples import SAMPLES
from attune_datasets.spec import DOCUMENT_TASKS
from attune_models.architecture import Architecture, architecture, memory
from attune_models.spec import ModelSpec, PairSpec, RunSpec
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.client import PendingRequest, ServiceClient
from attune_studio.pages.model.controls import ModelForm, PresetSection
from attune_studio.pages.model.costs import Facts, Trial, epoch_tokens, memory_parts, trial_of
from attune_studio.pages.model.numbers import Numbers
from attune_studio.pages.page import Page, RailState
from attune_studio.project import Project
from attune_studio.setting_names import field_title, setting_offer
from attune_studio.spec_edits import offer
from attune_studio.text import size
from attune_studio.widgets.architecture_view import ArchitectureView
from attune_studio.widgets.banner import Banner


class ModelPage(Page):
    """Sets the network up and shows it."""

    edits_settings = True

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self._trial: Trial | None = None
        self._epoch_tokens: float | None = None
        self._workbench = ServiceClient("attune_models.workbench", self)
        self._request: PendingRequest | None = None
        self._offered: dict[str, Any] = {}
        self._errors: dict[str, str] = {}
        self.banner.acted.connect(self._use_offered)
        self._create_controls()
        self._create_content()
        self._create_actions()
        project.spec_changed.connect(self._show_spec)
        project.data_changed.connect(self._on_data_changed)
        project.warnings_changed.connect(self._show_warned)
        self._show_warned()
        self._show_spec()

    @property
    def facts(self) -> Facts:
        """What the data says about the network's ends."""
        return Facts.of(self.project.spec, self.project.data)

    def shut_down(self) -> None:
        """Ends a trial that is under way."""
        self._workbench.release()

    def try_one_batch(self) -> None:
        """Builds the network in a process of its own and measures one batch."""
        if self._request is not None or not self.primary.isEnabled():
            return
        spec, facts = self.project.run_spec(), self.facts
        self.banner.clear()
        self._request = self._workbench.request(
            "trial",
            spec=spec.model_dump(),
            vocabulary_size=facts.vocabulary_size,
            num_classes=facts.num_classes,
        )
        self._request.progress.connect(lambda fraction, note: self.numbers.show_busy(note, fraction))
        self._request.finished.connect(lambda result, _arrays: self._on_measured(trial_of(spec, facts, result)))
        self._request.failed.connect(self._on_failed)
        self._request.ended.connect(self._on_ended)
        self.tell_activity(self.tr("Measuring one batch"))
        self._ask_lengths()
        self._show_costs()

    def cancel_trial(self) -> None:
        """Ends the trial at once; building a network cannot be interrupted, so its process ends."""
        self._workbench.release()

    # -- building

    def _create_controls(self) -> None:
        self.presets = PresetSection()
        self.presets.chosen.connect(self.project.use_preset)
        self.network = ModelForm(self.project.spec, self.project.undo_stack)
        self.network.kind_chosen.connect(self.project.use_kind)
        self.network.changed.connect(self._on_edited)
        self.network.hovered.connect(lambda field: self.drawing.light(f"model.{field}" if field else ""))
        self.network.invalid.connect(self._on_invalid)
        self.network.reset_wanted.connect(lambda: self.project.reset("model"))
        self.controls.addWidget(self.presets)
        self.controls.addWidget(self.network)
        self.set_primary(self.tr("Try one batch"), self.try_one_batch, icon="gauge")

    def _create_content(self) -> None:
        spec, facts = self.project.spec, self.facts
        self.drawing = ArchitectureView(_architecture(spec, facts))
        self.numbers = Numbers()
        self.numbers.cancelled.connect(self.cancel_trial)
        self.tokenizer_warning = Banner(closable=False)
        self.tokenizer_warning.acted.connect(self._use_warned)
        self.no_data = Banner(closable=False)
        self.no_data.acted.connect(self._open_sample)
        scroll = QScrollArea()
        scroll.setWidget(self.drawing)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4)
        layout.setSpacing(tokens.SPACE_3)
        layout.addWidget(self.no_data)
        layout.addWidget(self.tokenizer_warning)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.numbers)
        self.set_content(content)

    def _create_actions(self) -> None:
        for text, act in (
            (self.tr("Try one batch"), self.try_one_batch),
            (self.tr("Reset the network's settings"), lambda: self.project.reset("model")),
        ):
            action = QAction(text, self)
            action.triggered.connect(lambda _checked, act=act: act())
            self.addAction(action)

    # -- following

    def _on_edited(self, model: ModelSpec, field: str) -> None:
        title = field_title(type(model), field)
        spec = self.project.spec.model_copy(update={"model": model})
        self.project.change(spec, self.tr("Change {field}").format(field=title), f"model.{field}")

    def _on_invalid(self, errors: dict[str, str]) -> None:
        errors = errors or self._untieable()
        self._errors = errors
        self.set_rail_state(RailState.ATTENTION if errors else RailState.NONE)
        self.project.set_faults("model", errors)
        self._show_primary()

    def _untieable(self) -> dict[str, str]:
        """Returns what is wrong with the model for the tokenizer's sake, and tells it under its field."""
        spec = self.project.spec
        if not isinstance(spec.model, PairSpec):
            return {}
        message = ""
        if spec.model.tied_embeddings == "all" and spec.tokenizer.vocabularies == "separate":
            message = self.tr("All three can be one table only where both sides share a joint vocabulary (Data page).")
        self.network.form.set_error("tied_embeddings", message)
        return {"tied_embeddings": message} if message else {}

    def _on_data_changed(self) -> None:
        self._epoch_tokens = None
        self.project.data_service.cancel_topic("model.texts")
        self._show_spec()
        if self._trial is not None and self._trial.fits(self.project.run_spec(), self.facts):
            self._ask_lengths()

    def _show_spec(self) -> None:
        self.presets.show_model(self.project.spec)
        self.network.show_model(self.project.spec)
        self.drawing.show_architecture(_architecture(self.project.spec, self.facts))
        self._show_no_data()
        self._show_costs()

    def _show_no_data(self) -> None:
        facts = self.facts
        if not facts.assumed:
            self.no_data.clear()
            return
        task = self.project.spec.task
        lacking = {
            "translation": self.tr("No pairs to learn yet"), "language": self.tr("No text to go on with yet"),
            "masked": self.tr("No text to pre-train on yet"),
        }.get(task, self.tr("The data has no labels to learn yet"))  # fmt: skip
        what = self.tr("No data yet") if self.project.data is None else lacking
        if task != "classification":
            assumed = self.tr("The drawing assumes the vocabulary asked for, {size} tokens.")
        else:
            assumed = self.tr("The drawing assumes 2 classes and the vocabulary asked for, {size} tokens.")
        self.no_data.show_message(
            "info",
            what,
            assumed.format(size=f"{facts.vocabulary_size:,}"),
            self.tr("Open the sample") if self.project.data is None else self.tr("Go to Data"),
        )

    @property
    def _warned(self) -> dict[str, Any] | None:
        """The gravest warning of the data that a setting of the tokenizer mends: presets bring its settings along."""
        own = (one for one in self.project.warnings if any(key.startswith("tokenizer.") for key in one["settings"]))
        return next(own, None)

    def _show_warned(self) -> None:
        warned = self._warned
        if warned is None:
            self.tokenizer_warning.clear()
        else:
            self.tokenizer_warning.show_message(
                warned["severity"], warned["what"], warned["remedy"], setting_offer(warned["settings"])
            )

    def _use_warned(self) -> None:
        if self._warned is not None:
            self.project.use(self._warned["settings"])

    def _open_sample(self) -> None:
        if self.project.data is None:
            fitting = (sample for sample in SAMPLES if sample.task == self.project.spec.task)
            self.project.open_file(str(next(fitting, SAMPLES[0]).path))
        else:
            self.project.go("data")

    # -- costs

    def _show_costs(self) -> None:
        spec, facts = self.project.spec, self.facts
        drawn, cost = _architecture(spec, facts), memory(
            spec.model, spec.training, facts.vocabulary_size, facts.num_classes, spec.tokenizer.max_length
        )  # fmt: skip
        ends = self._ends(spec, facts)
        self.numbers.parameters.show_figure(f"{drawn.parameters:,}", ends)
        self.numbers.memory.show_figure(self.tr("about {size}").format(size=size(cost.total)), memory_parts(cost))
        if self._request is not None:
            self.numbers.show_busy()
        elif self._trial is not None and self._trial.fits(spec, facts):
            self.numbers.show_trial(self._trial, self._epoch_seconds(self._trial))
        else:
            self.numbers.show_idle()
        self._show_primary()

    def _ends(self, spec: RunSpec, facts: Facts) -> str:
        if spec.task == "translation":
            text = self.tr("vocabularies {size}, {outputs}")
            if spec.tokenizer.vocabularies == "joint":
                text = self.tr("one vocabulary, {size}") if facts.counted else self.tr("one vocabulary, up to {size}")
            elif not facts.counted:
                text = self.tr("vocabularies up to {size}, {outputs}")
        elif spec.task in DOCUMENT_TASKS:
            text = self.tr("vocabulary {size}") if facts.counted else self.tr("vocabulary up to {size}")
        elif facts.counted:
            text = self.tr("vocabulary {size}, {outputs} classes")
        else:
            text = self.tr("vocabulary up to {size}, {outputs} classes")
        return text.format(size=f"{facts.vocabulary_size:,}", outputs=f"{facts.num_classes:,}")

    def _show_primary(self) -> None:
        self.primary.setEnabled(self._request is None and not self._errors)

    def _epoch_seconds(self, trial: Trial) -> float | None:
        return None if self._epoch_tokens is None else self._epoch_tokens / trial.tokens_per_second

    def _ask_lengths(self) -> None:
        """Asks how long the texts are: an epoch has as many tokens as its texts have together."""
        if not self.project.trainable:
            return
        spec, service = self.project.run_spec(), self.project.data_service
        if spec.task == "translation":
            asked = {"data": spec.data.model_dump(), "tokenizer": spec.tokenizer.model_dump()}
            request = service.request("pair_statistics", topic="model.texts", top=1, **asked)
            request.finished.connect(lambda result, _arrays: self._on_pairs(result, spec))
        elif spec.task in DOCUMENT_TASKS:
            asked = {"data": spec.data.model_dump(), "tokenizer": spec.tokenizer.model_dump()}
            request = service.request("lengths", topic="model.texts", task=spec.task, **asked)
            request.finished.connect(lambda result, _arrays: self._on_blocks(result))
        else:
            request = service.request("labels", topic="model.texts", data=spec.data.model_dump())
            request.finished.connect(lambda result, _arrays: self._on_counts(result, spec))

    def _on_counts(self, result: dict[str, Any], spec: RunSpec) -> None:
        texts = sum(result["counts"]["training"])  # neither all rows nor their share: a test file trains nothing
        request = self.project.data_service.request(
            "lengths", topic="model.texts", data=spec.data.model_dump(), tokenizer=spec.tokenizer.model_dump()
        )
        request.finished.connect(lambda result, _arrays: self._on_lengths([result], spec, texts))

    def _on_pairs(self, result: dict[str, Any], spec: RunSpec) -> None:
        sides = [result[side]["lengths"] for side in ("source", "target")]
        self._on_lengths(sides, spec, result["pairs"]["training"])

    def _on_blocks(self, result: dict[str, Any]) -> None:
        """Takes the tokens of the training text: in blocks, none is padding."""
        self._epoch_tokens = float(result["parts"]["training"]["tokens"])
        self._show_costs()

    def _on_lengths(self, sides: list[dict[str, Any]], spec: RunSpec, texts: float) -> None:
        """Takes the histograms of the lengths of texts, or of both sides of pairs: a batch counts the longer side."""
        longest = spec.tokenizer.max_length
        self._epoch_tokens = max(epoch_tokens(side["edges"], side["counts"], longest, texts) for side in sides)
        self._show_costs()

    def _on_measured(self, trial: Trial) -> None:
        self._trial = trial

    def _on_failed(self, error: AttuneError) -> None:
        self._offered = error.settings
        self.banner.show_error(error, offer(error.settings))

    def _use_offered(self) -> None:
        self.banner.clear()
        self.project.use(self._offered)

    def _on_ended(self) -> None:
        self._request = None
        self._workbench.release()  # fresh for each question: what one trial holds must not weigh on the next
        self.tell_activity("")
        self._show_costs()


def _architecture(spec: RunSpec, facts: Facts) -> Architecture:
    return architecture(spec.model, facts.vocabulary_size, facts.num_classes, spec.tokenizer.max_length)
