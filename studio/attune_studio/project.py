"""`Project`: what the window is working on: the run's spec with undo, what is known about the data, the run shown.

Every page takes the project in its constructor, changes it through `set` and follows its signals. Of files it reads
only the record of a run that is opened, in the background.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from attune_datasets.spec import DOCUMENT_TASKS, PLAIN, DataSpec, Task
from attune_models.checkpoints import Wanted
from attune_models.example_filter import ExampleFilter
from attune_models.presets import KIND_PRESETS, preset, task_preset
from attune_models.ready_made import ReadyMade
from attune_models.runs import RunFolder
from attune_models.spec import RunSpec
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoStack

from attune_studio.background import Job
from attune_studio.client import ServiceClient
from attune_studio.devices import DeviceChoice
from attune_studio.discarding import RunDiscarder
from attune_studio.ready_made import ReadyMadeOpener
from attune_studio.spec_edits import SpecEdit, carried, offer, title_in, with_data, with_values


@dataclass(frozen=True)
class DataAnswers:
    """What the data service has told about the file of the current spec.

    Args:
        spec: The DataSpec with every guess filled in; None of its detections is None any more.
        answer: The whole answer to `open` (columns, detection, tables, problems, labels, fingerprint).
        rows: Rows that could be read.
        labels: Rows by label; empty without a label column.
        vocabulary_size: What the tokenizer (of pairs: the source's) has really found, None until that is known.
        target_vocabulary_size: What the target's tokenizer has found; None until that is known, and without pairs.
        asked: The data section that this answers, as it stood in the form.
    """

    spec: DataSpec
    answer: dict[str, Any] = field(default_factory=dict)
    rows: int = 0
    labels: dict[str, int] = field(default_factory=dict)
    vocabulary_size: int | None = None
    target_vocabulary_size: int | None = None
    asked: DataSpec | None = None

    @property
    def task(self) -> Task:
        """What the data is read for."""
        return self.answer.get("task") or ("translation" if self.spec.source else "classification")

    @property
    def languages(self) -> tuple[str, str]:
        """What source and target are called wherever they are shown."""
        translate = QCoreApplication.translate
        source, target = (
            name and translate("languages", name) for name in (self.spec.source_language, self.spec.target_language)
        )
        return source or translate("DataAnswers", "Source"), target or translate("DataAnswers", "Target")

    @property
    def num_classes(self) -> int:
        """The number of labels."""
        return len(self.labels)

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        return [column["name"] for column in self.answer.get("columns", [])]

    @property
    def fingerprint(self) -> str:
        """Names the content: equal for equal data."""
        return str(self.answer.get("fingerprint") or "")

    @property
    def plain(self) -> bool:
        """Whether it is a text that is no table."""
        return bool(self.answer.get("detection", {}).get("format") == PLAIN)

    @property
    def amount(self) -> str:
        """How much there is, in words: `1 row`, `5,400 pairs`, `321 documents`, `150,406 characters`."""
        translate, one = QCoreApplication.translate, self.rows == 1
        if self.task in DOCUMENT_TASKS and self.spec.documents == "stream":
            count = self.answer.get("characters", 0)
            return translate("DataAnswers", "{count} characters").format(count=f"{count:,}")
        if self.task in DOCUMENT_TASKS:
            told = translate("DataAnswers", "1 document") if one else translate("DataAnswers", "{count} documents")
        elif one:
            told = translate("DataAnswers", "1 row")
        elif self.task == "translation" and self.trainable:
            told = translate("DataAnswers", "{count} pairs")
        else:
            told = translate("DataAnswers", "{count} rows")
        return told.format(count=f"{self.rows:,}")

    @property
    def trainable(self) -> bool:
        """Whether there is what the task needs: a text, both sides of pairs, or texts with one of two labels."""
        if self.task in DOCUMENT_TASKS:
            return self.plain or bool(self.spec.text)
        if self.task == "translation":
            return bool(self.spec.source and self.spec.target and self.spec.source != self.spec.target)
        return bool(self.spec.text and self.spec.label and self.num_classes > 1)


class Project(QObject):
    """The window's model.

    Args:
        parent: Owns the project.
        data_service: Another client than one of its own, which starts with the first request.

    Signals:
        spec_changed(RunSpec): After every edit, undo and redo.
        data_changed(DataAnswers | None): Another file was opened, or more is known about it.
        warnings_changed(list): What should be known of the data has changed, see `warnings`.
        run_changed(Path | None): Another run is shown, and of it the best checkpoint.
        checkpoint_changed(int | str): Another checkpoint of the same run is asked; see `checkpoint`.
        device_changed(): Another device is trained on, see `device`.
        page_wanted(str, bool): A page should come to the front ("data", "model", "train", …); True: and do its
            primary action.
        faults_changed(): A field or the data came to fit, or no longer does; see `fault`.
        under_way_changed(bool): The run that is shown began to learn, or has come to its end.
        examples_wanted(str, ExampleFilter): The examples of a split that a filter leaves should be listed.
        replay_wanted(str): The pinned example of this id should be replayed.
        ready_made_opened(ReadyMade, str): A ready-made run is shown on that page, to be asked with its own text.
        tour_wanted(): The guided tour should begin.
    """

    spec_changed = Signal(object)
    data_changed = Signal(object)
    warnings_changed = Signal(list)
    run_changed = Signal(object)
    checkpoint_changed = Signal(object)
    device_changed = Signal()
    page_wanted = Signal(str, bool)
    faults_changed = Signal()
    under_way_changed = Signal(bool)
    examples_wanted = Signal(str, object)
    replay_wanted = Signal(str)
    ready_made_opened = Signal(object, str)
    tour_wanted = Signal()

    def __init__(self, parent: QObject | None = None, data_service: ServiceClient | None = None) -> None:
        super().__init__(parent)
        self.data_service = data_service or ServiceClient("attune_datasets.data_service", self)
        self.inspector = ServiceClient("attune_models.inspector", self)
        self.devices = DeviceChoice(self)
        self.devices.default_changed.connect(self._on_default_device)
        self.discarder = RunDiscarder(self)
        self.ready_made = ReadyMadeOpener(self)
        self.ready_made.ready.connect(self._on_ready_made)
        self.undo_stack = QUndoStack(self)
        self._spec = self._preset(KIND_PRESETS["encoder"])
        self._device = self._spec.training.device
        self._task_chosen = False
        self._data: DataAnswers | None = None
        self._warnings: list[dict[str, Any]] = []
        self._run: Path | None = None
        self._checkpoint: Wanted = "best"
        self._under_way = False
        self._faults: dict[str, dict[str, str]] = {}

    @property
    def spec(self) -> RunSpec:
        """The spec as the person has it; None in `data` means "detect" or "guess"."""
        return self._spec

    @property
    def data(self) -> DataAnswers | None:
        """What is known about the data, None until a file has been opened."""
        return self._data

    @property
    def warnings(self) -> list[dict[str, Any]]:
        """What should be known of the data and its tokens before training, as `warnings` of the data service tells."""
        return self._warnings

    def set_warnings(self, warnings: list[dict[str, Any]]) -> None:
        """Tells what should be known of the data."""
        if warnings != self._warnings:
            self._warnings = warnings
            self.warnings_changed.emit(warnings)
            self.faults_changed.emit()

    @property
    def under_way(self) -> bool:
        """Whether the run that is shown has a worker at it, as the Train page has found."""
        return self._under_way

    def set_under_way(self, under_way: bool) -> None:
        """Tells whether the run that is shown has a worker at it."""
        if under_way != self._under_way:
            self._under_way = under_way
            self.under_way_changed.emit(under_way)

    @property
    def run(self) -> Path | None:
        """The folder of the run that is shown."""
        return self._run

    @property
    def checkpoint(self) -> Wanted:
        """Which checkpoint of the run is looked into and exported: a step, or `best` or `newest`."""
        return self._checkpoint

    @property
    def trainable(self) -> bool:
        """Whether the data can be learnt, and what is known about it answers the form as it stands now."""
        data = self._data
        answered = data is not None and data.asked == self._spec.data and data.task == self._spec.task
        return answered and data is not None and data.trainable

    @property
    def task_chosen(self) -> Task | None:
        """The task that the person wants the data read for; None: whatever the data looks like."""
        return self._spec.task if self._task_chosen else None

    @property
    def fault(self) -> str:
        """Why form and data cannot be trained as they stand: the first message under a field, or error of the data.

        Empty when all fits.
        """
        grave = (warning["what"] for warning in self._warnings if warning["severity"] == "error")
        return next((message for messages in self._faults.values() for message in messages.values()), next(grave, ""))

    def set_faults(self, section: str, messages: dict[str, str]) -> None:
        """Tells which fields of a section ("model", "tokenizer") do not fit; the spec keeps their last good values."""
        if self._faults.get(section, {}) != messages:
            self._faults[section] = messages
            self.faults_changed.emit()

    def run_spec(self) -> RunSpec:
        """Returns the spec to train with: the data section as the data service has filled it in.

        While the service has not answered the form as it stands, the section is the form's own.
        """
        answered = self._data is not None and self._data.asked == self._spec.data
        return self._spec.model_copy(update={"data": self._data.spec}) if answered and self._data else self._spec

    def set(self, key: str, value: Any, text: str = "") -> None:
        """Changes one value or section as an undoable edit. Edits of one key that follow each other are one undo step.

        Args:
            key: As in `--set`: "model.d_model", "data.cleaning", "training".
            value: A JSON value, or a Spec for a section.
            text: What undo calls it; the field's title by default.

        Raises:
            SpecError: where the value does not fit.
        """
        self.change(with_values(self._spec, {key: value}), text or title_in(self._spec, key), key)

    def change(self, spec: RunSpec, text: str, key: str = "") -> None:
        """Makes `spec` the current one as an undoable edit; equal to the current one, it does nothing."""
        if spec != self._spec:
            self.undo_stack.push(SpecEdit(lambda: self._spec, self._take, self._spec, spec, text, key))

    def use(self, settings: Mapping[str, Any]) -> None:
        """Takes settings that an error offers (`{"training.batch_tokens": 2048}`) as one undoable edit.

        Raises:
            SpecError: where one does not fit.
        """
        self.change(with_values(self._spec, settings), offer(settings))

    def use_preset(self, name: str) -> None:
        """Takes everything but the file and how it is read from a preset; undoable."""
        self.change(self._with_preset(name), self.tr("Use preset {name}").format(name=name))

    def use_kind(self, kind: str) -> None:
        """Takes another kind of model ("transformer", "rnn") for the same task; undoable."""
        model = self._preset(KIND_PRESETS[kind]).model
        if kind != self._spec.model.kind:
            self.change(self._spec.model_copy(update={"model": model}), self.tr("Change the kind of model"))

    def choose_task(self, task: Task) -> None:
        """Reads the data for another task, with its default preset and columns guessed anew; undoable."""
        if task != self._spec.task:
            self._task_chosen = True
            spec = self._with_preset(task_preset(task))
            columns = dict.fromkeys(("text", "label", "source", "target", "target_file", "documents"))
            self.change(with_data(spec, spec.data.model_copy(update=columns)), self.tr("Change the task"))

    def pair_with(self, path: str) -> None:
        """Reads another file as the translations of this one, line by line; undoable."""
        spec = self._spec
        if spec.task != "translation":
            self._task_chosen = True
            spec = self._with_preset(KIND_PRESETS["transformer"])
        columns = dict.fromkeys(("text", "label", "source", "target", "documents")) | {"target_file": path}
        text = self.tr("Read {name} as the translations").format(name=Path(path).name)
        self.change(with_data(spec, spec.data.model_copy(update=columns)), text)

    def unpair(self) -> None:
        """Does without the file of the translations; undoable."""
        columns: dict[str, None] = dict.fromkeys(("source", "target", "target_file"))
        data = self._spec.data.model_copy(update=columns)
        self.change(with_data(self._spec, data), self.tr("Do without the second file"))

    def follow_task(self, task: Task) -> None:
        """Takes the default preset of the task that a file just opened is for. No edit, and ends undo before it."""
        if task != self._spec.task:
            self.undo_stack.clear()
            self._take(self._with_preset(task_preset(task)))

    def choose_side(self, side: str, column: str) -> None:
        """Reads `"source"` or `"target"` from another column; the other side's column swaps them. Undoable."""
        other = "target" if side == "source" else "source"
        known = self._data.spec if self._data is not None else self._spec.data
        if column == (getattr(self._spec.data, other) or getattr(known, other)):
            self.swap_sides()
        else:
            self.set(f"data.{side}", column)

    def swap_sides(self) -> None:
        """Makes the source the target and the target the source; undoable."""
        if self._data is not None:
            data, known = self._spec.data, self._data.spec
            # What was asked for already, or the second of two quick clicks would be lost: the answer comes later.
            sides = {"source": data.target or known.target, "target": data.source or known.source}
            sides |= {"source_language": data.target_language, "target_language": data.source_language}  # "": guessed
            spec = with_data(self._spec, data.model_copy(update=sides))
            self.change(spec, self.tr("Swap source and target"))

    def open_file(self, path: str) -> None:
        """Takes another file, whose dialect and columns are found out anew. No edit: undo never changes the file."""
        self._task_chosen = False
        self._take(with_data(self._spec, carried(self._spec.data, DataSpec(file=path))))

    def use_run(self, name: str, spec: RunSpec) -> None:
        """Takes the data and the settings that the run called `name` was trained with; one undoable edit."""
        self._task_chosen = True
        if self.run_spec().data == spec.data:
            spec = with_data(spec, self._spec.data)  # as the form has it: what was guessed stays a guess
        self.change(spec, self.tr("Take the settings of {name}").format(name=name))

    def reset(self, section: str) -> None:
        """Brings a section ("model", "training", "tokenizer") back to the default preset of the model; undoable."""
        default = getattr(self._preset(KIND_PRESETS[self._spec.model.kind]), section)
        self.set(section, default, self.tr("Reset {section}").format(section=section))

    def go_back_to(self, data: DataSpec) -> None:
        """Brings the data section back to `data`: by undo or redo where one step does it, else as an edit.

        Another file is opened without an edit, as always.
        """
        if data == self._spec.data:
            return
        stack, index = self.undo_stack, self.undo_stack.index()
        last, undone = stack.command(index - 1), stack.command(index)
        if isinstance(last, SpecEdit) and last.before.data == data:
            stack.undo()
        elif isinstance(undone, SpecEdit) and undone.after.data == data:
            stack.redo()
        elif data.file != self._spec.data.file:
            self._take(with_data(self._spec, data))
        else:
            self.change(with_data(self._spec, data), self.tr("Cancel the reading"))

    def set_data(self, answers: DataAnswers | None) -> None:
        """Tells what is known about the data; answers that do not say what they answer are about the present form."""
        if answers is not None and answers.asked is None:
            answers = replace(answers, asked=self._spec.data)
        self._data = answers
        self.data_changed.emit(answers)

    def set_vocabulary_size(self, size: int | None, target_size: int | None = None) -> None:
        """Tells how many tokens the tokenizer has really found; of pairs, those of the source and of the target."""
        if self._data and (self._data.vocabulary_size, self._data.target_vocabulary_size) != (size, target_size):
            self.set_data(replace(self._data, vocabulary_size=size, target_vocabulary_size=target_size))

    def set_run(self, run: Path | None) -> None:
        """Shows another run."""
        if run != self._run:
            self._run, self._checkpoint = run, "best"
            self.run_changed.emit(run)

    def set_checkpoint(self, wanted: Wanted) -> None:
        """Chooses the checkpoint that is looked into and exported."""
        if wanted != self._checkpoint:
            self._checkpoint = wanted
            self.checkpoint_changed.emit(wanted)

    def show_examples(self, split: str, asked: ExampleFilter, checkpoint: Wanted) -> None:
        """Shows, on the Inspect page, the examples of a split that a filter leaves, as a checkpoint judges them."""
        self.set_checkpoint(checkpoint)
        self.examples_wanted.emit(split, asked)
        self.go("inspect")

    def show_replay(self, pin: str) -> None:
        """Shows, on the Inspect page, how the attention of the run's pinned example of this id formed."""
        self.go("inspect")
        self.replay_wanted.emit(pin)

    def open_run(self, path: Path, page: str = "train", checkpoint: Wanted = "best") -> None:
        """Shows a run on a page, and takes its data and settings as soon as they are read.

        A run that cannot be read is told by the Train page, which follows it.
        """
        self.set_run(path)
        self.set_checkpoint(checkpoint)
        self.go(page)
        job = Job(lambda: (path, RunFolder(path).spec()), self)
        job.finished.connect(self._on_run_read)  # no closure over self: it would end the project inside its child's end
        job.start()

    @property
    def device(self) -> str:
        """The device that the header shows: `auto`, `cpu`, `gpu:0`."""
        return self._device

    def set_device(self, device: str) -> None:
        """Tells the header which device is trained on."""
        self._device = device
        self.device_changed.emit()

    def go(self, page: str, act: bool = False) -> None:
        """Asks the window to show a page, and with `act` to do that page's primary action."""
        self.page_wanted.emit(page, act)

    def leave_window(self) -> None:
        """Ends what a window's widgets have asked for, and forgets what did not fit their forms; others follow."""
        self.data_service.cancel_all()
        self.inspector.cancel_all()
        self._faults.clear()

    def shut_down(self) -> None:
        """Ends its own services, and follows no discarding any longer; for the end of the program.

        A service that others own goes on; what was asked of it is cancelled.
        """
        self.discarder.shut_down()
        self.ready_made.shut_down()
        self.devices.shut_down()
        for service in (self.data_service, self.inspector):
            if service.parent() is self:
                service.shut_down()
            else:
                service.cancel_all()

    def _on_ready_made(self, run: ReadyMade, path: Path, page: str) -> None:
        self.open_run(path, page)
        self.inspector.request("load", run=str(path))  # which takes some seconds, and is soon asked for
        self.ready_made_opened.emit(run, page)

    def _on_run_read(self, found: tuple[Path, RunSpec]) -> None:
        path, spec = found
        if path == self._run:
            self.use_run(path.name, spec)

    def _on_default_device(self, before: str, now: str) -> None:
        """Changes the form where it stands at the default. No edit: undo never changes the device back."""
        if self._spec.training.device == before:
            self._take(self._on_device(self._spec, now))

    def _preset(self, name: str) -> RunSpec:
        """Returns a preset's spec on the device that new trainings start with."""
        return self._on_device(preset(name).spec, self.devices.default)

    @staticmethod
    def _on_device(spec: RunSpec, device: str) -> RunSpec:
        return spec.model_copy(update={"training": spec.training.model_copy(update={"device": device})})

    def _with_preset(self, name: str) -> RunSpec:
        chosen = self._preset(name)
        data = self._spec.data.model_copy(update={"cleaning": chosen.data.cleaning})
        return with_data(chosen, data)

    def _take(self, spec: RunSpec) -> None:
        self._spec = spec
        self.spec_changed.emit(spec)
