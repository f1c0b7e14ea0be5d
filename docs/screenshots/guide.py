"""What the guide shows of a whole training of the bundled reviews: its curves, its heads, its SavedModel."""

from __future__ import annotations

from screenshots.inspecting import Inspecting
from screenshots.studio import Studio
from screenshots.train_page import train_whole


def inspect_and_export_pages(studio: Studio) -> None:
    """The pages Train, Inspect, Export, Runs and Settings of one run."""
    studio.window.go("inspect")
    studio.open("sample:reviews_en")
    train_whole(studio)
    studio.save("train")
    inspecting = Inspecting(studio)
    studio.save("inspect-start")
    inspecting.look_into("The film was not only not bad but wonderful.")
    view = inspecting.view
    view.map.lock_query(7)
    studio.save("inspect")
    inspecting.show_example()
    view.own_scale.setChecked(True)
    studio.theme("dark")
    studio.save("inspect-example-dark")
    studio.theme("light")
    view.own_scale.setChecked(False)
    _show_mistakes(inspecting)
    inspecting.switch_head()
    studio.save("inspect-head-off")
    inspecting.measure_heads()
    studio.save("inspect-worth")
    _show_other_pages(studio)


def _show_mistakes(inspecting: Inspecting) -> None:
    """The examples as a table, those that are predicted wrongly with the words that they have in common, and none."""
    page, studio = inspecting.page, inspecting.studio
    page.open_table(True)
    studio.save("inspect-table")
    for name in inspecting.filtered():
        studio.save(f"inspect-{name}")
    page.open_table(False)


def _show_other_pages(studio: Studio) -> None:
    page = studio.page("export")
    studio.window.go("export")
    studio.save("export-start")
    page.do_primary()
    studio.wait(page.primary.isEnabled)
    studio.save("export")
    for name in ("runs", "settings"):
        studio.window.go(name)
        studio.rest()
        studio.save(name)
