"""The data of a language model's run, in `RUN/data/`: documents read, a tokenizer trained, all tokens as ids."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, part_of
from attune_datasets.spec import DataSpec
from attune_datasets.splits import TRAINING
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import END, SENTENCE_SPECIALS, Tokenizer, train_language_tokenizer

from attune_models.origin import origin_tokenizer
from attune_models.selected_rows import SelectedRows
from attune_models.spec import RunSpec
from attune_models.training.preparation_cache import take_or_make
from attune_models.training.prepared_folder import SHARES, PreparedData, reading, writing


@dataclass(frozen=True, kw_only=True)
class LanguageData(PreparedData):
    """What `RUN/data/` of a language model's run holds.

    Args:
        tokenizer: Trained on the training texts.
        store: The token ids of all documents, `[EOS]` last; of a stream those of its parts, without.
    """

    tokenizer: Tokenizer
    store: TokenStore

    @property
    def told(self) -> dict[str, Any]:
        """What `run.json` tells of the data besides its spec."""
        return {"vocabularies": [self.tokenizer.size]}

    def part(self, split: int) -> TokenStore:
        """Returns the token ids of one split."""
        return SelectedRows(self.store, self.places(split))

    @property
    def is_stream(self) -> bool:
        """True when each split is one text that goes on."""
        return self.spec.documents == "stream"

    def pieces(self, split: int, count: int, length: int) -> list[str]:
        """Returns the first pieces, of so many tokens each, of a split's first document; none that is blank."""
        ids = self.store[self.places(split)[0]][: count * length]
        surfaces = self.tokenizer.surfaces
        texts = ["".join(surfaces[number] for number in ids[at : at + length]) for at in range(0, len(ids), length)]
        return [text for text in texts if text.strip()]

    def characters(self, split: int) -> int:
        """Returns how many characters the cleaned texts of validation or test have."""
        return sum(len(row["clean"]) for row in self.texts(self.places(split)))

    def texts(self, places: np.ndarray) -> list[dict[str, Any]]:
        """Returns `{"row", "text", "clean"}` of validation or test documents."""
        return self.kept_texts(places, "text", "clean")


def first_token(data: DataSpec) -> int | None:
    """Returns the token before every document, by which its first one is predicted: the end of another document.

    None of a stream, which has no beginning.
    """
    return None if data.documents == "stream" else END


def encode_documents(tokenizer: Tokenizer, texts: list[str], data: DataSpec) -> TokenStore:
    """Returns the token ids of cleaned texts as a language model learns them.

    Args:
        tokenizer: Of the run.
        texts: Cleaned.
        data: Says whether they are documents, which end with `[EOS]`, or a stream.
    """
    ids, offsets = tokenizer.encode_parts(texts)
    if data.documents == "stream":
        return TokenStore(ids, offsets)
    return TokenStore(np.insert(ids, offsets[1:], END).astype(np.int32), offsets + np.arange(len(offsets)))


def prepare_language(folder: Path, spec: RunSpec, progress: ProgressCall) -> LanguageData:
    """Makes `folder` (`RUN/data`), or takes it from the cache, and returns what it holds.

    Raises:
        AttuneError: A file, a column or the split cannot be used; or the disk refuses.
        Cancelled: Through `progress`.
    """
    take_or_make(folder, spec, lambda: _make(folder, spec, progress))
    return open_language(folder, spec.data)


def open_language(folder: Path, data: DataSpec) -> LanguageData:
    """Returns what an earlier `prepare_language` left in `folder`; `data` says where the original files are now.

    Raises:
        AttuneError: when a file is missing or damaged.
    """
    with reading(folder, data) as (known, _, arrays):
        tokenizer, store = open_tokenizer(folder), TokenStore.open(folder)
        store.check(len(arrays["row"]), tokenizer.size)
        return LanguageData(**known, tokenizer=tokenizer, store=store)


def open_tokenizer(folder: Path) -> Tokenizer:
    """Returns the tokenizer that `prepare_language` left in `folder`. Raises `AttuneError` where it is no such."""
    path = folder / "tokenizer.json"
    tokenizer = Tokenizer.load(path)
    if not tokenizer.reversible:
        raise AttuneError(
            f"The vocabulary in {path} is none of a language model's.",
            why=f"It must begin with {', '.join(SENTENCE_SPECIALS)}; it begins with {', '.join(tokenizer.specials)}.",
            remedy="Restore the file from a copy of the run, or train again.",
        )
    return tokenizer


def _make(folder: Path, spec: RunSpec, progress: ProgressCall) -> None:
    from attune_datasets.documents import load_documents  # brings pyarrow, which whoever only reads is to do without

    corpus = load_documents(spec.data, part_of(progress, 0.0, SHARES["reading"]))
    learned = [corpus.cleaned[place] for place in corpus.of_split(TRAINING)]
    tokenizer = origin_tokenizer(folder, spec) or train_language_tokenizer(
        learned, spec.tokenizer, part_of(progress, SHARES["reading"], SHARES["tokenizer"])
    )
    progress(SHARES["tokenizer"], "turning texts into token ids")
    store = encode_documents(tokenizer, corpus.cleaned, corpus.spec)
    progress(SHARES["ids"], "writing the prepared data")
    with writing(folder, corpus, {"text": corpus.texts, "clean": corpus.cleaned}, {}) as (unfinished, _):
        tokenizer.save(unfinished / "tokenizer.json")
        store.write(unfinished)
