"""`RunWarnings`: what a run's record warns of, above its curves for as long as the run is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attune_studio.setting_names import in_window
from attune_studio.widgets.labels import PlainLabel, plain_tooltip

_DAMAGE = "damaged_event"


class RunWarnings(PlainLabel):
    """Hidden while there is nothing to warn of. All warnings, whole, are its tooltip."""

    def __init__(self) -> None:
        super().__init__(role="warning", wrap=True)
        self.hide()

    def show_warnings(self, warnings: Sequence[Mapping[str, Any]]) -> None:
        """Says how many lines of the record are damaged, and what the run itself has warned of last."""
        damaged = [warning for warning in warnings if warning.get("kind") == _DAMAGE]
        told = [str(warning.get("what", "")) for warning in warnings if warning.get("kind") != _DAMAGE]
        parts = [self._damage(len(damaged))] if damaged else []
        if told:
            parts.append(in_window(told[-1]))
        if len(told) > 1:
            before = self.tr("(1 warning before it.)") if len(told) == 2 else self.tr("({count} warnings before it.)")
            parts.append(before.format(count=f"{len(told) - 1:,}"))
        self.setText(" ".join(parts))
        self.setToolTip(plain_tooltip("\n".join(in_window(str(warning.get("what", ""))) for warning in warnings)))
        self.setVisible(bool(parts))

    def _damage(self, count: int) -> str:
        text = self.tr("The record of this run is damaged at {count} places: what stood there is not shown.")
        return (
            self.tr("The record of this run is damaged: a part of it is not shown.")
            if count == 1
            else text.format(count=f"{count:,}")
        )
