"""`ExportPage`: choose a form and a folder, press Export; the proof and the lines that load it stand on the right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError
from attune_datasets.spec import Task
from attune_models.runs import RunFolder
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QLineEdit, QRadioButton, QWidget

from attune_studio.background import Job
from attune_studio.checkpoint_section import CheckpointSection
from attune_studio.finished_run import FinishedRun
from attune_studio.pages.export.result_view import ResultView
from attune_studio.pages.page import Page, RailState
from attune_studio.project import Project
from attune_studio.settings import remember_saved, saving_folder
from attune_studio.widgets.busy import BusyOverlay
from attune_studio.widgets.buttons import button
from attune_studio.widgets.empty_state import Missing
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.section import Section


class ExportPage(Page):
    """Takes the current run's model away."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self._finished = FinishedRun(project, self)
        self._finished.changed.connect(self._show_missing)
        self._formats = QButtonGroup(self)
        self._helps: dict[str, PlainLabel] = {}
        self.checkpoint = CheckpointSection(project, self)
        self.checkpoint.told.connect(lambda what: self.banner.show_message("info", what))
        self.controls.addWidget(self.checkpoint)
        self.controls.addWidget(self._create_format())
        self.controls.addWidget(self._create_folder())
        self.result = ResultView()
        self.result.folder_wanted.connect(lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(path)))
        self.set_content(self.result)
        self.set_primary(self.tr("Export"), self.export, icon="export")
        self._busy = BusyOverlay(self.result)
        self._exporting = False
        self._suggested = ""
        project.run_changed.connect(self._on_run_changed)
        project.checkpoint_changed.connect(self._suggest_folder)
        self._on_run_changed()

    @property
    def format(self) -> str:
        """`savedmodel` or `keras`."""
        chosen = self._formats.checkedButton()
        assert chosen is not None
        return str(chosen.property("format"))

    def choose_format(self, name: str) -> None:
        """Chooses `savedmodel` or `keras`."""
        next(choice for choice in self._formats.buttons() if choice.property("format") == name).click()

    def set_folder(self, path: Path) -> None:
        """Names where the export goes."""
        self.folder.setText(str(path))

    def export(self) -> None:
        """Asks the inspector to export, and to prove it in a clean process."""
        self.banner.clear()
        request = self.project.inspector.request(
            "export", topic="export", run=str(self.project.run), checkpoint=self.project.checkpoint, to=self.format,
            out=self.folder.text().strip(),
        )  # fmt: skip
        self._set_exporting(True)
        request.finished.connect(self._show)
        request.failed.connect(self._on_failed)
        request.progress.connect(
            lambda share, note: self.tell_activity(self.tr("Exporting: {note}").format(note=note), share)
        )
        request.ended.connect(lambda: self._set_exporting(False))
        self._busy.follow(request, self.tr("Writing the model"))

    def supply_missing(self) -> None:
        if self._finished.run is None:
            self.project.go("train")
        else:
            self._finished.open("export")

    def supply_otherwise(self) -> None:
        self.project.go("train")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.project.run is None:
            self._finished.look()

    def _show(self, result: dict[str, Any], arrays: object) -> None:
        self.set_missing(None)
        self.result.show_result(result)
        self.checkpoint.show_loaded(result["checkpoint"], result["damaged"])
        self.set_rail_state(RailState.DONE)

    def _on_failed(self, error: AttuneError) -> None:
        self.banner.show_error(error)
        self.checkpoint.refresh()  # it may be there no more
        self.set_rail_state(RailState.ATTENTION)

    def _set_exporting(self, exporting: bool) -> None:
        self._exporting = exporting
        if not exporting:
            self.tell_activity("")
        self._refresh()

    def _on_run_changed(self) -> None:
        run = self.project.run
        self.project.inspector.cancel_topic("export")
        self.set_rail_state(RailState.NONE)
        self.banner.clear()
        self.result.clear()
        self._show_missing()
        if run is not None:
            self._suggested = self.folder.text()  # a folder that was named is for the run before
            self._suggest_folder()
            self._read_task(run)
        self._refresh()

    def _show_missing(self) -> None:
        """Says what is missing where no run is shown."""
        if self.project.run is not None:
            self.set_missing(None)
            return
        text = self.tr("Train a model, or open a run: then it can be taken away as one folder.")
        missing = Missing("export", self.tr("No model to export yet"), text, self.tr("Go to Train"))
        self.set_missing(self._finished.offered_first(missing), whole=True)

    def _suggest_folder(self) -> None:
        """Names a folder after what is to be exported, unless the person has named one."""
        if self.project.run is not None and self.folder.text() == self._suggested:
            wanted = self.project.checkpoint
            parts = [self.project.run.name, self.format, *([] if wanted == "best" else [str(wanted)])]
            self._suggested = str(self.project.run.with_name("-".join(parts)))
            self.folder.setText(self._suggested)

    def _refresh(self) -> None:
        possible = self.project.run is not None and bool(self.folder.text().strip())
        self.primary.setEnabled(possible and not self._exporting)

    def _create_format(self) -> QWidget:
        section = Section(self.tr("Form"))
        for name, title in (("savedmodel", self.tr("SavedModel")), ("keras", self.tr("Keras file"))):
            choice = QRadioButton(title)
            choice.setProperty("format", name)
            self._formats.addButton(choice)
            self._helps[name] = PlainLabel(role="caption", wrap=True)
            section.body.addWidget(choice)
            section.body.addWidget(self._helps[name])
        self._formats.buttons()[0].setChecked(True)
        self._formats.buttonClicked.connect(lambda _: self._suggest_folder())
        self._show_task("classification")
        return section

    def _show_task(self, task: Task) -> None:
        """Says what each form gives of a model of that task."""
        texts = {
            "classification": self.tr(
                "Raw text in, labels and probabilities out. Needs only tensorflow; TensorFlow Serving takes it."
            ),
            "translation": self.tr(
                "Raw sentences in, translations and scores out; the beam search is inside. Needs only tensorflow; "
                "TensorFlow Serving takes it."
            ),
            "language": self.tr(
                "Prompts in, what the model writes behind them out; temperature, top-k, top-p, seed and length are "
                "inputs, and the drawing is inside. Needs only tensorflow; TensorFlow Serving takes it."
            ),
            "masked": self.tr("A pre-trained encoder is not exported: train a classifier that starts from it."),
        }
        helps = {
            "savedmodel": texts[task],
            "keras": self.tr("The network alone, token ids in, with its tokenizer beside it. For going on in Python."),
        }
        for choice in self._formats.buttons():
            text = helps[choice.property("format")]
            choice.setAccessibleDescription(text)
            self._helps[choice.property("format")].setText(text)

    def _read_task(self, run: Path) -> None:
        """Shows the texts of the run's task as soon as its record is read; a damaged one is told by the Train page."""
        job = Job(RunFolder(run).spec, self)
        job.finished.connect(lambda spec: self._show_task(spec.task) if run == self.project.run else None)
        job.start()

    def _create_folder(self) -> QWidget:
        section = Section(self.tr("Folder"))
        self.folder = QLineEdit()
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.textChanged.connect(lambda _: self._refresh())
        section.body.addWidget(self.folder)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(button(self.tr("Choose"), self._ask_folder, icon="folder-open"))
        section.body.addLayout(row)
        return section

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Export into"), saving_folder())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self._choose_folder(Path(path) / f"model-{self.format}"))
        dialog.open()

    def _choose_folder(self, path: Path) -> None:
        remember_saved(path)
        self.set_folder(path)
