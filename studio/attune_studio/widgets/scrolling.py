"""Content that may be larger than its room."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


def in_scroll(content: QWidget) -> QScrollArea:
    """Returns a scroll area without a frame around `content`, on the ground of what lies below."""
    scroll = QScrollArea()
    _set_up(scroll, content)
    return scroll


def _set_up(scroll: QScrollArea, content: QWidget, resizable: bool = True) -> None:
    """Puts `content` into a scroll area, as `in_scroll` does."""
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidget(content)
    scroll.setWidgetResizable(resizable)
    scroll.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)


def scroll_areas_above(widget: QWidget) -> Iterator[QScrollArea]:
    """Yields the scroll areas that a widget stands in, the innermost first."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            yield above
        above = above.parentWidget()


def scrolled_away(widget: QWidget) -> float:
    """Returns how many px of a widget's upper part have been scrolled out of sight."""
    tops = (widget.mapTo(area.viewport(), QPointF(0, 0)).y() for area in scroll_areas_above(widget))
    return max((-top for top in tops if top < 0), default=0.0)


def bring_into_sight(widget: QWidget, place: QRectF, above: float = 0.0) -> None:
    """Scrolls all that `widget` stands in until a place of it is seen.

    Args:
        widget: Lies in scroll areas.
        place: In its px.
        above: How many px of what is seen may be covered from above.
    """
    for area in scroll_areas_above(widget):
        if (content := area.widget()) is not None:
            around = min(2 * round(place.height()), area.viewport().height() // 2) + round(above)
            at = widget.mapTo(content, place.center())
            area.ensureVisible(round(at.x()), round(at.y()), round(place.width() / 2), around)


class SideScroll(QScrollArea):
    """Shows content in its whole height and scrolls it sideways alone, so that what stands around it keeps its width.

    Args:
        content: Of a fixed height and a least width.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        _set_up(self, content)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self.updateGeometry())
        content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return QSize(self._content.minimumWidth(), self._content.minimumHeight() + below)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())


class SizedScroll(QScrollArea):
    """Scrolls content of a size of its own: it is never higher than that, and takes less where there is less room.

    Args:
        content: Of a fixed size, which may change.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content, self._whole = content, False
        _set_up(self, content, resizable=False)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def set_whole(self, whole: bool) -> None:
        """Shows the content in its whole height, or in what room there is."""
        self._whole = whole
        self.fit()

    def fit(self) -> None:
        """Follows the content's size; to be called whenever that has changed."""
        height = self._content.height()
        self.setMaximumHeight(height)
        self.setMinimumHeight(height if self._whole else 0)


class ColumnScroll(QScrollArea):
    """Scrolls a column that takes the room there is upwards and down.

    Args:
        content: The column.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content, self._whole = content, False
        _set_up(self, content)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content.installEventFilter(self)

    def set_whole(self, whole: bool) -> None:
        """Shows the column in its whole height, for what it stands in to scroll, or in what room there is."""
        self._whole = whole
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width(), self._content.sizeHint().height()) if self._whole else least
