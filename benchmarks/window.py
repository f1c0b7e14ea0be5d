"""How quick the window is: first paint, the longest stall of its thread, and what it costs a training run.

    xvfb-run -a python benchmarks/window.py start                 first paint, median of 5 warm starts
    xvfb-run -a python benchmarks/window.py stalls [--data FILE]  loading a table, then following a training
    xvfb-run -a python benchmarks/window.py training [--rounds 3] the same training with and without the window, in turn

A stall is the time by which a 5 ms timer of the window's thread comes late. Other work on the machine adds to it.
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

IMDB = Path(__file__).parents[2] / "shared/data/imdb/imdb_train_25k.csv.gz"
_TICK = 5  # ms
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
    """Runs one of the three measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("start", "stalls", "training", "watch"))
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
        else:
            measure_training(arguments.data, Path(scratch), arguments.rounds)


def measure_start() -> None:
    """Prints the time from the process's birth to the first paint; the first start warms the disk's cache."""
    times = []
    for _ in range(6):
        done = subprocess.run([sys.executable, "-c", FIRST_PAINT], capture_output=True, text=True, check=True)
        seconds, tensorflow = done.stdout.split()
        assert tensorflow == "False", "TensorFlow was loaded"
        times.append(float(seconds))
    warm = times[1:]
    print(
        f"first paint: median {statistics.median(warm):.2f} s of {[round(t, 2) for t in warm]}; TensorFlow not loaded"
    )


class Stalls:
    """Notes how late a timer of the window's thread comes."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(interval=_TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late.append((now - self._last) * 1000 - _TICK)
        self._last = now

    def take(self) -> dict[str, float]:
        """Returns the figures since the last call, in ms."""
        late, self.late = sorted(self.late), []
        return {"longest": round(late[-1], 1), "p99": round(late[int(0.99 * len(late))], 1), "ticks": len(late)}


def measure_stalls(data: Path, scratch: Path) -> str:
    """Loads `data` in the window, then follows 45 s of training on it; returns the stalls of both."""
    from attune_studio.app import create_application
    from attune_studio.garbage import GarbageCollector
    from attune_studio.main_window import MainWindow
    from attune_studio.project import Project

    application = create_application([])
    window = MainWindow(Project())
    window.show()
    collector = GarbageCollector(window)
    wait(application, 2.0)
    stalls = Stalls()
    window.open_name(str(data))
    wait_until(application, lambda: window.project.data is not None and not window.project.data_service.busy)
    loading = stalls.take()
    window.go("train", True)
    wait_until(application, lambda: window.project.run is not None)
    wait(application, 45.0)
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

    application = create_application([])
    window = MainWindow(Project())
    window.show()
    collector = GarbageCollector(window)
    window.open_name(str(run))
    folder = RunFolder(run)
    while folder.status().under_way:
        wait(application, 0.5)
    collector.stop()
    window.close()
    return {}


def wait(application: object, seconds: float) -> None:
    """Lets the window live for a while, asleep between its events as in daily use."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def wait_until(application: object, done: object, limit: float = 120.0) -> None:
    """Lets the window live until `done()`."""
    end = time.monotonic() + limit
    while not done():  # type: ignore[operator]
        if time.monotonic() > end:
            raise SystemExit("waited too long")
        wait(application, 0.1)


if __name__ == "__main__":
    main()
