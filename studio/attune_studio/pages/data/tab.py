"""`DataTab`: what every tab of the Data page is made of: it asks when it is seen and what it shows is out of date."""

from __future__ import annotations

from typing import Any

from attune_datasets.errors import AttuneError
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attune_studio.client import PendingRequest
from attune_studio.project import Project
from attune_studio.tokens import SPACE_2, SPACE_3, SPACE_4
from attune_studio.widgets.banner import Banner
from attune_studio.widgets.busy import BusyOverlay
from attune_studio.widgets.labels import PlainLabel


class DataTab(QWidget):
    """A view of the data; derived classes fill `column` and say in `refresh` what to ask.

    Signals:
        asked(PendingRequest, str): A request is under way, and what is told while it takes its time.
    """

    asked = Signal(object, str)
    of_pairs = False  # whether there is nothing to ask before the columns of both sides are known

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self._stale = True
        self._refused: set[str] = set()  # requests that failed
        self.banner = Banner()
        told = QCoreApplication.translate("DataTab", "Choose the columns of both sides to see this.")
        self._lack = PlainLabel(told, role="muted", wrap=True)
        self._lack.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lack.hide()
        self._content = QWidget()
        self.column = QVBoxLayout(self._content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE_2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        whole.setSpacing(SPACE_2)
        whole.addWidget(self.banner)
        whole.addWidget(self._content, 1)
        whole.addWidget(self._lack, 1)
        self.overlay = BusyOverlay(self)

    def invalidate(self) -> None:
        """Tells that the data has changed: asks anew, at once when seen, else when it comes to be seen."""
        self._stale = True
        if self.isVisible():
            self._renew()

    def refresh(self) -> None:
        """Asks for what is shown."""
        raise NotImplementedError

    def ask(self, do: str, what: str, **arguments: Any) -> PendingRequest:
        """Asks the data service about the current data; shows progress, and an error in the banner.

        Args:
            do: The request.
            what: What is told while it takes its time.
            arguments: Besides `data`.
        """
        assert self.project.data is not None
        data = self.project.data.spec.model_dump()
        request = self.project.data_service.request(do, topic=f"{type(self).__name__}.{do}", data=data, **arguments)
        request.finished.connect(lambda *_: self._on_answered(do))
        request.failed.connect(lambda error: self._on_failed(do, error))
        self.overlay.follow(request, what)
        self.asked.emit(request, what)
        return request

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._renew()

    def _renew(self) -> None:
        if self.project.data is not None:
            self._stale = False
            self._refused.clear()
            self.banner.clear()
            ready = self.project.data.trainable or not self.of_pairs
            self._content.setVisible(ready)
            self._lack.setVisible(not ready)
            if ready:
                self.refresh()

    def _on_answered(self, do: str) -> None:
        """Takes the error away once nothing that failed has not been answered since."""
        self._refused.discard(do)
        if not self._refused:
            self.banner.clear()

    def _on_failed(self, do: str, error: AttuneError) -> None:
        self._refused.add(do)
        self.banner.show_error(error)
