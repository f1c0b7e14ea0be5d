"""The strip above the curves: how the run stands, how long it still takes, how busy the machine is."""

from __future__ import annotations

from attune_models.runs import RunStatus
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.resources import ResourceUse
from attune_studio.text import duration, size, titled
from attune_studio.told import told
from attune_studio.widgets.labels import ElidedLabel, PlainLabel
from attune_studio.wording import marked

_ROLES = {"finished": "good", "failed": "bad", "died": "bad", "stalled": "warning", "paused": "warning"}


class RunProgress(QWidget):
    """Shows a `RunStatus` and a `ResourceUse`."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ElidedLabel("", role="title")
        self._state = ElidedLabel(role="muted")
        self._left = PlainLabel(role="muted")
        self._use = PlainLabel(role="caption")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        first = QHBoxLayout()
        first.setSpacing(tokens.SPACE_3)
        first.addWidget(self._name, 1)
        first.addWidget(self._use)
        second = QHBoxLayout()
        second.addWidget(self._state, 1)
        second.addWidget(self._left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SPACE_1)
        layout.addLayout(first)
        layout.addWidget(self.bar)
        layout.addLayout(second)
        self.clear()

    def clear(self) -> None:
        """Shows that there is no run."""
        self._name.setText(self.tr("No run is shown"))
        self._state.set_role("muted")
        self._state.setText(self.tr("The curves of a run stand here from its first step on."))
        for label in (self._left, self._use):
            label.setText("")
        self.bar.setValue(0)

    def show_status(self, name: str, status: RunStatus, doing: str = "") -> None:
        """Shows how the run of that name stands; `doing`: what is being done to it, in place of its state."""
        self._name.setText(name)
        self._state.set_role("muted" if doing else _ROLES.get(status.shown, "muted"))
        parts = (doing or state_title(status), told(status.note) if status.under_way else "", where(status))
        self._state.setText(" · ".join(part for part in parts if part))
        self._left.setText("" if doing else time_left(status))
        self.bar.setValue(round(1000 * fraction(status)))
        if not status.under_way:
            self._use.setText("")

    def show_use(self, use: ResourceUse, status: RunStatus) -> None:
        """Shows how busy the machine is."""
        self._use.setText(" · ".join(use_parts(use, status)))

    def texts(self) -> list[str]:
        """Returns what is said, in reading order."""
        return [label.text() for label in (self._name, self._use, self._state, self._left)]


def fraction(status: RunStatus) -> float:
    """Returns the share of the steps that is done, 0 to 1; before the first step, of the preparation."""
    if status.state == "finished":
        return 1.0
    if not status.step and status.progress is not None:
        return status.progress
    return min(1.0, status.step / status.steps) if status.steps else 0.0


def state_title(status: RunStatus) -> str:
    """Returns the state in a word or two; while running, the phase: `Evaluating 43 %`, `Stopping · Saving`."""
    if status.shown == "queued" and status.pid is None:
        return in_words("Not started yet")
    if status.shown != "running" or not (status.phase or status.stopping):
        return in_words(_STATES.get(status.shown, status.shown.capitalize()))
    phase = in_words(_PHASES.get(status.phase, status.phase.capitalize()))
    if status.phase == "evaluating" and status.progress is not None:
        phase = f"{phase} {min(1.0, max(0.0, status.progress)):.0%}".replace("%", " %")
    if not status.stopping:
        return phase
    stopping = in_words("Stopping…")
    return stopping if status.phase in ("", "training") else f"{stopping} {phase}"


def where(status: RunStatus) -> str:
    """Returns the place in the run: `epoch 2 of 4 · step 1,204 of 3,300`; of a finished run, its length."""
    parts = []
    if status.state == "finished":
        epochs = in_words("{count} epoch") if status.epochs == 1 else in_words("{count} epochs")
        steps = in_words("{count} step") if status.step == 1 else in_words("{count} steps")
        return f"{epochs.format(count=f'{status.epochs:,}')} · {steps.format(count=f'{status.step:,}')}"
    if status.epochs:
        epoch = in_words("epoch {epoch} of {epochs}")
        parts.append(epoch.format(epoch=f"{max(1, status.epoch):,}", epochs=f"{status.epochs:,}"))
    if status.steps:
        parts.append(in_words("step {step} of {steps}").format(step=f"{status.step:,}", steps=f"{status.steps:,}"))
    return " · ".join(parts)


def time_left(status: RunStatus) -> str:
    """Returns `3 min 20 s left`, empty where that is not known or nothing is left."""
    done = 0 < status.steps <= status.step  # what is left then is no training, and not measured in steps
    if status.eta is None or status.shown != "running" or status.stopping or done:
        return ""
    return in_words("{time} left").format(time=duration(status.eta))


def use_parts(use: ResourceUse, status: RunStatus) -> list[str]:
    """Returns the use of processor, memory and each GPU as short texts."""
    parts = [f"CPU {use.cpu:.0%}"]
    if own := (status.resources or {}).get("memory"):
        parts.append(in_words("training {memory}").format(memory=size(own)))
    memory = in_words("memory {used} of {total}")
    parts.append(memory.format(used=size(use.memory_used), total=size(use.memory_total)))
    parts += [f"GPU {index} {gpu.busy:.0%}, {size(gpu.used)} / {size(gpu.total)}" for index, gpu in enumerate(use.gpus)]
    return parts


_STATES = {
    "queued": marked("run", "Starting"),
    "running": marked("run", "Training"),
    "paused": marked("run", "Paused"),
    "finished": marked("run", "Finished"),
    "stopped": marked("run", "Stopped, what was learnt is kept"),
    "failed": marked("run", "Failed"),
    "stalled": marked("run", "No sign of life for a while"),
    "died": marked("run", "Ended unexpectedly"),
}
_PHASES = {
    "preparing": marked("run", "Preparing the data"),
    "training": marked("run", "Training"),
    "evaluating": marked("run", "Evaluating"),
    "saving": marked("run", "Saving"),
}


def told_under_way(status: RunStatus, name: str, doing: str = "") -> str:
    """Returns the status bar's line on a run under way; `doing`: what is being done to it, in place of its state."""
    if doing:
        return f"{doing} {name}"
    goes_on = in_words("goes on when the window is closed")
    stays = in_words("stays paused when the window is closed")
    parts = (titled(state_title(status), name), time_left(status), stays if status.shown == "paused" else goes_on)
    return " · ".join(filter(None, parts))


def in_words(text: str) -> str:
    """Returns a sentence about a run in the language of the window."""
    return QCoreApplication.translate("run", text)
