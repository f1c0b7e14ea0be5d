"""One answer of the inspector about a text, and how numbers are taken away: every head as npz, one head as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from attune_datasets.atomic import replacing
from attune_datasets.counts import counted
from attune_models.head_names import ATTENTIONS, Head
from attune_models.token_units import Units, grouped, single

from attune_studio.provenance import Provenance
from attune_studio.text import token_names, unknown_words


@dataclass(frozen=True)
class Inspection:
    """One answer of the inspector: a text as the model saw it, and what every head made of it.

    Args:
        text: The raw text.
        clean: The cleaned text that the tokens' spans count in.
        tokens: One string a token, specials included.
        spans: Each token's (start, end) in `clean`; empty for specials.
        parts: Where the words and the sentences begin in `clean`: `{"word": [0, 4, …], "sentence": [0, …]}`.
        scores: (layers, heads, queries, keys) attention weights.
        mask: (keys,) True where a key may be attended to; of a causal classifier (queries, keys).
        predicted: The likeliest label.
        probabilities: Probability of each label.
        measures: By names such as `encoder.entropy`, (layers, heads); see `attune_models.head_measures`.
        off: The heads that were off.
        whole: Where some were, the probability of each label with all heads.
        label: The true label, where the text came from the data.
        run: The name of the run's folder.
        checkpoint: The step of the checkpoint that answered.
        weights_sha256: Of that checkpoint's weights, in hexadecimal.
        cut: Whether the text is longer than the model reads, and its end left out.
    """

    text: str
    clean: str
    tokens: list[str]
    spans: list[tuple[int, int]]
    parts: dict[str, list[int]]
    scores: np.ndarray
    mask: np.ndarray
    predicted: str
    probabilities: dict[str, float]
    measures: dict[str, np.ndarray]
    off: list[Head]
    whole: dict[str, float] | None
    label: str | None
    run: str
    checkpoint: int
    weights_sha256: str
    cut: bool = False

    @classmethod
    def from_answer(cls, result: Mapping[str, Any], arrays: Mapping[str, np.ndarray]) -> Inspection:
        """Returns what the inspector's `inspect` answered."""
        return cls(
            text=result["text"],
            clean=result["clean"],
            tokens=result["tokens"],
            spans=[(start, end) for start, end in result["spans"]],
            parts={"word": result["words"], "sentence": result["sentences"]},
            scores=arrays["scores"],
            mask=arrays["mask"],
            predicted=result["predicted"],
            probabilities=result["probabilities"],
            measures=measures_among(arrays),
            off=heads_off(result),
            whole=result["whole"]["probabilities"] if "whole" in result else None,
            label=result.get("label"),
            run=result["run"],
            checkpoint=result["checkpoint"],
            weights_sha256=result["weights_sha256"],
            cut=result["cut"],
        )

    @property
    def names(self) -> list[str]:
        """What the tokens are called where they are shown."""
        return token_names(self.tokens, self.spans, self.clean)

    @property
    def unknown(self) -> list[str]:
        """What of the text the vocabulary does not have."""
        return unknown_words(self.tokens, self.spans, self.clean)

    def units(self, kind: str) -> Units:
        """Returns the tokens as they are (`token`), or joined to words (`word`) or sentences (`sentence`)."""
        if kind == "token":
            return single(self.names, self.spans)
        return grouped(self.names, self.spans, self.clean, self.parts[kind])

    def provenance(self, settings: Mapping[str, Any]) -> Provenance:
        """Returns what it comes from, shown with such settings."""
        return Provenance(self.run, self.checkpoint, self.weights_sha256, self.text, self.off, settings)

    @property
    def arrays(self) -> dict[str, np.ndarray]:
        """Every layer and head with tokens, mask and prediction, as they are taken away."""
        return {
            "tokens": np.array(self.tokens),
            "mask": self.mask,
            "scores": self.scores,
            "labels": np.array(list(self.probabilities)),
            "probabilities": np.array(list(self.probabilities.values()), np.float32),
            "prediction": np.array(self.predicted),
            "off": np.array([head.name for head in self.off], str),
            **self.measures,
        }

    @property
    def summary(self) -> str:
        """What the model says, in a line."""
        read = counted(len(self.tokens), "token")
        told = f"the first {read} of a longer text" if self.cut else read
        return f"{self.predicted}  ({told}){without(self.off)}"


def measures_among(arrays: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Returns those arrays of an answer that measure heads: their names have an attention before a point."""
    return {name: value for name, value in arrays.items() if name.partition(".")[0] in ATTENTIONS and "." in name}


def measures_of(attention: str, measures: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Returns the measures of one attention by their own names: `entropy` for `encoder.entropy`."""
    start = f"{attention}."
    return {name.removeprefix(start): value for name, value in measures.items() if name.startswith(start)}


def heads_off(result: Mapping[str, Any]) -> list[Head]:
    """Returns the heads that were off for an answer."""
    return [Head(*one) for one in result["off"]]


def without(off: Sequence[Head]) -> str:
    """Returns the end of a line that tells which heads were off; nothing where none was."""
    return f"  without {', '.join(head.name for head in off)}" if off else ""


def save_npz(path: Path, arrays: Mapping[str, np.ndarray]) -> None:
    """Writes all arrays of an inspection and where they come from; window and command line write the same.

    Raises:
        DatasetError: when the place cannot be written to; what stood there is then as it was.
    """
    with replacing(path) as file:
        np.savez(file, **dict(arrays))  # type: ignore[arg-type]  # its own keyword is a bool


def save_csv(
    path: Path,
    queries: Sequence[str],
    keys: Sequence[str],
    scores: np.ndarray,
    mask: np.ndarray,
    provenance: Provenance,
) -> None:
    """Writes one head's (queries, keys) weights: a row a query, a column a key, tokens in the first of each.

    Above the table stand rows whose first cell begins with `# `: where it comes from, and the mask, `# mask`, as 1 and
    0 for each key, for all queries alike, or as `# mask QUERY` for each query (from 1) where they differ.

    Raises:
        DatasetError: when the place cannot be written to; what stood there is then as it was.
    """
    masks = enumerate(np.atleast_2d(mask).astype(int).tolist(), 1)
    head = [*provenance.rows, *(["# mask" if mask.ndim == 1 else f"# mask {number}", *row] for number, row in masks)]
    rows = ([token, *row.tolist()] for token, row in zip(queries, scores, strict=True))
    save_table(path, [*head, ["query \\ key", *keys], *rows])


def save_table(path: Path, rows: Iterable[Sequence[str | float]]) -> None:
    """Writes rows of words and numbers as CSV, numbers to eight digits.

    Raises:
        DatasetError: when the place cannot be written to; what stood there is then as it was.
    """
    with replacing(path) as file:
        text = io.TextIOWrapper(file, "utf-8-sig", newline="")
        csv.writer(text).writerows([f"{one:.8g}" if isinstance(one, float) else one for one in row] for row in rows)
        text.detach()  # flushes, and leaves the file to its owner
