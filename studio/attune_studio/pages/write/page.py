"""`WritePage`: prompt and sampling on the left; on the right the text, as it is written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from attune_datasets.errors import AttuneError
from attune_datasets.samples import sample
from attune_datasets.spec import Task
from attune_models.checkpoints import Wanted
from attune_models.ready_made import ReadyMade
from attune_models.runs import RunFolder
from attune_models.sampling import SamplingSpec
from attune_models.spec import RunSpec
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QWidget

from attune_studio import icons
from attune_studio.background import Job
from attune_studio.checkpoint_section import CheckpointSection
from attune_studio.finished_run import FinishedRun
from attune_studio.pages.page import Page, RailState
from attune_studio.pages.write.controls import PromptSection, SamplingSection
from attune_studio.pages.write.taking_away import TextTaking
from attune_studio.pages.write.view import WriteView
from attune_studio.pages.write.writer import Writer
from attune_studio.project import Project
from attune_studio.ready_made import ready_made_for
from attune_studio.widgets.busy import BusyOverlay
from attune_studio.widgets.buttons import button
from attune_studio.widgets.empty_state import Missing
from attune_studio.widgets.labels import plain_tooltip
from attune_studio.writing import Writing

_STORIES = "stories_en"
_TASKS: tuple[Task, ...] = ("language",)  # whose models write
_MOST_UNKNOWN = 12  # words or characters that a sentence names
_ICON = "pen-nib"


class WritePage(Page):
    """Lets the current run's language model write."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self._task: Task | None = None  # of the run; None: not read yet
        self._finished = FinishedRun(project, self, _TASKS)
        self._finished.changed.connect(self._refresh)
        self._supply: Callable[[], object] = self.do_primary
        self._writes_soon = False  # as soon as the model is there
        self.writer = Writer(project, self)
        self.prompt, self.sampling = PromptSection(self), SamplingSection(self)
        self.checkpoint = CheckpointSection(project, self)
        for section in (self.checkpoint, self.prompt, self.sampling):
            self.controls.addWidget(section)
        self.view = WriteView()
        self.set_content(self.view)
        self.set_primary(self.tr("Write"), self._write_or_stop)
        self.on_button = button(self.tr("Go on"), self.go_on)
        self.on_button.setToolTip(plain_tooltip(self.tr("Writes behind the end of the text that is shown.")))
        self.add_beside_primary(self.on_button)
        self.taking = TextTaking(lambda: self.view.writing, self.view.picture, self)
        self.view.head.addWidget(self.taking.save_button)
        self._busy = BusyOverlay(self.place)
        self._create_actions()
        self._connect()
        self._on_run_changed()

    def write(self) -> None:
        """Writes behind the prompt."""
        run, sampling = self.project.run, self.sampling.sampling
        if self._writable and run is not None and sampling is not None:
            self.banner.clear()
            self.writer.write(run, self.project.checkpoint, self.prompt.text, sampling)

    def go_on(self) -> None:
        """Writes behind the end of the text that is shown."""
        writing, sampling = self.view.writing, self.sampling.sampling
        if writing is not None and writing.goes_on and sampling is not None:
            self._tell_writer(writing)
            self.writer.go_on(writing, self._checkpoint_of(writing), sampling)

    def change(self, place: int, token: int) -> None:
        """Writes the text that is shown anew from a place on, with another token there."""
        writing, sampling = self.view.writing, self.sampling.sampling
        if writing is not None and sampling is not None:
            self._tell_writer(writing)
            self.writer.change(writing, place, token, self._checkpoint_of(writing), sampling)
            self.view.choose_later(place)

    def stop(self) -> None:
        """Ends the writing; what has come stays."""
        self.writer.stop()

    def supply_missing(self) -> None:
        self._supply()

    def supply_otherwise(self) -> None:
        self.project.go("data")
        self.project.open_file(str(sample(_STORIES).path))
        self.project.choose_task("language")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._finished.look()

    def shut_down(self) -> None:
        self.stop()

    def kept(self) -> tuple[str, SamplingSpec | None, list[Writing]]:
        return self.prompt.text, self.sampling.sampling, self.writer.texts

    def take(self, kept: tuple[str, SamplingSpec | None, list[Writing]]) -> None:
        prompt, sampling, self.writer.texts = kept
        self.prompt.edit.setPlainText(prompt)
        if sampling is not None:
            self.sampling.set_sampling(sampling)
        self._show(self.writer.texts[-1] if self.writer.texts else None)

    @property
    def _writable(self) -> bool:
        """Whether the run is a language model with a checkpoint, as far as is known."""
        return self._task == "language" and self.checkpoint.checkpoints.listed != []

    def _checkpoint_of(self, writing: Writing) -> Wanted:
        """Returns who goes on with a text: the checkpoint that is chosen, or the one that wrote it for another run."""
        return self.project.checkpoint if writing.run == self.project.run else writing.origins[-1].checkpoint

    def _tell_writer(self, writing: Writing) -> None:
        """Says who goes on with a text where that is not the run that is open."""
        self.banner.clear()
        if writing.run != self.project.run:
            told = self.tr(
                'This text goes on with {run}, which wrote it. "Write" begins one with the run that is open.'
            )
            self.banner.show_message("info", told.format(run=writing.run.name))

    def _write_or_stop(self) -> None:
        if self.writer.busy:
            self.stop()
        else:
            self.write()

    def _create_actions(self) -> None:
        keys = {
            "write": (self.tr("Write"), self.write, ("Ctrl+Return", "Ctrl+Enter")),
            "stop": (self.tr("Stop writing"), self.stop, ("Escape",)),
            "on": (self.tr("Go on with the text"), self.go_on, ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")),
            "earlier": (self.tr("Earlier text"), partial(self.view.texts.step, -1), ("Alt+Left",)),
            "later": (self.tr("Later text"), partial(self.view.texts.step, 1), ("Alt+Right",)),
            "seed": (self.tr("Another seed"), self.sampling.seed.throw, ("Alt+S",)),
        }
        self._actions: dict[str, QAction] = {}
        for name, (title, do, shortcuts) in keys.items():
            action = QAction(title, self)
            action.setShortcuts([QKeySequence(one) for one in shortcuts])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(do)
            self.addAction(action)
            self._actions[name] = action
        self.addAction(self.taking.copy_action)

    def _connect(self) -> None:
        self.writer.began.connect(self._on_began)
        self.writer.grown.connect(self._on_grown)
        self.writer.ended.connect(self._on_ended)
        self.writer.progressed.connect(self._tell_progress)
        self.writer.failed.connect(self._on_failed)
        self._busy.cancelled.connect(self.stop)
        self.view.wanted.connect(self.change)
        self.view.text_wanted.connect(self._show)
        self.taking.told.connect(lambda what: self.banner.show_message("info", what))
        self.taking.failed.connect(self.banner.show_error)
        self.sampling.changed.connect(self._refresh)
        self.checkpoint.told.connect(lambda what: self.banner.show_message("info", what))
        self.checkpoint.checkpoints.changed.connect(self._refresh)
        self.project.run_changed.connect(self._on_run_changed)
        self.project.ready_made_opened.connect(self._on_ready_made)

    # -- what is written

    def _on_began(self, writing: Writing) -> None:
        self._busy.start(self.tr("Loading the model"))
        self.tell_activity(self.tr("Writing"))
        self.set_rail_state(RailState.RUNNING)
        self._show(writing)

    def _on_grown(self, writing: Writing) -> None:
        if not writing.written and writing.begun:  # the model is there, and has read the prompt
            self._busy.stop()
            self._tell_read(writing)
        if writing is self.view.writing:
            self.view.show_writing(writing)

    def _on_ended(self, writing: Writing) -> None:
        self._busy.stop()
        self.tell_activity("")
        self.set_rail_state(RailState.NONE)
        texts = self.writer.texts
        if writing is self.view.writing and writing not in texts:  # nothing came of it
            self.view.forget()
            self._show(texts[-1] if texts else None)
        else:
            self._show(self.view.writing)

    def _on_failed(self, error: AttuneError) -> None:
        self.banner.show_error(error)
        self.checkpoint.refresh()  # it may be there no more

    def _tell_progress(self, fraction: float) -> None:
        self.tell_activity(self.tr("Writing"), fraction)
        self.set_rail_state(RailState.RUNNING, fraction)

    def _tell_read(self, writing: Writing) -> None:
        """Tells which checkpoint writes, and what of the prompt it cannot read."""
        if writing.run == self.project.run:
            self.checkpoint.show_loaded(writing.origins[-1].checkpoint, writing.damaged)
        if writing.unknown:
            shown = " ".join(writing.unknown[:_MOST_UNKNOWN]) + (" …" if len(writing.unknown) > _MOST_UNKNOWN else "")
            what = self.tr("The model's vocabulary lacks: {shown}").format(shown=shown)
            more = self.tr("It reads one and the same sign for something unknown in their place. ")
            more += self.tr("Write the prompt with what its training text has.")
            self.banner.show_message("warning", what, more)

    def _show(self, writing: Writing | None) -> None:
        if writing is not None:
            self.view.show_writing(writing)
        self.view.texts.show_texts(self.writer.texts, writing)
        self._refresh()

    # -- what can be done

    def _on_run_changed(self) -> None:
        self.stop()
        self.banner.clear()
        self._task, self._writes_soon = None, False
        run = self.project.run
        if run is not None:
            job = Job(RunFolder(run).spec, self)
            job.finished.connect(partial(self._on_spec, run))
            job.failed.connect(self.banner.show_error)
            job.start()
        self._refresh()

    def _on_ready_made(self, run: ReadyMade, page: str) -> None:
        """Has a ready-made model write at once, with the beginning that it comes with."""
        if page == "write":
            self.prompt.edit.setPlainText(run.text)
            self._writes_soon = True
            self._refresh()

    def _on_spec(self, run: Path, spec: RunSpec) -> None:
        if run == self.project.run:
            self._task = spec.task
            self._refresh()

    def _refresh(self) -> None:
        busy, fits = self.writer.busy, self.sampling.sampling is not None
        writing = self.view.writing
        self.primary.setText(self.tr("Stop") if busy else self.tr("Write"))
        self.primary.setIcon(icons.icon("stop" if busy else _ICON, "accent_text", "accent_text"))
        self.primary.setEnabled(busy or (self._writable and fits))
        on = writing is not None and writing.goes_on and not busy and fits
        self.on_button.setEnabled(on)
        self.taking.set_enabled(writing is not None and bool(writing.tokens))
        for name, possible in (("write", not busy and self._writable and fits), ("stop", busy), ("on", on)):
            self._actions[name].setEnabled(possible)
        self._refresh_missing()
        if self._writes_soon and self._task == "language" and self.checkpoint.checkpoints.listed:
            self._writes_soon = False
            self.write()

    def _refresh_missing(self) -> None:
        if self.project.run is None or self._task not in (None, "language"):
            self._offer_model()
        elif self._task is None:
            pass  # it is being read, and what is shown stays for that moment
        elif not self._writable and self.view.writing is None:
            what, more = self.tr("No checkpoint yet"), self.tr("It comes with the run's first evaluation.")
            self._miss("hourglass", what, more, self.tr("Go to Train"), partial(self.project.go, "train"))
        elif self.view.writing is None:
            what = self.tr("Nothing written yet")
            more = self.tr("Type what the text begins with, or nothing, and press Write. Ctrl+Enter does, too.")
            self._miss(_ICON, what, more, "", self.do_primary)
        else:
            self.set_missing(None)

    def _offer_model(self) -> None:
        """Says that a language model is needed, and offers one, or to have one learn."""
        if self.project.run is None:
            what = self.tr("No language model is open")
            more = self.tr("Writing takes a model that has learned to go on with a text.")
        else:
            what = self.tr("{run} is no language model").format(run=self.project.run.name)
            more = self.tr("It has not learned to go on with a text.")
        if self._finished.run is None:
            here = self.tr("{more} One that knows little stories is here, and so are the stories, to train your own.")
            more = here.format(more=more)
            way = ready_made_for("write")
            self._supply = partial(self.project.ready_made.open, way.run, way.page)
            self.set_missing(Missing(_ICON, what, more, way.title, self.tr("Open the stories")), whole=True)
        else:
            self._miss(_ICON, what, more, self._finished.title, partial(self._finished.open, "write"), whole=True)

    def _miss(
        self, icon: str, what: str, more: str, action: str, supply: Callable[[], object], whole: bool = False
    ) -> None:
        self._supply = supply
        self.set_missing(Missing(icon, what, more, action), whole=whole)
