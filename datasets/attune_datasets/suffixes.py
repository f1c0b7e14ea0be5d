"""The endings of files that are read, in one place: readers, archives, dialogs and names of runs go by them."""

from __future__ import annotations

JSON = (".json", ".jsonl", ".ndjson")
TABLES = (".csv", ".tsv", ".tab", ".psv", *JSON, ".parquet")  # of no plain text
TABLES_AND_TEXTS = (*TABLES, ".txt")  # a .txt is either
PACKED = (".gz", ".zip")
TOLD = ".csv .tsv .txt .parquet .json .jsonl, also in .gz or .zip"  # the usual ones, as people are told of them
