"""One answer of the inspector about a sentence and its translation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from attune_models.head_names import Head

from attune_studio.inspection import heads_off, measures_among, without
from attune_studio.provenance import Provenance
from attune_studio.text import UNKNOWN_TOKEN, named_token, shown, token_names

_BEGIN = "[BOS]"  # what a decoder reads first
ATTENTIONS = ("cross", "encoder", "decoder")  # in the order in which they are offered


class Attention(NamedTuple):
    """One kind of attention: the tokens of its rows and columns, and (layers, heads, rows, columns) weights.

    With `causal` a row's token looks at itself and at those before it only.
    """

    queries: list[str]
    keys: list[str]
    scores: np.ndarray
    causal: bool = False

    @property
    def mask(self) -> np.ndarray:
        """Which keys each query may look at; see `allowed`."""
        return allowed(self.scores, self.causal)


@dataclass(frozen=True)
class PairInspection:
    """A sentence, its translation, and what every head made of them.

    The decoder reads `input_tokens[i]` and predicts `target_tokens[i]`; rows of `decoder` and `cross` are such places.

    Args:
        source: The raw sentence.
        clean: The cleaned one.
        source_tokens: Its tokens; `[EOS]` is the last.
        source_spans: Each one's (start, end) in `clean`; none of a replay, which does not store them.
        input_tokens: What the decoder read; `[BOS]` is the first.
        target_tokens: What it predicted.
        target_ids: The same as ids.
        translation: The text.
        score: Log-probability over the length factor.
        probabilities: Of each predicted token.
        alternatives: The likeliest tokens at each place: `{"id", "token", "probability"}`.
        hypotheses: The n-best: `{"text", "score", "ids", "ended"}`.
        settled: How many tokens were settled beforehand.
        scores: By attention, (layers, heads, queries, keys).
        measures: By names such as `cross.entropy`, (layers, heads); see `attune_models.head_measures`.
        off: The heads that were off.
        whole: Where some were, what all heads translate: `{"text", "score", "ids", "ended"}`.
        cut: Whether the sentence was longer than the model reads, and its end left out.
        unknown: What of the sentence the vocabulary does not have.
        reference: The true translation, where the sentence came from the data.
        chrf: Of the translation against it.
        links: `(target token, source token)` that truly belong together, where that is known.
        error_rates: The alignment error rate of each layer and head of the cross-attention, where the truth is known.
        run: The name of the run's folder.
        checkpoint: The step of the checkpoint that answered.
        weights_sha256: Of that checkpoint's weights, in hexadecimal.
    """

    source: str
    clean: str
    source_tokens: list[str]
    source_spans: list[list[int]]
    input_tokens: list[str]
    target_tokens: list[str]
    target_ids: list[int]
    translation: str
    score: float
    probabilities: list[float]
    alternatives: list[list[dict[str, Any]]]
    hypotheses: list[dict[str, Any]]
    settled: int
    scores: dict[str, np.ndarray]
    measures: dict[str, np.ndarray]
    off: list[Head]
    whole: dict[str, Any] | None
    cut: bool
    unknown: list[str]
    reference: str | None
    chrf: float | None
    links: list[tuple[int, int]]
    error_rates: list[list[float]]
    run: str
    checkpoint: int
    weights_sha256: str

    @classmethod
    def from_answer(cls, result: Mapping[str, Any], arrays: Mapping[str, np.ndarray]) -> PairInspection:
        """Returns what the inspector's `inspect` answered about a translator."""
        names = (
            "source", "clean", "source_tokens", "source_spans", "input_tokens", "target_tokens", "target_ids",
            "translation", "score", "probabilities", "alternatives", "hypotheses", "settled", "cut", "unknown",
            "run", "checkpoint", "weights_sha256",
        )  # fmt: skip
        return cls(
            **{name: result[name] for name in names},
            scores={name: arrays[name] for name in ATTENTIONS if name in arrays},
            measures=measures_among(arrays),
            off=heads_off(result),
            whole=result.get("whole"),
            reference=result.get("reference"),
            chrf=result.get("chrf"),
            links=[(target, source) for target, source in result.get("links", [])],
            error_rates=result.get("alignment_error_rates", []),
        )

    def attention(self, name: str) -> Attention:
        """Returns one of the three, its tokens as they are shown."""
        return attention_in(vars(self), name, self.scores[name])

    def provenance(self, settings: Mapping[str, Any]) -> Provenance:
        """Returns what it comes from, shown with such settings."""
        return Provenance(self.run, self.checkpoint, self.weights_sha256, self.source, self.off, settings)

    def mask(self, name: str) -> np.ndarray:
        """Returns which keys each query of an attention may look at; see `allowed`."""
        return allowed(self.scores[name], causal=name == "decoder")

    @property
    def names(self) -> dict[str, list[str]]:
        """What the tokens of both sides are called; see `names_in`."""
        return names_in(vars(self))

    @property
    def best_head(self) -> tuple[int, int]:
        """The layer and head of the cross-attention with the lowest error rate; (0, 0) where none is known."""
        rates = np.array(self.error_rates or [[0.0]])
        layer, head = np.unravel_index(rates.argmin(), rates.shape)
        return int(layer), int(head)

    @property
    def arrays(self) -> dict[str, np.ndarray]:
        """Every layer and head of each attention, with the tokens, as they are taken away."""
        return {
            "tokens": np.array(self.target_tokens),
            "input_tokens": np.array(self.input_tokens),
            "source_tokens": np.array(self.source_tokens),
            "probabilities": np.array(self.probabilities),
            "translation": np.array(self.translation),
            "score": np.array(self.score),
            "off": np.array([head.name for head in self.off], str),
            **self.scores,
            **{f"{name}.mask": self.mask(name) for name in self.scores},
            **self.measures,
        }

    @property
    def summary(self) -> str:
        """What the model says, in a line."""
        return f"{self.translation}  ({self.score:.3f}){without(self.off)}"


