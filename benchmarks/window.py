"""How quick the window is: first paint, the longest stall of its thread, and what it costs a training run.

    xvfb-run -a python benchmarks/window.py start                 first paint, median of 5 warm starts
    xvfb-run -a python benchmarks/window.py stalls [--data FILE]  loading a table, then following a training
    xvfb-run -a python benchmarks/window.py training [--rounds 3] the same training with and without the window, in turn
    xvfb-run -a python benchmarks/window.py looks [--rounds 3]    another theme, language and text size, on all pages

Another look is told in processor time of the window's thread, which other work on the machine does not lengthen. A
stall is the time by which a 5 ms timer of the window's thread comes late. Other work on the machine adds to it.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from living_window import Stalls, wait, wait_until

IMDB = Path(__file__).parents[2] / "shared/data/imdb/imdb_train_25k.csv.gz"
FIRST_PAINT = """
import os, sys, time, psutil
born = psutil.Process().create_time()
from attune_studio.app import create_application
from attune_studio.main_window import MainWindow
from attune_studio.project import Project
from PySide6.QtCore import QEvent, QObject
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(time.time() - born, "tensorflow" in sys.modules, flush=True)
            os._exit(0)
        return False
application = create_application([])
window = MainWindow(Project())
watch = Watch()
window.centralWidget().installEventFilter(watch)
window.show()
application.exec()
"""


def main() -> None:
    """Runs one of the measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("start", "stalls", "training", "looks", "watch"))
    parser.add_argument("--data", type=Path, default=IMDB)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--run", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["ATTUNE_SETTINGS"] = f"{scratch}/settings.ini"
        os.environ["ATTUNE_WORKSPACE"] = f"{scratch}/workspace"
        if arguments.what == "start":
            measure_start()
        elif arguments.what == "stalls":
            print(measure_stalls(arguments.data, Path(scratch)))
        elif arguments.what == "watch":
            print(json.dumps(watch_run(arguments.run)))
        elif arguments.what == "looks":
            measure_looks(arguments.rounds)
        else:
            measure_training(arguments.data, Path(scratch), arguments.rounds)


def measure_start() -> None:
    """Prints the time from the process's birth to the first paint; the first start warms the disk's cache."""
    warm = first_paints(6)[1:]
    print(
        f"first paint: median {statistics.median(warm):.2f} s of {[round(t, 2) for t in warm]}; TensorFlow not loaded"
    )


def first_paints(starts: int) -> list[float]:
    """Returns the seconds from the birth of each of so many windows to its first paint."""
    times = []
    for _ in range(starts):
        done = subprocess.run([sys.executable, "-c", FIRST_PAINT], capture_output=True, text=True, check=True)
        seconds, tensorflow = done.stdout.split()
        assert tensorflow == "False", "TensorFlow was loaded"
        times.append(float(seconds))
    return times


def measure_stalls(data: Path, scratch: Path) -> str:
    """Loads `data` in the window, then follows 45 s of training on it; returns the stalls of both."""
    from attune_studio.app import create_application
    from attune_studio.garbage import GarbageCollector
    from attune_studio.main_window import MainWindow
    from attune_studio.project import Project

    _held = create_application([])
    window = MainWindow(Project())
    window.show()
    collector = GarbageCollector(window.completed, window)
    wait(2.0)
    stalls = Stalls()
    window.open_name(str(data))
    wait_until(lambda: window.project.data is not None and not window.project.data_service.busy, limit=120)
    loading = stalls.take()
    window.go("train", True)
    wait_until(lambda: window.project.run is not None, limit=120)
    wait(45.0)
    training = stalls.take()
    if window.project.run is not None:
        stop(window.project.run)
    collector.stop()
    window.close()
    return f"longest stall while loading {data.name}: {loading}; while training: {training} (ms)"


