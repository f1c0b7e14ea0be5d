"""The Problems tab: what should be known before training, and every row that was not read as it stands."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from attune_studio.pages.data.tab import DataTab
from attune_studio.project import Project
from attune_studio.saving import ask_where
from attune_studio.setting_names import in_window, setting_offer
from attune_studio.widgets.banner import Banner
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.table import Column, RowsModel, Table

_ORDER = {"error": 0, "warning": 1, "info": 2}


class ProblemsTab(DataTab):
    """Warnings above, rows below.

    Signals:
        rows_wanted(dict): The rows of a warning are to be seen.
    """

    rows_wanted = Signal(dict)

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self._none = PlainLabel(self.tr("Nothing to report: every row was read."), role="muted")
        self.column.addWidget(self._none)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        inner = QWidget()
        inner.setLayout(self._cards)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self.column.addWidget(self._scroll, 1)
        self.column.addWidget(self._create_rows(), 1)
        self.warnings: list[dict[str, Any]] = []

    def refresh(self) -> None:
        data = self.project.data
        rows = data.answer["problems"] if data else []
        count = data.answer["problem_count"] if data else 0
        self.model.set_rows(rows)
        self._rows.setVisible(count > 0)
        text = self.tr("Rows not read as they stand: {count}").format(count=f"{count:,}")
        if count > len(rows):
            text += " · " + self.tr("the first {shown} are listed, all are exported").format(shown=f"{len(rows):,}")
        self._title.setText(text)
        self._arrange()

    def show_warnings(self, warnings: list[dict[str, Any]]) -> None:
        """Shows what the data service warns of, the gravest first."""
        self.warnings = sorted(warnings, key=lambda warning: _ORDER[warning["severity"]])
        while item := self._cards.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for warning in self.warnings:
            card = Banner(closable=False)
            settings = warning.get("settings")
            action = setting_offer(settings) if settings else self.tr("Show rows") if warning["rows"] else ""
            card.show_message(warning["severity"], warning["what"], warning["remedy"], action)
            act = partial(self.project.use, settings) if settings else partial(self.rows_wanted.emit, warning)
            card.acted.connect(act)
            self._cards.addWidget(card)
        self._cards.addStretch()
        self._arrange()

    def ask_export(self) -> None:
        """Asks where to write the rows."""
        kinds = self.tr("CSV (*.csv)")
        ask_where(self, self.tr("Export rows"), "problems.csv", kinds, lambda path: self.export(str(path)))

    def export(self, path: str) -> None:
        """Writes all rows that were not read as they stand, with line and reason, as a CSV."""
        request = self.ask("save_problems", self.tr("Writing"), path=path)
        request.finished.connect(self._on_exported)

    def _create_rows(self) -> QWidget:
        self._rows = QWidget()
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 8, 0, 0)
        head = QHBoxLayout()
        self._title = PlainLabel(role="section")
        head.addWidget(self._title, 1)
        self.export_button = button(self.tr("Export…"), self.ask_export, icon="download-simple")
        head.addWidget(self.export_button)
        column.addLayout(head)
        columns: list[Column[dict[str, Any]]] = [
            Column(self.tr("Line"), lambda row: f"{row['line']:,}", number=True),
            Column(self.tr("Read"), lambda row: self.tr("no") if row["dropped"] else self.tr("yes")),
            Column(self.tr("Reason"), lambda row: in_window(row["reason"])),
            Column(self.tr("Text"), lambda row: row["text"]),
        ]
        self.model = RowsModel[dict[str, Any]](columns, self)
        self.table = Table(self.tr("Rows not read as they stand"))
        self.table.setModel(self.model)
        self.table.set_widths(72, 60, 380, 0)
        column.addWidget(self.table, 1)
        return self._rows

    def _arrange(self) -> None:
        self._scroll.setVisible(bool(self.warnings))
        self._none.setVisible(not self.warnings and not self.model.rows)

    def _on_exported(self, answer: dict[str, Any]) -> None:
        text = self.tr("{rows} rows written to {path}").format(rows=f"{answer['rows']:,}", path=answer["path"])
        self.banner.show_message("info", text)
