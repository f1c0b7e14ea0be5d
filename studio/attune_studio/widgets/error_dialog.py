"""`show_error`: an error that stops what the person wanted: what, why, what to do, the log, "Copy diagnostics"."""

from __future__ import annotations

import platform

from attune_datasets.errors import AttuneError
from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from attune_studio import theme
from attune_studio.setting_names import in_window
from attune_studio.theme import scaled
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.section import FoldSection


class ErrorDialog(QDialog):
    """Tells one error.

    Args:
        error: What to tell.
        log: The last lines of the log, if there is one.
    """

    def __init__(self, error: AttuneError, log: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Attune"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(scaled(480))
        self._error, self._log = error, log
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        for text, role in ((error.what, "section"), (error.why, "muted"), (error.remedy, "")):
            if text:
                label = PlainLabel(in_window(text), role=role, wrap=True)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                layout.addWidget(label)
        if log:
            layout.addWidget(self._create_log())
        layout.addLayout(self._create_buttons())

    def _create_log(self) -> QWidget:
        section = FoldSection(self.tr("Log"))
        view = QPlainTextEdit(self._log)
        view.setReadOnly(True)
        view.setFont(theme.monospace("caption"))
        view.setAccessibleName(self.tr("Log"))
        section.body.addWidget(view)
        return section

    def _create_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Copy diagnostics"), self._copy, icon="copy", role="quiet"))
        row.addStretch()
        close = button(self.tr("Close"), self.accept, role="primary")
        close.setDefault(True)
        close.setFocus()
        row.addWidget(close)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(diagnostics(self._error, self._log))


def diagnostics(error: AttuneError, log: str) -> str:
    """Returns what "Copy diagnostics" copies: the error, versions, the end of the log."""
    versions = f"Python {platform.python_version()}, Qt {qVersion()}, PySide {pyside_version}, {platform.platform()}"
    return "\n\n".join(part for part in (str(error), versions, log) if part)


def show_error(error: AttuneError, log: str = "", parent: QWidget | None = None) -> ErrorDialog:
    """Shows an error without waiting for the answer."""
    dialog = ErrorDialog(error, log, parent)
    dialog.open()
    return dialog
