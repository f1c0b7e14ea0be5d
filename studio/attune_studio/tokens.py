"""Design tokens: every colour and size of the window, once, for the style sheet, the plots and the icons alike.

Lengths are those of the usual text size. What must grow with its text is read through `theme.scaled`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """The colours of one appearance, as `#RRGGBB`. Text on its background has a contrast of 4.5:1 or more."""

    name: str
    window: str
    surface: str
    raised: str
    border: str
    text: str
    muted: str
    accent: str
    accent_text: str
    accent_soft: str
    accent_strong: str
    scroll: str
    good: str
    warning: str
    bad: str
    hover: str
    disabled: str
    series: tuple[str, ...]

    @property
    def dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self.name == "dark"


# Okabe & Ito 2008, in one fixed order: training, validation, test, then others. Black gives way to the text colour on
# dark ground, and yellow comes last because it is faint on white.
_OKABE_ITO = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#F0E442")
_OKABE_ITO_DARK = ("#56B4E9", "#E69F00", "#2FC49A", "#E29AC3", "#F0E442", "#D55E00", "#E6EAF0", "#0072B2")

LIGHT = Palette(
    name="light",
    window="#F6F7F9",
    surface="#FFFFFF",
    raised="#FFFFFF",
    border="#D5DAE1",
    text="#1B2129",
    muted="#5A6675",
    accent="#2F6BDB",
    accent_text="#FFFFFF",
    accent_soft="#E4ECFB",
    accent_strong="#2459BC",
    scroll="#C3CAD4",
    good="#1E7F4F",
    warning="#9A6700",
    bad="#B3261E",
    hover="#EBEEF2",
    disabled="#9AA3AF",
    series=_OKABE_ITO,
)
DARK = Palette(
    name="dark",
    window="#15181D",
    surface="#1C2026",
    raised="#242931",
    border="#333A44",
    text="#E6EAF0",
    muted="#9AA6B5",
    accent="#6BA0FF",
    accent_text="#0E1116",
    accent_soft="#25324B",
    accent_strong="#8CB6FF",
    scroll="#48525F",
    good="#5CC98F",
    warning="#E3B341",
    bad="#FF8A80",
    hover="#2A3039",
    disabled="#5D6774",
    series=_OKABE_ITO_DARK,
)
PALETTES = {palette.name: palette for palette in (LIGHT, DARK)}

SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6 = 4, 8, 12, 16, 24  # px
RADIUS = 6  # px
# px of each kind of text at the usual size; `theme.size` has them as the person wants them.
TEXT = {"text": 13, "caption": 11, "title": 16, "reading": 15, "token": 12, "shape": 10}
ICON = 18  # px
CONTROLS_WIDTH = 320  # px
HEADER_HEIGHT, STATUS_HEIGHT, RAIL_WIDTH = 44, 26, 68  # px
MONOSPACE = ("ui-monospace", "SF Mono", "Cascadia Mono", "Consolas", "DejaVu Sans Mono", "Noto Sans Mono")
CJK_FALLBACK = ("Noto Sans CJK SC", "Noto Sans Mono CJK SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei")
