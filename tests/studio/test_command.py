"""`AttuneCommand`: what is told of a command that ends without a word."""

from __future__ import annotations

from attune_studio.command import AttuneCommand
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot


def test_a_command_that_ends_without_an_answer_promises_nothing(qtbot: QtBot) -> None:
    parent = QObject()
    command = AttuneCommand(["no-such-command"], "The run could not be started", parent)
    with qtbot.waitSignal(command.failed, timeout=180_000) as told:
        command.start()
    (error,) = told.args
    assert error.what == "The run could not be started (exit code 2)." and "no-such-command" in error.why
    assert error.remedy.startswith("Look at the Runs page") and "nothing of yours" not in str(error)
