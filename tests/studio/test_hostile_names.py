"""Names out of other people's folders: no terminal obeys them, and no window takes them for markup."""

from __future__ import annotations

import json

import pytest
from attune_models.presets import preset
from attune_models.runs import RunFolder
from attune_studio.cli import main
from attune_studio.cli.console import shown, table
from attune_studio.widgets.labels import PlainLabel, plain_tooltip
from PySide6.QtCore import Qt

NAME = "\x1b]0;owned\x07\n\u202e\x9b31m<img src=x>"


@pytest.fixture
def workspace(tmp_path):
    run = RunFolder.create(tmp_path / "run", preset("reviews").spec)
    (run.path / "notes.json").write_text(json.dumps({"name": NAME, "tags": [], "notes": "", "revision": 1}))
    status = json.loads((run.path / "status.json").read_text())
    error = {"what": NAME, "why": "", "remedy": ""}
    (run.path / "status.json").write_text(json.dumps({**status, "state": "failed", "error": error}))
    return tmp_path


def test_a_terminal_is_sent_no_escapes(capsys, workspace):
    assert main(["runs", str(workspace)]) == 0
    told = capsys.readouterr().out
    assert "owned" in told
    assert not any(sign in told for sign in "\x1b\x07\x9b\u202e")


def test_tables_keep_their_rows():
    assert len(table([["name"], [NAME]])) == 2
    assert shown("a\tb\nc – 文") == "a\tb\nc – 文"


def test_labels_and_tooltips_show_markup_as_it_is(qtbot):
    label = PlainLabel(NAME)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "<img" not in plain_tooltip(NAME)
