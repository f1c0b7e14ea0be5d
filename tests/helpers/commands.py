"""The `attune` command as tests give it, in their own process."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attune_studio.cli import main


def answer(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, Any]:
    """Returns the document that a command answers with `--json`."""
    assert main([*map(str, arguments), "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """Returns what a command says that fails."""
    assert main([*map(str, arguments)]) == 1
    return capsys.readouterr().err
