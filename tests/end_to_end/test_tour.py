"""The tour by command goes as its page says, command by command, up to the second training; models of other kinds are
trained and asked by tests of their own. The first is trained for one epoch only."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from shown_commands import ROOT, shown_commands

SHOWN = [shown for shown in shown_commands(ROOT / "docs" / "tour-by-command.md") if shown.whole]
TRAININGS = [place for place, shown in enumerate(SHOWN) if shown.words[0] == "train"]
TOUR = SHOWN[: TRAININGS[1]]


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_every_command_of_the_tour_answers(tmp_path: Path) -> None:
    own = {"ATTUNE_WORKSPACE": str(tmp_path / "workspace"), "ATTUNE_SETTINGS": str(tmp_path / "settings.ini")}
    assert {"data", "train", "predict", "inspect", "worth", "replay", "export"} <= {shown.words[0] for shown in TOUR}
    for shown in TOUR:
        shorter = ["--set", "training.epochs=1"] if shown.words[0] == "train" else []
        command = [sys.executable, "-P", "-m", "attune_studio", *shown.words, *shorter]
        done = subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False,
            env=os.environ | own,
        )  # fmt: skip
        assert done.returncode == 0, f"{shown.text}\n{done.stderr}"
        assert done.stdout.strip(), shown.text
