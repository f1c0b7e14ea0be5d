"""`AttentionChoice`: which of a translator's attentions is shown."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from attune_studio.pair_inspection import ATTENTIONS
from attune_studio.widgets.editors import ComboBox


class AttentionChoice(ComboBox):
    """Offers those that a network has, the cross-attention first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Attention"))

    def offer(self, names: Collection[str]) -> None:
        """Offers `encoder`, `decoder` or `cross`; what is chosen stays so while the same are offered."""
        titles = {
            "cross": self.tr("Translation looks at source"),
            "encoder": self.tr("Source looks at itself"),
            "decoder": self.tr("Translation looks back at itself"),
        }
        offered = [name for name in ATTENTIONS if name in names]
        if offered != [self.itemData(row) for row in range(self.count())]:
            self.clear()
            for name in offered:
                self.addItem(titles[name], name)
