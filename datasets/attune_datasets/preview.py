"""The preview: any page of the rows, raw beside cleaned, at once; filtered by word, label or split."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attune_datasets.cleaning import clean
from attune_datasets.corpus import Corpus
from attune_datasets.errors import printable
from attune_datasets.labels import tidy_labels
from attune_datasets.rows import UsedRows
from attune_datasets.source import Source
from attune_datasets.splits import SPLITS

SHOWN = 20_000  # characters of a cell that are sent
MAX_ROWS = 500


def matching_rows(
    source: Source,
    label: str | None = None,
    with_word: np.ndarray | None = None,
    of_split: np.ndarray | None = None,
    listed: np.ndarray | None = None,
) -> np.ndarray | None:
    """Returns the rows that pass every filter, ascending; None stands for all.

    Args:
        source: The tables.
        label: Keeps the rows with this label.
        with_word: Keeps these rows.
        of_split: Keeps these rows.
        listed: Keeps these rows.
    """
    rows = None
    for chosen in (with_word, of_split, listed, rows_of_label(source, label)):
        if chosen is not None:
            rows = chosen if rows is None else np.intersect1d(rows, chosen)
    return rows


def chosen_rows(source: Source, rows: Sequence[int] | None) -> np.ndarray | None:
    """Returns the rows asked for by number, ascending, but those that there are not; None stands for all."""
    return None if rows is None else np.intersect1d(np.asarray(rows, np.int64), np.arange(len(source)))


def rows_of_label(source: Source, label: str | None) -> np.ndarray | None:
    """Returns the rows with a label, none while there is no label column; None when no label is asked for."""
    if label is None:
        return None
    if source.spec.label is None:
        return np.empty(0, np.int64)
    return np.flatnonzero(pc.equal(tidy_labels(source.column(source.spec.label)), printable(label)).to_numpy())


def preview_rows(
    source: Source, corpus: Corpus | None, rows: np.ndarray | None, offset: int, limit: int
) -> dict[str, Any]:
    """Returns the page, as the contract's `preview` describes it.

    Args:
        source: The tables; without a text column the first column is shown.
        corpus: Its rows' splits, when they are known.
        rows: The rows that pass the filters; None: all.
        offset: The first of them to show.
        limit: How many to show, at most `MAX_ROWS`.
    """
    total = len(source) if rows is None else len(rows)
    page = page_of(np.arange(total) if rows is None else rows, offset, limit)
    texts = _cells(source, source.spec.text or source.tables[0].columns[0], page)
    labels = _cells(source, source.spec.label, page)
    cleaned = clean(texts, source.spec.cleaning)
    splits = splits_of(corpus, page)
    shown = [
        {"row": int(row), "line": int(source.lines[row]), "label": label, "split": split, **_shown(raw, tidy)}
        for row, label, split, raw, tidy in zip(page, labels, splits, texts, cleaned, strict=True)
    ]
    return {"total": total, "whole": len(source), "rows": shown, "splits_known": corpus is not None}


def _cells(source: Source, column: str | None, page: np.ndarray) -> list[Any]:
    return source.column(column).take(pa.array(page, pa.int64())).to_pylist() if column else [None] * len(page)


def page_of(rows: np.ndarray, offset: int, limit: int) -> np.ndarray:
    """Returns the rows from `offset` on, at most `limit` and never more than `MAX_ROWS`."""
    return rows[offset : offset + min(limit, MAX_ROWS)]


def splits_of(corpus: UsedRows | None, page: np.ndarray) -> list[str | None]:
    """Returns the split of each row of a page; None for rows left out, and for all while there is no corpus."""
    if corpus is None:
        return [None] * len(page)
    places = np.searchsorted(corpus.rows, page)
    known = np.append(corpus.rows, -1)[places] == page
    return [SPLITS[corpus.splits[place]] if here else None for place, here in zip(places, known, strict=True)]


def shown_pair(source: str, target: str, clean_source: str, clean_target: str) -> dict[str, Any]:
    """Returns a pair as it is sent, long sides cut."""
    texts = {"source": source, "target": target, "clean_source": clean_source, "clean_target": clean_target}
    cut = any(len(text) > SHOWN for text in texts.values())
    return {**{name: text[:SHOWN] for name, text in texts.items()}, "cut": cut}


def _shown(raw: str, cleaned: str) -> dict[str, Any]:
    return {"raw": raw[:SHOWN], "clean": cleaned[:SHOWN], "cut": max(len(raw), len(cleaned)) > SHOWN}
