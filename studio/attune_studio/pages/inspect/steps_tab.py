"""`StepsTab`: a forward pass step by step, each tensor between the ids of a text and the probabilities at the end."""

from __future__ import annotations

from typing import Any

import numpy as np
from attune_models.attentions import NEVER_LOOKED
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QStackedWidget, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.pages.inspect.attention_view import AttentionView
from attune_studio.pages.inspect.chances_panel import ChancesPanel, Outputs, named
from attune_studio.pages.inspect.question_tab import LookedAt, QuestionTab
from attune_studio.pages.inspect.step_words import StepWords
from attune_studio.pair_inspection import as_read, names_in
from attune_studio.pass_steps import PassStep, PassSteps
from attune_studio.text import listed, minus, titled
from attune_studio.theme import scaled
from attune_studio.widgets.attention_map import AttentionMap, Cell
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.labels import ElidedLabel, PlainLabel
from attune_studio.widgets.scrolling import in_scroll
from attune_studio.widgets.step_list import ListedStep, StepList
from attune_studio.widgets.token_ids import TokenIds
from attune_studio.wording import translate

_SLIDER, _HEAD = 64, 96  # px


class StepsTab(QuestionTab):
    """The pass over the text that a view shows.

    Args:
        view: What the tab belongs to.
    """

    def __init__(self, view: AttentionView) -> None:
        title, doing = (
            translate("StepsTab", "Steps"),
            translate("StepsTab", "Computing the step"),
        )
        super().__init__(title, "steps", doing, view)
        self.view = view
        self.steps = PassSteps()
        self._key = ""  # of the step that is wanted
        self._shown: PassStep | None = None
        self._about: object = None  # the inspection that `steps` are of
        self._array = np.zeros((0, 0), np.float32)  # what is shown: (rows, columns)
        self._names: dict[str, list[str]] = {}
        self._chosen: dict[str, int] = {}  # a token of each side; -1: none
        self._words = StepWords(self)
        self.list = StepList()
        self.map, self.ids, self.chances = AttentionMap(), TokenIds(), ChancesPanel()
        self._what, self._how = ElidedLabel(role="title"), PlainLabel(role="muted", wrap=True)
        self.reading = ElidedLabel(role="muted")
        self.block, self._block_name = QSlider(Qt.Orientation.Horizontal), PlainLabel()
        self.head = ComboBox()
        self._stages = QStackedWidget()
        self.set_content(self._create_content())
        self._connect()

    @property
    def shown(self) -> PassStep | None:
        """The step that is shown; None: none is yet."""
        return self._shown

    @property
    def array(self) -> np.ndarray:
        """Its numbers, (rows, columns), of the chosen head."""
        return self._array

    @property
    def told(self) -> str:
        """What is said of it."""
        return self._how.text()

    def choose(self, key: str) -> None:
        """Shows a step."""
        if key in self.steps and key != self._key:
            self._key = key
            self.changed.emit()

    def question(self, at: LookedAt) -> dict[str, Any] | None:
        if self.view.recurrent or not at.attention:
            self.say(self.tr("A recurrent network has no blocks to go through step by step."))
            return None
        self._chosen[self.view.query_side] = at.token
        self._mark()
        if self.view.inspection is not self._about or not self._key:  # of another text, or another model
            return {"steps": []}
        step = self.steps[self._key]
        place = self._chosen.get("target" if "target" in self.view.sides else self.view.sides[0], -1)
        wanted = [self._key, self._key.replace("probabilities", "logits")] if step.is_output else [self._key]
        return {
            "steps": wanted,
            "head": max(0, self.head.currentIndex()) if step.heads else None,
            **({"place": place} if step.columns == "vocabulary" and place >= 0 else {}),
        }

    def wait(self) -> None:
        """Leaves the content as it is: it says itself what it is of, and keys go on to the next step."""

    def show_answer(self, result: dict[str, Any], arrays: dict[str, np.ndarray]) -> None:
        self.steps = PassSteps.from_answer(result)
        self._words.take(result["choices"])
        self._names = {side: [named(name) for name in names] for side, names in names_in(result).items()}
        if not arrays:
            self._about = self.view.inspection
            self._key = self._key if self._key in self.steps else self.steps.first
            self.changed.emit()
            return
        key, *_ = arrays
        self._shown = step = self.steps[key]
        self._show_list(key)
        words = self._words.of(step)
        self._what.setText(words.title)
        self._how.setText(f"{words.formula}   {words.sentence}" if words.formula else words.sentence)
        self._show_choices(step, result.get("head") or 0)
        self._show_step(step, result, arrays)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        blocks = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in steps:
            self._step_by(steps[Qt.Key(event.key())])
        elif event.key() in blocks:
            self._block_by(blocks[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    # What is shown ----------------------------------------------------------------------------------------------------

    def _show_list(self, key: str) -> None:
        towers = len(self.steps.towers)
        listed = []
        for step in self.steps.around(key):
            words, blocks = self._words.of(step), self.steps.blocks(step.tower)
            shape = "×".join(map(str, step.shape))
            said = "\n".join(filter(None, (words.sentence, words.formula, self._axes(step))))
            listed.append(ListedStep(step.key, self._words.section(step, blocks, towers), words.title, shape, said))
        self.list.show_steps(listed, key)

    def _show_choices(self, step: PassStep, head: int) -> None:
        count = self.steps.blocks(step.tower)
        self.block.blockSignals(True)
        self.block.setRange(1, count)
        self.block.setValue((step.block or 0) + 1)
        self.block.blockSignals(False)
        for widget in (self.block, self._block_name):
            widget.setVisible(count > 1)
        told = self.tr("Block {number}/{count}") if step.block is not None else self.tr("{count} blocks")
        self._block_name.setText(told.format(number=(step.block or 0) + 1, count=count))
        if step.heads and self.head.count() != step.heads:
            self.head.blockSignals(True)
            self.head.clear()
            self.head.addItems([self.tr("Head {head}").format(head=number + 1) for number in range(step.heads)])
            self.head.setCurrentIndex(head)
            self.head.blockSignals(False)
        self.head.setVisible(bool(step.heads))

    def _show_step(self, step: PassStep, result: dict[str, Any], arrays: dict[str, np.ndarray]) -> None:
        array = arrays[step.key]
        self._array = array if array.ndim == 2 else array[None]
        if step.name == "ids":
            self.ids.show_tokens(self._tokens(step.rows), array.tolist())
            self._stages.setCurrentIndex(1)
        elif step.is_output:
            self.chances.show_outputs(self._outputs(step, result, arrays))
            self._stages.setCurrentIndex(2)
        else:
            self._show_map(step)
            self._stages.setCurrentIndex(0)
        self.reading.setVisible(step.name != "ids" and not step.is_output)
        self._mark()
        self._tell_cell(None)

    def _show_map(self, step: PassStep) -> None:
        matrix = step.columns in ("text", "source", "target")
        queries = self._tokens(step.rows) if step.rows else [self.tr("Whole text")]
        first = 0 if step.columns == "neuron" else 1
        channels = [str(number) for number in range(first, step.shape[-1] + first)]
        keys = self._tokens(step.columns) if matrix else channels
        array, hidden = self._array, None
        if step.name == "masked":
            hidden = array < NEVER_LOOKED
            array = np.where(hidden, np.nan, array)
        weights = step.name == "softmax"
        self.map.use_own_scale(not weights)
        self.map.show_scores(queries, array, self._axes(step), keys, hidden, signed=not weights, vectors=not matrix)

    def _outputs(self, step: PassStep, result: dict[str, Any], arrays: dict[str, np.ndarray]) -> Outputs:
        logits, ended = arrays[step.key.replace("probabilities", "logits")], step.name == "probabilities"
        if step.columns == "class":
            return Outputs(result["labels"], logits, ended, tokens=False)
        place, draws = result["place"], "never" in result
        written = result["tokens"][place + 1 : place + 2] if draws else result["target_tokens"][place : place + 1]
        told = "".join(named(one) for one in written)
        return Outputs(result["vocabulary"], logits, ended, True, result.get("never", ()), draws, told)

    def _axes(self, step: PassStep) -> str:
        """Returns what rows and columns are, in words."""
        names = {
            "text": self.tr("tokens"), "source": self.tr("source tokens"),
            "target": self.tr("target tokens"), "channel": self.tr("channels"),
            "head_channel": self.tr("channels of the head"), "neuron": self.tr("neurons"), "head": self.tr("heads"),
            "class": self.tr("labels"), "vocabulary": self.tr("tokens of the vocabulary"),
        }  # fmt: skip
        sizes = zip(step.shape, step.axes, strict=True)
        return " × ".join(f"{size:,} {names[axis]}" for size, axis in sizes if axis != "head")

    def _tokens(self, side: str) -> list[str]:
        """Returns what the tokens of a side are called; of a translation those that the decoder reads."""
        return as_read(self._names[side]) if side == "target" else self._names[side]

    # Pointer, keys and choices ----------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.list.chosen.connect(self.choose)
        self.map.hovered.connect(self._tell_cell)
        self.map.query_locked.connect(self._choose_token)
        self.map.stepped.connect(lambda block, step: self._step_by(step) if step else self._block_by(block))
        self.ids.chosen.connect(self._choose_token)
        self.ids.pointed.connect(self._point)
        self.block.valueChanged.connect(lambda number: self._go_to_block(number - 1))
        self.head.activated.connect(lambda _: self.changed.emit())
        self.view.pointed.connect(self._on_pointed)
        self.view.add_captions(self, lambda: [titled(self._shown.key, self.told) if self._shown else ""])

    def _step_by(self, by: int) -> None:
        if self._key:
            self.choose(self.steps.moved(self._key, by))

    def _block_by(self, by: int) -> None:
        step = self.shown
        if step is not None:
            self._go_to_block((-1 if step.block is None else step.block) + by)

    def _go_to_block(self, block: int) -> None:
        if self._key and 0 <= block < self.steps.blocks(self.steps[self._key].tower):
            self.choose(self.steps.in_block(self._key, block))

    def _choose_token(self, token: int) -> None:
        """Marks a token, in the view too where that is about this side."""
        step = self.shown
        if step is None or not step.rows or self._chosen.get(step.rows, -1) == token:
            return
        self._chosen[step.rows] = token
        if step.rows == self.view.query_side and self._is_current:
            self.view.lock(token) if token >= 0 else self.view.map.lock_query(-1)
        self._mark()

    def _mark(self) -> None:
        step = self.shown
        if step is None:
            return
        token = self._chosen.get(step.rows, -1)
        self.ids.mark(token)
        if step.rows:
            self.map.blockSignals(True)  # nobody has chosen anything
            self.map.lock_query(token if token < len(self._array) else -1)
            self.map.blockSignals(False)

    def _tell_cell(self, cell: Cell | None) -> None:
        step = self.shown
        if cell is None or step is None:
            self.reading.setText(self.tr("Point to read a number; ← → other steps, Page ↑ ↓ other blocks."))
            self._point(-1)
            return
        query, key = self.map.names_of(cell)
        column = f'"{key}" ({cell.key + 1})'
        if step.columns in ("channel", "head_channel"):
            column = self.tr("channel {number}").format(number=key)
        elif step.columns == "neuron":
            column = self.tr("neuron {number}").format(number=key)
        value = float(self._array[cell.query, cell.key])
        row = f'"{query}" ({cell.query + 1})' if step.rows else query
        self.reading.setText(titled(listed((row, column)), minus(f"{value:.7g}")))
        self._point(cell.query)

    def _point(self, row: int) -> None:
        step = self.shown
        if step is not None and step.rows and self._is_current:
            self.view.point_at(step.rows, row)

    def _on_pointed(self, side: str, token: int) -> None:
        step = self.shown
        if step is not None and step.rows == side and self._is_current:
            self.map.point_at(token)
            self.ids.point_at(token)

    @property
    def _is_current(self) -> bool:
        """Whether what is shown is about what the view shows: it may have been asked before another text."""
        return self._about is self.view.inspection

    # Layout -----------------------------------------------------------------------------------------------------------

    def _create_content(self) -> QWidget:
        self.block.setFixedWidth(scaled(_SLIDER))
        self.block.setAccessibleName(self.tr("Block"))
        self.head.setAccessibleName(self.tr("Head"))
        self.head.setFixedWidth(scaled(_HEAD))
        above = QHBoxLayout()
        above.addWidget(self._what, 1)
        for widget in (self._block_name, self.block, self.head):
            above.addWidget(widget)
        for stage in (self.map, in_scroll(self.ids), self.chances):
            self._stages.addWidget(stage)
        right = QVBoxLayout()
        right.setSpacing(tokens.SPACE_1)
        right.addLayout(above)
        for widget in (self._how, self.reading):
            right.addWidget(widget)
        right.addWidget(self._stages, 1)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, tokens.SPACE_2, 0, 0)
        row.setSpacing(tokens.SPACE_3)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        return content
