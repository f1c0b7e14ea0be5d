"""`LifeLinesTab`: how each head formed over the training, on the example that is replayed."""

from __future__ import annotations

from attune_models.head_names import Head
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.life_lines import MEASURES
from attune_studio.pages.inspect.attention_view import AttentionView
from attune_studio.pages.inspect.replay_player import ReplayPlayer
from attune_studio.widgets.buttons import button
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.labels import ElidedLabel
from attune_studio.widgets.life_lines_plot import LifeLinesPlot, LinePoint
from attune_studio.widgets.saying import Saying
from attune_studio.widgets.scrolling import in_scroll


class LifeLinesTab(QWidget):
    """A line a head. What it shows is the player's own answer, so nothing is asked twice.

    Args:
        player: Whose example is shown.
        view: Whose attention and head are.

    Signals:
        pins_wanted(): The person wants to choose a pinned example.
    """

    pins_wanted = Signal()

    def __init__(self, player: ReplayPlayer, view: AttentionView) -> None:
        super().__init__(view)
        self.title = self.tr("Training")
        self._player, self._view = player, view
        self.plot = LifeLinesPlot()
        self.measure = ComboBox()
        self._reading = ElidedLabel(role="muted")
        self.to_pins = button(self.tr("Show the pinned examples"), self.pins_wanted.emit)
        self._saying = Saying(self.to_pins)
        self._titles = {
            "entropy": self.tr("Entropy (nats)"),
            "distance": self.tr("Mean distance (tokens)"),
            "first": self.tr("Share on the first token"),
        }
        self._stack = self._arrange()
        self.measure.setAccessibleName(self.tr("Measure"))
        self.measure.activated.connect(lambda _: self._show())
        self.plot.hovered.connect(self._tell)
        self.plot.clicked.connect(self._choose)
        view.looked.connect(self._show)
        player.opened.connect(self._show)
        player.closed.connect(self._show)
        player.moved.connect(lambda: self.plot.mark_place(player.place))
        self._show()

    @property
    def said(self) -> str:
        """What is said in place of the lines; empty: they are shown."""
        return self._saying.text

    @property
    def reading(self) -> str:
        """The sentence above the lines."""
        return self._reading.text()

    def _arrange(self) -> QStackedLayout:
        row = QHBoxLayout()
        row.addWidget(self.measure)
        row.addWidget(self._reading, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, tokens.SPACE_2, 0, 0)
        column.addLayout(row)
        column.addWidget(in_scroll(self.plot), 1)
        stack = QStackedLayout(self)
        stack.addWidget(self._saying)
        stack.addWidget(content)
        return stack

    def _show(self) -> None:
        replay, at = self._player.replay, self._view.looked_at
        known = [] if replay is None else [name for name in MEASURES if f"{at.attention}.{name}" in replay.arrays]
        self._stack.setCurrentIndex(1 if known else 0)
        if replay is None:
            text = self.tr(
                'To see how the heads formed on a text, choose a pinned one in "Over training" among the controls, or '
                "pin what is shown there."
            )
            self._saying.say(text, offer=True)
        elif not known:
            self._saying.say(self.tr("This network has no attention to follow."))
        else:
            self._saying.say("")
            self._offer(known)
            name = self.measure.currentData()
            values = replay.arrays[f"{at.attention}.{name}"]
            self.plot.show_values(replay.steps, values, 1.0 if name == "first" else None)
            self.plot.choose(at.layer, at.head)
            self.plot.mark_place(self._player.place)
            self._tell(None)

    def _offer(self, known: list[str]) -> None:
        if known != [self.measure.itemData(row) for row in range(self.measure.count())]:
            chosen = self.measure.currentData()
            self.measure.clear()
            for name in known:
                self.measure.addItem(self._titles[name], name)
            self.measure.setMinimumContentsLength(max(len(self._titles[name]) for name in known))
            self.measure.setCurrentIndex(known.index(chosen) if chosen in known else 0)

    def _tell(self, point: LinePoint | None) -> None:
        replay = self._player.replay
        if point is None or replay is None:
            self._reading.setText(self.tr("Point to read a line, click to go there."))
            return
        told = self.tr("Layer {layer}, head {head}, step {step}: {value}")
        self._reading.setText(
            told.format(
                layer=point.layer + 1, head=point.head + 1, step=f"{replay.steps[point.place]:,}",
                value=f"{self.plot.values[point.place, point.layer, point.head]:.6f}",
            )
        )  # fmt: skip

    def _choose(self, layer: int, head: int, place: int) -> None:
        self._view.choose_head(Head(self._view.looked_at.attention, layer, head))
        self._player.pause()
        self._player.go(place)
