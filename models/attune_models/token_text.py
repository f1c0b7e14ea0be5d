"""The text that the ids of a language model stand for, and where each of them stands in it. No TensorFlow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from attune_datasets.tokenizers import UNKNOWN, Tokenizer


def text_of(tokenizer: Tokenizer, ids: Sequence[int], unknown: Iterable[str] = ()) -> tuple[str, list[tuple[int, int]]]:
    """Returns the text of ids, and where each stands in it, with its space; specials span nothing.

    Args:
        tokenizer: A reversible one.
        ids: Of its tokens.
        unknown: What each `[UNK]` stands for, as `Tokenizer.unknown_parts` tells; a sign where that is not known.
    """
    known = iter(unknown)
    surfaces = tokenizer.surfaces
    pieces = [next(known, surfaces[number]) if number == UNKNOWN else surfaces[number] for number in ids]
    text = "".join(pieces)
    dropped = 0 if tokenizer.kind == "characters" else len(text) - len(text.removeprefix(" "))
    ends = np.maximum(np.cumsum([len(piece) for piece in pieces]) - dropped, 0).tolist()
    return text[dropped:], list(zip([0, *ends], ends, strict=False))
