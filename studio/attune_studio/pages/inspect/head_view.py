"""The right side of the Inspect page: the answer, the text, one head's map and all heads, linked."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from attune_studio import theme, tokens
from attune_studio.inspection import Inspection
from attune_studio.pages.inspect.answer_bar import AnswerBar
from attune_studio.widgets.attention_map import AttentionMap, Cell
from attune_studio.widgets.head_grid import HeadGrid
from attune_studio.widgets.labels import ElidedLabel, PlainLabel, divider
from attune_studio.widgets.token_text import TokenText

_TEXT_HEIGHT, _SIDE_WIDTH = 92, 328  # px


class HeadView(QWidget):
    """Shows one `Inspection`; the person chooses layer, head and token."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inspection: Inspection | None = None
        self.text = TokenText()
        self.text.setFixedHeight(_TEXT_HEIGHT)
        self.map = AttentionMap()
        self.grid = HeadGrid()
        self.answer = AnswerBar()
        self._verdict = PlainLabel(role="title")
        self._source = PlainLabel(role="muted", wrap=True)
        self._reading = ElidedLabel(role="muted")
        self._specials = PlainLabel(role="caption", wrap=True)
        self.own_scale = QCheckBox(self.tr("Stretch colours to the head's largest weight"))
        self._compose()
        self._connect()

    @property
    def inspection(self) -> Inspection | None:
        """What is shown."""
        return self._inspection

    @property
    def reading(self) -> str:
        """The sentence under the map."""
        return self._reading.text()

    def show_inspection(self, inspection: Inspection) -> None:
        """Shows another text or another model's view of it; layer and head stay where they can."""
        self._inspection = inspection
        share = inspection.probabilities[inspection.predicted]
        self._verdict.setText(f"{inspection.predicted}  {share:.3f}")
        self._source.setText(self._describe(inspection))
        self.answer.show_answer(inspection)
        self.text.show_text(inspection.clean, inspection.spans)
        self.grid.show_scores(inspection.scores)
        self._show_head()

    def clear(self) -> None:
        """Forgets what was shown; it stays painted, for a page to cover, until another is shown."""
        self._inspection = None

    def head_scores(self) -> np.ndarray:
        """Returns the chosen head's (queries, keys) weights."""
        assert self._inspection is not None
        layer, head = self.grid.current
        return self._inspection.scores[layer, head]

    def head_name(self) -> str:
        """Returns what the chosen head is called, counted from 1."""
        layer, head = self.grid.current
        return self.tr("Layer {layer}, head {head}").format(layer=layer + 1, head=head + 1)

    def _compose(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(tokens.SPACE_2)
        for widget in (
            self._verdict,
            self._source,
            self.answer,
            divider(),
            PlainLabel(self.tr("Heads"), role="section"),
        ):
            side.addWidget(widget)
        hint = self.tr("Layers down, heads across. Arrow keys on the map change them.")
        side.addWidget(PlainLabel(hint, role="caption", wrap=True))
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(self.grid)
        scroll.viewport().setAutoFillBackground(False)
        self.grid.setAutoFillBackground(False)
        scroll.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        side.addWidget(scroll, 1)
        side.addWidget(self.own_scale)
        holder = QWidget()
        holder.setFixedWidth(_SIDE_WIDTH)
        holder.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        main = QVBoxLayout()
        main.setSpacing(tokens.SPACE_2)
        main.addWidget(self.text)
        main.addWidget(self._specials)
        main.addWidget(divider())
        main.addWidget(self._reading)
        main.addWidget(self.map, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SPACE_4, tokens.SPACE_3, tokens.SPACE_4, tokens.SPACE_3)
        row.setSpacing(tokens.SPACE_6)
        row.addLayout(main, 1)
        row.addWidget(holder)

    def _connect(self) -> None:
        self.grid.chosen.connect(lambda *_: self._show_head())
        self.map.query_locked.connect(lambda _: self._shade_text())
        self.map.hovered.connect(self._tell_cell)
        self.map.stepped.connect(self._step_head)
        self.text.token_clicked.connect(self._on_token_clicked)
        self.own_scale.toggled.connect(self.map.use_own_scale)
        self.own_scale.toggled.connect(self.grid.use_own_scale)
        theme.manager().changed.connect(self.update)

    def _describe(self, inspection: Inspection) -> str:
        parts = []
        if inspection.label is not None:
            right = inspection.label == inspection.predicted
            said = self.tr("right") if right else self.tr("wrong: it is {label}").format(label=inspection.label)
            parts.append(said)
        parts.append(self.tr("{count} tokens").format(count=f"{len(inspection.tokens):,}"))
        parts.append(self.tr("checkpoint of step {step}").format(step=f"{inspection.checkpoint:,}"))
        return " · ".join(parts)

    def _show_head(self) -> None:
        if self._inspection is None:
            return
        title = self.tr("{head}: each row attends to the columns").format(head=self.head_name())
        self.map.show_scores(self._inspection.tokens, self.head_scores(), title)
        self._shade_text()
        self._tell_cell(None)

    def _shade_text(self) -> None:
        if self._inspection is None:
            return
        locked = self.map.locked
        if locked < 0:
            self.text.shade(np.zeros(len(self._inspection.tokens), np.float32), -1)
            self._specials.setText(self.tr("Click a token, here or in the map, to see what it attends to."))
            return
        weights = self.head_scores()[locked]
        self.text.shade(weights, locked)
        shares = [
            f"{token} {weights[number]:.3f}"
            for number, (token, (start, end)) in enumerate(
                zip(self._inspection.tokens, self._inspection.spans, strict=True)
            )
            if start == end
        ]
        said = self.tr('"{token}" attends to what is shaded').format(token=self._inspection.tokens[locked])
        self._specials.setText(f"{said} · {', '.join(shares[:3])}" if shares else said)

    def _tell_cell(self, cell: Cell | None) -> None:
        if cell is None or self._inspection is None:
            self._reading.setText(self.tr("Point at the map to read a weight; the wheel zooms, a right drag moves."))
            return
        tokens_ = self._inspection.tokens
        sentence = self.tr('"{query}" ({q}) attends to "{key}" ({k}): {value}')
        self._reading.setText(
            sentence.format(
                query=tokens_[cell.query],
                q=cell.query + 1,
                key=tokens_[cell.key],
                k=cell.key + 1,
                value=f"{cell.value:.6f}",
            )
        )

    def _step_head(self, layers: int, heads: int) -> None:
        if self._inspection is None:
            return
        most_layers, most_heads = self._inspection.scores.shape[:2]
        layer, head = self.grid.current
        self.grid.choose(min(max(layer + layers, 0), most_layers - 1), min(max(head + heads, 0), most_heads - 1))

    def _on_token_clicked(self, token: int) -> None:
        self.map.lock_query(-1 if token == self.map.locked else token)
