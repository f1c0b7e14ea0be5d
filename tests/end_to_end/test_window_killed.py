"""The window is killed while a training that it has started goes on: nothing is lost, and reopening shows all."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from attune_models.runs import RunFolder
from attune_studio.pages.train import TrainPage
from attune_studio.project import Project

WINDOW = """
import sys
from attune_studio.app import create_application
from attune_studio.main_window import MainWindow
from attune_studio.project import Project
from PySide6.QtCore import QTimer

application = create_application([])
window = MainWindow(Project())
window.show()
window.open_name(sys.argv[1])
for key, value in {"tokenizer.kind": "words", "model.d_model": 16, "model.d_ff": 16, "training.epochs": 30}.items():
    window.project.set(key, value)

def begin():
    data = window.project.data
    if data is not None and data.trainable and window.page("train").primary.isEnabled():
        timer.stop()
        window.go("train", True)

timer = QTimer(interval=100)
timer.timeout.connect(begin)
timer.start()
application.exec()
"""


@pytest.mark.slow
@pytest.mark.timeout(280)
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_killing_the_window_loses_nothing(qtbot, tiny_file, tmp_path, monkeypatch, wait):
    monkeypatch.setenv("ATTUNE_WORKSPACE", str(tmp_path / "workspace"))
    monkeypatch.setenv("ATTUNE_SETTINGS", str(tmp_path / "settings.ini"))
    window = subprocess.Popen([sys.executable, "-P", "-c", WINDOW, str(tiny_file)], env={**os.environ})
    try:
        run = RunFolder(_first_run(tmp_path / "workspace"))
        wait(run, lambda run: run.status().step > 20)
    finally:
        window.kill()
        window.wait()
    step_at_kill = run.status().step
    wait(run, lambda run: not run.status().under_way)
    status = run.status()
    assert status.state == "finished" and step_at_kill < status.steps == status.step

    project = Project()
    page = TrainPage(project)
    qtbot.addWidget(page)
    page.show()
    project.set_run(run.path)
    qtbot.waitUntil(
        lambda: page.followed.shown == "finished" and page.followed.record.last_step == status.steps, timeout=20_000
    )
    np.testing.assert_array_equal(page.followed.record.series("step"), np.arange(1, status.steps + 1))
    page.shut_down()
    project.shut_down()


def _first_run(workspace: Path) -> Path:
    deadline = time.monotonic() + 120
    while not (found := list(workspace.glob("*/run.json"))):
        assert time.monotonic() < deadline, "the window started no run"
        time.sleep(0.1)
    return found[0].parent
