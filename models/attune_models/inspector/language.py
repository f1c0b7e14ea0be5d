"""What the inspector answers about a language model."""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

import numpy as np
from attune_datasets.cleaning import clean
from attune_datasets.errors import AttuneError, SpecError
from attune_datasets.faults import faults
from attune_datasets.service import Progress, ProgressCall, Reply
from attune_datasets.splits import SPLITS
from attune_datasets.text_parts import text_parts
from attune_datasets.tokenizers import END, UNKNOWN
from pydantic import ValidationError

from attune_models.attentions import attention_shapes
from attune_models.forward_steps import language_steps
from attune_models.gates import heads_off
from attune_models.generation import ALTERNATIVES, Alternative, WrittenToken, window_start
from attune_models.head_measures import named_measures, rollout
from attune_models.head_worth import Judged, Worth, head_worth, language_judge
from attune_models.inspection import require_one_of
from attune_models.inspector import inside
from attune_models.inspector import steps as step_by_step
from attune_models.inspector.listing import place_of
from attune_models.inspector.why import explain
from attune_models.language_inspection import capture_text, next_output, removal_from_prefix
from attune_models.language_model import DecoderLanguageModel, LanguageModel
from attune_models.loading import LanguageRunModel
from attune_models.residual_stream import token_lens
from attune_models.sampling import SamplingSpec, held_back, stopped_at
from attune_models.token_text import text_of
from attune_models.tracing import Trace, trace_language
from attune_models.training.language_preparation import LanguageData, open_language
from attune_models.translation_inspection import alternatives

_PROMPT, _MOST_PROMPTS = 60, 40  # characters of a prompt that proves an export, and how many a split gives
_TOLD_EVERY = 0.05  # seconds between two parts of a text that is being written
_NO_EXAMPLES = AttuneError(
    "A language model has no examples to list.",
    why="What it is judged on is one text, or documents without answers that could be right or wrong.",
    remedy="Inspect a text, or let the model write one.",
)


@dataclass(frozen=True)
class _Read:
    """A text as the model reads it.

    Args:
        text: As it was given.
        clean: As the tokenizer read it.
        ids: `(T,)` int32, at most the context; in front of a document the end of another.
        cut: Whether the text is longer.
    """

    text: str
    clean: str
    ids: np.ndarray
    cut: bool


