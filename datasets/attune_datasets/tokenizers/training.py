"""Vocabularies learned from the cleaned training texts; ties go alphabetically, so equal texts give equal ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np

from attune_datasets.characters import CODE_POINTS, code_points
from attune_datasets.chunks import in_chunks
from attune_datasets.service import ProgressCall, no_progress, part_of
from attune_datasets.space_mark import SPACE_MARK
from attune_datasets.spec import TokenizerSpec
from attune_datasets.tokenizers.splitting import split_texts
from attune_datasets.tokenizers.tokenizer import SENTENCE_SPECIALS, SPECIALS, Tokenizer, marked_lines
from attune_datasets.tokenizers.wordpiece import learn_pieces

_COUNTING = 0.5  # share of the work of subwords, which count words first


def train_tokenizer(
    texts: Iterable[str],
    tokenizer: TokenizerSpec,
    progress: ProgressCall = no_progress,
    reversible: bool = False,
) -> Tokenizer:
    """Returns a tokenizer whose vocabulary is the commonest that the texts offer.

    Args:
        texts: The training texts, cleaned. Never the validation or test texts.
        tokenizer: Kind, vocabulary size (specials included) and maximum length.
        progress: Told the share that is done.
        reversible: True for translators: text can be made of the tokens again.

    The texts may offer fewer tokens than asked: compare `Tokenizer.size` with `Tokenizer.asked`.
    """
    texts = list(texts)
    specials = SENTENCE_SPECIALS if reversible else SPECIALS
    size = tokenizer.vocabulary_size - len(specials)
    if tokenizer.kind == "characters":
        found = _commonest(count_characters(texts, progress), size)
    elif tokenizer.kind == "words":
        found = _commonest(count_words(texts, progress, reversible), size)
    else:
        counts = count_words(texts, part_of(progress, 0, _COUNTING), reversible)
        if reversible:
            counts[SPACE_MARK] = len(texts) + 1  # a token whatever the texts are: texts to come may have spaces
        found = learn_pieces(counts, size, part_of(progress, _COUNTING, 1))
    return Tokenizer(tokenizer.kind, [*specials, *found], tokenizer.max_length, tokenizer.vocabulary_size)


def train_pair_tokenizers(
    sources: Iterable[str], targets: Iterable[str], tokenizer: TokenizerSpec, progress: ProgressCall = no_progress
) -> tuple[Tokenizer, Tokenizer]:
    """Returns the reversible tokenizers of both sides, one and the same where the vocabulary is joint.

    Args:
        sources: The training sources, cleaned.
        targets: The training targets, cleaned.
        tokenizer: Joint or separate vocabularies, kind, sizes and maximum length.
        progress: Told the share that is done.
    """
    if tokenizer.vocabularies == "joint":
        joint = train_tokenizer([*sources, *targets], tokenizer, progress, reversible=True)
        return joint, joint
    size = tokenizer.target_vocabulary_size or tokenizer.vocabulary_size
    of_target = tokenizer.model_copy(update={"vocabulary_size": size})
    source = train_tokenizer(sources, tokenizer, part_of(progress, 0, 0.5), reversible=True)
    return source, train_tokenizer(targets, of_target, part_of(progress, 0.5, 1), reversible=True)


def train_language_tokenizer(
    texts: Iterable[str], tokenizer: TokenizerSpec, progress: ProgressCall = no_progress
) -> Tokenizer:
    """Returns the reversible tokenizer of a language model: line ends are tokens; see `Tokenizer.encode_parts`."""
    return train_tokenizer(marked_lines(texts, tokenizer.kind), tokenizer, progress, reversible=True)


def count_words(texts: list[str], progress: ProgressCall = no_progress, marked: bool = False) -> Counter[str]:
    """Returns how often each word occurs, as `splitting` divides the texts, those behind a space apart if `marked`."""
    counts: Counter[str] = Counter()
    done = 0
    for chunk in in_chunks(texts):
        progress(done / len(texts), "Counting words")
        counts.update(split_texts(chunk, marked)[0])
        done += len(chunk)
    return counts


def count_characters(texts: list[str], progress: ProgressCall = no_progress) -> dict[str, int]:
    """Returns how often each character occurs."""
    counts = np.zeros(CODE_POINTS, np.int64)
    done = 0
    for chunk in in_chunks(texts):
        progress(done / len(texts), "Counting characters")
        counts += np.bincount(code_points("".join(chunk)), minlength=CODE_POINTS)
        done += len(chunk)
    counts[0xD800:0xE000] = 0
    return {chr(point): int(counts[point]) for point in np.flatnonzero(counts)}


def _commonest(counts: Mapping[str, int], size: int) -> list[str]:
    return sorted(counts, key=lambda token: (-counts[token], token))[:size]
