"""The Write page: a language model goes on with a text."""

from attune_studio.pages.write.page import WritePage

__all__ = ["WritePage"]
