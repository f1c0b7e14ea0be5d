"""`Word2VecSpec`: the options of word2vec, under the paper's names. No Numba: the window reads it too."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Literal

from attune_datasets.errors import SpecError, nearest
from attune_datasets.faults import faults
from attune_datasets.fields import Spec, option
from pydantic import ValidationError


class Word2VecSpec(Spec):
    """Skip-gram or CBOW with negative sampling (Mikolov et al. 2013a, 2013b)."""

    kind: Literal["word2vec"] = "word2vec"
    algorithm: Literal["skip_gram", "cbow"] = option(
        "skip_gram", title="Algorithm", help="A word predicts each of its neighbours (skip-gram, better with few words "
        "of text), or their mean predicts it (CBOW, about four times as fast).",
    )  # fmt: skip
    dimensions: int = option(100, title="Dimensions", help="Width of each word's vector.", ge=2, le=2000)
    window: int = option(
        5, title="Window", help="The most words on each side; the width is drawn anew for each word, so that near "
        "words count more.", unit="words", ge=1, le=100,
    )  # fmt: skip
    negative: int = option(
        5, title="Negatives", help="Words that are not there, drawn for each one that is.", unit="words", ge=1, le=100
    )
    sample: float = option(
        1e-3, title="Subsampling", help="Words whose share of the text is larger are left out now and then; 0 keeps "
        "all.", ge=0, le=1,
    )  # fmt: skip
    min_count: int = option(5, title="Minimum count", help="Rarer words get no vector.", ge=1)
    epochs: int = option(5, title="Epochs", help="Passes over the text.", unit="epochs", ge=1, le=10_000)
    learning_rate: float = option(
        0.025, title="Learning rate", help="At the beginning; it falls linearly with the words read.", gt=0, le=1,
        advanced=True,
    )  # fmt: skip
    end_learning_rate: float = option(
        1e-4, title="End rate", help="The learning rate at the end.", ge=0, le=1, advanced=True
    )
    threads: int = option(
        1, title="Threads", help="Work on the same vectors at once (Recht et al. 2011). With one, equal seeds give "
        "equal vectors, bit for bit.", ge=1, le=256, advanced=True,
    )  # fmt: skip
    seed: int = option(1, title="Seed", help="Of everything that is drawn.", ge=0, lt=2**32, advanced=True)


OPTIONS = tuple(name for name in Word2VecSpec.model_fields if name != "kind")  # what can be set


def word2vec_spec(settings: Mapping[str, str]) -> Word2VecSpec:
    """Returns the usual options with `{"window": "10"}` applied; values are JSON or, failing that, plain text.

    Raises:
        SpecError: for an unknown option or a value out of range.
    """
    for key in settings:
        if key not in OPTIONS:
            what = f"{key}: there is no such option of word2vec."
            raise SpecError(what, remedy=nearest(key, OPTIONS) or f"There are: {', '.join(OPTIONS)}.")
    try:
        return Word2VecSpec.model_validate({key: _value(text) for key, text in settings.items()})
    except ValidationError as error:
        raise SpecError(" ".join(fault.told() for fault in faults(error, Word2VecSpec))) from error


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text
