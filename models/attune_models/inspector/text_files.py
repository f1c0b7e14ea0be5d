"""Texts to predict: a column of a table, or the lines of a plain file."""

from __future__ import annotations

import re
from pathlib import Path

from attune_datasets.binary import check_text
from attune_datasets.encoding import decode, detect_encoding
from attune_datasets.files import read_file
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.spec import DataSpec
from attune_datasets.table import read_table

_LINES = (".txt", ".text", ".md", "")


def read_texts(file: str | Path, data: DataSpec, progress: ProgressCall = no_progress) -> list[str]:
    """Returns the texts in `file`: those of the run's text column, else, in a plain text file, one text a line.

    Args:
        file: A table like the run's, in any format that training reads, or a plain text file, UTF-8 or other.
        data: The run's, for the name of the text column.
        progress: Told the fraction done; may raise `Cancelled`.

    Raises:
        DatasetError: The file cannot be read, or is a table without that column.
    """
    content = read_file(file)
    if content.suffix not in _LINES:
        return read_table(DataSpec(file=str(file)), progress).texts(str(data.text))
    check_text(content, None)
    lines = decode(content.data, detect_encoding(content.data).name).utf8.decode().splitlines()
    if data.text and lines and data.text in (name.strip(" \"'") for name in re.split("[,;\t|]", lines[0])):
        return read_table(DataSpec(file=str(file)), progress).texts(data.text)
    return lines
