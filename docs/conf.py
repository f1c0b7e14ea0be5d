"""How Sphinx makes the guide: `make docs`. No network is needed, neither to make it nor to read it."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # the extensions beside this file

project = "Attune"
author = "the authors of Attune"
language = "en"

extensions = ["myst_parser", "mathml", "generated"]
exclude_patterns = ["images", "screenshots", "generated"]
myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 3
smartquotes = False  # quotation marks in settings are characters
html_math_renderer = "mathml"

html_theme = "furo"
html_title = "Attune"
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#2F6BDB", "color-brand-content": "#2F6BDB"},
    "dark_css_variables": {"color-brand-primary": "#6BA0FF", "color-brand-content": "#6BA0FF"},
}
