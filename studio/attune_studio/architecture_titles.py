"""What the parts of a network are called in the drawing: titles of `attune_models.architecture`, translated."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

_NUMBER = re.compile(r"\d+")


def architecture_title(title: str) -> str:
    """Returns the title of a block or a tower, such as "Self-attention, 4 heads of 32", in the language in force."""
    numbers = _NUMBER.findall(title)
    return QCoreApplication.translate("architecture", without_numbers(title)).format(*numbers)


def without_numbers(title: str) -> str:
    """Returns a title as it is translated: `Self-attention, {} heads of {}`."""
    return _NUMBER.sub("{}", title)
