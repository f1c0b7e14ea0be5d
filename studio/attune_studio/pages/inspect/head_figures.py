"""The figures that a head may have in the grid: how each is called, and how it is written short and exactly."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from attune_studio.head_worth import Change
from attune_studio.text import signed


class HeadFigure(NamedTuple):
    """One figure.

    Args:
        title: What it is called, with its unit.
        short: Writes it under a small map, in as few characters as tell it.
        exact: Writes it wherever there is room.
        sign: 1 where the head with the highest stands first, -1 where the one with the lowest does.
    """

    title: str
    short: Callable[[float], str]
    exact: Callable[[float], str]
    sign: int = 1

    def tell_change(self, change: Change) -> str:
        """Returns a change with its interval."""
        ends = _tr("{low} to {high}").format(low=self.exact(change.low), high=self.exact(change.high))
        return f"{self.title} {self.exact(change.value)} ({ends})"


def head_figures() -> dict[str, HeadFigure]:
    """Returns all figures by name; `loss` and `accuracy` are what changes when the head is off."""
    return {
        "entropy": HeadFigure(_tr("Entropy, nats"), "{:.2f}".format, "{:.6f}".format),
        "distance": HeadFigure(_tr("Distance, tokens"), "{:.1f}".format, "{:.6f}".format),
        "first": HeadFigure(_tr("Share on first token"), "{:.2f}".format, "{:.6f}".format),
        "error": HeadFigure(
            _tr("Alignment error, %"), lambda rate: f"{100 * rate:.1f}", lambda rate: f"{100 * rate:.2f}", -1
        ),
        "loss": HeadFigure(_tr("Loss without it"), _short_loss, lambda nats: signed(nats, 4)),
        "accuracy": HeadFigure(
            _tr("Points without it"), lambda share: signed(100 * share, 1), lambda share: signed(100 * share, 2), -1
        ),
    }


def _short_loss(nats: float) -> str:
    """Leaves out the zero before the point: `+.012`."""
    text = signed(nats, 3)
    return text.replace("0.", ".", 1) if text[1:].startswith("0.") else text


def _tr(text: str) -> str:
    return QCoreApplication.translate("HeadFigure", text)
