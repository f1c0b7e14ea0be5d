"""Every command that a page shows exists: its options by the real parser, its settings by the real specs."""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from attune_models.presets import preset, settable_keys, with_settings
from attune_models.word_vectors.spec import OPTIONS, word2vec_spec
from attune_studio.cli import build_parser, main
from shown_commands import Shown, pages, shown_commands

COMMANDS = [shown for page in pages() for shown in shown_commands(page)]
WHOLE = [shown for shown in COMMANDS if shown.whole]
QUICK = sorted({one.words for one in WHOLE if one.words in [("runs",), ("queue",), ("trash",)]})
QUICK += sorted({one.words for one in WHOLE if one.words[:1] == ("data",) and one.words[1].startswith("sample:")})


def settings_of(words: tuple[str, ...]) -> dict[str, str]:
    """Returns what a command sets by `--set`; the example `key=value` stands for none."""
    pairs = [value for option, value in itertools.pairwise(words) if option == "--set" and "=" in value]
    return dict(pair.split("=", 1) for pair in pairs if "key" not in pair.split("=")[0])


@pytest.fixture(scope="module")
def parser() -> argparse.ArgumentParser:
    return build_parser()


def parsers(parser: argparse.ArgumentParser, words: tuple[str, ...]) -> Iterator[argparse.ArgumentParser]:
    """Yields the parser, and those below it that the first words name."""
    yield parser
    below = next((action for action in parser._actions if isinstance(action, argparse._SubParsersAction)), None)
    if words and below and not words[0].startswith("-"):
        assert words[0] in below.choices, f"there is no command {words[0]}"
        yield from parsers(below.choices[words[0]], words[1:])


def test_the_pages_show_commands():
    assert len(WHOLE) > 40
    assert {shown.page for shown in WHOLE} > {"README.md", "docs/tour-by-command.md"}


@pytest.mark.parametrize("shown", WHOLE, ids=str)
def test_a_command_that_can_be_given_is_understood(shown: Shown, parser):
    parsed = parser.parse_args(list(shown.words))
    settings = settings_of(shown.words)
    if parsed.command == "vectors":
        word2vec_spec(settings)
    else:
        with_settings(preset(getattr(parsed, "preset", None) or "reviews").spec, settings)


@pytest.mark.parametrize("shown", COMMANDS, ids=str)
def test_every_option_and_setting_exists(shown: Shown, parser):
    if shown.words[:1] == ("COMMAND",):
        return  # it stands for any
    known = [option for one in parsers(parser, shown.words) for option in one._option_string_actions]
    for word in shown.words:
        if word.startswith("-") and word != "-":
            assert word.split("=")[0] in known
    for key in settings_of(shown.words):
        assert key in (OPTIONS if shown.words[0] == "vectors" else settable_keys())


@pytest.mark.parametrize("words", QUICK, ids=" ".join)
def test_what_needs_no_model_answers(words: tuple[str, ...], tmp_path: Path, monkeypatch, capsys):
    monkeypatch.setenv("ATTUNE_WORKSPACE", str(tmp_path))
    monkeypatch.setenv("ATTUNE_SETTINGS", str(tmp_path / "settings.ini"))
    assert main(words) == 0
    assert capsys.readouterr().out