class LanguageAnswers:
    """Answers about one language model.

    Args:
        model: The run's.
    """

    def __init__(self, model: LanguageRunModel) -> None:
        self.model = model
        self._names = model.tokenizer.vocabulary
        self._pass = step_by_step.LastPass[_Read]()

    @property
    def network(self) -> LanguageModel:
        """What has the heads."""
        return self.model.language_model

    def about(self) -> dict[str, Any]:
        """Returns what `load` tells of a language model."""
        return {
            "attentions": attention_shapes(self.model.spec.model),
            "documents": self.model.spec.data.documents,
            "tokens": self.model.tokenizer.kind,
            "context": self.model.language_model.context,
        }

    def generate(self, request: dict[str, Any], progress: Progress, about: dict[str, Any]) -> Reply:
        """Writes behind `prompt`, and hands over each token as it comes; see `generation` and `sampling`.

        The first part, before any token, tells what is read, and `about`: which checkpoint writes. The result has the
        tokens that no part has told.
        """
        sampling, generator = _sampling(request), self.model.generator
        cleaned, begun = clean([request.get("prompt", "")], self.model.cleaning)[0], request.get("begun", [])
        ids = generator.read(cleaned)
        read = {
            "prompt": generator.text(ids), "prompt_ids": ids, "unknown": self._unknown(cleaned),
            "sampling": sampling.model_dump(), **about,
        }  # fmt: skip
        progress.part({"tokens": [], "text": "", **read})
        tokens: list[dict[str, Any]] = []
        before = self._behind(begun, sampling.stop)
        told, text, ended, began = 0, "", "length", time.monotonic()
        due = began
        for token in generator.generate(
            ids, sampling, request.get("forced", []), begun=begun, cached=bool(request.get("cached", True))
        ):
            unseen = window_start(len(ids) + len(begun) + len(tokens), self.network.context)
            tokens.append(self._written(token))
            text += token.text
            if (end := stopped_at(before + text, sampling.stop)) is not None:
                text, ended = text[: max(0, end - len(before))], "stop"
                break
            ended = "end" if token.id == END else "length"
            if time.monotonic() >= due:
                shown = max(0, len(text) - held_back(before + text, sampling.stop))
                seconds = time.monotonic() - began
                progress.part({"tokens": tokens[told:], "text": text[:shown], "unseen": unseen, "seconds": seconds})
                told, due = len(tokens), time.monotonic() + _TOLD_EVERY
            progress(len(tokens) / sampling.max_new_tokens, "writing")
        return Reply(
            {
                "task": "language",
                **read,
                "text": text,
                "tokens": tokens[told:],
                "written": len(tokens),
                "ended": ended,
                "unseen": unseen,
                "seconds": time.monotonic() - began,
            }
        )

    def _behind(self, begun: list[int], stops: Collection[str]) -> str:
        """Returns the end of what was written before, of which a stop text may have begun; none of it is one."""
        longest = max(map(len, stops), default=0)
        written = "".join(map(self._surface, begun[-longest:])) if longest else ""
        end = written[max(0, len(written) - longest + 1) :]
        return "" if stopped_at(end, stops) is not None else end

    def inspect(self, request: dict[str, Any]) -> Reply:
        """Returns a text as tokens, what the model expected at each place, and the scores and measures of every head.

        `off` names heads that are off meanwhile; then `whole` has the probabilities by all heads.
        """
        off, read = request.get("off", []), self._read(request)
        with heads_off(self.network, off):
            found = capture_text(self.network, read.ids)
        result = {
            **self._told(read),
            **self._chances(read.ids, found.log_probabilities),
            "checks": found.checks.to_json(),
            "off": off,
        }
        if off:
            whole = capture_text(self.network, read.ids).log_probabilities
            result["whole"] = {"probabilities": _own(read.ids, whole)}
        return Reply(result, {**found.scores, **named_measures(found.scores)})

    def why(self, request: dict[str, Any], progress: ProgressCall) -> Reply:
        """Returns what each token contributes to the log-probability of the token at `place`, by default the last."""
        read = self._read(request)
        place = request.get("place", len(read.ids) - 1)
        require_one_of("place", place, len(read.ids))
        if not place:
            raise AttuneError("Nothing stands before the first token.", remedy="Choose a later one.")
        ids, token = read.ids[:place], int(read.ids[place])
        output, kept = next_output(self.network, ids, token), 0 if self.model.first is None else 1

        def remove(progress: ProgressCall) -> dict[str, np.ndarray]:
            return {"text": removal_from_prefix(self.network, output, ids, token, kept, progress)}

        result, shares = explain(self._names[token], output, remove, request, progress)
        later = len(read.ids) - place  # what comes afterwards, and the token itself, contribute nothing
        arrays = {method: np.pad(by_side["text"], (0, later)) for method, by_side in shares.items()}
        return Reply({**self._told(read), "place": place, **result}, arrays)

    def through(self, request: dict[str, Any]) -> Reply:
        """Returns what happens to a text block by block, and what would be written next after each block."""
        read, model = self._read(request), self.network
        trace = trace_language(model, read.ids)
        assert isinstance(model, DecoderLanguageModel)
        result, arrays = inside.through(trace, request)
        ids, lens = token_lens(model, trace)
        tokens = [[[self._names[number] for number in place] for place in layer] for layer in ids.tolist()]
        arrays |= {"lens": lens, "lens_ids": ids, "decoder.rollout": rollout(trace.scores("decoder"))}
        return Reply({**self._told(read), **result, "lens_tokens": tokens}, arrays)

    def head(self, request: dict[str, Any]) -> Reply:
        """Returns one head from the inside; `attention` is `decoder`, the only one."""
        read = self._read(request)
        result, arrays = inside.head(trace_language(self.network, read.ids), {"attention": "decoder", **request})
        return Reply({**self._told(read), **result}, arrays)

    def steps(self, request: dict[str, Any]) -> Reply:
        """Returns the steps of a forward pass, from ids to the probabilities of the token behind `place`, by default
        the last. Of these it also tells what a token of the vocabulary is called, and which are never drawn."""
        read, trace = self._pass.of(request, lambda: self._traced(request))
        place = request.get("place", len(read.ids) - 1)
        steps = language_steps(self.network, read.ids, trace, place)
        result, arrays = step_by_step.answer(steps, request)
        if step_by_step.wants(request, "vocabulary", steps):
            result |= {"vocabulary": list(self._names), "never": self.model.generator.never}
        told = {**self._told(read), "choices": step_by_step.choices(self.model.spec.model)}
        return Reply({**told, **result, "place": place}, arrays)

    def _traced(self, request: dict[str, Any]) -> tuple[_Read, Trace]:
        read = self._read(request)
        return read, trace_language(self.network, read.ids)

    def worth(self, split: str, limit: int, attention: str | None, progress: ProgressCall, judged: Judged) -> Worth:
        """Returns what each head is worth on blocks of a split; see `head_worth`."""
        store = self._data.part(SPLITS.index(split))
        if not len(store):
            raise AttuneError(f"The run has no {split} text.", remedy="Choose another split.")
        judge = language_judge(self.network, store, self.model.spec.tokenizer.max_length, self.model.first, limit)
        return head_worth(self.network, judge, attention, progress, judged)

    def examples(self, request: dict[str, Any], progress: ProgressCall) -> Reply:
        """There are none. Raises `AttuneError`."""
        raise _NO_EXAMPLES

    def error_words(self, request: dict[str, Any], progress: ProgressCall) -> Reply:
        """There are none. Raises `AttuneError`."""
        raise _NO_EXAMPLES

    def own_texts(self, split: str) -> list[str]:
        """Returns some prompts: of each document of a split, or of a stream here and there, as much as fills a part of
        the context. Raises `AttuneError` where they are damaged.
        """
        rows = self._data.texts(self._data.places(SPLITS.index(split)))
        if self._data.is_stream:
            text = "".join(row["text"] for row in rows)
            return [text[at : at + _PROMPT] for at in range(0, len(text), max(_PROMPT, len(text) // _MOST_PROMPTS))]
        return [row["text"][:_PROMPT] for row in rows[:_MOST_PROMPTS]]

    @cached_property
    def _data(self) -> LanguageData:
        return open_language(self.model.run.path / "data", self.model.spec.data)

    def _read(self, request: dict[str, Any]) -> _Read:
        text = request.get("text")
        if text is None:
            places = self._data.places(SPLITS.index(request["split"]))
            place = places[place_of(self._data.rows[places], request["row"], request["split"])]
            text = self._data.texts(np.array([place]))[0]["text"]
        (cleaned,) = clean([text], self.model.cleaning)
        if not cleaned:
            raise AttuneError("There is nothing to look at.", remedy="Give a text.")
        ids = np.array(self.model.generator.read(cleaned), np.int32)
        most = self.model.spec.tokenizer.max_length
        return _Read(text, cleaned, ids[:most], len(ids) > most)

    def _told(self, read: _Read) -> dict[str, Any]:
        tokenizer = self.model.tokenizer
        shown, spans = text_of(tokenizer, read.ids.tolist(), tokenizer.unknown_parts(read.clean))
        return {
            "task": "language",
            "text": read.text,
            "clean": shown,
            "tokens": [self._names[number] for number in read.ids.tolist()],
            "ids": read.ids.tolist(),
            "spans": spans,
            **text_parts(shown),
            "cut": read.cut,
            "unknown": self._unknown(read.clean),
        }

    def _chances(self, ids: np.ndarray, log_probabilities: np.ndarray) -> dict[str, Any]:
        """Returns how probable each token was and what else might have been; nothing is known of the first."""
        likely, shares = alternatives(log_probabilities, ALTERNATIVES)
        expected = [
            [
                {"id": number, "token": self._names[number], "text": self._surface(number), "probability": share}
                for number, share in zip(row, row_shares, strict=True)
            ]
            for row, row_shares in zip(likely.tolist(), shares.tolist(), strict=True)
        ]
        own = log_probabilities[np.arange(len(ids) - 1), ids[1:]]
        ranks = 1 + (log_probabilities[:-1] > own[:, None]).sum(axis=1)
        return {
            "probabilities": _own(ids, log_probabilities),
            "ranks": [None, *ranks.tolist()],
            "alternatives": [[], *expected[:-1]],
            "next": expected[-1],
            "loss": -float(own.mean()) if len(own) else None,
        }

    def _written(self, token: WrittenToken) -> dict[str, Any]:
        told = asdict(token) | {"token": self._names[token.id]}
        return told | {"alternatives": [self._named(one) for one in token.alternatives]}

    def _named(self, one: Alternative) -> dict[str, Any]:
        return asdict(one) | {"token": self._names[one.id]}

    def _surface(self, number: int) -> str:
        return self.model.tokenizer.surfaces[number]

    def _unknown(self, cleaned: str) -> list[str]:
        """Returns the words, or characters, of a cleaned text that the vocabulary does not have."""
        tokenizer = self.model.tokenizer
        words = list(cleaned) if tokenizer.kind == "characters" else cleaned.split()
        ids, offsets = tokenizer.encode_parts(words)
        bounds = zip(offsets[:-1].tolist(), offsets[1:].tolist(), strict=True)
        known = [UNKNOWN not in ids[start:end] for start, end in bounds]
        return list(dict.fromkeys(word for word, is_known in zip(words, known, strict=True) if not is_known))


def _own(ids: np.ndarray, log_probabilities: np.ndarray) -> list[float | None]:
    """Returns how probable each token was, given those before it; None for the first."""
    told: list[float] = np.exp(log_probabilities[np.arange(len(ids) - 1), ids[1:]]).tolist()
    return [None, *told]


def _sampling(request: dict[str, Any]) -> SamplingSpec:
    """Returns the settings in a request. Raises `SpecError` naming what is out of range."""
    given = {name: request[name] for name in SamplingSpec.model_fields if name in request}
    try:
        return SamplingSpec.model_validate(given)
    except ValidationError as error:
        raise SpecError(" ".join(fault.told() for fault in faults(error, SamplingSpec))) from error
