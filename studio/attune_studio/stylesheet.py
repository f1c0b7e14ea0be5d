"""The Qt style sheet: `stylesheet.qss` with the tokens filled in.

Widgets ask for a look by the dynamic property `role` and never bring colours of their own: QPushButton "primary",
"quiet", "danger"; QLabel "title", "section", "caption", "muted", "good", "warning", "bad", "figure"; QFrame "card",
"banner", "divider".
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import resources
from pathlib import Path
from string import Template

from attune_studio import tokens
from attune_studio.tokens import Palette


@cache
def _template() -> Template:
    return Template(resources.files("attune_studio").joinpath("stylesheet.qss").read_text(encoding="utf-8"))


def style_sheet(palette: Palette, scaled: Callable[[float], int]) -> str:
    """Returns the style sheet of the whole application for one appearance.

    Args:
        palette: The colours.
        scaled: Returns a length of the usual text size, in px, as it is at the one in force.
    """
    colors = {name: value for name, value in vars(palette).items() if isinstance(value, str)}
    sizes = {name: scaled(tokens.TEXT[name]) for name in ("caption", "title")}
    box = scaled(14) // 2 * 2  # even, so that the dot of a radio button lies in its middle
    boxes = {"box": box, "dot": box - 8, "round": box // 2 + 1}
    tick = resources.files("attune_studio").joinpath("images", f"tick_{palette.name}.svg")
    return _template().substitute(colors, **sizes, **boxes, radius=tokens.RADIUS, tick=Path(str(tick)).as_posix())
