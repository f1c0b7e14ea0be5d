"""What widgets paint, as a picture: the bytes of a PNG, an SVG or a PDF, with title, scale and where it comes from.

A widget that can be taken away has `paint(painter, area)`, which the window calls too, so that a file shows what was
seen; and perhaps `paint_scale(painter, area)`, where its colours need one that it does not paint itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QMimeData,
    QPoint,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from attune_studio import theme
from attune_studio.theme import scaled

Paint = Callable[[QPainter, QRectF], None]
_MARGIN, _GAP, _TITLE, _SCALE, _CAPTION = 16, 12, 26, 18, 16  # px
_SCALE_WIDTH = 280  # px
_DOTS = 96  # an inch, as on screen: a px of the window is a px of the page
_POINTS = 72  # an inch


@dataclass(frozen=True)
class Picture:
    """Something that can be painted, and how large it is."""

    paint: Paint
    size: QSize


def seen_in(place: QWidget) -> list[QWidget]:
    """Returns the widgets in `place` that are visible and can be taken away, `place` itself among them."""
    inside = [place, *place.findChildren(QWidget)]
    return [one for one in inside if one.isVisibleTo(place) and callable(getattr(type(one), "paint", None))]


def picture_of(place: QWidget) -> Picture | None:
    """Returns what is seen in `place`, whole where it is scrolled, as it lies there; None: nothing to draw."""
    widgets = sorted(seen_in(place), key=lambda one: (_shown_rect(one, place).top(), _shown_rect(one, place).left()))
    if not widgets:
        return None
    rows: list[list[QWidget]] = []
    for one in widgets:
        same = rows and _shown_rect(one, place).top() < _shown_rect(rows[-1][0], place).center().y()
        rows[-1].append(one) if same else rows.append([one])
    placed: list[tuple[Paint, QRect]] = []
    y = width = 0
    for row in rows:
        x = 0
        for one in row:
            placed.append((getattr(one, "paint"), QRect(QPoint(x, y), _whole(one))))  # noqa: B009 - not QWidget's own
            x += _whole(one).width() + _GAP
        width = max(width, x - _GAP)
        y = max(area.bottom() + 1 for _, area in placed) + _GAP
    scale = next((getattr(one, "paint_scale") for one in widgets if hasattr(type(one), "paint_scale")), None)  # noqa: B009
    height = y - _GAP
    if scale is not None:
        placed.append((scale, QRect(0, y, scaled(_SCALE_WIDTH), scaled(_SCALE))))
        height = y + scaled(_SCALE)

    def paint(painter: QPainter, area: QRectF) -> None:
        for part, place_of_part in placed:
            painter.save()
            part(painter, QRectF(place_of_part).translated(area.topLeft()))
            painter.restore()

    return Picture(paint, QSize(max(width, scaled(_SCALE_WIDTH)), height))


def with_captions(picture: Picture, title: str, captions: Sequence[str]) -> Picture:
    """Returns a picture with a title above it and lines below it; lines that are too long are cut at their end."""
    inner = QRect(QPoint(_MARGIN, _MARGIN + scaled(_TITLE)), picture.size)
    size = QSize(inner.width() + 2 * _MARGIN, inner.bottom() + _GAP + len(captions) * scaled(_CAPTION) + _MARGIN)

    def paint(painter: QPainter, area: QRectF) -> None:
        painter.fillRect(area, theme.color("surface"))
        painter.translate(area.topLeft())
        painter.setFont(theme.ui_font(semi_bold=True))
        painter.setPen(theme.color("text"))
        painter.drawText(QRectF(_MARGIN, _MARGIN, inner.width(), scaled(_TITLE)), Qt.AlignmentFlag.AlignLeft, title)
        painter.save()
        painter.setFont(theme.ui_font())
        picture.paint(painter, QRectF(inner))
        painter.restore()
        painter.setFont(theme.ui_font("caption"))
        painter.setPen(theme.color("muted"))
        for line, caption in enumerate(captions):
            place = QRectF(_MARGIN, inner.bottom() + _GAP + line * scaled(_CAPTION), inner.width(), scaled(_CAPTION))
            shown = painter.fontMetrics().elidedText(caption, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    return Picture(paint, size)


def render(picture: Picture, kind: str, title: str = "Attune", description: str = "") -> bytes:
    """Returns a picture as a file of a kind: `png`, `svg` with title and description, or `pdf` with title."""
    if kind == "svg":
        return render_svg(picture.paint, picture.size, title, description)
    if kind == "pdf":
        return render_pdf(picture.paint, picture.size, title)
    return render_png(picture.paint, picture.size)


def render_png(paint: Paint, size: QSize, scale: float = 2.0) -> bytes:
    """Returns a PNG of `size` times `scale` pixels."""
    image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    buffer = _buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def render_svg(paint: Paint, size: QSize, title: str = "Attune", description: str = "") -> bytes:
    """Returns an SVG with vector text; matrices stay one image each."""
    buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    generator.setDescription(description)
    painter = QPainter(generator)
    paint(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return bytes(buffer.data().data())


def render_pdf(paint: Paint, size: QSize, title: str = "Attune") -> bytes:
    """Returns a PDF of one page, as large as the picture, with vector text in embedded fonts."""
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    page = QSizeF(size) * (_POINTS / _DOTS)
    writer.setPageSize(QPageSize(page, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(title)
    writer.setCreator("Attune")
    painter = QPainter(writer)
    paint(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return bytes(buffer.data().data())


def to_clipboard_data(picture: Picture) -> QMimeData:
    """Returns a picture for the clipboard: as an image, and as an SVG for programs that take one."""
    found = QMimeData()
    found.setImageData(QImage.fromData(render_png(picture.paint, picture.size)))
    found.setData("image/svg+xml", render_svg(picture.paint, picture.size))
    return found


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _shown_rect(widget: QWidget, place: QWidget) -> QRect:
    """Returns where a widget is seen in `place`: in its scroll area where it has one."""
    above = widget.parentWidget()
    holder = above.parentWidget() if above is not None else None
    seen = above if above is not None and isinstance(holder, QAbstractScrollArea) and above is not place else widget
    return QRect(seen.mapTo(place, QPoint(0, 0)) if seen is not place else QPoint(0, 0), seen.size())


def _whole(widget: QWidget) -> QSize:
    """Returns how large all of a widget is; one that is as high as its content needs may lie in more room."""
    if widget.hasHeightForWidth():
        return QSize(widget.width(), widget.heightForWidth(widget.width()))
    return widget.size()
