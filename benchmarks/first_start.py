"""How soon a first start shows something: from the process's birth to attention, and to the first token written.

    python benchmarks/first_start.py [--rounds 3] [--reading 0]

The workspace is empty each time, and the link of the first page is clicked as soon as it is painted, or once the page
has been read for some seconds, which are not counted. Beside the seconds stand the processor time that the window and
its services took until then, and the load of the machine.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile

_ANSWERED = """
import os, sys, time, psutil
born = psutil.Process().create_time()
from attune_studio.app import create_application, run_window
from attune_studio.main_window import MainWindow
from attune_studio.ready_made import ready_made_for
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
way, reading = ready_made_for(sys.argv[1]), float(sys.argv[2])
def answered(window):
    page = window.pages.get(way.page)
    if page is None:
        return False
    shown = page.view.inspection if way.page == "inspect" else page.view.writing
    return shown is not None and page.missing is None and (way.page == "inspect" or len(shown.tokens) > 0)
def look():
    window = next((one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)), None)
    if window is None or not window._painted:
        return
    painted.append(time.time())
    if not clicked and painted[-1] - painted[0] >= reading:
        links = [press for press in window.page("data").start.findChildren(QPushButton) if press.text() == way.title]
        clicked.append(time.time() - born - reading)
        links[0].click()
    if clicked and answered(window):
        timer.stop()
        window.repaint()
        seconds = time.time() - born - reading
        own = psutil.Process()
        used = [process.cpu_times() for process in (own, *own.children(recursive=True))]
        print(clicked[0], seconds, sum(times.user + times.system for times in used), flush=True)
        window.close()
application = create_application([])
painted, clicked = [], []
timer = QTimer()
timer.timeout.connect(look)
timer.start(5)
run_window()
"""


def main() -> None:
    """Prints both figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--reading", type=float, default=0.0, help="seconds before the click (default: %(default)s)")
    asked = parser.parse_args()
    for page, what in (("inspect", "attention in Inspect"), ("write", "first token in Write")):
        found = [_measured(page, asked.reading) for _ in range(asked.rounds)]
        clicks, seconds, used = (statistics.median(column) for column in zip(*found, strict=True))
        load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
        listed = ", ".join(f"{total:.1f}" for _, total, _ in found)
        print(
            f"{what}: median {seconds:.1f} s ({listed}), clicked after {clicks:.1f} s; processors: {used:.1f} s; "
            f"load {load:.1f}",
            flush=True,
        )


def _measured(page: str, reading: float) -> tuple[float, ...]:
    """Returns the seconds until the click, until the answer, and of the processors until then."""
    with tempfile.TemporaryDirectory() as scratch:
        own = {"ATTUNE_SETTINGS": f"{scratch}/settings.ini", "ATTUNE_WORKSPACE": f"{scratch}/workspace"}
        command = [sys.executable, "-c", _ANSWERED, page, str(reading)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, **own})
    return tuple(map(float, done.stdout.split()))


if __name__ == "__main__":
    main()
