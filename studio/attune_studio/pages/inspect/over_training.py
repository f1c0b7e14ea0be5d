"""`OverTraining`: pins, the replay of one, and what belongs to it, for the Inspect page.

While something is replayed, the run's folder is followed: its loss is the strip's curve, and new probes are new steps.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from attune_studio.moments import Moment
from attune_studio.pages.inspect.attention_view import AttentionView
from attune_studio.pages.inspect.life_lines_tab import LifeLinesTab
from attune_studio.pages.inspect.pins_section import PinsSection
from attune_studio.pages.inspect.replay_bar import ReplayBar
from attune_studio.pages.inspect.replay_player import ReplayPlayer
from attune_studio.project import Project
from attune_studio.run_record import RunNews, RunRecord
from attune_studio.run_watcher import RunWatcher


class OverTraining(QObject):
    """Holds the parts and has them agree.

    Args:
        project: The window's.
        parent: The page.

    Signals:
        shown(Moment): This is to be shown.
        left(): What was shown before the replay is to be shown again.
    """

    shown = Signal(object)
    left = Signal()

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._watcher: RunWatcher | None = None
        self._record = RunRecord()
        self._moment: Moment | None = None
        self._seen = False
        self._tabs: dict[AttentionView, LifeLinesTab] = {}
        self.pins = PinsSection(project)
        self.player = ReplayPlayer(project.inspector, self)
        self.bar = ReplayBar(self.player)
        self.pins.chosen.connect(self._open)
        self.pins.gone.connect(self._on_gone)
        project.replay_wanted.connect(self.pins.choose)
        self.player.shown.connect(self._show)
        self.player.closed.connect(self._on_closed)

    def add_tab(self, view: AttentionView) -> None:
        """Puts the heads' life-lines into a view, behind its other tabs."""
        tab = LifeLinesTab(self.player, view)
        tab.pins_wanted.connect(self.pins.reveal)
        view.tabs.addTab(tab, tab.title)
        self._tabs[view] = tab

    @property
    def moment(self) -> Moment | None:
        """What is replayed, at the step that is shown; None: nothing is."""
        return self._moment

    @property
    def opening(self) -> bool:
        """Whether an example is being opened."""
        return bool(self.player.pin) and self.player.replay is None

    def set_seen(self, seen: bool) -> None:
        """Follows the run only while somebody looks."""
        self._seen = seen
        if not seen:
            self.player.pause()
        self._follow()

    def end(self) -> None:
        """Ends the replay without bringing back what was shown before: something else is shown, in a tab that can."""
        was_shown, self._moment = self._moment is not None, None
        self.player.close()
        for view, tab in self._tabs.items():
            if was_shown and view.tabs.currentWidget() is tab:
                view.tabs.setCurrentIndex(next(at for at in range(view.tabs.count()) if view.tabs.isTabVisible(at)))

    def _open(self, pin: str) -> None:
        if self._project.run is not None and pin != self.player.pin:
            self.pins.mark(pin)
            self.player.open(self._project.run, pin)
            self._follow()

    def _on_gone(self, pin: str) -> None:
        if pin == self.player.pin:
            self.player.close()

    def _show(self, moment: Moment) -> None:
        self._moment = moment
        self.shown.emit(moment)

    def _on_closed(self) -> None:
        was_shown, self._moment = self._moment is not None, None
        self.pins.mark("")
        self._follow()
        if was_shown:
            self.left.emit()

    def _follow(self) -> None:
        """Watches the run while there is a replay that somebody sees."""
        wanted = self._project.run if self._seen and self.player.pin else None
        if self._watcher is not None and self._watcher.path != wanted:
            self._watcher.stop()
            self._watcher = None
        if wanted is not None and self._watcher is None:
            self._record = RunRecord()
            self._watcher = RunWatcher(wanted, self)
            self._watcher.news.connect(self._on_news)
            self._watcher.start()

    def _on_news(self, news: RunNews) -> None:
        self._record.add(news)
        self.bar.show_record(self._record)
        steps = self.player.steps
        if steps and self._record.probes and self._record.probes[-1] > steps[-1]:
            self.player.refresh()
