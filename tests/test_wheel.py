"""The wheel, as `make wheel` makes it: what is in it, what it says of itself, how large it is."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.message import Message
from email.parser import Parser
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PACKAGES = {"attune_datasets": "datasets", "attune_models": "models", "attune_studio": "studio"}
INFO = f"attune-{PROJECT['version']}.dist-info"
MOST = 3_300_000  # bytes of the wheel; ready-made runs and samples are half of it
MOST_SOURCES = 6_500_000  # bytes of the sources; the pictures of the guide are most of it


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the archive of the sources, and the wheel that was built from it."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture(scope="module")
def wheel(built: Path) -> zipfile.Path:
    """The root of the wheel."""
    return zipfile.Path(built / f"attune-{PROJECT['version']}-py3-none-any.whl")


@pytest.fixture(scope="module")
def metadata(wheel: zipfile.Path) -> Message:
    """What the wheel says of itself."""
    return Parser().parsestr((wheel / INFO / "METADATA").read_text(encoding="utf-8"))


def test_it_holds_the_packages_whole_and_nothing_else(wheel: zipfile.Path) -> None:
    held = {name for name in wheel.root.namelist() if not name.startswith(INFO) and not name.endswith("/")}
    written = {
        path.relative_to(ROOT / folder).as_posix()
        for package, folder in PACKAGES.items()
        for path in (ROOT / folder / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert held == written
    assert {one.name for one in wheel.iterdir()} == {*PACKAGES, INFO}


def test_it_brings_data_and_types(wheel: zipfile.Path) -> None:
    held = set(wheel.root.namelist())
    assert {f"{package}/py.typed" for package in PACKAGES} <= held
    assert {
        "attune_datasets/samples/reviews_en.csv",
        "attune_datasets/stop_words/chinese.txt",
        "attune_models/presets/reviews.json",
        "attune_studio/images/tick_light.svg",
        "attune_studio/stylesheet.qss",
        "attune_studio/system-packages.sh",
    } <= held


def test_it_gives_the_command(wheel: zipfile.Path) -> None:
    told = (wheel / INFO / "entry_points.txt").read_text(encoding="utf-8")
    assert told.split() == ["[console_scripts]", "attune", "=", "attune_studio.cli:main"]


def test_what_it_says_of_itself(metadata: Message) -> None:
    assert (metadata["Name"], metadata["Version"]) == ("attune", PROJECT["version"])
    needed = {line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line}
    assert len(needed) == len(PROJECT["dependencies"])
    assert "Typing :: Typed" in metadata.get_all("Classifier", [])
    assert not (ROOT / "LICENSE").exists() and not [name for name in metadata if "License" in name]


def test_the_sources_hold_what_tests_and_guide_need(built: Path) -> None:
    name = f"attune-{PROJECT['version']}"
    with tarfile.open(built / f"{name}.tar.gz") as archive:
        tops = {Path(one).parts[1] for one in archive.getnames()}
        held = set(archive.getnames())
    assert {"datasets", "models", "studio", "tests", "docs", "benchmarks", "constraints.txt", "Makefile"} <= tops
    assert tops <= {path.name for path in ROOT.iterdir()} | {"PKG-INFO"}
    assert f"{name}/tests/test_wheel.py" in held and not any("__pycache__" in one for one in held)


def test_they_are_small(built: Path) -> None:
    sizes = {path.suffix: path.stat().st_size for path in built.iterdir()}
    assert sizes[".whl"] < MOST and sizes[".gz"] < MOST_SOURCES


def test_its_version_is_the_changelogs_newest() -> None:
    headings = re.findall(r"^## \[(.+)\] - \d{4}-\d\d-\d\d$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    assert headings[0] == PROJECT["version"]
