"""The left side of the Write page: what the text begins with, and how tokens are drawn."""

from __future__ import annotations

import random

from attune_models.sampling import SamplingSpec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from attune_studio import tokens
from attune_studio.form import SpecForm
from attune_studio.pages.write.presets import PRESETS, preset_of, titles
from attune_studio.theme import scaled
from attune_studio.widgets.buttons import icon_button
from attune_studio.widgets.editors import ComboBox, Editor, NumberEdit
from attune_studio.widgets.labels import plain_tooltip
from attune_studio.widgets.section import Section
from attune_studio.writing import read_stops, stops_as_typed

_PROMPT_HEIGHT, _STOPS_HEIGHT = 96, 48  # px
_MOST_SEED = 1_000_000  # of a seed that the die throws: one that can be read and typed again


class PromptSection(Section):
    """What the text begins with; nothing is something, too."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("PromptSection", "Prompt"), parent)
        self.edit = QPlainTextEdit()
        self.edit.setFixedHeight(scaled(_PROMPT_HEIGHT))
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Prompt"))
        self.edit.setPlaceholderText(self.tr("What the text begins with. Empty: the model begins by itself."))
        self.edit.setToolTip(plain_tooltip(self.tr("The model goes on with this. Ctrl+Enter writes, Escape stops.")))
        self.body.addWidget(self.edit)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.edit.toPlainText()


class SamplingSection(Section):
    """Settings of the drawing, with presets.

    Signals:
        changed(): Something was set, or no longer fits.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("SamplingSection", "Sampling"), parent)
        self.seed, self.stops = SeedEditor(), StopsEditor()
        self.form = SpecForm(SamplingSpec(), editors={"seed": self.seed, "stop": self.stops})
        top_k = self.form.editor("top_k")
        assert isinstance(top_k, NumberEdit)
        top_k.setPlaceholderText(self.tr("all"))
        self.preset = ComboBox()
        self.preset.setAccessibleName(self.tr("Preset"))
        self.preset.setToolTip(plain_tooltip(self.tr("A way to draw: sets temperature, top-k, top-p and penalty.")))
        self.preset.addItems(titles())
        self.preset.setPlaceholderText(self.tr("Own settings"))
        self.preset.activated.connect(self._use)
        self.form.changed.connect(lambda *_: self._on_changed())
        self.form.invalid.connect(lambda _: self.changed.emit())
        self.head.addStretch()
        self.head.addWidget(self.preset)
        self.body.addWidget(self.form)
        self._on_changed()

    @property
    def sampling(self) -> SamplingSpec | None:
        """The settings; None while one does not fit."""
        spec = self.form.spec
        assert isinstance(spec, SamplingSpec)
        return None if self.form.errors else spec

    def set_sampling(self, sampling: SamplingSpec) -> None:
        """Shows other settings."""
        self.form.set_spec(sampling)
        self._on_changed()

    def _use(self, place: int) -> None:
        spec = self.form.spec
        assert isinstance(spec, SamplingSpec)
        self.set_sampling(PRESETS[place].of(spec))

    def _on_changed(self) -> None:
        spec = self.form.spec
        assert isinstance(spec, SamplingSpec)
        self.preset.setCurrentIndex(preset_of(spec))
        self.changed.emit()


class SeedEditor(Editor, QWidget):
    """A whole number, and a die that throws another."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.number = NumberEdit(int)
        self.number.edited.connect(self.edited)
        self.another = icon_button("dice-five", self.tr("Another seed"), self.throw)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_1)
        row.addWidget(self.number, 1)
        row.addWidget(self.another)
        self.setFocusProxy(self.number)

    def throw(self) -> None:
        """Takes another seed."""
        self.number.set_value(random.randrange(_MOST_SEED))
        self.edited.emit()

    def value(self) -> int | float | None:
        """Returns the seed."""
        return self.number.value()

    def set_value(self, value: int) -> None:
        """Shows a seed."""
        self.number.set_value(value)

    def problem(self) -> str:
        """Returns why what was typed is no seed."""
        return self.number.problem()

    def set_invalid(self, invalid: bool) -> None:
        """Marks it as holding no seed."""
        self.number.set_invalid(invalid)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.number.setAccessibleName(name)


class StopsEditor(Editor, QPlainTextEdit):
    r"""Stop texts, one a line; `\n` stands for a line end."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(scaled(_STOPS_HEIGHT))
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("One a line; \\n is a line end"))
        self.textChanged.connect(self.edited)

    def value(self) -> tuple[str, ...]:
        """Returns the stop texts."""
        return read_stops(self.toPlainText())

    def set_value(self, value: tuple[str, ...]) -> None:
        """Shows stop texts; what means them already is left as typed."""
        if self.value() != tuple(value):
            self.setPlainText(stops_as_typed(value))
