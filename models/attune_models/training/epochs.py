"""How many passes over the training texts a run makes when its spec leaves that to Attune. No TensorFlow."""

from __future__ import annotations

from attune_models.spec import TrainingSpec

ENOUGH_STEPS = 4200  # in all: the bundled samples still gained up to about here, IMDb was best before
ENOUGH_PAIR_STEPS = 2500  # of a translator: 13 passes over Multi30k
ENOUGH_BLOCK_STEPS = 4000  # of a language model
ENOUGH_MASKED_STEPS = 10_000  # of a pre-training, whose data is mostly far larger
FEWEST, MOST = 2, 40  # passes


def resolve_epochs(spec: TrainingSpec, steps_per_epoch: int, enough_steps: int = ENOUGH_STEPS) -> int:
    """Returns `spec.epochs`, or where that is None the passes that make about `enough_steps`: 2 to 40."""
    if spec.epochs is not None:
        return spec.epochs
    return min(MOST, max(FEWEST, round(enough_steps / max(1, steps_per_epoch))))
