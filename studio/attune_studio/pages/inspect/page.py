"""`InspectPage`: examples and own texts on the left, the inspector's answer on the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from attune_datasets.errors import AttuneError
from attune_models.ready_made import ReadyMade
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from attune_studio.checkpoint_section import CheckpointSection
from attune_studio.client import PendingRequest
from attune_studio.finished_run import FinishedRun
from attune_studio.inspection import Inspection
from attune_studio.moments import Moment, wanted_of
from attune_studio.pages.inspect.compare_tab import CompareTab
from attune_studio.pages.inspect.controls import ExamplesSection, OwnTextSection
from attune_studio.pages.inspect.error_words import ErrorWords
from attune_studio.pages.inspect.examples_table import ExamplesTable
from attune_studio.pages.inspect.head_view import HeadView
from attune_studio.pages.inspect.inside_tab import InsideTab
from attune_studio.pages.inspect.language_view import LanguageView
from attune_studio.pages.inspect.lost_run import LostRun
from attune_studio.pages.inspect.over_training import OverTraining
from attune_studio.pages.inspect.pair_view import PairView
from attune_studio.pages.inspect.question_tab import Asker, QuestionTab
from attune_studio.pages.inspect.steps_tab import StepsTab
from attune_studio.pages.inspect.taking_away import TakingAway
from attune_studio.pages.inspect.through_tab import ThroughTab
from attune_studio.pages.inspect.why_tab import WhyTab
from attune_studio.pages.inspect.young_run import YoungRun
from attune_studio.pages.page import Page, RailState
from attune_studio.pair_inspection import PairInspection
from attune_studio.project import Project
from attune_studio.ready_made import ready_made_for
from attune_studio.text_inspection import TextInspection
from attune_studio.widgets.busy import BusyOverlay
from attune_studio.widgets.empty_state import Missing

AnyView = HeadView | PairView | LanguageView
AnyInspection = Inspection | PairInspection | TextInspection
_View = TypeVar("_View", HeadView, PairView, LanguageView)
_KINDS: dict[str, type[AnyView]] = {"translation": PairView, "language": LanguageView}  # of view, by task
_ANSWERS: dict[str, type[AnyInspection]] = {"translation": PairInspection, "language": TextInspection}


class InspectPage(Page):
    """What every head of the current run makes of a text."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self._stale = True
        self._finished = FinishedRun(project, self)
        self._finished.changed.connect(self._refresh_stage)
        self._told: dict[PendingRequest, str] = {}  # what is under way, the newest last
        self.examples = ExamplesSection(project.inspector, self)
        self.own_text = OwnTextSection(self)
        self._views = _Views()
        self._views.addWidget(QWidget())  # until there is something to see
        self._askers: dict[AnyView, Asker] = {}  # of the views that were made
        self._task = "classification"
        self._table_open = False
        self.table = ExamplesTable(self.examples.examples, ErrorWords(project.inspector))
        self._views.addWidget(self.table)
        self._asking: dict[str, Any] = {}  # what the newest request is about, and what is shown
        self._asked: dict[str, Any] = {}
        self._replaying = False
        self._before: AnyInspection | None = None  # what was shown when a replay began,
        self._asked_before: dict[str, Any] = {}  # and what it was about
        self.checkpoint = CheckpointSection(project, self)
        self.over_training = OverTraining(project, self)
        self._arrange()
        self.set_primary(self.tr("Look inside"), self.inspect_text, icon="eye")
        self.taking = TakingAway(lambda: self.view, self)
        self.taking.told.connect(lambda what: self.banner.show_message("info", what))
        self.taking.failed.connect(self.banner.show_error)
        self.addAction(self.taking.copy_action)
        self.edit_action = QAction(self.tr("Edit a copy of the text"), self)
        self.edit_action.setShortcut(QKeySequence("F2"))
        self.edit_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.edit_action.triggered.connect(self.edit_shown)
        self.addAction(self.edit_action)
        self.add_beside_primary(self.taking.save_button)
        self._busy = BusyOverlay(self.place)
        self._busy.cancelled.connect(self._on_cancelled)
        self._offered: Callable[[], object] = self.banner.clear
        self._young = YoungRun(project, self.checkpoint.checkpoints, self)
        self._young.task_known.connect(self._show_task)
        self._young.came.connect(self._on_checkpoint_changed)
        self._lost = LostRun(project, self)
        self._lost.found.connect(self._offer_back)
        self._lost.back.connect(self._on_back)
        self._lost.failed.connect(self.banner.show_error)
        self.banner.acted.connect(lambda: self._offered())
        self._busy.cancelled.connect(self._keep_shown)
        self._connect_examples()
        self._connect_replay()
        self.own_text.submitted.connect(self.do_primary)
        self.own_text.changed.connect(self._on_text_changed)
        self.checkpoint.told.connect(lambda what: self.banner.show_message("info", what))
        project.run_changed.connect(self._on_run_changed)
        project.ready_made_opened.connect(self._on_ready_made)
        project.checkpoint_changed.connect(self._on_checkpoint_changed)
        self._on_run_changed()

    def _arrange(self) -> None:
        self.controls.addWidget(self.checkpoint)
        self.controls.addWidget(self.over_training.pins)
        self.controls.addWidget(self.examples, 1)
        self.add_footer_widget(self.own_text)  # in sight whatever is unfolded above
        self.set_bottom(self.over_training.bar)
        self.let_controls_grow()
        self.set_content(self._views)

    def _connect_examples(self) -> None:
        self.examples.chosen.connect(self.inspect_example)
        self.examples.failed.connect(self._on_failed)
        self.examples.asked.connect(lambda split, asked: self.table.words.look(self._model, split, asked))
        self.examples.table_wanted.connect(lambda: self.open_table(not self._table_open))
        self.table.opened.connect(self._open_example)
        self.table.closed.connect(lambda: self.open_table(False))
        self.table.words.chosen.connect(self.examples.filter_by_word)
        self.table.words.asked.connect(lambda request: self._tell_until_ended(request, self.tr("Counting words")))
        self.project.examples_wanted.connect(self.examples.filter_by)
        self.examples.loaded.connect(self._on_loaded)
        self.examples.examples.asked.connect(
            lambda request: self._tell_until_ended(request, self.tr("Loading the model and predicting every example"))
        )

    # Each is made when it is first needed: together they would hold up the window's start by a tenth of a second.
    @cached_property
    def head_view(self) -> HeadView:
        """The view of a classifier."""
        return self._equip(HeadView())

    @cached_property
    def pair_view(self) -> PairView:
        """The view of a translator."""
        view = self._equip(PairView())
        view.forced.connect(self.force)
        return view

    @cached_property
    def language_view(self) -> LanguageView:
        """The view of a language model."""
        return self._equip(LanguageView())

    @property
    def view(self) -> AnyView:
        """What is shown on the right: the view of this kind of model."""
        if self._task == "language":
            return self.language_view
        return self.pair_view if self._task == "translation" else self.head_view

    @property
    def _model(self) -> dict[str, Any]:
        """What every request says of the model that it is for."""
        return {"run": str(self.project.run), "checkpoint": self.project.checkpoint}

    @property
    def asking(self) -> bool:
        """Whether something is shown, or asked about."""
        return bool(self._asking)

    def inspect_text(self) -> None:
        """Asks about the typed text."""
        if self.own_text.text.strip():
            self.open_table(False)
            self._ask(text=self.own_text.text)

    def inspect_example(self, split: str, row: int) -> None:
        """Asks about a row of a split."""
        self.open_table(False)
        self._ask(split=split, row=row)

    def force(self, prefix: list[int], token: int) -> None:
        """Asks about the same sentence again, its translation begun with `prefix` and, unless -1, `token`."""
        forced = {} if token < 0 else {"forced": token}
        self._ask(**self._asked, target_prefix=prefix, **forced)

    def edit_shown(self) -> None:
        """Puts the text that is shown into the field for one's own."""
        if self._answered:
            self.own_text.edit_copy(self.view.text_shown)

    def open_table(self, opened: bool) -> None:
        """Shows the examples as a table in place of the views of attention, or brings these back."""
        self._table_open = opened
        self._refresh_stage()
        self._refresh_buttons()

    def pin(self) -> None:
        """Pins what is shown; a translator's own sentence with the translation that is shown."""
        wanted, inspection = self._asked, self.view.inspection
        if "text" in wanted and isinstance(inspection, PairInspection):
            wanted = {**wanted, "target": inspection.translation}
        self.over_training.pins.pins.add(wanted)

    def kept(self) -> tuple[str, dict[str, Any]]:
        return self.own_text.text, self._asking

    def take(self, kept: tuple[str, dict[str, Any]]) -> None:
        text, self._asking = kept
        self.own_text.edit.setPlainText(text)

    def supply_missing(self) -> None:
        if self._finished.run is None:
            way = ready_made_for("inspect")
            self.project.ready_made.open(way.run, way.page)
        else:
            self._finished.open("inspect")

    def supply_otherwise(self) -> None:
        self.project.go("train")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.over_training.set_seen(True)
        if self.project.run is None:
            self._finished.look()
        if self._stale or self.project.run is not None:
            self._load(again=self._stale)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.over_training.set_seen(False)
        self.project.inspector.cancel_topic("examples")

    def _load(self, *, again: bool) -> None:
        """Has the model loaded and its examples listed; with `again` what was asked about last is asked once more."""
        self._stale = False
        self.examples.show_run(str(self.project.run or ""), self.project.checkpoint)
        wanted = self._asked if self._replaying else self._asking
        if again and wanted:
            self._ask(**wanted)

    def _on_loaded(self, about: dict[str, Any]) -> None:
        self._show_task(about["task"])
        self.checkpoint.show_loaded(about["checkpoint"], about["damaged"])

    def _on_cancelled(self) -> None:
        """Offers what was cancelled again: a click on the example that is marked would ask for nothing."""
        if self.over_training.opening:
            self.over_training.player.close()
            self.banner.show_message("info", self.tr("Opening the replay was cancelled."))
            return
        what = self.tr("Looking inside was cancelled.")
        self._offered = lambda: self._ask(**self._asking)
        self.banner.show_message("info", what, action=self.tr("Look inside again"))

    def _on_failed(self, error: AttuneError) -> None:
        if told := self._young.explains(error):
            self.banner.show_message("info", told)
            return
        self.banner.show_error(error)
        self.checkpoint.refresh()  # the checkpoint may be there no more
        self._lost.look(error)

    def _on_ready_made(self, run: ReadyMade, page: str) -> None:
        """Looks into a ready-made run at once, with the text that it comes with."""
        if page == "inspect":
            self.own_text.edit.setPlainText(run.text)
            self.inspect_text()

    def _offer_back(self, error: AttuneError) -> None:
        self._offered = self._lost.bring_back
        self.banner.show_error(error, self.tr("Bring it back"))

    def _on_back(self, run: Path) -> None:
        """Goes on where the run was lost; under another name it is another run."""
        self.banner.clear()
        if run == self.project.run:
            self._load(again=True)
        else:
            self.project.open_run(run, "inspect")

    def _on_refused(self, error: AttuneError) -> None:
        self._keep_shown()
        self._on_failed(error)

    def _keep_shown(self) -> None:
        """Goes on with what is shown, its heads and what its tabs ask: what was asked for did not come."""
        view = self.view
        view.heads.show_off(view.inspection.off if view.inspection is not None else [])
        self._askers[view].come_back()

    def _on_heads_switched(self) -> None:
        """Asks about the same text, begun the same way, with other heads off."""
        question = self.view.question
        if question is not None:
            begun = {"target_prefix": question["target_prefix"]} if question.get("target_prefix") else {}
            self._ask(**self._asked, **begun)

    def _ask(self, **what: Any) -> PendingRequest:
        self.banner.clear()
        if off := self.view.heads.off:
            what["off"] = [list(head) for head in off]
        self._asking = {name: value for name, value in what.items() if name not in ("target_prefix", "forced", "off")}
        for asker in self._askers.values():
            asker.give_way()
        request = self.project.inspector.request("inspect", topic="inspect", **self._model, **what)
        request.finished.connect(self._show)
        request.failed.connect(self._on_refused)
        self._busy.follow(request, self.tr("Reading every head"))
        self._tell_until_ended(request, self.tr("Reading every head"))
        return request

    def _equip(self, view: _View) -> _View:
        """Puts a view on the stage, with its tabs in their order and who asks for what is in them."""
        self._views.addWidget(view)
        for tab in (WhyTab(view), InsideTab(view), ThroughTab(view), StepsTab(view), view.worth):
            view.add_tab(tab)
        self.over_training.add_tab(view)
        view.add_tab(CompareTab(self.project, view))
        asker = Asker(self.project.inspector, view.tabs, partial(self._about, view), lambda: view.looked_at, self)
        view.looked.connect(asker.look)
        view.heads.off_changed.connect(self._on_heads_switched)
        view.edit_wanted.connect(self.edit_shown)
        asker.asked.connect(self._tell_until_ended)
        asker.failed.connect(self._lost.look)
        self._askers[view] = asker
        return view

    def _about(self, view: AnyView, tab: QuestionTab) -> dict[str, Any] | None:
        """Returns what a question of a tab says of the model, and where it needs to, of the text that a view shows."""
        question, inspection = view.question, view.inspection
        if question is None or inspection is None or view is not self.view:
            return None
        if not tab.of_text and self.over_training.moment is not None:
            return self._model  # a replay is of one text; what is asked of the model itself is asked as ever
        shown = {"checkpoint": inspection.checkpoint}  # while a run trains, the best is soon another
        return {**self._model, **shown, **({} if not tab.of_text else question)}

    def _end_telling(self) -> None:
        self._told = {request: what for request, what in self._told.items() if request is not self.sender()}
        self.tell_activity(next(reversed(self._told.values()), ""))  # one that gave way goes on behind this one

    def _show_task(self, task: str) -> None:
        """Turns to the view of this kind of run."""
        self._task = task
        for section in (self.examples, self.own_text):
            section.show_task(task)
        if task == "language":  # there are no examples: the text takes their room
            self.controls.addWidget(self.own_text)
        else:
            self.add_footer_widget(self.own_text)
        self._refresh_stage()

    @property
    def _answered(self) -> bool:
        """Whether the view of this kind of run has something to show."""
        kind = _KINDS.get(self._task, HeadView)
        return any(isinstance(view, kind) and view.arrays is not None for view in self._askers)

    def _refresh_stage(self) -> None:
        """Shows the table, or the view of this kind of run, or says what is missing."""
        if self.project.run is None:
            self.set_missing(self._no_run(), whole=True)
        elif self._table_open or self._answered:
            self._views.setCurrentWidget(self.table if self._table_open else self.view)
            self._views.updateGeometry()
            self.set_missing(None)
        else:
            self.set_missing(self._no_example())

    def _open_example(self, number: int) -> None:
        self.open_table(False)  # also where it is the one that is shown
        self.examples.choose(number)

    def _tell_until_ended(self, request: PendingRequest, what: str) -> None:
        self._told[request] = what
        self.tell_activity(what)
        request.ended.connect(self._end_telling)

    def _on_text_changed(self) -> None:
        """Takes the mark from the list: what is asked next is the text."""
        if self.own_text.text.strip():
            self.examples.choose_none()
        self._refresh_buttons()

    def _connect_replay(self) -> None:
        replayed, busy = self.over_training, self.tr("Reading the steps of the training")
        replayed.pins.wanted.connect(self.pin)
        replayed.pins.pins.failed.connect(self.banner.show_error)
        replayed.player.asked.connect(lambda _: self.project.inspector.cancel_topic("inspect"))
        replayed.player.asked.connect(lambda request: self._busy.follow(request, busy))
        replayed.player.asked.connect(lambda request: self._tell_until_ended(request, busy))
        replayed.player.failed.connect(self._on_not_replayed)
        replayed.shown.connect(self._show_moment)
        replayed.left.connect(self._show_again)

    def _on_not_replayed(self, error: AttuneError) -> None:
        self._keep_shown()
        self.banner.show_error(error)

    def _show_moment(self, moment: Moment) -> None:
        """Shows a step of a replay in place of what is shown, which comes back when it is left."""
        if not self._replaying:
            self._before, self._asked_before = self.view.inspection, self._asked
            self._replaying = True
        self._task = task = moment.replay.about["task"]
        pin = self.over_training.pins.pin_of(moment.replay.about["pin"])
        self._asked = wanted_of(pin.to_json()) if pin else {}
        shown: dict[str, Callable[[], AnyInspection]] = {
            "translation": moment.pair_inspection, "language": moment.text_inspection,
        }  # fmt: skip
        self._put(shown.get(task, moment.inspection)(), moment)
        self._show_task(task)
        self._refresh_buttons()

    def _show_again(self) -> None:
        """Shows what was shown before the replay."""
        self._replaying, self._asked = False, self._asked_before
        self.view.clear() if self._before is None else self._put(self._before)
        self._refresh_stage()
        self._refresh_buttons()

    def _put(self, inspection: AnyInspection, moment: Moment | None = None) -> None:
        """Has the view of its kind show an answer, or a step of a replay."""
        if isinstance(inspection, PairInspection):
            self.pair_view.show_inspection(inspection, moment)
        elif isinstance(inspection, TextInspection):
            self.language_view.show_inspection(inspection, moment)
        else:
            self.head_view.show_inspection(inspection, moment)

    def _end_replay(self) -> None:
        self._replaying = False
        self.over_training.end()

    def _show(self, result: dict[str, Any], arrays: dict[str, np.ndarray]) -> None:
        self._end_replay()
        self._asked = self._asking
        self._task = result.get("task", "classification")
        self.checkpoint.show_loaded(result["checkpoint"])
        self._put(_ANSWERS.get(self._task, Inspection).from_answer(result, arrays))
        self._show_task(self._task)
        self._refresh_buttons()

    def _on_run_changed(self) -> None:
        self.banner.clear()
        self._end_replay()
        self.project.inspector.cancel_topic("inspect")
        some_off = any(view.heads.off for view in self._askers)
        for view, asker in self._askers.items():
            asker.forget()
            view.clear()
        self.examples.forget_run()
        self._table_open = False
        self.set_rail_state(RailState.NONE)
        self._refresh_stage()
        self._asked = self._asking = {}
        self._stale = True
        self._young.look()
        if some_off:
            self.banner.show_message("info", self.tr("All heads are on: this is another run."))
        if self.isVisible():
            self._load(again=False)
        self._refresh_buttons()

    def _on_checkpoint_changed(self) -> None:
        """The same text is looked at through the other checkpoint, or the first one."""
        self.banner.clear()
        self._stale = True
        if self.isVisible():
            self._load(again=True)

    def _refresh_buttons(self) -> None:
        self.primary.setEnabled(self.project.run is not None and bool(self.own_text.text.strip()))
        self.taking.set_enabled(self._answered and not self._table_open)
        self.edit_action.setEnabled(self._answered and not self._table_open)
        self.over_training.pins.offer_pin(bool(self._asked) and not self._replaying)

    def _no_run(self) -> Missing:
        text = self.tr("Train a model, or open a run: then every head's attention can be seen here.")
        title, train = self.tr("No model to look into yet"), self.tr("Go to Train")
        if self._finished.run is None:
            return Missing("eye", title, text, ready_made_for("inspect").title, train)
        return self._finished.offered_first(Missing("eye", title, text, train))

    def _no_example(self) -> Missing:
        text = self.tr('Choose an example on the left, or type a text of your own and press "Look inside".')
        if self._task == "language":
            text = self.tr('Type a text on the left and press "Look inside", or replay a pinned one.')
        return Missing("cursor", self.tr("Choose a text"), text)


class _Views(QStackedWidget):
    """Needs what the view in front needs: one that was never shown would ask for all its columns below each other."""

    def minimumSizeHint(self) -> QSize:
        front = self.currentWidget()
        return super().minimumSizeHint() if front is None else front.minimumSizeHint()
