"""The actions on the selected runs: which are possible, how they are asked for, and what is told when they are done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError, MissingFileError
from attune_models.presets import parse_spec
from attune_models.runs import RunSummary
from attune_models.runs.archive import pack_run, unpack_run
from attune_models.runs.discarding import Discarded, bring_back
from attune_models.runs.script import write_script
from attune_models.runs.trash import empty_trash, restore, trash
from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from attune_studio import icons
from attune_studio.background import Job
from attune_studio.pages.runs.operations import Outcome, command, on_each, resume
from attune_studio.project import Project
from attune_studio.saving import ask_where
from attune_studio.settings import saving_folder
from attune_studio.text import listed
from attune_studio.workspace import runs_folder

_RESUMABLE = ("paused", "stopped", "failed", "died")
_MENU = (
    ("open", "new", "-", "resume", "pause", "stop", "-", "rename", "tags", "notes", "-", "pack", "script", "folder",
     "-", "trash"),
    ("unpack", "reload"),
)  # fmt: skip


class RunActions(QObject):
    """The page's actions; `choose` says for which runs.

    Args:
        project: The window's model.
        page: Owns the actions, and the dialogs lie over it.

    Signals:
        changed(): The workspace has other runs, or they stand otherwise.
        edit_wanted(str): The person wants to type: `name`, `tags` or `notes`.
        told(str, str): A sentence, and the verb of its button: "Undo" or none. An empty one: the last holds no more.
        working(str): What is being done, for the status bar; empty when it is done.
        failed(AttuneError): What did not work, and why.
        file_missing(Path, MissingFileError): This run cannot go on before somebody says where its file is.
    """

    changed = Signal()
    edit_wanted = Signal(str)
    told = Signal(str, str)
    working = Signal(str)
    failed = Signal(object)
    file_missing = Signal(object, object)

    def __init__(self, project: Project, page: QWidget) -> None:
        super().__init__(page)
        self._project, self._page = project, page
        self._runs: list[RunSummary] = []
        self._in_trash = False
        self._discarding = False  # is what was told last
        self._trashed: list[Discarded] = []  # by the last move to the trash, to be taken back
        project.discarder.discarded.connect(self._on_discarded)
        project.discarder.refused.connect(self._on_not_discarded)
        self.by_name = {entry[0]: self._create(*entry[1:]) for entry in self._table()}
        self.by_name["trash"].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # of the table
        self.choose([], in_trash=False)

    def choose(self, runs: Sequence[RunSummary], *, in_trash: bool) -> None:
        """Says which runs are selected, and whether they lie in the trash."""
        self._runs, self._in_trash = list(runs), in_trash
        states = {run.state for run in runs}
        here, one = bool(runs) and not in_trash, len(runs) == 1 and not in_trash
        possible = {
            "open": one,
            "new": one and runs[0].spec is not None,
            "resume": here and bool(states & set(_RESUMABLE)),
            "pause": here and "running" in states,
            "stop": here and any(run.status.under_way for run in runs),
            "rename": one,
            "tags": one,
            "notes": one,
            "pack": one and not runs[0].status.under_way,
            "script": one and runs[0].spec is not None,
            "folder": len(runs) == 1,
            "trash": here,
            "restore": bool(runs) and in_trash,
            "empty": in_trash,
        }
        for name, action in self.by_name.items():
            action.setEnabled(possible.get(name, True))
        self.by_name["restore"].setVisible(in_trash)
        self.by_name["empty"].setVisible(in_trash)

    def menu(self) -> QMenu:
        """Returns the menu for the selected runs."""
        menu = QMenu(self._page)
        names = ("restore", "folder", "-", "empty") if self._in_trash else [*_MENU[0], "-", *_MENU[1]]
        for name in names:
            if name == "-":
                menu.addSeparator()
            else:
                menu.addAction(self.by_name[name])
        return menu

    @property
    def can_undo(self) -> bool:
        """Whether a move to the trash can be taken back."""
        return bool(self._trashed)

    # -- doing; the command line does the same without a window

    def open(self) -> None:
        """Shows the run on the Train page."""
        if len(self._runs) == 1 and not self._in_trash:
            self._project.open_run(Path(self._runs[0].path))

    def new_from(self) -> None:
        """Takes the data and settings of the run for a new one."""
        run = self._runs[0]
        try:
            spec = parse_spec(run.spec or {}, run.title)
        except AttuneError as error:
            self.failed.emit(error)
            return
        self._project.set_run(None)
        self._project.use_run(run.title, spec)
        self._project.go("train")

    def move_to_trash(self) -> None:
        """Moves the selected runs to the trash, those under way once they have ended; `undo` brings them back."""
        if not self._runs or self._in_trash:
            return
        self._trashed = []
        if self._project.run in {Path(run.path) for run in self._runs}:
            self._project.set_run(None)  # nobody follows a folder that goes away
        idle = [run.path for run in self._runs if not self._is_to_end(run)]
        for run in self._runs:
            if self._is_to_end(run):
                self._project.discarder.discard(Path(run.path), self)
        self._tell_discarding()
        if idle:
            self._start(partial(on_each, idle, trash), self._on_trashed, self.tr("Moving to the trash"))

    def undo(self) -> None:
        """Brings back what was moved to the trash last."""
        runs, self._trashed = self._trashed, []
        if runs:
            work = partial(bring_back, workspace=runs_folder())
            self._start(partial(on_each, runs, work), self._on_restored, self.tr("Bringing back"))

    def restore(self) -> None:
        """Brings the selected runs back from the trash."""
        paths = [run.path for run in self._runs]
        self._trashed = [entry for entry in self._trashed if str(entry.trashed) not in paths]  # nothing to undo there
        self._start(partial(on_each, paths, restore), self._on_restored, self.tr("Bringing back"))

    def empty(self) -> None:
        """Deletes all that lies in the trash, for good."""
        self._trashed = []
        self._start(partial(empty_trash, runs_folder()), self._on_emptied, self.tr("Emptying the trash"))

    def pack(self, path: str, file: Path) -> None:
        """Writes a run as a zip file."""
        self._start(partial(pack_run, path, file), self._on_packed, self.tr("Packing"))

    def unpack(self, file: Path) -> None:
        """Opens a zip file of a run."""
        self._start(partial(unpack_run, file, runs_folder()), self._on_unpacked, self.tr("Opening"))

    def write_script(self, path: str, file: Path) -> None:
        """Writes a run as a script of plain Keras."""
        self._start(partial(write_script, path, file), self._on_written, self.tr("Writing the script"))

    # -- asking

    def ask_empty(self) -> None:
        """Empties the trash once the person has confirmed it."""
        box = QMessageBox(self._page)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(self.tr("Empty trash"))
        box.setText(self.tr("Delete the runs in the trash for good?"))
        box.setInformativeText(self.tr("Their weights, curves and notes are gone then. This cannot be undone."))
        delete = box.addButton(self.tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.buttonClicked.connect(lambda clicked: self.empty() if clicked is delete else None)
        box.finished.connect(box.deleteLater)
        box.open()

    def _ask_pack(self) -> None:
        run = self._runs[0]
        kinds, save = self.tr("Zip (*.zip)"), partial(self.pack, run.path)
        ask_where(self._page, self.tr("Pack as zip"), f"{run.name}.zip", kinds, save)

    def _ask_script(self) -> None:
        run = self._runs[0]
        kinds, save = self.tr("Python (*.py)"), partial(self.write_script, run.path)
        ask_where(self._page, self.tr("Save as Keras script"), f"{run.name}.py", kinds, save)

    def _ask_unpack(self) -> None:
        dialog = QFileDialog(self._page, self.tr("Open a packed run"), saving_folder(), self.tr("Zip (*.zip)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.unpack(Path(path)))
        dialog.open()

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._runs[0].path))

    # -- building, running, telling

    def _table(self) -> list[tuple[str, str, str, str, Callable[[], object]]]:
        """Returns name, text, icon, shortcut and what is done for every action."""
        return [
            ("open", self.tr("Open"), "arrow-square-out", "", self.open),
            ("new", self.tr("New run from this one"), "plus", "Ctrl+N", self.new_from),
            ("resume", self.tr("Resume"), "play", "", partial(self._each, resume, self.tr("Resuming"))),
            ("pause", self.tr("Pause"), "pause", "", partial(self._each, partial(command, "pause"), "")),
            ("stop", self.tr("Stop and keep"), "stop", "", partial(self._each, partial(command, "stop"), "")),
            ("rename", self.tr("Rename"), "pencil-simple", "F2", partial(self.edit_wanted.emit, "name")),
            ("tags", self.tr("Edit tags"), "tag", "Ctrl+T", partial(self.edit_wanted.emit, "tags")),
            ("notes", self.tr("Edit notes"), "note-pencil", "", partial(self.edit_wanted.emit, "notes")),
            ("pack", self.tr("Pack as zip…"), "package", "", self._ask_pack),
            ("script", self.tr("Save as Keras script…"), "code", "", self._ask_script),
            ("folder", self.tr("Show the folder"), "folder-open", "", self._show_folder),
            ("trash", self.tr("Move to the trash"), "trash", "Del", self.move_to_trash),
            ("restore", self.tr("Bring back"), "arrow-u-up-left", "", self.restore),
            ("empty", self.tr("Empty trash…"), "trash", "", self.ask_empty),
            ("unpack", self.tr("Open a zip…"), "file-arrow-down", "", self._ask_unpack),
            ("reload", self.tr("Read the folder again"), "arrow-clockwise", "F5", self.changed.emit),
        ]

    def _create(self, text: str, icon: str, shortcut: str, work: Callable[[], object]) -> QAction:
        action = QAction(icons.icon(icon), text, self._page)
        action.setShortcut(shortcut)
        action.triggered.connect(lambda: work())
        self._page.addAction(action)
        return action

    def _each(self, work: Callable[[str], Any], doing: str) -> None:
        paths = [run.path for run in self._runs]
        self._start(partial(on_each, paths, work), self._on_done, doing)

    def _start(self, work: Callable[[], Any], then: Callable[[Any], None], doing: str) -> None:
        job = Job(work, self)
        job.finished.connect(lambda found: self._end(then, found))
        job.failed.connect(self._fail)
        if doing:
            self.working.emit(doing)
        job.start()

    def _end(self, then: Callable[[Any], None], found: Any) -> None:
        self._tell_working()
        then(found)
        self.changed.emit()

    def _fail(self, error: AttuneError) -> None:
        self._tell_working()
        self.failed.emit(error)
        self.changed.emit()

    def _on_done(self, outcome: Outcome) -> None:
        for run, error in zip(outcome.refused, outcome.errors, strict=True):
            if isinstance(error, MissingFileError):
                self.file_missing.emit(Path(run), error)
                return
        if outcome.errors and not outcome.done:  # of several, those that cannot are no surprise
            self.failed.emit(outcome.errors[0])

    def _on_trashed(self, outcome: Outcome) -> None:
        self._trashed += [Discarded(trashed) for trashed in outcome.done]
        self._tell_trashed()
        if outcome.errors:
            self.failed.emit(outcome.errors[0])

    def _on_discarded(self, run: Path, discarded: Discarded, asker: QObject) -> None:
        self._tell_discarding()  # also where the other page has asked for it since
        if asker is self:
            self._trashed.append(discarded)
            self._tell_trashed()
        self.changed.emit()

    def _on_not_discarded(self, run: Path, error: AttuneError, asker: QObject) -> None:
        self._tell_discarding()
        if asker is self:
            self.failed.emit(error)

    def _tell_trashed(self) -> None:
        if len(self._trashed) == 1:
            name = self._trashed[0].trashed.name
            self.told.emit(self.tr("{name} was moved to the trash.").format(name=name), self.tr("Undo"))
        elif self._trashed:
            text = self.tr("{count:,} runs were moved to the trash.").format(count=len(self._trashed))
            self.told.emit(text, self.tr("Undo"))

    def _tell_discarding(self) -> None:
        """Says which runs are about to go: a worker takes a step, or longer, to end."""
        names = [run.name for run in self._project.discarder.asked_by(self)]
        if names:
            self.told.emit(self.tr("Discarding {names}…").format(names=listed(names)), "")
        elif self._discarding:
            self.told.emit("", "")
        self._discarding = bool(names)
        self._tell_working()

    def _tell_working(self) -> None:
        """Says what goes on once something else has ended."""
        self.working.emit(self.tr("Discarding") if self._discarding else "")

    def _on_restored(self, outcome: Outcome) -> None:
        if outcome.done:
            names = listed(path.name for path in outcome.done[:3])
            more = self.tr(" and {count:,} more").format(count=len(outcome.done) - 3) if len(outcome.done) > 3 else ""
            self.told.emit(self.tr("Brought back: {names}{more}.").format(names=names, more=more), "")
        if outcome.errors:
            self.failed.emit(outcome.errors[0])

    def _on_emptied(self, count: int) -> None:
        self.told.emit(self.tr("Deleted for good: {count:,} runs.").format(count=count), "")

    def _on_packed(self, file: Path) -> None:
        self.told.emit(self.tr("Packed into {file}.").format(file=file), "")

    def _on_unpacked(self, path: Path) -> None:
        self.told.emit(self.tr("Opened as {name}.").format(name=path.name), "")

    def _on_written(self, file: Path) -> None:
        self.told.emit(self.tr("Written to {file}.").format(file=file), "")

    def _is_to_end(self, run: RunSummary) -> bool:
        """Whether a worker is at it, or it waits for one, or is being discarded already."""
        discarded = Path(run.path) in self._project.discarder.runs
        return discarded or run.status.under_way or run.status.state == "queued"
