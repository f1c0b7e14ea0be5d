"""The data of a run: the corpus read, a tokenizer trained on its training texts, all texts as ids, in `RUN/data/`.

Preparing is done once for equal files and options: the result is kept in the person's cache, and runs share its files
by hard links. What lies in `RUN/data/` is complete: a run needs neither the cache nor the original file afterwards.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs
import pyarrow as pa
import pyarrow.parquet as pq
from attune_datasets.corpus import Corpus, load_corpus
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, part_of
from attune_datasets.spec import DataSpec
from attune_datasets.splits import SPLITS, TRAINING
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import Tokenizer, train_tokenizer

from attune_models.runs.storage import storage_error
from attune_models.sealed import is_sound, remove_unfinished, sealing
from attune_models.selected_rows import SelectedRows
from attune_models.spec import RunSpec

_FORMAT = 1  # of the folder; part of the cache's key
_KEPT = 16  # preparations in the cache; the least recently used ones leave
_SHARES = {"reading": 0.4, "tokenizer": 0.8, "ids": 1.0}  # where in the whole each part ends


@dataclass(frozen=True)
class RunData:
    """What `RUN/data/` holds. Arrays have one entry a row of the corpus.

    Args:
        folder: `RUN/data`.
        tokenizer: Trained on the training texts.
        store: The token ids of all rows.
        labels: Class numbers, int32.
        splits: 0 training, 1 validation, 2 test; uint8.
        rows: Places in the file, from 0; int64.
        label_names: The name of each class.
        spec: The data spec with every guess filled in.
        fingerprint: Of the content and the options.
        problems: Rows that could not be used, in number.
    """

    folder: Path
    tokenizer: Tokenizer
    store: TokenStore
    labels: np.ndarray
    splits: np.ndarray
    rows: np.ndarray
    label_names: list[str]
    spec: DataSpec
    fingerprint: str
    problems: int

    def places(self, split: int) -> np.ndarray:
        """Returns the places in the corpus of the rows of one split."""
        return np.flatnonzero(self.splits == split)

    def part(self, split: int) -> tuple[TokenStore, np.ndarray]:
        """Returns the token ids and the labels of one split."""
        places = self.places(split)
        return SelectedRows(self.store, places), self.labels[places]

    def texts(self, places: np.ndarray) -> list[str]:
        """Returns the texts of validation or test rows, as the file has them."""
        with (self.folder / "texts.parquet").open("rb") as file:
            table = pq.read_table(file, columns=["place", "text"])
        by_place = dict(zip(table["place"].to_pylist(), table["text"].to_pylist(), strict=True))
        return [by_place[place] for place in places.tolist()]


def prepare(folder: Path, spec: RunSpec, progress: ProgressCall) -> RunData:
    """Makes `folder` (`RUN/data`), or takes it from the cache, and returns what it holds.

    Raises:
        AttuneError: A file, a column, the labels or the split cannot be used; or the disk refuses.
        Cancelled: Through `progress`.
    """
    try:
        if not is_sound(folder):
            shutil.rmtree(folder, ignore_errors=True)
            _take_or_make(folder, spec, progress)
    except OSError as error:
        raise storage_error(error, f"The prepared data {folder} cannot be written.") from error
    return open_data(folder, spec.data)


def open_data(folder: Path, data: DataSpec) -> RunData:
    """Returns what an earlier `prepare` left in `folder`; `data` says where the original file is now.

    Raises:
        AttuneError: when a file is missing or damaged.
    """
    try:
        about = json.loads((folder / "corpus.json").read_bytes())
        rows = np.load(folder / "rows.npz", allow_pickle=False)
        filled_in = DataSpec.model_validate(about["spec"])
        return RunData(
            folder=folder,
            tokenizer=Tokenizer.load(folder / "tokenizer.json"),
            store=TokenStore.open(folder),
            labels=rows["label"],
            splits=rows["split"],
            rows=rows["row"],
            label_names=about["label_names"],
            spec=_with_files_of(filled_in, data),
            fingerprint=about["fingerprint"],
            problems=about["problems"],
        )
    except (OSError, ValueError, KeyError) as error:
        raise AttuneError(
            f"The prepared data of the run, {folder}, is damaged.", why=f"{error}.", remedy="Start a new run."
        ) from error


def cache_folder() -> Path:
    """Returns where prepared data is kept: `ATTUNE_CACHE`, or the system's place for caches."""
    return Path(os.environ.get("ATTUNE_CACHE") or platformdirs.user_cache_dir("attune", appauthor=False)) / "data"


