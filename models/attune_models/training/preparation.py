"""The data of a run: the corpus read, a tokenizer trained on its training texts, all texts as ids, in `RUN/data/`.

What lies there is complete: a run needs neither the cache nor the original file afterwards. This is the data of
labelled texts; that of pairs is `pair_preparation`'s.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from attune_datasets.corpus import Corpus, load_corpus
from attune_datasets.counts import counted
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, part_of
from attune_datasets.spec import DataSpec
from attune_datasets.splits import SPLITS, TRAINING
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import Tokenizer, train_tokenizer

from attune_models.sealed import sealing
from attune_models.selected_rows import SelectedRows
from attune_models.spec import RunSpec
from attune_models.training.preparation_cache import FORMAT, take_or_make, with_files_of

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

    @property
    def told(self) -> dict[str, Any]:
        """What `run.json` tells of the data besides its spec."""
        return {"label_names": self.label_names}

    @property
    def warnings(self) -> list[dict[str, str]]:
        """What the `warning` events of a run tell of its data."""
        return warn_of_problems(self.problems, self.spec)

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


def warn_of_problems(problems: int, spec: DataSpec) -> list[dict[str, str]]:
    """Returns the warning that some rows could not be used, if there are any."""
    what = f"{counted(problems, 'row')} of {spec.file} could not be used."
    remedy = "The Data page lists them, each with its line and reason."
    return [{"what": what, "remedy": remedy}] if problems else []


def prepare(folder: Path, spec: RunSpec, progress: ProgressCall) -> RunData:
    """Makes `folder` (`RUN/data`), or takes it from the cache, and returns what it holds.

    Raises:
        AttuneError: A file, a column, the labels or the split cannot be used; or the disk refuses.
        Cancelled: Through `progress`.
    """
    take_or_make(folder, spec, lambda: _make(folder, spec, progress))
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
            spec=with_files_of(filled_in, data),
            fingerprint=about["fingerprint"],
            problems=about["problems"],
        )
    except (OSError, ValueError, KeyError) as error:
        raise AttuneError(
            f"The prepared data of the run, {folder}, is damaged.", why=f"{error}.", remedy="Start a new run."
        ) from error


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
        "format": FORMAT,
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
