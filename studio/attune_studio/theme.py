"""The appearance that is in force: from `tokens` to the style sheet, pyqtgraph and `QPalette`.

There is one theme for the whole program, as there is one `QApplication`:

- `theme.manager()` is a QObject; its signal `changed` follows every switch. Custom-painted widgets call
  `theme.color(role)` in `paintEvent` and need nothing else; plots connect `changed`.
- `theme.color("accent")`, `theme.series(0)`, `theme.palette()`, `theme.monospace()`.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from attune_studio import tokens
from attune_studio.settings import settings
from attune_studio.stylesheet import style_sheet

CHOICES = ("system", "light", "dark")


class ThemeManager(QObject):
    """Holds the chosen theme and applies it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choice = str(settings().value("theme", "system"))
        self._reduce_motion = settings().value("reduce_motion", False, type=bool)
        self.palette = self._wanted()

    @property
    def choice(self) -> str:
        """`system`, `light` or `dark`."""
        return self._choice

    @property
    def reduce_motion(self) -> bool:
        """Whether nothing may move by itself."""
        return bool(self._reduce_motion)

    def choose(self, choice: str) -> None:
        """Changes the theme to one of `CHOICES` and remembers it."""
        self._choice = choice
        settings().setValue("theme", choice)
        self.apply()

    def toggle(self) -> None:
        """Changes from light to dark or back."""
        self.choose("light" if self.palette.dark else "dark")

    def set_reduce_motion(self, reduce: bool) -> None:
        """Switches animations off or on and remembers it."""
        self._reduce_motion = reduce
        settings().setValue("reduce_motion", reduce)
        self.changed.emit()

    def apply(self) -> None:
        """Puts the theme in force on the application."""
        self.palette = self._wanted()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(_qt_palette(self.palette))
        application.setStyleSheet("")  # over another one, Qt would polish each widget once for each that it lies in
        application.setStyleSheet(style_sheet(self.palette))
        self.changed.emit()

    def follow_system(self) -> None:
        """Follows the system's switch between light and dark from now on."""
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self.apply()

    def _wanted(self) -> tokens.Palette:
        if self._choice in tokens.PALETTES:
            return tokens.PALETTES[self._choice]
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return tokens.DARK if dark else tokens.LIGHT


@cache
def manager() -> ThemeManager:
    """Returns the one theme manager; needs a QGuiApplication."""
    return ThemeManager()


def palette() -> tokens.Palette:
    """Returns the colours in force."""
    return manager().palette


def color(role: str) -> QColor:
    """Returns a colour by its name in `tokens.Palette`."""
    return QColor(getattr(manager().palette, role))


def series(index: int) -> QColor:
    """Returns the colour of a data series: 0 training, 1 validation, 2 test, then others, over and over."""
    colors = manager().palette.series
    return QColor(colors[index % len(colors)])


def blend(role: str, ground: str, share: float) -> QColor:
    """Returns `share` of one colour over another, opaque, which plots draw faster than transparency."""
    front, back = color(role), color(ground)
    parts = ((front.red(), back.red()), (front.green(), back.green()), (front.blue(), back.blue()))
    return QColor(*(round(a * share + b * (1 - share)) for a, b in parts))


def ui_font(pixels: int = tokens.FONT, semi_bold: bool = False) -> QFont:
    """Returns the system's font for text, with a fallback for Chinese and Japanese."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setFamilies([*font.families(), *tokens.CJK_FALLBACK])
    font.setPixelSize(pixels)
    if semi_bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def monospace(pixels: int = tokens.FONT) -> QFont:
    """Returns the font of code and tokens: the system's monospaced one, with a fallback for Chinese and Japanese."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setFamilies([*font.families(), *tokens.MONOSPACE, *tokens.CJK_FALLBACK])
    font.setPixelSize(pixels)
    return font


def _qt_palette(colors: tokens.Palette) -> QPalette:
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    for name, value in {
        role.Window: colors.window, role.WindowText: colors.text, role.Base: colors.surface,
        role.AlternateBase: colors.window, role.Text: colors.text, role.Button: colors.raised,
        role.ButtonText: colors.text, role.Highlight: colors.accent, role.HighlightedText: colors.accent_text,
        role.ToolTipBase: colors.raised, role.ToolTipText: colors.text, role.PlaceholderText: colors.muted,
        role.Link: colors.accent, role.Mid: colors.border,
    }.items():  # fmt: skip
        palette.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, name, QColor(colors.disabled))
    return palette
