"""Plain text for language models: a book, a play, source code. No table is looked for, and no line end is lost.

The table has one column, `text`, whose rows are the documents: the whole text, its lines, or its paragraphs. Line ends
are `\\n` whatever the file has.
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from attune_datasets.binary import check_text
from attune_datasets.encoding import Encoding, decode, detect_encoding
from attune_datasets.errors import printable
from attune_datasets.files import FileData
from attune_datasets.lines import split_lines
from attune_datasets.parquet_table import MAGIC
from attune_datasets.parsed import Detection, Parsed
from attune_datasets.problems import RowProblem, excerpt
from attune_datasets.spec import PLAIN, DataSpec
from attune_datasets.suffixes import TABLES

TEXT = "text"  # what the column is called


def is_plain(file: FileData, data: DataSpec) -> bool:
    """True for a text that is no table: neither its ending, nor its content, nor what is told of it says otherwise."""
    told = (data.text, data.delimiter, data.quote, data.header)
    return all(one is None for one in told) and file.suffix not in TABLES and not file.data.startswith(MAGIC)


def read_plain(file: FileData, data: DataSpec) -> Parsed:
    """Reads the documents of a plain text. Raises `DatasetError` for a file that is none."""
    check_text(file, data.encoding)
    found = detect_encoding(file.data) if data.encoding is None else Encoding(data.encoding, sure=True)
    decoded = decode(file.data, found.name)
    lines = split_lines(decoded.utf8)
    problems = []
    if len(decoded.damage):
        reason = printable(f"Holds bytes that are not in the encoding of {file.name}; they are shown as �.")
        newlines = np.flatnonzero(np.frombuffer(decoded.utf8, np.uint8) == ord("\n"))
        places = np.unique(np.searchsorted(newlines, decoded.damage)).tolist()
        problems = [RowProblem(place + 1, reason, excerpt(lines[place]), dropped=False) for place in places]
    texts, starts, blank = _documents(lines, data.documents or "stream", ends=decoded.utf8.endswith((b"\n", b"\r")))
    return Parsed(
        names=[TEXT],
        columns=[pa.array(texts, pa.large_string())],
        lines=np.array(starts, np.int64),
        detection=Detection(PLAIN, found.name, sure=found.sure),
        problems=problems,
        blank=np.array(blank, np.int64),
    )


def _documents(lines: list[str], kind: str, *, ends: bool) -> tuple[list[str], list[int], list[int]]:
    """Returns the documents, the line on which each begins, from 1, and the lines that part them."""
    if kind == "stream":
        return ["\n".join(lines) + "\n" * ends], [1], []
    blank = [number for number, line in enumerate(lines, 1) if not line.strip()]
    if kind == "rows":
        kept = [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
        return [line for _, line in kept], [number for number, _ in kept], blank
    texts, starts = [], []
    for before, after in zip([0, *blank], [*blank, len(lines) + 1], strict=True):
        if after - before > 1:
            texts.append("\n".join(lines[before : after - 1]))
            starts.append(before + 1)
    return texts, starts, blank
