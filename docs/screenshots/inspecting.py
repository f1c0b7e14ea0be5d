"""`Inspecting`: hands for the Inspect page, which wait until the inspector has answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attune_models.example_filter import ExampleFilter

from screenshots.studio import Studio


class Inspecting:
    """The Inspect page in front, its examples listed.

    Args:
        studio: The window.
        run: The run that is looked into; None: the one that the window has.
    """

    def __init__(self, studio: Studio, run: Path | None = None) -> None:
        self.studio, self.page = studio, studio.page("inspect")
        if run is None:
            studio.window.go("inspect")
        else:
            self.open(run)
        self.list_examples()

    @property
    def view(self) -> Any:
        """The view of this kind of run."""
        return self.page.view

    def open(self, run: Path) -> None:
        """Opens a run, and comes back before its model is loaded."""
        self.studio.project.open_run(run, "inspect")
        self.studio.wait(lambda: self.studio.project.run == run)

    def list_examples(self) -> None:
        """Waits until the examples are listed."""
        self.studio.wait(self.page.examples.examples.rowCount)
        self.settle()

    def settle(self) -> None:
        """Waits until the inspector has nothing to do."""
        self.studio.rest(0.2)
        self.studio.wait(lambda: not self.studio.project.inspector.busy)
        self.studio.rest(0.2)

    def type(self, text: str) -> None:
        """Looks into a text, and comes back before the answer."""
        self.page.own_text.edit.setPlainText(text)
        self.page.do_primary()

    def look_into(self, text: str) -> None:
        """Looks into a text."""
        before = self.view.inspection
        self.type(text)
        self.studio.wait(lambda: self.view.inspection not in (None, before))
        self.settle()

    def show_example(self, number: int = 0) -> None:
        """Looks into one of the examples that are listed."""
        before = self.view.inspection
        self.page.examples.choose(number)
        self.studio.wait(lambda: self.view.inspection not in (None, before))
        self.settle()

    def filtered(self) -> Iterator[str]:
        """Filters the examples to mistakes, then to none, and yields what each is called; in the end all are listed."""
        for name, asked in (
            ("mistakes", ExampleFilter(wrong=True)),
            ("no-example", ExampleFilter(text="no such text")),
        ):
            self.page.examples.filters.set_filter(asked)
            self.settle()
            yield name
        self.page.examples.filters.clear()
        self.settle()

    def tab(self, title: str) -> Any:
        """Brings a tab to the front, and returns it before it is answered."""
        tabs = self.view.tabs
        tabs.setCurrentIndex([tabs.tabText(at) for at in range(tabs.count())].index(title))
        return tabs.currentWidget()

    def replay(self, number: int = 0) -> Any:
        """Replays a pinned example from its last step; returns what holds the replay together."""
        replayed, pins = self.page.over_training, self.page.over_training.pins
        pins.set_open(True)
        self.studio.wait(pins.list.count)
        pins.list.setCurrentRow(number)
        pins.list.itemActivated.emit(pins.list.item(number))
        return self.wait_for_replay(replayed)

    def wait_for_replay(self, replayed: Any) -> Any:
        """Waits until the replay that was begun is shown, and the loss curve under it; returns `replayed`."""
        self.studio.wait(lambda: replayed.moment is not None)
        self.studio.rest(1.5)
        return replayed

    def switch_head(self) -> None:
        """Switches the chosen head off, or on again."""
        before = self.view.inspection
        self.view.heads.switch()
        self.studio.wait(lambda: self.view.inspection is not before)
        self.settle()

    def measure_heads(self) -> None:
        """Has the worth of all heads measured, in the tab that tells it."""
        worth = self.view.worth
        self.view.tabs.setCurrentWidget(worth)
        worth.ask.click()
        self.studio.wait(lambda: worth.rows.rows)
        self.settle()


def choose(box: Any, text: str) -> None:
    """Chooses, as a person would, the entry of a box that is this text, or else the first that begins with it."""
    at = box.findText(text)
    if at < 0:
        at = next(row for row in range(box.count()) if box.itemText(row).startswith(text))
    box.setCurrentIndex(at)
    box.activated.emit(at)
