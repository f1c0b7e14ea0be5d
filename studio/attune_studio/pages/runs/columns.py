"""The columns of the table of runs: what each says, how it is sorted, and which go first where there is little room."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from attune_models.runs import RunSummary
from attune_models.runs.choosing import loss
from PySide6.QtCore import QCoreApplication

from attune_studio.figures import model_figure, result_figure
from attune_studio.pages.runs.words import state_word
from attune_studio.text import duration, large, listed, moment
from attune_studio.widgets.table import Column

_ROLES = {
    "failed": "bad",
    "died": "bad",
    "damaged": "bad",
    "newer": "warning",
    "stalled": "warning",
    "running": "accent",
    "finished": "good",
}


@dataclass(frozen=True)
class RunColumn(Column[RunSummary]):
    """A column of the table.

    Args:
        key: Of `choosing.SORT_KEYS`.
        width: In px; 0 takes what is left.
        worth: The columns of the least worth are the first to be hidden in a narrow window.
        descending: Whether the first click on its head puts the greatest first.
    """

    key: str = ""
    width: int = 0
    worth: int = 9
    descending: bool = False


def run_columns() -> list[RunColumn]:
    """Returns the columns from left to right, in the language in force."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("RunsPage", text)

    def column(
        title: str, key: str, text: Callable[[RunSummary], str], width: int, worth: int = 9, *, number: bool = False
    ) -> RunColumn:
        role = (lambda run: _ROLES.get(run.state, "")) if key == "state" else (lambda run: "")
        return RunColumn(title, text, number, role, key, width, worth, descending=number or key == "started")

    return [
        column(tr("Run"), "name", lambda run: run.title, 0),
        column(tr("State"), "state", state_text, 106, 8),
        column(tr("Data"), "data", lambda run: run.data_name or "–", 108, 4),
        column(tr("Model"), "model", lambda run: model_figure(run.spec) or "–", 156, 5),
        column(tr("Parameters"), "parameters", lambda run: large(run.parameters) if run.parameters else "–", 76, 1,
               number=True),
        column(tr("Result"), "result", lambda run: result_figure(run) or "–", 172, 8, number=True),
        column(tr("Loss"), "loss", _loss, 60, 2, number=True),
        column(tr("Time"), "time", _time, 122, 3, number=True),
        column(tr("Started"), "started", lambda run: started(run.created), 92, 6),
        column(tr("Tags"), "tags", lambda run: listed(run.annotations.tags), 100, 7),
    ]  # fmt: skip


def state_text(run: RunSummary) -> str:
    """Returns how a run stands, with how far it is while it is under way."""
    if run.state == "newer":
        return QCoreApplication.translate("RunsPage", "newer Attune")
    status, word = run.status, state_word(run.state)
    under_way = run.state in ("running", "paused", "stalled", "died") and status.steps
    return f"{word} {100 * status.step / status.steps:.0f} %" if under_way else word


def started(seconds: float) -> str:
    """Returns a point of time in few words: without the year while it is this one, else without the hour."""
    whole = moment(seconds)
    return whole[5:] if whole.startswith(time.strftime("%Y-")) else whole.partition(" ")[0]


def _loss(run: RunSummary) -> str:
    value = loss(run)
    return "–" if value != value else f"{value:.3f}"


def _time(run: RunSummary) -> str:
    if run.status.under_way and run.status.eta is not None:
        return QCoreApplication.translate("RunsPage", "{time} left").format(time=duration(run.status.eta))
    return "–" if run.seconds is None else duration(run.seconds)
