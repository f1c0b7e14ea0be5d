"""`MapSection`: how the map is made: method, plane or space, how many words, what the colours say."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from attune_studio.widgets.editors import ComboBox, titled_choice
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.section import Section

PATH = "path"  # a PCA of several moments
QUICK = ("pca", PATH)  # drawn as soon as they are asked for
_WORDS = (500, 2_000, 10_000, 50_000)
_USUAL_WORDS = 10_000


class MapSection(Section):
    """The choices.

    Signals:
        changed(): Another map is wanted.
        recolored(): Other colours are wanted.
    """

    changed = Signal()
    recolored = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("MapSection", "Map"), parent)
        methods = {
            "pca": self.tr("PCA"),
            "tsne": self.tr("t-SNE"),
            "umap": self.tr("UMAP"),
            PATH: self.tr("Over training (PCA)"),
        }
        self._helps = {
            "pca": self.tr("The directions along which the vectors vary most. Distances are true, but flattened."),
            "tsne": self.tr("Keeps near words near. Distances between groups mean nothing. Takes minutes for many."),
            "umap": self.tr("Keeps near words near, faster than t-SNE. Distances between groups mean little."),
            PATH: self.tr("The last checkpoint's PCA, and where the words were at those before it, on the same axes."),
        }
        self.method = titled_choice(methods, self.tr("Method"))
        self.dimensions = titled_choice({2: self.tr("Plane (2-D)"), 3: self.tr("Space (3-D)")}, self.tr("Dimensions"))
        self.dimensions.setCurrentIndex(1)
        self.words = titled_choice({number: f"{number:,}" for number in _WORDS}, self.tr("Words"))
        self.words.setCurrentIndex(_WORDS.index(_USUAL_WORDS))
        self.colors = ComboBox()
        self.colors.setAccessibleName(self.tr("Colours"))
        self._about = PlainLabel(role="caption", wrap=True)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        for title, widget in (
            (self.tr("Method"), self.method),
            (self.tr("Dimensions"), self.dimensions),
            (self.tr("Most frequent"), self.words),
            (self.tr("Colours"), self.colors),
        ):
            form.addRow(PlainLabel(title), widget)
        self.body.addLayout(form)
        self.body.addWidget(self._about)
        for choice in (self.method, self.dimensions, self.words):
            choice.activated.connect(lambda _: self._on_changed())
        self.colors.activated.connect(lambda _: self.recolored.emit())
        self.show_groups("")
        self._describe()

    @property
    def wanted(self) -> dict[str, Any]:
        """What the service is asked for: `method`, `dimensions` and `most`."""
        return {
            "method": self.method.currentData(),
            "dimensions": self.dimensions.currentData(),
            "most": self.words.currentData(),
        }

    @property
    def by_group(self) -> bool:
        """Whether colours tell groups apart, not frequencies."""
        return self.colors.currentData() == "group"

    def show_groups(self, title: str) -> None:
        """Offers to colour by groups of that title ("Label"); empty: there are none."""
        by_group = self.by_group and bool(title)
        self.colors.clear()
        self.colors.addItem(self.tr("Frequency"), "frequency")
        if title:
            self.colors.addItem(title, "group")
        self.colors.setCurrentIndex(int(by_group))
        self.colors.setEnabled(bool(title))

    def _on_changed(self) -> None:
        self._describe()
        self.changed.emit()

    def _describe(self) -> None:
        self._about.setText(self._helps[self.method.currentData()])
