"""Learning to turn a sentence into another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from attune_datasets.pair_batches import plan_pairs
from attune_datasets.service import ProgressCall, no_progress, part_of
from attune_datasets.splits import TRAINING, VALIDATION

from attune_models.losses import TokenCrossEntropy
from attune_models.pinned import Pinned
from attune_models.probes import Probe
from attune_models.probing import probe_translator
from attune_models.searching import Hypothesis, Searcher
from attune_models.selected_rows import some_rows
from attune_models.spec import PairSpec, RunSpec
from attune_models.training.epochs import ENOUGH_PAIR_STEPS, resolve_epochs
from attune_models.training.pair_preparation import PairData
from attune_models.training.resampling import Resampling
from attune_models.training.stream import PairStream
from attune_models.training.tasks.alignment_judge import AlignmentJudge
from attune_models.training.tasks.task import Evaluation, Task, choose_samples
from attune_models.translation_scores import TargetScores, bleu_tokenizer, score_translations
from attune_models.translators import build_translator

_MOST_TRANSLATED = 1000  # validation sentences, while training goes on
_JUDGING_SHARE = 0.1  # of an evaluation's time; the rest goes into translating


class Translation(Task):
    """A translator. The best model has the highest BLEU on validation, by greedy search while training goes on.

    Args:
        spec: The run's.
        data: Its prepared data.
        compiled: Whether a compiler meets the batches, which then have few shapes.
    """

    data: PairData
    fewest_steps = 150

    def __init__(self, spec: RunSpec, data: PairData, *, compiled: bool) -> None:
        assert isinstance(spec.model, PairSpec)
        self.data, training, max_length = data, spec.training, spec.tokenizer.max_length
        sources, targets = data.part(data.places(TRAINING))
        plan = plan_pairs(
            sources,
            targets,
            training.batch_tokens,
            training.seed,
            batch_rows=training.batch_rows,
            fixed_shapes=compiled,
        )
        epochs = resolve_epochs(training, len(plan), ENOUGH_PAIR_STEPS)
        twice = training.r_drop > 0
        sides = None
        if spec.tokenizer.subword_sampling and spec.tokenizer.kind == "subwords":
            passed_over = spec.tokenizer.subword_sampling
            sides = Resampling(data.tokenizers, (sources, targets), plan.limits, passed_over, training.seed).sides
        self.stream = PairStream(sources, targets, plan, epochs, twice=twice, fixed_shapes=compiled, sides=sides)
        sizes = [tokenizer.size for tokenizer in data.tokenizers]
        self.translator = build_translator(spec.model, sizes[0], sizes[1], max_length)
        self.network = self.translator.model
        self.network.jit_compile = compiled
        self.loss = TokenCrossEntropy(training.label_smoothing, training.r_drop)
        self._scorer = TargetScores(self.network, fixed_shapes=compiled)
        self._greedy = Searcher(self.translator, spec.decoding.model_copy(update={"beam_size": 1}), max_length)
        self._beam = Searcher(self.translator, spec.decoding, max_length)
        self._aligned = AlignmentJudge(self.translator, data, data.places(VALIDATION))
        self._translated = some_rows(data.places(VALIDATION), _MOST_TRANSLATED)  # while training goes on
        self._pairs = data.texts(self._translated)
        # Validation decides for test, too: figures of one run are to be compared.
        self._bleu_tokenizer = bleu_tokenizer(data.spec.target_language, [pair["target"] for pair in self._pairs])
        self._chosen = choose_samples(len(self._translated), training.seed)

    def rows(self, split: int) -> int:
        """Returns how many pairs a split has."""
        return len(self.data.places(split))

    def evaluate(self, split: int, *, final: bool, progress: ProgressCall = no_progress) -> Evaluation:
        """Judges the network: the loss on all pairs of a split, translations of all at the end, else of some."""
        places = self.data.places(split)
        metrics, _ = self._scorer.score(*self.data.part(places), part_of(progress, 0.0, _JUDGING_SHARE))
        translated, pairs = (places, self.data.texts(places)) if final else (self._translated, self._pairs)
        sources, _ = self.data.part(translated)
        searcher, told = self._beam if final else self._greedy, part_of(progress, _JUDGING_SHARE, 1.0)
        found = [best for best, *_ in searcher.search(sources, told)]
        texts = [self.data.tokenizers[1].decode(one.ids) for one in found]
        scores = score_translations(texts, [pair["target"] for pair in pairs], self._bleu_tokenizer)
        signature = scores.pop("signature")
        details = {"signature": signature, "translated": len(texts), "search": "beam" if final else "greedy"}
        metrics |= scores
        if split == VALIDATION and (rates := self._aligned.rates()) is not None:
            metrics["aer"], details["alignment"] = float(rates.min()), rates.round(4).tolist()
        samples = self._samples(translated, pairs, texts, found) if split == VALIDATION and not final else []
        return Evaluation(metrics, -scores["bleu"], details, samples)

    def probe(self, pinned: Sequence[Pinned]) -> list[Probe]:
        """Returns what the translator makes of pinned pairs."""
        return probe_translator(self.translator, pinned)

    def _samples(
        self, places: np.ndarray, pairs: list[dict[str, Any]], texts: list[str], found: list[Hypothesis]
    ) -> list[dict[str, Any]]:
        return [
            {
                "row": int(self.data.rows[places[number]]),
                "input": pairs[number]["source"],
                "expected": pairs[number]["target"],
                "predicted": texts[number],
                "score": round(found[number].score, 6),
            }
            for number in self._chosen
        ]
