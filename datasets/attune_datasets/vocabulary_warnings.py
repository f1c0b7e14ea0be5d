"""What a person should know about a vocabulary of subwords that is too small for the characters of the texts.

Every character is a piece before any longer one is learned. Chinese alone has thousands: a vocabulary that they fill
spells the words of the other language letter by letter, and sentences become several times as long.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

from attune_datasets.data_warnings import DataWarning
from attune_datasets.tokenizers import Tokenizer
from attune_datasets.tokenizers.training import count_words
from attune_datasets.tokenizers.wordpiece import CONTINUATION, count_units

_SPELLED = 0.15  # share of tokens that are single letters within words, from which on the result suffers
_SAMPLE = 2000  # texts that are measured
_ROOM = 3000  # pieces of words besides the single characters
_STEP = 1000


def find_crowded(
    tokenizer: Tokenizer, groups: Mapping[str, Sequence[str]], key: str = "vocabulary_size"
) -> list[DataWarning]:
    """Returns a warning, with the size to set instead, where words are spelled letter by letter.

    Args:
        tokenizer: The trained one.
        groups: The cleaned training texts that it was trained on, by what they are called ("English"); the one group
            of a classifier is called "".
        key: The field of the `TokenizerSpec` that says the size.
    """
    if tokenizer.kind != "subwords" or tokenizer.size < tokenizer.asked:
        return []
    share, name = max((spelled(tokenizer, texts[:: len(texts) // _SAMPLE + 1]), name) for name, texts in groups.items())
    if share <= _SPELLED:
        return []
    learned = [text for texts in groups.values() for text in texts]
    units = count_units(count_words(learned, marked=tokenizer.reversible))
    size = math.ceil((units + _ROOM) / _STEP) * _STEP
    tokens = f"tokens of {name}" if name else "tokens"
    what = (
        f"A vocabulary of {tokenizer.size:,} is too small: it spells words letter by letter, "
        f"{share:.0%} of the {tokens} are single letters inside words."
    )
    remedy = f"Single characters alone take {units:,} places. Set the vocabulary size to {size:,}."
    return [DataWarning("crowded_vocabulary", "warning", what, remedy, [], {f"tokenizer.{key}": size})]


def spelled(tokenizer: Tokenizer, texts: Sequence[str]) -> float:
    """Returns the share of tokens that are a single character and continue a word, 0 to 1."""
    letters = [
        number
        for number, token in enumerate(tokenizer.vocabulary)
        if token.startswith(CONTINUATION) and len(token) == len(CONTINUATION) + 1
    ]
    ids, _ = tokenizer.encode(texts)
    return float(np.isin(ids, letters).mean()) if len(ids) else 0.0
