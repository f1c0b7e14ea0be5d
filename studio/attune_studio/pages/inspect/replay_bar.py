"""`ReplayBar`: the strip below the Inspect page that moves through a training, over the curve of its loss."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from attune_studio import icons, tokens
from attune_studio.moments import Moment
from attune_studio.pages.inspect.replay_player import SPEEDS, ReplayPlayer
from attune_studio.run_record import RunRecord
from attune_studio.setting_names import in_window
from attune_studio.widgets.buttons import icon_button
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.labels import ElidedLabel, PlainLabel, divider
from attune_studio.widgets.step_scrubber import LossCurve, StepScrubber


class ReplayBar(QWidget):
    """Shown while something is played.

    Args:
        player: What it shows and moves.
    """

    def __init__(self, player: ReplayPlayer) -> None:
        super().__init__()
        self._player = player
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.scrubber = StepScrubber()
        self.previous = icon_button("skip-back", self.tr("The step before (, or ←)"), partial(self._step, -1))
        self.play = icon_button("play", "", player.toggle)
        self.next = icon_button("skip-forward", self.tr("The step after (. or →)"), partial(self._step, 1))
        self.speed, self.reference = ComboBox(), ComboBox()
        self._told = ElidedLabel()
        self._arrange()
        self._fill_speeds()
        self._show_playing(False)
        self.hide()
        self.scrubber.moved.connect(self._go)
        self.scrubber.toggled.connect(player.toggle)
        self.speed.activated.connect(lambda _: player.set_speed(self.speed.currentData()))
        self.reference.activated.connect(lambda _: player.compare_with(self.reference.currentData()))
        player.opened.connect(self._show_steps)
        player.moved.connect(self._show_place)
        player.shown.connect(self._tell)
        player.playing_changed.connect(self._show_playing)
        player.closed.connect(self.hide)

    @property
    def told(self) -> str:
        """What is said of the step that is shown."""
        return self._told.text()

    def show_record(self, record: RunRecord) -> None:
        """Draws the losses of the run."""
        judged = record.evaluations_of("validation")
        steps = np.array([evaluation.step for evaluation in judged], np.float64)
        losses = np.array([evaluation.metrics.get("loss", np.nan) for evaluation in judged], np.float64)
        self.scrubber.show_curves([
            LossCurve(self.tr("training"), 0, record.series("step").copy(), record.series("smoothed_loss").copy()),
            LossCurve(self.tr("validation"), 1, steps, losses, points=True),
        ])  # fmt: skip

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_2)
        for widget in (self.previous, self.play, self.next, self.speed):
            row.addWidget(widget)
        row.addSpacing(tokens.SPACE_2)
        row.addWidget(self._told, 1)
        row.addWidget(PlainLabel(self.tr("Difference to"), role="muted"))
        row.addWidget(self.reference)
        row.addWidget(icon_button("x", self.tr("Leave the replay"), self._player.close))
        column = QVBoxLayout()
        column.setContentsMargins(tokens.SPACE_4, tokens.SPACE_1, tokens.SPACE_4, tokens.SPACE_1)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.scrubber)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(divider())
        whole.addLayout(column)

    def _fill_speeds(self) -> None:
        for speed in SPEEDS:
            title = self.tr("1 step a second") if speed == 1 else self.tr("{count} steps a second").format(count=speed)
            self.speed.addItem(title, speed)
        self.speed.setCurrentIndex(1)
        self.speed.setMinimumContentsLength(17)
        self.speed.setAccessibleName(self.tr("Speed"))
        self.reference.setMinimumContentsLength(14)
        self.reference.setMaxVisibleItems(16)
        self.reference.setAccessibleName(self.tr("Difference to"))

    def _show_steps(self) -> None:
        steps = self._player.steps
        self.reference.clear()
        self.reference.addItem(self.tr("nothing"), None)
        for step in steps:
            self.reference.addItem(self.tr("Step {step}").format(step=f"{step:,}"), step)
        self._show_place()
        self.show()

    def _show_place(self) -> None:
        player = self._player
        self.reference.setCurrentIndex(0 if player.reference is None else player.steps.index(player.reference) + 1)
        self.scrubber.show_steps(player.steps, player.place, player.reference)
        self.previous.setEnabled(player.place > 0)
        self.next.setEnabled(player.place < len(player.steps) - 1)
        self.play.setEnabled(len(player.steps) > 1)

    def _tell(self, moment: Moment) -> None:
        steps = moment.replay.steps
        told = self.tr("Step {step} of the replay ({place} of {count})")
        parts = [told.format(step=f"{moment.step:,}", place=moment.place + 1, count=len(steps))]
        if moment.before is not None:
            parts.append(self.tr("colours: minus step {step}").format(step=f"{moment.before_step:,}"))
        if moment.loss is not None:
            parts.append(self.tr("this example's loss {loss} nats").format(loss=f"{moment.loss:.3f}"))
        parts.append(self.tr("rounded to float16"))
        damaged = moment.replay.about["damaged"]
        if damaged:
            parts.append(self.tr("damaged steps: {count}. {why}").format(count=len(damaged), why=in_window(damaged[0])))
        self._told.setText(" · ".join(parts))

    def _show_playing(self, playing: bool) -> None:
        name = self.tr("Pause (Space)") if playing else self.tr("Play (Space)")
        self.play.setIcon(icons.icon("pause" if playing else "play"))
        self.play.setToolTip(name)
        self.play.setAccessibleName(name)

    def _go(self, place: int) -> None:
        self._player.pause()
        self._player.go(place)

    def _step(self, by: int) -> None:
        self._go(self._player.place + by)
