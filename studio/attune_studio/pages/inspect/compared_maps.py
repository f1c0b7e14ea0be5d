"""`ComparedMaps`: one head of the reference, of what is shown now, and their difference, one large map or all beside.

Short texts are read side by side. Of long ones one map has all the room, with its overview and the part that is seen,
and a click turns to the next: the same part is seen in all three, so that what differs jumps to the eye.
"""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.text import signed
from attune_studio.widgets.attention_map import AttentionMap, Cell
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import ElidedLabel
from attune_studio.widgets.switch import Switch

_LEAST_BESIDE, _LEAST_ALONE = 220, 380  # px of a map's side
_MOST_BESIDE = 32  # tokens to a side: more cannot be read in maps that share the room
_ALL = "all"
_PLACES = {"before": (0, 0, 1, 1), "now": (0, 1, 1, 1), "difference": (1, 0, 1, 2)}  # row, column, and how many of each


class Weights(NamedTuple):
    """One head's (queries, keys) weights, and what its rows and columns are called."""

    queries: list[str]
    keys: list[str]
    scores: np.ndarray


class ComparedMaps(QWidget):
    """Shows them, and what is pointed at in one in the others, too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.maps = {name: AttentionMap() for name in _PLACES}
        self.shown = Switch(
            {
                _ALL: self.tr("All three"),
                "before": self.tr("Reference"),
                "now": self.tr("Now"),
                "difference": self.tr("Difference"),
            }
        )
        self.stretch = button(self.tr("Stretch colours"), role="quiet")
        self.stretch.setCheckable(True)
        told = self.tr("To the largest weight of each map instead of 1, so that small changes are seen.")
        self.stretch.setToolTip(told)
        self._reading = ElidedLabel(role="muted")
        self._counterparts: tuple[np.ndarray, np.ndarray] | None = None  # of rows and columns of `now` in `before`
        self._names: list[list[str]] = []
        self._picked = self._has_difference = False
        self._grid = QGridLayout()
        for name, place in _PLACES.items():
            self._grid.addWidget(self.maps[name], *place)
            self.maps[name].hovered.connect(partial(self._on_hovered, name))
            self.maps[name].seen_changed.connect(partial(self._on_seen, name))
            self.stretch.toggled.connect(self.maps[name].use_own_scale)
        head = QHBoxLayout()
        head.setSpacing(tokens.SPACE_2)
        head.addWidget(self.shown)
        head.addStretch()
        head.addWidget(self.stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._reading)
        column.addLayout(self._grid, 1)
        self.shown.chosen.connect(self._on_picked)

    def show_heads(
        self,
        before: Weights,
        now: Weights,
        change: np.ndarray | None,
        counterparts: tuple[np.ndarray, np.ndarray] | None,
    ) -> None:
        """Shows a head of both answers.

        Args:
            before: The reference's.
            now: What is shown.
            change: `now` minus `before`, in the rows and columns of `now`; NaN: no counterpart. None: they have not the
                same heads.
            counterparts: Of the rows and columns of `now` in `before`; -1: none. None: nothing is marked in both.
        """
        self._counterparts, self._has_difference = counterparts, change is not None
        self.maps["before"].show_scores(before.queries, before.scores, self.tr("Reference"), before.keys)
        self.maps["now"].show_scores(now.queries, now.scores, self.tr("Now"), now.keys)
        if change is not None:
            title = self.tr("Now minus reference")
            self.maps["difference"].show_scores(now.queries, change, title, now.keys, np.isnan(change), signed=True)
        names = [before.queries, before.keys, now.queries, now.keys]
        if names != self._names:  # some are seen whole again, and the others must be so, too
            self._names = names
            for shown in self.maps.values():
                shown.show_part(shown.seen.whole)
            if not self._picked:
                short = max(map(len, names)) <= _MOST_BESIDE
                self.shown.choose(_ALL if short else "difference")
        self._arrange()
        self._tell_cell("now", None)

    @property
    def reading(self) -> str:
        """What is said of the weight that is pointed at."""
        return self._reading.text()

    def _on_picked(self, name: str) -> None:
        self._picked = True
        self._arrange()

    def _arrange(self) -> None:
        """Shows the maps that are wanted; of answers that cannot be subtracted, both of them in its place."""
        self.shown.offer("difference", self._has_difference)
        wanted = self.shown.current
        both = wanted == _ALL or (wanted == "difference" and not self._has_difference)
        for name, shown in self.maps.items():
            there = name != "difference" or self._has_difference
            shown.setVisible(there and (both or name == wanted))
            least = _LEAST_BESIDE if both else _LEAST_ALONE
            shown.setMinimumSize(_LEAST_BESIDE, least)

    def _on_seen(self, name: str, view: QRectF) -> None:
        """Shows the same part in the other maps."""
        for other, shown in self.maps.items():
            if other != name and (part := self._part_in(other, name, view)) is not None:
                shown.show_part(part)

    def _part_in(self, other: str, name: str, view: QRectF) -> QRectF | None:
        """Returns the part of another map that a part of a map stands in; None: none of it has a counterpart."""
        if view == self.maps[name].seen.whole:
            return self.maps[other].seen.whole
        if "before" not in (name, other) or self._is_same:
            return view
        queries, keys = (self._along(name, axis) for axis in (0, 1))
        rows = _range(queries, view.top(), view.bottom())
        columns = _range(keys, view.left(), view.right())
        if rows is None or columns is None:
            return None
        return QRectF(columns[0], rows[0], columns[1] - columns[0], rows[1] - rows[0])

    @property
    def _is_same(self) -> bool:
        return self._names[:2] == self._names[2:]

    def _along(self, name: str, axis: int) -> np.ndarray:
        """Returns, of the tokens of a map's axis, the places in the reference, or of the reference's in the others."""
        counterparts = self._counterparts
        size = len(self._names[axis + (0 if name == "before" else 2)])
        if counterparts is None:
            return np.full(size, -1)
        if name != "before":
            return counterparts[axis]
        back = np.full(size, -1)
        known = np.flatnonzero(counterparts[axis] >= 0)
        back[counterparts[axis][known]] = known
        return back

    def _on_hovered(self, name: str, cell: Cell | None) -> None:
        self._tell_cell(name, cell)
        for other, shown in self.maps.items():
            if other == name:
                continue
            row = -1 if cell is None else cell.query
            if row >= 0 and "before" in (name, other):
                row = int(self._along(name, 0)[row])
            shown.point_at(row)

    def _tell_cell(self, name: str, cell: Cell | None) -> None:
        if cell is None:
            self._reading.setText(self.tr("Point to read a weight. Hatched: no counterpart in the reference."))
            return
        query, key = self.maps[name].names_of(cell)
        value = self.tr("no counterpart") if np.isnan(cell.value) else signed(cell.value, 6)
        if name != "difference":
            value = f"{cell.value:.6f}"
        self._reading.setText(f'"{query}" → "{key}": {value}')


def _range(places: np.ndarray, start: float, end: float) -> tuple[float, float] | None:
    """Returns where the tokens from `start` to `end` stand, the first and behind the last; None: nowhere."""
    found = places[int(start) : int(np.ceil(end))]
    found = found[found >= 0]
    return (float(found.min()), float(found.max() + 1)) if found.size else None
