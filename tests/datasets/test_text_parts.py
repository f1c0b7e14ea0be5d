"""Where words and sentences begin."""

import pytest
from attune_datasets.text_parts import sentence_starts, word_starts


def parts(text, starts):
    return [text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def test_words():
    text = "It's good, 3.5 stars."
    found = parts(text, word_starts(text))
    assert {"good", "stars"} <= set(found)


def test_chinese_words_are_those_of_the_dictionary():
    text = "我们喜欢电影 very much"
    assert parts(text, word_starts(text)) == ["我们", "喜欢", "电影", "very", "much"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two? “Three!” Four", ["One.", "Two?", "“Three!”", "Four"]),
        ("It cost 3.50 dollars. Fine.", ["It cost 3.50 dollars.", "Fine."]),
        ("很好。真的！“好。”他说", ["很好。", "真的！", "“好。”", "他说"]),
        ("no end", ["no end"]),
        ("", [""]),
        ("a line\nand another", ["a line", "and another"]),
    ],
)
def test_sentences(text, expected):
    assert parts(text, sentence_starts(text)) == expected
