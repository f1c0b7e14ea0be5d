"""The rows of a split with what a model says of each: predicted once a checkpoint, then sorted and filtered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from attune_datasets.service import ProgressCall
from attune_datasets.splits import SPLITS
from attune_datasets.token_store import TokenStore

from attune_models.inspector.listing import CHARACTERS, check_some, held_out, in_order, place_of
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

    def page(self, sort: str, wrong: bool, offset: int, limit: int) -> dict[str, Any]:
        """Returns `{"total", "rows": [{"row", "text", "label", "predicted", "probability", "loss", "length"}]}`.

        Args:
            sort: `row`: as in the file; `loss`: the highest first; `confidence`: the least sure first.
            wrong: Whether to leave out what was predicted rightly.
            offset: How many to leave out at the start.
            limit: The most to return.

        Raises:
            AttuneError: for another `sort`.
        """
        order = in_order(
            sort,
            {
                "row": lambda: self.texts.rows,
                "loss": lambda: -self.scores.losses,
                "confidence": lambda: self.scores.probabilities.max(axis=1),
            },
        )
        if wrong:
            order = order[self.scores.predicted[order] != self.texts.labels[order]]
        return {"total": len(order), "rows": [self._row(place) for place in order[offset : offset + limit].tolist()]}

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
    return Examples(texts, scores, store.lengths, model.label_names)
