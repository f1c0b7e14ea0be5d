"""Icons: glyphs of the Phosphor set that qtawesome brings, painted in the theme's colours at the moment they are shown.

The colour is looked up when painting, so a change of the theme needs no list of icons to repaint. Of qtawesome only
that font's two files are used: importing it and letting it load all its fonts would cost a quarter of a second at the
start.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from attune_studio import theme

_FONT, _NAMES = "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"


@cache
def _glyphs() -> tuple[dict[str, str], str]:
    """Returns the character of each icon and the font's family."""
    spec = find_spec("qtawesome")
    assert spec is not None and spec.origin is not None
    folder = Path(spec.origin).parent / "fonts"
    number = QFontDatabase.addApplicationFont(str(folder / _FONT))
    codes: dict[str, str] = json.loads((folder / _NAMES).read_text(encoding="utf-8"))
    return {name: chr(int(code, 16)) for name, code in codes.items()}, QFontDatabase.applicationFontFamilies(number)[0]


def icon(name: str, role: str = "muted", active: str = "text") -> QIcon:
    """Returns an icon that follows the theme, for Qt to keep; whoever paints one asks for it each time.

    Kept by a Python object it would be deleted twice once that is collected as garbage, which ends the process.

    Args:
        name: Of the Phosphor set, such as "table", "play", "warning-circle".
        role: The `tokens.Palette` colour of the plain state.
        active: The colour while hovered, selected or checked.
    """
    return QIcon(_GlyphEngine(name, role, active))


def pixmap(name: str, role: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Returns a glyph as an image of `size` logical pixels in the current theme."""
    return icon(name, role).pixmap(QSize(size, size), ratio)


class _GlyphEngine(QIconEngine):
    def __init__(self, name: str, role: str, active: str) -> None:
        super().__init__()
        self._name, self._role, self._active = name, role, active

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._name, self._role, self._active)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        characters, family = _glyphs()
        font = QFont(family)
        font.setPixelSize(max(1, rect.height()))
        painter.save()
        painter.setFont(font)
        painter.setPen(self._color(mode, state))
        painter.drawText(QRectF(rect), Qt.AlignmentFlag.AlignCenter, characters[self._name])
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        image = QPixmap(size)
        if image.isNull():  # a button that has no room yet asks for an icon of no size
            return image
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return image

    def _color(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode == QIcon.Mode.Disabled:
            return theme.color("disabled")
        lively = mode in (QIcon.Mode.Active, QIcon.Mode.Selected) or state == QIcon.State.On
        return theme.color(self._active if lively else self._role)
