"""What lies over content that is being made."""

from __future__ import annotations

from attune_studio.widgets.busy import BusyOverlay
from attune_studio.widgets.scrolling import in_scroll
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot


def test_the_way_to_stop_it_is_in_sight_where_the_content_is_scrolled(qtbot: QtBot) -> None:
    content = QWidget()
    content.setFixedSize(400, 4000)
    scroll = in_scroll(content)
    qtbot.addWidget(scroll)
    scroll.resize(420, 300)
    scroll.show()
    scroll.verticalScrollBar().setValue(1000)
    busy = BusyOverlay(content)
    busy.start("Drawing")
    qtbot.waitUntil(busy.isVisible)
    cancel = busy.findChild(QPushButton)
    qtbot.waitUntil(lambda: cancel.visibleRegion().boundingRect() == cancel.rect())
    busy.stop()
