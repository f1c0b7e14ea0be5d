"""Tokenizers: words, subwords or characters as token ids. The same rules run in the exported TensorFlow graph."""

from attune_datasets.tokenizers.sampling import SubwordSampler
from attune_datasets.tokenizers.tokenizer import (
    BEGIN,
    CLASS,
    END,
    MASK,
    PADDING,
    SENTENCE_SPECIALS,
    SPECIALS,
    UNKNOWN,
    Tokenizer,
)
from attune_datasets.tokenizers.training import train_language_tokenizer, train_pair_tokenizers, train_tokenizer

__all__ = [
    "BEGIN",
    "CLASS",
    "END",
    "MASK",
    "PADDING",
    "SENTENCE_SPECIALS",
    "SPECIALS",
    "UNKNOWN",
    "SubwordSampler",
    "Tokenizer",
    "train_language_tokenizer",
    "train_pair_tokenizers",
    "train_tokenizer",
]
