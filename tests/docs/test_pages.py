"""What pages say about the program is in the program: the sentences of errors, the names of files and settings."""

from __future__ import annotations

import ast
import re

from attune_models.presets import presets, settable_keys
from shown_commands import ROOT, pages

SOURCES = [path for part in ("datasets", "models", "studio") for path in sorted(ROOT.glob(f"{part}/**/*.py"))]
_HEADING = re.compile(r"^### (.+)$", re.MULTILINE)
_CODE = re.compile(r"`([^`\n]+)`")
_OWN_HEADINGS = {  # what a person sees where no sentence is said
    "Characters look wrong", 'A run is "stalled"', 'A run has "died"', "A run is paused and nobody paused it",
}  # fmt: skip


def texts() -> list[str]:
    """Returns every text in the program, f-strings with `…` where something is filled in."""
    found = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                parts = [part.value if isinstance(part, ast.Constant) else "…" for part in node.values]
                found.append("".join(map(str, parts)))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.append(node.value)
    return found


def test_troubleshooting_explains_sentences_of_the_program():
    page = (ROOT / "docs" / "troubleshooting.md").read_text(encoding="utf-8")
    sentences = set(_HEADING.findall(page)) - _OWN_HEADINGS
    known = texts()
    for sentence in sentences:
        parts = [part.strip() for part in sentence.split("…") if part.strip(" .:")]
        assert any(all(part in text for part in parts) for text in known), sentence
    assert len(sentences) > 20


def test_files_that_pages_name_are_there():
    for page in (ROOT / "CONTRIBUTING.md", ROOT / "README.md"):
        named = re.findall(r"`((?:datasets|models|studio|tests|docs)/[\w./-]+)`", page.read_text(encoding="utf-8"))
        assert [path for path in named if not (ROOT / path).exists()] == [], page


def test_settings_that_pages_name_exist():
    keys = set(settable_keys())
    sections = {key.rpartition(".")[0] for key in keys if "." in key} | {"section"}
    shaped = re.compile(rf"^(?:{'|'.join(map(re.escape, sorted(sections)))})\.[a-z_]+(?:=.*)?$")
    for page in pages():
        for code in _CODE.findall(page.read_text(encoding="utf-8")):
            if shaped.match(code) and not code.startswith(("section.", "data.split.py")):
                key = code.split("=")[0]
                assert key in keys | sections, f"{page.name}: {code}"


def test_presets_that_pages_name_exist():
    shown = re.compile(r"--preset ([\w-]+)")
    for page in pages():
        for name in shown.findall(page.read_text(encoding="utf-8")):
            assert name in presets() or name == "NAME", f"{page.name}: {name}"
