"""Parquet whose size in memory is known before it is read: a few bytes can claim rows, pages and texts by the billion.

Texts are read as dictionaries, which take no more memory than their pages, and become texts once it is known how long
they are together.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from attune_datasets.untrusted.pages import page_sizes

MOST_UNPACKED = 2**31 - 1
_RATIO, _RATIO_FROM = 100, 64 * 2**20  # unpacked to packed; a small table may unpack to the latter
_INDEX = 4  # bytes
_STEP = 16  # rows
_MOST_DICTIONARY = 16 * 2**20  # bytes


class ParquetReader:
    """A Parquet file whose columns are read only as far as they fit into memory.

    Args:
        content: The file's.

    Raises:
        ValueError: It claims, or holds, far more than its size.
        pa.ArrowException, OSError: It is no sound Parquet file.
    """

    def __init__(self, content: bytes) -> None:
        self._content, self._texts_size = content, 0
        self._plain = pq.ParquetFile(pa.BufferReader(content))
        self.schema = self._plain.schema_arrow
        self.groups = self._plain.metadata.num_row_groups
        self._leaves = [self._plain.schema.column(place) for place in range(len(self._plain.schema))]
        self._largest = self._check_pages()
        texts = [leaf.path for leaf in self._leaves if leaf.physical_type == "BYTE_ARRAY"]
        self._frugal = pq.ParquetFile(pa.BufferReader(content), read_dictionary=texts)

    def read(self, group: int, columns: list[str] | None = None) -> pa.Table:
        """Returns the rows of one group. Raises as the constructor does."""
        try:
            table = self._frugal.read_row_group(group, columns)
        except pa.ArrowNotImplementedError:  # several dictionaries inside one struct
            return self._read_in_steps(group, columns)
        self._add(sum(_text_bytes(chunk) for column in table.columns for chunk in column.chunks))
        return table.cast(pa.schema([self.schema.field(name) for name in columns]) if columns else self.schema)

    def _read_in_steps(self, group: int, columns: list[str] | None) -> pa.Table:
        if self._largest > _MOST_DICTIONARY or any(leaf.max_repetition_level for leaf in self._leaves):
            raise ValueError("its lists of texts cannot be read without unpacking all of them at once")
        batches = []
        for batch in self._plain.iter_batches(_STEP, [group], columns):
            self._add(batch.nbytes)
            batches.append(batch)
        return pa.Table.from_batches(batches)

    def _check_pages(self) -> int:
        """Returns the size of the largest page, unpacked."""
        size = unpacked = largest = 0
        widths = [_INDEX if leaf.physical_type == "BYTE_ARRAY" else max(leaf.length, 8) for leaf in self._leaves]
        for group in range(self.groups):
            about = self._plain.metadata.row_group(group)
            for place, width in enumerate(widths):
                column = about.column(place)
                size += max(column.num_values, about.num_rows) * width
                start = min(filter(None, (column.dictionary_page_offset, column.data_page_offset)), default=0)
                pages = list(page_sizes(self._content, start, column.total_compressed_size))
                unpacked, largest = unpacked + sum(pages), max(largest, *pages, 0)
                self._check(max(size, unpacked))
        return largest

    def _add(self, size: int) -> None:
        self._texts_size += size
        self._check(self._texts_size)

    def _check(self, size: int) -> None:
        packed = len(self._content)
        if size > min(MOST_UNPACKED, max(_RATIO_FROM, _RATIO * packed)):
            raise ValueError(f"its {packed:,} bytes unpack to {size / 2**20:,.0f} MB or more, as no text does")


def _text_bytes(array: pa.Array) -> int:
    kind = array.type
    if pa.types.is_dictionary(kind):
        lengths = pc.binary_length(array.dictionary).cast(pa.int64())
        return pc.sum(lengths.take(array.indices)).as_py() or 0
    if pa.types.is_struct(kind):
        return sum(_text_bytes(array.field(place)) for place in range(kind.num_fields))
    if pa.types.is_map(kind):
        return _text_bytes(array.keys) + _text_bytes(array.items)
    if pa.types.is_list(kind) or pa.types.is_large_list(kind) or pa.types.is_fixed_size_list(kind):
        return _text_bytes(array.values)
    return 0
