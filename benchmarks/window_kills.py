"""Kills the window again and again while it starts, launches a training, or shows one; the curve must stay whole.

    xvfb-run -a python benchmarks/window_kills.py [--kills 20] [--seed 0]

Each window opens the newest run of a workspace where that is under way, and else presses Train on a bundled sample. It
is killed (SIGKILL) at a random moment. In the end a last window opens every run: each point of its curve, from step 1
on, must be there once, and the worker must have trained to the end that its settings name. Also told: how long it took
from a window's start until it showed the whole curve of a run under way. Exit code 1 where anything is lost.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
from attune_datasets.samples import sample
from attune_models.runs import RunFolder
from living_window import wait_until

LONGEST_LIFE = 20.0  # seconds that a window is left at most: after some of them its training has begun
SETTINGS = {"model.d_model": 16, "model.num_heads": 2, "model.d_ff": 16, "training.epochs": 20}


def main() -> int:
    """Kills, opens what is left, and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--show", choices=("one", "all"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.show:
        return show(arguments.show == "all")
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["ATTUNE_SETTINGS"], os.environ["ATTUNE_WORKSPACE"] = f"{scratch}/settings.ini", f"{scratch}/runs"
        times = torment(Path(scratch), arguments.kills, random.Random(arguments.seed))
        for run in runs():
            while run.status().under_way:
                time.sleep(0.2)
        print(f"{arguments.kills} kills of the window, {len(runs())} runs begun", flush=True)
        if times:
            print(f"whole curve shown: median {statistics.median(times):.1f} s, longest {max(times):.1f} s after start")
        return subprocess.run([sys.executable, __file__, "--show", "all"], check=False).returncode


def runs() -> list[RunFolder]:
    """Returns the runs of the workspace, the oldest first."""
    paths = Path(os.environ["ATTUNE_WORKSPACE"]).glob("*/run.json")
    return [RunFolder(path.parent) for path in sorted(paths, key=lambda path: path.stat().st_mtime)]


def torment(scratch: Path, kills: int, draw: random.Random) -> list[float]:
    """Starts and kills windows. Returns the seconds that each took to show the whole curve, of those that did."""
    times = []
    for number in range(kills):
        with (scratch / f"{number}.txt").open("w+") as told:
            window = subprocess.Popen([sys.executable, __file__, "--show", "one"], stdout=told)
            time.sleep(draw.uniform(0, LONGEST_LIFE))
            window.kill()
            window.wait()
            told.seek(0)
            times += [float(line) for line in told]
        states = [run.status() for run in runs()]
        print(f"kill {number + 1}: {[(state.shown, state.step) for state in states]}", file=sys.stderr, flush=True)
    return times


def show(everything: bool) -> int:
    """Is the window: of the newest run or a new one until it is killed; or of each run in turn."""
    from attune_studio.app import create_application
    from attune_studio.main_window import MainWindow
    from attune_studio.project import Project

    application = create_application([])
    window = MainWindow(Project())
    window.show()
    if everything:
        lost = [told for run in runs() if (told := missing(window, run))]
        print("\n".join(lost) or f"every point of every curve is there once ({sum(s.status().step for s in runs()):,})")
        window.close()
        return bool(lost)
    if (found := runs()) and found[-1].status().under_way:
        follow(window, found[-1])
    else:
        train(window)
    return application.exec()


def missing(window, run: RunFolder) -> str:
    """Opens an ended run and returns what its curve lacks."""
    status = run.status()
    if status.state != "finished" or status.step != status.steps:
        return f"{run.path.name}: {status.shown} at step {status.step} of {status.steps}: {run.log_tail()}"
    window.open_name(str(run.path))
    steps = whole_curve(window, run, status.step)
    return "" if steps == list(range(1, status.steps + 1)) else f"{run.path.name}: {steps}"


def whole_curve(window, run: RunFolder, upto: int) -> list[int]:
    """Waits until the window shows the run up to that step and returns the steps on its curve."""
    page = window.page("train")
    wait_until(lambda: window.project.run == run.path and page.followed.record.last_step >= upto)
    return [int(step) for step in page.followed.record.series("step")]


def follow(window, run: RunFolder) -> None:
    """Opens a run under way, and tells when its curve is whole."""
    upto = run.status().step
    window.open_name(str(run.path))
    steps = whole_curve(window, run, upto)
    if steps != list(range(1, len(steps) + 1)):
        print("a point is missing or doubled:", steps)  # no number: it ends the torment
    print(time.time() - psutil.Process().create_time(), flush=True)


def train(window) -> None:
    """Loads the sample and presses Train, as soon as it may be pressed."""
    window.open_name(str(sample("reviews_en").path))
    for key, value in SETTINGS.items():
        window.project.set(key, value)
    project, page = window.project, window.page("train")
    wait_until(lambda: project.data is not None and project.data.trainable and page.primary.isEnabled())
    window.go("train", True)


if __name__ == "__main__":
    sys.exit(main())
