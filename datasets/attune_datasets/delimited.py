"""Where the fields of a delimited text begin and end, found over the whole of it at once with NumPy.

A quote opens a field only at the field's start and closes it only at the field's end; a doubled quote inside is one
quote (RFC 4180). Where every quote obeys, "inside quotes" is the parity of the quotes before a position, which needs no
loop. Only records that break the rule are walked quote by quote: a stray quote becomes a plain character and is
reported, so that it never swallows the rest of the file.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from attune_datasets.quotes import CR, LF, SWALLOWED, QuoteWalker, Trouble
from attune_datasets.service import ProgressCall, no_progress

_CHUNK = 2**23  # bytes looked at between two reports of progress
_ROUNDS = 5
_LINES_TELL = 20  # so many lines that look like rows are no chance


@dataclass(frozen=True)
class Records:
    """The records of a text.

    Args:
        data: The bytes, `(size,)` uint8.
        delimiters: Positions of the delimiters that part fields, ascending.
        quotes: Positions of the quotes that mean something, ascending.
        starts: First byte of each record.
        ends: One past the last byte of each record, its line end left out.
        lines: Number of the line on which each record starts, from 1.
        widths: Number of fields of each record.
        blank: Numbers of the lines that hold no record and lie in none.
        troubles: The lines of quotes that had to be read as plain characters, each with the reason.
    """

    data: np.ndarray
    delimiters: np.ndarray
    quotes: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    lines: np.ndarray
    widths: np.ndarray
    blank: np.ndarray
    troubles: list[Trouble]

    def usual_width(self) -> int:
        """The commonest number of fields; of equally common ones the first record's, else the larger."""
        if not len(self.widths):
            return 0
        values, counts = np.unique(self.widths, return_counts=True)
        best = values[counts == counts.max()]
        return int(self.widths[0]) if self.widths[0] in best else int(best[-1])

    def fields(self, rows: np.ndarray, column: int, width: int) -> tuple[np.ndarray, np.ndarray]:
        """Returns start and end of field `column` in each of the records `rows`, all at least `width` fields wide."""
        first = np.searchsorted(self.delimiters, self.starts[rows])
        starts = self.starts[rows] if column == 0 else self.delimiters[first + column - 1] + 1
        whole = self.widths[rows] == width
        ends = self.ends[rows].copy()
        if column < width - 1:
            return starts, self.delimiters[first + column]
        ends[~whole] = self.delimiters[first[~whole] + column]
        return starts, ends


def find_records(text: bytes, delimiter: str, quote: str, progress: ProgressCall = no_progress) -> Records:
    """Finds the records of a UTF-8 text.

    Args:
        text: UTF-8 without byte order mark.
        delimiter: One ASCII character between fields, or empty: each line is one field.
        quote: One ASCII character around fields, or empty: quotes mean nothing.
        progress: Told the fraction of the work that is done.
    """
    data = np.frombuffer(text, np.uint8)
    line_end = LF if b"\n" in text or b"\r" not in text else CR
    newlines, marks, quotes = _positions(data, [chr(line_end), delimiter, quote], progress)
    if not len(quotes):
        return _build(data, marks, quotes, newlines, newlines, [])
    troubles: list[Trouble] = []
    for _ in range(_ROUNDS):  # each frees the rows under quotes that swallowed some
        walker = QuoteWalker(data, quotes, newlines, ord(delimiter) if delimiter else line_end, line_end)
        effective, found = walker.walk()
        ends = newlines[_outside(effective, newlines)]
        records = _build(data, marks[_outside(effective, marks)], effective, ends, newlines, troubles + found)
        swallowing = _swallowing(records, delimiter, marks, newlines)
        if not swallowing:
            break
        troubles += [Trouble(position, reason=SWALLOWED) for position in sorted(swallowing)]
        quotes = quotes[~np.isin(quotes, list(swallowing))]
    return records


