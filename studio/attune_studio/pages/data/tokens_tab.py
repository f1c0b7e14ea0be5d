"""`TokensTab`: a tab whose content depends on the tokenizer too; it asks anew once the edits have come to rest."""

from __future__ import annotations

from attune_datasets.spec import TokenizerSpec
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from attune_studio.pages.data.tab import DataTab
from attune_studio.project import Project

_TYPING = 400  # ms


class TokensTab(DataTab):
    """Derived classes fill `inner`, which scrolls, and ask in `refresh` about `measured_tokenizer()`."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self._measured: TokenizerSpec | None = None
        self.soon = QTimer(self, singleShot=True, interval=_TYPING)
        self.soon.timeout.connect(self.invalidate)
        inner = QWidget()
        self.inner = QVBoxLayout(inner)
        self.inner.setContentsMargins(0, 0, 0, 0)
        self.inner.setSpacing(12)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        self.column.addWidget(scroll, 1)

    def invalidate_for(self, tokenizer: TokenizerSpec) -> None:
        """Asks anew where the tokenizer is another one."""
        if tokenizer != self._measured:
            self.soon.start()

    @property
    def measured(self) -> TokenizerSpec:
        """The tokenizer that was asked about last."""
        return self._measured or self.project.spec.tokenizer

    def measured_tokenizer(self) -> dict[str, object]:
        """Returns the project's tokenizer, of which what is shown from now on tells."""
        self.soon.stop()
        self._measured = self.project.spec.tokenizer
        return self._measured.model_dump()
