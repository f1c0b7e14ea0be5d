"""The Data page: from a file to rows, words, lengths, labels and what is wrong with them."""

from attune_studio.pages.data.page import DataPage

__all__ = ["DataPage"]
