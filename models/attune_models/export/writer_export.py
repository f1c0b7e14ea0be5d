"""The export of a language model: what it writes behind prompts, and how likely that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import keras
import numpy as np
from attune_datasets.cleaning import clean
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.tokenizers import Tokenizer

from attune_models.export.comparison import ExportCheck
from attune_models.export.exports import Answers, Question, about_tokenizer
from attune_models.export.text_module import TextModule
from attune_models.export.text_writer import TextWriter, sampling_inputs
from attune_models.generation import TextGenerator
from attune_models.loading import LanguageRunModel
from attune_models.sampling import SamplingSpec, uniform

_CHECKED = (  # greedy, and drawn with every step at work
    SamplingSpec(temperature=0, max_new_tokens=24),
    SamplingSpec(temperature=0.9, top_k=40, top_p=0.95, repetition_penalty=1.1, seed=7, max_new_tokens=24),
)


@dataclass(frozen=True)
class WriterExport:
    """The export of a language model: texts behind prompts."""

    model: LanguageRunModel

    @property
    def network(self) -> keras.Model:
        """The Keras model that predicts the token behind each."""
        return self.model.language_model.model

    @property
    def tokenizers(self) -> dict[str, Tokenizer]:
        """The tokenizer."""
        return {"tokenizer": self.model.tokenizer}

    def about(self) -> dict[str, Any]:
        """Returns cleaning, tokenizer, how the network is built, and what stands before every document."""
        return {
            "task": "language",
            "cleaning": self.model.cleaning.model_dump(),
            "tokenizer": about_tokenizer(self.model.tokenizer),
            "first": self.model.first,
            "model": self.model.spec.model.model_dump(),
        }

    def text_module(self) -> TextModule:
        """Returns prompts to what is written behind them."""
        model = self.model
        return TextWriter(model.language_model, model.tokenizer, model.first, model.cleaning)

    @property
    def questions(self) -> list[Question]:
        """Greedy, and drawn."""
        return [Question("generate", sampling_inputs(sampling)) for sampling in _CHECKED]

    def answers(self, texts: Sequence[str], progress: ProgressCall = no_progress) -> Answers:
        """Returns `text`, `log_probability` and `ids` of each text, for greedy writing and then for drawing."""
        with keras.device("cpu:0"):
            return write_all(self.model.generator, clean(texts, self.model.cleaning), _CHECKED, progress)

    def compare(self, texts: Sequence[str], answered: Answers, expected: Answers) -> ExportCheck:
        """Compares texts and log-probabilities; another text is right only where two tokens are as good as tied."""
        cleaned = clean(texts, self.model.cleaning)
        equal = np.array([one == other for one, other in zip(answered["text"], expected["text"], strict=True)], bool)
        differences = np.array(answered["log_probability"], np.float64) - np.array(expected["log_probability"])
        gaps = np.zeros(len(equal))
        for row in np.flatnonzero(~equal).tolist():
            way, place = divmod(row, len(texts))
            gaps[row] = self._gap(cleaned[place], _CHECKED[way], answered["ids"][row], expected["ids"][row])
        return ExportCheck.of("continuations", equal, gaps, np.where(equal, differences, 0.0))

    def _gap(self, prompt: str, sampling: SamplingSpec, found: Sequence[int], wanted: Sequence[int]) -> float:
        """Returns how far the first token that is another was from being written here, as a probability."""
        generator = self.model.generator
        try:
            ids = generator.read(prompt)
        except AttuneError:
            return 1.0
        pairs = list(zip(_padded(found), _padded(wanted), strict=False))
        place = next((at for at, (one, other) in enumerate(pairs) if one != other), None)
        if place is None:
            return 1.0
        with keras.device("cpu:0"):
            chances = generator.chances([*ids, *wanted[:place]], sampling)
        one, other = pairs[place]
        if not sampling.temperature:
            return float(abs(chances.plain[one] - chances.plain[other]))
        order = np.argsort(-chances.drawn, kind="stable")
        ends = np.cumsum(chances.drawn[order])
        at = int(np.flatnonzero(order == one)[0])
        number = uniform(sampling.seed, place)
        return float(max(ends[at] - chances.drawn[one] - number, number - ends[at], 0.0))


def write_all(
    generator: TextGenerator,
    prompts: Sequence[str],
    ways: Sequence[SamplingSpec],
    progress: ProgressCall = no_progress,
) -> dict[str, list[Any]]:
    """Returns `text`, `log_probability` and `ids` behind cleaned prompts, by the first way, then by the next.

    Args:
        generator: Of the model.
        prompts: Cleaned; one that nothing can go on from has an empty text.
        ways: How tokens are drawn.
        progress: Told the share that is done.
    """
    found: dict[str, list[Any]] = {"text": [], "log_probability": [], "ids": []}
    for sampling in ways:
        for prompt in prompts:
            progress(len(found["text"]) / (len(ways) * len(prompts)), "Attune writes")
            try:
                tokens = list(generator.generate(generator.read(prompt), sampling))
            except AttuneError:
                tokens = []
            found["text"].append("".join(token.text for token in tokens))
            found["log_probability"].append(float(sum(np.log(token.probability) for token in tokens)))
            found["ids"].append([token.id for token in tokens])
    return found


def sampling_of(inputs: Mapping[str, Any]) -> SamplingSpec:
    """Returns the way of sampling that `sampling_inputs` told as inputs."""
    return SamplingSpec(**{**inputs, "top_k": inputs["top_k"] or None, "seed": inputs["seed"] % 2**64})


def _padded(ids: Sequence[int]) -> list[int]:
    """Returns ids with a padding behind, so that one that ends differs from one that goes on."""
    return [*ids, 0]
