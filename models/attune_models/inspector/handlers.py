"""What the inspector answers to each request."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from attune_datasets.cleaning import clean
from attune_datasets.errors import AttuneError, nearest
from attune_datasets.service import Handler, Progress, Reply
from attune_datasets.splits import SPLITS, TEST, VALIDATION

from attune_models import export
from attune_models.checkpoints import checkpoint_steps
from attune_models.evaluation import evaluate, predict
from attune_models.inspection import capture
from attune_models.inspector.examples import Examples, Texts, predict_examples, split_texts
from attune_models.inspector.text_files import read_texts
from attune_models.loading import RunModel, TranslatorModel, load_run
from attune_models.runs import RunFolder

_CHECKED_TEXTS = 500  # of the run's own data, besides the odd ones, that an export must answer as the studio does
_EXPORTS = {  # what writes each kind, and what the process that proves it has loaded
    "savedmodel": (export.write_saved_model, "tensorflow"),
    "keras": (export.write_keras, "keras and attune"),
}


@dataclass
class _Held:
    """The model in memory, what it was asked for, and what is known of its examples."""

    asked: tuple[Any, ...]
    model: RunModel | TranslatorModel
    texts: dict[str, Texts] = field(default_factory=dict)
    examples: dict[str, Examples] = field(default_factory=dict)


class Inspector:
    """Answers requests about runs, one run at a time. Every handler takes `run`, a folder, and perhaps `checkpoint`."""

    def __init__(self) -> None:
        self._held: _Held | None = None

    @property
    def handlers(self) -> dict[str, Handler]:
        """The requests by name."""
        return {
            "load": self.load,
            "examples": self.examples,
            "inspect": self.inspect,
            "predict": self.predict,
            "evaluate": self.evaluate,
            "export": self.export,
        }

    def load(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`load`: which checkpoint, and what kind of model."""
        model = self._hold(request).model
        return Reply({
            "checkpoint": model.checkpoint,
            "checkpoints": checkpoint_steps(model.run.path / "checkpoints"),
            "damaged": list(model.damaged),
            "labels": model.label_names,
            "num_layers": model.spec.model.num_layers,
            "num_heads": model.spec.model.num_heads,
            "max_length": model.spec.tokenizer.max_length,
        })  # fmt: skip

    def examples(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`examples`: the rows of a split with predictions and losses, sorted and filtered."""
        held, split = self._hold(request), request["split"]
        if split not in held.examples:
            held.examples[split] = predict_examples(held.model, self._texts(held, split), progress)
        page = held.examples[split].page(
            request.get("sort", "row"), request.get("wrong", False), request.get("offset", 0), request.get("limit", 100)
        )
        return Reply({**page, "checkpoint": held.model.checkpoint})

    def inspect(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`inspect`: one text, a row's or another, as tokens, prediction and the scores of every head."""
        held = self._hold(request)
        model, names = held.model, held.model.label_names
        text, label = request.get("text"), {}
        if text is None:
            texts = self._texts(held, request["split"])
            place = texts.place(request["row"])
            text, label = texts.texts[place], {"label": names[texts.labels[place]]}
        (cleaned,) = clean([text], model.cleaning)
        ids, _ = model.tokenizer.encode([cleaned])
        found = capture(model.model, ids[None])
        result = {
            "text": text,
            "tokens": model.tokenizer.tokens(cleaned),
            "spans": model.tokenizer.spans(cleaned),
            "clean": cleaned,
            **label,
            "predicted": names[found.probabilities[0].argmax()],
            "probabilities": dict(zip(names, found.probabilities[0].tolist(), strict=True)),
            "checks": found.checks.to_json(),
            "checkpoint": model.checkpoint,
        }
        return Reply(result, {"scores": found.scores[0], "mask": found.mask[0]})

    def predict(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`predict`: labels and probabilities of `texts`, or of the texts in `file`."""
        model = self._hold(request).model
        if "texts" in request:
            texts = request["texts"]
        else:
            texts = read_texts(request["file"], model.spec.data, progress, request.get("data", {}))
        return Reply({"predictions": predict(model, texts, progress), "checkpoint": model.checkpoint})

    def evaluate(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`evaluate`: the figures on a labelled file."""
        model = self._hold(request).model
        return Reply(evaluate(model, request["file"], progress, request.get("data", {})))

    def export(self, request: dict[str, Any], progress: Progress) -> Reply:
        """`export`: writes the model, and has a clean process prove that it answers as the studio does."""
        model, kind = self._hold(request).model, request["to"]
        if kind not in _EXPORTS:
            raise AttuneError(f"There is no export called {kind!r}.", remedy=nearest(kind, _EXPORTS))
        write, by = _EXPORTS[kind]
        parts = (model.model, model.tokenizer, model.cleaning, model.label_names)
        out, texts = Path(request["out"]).absolute(), [*export.ODD_TEXTS, *self._own_texts()]
        with export.writing(out) as folder:  # what fails the check, or is cancelled meanwhile, never gets to its place
            write(*parts, folder, lambda share, note: progress(0.4 * share, note))
            expected = export.studio_probabilities(*parts[:3], texts)
            progress(0.5, "A clean process answers with it")
            check = export.check_export(folder, texts, expected, model.label_names, progress)
        return Reply({
            "path": str(out),
            "size": export.size_of(out),
            "check": {"by": by, **check.to_json()},
            "snippet": export.snippet(kind, out),
            "checkpoint": model.checkpoint,
        })  # fmt: skip

    def _hold(self, request: dict[str, Any]) -> _Held:
        """Returns the model that is asked for, loaded only when it is another, or its run has saved a newer one."""
        run, checkpoint = RunFolder(request["run"]), request.get("checkpoint")
        token = run.record().get("token")  # another run may have taken the folder's name
        asked = (run.path.absolute(), token, checkpoint, *checkpoint_steps(run.path / "checkpoints"))
        held = self._held
        if held is None or held.asked != asked:
            model = load_run(run, checkpoint)
            if held is not None and held.asked[:2] == asked[:2] and held.model.checkpoint == model.checkpoint:
                held.asked = asked
            else:
                self._held = held = _Held(asked, model)
        return held

    def _texts(self, held: _Held, split: str) -> Texts:
        if split not in held.texts:
            held.texts[split] = split_texts(held.model, split)
        return held.texts[split]

    def _own_texts(self) -> list[str]:
        held = self._held
        assert held is not None
        found: list[str] = []
        for split in (SPLITS[VALIDATION], SPLITS[TEST]):
            try:
                found += self._texts(held, split).texts
            except AttuneError:
                continue  # the odd texts are proof enough where the run kept none of its own
        return found[:_CHECKED_TEXTS]
