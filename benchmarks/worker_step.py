"""`with_worker_step`: a network that learns as in a training worker, for what is measured beside plain `fit`."""

from __future__ import annotations

import keras
from attune_models.spec import TrainingSpec
from attune_models.training.optimizers import build_optimizer
from attune_models.training.step_model import build_step_model

Rate = float | keras.optimizers.schedules.LearningRateSchedule


def with_worker_step(model: keras.Model, loss: keras.losses.Loss, rate: Rate) -> keras.Model:
    """Returns a model that shares the layers of `model` and learns by Adam, without XLA."""
    training = TrainingSpec(optimizer="adam", clip_norm=None)
    return build_step_model(model, loss, build_optimizer(training, rate), training, jit_compile=False)
