"""One run's model, ready to be asked: weights, tokenizer, cleaning and labels, for whoever asks or exports it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import keras
import numpy as np
from attune_datasets.cleaning import clean
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.spec import CleaningSpec
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import Tokenizer

from attune_models.checkpoints import Checkpoint, assign_variables, load_checkpoint
from attune_models.classifier import build_classifier
from attune_models.metrics import log_softmax
from attune_models.prediction import predict_logits
from attune_models.runs.folder import RunFolder
from attune_models.spec import RunSpec


@dataclass(frozen=True)
class RunModel:
    """A run's model as it was at one checkpoint.

    Args:
        run: The run's folder.
        spec: The run's spec, guesses filled in.
        model: ids `(batch, length)` -> logits `(batch, classes)`.
        tokenizer: The one it was trained with.
        label_names: The classes in the order of the logits.
        checkpoint: The step that its weights are of.
        damaged: Steps of better or newer checkpoints that are damaged and were passed over.
    """

    run: RunFolder
    spec: RunSpec
    model: keras.Model = field(repr=False)
    tokenizer: Tokenizer = field(repr=False)
    label_names: list[str]
    checkpoint: int
    damaged: tuple[int, ...]

    @property
    def cleaning(self) -> CleaningSpec:
        """What is done to a text before the tokenizer."""
        return self.spec.data.cleaning

    def encode(self, texts: Sequence[str]) -> TokenStore:
        """Returns the token ids of raw texts."""
        return TokenStore(*self.tokenizer.encode(clean(texts, self.cleaning)))

    def predict(self, texts: Sequence[str], progress: ProgressCall = no_progress) -> np.ndarray:
        """Returns the probabilities `(texts, classes)`, float64, of raw texts; there may be none."""
        return np.exp(log_softmax(predict_logits(self.model, self.encode(texts), progress)))


def load_run_model(run: str | Path | RunFolder, checkpoint: int | None = None) -> RunModel:
    """Returns a run's model in float32, whatever precision it was trained in.

    Args:
        run: The run's folder. Training may still be under way.
        checkpoint: The step wanted. Default: the best, or where that is damaged the newest sound one.

    Raises:
        AttuneError: The run does not exist or is damaged, or has no (sound) checkpoint yet.
    """
    folder = run if isinstance(run, RunFolder) else RunFolder(run)
    record, spec = folder.record(), folder.spec()
    saved = load_checkpoint(folder.path / "checkpoints", checkpoint)
    label_names = record.get("label_names")
    if not isinstance(label_names, list):
        raise AttuneError(
            f"The run's record {folder.path / 'run.json'} does not name its labels.",
            remedy="Was it changed? Restore it from a backup.",
        )
    tokenizer = Tokenizer.load(folder.path / "data" / "tokenizer.json")
    model = _build(spec, tokenizer.size, len(label_names), saved)
    return RunModel(folder, spec, model, tokenizer, label_names, saved.step, saved.damaged)


def _build(spec: RunSpec, vocabulary_size: int, num_classes: int, saved: Checkpoint) -> keras.Model:
    policy = keras.config.dtype_policy()
    keras.config.set_dtype_policy("float32")
    try:
        model = build_classifier(spec.model, vocabulary_size, num_classes, spec.tokenizer.max_length)
    finally:
        keras.config.set_dtype_policy(policy)
    assign_variables(model.variables, saved.weights)
    model.jit_compile = False  # texts come in every length, and XLA would compile anew for each
    return model
