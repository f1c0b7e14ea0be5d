"""The Inspect page: what every head makes of a text."""

from attune_studio.pages.inspect.page import InspectPage

__all__ = ["InspectPage"]
