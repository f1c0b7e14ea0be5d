"""The errors that people see: what happened, why, and what to do about it.

Every error that bad input, a full disk or a missing device can cause is an `AttuneError`; the command line prints it,
the services send it as JSON, the window shows it, each in one place. Anything else that escapes is a bug of ours.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_SURROGATE = re.compile("[\ud800-\udfff]")


def printable(text: str) -> str:
    """Returns the text with U+FFFD for each code point that no encoding can write.

    Such are the bytes of a file name that is not UTF-8, as `os.fsdecode` gives them: `b"\\xff.csv"` on Linux.
    """
    return _SURROGATE.sub("\ufffd", text)


class AttuneError(Exception):
    """A failure told to its reader; whatever file names its sentences hold, they can be printed.

    Args:
        what: One sentence: what happened, naming the file, line, column or field.
        why: The cause, when it is known and not already in `what`.
        remedy: What to do now.
        settings: What to set instead (`{"training.batch_tokens": 2048}`), which the window offers as a button.
    """

    def __init__(
        self, what: str, *, why: str = "", remedy: str = "", settings: Mapping[str, Any] | None = None
    ) -> None:
        self.what, self.why, self.remedy = map(printable, (what, why, remedy))
        self.settings = dict(settings or {})
        super().__init__(" ".join(part for part in (self.what, self.why, self.remedy) if part))

    def to_json(self) -> dict[str, Any]:
        """Returns `{"kind", "what", "why", "remedy", "settings"?}`: what services send and `--json` prints."""
        told = {"kind": type(self).__name__, "what": self.what, "why": self.why, "remedy": self.remedy}
        return {**told, "settings": self.settings} if self.settings else told


class DatasetError(AttuneError):
    """A file, a column, a row or a data option that cannot be used."""


class SpecError(AttuneError):
    """A spec, a preset or a `--set` key that does not fit the schema."""


class OutOfMemoryError(AttuneError):
    """The memory of the device, or what a process may have of it, does not suffice."""


class NoCheckpointError(AttuneError):
    """A run that has no checkpoint, or none any more."""


class MissingFileError(AttuneError):
    """A file that something needs, and that is not where it was.

    Args:
        what: As of `AttuneError`; `why` and `remedy` likewise.
        key: The setting that names the file: `data.file`.
    """

    def __init__(self, what: str, *, why: str = "", remedy: str = "", key: str) -> None:
        super().__init__(what, why=why, remedy=remedy)
        self.key = key

    def to_json(self) -> dict[str, Any]:
        return {**super().to_json(), "key": self.key}


class OtherFileError(AttuneError):
    """A file that is there, but is not the one that something needs.

    Args:
        what: As of `AttuneError`; `why` and `remedy` likewise.
        keys: The settings that name files of which one, at least, is the wrong one: `data.file`.
    """

    def __init__(self, what: str, *, why: str = "", remedy: str = "", keys: Sequence[str]) -> None:
        super().__init__(what, why=why, remedy=remedy)
        self.keys = list(keys)

    def to_json(self) -> dict[str, Any]:
        return {**super().to_json(), "keys": self.keys}


class Cancelled(Exception):  # noqa: N818 - not an error: the person asked for it
    """Raised inside long work when the person who asked for it has cancelled it."""


def nearest(name: str, known: Iterable[str]) -> str:
    """Returns a sentence naming the known word closest to `name`, or listing them all when none is close."""
    known = sorted(known)
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    return f"Did you mean {close[0]!r}?" if close else f"Known: {', '.join(known)}."


def from_json(error: dict[str, Any]) -> AttuneError:
    """Returns the error that `AttuneError.to_json` described, as the class it was where that class is known here."""
    kinds = {kind.__name__: kind for kind in (DatasetError, SpecError, OutOfMemoryError, NoCheckpointError)}
    named, what = error.get("kind", ""), error.get("what") or ""
    sentences = {name: error.get(name) or "" for name in ("why", "remedy")}
    if named == MissingFileError.__name__ and isinstance(error.get("key"), str):
        return MissingFileError(what, **sentences, key=error["key"])
    if named == OtherFileError.__name__ and _are_words(error.get("keys")):
        return OtherFileError(what, **sentences, keys=error["keys"])
    return kinds.get(named, AttuneError)(what, **sentences, settings=error.get("settings"))


def _are_words(found: object) -> bool:
    return isinstance(found, list) and bool(found) and all(isinstance(word, str) for word in found)
