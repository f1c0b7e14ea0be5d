"""The program: sets Qt up, opens the window and runs until it is closed."""

from __future__ import annotations

import signal
import sys
import traceback
from types import TracebackType

from attune_datasets.errors import AttuneError
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication

from attune_studio import language, theme
from attune_studio.garbage import GarbageCollector
from attune_studio.settings import APPLICATION, ORGANISATION, recent_files


def create_application(arguments: list[str] | None = None) -> QApplication:
    """Returns the application, themed; the one that exists already where there is one."""
    application = QApplication.instance() or QApplication(arguments if arguments is not None else sys.argv[:1])
    assert isinstance(application, QApplication)
    QCoreApplication.setOrganizationName(ORGANISATION)
    QCoreApplication.setApplicationName(APPLICATION)
    application.setApplicationDisplayName(APPLICATION)
    application.setStyle("Fusion")
    theme.manager().follow_system()
    theme.manager().apply()
    return application


def run_window(open_path: str | None = None) -> int:
    """Opens the window and returns the exit code once it is closed.

    Args:
        open_path: A table, a run folder or `sample:NAME` to open at once.
    """
    from attune_studio.project import Project
    from attune_studio.window_keeper import WindowKeeper

    application = create_application()
    language.manager().apply()  # here alone: what the command line draws is in English
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal; Qt's loop would never see Python's handler
    project = Project()
    keeper = WindowKeeper(project)
    sys.excepthook = lambda kind, error, trace: _tell_unforeseen(keeper.window, kind, error, trace)
    keeper.window.show()
    collector = GarbageCollector(keeper.completed)
    if open_path:
        QTimer.singleShot(0, keeper, lambda: keeper.window.open_name(open_path))
    elif not recent_files():  # a newcomer reads first, and is likely to look into a ready-made model then
        keeper.completed.connect(project.inspector.prepare, Qt.ConnectionType.SingleShotConnection)
    code = application.exec()
    collector.stop()
    sys.excepthook = sys.__excepthook__
    return code


def _tell_unforeseen(
    window: object, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Shows what escaped from a slot: a bug of ours, told in full so that it can be reported."""
    from PySide6.QtWidgets import QWidget

    from attune_studio.widgets.error_dialog import show_error

    sys.__excepthook__(kind, error, trace)
    told = (
        error
        if isinstance(error, AttuneError)
        else AttuneError(
            QCoreApplication.translate("app", "Attune did not foresee this: {kind}: {error}").format(
                kind=kind.__name__, error=error
            ),
            remedy=QCoreApplication.translate("app", "Please report it with the diagnostics. Your work goes on."),
        )
    )
    log = "".join(traceback.format_exception(kind, error, trace))
    show_error(told, log, window if isinstance(window, QWidget) else None)
