"""What the inspector answers to each request."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError, nearest
from attune_datasets.service import Handler, Progress, Reply, part_of
from attune_datasets.splits import SPLITS, TEST, VALIDATION

from attune_models import export
from attune_models.checkpoints import FOLLOWED, Wanted, checkpoint_steps
from attune_models.evaluation import evaluate, predict, predict_file
from attune_models.inspector.classification import ClassifierAnswers
from attune_models.inspector.translation import TranslatorAnswers
from attune_models.loading import RunModel, TranslatorModel, load_run
from attune_models.runs import RunFolder

_CHECKED_TEXTS = 500  # of the run's own data, besides the odd ones, that an export must answer as the studio does
_EXPORTS = {  # what writes each kind, and what the process that proves it has loaded
    "savedmodel": (export.write_saved_model, "tensorflow"),
    "keras": (export.write_keras, "keras and attune"),
}


@dataclass
class _Held:
    """What the model in memory was asked for, and what answers about it."""

    asked: tuple[Any, ...]
    answers: ClassifierAnswers | TranslatorAnswers

    @property
    def model(self) -> RunModel | TranslatorModel:
        """The model itself."""
        return self.answers.model


class Inspector:
    """Answers requests about runs, one run at a time.

    Every handler takes `run`, a folder, and perhaps `checkpoint`: a step, `best` (the default) or `newest`.
    """

    def __init__(self) -> None:
        self._held: _Held | None = None

    @property
    def handlers(self) -> dict[str, Handler]:
        """The requests by name."""
        return {
            "load": self.load,
            "examples": self.examples,
            "error_words": self.error_words,
            "inspect": self.inspect,
            "beams": self.beams,
            "predict": self.predict,
            "evaluate": self.evaluate,
            "export": self.export,
        }

    def load(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`load`: which checkpoint, and what kind of model."""
        answers = self._hold(request).answers
        model = answers.model
        return Reply({
            "checkpoint": model.checkpoint,
            "checkpoints": checkpoint_steps(model.run.path / "checkpoints"),
            "damaged": list(model.damaged),
            "task": model.spec.task,
            "kind": model.spec.model.kind,
            "max_length": model.spec.tokenizer.max_length,
            **answers.about(),
        })  # fmt: skip

    def examples(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`examples`: the rows of a split with what the model says of them, sorted and filtered."""
        held = self._hold(request)
        reply = held.answers.examples(request, progress)
        return Reply({**reply.result, "checkpoint": held.model.checkpoint}, reply.arrays)

    def error_words(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`error_words`: which words the examples that the filters leave have in common, against the rest."""
        return self._hold(request).answers.error_words(request, progress)

    def inspect(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`inspect`: one text, a row's or another, as tokens, what the model says, and the scores of every head."""
        held = self._hold(request)
        reply = held.answers.inspect(request)
        model = held.model
        about = {"run": model.run.path.name, "checkpoint": model.checkpoint, "weights_sha256": model.weights_hash}
        return Reply({**reply.result, **about}, reply.arrays)

    def beams(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`beams`: what the search for a translation considered, step by step."""
        answers = self._hold(request).answers
        if isinstance(answers, ClassifierAnswers):
            raise AttuneError("A classifier searches for nothing.", remedy="Ask for the beams of a translator.")
        return answers.beams(request)

    def predict(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`predict`: labels and probabilities, or translations, of `texts`, or of each row or line of `file`."""
        model = self._hold(request).model
        if "texts" in request:
            answer: dict[str, Any] = {"predictions": predict(model, request["texts"], progress)}
        else:
            answer = predict_file(model, request["file"], progress, request.get("data", {}))
        return Reply({**answer, "checkpoint": model.checkpoint})

    def evaluate(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`evaluate`: the figures on a labelled file, or on a file of pairs."""
        model = self._hold(request).model
        return Reply(evaluate(model, request["file"], progress, request.get("data", {})))

    def export(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`export`: writes the model, and has a clean process prove that it answers as the studio does."""
        model, kind = self._hold(request).model, request["to"]
        if kind not in _EXPORTS:
            raise AttuneError(f"There is no export called {kind!r}.", remedy=nearest(kind, _EXPORTS))
        write, by = _EXPORTS[kind]
        exported = export.export_of(model)
        out, own_texts = Path(request["out"]).absolute(), self._own_texts()
        with export.writing(out) as folder:  # what fails the check, or is cancelled meanwhile, never gets to its place
            write(exported, folder, part_of(progress, 0.0, 0.4))
            texts = [*export.ODD_TEXTS, *own_texts]
            check = export.check_export(folder, exported, texts, part_of(progress, 0.4, 1.0))
        return Reply({
            "path": str(out),
            "size": export.size_of(out),
            "check": {"by": by, **check.to_json()},
            "snippet": export.snippet(kind, model.spec.task, out, own_texts[:2] or ["…"]),
            "checkpoint": model.checkpoint,
        })  # fmt: skip

    def _hold(self, request: dict[str, Any]) -> _Held:
        """Returns the model that is asked for, loaded only when it is another, or its run has saved a newer one."""
        run, checkpoint = RunFolder(request["run"]), _wanted(request)
        token = run.record().get("token")  # another run may have taken the folder's name
        asked = (run.path.absolute(), token, checkpoint, *checkpoint_steps(run.path / "checkpoints"))
        held = self._held
        if held is None or held.asked != asked:
            model = load_run(run, checkpoint)
            if held is not None and held.asked[:2] == asked[:2] and held.model.checkpoint == model.checkpoint:
                held.asked = asked
            else:
                self._held = held = _Held(asked, _answers(model))
        return held

    def _own_texts(self) -> list[str]:
        held = self._held
        assert held is not None
        found: list[str] = []
        for split in (SPLITS[VALIDATION], SPLITS[TEST]):
            try:
                found += held.answers.own_texts(split)
            except AttuneError:
                continue  # the odd texts are proof enough where the run kept none of its own
        return found[:_CHECKED_TEXTS]


def _wanted(request: dict[str, Any]) -> Wanted:
    wanted = request.get("checkpoint", "best")
    if wanted in FOLLOWED or (isinstance(wanted, int) and not isinstance(wanted, bool)):
        return wanted
    raise AttuneError(f"There is no checkpoint {wanted!r}.", remedy="Name a step, or best, or newest.")


def _answers(model: RunModel | TranslatorModel) -> ClassifierAnswers | TranslatorAnswers:
    return TranslatorAnswers(model) if isinstance(model, TranslatorModel) else ClassifierAnswers(model)
