"""One answer of the inspector about a text as a language model reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from attune_models.head_names import Head
from attune_models.token_units import Units, grouped, single

from attune_studio.inspection import heads_off, measures_among, without
from attune_studio.pair_inspection import Attention, names_in
from attune_studio.provenance import Provenance
from attune_studio.text import visible


@dataclass(frozen=True)
class TextInspection:
    """A text token by token: how likely each was by those before it, and what every head made of them.

    Args:
        text: As it was given.
        clean: What the tokens' spans count in.
        tokens: One string a token.
        ids: The same as ids.
        spans: Each token's (start, end) in `clean`, spaces too; empty for specials.
        parts: Where the words and the sentences begin in `clean`: `{"word": [0, 4, …], "sentence": [0, …]}`.
        probabilities: Of each token, given those before it; None of the first.
        ranks: Which of all tokens each was, 1 the likeliest; None of the first.
        alternatives: The likeliest tokens at each place: `{"id", "token", "text", "probability"}`; none at the first.
        next: The likeliest tokens behind the last.
        loss: Nats a token; None of one token.
        scores: By attention, (layers, heads, queries, keys): `decoder`; none of a recurrent network.
        measures: By names such as `decoder.entropy`, (layers, heads); see `attune_models.head_measures`.
        off: The heads that were off.
        whole: Where some were, the probabilities with all heads.
        cut: Whether the text was longer than the context.
        unknown: What of the text the vocabulary does not have.
        run: The name of the run's folder.
        checkpoint: The step of the checkpoint that answered.
        weights_sha256: Of that checkpoint's weights, in hexadecimal.
    """

    text: str
    clean: str
    tokens: list[str]
    ids: list[int]
    spans: list[tuple[int, int]]
    parts: dict[str, list[int]]
    probabilities: list[float | None]
    ranks: list[int | None]
    alternatives: list[list[dict[str, Any]]]
    next: list[dict[str, Any]]
    loss: float | None
    scores: dict[str, np.ndarray]
    measures: dict[str, np.ndarray]
    off: list[Head]
    whole: list[float | None] | None
    cut: bool
    unknown: list[str]
    run: str
    checkpoint: int
    weights_sha256: str

    @classmethod
    def from_answer(cls, result: Mapping[str, Any], arrays: Mapping[str, np.ndarray]) -> TextInspection:
        """Returns what the inspector's `inspect` answered."""
        same = ("text", "clean", "tokens", "ids", "probabilities", "ranks", "alternatives", "next", "loss", "cut")
        told = ("unknown", "run", "checkpoint", "weights_sha256")
        return cls(
            **{name: result[name] for name in (*same, *told)},
            spans=[(start, end) for start, end in result["spans"]],
            parts={"word": result["words"], "sentence": result["sentences"]},
            scores={"decoder": arrays["decoder"]} if "decoder" in arrays else {},
            measures=measures_among(arrays),
            off=heads_off(result),
            whole=result["whole"]["probabilities"] if "whole" in result else None,
        )

    @property
    def names(self) -> list[str]:
        """What the tokens are called where they are shown; see `names_in`."""
        return names_in(vars(self))["text"]

    @property
    def attention(self) -> Attention | None:
        """Who looks at whom; None of a recurrent network."""
        scores = self.scores.get("decoder")
        return None if scores is None else Attention(self.names, self.names, scores, causal=True)

    @property
    def losses(self) -> np.ndarray:
        """Nats of each token, given those before it; nan of the first."""
        return _losses(self.probabilities)

    @property
    def whole_losses(self) -> np.ndarray | None:
        """Where heads were off, the same with all heads."""
        return None if self.whole is None else _losses(self.whole)

    def units(self, kind: str) -> Units:
        """Returns the tokens as they are (`token`), or joined to words (`word`) or sentences (`sentence`)."""
        if kind == "token":
            return single(self.names, self.spans)
        found = grouped(self.names, [self._seen(span) for span in self.spans], self.clean, self.parts[kind])
        sizes = found.sizes.tolist()  # a token alone is called as among all tokens
        return replace(found, names=[
            name if size == 1 else visible(name) for name, size in zip(found.names, sizes, strict=True)
        ])  # fmt: skip

    def _seen(self, span: tuple[int, int]) -> tuple[int, int]:
        """Returns where a token begins behind its space, which belongs to no word."""
        start, end = span
        inside = self.clean[start:end].lstrip()
        return (end - len(inside), end) if inside else span

    def provenance(self, settings: Mapping[str, Any]) -> Provenance:
        """Returns what it comes from, shown with such settings."""
        return Provenance(self.run, self.checkpoint, self.weights_sha256, self.text, self.off, settings)

    @property
    def arrays(self) -> dict[str, np.ndarray]:
        """Every layer and head with tokens and their probabilities (nan of the first), as they are taken away."""
        return {
            "tokens": np.array(self.tokens),
            "ids": np.array(self.ids, np.int32),
            "probabilities": np.array(self.probabilities, np.float64),
            "off": np.array([head.name for head in self.off], str),
            **self.scores,
            **self.measures,
        }

    @property
    def summary(self) -> str:
        """How likely the text is and what might come next, in a line."""
        likely = ", ".join(f"{one['text']!r} {one['probability']:.1%}" for one in self.next[:3])
        loss = "" if self.loss is None else f", {self.loss:.3f} nats a token"
        cut = "; longer than the context, and cut there" if self.cut else ""
        return f"{len(self.tokens)} tokens{loss}{cut}; next: {likely}{without(self.off)}"


def _losses(probabilities: list[float | None]) -> np.ndarray:
    known = np.array([np.nan if one is None else one for one in probabilities], np.float64)
    with np.errstate(divide="ignore"):
        return -np.log(known)