def _take_or_make(folder: Path, spec: RunSpec, progress: ProgressCall) -> None:
    key = _cache_key(spec)
    kept = cache_folder() / key if key else None
    if kept and is_sound(kept):
        _link(kept, folder)
        os.utime(kept)
        return
    _make(folder, spec, progress)
    if kept:
        _keep(folder, kept)


def _make(folder: Path, spec: RunSpec, progress: ProgressCall) -> None:
    corpus = load_corpus(spec.data, part_of(progress, 0.0, _SHARES["reading"]))
    learned = [corpus.cleaned[place] for place in corpus.of_split(TRAINING)]
    tokenizer = train_tokenizer(learned, spec.tokenizer, part_of(progress, _SHARES["reading"], _SHARES["tokenizer"]))
    progress(_SHARES["tokenizer"], "turning texts into token ids")
    store = TokenStore(*tokenizer.encode(corpus.cleaned))
    progress(_SHARES["ids"], "writing the prepared data")
    with sealing(folder) as unfinished:
        tokenizer.save(unfinished / "tokenizer.json")
        store.write(unfinished)
        np.savez(unfinished / "rows.npz", row=corpus.rows, line=corpus.lines, label=corpus.labels, split=corpus.splits)
        with (unfinished / "texts.parquet").open("wb") as file:  # pyarrow takes no path that is not UTF-8
            pq.write_table(_text_table(corpus), file)
        (unfinished / "corpus.json").write_text(json.dumps(_about(corpus)), encoding="utf-8")


def _about(corpus: Corpus) -> dict[str, Any]:
    return {
        "format": _FORMAT,
        "fingerprint": corpus.fingerprint,
        "label_names": corpus.label_names,
        "problems": len(corpus.problems),
        "spec": corpus.spec.model_dump(),
    }


def _text_table(corpus: Corpus) -> pa.Table:
    """The texts of validation and test: what inspection shows. Those of training stay in the original file."""
    places = np.flatnonzero(corpus.splits != TRAINING)
    columns = {
        "place": places,
        "row": corpus.rows[places],
        "line": corpus.lines[places],
        "label": corpus.labels[places],
        "split": [SPLITS[split] for split in corpus.splits[places]],
        "text": [corpus.texts[place] for place in places],
        "clean": [corpus.cleaned[place] for place in places],
    }
    return pa.table(columns)


def _cache_key(spec: RunSpec) -> str | None:
    """Returns a hash of the files' content and of all that preparing depends on; None when a file cannot be read."""
    digest = hashlib.sha256()
    for file in (spec.data.file, spec.data.split.test_file):
        try:
            digest.update(_content_hash(Path(file)) if file else b"-")
        except (OSError, ValueError):
            return None  # reading the corpus says what is wrong
    options = spec.data.model_dump(exclude={"file": True, "split": {"test_file"}})
    names = [Path(file or "").suffixes for file in (spec.data.file, spec.data.split.test_file)]
    settings = [_FORMAT, metadata.version("attune"), names, options, spec.tokenizer.model_dump()]
    digest.update(json.dumps(settings, sort_keys=True).encode())
    return digest.hexdigest()[:32]


def _content_hash(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _keep(folder: Path, kept: Path) -> None:
    """Puts prepared data into the cache. A cache that cannot be written only means that the next run prepares anew."""
    try:
        shutil.rmtree(kept, ignore_errors=True)
        _link(folder, kept)
        remove_unfinished(kept.parent)
        by_use = sorted(
            (path for path in kept.parent.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime
        )
        for path in by_use[:-_KEPT]:
            shutil.rmtree(path, ignore_errors=True)
    except OSError as error:
        print(f"The prepared data was not kept for other runs: {error}", flush=True)


def _link(source: Path, target: Path) -> None:
    with sealing(target) as unfinished:
        for path in source.iterdir():
            if path.name == "manifest.json":
                continue
            try:
                os.link(path, unfinished / path.name)
            except OSError:  # another disk, or one that knows no hard links
                shutil.copyfile(path, unfinished / path.name)


def _with_files_of(filled_in: DataSpec, data: DataSpec) -> DataSpec:
    """The cache knows content, not names: another run may have read the same content from elsewhere."""
    split = filled_in.split.model_copy(update={"test_file": data.split.test_file})
    return filled_in.model_copy(update={"file": data.file, "split": split})
