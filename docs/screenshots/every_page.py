"""Every page with ready-made runs, in both languages and all looks: what a translation or a theme may have spoiled."""

from __future__ import annotations

from attune_studio import language
from attune_studio.language import CHINESE, ENGLISH

from screenshots.studio import Studio

_DATA_TABS = 5
_MATRIX_AND_ON = 9


def every_page(studio: Studio) -> None:
    """The pages as they are with a run, page by page and tab by tab, in English and in Chinese."""
    for name in (ENGLISH, CHINESE):
        language.manager().choose(name)
        studio.rest()
        studio.window.go("data")
        _show_start(studio, name)
        studio.project.ready_made.open("reviews", "inspect")
        studio.wait(lambda: studio.page("inspect").view.inspection is not None)
        _show_data(studio, name)
        for page in ("model", "train", "runs", "settings", "export"):
            studio.window.go(page)
            studio.rest(1.5)
            studio.save_looks(f"{name}-{page}")
        _show_inspect(studio, name)
        studio.project.ready_made.open("stories", "write")
        writing = studio.page("write").view
        studio.wait(lambda writing=writing: writing.writing is not None and len(writing.writing.tokens) > 40)
        studio.save_looks(f"{name}-write")
        studio.window.go("vectors")
        studio.rest(4.0)
        studio.save_looks(f"{name}-vectors")


def _show_start(studio: Studio, name: str) -> None:
    if studio.project.run is None:
        studio.save_looks(f"{name}-start")


def _show_data(studio: Studio, name: str) -> None:
    studio.window.go("data")
    tabs = studio.data.tabs
    for place in range(min(_DATA_TABS, tabs.count())):
        tabs.setCurrentIndex(place)
        studio.rest(1.5)
        studio.save_looks(f"{name}-data-{place + 1}")


def _show_inspect(studio: Studio, name: str) -> None:
    studio.window.go("inspect")
    studio.wait(lambda: studio.page("inspect").view.inspection is not None)
    tabs = studio.page("inspect").view.tabs
    for place in range(min(_MATRIX_AND_ON, tabs.count())):
        tabs.setCurrentIndex(place)
        studio.rest(1.5)
        studio.wait(lambda: not studio.project.inspector.busy)
        studio.save_looks(f"{name}-inspect-{place + 1}")
