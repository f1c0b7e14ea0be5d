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

from attune_models.decoding import Decoded, beam_search, greedy
from attune_models.spec import DecodingSpec

_BATCH_TOKENS = 4096  # of sources, times the beam
_GROWTH, _MARGIN = 2, 16  # a translation of twice its source and some more is no translation


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

    def __init__(self, translator: Any, decoding: DecodingSpec, max_length: int) -> None:
        self._decoding = decoding
        self._longest = min(max_length, decoding.max_length or max_length)
        self._search = _compiled(self._searching(translator))

    def search(self, sources: TokenStore, progress: ProgressCall = no_progress) -> list[list[Hypothesis]]:
        """Returns for each source its hypotheses, the best first.

        Args:
            sources: From `[BOS]` to `[EOS]`.
            progress: Told the share of sentences done; may raise `Cancelled`.
        """
        plan = BatchPlan(sources.lengths, max(1, _BATCH_TOKENS // self._decoding.beam_size), seed=0)
        found: list[list[Hypothesis]] = [[] for _ in range(len(sources))]
        done = 0
        for batch in plan.evaluation():
            ids = pad(sources, batch)[:, 1:]
            most = min(self._longest, _GROWTH * batch.length + _MARGIN)
            decoded = self._search(ids, most)
            all_ids, scores = (keras.ops.convert_to_numpy(part) for part in (decoded.ids, decoded.scores))
            for place, row in enumerate(batch.rows.tolist()):
                found[row] = [
                    Hypothesis(one[one != PADDING].tolist(), float(score))
                    for one, score in zip(all_ids[place], scores[place], strict=True)
                ]
            done += len(batch.rows)
            progress(done / len(sources), "translating")
        return found

    def _searching(self, translator: Any) -> Callable[[Any, Any], Decoded]:
        beam_size, penalty = self._decoding.beam_size, self._decoding.length_penalty
        if beam_size == 1:
            return lambda source, most: greedy(translator, source, most)
        return lambda source, most: beam_search(translator, source, most, beam_size, penalty)


def _compiled(search: Callable[[Any, Any], Decoded]) -> Callable[[Any, Any], Decoded]:
    """On TensorFlow a graph that serves every shape; elsewhere `search` itself, whose loop the backend compiles."""
    if keras.backend.backend() != "tensorflow":
        return search
    import tensorflow as tf

    ids, most = tf.TensorSpec([None, None], tf.int32), tf.TensorSpec([], tf.int32)

    @tf.function(input_signature=[ids, most], autograph=False)  # type: ignore[untyped-decorator]
    def graph(source: Any, most: Any) -> Any:
        decoded = search(source, most)
        return decoded.ids, decoded.scores

    return lambda source, most: Decoded(*graph(source, most))
