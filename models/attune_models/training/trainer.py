"""One training from the prepared data to the final figures: builds the model, runs `fit`, judges, saves."""

from __future__ import annotations

import time
from typing import Any

import keras
import numpy as np
from attune_datasets.batches import BatchPlan
from attune_datasets.splits import SPLITS, TEST, TRAINING, VALIDATION

from attune_models.checkpoints import (
    assign_variables,
    load_checkpoint,
    remove_checkpoints,
    save_checkpoint,
    variable_arrays,
)
from attune_models.classifier import build_classifier
from attune_models.devices import compiles
from attune_models.metrics import Scores, score
from attune_models.prediction import predict_logits
from attune_models.runs.events import EventWriter
from attune_models.runs.folder import RunFolder
from attune_models.spec import RunSpec
from attune_models.training.callbacks import Judgement, Obedience, StepTelemetry
from attune_models.training.epochs import resolve_epochs
from attune_models.training.optimizers import averaged_weights, build_optimizer
from attune_models.training.orders import Orders
from attune_models.training.preparation import RunData
from attune_models.training.schedules import build_schedule
from attune_models.training.status_board import StatusBoard
from attune_models.training.step_log import StepLog
from attune_models.training.step_model import build_step_model
from attune_models.training.stream import BatchStream

_SAVED_AT_LEAST = 60.0  # seconds after which a model is saved even though an earlier one is better
_SAMPLES = 8  # validation texts whose predictions are told after each judgement
_SAMPLE_CHARACTERS = 500


