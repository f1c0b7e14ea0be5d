"""`CompareTab`: what is shown now beside another answer: an earlier one, another checkpoint's, or another run's.

One thing, the reference, serves every comparison. A kept answer is kept as its question, so that it is asked again and
never a picture of the past; another checkpoint or run is asked about whatever text is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from attune_datasets.errors import AttuneError
from attune_models.checkpoint_list import CheckpointSummary
from attune_models.checkpoints import checkpoint_steps
from attune_models.runs import RunSummary, list_runs
from attune_models.token_matching import counterparts, difference
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.background import Job
from attune_studio.inspection import heads_off
from attune_studio.pages.inspect.attention_view import AttentionView
from attune_studio.pages.inspect.compared_maps import ComparedMaps, Weights
from attune_studio.pages.inspect.question_tab import LookedAt, QuestionTab
from attune_studio.pair_inspection import Attention
from attune_studio.project import Project
from attune_studio.run_checkpoints import RunCheckpoints
from attune_studio.setting_names import error_in_window
from attune_studio.text import listed, minus, signed
from attune_studio.theme import scaled
from attune_studio.widgets.buttons import button
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.head_grid import HeadGrid
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.scrolling import in_scroll
from attune_studio.wording import translate

_LEAST_CHOICE = 120  # px of the choice of the reference
_LONGEST = 40  # characters of the text of an answer that was kept
_MOST_RUNS = 30  # offered, the newest first


Answer = tuple[dict[str, Any], dict[str, np.ndarray]]  # of the inspector to `inspect`


@dataclass(frozen=True)
class _Compared:
    """What is compared.

    Args:
        answer: The reference's, from which all else follows, as from the next two.
        inspection: What is shown.
        attention: Which attention of both.
        before: The reference.
        now: What is shown.
        counterparts: Of the rows and columns of `now` in `before`; None: they have not the same heads.
    """

    answer: Answer
    inspection: object
    attention: str
    before: Attention
    now: Attention
    counterparts: tuple[np.ndarray, np.ndarray] | None


class CompareTab(QuestionTab):
    """Reference, now, and the signed difference, of the chosen head and of all.

    Args:
        project: The window's.
        view: Whose answers are compared.
    """

    def __init__(self, project: Project, view: AttentionView) -> None:
        super().__init__(
            translate("CompareTab", "Compare"),
            "inspect",
            translate("CompareTab", "Asking the reference"),
            view,
        )
        self._project, self._view = project, view
        self._kept: dict[str, Any] | None = None
        self._answer: Answer | None = None  # of the reference
        self._compared: _Compared | None = None
        self._job: Job | None = None  # the difference of all heads, under way
        self.reference = ComboBox()
        self.reference.setAccessibleName(self.tr("Compare with"))
        self.reference.setMinimumContentsLength(28)
        self.reference.setMinimumWidth(scaled(_LEAST_CHOICE))
        self.reference.activated.connect(lambda _: self.changed.emit())
        self._runs: list[RunSummary] = []
        self._loaded: int | None = None  # the step of the checkpoint that answers; of a replay nothing is loaded
        self.checkpoints = RunCheckpoints(self)
        self.checkpoints.changed.connect(self._offer)
        self.compared = ComparedMaps()
        self.maps = self.compared.maps
        self.grids = {name: HeadGrid() for name in ("before", "difference")}
        self._no_difference = PlainLabel(
            self.tr("The reference has other layers and heads, so there is no difference to draw."), role="caption"
        )
        self._answers = PlainLabel(wrap=True)
        self._source = PlainLabel(role="caption", wrap=True)
        self.set_content(self._create_content())
        self.set_header(self._create_header())
        for grid in self.grids.values():
            grid.chosen.connect(view.grid.choose)
            self.compared.stretch.toggled.connect(grid.use_own_scale)
        self.compared.stretch.toggled.connect(view.own_scale.setChecked)  # one choice for all that is seen
        view.own_scale.toggled.connect(self.compared.stretch.setChecked)
        view.looked.connect(self._show)
        view.looked.connect(self._note_loaded)
        view.add_captions(self, self._tell_picture)
        project.run_changed.connect(self._forget)
        self._offer()

    @property
    def source(self) -> str:
        """Where the reference is from."""
        return self._source.text()

    @property
    def told(self) -> str:
        """What is said of the two answers."""
        return self._answers.text()

    def keep(self) -> None:
        """Takes what is shown now for the reference."""
        question, inspection = self._view.question, self._view.inspection
        if question is not None and inspection is not None:
            # the step that answered: a replay shows another than the project's, and "best" becomes a newer one
            model = {"run": str(self._project.run), "checkpoint": inspection.checkpoint}
            self._kept = {**model, "off": [], **question}
            self._offer()
            self.reference.setCurrentIndex(1)
            self.changed.emit()

    def question(self, at: LookedAt) -> dict[str, Any] | None:
        chosen = self.reference.currentData()
        if chosen is None:
            self.say(self.tr("Choose above what to compare with: an answer that you keep, a checkpoint, or a run."))
            return None
        if not at.attention:
            self.say(self.tr("This network has no attention to compare."))
            return None
        if chosen == {}:
            return dict(self._kept or {})
        return {"off": [], **chosen} if "run" in chosen else dict(chosen)  # the heads of another run are others

    def show_answer(self, result: dict[str, Any], arrays: dict[str, np.ndarray]) -> None:
        self._answer = (result, arrays)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.checkpoints.show_run(self._project.run)
        if self._project.run is not None:
            job = Job(partial(_with_checkpoints, self._project.run.parent), self)
            job.finished.connect(self._take_runs)
            job.start()
        self._show()

    def _create_header(self) -> QWidget:
        header = QWidget()
        row = QHBoxLayout(header)
        row.setContentsMargins(0, tokens.SPACE_2, 0, 0)
        row.addWidget(PlainLabel(self.tr("Compare with"), role="muted"))
        row.addWidget(self.reference, 1)
        row.addWidget(button(self.tr("Keep this answer"), self.keep))
        return header

    def _create_content(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        self._titles = {name: PlainLabel(role="caption") for name in self.grids}
        self._titles["before"].setText(self.tr("All heads of the reference"))
        for name, grid in self.grids.items():
            column.addWidget(self._titles[name])
            column.addWidget(grid)
        column.addWidget(self._no_difference)
        column.addStretch()
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._answers, self._source):
            layout.addWidget(widget)
        layout.addWidget(self.compared, 1)
        layout.addWidget(side)
        return in_scroll(content)

    def _note_loaded(self) -> None:
        inspection = self._view.inspection
        if inspection is not None and not self._view.replayed and inspection.checkpoint != self._loaded:
            self._loaded = inspection.checkpoint
            self._offer()

    def _take_runs(self, runs: list[RunSummary]) -> None:
        self._runs = runs
        self._offer()

    def _forget(self) -> None:
        self._kept = self._answer = self._compared = None
        self.checkpoints.show_run(self._project.run if self.isVisible() else None)
        self._offer()

    def _offer(self) -> None:
        """Offers what there is; the list stays as it is while nothing has changed, for it may be open."""
        offered: list[tuple[str, dict[str, Any] | None]] = [(self.tr("Nothing"), None)]
        if self._kept is not None:
            text = " ".join(str(self._kept.get("text", self._kept.get("source", ""))).split())
            told = self.tr("Kept of step {step}: {text}")
            text = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
            offered.append((told.format(step=f"{self._kept['checkpoint']:,}", text=text), {}))
        offered += [(self._title(one), {"checkpoint": one.step}) for one in self._other_checkpoints()]
        offered += [
            # ids of a beginning that the person gave mean nothing to another vocabulary
            (self.tr("Run {name}").format(name=run.title), {"run": run.path, "checkpoint": "best", "target_prefix": []})
            for run in self._others()[:_MOST_RUNS]
        ]
        shown = [(self.reference.itemText(row), self.reference.itemData(row)) for row in range(self.reference.count())]
        if shown != offered:
            chosen = self.reference.currentData()
            self.reference.clear()
            for title, about in offered:
                self.reference.addItem(title, about)
            places = [row for row, (_, about) in enumerate(offered) if about == chosen]
            self.reference.setCurrentIndex(places[0] if places else 0)
            if not places:  # such as a checkpoint that training has removed
                self.changed.emit()

    def _other_checkpoints(self) -> list[CheckpointSummary]:
        """Returns those of the run but that which answers already; what is chosen stays."""
        kept = (self.reference.currentData() or {}).get("checkpoint")
        return [one for one in self.checkpoints.listed or [] if one.step == kept or one.step != self._loaded]

    def _others(self) -> list[RunSummary]:
        """Returns the other runs of the same task: those of another answer in another form."""
        own = self._project.run
        ours = [run for run in self._runs if own is not None and Path(run.path).absolute() == own.absolute()]
        return [run for run in self._runs if ours and run not in ours and run.task == ours[0].task]

    def _title(self, checkpoint: CheckpointSummary) -> str:
        return self.tr("Checkpoint of step {step}").format(step=f"{checkpoint.step:,}")

    def _show(self) -> None:
        """Shows the chosen head of both, and where the answers are others than before, all heads."""
        if self.said or self._answer is None or not self.isVisible():
            return  # while nobody looks nothing is compared; `showEvent` makes up for it
        answer, inspection, attention = self._answer, self._view.inspection, self._view.looked_at.attention
        of = self._compared
        if of is None or of.answer is not answer or of.inspection is not inspection or of.attention != attention:
            self._compare(answer)
        if self._compared is not None:
            self._show_head(self._compared)

    def _compare(self, answer: Answer) -> None:
        now, (before, old) = self._view.attention(), self._view.read_answer(*answer)
        self._compared = None
        if now is None or before is None:
            return
        same = before.scores.shape[:2] == now.scores.shape[:2]
        places = counterparts(before.queries, now.queries), counterparts(before.keys, now.keys)
        attention = self._view.looked_at.attention
        of = _Compared(answer, self._view.inspection, attention, before, now, places if same else None)
        self._compared = of
        self._answers.setText(self._tell_answers(old, self._view.answers()))
        self._source.setText(self._tell_source(answer[0]))
        self.grids["before"].show_scores(before.scores, self._view.grid.names if same else ())
        self.grids["difference"].hide()  # until it is there: what it shows is the difference of others
        self._titles["difference"].setText(self.tr("All differences: computing"))
        self._titles["difference"].setVisible(same)
        self._no_difference.setVisible(not same)
        self._start_difference()

    def _start_difference(self) -> None:
        """Has the difference of all heads computed, the newest alone and one at a time, however fast a replay plays."""
        of = self._compared
        if self._job is None and of is not None and of.counterparts is not None:
            self._job = Job(partial(difference, of.before.scores, of.now.scores, *of.counterparts), self)
            self._job.finished.connect(partial(self._take_difference, of))
            self._job.failed.connect(self._on_no_difference)
            self._job.start()

    def _take_difference(self, of: _Compared, change: np.ndarray) -> None:
        self._job = None
        if of is not self._compared:
            self._start_difference()
            return
        grid = self.grids["difference"]
        grid.show_scores(change, self.grids["before"].names, signed=True)
        grid.show()
        self._titles["difference"].setText(self.tr("All differences"))
        self._show()  # marks the chosen head

    def _on_no_difference(self, error: AttuneError) -> None:
        self._job = None
        self._titles["difference"].setText(error_in_window(error))

    def _show_head(self, compared: _Compared) -> None:
        before, now = compared.before, compared.now
        layer, head = self._view.grid.current
        shown, change = Weights(now.queries, now.keys, now.scores[layer, head]), None
        if compared.counterparts is not None:
            change = difference(before.scores[layer, head], now.scores[layer, head], *compared.counterparts)
            for grid in self.grids.values():
                if not grid.isHidden():
                    grid.choose(layer, head)
        else:
            layer, head = min(layer, before.scores.shape[0] - 1), min(head, before.scores.shape[1] - 1)
        reference = Weights(before.queries, before.keys, before.scores[layer, head])
        self.compared.show_heads(reference, shown, change, compared.counterparts)

    def _tell_answers(self, before: dict[str, float], now: dict[str, float]) -> str:
        lines, line = [], self.tr("{name}: {value}")
        for name, value in now.items():
            old = before.get(name)
            told = _number(value)
            if old is not None:
                told = f"{_number(old)} → {told} ({signed(value - old, 3)})"
            lines.append(line.format(name=name, value=told))
        lines += [
            line.format(name=name, value=f"{_number(value)} → –") for name, value in before.items() if name not in now
        ]
        return "   ".join(lines)

    def _tell_picture(self) -> list[str]:
        """Returns what a picture says of the reference: where it is from, its text, and what the small maps are."""
        if self.said or self._answer is None or self._compared is None:
            return []
        reference = self._answer[0]
        text = " ".join(str(reference.get("text", reference.get("source", ""))).split())
        hash_told = self.tr("weights sha256 {hash}").format(hash=reference["weights_sha256"])
        told = [f"{self.source} · {hash_told}", self.tr("Text of the reference: {text}").format(text=text), self.told]
        below = [self._titles[name].text() for name, grid in self.grids.items() if not grid.isHidden()]
        return [*told, self.tr("Small maps: {titles}").format(titles="; ".join(below))]

    def _tell_source(self, reference: dict[str, Any]) -> str:
        """Returns which run, which step and which heads the reference is of."""
        names = listed(head.name for head in heads_off(reference))
        heads = self.tr("heads off: {names}").format(names=names) if names else self.tr("all heads on")
        told = self.tr("Reference: run {run} · checkpoint of step {step} · {heads}")
        return told.format(run=reference["run"], step=f"{reference['checkpoint']:,}", heads=heads)


def _with_checkpoints(folder: Path) -> list[RunSummary]:
    """Returns the runs in `folder` that have a checkpoint to ask."""
    return [run for run in list_runs(folder) if checkpoint_steps(Path(run.path) / "checkpoints")]


def _number(value: float) -> str:
    return minus(f"{value:.3f}")
