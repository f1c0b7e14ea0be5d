"""The bundled samples are what their script writes, and counting words does not solve them."""

from __future__ import annotations

import re
from collections import Counter

import pandas as pd
import pytest
from attune_datasets.errors import DatasetError
from attune_datasets.samples import SAMPLES, Sample, sample
from attune_datasets.samples.chinese import CHINESE
from attune_datasets.samples.english import ENGLISH
from attune_datasets.samples.generate import table
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

MEGABYTE = 1_000_000
LANGUAGES = {"en": ENGLISH, "zh": CHINESE}

REVIEWS = [corpus for corpus in SAMPLES if corpus.task == "classification"]
each_sample = pytest.mark.parametrize("corpus", REVIEWS, ids=lambda corpus: corpus.name)


def read(corpus: Sample) -> pd.DataFrame:
    return pd.read_csv(corpus.path, encoding="utf-8")


@each_sample
def test_the_committed_file_is_what_the_script_writes(corpus: Sample) -> None:
    assert corpus.path.read_bytes().decode("utf-8") == table(corpus)


@each_sample
def test_the_file_is_small_and_has_enough_rows(corpus: Sample) -> None:
    assert corpus.path.stat().st_size <= MEGABYTE
    assert len(read(corpus)) >= 4_000


@each_sample
def test_labels_are_balanced_and_texts_differ(corpus: Sample) -> None:
    rows = read(corpus)
    assert list(rows.columns) == list(corpus.columns)
    counts = rows[corpus.columns[1]].value_counts()
    assert set(counts.index) == set(LANGUAGES[corpus.language].labels)
    assert counts.nunique() == 1
    assert not rows[corpus.columns[0]].duplicated().any()


@each_sample
def test_no_slot_is_left_unfilled(corpus: Sample) -> None:
    assert not read(corpus)[corpus.columns[0]].str.contains("[{}]").any()


@each_sample
def test_words_of_praise_and_of_blame_are_common_in_both_classes(corpus: Sample) -> None:
    rows, language = read(corpus), LANGUAGES[corpus.language]
    for words in (language.general.good, language.general.bad, language.nouns.good, language.nouns.bad):
        pattern = re.compile("|".join(rf"\b{word}\b" if corpus.language == "en" else word for word in words))
        found = Counter[str]()
        for text, label in zip(rows[corpus.columns[0]], rows[corpus.columns[1]], strict=True):
            found[label] += len(pattern.findall(text))
        negative, positive = (found[label] for label in language.labels)
        assert 0.25 < positive / (negative + positive) < 0.75


@each_sample
@pytest.mark.parametrize("longest", [1, 2], ids=["words", "words and pairs"])
def test_counting_words_does_not_solve_it(corpus: Sample, longest: int) -> None:
    rows = read(corpus)
    train, test = train_test_split(rows, test_size=0.1, random_state=42, stratify=rows[corpus.columns[1]])
    token = r"[\u4e00-\u9fff]|\w+"
    vectorizer = CountVectorizer(ngram_range=(1, longest), token_pattern=token)
    model = LogisticRegression(max_iter=2_000).fit(
        vectorizer.fit_transform(train[corpus.columns[0]]), train[corpus.columns[1]]
    )
    assert model.score(vectorizer.transform(test[corpus.columns[0]]), test[corpus.columns[1]]) < 0.85


def test_a_sample_is_found_by_name() -> None:
    assert sample("reviews_zh").language == "zh"


def test_an_unknown_name_is_told_the_nearest() -> None:
    with pytest.raises(DatasetError, match="reviews_en"):
        sample("review_en")
