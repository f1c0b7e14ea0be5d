"""Where the words and the sentences of a text begin, as people read it.

Tokenizers cut words to pieces, and Chinese to characters; what a model makes of a text is read more easily by whole
words or sentences.
"""

from __future__ import annotations

import re

from attune_datasets.characters import HAN_RUN
from attune_datasets.tokenizers.splitting import word_bounds

# A full stop ends a sentence where white space follows, perhaps after a closing quote; a Chinese one always does.
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s)|[。！？]+[”’」』）]*|\n+")


def text_parts(text: str) -> dict[str, list[int]]:
    """Returns `words` and `sentences` of a text, as services tell them: where each begins."""
    return {"words": word_starts(text), "sentences": sentence_starts(text)}


def word_starts(text: str) -> list[int]:
    """Returns where each word begins, ascending; Chinese words are those of jieba's dictionary."""
    starts = {int(start) for start in word_bounds(text)[0]}
    for run in HAN_RUN.finditer(text):
        starts -= set(range(run.start() + 1, run.end()))
        starts |= set(_cuts(run))
    return sorted(starts)


def sentence_starts(text: str) -> list[int]:
    """Returns where each sentence begins, ascending; the first at 0."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    return [0, *(end for end in ends if text[end:].strip())]


def _cuts(run: re.Match[str]) -> list[int]:
    import rjieba  # loads its dictionary, 0.2 s, which most texts never need

    starts, place = [], run.start()
    for word in rjieba.cut(run[0]):
        starts.append(place)
        place += len(word)
    return starts
