"""`Page`: what every page of the window is made of: controls on the left, the thing itself on the right.

    class ModelPage(Page):
        key, title, icon = "model", "Model", "stack"

        def __init__(self, project: Project, parent: QWidget | None = None) -> None:
            super().__init__(project, parent)
            self.controls.addWidget(section)             # a QVBoxLayout in a scroll area
            self.set_content(drawing)                    # the right side
            self.set_primary(self.tr("Train"), self._train, icon="play")

- `set_missing(Missing(...))` shows an empty state in place of the content, with one button that calls `supply_missing`;
  `set_missing(None)` brings the content back. With `whole=True` it takes the place of the controls too.
- `set_rail_state(RailState.DONE)` marks the page on the rail.
- `tell_activity(text, fraction)` writes into the status bar; an empty text ends it. `tell_warning(about, text)`
  likewise.
- `actions_for_palette()` returns QActions that the command palette lists.
- `banner` stands above the content for errors: `self.banner.show_error(error)`.
- `kept()` and `take(kept)` bring over what the page alone knows when the window is made anew.
- `showEvent` and `hideEvent` are the places to start and stop redrawing.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from attune_studio import icons, tokens
from attune_studio.project import Project
from attune_studio.theme import scaled
from attune_studio.widgets.banner import Banner
from attune_studio.widgets.buttons import button
from attune_studio.widgets.empty_state import EmptyState, Missing
from attune_studio.widgets.labels import PlainLabel, divider
from attune_studio.widgets.tab_order import follow_layout


class RailState(Enum):
    """How a page stands, as the rail shows it."""

    NONE = "none"
    DONE = "done"
    ATTENTION = "attention"
    RUNNING = "running"


class Page(QWidget):
    """A page; see the module's text for what derived classes use.

    Signals:
        rail_state_changed(RailState, float): How the page stands, and the share done while running (-1: unknown).
        activity(str, float): What is running now and its share done (-1: unknown); an empty text ends it.
        warned(str, str): What a warning for the status bar is about, and the warning; an empty one takes it away.
    """

    rail_state_changed = Signal(object, float)
    activity = Signal(str, float)
    warned = Signal(str, str)
    edits_settings = False  # whether the project's settings are changed here, and so undone

    def __init__(self, project: Project, parent: QWidget | None = None, with_controls: bool = True) -> None:
        super().__init__(parent)
        self.project = project
        self.rail_state = RailState.NONE
        self._missing: Missing | None = None
        self._with_controls = with_controls
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        self._side = self._create_side()
        row.addWidget(self._side)
        row.addWidget(self._create_main(), 1)
        self._column.addLayout(row, 1)
        self._side.setVisible(with_controls)

    def set_content(self, content: QWidget) -> None:
        """Puts the thing itself on the right."""
        self._content_layout.addWidget(content, 1)

    def set_bottom(self, strip: QWidget) -> None:
        """Puts a strip below controls and content, as wide as both."""
        self._column.addWidget(strip)

    @property
    def place(self) -> QWidget:
        """Where the content stands, or what says that it is missing; for what covers both."""
        return self._place

    def set_primary(self, text: str, on_click: Callable[[], object], icon: str = "") -> QPushButton:
        """Makes the page's one primary button, at the bottom of the controls, and returns it."""
        self.primary.setText(text)
        if icon:
            self.primary.setIcon(icons.icon(icon, "accent_text", "accent_text"))
        self.primary.clicked.connect(lambda: on_click())
        self._footer.show()
        return self.primary

    def show_obstacle(self, text: str) -> None:
        """Says above the primary button why it cannot be pressed; empty: nothing."""
        self._obstacle.setText(text)
        self._obstacle.setVisible(bool(text))

    @property
    def obstacle(self) -> str:
        """Why the primary button cannot be pressed, as it is said above it."""
        return self._obstacle.text()

    def do_primary(self) -> None:
        """Does the primary action where it is possible."""
        self.primary.click()

    def set_missing(self, missing: Missing | None, whole: bool = False) -> None:
        """Says what the page lacks in place of its content (and of its controls with `whole`); None: nothing."""
        self._missing = missing
        if missing is not None:
            self._empty.show_missing(missing)
        self._side.setVisible(self._with_controls and not (missing and whole))
        self._stack.setCurrentIndex(1 if missing else 0)

    def show_controls(self, shown: bool) -> None:
        """Shows the controls, or leaves their place to the content."""
        self._with_controls = shown
        self._side.setVisible(shown)

    @property
    def missing(self) -> Missing | None:
        """What the page lacks."""
        return self._missing

    def supply_missing(self) -> None:
        """Called by the empty state's button; derived pages say what it does."""

    def supply_otherwise(self) -> None:
        """Called by the empty state's other button, where it has one."""

    def set_rail_state(self, state: RailState, fraction: float = -1.0) -> None:
        """Marks the page on the rail."""
        self.rail_state = state
        self.rail_state_changed.emit(state, fraction)

    def tell_activity(self, text: str, fraction: float = -1.0) -> None:
        """Writes what is running now into the status bar; an empty text ends it."""
        self.activity.emit(text, fraction)

    def tell_warning(self, about: str, text: str) -> None:
        """Writes a warning into the status bar, in place of the page's last one about the same; empty takes it away.

        Args:
            about: Of what it is told, such as `run`. Whatever is told must be taken away once it is true no longer.
            text: The warning.
        """
        self.warned.emit(about, text)

    def actions_for_palette(self) -> list[QAction]:
        """Returns the page's actions for the command palette: those of the page itself and its primary button."""
        return list(self.actions())

    def showEvent(self, event: QShowEvent) -> None:
        """Lets Tab go through the controls as they stand, in whatever order they were made."""
        super().showEvent(event)
        follow_layout(self._side)

    def shut_down(self) -> None:
        """Called when the window closes: ends what the page has running."""

    def kept(self) -> Any:
        """Returns what the page knows alone and should not lose where the window is made anew; None: nothing."""

    def take(self, kept: Any) -> None:
        """Takes over what `kept` of the page in the window before has returned."""

    def let_controls_grow(self) -> None:
        """Lets the controls that can grow, such as a list, take the height that is left."""
        self._side_column.setStretch(0, 1)
        self._side_column.setStretch(1, 0)

    def add_footer_widget(self, widget: QWidget) -> None:
        """Puts a secondary widget above the primary button, and what hinders it."""
        self._footer_layout.removeWidget(widget)  # where it stands there already
        self._footer_layout.insertWidget(self._footer_layout.count() - 2, widget)
        self._footer.show()

    def add_beside_primary(self, widget: QWidget) -> None:
        """Puts a secondary button left of the primary one."""
        self._primary_row.insertWidget(0, widget)

    def _create_side(self) -> QWidget:
        side = QWidget()
        side.setProperty("role", "side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(scaled(tokens.CONTROLS_WIDTH))
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 1, 0)  # the border's pixel
        layout.setSpacing(0)
        inner = QWidget()
        inner.setProperty("role", "controls")
        self._side_column = QVBoxLayout(inner)
        self._side_column.setContentsMargins(tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4)
        self.controls = QVBoxLayout()
        self.controls.setSpacing(tokens.SPACE_6)
        self._side_column.addLayout(self.controls)
        self._side_column.addStretch(1)  # for an aligned layout would cut wrapped labels short
        scroll = _scrolling(inner)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._create_footer())
        return side

    def _create_footer(self) -> QWidget:
        self._footer = QWidget()
        self._footer_layout = QVBoxLayout(self._footer)
        self._footer_layout.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_4, tokens.SPACE_4)
        self._footer_layout.setSpacing(tokens.SPACE_2)
        self._footer_layout.addWidget(divider())
        self._footer_layout.addSpacing(tokens.SPACE_1)
        self._obstacle = PlainLabel(role="caption", wrap=True)
        self._obstacle.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._obstacle.hide()
        self._footer_layout.addWidget(self._obstacle)
        self.primary = button("", role="primary")
        self._primary_row = QHBoxLayout()
        self._primary_row.setSpacing(tokens.SPACE_2)
        self._primary_row.addWidget(self.primary, 1)
        self._footer_layout.addLayout(self._primary_row)
        self._footer.hide()
        return self._footer

    def _create_main(self) -> QWidget:
        main = QWidget()
        main.setProperty("role", "surface")
        main.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        content = QWidget()
        self._content_layout = QVBoxLayout(content)
        self._content_layout.setContentsMargins(0, 0, 0, 0)
        self._content_layout.setSpacing(0)
        self._empty = EmptyState(Missing("info", "", ""))
        self._empty.acted.connect(self.supply_missing)
        self._empty.acted_otherwise.connect(self.supply_otherwise)
        layout = QVBoxLayout(main)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.banner = Banner()
        layout.addWidget(self.banner)
        self._place = QWidget()
        self._stack = _Stack(self._place)
        self._stack.addWidget(content)
        self._stack.addWidget(self._empty)
        layout.addWidget(_scrolling(self._place), 1)  # a small window shows a part rather than cutting everything
        return main


class _Stack(QStackedLayout):
    """Needs what its widgets need at least: with a wrapped label in one, Qt would make it as high as all would like."""

    def hasHeightForWidth(self) -> bool:
        return False


def _scrolling(widget: QWidget) -> QScrollArea:
    """Returns an area that scrolls a widget where it needs more room than there is."""
    scroll = QScrollArea()
    scroll.setWidget(widget)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll
