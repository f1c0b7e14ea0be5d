"""The pages of the window, one package each; `PAGES` is the rail's order.

A page is a class with the constructor `(project: Project, parent: QWidget | None = None)`, derived from
`attune_studio.pages.page.Page`. Its module is imported after the first paint, unless it is the first page.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from attune_studio.wording import marked

if TYPE_CHECKING:
    from attune_studio.pages.page import Page


@dataclass(frozen=True)
class PageEntry:
    """One page of the rail.

    Args:
        key: What `Project.go` calls it.
        title: On the rail, in English.
        icon: A name of `icons.icon`.
        module: Where the class is.
        name: The class.
        below: Whether it stands in the lower part of the rail.
    """

    key: str
    title: str
    icon: str
    module: str
    name: str
    below: bool = False

    @property
    def shown_title(self) -> str:
        """What the page is called, in the language in force."""
        return QCoreApplication.translate("Rail", self.title)

    def load(self) -> type[Page]:
        """Imports the page's class."""
        return getattr(import_module(self.module), self.name)


PAGES = (
    PageEntry("data", marked("Rail", "Data"), "table", "attune_studio.pages.data", "DataPage"),
    PageEntry("model", marked("Rail", "Model"), "stack", "attune_studio.pages.model", "ModelPage"),
    PageEntry("train", marked("Rail", "Train"), "trend-down", "attune_studio.pages.train", "TrainPage"),
    PageEntry("inspect", marked("Rail", "Inspect"), "eye", "attune_studio.pages.inspect", "InspectPage"),
    PageEntry("write", marked("Rail", "Write"), "pen-nib", "attune_studio.pages.write", "WritePage"),
    PageEntry("vectors", marked("Rail", "Vectors"), "circles-three", "attune_studio.pages.vectors", "VectorsPage"),
    PageEntry("export", marked("Rail", "Export"), "export", "attune_studio.pages.export", "ExportPage"),
    PageEntry("runs", marked("Rail", "Runs"), "list-bullets", "attune_studio.pages.runs", "RunsPage", below=True),
    PageEntry(
        "settings",
        marked("Rail", "Settings"),
        "gear-six",
        "attune_studio.pages.settings",
        "SettingsPage",
        below=True,
    ),
)
