"""A soak: the real window, clicked through at random while it trains; what leaks, warns or stalls is told.

    python benchmarks/soak.py [--minutes 60] [--seed 0] [--languages] [--idle 60] [--starts 6] [--log FILE]
                              [--json FILE]

Real clicks and keys go to whatever the window shows, the same again for the same seed as long as it shows the same; a
run of a bundled sample is under way all the time, each stopped or ended one followed by another. Every 10 s the memory
of all processes and the number of widgets, objects, threads and files are taken. Drift is the median of the last tenth
beside that of the tenth behind the first. A stall is a beat of the window's thread that comes over 50 ms late; beside
it stands what the thread has worked itself in that time, which is all that counts on a busy machine. The log has every
click, so that a warning or a stall is told with the click before it.

Exit code 1 where the window warned, failed, did not end, or grew by 5 % or more. Without a display it is drawn
offscreen.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from soaking.log import read_log
from soaking.processes import end_all, memory
from soaking.report import figures, table
from window import first_paints

MOST_DRIFT = 5.0  # percent of the window's memory
_LOOK_EVERY = 10.0  # s


def main() -> int:
    """Soaks, and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=60.0, help="how long it is clicked (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="of what is clicked")
    parser.add_argument("--languages", action="store_true", help="switch the language, too: the window is made anew")
    parser.add_argument("--idle", type=float, default=60.0, help="seconds of rest before and behind")
    parser.add_argument("--starts", type=int, default=6, help="starts until the first paint; the first warms the disk")
    parser.add_argument("--log", type=Path, default=Path("out/soak.jsonl"), help="clicks (default: %(default)s)")
    parser.add_argument("--json", type=Path, help="where all figures are saved")
    parser.add_argument("--window", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.window:
        from soaking.window import live

        return live(asked.log, seconds=asked.minutes * 60, idle=asked.idle, seed=asked.seed, languages=asked.languages)
    found = soak(asked)
    print(table(found))
    if asked.json:
        asked.json.write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")
    return int(bool(failures(found)))


def soak(asked: argparse.Namespace) -> dict[str, Any]:
    """Runs one soak in a scratch folder, which is also the home of all that it starts; returns the figures."""
    log = asked.log.absolute()
    log.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        enter(Path(scratch))
        paints = first_paints(asked.starts)[1:] if asked.starts else []
        words = ["--minutes", asked.minutes, "--seed", asked.seed, "--idle", asked.idle, "--log", log]
        words += ["--languages"] * asked.languages
        command = [sys.executable, Path(__file__).absolute(), "--window", *words]
        window = subprocess.Popen(list(map(str, command)), cwd=scratch)
        try:
            seen = look(window, Path(os.environ["ATTUNE_WORKSPACE"]))
        finally:
            window.kill()
            window.wait()
            end_all(Path(os.environ["ATTUNE_WORKSPACE"]))
    return {"seed": asked.seed, "minutes": asked.minutes, "first_paints": paints, **figures(read_log(log), seen)}


def enter(scratch: Path) -> None:
    """Has all that is started from now on keep its settings, runs and files in a folder of its own."""
    for name in ("home", "workspace"):
        (scratch / name).mkdir()
    for name in [name for name in os.environ if name.startswith("XDG_") and name != "XDG_RUNTIME_DIR"]:
        del os.environ[name]
    os.environ["HOME"] = os.environ["USERPROFILE"] = str(scratch / "home")
    os.environ["ATTUNE_SETTINGS"], os.environ["ATTUNE_WORKSPACE"] = f"{scratch}/settings.ini", f"{scratch}/workspace"
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def look(window: subprocess.Popen[bytes], workspace: Path) -> list[tuple[float, dict[str, int]]]:
    """Returns the time and the memory of all processes, every 10 s until the window ends."""
    seen = []
    while window.poll() is None:
        seen.append((time.time(), memory(workspace)))
        try:
            window.wait(_LOOK_EVERY)
        except subprocess.TimeoutExpired:
            continue
    return seen


def failures(found: dict[str, Any]) -> list[str]:
    """Returns what must not be: warnings, errors, a window that did not end or that grew."""
    bad = [line["message"] for line in [*found["warnings"], *found["errors"]]]
    if not found["ended"]:
        bad.append("the window did not end")
    window = found["memory"].get("window")  # none where no look fell among the clicks
    if window and window["drift"] >= MOST_DRIFT:
        bad.append(f"the window grew by {window['drift']} %")
    return bad


if __name__ == "__main__":
    sys.exit(main())
