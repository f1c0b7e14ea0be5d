"""The list of rows that could not be read, as a file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from attune_datasets.errors import Cancelled, DatasetError
from attune_datasets.problems import RowProblem, excerpt, save_problems

PROBLEMS = [
    RowProblem(2, "Has 1 field where 2 are expected.", '评论, "好"\nx'),
    RowProblem(7, "NUL", "", dropped=False),
]


def test_saved_as_csv(tmp_path: Path) -> None:
    path = tmp_path / "行.csv"
    assert save_problems(PROBLEMS, path) == 2
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [
        ["line", "read", "reason", "text"],
        ["2", "no", "Has 1 field where 2 are expected.", '评论, "好"\nx'],
        ["7", "yes", "NUL", ""],
    ]
    assert [file.name for file in tmp_path.iterdir()] == ["行.csv"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"gone.*a\.csv could not be written\. .* Make the folder first"):
        save_problems(PROBLEMS, tmp_path / "gone" / "a.csv")


def test_excerpts_are_short() -> None:
    assert excerpt("a" * 200) == "a" * 200
    assert excerpt("a" * 201) == "a" * 199 + "…"


def test_a_failure_leaves_the_older_list_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    save_problems(PROBLEMS, path)
    before = path.read_bytes()

    def breaks_off() -> Iterator[RowProblem]:
        yield from PROBLEMS * 10_000
        raise Cancelled

    with pytest.raises(Cancelled):
        save_problems(breaks_off(), path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="only Unix can limit the size of a process's files")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(DatasetError, match=r"could not be written\. .*Make room"):
            save_problems(PROBLEMS * 10_000, tmp_path / "a.csv")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert not list(tmp_path.iterdir())
