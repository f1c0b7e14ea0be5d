"""The window is clicked through at random while it trains, as `benchmarks/soak.py` does for an hour."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from soaking.report import course, drift, figures, grown

SOAK = Path(__file__).parents[2] / "benchmarks/soak.py"
ONE_EACH = ("MainWindow", "Project", "WindowKeeper", "Header", "Rail", "StatusBar", "QUndoStack")


ALLOWED = {"widgets": 20, "qobjects": 60}  # a window has thousands: what a few more runs and recent files are told by


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The figures of half a minute of clicks, with the language switched."""
    folder = tmp_path_factory.mktemp("soak")
    words = ["--minutes", "0.5", "--seed", "0", "--languages", "--idle", "0", "--starts", "0"]
    saved = ["--log", folder / "log.jsonl", "--json", folder / "found.json"]
    told = subprocess.run(
        [sys.executable, str(SOAK), *words, *map(str, saved)], cwd=folder, capture_output=True, text=True, check=False
    )
    assert (folder / "found.json").exists(), told.stderr
    return json.loads((folder / "found.json").read_text(encoding="utf-8"))


@pytest.mark.slow
def test_clicks_at_random_raise_no_warning_and_no_error(found: dict[str, Any]) -> None:
    assert found["ended"] and found["acts"] > 10
    assert found["warnings"] == [] and found["errors"] == []


@pytest.mark.slow
def test_what_a_window_has_once_it_has_once_after_clicks_too(found: dict[str, Any]) -> None:
    kinds = found["kinds"]
    assert {kind: kinds.get(kind, 0) for kind in ONE_EACH} == dict.fromkeys(ONE_EACH, 1)
    passing = ("CommandPalette", "ErrorDialog", "QFileDialog", "QMessageBox", "Callout")
    assert not [kind for kind in passing if kinds.get(kind, 0)]


@pytest.mark.slow
def test_windows_made_anew_leave_nothing_of_those_before(found: dict[str, Any]) -> None:
    _, before, after = found["rests"]
    assert after["widgets"] <= before["widgets"] + ALLOWED["widgets"], found["grown"]
    assert after["qobjects"] <= before["qobjects"] + ALLOWED["qobjects"], found["grown"]


def test_drift_is_between_the_tenths_behind_the_warm_up_and_at_the_end() -> None:
    values = [50.0] * 10 + [100.0] * 80 + [104.0] * 10
    assert drift(values) == {"before": 100.0, "after": 104.0, "most": 104.0, "drift": 4.0}
    assert drift([7.0])["drift"] == 0.0
    assert grown({"QLabel": 3, "QMenu": 2}, {"QLabel": 4, "QMenu": 2, "QDialog": 5}) == {
        "QDialog": [0, 5],
        "QLabel": [3, 4],
    }


def test_the_course_tells_a_growth_that_goes_on_from_one_that_has_ended() -> None:
    assert course([float(value) for value in range(100)]) == [4, 14, 24, 34, 44, 54, 64, 74, 84, 94]
    assert course([1.0] * 10 + [7.0] * 90) == [1, *[7] * 9]
    assert course([3.0, 5.0]) == [3, 5] and course([]) == []


def test_a_stall_counts_by_what_the_thread_has_worked_in_it() -> None:
    stall = {"kind": "stall", "late": 90, "worked": 12, "stack": "", "after": "click", "since": 0.1}
    log = [{"t": 1.0, "kind": "act", "act": "click"}, {"t": 2.0, **stall}, {"t": 3.0, **stall, "worked": 70}]
    found = figures([*log, {"t": 4.0, "kind": "act", "act": "click"}], [(0.0, {"window": 9}), (2.0, {"window": 2**20})])
    assert [stall["worked"] for stall in found["stalls"]] == [70, 12] and len(found["worked"]) == 1
    assert found["memory"]["window"]["most"] == 1.0  # what was before the clicks does not count
    assert not found["ended"]
