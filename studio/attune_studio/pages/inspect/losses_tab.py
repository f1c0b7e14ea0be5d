"""`LossesTab`: how likely each token of a text was, given those before it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.pages.inspect.token_order import TokenOrder
from attune_studio.pages.inspect.token_tab import numbered
from attune_studio.text_inspection import TextInspection
from attune_studio.widgets.bar_table import BarColumn, BarTable
from attune_studio.widgets.labels import ElidedLabel, PlainLabel
from attune_studio.widgets.scrolling import SideScroll, in_scroll


class LossesTab(QWidget):
    """A row for each token: its loss, its probability, and where heads are off, its loss with all of them.

    Signals:
        pointed(int): A token is pointed at; -1: none.
        chosen(int): A token was clicked.
    """

    pointed = Signal(int)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inspection: TextInspection | None = None
        self._marked = -1
        self.table = BarTable(self.tr("Loss of each token, given those before it"))
        self.order = TokenOrder()
        self._reading = ElidedLabel(role="muted")
        self._hint = self.tr("Point at a row to read its numbers; a click locks the token.")
        self.table.pointed.connect(self._on_pointed)
        self.table.chosen.connect(self.chosen)
        self.order.currentIndexChanged.connect(lambda _: self._show())
        rows = QWidget()
        inner = QVBoxLayout(rows)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(SideScroll(self.table))
        note = self.tr("Loss: −log of the probability, in nats. Rank 1: the model held no token for likelier.")
        inner.addWidget(PlainLabel(note, role="caption", wrap=True))
        inner.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.SPACE_2, 0, 0)
        column.setSpacing(tokens.SPACE_2)
        column.addWidget(self.order, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._reading)
        column.addWidget(in_scroll(rows), 1)

    def show_inspection(self, inspection: TextInspection) -> None:
        """Shows another text."""
        self._inspection = inspection
        self._reading.setText(self._hint)
        self._show()

    def mark(self, token: int) -> None:
        """Marks the token that is locked; -1: none."""
        self._marked = token
        self._show()

    def point_at(self, token: int) -> None:
        """Marks a token that is pointed at elsewhere; -1: none."""
        self.table.point_at(token)

    def _show(self) -> None:
        inspection = self._inspection
        if inspection is None:
            return
        losses, whole = inspection.losses, inspection.whole_losses
        top = float(np.nanmax(np.concatenate([losses, [1e-9], [] if whole is None else whole])))
        columns = [BarColumn(self.tr("Loss"), losses, top)]
        if whole is not None:
            columns.append(BarColumn(self.tr("With all heads"), whole, top))
        shares = np.array([np.nan if one is None else one for one in inspection.probabilities])
        ranked = self.tr("{share:.3f}, rank {rank}")
        ranks = [
            f"{share:.3f}" if rank is None else ranked.format(share=share, rank=f"{rank:,}")
            for share, rank in zip(shares.tolist(), inspection.ranks, strict=True)
        ]
        columns.append(BarColumn(self.tr("Probability"), shares, 1.0, captions=["–", *ranks[1:]]))
        order = self.order.of(np.nan_to_num(losses))
        self.table.show_rows(numbered(inspection.names), columns, order, self._marked)

    def _on_pointed(self, token: int) -> None:
        self._reading.setText(self.table.told(token) or self._hint)
        self.pointed.emit(token)
