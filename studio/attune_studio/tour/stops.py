"""The six steps of the tour: where each stands, what it says, and what it does on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from attune_datasets.samples import sample
from attune_models.ready_made import ready_made
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from attune_studio.project import Project

_SAMPLE, _RUN = "reviews_en", "reviews"
Found = Callable[[Any], QWidget | None]


@dataclass(frozen=True)
class Stop:
    """One step of the tour.

    Args:
        page: The key of the page that it is on.
        title: In a few words.
        text: One or two sentences.
        anchor: Finds, on the page, what the callout stands beside; None: there is no such thing now.
        prepare: Brings about what is told, on the project and the page.
    """

    page: str
    title: str
    text: str
    anchor: Found
    prepare: Callable[[Project, Any], object] = lambda project, page: None


def stops() -> tuple[Stop, ...]:
    """Returns the steps, in the language in force."""
    return (
        Stop(
            "data",
            _tr("Begin with text"),
            _tr(
                "Reviews with labels, pairs of sentences or any plain text open here. The tabs show the rows, "
                "and count words, lengths and labels.",
            ),
            lambda page: page.tabs.tabBar(),
            _open_sample,
        ),
        Stop(
            "model",
            _tr("Set up a network"),
            _tr(
                "A preset chooses layers, heads and d_model; each can be changed below. Drawing, parameters "
                "and memory follow at once.",
            ),
            lambda page: page.presets,
        ),
        Stop(
            "train",
            _tr("Watch it learn"),
            _tr(
                "A training draws its curves here while it goes on; these are real ones. Press Train, and one of your "
                "own begins.",
            ),
            lambda page: page.view.curves.loss,
            _show_curves,
        ),
        Stop(
            "inspect",
            _tr("Look at the attention"),
            _tr(
                "Each small map is a head, and tells which word looks at which; click one to see it large. Press O to "
                "switch it off, and watch the answer change.",
            ),
            lambda page: page.view.heads.grid,
            _inspect,
        ),
        Stop(
            "inspect",
            _tr("Ask why"),
            _tr(
                "What each word contributes to the answer, by gradients and by leaving it out. Beside it "
                "stands how much attention it gets: often something else.",
            ),
            lambda page: page.view.tabs.tabBar(),
            _ask_why,
        ),
        Stop(
            "export",
            _tr("Take the model away"),
            _tr(
                "Export writes a folder that turns raw text into answers, checked in a clean process. Now try "
                "a file of yours: drop it on the window.",
            ),
            lambda page: page.primary,
        ),
    )


def _open_sample(project: Project, page: Any) -> None:
    """Opens the sample, unless a file is open: that one is worked on."""
    if not project.spec.data.file:
        project.open_file(str(sample(_SAMPLE).path))


def _show_curves(project: Project, page: Any) -> None:
    """Shows the ready-made run, unless a run is shown: that one is looked at."""
    if project.run is None:
        project.ready_made.open(_RUN, "train")


def _inspect(project: Project, page: Any) -> None:
    page.view.tabs.setCurrentIndex(0)
    if not page.asking and (project.run is None or project.run.name == ready_made(_RUN).title):
        project.ready_made.open(_RUN, "inspect")


def _ask_why(project: Project, page: Any) -> None:
    from attune_studio.pages.inspect.why_tab import WhyTab  # with the page, not with the window: it is heavy

    _inspect(project, page)
    page.view.tabs.setCurrentWidget(page.view.tabs.findChild(WhyTab))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tour", text)
