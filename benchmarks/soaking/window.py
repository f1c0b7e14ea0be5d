"""The process of the soak: the real window, idle, then clicked through at random while it trains, and idle again."""

from __future__ import annotations

import random
import sys
import threading
import time
import traceback
import warnings
from contextlib import suppress
from functools import partial
from pathlib import Path

import psutil
from attune_datasets.errors import AttuneError
from attune_datasets.samples import sample
from attune_models.runs import RunFolder, list_runs
from attune_studio import language
from attune_studio.app import create_application
from attune_studio.garbage import GarbageCollector
from attune_studio.pages import PAGES
from attune_studio.palette import CommandPalette
from attune_studio.project import Project
from attune_studio.window_keeper import WindowKeeper
from attune_studio.workspace import runs_folder
from living_window import wait, wait_until
from PySide6.QtCore import QObject, Qt, QTimer, QtMsgType, QUrl, Slot, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from soaking.counts import kinds, numbers, types
from soaking.hands import Hands, press
from soaking.log import SoakLog
from soaking.places import front
from soaking.training import SAMPLE, Trainer
from soaking.watch import StallWatch

COUNT_EVERY = 10_000  # ms
PACE = (60, 500)  # ms from one act to the next
_DIALOG = 2_000  # ms after which an act that has not come back is taken to have opened a dialog that waits
_PATIENCE = 900  # s that a busy machine may take to stop a run and to read a file
_IGNORED = "This plugin does not support"  # of the offscreen platform, about itself


class Soak(QObject):
    """The window, and what is done to it.

    Args:
        log: Hears all.
        seed: Of what the hands do.
        languages: Whether they switch the language, too.
    """

    def __init__(self, log: SoakLog, seed: int, languages: bool) -> None:
        super().__init__()
        self.keeper = WindowKeeper(Project())
        self._log, self._languages = log, languages
        self._draw = random.Random(seed)
        self._hands = Hands(lambda: self.keeper.window, self._draw, languages=languages)
        self._collector = GarbageCollector(self.keeper.completed, self)
        self._file = str(sample(SAMPLE).path)
        self._clicking, self._turn = False, 0
        self._counting = QTimer(self, interval=COUNT_EVERY)
        self._counting.timeout.connect(self._count)
        self.keeper.window.show()
        self._wait_for_pages()

    def idle(self, seconds: float) -> None:
        """Tells the processor time and the memory that the window takes while nothing is under way."""
        before, began = sum(psutil.Process().cpu_times()[:2]), time.perf_counter()
        wait(seconds)
        share = (sum(psutil.Process().cpu_times()[:2]) - before) / (time.perf_counter() - began)
        self._log.tell("idle", share=round(share, 4), memory=psutil.Process().memory_info().rss)

    def click(self, seconds: float) -> None:
        """Trains and clicks, and tells how much there is of everything."""
        self._watch = StallWatch(self._log, self)
        trainer = Trainer(lambda: self.keeper.window, self._log, self)
        self._clicking = True
        self._counting.start()
        self._act_soon()
        wait(seconds)
        self._clicking = False
        self._counting.stop()
        trainer.stop()
        self._watch.stop()
        for ended in (trainer, self._watch):
            ended.deleteLater()

    def rest(self) -> None:
        """Brings the window back to where it began: nothing in front, nothing under way; tells how much there is.

        Where the language is switched, it is a window just made, as at the first rest.
        """
        window = self.keeper.window
        for _ in range(20):
            palettes = [one for one in window.findChildren(CommandPalette) if one.isVisible()]
            if (root := front() or next(iter(palettes), None)) is None:
                break
            press(root, Qt.Key.Key_Escape)
            wait(0.1)
        window.go("data")
        window.pages["data"].tabs.setCurrentIndex(0)  # or it is kept, and its plot is made in the next window
        wait_until(lambda: not stop_runs(), limit=_PATIENCE)
        if self._languages:
            self._renew()
            window = self.keeper.window
        window.project.set_run(None)
        window.project.open_file(self._file)
        window.project.use_preset("reviews")
        wait_until(lambda: window.project.trainable and not window.project.data_service.busy, limit=_PATIENCE)
        wait(2)
        self._log.tell("rest", kinds=kinds(self.keeper), types=types(), **numbers(self.keeper))

    def _renew(self) -> None:
        """Switches to the other language and to English: what is left of earlier windows is then too much."""
        for choice in (language.CHINESE, language.ENGLISH):
            before, old = language.manager().language, self.keeper.window
            language.manager().choose(choice)
            if choice != before:
                wait_until(lambda old=old: self.keeper.window is not old)
                self._wait_for_pages()

    def _wait_for_pages(self) -> None:
        wait_until(lambda: len(self.keeper.window.pages) == len(PAGES))

    def close(self) -> None:
        """Closes the window, as a person does."""
        self._collector.stop()
        self.keeper.window.close()

    def _act_soon(self) -> None:
        if self._clicking:
            QTimer.singleShot(self._draw.randint(*PACE), self, partial(self._act, self._turn))

    def _act(self, turn: int) -> None:
        """Does one thing, unless somebody has done the thing of this turn already."""
        if turn != self._turn or not self._clicking:
            return
        self._turn += 1
        QTimer.singleShot(_DIALOG, self, partial(self._act, self._turn))
        act = self._hands.next()
        self._log.did(act.told)
        self._watch.forgive()
        try:
            act.do()
        except RuntimeError as error:  # of the hand itself: what a slot of the window raises does not come here
            if "already deleted" not in str(error):
                raise
            self._log.tell("missed", act=act.told)
        self._act_soon()

    def _count(self) -> None:
        self._log.tell("counts", **numbers(self.keeper))
        self._watch.forgive()


