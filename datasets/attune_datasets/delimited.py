"""Where the fields of a delimited text begin and end, found over the whole of it at once with NumPy.

A quote opens a field only at the field's start and closes it only at the field's end; a doubled quote inside is one
quote (RFC 4180). Where every quote obeys, "inside quotes" is the parity of the quotes before a position, which needs no
loop. Only records that break the rule are walked quote by quote: a stray quote becomes a plain character and is
reported, so that it never swallows the rest of the file.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from attune_datasets.service import no_progress

MAX_FIELD = 4 * 2**20  # bytes; longer than War and Peace
_CHUNK = 2**23
_WALK = 20_000  # quotes looked at to find the one that closes a field, so that no file takes for ever
_LF, _CR, _SPACE, _BACKSLASH = 10, 13, 32, 92

UNCLOSED = "A quote opens here and is never closed; it was read as a plain character."
UNDOUBLED = "Quotes inside a quoted field are not doubled; they were read as plain characters."
SWALLOWED = "A quote opens here and would swallow the rows below; it was read as a plain character."


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
        troubles: `(line, reason)` for each quote that had to be read as a plain character.
    """

    data: np.ndarray
    delimiters: np.ndarray
    quotes: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    lines: np.ndarray
    widths: np.ndarray
    troubles: list[tuple[int, str]]

    def usual_width(self) -> int:
        """The commonest number of fields; of equally common ones the first record's, else the larger."""
        if not len(self.widths):
            return 0
        counts = np.bincount(self.widths)
        best = np.flatnonzero(counts == counts.max())
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


def find_records(
    text: bytes, delimiter: str, quote: str, progress: Callable[[float, str], None] = no_progress
) -> Records:
    """Finds the records of a UTF-8 text.

    Args:
        text: UTF-8 without byte order mark.
        delimiter: One ASCII character between fields, or empty: each line is one field.
        quote: One ASCII character around fields, or empty: quotes mean nothing.
        progress: Told the fraction of the work that is done.
    """
    data = np.frombuffer(text, np.uint8)
    line_end = _LF if b"\n" in text or b"\r" not in text else _CR
    newlines = _positions(data, line_end, progress)
    marks = _positions(data, ord(delimiter), progress) if delimiter else np.empty(0, np.int64)
    quotes = _positions(data, ord(quote), progress) if quote else np.empty(0, np.int64)
    if not len(quotes):
        return _build(data, marks, quotes, newlines, newlines, [])
    walker = _QuoteWalker(data, quotes, newlines, ord(delimiter) if delimiter else line_end, line_end)
    literal: set[int] = set()
    for _ in range(5):  # each round frees the rows under quotes that swallowed some
        effective, troubles = walker.walk(literal)
        records = _build(
            data,
            marks[_outside(effective, marks)],
            effective,
            newlines[_outside(effective, newlines)],
            newlines,
            troubles,
        )
        found = _swallowing(records, delimiter, marks, newlines) - literal
        if not found:
            break
        literal |= found
    return records


def _positions(data: np.ndarray, byte: int, progress: Callable[[float, str], None]) -> np.ndarray:
    found = []
    for start in range(0, len(data), _CHUNK):
        found.append(np.flatnonzero(data[start : start + _CHUNK] == byte) + start)
        progress(start / len(data), "Looking for rows")
    return np.concatenate(found) if found else np.empty(0, np.int64)


def _outside(quotes: np.ndarray, positions: np.ndarray) -> np.ndarray:
    return np.searchsorted(quotes, positions) % 2 == 0


def _build(
    data: np.ndarray,
    delimiters: np.ndarray,
    quotes: np.ndarray,
    record_ends: np.ndarray,
    newlines: np.ndarray,
    troubles: list[tuple[int, str]],
) -> Records:
    starts = np.concatenate([[0], record_ends + 1]).astype(np.int64)
    ends = np.concatenate([record_ends, [len(data)]]).astype(np.int64)
    filled = starts < ends
    filled[filled] &= (ends[filled] - starts[filled] > 1) | (data[starts[filled]] != _CR)
    starts, ends = starts[filled], ends[filled]
    ends = ends - ((data[ends - 1] == _CR) & (ends - starts > 0))
    widths = np.searchsorted(delimiters, ends) - np.searchsorted(delimiters, starts) + 1
    lines = np.searchsorted(newlines, starts) + 1
    told = [(int(np.searchsorted(newlines, position)) + 1, reason) for position, reason in troubles]
    return Records(data, delimiters, quotes, starts, ends, lines, widths, told)


