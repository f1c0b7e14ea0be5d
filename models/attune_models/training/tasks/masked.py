"""Learning to tell the tokens that a text hides: pre-training of an encoder on texts without labels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from attune_datasets.batches import Batch, BatchPlan
from attune_datasets.masking import Masked, Masker, Pieces
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.splits import TRAINING, VALIDATION

from attune_models.losses import TokenCrossEntropy
from attune_models.masked_encoder import build_masked_encoder
from attune_models.masked_scores import MaskedScores
from attune_models.pinned import Pinned
from attune_models.probes import Probe
from attune_models.spec import MaskedEncoderSpec, RunSpec
from attune_models.training.epochs import ENOUGH_MASKED_STEPS, resolve_epochs
from attune_models.training.masked_preparation import MaskedData
from attune_models.training.stream import MaskedStream
from attune_models.training.tasks.task import SAMPLES, Evaluation, Task

_SAMPLE_TOKENS = 64  # of a piece that a sample shows


class MaskedTokens(Task):
    """An encoder that tells hidden tokens. The best one has the lowest validation loss, in nats a masked token.

    Args:
        spec: The run's.
        data: Its prepared data.
        compiled: Whether a compiler meets the batches, which then have few shapes.
    """

    data: MaskedData
    fewest_steps = 150

    def __init__(self, spec: RunSpec, data: MaskedData, *, compiled: bool) -> None:
        assert isinstance(spec.model, MaskedEncoderSpec)
        self.data, training, self._share = data, spec.training, spec.model.masked_share
        self._seed = training.seed
        pieces = data.pieces(TRAINING)
        plan = BatchPlan(
            pieces.lengths,
            training.batch_tokens,
            training.seed,
            batch_rows=training.batch_rows,
            fixed_shapes=compiled,
        )
        epochs = resolve_epochs(training, len(plan), ENOUGH_MASKED_STEPS)
        self.stream = MaskedStream(self._masker(pieces), pieces.lengths, plan, epochs)
        self.network = build_masked_encoder(spec.model, data.tokenizer.size, spec.tokenizer.max_length)
        self.network.jit_compile = compiled
        self.loss = TokenCrossEntropy(training.label_smoothing)
        self._scores = MaskedScores(self.network, fixed_shapes=compiled)

    def rows(self, split: int) -> int:
        """Returns how many documents a split has."""
        return len(self.data.places(split))

    def evaluate(self, split: int, *, final: bool, progress: ProgressCall = no_progress) -> Evaluation:
        """Judges the network on all pieces of a split, with the same tokens hidden each time."""
        pieces = self.data.pieces(split)
        metrics, tokens = self._scores.score(self._masker(pieces), pieces.lengths, progress)
        samples = self._samples(pieces) if split == VALIDATION and not final else []
        return Evaluation(metrics, metrics["loss"], {"tokens": tokens, "pieces": len(pieces)}, samples)

    def probe(self, pinned: Sequence[Pinned]) -> list[Probe]:
        """Returns nothing: `encode_pin` pins no examples of a pre-training."""
        return []

    def _masker(self, pieces: Pieces) -> Masker:
        return Masker(pieces, self._share, self.data.tokenizer.size, self._seed)

    def _samples(self, pieces: Pieces) -> list[dict[str, Any]]:
        rows = np.arange(min(SAMPLES, len(pieces)))
        masked = self._masker(pieces).read(Batch(rows, int(pieces.lengths[rows].max()), len(rows)), None)
        told = np.asarray(self.network([masked.ids, masked.places], training=False)).argmax(axis=-1)
        return [self._sample(pieces, row, masked, told[row]) for row in rows.tolist()]

    def _sample(self, pieces: Pieces, row: int, masked: Masked, told: np.ndarray) -> dict[str, Any]:
        seen = (masked.tokens[row] != 0) & (masked.places[row] < _SAMPLE_TOKENS)
        read = masked.ids[row, 1 : min(_SAMPLE_TOKENS, int(pieces.lengths[row]))]
        parts = {"input": read, "expected": masked.tokens[row, seen], "predicted": told[seen]}
        names = self.data.tokenizer.vocabulary
        texts = {name: " ".join(names[number] for number in ids) for name, ids in parts.items()}
        return {"row": int(self.data.rows[pieces.documents[row]]), **texts}
