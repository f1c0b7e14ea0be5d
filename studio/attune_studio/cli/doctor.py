"""`attune doctor`: what this machine has, what is missing, and how to mend it."""

from __future__ import annotations

import argparse
import json
import platform
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

from attune_datasets.asking import ask
from attune_datasets.errors import AttuneError
from attune_models.shell import pasted

from attune_studio.cli.console import Console
from attune_studio.display import display_problem
from attune_studio.text import size
from attune_studio.workspace import runs_folder

_PACKAGES = ("attune", "tensorflow", "keras", "keras-hub", "PySide6-Essentials", "pyqtgraph", "numpy", "pyarrow")
_PRESENT = "present"  # of the display; else why there is none
_NEEDED_DISK = 2 * 10**9
_SYSTEM_PACKAGES = Path(__file__).parents[1] / "system-packages.sh"
_QT_PROBE = """
import json, os
from PySide6.QtGui import QFontDatabase, QGuiApplication
application = QGuiApplication([])
chinese = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
families = len(QFontDatabase.families())
print(json.dumps({"platform": application.platformName(), "families": families, "chinese": chinese[:3]}))
"""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `doctor`."""
    parser = subparsers.add_parser("doctor", help="versions, devices, Qt, fonts, disk; says what to mend")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Prints the findings; returns 1 when something must be mended."""
    report, problems = _examine(console)
    console.end_progress()
    document = {**report, "problems": problems}
    console.answer(document, _lines(report, problems))
    return 1 if problems else 0


def _examine(console: Console) -> tuple[dict[str, Any], list[str]]:
    problems: list[str] = []
    console.progress(0.1, "versions")
    report: dict[str, Any] = {"python": platform.python_version(), "system": platform.platform()}
    report["versions"] = {name: _version(name) for name in _PACKAGES}
    missing = [name for name, version in report["versions"].items() if version is None]
    problems += [f"{name} is not installed. Install Attune again." for name in missing]
    console.progress(0.3, "Qt")
    report["qt"] = _qt(problems)
    console.progress(0.5, "devices")
    report["devices"] = _devices(console, problems)
    report["disk"] = _disk(problems)
    return report, problems


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _qt(problems: list[str]) -> dict[str, Any]:
    """Asks Qt in a process of its own, since Qt aborts the process when a system library is missing."""
    display = display_problem()
    extra = ["-platform", "offscreen"] if display else []
    code = _QT_PROBE.replace("QGuiApplication([])", f"QGuiApplication(['doctor', *{extra!r}])")
    done = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, timeout=60, check=False)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no message"])[-1]
        problems.append(f"Qt does not start: {reason} On Debian and Ubuntu run `sh {pasted(_SYSTEM_PACKAGES)}`.")
        return {"platform": None, "display": display or _PRESENT}
    found = json.loads(done.stdout.splitlines()[-1])
    if not found["chinese"]:
        problems.append("No font has Chinese characters. On Debian and Ubuntu: apt-get install fonts-noto-cjk")
    return {**found, "display": display or _PRESENT}


def _devices(console: Console, problems: list[str]) -> list[dict[str, Any]]:
    try:
        return ask("attune_models.workbench", "devices", lambda *_: None).header["result"]["devices"]
    except AttuneError as error:
        problems.append(f"TensorFlow does not start: {error}")
        return []


def _disk(problems: list[str]) -> dict[str, Any]:
    folder = runs_folder()
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    free = shutil.disk_usage(existing).free
    if free < _NEEDED_DISK:
        problems.append(
            f"Only {size(free)} are free in {existing}. Runs need room: free some, or set ATTUNE_WORKSPACE."
        )
    return {"workspace": str(folder), "free": free, "writable": _writable(existing, problems)}


def _writable(folder: Path, problems: list[str]) -> bool:
    probe = folder / ".attune-doctor"
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        problems.append(f"{folder} cannot be written to ({error.strerror}). Set ATTUNE_WORKSPACE to another folder.")
        return False
    return True


def _lines(report: dict[str, Any], problems: list[str]) -> list[str]:
    lines = [f"Python {report['python']} on {report['system']}"]
    lines += [f"  {name} {version or 'missing'}" for name, version in report["versions"].items()]
    qt = report["qt"]
    lines.append(f"Qt platform: {qt['platform'] or 'does not start'} (display: {qt['display']})")
    if qt["platform"]:
        lines.append(f"Fonts: {qt['families']} families; Chinese: {', '.join(qt['chinese']) or 'none'}")
    lines += [f"Device {device['name']}: {device['title']}" for device in report["devices"]]
    lines.append(f"Workspace: {report['disk']['workspace']}, {size(report['disk']['free'])} free")
    return [*lines, "", *(f"mend: {problem}" for problem in problems), _verdict(qt["display"], problems)]


def _verdict(display: str, problems: list[str]) -> str:
    if problems:
        return "The rest is well."
    if display == _PRESENT:
        return "All is well: the window and the command line."
    return (
        "The command line is well: attune train, evaluate, predict, inspect and export work without a display, and so "
        f"does `attune demo --headless`. The window cannot be shown here. {display}"
    )
