"""`TrainPage`: starts runs and shows one, live or long finished."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError
from attune_models.runs import RunSummary, list_runs
from attune_models.runs.discarding import Discarded
from attune_models.spec import RunSpec
from PySide6.QtCore import QObject
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from attune_studio.background import Job
from attune_studio.finished_run import FinishedRun
from attune_studio.launcher import RunLauncher
from attune_studio.moved_file import MovedFile
from attune_studio.pages.page import Page, RailState
from attune_studio.pages.train.actions import TrainActions
from attune_studio.pages.train.comparison import Comparison
from attune_studio.pages.train.controls import (
    DecodingForm,
    RunButtons,
    RunChanges,
    RunName,
    SettingsChoice,
    TrainingForm,
)
from attune_studio.pages.train.edits import SettingEdits
from attune_studio.pages.train.followed import FollowedRun
from attune_studio.pages.train.longer import ask_epochs
from attune_studio.pages.train.missing import missing_data
from attune_studio.pages.train.names import next_name
from attune_studio.pages.train.progress import fraction, told_under_way
from attune_studio.pages.train.queue_panel import QueuePanel, told_of_queue
from attune_studio.pages.train.view import RunView
from attune_studio.project import Project
from attune_studio.resources import ResourceUse
from attune_studio.run_record import RunNews
from attune_studio.setting_names import error_in_window, in_window
from attune_studio.spec_edits import with_values
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import plain_tooltip
from attune_studio.widgets.own_undo import OwnUndo
from attune_studio.workspace import runs_folder

_RAIL = dict.fromkeys(("finished", "stopped"), RailState.DONE)
_RAIL |= dict.fromkeys(("failed", "died", "stalled"), RailState.ATTENTION)
_RESUMABLE = ("finished", "stopped", "failed", "died")


class TrainPage(Page):
    """Trains, and shows the training."""

    edits_settings = True

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self.followed = FollowedRun(self)
        self._runs: list[RunSummary] = []
        self._lost_told = ""  # what the banner said when the run could not be read any more
        self._finished = FinishedRun(project, self)
        self._finished.changed.connect(self._show_missing)
        self.launcher = RunLauncher(project.devices, self)
        self.launcher.started.connect(self._on_started)
        self.launcher.queued.connect(self._on_queued)
        self.launcher.failed.connect(self._on_not_started)
        project.discarder.discarded.connect(self._on_discarded)
        project.discarder.refused.connect(self._on_not_discarded)
        project.discarder.restored.connect(self._on_restored)
        project.discarder.failed.connect(self.banner.show_error)
        self._offered: Callable[[], object] = self.banner.clear
        self._discarded: Path | None = None  # where it lay, as long as it can be brought back from here
        self.banner.acted.connect(lambda: self._offered())
        OwnUndo(self, lambda: self._discarded is not None and self.banner.isVisible(), lambda: self._offered())
        self.moved_file = MovedFile(self)
        self.moved_file.found.connect(self._go_on)
        self._create_controls()
        self.view = RunView(partial(project.go, "inspect"), partial(project.go, "export"))
        self.view.side.examples_wanted.connect(project.show_examples)
        self.view.attention.replay_wanted.connect(project.show_replay)
        self.view.attention.inspect_wanted.connect(partial(project.go, "inspect"))
        self.comparison = Comparison(self)
        self.comparison.changed.connect(self.view.show_other)
        self.comparison.failed.connect(self.banner.show_error)
        self.view.bar.other_changed.connect(self.comparison.follow)
        self.view.failure.settings_wanted.connect(project.use)
        self.view.failure.again_wanted.connect(self.train_again)
        self.view.failure.resume_wanted.connect(self.resume_run)
        self.view.failure.fit_wanted.connect(self.find_fit)
        self.view.failure.fit.train_wanted.connect(self.train_again)
        self.set_content(self.view)
        self._create_actions()
        project.spec_changed.connect(self._show_form)
        project.data_changed.connect(self._on_data_changed)
        project.run_changed.connect(self._watch)
        self._connect_followed()
        self._watch(project.run)

    def shut_down(self) -> None:
        """Stops following; runs go on."""
        self.launcher.shut_down()
        self.comparison.shut_down()
        self.view.failure.fit.shut_down()
        self.followed.shut_down()

    def train(self) -> None:
        """Starts a run of the project's spec under the name that stands in the controls."""
        if self.primary.isEnabled():
            self._launch(self.project.run_spec())

    def do_primary(self) -> None:
        """Trains, unless a training is shown already: whoever comes from another page only sees it."""
        if not self.followed.under_way:
            super().do_primary()

    def add_to_queue(self) -> None:
        """Lets a run of the project's spec wait its turn, also while another one is under way."""
        if self.enqueue.isEnabled():
            self._begin()
            self.launcher.enqueue(self.project.run_spec(), runs_folder() / self.name.name)
            self._show_buttons()

    def train_again(self, settings: Mapping[str, Any] | None = None) -> None:
        """Starts a new run like the one that is shown, with other `settings` by key; the project takes them too."""
        if self.followed.spec is not None and self.project.run is not None and not self.followed.under_way:
            spec = with_values(self.followed.spec, settings or {})
            self.project.use_run(self.project.run.name, spec)
            self._propose_name()  # in place of one that cannot be a name, which keeps the Train button from this
            self._launch(spec)

    def resume_run(self) -> None:
        """Lets the run that is shown go on; one that has finished is asked how much longer it is to learn."""
        if self.followed.shown == "paused":
            self._command("resume")
        elif self.followed.state is not None and self.followed.shown == "finished":
            ask_epochs(
                self, self.followed.state.status.epochs, lambda epochs: self._resume({"training.epochs": epochs})
            )
        elif self.followed.shown in _RESUMABLE:
            self._resume({})

    def find_fit(self) -> None:
        """Looks for the settings with which the run that is shown, which was short of memory, fits."""
        if self.project.run is not None:
            self.view.failure.search(self.project.run)

    def discard_run(self) -> None:
        """Ends the run that is shown without judging it once more, and puts it into the trash; can be undone."""
        if self._discardable and self.project.run is not None:
            self.project.discarder.discard(self.project.run, self)
            self.buttons.ask("discard")
            self._show_state()
            self._show_buttons()

    def supply_missing(self) -> None:
        """Goes where the data is."""
        self.project.go("data")

    def supply_otherwise(self) -> None:
        """Shows the newest finished run."""
        self._finished.open("train")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.project.run is None:
            self._finished.look()
        if self.followed.lost:
            self._follow(self.project.run)  # by now it may have been brought back
        self._list_runs()
        self.project.devices.look()
        self._set_watched(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._set_watched(False)

    # -- building

    def _create_controls(self) -> None:
        self.name = RunName()
        self.name.changed.connect(self._show_buttons)
        self.training = TrainingForm(self.project.spec.training)
        self._edits = SettingEdits(self.project, self.training.start_from)
        self.training.changed.connect(self._edits.edit_training)
        self.training.invalid.connect(self._show_buttons)
        self.decoding = DecodingForm(self.project.spec.decoding)
        self.decoding.changed.connect(self._edits.edit_decoding)
        self.decoding.invalid.connect(self._show_buttons)
        self.project.faults_changed.connect(self._show_buttons)
        self.training.device.set_devices(self.project.devices.here)
        self.project.devices.looked.connect(self._on_devices)
        self.project.devices.failed.connect(self._on_no_devices)
        self.buttons = RunButtons()
        self.buttons.asked.connect(self._command)
        self.buttons.discard_wanted.connect(self.discard_run)
        self.changes = RunChanges(self.project.spec.training)
        self.changes.wanted.connect(self._change_run)
        self.resume = button("", self.resume_run, icon="play")
        self.choice = SettingsChoice()
        self.choice.changed.connect(self._show_form)
        for section in (self.choice, self.name, self.changes, self.training, self.decoding):
            self.controls.addWidget(section)
        self.set_primary(self.tr("Train"), self.train, icon="play")
        self.enqueue = button(self.tr("Add to queue"), self.add_to_queue, icon="queue")
        self.add_beside_primary(self.enqueue)
        self.queue = QueuePanel()
        self.queue.opened.connect(self.project.open_run)
        self.queue.failed.connect(self.banner.show_error)
        for below in (self.queue, self.buttons, self.resume):
            self.add_footer_widget(below)

    def _create_actions(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "train": self.train, "pause": partial(self._command, "pause"), "resume": self.resume_run,
            "stop": partial(self._command, "stop"), "enqueue": self.add_to_queue, "discard": self.discard_run,
        }  # fmt: skip
        self._actions = TrainActions(self, acts)

    def _connect_followed(self) -> None:
        self.followed.opened.connect(self._on_opened)
        self.followed.news.connect(self._on_news)
        self.followed.spec_changed.connect(self._show_form)
        self.followed.state_changed.connect(self._on_state)
        self.followed.resources.connect(self._on_resources)
        self.followed.failed.connect(self._on_unreadable)
        self.followed.refused.connect(self._on_refused)

    def _on_devices(self) -> None:
        self.training.device.set_devices(self.project.devices.here)
        self._show_form()

    def _on_no_devices(self, error: AttuneError) -> None:
        self.tell_warning("devices", error_in_window(error))

    # -- starting

    def _launch(self, spec: RunSpec) -> None:
        if not self.launcher.busy:
            self._begin()
            self.launcher.launch(spec, runs_folder() / self.name.name)
            self._show_buttons()

    def _begin(self) -> None:
        """Takes away what was told of an earlier start."""
        self.moved_file.forget()
        self._discarded = None
        self.banner.clear()

    def _resume(self, settings: dict[str, float]) -> None:
        if self.project.run is not None:
            self._go_on(self.project.run, settings, {})

    def _go_on(self, run: Path, settings: dict[str, float], moved: dict[str, Path]) -> None:
        if not self.launcher.busy:
            self._begin()
            self.moved_file.begin(run, settings, moved)
            self.launcher.resume(run, settings, moved)
            self.tell_activity(self.tr("Reading the file") if moved else "")
            self._show_buttons()

    def _change_run(self, settings: dict[str, float]) -> None:
        if self.followed.under_way:
            self.followed.change(settings)

    def _on_started(self, run: Path) -> None:
        if run == self.project.run:
            self._watch(run)  # it goes on: all there is of it is read anew
        self.project.set_run(run)
        self._list_runs()

    def _on_queued(self, run: Path, place: int) -> None:
        if place == 1 and not self.followed.under_way:
            self.project.set_run(run)  # it is about to start
        self.queue.reload()
        self._list_runs()

    def _on_not_started(self, error: AttuneError) -> None:
        self._offered = self.moved_file.ask
        if not self.moved_file.ask_about(error, self.banner):
            self.banner.show_error(error)
        self._tell_frame()
        self._show_buttons()
        self._list_runs()

    def _on_discarded(self, run: Path, discarded: Discarded, asker: QObject) -> None:
        if run == self.project.run:
            self.project.set_run(None)
        if asker is self:
            self._discarded = run
            self._offered = partial(self.project.discarder.bring_back, discarded)
            told = self.tr("{name} was discarded. It lies in the trash of the Runs page.").format(name=run.name)
            self.banner.show_message("info", told, action=self.tr("Undo"))
            self.banner.button.setFocus()  # the button that was pressed is gone, and Ctrl+Z is meant for this page
        self.queue.reload()
        self._list_runs()

    def _on_restored(self, run: Path) -> None:
        self.project.set_run(run)
        self._list_runs()  # whose names are taken

    def _on_not_discarded(self, run: Path, error: AttuneError, asker: QObject) -> None:
        if run == self.project.run:
            if self.followed.lost:
                self._follow(run)
            self._on_refused(error)
        elif asker is self:
            self.banner.show_error(error)

    def _on_data_changed(self) -> None:
        self._propose_name()
        self._show_missing()

    def _list_runs(self) -> None:
        job = Job(partial(list_runs, runs_folder()), self)
        job.finished.connect(self._on_listed)
        job.failed.connect(lambda error: self.tell_warning("runs", error_in_window(error)))
        job.start()

    def _on_listed(self, runs: list[RunSummary]) -> None:
        self._runs = runs
        self.tell_warning("runs", "")
        if self._discarded in {Path(run.path) for run in runs}:
            self._begin()  # it was brought back on another page, where there is nothing to undo any more
        self.view.bar.set_runs(runs, self.project.run)
        self.training.offer_runs(runs)
        self._propose_name()

    def _propose_name(self) -> None:
        taken = {run.name for run in self._runs}
        self.name.propose(next_name(self.project.spec.data.file, taken), taken)
        self._show_buttons()

    # -- following

    def _watch(self, path: Path | None) -> None:
        self.banner.clear()
        self._follow(path)

    def _follow(self, path: Path | None) -> None:
        if self.banner.message == self._lost_told:
            self.banner.clear()
        self.changes.forget()
        self.followed.follow(path, self.isVisible())
        self.tell_warning("run", "")
        self.buttons.ask("discard" if self._discarding else "")
        self.view.show_spec(None)
        self.view.show_run(path, self.followed.record)
        self.view.bar.set_runs(self._runs, path)
        self.queue.show_run(path)
        self._tell_frame()
        self._show_form()
        self._show_missing()

    def _set_watched(self, watched: bool) -> None:
        self.queue.watch(watched)
        self.comparison.set_watched(watched)
        self.followed.set_watched(watched)

    def _command(self, do: str) -> None:
        if self.followed.under_way:
            self.followed.command(do)
            self.buttons.ask(do)
            self._show_state()

    def _on_opened(self) -> None:
        self.view.show_spec(self.followed.spec)
        self._show_form()

    def _on_news(self, news: RunNews) -> None:
        self.view.show_news(news)
        if news.warnings:
            self.tell_warning("run", str(news.warnings[-1].get("what", "")))

    def _on_state(self, was_under_way: bool) -> None:
        assert self.followed.state is not None
        self.buttons.show_status(self.followed.state.status)
        self._show_state()
        self._show_form()
        if was_under_way and not self.followed.under_way:
            self._list_runs()

    def _show_state(self) -> None:
        """Shows how the run stands: as it tells, and as it has been asked to since."""
        if self.buttons.pending == "stop" and self.followed.under_way:
            self.followed.show_stopping(True)
        assert self.followed.state is not None
        self.view.show_state(self.followed.state, self._doing)
        self._tell_frame()

    def _on_resources(self, use: ResourceUse) -> None:
        if self.followed.state is not None:
            self.view.progress.show_use(use, self.followed.state.status)

    def _on_unreadable(self, error: AttuneError) -> None:
        if not self._discarding:  # otherwise its folder has just gone into the trash
            self._offered = partial(self.project.go, "runs")
            self.banner.show_error(error, self.tr("Show the runs"))
            self._lost_told = self.banner.message
        self._tell_frame()
        self._show_form()

    def _on_refused(self, error: AttuneError) -> None:
        self.banner.show_error(error)
        self.buttons.ask("")
        self.changes.show_refused()
        if self.followed.state is not None:
            self.followed.show_stopping(False)
            self._show_state()
        self._show_buttons()

    # -- telling

    @property
    def _discarding(self) -> bool:
        return self.project.run in self.project.discarder.runs

    @property
    def _discardable(self) -> bool:
        """Whether the run that is shown is under way, or waits its turn."""
        return (self.followed.under_way or self.followed.shown == "queued") and not self._discarding

    @property
    def _doing(self) -> str:
        return self.tr("Discarding…") if self._discarding else ""

    def _show_form(self) -> None:
        run = self.followed.spec if self.followed.under_way and not self.choice.is_next else None
        spec = run or self.project.spec
        self.training.show_task(spec)
        self.training.show_spec(spec.training, frozen=run is not None)
        self.decoding.setVisible(spec.task == "translation")
        self.decoding.show_spec(spec.decoding, frozen=run is not None)
        epochs = self.followed.state.status.epochs if run is not None and self.followed.state is not None else 0
        self.changes.show_epochs(epochs)
        self.changes.setVisible(self.followed.under_way and run is not None)
        if run is not None:
            self.changes.show_spec(run.training)
        self._show_task()
        self.project.set_device(spec.training.device)
        self._show_buttons()

    @property
    def _unfit(self) -> bool:
        decoding = self.decoding.form.errors if self.project.spec.task == "translation" else {}
        return bool(self.training.form.errors or decoding)

    def _show_task(self) -> None:
        """Shows the views of the run's task; without a run, of the data's."""
        if self.project.run is None:
            self.view.show_task(self.project.spec.task)
        elif self.followed.spec is not None:
            self.view.show_task(self.followed.spec.task)

    def _show_buttons(self) -> None:
        fault = in_window(self.project.fault)
        self.show_obstacle("" if self.followed.under_way else fault)
        starting, problem = self.launcher.busy, self.name.problem or self._unfit or bool(fault)
        self.primary.setVisible(not self.followed.under_way)
        self.buttons.setVisible(self.followed.under_way or self._discardable or self._discarding)
        self.primary.setEnabled(self.project.trainable and not starting and not problem)
        self.enqueue.setEnabled(self.primary.isEnabled())
        self.enqueue.setToolTip(plain_tooltip(fault or told_of_queue(self.name.name)))
        self.primary.setText(self.tr("Starting…") if starting else self.tr("Train"))
        self.choice.setVisible(self.followed.under_way)
        self.name.setVisible(not self.followed.under_way or self.choice.is_next)
        resumable = self.followed.shown in _RESUMABLE and self.project.run is not None and not self._discarding
        self.resume.setVisible(resumable)
        self.resume.setEnabled(resumable and not starting)
        self.resume.setText(
            self.tr("Train longer…") if self.followed.shown == "finished" else self.tr("Resume this run")
        )
        paused = self.followed.shown == "paused"
        under_way = self.followed.under_way
        self._actions.enable({
            "train": self.primary.isEnabled() and not under_way, "resume": paused or self.resume.isEnabled(),
            "pause": under_way and self.buttons.pause.isEnabled() and not paused, "enqueue": self.enqueue.isEnabled(),
            "stop": under_way and self.buttons.stop.isEnabled(), "discard": self._discardable,
        })  # fmt: skip

    def _show_missing(self) -> None:
        missing = missing_data(self.project.data) if self.project.run is None else None
        self.set_missing(missing and self._finished.offered_second(missing), whole=missing is not None)
        self._show_buttons()

    def _tell_frame(self) -> None:
        self.project.set_under_way(self.followed.under_way)
        state = self.followed.state
        if state is not None and state.status.under_way and self.project.run is not None:
            share = fraction(state.status)
            self.set_rail_state(RailState.RUNNING, share)
            self.tell_activity(told_under_way(state.status, self.project.run.name, self._doing), share)
        else:
            self.set_rail_state(_RAIL.get(self.followed.shown, RailState.NONE))
            self.tell_activity("")
