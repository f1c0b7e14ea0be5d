"""What the inspector answers about a classifier."""

from __future__ import annotations

from typing import Any

from attune_datasets.cleaning import clean
from attune_datasets.service import ProgressCall, Reply, part_of
from attune_datasets.text_parts import sentence_starts, word_starts

from attune_models.example_filter import ExampleFilter
from attune_models.gates import heads_off
from attune_models.head_measures import named_measures
from attune_models.inspection import capture
from attune_models.inspector.examples import Examples, Texts, predict_examples, split_texts
from attune_models.inspector.listing import Query
from attune_models.loading import RunModel
from attune_models.spec import EncoderSpec

_PREDICTING = 0.7  # of the progress


class ClassifierAnswers:
    """Answers about one classifier, and remembers what it predicted for its run's own texts.

    Args:
        model: The run's.
    """

    def __init__(self, model: RunModel) -> None:
        self.model = model
        self._texts: dict[str, Texts] = {}
        self._examples: dict[str, Examples] = {}

    def about(self) -> dict[str, Any]:
        """Returns what `load` tells of a classifier."""
        model, network = self.model, self.model.spec.model
        assert isinstance(network, EncoderSpec)
        return {"labels": model.label_names, "num_layers": network.num_layers, "num_heads": network.num_heads}

    def examples(self, request: dict[str, Any], progress: ProgressCall) -> Reply:
        """Returns the rows of a split with predictions and losses, sorted and filtered, and with the first of them the
        confusion matrix of the whole split, (expected, predicted)."""
        found, query = self._examples_of(request["split"], progress), Query.from_request(request)
        return Reply(found.page(query), {} if query.offset else {"confusion": found.scores.confusion})

    def error_words(self, request: dict[str, Any], progress: ProgressCall) -> Reply:
        """Returns the words that the examples which filters leave have in common, against the rest of the split."""
        found = self._examples_of(request["split"], part_of(progress, 0.0, _PREDICTING))
        left = found.left_by(ExampleFilter.from_json(request))
        return Reply(found.words.answer(left, request, part_of(progress, _PREDICTING, 1.0)))

    def inspect(self, request: dict[str, Any]) -> Reply:
        """Returns one text, a row's or another, as tokens, prediction, and the scores and measures of every head.

        `off` names heads that are off meanwhile.
        """
        model, names = self.model, self.model.label_names
        text, label = request.get("text"), {}
        if text is None:
            texts = self._texts_of(request["split"])
            place = texts.place(request["row"])
            text, label = texts.texts[place], {"label": names[texts.labels[place]]}
        (cleaned,) = clean([text], model.cleaning)
        ids, _ = model.tokenizer.encode([cleaned])
        off = request.get("off", [])
        with heads_off(model.model, off):
            found = capture(model.model, ids[None])
        result = {
            "text": text,
            "tokens": model.tokenizer.tokens(cleaned),
            "spans": model.tokenizer.spans(cleaned),
            "clean": cleaned,
            "words": word_starts(cleaned),
            "sentences": sentence_starts(cleaned),
            **label,
            "predicted": names[found.probabilities[0].argmax()],
            "probabilities": dict(zip(names, found.probabilities[0].tolist(), strict=True)),
            "checks": found.checks.to_json(),
            "off": off,
        }
        measured = named_measures({"encoder": found.scores[0]})
        return Reply(result, {"scores": found.scores[0], "mask": found.mask[0], **measured})

    def own_texts(self, split: str) -> list[str]:
        """Returns the texts of a split of the run. Raises `AttuneError` where it has none."""
        return self._texts_of(split).texts

    def _examples_of(self, split: str, progress: ProgressCall) -> Examples:
        if split not in self._examples:
            self._examples[split] = predict_examples(self.model, self._texts_of(split), progress)
        return self._examples[split]

    def _texts_of(self, split: str) -> Texts:
        if split not in self._texts:
            self._texts[split] = split_texts(self.model, split)
        return self._texts[split]
