"""`SourceSection`: which word vectors are shown: those of the current run at a checkpoint, or those of a file."""

from __future__ import annotations

from typing import Any

from attune_datasets.file_names import last_part
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from attune_studio.checkpoint_section import CheckpointSection
from attune_studio.pages.vectors.learner import learned_folders
from attune_studio.project import Project
from attune_studio.widgets.editors import ComboBox, titled_choice
from attune_studio.widgets.file_choice import FileChoice
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.section import Section


class SourceSection(Section):
    """A file or a folder where one is chosen, else the run.

    Signals:
        changed(): Other vectors are wanted.
        told(str): The chosen checkpoint is gone, and the best is taken instead.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(self, project: Project, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("SourceSection", "Vectors"), parent)
        self._project = project
        self._file: str | None = None
        self._shown = PlainLabel(wrap=True)
        self.checkpoint = CheckpointSection(project, self)
        self.checkpoint.told.connect(self.told)
        self.side = titled_choice({"source": self.tr("Source"), "target": self.tr("Target")}, self.tr("Side"))
        self.side.activated.connect(lambda _: self.changed.emit())
        self.side.hide()
        self.file = FileChoice(self.tr("File of word vectors"), self.tr("No file"))
        self.file.chosen.connect(self.choose_file)
        self.learned = ComboBox()
        self.learned.setAccessibleName(self.tr("Learned vectors"))
        self.learned.activated.connect(lambda _: self._on_learned_chosen())
        self._help = PlainLabel(
            self.tr("In place of a run's: those of a file in word2vec's text format, or GloVe's, or learned here."),
            role="caption", wrap=True,
        )  # fmt: skip
        for widget in (self._shown, self.checkpoint, self.side, self._help, self.file, self.learned):
            self.body.addWidget(widget)
        project.run_changed.connect(self._on_run_changed)
        project.checkpoint_changed.connect(self._on_checkpoint_changed)
        self._refresh()

    @property
    def origin(self) -> dict[str, Any] | None:
        """What the service is told of them, see `opening.VectorsPlace`; None: there are none."""
        if self._file is not None:
            return {"place": self._file}
        if self._project.run is None:
            return None
        side = "target" if not self.side.isHidden() and self.side.currentData() == "target" else ""
        return {"place": str(self._project.run), "checkpoint": self._project.checkpoint, "side": side}

    @property
    def file_chosen(self) -> str | None:
        """The file or folder in place of the run; None: the run."""
        return self._file

    @property
    def name(self) -> str:
        """What they are called on pictures and files."""
        place = self._file or str(self._project.run or "")
        return last_part(place.rstrip("/\\"))

    @property
    def shown(self) -> str:
        """What is said of which vectors are shown."""
        return self._shown.text()

    @property
    def is_run(self) -> bool:
        """Whether they are the run's."""
        return self._file is None and self._project.run is not None

    def choose_file(self, path: str | None) -> None:
        """Takes a file, or a folder of vectors, in place of the run; None: the run again."""
        if path != self._file:
            self._file = path
            self.side.hide()
            self._refresh()
            self.changed.emit()

    def offer_learned(self) -> None:
        """Lists the vectors that were learned in the window, anew; where there are none, nothing is offered."""
        folders = learned_folders()
        self.learned.clear()
        self.learned.addItem(self.tr("Or vectors learned here…"), None)
        for folder in folders:
            self.learned.addItem(folder.name, str(folder))
        self.learned.setCurrentIndex(max(0, self.learned.findData(self._file)))
        self.learned.setVisible(bool(folders))

    def show_told(self, result: dict[str, Any]) -> None:
        """Shows what an answer to `words` tells of where the vectors come from."""
        if "checkpoint" in result:
            self.checkpoint.show_loaded(result["checkpoint"], result["damaged"])
        self.side.setVisible(len(result.get("sides", [])) > 1)
        if result.get("side"):
            self.side.setCurrentIndex(self.side.findData(result["side"]))

    def _on_learned_chosen(self) -> None:
        chosen = self.learned.currentData()
        if chosen is not None or self.learned.findData(self._file) > 0:  # "none of those" leaves a file alone
            self.choose_file(chosen)

    def _on_run_changed(self) -> None:
        self.side.hide()
        self._refresh()
        if self._file is None:
            self.changed.emit()

    def _on_checkpoint_changed(self) -> None:
        if self._file is None:
            self.changed.emit()

    def _refresh(self) -> None:
        none, of_run, of_file = (
            self.tr("No vectors are chosen: there is no run."), self.tr("Shown: the embedding layer of {name}."),
            self.tr("Shown: the word vectors of {name}."),
        )  # fmt: skip
        told = of_file if self._file is not None else of_run if self.is_run else none
        self._shown.setText(told.format(name=self.name))
        self.checkpoint.setVisible(self.is_run)
        self.file.show_file(self._file)
        self.offer_learned()
