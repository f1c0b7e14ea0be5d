"""What Inspect says of the words of a text that a vocabulary does not have, whatever the model is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

_MOST = 8  # that are named


def told_unknown(words: Sequence[str]) -> list[str]:
    """Returns a warning: how many words, or characters, were read as [UNK], and which; none where all are known."""
    if not words:
        return []
    named = "  ".join(words[:_MOST]) + (" …" if len(words) > _MOST else "")
    told = QCoreApplication.translate("UnknownWords", "Not in the vocabulary, and read as [UNK] ({count}): {words}")
    return [told.format(count=len(words), words=named)]
