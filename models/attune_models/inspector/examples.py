"""The rows of a split with what a model says of each: predicted once a checkpoint, then sorted and filtered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from attune_datasets.errors import AttuneError, nearest
from attune_datasets.service import ProgressCall
from attune_datasets.splits import SPLITS
from attune_datasets.token_store import TokenStore

from attune_models.example_filter import ExampleFilter
from attune_models.inspector.listing import CHARACTERS, Query, check_some, held_out, in_order, left_by, place_of
from attune_models.inspector.split_words import SplitWords
from attune_models.loading import RunModel
from attune_models.metrics import Scores, score
from attune_models.prediction import predict_logits
from attune_models.selected_rows import SelectedRows, some_rows
from attune_models.training.preparation import RunData, open_data


@dataclass(frozen=True)
class Texts:
    """The rows of one split of a run's data. Lists and arrays are of one length.

    Args:
        data: The run's data.
        split: 1 validation, 2 test.
        rows: Places in the file, from 0.
        texts: As in the file.
        labels: Class numbers.
    """

    data: RunData
    split: int
    rows: np.ndarray
    texts: list[str]
    labels: np.ndarray

    def some(self, limit: int) -> tuple[TokenStore, np.ndarray]:
        """Returns the token ids and labels of all rows, or of `limit` where there are more."""
        places = some_rows(self.data.places(self.split), limit)
        return SelectedRows(self.data.store, places), self.data.labels[places]

    def place(self, row: int) -> int:
        """Returns where the row of the file stands in these lists. Raises `AttuneError` when it is not among them."""
        return place_of(self.rows, row, SPLITS[self.split])


@dataclass(frozen=True)
class Examples:
    """The rows of one split with the predictions of one checkpoint."""

    texts: Texts
    scores: Scores
    lengths: np.ndarray
    label_names: list[str]
    words: SplitWords

    def page(self, query: Query) -> dict[str, Any]:
        """Returns how many rows there are, `total` of the `whole`, and those of the page as `examples` answers them.

        Orders: `row`: as in the file; `loss`: the highest first; `confidence`: the least sure first; `length`: the
        longest first; `label` and `predicted`: in the order of the labels.

        Raises:
            AttuneError: for another order, or a label that there is not.
        """
        order = in_order(
            query.sort,
            {
                "row": lambda: self.texts.rows,
                "loss": lambda: -self.scores.losses,
                "confidence": lambda: self.scores.probabilities.max(axis=1),
                "length": lambda: -self.lengths,
                "label": lambda: self.texts.labels,
                "predicted": lambda: self.scores.predicted,
            },
            query.reverse,
        )
        left = self.left_by(query.filter)
        order = order[left[order]]
        return {
            "total": len(order),
            "whole": len(left),
            "rows": [self._row(place) for place in query.page(order).tolist()],
        }

    def left_by(self, asked: ExampleFilter) -> np.ndarray:
        """Returns which rows a filter leaves, `(rows,)` booleans. Raises `AttuneError` for an unknown label."""
        left = left_by(asked, self.scores.losses, self.lengths, [[text] for text in self.texts.texts], self.words.index)
        if asked.wrong:
            left &= self.scores.predicted != self.texts.labels
        for name, numbers in ((asked.label, self.texts.labels), (asked.predicted, self.scores.predicted)):
            if name is not None:
                left &= numbers == self._number_of(name)
        return left

    def _number_of(self, name: str) -> int:
        if name not in self.label_names:
            raise AttuneError(f"There is no label {name!r}.", remedy=nearest(name, self.label_names))
        return self.label_names.index(name)

    def _row(self, place: int) -> dict[str, Any]:
        predicted = int(self.scores.predicted[place])
        return {
            "row": int(self.texts.rows[place]),
            "text": self.texts.texts[place][:CHARACTERS],
            "label": self.label_names[self.texts.labels[place]],
            "predicted": self.label_names[predicted],
            "probability": float(self.scores.probabilities[place, predicted]),
            "loss": float(self.scores.losses[place]),
            "length": int(self.lengths[place]),
        }


def split_texts(model: RunModel, split: str) -> Texts:
    """Returns the rows of the `validation` or `test` split of a run's data.

    Raises:
        AttuneError: for another split, one without rows, or damaged data.
    """
    number = held_out(split)
    data = open_data(model.run.path / "data", model.spec.data)
    places = data.places(number)
    check_some(places, split)
    return Texts(data, number, data.rows[places], data.texts(places), data.labels[places])


def predict_examples(model: RunModel, texts: Texts, progress: ProgressCall) -> Examples:
    """Returns the rows with the model's predictions and losses, computed in batches of like length."""
    store, labels = texts.data.part(texts.split)
    scores = score(predict_logits(model.model, store, progress), labels)
    return Examples(texts, scores, store.lengths, model.label_names, SplitWords(texts.texts, model.cleaning))
