"""What every view of attention has: the map of one head and all heads at a glance, linked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
from attune_models.head_names import Head
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from attune_studio import theme, tokens
from attune_studio.inspection import Inspection
from attune_studio.moments import Moment
from attune_studio.pages.inspect.heads_panel import HeadsPanel
from attune_studio.pages.inspect.question_tab import LookedAt, QuestionTab
from attune_studio.pages.inspect.worth_tab import WorthTab
from attune_studio.pair_inspection import Attention, PairInspection
from attune_studio.provenance import Provenance
from attune_studio.text import listed, signed, titled
from attune_studio.text_inspection import TextInspection
from attune_studio.theme import scaled
from attune_studio.widgets.attention_map import AttentionMap, Cell
from attune_studio.widgets.buttons import button
from attune_studio.widgets.folding_row import FoldingRow
from attune_studio.widgets.labels import ElidedLabel
from attune_studio.widgets.picture import Picture, picture_of, with_captions
from attune_studio.widgets.scrolling import ColumnScroll
from attune_studio.widgets.token_text import TokenText

_SIDE_WIDTH, _SIDE_SHARE = 328, 0.28  # px, or so much of a wide window
_SHOWN_HASH = 16  # digits of it in a caption; files hold all


class ShownHead(NamedTuple):
    """One head as it is shown: what its rows and columns are called, and (rows, columns) weights."""

    queries: list[str]
    keys: list[str]
    scores: np.ndarray
    mask: np.ndarray  # (keys,) or (queries, keys) True where it may look


class AttentionView(QWidget):
    """Shows an inspection of some kind. Derived classes say what one is, and show what else there is to it.

    Signals:
        looked(): Another text, head or token is looked at.
        pointed(str, int): A token of a side is pointed at; -1: none any more.
        edit_wanted(): The text that is shown should be edited.
    """

    looked = Signal()
    pointed = Signal(str, int)
    edit_wanted = Signal()
    sides: tuple[str, ...] = ()  # what has tokens: `text`, or `source` and `target`
    ends: Mapping[str, tuple[str, str]] = {}  # of which side each attention's queries and keys are

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setProperty("dense", True)
        self.map = AttentionMap()
        self.heads = HeadsPanel()
        self.heads.listen_in(self)
        self.grid = self.heads.grid
        self.worth = WorthTab()
        self._reading = ElidedLabel(role="muted")
        self.edit = button(self.tr("Edit a copy"), self.edit_wanted.emit, role="quiet", icon="pencil-simple")
        self.edit.setToolTip(self.tr("Puts the text into the field on the left, to be changed and looked into."))
        self._moment: Moment | None = None
        self._captions_of: dict[QWidget, Callable[[], list[str]]] = {}  # by tab
        self.own_scale = self.heads.menu.addAction(self.tr("Stretch colours to the head's largest weight"))
        self.own_scale.setCheckable(True)
        self.grid.chosen.connect(lambda *_: self._show_head())
        self.grid.chosen.connect(lambda *_: self.looked.emit())
        self.grid.chosen.connect(lambda *_: self._mark_worth())
        self.worth.measured.connect(self.heads.show_worth)
        self.worth.chosen.connect(self.choose_head)
        self.map.query_locked.connect(lambda _: self.looked.emit())
        self.map.hovered.connect(self._tell_cell)
        self.map.stepped.connect(self.grid.step)
        self.own_scale.toggled.connect(self.map.use_own_scale)
        self.own_scale.toggled.connect(self.grid.use_own_scale)
        theme.manager().changed.connect(self.update)

    @property
    def arrays(self) -> dict[str, np.ndarray] | None:
        """All numbers of what is shown; None: nothing is."""
        raise NotImplementedError

    @property
    def reading(self) -> str:
        """The sentence above the map."""
        return self._reading.text()

    @property
    def text_shown(self) -> str:
        """The raw text, or the sentence that is translated, as it can be asked about; empty: nothing is shown."""
        raise NotImplementedError

    @property
    def question(self) -> dict[str, Any] | None:
        """What every question about what is shown says of the text; None: nothing is shown."""
        raise NotImplementedError

    @property
    def looked_at(self) -> LookedAt:
        """What is chosen."""
        raise NotImplementedError

    @property
    def query_side(self) -> str:
        """The side of which tokens are locked: that of the chosen attention's queries."""
        raise NotImplementedError

    @property
    def names(self) -> dict[str, list[str]]:
        """What the tokens of each side are called; those of `target` are what the decoder reads, and what it says."""
        raise NotImplementedError

    @property
    def recurrent(self) -> bool:
        """Whether what is shown is a network without blocks and heads."""
        return False

    @property
    def replayed(self) -> bool:
        """Whether what is shown is a step of a replay."""
        return self._moment is not None

    def point_at(self, side: str, token: int) -> None:
        """Marks a token in all that is seen; -1: none."""
        self.pointed.emit(side, token)

    def lock(self, token: int) -> None:
        """Locks a token of `query_side` in place of the others."""
        self.map.lock_query(token)

    def add_tab(self, tab: QuestionTab) -> None:
        """Puts a tab behind the others."""
        self.tabs.addTab(tab, tab.title)

    def add_captions(self, tab: QWidget, captions: Callable[[], list[str]]) -> None:
        """Has lines of a tab's own stand under a picture of it, behind those that tell what is shown."""
        self._captions_of[tab] = captions

    @property
    def provenance(self) -> Provenance | None:
        """What is shown comes from, and how it is shown; None: nothing is."""
        raise NotImplementedError

    @property
    def front(self) -> QuestionTab | None:
        """The tab in front, where it is one that shows an answer of its own."""
        tab = self.tabs.currentWidget()
        return tab if isinstance(tab, QuestionTab) and tab.answered else None

    @property
    def picture_provenance(self) -> Provenance | None:
        """The same of a picture, which shows a difference where numbers that are taken away are the step's own."""
        found, moment = self.provenance, self._moment
        if found is None or moment is None or moment.before is None:
            return found
        scale = f"{self.map.scale.bottom:.3g} to {self.map.scale.top:.3g}"
        difference = {"minus step": moment.before_step, "scale": scale}
        return replace(found, settings={**difference, **found.settings, **difference})  # first: long lines are cut

    def picture(self) -> Picture | None:
        """Returns what is seen in the tab in front, with where it comes from; None: nothing that tells anything."""
        provenance, tab = self.picture_provenance, self.tabs.currentWidget()
        bare = self.attention() is None and not self._tells_itself(tab)  # words without lines
        found = None if provenance is None or bare else picture_of(tab)
        if provenance is None or found is None:
            return None
        own = self._captions_of[tab]() if tab in self._captions_of else []
        return with_captions(found, self.picture_title(), [*self._captions(provenance), *own])

    def picture_title(self) -> str:
        """Returns what a picture of the tab in front is called."""
        title = self.tabs.tabText(self.tabs.currentIndex())
        told = self._tells_itself(self.tabs.currentWidget()) or self.map.isVisible()  # the map names its head
        return title if told else f"{title} · {self.head_name()}"

    def _tells_itself(self, tab: QWidget) -> bool:
        """Returns whether a tab shows more than the chosen head's weights."""
        return isinstance(tab, QuestionTab)

    def _captions(self, provenance: Provenance) -> list[str]:
        """Returns the lines under a picture: which model, shown how, and the beginning of the text."""
        parts = [self.tr("Run {run}").format(run=provenance.run), self._tell_step(provenance.checkpoint)]
        if provenance.weights_sha256:  # of a step that is replayed the weights may be gone
            parts.append(self.tr("weights sha256 {hash}…").format(hash=provenance.weights_sha256[:_SHOWN_HASH]))
        model = " · ".join(parts)
        names = listed(head.name for head in provenance.off)
        without = [self.tr("heads off: {names}").format(names=names)] if names else []
        shown = [titled(name, str(value)) for name, value in provenance.settings.items()]
        return [model, " · ".join([*shown, *without]), " ".join(provenance.text.split())]

    def _scale(self) -> str:
        return f"0 to {self.map.scale.top:.3g}"

    def clear(self) -> None:
        """Forgets what was shown; it stays painted, for a page to cover, until another is shown."""
        raise NotImplementedError

    @property
    def inspection(self) -> Inspection | PairInspection | TextInspection | None:
        """What is shown; None: nothing is."""
        raise NotImplementedError

    def attention(self) -> Attention | None:
        """Returns the chosen attention, (layers, heads, queries, keys), with its tokens; None: there is none."""
        raise NotImplementedError

    def change(self) -> Attention | None:
        """Returns the signed change of the chosen attention since the step compared with; None: with none."""
        raise NotImplementedError

    def answers(self) -> dict[str, float]:
        """Returns what the model says of what is shown, as numbers by name."""
        raise NotImplementedError

    def read_answer(
        self, result: dict[str, Any], arrays: dict[str, np.ndarray]
    ) -> tuple[Attention | None, dict[str, float]]:
        """Returns the attention of the chosen kind, and the `answers`, of another answer to `inspect`."""
        raise NotImplementedError

    def shown_head(self) -> ShownHead | None:
        """Returns the chosen head's weights in the rows and columns of the map; None: there is none."""
        return self._head_of(self.attention())

    def painted_head(self) -> ShownHead | None:
        """Returns what the map paints: the chosen head's weights, or their change; None: there is none."""
        change = self.change()
        return self.shown_head() if change is None else self._head_of(change)

    def choose_head(self, head: Head) -> None:
        """Shows a head."""
        self.grid.choose(head.layer, head.head)

    def head_name(self) -> str:
        """Returns what the chosen head is called, counted from 1."""
        layer, head = self.grid.current
        return self.tr("Layer {layer}, head {head}").format(layer=layer + 1, head=head + 1)

    def _mark_worth(self) -> None:
        at = self.looked_at
        self.worth.mark(Head(at.attention, at.layer, at.head))

    def _head_of(self, attention: Attention | None) -> ShownHead | None:
        if attention is None:
            return None
        layer, head = self.grid.current
        mask = np.ones(len(attention.keys), bool)
        return ShownHead(attention.queries, attention.keys, attention.scores[layer, head], mask)

    def _show_head(self) -> None:
        raise NotImplementedError

    def _title_of_map(self) -> str:
        moment = self._moment
        if moment is None:
            return self.tr("{head}: each row attends to the columns").format(head=self.head_name())
        if moment.before is None:
            told = self.tr("{head}, step {step}: each row attends to the columns")
            return told.format(head=self.head_name(), step=f"{moment.step:,}")
        told = self.tr("{head}: step {step} minus step {before}")
        return told.format(head=self.head_name(), step=f"{moment.step:,}", before=f"{moment.before_step:,}")

    def _tell_length(self, tokens: int, *, cut: bool) -> str:
        if cut:
            return self.tr("only the first {count} tokens were read").format(count=f"{tokens:,}")
        return self.tr("1 token") if tokens == 1 else self.tr("{count} tokens").format(count=f"{tokens:,}")

    def _tell_step(self, step: int) -> str:
        """Returns of which step what is shown is."""
        told = (
            self.tr("checkpoint of step {step}")
            if self._moment is None
            else self.tr("step {step} of the replay, rounded to float16")
        )
        return told.format(step=f"{step:,}")

    def _tell_cell(self, cell: Cell | None) -> None:
        shown = self.shown_head()
        if cell is None or shown is None:
            hint = self.tr("Point to read a weight; wheel zooms, right drag moves, Home shows all.")
            self._reading.setText(hint)
            return
        told = self._read_cell(shown, cell)
        value = signed(cell.value, 6) if self.map.scale.signed else f"{cell.value:.6f}"
        self._reading.setText(titled(told, value))

    def _read_cell(self, head: ShownHead, cell: Cell) -> str:
        sentence = self.tr('"{query}" ({q}) attends to "{key}" ({k})')
        return sentence.format(
            query=head.queries[cell.query], q=cell.query + 1, key=head.keys[cell.key], k=cell.key + 1
        )

    def _head_of_text(self, told: QWidget) -> QHBoxLayout:
        """Returns what is told of the text, with the button that has a copy of it edited."""
        row = QHBoxLayout()
        row.addWidget(told, 1)
        row.addWidget(self.edit)
        return row

    def _compose(self, main: QVBoxLayout, side: QVBoxLayout) -> None:
        """Puts the main column beside the one with the answer and the heads."""
        holder, seen = QWidget(), QWidget()
        holder.setLayout(side)
        seen.setLayout(main)
        for column in (main, side):
            column.setSpacing(tokens.SPACE_2)
            column.setContentsMargins(0, 0, 0, 0)
        row = FoldingRow(tokens.SPACE_6)
        row.add(seen, stretch=1)
        scroll = ColumnScroll(holder)  # a long translation must not push the rest out of the page
        row.add(scroll, width=scaled(_SIDE_WIDTH), share=_SIDE_SHARE)
        for text in seen.findChildren(TokenText):
            self.own_scale.toggled.connect(text.use_own_scale)
        for part in (scroll, self.heads):  # below each other all is seen, and the page scrolls
            row.turned.connect(part.set_whole)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(tokens.SPACE_4, tokens.SPACE_3, tokens.SPACE_4, tokens.SPACE_3)
        whole.addWidget(row)
