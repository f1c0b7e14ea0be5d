"""The data of a translation run, in `RUN/data/`: pairs read, tokenizers trained on them, both sides as ids."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from attune_datasets.counts import counted
from attune_datasets.errors import AttuneError
from attune_datasets.pairs import PairCorpus, load_pairs
from attune_datasets.service import ProgressCall, part_of
from attune_datasets.spec import DataSpec, TokenizerSpec
from attune_datasets.splits import SPLITS, TRAINING
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import Tokenizer, train_pair_tokenizers

from attune_models.sealed import sealing
from attune_models.selected_rows import SelectedRows
from attune_models.spec import RunSpec
from attune_models.training.preparation import warn_of_problems
from attune_models.training.preparation_cache import FORMAT, take_or_make, with_files_of

SIDES = ("source", "target")
_SHARES = {"reading": 0.4, "tokenizer": 0.8, "ids": 1.0}  # where in the whole each part ends


@dataclass(frozen=True)
class PairData:
    """What `RUN/data/` of a translation run holds. Arrays have one entry a pair.

    Args:
        folder: `RUN/data`.
        tokenizers: Of source and target; the same one twice over a joint vocabulary.
        stores: The token ids of all sources and of all targets, from `[BOS]` to `[EOS]`.
        fits: Whether both sides are within the maximum length; those that are not are cut in `stores`.
        splits: 0 training, 1 validation, 2 test; uint8.
        rows: Places in the file, from 0; int64.
        spec: The data spec with every guess filled in.
        fingerprint: Of the content and the options.
        problems: Rows that could not be used, in number.
    """

    folder: Path
    tokenizers: tuple[Tokenizer, Tokenizer]
    stores: tuple[TokenStore, TokenStore]
    fits: np.ndarray
    splits: np.ndarray
    rows: np.ndarray
    spec: DataSpec
    fingerprint: str
    problems: int

    @property
    def told(self) -> dict[str, Any]:
        """What `run.json` tells of the data besides its spec."""
        return {"vocabularies": [tokenizer.size for tokenizer in self.tokenizers], "too_long": int((~self.fits).sum())}

    @property
    def warnings(self) -> list[dict[str, str]]:
        """What the `warning` events of a run tell of its data."""
        long = int((~self.fits & (self.splits == TRAINING)).sum())
        fate = "left out" if self.spec.long_pairs == "leave_out" else "cut"
        what = (
            f"{counted(long, 'training pair')} longer than tokenizer.max_length {'is' if long == 1 else 'are'} {fate}."
        )
        remedy = "Raise tokenizer.max_length to keep them whole; data.long_pairs says whether they are left out or cut."
        return [*warn_of_problems(self.problems, self.spec), *([{"what": what, "remedy": remedy}] if long else [])]

    def places(self, split: int) -> np.ndarray:
        """Returns the places in the corpus of the pairs of one split that are used."""
        chosen = self.splits == split
        if split == TRAINING and self.spec.long_pairs == "leave_out":
            chosen = chosen & self.fits
        return np.flatnonzero(chosen)

    def part(self, places: np.ndarray) -> tuple[TokenStore, TokenStore]:
        """Returns the token ids of both sides of some pairs."""
        sources, targets = self.stores
        return SelectedRows(sources, places), SelectedRows(targets, places)

    def texts(self, places: np.ndarray) -> list[dict[str, Any]]:
        """Returns `{"row", "source", "target", "clean_source", "clean_target", "alignment"?, "source_words"?,
        "target_words"?}` of validation or test pairs; the last three where the file has such columns."""
        with (self.folder / "texts.parquet").open("rb") as file:
            found = {row["place"]: row for row in pq.read_table(file).to_pylist()}
        return [found[place] for place in places.tolist()]


def prepare_pairs(folder: Path, spec: RunSpec, progress: ProgressCall) -> PairData:
    """Makes `folder` (`RUN/data`), or takes it from the cache, and returns what it holds.

    Raises:
        AttuneError: A file, a column or the split cannot be used, or all pairs are too long; or the disk refuses.
        Cancelled: Through `progress`.
    """
    take_or_make(folder, spec, lambda: _make(folder, spec, progress))
    data = open_pairs(folder, spec.data)
    if not len(data.places(TRAINING)):
        raise AttuneError(
            "No training pair is left.",
            why=f"All have a side of more than {spec.tokenizer.max_length:,} tokens.",
            remedy="Raise tokenizer.max_length, or set data.long_pairs=cut.",
        )
    return data


def open_pairs(folder: Path, data: DataSpec) -> PairData:
    """Returns what an earlier `prepare_pairs` left in `folder`; `data` says where the original files are now.

    Raises:
        AttuneError: when a file is missing or damaged.
    """
    try:
        about = json.loads((folder / "corpus.json").read_bytes())
        rows = np.load(folder / "rows.npz", allow_pickle=False)
        source, target = (Tokenizer.load(folder / f"{side}_tokenizer.json") for side in SIDES)
        stores = (TokenStore.open(folder, "source_"), TokenStore.open(folder, "target_"))
        filled_in = DataSpec.model_validate(about["spec"])
        return PairData(
            folder=folder,
            tokenizers=(source, target),
            stores=stores,
            fits=rows["fits"],
            splits=rows["split"],
            rows=rows["row"],
            spec=with_files_of(filled_in, data),
            fingerprint=about["fingerprint"],
            problems=about["problems"],
        )
    except (OSError, ValueError, KeyError) as error:
        raise AttuneError(
            f"The prepared data of the run, {folder}, is damaged.", why=f"{error}.", remedy="Start a new run."
        ) from error


def _make(folder: Path, spec: RunSpec, progress: ProgressCall) -> None:
    corpus = load_pairs(spec.data, part_of(progress, 0.0, _SHARES["reading"]))
    tokenizers = _train(corpus, spec.tokenizer, part_of(progress, _SHARES["reading"], _SHARES["tokenizer"]))
    progress(_SHARES["tokenizer"], "turning sentences into token ids")
    sides = (corpus.cleaned_sources, corpus.cleaned_targets)
    encoded = [tokenizer.encode(texts) for tokenizer, texts in zip(tokenizers, sides, strict=True)]
    fits = np.logical_and.reduce([_fits(*side) for side in zip(tokenizers, sides, encoded, strict=True)])
    progress(_SHARES["ids"], "writing the prepared data")
    with sealing(folder) as unfinished:
        for side, tokenizer, ids in zip(SIDES, tokenizers, encoded, strict=True):
            tokenizer.save(unfinished / f"{side}_tokenizer.json")
            TokenStore(*ids).write(unfinished, f"{side}_")
        np.savez(unfinished / "rows.npz", row=corpus.rows, line=corpus.lines, split=corpus.splits, fits=fits)
        with (unfinished / "texts.parquet").open("wb") as file:  # pyarrow takes no path that is not UTF-8
            pq.write_table(_text_table(corpus), file)
        (unfinished / "corpus.json").write_text(json.dumps(_about(corpus)), encoding="utf-8")


def _train(corpus: PairCorpus, spec: TokenizerSpec, progress: ProgressCall) -> tuple[Tokenizer, Tokenizer]:
    learned = corpus.of_split(TRAINING)
    sources = [corpus.cleaned_sources[place] for place in learned]
    targets = [corpus.cleaned_targets[place] for place in learned]
    return train_pair_tokenizers(sources, targets, spec, progress)


def _fits(tokenizer: Tokenizer, texts: list[str], encoded: tuple[np.ndarray, np.ndarray]) -> np.ndarray:
    """Returns for each text whether it was not cut; only those of full length can have been."""
    lengths = np.diff(encoded[1])
    fits = np.ones(len(texts), bool)
    full = np.flatnonzero(lengths == tokenizer.max_length)
    longer = Tokenizer(tokenizer.kind, tokenizer.vocabulary, tokenizer.max_length + 1)
    _, offsets = longer.encode([texts[place] for place in full])
    fits[full] = np.diff(offsets) <= tokenizer.max_length
    return fits


def _about(corpus: PairCorpus) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "fingerprint": corpus.fingerprint,
        "problems": len(corpus.problems),
        "spec": corpus.spec.model_dump(),
    }


def _text_table(corpus: PairCorpus) -> pa.Table:
    """The texts of validation and test: what inspection shows. Those of training stay in the original file."""
    places = np.flatnonzero(corpus.splits != TRAINING)
    columns = {
        "place": places,
        "row": corpus.rows[places],
        "line": corpus.lines[places],
        "split": [SPLITS[split] for split in corpus.splits[places]],
        "source": [corpus.sources[place] for place in places],
        "target": [corpus.targets[place] for place in places],
        "clean_source": [corpus.cleaned_sources[place] for place in places],
        "clean_target": [corpus.cleaned_targets[place] for place in places],
        **{name: [cells[place] for place in places] for name, cells in corpus.aligned.items()},
    }
    return pa.table(columns)
