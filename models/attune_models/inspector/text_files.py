"""Texts to predict: a column of a table, or the lines of a plain file."""

from __future__ import annotations

import re
from pathlib import Path

from attune_datasets.binary import check_text
from attune_datasets.encoding import decode
from attune_datasets.files import read_file
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.spec import DataSpec

from attune_models.other_files import NOTHING, Told, encoding_alike, read_alike, read_column, table_alike

_LINES = (".txt", ".text", ".md", "")


def read_texts(
    file: str | Path, data: DataSpec, progress: ProgressCall = no_progress, told: Told = NOTHING
) -> list[str]:
    """Returns the texts in `file`: those of the run's text column, else, in a plain text file, one text a line.

    A plain text file whose columns, delimiter, quotes or header are `told` is a table.

    Args:
        file: A table like the run's, in any format that training reads, or a plain text file, UTF-8 or other.
        data: The run's, for the name of the text column.
        progress: Told the fraction done; may raise `Cancelled`.
        told: What is known of this file, as in `other_files`; its text column takes the place of the run's.

    Raises:
        DatasetError: The file cannot be read, or is a table without that column.
    """
    name = read_column(data, told)
    content = read_file(file, table_alike(file, data, told))
    if content.suffix in _LINES and not told.keys() - {"table", "encoding"}:
        check_text(content, told.get("encoding"))
        encoding = told.get("encoding") or encoding_alike(content, data)
        lines = _lines(decode(content.data, encoding).utf8.decode())
        if not name or not lines or name not in (field.strip(" \"'") for field in re.split("[,;\t|]", lines[0])):
            return lines
    table = read_alike(file, data, progress, told).tables[0]
    return table.texts(name)


def _lines(text: str) -> list[str]:
    """Only what ends lines in files: `str.splitlines` would part a text at characters that stand within lines, too."""
    lines = re.split("\r\n|\r|\n", text)
    return lines if lines[-1] else lines[:-1]
