"""Tokenizers: words, subwords or characters as token ids. The same rules run in the exported TensorFlow graph."""

from attune_datasets.tokenizers.tokenizer import CLASS, MASK, PADDING, SPECIALS, UNKNOWN, Tokenizer
from attune_datasets.tokenizers.training import train_tokenizer

__all__ = ["CLASS", "MASK", "PADDING", "SPECIALS", "UNKNOWN", "Tokenizer", "train_tokenizer"]
