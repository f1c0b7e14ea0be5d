"""Text in a table whose changes against an earlier text stand out: wrapped, with the new words on a coloured ground."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from attune_studio import theme, tokens
from attune_studio.widgets.table import Index

CHANGED_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_WORDS = re.compile("[\u3040-\u30ff\u3400-\u9fff]|\\w+|[^\\w\\s]")  # Chinese and Japanese characters stand alone
_LONGEST = 2000  # characters that are laid out
_PADDING = 6  # px


@dataclass(frozen=True)
class ChangedText:
    """A text and what is new in it.

    Args:
        text: The whole.
        changes: (start, end) of each run of new words, in characters.
        same: Whether nothing has changed, not even by leaving words out.
    """

    text: str
    changes: tuple[tuple[int, int], ...] = ()
    same: bool = False


def compare(before: str | None, after: str) -> ChangedText:
    """Returns `after` with the words that `before` did not have in that place; None: there was nothing before."""
    after = after[:_LONGEST]
    if before is None or before[:_LONGEST] == after:
        return ChangedText(after, same=before is not None)
    words = list(_WORDS.finditer(after))
    matcher = SequenceMatcher(None, _WORDS.findall(before[:_LONGEST]), [word.group() for word in words], autojunk=False)
    new = [(first, last) for kind, _, _, first, last in matcher.get_opcodes() if kind in ("replace", "insert")]
    return ChangedText(after, tuple((words[first].start(), words[last - 1].end()) for first, last in new))


class ChangedTextDelegate(QStyledItemDelegate):
    """Paints the `ChangedText` that a model gives under `CHANGED_ROLE`; its column decides where lines break."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        shown = index.data(CHANGED_ROLE)
        width = self._view.columnWidth(index.column())
        height = _laid_out(shown, width).boundingRect().height() if shown else 0.0
        return QSize(width, round(height) + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown, area = index.data(CHANGED_ROLE), QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.color("accent_soft"))
        if shown:
            painter.save()
            painter.setClipRect(area)
            painter.setPen(theme.color("muted" if shown.same else "text"))
            layout = _laid_out(shown, area.width())
            top = area.top() + max(0.0, (area.height() - layout.boundingRect().height()) / 2)
            layout.draw(painter, QPointF(area.left(), top))
            painter.restore()


def _laid_out(shown: ChangedText, width: int) -> QTextLayout:
    layout = QTextLayout(shown.text.replace("\n", " "), theme.ui_font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_marked(shown.text, start, end) for start, end in shown.changes])
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(40, width - 2 * tokens.SPACE_2))
        line.setPosition(QPointF(tokens.SPACE_2, y))
        y += line.height()
    layout.endLayout()
    return layout


def _marked(text: str, start: int, end: int) -> QTextLayout.FormatRange:
    """Qt counts in UTF-16 units."""
    marked = QTextLayout.FormatRange()
    marked.start = len(text[:start].encode("utf-16-le")) // 2
    marked.length = len(text[start:end].encode("utf-16-le")) // 2
    look = QTextCharFormat()
    look.setBackground(theme.color("accent_soft"))
    look.setForeground(theme.color("text"))
    look.setFontUnderline(True)  # never by colour alone
    look.setUnderlineColor(theme.color("accent"))
    marked.format = look
    return marked
