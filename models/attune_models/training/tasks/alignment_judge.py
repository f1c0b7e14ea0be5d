"""How well the attention of a translator in training finds the true word alignment, where that is known."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
from attune_datasets.errors import AttuneError
from attune_datasets.pair_batches import plan_pairs

from attune_models.alignment import GoldPair, alignment_error_rates, gold_pair
from attune_models.training.pair_preparation import PairData
from attune_models.training.stream import pair_arrays
from attune_models.translators import Translator

_MOST_PAIRS = 200
_BATCH_TOKENS = 1024  # the scores of all heads are kept until their batch is judged


class AlignmentJudge:
    """Measures alignment error rates on some pairs whose true alignment the data tells.

    Args:
        translator: The model; its weights may change between calls.
        data: The run's.
        places: Of validation or test pairs in the data; the first 200 with an alignment are used.
    """

    def __init__(self, translator: Translator, data: PairData, places: np.ndarray) -> None:
        self._translator = translator
        self._golds: list[GoldPair] = []
        known: list[int] = []
        for place, row in zip(places.tolist(), data.texts(places), strict=True):
            gold = _gold(row, data)
            if gold is not None and len(known) < _MOST_PAIRS:
                known.append(place)
                self._golds.append(gold)
        self._sources, self._targets = data.part(np.array(known, np.int64))

    def rates(self) -> np.ndarray | None:
        """Returns the rate of each layer and head, `(layers, heads)`; None without gold, or without attention."""
        if not self._golds:
            return None
        plan = plan_pairs(self._sources, self._targets, _BATCH_TOKENS, seed=0)
        crosses = [np.zeros(0)] * len(self._golds)
        for batch in plan.evaluation():
            source, target, _ = pair_arrays(self._sources, self._targets, batch, fixed_shapes=False)
            found = self._translator.capture(source, target)
            if "cross" not in found:
                return None
            for row, cross in zip(batch.rows.tolist(), keras.ops.convert_to_numpy(found["cross"]), strict=False):
                crosses[row] = cross
        return alignment_error_rates(crosses, self._golds)


def _gold(row: dict[str, Any], data: PairData) -> GoldPair | None:
    """A wrong cell costs one pair's figure, not the training."""
    try:
        return gold_pair(row, data.tokenizers)
    except AttuneError:
        return None
