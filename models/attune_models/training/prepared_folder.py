"""`RUN/data/`, what every task's has in common: the rows it knows, and files written whole and read with care."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from attune_datasets.counts import counted
from attune_datasets.errors import AttuneError
from attune_datasets.spec import DataSpec
from attune_datasets.splits import SPLITS, TRAINING
from attune_datasets.untrusted import read_arrays, read_bytes, read_json, read_json_lines, refuse_links, sentence

from attune_models.sealed import sealing
from attune_models.training.preparation_cache import FORMAT, with_files_of

if TYPE_CHECKING:
    from attune_datasets.rows import UsedRows  # brings pyarrow, which whoever only reads is to do without

_TEXTS = "texts.jsonl"  # a line for each row of validation and test, in the order of the corpus
_MOST_JSON = 4 * 2**20  # bytes
SHARES = {"reading": 0.4, "tokenizer": 0.8, "ids": 1.0}  # where in the whole of preparing each part ends


@dataclass(frozen=True, kw_only=True)
class PreparedData:
    """The rows (or pairs) of a corpus. Arrays have one entry a row.

    Args:
        folder: `RUN/data`.
        splits: 0 training, 1 validation, 2 test; uint8.
        rows: Places in the file, from 0; int64.
        spec: The data spec with every guess filled in.
        fingerprint: Of the content and the options.
        problems: Rows that could not be used, in number.
    """

    folder: Path
    splits: np.ndarray
    rows: np.ndarray
    spec: DataSpec
    fingerprint: str
    problems: int

    @property
    def warnings(self) -> list[dict[str, str]]:
        """What the `warning` events of a run tell of its data."""
        what = f"{counted(self.problems, 'row')} of {self.spec.file} could not be used."
        remedy = "The Data page lists them, each with its line and reason."
        return [{"what": what, "remedy": remedy}] if self.problems else []

    def places(self, split: int) -> np.ndarray:
        """Returns the places in the corpus of the rows of one split."""
        return np.flatnonzero(self.splits == split)

    def kept_texts(self, places: np.ndarray, *texts: str) -> list[dict[str, Any]]:
        """Returns what `texts.jsonl` says of some validation or test rows: texts and whole numbers by name.

        Raises:
            AttuneError: It is damaged, or lacks one of the columns `texts`.
        """
        with _damage_told(self.folder):
            lines = np.searchsorted(np.flatnonzero(self.splits != TRAINING), places)
            read = read_json_lines if (self.folder / _TEXTS).exists() else _read_table
            found = [_row(line, texts) for line in read(self.folder / _TEXTS, lines)]
            if [row["row"] for row in found] != self.rows[places].tolist():
                raise ValueError("its texts are of other rows")
            return found


@contextmanager
def writing(
    folder: Path, corpus: UsedRows, texts: Mapping[str, Sequence[Any]], about: dict[str, Any]
) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Makes `folder` whole or not at all; the body writes its own files into the folder and arrays that it is given.

    Args:
        folder: `RUN/data`.
        corpus: What is prepared.
        texts: Columns of the corpus to be kept as texts: what inspection shows of validation and test. Those of
            training stay in the original file.
        about: What to tell besides the spec.
    """
    with sealing(folder) as unfinished:
        arrays: dict[str, Any] = {"row": corpus.rows, "line": corpus.lines, "split": corpus.splits}
        yield unfinished, arrays
        np.savez(unfinished / "rows.npz", **arrays)
        with (unfinished / _TEXTS).open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{json.dumps(row, ensure_ascii=False)}\n" for row in _text_rows(corpus, texts))
        told = {
            "format": FORMAT,
            "fingerprint": corpus.fingerprint,
            "problems": len(corpus.problems),
            "spec": corpus.spec.model_dump(),
            **about,
        }
        (unfinished / "corpus.json").write_text(json.dumps(told), encoding="utf-8")


@contextmanager
def reading(folder: Path, data: DataSpec) -> Iterator[tuple[dict[str, Any], dict[str, Any], dict[str, np.ndarray]]]:
    """Gives what `writing` left: the fields of `PreparedData`, what it was told about, its arrays.

    Raises:
        AttuneError: A file is missing or damaged, of these or of those that the body reads.
    """
    with _damage_told(folder):
        refuse_links(folder.parent, [folder.name])
        about = read_json(folder / "corpus.json", _MOST_JSON)
        if about["format"] > FORMAT:
            raise AttuneError(
                f"The prepared data of the run, {folder}, is that of a newer version of Attune.",
                remedy="Open the run with that version, or start a new one.",
            )
        rows = read_arrays(folder / "rows.npz")
        known = {
            "folder": folder,
            "splits": rows["split"],
            "rows": rows["row"],
            "spec": with_files_of(DataSpec.model_validate(about["spec"]), data),
            "fingerprint": str(about["fingerprint"]),
            "problems": int(about["problems"]),
        }
        if any(array.shape != (len(rows["row"]),) or array.dtype.kind not in "biu" for array in rows.values()):
            raise ValueError("its arrays are not of one length")
        yield known, about, rows


@contextmanager
def _damage_told(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError, KeyError, TypeError) as error:
        told = f"It lacks {error}." if isinstance(error, KeyError) else sentence(error)
        raise AttuneError(
            f"The prepared data of the run, {folder}, is damaged.", why=told, remedy="Start a new run."
        ) from error


def _text_rows(corpus: UsedRows, texts: Mapping[str, Sequence[Any]]) -> Iterator[dict[str, Any]]:
    for place in np.flatnonzero(corpus.splits != TRAINING).tolist():
        about = {
            "row": int(corpus.rows[place]),
            "line": int(corpus.lines[place]),
            "split": SPLITS[corpus.splits[place]],
        }
        yield about | {name: cells[place] for name, cells in texts.items()}


def _read_table(path: Path, wanted: np.ndarray) -> list[Any]:
    """Returns some rows of the Parquet file that folders of format 1 have in place of JSON lines."""
    import pyarrow as pa
    from attune_datasets.untrusted.tables import MOST_UNPACKED, ParquetReader

    try:
        table = ParquetReader(read_bytes(path.with_suffix(".parquet"), MOST_UNPACKED))
        rows = pa.concat_tables([table.read(group) for group in range(table.groups)])
        return rows.take(wanted).to_pylist()
    except pa.ArrowException as error:
        raise ValueError(str(error).strip()) from error


def _row(line: Any, texts: Sequence[str]) -> dict[str, Any]:
    if not isinstance(line, dict) or not isinstance(line.get("row"), int):
        raise ValueError("its texts are of no row")
    if missing := [name for name in texts if not isinstance(line.get(name), str)]:
        raise ValueError(f"it has no text {missing[0]}")
    return {name: value for name, value in line.items() if isinstance(value, str | int)}
