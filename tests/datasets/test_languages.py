"""Languages told by the names of columns and files."""

from __future__ import annotations

import pytest
from attune_datasets.languages import is_language, language_of, languages_of_file


@pytest.mark.parametrize(
    "name, language",
    [
        ("en", "English"), ("text_de", "German"), ("DEU", "German"), ("zh-CN", "Chinese"), ("train.en.gz", "English"),
        ("English sentence", "English"), ("Español", "Spanish"), ("中文", "Chinese"), ("source", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_name_tells_its_language(name: str, language: str) -> None:
    assert language_of(name) == language


@pytest.mark.parametrize(
    "name, languages",
    [
        ("train.en-de.csv", ("English", "German")), ("my_en_es.tsv", ("English", "Spanish")),
        ("eng2spa.tsv", ("English", "Spanish")), ("eng-cmn.train.tsv.gz", ("English", "Chinese")),
        ("reviews_en.csv", ("", "")), ("en-en.csv", ("", "")), ("pairs.csv", ("", "")),
    ],
)  # fmt: skip
def test_a_file_tells_both_languages(name: str, languages: tuple[str, str]) -> None:
    assert languages_of_file(name) == languages


def test_only_a_whole_name_is_a_language() -> None:
    assert is_language(" de ") and is_language("日本語")
    assert not is_language("en_text") and not is_language("")
