"""The appearance that is in force: from `tokens` to the style sheet, pyqtgraph and `QPalette`.

There is one theme for the whole program, as there is one `QApplication`:

- `theme.manager()` is a QObject; its signal `changed` follows every switch. Custom-painted widgets call
  `theme.color(role)` in `paintEvent` and need nothing else; plots connect `changed`.
- `theme.color("accent")`, `theme.series(0)`, `theme.palette()`.
- `theme.ui_font("caption")`, `theme.monospace()`, `theme.size("caption")` in px: text as large as the person wants it;
  `theme.scaled(22)` is any other length in px that goes with it, such as the height of a row. Another text size is
  told by `resized`, upon which `window_keeper` makes the window anew.
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
TEXT_SIZES = {"small": 0.92, "normal": 1.0, "large": 1.15, "very_large": 1.3}  # times the usual one


class ThemeManager(QObject):
    """Holds the chosen theme and text size and applies them.

    Signals:
        changed(): Other colours are in force, or motion is switched off or on.
        resized(): Another text size is in force; what is shown already keeps its own.
    """

    changed = Signal()
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choice = str(settings().value("theme", "system"))
        self._reduce_motion = settings().value("reduce_motion", False, type=bool)
        text_size = str(settings().value("text_size", "normal"))
        self._text_size = text_size if text_size in TEXT_SIZES else "normal"
        self.palette = self._wanted()

    @property
    def choice(self) -> str:
        """`system`, `light` or `dark`."""
        return self._choice

    @property
    def text_size(self) -> str:
        """One of `TEXT_SIZES`."""
        return self._text_size

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

    def choose_text_size(self, choice: str) -> None:
        """Changes the text size to one of `TEXT_SIZES` and remembers it."""
        before, self._text_size = self._text_size, choice
        settings().setValue("text_size", choice)
        if choice != before:
            self.apply()
            self.resized.emit()

    def set_reduce_motion(self, reduce: bool) -> None:
        """Switches animations off or on and remembers it."""
        self._reduce_motion = reduce
        settings().setValue("reduce_motion", reduce)
        self.changed.emit()

    def apply(self) -> None:
        """Puts theme and text size in force on the application."""
        self.palette = self._wanted()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(_qt_palette(self.palette))
        application.setFont(ui_font())
        application.setStyleSheet("")  # over another one, Qt would polish each widget once for each that it lies in
        application.setStyleSheet(style_sheet(self.palette, scaled))
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


def scaled(pixels: float) -> int:
    """Returns a length of the usual text size, in px, as it is at the one in force."""
    return round(pixels * TEXT_SIZES[manager().text_size])


def size(kind: str) -> int:
    """Returns how large a kind of text is, in px, by its name in `tokens.TEXT`."""
    return scaled(tokens.TEXT[kind])


def ui_font(kind: str = "text", semi_bold: bool = False) -> QFont:
    """Returns the system's font for a kind of text, with a fallback for Chinese and Japanese."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setFamilies([*font.families(), *tokens.CJK_FALLBACK])
    font.setPixelSize(size(kind))
    if semi_bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def monospace(kind: str = "text") -> QFont:
    """Returns the font of code and tokens: the system's monospaced one, with a fallback for Chinese and Japanese."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setFamilies([*font.families(), *tokens.MONOSPACE, *tokens.CJK_FALLBACK])
    font.setPixelSize(size(kind))
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
