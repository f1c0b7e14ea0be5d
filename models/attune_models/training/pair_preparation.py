"""The data of a translation run, in `RUN/data/`: pairs read, tokenizers trained on them, both sides as ids."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from attune_datasets.counts import counted
from attune_datasets.errors import AttuneError
from attune_datasets.long_pairs import tell_long
from attune_datasets.service import ProgressCall, part_of
from attune_datasets.spec import DataSpec, TokenizerSpec
from attune_datasets.splits import SPLITS, TRAINING
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import SENTENCE_SPECIALS, Tokenizer, train_pair_tokenizers

from attune_models.selected_rows import SelectedRows
from attune_models.spec import RunSpec
from attune_models.training.preparation_cache import take_or_make
from attune_models.training.prepared_folder import SHARES, PreparedData, reading, writing

if TYPE_CHECKING:
    from attune_datasets.pairs import PairCorpus

SIDES = ("source", "target")


@dataclass(frozen=True, kw_only=True)
class PairData(PreparedData):
    """What `RUN/data/` of a translation run holds.

    Args:
        tokenizers: Of source and target; the same one twice over a joint vocabulary.
        stores: The token ids of all sources and of all targets, from `[BOS]` to `[EOS]`.
        fits: Whether both sides are within the maximum length; those that are not are cut in `stores`.
    """

    tokenizers: tuple[Tokenizer, Tokenizer]
    stores: tuple[TokenStore, TokenStore]
    fits: np.ndarray

    def __post_init__(self) -> None:
        for store, tokenizer in zip(self.stores, self.tokenizers, strict=True):
            store.check(len(self.rows), tokenizer.size)

    @property
    def told(self) -> dict[str, Any]:
        """What `run.json` tells of the data besides its spec."""
        return {"vocabularies": [tokenizer.size for tokenizer in self.tokenizers], "too_long": int((~self.fits).sum())}

    @property
    def warnings(self) -> list[dict[str, str]]:
        """What the `warning` events of a run tell of its data."""
        long = np.bincount(self.splits[~self.fits], minlength=len(SPLITS))
        what = f"{counted(int(long.sum()), 'pair')} longer than tokenizer.max_length: {tell_long(long, self.spec)}."
        remedy = "Raise tokenizer.max_length to keep them whole; data.long_pairs says whether they are left out or cut."
        return [*super().warnings, *([{"what": what, "remedy": remedy}] if long.any() else [])]

    def places(self, split: int) -> np.ndarray:
        """Returns the places in the corpus of the pairs of one split that are used."""
        places = super().places(split)
        leaves_out = split == TRAINING and self.spec.long_pairs == "leave_out"
        return places[self.fits[places]] if leaves_out else places

    def part(self, places: np.ndarray) -> tuple[TokenStore, TokenStore]:
        """Returns the token ids of both sides of some pairs."""
        sources, targets = self.stores
        return SelectedRows(sources, places), SelectedRows(targets, places)

    def texts(self, places: np.ndarray) -> list[dict[str, Any]]:
        """Returns `{"row", "source", "target", "clean_source", "clean_target", "alignment"?, "source_words"?,
        "target_words"?}` of validation or test pairs; the last three where the file has such columns."""
        return self.kept_texts(places, "source", "target", "clean_source", "clean_target")


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
    with reading(folder, data) as (known, _, arrays):
        tokenizers = open_tokenizers(folder)
        stores = (TokenStore.open(folder, "source_"), TokenStore.open(folder, "target_"))
        return PairData(**known, tokenizers=tokenizers, stores=stores, fits=arrays["fits"])


def open_tokenizers(folder: Path) -> tuple[Tokenizer, Tokenizer]:
    """Returns the tokenizers of source and target that `prepare_pairs` left in `folder`.

    Raises:
        AttuneError: A file is missing or damaged, or its vocabulary cannot begin and end a sentence.
    """
    source, target = (_open_tokenizer(folder / f"{side}_tokenizer.json") for side in SIDES)
    return source, target


def _open_tokenizer(path: Path) -> Tokenizer:
    tokenizer = Tokenizer.load(path)
    if not tokenizer.reversible:
        raise AttuneError(
            f"The vocabulary in {path} is none of a translator's.",
            why=f"It must begin with {', '.join(SENTENCE_SPECIALS)}; it begins with {', '.join(tokenizer.specials)}. "
            "Without [EOS] no translation ends.",
            remedy="Restore the file from a copy of the run, or train again.",
        )
    return tokenizer


def _make(folder: Path, spec: RunSpec, progress: ProgressCall) -> None:
    from attune_datasets.pairs import load_pairs  # brings pyarrow, which whoever only reads is to do without

    corpus = load_pairs(spec.data, part_of(progress, 0.0, SHARES["reading"]))
    tokenizers = _train(corpus, spec.tokenizer, part_of(progress, SHARES["reading"], SHARES["tokenizer"]))
    progress(SHARES["tokenizer"], "turning sentences into token ids")
    sides = (corpus.cleaned_sources, corpus.cleaned_targets)
    encoded = [tokenizer.encode(texts) for tokenizer, texts in zip(tokenizers, sides, strict=True)]
    fits = np.logical_and.reduce([
        tokenizer.fits(texts, np.diff(offsets))
        for tokenizer, texts, (_, offsets) in zip(tokenizers, sides, encoded, strict=True)
    ])  # fmt: skip
    progress(SHARES["ids"], "writing the prepared data")
    texts = {
        "source": corpus.sources,
        "target": corpus.targets,
        "clean_source": corpus.cleaned_sources,
        "clean_target": corpus.cleaned_targets,
        **corpus.aligned,
    }
    with writing(folder, corpus, texts, {}) as (unfinished, arrays):
        for side, tokenizer, ids in zip(SIDES, tokenizers, encoded, strict=True):
            tokenizer.save(unfinished / f"{side}_tokenizer.json")
            TokenStore(*ids).write(unfinished, f"{side}_")
        arrays["fits"] = fits


def _train(corpus: PairCorpus, spec: TokenizerSpec, progress: ProgressCall) -> tuple[Tokenizer, Tokenizer]:
    learned = corpus.of_split(TRAINING)
    sources = [corpus.cleaned_sources[place] for place in learned]
    targets = [corpus.cleaned_targets[place] for place in learned]
    return train_pair_tokenizers(sources, targets, spec, progress)
