"""The pairs of a split with what a translator makes of each.

Losses are known of all pairs at once, for they cost one pass; translations are searched for those that are shown, and
for all only where the order or the filter hangs on them.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, no_progress, part_of
from attune_datasets.splits import SPLITS
from attune_datasets.token_store import TokenStore

from attune_models.example_filter import ExampleFilter
from attune_models.inspector.listing import CHARACTERS, Query, check_some, held_out, in_order, left_by, place_of
from attune_models.inspector.split_words import SplitWords
from attune_models.loading import TranslatorModel
from attune_models.selected_rows import some_rows
from attune_models.training.pair_preparation import open_pairs
from attune_models.translation_scores import TargetScores, is_exact, sentence_chrf

_LOSSES = 0.3  # of the progress of finding what is left
_LEFT = 0.6  # of the progress of a page


class PairExamples:
    """One split's pairs with the translations of one checkpoint.

    Args:
        model: The run's.
        split: `validation` or `test`.

    Raises:
        AttuneError: for another split, one without pairs, or damaged data.
    """

    def __init__(self, model: TranslatorModel, split: str) -> None:
        number = held_out(split)
        data = open_pairs(model.run.path / "data", model.spec.data)
        places = data.places(number)
        check_some(places, split)
        self._model, self._split = model, SPLITS[number]
        self._data, self._places = data, places
        self._rows, self._pairs = data.rows[places], data.texts(places)
        self._sources, self._targets = data.part(places)
        self._losses: np.ndarray | None = None
        self._texts: list[str | None] = [None] * len(places)
        self._chrf = np.full(len(places), np.nan)
        self.words = SplitWords(self.sources, model.cleaning)

    @property
    def sources(self) -> list[str]:
        """The raw source sentences."""
        return [pair["source"] for pair in self._pairs]

    def pair(self, row: int) -> dict[str, Any]:
        """Returns `{"source", "target", "clean_source", "clean_target", "alignment"?, …}` of a row of the file."""
        return self._pairs[place_of(self._rows, row, self._split)]

    def some(self, limit: int) -> tuple[TokenStore, TokenStore]:
        """Returns the token ids of both sides of all pairs, or of `limit` where there are more."""
        return self._data.part(some_rows(self._places, limit))

    def page(self, query: Query, progress: ProgressCall) -> dict[str, Any]:
        """Returns how many pairs there are, `total` of the `whole`, and those of the page as `examples` answers them.

        Orders: `row`: as in the file; `loss`: the highest first; `chrf`: the worst translation first; `length`: the
        longest source first.

        Args:
            query: What is asked for.
            progress: Told the fraction done; may raise `Cancelled`.

        Raises:
            AttuneError: for another order, or a filter that pairs do not have.
        """
        left = self.left_by(query.filter, part_of(progress, 0.0, _LEFT))
        translating = part_of(progress, _LEFT, 1.0)
        losses = self._judge(no_progress)
        order = in_order(
            query.sort,
            {
                "row": lambda: self._rows,
                "loss": lambda: -losses,
                "chrf": lambda: self._translate(np.flatnonzero(left), translating),
                "length": lambda: -self._sources.lengths,
            },
            query.reverse,
        )
        order = order[left[order]]
        shown = query.page(order)
        self._translate(shown, translating)
        return {
            "total": len(order),
            "whole": len(left),
            "rows": [self._row(place, losses[place]) for place in shown.tolist()],
        }

    def left_by(self, asked: ExampleFilter, progress: ProgressCall) -> np.ndarray:
        """Returns which pairs a filter leaves, `(pairs,)` booleans; `wrong` has those translated that the others leave.

        Raises:
            AttuneError: It asks for a label, which pairs do not have.
        """
        if asked.label is not None or asked.predicted is not None:
            raise AttuneError("Pairs have no labels to filter by.", remedy="Filter by loss, length, text or word.")
        losses = self._judge(part_of(progress, 0.0, _LOSSES))
        texts = [[pair["source"], pair["target"]] for pair in self._pairs]
        left = left_by(asked, losses, self._sources.lengths - 1, texts, self.words.index)
        if asked.wrong:
            places = np.flatnonzero(left)
            self._translate(places, part_of(progress, _LOSSES, 1.0))
            left[places] = [not self._is_exact(place) for place in places.tolist()]
        return left

    def _judge(self, progress: ProgressCall) -> np.ndarray:
        """Returns the mean loss of each pair's target, in nats a token."""
        if self._losses is None:
            _, self._losses = TargetScores(self._model.translator.model).score(self._sources, self._targets, progress)
        return self._losses

    def _translate(self, places: np.ndarray, progress: ProgressCall) -> np.ndarray:
        """Sees to it that some pairs are translated; returns the chrF of all, nan for those that are not."""
        missing = places[[self._texts[place] is None for place in places.tolist()]]
        if len(missing):
            sources, _ = self._data.part(self._places[missing])
            found = self._model.searcher().search(sources, progress)
            for place, (best, *_) in zip(missing.tolist(), found, strict=True):
                text = self._model.target_tokenizer.decode(best.ids)
                self._texts[place] = text
                self._chrf[place] = sentence_chrf(text, self._pairs[place]["target"])
        return self._chrf

    def _is_exact(self, place: int) -> bool:
        return is_exact(self._texts[place] or "", self._pairs[place]["target"])

    def _row(self, place: int, loss: float) -> dict[str, Any]:
        pair = self._pairs[place]
        return {
            "row": int(self._rows[place]),
            "text": pair["source"][:CHARACTERS],
            "target": pair["target"][:CHARACTERS],
            "translation": (self._texts[place] or "")[:CHARACTERS],
            "exact": self._is_exact(place),
            "loss": float(loss),
            "chrf": float(self._chrf[place]),
            "length": int(self._sources.lengths[place]) - 1,
        }
