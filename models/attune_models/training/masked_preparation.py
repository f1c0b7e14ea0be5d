"""The data of a masked pre-training, in `RUN/data/`: documents without labels, a tokenizer, all their tokens as ids."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from attune_datasets.masking import Pieces
from attune_datasets.service import ProgressCall, part_of
from attune_datasets.spec import DataSpec
from attune_datasets.splits import TRAINING
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import Tokenizer, train_tokenizer

from attune_models.origin import origin_tokenizer
from attune_models.spec import RunSpec
from attune_models.training.preparation_cache import take_or_make
from attune_models.training.prepared_folder import SHARES, PreparedData, reading, writing

_UNCUT = 2**31 - 1  # tokens


@dataclass(frozen=True, kw_only=True)
class MaskedData(PreparedData):
    """What `RUN/data/` of a masked pre-training holds.

    Args:
        tokenizer: Trained on the training texts; a classifier's.
        store: The token ids of all documents, `[CLS]` first, uncut.
    """

    tokenizer: Tokenizer
    store: TokenStore

    @property
    def told(self) -> dict[str, Any]:
        """What `run.json` tells of the data besides its spec."""
        return {"vocabularies": [self.tokenizer.size]}

    def pieces(self, split: int) -> Pieces:
        """Returns the documents of one split in pieces that the model can read."""
        return Pieces(self.store, self.places(split), self.tokenizer.max_length)

    def texts(self, places: np.ndarray) -> list[dict[str, Any]]:
        """Returns `{"row", "text", "clean"}` of validation or test documents."""
        return self.kept_texts(places, "text", "clean")


def prepare_masked(folder: Path, spec: RunSpec, progress: ProgressCall) -> MaskedData:
    """Makes `folder` (`RUN/data`), or takes it from the cache, and returns what it holds.

    Raises:
        AttuneError: A file, a column or the split cannot be used; or the disk refuses.
        Cancelled: Through `progress`.
    """
    take_or_make(folder, spec, lambda: _make(folder, spec, progress))
    return open_masked(folder, spec.data)


def open_masked(folder: Path, data: DataSpec) -> MaskedData:
    """Returns what an earlier `prepare_masked` left in `folder`; `data` says where the original files are now.

    Raises:
        AttuneError: when a file is missing or damaged.
    """
    with reading(folder, data) as (known, _, arrays):
        tokenizer, store = Tokenizer.load(folder / "tokenizer.json"), TokenStore.open(folder)
        store.check(len(arrays["row"]), tokenizer.size)
        return MaskedData(**known, tokenizer=tokenizer, store=store)


def _make(folder: Path, spec: RunSpec, progress: ProgressCall) -> None:
    from attune_datasets.documents import load_documents  # brings pyarrow, which whoever only reads is to do without

    corpus = load_documents(spec.data, part_of(progress, 0.0, SHARES["reading"]))
    learned = [corpus.cleaned[place] for place in corpus.of_split(TRAINING)]
    tokenizer = origin_tokenizer(folder, spec) or train_tokenizer(
        learned, spec.tokenizer, part_of(progress, SHARES["reading"], SHARES["tokenizer"])
    )
    progress(SHARES["tokenizer"], "turning texts into token ids")
    store = TokenStore(*Tokenizer(tokenizer.kind, tokenizer.vocabulary, _UNCUT).encode(corpus.cleaned))
    progress(SHARES["ids"], "writing the prepared data")
    with writing(folder, corpus, {"text": corpus.texts, "clean": corpus.cleaned}, {}) as (unfinished, _):
        tokenizer.save(unfinished / "tokenizer.json")
        store.write(unfinished)
