"""The text of tokens, those among them that the vocabulary does not have."""

from __future__ import annotations

import pytest
from attune_datasets.spec import TokenizerSpec
from attune_datasets.tokenizers import train_tokenizer
from attune_models.token_text import text_of


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        ("characters", ["你", "😀", "好"]),
        ("words", [" 你", "😀", " unheard", "\n", "好"]),
        ("subwords", [" 你", "😀", "\n", "好"]),
    ],
)
def test_an_unknown_token_is_shown_as_the_text_has_it(kind: str, parts: list[str]) -> None:
    options = TokenizerSpec(kind=kind, vocabulary_size=60, max_length=32)
    texts = ["a bad film", "an unread ahead of us\na film"] * 9
    tokenizer = train_tokenizer(texts, options, reversible=True)
    text = "a 你😀 film unheard\n好 film"
    assert tokenizer.unknown_parts(text) == parts
    ids = tokenizer.encode_parts([text])[0].tolist()
    shown, spans = text_of(tokenizer, ids, tokenizer.unknown_parts(text))
    assert shown == text
    assert "".join(shown[start:end] for start, end in spans) == text
    assert text_of(tokenizer, ids)[0].count("⁇") == len(parts)
