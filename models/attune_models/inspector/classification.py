"""What the inspector answers about a classifier."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
from attune_datasets.cleaning import clean
from attune_datasets.errors import AttuneError, nearest
from attune_datasets.service import ProgressCall, Reply, part_of
from attune_datasets.text_parts import text_parts

from attune_models.attributions import class_output, removal_from_text
from attune_models.example_filter import ExampleFilter
from attune_models.forward_steps import text_steps
from attune_models.gates import heads_off
from attune_models.head_measures import named_measures, rollout
from attune_models.head_worth import Judged, Worth, classifier_judge, head_worth
from attune_models.inspection import capture, probabilities_of
from attune_models.inspector import inside
from attune_models.inspector import steps as step_by_step
from attune_models.inspector.examples import Examples, Texts, predict_examples, split_texts
from attune_models.inspector.listing import Query
from attune_models.inspector.why import explain
from attune_models.loading import RunModel
from attune_models.residual_stream import class_lens
from attune_models.spec import ClassifierSpec
from attune_models.tracing import Trace, trace_text

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
        self._pass = step_by_step.LastPass[tuple[dict[str, Any], np.ndarray]]()

    @property
    def network(self) -> keras.Model:
        """What has the heads."""
        return self.model.model

    def about(self) -> dict[str, Any]:
        """Returns what `load` tells of a classifier."""
        model, network = self.model, self.model.spec.model
        assert isinstance(network, ClassifierSpec)
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

        `off` names heads that are off meanwhile; then `whole` says what the model answers with all heads.
        """
        off = request.get("off", [])
        told, ids = self._read(request)
        with heads_off(self.model.model, off):
            found = capture(self.model.model, ids[None])
        result = {
            **told,
            **text_parts(told["clean"]),
            **self._answer(found.probabilities[0]),
            "checks": found.checks.to_json(),
            "off": off,
        }
        if off:
            result["whole"] = self._answer(probabilities_of(self.model.model, ids[None])[0])
        measured = named_measures({"encoder": found.scores[0]})
        return Reply(result, {"scores": found.scores[0], "mask": found.mask[0], **measured})

    def worth(self, split: str, limit: int, attention: str | None, progress: ProgressCall, judged: Judged) -> Worth:
        """Returns what each head is worth on a split; see `head_worth`."""
        judge = classifier_judge(self.model.model, *self._texts_of(split).some(limit))
        return head_worth(self.model.model, judge, attention, progress, judged)

    def why(self, request: dict[str, Any], progress: ProgressCall) -> Reply:
        """Returns what each token contributes to the log-probability of `label`, by default the predicted one."""
        network, names = self.model.model, self.model.label_names
        told, ids = self._read(request)
        name = request.get("label", names[int(network.predict_on_batch(ids[None])[0].argmax())])
        if name not in names:
            raise AttuneError(f"There is no label {name!r}.", remedy=nearest(str(name), names))
        label = names.index(name)

        def remove(progress: ProgressCall) -> dict[str, np.ndarray]:
            return {"text": removal_from_text(network, ids, label, progress)}

        result, shares = explain(name, class_output(network, ids, label), remove, request, progress)
        return Reply({**told, **result}, {method: by_side["text"] for method, by_side in shares.items()})

    def through(self, request: dict[str, Any]) -> Reply:
        """Returns what happens to a text block by block, and what would be predicted after each."""
        told, ids = self._read(request)
        trace = trace_text(self.model.model, ids)
        result, arrays = inside.through(trace, request)
        lens = class_lens(self.model.model, trace)
        arrays |= {"lens": lens, "encoder.rollout": rollout(trace.scores("encoder"))}
        return Reply({**told, **result, "labels": self.model.label_names}, arrays)

    def head(self, request: dict[str, Any]) -> Reply:
        """Returns one head from the inside."""
        told, ids = self._read(request)
        result, arrays = inside.head(trace_text(self.model.model, ids), request)
        return Reply({**told, **result}, arrays)

    def steps(self, request: dict[str, Any]) -> Reply:
        """Returns the steps of a forward pass, from ids to the probabilities of the labels."""
        (told, ids), trace = self._pass.of(request, lambda: self._traced(request))
        steps = text_steps(self.model.model, ids, trace)
        result, arrays = step_by_step.answer(steps, request)
        told = {**told, "task": "classification", "choices": step_by_step.choices(self.model.spec.model)}
        return Reply({**told, **result, "labels": self.model.label_names}, arrays)

    def _traced(self, request: dict[str, Any]) -> tuple[tuple[dict[str, Any], np.ndarray], Trace]:
        told, ids = self._read(request)
        return (told, ids), trace_text(self.model.model, ids)

    def _read(self, request: dict[str, Any]) -> tuple[dict[str, Any], np.ndarray]:
        """Returns what is told of the text that is asked about, and its token ids."""
        model = self.model
        text, label = request.get("text"), {}
        if text is None:
            texts = self._texts_of(request["split"])
            place = texts.place(request["row"])
            text, label = texts.texts[place], {"label": model.label_names[texts.labels[place]]}
        (cleaned,) = clean([text], model.cleaning)
        ids, _ = model.tokenizer.encode([cleaned])
        tokens, spans = model.tokenizer.tokens(cleaned), model.tokenizer.spans(cleaned)
        cut = not model.tokenizer.fits([cleaned], np.array([len(ids)])).all()
        return {"text": text, "tokens": tokens, "spans": spans, "clean": cleaned, "cut": bool(cut), **label}, ids

    def own_texts(self, split: str) -> list[str]:
        """Returns the texts of a split of the run. Raises `AttuneError` where it has none."""
        return self._texts_of(split).texts

    def _answer(self, probabilities: np.ndarray) -> dict[str, Any]:
        names = self.model.label_names
        return {
            "predicted": names[probabilities.argmax()],
            "probabilities": dict(zip(names, probabilities.tolist(), strict=True)),
        }

    def _examples_of(self, split: str, progress: ProgressCall) -> Examples:
        if split not in self._examples:
            self._examples[split] = predict_examples(self.model, self._texts_of(split), progress)
        return self._examples[split]

    def _texts_of(self, split: str) -> Texts:
        if split not in self._texts:
            self._texts[split] = split_texts(self.model, split)
        return self._texts[split]
