"""The Settings page."""

from attune_studio.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
