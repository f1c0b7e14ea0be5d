"""The Runs page."""

from attune_studio.pages.runs.page import RunsPage

__all__ = ["RunsPage"]
