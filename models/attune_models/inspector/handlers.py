"""What the inspector answers to each request."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError, nearest
from attune_datasets.service import Handler, Progress, Reply, part_of
from attune_datasets.splits import SPLITS, TEST, VALIDATION

from attune_models import export
from attune_models.checkpoints import FOLLOWED, Wanted, checkpoint_steps, first_choice
from attune_models.evaluation import evaluate, predict, predict_file
from attune_models.gates import heads_off
from attune_models.head_worth import LIMIT, Judged
from attune_models.inspector.classification import ClassifierAnswers
from attune_models.inspector.language import LanguageAnswers
from attune_models.inspector.replay import Replays
from attune_models.inspector.translation import TranslatorAnswers
from attune_models.loading import AnyModel, LanguageRunModel, TranslatorModel, load_run
from attune_models.runs import RunFolder

_CHECKED_TEXTS = 500  # of the run's own data, besides the odd ones, that an export must answer as the studio does
_MOST_HELD = 2  # models in memory: the one that is looked into, and the one that it is compared with
_EXPORTS = {  # what writes each kind, and what the process that proves it has loaded
    "savedmodel": (export.write_saved_model, "tensorflow"),
    "keras": (export.write_keras, "keras and attune"),
}


AnyAnswers = ClassifierAnswers | TranslatorAnswers | LanguageAnswers


@dataclass(frozen=True)
class _Held:
    """A model in memory.

    Args:
        key: The run's folder, its token, and the step and the hash of the weights that were wanted.
        known: The steps of the run's checkpoints when it was loaded.
        answers: What answers about it.
    """

    key: tuple[Any, ...]
    known: list[int]
    answers: AnyAnswers

    @property
    def model(self) -> AnyModel:
        """The model itself."""
        return self.answers.model

    def is_of(self, key: tuple[Any, ...], known: list[int]) -> bool:
        """Returns whether it is what is wanted; one that stands in for a damaged one is while there is no other."""
        return self.key == key and (not self.model.damaged or self.known == known)


class Inspector:
    """Answers requests about runs, with the two models in memory that were asked for last.

    Every handler takes `run`, a folder, and perhaps `checkpoint`: a step, `best` (the default) or `newest`.
    """

    def __init__(self) -> None:
        self._held: list[_Held] = []  # the one that was asked last comes first
        self._replays = Replays()
        self._worths: dict[tuple[Any, ...], Reply] = {}  # a few kB each, and minutes to find out again
        self._judged: dict[tuple[Any, ...], Judged] = {}  # of those that gave way, or were cancelled

    @property
    def handlers(self) -> dict[str, Handler]:
        """The requests by name."""
        return {
            "load": self.load,
            "examples": self.examples,
            "error_words": self.error_words,
            "inspect": self.inspect,
            "worth": self.worth,
            "why": self.why,
            "through": self.through,
            "head": self.head,
            "steps": self.steps,
            "beams": self.beams,
            "generate": self.generate,
            "replay": self._replays.replay,
            "probe": self._replays.probe,
            "predict": self.predict,
            "evaluate": self.evaluate,
            "export": self.export,
        }

    def load(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`load`: which checkpoint, and what kind of model."""
        answers = self._hold(request).answers
        model = answers.model
        return Reply({
            **_about(model),
            "checkpoints": checkpoint_steps(model.run.path / "checkpoints"),
            "task": model.spec.task,
            "kind": model.spec.model.kind,
            "max_length": model.spec.tokenizer.max_length,
            **answers.about(),
        })  # fmt: skip

    def examples(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`examples`: the rows of a split with what the model says of them, sorted and filtered."""
        held = self._hold(request)
        return _of_checkpoint(held, held.answers.examples(request, progress))

    def error_words(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`error_words`: which words the examples that the filters leave have in common, against the rest."""
        held = self._hold(request)
        return _of_checkpoint(held, held.answers.error_words(request, progress))

    def inspect(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`inspect`: one text, a row's or another, as tokens, what the model says, and the scores of every head."""
        held = self._hold(request)
        return _of_checkpoint(held, held.answers.inspect(request))

    def why(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`why`: what each token contributes to one log-probability."""
        held = self._hold(request)
        with heads_off(held.answers.network, request.get("off", [])):
            return _of_checkpoint(held, held.answers.why(request, progress))

    def through(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`through`: what happens to the tokens block by block."""
        held = self._hold(request)
        with heads_off(held.answers.network, request.get("off", [])):
            return _of_checkpoint(held, held.answers.through(request))

    def head(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`head`: one head from the inside."""
        held = self._hold(request)
        with heads_off(held.answers.network, request.get("off", [])):
            return _of_checkpoint(held, held.answers.head(request))

    def steps(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`steps`: every tensor of a forward pass, from ids to probabilities."""
        held = self._hold(request)
        with heads_off(held.answers.network, request.get("off", [])):
            return _of_checkpoint(held, held.answers.steps(request))

    def worth(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`worth`: what switching each head off costs over a split; remembered by checkpoint and arguments.

        Whatever stops it, it goes on with the head that it was stopped at.
        """
        split, limit = request.get("split", SPLITS[VALIDATION]), request.get("limit", LIMIT)
        attention = request.get("attention")
        if type(limit) is not int or limit < 2:
            raise AttuneError(f"{limit!r} is no number of rows.", remedy="Give a whole number from 2.")
        held = self._hold(request)
        asked = (*held.key[:2], held.model.checkpoint, held.model.weights_hash, split, limit, attention)
        if asked not in self._worths:
            judged = self._judged.setdefault(asked, Judged())
            found = held.answers.worth(split, limit, attention, progress, judged)
            del self._judged[asked]
            result = {
                "rows": found.rows, "loss": found.loss, "accuracy": found.accuracy, "split": split,
                "task": held.model.spec.task,
            }  # fmt: skip
            self._worths[asked] = Reply(result, found.changes)
        return _of_checkpoint(held, self._worths[asked])

    def beams(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`beams`: what the search for a translation considered, step by step."""
        held = self._hold(request)
        if not isinstance(held.answers, TranslatorAnswers):
            raise AttuneError("Only a translator searches.", remedy="Ask for the beams of a translator.")
        return _of_checkpoint(held, held.answers.beams(request))

    def generate(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`generate`: a text that goes on from a prompt, its tokens handed over in parts as they are written."""
        held = self._hold(request)
        if not isinstance(held.answers, LanguageAnswers):
            raise AttuneError(
                "Only a language model goes on with a text.", remedy="Choose the run of a language model."
            )
        with heads_off(held.answers.network, request.get("off", [])):
            return _of_checkpoint(held, held.answers.generate(request, progress, _about(held.model)))

    def predict(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`predict`: labels and probabilities, or translations, of `texts`, or of each row or line of `file`."""
        model = self._hold(request).model
        if "texts" in request:
            answer: dict[str, Any] = {"predictions": predict(model, request["texts"], progress)}
        else:
            answer = predict_file(model, request["file"], progress, request.get("data", {}))
        return Reply({**answer, **_about(model)})

    def evaluate(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`evaluate`: the figures on a labelled file, or on a file of pairs."""
        model = self._hold(request).model
        return Reply({**evaluate(model, request["file"], progress, request.get("data", {})), **_about(model)})

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
            **_about(model),
        })  # fmt: skip

    def _hold(self, request: dict[str, Any]) -> _Held:
        """Returns the model that is asked for, loaded only when none in memory is of that step and those weights."""
        run, checkpoint = RunFolder(request["run"]), _wanted(request)
        run_key = run.path.absolute(), run.record().get("token")  # another run may have taken the folder's name
        folder = run.path / "checkpoints"
        key, known = (*run_key, *first_choice(folder, checkpoint)), checkpoint_steps(folder)
        held = next((one for one in self._held if one.is_of(key, known)), None)
        if held is None:
            model = load_run(run, checkpoint)
            if not model.damaged:  # a training at work may have put another in the place of the first choice
                key = (*run_key, model.checkpoint, model.weights_hash)
            held = _Held(key, known, _answers(model))
        self._held = [held, *(one for one in self._held if one.key != held.key)][:_MOST_HELD]
        return held

    def _own_texts(self) -> list[str]:
        held, *_ = self._held
        found: list[str] = []
        for split in (SPLITS[VALIDATION], SPLITS[TEST]):
            try:
                found += held.answers.own_texts(split)
            except AttuneError:
                continue  # the odd texts are proof enough where the run kept none of its own
        return found[:_CHECKED_TEXTS]


def _about(model: AnyModel) -> dict[str, Any]:
    """Returns which run and checkpoint answer, and the steps of better or newer ones that are damaged."""
    return {
        "run": model.run.path.name, "checkpoint": model.checkpoint, "weights_sha256": model.weights_hash,
        "damaged": list(model.damaged),
    }  # fmt: skip


def _of_checkpoint(held: _Held, reply: Reply) -> Reply:
    return Reply({**reply.result, **_about(held.model)}, reply.arrays)


def _wanted(request: dict[str, Any]) -> Wanted:
    wanted = request.get("checkpoint", "best")
    if wanted in FOLLOWED or (isinstance(wanted, int) and not isinstance(wanted, bool)):
        return wanted
    raise AttuneError(f"There is no checkpoint {wanted!r}.", remedy="Name a step, or best, or newest.")


def _answers(model: AnyModel) -> AnyAnswers:
    if isinstance(model, LanguageRunModel):
        return LanguageAnswers(model)
    return TranslatorAnswers(model) if isinstance(model, TranslatorModel) else ClassifierAnswers(model)
