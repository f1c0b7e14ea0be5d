"""Texts in pieces of a size at which array operations are quick, memory stays small and cancelling is prompt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

CHUNK = 2**20  # characters: enough to make NumPy's overhead vanish, little enough for the processor's cache


def in_chunks(texts: Iterable[str], characters: int = CHUNK) -> Iterator[list[str]]:
    """Yields the texts in lists of about so many characters, one text at least."""
    chunk: list[str] = []
    size = 0
    for text in texts:
        chunk.append(text)
        size += len(text) + 1
        if size >= characters:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
