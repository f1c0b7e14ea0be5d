"""All heads with a figure each: what it is, in which order they stand, and which of them are switched off."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from attune_models.head_names import Head
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.head_worth import Worth
from attune_studio.pages.inspect.head_figures import head_figures
from attune_studio.text import listed
from attune_studio.widgets.buttons import button, icon_button
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.head_grid import HeadGrid, in_grid_scroll
from attune_studio.widgets.labels import ElidedLabel, PlainLabel
from attune_studio.widgets.own_undo import OwnUndo
from attune_studio.widgets.signed_scale import SignedScale

_WORTH = ("loss", "accuracy")  # figures that are known once they were measured


class HeadsPanel(QWidget):
    """The grid of heads, and what can be done with them.

    Signals:
        off_changed(): Other heads are to be off; see `off`.
    """

    off_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.off: list[Head] = []
        self._off_before: list[list[Head]] = []  # each time the person switched, the newest last
        self.grid = HeadGrid()
        self._figures: dict[str, np.ndarray] = {}
        self._attention, self._switchable, self._step = "", False, -1
        self._names: list[str] = []
        self._worth: Worth | None = None
        self._wanted: str | None = None  # the figure that the person has chosen last
        self._known = head_figures()
        self.figure, self.order = self._create_choices()
        self.legend = SignedScale()
        self._told = ElidedLabel(role="caption")
        self._off_told = ElidedLabel(role="caption")
        self.menu = QMenu(self)
        self._switch = self._add_action(self.tr("Switch off"), self.switch)
        self._only = self._add_action(self.tr("Switch off all but this one"), self.leave_only)
        self._all_on = self._add_action(self.tr("Switch all on"), lambda: self._set_off([]))
        self.switch_button = button(self.tr("Switch off"), self.switch)
        self._more = icon_button("dots-three", self.tr("More about heads"))
        self._more.clicked.connect(lambda: self.menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height()))))
        self._lay_out()
        self.grid.tell(self._describe)
        self.grid.chosen.connect(lambda *_: self._refresh())
        self.grid.menu_wanted.connect(self._open_menu)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grid.set_room(self.width() - self._scroll.verticalScrollBar().sizeHint().width())

    def set_whole(self, whole: bool) -> None:
        """Shows all heads, however many there are, or as many as there is room for."""
        self._scroll.set_whole(whole)

    def listen_in(self, view: QWidget) -> None:
        """Has the key O switch the chosen heads anywhere in a view, and Ctrl+Z take that back."""
        OwnUndo(view, lambda: bool(self._off_before), self._undo_switch)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_O), view)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.switch)

    def show_heads(
        self,
        attention: str,
        scores: np.ndarray,
        figures: Mapping[str, np.ndarray],
        step: int,
        names: Sequence[str] = (),
        switchable: bool = True,
        signed: bool = False,
    ) -> None:
        """Shows the heads of an attention.

        Args:
            attention: `encoder`, `decoder` or `cross`.
            scores: (layers, heads, queries, keys); columns beyond those of the figures are no heads, but means.
            figures: (layers, heads) by name: `entropy`, `first`, `distance`?, `error`? (alignment error rate).
            step: At which they look so.
            names: What the columns are called. Default: their numbers from 1.
            switchable: Whether these heads can be switched off.
            signed: Whether the scores are differences, from -1 to 1.
        """
        self._attention, self._figures, self._switchable, self._step = attention, dict(figures), switchable, step
        self._names = list(names)
        self.grid.show_scores(scores, names, signed)
        self.show_worth(self._worth)

    def show_off(self, off: Sequence[Head]) -> None:
        """Crosses out the heads that are off; where these are others than it knew, there is no switching to undo."""
        if set(off) != set(self.off):
            self._off_before.clear()
        self.off = list(off)
        self._refresh()

    def show_worth(self, worth: Worth | None) -> None:
        """Frames the heads by what they are worth; None: that is not known. Worth of another step is offered greyed."""
        if worth is not None and self._worth is None:
            self._wanted = "loss"  # what was asked for is seen
        self._worth = worth
        for figure in _WORTH:
            self._figures.pop(figure, None)
            costs = None if worth is None else worth.costs(self._attention, figure)
            if worth is not None and costs is not None and worth.checkpoint == self._step:
                self._figures[figure] = costs if figure == "loss" else -costs
        self._offer_figures()
        self._show_figure()

    def switch(self) -> None:
        """Switches the chosen heads off; on again, where all of them are off."""
        heads = self._chosen
        if not heads:
            return
        others = [one for one in self.off if one not in heads]
        self._set_off(others if all(one in self.off for one in heads) else [*others, *heads])

    def leave_only(self) -> None:
        """Switches all heads of this attention off but the chosen ones."""
        heads = self._chosen
        if heads:
            others = [one for one in self.off if one.attention != self._attention]
            self._set_off([*others, *(one for one in self._heads if one not in heads)])

    @property
    def _heads(self) -> list[Head]:
        """All heads of the attention, without the means that stand beside them."""
        shape = next((values.shape for values in self._figures.values()), (0, 0))
        return [Head(self._attention, *place) for place in np.ndindex(shape)]

    @property
    def _chosen(self) -> list[Head]:
        """Those that can be switched."""
        chosen = [Head(self._attention, *place) for place in self.grid.chosen_heads]
        return [one for one in chosen if one in self._heads] if self._switchable else []

    def _set_off(self, off: list[Head]) -> None:
        if set(off) != set(self.off):
            self._off_before.append(self.off)
            self._switch_to(sorted(off))

    def _undo_switch(self) -> None:
        self._switch_to(self._off_before.pop())

    def _switch_to(self, off: list[Head]) -> None:
        self.off = off
        self._refresh()
        self.off_changed.emit()

    def _refresh(self) -> None:
        """Tells what is off, and what the chosen heads are."""
        chosen = self._chosen
        on_again = bool(chosen) and all(one in self.off for one in chosen)
        self.grid.cross_out({one[1:] for one in self.off if one.attention == self._attention})
        for way in (self._switch, self.switch_button):
            way.setText(self.tr("Switch on") if on_again else self.tr("Switch off"))
            way.setEnabled(bool(chosen))
        no_heads = self.tr("These cannot be switched off.")
        self.switch_button.setToolTip(self.tr("The chosen heads: key O") if self._switchable else no_heads)
        self._only.setEnabled(bool(chosen))
        self._all_on.setEnabled(bool(self.off))
        names = listed(one.name for one in self.off)
        told = self.tr("{count} off, for other texts and checkpoints, too: {names}")
        self._off_told.setText(told.format(count=len(self.off), names=names))
        self._off_told.setVisible(bool(self.off))
        self._tell_current()

    def _describe(self, layer: int, head: int) -> str:
        """Returns all figures of a head exactly, a line each."""
        place = Head(self._attention, layer, head)
        if place not in self._heads:
            name = self._names[head] if self._names else str(head + 1)
            return self.tr("Layer {layer}, {name}").format(layer=layer + 1, name=name)
        lines = [self.tr("Layer {layer}, head {head}").format(layer=layer + 1, head=head + 1)]
        lines += [self._figure_of(place, key) for key in self._figures]
        return "\n".join([*lines, self.tr("off")] if place in self.off else lines)

    def _figure_of(self, head: Head, key: str) -> str:
        """Returns a figure of a head exactly."""
        figure = self._known[key]
        if key in _WORTH and self._worth is not None:
            worth = self._worth.of(head)
            return figure.tell_change(worth.loss if key == "loss" else worth.accuracy)
        return f"{figure.title} {figure.exact(float(self._figures[key][head.layer, head.head]))}"

    def _tell_current(self) -> None:
        """Writes the figure that is chosen of the head that is."""
        head, key = Head(self._attention, *self.grid.current), self.figure.currentData()
        known = head in self._heads and key
        self._told.setText(f"{head.name} · {self._figure_of(head, key)}" if known else self._describe(*head[1:]))

    def _offer_figures(self) -> None:
        """Offers the figures that there are; the one chosen last stays so where it can."""
        known = {figure.title: key for key, figure in self._known.items() if key in self._figures}
        offered = {self.tr("No figure"): "", **known}
        withheld = self._withheld()
        if [*offered, *withheld] != [self.figure.itemText(row) for row in range(self.figure.count())]:
            self.figure.clear()
            for title, key in offered.items():
                self.figure.addItem(title, key)
            self.figure.add_disabled(withheld)
        usual = "error" if "error" in self._figures else "entropy"
        wanted = self._wanted if self._wanted in offered.values() else usual
        self.figure.setCurrentIndex(self.figure.findData(wanted))

    def _withheld(self) -> list[str]:
        """Returns what figures are called that were measured of another step than the heads are shown at."""
        worth = self._worth
        if worth is None or worth.checkpoint == self._step:
            return []
        told = self.tr("{figure}: of step {step}")
        found = (self._known[key].title for key in _WORTH if worth.costs(self._attention, key) is not None)
        return [told.format(figure=title, step=f"{worth.checkpoint:,}") for title in found]

    def _show_figure(self) -> None:
        key = self.figure.currentData()
        self.order.setEnabled(bool(key))
        if not key:
            self.grid.show_captions([])
            self.grid.sort_by(None)
        else:
            figure, values = self._known[key], self._figures[key]
            self.grid.show_captions([[figure.short(one) for one in row] for row in values.tolist()])
            self.grid.sort_by(figure.sign * values if self.order.currentData() == "sorted" else None)
        self._tint("accuracy" if key == "accuracy" else "loss")
        self._refresh()

    def _tint(self, key: str) -> None:
        """Frames the heads by what their absence costs, red where the model is worse without them."""
        worth, values = self._worth, self._figures.get(key)
        self.legend.setVisible(worth is not None and values is not None)
        if worth is None or values is None:
            self.grid.tint(None)
            return
        most, figure = worth.largest(key), self._known[key]
        self.grid.tint(figure.sign * values / max(most, 1e-12))
        blue, red = (figure.short(sign * figure.sign * most) for sign in (-1, 1))
        better, worse = self.tr("{change} better without it"), self.tr("worse without it {change}")
        self.legend.show_ends(better.format(change=blue), worse.format(change=red))

    def _create_choices(self) -> tuple[ComboBox, ComboBox]:
        figure, order = ComboBox(), ComboBox()
        figure.setAccessibleName(self.tr("Figure under each head"))
        figure.setMinimumContentsLength(16)
        figure.activated.connect(lambda _: self._on_figure_chosen())
        order.setAccessibleName(self.tr("Order of the heads"))
        order.addItem(self.tr("In place"), "place")
        order.addItem(self.tr("Sorted"), "sorted")
        order.currentIndexChanged.connect(lambda _: self._show_figure())
        return figure, order

    def _on_figure_chosen(self) -> None:
        self._wanted = self.figure.currentData()
        self._show_figure()

    def _add_action(self, title: str, act: Callable[[], None]) -> QAction:
        action = self.menu.addAction(title)
        action.triggered.connect(lambda _: act())
        return action

    def _open_menu(self, where: QPoint) -> None:
        self._refresh()
        self.menu.popup(where)

    def _lay_out(self) -> None:
        self._scroll = in_grid_scroll(self.grid)  # what is told of the heads stands right below them
        choices, switches = QHBoxLayout(), QHBoxLayout()
        title = PlainLabel(self.tr("Heads"), role="section")
        title.setToolTip(self.tr("Layers down, heads across. Arrow keys move, Enter chooses, with Ctrl several."))
        switches.addWidget(title, 1)
        switches.addWidget(self.switch_button)
        switches.addWidget(self._more)
        choices.addWidget(self.figure, 1)
        choices.addWidget(self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for row in (choices, switches):
            row.setSpacing(tokens.SPACE_2)
        column.setSpacing(tokens.SPACE_2)
        column.addLayout(switches)
        column.addLayout(choices)
        column.addWidget(self._scroll, 1)
        for widget in (self.legend, self._told, self._off_told):
            column.addWidget(widget)
        column.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
