"""`DataFeed`: follows the project's data spec and asks the data service what it means.

A change of the spec asks `open` again (the service has the table at hand, so that this is quick unless the file or its
dialect has changed); its answer becomes `project.data`, and in the background the warnings and the vocabulary follow.
"""

from __future__ import annotations

from typing import Any

from attune_datasets.errors import AttuneError
from attune_datasets.spec import DataSpec, Task, TokenizerSpec
from attune_models.spec import RunSpec
from PySide6.QtCore import QObject, QTimer, Signal

from attune_studio.client import PendingRequest
from attune_studio.project import DataAnswers, Project

_BACKGROUND = ("vocabulary", "warnings", "token warnings")  # topics that follow each answer
_TYPING = 120  # ms without another change before the service is asked
_TRAINING = 500  # ms: a tokenizer takes longer, so more edits are waited for


class DataFeed(QObject):
    """Keeps `project.data` true to `project.spec.data`.

    Signals:
        opening(PendingRequest): The file is being read.
        failed(AttuneError): It could not be.
        tables_found(list): The archive holds several tables and none is chosen.
        warnings_found(list, AttuneError): What `warnings` answered, for the current data and tokenizer; and why it
            could not answer in full, or None.
        vocabulary_found(dict): What `vocabulary` answered.
    """

    opening = Signal(object)
    failed = Signal(object)
    tables_found = Signal(list)
    warnings_found = Signal(list, object)
    vocabulary_found = Signal(dict)

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._asked: DataSpec | None = None
        self._task: Task | None = None  # that the file was read for last
        self._settled = project.spec.data
        self._tokenizer: TokenizerSpec | None = None
        self._warnings: list[dict[str, Any]] = []
        self._not_warned: AttuneError | None = None
        self._open_soon = QTimer(self, singleShot=True, interval=_TYPING)
        self._open_soon.timeout.connect(self._open)
        self._learn_soon = QTimer(self, singleShot=True, interval=_TRAINING)
        self._learn_soon.timeout.connect(self._ask_background)
        project.spec_changed.connect(self._on_spec)

    def open_again(self) -> None:
        """Reads the file again, as when it has changed on the disk."""
        self._asked = self._project.spec.data
        self._open_soon.start(0)

    def go_back(self) -> None:
        """Brings the form back to what was answered last, as after a cancellation."""
        self._project.go_back_to(self._settled)

    def stop(self) -> None:
        """Asks nothing any more."""
        self._open_soon.stop()
        self._learn_soon.stop()

    def _on_spec(self, spec: RunSpec) -> None:
        if spec.data == self._settled and spec.data != self._asked:
            self._asked = spec.data
            self._open_soon.stop()
            self._project.data_service.cancel_topic("open")
            self._learn_soon.start()  # what was asked in the background, if it was given up for that
        elif spec.data != self._asked or self._project.task_chosen not in (None, self._task):
            other_file = self._asked is None or spec.data.file != self._asked.file
            self._asked = spec.data
            self._open_soon.start(0 if other_file else _TYPING)
        elif spec.tokenizer != self._tokenizer and self._project.data:
            self._learn_soon.start()

    def _open(self) -> None:
        data = self._project.spec.data
        if not data.file:
            self._project.data_service.cancel_topic("open")
            self._settled = data
            self._project.set_data(None)
            return
        task = self._task = self._project.task_chosen
        for topic in _BACKGROUND:  # of the answer before: this one need not wait for what it asks anew
            self._project.data_service.cancel_topic(topic)
        request = self._project.data_service.request("open", topic="open", data=data.model_dump(), task=task)
        request.finished.connect(lambda answer, _arrays: self._on_opened(answer, data))
        request.failed.connect(lambda error: self._on_failed(error, data))
        self.opening.emit(request)

    def _on_opened(self, answer: dict[str, Any], asked: DataSpec) -> None:
        if asked != self._project.spec.data or self._project.task_chosen not in (None, answer["task"]):
            return  # something else has been chosen meanwhile, and is about to be asked
        self._task = answer["task"]
        self._project.follow_task(answer["task"])
        # Of the data the task changes the cleaning alone, which this answer does not depend on.
        self._open_soon.stop()
        asked = self._asked = self._settled = self._project.spec.data
        before = self._project.data if self._project.data and self._project.data.spec.file == asked.file else None
        sizes = (before.vocabulary_size, before.target_vocabulary_size) if before else (None, None)
        spec = DataSpec.model_validate(answer["data"]).model_copy(update={"cleaning": asked.cleaning})
        rows = sum(answer[name] for name in ("table_rows", "validation_rows", "test_rows"))
        self._project.set_data(DataAnswers(spec, answer, rows, answer["labels"] or {}, *sizes, asked))
        self._ask_background()

    def _on_failed(self, error: AttuneError, data: DataSpec) -> None:
        if data != self._project.spec.data:
            return
        self._settled = data
        self._project.set_data(None)
        if data.table is not None:
            self.failed.emit(error)
            return
        request = self._project.data_service.request("tables", topic="open", file=data.file)
        request.finished.connect(lambda answer: self._on_tables(answer["tables"], error))
        request.failed.connect(lambda _: self.failed.emit(error))

    def _on_tables(self, tables: list[str], error: AttuneError) -> None:
        if len(tables) > 1:
            self.tables_found.emit(tables)
        else:
            self.failed.emit(error)

    def _ask_background(self) -> None:
        data = self._project.data
        self._tokenizer = self._project.spec.tokenizer
        if data is None:
            return
        self._warnings, self._not_warned = [], None
        asked = {"data": data.spec.model_dump(), "tokenizer": self._tokenizer.model_dump(), "task": data.task}
        first = {name: asked[name] for name in ("data", "task")}
        service = self._project.data_service
        self._follow_warnings(service.request("warnings", topic="warnings", **first))
        if data.spec.text or data.trainable:
            self._follow_vocabulary(service.request("vocabulary", topic="vocabulary", **asked))
            self._follow_warnings(service.request("warnings", topic="token warnings", **asked))

    def _follow_warnings(self, request: PendingRequest) -> None:
        request.finished.connect(self._on_warnings)
        request.failed.connect(self._on_no_warnings)

    def _follow_vocabulary(self, request: PendingRequest) -> None:
        request.finished.connect(self._on_vocabulary)
        request.failed.connect(lambda _: self._project.set_vocabulary_size(None))

    def _on_warnings(self, answer: dict[str, Any]) -> None:
        self._warnings = answer["warnings"]
        self.warnings_found.emit(self._warnings, self._not_warned)

    def _on_no_warnings(self, error: AttuneError) -> None:
        self._not_warned = error
        self.warnings_found.emit(self._warnings, error)

    def _on_vocabulary(self, answer: dict[str, Any]) -> None:
        if "joint" in answer:
            self._project.set_vocabulary_size(answer["source"]["size"], answer["target"]["size"])
        else:
            self._project.set_vocabulary_size(answer["size"])
        self.vocabulary_found.emit(answer)
