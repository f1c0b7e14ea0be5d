"""One run's model, ready to be asked: weights, tokenizers and cleaning, for whoever asks or exports it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import keras
import numpy as np
from attune_datasets.cleaning import clean
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.spec import CleaningSpec
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import UNKNOWN, Tokenizer

from attune_models.architecture import architecture
from attune_models.checkpoints import Checkpoint, Wanted, assign_variables, load_fitting, require_checkpoint
from attune_models.classifier import build_classifier
from attune_models.generation import TextGenerator
from attune_models.language_model import LanguageModel, build_language_model
from attune_models.metrics import log_softmax
from attune_models.prediction import predict_logits
from attune_models.runs.folder import RunFolder
from attune_models.searching import Hypothesis, Searcher
from attune_models.shell import pasted
from attune_models.spec import ClassifierSpec, DecodingSpec, LanguageSpec, PairSpec, RunSpec
from attune_models.training.language_preparation import encode_documents, first_token, open_tokenizer
from attune_models.training.pair_preparation import open_tokenizers
from attune_models.translators import Translator, build_translator

_Network = TypeVar("_Network")


@dataclass(frozen=True)
class LoadedRun:
    """What is known of any run's model as it was at one checkpoint.

    Args:
        run: The run's folder.
        spec: The run's spec, guesses filled in.
        checkpoint: The step that its weights are of.
        damaged: Steps of better or newer checkpoints that are damaged and were passed over.
        weights_hash: The SHA-256 of the checkpoint's file of weights, in hexadecimal.
    """

    run: RunFolder
    spec: RunSpec
    checkpoint: int
    damaged: tuple[int, ...]
    weights_hash: str

    @property
    def cleaning(self) -> CleaningSpec:
        """What is done to a text before the tokenizer."""
        return self.spec.data.cleaning


@dataclass(frozen=True)
class RunModel(LoadedRun):
    """A run's classifier.

    Args:
        model: ids `(batch, length)` -> logits `(batch, classes)`.
        tokenizer: The one it was trained with.
        label_names: The classes in the order of the logits.
    """

    model: keras.Model = field(repr=False)
    tokenizer: Tokenizer = field(repr=False)
    label_names: list[str]

    def encode(self, texts: Sequence[str]) -> TokenStore:
        """Returns the token ids of raw texts."""
        return TokenStore(*self.tokenizer.encode(clean(texts, self.cleaning)))

    def predict(self, texts: Sequence[str], progress: ProgressCall = no_progress) -> np.ndarray:
        """Returns the probabilities `(texts, classes)`, float64, of raw texts; there may be none."""
        return np.exp(log_softmax(predict_logits(self.model, self.encode(texts), progress)))


@dataclass(frozen=True)
class TranslatorModel(LoadedRun):
    """A run's translator.

    Args:
        translator: The network in its parts; see `translator.TransformerTranslator`.
        source_tokenizer: The one it reads with.
        target_tokenizer: The one it writes with; over a joint vocabulary the same.
    """

    translator: Translator = field(repr=False)
    source_tokenizer: Tokenizer = field(repr=False)
    target_tokenizer: Tokenizer = field(repr=False)
    _searchers: dict[DecodingSpec, Searcher] = field(default_factory=dict, repr=False, compare=False)

    def encode(self, texts: Sequence[str]) -> TokenStore:
        """Returns the token ids of raw source sentences, from `[BOS]` to `[EOS]`."""
        return TokenStore(*self.source_tokenizer.encode(clean(texts, self.cleaning)))

    def search(
        self, texts: Sequence[str], decoding: DecodingSpec | None = None, progress: ProgressCall = no_progress
    ) -> list[list[Hypothesis]]:
        """Returns the hypotheses of each raw source sentence, the best first; `decoding`: other than the run's."""
        return self.searcher(decoding).search(self.encode(texts), progress)

    def searcher(self, decoding: DecodingSpec | None = None) -> Searcher:
        """Returns what searches translations, the same for equal ways of decoding: a graph is traced once."""
        decoding = decoding or self.spec.decoding
        if decoding not in self._searchers:
            self._searchers[decoding] = Searcher(self.translator, decoding, self.spec.tokenizer.max_length)
        return self._searchers[decoding]

    def translate(
        self, texts: Sequence[str], decoding: DecodingSpec | None = None, progress: ProgressCall = no_progress
    ) -> list[dict[str, Any]]:
        """Returns `[{"text", "score", "unknown"?, "cut"?}]` of raw source sentences, in their order.

        `unknown` lists what of a sentence the vocabulary does not have; `cut` is True where a sentence is longer than
        the model reads. An empty sentence has an empty translation.
        """
        cleaned = clean(texts, self.cleaning)
        store = TokenStore(*self.source_tokenizer.encode(cleaned))
        found = self.searcher(decoding).search(store, progress)
        whole = self.source_tokenizer.fits(cleaned, store.lengths)
        answers: list[dict[str, Any]] = []
        for row, (best, *_) in enumerate(found):
            answers.append({"text": self.target_tokenizer.decode(best.ids), "score": best.score})
            if unknown := self.unknown(cleaned[row], store[row]):
                answers[row]["unknown"] = unknown
            if not whole[row]:
                answers[row]["cut"] = True
        return answers

    def unknown(self, cleaned: str, ids: np.ndarray) -> list[str]:
        """Returns the words (or characters) of a cleaned sentence, and its `ids`, that the vocabulary does not have."""
        places = np.flatnonzero(ids == UNKNOWN)
        spans = self.source_tokenizer.spans(cleaned) if len(places) else []
        return list(dict.fromkeys(cleaned[slice(*spans[place])].strip() for place in places))


