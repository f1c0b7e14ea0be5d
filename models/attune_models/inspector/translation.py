"""What the inspector answers about a translator."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
from attune_datasets.cleaning import clean
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, Reply, part_of
from attune_datasets.splits import VALIDATION
from attune_datasets.tokenizers import BEGIN, END

from attune_models.alignment import gold_pair
from attune_models.beam_tree import BeamTree
from attune_models.example_filter import ExampleFilter
from attune_models.gates import heads_off
from attune_models.head_measures import named_measures
from attune_models.inspector.listing import Query
from attune_models.inspector.pair_examples import PairExamples
from attune_models.loading import TranslatorModel
from attune_models.searching import Hypothesis
from attune_models.spec import EncoderSpec
from attune_models.training.pair_preparation import open_pairs
from attune_models.training.tasks.alignment_judge import AlignmentJudge
from attune_models.translation_inspection import (
    Continuer,
    alternatives,
    attention_shapes,
    capture_pair,
    text_spans,
)
from attune_models.translation_scores import sentence_chrf

_ALTERNATIVES = 10  # told of each place
_TRANSLATING = 0.9  # of the progress of `error_words`


class TranslatorAnswers:
    """Answers about one translator, and remembers what it made of its run's own pairs.

    Args:
        model: The run's.
    """

    def __init__(self, model: TranslatorModel) -> None:
        self.model = model
        self._continuer = Continuer(model.translator, model.spec.decoding, model.spec.tokenizer.max_length)
        self._examples: dict[str, PairExamples] = {}

    def about(self) -> dict[str, Any]:
        """Returns what `load` tells of a translator."""
        data, network = self.model.spec.data, self.model.spec.model
        assert not isinstance(network, EncoderSpec)
        return {
            "attentions": attention_shapes(network),
            "languages": [data.source_language, data.target_language],
        }

    def examples(self, request: dict[str, Any], progress: ProgressCall) -> Reply:
        """Returns the pairs of a split with translations and losses, sorted and filtered."""
        return Reply(self._examples_of(request["split"]).page(Query.from_request(request), progress))

    def error_words(self, request: dict[str, Any], progress: ProgressCall) -> Reply:
        """Returns the words that the sources which filters leave have in common, against the rest of the split."""
        found = self._examples_of(request["split"])
        left = found.left_by(ExampleFilter.from_json(request), part_of(progress, 0.0, _TRANSLATING))
        return Reply(found.words.answer(left, request, part_of(progress, _TRANSLATING, 1.0)))

    def inspect(self, request: dict[str, Any]) -> Reply:
        """Returns a sentence, a row's or another, with its translation, and the scores and measures of every head.

        `target_prefix` and `forced`, token ids, say how the translation begins; `off` names heads that are off
        meanwhile. Alignment error rates are those of the whole model.
        """
        pair: dict[str, Any] = {}
        text = request.get("source", request.get("text"))
        if text is None:
            pair = self._examples_of(request["split"]).pair(request["row"])
            text = pair["source"]
        prefix = [*request.get("target_prefix", []), *([request["forced"]] if "forced" in request else [])]
        (cleaned,) = clean([text], self.model.cleaning)
        if not cleaned.strip():
            raise AttuneError("There is nothing to translate.", remedy="Give a sentence.")
        encoded = self.model.source_tokenizer.encode([cleaned])[0]
        ids = encoded[1:]
        off = request.get("off", [])
        with heads_off(self.model.translator, off):
            hypotheses = self._continuer.search(ids, prefix)
            best = hypotheses[0].ids
            found = capture_pair(self.model.translator, ids, np.array([BEGIN, *best[:-1]]))
        result = {
            "task": "translation",
            "source": text,
            "clean": cleaned,
            "source_tokens": self.model.source_tokenizer.tokens(cleaned)[1:],
            "source_spans": self.model.source_tokenizer.spans(cleaned)[1:],
            "cut": not self.model.source_tokenizer.fits([cleaned], np.array([len(encoded)])).all(),
            "unknown": self.model.unknown(cleaned, encoded),
            **self._written(best, found.log_probabilities),
            "score": hypotheses[0].score,
            "settled": len(prefix),
            "hypotheses": [self._hypothesis(one) for one in hypotheses],
            "checks": found.checks.to_json(),
            "off": off,
            **self._compared(pair, best),
        }
        if self._error_rates is not None:
            result["alignment_error_rates"] = self._error_rates
        return Reply(result, {**found.scores, **named_measures(found.scores)})

    def beams(self, request: dict[str, Any]) -> Reply:
        """Returns the tree of the search for a sentence's translation, begun as for `inspect`."""
        (cleaned,) = clean([request["source"]], self.model.cleaning)
        ids = self.model.source_tokenizer.encode([cleaned])[0][1:]
        tree = self._continuer.tree(ids, request.get("target_prefix", []))
        return Reply(self._tree(tree))

    def own_texts(self, split: str) -> list[str]:
        """Returns the sources of a split of the run. Raises `AttuneError` where it has none."""
        return self._examples_of(split).sources

    def _written(self, ids: Sequence[int], log_probabilities: np.ndarray) -> dict[str, Any]:
        """Returns what was written, and what else might have been, place by place."""
        tokenizer = self.model.target_tokenizer
        text, spans = text_spans(tokenizer, ids)
        likely, shares = alternatives(log_probabilities, _ALTERNATIVES)
        names = tokenizer.vocabulary
        return {
            "translation": text,
            "target_ids": list(ids),
            "target_tokens": [names[number] for number in ids],
            "target_spans": spans,
            "input_tokens": [names[number] for number in (BEGIN, *ids[:-1])],
            "probabilities": np.exp(log_probabilities[np.arange(len(ids)), ids]).tolist(),
            "alternatives": [
                [
                    {"id": number, "token": names[number], "probability": share}
                    for number, share in zip(row, row_shares, strict=True)
                ]
                for row, row_shares in zip(likely.tolist(), shares.tolist(), strict=True)
            ],
        }

    def _compared(self, pair: dict[str, Any], ids: Sequence[int]) -> dict[str, Any]:
        """Returns the reference of a row with the chrF, and where both are one, which tokens truly belong together."""
        if not pair:
            return {}
        target, tokenizer = pair["clean_target"], self.model.target_tokenizer
        told: dict[str, Any] = {
            "reference": pair["target"],
            "chrf": sentence_chrf(tokenizer.decode(ids), pair["target"]),
        }
        if tokenizer.encode([target])[0].tolist() == [BEGIN, *ids]:
            try:
                gold = gold_pair(pair, (self.model.source_tokenizer, tokenizer))
            except AttuneError:
                return told  # a wrong cell of the table hides the truth, not the attention
            if gold is not None:
                told["links"] = gold.token_links()
        return told

    @cached_property
    def _error_rates(self) -> list[list[float]] | None:
        """The alignment error rate of each layer and head on validation, where the run's data tells the truth."""
        data = open_pairs(self.model.run.path / "data", self.model.spec.data)
        judge = AlignmentJudge(self.model.translator, data, data.places(VALIDATION))
        rates = judge.rates()
        return None if rates is None else rates.tolist()

    def _hypothesis(self, one: Hypothesis) -> dict[str, Any]:
        ended = one.ids[-1:] == [END]
        return {
            "text": self.model.target_tokenizer.decode(one.ids), "score": one.score, "ids": one.ids, "ended": ended,
        }  # fmt: skip

    def _tree(self, tree: BeamTree) -> dict[str, Any]:
        names = self.model.target_tokenizer.vocabulary
        return {
            "nodes": [
                {
                    "parent": node.parent, "id": node.token, "token": names[node.token],
                    "log_probability": node.log_probability, "score": node.score, "fate": node.fate,
                }
                for node in tree.nodes
            ],
            "steps": tree.steps,
            "best": tree.best,
        }  # fmt: skip

    def _examples_of(self, split: str) -> PairExamples:
        if split not in self._examples:
            self._examples[split] = PairExamples(self.model, split)
        return self._examples[split]
