"""Both appearances: contrast of text, a whole style sheet, icons that exist, colours that follow a switch."""

from __future__ import annotations

import re
from pathlib import Path

import attune_studio
import pytest
from attune_studio import icons, theme, tokens
from attune_studio.stylesheet import style_sheet
from attune_studio.tokens import PALETTES, Palette
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

TEXT = [
    ("text", "window"), ("text", "surface"), ("text", "raised"), ("text", "hover"), ("text", "accent_soft"),
    ("muted", "window"), ("muted", "surface"), ("muted", "raised"), ("muted", "hover"), ("muted", "accent_soft"),
    ("accent_text", "accent"), ("accent_text", "accent_strong"), ("good", "surface"), ("good", "window"),
    ("warning", "surface"), ("warning", "window"), ("bad", "surface"), ("bad", "window"),
]  # fmt: skip


def _luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES.keys())
@pytest.mark.parametrize(("front", "ground"), TEXT)
def test_text_has_enough_contrast(palette: Palette, front: str, ground: str) -> None:
    assert _contrast(getattr(palette, front), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES.keys())
def test_the_first_series_stand_out_from_the_ground(palette: Palette) -> None:
    assert len(set(palette.series)) == len(palette.series)
    assert all(_contrast(color, palette.surface) >= 2 for color in palette.series[:3])


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES.keys())
def test_the_style_sheet_is_whole(palette: Palette) -> None:
    sheet = style_sheet(palette, theme.scaled)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    tick = re.search(r'url\("(.+?)"\)', sheet)
    assert tick is not None
    assert Path(tick[1]).is_file()


def test_every_icon_that_is_named_exists() -> None:
    folder = Path(attune_studio.__file__).parent
    named = re.compile(r'(?:icon=|icons?\.(?:icon|pixmap)\(|icon_button\(|Missing\()\s*"([a-z-]+)"')
    entries = re.compile(r'PageEntry\(\s*"\w+",\s*"\w+",\s*"([a-z-]+)"')
    sources = [path.read_text(encoding="utf-8") for path in folder.rglob("*.py")]
    names = {name for text in sources for pattern in (named, entries) for name in pattern.findall(text)}
    glyphs, _ = icons._glyphs()
    assert len(names) > 10
    assert names <= set(glyphs)


def test_an_icon_of_no_size_is_nothing_and_no_warning(qapp: QApplication) -> None:
    assert icons.icon("eye").pixmap(QSize(0, 0)).isNull()


def test_icons_and_colours_follow_a_switch(qtbot: QtBot) -> None:
    def ink() -> str:
        image = icons.pixmap("table", "text", 32).toImage()
        pixels = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
        return max(pixels, key=lambda pixel: pixel.alpha()).name().upper()

    assert theme.palette() is tokens.LIGHT
    assert ink() == tokens.LIGHT.text
    with qtbot.waitSignal(theme.manager().changed):
        theme.manager().toggle()
    assert theme.palette() is tokens.DARK
    assert theme.color("surface").name().upper() == tokens.DARK.surface
    assert ink() == tokens.DARK.text


def test_the_choice_is_remembered(qtbot: QtBot) -> None:
    theme.manager().choose("dark")
    theme.manager().set_reduce_motion(True)
    again = theme.ThemeManager()
    assert again.palette is tokens.DARK
    assert again.reduce_motion
    assert theme.manager().reduce_motion
