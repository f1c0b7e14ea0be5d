"""The words of a split's examples: indexed when somebody first asks for one, then kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from attune_datasets.cleaning import clean
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.spec import CleaningSpec
from attune_datasets.words import WordIndex, index_words

from attune_models.error_words import error_words

_TOP = 20


class SplitWords:
    """The words of some texts, as the model gets them: cleaned.

    Args:
        texts: As in the file.
        cleaning: What is done to them.
    """

    def __init__(self, texts: Sequence[str], cleaning: CleaningSpec) -> None:
        self._texts, self._cleaning = texts, cleaning
        self._index: WordIndex | None = None

    def index(self, progress: ProgressCall = no_progress) -> WordIndex:
        """Returns the index; `progress` may raise `Cancelled`."""
        if self._index is None:
            self._index = index_words(clean(self._texts, self._cleaning), progress)
        return self._index

    def answer(self, left: np.ndarray, request: dict[str, Any], progress: ProgressCall) -> dict[str, Any]:
        """Returns what `error_words` answers where the filters leave the examples `left`."""
        found = error_words(self.index(progress), left, request.get("top", _TOP))
        chosen = int(left.sum())
        return {"words": [one.to_json() for one in found], "examples": chosen, "rest": len(left) - chosen}
