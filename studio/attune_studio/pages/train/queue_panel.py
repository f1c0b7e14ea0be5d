"""The runs that wait their turn, below the Train page's controls: seen, moved (by drag, button or key), taken out.

Everything is read and changed away from the painting thread; what is shown is what the queue's files say, read again
every second while somebody looks, for others may change it too.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from attune_datasets.errors import AttuneError
from attune_models.runs.queue import Queue, Waiting
from attune_models.runs.workers import list_workers
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from attune_studio import icons, tokens
from attune_studio.background import Job
from attune_studio.pages.train.progress import in_words
from attune_studio.pages.train.queue_list import QueueList
from attune_studio.pages.train.waiting_for import WaitingFor
from attune_studio.text import shortened, titled
from attune_studio.theme import scaled
from attune_studio.widgets.buttons import button, icon_button
from attune_studio.widgets.labels import ElidedLabel, PlainLabel, divider, plain_tooltip
from attune_studio.widgets.own_undo import OwnUndo
from attune_studio.workspace import runs_folder

_INTERVAL = 1000  # ms
_WIDEST = 150  # px of a run's name on a button; the whole is its tooltip


@dataclass(frozen=True)
class _Change:
    """What is to be done with a queue, and which run it takes out."""

    queue: Queue
    make: Callable[[Queue], object]
    removed: Path | None = None


@dataclass(frozen=True)
class _Seen:
    """What the queue's files and the machine's processes say."""

    waiting: tuple[Waiting, ...] = ()
    held: bool = False
    training: tuple[Path, ...] = ()


class QueuePanel(QWidget):
    """Hidden while nothing waits.

    Signals:
        opened(Path): The person wants to see this run.
        failed(AttuneError): The queue cannot be read, or a change could not be made.
    """

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._seen = _Seen()
        self._doubted = False  # whether the list may show what was not done
        self._shown_run: Path | None = None
        self._removed: tuple[Path, int] | None = None
        self._job: Job | None = None
        self._changes = 0  # asked for and ended so far; what began to be read before the last is not shown any more
        self._asked: deque[_Change] = deque()  # and not begun
        self._begun: list[_Change] = []  # by the job under way
        self._changing: Job | None = None
        self._told = ""
        self._reasons: dict[str, str] = {}
        self._waiting_for = WaitingFor(self)
        self._waiting_for.found.connect(self._on_reasons)
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self.reload)
        self._create_parts()
        self._lay_out()
        self._show()
        self._do(
            lambda queue: None
        )  # but see that it is kept: after a restart of the machine the queue goes on when the studio is opened

    def reload(self) -> None:
        """Reads the queue again, unless that is going on."""
        if self._job is None:
            self._job = Job(partial(_look, Queue(runs_folder())), self)
            self._job.finished.connect(partial(self._on_seen, self._changes))
            self._job.failed.connect(self._on_unreadable)
            self._job.start()

    def show_run(self, run: Path | None) -> None:
        """Tells which run the page shows, which is not offered to be shown."""
        self._shown_run = run
        self._show()

    def watch(self, watched: bool) -> None:
        """Reads the queue now and again as long as somebody looks at the page."""
        if watched:
            self.reload()
            self._timer.start()
        else:
            self._timer.stop()

    @property
    def waiting(self) -> Sequence[Waiting]:
        """The runs that wait, as they are shown."""
        return self._seen.waiting

    # -- building

    def _create_parts(self) -> None:
        self.title = ElidedLabel(role="section")
        self.hold = icon_button("pause", "", self._hold_or_go)
        self.list = QueueList(self.tr("Queue"))
        self.list.moved.connect(lambda run, place: self._do(lambda queue: queue.place(run, place)))
        self.list.removed.connect(self._remove)
        self.list.opened.connect(self.opened)
        self.list.current_changed.connect(self._show_buttons)
        OwnUndo(self.list, lambda: self._removed is not None, self._put_back)
        self.reason = PlainLabel(role="caption", wrap=True)
        self.up = icon_button("arrow-up", self.tr("Earlier (Alt+Up)"), partial(self.list.move_current, -1))
        self.down = icon_button("arrow-down", self.tr("Later (Alt+Down)"), partial(self.list.move_current, 1))
        self.remove = icon_button(
            "x", self.tr("Take out of the queue (Delete); the run stays"), self.list.remove_current
        )
        self.put_back = button("", self._put_back, icon="arrow-u-up-left", role="quiet")
        self.training = button("", self._open_training, icon="play", role="quiet")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title, 1)
        for entry in (self.up, self.down, self.remove, self.hold):
            head.addWidget(entry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_1)
        for part in (self.training, self.list, self.reason, self.put_back):
            column.addWidget(part)
        column.insertLayout(0, head)
        column.addSpacing(tokens.SPACE_1)
        column.addWidget(divider())

    # -- showing

    def _on_seen(self, changes: int, seen: _Seen) -> None:
        self._job, self._told = None, ""
        current = changes == self._changes and self._changing is None
        if current and (self._doubted or seen != self._seen) and not self.list.dragging:
            self._seen, self._doubted = seen, False
            self._show()
        self._find_reasons()

    def _find_reasons(self) -> None:
        if self._seen.waiting:
            self._waiting_for.look(Queue(runs_folder()))

    def _on_reasons(self, reasons: dict[str, str]) -> None:
        self._reasons = reasons
        self._show_reason()

    def _show_reason(self) -> None:
        """Says what the chosen run waits for, or else the first."""
        waiting = self._seen.waiting
        entry = waiting[max(self.list.current_row, 0)] if waiting else None
        told = self._reasons.get(entry.id, "") if entry else ""
        self.reason.setText(titled(shortened(entry.name), told) if entry and told else "")
        self.reason.setVisible(bool(self.reason.text()))

    def _on_unreadable(self, error: AttuneError) -> None:
        self._job = None
        if str(error) != self._told:  # once, not every second
            self._told = str(error)
            self.failed.emit(error)

    def _show(self) -> None:
        seen = self._seen
        if self._removed and self._changing is None and self._removed[0] in [entry.run for entry in seen.waiting]:
            self._removed = None  # somebody has put it back
        self.list.set_waiting(seen.waiting)
        self.list.setVisible(bool(seen.waiting))
        count = len(seen.waiting)
        runs = (self.tr("1 run") if count == 1 else self.tr("{count} runs")).format(count=f"{count:,}")
        title = self.tr("On hold · {runs}") if seen.held else self.tr("Queue · {runs}")
        self.title.setText(title.format(runs=runs))
        self.hold.setIcon(icons.icon("play" if seen.held else "pause"))
        tip = self.tr("Launch again") if seen.held else self.tr("Hold: launch no more runs; those under way go on")
        self.hold.setToolTip(plain_tooltip(tip))
        self.hold.setAccessibleName(tip)
        self._name_button(self.put_back, self.tr("Put back {name}"), self._removed and self._removed[0])
        self._name_button(self.training, self.tr("Training: {name}"), self._training_elsewhere())
        self._show_buttons()
        self.setVisible(bool(seen.waiting or seen.held or self._removed))

    def _name_button(self, entry: QPushButton, text: str, run: Path | None) -> None:
        entry.setVisible(run is not None)
        if run is not None:
            short = entry.fontMetrics().elidedText(run.name, Qt.TextElideMode.ElideMiddle, scaled(_WIDEST))
            entry.setText(text.format(name=short).replace("&", "&&"))
            entry.setToolTip(plain_tooltip(text.format(name=run.name)))

    def _show_buttons(self) -> None:
        row, last = self.list.current_row, len(self._seen.waiting) - 1
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < last)
        self.remove.setEnabled(row >= 0)
        for entry in (self.up, self.down, self.remove):
            entry.setVisible(last >= 0)
        self._show_reason()

    def _training_elsewhere(self) -> Path | None:
        training = self._seen.training
        return training[0] if training and self._shown_run not in training else None

    # -- changing

    def _do(self, make: Callable[[Queue], object], removed: Path | None = None) -> None:
        self._changes += 1
        self._asked.append(_Change(Queue(runs_folder()), make, removed))
        if self._changing is None:
            self._begin_changes()

    def _begin_changes(self) -> None:
        self._begun = []
        self._changing = Job(partial(_make, self._asked, self._begun), self)
        self._changing.finished.connect(self._on_changed)
        self._changing.failed.connect(self._on_refused)
        self._changing.start()

    def _on_changed(self, seen: _Seen) -> None:
        self._changes += 1
        self._changing = None
        if self._asked:
            self._begin_changes()
        else:
            self._seen, self._doubted = seen, False
            self._show()
            self._find_reasons()

    def _on_refused(self, error: AttuneError) -> None:
        self._changes += 1
        self._changing = None
        if self._removed and self._begun[-1].removed == self._removed[0]:  # which was not taken out
            self._removed = None
        self._doubted = True
        self.failed.emit(error)
        if self._asked:
            self._begin_changes()
        else:
            self.reload()

    def _hold_or_go(self) -> None:
        self._do(Queue.go if self._seen.held else Queue.hold)

    def _remove(self, run: Path, place: int) -> None:
        self._removed = (run, place)
        self._do(lambda queue: queue.remove(run), run)

    def _put_back(self) -> None:
        if self._removed is not None:
            run, place = self._removed
            self._removed = None
            self._do(lambda queue: (queue.add(run), queue.place(run, place)))

    def _open_training(self) -> None:
        run = self._training_elsewhere()
        if run is not None:
            self.opened.emit(run)


def told_of_queue(name: str) -> str:
    """Returns what adding a run of that name to the queue does."""
    text = in_words("Lets {name}, a run with the settings of the pages as they are now, wait until the device is free.")
    return text.format(name=name)


def _look(queue: Queue) -> _Seen:
    waiting = tuple(queue.waiting())
    if not queue.folder.exists():
        return _Seen()
    training = tuple(worker.run for worker in list_workers() if worker.run.is_relative_to(queue.workspace))
    return _Seen(waiting, queue.held, training)


def _make(asked: deque[_Change], begun: list[_Change]) -> _Seen:
    """Makes the changes in the order in which they were asked for, and those that are asked for meanwhile."""
    while asked:
        begun.append(asked.popleft())
        begun[-1].make(begun[-1].queue)
        begun[-1].queue.start_keeper()
    return _look(begun[-1].queue)