def names_in(answer: Mapping[str, Any]) -> dict[str, list[str]]:
    """Returns what the tokens of an answer of the inspector are called, by side: `text`, or `source` and `target`.

    A place of the target is called by what the decoder reads there and what it says; an unknown token by its word.
    """
    if "tokens" in answer:
        if not answer.get("spans"):
            return {"text": [named_token(token) for token in answer["tokens"]]}
        return {"text": token_names(answer["tokens"], answer["spans"], answer["clean"])}
    places = zip(answer["input_tokens"], answer["target_tokens"], strict=True)
    return {
        "source": _source_names(answer),
        "target": [f"{shown(read)} → {shown(said)}" for read, said in places],
    }


def _source_names(answer: Mapping[str, Any]) -> list[str]:
    tokens = answer["source_tokens"]
    if not answer.get("source_spans"):
        return [shown(token) for token in tokens]
    named = token_names(tokens, answer["source_spans"], answer["clean"])
    return [name if token == UNKNOWN_TOKEN else shown(token) for token, name in zip(tokens, named, strict=True)]


def attention_in(answer: Mapping[str, Any], name: str, scores: np.ndarray) -> Attention:
    """Returns an attention of an answer of the inspector, its tokens as they are shown; a text has but one."""
    names, causal = names_in(answer), name == "decoder" or answer.get("causal", False)
    if "text" in names:
        return Attention(names["text"], names["text"], scores, causal)
    queries = names["source"] if name == "encoder" else names["target"]
    keys = [shown(token) for token in answer["input_tokens"]] if name == "decoder" else names["source"]
    return Attention(queries, keys, scores, causal)


def allowed(scores: np.ndarray, causal: bool) -> np.ndarray:
    """Returns which keys each query of an attention may look at, (queries, keys) booleans, one text unpadded."""
    every = np.ones(scores.shape[-2:], bool)
    return np.tril(every) if causal else every


def inputs_of(target_tokens: Sequence[str]) -> list[str]:
    """Returns what the decoder reads where it says `target_tokens`."""
    return [_BEGIN, *target_tokens[:-1]]


def as_read(places: Sequence[str]) -> list[str]:
    """Returns what the decoder reads at places of the target, whatever it then says; see `names_in`."""
    return [place.split(" → ")[0] for place in places]
