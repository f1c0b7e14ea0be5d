"""Tells quotes that mean something from plain ones.

Where every quote obeys the rule, nothing is looped over: quotes at even places open a field or are the second of a
doubled pair, quotes at odd places close one or are the first of a pair. Only a record that breaks this is walked quote
by quote, and the rule then starts afresh behind it.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

import numpy as np

MAX_FIELD = 4 * 2**20  # bytes; longer than War and Peace
LF, CR, SPACE, BACKSLASH = 10, 13, 32, 92
_WALK = 20_000  # quotes looked at to find the one that closes a field, so that no file takes for ever

UNCLOSED = "A quote opens here and is never closed; it was read as a plain character."
UNDOUBLED = "Quotes inside a quoted field are not doubled; they were read as plain characters."
SWALLOWED = "A quote opens here and would swallow the rows below; it was read as a plain character."


class Trouble(NamedTuple):
    """A quote that had to be read as a plain character.

    Args:
        place: Where it stands: its position in the text, or its line in the file.
        reason: One sentence.
    """

    place: int
    reason: str


class QuoteWalker:
    """Finds the quotes that mean something.

    Args:
        data: The bytes, `(size,)` uint8.
        quotes: Positions of all quotes that might, ascending int64.
        newlines: Positions of all line ends, ascending int64.
        delimiter: The byte between fields.
        line_end: The byte between records, LF or CR.
    """

    def __init__(
        self, data: np.ndarray, quotes: np.ndarray, newlines: np.ndarray, delimiter: int, line_end: int
    ) -> None:
        self._delimiter, self._line_end = delimiter, line_end
        self._array = quotes
        opens, closes = self._ends(data)
        self._bad = self._breaches(opens, closes)
        # Single items of memory views are several times quicker to get than those of arrays.
        self._data, self._newlines, self._quotes = data.data, newlines.data, quotes.data
        self._opens, self._closes = opens.data, closes.data
        self._plain: list[int] = []
        self._troubles: list[Trouble] = []

    def walk(self) -> tuple[np.ndarray, list[Trouble]]:
        """Returns the positions of the quotes that mean something, and the troublesome ones by their positions."""
        count, k = len(self._quotes), 0
        while k < count and (bad := self._next_bad(k)) < count:
            k = self._walk_record(k, bad)
        effective = np.delete(self._array, self._plain) if self._plain else self._array
        return effective, self._troubles

    def _ends(self, data: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Tells for each quote whether it is at a field's start and whether it is at a field's end."""
        quotes, last = self._array, len(data) - 1
        before, after = data[np.maximum(quotes - 1, 0)], data[np.minimum(quotes + 1, last)]
        second = data[np.minimum(quotes + 2, last)]
        opens = (quotes == 0) | (before == self._delimiter) | (before == self._line_end)
        closes = (quotes == last) | (after == self._delimiter) | (after == self._line_end)
        return opens, closes | ((after == CR) & ((second == LF) | (quotes + 2 > last)))

    def _breaches(self, opens: np.ndarray, closes: np.ndarray) -> tuple[memoryview, memoryview]:
        """Returns the quotes that break the rule when quotes of even, and when quotes of odd number open fields."""
        beside = np.diff(self._array) == 1
        may_be_first = opens | np.append(False, beside)
        may_be_second = closes | np.append(beside, False)
        even = np.arange(len(self._array)) % 2 == 0
        return (
            np.flatnonzero(~np.where(even, may_be_first, may_be_second)).data,
            np.flatnonzero(~np.where(even, may_be_second, may_be_first)).data,
        )

    def _next_bad(self, k: int) -> int:
        """The first quote from `k` on that breaks the rule if quote `k` is the first of a record."""
        bad = self._bad[k % 2]
        index, count = bisect_left(bad, k), len(self._quotes)
        first = bad[index] if index < len(bad) else count
        # An odd number of quotes leaves the last one open at the end of the file.
        return min(first, count - 1) if (count - k) % 2 else first

    def _walk_record(self, k: int, bad: int) -> int:
        """Walks the record that holds quote `bad`, all from `k` up to it obeying; returns the first quote after it."""
        i = self._record_start(k, bad)
        position = self._quotes[i]
        while i < len(self._quotes):
            end = bisect_left(self._newlines, position)
            if end < len(self._newlines) and self._quotes[i] > self._newlines[end]:
                break
            i, position = self._walk_field(i)
        return i

    def _record_start(self, k: int, bad: int) -> int:
        low = bisect_left(self._newlines, self._quotes[k])
        for line in range(bisect_left(self._newlines, self._quotes[bad]) - 1, low - 1, -1):
            index = bisect_left(self._quotes, self._newlines[line])
            if (index - k) % 2 == 0:
                return index
        return k

    def _walk_field(self, i: int) -> tuple[int, int]:
        """Takes quote `i`, outside any field; returns the next quote and the position from which to go on."""
        position = self._quotes[i]
        if not self._may_open(i):
            self._plain.append(i)
            return i + 1, position
        closer, inner = self._closer(i)
        if closer is None:
            self._plain.append(i)
            self._troubles.append(Trouble(position, reason=UNCLOSED))
            return i + 1, position
        if inner:
            self._plain.extend(inner)
            self._troubles.append(Trouble(position, reason=UNDOUBLED))
        return closer + 1, self._quotes[closer]

    def _closer(self, opener: int) -> tuple[int | None, list[int]]:
        """Returns the quote that closes what `opener` opens (None: it is stray), and the plain quotes between."""
        quotes, start = self._quotes, self._quotes[opener]
        newline = bisect_left(self._newlines, start)
        line_end = self._newlines[newline] if newline < len(self._newlines) else len(self._data)
        inner: list[int] = []
        j, limit = opener + 1, min(len(quotes), opener + _WALK)
        while j < limit and quotes[j] - start <= MAX_FIELD:
            if self._is_pair(j):
                j += 2
                continue
            if self._may_close(j):
                return j, inner
            if self._opens[j] and quotes[j] > line_end:
                return None, []
            inner.append(j)
            j += 1
        return None, []

    def _is_pair(self, j: int) -> bool:
        """True for the first of two quotes that stand for one, not for the quote of `\\"` before a closing one."""
        quotes = self._quotes
        if j + 1 >= len(quotes) or quotes[j + 1] != quotes[j] + 1:
            return False
        return not (self._data[quotes[j] - 1] == BACKSLASH and self._closes[j + 1])

    def _may_open(self, i: int) -> bool:
        """True at a field's start, spaces not counted."""
        position = self._quotes[i] - 1
        while position >= 0 and self._data[position] == SPACE:
            position -= 1
        return bool(self._opens[i]) or position < 0 or self._data[position] in (self._delimiter, self._line_end)

    def _may_close(self, i: int) -> bool:
        """True at a field's end, spaces not counted."""
        position = self._quotes[i] + 1
        while position < len(self._data) and self._data[position] == SPACE:
            position += 1
        past = position >= len(self._data)
        return bool(self._closes[i]) or past or self._data[position] in (self._delimiter, self._line_end, CR)
