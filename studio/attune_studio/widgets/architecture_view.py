"""The network as a drawing: blocks from top to bottom, what each costs, what flows between them and between towers."""

from __future__ import annotations

from attune_models.architecture import Architecture, Block
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from attune_studio import theme, tokens
from attune_studio.architecture_titles import architecture_title
from attune_studio.text import listed, titled
from attune_studio.theme import scaled
from attune_studio.widgets.architecture_layout import (
    HEADER,
    Box,
    Drawing,
    Edge,
    Read,
    Residual,
    lay_out,
    least_width,
)
from attune_studio.widgets.labels import plain_tooltip
from attune_studio.wording import translate

# The place of each kind of block in the fixed order of colors; None: muted.
_SERIES = {
    "embedding": 2, "positions": 5, "attention": 0, "feed_forward": 4, "pooling": 3, "head": 1, "norm": None,
    "cross_attention": 3, "recurrent": 0, "combine": 5,
}  # fmt: skip
_STRIP = 4.0  # px, the color of a block's kind at its left
_ARROW = 4.0


class ArchitectureView(QWidget):
    """Draws an `Architecture`; `light` shows what a field changes, a tooltip tells each block in words."""

    def __init__(self, architecture: Architecture) -> None:
        super().__init__()
        self._architecture = architecture
        self._drawing = Drawing()
        self._lit = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Architecture"))
        self.show_architecture(architecture)

    def show_architecture(self, architecture: Architecture) -> None:
        """Draws another network."""
        self._architecture = architecture
        blocks = [block_text(box.block) for box in self._lay_out().boxes]
        self.setAccessibleDescription("; ".join(blocks))
        self.setMinimumSize(self.sizeHint())
        self.update()

    def light(self, field: str) -> None:
        """Lights the blocks that a spec field such as `model.d_ff` changes; empty: none."""
        if field != self._lit:
            self._lit = field
            self.update()

    def lit_blocks(self) -> list[str]:
        """Returns the names of the blocks that are lit, top to bottom."""
        return [box.block.name for box in self._drawing.boxes if self._is_lit(box.block)]

    def sizeHint(self) -> QSize:
        """As small as the drawing can be."""
        return QSize(round(least_width(self._architecture)), round(lay_out(self._architecture, 0, 0).height))

    def resizeEvent(self, event: object) -> None:
        """Fits the drawing."""
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints frames, edges, then boxes."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in self._drawing.boxes:
            if box.block.parts:
                self._paint_frame(painter, box)
        for residual in self._drawing.residuals:
            self._paint_residual(painter, residual)
        for read in self._drawing.reads:
            self._paint_read(painter, read)
        for edge in self._drawing.edges:
            self._paint_edge(painter, edge)
        for box in self._drawing.boxes:
            if box.block.kind == "add":
                self._paint_add(painter, box)
            elif not box.block.parts:
                self._paint_box(painter, box)
        self._paint_ends(painter)

    def event(self, event: QEvent) -> bool:
        """Tells the block under the mouse as a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            box = self.box_at(QPointF(event.pos()))
            if box is not None:
                QToolTip.showText(event.globalPos(), plain_tooltip(block_text(box.block)), self)
                return True
            QToolTip.hideText()
        return super().event(event)

    def box_at(self, position: QPointF) -> Box | None:
        """Returns the innermost box at a place in the widget."""
        inside = [box for box in self._drawing.boxes if _rect(box).contains(position)]
        return inside[-1] if inside else None

    def _lay_out(self) -> Drawing:
        self._drawing = lay_out(self._architecture, self.width(), self.height())
        return self._drawing

    def _is_lit(self, block: Block) -> bool:
        return bool(self._lit) and self._lit in block.fields

    def _paint_frame(self, painter: QPainter, box: Box) -> None:
        lit = self._is_lit(box.block)
        painter.setPen(_border(lit))
        painter.setBrush(theme.color("accent_soft") if lit else theme.color("window"))
        painter.drawRoundedRect(_rect(box), tokens.RADIUS, tokens.RADIUS)
        header = QRectF(box.x + tokens.SPACE_3, box.y, box.width - 2 * tokens.SPACE_3, HEADER)
        _write(painter, header, _titled(box.block), "text", bold=True)
        _write(painter, header, self._counted(box.block), "muted", right=True)

    def _counted(self, block: Block) -> str:
        if block.shared:
            return self.tr("shared")
        each = self.tr("{count} each") if block.repeat > 1 else "{count}"
        return each.format(count=f"{block.parameters:,}")

    def _paint_box(self, painter: QPainter, box: Box) -> None:
        rect, lit = _rect(box), self._is_lit(box.block)
        painter.setPen(_border(lit))
        painter.setBrush(theme.color("accent_soft") if lit else theme.color("raised"))
        painter.drawRoundedRect(rect, tokens.RADIUS, tokens.RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_kind_color(box.block.kind))
        strip = QRectF(rect.left() + 6, rect.top() + 7, _STRIP, rect.height() - 14)
        painter.drawRoundedRect(strip, _STRIP / 2, _STRIP / 2)
        inside = rect.adjusted(6 + _STRIP + 8, 0, -10, 0)
        count = self._counted(box.block)
        _write(painter, inside, count, "muted", right=True)
        room = inside.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(count) - tokens.SPACE_2, 0)
        title = painter.fontMetrics().elidedText(_titled(box.block), Qt.TextElideMode.ElideRight, int(room.width()))
        _write(painter, room, title, "text")

    def _paint_add(self, painter: QPainter, box: Box) -> None:
        center = _rect(box).center()
        painter.setPen(_border(self._is_lit(box.block)))
        painter.setBrush(theme.color("raised"))
        painter.drawEllipse(center, box.height / 2, box.height / 2)
        painter.setPen(QPen(theme.color("text"), 1.5))
        painter.drawLine(center - QPointF(5, 0), center + QPointF(5, 0))
        painter.drawLine(center - QPointF(0, 5), center + QPointF(0, 5))

    def _paint_residual(self, painter: QPainter, line: Residual) -> None:
        painter.setPen(QPen(theme.color("muted"), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corners = [(line.x, line.top), (line.side, line.top), (line.side, line.bottom), (line.end, line.bottom)]
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in corners]))
        end = QPointF(line.end, line.bottom)
        painter.setBrush(theme.color("muted"))
        painter.drawPolygon(QPolygonF([end, end + QPointF(-6, -_ARROW), end + QPointF(-6, _ARROW)]))

    def _paint_edge(self, painter: QPainter, edge: Edge) -> None:
        painter.setPen(QPen(theme.color("muted"), 1.2))
        painter.setBrush(theme.color("muted"))
        tip = QPointF(edge.x, edge.bottom)
        painter.drawLine(QPointF(edge.x, edge.top), tip)
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-_ARROW, -6), tip + QPointF(_ARROW, -6)]))
        font = theme.monospace("shape")
        place = QRectF(edge.x + 10, edge.top, self._drawing.shape_room, edge.bottom - edge.top)
        shape = QFontMetricsF(font).elidedText(edge.shape, Qt.TextElideMode.ElideMiddle, place.width())
        _write(painter, place, shape, "muted", font=font)

    def _paint_read(self, painter: QPainter, read: Read) -> None:
        """What the decoder reads of the encoder; the states of recurrent layers are dashed."""
        style = Qt.PenStyle.SolidLine if read.kind == "memory" else Qt.PenStyle.DashLine
        color = theme.series(_SERIES["cross_attention"] or 0)
        painter.setPen(QPen(color, 1.6, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corners = [(read.x, read.top), (read.lane, read.top), (read.lane, read.bottom), (read.end, read.bottom)]
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in corners]))
        end = QPointF(read.end, read.bottom)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(QPolygonF([end, end + QPointF(-6, -_ARROW), end + QPointF(-6, _ARROW)]))

    def _paint_ends(self, painter: QPainter) -> None:
        painter.setPen(theme.color("muted"))
        painter.setFont(theme.ui_font("caption"))
        for end in self._drawing.ends:
            begins = {"encoder": self.tr("Encoder: tokens of the source"), "decoder": self.tr("Decoder: tokens so far")}
            text = begins.get(end.tower.name, self.tr("token ids")) if end.begins else self.tr("logits")
            painter.drawText(
                QRectF(end.x - scaled(120), end.y, scaled(240), scaled(18)), Qt.AlignmentFlag.AlignCenter, text
            )
        for kind, text in (("memory", self.tr("memory")), ("states", self.tr("last states"))):
            read = next((read for read in self._drawing.reads if read.kind == kind), None)
            if read is not None:
                place = QRectF(read.x + 10, read.top + (2 if kind == "memory" else scaled(16)), scaled(120), scaled(16))
                painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)


def _titled(block: Block) -> str:
    title = architecture_title(block.title)
    return f"{title} × {block.repeat}" if block.repeat > 1 else title


def block_text(block: Block) -> str:
    """Returns a block in words: its title, how often it is there, its parameters and the shape that it gives."""
    reads = {
        "memory": translate("ArchitectureView", "reads the encoder's memory"),
        "states": translate("ArchitectureView", "begins from the encoder's last states"),
    }.get(block.reads, "")
    gives = translate("ArchitectureView", "gives {shape}").format(shape=block.output_shape)
    return titled(_titled(block), listed(filter(None, (_parameters(block), reads, gives))))


def _parameters(block: Block) -> str:
    if block.shared:
        shares = translate("ArchitectureView", "shares the numbers of {block}")
        return shares.format(block=architecture_title(block.shared.replace("_", " ")))
    if not block.parameters:
        return translate("ArchitectureView", "no parameters")
    each = translate("ArchitectureView", "{count} parameters each")
    alone = translate("ArchitectureView", "{count} parameters")
    return (each if block.repeat > 1 else alone).format(count=f"{block.parameters:,}")


def _rect(box: Box) -> QRectF:
    if box.block.kind == "add":  # a circle in the middle of its place
        return QRectF(box.x + (box.width - box.height) / 2, box.y, box.height, box.height)
    return QRectF(box.x, box.y, box.width, box.height)


def _border(lit: bool) -> QPen:
    return QPen(theme.color("accent" if lit else "border"), 2 if lit else 1)


def _kind_color(kind: str) -> QColor:
    series = _SERIES.get(kind)
    return theme.color("muted") if series is None else theme.series(series)


def _write(
    painter: QPainter,
    place: QRectF,
    text: str,
    role: str,
    *,
    right: bool = False,
    bold: bool = False,
    font: QFont | None = None,
) -> None:
    painter.setPen(theme.color(role))
    painter.setFont(font or theme.ui_font(semi_bold=bold))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), text)
