"""What the beam search found: its hypotheses, the best first, and the tree of what it considered."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from attune_studio.pages.inspect.question_tab import LookedAt, QuestionTab
from attune_studio.text import signed
from attune_studio.theme import scaled
from attune_studio.widgets.beam_tree import BeamTreeView
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.table import ROW_HEIGHT, Column, RowsModel, Table

_MOST_ROWS = 6  # hypotheses seen at once


class SearchView(QuestionTab):
    """Hypotheses above, the tree below.

    Signals:
        chosen(list): Token ids of the hypothesis or the beginning that the person has chosen.
    """

    chosen = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Beams"), "beams", self.tr("Growing the beam tree"), parent)
        self.hypotheses = RowsModel[dict[str, Any]](
            [
                Column(self.tr("Score"), lambda one: signed(one["score"], 3), number=True),
                Column(self.tr("Translation"), self._text),
            ],
            self,
        )
        self.table = Table(self.tr("Hypotheses"))
        self.table.setModel(self.hypotheses)
        self.table.set_widths(80, 0)
        self.table.setMaximumHeight((_MOST_ROWS + 1) * scaled(ROW_HEIGHT))
        self.table.opened.connect(lambda row: self.chosen.emit(list(self.hypotheses.rows[row]["ids"])))
        self.tree = BeamTreeView()
        self.tree.chosen.connect(self.chosen)
        self._scroll = scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.tree)
        scroll.viewport().setAutoFillBackground(False)
        scroll.viewport().installEventFilter(self)
        self.tree.setAutoFillBackground(False)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        hint = self.tr("Double-click a hypothesis to look into it; click a word of the tree to go on from there.")
        layout.addWidget(self.table)
        layout.addWidget(PlainLabel(hint, role="caption", wrap=True))
        layout.addWidget(scroll, 1)
        layout.addStretch()
        self.set_content(content)
        self.reveal()

    def question(self, at: LookedAt) -> dict[str, Any] | None:
        return {}

    def show_hypotheses(self, hypotheses: list[dict[str, Any]]) -> None:
        """Shows the n-best: `{"text", "score", "ids", "ended"}`."""
        self.hypotheses.set_rows(hypotheses)

    def show_answer(self, result: dict[str, Any], arrays: dict[str, np.ndarray]) -> None:
        self.tree.show_tree(result)
        self._fit()

    def clear(self) -> None:
        """Shows nothing."""
        self.hypotheses.set_rows([])
        self.tree.show_tree({"nodes": [], "steps": [], "best": []})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Draws the tree as wide as there is room; its scroll bar stands right below it."""
        self.tree.fit(self._scroll.viewport().width())
        bar = self._scroll.horizontalScrollBar().sizeHint().height()
        self._scroll.setMaximumHeight(self.tree.height() + bar + 2)

    def _text(self, one: dict[str, Any]) -> str:
        text = one["text"] or self.tr("(nothing)")
        return text if one["ended"] else self.tr("{text} … (cut: it found no end)").format(text=text)
