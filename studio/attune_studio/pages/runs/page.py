"""`RunsPage`: all runs of the workspace, to be found, compared, annotated and put aside.

The folder is read again every few seconds while the page is shown, in the background.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from attune_datasets.errors import AttuneError, MissingFileError
from attune_models.runs import RunSummary
from attune_models.runs.choosing import RunFilter, sort_runs
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.background import Job
from attune_studio.launcher import RunLauncher
from attune_studio.moved_file import MovedFile
from attune_studio.pages.page import Page
from attune_studio.pages.runs.actions import RunActions
from attune_studio.pages.runs.checkpoints_view import CheckpointsView
from attune_studio.pages.runs.curve_store import CurveStore
from attune_studio.pages.runs.details import DetailsView
from attune_studio.pages.runs.differences_view import DifferencesView
from attune_studio.pages.runs.filter_bar import FilterBar
from attune_studio.pages.runs.operations import Listing, list_workspace
from attune_studio.pages.runs.overlay import MOST, OverlayPanel
from attune_studio.pages.runs.table import RunsTable
from attune_studio.project import Project
from attune_studio.setting_names import error_in_window
from attune_studio.widgets.buttons import button
from attune_studio.widgets.empty_state import EmptyState, Missing
from attune_studio.widgets.labels import ElidedLabel, PlainLabel
from attune_studio.widgets.own_undo import OwnUndo
from attune_studio.workspace import runs_folder

_INTERVAL = 3000  # ms between two readings
_PATIENCE = 200  # ms before the first reading is told of: quick ones do not flicker
_HEIGHTS = (360, 340)  # px of the table and of what is below it, in proportion


class RunsPage(Page):
    """A table of runs over their curves, differences, checkpoints and notes; Enter or a double click opens one."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent, with_controls=False)
        self._listing: Listing | None = None
        self._filter, self._key, self._descending = RunFilter(), "started", True
        self._in_trash = self._unreadable = False
        self._places: dict[str, int] = {}
        self._job: Job | None = None
        self._again = False
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self.reload)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._tell_reading)
        self.table, self.filters = RunsTable(self.tr("Runs")), FilterBar()
        self.actions_of_runs = RunActions(project, self)
        self.launcher, self.moved_file = RunLauncher(project.devices, self), MovedFile(self)
        self._offered: Callable[[], object] = self.actions_of_runs.undo
        self._store = CurveStore(self)
        self.overlay, self.differences, self.details = OverlayPanel(self._store), DifferencesView(), DetailsView()
        self.checkpoints = CheckpointsView()
        self._folder = ElidedLabel(role="muted", mode=Qt.TextElideMode.ElideMiddle)
        self.set_content(self._create_content())
        self._connect()
        self.table.show_order(self._key, self._descending)

    @property
    def shown_runs(self) -> list[RunSummary]:
        """The rows of the table, from top to bottom."""
        return self.table.runs.rows

    def reload(self) -> None:
        """Reads the workspace folder again, in the background."""
        folder = runs_folder()
        self._folder.setText(str(folder))
        if self._job is not None:
            self._again = True
            return
        self._job = Job(partial(list_workspace, folder), self)
        self._job.finished.connect(self._on_listed)
        self._job.failed.connect(self._on_not_listed)
        self._job.start()

    def open_run(self, path: str) -> None:
        """Shows a run on the Train page, with its data and settings."""
        self.project.open_run(Path(path))

    def search(self, text: str) -> None:
        """Shows the runs in which all words of `text` occur."""
        self.filters.search.setText(text)

    def sort(self, key: str, descending: bool = True) -> None:
        """Sorts the table by one of `choosing.SORT_KEYS`."""
        self._key, self._descending = key, descending
        self.table.show_order(key, descending)
        self._fill()

    def select(self, paths: list[str]) -> None:
        """Selects runs by their paths."""
        self.table.select_paths(paths, paths[0] if paths else "")

    def supply_missing(self) -> None:
        if self._listing is None:
            self.reload()
        else:
            self.project.go("train")

    def shut_down(self) -> None:
        self.details.save()
        self.launcher.shut_down()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._listing is None:
            self._patience.start()
        self.reload()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.details.save()
        self._timer.stop()
        self._patience.stop()

    # -- building

    def _create_content(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(tokens.SPACE_6, tokens.SPACE_4, tokens.SPACE_6, tokens.SPACE_3)
        column.setSpacing(tokens.SPACE_3)
        column.addLayout(self._create_head())
        column.addWidget(self.filters)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._create_list())
        splitter.addWidget(self._create_tabs())
        splitter.setSizes(_HEIGHTS)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        column.addWidget(splitter, 1)
        return whole

    def _create_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(tokens.SPACE_2)
        head.addWidget(PlainLabel(self.tr("Runs"), role="title"))
        head.addSpacing(tokens.SPACE_2)
        head.addWidget(self._folder, 1)
        self._buttons = {
            name: button(action.text(), action.trigger)
            for name, action in self.actions_of_runs.by_name.items()
            if name in ("open", "new", "resume", "pause", "restore", "empty")
        }
        self._more = button(self.tr("More"), self._show_more, icon="caret-down")
        for made in (*self._buttons.values(), self._more):
            head.addWidget(made)
        return head

    def _create_list(self) -> QWidget:
        self._nothing = EmptyState(Missing("magnifying-glass", "", ""))
        self._nothing.acted.connect(self._leave_nothing)
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self._nothing)
        self._list.setMinimumHeight(120)
        return self._list

    def _create_tabs(self) -> QWidget:
        self.tabs = QTabWidget()
        for widget, title in (
            (self.overlay, self.tr("Curves")),
            (self.differences, self.tr("Differences")),
            (self.checkpoints, self.tr("Checkpoints")),
            (self.details, self.tr("Notes")),
        ):
            self.tabs.addTab(widget, title)
        self.tabs.setCornerWidget(self.overlay.controls)
        self.tabs.setMinimumHeight(200)
        self.tabs.currentChanged.connect(lambda: self._show_selection())
        return self.tabs

    def _connect(self) -> None:
        actions = self.actions_of_runs
        self.table.selection_changed.connect(self._show_selection)
        self.table.sort_wanted.connect(self.sort)
        self.table.opened.connect(lambda row: actions.open())
        self.table.menu_wanted.connect(self._show_menu)
        self.table.addAction(actions.by_name["trash"])  # for its key
        OwnUndo(self.table, lambda: actions.can_undo, actions.undo)
        self.filters.changed.connect(self._on_filter)
        self.filters.trash_toggled.connect(self._on_trash_view)
        actions.changed.connect(self.reload)
        actions.failed.connect(self.banner.show_error)
        actions.told.connect(self._tell)
        actions.working.connect(self.tell_activity)
        actions.file_missing.connect(self._on_file_missing)
        self.moved_file.found.connect(self._go_on)
        self.launcher.started.connect(self._on_resumed)
        self.launcher.failed.connect(self._on_not_resumed)
        actions.edit_wanted.connect(self._edit)
        self.banner.acted.connect(self._on_banner)
        self.checkpoints.inspect_wanted.connect(partial(self._open_checkpoint, "inspect"))
        self.checkpoints.export_wanted.connect(partial(self._open_checkpoint, "export"))
        self.details.saved.connect(self.reload)
        self.details.renamed.connect(self._on_renamed)
        self.details.failed.connect(self.banner.show_error)

    # -- reading

    def _on_listed(self, listing: Listing) -> None:
        self._end_reading()
        if self._unreadable:
            self._unreadable = False
            self.banner.clear()
        self._listing = listing
        self._fill()

    def _on_not_listed(self, error: AttuneError) -> None:
        self._end_reading()
        if self._listing is None:
            text = error_in_window(error)
            title = self.tr("The runs cannot be read")
            self.set_missing(Missing("warning", title, text, self.tr("Try again")))
        else:
            self._unreadable = True
            self.banner.show_error(error)

    def _end_reading(self) -> None:
        self._job = None
        if self._again:
            self._again = False
            self.reload()

    def _tell_reading(self) -> None:
        if self._listing is None and self.missing is None:
            self.set_missing(Missing("hourglass", self.tr("Reading the runs"), self.tr("Each run is a folder.")))

    def _fill(self) -> None:
        """Shows what is known, filtered and sorted."""
        if self._listing is None:
            return
        runs = self._listing.trashed if self._in_trash else self._listing.runs
        shown = sort_runs(filter(self._filter, runs), self._key, descending=self._descending)
        self.filters.offer_tags(runs)
        self.filters.show_count(len(shown), len(runs), len(self._listing.trashed))
        self._show_missing(len(shown), len(runs))
        self.table.show_runs(shown)
        if shown and not self.table.selected_paths() and not self.table.hasFocus():
            self.select([shown[0].path])
        self._show_selection()

    def _show_missing(self, shown: int, of: int) -> None:
        assert self._listing is not None
        empty = not self._listing.runs and not self._listing.trashed
        text = self.tr("Runs appear here once one has been trained. A packed run is opened from More.")
        action = self.tr("Go to Train")
        self.set_missing(Missing("list-bullets", self.tr("No runs yet"), text, action) if empty else None)
        if not of and self._in_trash:
            self._nothing.show_missing(
                Missing("trash", self.tr("The trash is empty"), self.tr("Runs that are put aside lie here."),
                        self.tr("Back to the runs"))
            )  # fmt: skip
        elif not of:
            text = self.tr("All runs lie in the trash.")
            self._nothing.show_missing(
                Missing("list-bullets", self.tr("No runs here"), text, self.tr("Show the trash"))
            )
        elif not shown:
            text = self.tr("No run has all of what is looked for.")
            self._nothing.show_missing(Missing("magnifying-glass", self.tr("Nothing found"), text, self.tr("Show all")))
        self._list.setCurrentIndex(0 if shown else 1)

    def _leave_nothing(self) -> None:
        runs = self._listing.trashed if self._in_trash and self._listing else self._listing and self._listing.runs
        if not runs:
            self.filters.trash.setChecked(not self._in_trash)
        else:
            self.filters.clear()

    # -- what is selected

    def _show_selection(self) -> None:
        runs = self.table.selected()
        self.actions_of_runs.choose(runs, in_trash=self._in_trash)
        self._place_colors(runs)
        self._show_buttons()
        tab = self.tabs.currentWidget()
        self.overlay.controls.setVisible(tab is self.overlay)
        if tab is self.overlay:
            self._store.want(runs[:MOST])
            self.overlay.show_runs(runs, self._places)
        elif tab is self.differences:
            self.differences.show_runs(runs)
        one = runs[0] if len(runs) == 1 and not self._in_trash else None
        if tab is self.checkpoints:
            self.checkpoints.show_run(one)
        self.details.show_run(one)

    def _place_colors(self, runs: list[RunSummary]) -> None:
        """Gives each drawn run a place in the order of colours, which it keeps while it is selected."""
        drawn = [run.path for run in runs[:MOST]]
        kept = {path: place for path, place in self._places.items() if path in drawn}
        free = (place for place in range(MOST) if place not in kept.values())
        self._places = {path: kept[path] if path in kept else next(free) for path in drawn}
        self.table.runs.set_series(self._places if self.tabs.currentWidget() is self.overlay else {})

    def _show_buttons(self) -> None:
        for name, made in self._buttons.items():
            action = self.actions_of_runs.by_name[name]
            made.setEnabled(action.isEnabled())
            made.setVisible((name in ("restore", "empty")) == self._in_trash)
        pausing = self.actions_of_runs.by_name["pause"].isEnabled()
        self._buttons["pause"].setVisible(pausing and not self._in_trash)
        self._buttons["resume"].setVisible(not pausing and not self._in_trash)

    def _show_menu(self, at: QPoint) -> None:
        menu = self.actions_of_runs.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _show_more(self) -> None:
        self._show_menu(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _edit(self, what: str) -> None:
        self.tabs.setCurrentWidget(self.details)
        if what == "name":
            self.details.focus_name()
        else:
            (self.details.tags if what == "tags" else self.details.notes).setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- what comes

    def _on_filter(self, wanted: RunFilter) -> None:
        self._filter = wanted
        self._fill()

    def _on_trash_view(self, shown: bool) -> None:
        self._in_trash = shown
        self.banner.clear()
        self._fill()

    def _tell(self, text: str, action: str) -> None:
        self._offered = self.actions_of_runs.undo
        if text:
            self.banner.show_message("info", text, action=action)
        else:
            self.banner.clear()

    def _on_banner(self) -> None:
        self.banner.clear()
        self._offered()

    def _on_file_missing(self, run: Path, error: MissingFileError) -> None:
        self.moved_file.begin(run, {}, {})
        self._on_not_resumed(error)

    def _go_on(self, run: Path, settings: dict[str, float], moved: dict[str, Path]) -> None:
        if not self.launcher.busy:
            self.moved_file.begin(run, settings, moved)
            self.launcher.resume(run, settings, moved)
            self.tell_activity(self.tr("Reading the file"))

    def _on_resumed(self) -> None:
        self.tell_activity("")
        self.banner.clear()
        self.reload()

    def _on_not_resumed(self, error: AttuneError) -> None:
        self.tell_activity("")
        self._offered = self.moved_file.ask
        if not self.moved_file.ask_about(error, self.banner):
            self.banner.show_error(error)

    def _open_checkpoint(self, page: str, path: str, step: int) -> None:
        self.project.open_run(Path(path), page, step)

    def _on_renamed(self, before: str, after: str) -> None:
        if self.project.run is not None and str(self.project.run) == before:
            self.project.set_run(Path(after))
        self.table.rename(before, after)
