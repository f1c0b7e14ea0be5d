"""Where a callout stands: beside what it tells of, inside the window, covering as little as can be."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

_GAP = 12  # px between a callout and its anchor, and to the window's edges


def place_beside(anchor: QRect, size: QSize, room: QRect) -> QPoint:
    """Returns the upper left corner of a callout.

    Right, below, left or above, whichever has room first; where none has, in the lower right corner of the room.

    Args:
        anchor: What the callout stands beside.
        size: Of the callout.
        room: Where it may stand.
    """
    inner = room.adjusted(_GAP, _GAP, -_GAP, -_GAP)
    sides = (
        QPoint(anchor.right() + 1 + _GAP, anchor.top()),
        QPoint(anchor.left(), anchor.bottom() + 1 + _GAP),
        QPoint(anchor.left() - _GAP - size.width(), anchor.top()),
        QPoint(anchor.left(), anchor.top() - _GAP - size.height()),
    )
    kept_off = anchor.adjusted(1 - _GAP, 1 - _GAP, _GAP - 1, _GAP - 1)
    for place in (_pushed_in(side, size, inner) for side in sides):
        if not QRect(place, size).intersects(kept_off):
            return place
    return _pushed_in(inner.bottomRight(), size, inner)


def _pushed_in(place: QPoint, size: QSize, inner: QRect) -> QPoint:
    """Returns the place nearest to `place` that lies within; its upper left corner does, where there is no room."""
    x = min(place.x(), inner.right() + 1 - size.width())
    y = min(place.y(), inner.bottom() + 1 - size.height())
    return QPoint(max(x, inner.left()), max(y, inner.top()))
