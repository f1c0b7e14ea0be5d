"""The bundled samples train well with the preset that the window offers first, through the command line.

The Chinese one for half its passes: whether it learns at all is known by then, and the rest takes a minute.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("name", "settings"), [("reviews_en", []), ("reviews_zh", ["training.epochs=13"])])
def test_a_sample_is_learned(name: str, settings: list[str], tmp_path: Path) -> None:
    options = ["--preset", "reviews", "--data", f"sample:{name}", "--run", str(tmp_path / "run"), "--json"]
    options += [part for setting in settings for part in ("--set", setting)]
    command = [sys.executable, "-P", "-m", "attune_studio", "train", *options]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    result = json.loads(done.stdout)
    assert result["state"] == "finished"
    assert result["metrics"]["test"]["accuracy"] > 0.95, result
    print(name, result["metrics"], f"{result['seconds']:.0f} s")
