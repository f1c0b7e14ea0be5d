"""The file of translations, in Qt Linguist's format: read, brought up to date with the sources, written, compiled."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import PySide6

from translating.messages import Message

Key = tuple[str, str, str]  # context, source, comment
Translations = dict[Key, str]  # empty: not translated yet

_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
"""


def read(path: Path) -> Translations:
    """Returns what a file says; nothing of one that is not there. A translation that is marked unfinished is none."""
    if not path.exists():
        return {}
    found: Translations = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            finished = told is not None and told.get("type") is None
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = (told.text or "") if finished and told is not None else ""
    return found


def written(messages: Iterable[Message], known: Translations) -> str:
    """Returns the content of a file with all messages, by context, each with its translation where that is known.

    What is known of other messages is left out. Places are files without lines, so that a line more changes nothing.
    """
    places: dict[Key, set[str]] = {}
    for message in messages:
        places.setdefault((message.context, message.source, message.comment), set()).add(message.place)
    lines, before = [_HEAD], None
    for key in sorted(places, key=lambda key: (key[0], min(places[key]), key)):
        if key[0] != before:
            lines.append("</context>\n" if before is not None else "")
            lines.append(f"<context>\n    <name>{escape(key[0])}</name>\n")
            before = key[0]
        lines.append(_message(key, sorted(places[key]), known.get(key, "")))
    return "".join([*lines, "</context>\n</TS>\n"])


def compile_ts(path: Path) -> None:
    """Compiles a file into the .qm of the same name beside it, with Qt's own compiler.

    The file takes the place of the one before as a whole: a window that is open has that one mapped into its memory.
    """
    program = Path(PySide6.__file__).with_name("lrelease")
    made = path.with_suffix(".qm.new")
    subprocess.run([program, "-silent", path, "-qm", made], check=True)
    made.replace(path.with_suffix(".qm"))


def _message(key: Key, places: list[str], translation: str) -> str:
    _, source, comment = key
    where = "".join(f'        <location filename="../{place}"/>\n' for place in places)
    about = f"        <comment>{escape(comment)}</comment>\n" if comment else ""
    state = "" if translation else ' type="unfinished"'
    return (
        f"    <message>\n{where}        <source>{escape(source)}</source>\n{about}"
        f"        <translation{state}>{escape(translation)}</translation>\n    </message>\n"
    )