class _QuoteWalker:
    """Tells quotes that mean something from plain ones."""

    def __init__(
        self, data: np.ndarray, quotes: np.ndarray, newlines: np.ndarray, delimiter: int, line_end: int
    ) -> None:
        self._data, self._delimiter, self._line_end = data, delimiter, line_end
        self._all_quotes, self._newlines = quotes, newlines

    def walk(self, literal: set[int]) -> tuple[np.ndarray, list[tuple[int, str]]]:
        """Returns the quotes that mean something, and `(position, reason)` for the troublesome ones.

        Args:
            literal: Positions of quotes known to be plain characters.
        """
        self._troubles: list[tuple[int, str]] = [(position, SWALLOWED) for position in sorted(literal)]
        self._plain: list[int] = []
        quotes = self._all_quotes
        self._quotes = quotes[~np.isin(quotes, list(literal))] if literal else quotes
        self._classify()
        count, k = len(self._quotes), 0
        while k < count:
            bad = self._next_bad(k)
            if bad >= count:
                break
            k = self._walk_record(k, bad)
        effective = np.delete(self._quotes, self._plain) if self._plain else self._quotes
        return effective, self._troubles

    def _classify(self) -> None:
        """Finds, for each quote, whether it may open or close a field and which of both parities it breaks."""
        data, quotes = self._data, self._quotes
        before = data[np.maximum(quotes - 1, 0)]
        after = data[np.minimum(quotes + 1, len(data) - 1)]
        self._opens = (quotes == 0) | (before == self._delimiter) | (before == self._line_end)
        closes = (quotes == len(data) - 1) | (after == self._delimiter) | (after == self._line_end)
        second = data[np.minimum(quotes + 2, len(data) - 1)]
        self._closes = closes | ((after == _CR) & ((second == _LF) | (quotes + 2 >= len(data))))
        beside = np.diff(quotes) == 1
        after_quote, before_quote = np.append(False, beside), np.append(beside, False)
        may_be_first = self._opens | after_quote  # opens a field, or is the second of a doubled pair
        may_be_second = self._closes | before_quote
        even = np.arange(len(quotes)) % 2 == 0
        self._bad = [
            np.flatnonzero(~np.where(even, may_be_first, may_be_second)),
            np.flatnonzero(~np.where(even, may_be_second, may_be_first)),
        ]

    def _next_bad(self, k: int) -> int:
        """The first quote from `k` on that breaks the rule if quote `k` is the first of a record."""
        bad = self._bad[k % 2]
        index = int(np.searchsorted(bad, k))
        count = len(self._quotes)
        first = int(bad[index]) if index < len(bad) else count
        # An odd number of quotes leaves the last one open at the end of the file.
        return min(first, count - 1) if (count - k) % 2 else first

    def _record_start(self, k: int, bad: int) -> int:
        """The last quote index from `k` to `bad` that is the first of a record, all quotes between obeying."""
        low = int(np.searchsorted(self._newlines, self._quotes[k]))
        high = int(np.searchsorted(self._newlines, self._quotes[bad]))
        for line in range(high - 1, low - 1, -1):
            index = int(np.searchsorted(self._quotes, self._newlines[line]))
            if (index - k) % 2 == 0:
                return index
        return k

    def _walk_record(self, k: int, bad: int) -> int:
        """Walks the record that holds quote `bad`; returns the first quote after it."""
        i = self._record_start(k, bad)
        position = int(self._quotes[i])
        while i < len(self._quotes):
            end = int(np.searchsorted(self._newlines, position))
            if end < len(self._newlines) and self._quotes[i] > self._newlines[end]:
                break
            i, position = self._walk_field(i)
        return i

    def _walk_field(self, i: int) -> tuple[int, int]:
        """Takes quote `i`, outside any field; returns the next quote and the position from which to go on."""
        position = int(self._quotes[i])
        if not self._may_open(i):
            self._plain.append(i)
            return i + 1, position
        closer, inner = self._closer(i)
        if closer is None:
            self._plain.append(i)
            self._troubles.append((position, UNCLOSED))
            return i + 1, position
        if inner:
            self._plain.extend(inner)
            self._troubles.append((position, UNDOUBLED))
        return closer + 1, int(self._quotes[closer])

    def _closer(self, opener: int) -> tuple[int | None, list[int]]:
        """Returns the quote that closes what `opener` opens (None: stray), and the plain quotes between."""
        quotes = self._quotes
        inner: list[int] = []
        newline = int(np.searchsorted(self._newlines, quotes[opener]))
        line_end = int(self._newlines[newline]) if newline < len(self._newlines) else len(self._data)
        j, limit = opener + 1, min(len(quotes), opener + _WALK)
        while j < limit and quotes[j] - quotes[opener] <= MAX_FIELD:
            doubled = j + 1 < len(quotes) and quotes[j + 1] == quotes[j] + 1
            if doubled and not (self._data[quotes[j] - 1] == _BACKSLASH and self._closes[j + 1]):
                j += 2
                continue
            if not doubled and self._may_close(j):
                return j, inner
            if self._opens[j] and quotes[j] > line_end:
                return None, []
            inner.append(j)
            j += 1
        return None, []

    def _may_open(self, i: int) -> bool:
        """True at a field's start, spaces not counted."""
        if self._opens[i]:
            return True
        position = int(self._quotes[i]) - 1
        while position >= 0 and self._data[position] == _SPACE:
            position -= 1
        return position < 0 or self._data[position] in (self._delimiter, self._line_end)

    def _may_close(self, i: int) -> bool:
        """True at a field's end, spaces not counted."""
        if self._closes[i]:
            return True
        position = int(self._quotes[i]) + 1
        while position < len(self._data) and self._data[position] == _SPACE:
            position += 1
        return position >= len(self._data) or self._data[position] in (self._delimiter, self._line_end, _CR)


