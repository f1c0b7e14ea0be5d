"""The window's frame: rail, header, pages, status bar, and the actions that belong to no page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError
from attune_models.runs import RunSummary, list_runs
from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QPaintEvent, QUndoGroup
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from attune_studio import theme
from attune_studio.background import Job
from attune_studio.client import wait_for_released
from attune_studio.header import Header
from attune_studio.opening import named_file
from attune_studio.pages import PAGES, PageEntry
from attune_studio.pages.page import Page, RailState
from attune_studio.palette import Command, CommandPalette
from attune_studio.project import Project
from attune_studio.rail import Rail, RailButton
from attune_studio.ready_made import ready_made_ways
from attune_studio.run_watcher import wait_for_stopped
from attune_studio.runs_under_way import RunsUnderWay, same_run, told_ended, told_under_way
from attune_studio.settings import settings
from attune_studio.shortcuts import LIST_KEYS, ShortcutsDialog
from attune_studio.status_bar import StatusBar
from attune_studio.tour import Tour
from attune_studio.widgets.error_dialog import show_error
from attune_studio.workspace import runs_folder

_SMALLEST = QSize(640, 400)  # what pages need beyond it scrolls
_FIRST_SIZE = QSize(1280, 800)
_FRAME = QSize(0, 32)  # the title bar, which is there only once the window is shown


@dataclass(frozen=True)
class Kept:
    """What a window hands over to the next one.

    Args:
        page: The page in front.
        pages: What each page has kept, see `Page.kept`.
    """

    page: str = PAGES[0].key
    pages: Mapping[str, Any] = field(default_factory=dict)


class MainWindow(QMainWindow):
    """The studio.

    Args:
        project: What the window works on; it ends with the window where nobody else owns it.
        kept: What the window before has handed over.

    Signals:
        page_shown(): Another page may be shown.
        completed(): It has all its pages.
    """

    page_shown = Signal()
    completed = Signal()

    def __init__(self, project: Project, kept: Kept | None = None) -> None:
        super().__init__()
        self.project = project
        if project.parent() is None:
            project.setParent(self)
        self._kept = kept or Kept()
        self.setWindowTitle("Attune")
        self.setMinimumSize(_SMALLEST)
        self.setAcceptDrops(True)
        self.pages: dict[str, Page] = {}
        self._rail, self._header, self._status = Rail(PAGES), Header(project), StatusBar()
        self._stack = QStackedWidget()
        self._rail.chosen.connect(self.go)
        self._header.palette_wanted.connect(self.open_palette)
        project.page_wanted.connect(self.go)
        self._known_runs: list[RunSummary] = []  # of the workspace, the newest first
        self._ended: RunSummary | None = None  # and not looked at yet
        self._runs = RunsUnderWay(self)
        self._runs.listed.connect(self._on_listed)
        self._runs.ended.connect(self._on_ended)
        self._status.others_clicked.connect(self._open_others)
        self._status.ended_clicked.connect(self._open_ended)
        project.run_changed.connect(self._on_run_changed)
        project.tour_wanted.connect(self.start_tour)
        project.ready_made.failed.connect(self._on_not_ready)
        self._tour: Tour | None = None
        self._opening: Job | None = None
        self._lay_out()
        self._create_actions()
        self._restore_geometry()
        self._painted = self._left = False  # left: another window has taken over
        self.go(self._kept.page)

    @property
    def current_page(self) -> str:
        """The key of the page that is shown."""
        return next(key for key, page in self.pages.items() if page is self._stack.currentWidget())

    def go(self, key: str, act: bool = False) -> None:
        """Shows a page; with `act` also does its primary action."""
        page = self.page(key)
        self._stack.setCurrentWidget(page)
        self._rail.show_current(key)
        undone = self.project.undo_stack if page.edits_settings else None
        self._undoing.setActiveStack(undone)  # type: ignore[arg-type]  # None is allowed: nothing can be undone then
        self._look_at_ended()
        self.page_shown.emit()
        if act:
            page.do_primary()

    def page(self, key: str) -> Page:
        """Returns a page, made now if the window has not come to it yet."""
        if key not in self.pages:
            self._create_page(next(entry for entry in PAGES if entry.key == key))
        return self.pages[key]

    def open_name(self, name: str) -> None:
        """Opens a table, a run folder or `sample:NAME`; what was asked for last, however long each takes to find."""
        try:
            path = named_file(name)
        except AttuneError as error:
            show_error(error, parent=self)
            return
        self._opening = job = Job(partial(_is_run, path), self)
        job.finished.connect(lambda is_run: self._open(job, path, is_run))
        job.start()

    def _open(self, job: Job, path: Path, is_run: bool) -> None:
        if job is self._opening:
            self._opening = None
            (self.open_run if is_run else self.open_table)(path)

    def open_table(self, path: Path) -> None:
        """Opens a table on the Data page."""
        self.go("data")
        self.project.open_file(str(path))

    def open_run(self, path: Path) -> None:
        """Shows a run on the Train page, with its data and settings."""
        self.page("data")  # reads the file
        self.project.open_run(path)

    def rail_button(self, key: str) -> RailButton:
        """Returns a page's place on the rail."""
        return self._rail.button(key)

    def start_tour(self) -> Tour:
        """Leads through the window, from the first step."""
        if self._tour is None:
            self._tour = Tour(self)
            self._tour.ended.connect(self._forget_tour)
        else:
            self._tour.go_to(0)
        return self._tour

    def open_palette(self) -> CommandPalette:
        """Shows the command palette."""
        palette = CommandPalette(self.commands(), self)
        palette.open()
        self._runs.look()  # a run of just now is offered once it is listed
        return palette

    def show_shortcuts(self) -> ShortcutsDialog:
        """Lists all keys."""
        dialog = ShortcutsDialog(len(PAGES), self)
        dialog.open()
        return dialog

    def commands(self) -> list[Command]:
        """Returns everything that the palette offers now."""
        found = [self._page_command(entry.key, entry.shown_title, entry.icon) for entry in PAGES]
        actions = [*self.actions(), *(action for page in self.pages.values() for action in page.actions_for_palette())]
        for action in actions:
            if action.isEnabled() and action.isVisible() and action.text():
                shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                found.append(Command(action.text(), action.trigger, "command", shortcut))
        return [*found, *map(self._run_command, self._known_runs)]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.open_name(files[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        self._shut_down()
        self.project.shut_down()
        wait_for_stopped()
        wait_for_released()
        super().closeEvent(event)

    def hand_over(self) -> Kept:
        """Ends what the window has running, but nothing of the project's; returns what the next window takes over."""
        made = {key: page.kept() for key, page in self.pages.items()}
        kept = Kept(self.current_page, {**self._kept.pages, **made})  # of a page that was not made yet, what was left
        self._left = True
        self._shut_down()
        self.project.leave_window()
        return kept

    def _shut_down(self) -> None:
        settings().setValue("geometry", self.saveGeometry())
        self._runs.stop()
        for page in self.pages.values():
            page.shut_down()

    def _on_not_ready(self, error: AttuneError) -> None:
        show_error(error, parent=self)

    def _forget_tour(self) -> None:
        self._tour = None

    def _lay_out(self) -> None:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        column.addWidget(self._status)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        self.setCentralWidget(whole)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the window is seen, makes the other pages one at a time: they would double the time until then."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._find_running_run()
            QTimer.singleShot(0, self, self._create_next_page)

    def _create_next_page(self) -> None:
        if self._left:
            return  # what a page began now, nobody would end
        if missing := [entry for entry in PAGES if entry.key not in self.pages]:
            self._create_page(missing[0])
            QTimer.singleShot(0, self, self._create_next_page)
        else:
            self.completed.emit()
            self._runs.start()
            if not self.project.devices.sure:
                self.project.devices.look()

    def _find_running_run(self) -> None:
        """Shows the training that went on without a window, unless something else was opened meanwhile."""
        job = Job(partial(_running_run, runs_folder()), self)
        job.finished.connect(self._show_running_run)
        job.start()

    def _show_running_run(self, path: Path | None) -> None:
        other = self._opening or self.project.run or self.project.spec.data.file
        if path is not None and not (other or self._left):
            self.open_run(path)

    # -- runs that are not shown

    @property
    def _others(self) -> list[RunSummary]:
        """The runs that are under way, but not shown."""
        return [run for run in self._known_runs if run.status.under_way and not same_run(run, self.project.run)]

    def _on_listed(self, runs: list[RunSummary]) -> None:
        before, self._known_runs = self._known_runs, runs
        if [(run.path, run.title) for run in before] != [(run.path, run.title) for run in runs]:
            for palette in self.findChildren(CommandPalette):
                palette.offer(self.commands())
        if self._ended is not None and not any(_still_ended(self._ended, run) for run in runs):
            self._forget_ended()  # it goes on, waits to, or was put aside
        self._show_title()
        self._show_others()

    def _show_title(self) -> None:
        """Calls the run that is shown by the name that somebody gave it."""
        titles = (run.title for run in self._known_runs if same_run(run, self.project.run))
        self._header.show_run(self.project.run, next(titles, ""))

    def _show_others(self) -> None:
        self._status.show_others(told_under_way(self._others), self.tr("Show what is under way"))
        self._show_train_state()

    def _on_ended(self, run: RunSummary) -> None:
        if self.current_page == "train" and same_run(run, self.project.run):
            return  # it is being looked at
        self._ended = run
        self._status.show_ended(told_ended(run), self.tr("Show this run"))

    def _on_run_changed(self) -> None:
        self._look_at_ended()
        self._show_title()
        self._show_others()
        self._runs.look()

    def _look_at_ended(self) -> None:
        """Tells no more of the end of a run that the person looks at now."""
        if self._ended is not None and self.current_page == "train" and same_run(self._ended, self.project.run):
            self._forget_ended()

    def _forget_ended(self) -> None:
        self._ended = None
        self._status.show_ended("")

    def _open_others(self) -> None:
        others = self._others
        if len(others) > 1:
            self.go("runs")
        elif others:
            self.open_run(Path(others[0].path))

    def _open_ended(self) -> None:
        if self._ended is not None:
            run = self._ended
            self._forget_ended()
            if same_run(run, self.project.run):
                self.go("train")
            else:
                self.open_run(Path(run.path))

    def _show_train_state(self) -> None:
        """Shows on the rail that something trains, also where the page shows another run."""
        page = self.pages.get("train")
        if page is not None and page.rail_state != RailState.RUNNING:
            state = RailState.RUNNING if self._others else page.rail_state
            self._rail.show_state("train", state, -1.0)

    def _create_page(self, entry: PageEntry) -> None:
        page = entry.load()(self.project)
        if (kept := self._kept.pages.get(entry.key)) is not None:
            page.take(kept)
        page.rail_state_changed.connect(partial(self._rail.show_state, entry.key))
        if entry.key == "train":
            page.rail_state_changed.connect(self._show_train_state)
        page.activity.connect(partial(self._status.show_activity, entry.key))
        page.warned.connect(partial(self._status.show_warning, entry.key))
        self._rail.show_state(entry.key, page.rail_state, -1.0)
        self._stack.addWidget(page)
        self.pages[entry.key] = page

    def _create_actions(self) -> None:
        self._undoing, stack = QUndoGroup(self), self.project.undo_stack
        self._undoing.addStack(stack)
        undo = self._undoing.createUndoAction(self, self.tr("Undo"))
        undo.setShortcut(QKeySequence.StandardKey.Undo)
        undo.triggered.connect(lambda: self._status.say(self.tr("Undone: {what}").format(what=stack.redoText())))
        redo = self._undoing.createRedoAction(self, self.tr("Redo"))
        redo.setShortcut(QKeySequence.StandardKey.Redo)
        redo.triggered.connect(lambda: self._status.say(self.tr("Redone: {what}").format(what=stack.undoText())))
        self.addActions([undo, redo])
        help_actions = [self._add_action(self.tr("Guided tour"), self.start_tour)]
        keys = self._add_action(self.tr("Keyboard shortcuts"), self.show_shortcuts)
        keys.setShortcuts([QKeySequence(one) for one in LIST_KEYS])
        for way in ready_made_ways():
            help_actions.append(self._add_action(way.title, partial(self.project.ready_made.open, way.run, way.page)))
        self._header.set_help([*help_actions, keys])
        self._add_action(self.tr("Change between light and dark"), theme.manager().toggle)
        self._add_action("", self.open_palette, "Ctrl+K")
        for number, entry in enumerate(PAGES, 1):
            self._add_action("", partial(self.go, entry.key), _page_shortcut(number))
        self._add_action(self.tr("Quit"), self.close, QKeySequence(QKeySequence.StandardKey.Quit))

    def _add_action(self, text: str, on_trigger: object, shortcut: str | QKeySequence = "") -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda: on_trigger())  # type: ignore[operator]
        self.addAction(action)
        return action

    def _page_command(self, key: str, title: str, icon: str) -> Command:
        number = [entry.key for entry in PAGES].index(key) + 1
        return Command(self.tr("Go to {page}").format(page=title), partial(self.go, key), icon, _page_shortcut(number))

    def _run_command(self, run: RunSummary) -> Command:
        title = self.tr("Open run {name}").format(name=run.title)
        return Command(title, partial(self.open_run, Path(run.path)), "list-bullets", key=str(run.path))

    def _restore_geometry(self) -> None:
        geometry = settings().value("geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(first_size(self.screen().availableSize()))


def first_size(available: QSize) -> QSize:
    """Returns the size of a window that was never sized: all of it is on the screen.

    Args:
        available: What the screen has, in logical pixels.
    """
    return _FIRST_SIZE.boundedTo(available - _FRAME).expandedTo(_SMALLEST.boundedTo(available))


def _page_shortcut(number: int) -> str:
    """Returns the keys of a page, counted from 1; those behind the ninth have none."""
    return f"Ctrl+{number}" if number < 10 else ""


def _running_run(folder: Path) -> Path | None:
    """Returns the newest run in `folder` that is under way. Raises `AttuneError` where the folder cannot be read."""
    return next((Path(run.path) for run in list_runs(folder) if run.status.under_way), None)


def _still_ended(ended: RunSummary, run: RunSummary) -> bool:
    return run.path == ended.path and run.state == ended.state


def _is_run(path: Path) -> bool:
    return (path / "run.json").is_file()
