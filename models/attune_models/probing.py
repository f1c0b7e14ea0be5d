"""Takes probes: runs pinned examples through a network and keeps what a replay shows.

A training waits meanwhile, so examples of like length go through together, in one pass; `inspect` takes two for each.
Padding makes no difference but to the last bits of float32.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import keras
import numpy as np
from attune_datasets.errors import AttuneError
from attune_datasets.tokenizers import BEGIN, PADDING

from attune_models.attentions import SIDES, attention_shapes
from attune_models.classifier import capture_model, encoder_blocks
from attune_models.language_model import LanguageModel
from attune_models.metrics import log_softmax
from attune_models.pinned import NUMBER, Pinned
from attune_models.probes import Probe, check_scores
from attune_models.spec import ModelSpec
from attune_models.translators import Translator

_MOST_BYTES = 2**27  # of scores in one pass: those of 64 heads on 2 texts of 512 tokens, or on 128 of 64
_FLOAT = 4  # bytes
_Batch = Sequence[Pinned]


def probe_classifier(model: keras.Model, pinned: Sequence[Pinned]) -> list[Probe]:
    """Returns what a classifier from `build_classifier` makes of pinned texts, in their order.

    Raises:
        AttuneError: The scores are no distributions, as after a training that diverged.
    """

    def take(batch: _Batch) -> Iterator[Probe]:
        answer = capture_model(model)(_padded([one.ids["source"] for one in batch]), training=False)
        told = log_softmax(keras.ops.convert_to_numpy(answer["logits"]))
        scores = {"encoder": keras.ops.convert_to_numpy(answer["scores"])}
        for row, one in enumerate(batch):
            loss = None if one.label is None else -float(told[row, one.label])
            yield Probe(_own(scores, row, one), np.exp(told[row]).astype(np.float32), loss)

    return _in_batches(pinned, sum(block.attention.num_heads for block in encoder_blocks(model)), take)


def probe_translator(translator: Translator, pinned: Sequence[Pinned]) -> list[Probe]:
    """Returns what a translator makes of pinned pairs, its decoder told the true words (teacher forcing).

    Raises like `probe_classifier`.
    """

    def take(batch: _Batch) -> Iterator[Probe]:
        source = _padded([one.ids["source"] for one in batch])
        target = _padded([np.array([BEGIN, *one.ids["target"][:-1]]) for one in batch])
        scores = {name: keras.ops.convert_to_numpy(part) for name, part in translator.capture(source, target).items()}
        told = log_softmax(scores.pop("logits"))
        for row, one in enumerate(batch):
            ids = one.ids["target"]
            own = told[row, np.arange(len(ids)), ids]
            yield Probe(_own(scores, row, one), np.exp(own).astype(np.float32), -float(own.mean()))

    return _in_batches(pinned, _heads(translator.spec), take)


def probe_language_model(model: LanguageModel, pinned: Sequence[Pinned]) -> list[Probe]:
    """Returns what a language model makes of pinned texts; the first token of each is given, its probability 1.

    Raises like `probe_classifier`.
    """

    def take(batch: _Batch) -> Iterator[Probe]:
        found = model.capture(_padded([one.ids["target"] for one in batch]))  # what stands behind changes nothing
        scores = {name: keras.ops.convert_to_numpy(part) for name, part in found.items()}
        told = log_softmax(scores.pop("logits"))
        for row, one in enumerate(batch):
            ids = one.ids["target"]
            own = told[row, np.arange(len(ids) - 1), ids[1:]]
            chances = np.exp(np.concatenate([np.zeros(1), own])).astype(np.float32)
            yield Probe(_own(scores, row, one), chances, -float(own.mean()) if len(own) else None)

    return _in_batches(pinned, _heads(model.spec), take)


def _heads(spec: ModelSpec) -> int:
    return sum(layers * heads for layers, heads in attention_shapes(spec).values())


def _in_batches(pinned: _Batch, heads: int, take: Callable[[_Batch], Iterator[Probe]]) -> list[Probe]:
    lengths = [max(len(ids) for ids in one.ids.values()) for one in pinned]
    found: dict[int, Probe] = {}
    batch: list[int] = []
    for place in sorted(range(len(pinned)), key=lambda place: lengths[place]):
        if batch and (len(batch) + 1) * lengths[place] ** 2 * heads * _FLOAT > _MOST_BYTES:
            found |= zip(batch, take([pinned[one] for one in batch]), strict=True)
            batch = []
        batch.append(place)
    found |= zip(batch, take([pinned[one] for one in batch]) if batch else (), strict=True)
    for probe in found.values():
        _check(probe)
    return [found[place] for place in range(len(pinned))]


def _check(probe: Probe) -> None:
    """Without their padding scores add up to 1 only where padding was given nothing."""
    try:
        check_scores(probe.scores)
    except ValueError as error:
        raise AttuneError(
            f"The attention is not what a model computes: {error}.",
            remedy="If the training diverged (its loss is nan), train again with a lower learning rate.",
        ) from error


def _padded(rows: Sequence[np.ndarray]) -> np.ndarray:
    ids = np.full((len(rows), max(map(len, rows))), PADDING, np.int32)
    for row, own in enumerate(rows):
        ids[row, : len(own)] = own
    return ids


def _own(scores: dict[str, np.ndarray], row: int, pinned: Pinned) -> dict[str, np.ndarray]:
    """Returns the scores of one row of a batch, without its padding."""
    lengths = {side: len(ids) for side, ids in pinned.ids.items()}
    found = {}
    for name, part in scores.items():
        queries, keys = (lengths[side] for side in SIDES[name])
        found[name] = part[row, :, :, :queries, :keys].astype(NUMBER)
    return found
