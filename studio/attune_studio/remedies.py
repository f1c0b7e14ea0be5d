"""Remedies as the window tells them: errors name commands, here are pages and buttons."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication


def for_window(text: str) -> str:
    """Returns a text with what to do in the window in place of the commands that would do it."""
    if "attune" not in text:
        return text
    for command, told in _in_window().items():
        text = re.sub(command, told, text)
    return text


def _in_window() -> dict[str, str]:
    """Returns what is done in the window, by what a remedy that names a command looks like."""
    return {
        r"`attune runs DIR` lists the runs in a folder\.": _translate(
            "If it was moved, put it back; then open it again. The Runs page lists the runs that there are."
        ),
        r"`attune runs` tells\.": _translate("the Runs page tells."),
        r"attune runs RUN --json tells all its settings\.": _translate("The Runs page tells all its settings."),
        r"`attune trash` lists what is there\.": _translate("The trash of the Runs page shows what is there."),
        r"Bring it back: attune restore .*, on the Runs page under Trash\.": _translate(
            "Bring it back on the Runs page, under Trash."
        ),
        r"attune train --start-from .* trains one\.": _translate('Choose it under "Start from" on the Train page.'),
        r"`attune train --start-from RUN` does so by itself\.": _translate(
            'choosing the run under "Start from" does so by itself.'
        ),
        r"Give it more: attune resume RUN --set \S+": _translate(
            'Give it more with "Train longer…" on the Train page.'
        ),
        r"Remove one first: attune pin RUN": _translate('Remove one first, under "Over training".'),
        r"Remove it, or a longer one: attune pin .*": _translate(
            'Remove it, or a longer one, under "Over training" on the Inspect page.'
        ),
        r"`attune queue` lists what waits\.": _translate("The queue on the Train page shows what waits."),
    }


def _translate(text: str) -> str:
    return QCoreApplication.translate("Remedies", text)
