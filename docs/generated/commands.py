"""The command reference, from the argparse parser of `attune` itself.

`argparse` has no public way to walk a parser; what is read here (`_actions`, `_expand_help`) has been its shape since
Python 2.7. The epilogs of commands are left out: `train` lists all settings there, which have a page of their own.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator

from attune_studio.cli import build_parser

from generated.marks import code, plain, table

_WIDTH = 100  # characters of a usage line, whatever the terminal has


def markdown() -> str:
    """Returns a section for each command, and one below for each of its actions."""
    parser = build_parser()
    return _joined([_block(parser), _code_block(parser.epilog or ""), _arguments(parser), *_sections(parser, level=2)])


def _sections(parser: argparse.ArgumentParser, level: int) -> Iterator[str]:
    """Yields a section for each command below a parser, with those below it."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for name, command in action.choices.items():
                told = command.description or f"{helps[name][:1].upper()}{helps[name][1:]}."
                own = [f"{'#' * level} {command.prog}", plain(told), _block(command), _arguments(command)]
                yield _joined([*own, *_sections(command, level + 1)])


def _block(parser: argparse.ArgumentParser) -> str:
    formatter = argparse.HelpFormatter(parser.prog, width=_WIDTH)
    formatter.add_usage(parser.usage, parser._actions, parser._mutually_exclusive_groups, prefix="")
    return _code_block(formatter.format_help())


def _code_block(text: str) -> str:
    return f"```text\n{text.strip()}\n```" if text else ""


def _arguments(parser: argparse.ArgumentParser) -> str:
    rows = [
        [_names(action), _told(action, parser)]
        for action in parser._actions
        if not isinstance(action, argparse._HelpAction | argparse._SubParsersAction)
    ]
    return table(["argument", "what it does"], rows) if rows else ""


def _names(action: argparse.Action) -> str:
    names = ", ".join(action.option_strings)
    if action.nargs == 0:
        return code(names)
    choices = "{" + ",".join(map(str, action.choices)) + "}" if action.choices else ""
    takes = action.metavar or choices or (action.dest.upper() if names else action.dest)
    return code(f"{names} {takes if isinstance(takes, str) else ' '.join(takes)}".strip())


def _told(action: argparse.Action, parser: argparse.ArgumentParser) -> str:
    told = plain(parser._get_formatter()._expand_help(action)) if action.help else ""
    needed = " (needed)" if action.required and action.option_strings else ""
    default = "" if _says_default(action, told) else f" (default: {action.default})"
    return f"{told}{needed}{default}".strip()


def _says_default(action: argparse.Action, told: str) -> bool:
    """Whether there is no default to tell, or the help tells it."""
    none = action.nargs == 0 or action.default in (None, argparse.SUPPRESS) or action.default == []
    return none or re.search(rf"\bdefault\b|(?<!\w){re.escape(str(action.default))}(?!\w)", told.lower()) is not None


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(part for part in parts if part)
