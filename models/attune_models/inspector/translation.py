"""What the inspector answers about a translator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from attune_datasets.cleaning import clean
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, Reply, part_of
from attune_datasets.splits import VALIDATION
from attune_datasets.tokenizers import BEGIN, END

from attune_models.alignment import gold_pair
from attune_models.attentions import attention_shapes
from attune_models.attributions import removal_from_pair, token_output
from attune_models.beam_tree import BeamTree
from attune_models.example_filter import ExampleFilter
from attune_models.forward_steps import pair_steps
from attune_models.gates import heads_off
from attune_models.head_measures import named_measures, rollout
from attune_models.head_worth import Judged, Worth, head_worth, translator_judge
from attune_models.inspection import require_one_of
from attune_models.inspector import inside
from attune_models.inspector import steps as step_by_step
from attune_models.inspector.listing import Query
from attune_models.inspector.pair_examples import PairExamples
from attune_models.inspector.why import explain
from attune_models.loading import TranslatorModel
from attune_models.residual_stream import token_lens
from attune_models.searching import Hypothesis
from attune_models.spec import EncoderSpec
from attune_models.tracing import Trace, trace_pair
from attune_models.training.pair_preparation import open_pairs
from attune_models.training.tasks.alignment_judge import AlignmentJudge
from attune_models.translation_inspection import (
    Continuer,
    alternatives,
    capture_pair,
    text_spans,
)
from attune_models.translation_scores import sentence_chrf
from attune_models.translator import TransformerTranslator
from attune_models.translators import Translator

_ALTERNATIVES = 10  # told of each place
_TRANSLATING = 0.9  # of the progress of `error_words`


@dataclass(frozen=True)
class _Read:
    """A sentence and its translation.

    Args:
        text: As it was given.
        cleaned: As the tokenizer read it.
        encoded: Its ids, `[BOS]` and `[EOS]` included.
        pair: The row that it came from; empty where it came from none.
        settled: How many tokens of the translation were settled beforehand.
        hypotheses: The translations found, the best first.
    """

    text: str
    cleaned: str
    encoded: np.ndarray
    pair: dict[str, Any]
    settled: int
    hypotheses: list[Hypothesis]

    @property
    def ids(self) -> list[int]:
        """The best translation."""
        return list(self.hypotheses[0].ids)

    @property
    def source(self) -> np.ndarray:
        """What the encoder reads."""
        return self.encoded[1:]

    @property
    def target(self) -> np.ndarray:
        """What the decoder reads."""
        return np.array([BEGIN, *self.ids[:-1]])


class TranslatorAnswers:
    """Answers about one translator, and remembers what it made of its run's own pairs.

    Args:
        model: The run's.
    """

    def __init__(self, model: TranslatorModel) -> None:
        self.model = model
        self._continuer = Continuer(model.translator, model.spec.decoding, model.spec.tokenizer.max_length)
        self._examples: dict[str, PairExamples] = {}
        self._pass = step_by_step.LastPass[_Read]()

    @property
    def network(self) -> Translator:
        """What has the heads."""
        return self.model.translator

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
        meanwhile; then `whole` is what all heads translate, begun alike. Alignment error rates are those of all heads.
        """
        off = request.get("off", [])
        with heads_off(self.model.translator, off):
            read = self._read(request)
            found = capture_pair(self.model.translator, read.source, read.target)
        result = {
            **self._told(read),
            "cut": not self.model.source_tokenizer.fits([read.cleaned], np.array([len(read.encoded)])).all(),
            "unknown": self.model.unknown(read.cleaned, read.encoded),
            **self._chances(read.ids, found.log_probabilities),
            "score": read.hypotheses[0].score,
            "settled": read.settled,
            "hypotheses": [self._hypothesis(one) for one in read.hypotheses],
            "checks": found.checks.to_json(),
            "off": off,
            **self._compared(read.pair, read.ids),
        }
        if off:
            result["whole"] = self._hypothesis(self._read(request).hypotheses[0])
        if self._error_rates is not None:
            result["alignment_error_rates"] = self._error_rates
        return Reply(result, {**found.scores, **named_measures(found.scores)})

    def why(self, request: dict[str, Any], progress: ProgressCall) -> Reply:
        """Returns what each token of both sides contributes to the log-probability of the token at `place`, from 0."""
        read, translator = self._read(request), self.model.translator
        place = request.get("place", 0)
        require_one_of("place", place, len(read.ids))
        pair, token = (read.source, read.target[: place + 1]), read.ids[place]
        explained = token_output(translator, *pair, token)

        def remove(progress: ProgressCall) -> dict[str, np.ndarray]:
            return removal_from_pair(translator, explained, pair, token, progress)

        name = self.model.target_tokenizer.vocabulary[token]
        result, shares = explain(name, explained, remove, request, progress)
        later = len(read.ids) - place - 1  # what the decoder reads afterwards contributes nothing
        arrays = {
            f"{side}.{method}": np.pad(values, (0, later)) if side == "target" else values
            for method, by_side in shares.items()
            for side, values in by_side.items()
        }
        return Reply({**self._told(read), "place": place, **result}, arrays)

    def through(self, request: dict[str, Any]) -> Reply:
        """Returns what happens to a pair block by block, and what would be written after each block of the decoder."""
        read, translator = self._read(request), self.model.translator
        trace = trace_pair(translator, read.source, read.target)
        assert isinstance(translator, TransformerTranslator)
        result, arrays = inside.through(trace, request)
        ids, lens = token_lens(translator, trace)
        names = self.model.target_tokenizer.vocabulary
        tokens = [[[names[number] for number in place] for place in layer] for layer in ids.tolist()]
        arrays |= {"lens": lens, "lens_ids": ids, "encoder.rollout": rollout(trace.scores("encoder"))}
        return Reply({**self._told(read), **result, "lens_tokens": tokens}, arrays)

    def head(self, request: dict[str, Any]) -> Reply:
        """Returns one head from the inside."""
        read = self._read(request)
        result, arrays = inside.head(trace_pair(self.model.translator, read.source, read.target), request)
        return Reply({**self._told(read), **result}, arrays)

    def steps(self, request: dict[str, Any]) -> Reply:
        """Returns the steps of a forward pass, from the ids of both sides to the probabilities of the token behind
        `place` of what the decoder reads, by default the first."""
        read, trace = self._pass.of(request, lambda: self._traced(request))
        place = request.get("place", 0)
        steps = pair_steps(self.network, read.source, read.target, trace, place)
        result, arrays = step_by_step.answer(steps, request)
        if step_by_step.wants(request, "vocabulary", steps):
            result["vocabulary"] = list(self.model.target_tokenizer.vocabulary)
        told = {**self._told(read), "choices": step_by_step.choices(self.model.spec.model)}
        return Reply({**told, **result, "place": place}, arrays)

    def _traced(self, request: dict[str, Any]) -> tuple[_Read, Trace]:
        read = self._read(request)
        return read, trace_pair(self.network, read.source, read.target)

    def beams(self, request: dict[str, Any]) -> Reply:
        """Returns the tree of the search for a sentence's translation, begun, and with heads off, as for `inspect`."""
        (cleaned,) = clean([request["source"]], self.model.cleaning)
        ids = self.model.source_tokenizer.encode([cleaned])[0][1:]
        with heads_off(self.model.translator, request.get("off", [])):
            tree = self._continuer.tree(ids, request.get("target_prefix", []))
        return Reply(self._tree(tree))

    def worth(self, split: str, limit: int, attention: str | None, progress: ProgressCall, judged: Judged) -> Worth:
        """Returns what each head is worth on a split; see `head_worth`."""
        translator = self.model.translator
        judge = translator_judge(translator, *self._examples_of(split).some(limit))
        return head_worth(translator, judge, attention, progress, judged)

    def own_texts(self, split: str) -> list[str]:
        """Returns the sources of a split of the run. Raises `AttuneError` where it has none."""
        return self._examples_of(split).sources

    def _read(self, request: dict[str, Any]) -> _Read:
        """Returns the sentence that is asked about, and its translation."""
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
        return _Read(text, cleaned, encoded, pair, len(prefix), self._continuer.search(encoded[1:], prefix))

    def _told(self, read: _Read) -> dict[str, Any]:
        """Returns both sides as texts and tokens."""
        tokenizer, names = self.model.source_tokenizer, self.model.target_tokenizer.vocabulary
        text, spans = text_spans(self.model.target_tokenizer, read.ids)
        return {
            "task": "translation",
            "source": read.text,
            "clean": read.cleaned,
            "source_tokens": tokenizer.tokens(read.cleaned)[1:],
            "source_spans": tokenizer.spans(read.cleaned)[1:],
            "translation": text,
            "target_ids": read.ids,
            "target_tokens": [names[number] for number in read.ids],
            "target_spans": spans,
            "input_tokens": [names[number] for number in read.target.tolist()],
        }

    def _chances(self, ids: Sequence[int], log_probabilities: np.ndarray) -> dict[str, Any]:
        """Returns how probable what was written is, and what else might have been, place by place."""
        likely, shares = alternatives(log_probabilities, _ALTERNATIVES)
        names = self.model.target_tokenizer.vocabulary
        return {
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
