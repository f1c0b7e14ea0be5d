"""A file that is called as a language has neighbours that may be its translations."""

from __future__ import annotations

from pathlib import Path

from attune_datasets.aligned import find_neighbours
from attune_datasets.data_service import DataService
from attune_datasets.service import no_progress
from attune_datasets.spec import DataSpec


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_text("one line\nanother one\nand a third\n", "utf-8")


def names(folder: Path, name: str, **options: str) -> list[str]:
    return [Path(path).name for path in find_neighbours(DataSpec(file=str(folder / name), **options))]  # type: ignore[arg-type]


def test_neighbours_differ_by_the_language_alone(tmp_path: Path) -> None:
    write(tmp_path, "train.en", "train.zh", "train.de", "test.zh", "train.txt", "train", "a.en.txt", "a.zh.txt")
    assert names(tmp_path, "train.en") == ["train.de", "train.zh"]
    assert names(tmp_path, "a.zh.txt") == ["a.en.txt"]
    assert names(tmp_path, "train.txt") == []
    assert names(tmp_path, "train.en", target_file="other") == []


def test_opening_a_file_of_one_column_tells_them(tmp_path: Path) -> None:
    write(tmp_path, "train.en", "train.zh")
    data = DataSpec(file=str(tmp_path / "train.en")).model_dump()
    assert DataService().open(no_progress, data=data)["neighbours"] == [str(tmp_path / "train.zh")]
