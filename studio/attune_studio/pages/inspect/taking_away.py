"""`TakingAway`: copies what is seen on the Inspect page, or saves it as a picture or as numbers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from attune_studio.background import Job
from attune_studio.inspection import save_csv, save_npz, save_table
from attune_studio.pages.inspect.attention_view import AttentionView
from attune_studio.saving import ask_where, safe_name, start_saving, write_bytes
from attune_studio.widgets.buttons import button
from attune_studio.widgets.picture import Picture, render, to_clipboard_data

_FILTERS = {
    "png": "PNG (*.png)", "svg": "SVG (*.svg)", "pdf": "PDF (*.pdf)", "npz": "NumPy (*.npz)", "csv": "CSV (*.csv)",
}  # fmt: skip


class TakingAway(QObject):
    """The button and the shortcut that take away what a view shows.

    Args:
        view: Returns the view in front.
        parent: The page.

    Signals:
        told(str): What was done, or why there is nothing to take.
        failed(AttuneError): It cannot be written.
    """

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, view: Callable[[], AttentionView], parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self.copy_action = QAction(self.tr("Copy what is seen"), self)
        self.copy_action.setShortcut(QKeySequence("Ctrl+Shift+C"))
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.copy_action.triggered.connect(self.copy)
        self.save_button = button(self.tr("Save as"), icon="download-simple")
        self.save_button.setMenu(self._create_menu(parent))

    def set_enabled(self, on: bool) -> None:
        """Offers both only where there is something to take."""
        self.save_button.setEnabled(on)
        self.copy_action.setEnabled(on)

    def save(self, kind: str, path: Path) -> Job | None:
        """Writes what is seen in the view in front (`png`, `svg`, `pdf`), the numbers of every head and of the tab in
        front (`npz`), or those of the tab in front, which may be the chosen head's (`csv`)."""
        write = self._writer(kind, path)
        if write is None:
            return None
        return start_saving(path, write, self, self.told, self.failed)

    def copy(self) -> None:
        """Copies what is seen in the view in front."""
        picture = self._picture()
        if picture is not None:
            QGuiApplication.clipboard().setMimeData(to_clipboard_data(picture))
            self.told.emit(self.tr("Copied what is seen, as an image and as SVG."))

    def _writer(self, kind: str, path: Path) -> Callable[[], object] | None:
        """Returns what writes a file, painted already; None: it cannot be written, as is told."""
        view = self._view()
        arrays, shown, provenance = view.arrays, view.shown_head(), view.provenance
        if arrays is None or provenance is None:
            return None
        if kind == "npz":
            own = view.front.taken_numbers() if view.front else {}
            return partial(save_npz, path, {**arrays, **own, **provenance.arrays})
        if kind == "csv" and self._own_table:
            return partial(save_table, path, [*provenance.rows, *self._own_table])
        if kind == "csv":
            if shown is None:
                self._tell_nothing_drawn()
                return None
            return partial(save_csv, path, *shown, provenance)
        picture, seen = self._picture(), view.picture_provenance
        if picture is None or seen is None:
            return None
        title, about = view.picture_title(), "\n".join(" ".join(row) for row in seen.rows)
        return partial(write_bytes, path, render(picture, kind, title, about))

    @property
    def _own_table(self) -> list[list[str | float]]:
        """The table of the tab in front; empty: it has none but the chosen head's."""
        front = self._view().front
        return front.taken_rows() if front else []

    def _picture(self) -> Picture | None:
        """Returns what is seen in the view in front; where that is nothing to draw, it is told."""
        picture = self._view().picture()
        if picture is None and self._view().arrays is not None:
            self._tell_nothing_drawn()
        return picture

    def _tell_nothing_drawn(self) -> None:
        nothing = self.tr("There is nothing drawn in this view. Choose another, or save the numbers as npz.")
        if self._view().attention() is None:
            nothing = self.tr("There is no attention to draw. Save the numbers as npz instead.")
        self.told.emit(nothing)

    def _create_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.addAction(self.copy_action)
        menu.addSeparator()
        titles = {
            "png": self.tr("Picture (PNG)…"),
            "svg": self.tr("Drawing (SVG)…"),
            "pdf": self.tr("Page (PDF)…"),
            "npz": self.tr("Numbers of every head (npz)…"),
            "csv": self.tr("Numbers of this head (CSV)…"),
        }
        actions = {kind: menu.addAction(title, partial(self._ask_where, kind)) for kind, title in titles.items()}

        def name_tab() -> None:
            if self._own_table:
                own = {
                    "npz": self.tr('Numbers of every head and of "{tab}" (npz)…'),
                    "csv": self.tr('Numbers of "{tab}" (CSV)…'),
                }
                told = {kind: title.format(tab=self._tab_title) for kind, title in own.items()}
            else:
                told = {kind: titles[kind] for kind in ("npz", "csv")}
            for kind, title in told.items():
                actions[kind].setText(title)

        menu.aboutToShow.connect(name_tab)
        return menu

    @property
    def _tab_title(self) -> str:
        tabs = self._view().tabs
        return tabs.tabText(tabs.currentIndex())

    def _ask_where(self, kind: str) -> None:
        save = partial(self.save, kind)
        ask_where(self.save_button, self.tr("Save as"), self.proposed_name(kind), _FILTERS[kind], save)

    def proposed_name(self, kind: str) -> str:
        """Returns what a file of a kind would be called: by run, checkpoint, head and view."""
        view = self._view()
        provenance, tab = view.provenance, self._tab_title.lower()
        if provenance is None:
            return f"attention.{kind}"
        attention = str(provenance.settings.get("attention", "")) if len(view.sides) > 1 else ""
        head = [attention, view.head_name().lower()] if view.attention() is not None else []
        own = [tab] if self._own_table else []
        parts = {"npz": [self.tr("all heads"), *own], "csv": own or head}.get(kind, [*head, tab])
        return safe_name([provenance.run, f"step {provenance.checkpoint}", *parts], kind)
