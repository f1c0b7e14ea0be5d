"""How runs stand, and what they are for, in words: in the table, in the filters and in the details."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from attune_studio.wording import marked

STATES = (  # that are looked for
    marked("run states", "under way"),
    marked("run states", "finished"),
    marked("run states", "stopped"),
    marked("run states", "failed"),
    marked("run states", "died"),
    marked("run states", "damaged"),
)
FURTHER_STATES = (  # that are shown besides; named here for their translation
    marked("run states", "queued"),
    marked("run states", "running"),
    marked("run states", "paused"),
    marked("run states", "stalled"),
)
TASKS = (
    marked("tasks", "classification"),
    marked("tasks", "translation"),
    marked("tasks", "language"),
    marked("tasks", "masked"),
)


def state_word(state: str) -> str:
    """Returns a state of `RunSummary`, or one of `STATES` to look for, in the language in force."""
    return QCoreApplication.translate("run states", state)


def task_word(task: str) -> str:
    """Returns a task in the language in force."""
    return QCoreApplication.translate("tasks", task)