def measure_training(data: Path, scratch: Path, rounds: int) -> None:
    """Prints tokens per second of one training headless and with the window on it, in turn, and the ratio."""
    ratios = []
    for number in range(rounds):
        headless = tokens_per_second(data, scratch / f"headless-{number}", window=False)
        watched = tokens_per_second(data, scratch / f"window-{number}", window=True)
        ratios.append(watched / headless)
        print(f"round {number + 1}: headless {headless:,.0f} tokens/s, window {watched:,.0f}, ratio {ratios[-1]:.3f}")
    print(f"training speed with the window open: median {statistics.median(ratios):.3f} of headless")


def tokens_per_second(data: Path, run: Path, *, window: bool, seconds: float = 45.0) -> float:
    """Trains for `seconds` after the first step and returns the useful tokens per second."""
    command = [sys.executable, "-m", "attune_studio", "train", "--data", str(data), "--run", str(run), "--detach"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    watcher = None
    if window:
        watcher = subprocess.Popen([sys.executable, __file__, "watch", "--run", str(run)], stdout=subprocess.DEVNULL)
    steps = collect_steps(run, seconds)
    stop(run)
    if watcher:
        watcher.wait(timeout=60)
    count = len(steps) // 4  # the first quarter warms up
    return statistics.harmonic_mean([rate for rate in steps[count:] if rate > 0])


def collect_steps(run: Path, seconds: float) -> list[float]:
    """Returns each step's tokens per second over `seconds` from the first step on."""
    from attune_models.runs import RunFolder

    folder, offset, rates, first = RunFolder(run), 0, [], 0.0
    while not first or time.monotonic() - first < seconds:
        events, offset = folder.events(offset)
        for event in events:
            if event["type"] == "steps":
                first = first or time.monotonic()
                rates += event["tokens_per_second"]
        status = folder.status()
        if status.shown not in ("queued", "running"):
            raise SystemExit(f"the run ended early: {status.shown} {status.error}")
        time.sleep(0.5)
    return rates


def measure_looks(rounds: int) -> None:
    """Prints what it takes to show all pages, which a small trained model fills, in another look."""
    from attune_studio import language, theme
    from attune_studio.app import create_application
    from attune_studio.garbage import GarbageCollector
    from attune_studio.pages import PAGES
    from attune_studio.project import Project
    from attune_studio.window_keeper import WindowKeeper

    application = create_application([])
    keeper = WindowKeeper(Project())
    keeper.window.show()
    collector = GarbageCollector(keeper.completed)

    def whole() -> bool:
        return len(keeper.window.pages) == len(PAGES)

    wait_until(whole, limit=120)
    keeper.window.project.ready_made.open("reviews", "inspect")
    wait_until(lambda: keeper.window.page("inspect").view.inspection is not None, limit=300)
    print(f"{len(application.allWidgets()):,} widgets")
    for what, choose, choices in (
        ("theme", theme.manager().choose, ("dark", "light")),
        ("language", language.manager().choose, (language.CHINESE, language.ENGLISH)),
        ("text size", theme.manager().choose_text_size, ("large", "normal")),
    ):
        taken = []
        for choice in choices * rounds:
            before = time.thread_time()
            choose(choice)
            wait(0.0)
            wait_until(whole, limit=120)
            wait(1.0)
            taken.append(time.thread_time() - before)
        print(f"another {what}: median {statistics.median(taken):.2f} s, longest {max(taken):.2f} s")
    collector.stop()
    keeper.window.close()


def stop(run: Path) -> None:
    """Asks a run to stop and waits for its end."""
    from attune_models.runs import RunFolder

    folder = RunFolder(run)
    folder.command("stop")
    while folder.status().under_way:
        time.sleep(0.2)


def watch_run(run: Path) -> dict[str, float]:
    """Opens the window on a run and follows it until the run has ended."""
    from attune_models.runs import RunFolder
    from attune_studio.app import create_application
    from attune_studio.garbage import GarbageCollector
    from attune_studio.main_window import MainWindow
    from attune_studio.project import Project

    _held = create_application([])
    window = MainWindow(Project())
    window.show()
    collector = GarbageCollector(window.completed, window)
    window.open_name(str(run))
    folder = RunFolder(run)
    while folder.status().under_way:
        wait(0.5)
    collector.stop()
    window.close()
    return {}


if __name__ == "__main__":
    main()
