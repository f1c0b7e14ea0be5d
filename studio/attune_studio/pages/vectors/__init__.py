"""The Vectors page: words as points, what is near them and what they make together."""

from attune_studio.pages.vectors.page import VectorsPage

__all__ = ["VectorsPage"]
