"""What each reader (delimited text, JSON, Parquet) hands to `read_table`."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa

from attune_datasets.problems import RowProblem

BOTH = " + "  # between the encodings of two aligned files


@dataclass(frozen=True)
class Detection:
    """How a file is written, as found or as told.

    Args:
        format: `delimited`, `lines` (one text a line), `json`, `parquet`, or `plain`, a text that is no table.
        encoding: Such as `utf-8`; empty for Parquet, and `gb18030 + utf-8` for two files that differ.
        delimiter: The character between fields; empty where there is none.
        quote: The character around fields; empty where quotes mean nothing.
        header: Whether the first row names the columns.
        sure: False when another reading is nearly as likely, so that a person should look.
    """

    format: str
    encoding: str = "utf-8"
    delimiter: str = ""
    quote: str = ""
    header: bool = False
    sure: bool = True

    @property
    def one_encoding(self) -> str | None:
        """The encoding that all of it is read with; None where there is none, or each of two files has its own."""
        return self.encoding if self.encoding and BOTH not in self.encoding else None


@dataclass(frozen=True)
class Parsed:
    """Columns of strings without nulls, with names that may still be empty or repeated.

    Args:
        names: One name a column, as the file has it.
        columns: Arrow string arrays of equal length.
        lines: Line on which each row starts, from 1 (the row's number where a format has no lines).
        problems: What could not be read as it stands.
        blank: Lines between the rows that hold nothing, ascending; they are no rows.
        detection: How the file is written.
    """

    names: list[str]
    columns: list[pa.Array]
    lines: np.ndarray
    detection: Detection
    problems: list[RowProblem] = field(default_factory=list)
    blank: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int64))
