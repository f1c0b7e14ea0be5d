"""How large the pages of a Parquet column unpack, by their own headers: what the file's footer says of it may be a lie.

A page's header is a struct of Thrift's compact protocol, https://github.com/apache/thrift/blob/master/doc/specs/
thrift-compact-protocol.md; of `PageHeader` in parquet.thrift only fields 2 and 3 matter here, its two sizes.
"""

from __future__ import annotations

from collections.abc import Iterator

_STOP, _BYTE, _INTEGERS, _DOUBLE, _BINARY, _LISTS, _MAP, _STRUCT = 0, 3, (4, 5, 6), 7, 8, (9, 10), 11, 12
_UNPACKED, _PACKED = 2, 3  # fields
_DEEPEST = 8
_MOST_PAGES = 1_000_000


def page_sizes(content: bytes, start: int, length: int) -> Iterator[int]:
    """Yields the unpacked size of each page of the column chunk at `content[start:start + length]`.

    Raises:
        ValueError: There are no pages there, or more than any table has.
    """
    reader = _Compact(content, start)
    for _ in range(_MOST_PAGES):
        if reader.place >= start + length:
            return
        sizes = reader.fields()
        if min(sizes.get(_UNPACKED, -1), sizes.get(_PACKED, -1)) < 0:
            raise ValueError("a page of it has no size")
        yield sizes[_UNPACKED]
        reader.place += sizes[_PACKED]
    raise ValueError(f"a column of it has more than {_MOST_PAGES:,} pages")


class _Compact:
    """Reads structs from bytes, beginning at `place`."""

    def __init__(self, content: bytes, place: int) -> None:
        self._content = content
        self.place = place

    def fields(self, depth: int = 0) -> dict[int, int]:
        """Reads a struct and returns its integers by the number of their field."""
        if depth > _DEEPEST:
            raise ValueError("a page's header is nested too deeply")
        found: dict[int, int] = {}
        number = 0
        while (head := self._byte()) != _STOP:
            number = number + (head >> 4) if head >> 4 else self._integer()
            value = self._value(head & 15, depth)
            if value is not None:
                found[number] = value
        return found

    def _value(self, kind: int, depth: int, in_list: bool = False) -> int | None:
        if kind in _INTEGERS:
            return self._integer()
        if kind in _LISTS:
            head = self._byte()
            for _ in range(self._length(head >> 4 if head >> 4 < 15 else self._varint())):
                self._value(head & 15, depth + 1, in_list=True)
        elif kind == _MAP:
            raise ValueError("a page's header holds a map")
        elif kind == _STRUCT:
            self.fields(depth + 1)
        elif kind == _BINARY:
            length = self._length(self._varint())
            self.place += length
        else:  # a boolean's value is its kind, but in a list
            self.place += 8 if kind == _DOUBLE else 1 if kind == _BYTE or in_list else 0
        return None

    def _byte(self) -> int:
        if not 0 <= self.place < len(self._content):
            raise ValueError("a page's header is cut off")
        self.place += 1
        return self._content[self.place - 1]

    def _varint(self) -> int:
        value = 0
        for shift in range(0, 70, 7):
            byte = self._byte()
            value |= (byte & 127) << shift
            if byte < 128:
                return value
        raise ValueError("a page's header holds no number where one should be")

    def _integer(self) -> int:
        value = self._varint()
        return value >> 1 ^ -(value & 1)

    def _length(self, length: int) -> int:
        if length > len(self._content) - self.place:
            raise ValueError("a page's header is cut off")
        return length
