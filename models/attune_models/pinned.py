"""Pinned examples as a run's network reads them, and how much room what is stored of them takes. No TensorFlow."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from attune_datasets.cleaning import clean
from attune_datasets.errors import AttuneError
from attune_datasets.splits import SPLITS

from attune_models.attentions import SIDES, attention_shapes
from attune_models.inspector.listing import place_of
from attune_models.runs.folder import RunFolder
from attune_models.spec import RunSpec
from attune_models.training.language_preparation import LanguageData, encode_documents, first_token
from attune_models.training.masked_preparation import MaskedData
from attune_models.training.pair_preparation import PairData
from attune_models.training.prepared_data import AnyData, open_any

if TYPE_CHECKING:
    from attune_models.runs.pins import Pin

MOST_BYTES = 64 * 2**20  # that one checkpoint's probes take
NUMBER = np.dtype(np.float16)  # of scores: they are shares of 1, and pictures of them have fewer shades


@dataclass(frozen=True)
class Pinned:
    """A pinned example of one run.

    Args:
        ids: By side, int32: `source`, what a classifier or an encoder reads; of a translator also `target`, what it is
            to write, `[EOS]` last, `[BOS]` left out; of a language model `target` alone: what it reads, and each token
            is to be told by those before it.
        tokens: The same as the vocabulary writes them.
        label: The class number, where the run's data tells it.
    """

    ids: dict[str, np.ndarray]
    tokens: dict[str, list[str]]
    label: int | None = None

    def score_shapes(self, spec: RunSpec) -> dict[str, tuple[int, ...]]:
        """Returns the shape of each attention's scores, `(layers, heads, queries, keys)`."""
        lengths = {side: len(ids) for side, ids in self.ids.items()}
        shapes = attention_shapes(spec.model)
        return {name: (*shapes[name], *(lengths[side] for side in SIDES[name])) for name in shapes}

    def size(self, spec: RunSpec) -> int:
        """Returns the bytes of its scores, as one checkpoint stores them."""
        return sum(math.prod(shape) for shape in self.score_shapes(spec).values()) * NUMBER.itemsize


def open_prepared(run: RunFolder) -> AnyData:
    """Returns a run's prepared data. Raises `AttuneError` where it is missing or damaged."""
    return open_any(run.path / "data", run.spec())


def encode_pin(pin: Pin, data: AnyData) -> Pinned:
    """Returns what the network reads of a pinned example. Raises `AttuneError` where it does not belong to the data."""
    if isinstance(data, PairData):
        return _encode_pair(pin, data)
    if isinstance(data, MaskedData):
        raise AttuneError(
            "Examples of a pre-training are not replayed.",
            why="It answers nothing about a text; each epoch hides other tokens of it.",
            remedy="Pin examples of a classifier that starts from it.",
        )
    place = _place(pin, data)
    if isinstance(data, LanguageData):
        return _encode_document(pin, place, data)
    if place is None:
        ids, label = data.tokenizer.encode(clean([pin.text or ""], data.spec.cleaning))[0], None
    else:
        ids, label = data.store[place], int(data.labels[place])
    return Pinned({"source": ids}, {"source": [data.tokenizer.vocabulary[number] for number in ids]}, label)


def pin_texts(pin: Pin, data: AnyData) -> dict[str, str]:
    """Returns a pinned example as the file has it: `source`, and of a pair `target`. Raises like `encode_pin`."""
    place = _place(pin, data)
    if place is None:
        texts = {"source": pin.text, "target": pin.target}
        return {side: text for side, text in texts.items() if text is not None}
    places = np.array([place])
    if isinstance(data, PairData):
        pair = data.texts(places)[0]
        return {side: pair[side] for side in ("source", "target")}
    if isinstance(data, LanguageData | MaskedData):
        return {"source": data.texts(places)[0]["text"]}
    return {"source": data.texts(places)[0]}


def _encode_document(pin: Pin, place: int | None, data: LanguageData) -> Pinned:
    """Returns the beginning of a text, as far as the context goes, behind the token that comes before documents."""
    if place is None:
        texts = clean([pin.text or ""], data.spec.cleaning)
        own = encode_documents(data.tokenizer, texts, data.spec)[0]
    else:
        own = data.store[place]
    first = first_token(data.spec)
    ids = np.concatenate([np.array([] if first is None else [first], np.int32), own])[: data.tokenizer.max_length]
    return Pinned({"target": ids}, {"target": [data.tokenizer.vocabulary[number] for number in ids]})


def _encode_pair(pin: Pin, data: PairData) -> Pinned:
    place = _place(pin, data)
    if place is None:
        if pin.target is None:
            raise AttuneError(
                "A translator's sentence is pinned with a translation.",
                why="Its decoder reads the same translation at every checkpoint; else these could not be compared.",
                remedy="Give one: attune pin RUN --text SENTENCE --target TRANSLATION",
            )
        texts = clean([pin.text or "", pin.target], data.spec.cleaning)
        pairs = zip(data.tokenizers, texts, strict=True)
        source, target = (tokenizer.encode([text])[0] for tokenizer, text in pairs)
    else:
        source, target = (store[place] for store in data.stores)
    ids = {"source": source[1:], "target": target[1:]}
    names = dict(zip(ids, (tokenizer.vocabulary for tokenizer in data.tokenizers), strict=True))
    return Pinned(ids, {side: [names[side][number] for number in own] for side, own in ids.items()})


def check_pins(run: RunFolder, pins: Sequence[Pin]) -> None:
    """Raises `AttuneError` where the last of `pins` is none of the run's, or one checkpoint would store too much.

    Of a run whose data is not prepared yet nothing can be said; its worker leaves out what does not fit, and tells so.
    """
    if not (run.path / "data").exists():
        return
    data, spec = open_prepared(run), run.spec()
    *before, newest = (encode_pin(pin, data) for pin in pins)
    taken, size = sum(one.size(spec) for one in before), newest.size(spec)
    if taken + size > MOST_BYTES:
        raise AttuneError(
            f"There is no room for another example of {max(map(len, newest.ids.values())):,} tokens.",
            why=f"Its attention takes {size / 2**20:.1f} MiB at every checkpoint, that of those pinned already "
            f"{taken / 2**20:.1f} MiB; {MOST_BYTES / 2**20:.0f} MiB is the most.",
            remedy="Pin a shorter text, or remove another one first.",
        )


def _place(pin: Pin, data: AnyData) -> int | None:
    """Returns where a pinned row stands in the corpus; None for a text."""
    if pin.row is None or pin.split is None:
        return None
    places = data.places(SPLITS.index(pin.split))
    return int(places[place_of(data.rows[places], pin.row, pin.split)])
