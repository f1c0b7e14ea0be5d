"""Translating without Qt, for what the window and the command line share: the latter is in English, and loads no Qt."""

from __future__ import annotations

import sys


def translate(context: str, text: str) -> str:
    """Returns a text in the language in force; as it is where Qt was never loaded."""
    core = sys.modules.get("PySide6.QtCore")
    return core.QCoreApplication.translate(context, text) if core else text


def marked(context: str, text: str) -> str:
    """Returns a text as it is, and marks it in the source as one that is translated where it is shown."""
    return text
