"""Which texts of a window cannot be read whole."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton, QWidget


def cut(page: QWidget) -> list[str]:
    """Returns the texts of labels and buttons that have less room than they need, and are not told as a tooltip."""
    labels = [one for one in page.findChildren(QLabel) if one.isVisible() and one.text() and not one.toolTip()]
    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible() and one.text()]
    return [
        *(one.text() for one in labels if _is_cut(one)),
        *(one.text() for one in buttons if not _is_icon(one) and one.width() < one.minimumSizeHint().width()),
    ]


def _is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    room = label.contentsRect()
    metrics = label.fontMetrics()
    return metrics.horizontalAdvance(label.text()) > room.width() + 1 or metrics.height() > room.height() + 1


def _is_icon(entry: QAbstractButton) -> bool:
    return isinstance(entry, QToolButton) and not entry.icon().isNull()