def stop_runs() -> list[str]:
    """Ends the runs that are under way, and returns which they are."""
    under_way = [run for run in list_runs(runs_folder()) if run.status.under_way]
    for run in under_way:
        with suppress(AttuneError):  # it has ended meanwhile
            RunFolder(run.path).command("stop")
    return [run.name for run in under_way]


def live(path: Path, *, seconds: float, idle: float, seed: int, languages: bool) -> int:
    """Is the window of a soak, from its start to its end.

    Args:
        path: The log.
        seconds: How long it is clicked.
        idle: How long it is idle before and behind.
        seed, languages: See `Soak`.
    """
    log = SoakLog(path)
    listen(log)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    application = create_application([])
    language.manager().choose(language.ENGLISH)
    outside = Outside(log)
    soak = Soak(log, seed, languages)
    log.tell("open", memory=psutil.Process().memory_info().rss)
    soak.rest()
    soak.idle(idle)
    for _ in range(2):
        soak.click(seconds / 2)
        soak.rest()
    soak.idle(idle)
    soak.close()
    outside.close()
    application.processEvents()
    log.tell("end")
    return 0


class Outside(QObject):
    """Takes what the window would have other programs open, and opens nothing."""

    def __init__(self, log: SoakLog) -> None:
        super().__init__()
        self._log = log
        for scheme in ("file", "http", "https"):
            QDesktopServices.setUrlHandler(scheme, self, "opened")

    @Slot(QUrl)
    def opened(self, url: QUrl) -> None:
        """Notes what would have been opened."""
        self._log.tell("outside", url=url.toString())

    def close(self) -> None:
        """Takes nothing any more."""
        for scheme in ("file", "http", "https"):
            QDesktopServices.unsetUrlHandler(scheme)


def listen(log: SoakLog) -> None:
    """Has every warning and every error that nobody has foreseen told into the log."""

    def on_qt(kind: QtMsgType, context: object, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg and _IGNORED not in message:
            log.tell("warning", by="Qt", message=message, stack="".join(traceback.format_stack()[-8:-1]))

    def on_python(message: Warning | str, category: type[Warning], file: str, line: int, *rest: object) -> None:
        log.tell("warning", by="Python", message=f"{category.__name__}: {message}", stack=f"{file}:{line}")

    def on_error(kind: type[BaseException], error: BaseException, trace: object) -> None:
        log.tell("error", message=repr(error), stack="".join(traceback.format_exception(error)))

    qInstallMessageHandler(on_qt)
    warnings.simplefilter("default")
    warnings.showwarning = on_python
    sys.excepthook = on_error
    threading.excepthook = lambda told: on_error(told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback)
