"""The status bar: what is running now and how far, the last warning, the memory in use."""

from __future__ import annotations

import psutil
from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from attune_studio import theme, tokens
from attune_studio.setting_names import in_window
from attune_studio.text import size
from attune_studio.theme import scaled
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import ElidedLabel, PlainLabel, plain_tooltip

_MEMORY_INTERVAL = 2000  # ms
_SAYING = 8_000  # ms that what was done is shown


class StatusBar(QWidget):
    """Told by the pages, through the window.

    Signals:
        others_clicked(): The person wants to see the runs that are under way beside the one shown.
        ended_clicked(): The person wants to see the run that has ended.
    """

    others_clicked = Signal()
    ended_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(scaled(tokens.STATUS_HEIGHT))
        self._activity = ElidedLabel(role="caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.others, self.ended = _link(self.others_clicked), _link(self.ended_clicked)
        self._warning = ElidedLabel(role="caption")
        self._memory = PlainLabel(role="caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_4, 0)
        row.setSpacing(tokens.SPACE_3)
        row.addWidget(self._bar)
        row.addWidget(self._activity, 4)
        row.addWidget(self.others)
        row.addWidget(self.ended)
        row.addWidget(self._warning, 3)
        row.addWidget(self._memory)
        self._said = ""
        self._silence = QTimer(self, singleShot=True, interval=_SAYING)
        self._silence.timeout.connect(lambda: self.say(""))
        self._activities: dict[str, tuple[str, float]] = {}
        self._warnings: dict[tuple[str, str], str] = {}
        self._timer = QTimer(self, interval=_MEMORY_INTERVAL)
        self._timer.timeout.connect(self._show_memory)
        self.show_activity("", "", -1.0)

    @property
    def activity(self) -> str:
        """What is shown as running."""
        return self._activity.text()

    def show_activity(self, source: str, text: str, fraction: float) -> None:
        """Shows what `source` (a page's key) is doing and the share done (-1: unknown); an empty text ends it."""
        self._activities.pop(source, None)
        if text:
            self._activities[source] = (text, fraction)
        _, fraction = next(reversed(self._activities.values()), ("", -1.0))
        self._show_text()
        known = fraction >= 0
        self._bar.setVisible(bool(self._activities) and (known or not theme.manager().reduce_motion))
        self._bar.setRange(0, 1000 if known else 0)  # 0: it moves to and fro
        self._bar.setValue(round(max(0.0, fraction) * 1000))

    def say(self, text: str) -> None:
        """Shows for some seconds what has just been done, in place of what is running."""
        self._said = text
        self._silence.start() if text else self._silence.stop()
        self._show_text()

    def show_others(self, text: str, explanation: str = "") -> None:
        """Shows what is under way that no page shows; empty: nothing."""
        _show_link(self.others, text, explanation)
        self._show_text()

    def show_ended(self, text: str, explanation: str = "") -> None:
        """Shows that a run has ended, until it is looked at; empty takes it away."""
        _show_link(self.ended, text, explanation)

    def _show_text(self) -> None:
        ready = "" if self.others.text() else self.tr("Ready")
        running, _ = next(reversed(self._activities.values()), (ready, -1.0))
        text = self._said or running
        self._activity.setText(text)
        self._activity.setVisible(bool(text))  # what else is under way moves to its place

    @property
    def warning(self) -> str:
        """What is warned of."""
        return self._warning.text()

    def show_warning(self, source: str, about: str, text: str) -> None:
        """Shows the last warning that still holds.

        Args:
            source: Who warns: a page's key.
            about: Of what; an earlier warning of the same source about the same holds no longer.
            text: The warning; empty: there is none any more.
        """
        self._warnings.pop((source, about), None)
        if text:
            self._warnings[source, about] = text
        text = next(reversed(self._warnings.values()), "")
        self._warning.setText(f"! {in_window(text)}" if text else "")
        self._warning.set_role("caption")

    def showEvent(self, event: object) -> None:
        self._timer.start()
        self._show_memory()

    def hideEvent(self, event: object) -> None:
        self._timer.stop()

    def _show_memory(self) -> None:
        memory = psutil.virtual_memory()
        used, total = size(memory.total - memory.available), size(memory.total)
        self._memory.setText(self.tr("Memory {used} of {total}").format(used=used, total=total))


def _link(clicked: SignalInstance) -> QPushButton:
    made = button("", clicked.emit, role="link")
    made.hide()
    return made


def _show_link(link: QPushButton, text: str, explanation: str) -> None:
    link.setText(text.replace("&", "&&"))  # a lone one would underline the letter behind it
    link.setToolTip(plain_tooltip(f"{text}\n{explanation}"))
    link.setVisible(bool(text))
