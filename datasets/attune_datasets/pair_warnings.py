"""What a person should know about parallel text before training: each with counts, rows and a remedy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa

from attune_datasets.counts import counted
from attune_datasets.data_warnings import (
    DataWarning,
    Severity,
    differing,
    given_split,
    gravest_first,
    listed,
    reading_warnings,
    told_if_drawn,
)
from attune_datasets.long_pairs import tell_long
from attune_datasets.pairs import LEFT_OUT, PairCorpus
from attune_datasets.source import Source
from attune_datasets.splits import SPLITS, TRAINING
from attune_datasets.text_languages import have_one_script, shows
from attune_datasets.words import WordIndex

_UNLIKELY = 2.5  # times longer or shorter than usual, at least, is an odd ratio
_SPREAD = 6.0  # standard deviations (told from the median deviation) that an odd ratio is away, at least
_GROUND = 10  # characters added to both lengths: `Hi.` and `Hello!` are no odd pair
_SHOWN = 0.3  # share of the texts of a column that show the language it is in, at least
_SURE = 3.0  # log odds by which a side must look like the other one
_UNTRANSLATED, _LONG, _KNOWN = 0.01, 0.05, 0.05  # shares of the pairs from which on the result suffers


def find_pair_warnings(source: Source, corpus: PairCorpus, words: tuple[WordIndex, WordIndex]) -> list[DataWarning]:
    """Returns what is odd about the pairs, the gravest first.

    Args:
        source: The tables.
        corpus: Their pairs.
        words: The words of the sources and of the targets of all rows of `source`.
    """
    found = [
        *reading_warnings(source),
        *_left_out(corpus),
        *_columns_swapped(corpus),
        *_swapped(corpus, words),
        *_untranslated(corpus),
        *_odd_lengths(corpus),
        *_repeated(corpus),
        *_splits(corpus),
    ]
    return gravest_first(found)


def find_long_pairs(corpus: PairCorpus, lengths: tuple[np.ndarray, np.ndarray], max_length: int) -> list[DataWarning]:
    """Returns what is to be said of pairs of which a side has more than `max_length` tokens.

    Args:
        corpus: The pairs.
        lengths: Tokens of each source and of each target, `[BOS]` and `[EOS]` counted.
        max_length: The most tokens.
    """
    long = np.maximum(*lengths) > max_length
    if not long.any():
        return []
    what = (
        f"{counted(int(long.sum()), 'pair')} with a side of more than {max_length:,} tokens: "
        f"{tell_long(np.bincount(corpus.splits[long], minlength=len(SPLITS)), corpus.spec)}; "
        f"the longest has {int(np.maximum(*lengths).max()):,}."
    )
    severity: Severity = "warning" if long.mean() > _LONG else "info"
    remedy = "Raise the maximum length to keep them whole; data.long_pairs says whether they are left out or cut."
    return [DataWarning("long_pairs", severity, what, remedy, listed(corpus.rows[long]))]


def _left_out(corpus: PairCorpus) -> Iterator[DataWarning]:
    for kind, rows in corpus.left_out.items():
        if len(rows):
            what = f"{counted(len(rows), 'pair')} left out: {LEFT_OUT[kind][0].lower()}{LEFT_OUT[kind][1:]}."
            remedy = "Fill in the missing sides to use them."
            if kind == "cleaned_away":
                remedy = "Clean less to use them."
            yield DataWarning(kind, "warning", what, remedy, listed(rows))


def _columns_swapped(corpus: PairCorpus) -> Iterator[DataWarning]:
    """Whole columns, told by what texts in the languages that they are called look like."""
    languages = corpus.spec.source_language, corpus.spec.target_language
    sides = corpus.cleaned_sources, corpus.cleaned_targets
    if have_one_script(*languages):
        return
    for own, language in enumerate(languages):
        here, there = shows(sides[own], language), shows(sides[1 - own], language)
        if here is not None and there is not None and there > _SHOWN and here < there / 4:
            side = ("source", "target")[own]
            what = f"The {side} is called {language}, but it is the other side that looks like {language}."
            yield DataWarning("swapped_columns", "warning", what, "Swap the two columns.", [])
            return


def _swapped(corpus: PairCorpus, words: tuple[WordIndex, WordIndex]) -> Iterator[DataWarning]:
    swapped = swapped_pairs(words)[corpus.rows] & ~_equal_sides(corpus)
    if swapped.any():
        what = f"{counted(int(swapped.sum()), 'pair')} whose sides look swapped: each has the other side's words."
        yield DataWarning(
            "swapped", "warning", what, "Look at these rows and swap their sides.", _rows(corpus, swapped)
        )


def swapped_pairs(words: tuple[WordIndex, WordIndex]) -> np.ndarray:
    """Returns True for each row whose source has the targets' words and whose target has the sources', bool, `(rows,)`.

    Naive Bayes with two classes, the sides: the log odds of a text are the sum of those of its words, which are counted
    in all other rows. Both texts must speak against their side.
    """
    vocabulary: dict[str, int] = {}
    sides = []
    for index in words:
        numbers = [vocabulary.setdefault(word, len(vocabulary)) for word in index.vocabulary]
        sides.append((np.array(numbers, np.int64)[index.ids], index.offsets))
    counts = [np.bincount(ids, minlength=len(vocabulary)).astype(np.float64) for ids, _ in sides]
    totals = [count.sum() + len(vocabulary) for count in counts]
    against = []
    for own, (ids, offsets) in enumerate(sides):
        other = 1 - own
        mine = np.log(np.maximum(counts[own][ids] - 1, 0) + 1) - np.log(totals[own])
        theirs = np.log(counts[other][ids] + 1) - np.log(totals[other])
        sums = np.concatenate([[0.0], np.cumsum(theirs - mine)])
        against.append(sums[offsets[1:]] - sums[offsets[:-1]] > _SURE)
    return against[0] & against[1]


def _equal_sides(corpus: PairCorpus) -> np.ndarray:
    sides = zip(corpus.cleaned_sources, corpus.cleaned_targets, strict=True)
    return np.array([left.casefold() == right.casefold() and len(left) > 1 for left, right in sides], bool)


def _untranslated(corpus: PairCorpus) -> Iterator[DataWarning]:
    equal = _equal_sides(corpus)
    if equal.any():
        what = f"{counted(int(equal.sum()), 'pair')} with two equal sides."
        severity: Severity = "warning" if equal.mean() > _UNTRANSLATED else "info"
        remedy = "Names and numbers may be equal; sentences left untranslated teach the model to copy: remove them."
        yield DataWarning("untranslated", severity, what, remedy, _rows(corpus, equal))


def _odd_lengths(corpus: PairCorpus) -> Iterator[DataWarning]:
    odd = odd_ratios(*(_lengths(side) for side in (corpus.cleaned_sources, corpus.cleaned_targets)))
    if odd.any():
        what = f"{counted(int(odd.sum()), 'pair')} with a side that is far too long, or too short, for the other."
        remedy = "Look at these rows: they may be no translations."
        yield DataWarning("length_ratio", "warning", what, remedy, _rows(corpus, odd))


def _lengths(texts: Sequence[str]) -> np.ndarray:
    return np.fromiter(map(len, texts), np.float64, len(texts))


def odd_ratios(source: np.ndarray, target: np.ndarray) -> np.ndarray:
    """Returns True for each pair whose length ratio lies far from the median, bool, `(pairs,)`.

    Args:
        source: Characters of each source.
        target: Characters of each target.
    """
    ground = _GROUND * target.sum() / max(1.0, source.sum())
    ratios = np.log((target + ground) / (source + _GROUND))
    away = np.abs(ratios - np.median(ratios))
    return away > max(np.log(_UNLIKELY), _SPREAD * 1.4826 * float(np.median(away)))


def _repeated(corpus: PairCorpus) -> Iterator[DataWarning]:
    sources, targets = (_groups(side) for side in (corpus.cleaned_sources, corpus.cleaned_targets))
    pairs = np.unique(np.stack([sources, targets]), axis=1, return_inverse=True)[1].ravel()
    again = np.ones(len(corpus), bool)
    again[np.unique(pairs, return_index=True)[1]] = False
    if again.any():
        what = f"{counted(int(again.sum()), 'pair')} that an earlier row has too."
        remedy = told_if_drawn("Equal sources are kept on one side of the split.", corpus.spec)
        yield DataWarning("duplicates", "info", what, remedy, _rows(corpus, again))
    several = differing(sources, targets)
    if several.any():
        distinct = len(np.unique(sources[several]))
        what = f"{counted(distinct, 'source')} with several targets, in {counted(int(several.sum()), 'pair')}."
        remedy = told_if_drawn("Nothing needs doing: they are kept on one side of the split.", corpus.spec)
        yield DataWarning("several_targets", "info", what, remedy, _rows(corpus, several))
    yield from _known_targets(corpus, targets)
    leaking = differing(sources, corpus.splits)
    if leaking.any():
        what = (
            f"{counted(int(leaking.sum()), 'pair')} with a source that is in two parts of the data, "
            f"as the {given_split(corpus.spec)} says."
        )
        remedy = "Results on validation and test look better than they are; remove these sources from one part."
        yield DataWarning("leak", "warning", what, remedy, _rows(corpus, leaking))


def _known_targets(corpus: PairCorpus, targets: np.ndarray) -> Iterator[DataWarning]:
    """Validation and test pairs whose target, though not their source, was learned from."""
    held_out = corpus.splits != TRAINING
    known = held_out & np.isin(targets, targets[~held_out])
    if known.any():
        share = known.sum() / held_out.sum()
        what = (
            f"{counted(int(known.sum()), 'validation and test pair')} ({share:.0%} of them) with a target that is in "
            "training, too."
        )
        remedy = "Results on them look better than they are; data.split.together=pairs keeps equal targets on one side."
        split, settings = corpus.spec.split, {"data.split.together": "pairs"}
        if split.given:
            remedy, settings = "Results on them look better than they are; remove these pairs from one part.", {}
        severity: Severity = "warning" if share > _KNOWN else "info"
        yield DataWarning("known_targets", severity, what, remedy, _rows(corpus, known), settings)


def _groups(texts: Sequence[str]) -> np.ndarray:
    return pa.array(texts, pa.large_string()).dictionary_encode().indices.to_numpy().astype(np.int64)


def _splits(corpus: PairCorpus) -> Iterator[DataWarning]:
    for split, name in enumerate(SPLITS):
        if not len(corpus.of_split(split)):
            what = f"There are no {name} pairs."
            yield DataWarning("empty_split", "info", what, f"Without them there is no {name} result.", [])


def _rows(corpus: PairCorpus, chosen: np.ndarray) -> list[int]:
    return listed(corpus.rows[chosen])
