"""A beam search as a tree: a column for each step, a line from each candidate to those that went on from it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from attune_studio import theme, tokens
from attune_studio.text import minus, shown
from attune_studio.theme import scaled

_GAP, _ROW, _WORD = 36, 26, 120  # px between steps, of a candidate, and of its word at most
_DIMMED = 0.25  # opacity while another tree is waited for
_LEAST_GAP, _LEAST_SCALE = 18, 0.6  # px, and of the usual size: words smaller than that cannot be read


class BeamTreeView(QWidget):
    """Draws what the inspector's `beams` answered. What the search answered with is strong, what it dropped faint.

    Signals:
        chosen(list): Token ids from the beginning to the candidate that was clicked.
    """

    chosen = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[dict[str, Any]] = []
        self._places: list[QRectF] = []
        self._columns: list[list[int]] = []
        self._room = 0  # px; 0: as wide as it likes
        self._scale = 1.0
        self._best: set[int] = set()
        self._answers: set[int] = set()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Beam tree"))

    def show_tree(self, tree: Mapping[str, Any]) -> None:
        """Shows `{"nodes": [{"parent", "id", "token", "log_probability", "score", "fate"}], "steps", "best"}`."""
        self._nodes = list(tree["nodes"])
        self._columns = [[0], *tree["steps"]] if self._nodes else []
        self._arrange()
        paths = [self.path(node) for node in tree["best"]]
        self._best, self._answers = set(paths[0] if paths else ()), {node for path in paths for node in path}
        self.setAccessibleDescription(
            " ".join(shown(self._nodes[node]["token"]) for node in (paths[0] if paths else ()))
        )
        self.setFixedSize(self.sizeHint())
        self.update()

    def fit(self, room: int) -> None:
        """Makes the tree as wide as `room` px: by narrower gaps, then by smaller words, as long as they can be read."""
        if room != self._room:
            self._room = room
            self._arrange()
            self.setFixedSize(self.sizeHint())
            self.update()

    def _arrange(self) -> None:
        rows = {node: (step, row) for step, column in enumerate(self._columns) for row, node in enumerate(column)}
        widths = [max((self._width(node) for node in column), default=0) for column in self._columns]
        room, gaps = (self._room or float("inf")) - 2 * tokens.SPACE_2, max(1, len(widths) - 1)
        gap = min(float(_GAP), max(float(_LEAST_GAP), (room - sum(widths)) / gaps))
        self._scale = min(1.0, max(_LEAST_SCALE, room / max(1.0, sum(widths) + gap * gaps)))
        lefts = list(accumulate((width + gap for width in widths), initial=float(tokens.SPACE_2)))
        self._places = [
            QRectF(lefts[step], row * scaled(_ROW), widths[step], scaled(_ROW))
            for step, row in (rows[node] for node in range(len(self._nodes)))
        ]

    def path(self, node: int) -> list[int]:
        """Returns the nodes from the root to one, both included."""
        path = [node]
        while self._nodes[path[-1]]["parent"] >= 0:
            path.append(self._nodes[path[-1]]["parent"])
        return path[::-1]

    def node_at(self, position: QPointF) -> int:
        """Returns the candidate at a point, or -1."""
        inside = position / self._scale
        return next((node for node, place in enumerate(self._places) if place.contains(inside)), -1)

    def place_of(self, node: int) -> QRectF:
        """Returns where a candidate is drawn."""
        place = self._places[node]
        return QRectF(place.topLeft() * self._scale, place.size() * self._scale)

    def sizeHint(self) -> QSize:
        right = max((place.right() for place in self._places), default=0)
        bottom = max((place.bottom() for place in self._places), default=0)
        return QSize(int(right * self._scale) + tokens.SPACE_2, int(bottom * self._scale) + tokens.SPACE_2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter, QRectF(self.rect()))
        painter.end()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paints the tree into `area`, on screen or into a file."""
        painter.translate(area.topLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else _DIMMED)
        painter.scale(self._scale, self._scale)
        painter.setFont(theme.ui_font())
        for node in sorted(range(len(self._nodes)), key=lambda node: (node in self._best, node in self._answers)):
            self._paint_edge(painter, node)
        for node in range(len(self._nodes)):
            self._paint_word(painter, node)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        node = self.node_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and node > 0:
            self.chosen.emit([self._nodes[place]["id"] for place in self.path(node)[1:]])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        node = self.node_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if node > 0 else Qt.CursorShape.ArrowCursor)
        if node > 0:
            QToolTip.showText(event.globalPosition().toPoint(), self._tell(node), self)

    def _width(self, node: int) -> float:
        metrics = QFontMetricsF(theme.ui_font())
        return min(metrics.horizontalAdvance(shown(self._nodes[node]["token"])) + 16, float(scaled(_WORD)))

    def _tell(self, node: int) -> str:
        about = self._nodes[node]
        fates = {"kept": self.tr("kept"), "finished": self.tr("finished"), "dropped": self.tr("dropped")}
        said = self.tr("{fate} · log-probability {sum} · score {score}")
        total, score = (minus(f"{about[name]:.3f}") for name in ("log_probability", "score"))
        return said.format(fate=fates[about["fate"]], sum=total, score=score)

    def _paint_edge(self, painter: QPainter, node: int) -> None:
        parent = self._nodes[node]["parent"]
        if parent < 0:
            return
        start = QPointF(self._places[parent].right(), self._places[parent].center().y())
        end = QPointF(self._places[node].left() - 2, self._places[node].center().y())
        middle = (start.x() + end.x()) / 2
        path = QPainterPath(start)
        path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
        role, width = (
            ("accent", 2.5) if node in self._best else ("accent", 1.2) if node in self._answers else ("border", 1)
        )
        painter.setPen(QPen(theme.color(role), width))
        painter.drawPath(path)

    def _paint_word(self, painter: QPainter, node: int) -> None:
        place, about = self._places[node], self._nodes[node]
        box = place.adjusted(0, 2, 0, -2)
        faint = about["fate"] == "dropped"
        painter.setPen(QPen(theme.color("accent" if node in self._answers else "border"), 1))
        painter.setBrush(theme.color("accent_soft" if node in self._best else "surface"))
        if not faint:
            painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme.color("muted" if faint else "text"))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(shown(about["token"]), Qt.TextElideMode.ElideRight, round(box.width()) - 8)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
