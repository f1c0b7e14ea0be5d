"""What `attune data` tells of parallel text: both sides, how they go together, and one pair as tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attune_datasets.counts import counted
from attune_models.spec import RunSpec

from attune_studio.cli.console import Console, table

if TYPE_CHECKING:
    from attune_datasets.data_service import DataService

SIDES = ("source", "target")
_SHOWN_WORDS = 10


def pair_statistics(
    service: DataService, data: dict[str, Any], spec: RunSpec, top: int, console: Console
) -> dict[str, Any]:
    """Returns `{"pairs", "vocabulary"}`, what the data service answers of usable pairs."""
    tell, tokenizer = console.progress, spec.tokenizer.model_dump()
    return {
        "pairs": service.pair_statistics(tell, data=data, tokenizer=tokenizer, top=top),
        "vocabulary": service.vocabulary(tell, data=data, tokenizer=tokenizer),
    }


def pair_lines(statistics: dict[str, Any]) -> list[str]:
    """Returns the same for people."""
    pairs, vocabulary = statistics["pairs"], statistics["vocabulary"]
    parts = ", ".join(f"{part} {count:,}" for part, count in pairs["pairs"].items())
    ratio = pairs["ratios"]["median"]
    lines = [f"pairs: {parts}", f"a target has {ratio:.2f} words for each word of its source (median)", ""]
    heads = ["side", "language", "words", "distinct", f"median {pairs['unit']}", "longest", "kept whole", "unknown"]
    rows = [heads, *(_side(side, pairs[side], vocabulary[side]) for side in SIDES)]
    lines += [*table(rows, right=range(2, len(heads))), ""]
    lines += [f"{side}, commonest words: {_commonest(pairs[side]['words'])}" for side in SIDES]
    kind = "joint vocabulary" if vocabulary["joint"] else "separate vocabularies"
    sizes = " and ".join(dict.fromkeys(counted(vocabulary[side]["size"], "token") for side in SIDES))
    lines += [f"{kind}: {sizes}", ""]
    return [*lines, *(f"{side}: {' '.join(vocabulary['example'][side]['tokens'])}" for side in SIDES), ""]


def _side(side: str, pairs: dict[str, Any], vocabulary: dict[str, Any]) -> list[str]:
    words, lengths = pairs["words"], pairs["lengths"]
    counts = [f"{words['total']:,}", f"{words['distinct']:,}", f"{lengths['median']:g}", f"{lengths['longest']:,}"]
    return [side, pairs["language"] or "?", *counts, f"{lengths['kept']:.1%}", f"{vocabulary['unknown_rate']:.2%}"]


def _commonest(words: dict[str, Any]) -> str:
    found = zip(words["words"][:_SHOWN_WORDS], words["counts"], strict=False)
    return ", ".join(f"{word} {count:,}" for word, count in found)
