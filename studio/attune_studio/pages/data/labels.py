"""The Labels tab: how many rows of each class there are, and how the split deals them out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from attune_studio import theme
from attune_studio.pages.data.tab import DataTab
from attune_studio.project import Project
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.swatch import Swatch
from attune_studio.widgets.table import Column, RowsModel, Table

SPLITS = ("training", "validation", "test")


@dataclass(frozen=True)
class Balance:
    """One class: its rows in training, validation and test, and the rows of the largest class and of each part."""

    label: str
    counts: tuple[int, ...]
    most: int
    parts: tuple[int, ...]

    @property
    def total(self) -> int:
        """Rows of the class."""
        return sum(self.counts)


class LabelsTab(DataTab):
    """A table with a stacked bar for each class."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        head = QHBoxLayout()
        head.setSpacing(16)
        self._caption = PlainLabel(role="muted")
        head.addWidget(self._caption, 1)
        for place, title in enumerate((self.tr("Training"), self.tr("Validation"), self.tr("Test"))):
            head.addWidget(Swatch(place, title))
        self.column.addLayout(head)
        self.model = RowsModel[Balance](self._columns(), self)
        self.table = Table(self.tr("Rows of each class"))
        self.table.setModel(self.model)
        self.table.setItemDelegateForColumn(1, _BarDelegate(self.model))
        self.table.set_widths(160, 0, 80, 76, 120, 120, 120)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.column.addWidget(self.table, 1)

    def refresh(self) -> None:
        self.ask("labels", self.tr("Dividing the rows")).finished.connect(self._show)

    def _columns(self) -> list[Column[Balance]]:
        titles = (self.tr("Training"), self.tr("Validation"), self.tr("Test"))
        return [
            Column(self.tr("Label"), lambda row: row.label),
            Column("", lambda row: ""),
            Column(self.tr("Rows"), lambda row: f"{row.total:,}", number=True),
            Column(self.tr("Share"), lambda row: _percent(row.total, sum(row.parts)), number=True),
            *[Column(title, _part_text(place), number=True) for place, title in enumerate(titles)],
        ]

    def _show(self, answer: dict[str, Any]) -> None:
        counts = list(zip(*(answer["counts"][name] for name in SPLITS), strict=True))
        parts = tuple(sum(answer["counts"][name]) for name in SPLITS)
        most = max((sum(row) for row in counts), default=0)
        rows = [Balance(name, row, most, parts) for name, row in zip(answer["labels"], counts, strict=True)]
        self.model.set_rows(rows)
        text = self.tr("{classes} classes, {rows} rows").format(classes=f"{len(rows):,}", rows=f"{sum(parts):,}")
        self._caption.setText(text)


class _BarDelegate(QStyledItemDelegate):
    """The rows of a class as a bar of three parts; the longest bar is the largest class."""

    def __init__(self, model: RowsModel[Balance]) -> None:
        super().__init__(model)
        self._model = model

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        row = self._model.rows[index.row()]
        area = option.rect.adjusted(8, 8, -8, -8)
        x = float(area.left())
        for place, count in enumerate(row.counts):
            width = area.width() * count / max(1, row.most)
            painter.fillRect(QRectF(x, area.top(), max(0.0, width - 1), area.height()), theme.series(place))
            x += width


def _part_text(place: int) -> Any:
    return lambda row: f"{row.counts[place]:,} · {_percent(row.counts[place], row.parts[place])}"


def _percent(count: int, whole: int) -> str:
    return f"{100 * count / whole:.1f} %" if whole else "–"
