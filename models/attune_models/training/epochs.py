"""How many passes over the training texts a run makes when its spec leaves that to Attune. No TensorFlow."""

from __future__ import annotations

from attune_models.spec import TrainingSpec

ENOUGH_TOKENS = 2_500_000  # tokens read in all, below which more passes still help; found by trials on small samples
FEWEST, MOST = 4, 40  # passes: IMDb's 5.6 million tokens were read 4 times, 4,000 short reviews 40 times


def resolve_epochs(spec: TrainingSpec, training_tokens: int) -> int:
    """Returns `spec.epochs`, or when that is None as many as read 2.5 million tokens, at least 4 and at most 40."""
    if spec.epochs is not None:
        return spec.epochs
    return min(MOST, max(FEWEST, round(ENOUGH_TOKENS / max(1, training_tokens))))
