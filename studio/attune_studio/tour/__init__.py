"""The guided tour: six short steps on the real window, each a callout beside a real control."""

from attune_studio.tour.tour import Tour

__all__ = ["Tour"]
