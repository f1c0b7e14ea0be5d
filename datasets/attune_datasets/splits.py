"""Which rows train, which validate, which test: the same on every machine, with equal texts on one side.

The algorithm, for each class (or for all rows together, unstratified):
1. Rows with equal texts form a group, which belongs to the class of its first row. Each group draws a 64-bit number
   from PCG64(seed), in order of first appearance; groups are ordered by that number. Raw numbers are used because NumPy
   promises them never to change, unlike `shuffle`.
2. The class gets whole numbers of test and validation rows, by largest remainder over all classes, so that the shares
   of each class and of all rows are both kept to within one row.
3. Along the ordered rows lie first the test, then the validation, then the training stretch; a group belongs to the
   stretch that holds its middle. A group larger than the smaller of the first two trains.
4. Groups of one row then refill the stretches, so that sizes are exact wherever there are enough of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from attune_datasets.errors import DatasetError
from attune_datasets.spec import SplitSpec

SPLITS = ("training", "validation", "test")
TRAINING, VALIDATION, TEST = 0, 1, 2
_COLUMN_WORDS = {
    **dict.fromkeys(("train", "training"), TRAINING),
    **dict.fromkeys(("validation", "valid", "val", "dev"), VALIDATION),
    "test": TEST,
}


def split_rows(
    texts: Sequence[str], labels: np.ndarray, spec: SplitSpec, column_values: Sequence[str] | None = None
) -> np.ndarray:
    """Returns 0 (training), 1 (validation) or 2 (test) for each row.

    Args:
        texts: The cleaned texts; equal ones land on one side.
        labels: The class of each row, int32, `(rows,)`.
        spec: Shares, seed and stratification.
        column_values: What the split column says for each row; then the shares only serve to take a validation part out
            of training where the column names none.

    Raises:
        DatasetError: The column says something else than train, validation (valid, val, dev) or test, or names no
            training rows.
    """
    if column_values is None:
        return _drawn(texts, labels, spec, spec.validation, spec.test)
    splits = _read_column(column_values, spec.column or "")
    if (splits == VALIDATION).any():
        return splits
    rows = np.flatnonzero(splits == TRAINING)
    splits[rows] = split_training([texts[int(row)] for row in rows], labels[rows], spec)
    return splits


def connected(sources: Sequence[str], targets: Sequence[str]) -> list[str]:
    """Returns for each pair the name of its group: pairs with an equal source or an equal target share one."""
    sides = [_groups(side) for side in (sources, targets)]
    groups, before = np.arange(len(sources)), None
    while before is None or (groups != before).any():  # each time a group reaches its neighbours
        before = groups
        for side in sides:
            lowest = np.full(side.max(initial=-1) + 1, len(groups))
            np.minimum.at(lowest, side, groups)
            groups = lowest[side]
    return [str(group) for group in groups.tolist()]


def split_training(texts: Sequence[str], labels: np.ndarray, spec: SplitSpec) -> np.ndarray:
    """Returns 0 or 1 for each row: the split where the test rows come from elsewhere."""
    return _drawn(texts, labels, spec, spec.validation / (spec.train + spec.validation), 0.0)


def split_test(texts: Sequence[str], labels: np.ndarray, spec: SplitSpec) -> np.ndarray:
    """Returns 0 or 2 for each row: the split where the validation rows come from elsewhere."""
    return _drawn(texts, labels, spec, 0.0, spec.test / (spec.train + spec.test))


def _groups(texts: Sequence[str]) -> np.ndarray:
    """Returns the number of each text's group, `(rows,)`: equal ones share one, in the order of first appearance."""
    numbers: dict[str, int] = {}
    return np.fromiter((numbers.setdefault(text, len(numbers)) for text in texts), np.int64, len(texts))


def _read_column(values: Sequence[str], column: str) -> np.ndarray:
    words = [value.strip().lower() for value in values]
    if unknown := sorted(set(words) - set(_COLUMN_WORDS)):
        first = next(row for row, word in enumerate(words) if word in unknown)
        named = ", ".join(repr(word) for word in unknown[:5]) + (", …" if len(unknown) > 5 else "")
        raise DatasetError(
            f"The split column {column!r} says {named}, first in row {first + 1}.",
            why="It has to say train, validation (or valid, val, dev) or test in every row.",
            remedy="Correct the column, or choose no split column and let Attune divide the rows.",
        )
    splits = np.array([_COLUMN_WORDS[word] for word in words], np.uint8)
    if not (splits == TRAINING).any():
        raise DatasetError(
            f"The split column {column!r} names no training rows.",
            remedy="Write train in the rows to learn from, or choose no split column.",
        )
    return splits


def _drawn(texts: Sequence[str], labels: np.ndarray, spec: SplitSpec, validation: float, test: float) -> np.ndarray:
    if not len(texts):
        return np.empty(0, np.uint8)
    groups = _groups(texts)
    _, first = np.unique(groups, return_index=True)
    sizes = np.bincount(groups)
    classes = np.asarray(labels)[first] if spec.stratified else np.zeros(len(first), np.int32)
    keys = np.random.PCG64(spec.seed).random_raw(len(first))
    order = np.lexsort((keys, classes))
    bounds = np.cumsum(np.bincount(classes, weights=sizes).astype(np.int64))
    class_sizes = np.diff(bounds, prepend=0)
    tests = _whole_shares(class_sizes * test)
    held_out = np.maximum(_whole_shares(class_sizes * (test + validation)), tests)
    parts = np.empty(len(first), np.uint8)
    starts = np.searchsorted(classes[order], np.arange(len(class_sizes) + 1))
    for number, (start, end) in enumerate(pairwise(starts)):
        members = order[start:end]
        parts[members] = _class_parts(sizes[members], tests[number], held_out[number] - tests[number])
    return parts[groups]


def _whole_shares(shares: np.ndarray) -> np.ndarray:
    """Returns whole numbers that add up to the rounded sum of `shares`, each less than one away from its share."""
    whole = np.floor(shares + 1e-9)
    missing = round(float(shares.sum() - whole.sum()))
    whole[np.argsort(whole - shares, kind="stable")[:missing]] += 1
    return whole.astype(np.int64)


def _class_parts(sizes: np.ndarray, test: int, validation: int) -> np.ndarray:
    """Returns the split of each group of one class; `sizes` are its groups' rows, in their drawn order."""
    middles = np.cumsum(sizes) - sizes / 2
    stretches = np.array([TEST, VALIDATION, TRAINING], np.uint8)
    parts = stretches[np.searchsorted([test, test + validation], middles, side="right")]
    parts[sizes > min((count for count in (test, validation) if count), default=0)] = TRAINING
    singles = np.flatnonzero(sizes == 1)
    several = sizes > 1
    open_test = max(0, test - int(sizes[several & (parts == TEST)].sum()))
    open_validation = max(0, validation - int(sizes[several & (parts == VALIDATION)].sum()))
    parts[singles] = TRAINING
    parts[singles[:open_test]] = TEST
    parts[singles[open_test : open_test + open_validation]] = VALIDATION
    return parts
