"""`QuestionTab`: a tab whose content the inspector computes only once somebody looks at it; `Asker` asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from attune_datasets.errors import AttuneError
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from attune_studio.client import PendingRequest, ServiceClient
from attune_studio.setting_names import error_in_window
from attune_studio.widgets.busy import BusyOverlay
from attune_studio.widgets.buttons import button
from attune_studio.widgets.saying import Saying


@dataclass(frozen=True)
class LookedAt:
    """What is chosen in the views beside a tab.

    Args:
        attention: `encoder`, `decoder` or `cross`; empty where the network has none.
        layer: Counted from 0.
        head: Counted from 0; -1: the mean of all.
        token: The locked query, from 0, the newest of several; -1: none.
        tokens: All locked queries, the newest last.
    """

    attention: str
    layer: int
    head: int
    token: int
    tokens: tuple[int, ...] = ()


class QuestionTab(QWidget):
    """Base of such tabs. Derived classes say what they ask and show what is answered.

    Args:
        title: What stands on the tab.
        request: The inspector's request.
        doing: What is told while it is answered.

    Signals:
        changed(): What the tab asks is something else now.
    """

    of_text = True  # whether the answer depends on the text that is shown, and on the heads that are off
    goes_on = False  # whether a question under way is answered though another tab has come to the front
    changed = Signal()

    def __init__(self, title: str, request: str, doing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.request, self.doing = title, request, doing
        self._saying = Saying(button(self.tr("Compute"), self.changed.emit))
        self._content = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedLayout()
        self._column.addLayout(self._stack, 1)
        self._stack.addWidget(self._saying)

    def question(self, at: LookedAt) -> dict[str, Any] | None:
        """Returns what is asked besides the text and the model; None: something must be chosen first (see `say`)."""
        raise NotImplementedError

    def show_answer(self, result: dict[str, Any], arrays: dict[str, np.ndarray]) -> None:
        """Shows what the inspector answered."""
        raise NotImplementedError

    def taken_numbers(self) -> dict[str, np.ndarray]:
        """Returns the numbers of the answer that is shown, by name, to be taken away beside those of the heads."""
        return {}

    def taken_rows(self) -> list[list[str | float]]:
        """Returns the same as rows of a table, taken away in place of the chosen head's weights; empty: there is none.

        Rows of what holds for all, such as what is explained, come first, each with a first cell that begins with `# `.
        """
        return []

    def set_content(self, content: QWidget) -> None:
        """Puts in what shows answers."""
        self._content = content
        self._stack.addWidget(content)

    def set_header(self, header: QWidget) -> None:
        """Puts what chooses the question above content and sayings alike."""
        self._column.insertWidget(0, header)

    def say(self, text: str, again: bool = False) -> None:
        """Says why there is nothing to see; `again` offers a button that asks."""
        self._saying.say(text, again)
        self._stack.setCurrentIndex(0)

    def reveal(self) -> None:
        """Shows the content in place of what was said."""
        self._saying.say("")
        self._content.setEnabled(True)
        self._stack.setCurrentIndex(1)

    def wait(self) -> None:
        """Dims the content, which must not be acted on: it answers an earlier question, and the new one is asked."""
        self._content.setEnabled(False)

    @property
    def answered(self) -> bool:
        """Whether what is shown answers what is asked now."""
        return self._stack.currentIndex() == 1 and self._content.isEnabled()

    @property
    def said(self) -> str:
        """What is said in place of the content; empty: the content is shown."""
        return self._saying.text


class Asker(QObject):
    """Asks for what the tab in front shows, whenever that is another question than the one it has the answer to.

    Args:
        inspector: Who is asked.
        tabs: The tabs; those that are no `QuestionTab` are left alone.
        context: Returns what a tab's questions say of model and text; None: there is no text yet.
        looked_at: Returns what is chosen.
        parent: Owns it.

    Signals:
        asked(PendingRequest, str): A question is under way, and what that is.
        failed(AttuneError): One could not be answered, as its tab says.
    """

    asked = Signal(object, str)
    failed = Signal(object)

    def __init__(
        self,
        inspector: ServiceClient,
        tabs: QTabWidget,
        context: Callable[[QuestionTab], dict[str, Any] | None],
        looked_at: Callable[[], LookedAt],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._inspector, self._tabs = inspector, tabs
        self._context, self._looked_at = context, looked_at
        self._asked: dict[QuestionTab, dict[str, Any]] = {}  # under way or answered
        self._tab_of: dict[int, QuestionTab] = {}  # by the number of the request under way
        self._busy: dict[QuestionTab, BusyOverlay] = {}  # of the tabs that have been in front
        self._gave_way: set[QuestionTab] = set()
        tabs.currentChanged.connect(self.look)

    def look(self) -> None:
        """Asks anew where the answer in front is no longer one to what is asked; of tabs that were left no more."""
        tab = self._tabs.currentWidget()
        for left in {one for one in self._tab_of.values() if one is not tab and not one.goes_on}:
            self._forget(left)
        if not isinstance(tab, QuestionTab):
            return
        if tab not in self._busy:
            self._busy[tab] = BusyOverlay(tab)
            self._busy[tab].cancelled.connect(partial(self._on_cancelled, tab))
            tab.changed.connect(self.look)
        context = self._context(tab)
        question = None if context is None else tab.question(self._looked_at())
        if context is None or question is None:
            self._forget(tab)
        elif (whole := {**context, **question}) != self._asked.get(tab):
            self._ask(tab, whole)

    def forget(self) -> None:
        """Drops what is under way and what was answered: the model is another one."""
        for tab in self._busy:
            self._forget(tab)
            tab.say("")

    def give_way(self) -> None:
        """Drops what is under way about the text that is shown: another one is asked about, and must not wait."""
        self._gave_way |= {one for one in self._tab_of.values() if one.of_text}
        for tab in self._gave_way:
            self._forget(tab)

    def come_back(self) -> None:
        """Asks again for what gave way, where it is in front: the other text did not come."""
        if self._tabs.currentWidget() in self._gave_way:
            self.look()

    def _forget(self, tab: QuestionTab) -> None:
        if self._asked.pop(tab, None) is not None:
            self._inspector.cancel_topic(self._topic(tab))

    def _ask(self, tab: QuestionTab, whole: dict[str, Any]) -> None:
        self._asked[tab] = whole
        self._gave_way.discard(tab)
        tab.wait()
        request = self._inspector.request(tab.request, topic=self._topic(tab), **whole)
        self._tab_of[request.number] = tab
        request.finished.connect(self._show)  # methods: whatever comes after the page is gone must not reach a tab
        request.failed.connect(self._fail)
        request.ended.connect(self._on_ended)
        self._busy[tab].follow(request, tab.doing)
        self.asked.emit(request, tab.doing)

    def _show(self, result: dict[str, Any], arrays: dict[str, np.ndarray]) -> None:
        tab = self._tab()
        tab.reveal()
        tab.show_answer(result, arrays)

    def _on_cancelled(self, tab: QuestionTab) -> None:
        self._asked.pop(tab, None)
        tab.say(self.tr("Cancelled."), again=True)

    def _fail(self, error: AttuneError) -> None:
        tab = self._tab()
        self._asked.pop(tab, None)
        tab.say(error_in_window(error), again=True)
        self.failed.emit(error)

    def _topic(self, tab: QuestionTab) -> str:
        """Returns what a tab's questions replace each other by; the page itself may ask for the same."""
        return f"{tab.request} of tab {self._tabs.indexOf(tab)}"

    def _tab(self) -> QuestionTab:
        """Returns the tab that asked what a signal answers."""
        request = self.sender()
        assert isinstance(request, PendingRequest)
        return self._tab_of[request.number]

    def _on_ended(self) -> None:
        request = self.sender()
        assert isinstance(request, PendingRequest)
        self._tab_of.pop(request.number)
