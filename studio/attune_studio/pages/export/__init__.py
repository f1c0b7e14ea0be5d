"""The Export page: a model to take away."""

from attune_studio.pages.export.page import ExportPage

__all__ = ["ExportPage"]
