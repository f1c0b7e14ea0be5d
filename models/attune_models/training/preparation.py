"""The data of a run: the corpus read, a tokenizer trained on its training texts, all texts as ids, in `RUN/data/`.

What lies there is complete: a run needs neither the cache nor the original file afterwards. This is the data of
labelled texts; that of pairs is `pair_preparation`'s.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from attune_datasets.service import ProgressCall, part_of
from attune_datasets.spec import DataSpec
from attune_datasets.splits import TRAINING
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import Tokenizer, train_tokenizer

from attune_models.origin import origin_tokenizer
from attune_models.selected_rows import SelectedRows
from attune_models.spec import RunSpec
from attune_models.training.preparation_cache import take_or_make
from attune_models.training.prepared_folder import SHARES, PreparedData, reading, writing


@dataclass(frozen=True, kw_only=True)
class RunData(PreparedData):
    """What `RUN/data/` of a classification run holds.

    Args:
        tokenizer: Trained on the training texts.
        store: The token ids of all rows.
        labels: Class numbers, int32.
        label_names: The name of each class.
    """

    tokenizer: Tokenizer
    store: TokenStore
    labels: np.ndarray
    label_names: list[str]

    @property
    def told(self) -> dict[str, Any]:
        """What `run.json` tells of the data besides its spec."""
        return {"label_names": self.label_names}

    def part(self, split: int) -> tuple[TokenStore, np.ndarray]:
        """Returns the token ids and the labels of one split."""
        places = self.places(split)
        return SelectedRows(self.store, places), self.labels[places]

    def texts(self, places: np.ndarray) -> list[str]:
        """Returns the texts of validation or test rows, as the file has them."""
        return [row["text"] for row in self.kept_texts(places, "text")]


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
    with reading(folder, data) as (known, about, arrays):
        tokenizer, store = Tokenizer.load(folder / "tokenizer.json"), TokenStore.open(folder)
        labels, label_names = arrays["label"], [str(name) for name in about["label_names"]]
        store.check(len(labels), tokenizer.size)
        if len(labels) and not (labels.min() >= 0 and labels.max() < len(label_names)):
            raise ValueError("some of its labels have no name")
        return RunData(**known, tokenizer=tokenizer, store=store, labels=labels, label_names=label_names)


def _make(folder: Path, spec: RunSpec, progress: ProgressCall) -> None:
    from attune_datasets.corpus import load_corpus  # brings pyarrow, which whoever only reads is to do without

    corpus = load_corpus(spec.data, part_of(progress, 0.0, SHARES["reading"]))
    learned = [corpus.cleaned[place] for place in corpus.of_split(TRAINING)]
    tokenizer = origin_tokenizer(folder, spec) or train_tokenizer(
        learned, spec.tokenizer, part_of(progress, SHARES["reading"], SHARES["tokenizer"])
    )
    progress(SHARES["tokenizer"], "turning texts into token ids")
    store = TokenStore(*tokenizer.encode(corpus.cleaned))
    progress(SHARES["ids"], "writing the prepared data")
    texts: dict[str, list[Any]] = {"label": corpus.labels.tolist(), "text": corpus.texts, "clean": corpus.cleaned}
    with writing(folder, corpus, texts, {"label_names": corpus.label_names}) as (unfinished, arrays):
        tokenizer.save(unfinished / "tokenizer.json")
        store.write(unfinished)
        arrays["label"] = corpus.labels
