"""`TokenOrder`: whether tokens stand as in their text, or the strongest first."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QWidget

from attune_studio.widgets.editors import ComboBox


class TokenOrder(ComboBox):
    """The choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Order of the tokens"))
        self.addItem(self.tr("As in the text"), False)
        self.addItem(self.tr("Strongest first"), True)
        self.setMinimumContentsLength(14)

    def of(self, values: np.ndarray) -> list[int]:
        """Returns the tokens in the chosen order; the largest magnitudes count as the strongest."""
        strengths = -np.abs(np.nan_to_num(values))
        return np.argsort(strengths, kind="stable").tolist() if self.currentData() else list(range(len(values)))
