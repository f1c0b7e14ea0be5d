"""Learning to go on with a text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from attune_datasets.blocks import Blocks
from attune_datasets.service import ProgressCall, no_progress, part_of
from attune_datasets.splits import TRAINING, VALIDATION

from attune_models.generation import TextGenerator
from attune_models.language_model import build_language_model
from attune_models.language_scores import TextScores
from attune_models.losses import TokenCrossEntropy
from attune_models.pinned import Pinned
from attune_models.probes import Probe
from attune_models.probing import probe_language_model
from attune_models.sampling import SamplingSpec
from attune_models.spec import LanguageSpec, RunSpec
from attune_models.training.epochs import ENOUGH_BLOCK_STEPS, resolve_epochs
from attune_models.training.language_preparation import LanguageData, first_token
from attune_models.training.stream import BlockStream
from attune_models.training.tasks.task import Evaluation, Task

_PROMPT, _WRITTEN = 32, 128  # tokens of the sample that an evaluation tells
_JUDGING_SHARE = 0.8  # of an evaluation's time; the rest goes into writing


class Language(Task):
    """A language model. The best one has the lowest validation loss, in nats a token.

    Args:
        spec: The run's.
        data: Its prepared data.
        compiled: Whether a compiler meets the batches.
    """

    data: LanguageData
    fewest_steps = 100

    def __init__(self, spec: RunSpec, data: LanguageData, *, compiled: bool) -> None:
        assert isinstance(spec.model, LanguageSpec)
        self.data, training, length = data, spec.training, spec.tokenizer.max_length
        first = first_token(data.spec)
        blocks = Blocks(data.part(TRAINING), length, training.seed)
        plan = blocks.plan(training.batch_tokens, training.seed, batch_rows=training.batch_rows, fixed_shapes=compiled)
        self.stream = BlockStream(blocks, plan, resolve_epochs(training, len(plan), ENOUGH_BLOCK_STEPS), length)
        self.language_model = build_language_model(spec.model, data.tokenizer.size, length)
        self.network = self.language_model.model
        self.network.jit_compile = compiled
        self.loss = TokenCrossEntropy(training.label_smoothing)
        self._scorer = TextScores(self.network, length, first, fixed_shapes=compiled)
        self._generator = TextGenerator(self.language_model, data.tokenizer, first)
        self._characters = cache(data.characters)
        self._prompt, self._expected = self._sample_of_validation()
        self._sampling = SamplingSpec(seed=training.seed, max_new_tokens=_WRITTEN)

    def rows(self, split: int) -> int:
        """Returns how many documents, or parts of the stream, a split has."""
        return len(self.data.places(split))

    def evaluate(self, split: int, *, final: bool, progress: ProgressCall = no_progress) -> Evaluation:
        """Judges the network on the whole text of a split."""
        store, characters = self.data.part(split), self._characters(split)
        metrics = self._scorer.score(store, characters, part_of(progress, 0.0, _JUDGING_SHARE))
        samples = [self._sample(part_of(progress, _JUDGING_SHARE, 1.0))] if split == VALIDATION and not final else []
        details = {"tokens": int(store.lengths.sum()), "characters": characters}
        return Evaluation(metrics, metrics["loss"], details, samples)

    def probe(self, pinned: Sequence[Pinned]) -> list[Probe]:
        """Returns what the language model makes of pinned texts."""
        return probe_language_model(self.language_model, pinned)

    def _sample_of_validation(self) -> tuple[list[int], list[int]]:
        """Returns the beginning of the first validation document, the same throughout a run, and how it goes on."""
        place = self.data.places(VALIDATION)[0]
        tokens: list[int] = self.data.store[place][: _PROMPT + _WRITTEN].tolist()
        prompt = min(_PROMPT, max(1, len(tokens) // 2))
        return tokens[:prompt], tokens[prompt:]

    def _sample(self, progress: ProgressCall) -> dict[str, Any]:
        first = first_token(self.data.spec)
        ids = self._prompt if first is None else [first, *self._prompt]
        written: list[int] = []
        for token in self._generator.generate(ids, self._sampling):
            written.append(token.id)
            progress(len(written) / _WRITTEN, "writing")
        text = self._generator.text
        prompt, row = text(self._prompt), int(self.data.rows[self.data.places(VALIDATION)[0]])
        behind = [text([*self._prompt, *tokens])[len(prompt) :] for tokens in (self._expected, written)]
        return {"row": row, "input": prompt, "expected": behind[0], "predicted": behind[1]}
