"""The guide: it is built without a warning, read without a network, and says what the program is."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

import pytest
from attune_models.presets import presets, settable_keys
from attune_studio.cli import build_parser
from generated import PARTS, filled
from shown_commands import ROOT

_LOADED = re.compile(r"""<(?:script|link|img|iframe)\b[^>]*?\b(?:src|href)=["'](?:https?:)?//""")


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide, made as `make docs` makes it."""
    out = tmp_path_factory.mktemp("guide")
    command = [sys.executable, "-m", "sphinx", "--fail-on-warning", "--keep-going", "--quiet", "docs", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return out


def test_every_page_is_built(guide: Path):
    pages = {path.relative_to(ROOT / "docs").with_suffix(".html") for path in ROOT.glob("docs/**/*.md")}
    built = {path.relative_to(guide) for path in guide.rglob("*.html")}
    assert pages <= built


def test_it_is_read_without_a_network(guide: Path):
    for page in guide.rglob("*.html"):
        assert not _LOADED.search(page.read_text(encoding="utf-8")), page


def test_formulas_are_drawn_by_the_browser(guide: Path):
    pages = [page.read_text(encoding="utf-8") for page in guide.glob("concepts/*.html")]
    assert any("<math" in page for page in pages)
    assert not any("$$" in page or "\\frac" in page for page in pages)


def test_every_setting_is_in_the_reference():
    text = PARTS["settings"]()
    assert [key for key in settable_keys() if key != "model.kind" and f"| `{key}` |" not in text] == []


def test_every_command_and_option_is_in_the_reference():
    text = PARTS["commands"]()
    commands = next(one for one in build_parser()._actions if isinstance(one, argparse._SubParsersAction)).choices
    for name, command in commands.items():
        section = text.split(f"\n## attune {name}\n")[1].split("\n## ")[0]
        options = {option for action in command._actions[1:] for option in action.option_strings}
        assert [option for option in options if option not in section] == []


def test_every_preset_is_in_the_reference():
    text = PARTS["presets"]()
    assert all(f"## {name}\n" in text for name in presets())
    assert "| `model.num_layers` | `12` |" in text.split("## gpt-2-small")[1].split("##")[0]


def test_the_licences_name_what_runs():
    text = PARTS["licences"]()
    rows = dict(re.findall(r"^\| `([^`]+)` \| [^|]+ \| (.+) \|$", text, re.MULTILINE))
    assert {"tensorflow", "keras", "numpy", "pydantic"} <= {name.lower() for name in rows}
    assert "pytest" not in rows and "Apache" in rows["keras"]


def test_an_unknown_part_is_an_error():
    with pytest.raises(KeyError):
        filled("<!-- generated: nothing -->")
