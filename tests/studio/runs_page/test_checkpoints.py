"""The Runs page: the checkpoints of a run, by hand and by eye."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from attune_models.checkpoints import save_checkpoint
from attune_models.runs import RunFolder
from attune_models.runs.events import EventWriter
from attune_studio.pages.runs import RunsPage
from listed_runs import Write, idle
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot


def save_two(run: RunFolder) -> None:
    """Saves checkpoints of the steps 30, which is the best, and 60, with the log that a worker would write."""
    memory = {"judged": 60, "judgements": 2}
    writer = EventWriter(run.events_path)
    for step, best in ((30, True), (60, False)):
        save_checkpoint(run.path / "checkpoints", step, {"a": np.zeros(step)}, {}, {}, {"best": best, "memory": memory})
        metrics = {"accuracy": 1 - step / 100, "f1": 0.5, "loss": step / 100}
        writer.write("evaluation", step=step, epoch=1, seconds=1, split="validation", metrics=metrics)
        writer.write("checkpoint", step=step, best=best)
    writer.close()


def checkpoint_cells(page: RunsPage, row: int) -> list[str]:
    model = page.checkpoints.table.model()
    return [model.index(row, column).data(Qt.ItemDataRole.DisplayRole) for column in range(model.columnCount())]


@pytest.fixture
def with_checkpoints(qtbot: QtBot, shown, write: Write) -> RunsPage:
    """The page with a run's two checkpoints listed."""
    save_two(write("影评", training__keep_every=2))
    page = shown(1)
    page.tabs.setCurrentWidget(page.checkpoints)
    qtbot.waitUntil(lambda: len(page.checkpoints.rows) == 2 and not page.checkpoints.checkpoints.busy)
    return page


def test_the_checkpoints_of_a_run_are_listed(qtbot: QtBot, with_checkpoints: RunsPage) -> None:
    page = with_checkpoints
    assert checkpoint_cells(page, 0)[:6] == ["60", "0.20", "newest, every 2 evaluations", "40.0 %", "50.0 %", "0.600"]
    assert checkpoint_cells(page, 1)[:6] == ["30", "0.10", "best", "70.0 %", "50.0 %", "0.300"]
    heads = [page.checkpoints.table.model().headerData(section, Qt.Orientation.Horizontal) for section in range(8)]
    assert heads == ["Step", "Epoch", "Kept as", "Accuracy", "F1", "Loss", "Size", "Saved"]
    assert page.checkpoints.inspect.isEnabled() and page.checkpoints.export.isEnabled()


@pytest.mark.parametrize("name", ["inspect", "export"])
def test_the_selected_checkpoint_is_taken_to_another_page(qtbot: QtBot, with_checkpoints: RunsPage, name: str) -> None:
    page, wanted = with_checkpoints, []
    page.project.page_wanted.connect(lambda key, act: wanted.append(key))
    page.checkpoints.table.selectRow(1)
    qtbot.mouseClick(getattr(page.checkpoints, name), Qt.MouseButton.LeftButton)
    assert (page.project.run.name, page.project.checkpoint, wanted) == ("影评", 30, [name])
    page.checkpoints.table.selectRow(0)
    qtbot.keyClick(page.checkpoints.table, Qt.Key.Key_Return)
    assert (page.project.checkpoint, wanted[-1]) == (60, "inspect")
    page.project.set_run(None)
    assert page.project.checkpoint == "best"


def test_a_checkpoint_that_is_damaged_or_gone_is_seen(qtbot: QtBot, with_checkpoints: RunsPage) -> None:
    page = with_checkpoints
    folder = Path(page.shown_runs[0].path) / "checkpoints"
    (folder / "60" / "weights.safetensors").write_bytes(b"")
    with qtbot.waitSignal(page.checkpoints.checkpoints.changed):
        page.reload()
    assert checkpoint_cells(page, 0)[2].endswith("damaged")
    tip = page.checkpoints.table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "weights.safetensors" in tip
    assert not page.checkpoints.inspect.isEnabled() and not page.checkpoints.export.isEnabled()
    page.checkpoints.table.selectRow(1)
    assert page.checkpoints.inspect.isEnabled()
    shutil.rmtree(folder / "60")
    with qtbot.waitSignal(page.checkpoints.checkpoints.changed):
        page.reload()
    assert [entry.step for entry in page.checkpoints.rows] == [30]
    assert page.checkpoints.selected is not None and page.checkpoints.selected.step == 30
    shutil.rmtree(folder)
    with qtbot.waitSignal(page.checkpoints.checkpoints.changed):
        page.reload()
    assert not page.checkpoints.rows and not page.checkpoints.inspect.isVisible()
    idle(qtbot, page)


# -- the table
