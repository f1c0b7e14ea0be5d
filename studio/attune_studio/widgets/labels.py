"""Labels that show text as it is: never as markup, and cut with an ellipsis where it is long."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QStyleOption, QWidget

from attune_studio.theme import scaled

WIDEST_WORD = 160  # px that a word of wrapped text may ask for: a longer one, which a bad model may write, is cut


def plain_tooltip(text: str) -> str:
    """Returns a tooltip that shows the text as it is, wrapped; Qt would take `<b>` in it for markup."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if text else ""


class PlainLabel(QLabel):
    """A label for any text, also the person's own.

    Args:
        role: The look, see `stylesheet`: "title", "caption", "muted", "bad", …
        wrap: Whether long text goes on in further lines.
    """

    def __init__(self, text: str = "", role: str = "", wrap: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(wrap)
        self.set_role(role)

    def minimumSizeHint(self) -> QSize:
        """Of wrapped text the height that it has at the present width: Qt would ask for that of one word a line."""
        hint = super().minimumSizeHint()
        if not self.wordWrap():
            return hint
        return QSize(min(hint.width(), scaled(WIDEST_WORD)), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.wordWrap() and event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def set_role(self, role: str) -> None:
        """Changes the look."""
        if self.property("role") != role:
            self.setProperty("role", role)
            if not self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                return
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedLabel(PlainLabel):
    """A label of one line that cuts what does not fit, in the middle or at the end, and tells it as a tooltip."""

    def __init__(self, text: str = "", role: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        self._mode = mode
        super().__init__(text, role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        super().setText(text.replace("\n", " "))
        self.setToolTip(plain_tooltip(text))

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        text = self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())
        alignment = self.alignment() | Qt.AlignmentFlag.AlignVCenter
        role = self.foregroundRole()
        self.style().drawItemText(
            painter, self.contentsRect(), int(alignment), option.palette, self.isEnabled(), text, role
        )
        painter.end()


def divider() -> QFrame:
    """Returns a thin horizontal line."""
    line = QFrame()
    line.setProperty("role", "divider")
    line.setFixedHeight(1)
    return line
