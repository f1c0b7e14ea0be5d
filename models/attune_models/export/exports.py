"""What there is to export of a run: the network, its tokenizers, how to describe it, ask it, and compare answers.

Of language models it is `writer_export`'s.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import keras
import numpy as np
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.tokenizers import Tokenizer

from attune_models.export.comparison import ExportCheck
from attune_models.export.text_classifier import TextClassifier
from attune_models.export.text_module import TextModule
from attune_models.export.text_translator import TextTranslator
from attune_models.loading import RunModel, TranslatorModel
from attune_models.prediction import predict_logits
from attune_models.translation_inspection import score_hypotheses

Answers = Mapping[str, Any]  # by the names of a SavedModel's outputs; one entry a text, and question, in each


@dataclass(frozen=True)
class Question:
    """A way to ask an export about texts: the name of a signature, and its inputs besides the texts."""

    signature: str = "serving_default"
    inputs: Mapping[str, float | int] = field(default_factory=dict)


class Export(Protocol):
    """A run's model as the writers of exports see it."""

    @property
    def network(self) -> keras.Model:
        """The Keras model."""
        ...

    @property
    def tokenizers(self) -> dict[str, Tokenizer]:
        """The tokenizers by the names of their files."""
        ...

    def about(self) -> dict[str, Any]:
        """Returns what an engineer wants to know of the model, as JSON."""
        ...

    def text_module(self) -> TextModule:
        """Returns what is saved as a SavedModel."""
        ...

    @property
    def questions(self) -> list[Question]:
        """The ways in which the check asks about each text."""
        ...

    def answers(self, texts: Sequence[str], progress: ProgressCall = no_progress) -> Answers:
        """Returns what the studio answers to all questions, on the CPU, where the clean process runs too."""
        ...

    def compare(self, texts: Sequence[str], answered: Answers, expected: Answers) -> ExportCheck:
        """Compares what an export answered to `texts` with what the studio did."""
        ...


@dataclass(frozen=True)
class ClassifierExport:
    """The export of a classifier: labels and probabilities."""

    model: RunModel

    @property
    def network(self) -> keras.Model:
        """The Keras model."""
        return self.model.model

    @property
    def tokenizers(self) -> dict[str, Tokenizer]:
        """The tokenizer."""
        return {"tokenizer": self.model.tokenizer}

    def about(self) -> dict[str, Any]:
        """Returns labels, cleaning and tokenizer."""
        return {
            "task": "classification",
            "labels": list(self.model.label_names),
            "cleaning": self.model.cleaning.model_dump(),
            "tokenizer": about_tokenizer(self.model.tokenizer),
        }

    def text_module(self) -> TextModule:
        """Returns raw texts to labels and probabilities."""
        model = self.model
        return TextClassifier(model.model, model.tokenizer, model.cleaning, model.label_names)

    @property
    def questions(self) -> list[Question]:
        """The texts alone."""
        return [Question()]

    def answers(self, texts: Sequence[str], progress: ProgressCall = no_progress) -> Answers:
        """Returns `probabilities` `(texts, classes)`."""
        with keras.device("cpu:0"):
            logits = predict_logits(self.model.model, self.model.encode(texts), progress)
            return {"probabilities": keras.ops.convert_to_numpy(keras.ops.softmax(logits))}

    def compare(self, texts: Sequence[str], answered: Answers, expected: Answers) -> ExportCheck:
        """Compares labels and probabilities. Where two classes tie within the tolerance, either label is right."""
        probabilities, names = expected["probabilities"], self.model.label_names
        assert answered["labels"] == names
        places = {name: place for place, name in enumerate(names)}
        chosen = np.array([places[label] for label in answered["label"]], int)
        best = np.take_along_axis(probabilities, chosen[:, None], axis=1)[:, 0]
        found = np.array(answered["probabilities"], np.float64).reshape(probabilities.shape)
        return ExportCheck.of(
            "labels", chosen == probabilities.argmax(axis=1), probabilities.max(axis=1) - best, found - probabilities
        )


@dataclass(frozen=True)
class TranslatorExport:
    """The export of a translator: translations and scores."""

    model: TranslatorModel

    @property
    def network(self) -> keras.Model:
        """The Keras model that reads both sides."""
        return self.model.translator.model

    @property
    def tokenizers(self) -> dict[str, Tokenizer]:
        """The tokenizers of both sides."""
        return {"source_tokenizer": self.model.source_tokenizer, "target_tokenizer": self.model.target_tokenizer}

    def about(self) -> dict[str, Any]:
        """Returns languages, cleaning, tokenizers, how the network is built, and how it decodes."""
        spec = self.model.spec
        return {
            "task": "translation",
            "languages": {"source": spec.data.source_language, "target": spec.data.target_language},
            "cleaning": self.model.cleaning.model_dump(),
            **{name: about_tokenizer(tokenizer) for name, tokenizer in self.tokenizers.items()},
            "decoding": spec.decoding.model_dump(),
            "model": spec.model.model_dump(),
        }

    def text_module(self) -> TextModule:
        """Returns raw sentences to translations."""
        model = self.model
        return TextTranslator(
            model.translator, model.source_tokenizer, model.target_tokenizer, model.cleaning, model.spec.decoding
        )

    @property
    def questions(self) -> list[Question]:
        """The texts alone."""
        return [Question()]

    def answers(self, texts: Sequence[str], progress: ProgressCall = no_progress) -> Answers:
        """Returns `translation` and `score` of each text."""
        with keras.device("cpu:0"):
            found = self.model.translate(texts, progress=progress)
        return {"translation": [one["text"] for one in found], "score": [one["score"] for one in found]}

    def compare(self, texts: Sequence[str], answered: Answers, expected: Answers) -> ExportCheck:
        """Compares translations and scores. Another translation is right only if the studio's model scores it alike."""
        pairs = zip(answered["translation"], expected["translation"], strict=True)
        equal = np.array([one == other for one, other in pairs], bool)
        scores = np.array(expected["score"], np.float64)
        gaps = np.zeros(len(equal))
        for row in np.flatnonzero(~equal).tolist():
            gaps[row] = np.abs(self._scores(texts[row], answered["translation"][row]) - scores[row]).min()
        return ExportCheck.of("translations", equal, gaps, np.array(answered["score"], np.float64) - scores)

    def _scores(self, text: str, translation: str) -> np.ndarray:
        """Returns the studio's scores of a translation of `text`: as one that came to its end, and as one that did not.

        The text may be spelled otherwise by its tokens than the search did; then it is taken for no tie.
        """
        target = self.model.target_tokenizer
        longer = Tokenizer(target.kind, target.vocabulary, target.max_length + 1)  # no end is cut off
        ids = longer.encode([translation])[0][1:].tolist()
        hypotheses = [ids, ids[:-1]] if len(ids) > 1 else [ids]
        source, penalty = self.model.encode([text])[0][None, 1:], self.model.spec.decoding.length_penalty
        with keras.device("cpu:0"):
            return np.array(score_hypotheses(self.model.translator, source, hypotheses, penalty))


def about_tokenizer(tokenizer: Tokenizer) -> dict[str, Any]:
    """Returns what an engineer wants to know of a tokenizer, as JSON."""
    return {"kind": tokenizer.kind, "size": tokenizer.size, "max_length": tokenizer.max_length}
