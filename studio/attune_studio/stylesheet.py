"""The Qt style sheet: `stylesheet.qss` with the tokens filled in.

Widgets ask for a look by the dynamic property `role` and never bring colours of their own: QPushButton "primary",
"quiet", "danger"; QLabel "title", "section", "caption", "muted", "good", "warning", "bad", "figure"; QFrame "card",
"banner", "divider".
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from string import Template

from attune_studio import tokens
from attune_studio.tokens import Palette


@cache
def _template() -> Template:
    return Template(resources.files("attune_studio").joinpath("stylesheet.qss").read_text(encoding="utf-8"))


def style_sheet(palette: Palette) -> str:
    """Returns the style sheet of the whole application for one appearance."""
    colors = {name: value for name, value in vars(palette).items() if isinstance(value, str)}
    sizes = {"radius": tokens.RADIUS, "font": tokens.FONT, "caption": tokens.FONT_CAPTION, "title": tokens.FONT_TITLE}
    tick = resources.files("attune_studio").joinpath("images", f"tick_{palette.name}.svg")
    return _template().substitute(colors, **sizes, tick=Path(str(tick)).as_posix())
