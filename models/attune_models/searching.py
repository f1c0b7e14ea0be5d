"""Many sources to translations: batches of like length go through the search, answers come back in the order asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import keras
from attune_datasets.batches import BatchPlan, pad
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import PADDING

from attune_models.decoding import Decodable, Decoded, beam_search, greedy
from attune_models.spec import DecodingSpec
from attune_models.translators import Translator

_BATCH_TOKENS = 4096  # of sources, times the beam


@dataclass(frozen=True)
class Hypothesis:
    """One translation of a source.

    Attributes:
        ids: Token ids without `[BOS]`, `[EOS]` last where the search came to an end.
        score: Log-probability divided by the length factor.
    """

    ids: list[int]
    score: float


class Searcher:
    """Searches translations with one model and one way of decoding.

    Args:
        translator: The model; its weights may change between calls.
        decoding: Beam and length penalty; a beam of 1 is greedy search.
        max_length: Tokens of the longest target that the model knows positions for.
    """

    def __init__(self, translator: Translator, decoding: DecodingSpec, max_length: int) -> None:
        self._beam_size = decoding.beam_size
        self._search = compiled(search_of(translator, decoding, max_length), [None, None])

    def search(self, sources: TokenStore, progress: ProgressCall = no_progress) -> list[list[Hypothesis]]:
        """Returns for each source its hypotheses, the best first.

        Args:
            sources: From `[BOS]` to `[EOS]`.
            progress: Told the share of sentences done; may raise `Cancelled`.
        """
        plan = BatchPlan(sources.lengths, max(1, _BATCH_TOKENS // self._beam_size), seed=0)
        found: list[list[Hypothesis]] = [[] for _ in range(len(sources))]
        done = 0
        for batch in plan.evaluation():
            ids = pad(sources, batch)[:, 1:]
            decoded = self._search(ids)
            all_ids, scores = (keras.ops.convert_to_numpy(part) for part in (decoded.ids, decoded.scores))
            for place, row in enumerate(batch.rows.tolist()):
                found[row] = [
                    Hypothesis(one[one != PADDING].tolist(), float(score))
                    for one, score in zip(all_ids[place], scores[place], strict=True)
                ]
            done += len(batch.rows)
            progress(done / len(sources), "translating")
        return found


def search_of(translator: Decodable, decoding: DecodingSpec, max_length: int) -> Callable[[Any], Decoded]:
    """Returns the search itself: sources `(batch, S)`, `[EOS]` last -> `Decoded`, in `keras.ops`; see `Searcher`."""
    most = min(max_length, decoding.max_length or max_length)
    if decoding.beam_size == 1:
        return lambda source: greedy(translator, source, most, decoding.length_penalty)
    return lambda source: beam_search(translator, source, most, decoding.beam_size, decoding.length_penalty)


def compiled(search: Callable[..., Decoded], *shapes: list[int | None]) -> Callable[..., Decoded]:
    """On TensorFlow a graph that serves every shape; elsewhere `search` itself, whose loop the backend compiles.

    Args:
        search: Takes int32 tensors.
        shapes: Theirs, None for an axis of any length.
    """
    if keras.backend.backend() != "tensorflow":
        return search
    import tensorflow as tf

    signature = [tf.TensorSpec(shape, tf.int32) for shape in shapes]

    @tf.function(input_signature=signature, autograph=False)  # type: ignore[untyped-decorator]
    def graph(*values: Any) -> Any:
        decoded = search(*values)
        return decoded.ids, decoded.scores

    return lambda *values: Decoded(*graph(*values))
