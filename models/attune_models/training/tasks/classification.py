"""Learning to tell the class of a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attune_datasets.batches import BatchPlan
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.splits import TRAINING, VALIDATION

from attune_models.classifier import build_classifier
from attune_models.losses import classification_loss
from attune_models.metrics import Scores, score
from attune_models.pinned import Pinned
from attune_models.prediction import predict_logits
from attune_models.probes import Probe
from attune_models.probing import probe_classifier
from attune_models.spec import ClassifierSpec, RunSpec
from attune_models.training.epochs import resolve_epochs
from attune_models.training.preparation import RunData
from attune_models.training.stream import LabelledStream
from attune_models.training.tasks.task import Evaluation, Task, choose_samples

_SAMPLE_CHARACTERS = 500


class Classification(Task):
    """A text classifier. The best model has the lowest validation loss.

    Args:
        spec: The run's.
        data: Its prepared data.
        compiled: Whether a compiler meets the batches, which then have few shapes.
    """

    data: RunData

    def __init__(self, spec: RunSpec, data: RunData, *, compiled: bool) -> None:
        assert isinstance(spec.model, ClassifierSpec)
        self.data, self._compiled = data, compiled
        training, classes = spec.training, len(data.label_names)
        store, labels = data.part(TRAINING)
        plan = BatchPlan(
            store.lengths,
            training.batch_tokens,
            training.seed,
            batch_rows=training.batch_rows,
            fixed_shapes=compiled,
        )
        self.stream = LabelledStream(store, labels, classes, plan, resolve_epochs(training, len(plan)))
        self.network = build_classifier(spec.model, data.tokenizer.size, classes, spec.tokenizer.max_length)
        self.loss = classification_loss(training.label_smoothing)
        self._chosen = choose_samples(self.rows(VALIDATION), training.seed)
        places = data.places(VALIDATION)[self._chosen]
        self._texts = [text[:_SAMPLE_CHARACTERS] for text in data.texts(places)]

    def rows(self, split: int) -> int:
        """Returns how many texts a split has."""
        return len(self.data.places(split))

    def evaluate(self, split: int, *, final: bool, progress: ProgressCall = no_progress) -> Evaluation:
        """Judges the network on all texts of a split."""
        store, labels = self.data.part(split)
        logits = predict_logits(self.network, store, progress, fixed_shapes=self._compiled)
        scores = score(logits, labels)
        details = {"confusion": scores.confusion.tolist(), "labels": self.data.label_names}
        return Evaluation(scores.metrics, scores.loss, details, self._samples(scores) if split == VALIDATION else [])

    def probe(self, pinned: Sequence[Pinned]) -> list[Probe]:
        """Returns what the classifier makes of pinned texts."""
        return probe_classifier(self.network, pinned)

    def _samples(self, scores: Scores) -> list[dict[str, Any]]:
        places, names = self.data.places(VALIDATION), self.data.label_names
        samples = []
        for number, text in zip(self._chosen, self._texts, strict=True):
            place, predicted = places[number], int(scores.predicted[number])
            samples.append({
                "row": int(self.data.rows[place]),
                "input": text,
                "expected": names[self.data.labels[place]],
                "predicted": names[predicted],
                "probability": round(float(scores.probabilities[number, predicted]), 6),
            })  # fmt: skip
        return samples
