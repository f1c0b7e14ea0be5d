"""How many runs and how long a curve the studio bears.

    python benchmarks/many_runs.py list [--runs 1000]             listing a workspace: without its index, with it, again
    xvfb-run -a python benchmarks/many_runs.py page [--runs 1000] the Runs page: shown, sorted, searched
    xvfb-run -a python benchmarks/many_runs.py curve [--points 1000000]
                                                                  one curve: frame time while it is panned, and memory

The runs are synthetic folders as a worker leaves them: whole record, status with a result, notes, no checkpoints.
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
from collections.abc import Callable
from pathlib import Path

ROUNDS = 5


def main() -> None:
    """Runs one of the measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("list", "page", "curve", "once"))
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--points", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["ATTUNE_SETTINGS"] = f"{scratch}/settings.ini"
        os.environ["ATTUNE_WORKSPACE"] = f"{scratch}/workspace"
        if arguments.what == "curve":
            measure_curve(arguments.points)
        elif arguments.what == "once":
            import attune_models.runs  # noqa: F401 - importing is not what is measured

            print(seconds(lambda: list_once(arguments.folder)))
        else:
            write_runs(Path(scratch) / "workspace", arguments.runs)
            (measure_list if arguments.what == "list" else measure_page)(Path(scratch) / "workspace")


def write_runs(workspace: Path, count: int) -> None:
    """Writes `count` finished runs with names, tags and figures of many kinds."""
    from attune_models.presets import presets
    from attune_models.runs import RunFolder, RunStatus
    from attune_models.runs.annotations import annotate

    draw, specs = random.Random(1), [preset.spec for preset in presets().values()]
    for number in range(count):
        spec = specs[number % len(specs)]
        run = RunFolder.create(workspace / f"{draw.choice(('reviews', '影评', 'pairs'))}-{number:04d}", spec)
        score = draw.random()
        metrics = {"accuracy": score, "f1": score, "loss": 1 - score}
        if spec.task == "translation":
            metrics = {"bleu": 60 * score, "chrf": 80 * score, "loss": 3 - score, "perplexity": 9.0}
        result = {"validation": metrics, "test": metrics, "checkpoint": 900, "seconds": draw.uniform(60, 9000)}
        run.complete_record(device="cpu", fingerprint="f" * 64, parameters=draw.randrange(10**5, 10**8))
        run.write_status(RunStatus(state="finished", step=900, steps=900, epoch=3, epochs=3, result=result))
        annotate(run.path, {"tags": draw.sample(["baseline", "论文", "wide", "deep"], 2), "notes": "synthetic"})


def measure_list(workspace: Path) -> None:
    """Prints the time of listing in fresh processes without and with an index, and again in one process."""
    from attune_models.runs.index import INDEX

    without, with_index = [], []
    for _ in range(ROUNDS):
        (workspace / INDEX).unlink(missing_ok=True)
        without.append(in_fresh_process(workspace))
        with_index.append(in_fresh_process(workspace))
    list_once(workspace)
    again = [seconds(lambda: list_once(workspace)) for _ in range(ROUNDS)]
    print(f"{len(list(workspace.iterdir())) - 1:,} runs, median of {ROUNDS} (least, greatest)")
    for what, times in (
        ("no index: every run read, index made", without),
        ("with index, fresh process", with_index),
        ("again in the same process", again),
    ):
        print(f"  {what:40} {told(times)}")
    print(f"  the index takes {(workspace / INDEX).stat().st_size / 1e6:.1f} MB")


def in_fresh_process(workspace: Path) -> float:
    """Returns the seconds of listing, imports left out."""
    command = [sys.executable, __file__, "once", "--folder", str(workspace)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def list_once(workspace: Path) -> None:
    """Lists the runs as everybody does."""
    from attune_models.runs import list_runs

    assert list_runs(workspace)


def measure_page(workspace: Path) -> None:
    """Prints how long the Runs page takes to show all runs, to sort them and to search among them."""
    from attune_studio.app import create_application
    from attune_studio.pages.runs import RunsPage
    from attune_studio.project import Project

    application = create_application([])
    page = RunsPage(Project())
    page.resize(1280, 760)

    def show() -> None:
        page.show()
        while not page.shown_runs:
            application.processEvents()

    print(f"shown first: {seconds(show):.3f} s")
    count = len(page.shown_runs)
    for _ in range(3):
        sorting = [seconds(lambda key=key: (page.sort(key), application.processEvents())) for key in ("result", "name")]
        searching = [seconds(lambda w=w: (page.search(w), application.processEvents())) for w in ("论文", "rnn 1", "")]
        print(f"  {count:,} runs: sorted {told(sorting)}, searched {told(searching)}")
    page.close()
    page.project.shut_down()


def measure_curve(points: int) -> None:
    """Prints the time of a frame while a curve of `points` is panned, and what it adds to the memory."""
    import numpy as np
    import psutil
    from attune_studio.app import create_application
    from attune_studio.widgets.curve_plot import CurvePlot, CurveStyle

    application = create_application([])
    memory = psutil.Process().memory_info
    plot = CurvePlot("Loss", [CurveStyle("loss", "training")])
    plot.resize(1200, 600)
    plot.show()
    before = memory().rss
    x = np.arange(1, points + 1, dtype=np.float64)
    y = 3 / np.sqrt(x) + np.random.default_rng(1).normal(0, 0.05, points)
    held = memory().rss - before
    plot.set_curve("loss", x, y)
    first = seconds(lambda: (plot.redraw(), plot.grab()))
    frames, used = {}, {}
    for share in (1.0, 0.5, 0.1, 0.01):
        busy = time.process_time()
        frames[share] = [seconds(lambda at=at: pan(plot, application, at)) for at in steps(points, share)]
        used[share] = (time.process_time() - busy) / len(frames[share])
    print(f"{points:,} points: first drawn in {1000 * first:.0f} ms")
    for share, times in frames.items():
        worst = 1000 * sorted(times)[int(0.95 * len(times))]
        middle, own = 1000 * statistics.median(times), 1000 * used[share]
        print(f"  {share:4.0%} in view: {middle:.1f} ms a frame (95 %: {worst:.1f}), {own:.1f} ms of processor time")
    print(f"  arrays {held / 1e6:.0f} MB, with the plot {(memory().rss - before) / 1e6:.0f} MB")
    plot.close()


def steps(points: int, share: float) -> list[tuple[float, float]]:
    """Returns 60 views of `share` of the points, one after another from left to right."""
    width = points * share
    return [(left, left + width) for left in (n / 60 * max(points - width, points / 20) for n in range(60))]


def pan(plot: object, application: object, view: tuple[float, float]) -> None:
    """Shows another part and paints it."""
    plot.set_x_range(*view)
    plot.grab()
    application.processEvents()


def seconds(work: Callable[[], object]) -> float:
    """Returns how long `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def told(times: list[float]) -> str:
    """Returns the median, the least and the greatest of some times."""
    return f"{statistics.median(times):.3f} s ({min(times):.3f} to {max(times):.3f})"


if __name__ == "__main__":
    main()
