"""The Model page: the network's settings, its drawing, what it costs."""

from attune_studio.pages.model.page import ModelPage

__all__ = ["ModelPage"]
