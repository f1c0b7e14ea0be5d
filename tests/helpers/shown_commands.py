"""The `attune` commands that README, CONTRIBUTING and the guide show, as they stand there."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_FENCE = re.compile(r"^```(sh|bat)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ANY_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`(attune [^`]+)`")
_PROGRAM = re.compile(r"^(?:\.venv[/\\](?:bin|Scripts)[/\\])?attune(?= |$)")


@dataclass(frozen=True)
class Shown:
    """A command on a page.

    Args:
        page: Which page, from the project's root.
        text: The command as shown.
        words: What stands behind `attune`.
        whole: Whether it can be given as it stands; those in running text may be a part of one.
    """

    page: str
    text: str
    words: tuple[str, ...]
    whole: bool

    def __str__(self) -> str:
        return f"{self.page}: {self.text}"


def pages() -> list[Path]:
    """Returns every page that may show commands."""
    return sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def shown_commands(page: Path) -> Iterator[Shown]:
    """Yields the commands of a page, those in code blocks first."""
    text, name = page.read_text(encoding="utf-8"), page.relative_to(ROOT).as_posix()
    for language, block in _FENCE.findall(text):
        for line in block.replace("\\\n", " ").splitlines():
            for command in line.split(" && "):
                if found := _PROGRAM.match(command.strip()):
                    words = _words(command.strip()[found.end() :], language)
                    yield Shown(name, command.strip(), words, whole="…" not in words)
    for command in _INLINE.findall(_ANY_FENCE.sub("", text)):
        yield Shown(name, command, _words(command.removeprefix("attune"), "sh"), whole=False)


def _words(text: str, language: str) -> tuple[str, ...]:
    """Returns the words of a command as a shell hands them over: without comment, without what follows `|` or `>`."""
    words = shlex.split(text, comments=True, posix=language == "sh")
    ends = [place for place, word in enumerate(words) if word in ("|", ">", "<")]
    return tuple(words[: ends[0]] if ends else words)