@dataclass(frozen=True)
class LanguageRunModel(LoadedRun):
    """A run's language model.

    Args:
        language_model: The network in its parts; see `language_model.DecoderLanguageModel`.
        tokenizer: The one it reads and writes with.
    """

    language_model: LanguageModel = field(repr=False)
    tokenizer: Tokenizer = field(repr=False)

    @cached_property
    def generator(self) -> TextGenerator:
        """What writes texts, the same each time: a graph is traced once."""
        return TextGenerator(self.language_model, self.tokenizer, self.first)

    @property
    def first(self) -> int | None:
        """The token before every document; None of a stream."""
        return first_token(self.spec.data)

    def encode(self, texts: Sequence[str]) -> TokenStore:
        """Returns the token ids of raw texts as they are learned: documents with their end, or parts of a stream."""
        return encode_documents(self.tokenizer, clean(texts, self.cleaning), self.spec.data)

    def read(self, prompt: str) -> list[int]:
        """Returns the ids of a raw prompt. Raises `AttuneError` where there is nothing to begin with."""
        return self.generator.read(clean([prompt], self.cleaning)[0])


AnyModel = RunModel | TranslatorModel | LanguageRunModel


def load_run(run: str | Path | RunFolder, checkpoint: Wanted = "best") -> AnyModel:
    """Returns a run's model in float32, whatever precision it was trained in.

    Args:
        run: The run's folder. Training may still be under way.
        checkpoint: The step wanted, or `best` or `newest`; where these are damaged, the newest sound one.

    Raises:
        AttuneError: The run does not exist or is damaged, or has no (sound) checkpoint yet.
    """
    folder = run if isinstance(run, RunFolder) else RunFolder(run)
    spec = folder.spec()
    if spec.task == "masked":
        raise AttuneError(
            f"The encoder of {folder.path} was pre-trained; it answers no questions.",
            why="It tells tokens that are hidden, for a classifier to start from.",
            remedy=f"attune train --start-from {pasted(folder.path)} --data FILE --run DIR trains one.",
        )
    if spec.task == "translation":
        return _load_translator(folder, spec, checkpoint)
    if spec.task == "language":
        return _load_language_model(folder, spec, checkpoint)
    return _load_classifier(folder, spec, checkpoint)


def _load_classifier(folder: RunFolder, spec: RunSpec, checkpoint: Wanted) -> RunModel:
    network = spec.model
    assert isinstance(network, ClassifierSpec)
    require_checkpoint(folder.path / "checkpoints", checkpoint)
    label_names = folder.record().get("label_names")
    if not isinstance(label_names, list):
        raise AttuneError(
            f"The run's record {folder.path / 'run.json'} does not name its labels.",
            remedy="Was it changed? Restore it from a backup.",
        )
    tokenizer = Tokenizer.load(folder.path / "data" / "tokenizer.json")
    length = spec.tokenizer.max_length
    drawn = architecture(network, tokenizer.size, len(label_names), length)
    saved = load_fitting(folder.path / "checkpoints", checkpoint, drawn.parameters + drawn.gates)
    model = _in_float32(lambda: build_classifier(network, tokenizer.size, len(label_names), length))
    _give(model, saved)
    return RunModel(folder, spec, saved.step, saved.damaged, saved.weights_hash, model, tokenizer, label_names)


def _load_translator(folder: RunFolder, spec: RunSpec, checkpoint: Wanted) -> TranslatorModel:
    network = spec.model
    assert isinstance(network, PairSpec)
    require_checkpoint(folder.path / "checkpoints", checkpoint)
    source, target = open_tokenizers(folder.path / "data")
    length = spec.tokenizer.max_length
    drawn = architecture(network, source.size, target.size, length)
    saved = load_fitting(folder.path / "checkpoints", checkpoint, drawn.parameters + drawn.gates)
    translator = _in_float32(lambda: build_translator(network, source.size, target.size, length))
    _give(translator.model, saved)
    return TranslatorModel(folder, spec, saved.step, saved.damaged, saved.weights_hash, translator, source, target)


def _load_language_model(folder: RunFolder, spec: RunSpec, checkpoint: Wanted) -> LanguageRunModel:
    network = spec.model
    assert isinstance(network, LanguageSpec)
    require_checkpoint(folder.path / "checkpoints", checkpoint)
    tokenizer, length = open_tokenizer(folder.path / "data"), spec.tokenizer.max_length
    drawn = architecture(network, tokenizer.size, tokenizer.size, length)
    saved = load_fitting(folder.path / "checkpoints", checkpoint, drawn.parameters + drawn.gates)
    model = _in_float32(lambda: build_language_model(network, tokenizer.size, length))
    _give(model.model, saved)
    return LanguageRunModel(folder, spec, saved.step, saved.damaged, saved.weights_hash, model, tokenizer)


def _in_float32(build: Callable[[], _Network]) -> _Network:
    policy = keras.config.dtype_policy()
    keras.config.set_dtype_policy("float32")
    try:
        return build()
    finally:
        keras.config.set_dtype_policy(policy)


def _give(model: keras.Model, saved: Checkpoint) -> None:
    assign_variables(model.variables, saved.weights)
    model.jit_compile = False  # texts come in every length, and XLA would compile anew for each