def _swallowing(records: Records, delimiter: str, delimiters: np.ndarray, newlines: np.ndarray) -> set[int]:
    """Returns the quotes that open fields in which the lines look like whole rows of this very table."""
    width = records.usual_width()
    last_lines = np.searchsorted(newlines, records.ends) + 1
    tall = np.flatnonzero(last_lines - records.lines > 1)
    if width < 2 or not len(tall):
        return set()
    per_line = np.diff(np.searchsorted(delimiters, newlines))  # delimiters on line i + 2
    known = _categories(records, width)
    found = set()
    for record in tall:
        first, last = int(records.lines[record]) - 1, int(last_lines[record]) - 2
        if last - first < (1 if known else 20) or np.mean(per_line[first:last] == width - 1) < 0.9:
            continue
        lines = [records.data[newlines[i] + 1 : newlines[i + 1]].tobytes() for i in range(first, min(last, first + 50))]
        cells = [line.rstrip(b"\r").split(delimiter.encode()) for line in lines]
        rows = [row for row in cells if len(row) == width]
        if all(row[column] in values for row in rows for column, values in known.items()):
            found.add(_tallest_opener(records, newlines, int(record)))
    return found


def _categories(records: Records, width: int) -> dict[int, set[bytes]]:
    """Returns the values of the columns that hold few different ones, by column."""
    rows = np.flatnonzero(records.widths == width)
    rows = rows[:: max(1, len(rows) // 500)]
    known = {}
    for column in range(width):
        starts, ends = records.fields(rows, column, width)
        values = {records.data[a:b].tobytes() for a, b in zip(starts, ends, strict=True) if b - a < 100}
        if len(values) <= 2 + len(rows) // 10 and len(values) <= 30:
            known[column] = values
    return known


def _tallest_opener(records: Records, newlines: np.ndarray, record: int) -> int:
    quotes = records.quotes
    first = bisect_left(quotes, records.starts[record])
    last = bisect_left(quotes, records.ends[record])
    pairs = quotes[first : last - (last - first) % 2].reshape(-1, 2)
    heights = np.diff(np.searchsorted(newlines, pairs), axis=1)[:, 0]
    return int(pairs[int(heights.argmax()), 0])