def _positions(data: np.ndarray, marks: list[str], progress: ProgressCall) -> list[np.ndarray]:
    """Returns the positions of each of the ASCII characters; none for an empty one."""
    found: list[list[np.ndarray]] = [[np.empty(0, np.int64)] for _ in marks]
    for start in range(0, len(data), _CHUNK):
        for mark, positions in zip(marks, found, strict=True):
            if mark:
                positions.append(np.flatnonzero(data[start : start + _CHUNK] == ord(mark)) + start)
        progress(start / len(data), "Looking for rows")
    return [np.concatenate(positions) for positions in found]


def _outside(quotes: np.ndarray, positions: np.ndarray) -> np.ndarray:
    return np.searchsorted(quotes, positions) % 2 == 0


def _build(
    data: np.ndarray,
    delimiters: np.ndarray,
    quotes: np.ndarray,
    record_ends: np.ndarray,
    newlines: np.ndarray,
    troubles: list[Trouble],
) -> Records:
    starts = np.concatenate([[0], record_ends + 1]).astype(np.int64)
    ends = np.concatenate([record_ends, [len(data)]]).astype(np.int64)
    filled = starts < ends
    filled[filled] &= (ends[filled] - starts[filled] > 1) | (data[starts[filled]] != CR)
    empty = starts[~filled]
    blank = np.searchsorted(newlines, empty[empty < len(data)]) + 1  # behind the last line end is no line
    starts, ends = starts[filled], ends[filled]
    ends = ends - ((data[ends - 1] == CR) & (ends - starts > 0))
    widths = np.searchsorted(delimiters, ends) - np.searchsorted(delimiters, starts) + 1
    lines = np.searchsorted(newlines, starts) + 1
    told = [Trouble(int(np.searchsorted(newlines, place)) + 1, reason) for place, reason in troubles]
    return Records(data, delimiters, quotes, starts, ends, lines, widths, blank, told)


def _swallowing(records: Records, delimiter: str, delimiters: np.ndarray, newlines: np.ndarray) -> set[int]:
    """Returns the quotes that open fields in which the lines look like whole rows of this very table."""
    width = records.usual_width()
    tall = np.flatnonzero(np.searchsorted(newlines, records.ends) + 1 - records.lines > 1)
    if width < 2 or not len(tall):
        return set()
    per_line = np.diff(np.searchsorted(delimiters, newlines))  # delimiters between newlines i and i + 1
    known = _categories(records, width)
    found = set()
    for record in tall:
        opener, closer = _tallest_field(records, newlines, int(record))
        first, last = np.searchsorted(newlines, [opener, closer]) - [0, 1]
        if last - first < (1 if known else _LINES_TELL) or np.mean(per_line[first:last] == width - 1) < 0.9:
            continue
        lines = [records.data[newlines[i] + 1 : newlines[i + 1]].tobytes() for i in range(first, min(last, first + 50))]
        cells = [line.rstrip(b"\r").split(delimiter.encode()) for line in lines]
        rows = [row for row in cells if len(row) == width]
        if all(row[column] in values for row in rows for column, values in known.items()):
            found.add(opener)
    return found


def _categories(records: Records, width: int) -> dict[int, set[bytes]]:
    """Returns the values of the columns that hold few different ones, by column."""
    rows = np.flatnonzero(records.widths == width)
    rows = rows[:: max(1, len(rows) // 500)]
    known: dict[int, set[bytes]] = {}
    if len(rows) < _LINES_TELL:
        return known
    for column in range(width):
        starts, ends = records.fields(rows, column, width)
        values = {records.data[a:b].tobytes() for a, b in zip(starts, ends, strict=True) if b - a < 100}
        if len(values) <= 2 + len(rows) // 10 and len(values) <= 30:
            known[column] = values
    return known


def _tallest_field(records: Records, newlines: np.ndarray, record: int) -> tuple[int, int]:
    """Returns the quotes around the field with the most lines, which may be of doubled quotes inside one."""
    quotes = records.quotes
    first, last = np.searchsorted(quotes, [records.starts[record], records.ends[record]])
    pairs = quotes[first : last - (last - first) % 2].reshape(-1, 2)
    heights = np.diff(np.searchsorted(newlines, pairs), axis=1)[:, 0]
    opener, closer = pairs[int(heights.argmax())].tolist()
    return opener, closer