class Trainer:
    """Trains one run.

    Args:
        run: Its folder.
        spec: Its spec.
        data: Its prepared data.
        device: What the process was set up for: `cpu` or `gpu:N`.
        board: Its status.
        events: Its events.
        orders: What it is told meanwhile.
    """

    def __init__(
        self,
        run: RunFolder,
        spec: RunSpec,
        data: RunData,
        device: str,
        board: StatusBoard,
        events: EventWriter,
        orders: Orders,
    ) -> None:
        self._checkpoints = run.path / "checkpoints"
        self._spec, self._data, self._board, self._events, self._orders = spec, data, board, events, orders
        keras.utils.set_random_seed(spec.training.seed)
        self._compiled = compiles(device)
        self.stream = self._build_stream()
        self.model = build_classifier(spec.model, data.tokenizer.size, len(data.label_names), spec.tokenizer.max_length)
        self.model.jit_compile = self._compiled
        optimizer = build_optimizer(spec.training, build_schedule(spec.training, self.stream.steps))
        self._step_model = build_step_model(self.model, optimizer, spec.training, jit_compile=self._compiled)
        self._samples = self._choose_samples()
        self._best_loss, self._best_step, self._saved_step = np.inf, 0, 0
        self._best_metrics: dict[str, float] = {}
        self._saved_at = time.monotonic()

    def train(self) -> dict[str, Any]:
        """Trains to the end, or until told to stop, and returns the result for the status."""
        epochs = self.stream.steps // self.stream.steps_per_epoch
        self._board.publish(phase="training", steps=self.stream.steps, epoch=1, epochs=epochs, progress=None, note="")
        self._log = StepLog(self._events)
        callbacks = [
            StepTelemetry(self.stream, self._log, self._board, self._spec),
            Obedience(self._orders, self._log, self._board),
            Judgement(self.stream, self._judge),
        ]
        self._step_model.fit(self.stream, epochs=1, callbacks=callbacks, verbose=0, shuffle=False)
        self._log.flush()
        return self._finish()

    def _build_stream(self) -> BatchStream:
        training, data = self._spec.training, self._data
        store, labels = data.part(TRAINING)
        plan = BatchPlan(
            store.lengths,
            training.batch_tokens,
            training.seed,
            batch_rows=training.batch_rows,
            fixed_shapes=self._compiled,
        )
        return BatchStream(store, labels, len(data.label_names), plan, resolve_epochs(training, len(plan)))

    def _judge(self, step: int) -> bool:
        """Judges the model on the validation rows and saves it where it is the best or the last."""
        self._log.flush()
        if hasattr(self._step_model, "jax_state_sync"):
            self._step_model.jax_state_sync()  # on JAX the weights live in `fit` until they are called for
        with averaged_weights(self._step_model):
            if self._orders.hurry:
                self._save(step, best=False)
                return True
            self._board.publish(phase="evaluating", step=step)
            scores = self._evaluate(step, VALIDATION)
            self._tell_samples(step, scores)
            best = scores.loss < self._best_loss
            if best:
                self._best_loss, self._best_step, self._best_metrics = scores.loss, step, scores.metrics
                self._board.set(best=scores.metrics)
            ends = self._step_model.stop_training or step == self.stream.steps or self._patience_ends(step)
            if best or ends or time.monotonic() - self._saved_at > _SAVED_AT_LEAST:
                self._save(step, best)
        self._board.publish(phase="training")
        self._log.resume()
        return self._patience_ends(step)

    def _patience_ends(self, step: int) -> bool:
        patience = self._spec.training.early_stopping
        return patience is not None and step - self._best_step >= patience * self.stream.steps_per_epoch

    def _evaluate(self, step: int, split: int) -> Scores:
        store, labels = self._data.part(split)
        scores = score(predict_logits(self.model, store, fixed_shapes=self._compiled), labels)
        self._events.write(
            "evaluation",
            step=step,
            epoch=round(step / self.stream.steps_per_epoch, 4),
            seconds=round(self._log.seconds, 3),
            split=SPLITS[split],
            metrics=scores.metrics,
            confusion=scores.confusion.tolist(),
            labels=self._data.label_names,
        )
        return scores

    def _choose_samples(self) -> tuple[np.ndarray, list[str]]:
        places = self._data.places(VALIDATION)
        random = np.random.RandomState(self._spec.training.seed)
        chosen = np.sort(random.permutation(len(places))[:_SAMPLES])
        return chosen, [text[:_SAMPLE_CHARACTERS] for text in self._data.texts(places[chosen])]

    def _tell_samples(self, step: int, scores: Scores) -> None:
        places, names = self._data.places(VALIDATION), self._data.label_names
        samples = []
        for number, text in zip(*self._samples, strict=True):
            place, predicted = places[number], int(scores.predicted[number])
            samples.append({
                "row": int(self._data.rows[place]),
                "input": text,
                "expected": names[self._data.labels[place]],
                "predicted": names[predicted],
                "probability": round(float(scores.probabilities[number, predicted]), 6),
            })  # fmt: skip
        self._events.write("sample", step=step, samples=samples)

    def _save(self, step: int, best: bool) -> None:
        """Saves all there is. The weights must be the averages at this moment, where averages are kept."""
        self._board.publish(phase="saving", step=step)
        epoch, batch = divmod(step, self.stream.steps_per_epoch)
        state = {
            "epoch": epoch,
            "batch": batch,
            "best": best,
            "averaged": self._spec.training.ema_decay is not None,
            "seconds": round(self._log.seconds, 3),
            "callbacks": {
                "best_loss": self._best_loss if self._best_step else None,
                "best_step": self._best_step,
                "best_metrics": self._best_metrics,
            },
        }
        weights, optimizer = (
            variable_arrays(self.model.variables),
            variable_arrays(self._step_model.optimizer.variables),
        )
        save_checkpoint(self._checkpoints, step, weights, optimizer, state)
        remove_checkpoints(self._checkpoints, keep=[self._best_step, step])
        self._saved_step, self._saved_at = step, time.monotonic()
        self._events.write("checkpoint", step=step, best=best)
        self._events.sync()

    def _finish(self) -> dict[str, Any]:
        """Judges the best model on the test rows, and returns the result."""
        result: dict[str, Any] = {"seconds": round(self._log.seconds, 3)}
        result["checkpoint"] = self._best_step or self._saved_step
        if self._best_step:
            result["validation"] = self._best_metrics
        if self._best_step and not self._orders.hurry and len(self._data.places(TEST)):
            self._board.publish(phase="evaluating")
            assign_variables(self.model.variables, load_checkpoint(self._checkpoints, self._best_step).weights)
            result["test"] = self._evaluate(self._best_step, TEST).metrics
        return result
