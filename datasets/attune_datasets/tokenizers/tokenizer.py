"""`Tokenizer`: cleaned texts to token ids, and tokens and their places for people to look at.

Two kinds, told apart by their special tokens. Those of classifiers (`SPECIALS`) begin every sequence with `[CLS]`,
whatever the model pools by. Reversible ones (`SENTENCE_SPECIALS`), which a translator needs to write text, put a
sequence between `[BOS]` and `[EOS]`, and mark the spaces between words, so that `decode` gives the text back. So no
sequence is ever empty; `max_length` counts all of it. No text can spell a special token, for brackets are words by
themselves.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, Literal, get_args

import numpy as np

from attune_datasets.atomic import replacing
from attune_datasets.characters import CODE_POINTS, code_points
from attune_datasets.chunks import in_chunks
from attune_datasets.errors import DatasetError
from attune_datasets.space_mark import LINE_MARK, SPACE_MARK
from attune_datasets.tokenizers.splitting import marks, split_texts, word_bounds
from attune_datasets.tokenizers.wordpiece import CONTINUATION, spell
from attune_datasets.untrusted import read_json, sentence

SPECIALS = ("[PAD]", "[UNK]", "[CLS]", "[MASK]")
SENTENCE_SPECIALS = ("[PAD]", "[UNK]", "[BOS]", "[EOS]")
PADDING, UNKNOWN, CLASS, MASK = range(4)
BEGIN, END = 2, 3  # of sentences, in place of CLASS and MASK
UNKNOWN_SIGN = "⁇"  # what `decode` writes for `[UNK]`
Kind = Literal["words", "subwords", "characters"]
_FORMAT = 1
_MOST_BYTES = 64 * 2**20  # of a file: 200,000 tokens take 6


class Tokenizer:
    """A vocabulary and the rule that applies it. Texts must be cleaned as the training texts were.

    Args:
        kind: `words`, `subwords` or `characters`.
        vocabulary: All tokens by id, `SPECIALS` or `SENTENCE_SPECIALS` first.
        max_length: Longer sequences are cut here; special tokens count.
        asked: The vocabulary size that was asked for; the texts may have offered less. Default: what there is.
    """

    def __init__(self, kind: Kind, vocabulary: Iterable[str], max_length: int, asked: int | None = None) -> None:
        self.kind = kind
        self.vocabulary = list(vocabulary)
        self.max_length = max_length
        self.asked = self.size if asked is None else asked
        self._ids = {token: number for number, token in enumerate(self.vocabulary)}
        assert self.specials in (SPECIALS, SENTENCE_SPECIALS)
        assert len(self._ids) == self.size

    @property
    def size(self) -> int:
        """The number of tokens in the vocabulary, specials included."""
        return len(self.vocabulary)

    @property
    def specials(self) -> tuple[str, ...]:
        """The tokens that stand for no characters: ids 0 to 3."""
        return tuple(self.vocabulary[: len(SPECIALS)])

    @property
    def reversible(self) -> bool:
        """True when sequences lie between `[BOS]` and `[EOS]` and `decode` gives their text back."""
        return self.specials == SENTENCE_SPECIALS

    @cached_property
    def longest_piece(self) -> int:
        """The most characters that a token stands for."""
        return max((len(self.characters(number)) for number in range(len(SPECIALS), self.size)), default=1)

    def characters(self, number: int) -> str:
        """Returns the characters that token `number` stands for: the token without its `##`."""
        token = self.vocabulary[number]
        return token.removeprefix(CONTINUATION) if self.kind == "subwords" and len(token) > 2 else token

    def encode(self, texts: Iterable[str]) -> tuple[np.ndarray, np.ndarray]:
        """Returns the ids of all texts, int32, one after the other, and offsets, int64, one more than there are texts.

        The ids of text `i` are `ids[offsets[i]:offsets[i + 1]]`: `[CLS]` and the text's, or the text's between `[BOS]`
        and `[EOS]`; cut so that there are `max_length` at most, the special ones among them.
        """
        rows = _CharacterRows(self) if self.kind == "characters" else _WordRows(self)
        chunks = [self.framed(*rows.encode(chunk)) for chunk in in_chunks(texts)]
        counts = np.concatenate([np.zeros(1, np.int64), *(counts for _, counts in chunks)])
        return np.concatenate([np.zeros(0, np.int32), *(ids for ids, _ in chunks)]), np.cumsum(counts)

    def encode_parts(self, texts: Iterable[str]) -> tuple[np.ndarray, np.ndarray]:
        """Returns ids and offsets of texts that are parts of longer ones: no special tokens, nothing is cut.

        Of the reversible kinds line ends are tokens, and joined `surfaces` give the text back.
        """
        rows = _CharacterRows(self) if self.kind == "characters" else _WordRows(self)
        marked = marked_lines(texts, self.kind) if self.reversible else texts
        chunks = [rows.encode(chunk) for chunk in in_chunks(marked)]
        counts = np.concatenate([np.zeros(1, np.int64), *(counts for _, counts in chunks)])
        return np.concatenate([np.zeros(0, np.int32), *(ids for ids, _ in chunks)]), np.cumsum(counts)

    def fits(self, texts: Sequence[str], lengths: np.ndarray) -> np.ndarray:
        """Returns for each text whether `encode` gives all of it, bool; `lengths` are those of its ids there."""
        fits = np.ones(len(texts), bool)
        full = np.flatnonzero(lengths == self.max_length)  # only these can have been cut
        longer = Tokenizer(self.kind, self.vocabulary, self.max_length + 1)
        _, offsets = longer.encode([texts[place] for place in full.tolist()])
        fits[full] = np.diff(offsets) <= self.max_length
        return fits

    def framed(self, ids: np.ndarray, counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Puts the special tokens around rows of ids, cut to leave room for them; `counts` are the rows' lengths."""
        kept = np.minimum(counts, self.max_length - 1 - self.reversible)
        within = np.arange(len(ids)) - np.repeat(np.cumsum(counts) - counts, counts) < np.repeat(kept, counts)
        counts = kept + 1 + self.reversible
        ends = np.cumsum(counts)
        out = np.full(counts.sum(), CLASS, np.int32)
        of_text = np.ones(len(out), bool)
        of_text[ends - counts] = False
        if self.reversible:
            out[ends - counts], out[ends - 1] = BEGIN, END
            of_text[ends - 1] = False
        out[of_text] = ids[within]
        return out, counts

    def decode(self, ids: Iterable[int]) -> str:
        """Returns the text of one sequence of a reversible tokenizer, up to its first `[EOS]` if it has one.

        White space comes back as single spaces; everything else comes back as it was, and unknown words as `⁇`.
        """
        assert self.reversible
        pieces: list[str] = []
        for number in ids:
            if number == END:
                break
            pieces.append(self.surfaces[number])
        return "".join(pieces).removeprefix(" ")

    @cached_property
    def surfaces(self) -> list[str]:
        """What each token of a reversible tokenizer adds to a text; texts so made begin with a space too many."""
        if self.kind == "characters":
            return ["", UNKNOWN_SIGN, "", "", *self.vocabulary[len(SPECIALS) :]]
        signs = str.maketrans({SPACE_MARK: " ", LINE_MARK: "\n"})
        pieces = [self.characters(number).translate(signs) for number in range(len(SPECIALS), self.size)]
        return ["", f" {UNKNOWN_SIGN}", "", "", *pieces]

    def tokens(self, text: str) -> list[str]:
        """Returns the tokens of one text as the vocabulary writes them, special ones too."""
        return [self.vocabulary[number] for number in self.encode([text])[0]]

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Returns for each of `tokens(text)` its first character in `text` and the one behind its last.

        `[CLS]` and `[BOS]` stand at (0, 0), `[EOS]` behind the last token; an unknown word's span is the whole word.
        """
        if self.kind == "characters":
            spans = [(place, place + 1) for place in range(len(text))]
        else:
            spans = self._piece_spans(text)
        if not self.reversible:
            return [(0, 0), *spans][: self.max_length]
        spans = [(0, 0), *spans][: self.max_length - 1]
        return [*spans, (spans[-1][1], spans[-1][1])]

    def _piece_spans(self, text: str) -> list[tuple[int, int]]:
        starts, ends = word_bounds(text)
        marked = marks(text) if self.reversible else np.zeros(len(starts), bool)
        spans: list[tuple[int, int]] = []
        for start, end, mark in zip(starts.tolist(), ends.tolist(), marked.tolist(), strict=True):
            pieces = self.word_ids(SPACE_MARK * mark + text[start:end])
            if UNKNOWN in pieces:
                spans.append((start, end))
            else:
                lengths = [len(self.characters(piece).removeprefix(SPACE_MARK)) for piece in pieces]
                spans += pairwise(accumulate(lengths, initial=start))
        return spans

    def unknown_parts(self, text: str) -> list[str]:
        """Returns what each `[UNK]` of a reversible tokenizer stands for, as the text has it, with its space."""
        if self.kind == "characters":
            return [character for character in text if self.character_ids[ord(character)] == UNKNOWN]
        (text,) = marked_lines([text], self.kind)
        words = zip(*(found.tolist() for found in (*word_bounds(text), marks(text))), strict=True)
        parts = [(" " * mark + text[start:end], SPACE_MARK * mark + text[start:end]) for start, end, mark in words]
        return [part.replace(LINE_MARK, "\n") for part, word in parts if UNKNOWN in self.word_ids(word)]

    def word_ids(self, word: str) -> list[int]:
        """Returns the ids of one word: one, several pieces, or `[UNK]`."""
        if self.kind == "subwords":
            return spell(word, self._ids, self.longest_piece) or [UNKNOWN]
        return [self._ids.get(word, UNKNOWN)]

    @cached_property
    def character_ids(self) -> np.ndarray:
        """For `characters`: the id of each code point, int32, `[UNK]` where there is none."""
        table = np.full(CODE_POINTS, UNKNOWN, np.int32)
        for number, token in enumerate(self.vocabulary[len(SPECIALS) :], len(SPECIALS)):
            table[ord(token)] = number
        return table

    def save(self, path: str | Path) -> None:
        """Writes everything as one JSON file, whole or not at all. Raises `DatasetError`."""
        content = {
            "format": _FORMAT,
            "kind": self.kind,
            "max_length": self.max_length,
            "asked": self.asked,
            "vocabulary": self.vocabulary,
        }
        with replacing(path) as file:
            file.write(json.dumps(content, indent=0).encode())

    @classmethod
    def load(cls, path: str | Path) -> Tokenizer:
        """Returns the tokenizer that `save` wrote. Raises `DatasetError` for a file that is missing or none."""
        try:
            content = read_json(path, _MOST_BYTES)
            if content["format"] > _FORMAT:
                raise DatasetError(f"{path} was written by a newer Attune.", remedy="Update Attune to use it.")
            return cls(**_checked(content))
        except OSError as error:
            raise DatasetError(
                f"{path} could not be read.", why=sentence(error), remedy="Restore it from a copy, or train again."
            ) from error
        except (KeyError, TypeError, ValueError) as error:
            raise DatasetError(
                f"{path} is no sound tokenizer file.",
                why=_damage(error),
                remedy="Restore it from a copy, or train again.",
            ) from error


def _damage(error: Exception) -> str:
    """Returns what is wrong with the content of a file, as a sentence."""
    if isinstance(error, KeyError):
        return f"It lacks {error}."
    return "A value in it is of another kind." if isinstance(error, TypeError) else sentence(error)


def marked_lines(texts: Iterable[str], kind: Kind) -> list[str]:
    """Returns texts whose line ends a tokenizer of that kind keeps: to words and subwords they are a sign."""
    return list(texts) if kind == "characters" else [text.replace("\n", LINE_MARK) for text in texts]


def _checked(content: dict[str, Any]) -> dict[str, Any]:
    vocabulary = content["vocabulary"]
    if not isinstance(vocabulary, list):
        raise TypeError("the vocabulary must be a list")
    if content["kind"] not in get_args(Kind):
        raise ValueError(f"unknown kind {content['kind']!r}")
    if not all(isinstance(token, str) for token in vocabulary) or len(set(vocabulary)) < len(vocabulary):
        raise ValueError("the vocabulary must be distinct strings")
    if tuple(vocabulary[: len(SPECIALS)]) not in (SPECIALS, SENTENCE_SPECIALS):
        raise ValueError(f"the vocabulary must begin with {', '.join(SPECIALS)} or {', '.join(SENTENCE_SPECIALS)}")
    if content["kind"] == "characters" and any(len(token) != 1 for token in vocabulary[len(SPECIALS) :]):
        raise ValueError("each token must be one character")
    return {
        "kind": content["kind"],
        "vocabulary": vocabulary,
        "max_length": int(content["max_length"]),
        "asked": int(content["asked"]),
    }


class _CharacterRows:
    def __init__(self, tokenizer: Tokenizer) -> None:
        self._table = tokenizer.character_ids

    def encode(self, texts: list[str]) -> tuple[np.ndarray, np.ndarray]:
        counts = np.array([len(text) for text in texts], np.int64)
        return self._table[code_points("".join(texts))], counts


class _WordRows:
    """Spells each distinct word once, however often it comes, and puts rows together from those spellings."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._words = _WordNumbers(tokenizer)
        self._marked = tokenizer.reversible

    def encode(self, texts: list[str]) -> tuple[np.ndarray, np.ndarray]:
        words, word_counts = split_texts(texts, self._marked)
        numbers = np.fromiter(map(self._words.__getitem__, words), np.int64, len(words))
        all_lengths = np.array(self._words.lengths, np.int64)
        lengths = all_lengths[numbers]
        ends = np.cumsum(lengths)
        first = (np.cumsum(all_lengths) - all_lengths)[numbers]
        places = np.arange(lengths.sum()) + np.repeat(first - ends + lengths, lengths)
        row_ends = np.concatenate([np.zeros(1, np.int64), ends])[np.cumsum(word_counts)]
        return np.array(self._words.ids, np.int32)[places], np.diff(row_ends, prepend=0)


class _WordNumbers(dict[str, int]):
    """Numbers each new word as it comes, and keeps the ids that spell it."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        super().__init__()
        self._tokenizer = tokenizer
        self.ids: list[int] = []
        self.lengths: list[int] = []

    def __missing__(self, word: str) -> int:
        ids = self._tokenizer.word_ids(word)
        self.ids += ids
        self.lengths.append(len(ids))
        self[word] = number = len(self)
        return number
