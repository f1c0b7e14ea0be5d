"""`DataPage`: opens text and shows what is in it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from attune_datasets.counts import LISTED
from attune_datasets.errors import AttuneError
from attune_datasets.fields import Spec
from attune_datasets.spec import DOCUMENT_TASKS, DataSpec
from attune_datasets.suffixes import PACKED, TABLES_AND_TEXTS
from attune_models.spec import RunSpec
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from attune_studio.client import PendingRequest
from attune_studio.form import SpecForm
from attune_studio.pages.data.columns import ColumnsSection
from attune_studio.pages.data.document_lengths import DocumentLengthsTab
from attune_studio.pages.data.document_tokens import DocumentTokensTab
from attune_studio.pages.data.documents import DocumentsSection
from attune_studio.pages.data.feed import DataFeed
from attune_studio.pages.data.labels import LabelsTab
from attune_studio.pages.data.lengths import LengthsTab
from attune_studio.pages.data.pair_lengths import PairLengthsTab
from attune_studio.pages.data.pair_vocabulary import PairVocabularyTab
from attune_studio.pages.data.pair_words import PairWordsTab
from attune_studio.pages.data.preview import PreviewTab
from attune_studio.pages.data.problems import ProblemsTab
from attune_studio.pages.data.reading import ReadingSection, is_of_reading
from attune_studio.pages.data.sides import SidesSection
from attune_studio.pages.data.source import SourceSection
from attune_studio.pages.data.split import SplitSection
from attune_studio.pages.data.start import StartPanel
from attune_studio.pages.data.tab import DataTab
from attune_studio.pages.data.task import TaskSection
from attune_studio.pages.data.tokens_tab import TokensTab
from attune_studio.pages.data.words import WordsTab
from attune_studio.pages.page import Page, RailState
from attune_studio.project import DataAnswers, Project
from attune_studio.setting_names import field_help, in_window
from attune_studio.settings import forget_file, last_folder, remember_file
from attune_studio.told import one_text
from attune_studio.widgets.banner import Banner
from attune_studio.widgets.busy import BusyOverlay
from attune_studio.widgets.buttons import button
from attune_studio.widgets.editors import ChoiceEditor
from attune_studio.widgets.empty_state import Missing
from attune_studio.widgets.labels import PlainLabel, plain_tooltip
from attune_studio.widgets.section import Section
from attune_studio.workspace import runs_folder

_PAIRS_ONLY = ("vocabularies", "target_vocabulary_size", "subword_sampling")  # fields of the tokenizer
_KINDS = " ".join(f"*{ending}" for ending in (*TABLES_AND_TEXTS, *PACKED))


class DataPage(Page):
    """Source, reading, task, columns, cleaning, split, tokenizer on the left; five views of the rows on the right."""

    edits_settings = True

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self.feed = DataFeed(project, self)
        self._shown: DataAnswers | None = None
        self._followed: PendingRequest | None = None
        self._telling: dict[PendingRequest, str] = {}
        self._neighbour = ""
        self._create_controls()
        self._create_content()
        self._create_primary()
        self._create_actions()
        self._connect()
        self._on_data(project.data)

    def open_file(self, path: str) -> None:
        """Opens a file."""
        self.project.open_file(path)

    def ask_file(self) -> None:
        """Asks for a file and opens it."""
        kinds = f"{self.tr('All files')} (*);;{self.tr('Tables')} ({_KINDS})"  # aligned files end as languages do: .en
        short = QFileDialog.Option.HideNameFilterDetails
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a table"), last_folder(), kinds, options=short)
        if path:
            self.open_file(path)

    def get_imdb(self) -> None:
        """Downloads the IMDb reviews into the folder of runs and opens them."""
        folder = str(runs_folder() / "data")
        request = self.project.data_service.request("download_imdb", topic="open", folder=folder)
        request.finished.connect(lambda answer: self.open_file(answer["path"]))
        request.failed.connect(self._on_no_imdb)
        self._follow(request, self.tr("Connecting"))

    def supply_missing(self) -> None:
        if self.project.spec.data.target_file:
            self.project.unpair()
        else:
            self.ask_file()

    def shut_down(self) -> None:
        self.feed.stop()

    def kept(self) -> int:
        return self.tabs.currentIndex()

    def take(self, kept: int) -> None:
        self.tabs.setCurrentIndex(kept)
        if self.project.spec.data.file:
            self.feed.open_again()  # what the window before was asking went with it

    def _create_controls(self) -> None:
        spec = self.project.spec
        self.source, self.reading = SourceSection(), ReadingSection()
        self.task, self.columns, self.sides = TaskSection(), ColumnsSection(), SidesSection()
        self.documents = DocumentsSection()
        self.split = SplitSection(spec.data.split)
        self.cleaning = SpecForm(spec.data.cleaning)
        cleaning = Section(self.tr("Cleaning"))
        cleaning.body.addWidget(self.cleaning)
        self.tokenizer = SpecForm(spec.tokenizer)
        tokenizer = Section(self.tr("Tokenizer"))
        tokenizer.body.addWidget(self.tokenizer)
        self._offered = PlainLabel(role="caption", wrap=True)
        tokenizer.body.addWidget(self._offered)
        self._long_pairs = self._create_long_pairs()
        tokenizer.body.addWidget(self._long_pairs)
        self.controls.addWidget(self.source)
        columns: list[QWidget] = [self.columns, self.sides, self.documents]
        self._with_data = [self.reading, self.task, *columns, cleaning, self.split, tokenizer]
        for section in self._with_data:
            self.controls.addWidget(section)

    def _create_long_pairs(self) -> QWidget:
        """What happens to pairs beyond the maximum length, which stands above."""
        self.long_pairs = ChoiceEditor(["leave_out", "cut"])
        self.long_pairs.setAccessibleName(self.tr("Long pairs"))
        self.long_pairs.setToolTip(plain_tooltip(field_help(DataSpec, "long_pairs")))
        self.long_pairs.edited.connect(lambda: self.project.set("data.long_pairs", self.long_pairs.value()))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(self.tr("Long pairs")))
        row.addWidget(self.long_pairs, 1)
        return line

    def _create_content(self) -> None:
        self.start = StartPanel()
        self.preview, self.words = PreviewTab(self.project), WordsTab(self.project)
        self.lengths, self.labels = LengthsTab(self.project), LabelsTab(self.project)
        self.pair_words, self.pair_lengths = PairWordsTab(self.project), PairLengthsTab(self.project)
        self.pair_vocabulary = PairVocabularyTab(self.project)
        self.document_lengths, self.document_tokens = DocumentLengthsTab(self.project), DocumentTokensTab(self.project)
        self.problems = ProblemsTab(self.project)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for tab, title in (
            (self.preview, self.tr("Preview")),
            (self.words, self.tr("Words")),
            (self.lengths, self.tr("Lengths")),
            (self.labels, self.tr("Labels")),
            (self.pair_words, self.tr("Words")),
            (self.pair_lengths, self.tr("Lengths")),
            (self.pair_vocabulary, self.tr("Vocabulary")),
            (self.document_lengths, self.tr("Lengths")),
            (self.document_tokens, self.tr("Tokens")),
            (self.problems, self.tr("Problems")),
        ):
            self.tabs.addTab(tab, title)
        self._views = QStackedWidget()
        self._views.addWidget(self.start)
        self._views.addWidget(self.tabs)
        self.overlay = BusyOverlay(self._views)
        self.neighbour = Banner()
        self.neighbour.acted.connect(lambda: self.project.pair_with(self._neighbour))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.neighbour)
        column.addWidget(self._views, 1)
        self.set_content(content)

    def _create_primary(self) -> None:
        model = button(self.tr("Set up the model"), lambda: self.project.go("model"), icon="stack")
        self.add_footer_widget(model)
        self.set_primary(self.tr("Train"), self._train, icon="play")

    def _train(self) -> None:
        self.project.go("train", act=not self.project.under_way)

    def _create_actions(self) -> None:
        self._open_action = QAction(self.tr("Open a file"), self)
        self._open_action.setShortcut(QKeySequence.StandardKey.Open)
        self._open_action.triggered.connect(self.ask_file)
        imdb = QAction(self.tr("Get IMDb"), self)
        imdb.triggered.connect(self.get_imdb)
        again = QAction(self.tr("Read the file again"), self)
        again.setShortcut(QKeySequence.StandardKey.Refresh)
        again.triggered.connect(self.feed.open_again)
        self.addActions([self._open_action, imdb, again])

    def _connect(self) -> None:
        for ways in (self.source, self.start):
            ways.open_wanted.connect(self.ask_file)
            ways.file_chosen.connect(self.open_file)
            ways.imdb_wanted.connect(self.get_imdb)
        self.start.tour_wanted.connect(self.project.tour_wanted)
        self.start.ready_made_wanted.connect(self.project.ready_made.open)
        project = self.project
        self.source.table_chosen.connect(lambda name: project.set("data.table", name))
        self.reading.changed.connect(lambda field, value: project.set(f"data.{field}", value))
        self.columns.changed.connect(lambda field, name: project.set(f"data.{field}", name))
        self.task.chosen.connect(project.choose_task)
        self.documents.changed.connect(lambda field, value: project.set(f"data.{field}", value))
        self.sides.changed.connect(self._on_sides_edited)
        self.sides.column_chosen.connect(project.choose_side)
        self.sides.swap_wanted.connect(project.swap_sides)
        self.cleaning.changed.connect(lambda spec, _: project.set("data.cleaning", spec, self.tr("Cleaning")))
        self.split.changed.connect(lambda spec: project.set("data.split", spec, self.tr("Split")))
        self.tokenizer.changed.connect(self._on_tokenizer_edited)
        self.words.word_chosen.connect(self._show_word)
        self.pair_words.word_chosen.connect(self._show_word)
        self.problems.rows_wanted.connect(self._show_rows)
        self.preview.problems_wanted.connect(lambda: self.tabs.setCurrentWidget(self.problems))
        self.overlay.cancelled.connect(lambda: self.feed.go_back())
        for tab in self.tabs.findChildren(DataTab):
            tab.asked.connect(self._tell_asked)
        self.feed.opening.connect(lambda request: self._follow(request, self.tr("Reading the file")))
        self.feed.failed.connect(self._on_failed)
        self.feed.tables_found.connect(self._on_tables)
        self.feed.warnings_found.connect(self._on_warnings)
        self.feed.vocabulary_found.connect(self._on_vocabulary)
        project.data_changed.connect(self._on_data)
        project.spec_changed.connect(self._on_spec)
        project.faults_changed.connect(self._show_state)
        project.under_way_changed.connect(self._show_state)

    def _tabs(self) -> tuple[DataTab, ...]:
        """The tabs of the task that the data is for."""
        if self.project.spec.task == "translation":
            return self.preview, self.pair_words, self.pair_lengths, self.pair_vocabulary, self.problems
        if self.project.spec.task in DOCUMENT_TASKS:
            return self.preview, self.words, self.document_lengths, self.document_tokens, self.problems
        return self.preview, self.words, self.lengths, self.labels, self.problems

    def _show_task(self) -> None:
        task, shown = self.project.spec.task, self._tabs()
        for place in range(self.tabs.count()):
            self.tabs.setTabVisible(place, self.tabs.widget(place) in shown)
        self.task.show_task(task)
        own_sections = (
            (self.columns, ("classification",)), (self.sides, ("translation",)), (self.documents, DOCUMENT_TASKS),
        )  # fmt: skip
        for section, own in own_sections:
            section.setVisible(self.project.data is not None and task in own)
        self._long_pairs.setVisible(task == "translation")
        self.long_pairs.set_value(self.project.spec.data.long_pairs)
        self.tokenizer.show_fields(_PAIRS_ONLY, task == "translation")
        stream = self.project.data is not None and self.project.data.spec.documents == "stream"
        self.split.show_task(task, drawn=not (task in DOCUMENT_TASKS and stream))

    def _on_sides_edited(self, field: str, value: object) -> None:
        if field == "target_file":  # whose columns are others
            data = self.project.spec.data.model_copy(update={"target_file": value, "source": None, "target": None})
            self.project.set("data", data, self.tr("Choose the file with the translations"))
        else:
            self.project.set(f"data.{field}", value)

    def _show_word(self, word: str) -> None:
        self.tabs.setCurrentWidget(self.preview)
        self.preview.show_word(word)

    def _show_rows(self, warning: dict[str, Any]) -> None:
        """Shows the rows that a warning is about."""
        self.tabs.setCurrentWidget(self.preview)
        listed = len(warning["rows"])
        more = self.tr("The first {count} of them are shown.").format(count=listed) if listed >= LISTED else ""
        self.preview.show_rows(warning["rows"], in_window(warning["what"]), more)

    def _on_tokenizer_edited(self, spec: Spec, field: str) -> None:
        self.project.set(f"tokenizer.{field}", getattr(spec, field))

    def _follow(self, request: PendingRequest, what: str) -> None:
        self.banner.clear()
        self.overlay.follow(request, what)
        self._followed = request
        self._show_state()
        self.tell_activity(what)
        request.progress.connect(lambda share, note: self.tell_activity(note[:1].upper() + note[1:] or what, share))
        request.ended.connect(lambda: self._on_ended(request))

    def _tell_asked(self, request: PendingRequest, what: str) -> None:
        """Tells in the status bar what a tab has asked for, as long as it takes."""
        self._telling[request] = what
        self.tell_activity(what)
        request.ended.connect(partial(self._end_telling, request))

    def _end_telling(self, request: PendingRequest) -> None:
        self._telling.pop(request, None)
        if self._followed is None:
            self.tell_activity(next(reversed(self._telling.values()), ""))

    def _on_ended(self, request: PendingRequest) -> None:
        if request is self._followed:
            self._followed = None
            self.tell_activity(next(reversed(self._telling.values()), ""))
            self._show_state()

    def _on_spec(self, spec: RunSpec) -> None:
        self.cleaning.set_spec(spec.data.cleaning)
        self.split.show_split(spec.data.split)
        if spec.tokenizer != self.tokenizer.spec:
            self.tokenizer.set_spec(spec.tokenizer)
        self._show_task()
        for tab in self._tabs():
            if isinstance(tab, TokensTab):
                tab.invalidate_for(spec.tokenizer)
        data = self.project.data
        if data is not None and data.asked == spec.data:
            self._show_source(data)  # what was chosen meanwhile has been taken back
        self._show_state()

    def _on_data(self, data: DataAnswers | None) -> None:
        self._views.setCurrentWidget(self.tabs if data else self.start)
        for section in self._with_data:
            section.setVisible(data is not None)
        self._show_task()
        if data is None:
            self._shown = None
            self.neighbour.clear()
            self._on_warnings([])
            if not self.project.spec.data.file:
                self.set_missing(None)
            self.source.show_file(self.project.spec.data.file)
            self.start.show_recent()
        elif self._shown is None or data.answer is not self._shown.answer:
            self._show_data(data)
        self._shown = data
        self._show_state()

    def _show_data(self, data: DataAnswers) -> None:
        self.set_missing(None)
        if self._shown is None or data.spec.file != self._shown.spec.file:
            self._on_warnings([])  # those of the file before are not this one's
        remember_file(data.spec.file)
        self._propose(data)
        self._show_source(data)
        self.split.show_data(data)
        self.preview.forget_rows()
        for tab in self._tabs():
            tab.invalidate()

    def _propose(self, data: DataAnswers) -> None:
        """Proposes a file beside this one that is called as its translations would be."""
        self._neighbour = next(iter(data.answer.get("neighbours", [])), "")
        if not self._neighbour:
            self.neighbour.clear()
            return
        name = Path(self._neighbour).name
        what = self.tr("{name} lies beside this file.").format(name=name)
        more = self.tr("If its lines translate the lines of this one, the two are pairs to learn from.")
        self.neighbour.show_message("info", what, more, self.tr("Use as translations"))

    def _show_source(self, data: DataAnswers) -> None:
        self.source.show_data(data)
        self.reading.show_data(data, self.project.spec.data)
        if data.task == "translation":
            self.sides.show_data(data, self.project.spec.data)
        elif data.task in DOCUMENT_TASKS:
            self.documents.show_data(data)
        else:
            self.columns.show_data(data)

    def _on_failed(self, error: AttuneError) -> None:
        if not self.project.spec.data.target_file:  # else either of the two may be the one at fault
            forget_file(self.project.spec.data.file)
        why = one_text(map(in_window, (error.why, error.remedy)))
        second = self.project.spec.data.target_file
        action = self.tr("Do without {name}").format(name=Path(second).name) if second else self.tr("Open another file")
        self.set_missing(Missing("file-x", error.what, why, action))
        if is_of_reading(error):
            self.reading.show_unread(self.project.spec.data)
        self._show_state()

    def _on_no_imdb(self, error: AttuneError) -> None:
        self.banner.show_error(error)
        self.feed.go_back()  # a reading that the download has replaced

    def _on_tables(self, tables: list[str]) -> None:
        self.source.show_tables(tables, None)
        title = self.tr("This archive holds {count} tables").format(count=f"{len(tables):,}")
        self.set_missing(Missing("files", title, self.tr("Choose one of them on the left, under Source.")))
        self.source.tables.setFocus()

    def _on_warnings(self, warnings: list[dict[str, Any]], not_warned: AttuneError | None = None) -> None:
        """Shows what is warned of, and that more may be wrong where the check was not finished."""
        if not_warned is not None:
            what = self.tr("The check of this data was not finished; more may be wrong with it.")
            more = one_text(map(in_window, (not_warned.what, not_warned.why, not_warned.remedy)))
            unfinished = {"kind": "unfinished", "severity": "warning", "what": what, "remedy": more}
            warnings = [*warnings, {**unfinished, "rows": [], "settings": {}}]  # as DataWarning has it
        self.project.set_warnings(warnings)
        self.preview.learn_splits()
        self.problems.show_warnings(warnings)
        count = sum(warning["severity"] != "info" for warning in warnings)
        title = self.tr("Problems ({count})").format(count=count) if count else self.tr("Problems")
        self.tabs.setTabText(self.tabs.indexOf(self.problems), title)
        grave = [warning["what"] for warning in warnings if warning["severity"] != "info"]
        self.tell_warning("data", grave[0] if grave else "")
        self._show_state()

    def _on_vocabulary(self, answer: dict[str, Any]) -> None:
        told = [answer["source"], answer["target"]] if "joint" in answer else [answer]
        few = [one["size"] for one in told if one["size"] < one["asked"]]
        text = self.tr("The texts offer {size} tokens, fewer than asked for.")
        self._offered.setText(text.format(size=" / ".join(f"{size:,}" for size in dict.fromkeys(few))) if few else "")

    def _show_state(self) -> None:
        data = self.project.data
        grave = any(warning["severity"] == "error" for warning in self.project.warnings)
        ready = data is not None and data.trainable and not grave
        under_way = self.project.under_way
        self.primary.setText(self.tr("Show the training") if under_way else self.tr("Train"))
        self.primary.setEnabled(under_way or (self.project.trainable and not self.project.fault))
        choose = {
            "translation": self.tr("Choose both columns to train."),
            **dict.fromkeys(DOCUMENT_TASKS, self.tr("Choose the column with the texts to train.")),
        }.get(self.project.spec.task, self.tr("Choose a text and a label column to train."))
        obstacle = self.project.fault or ("" if ready else choose)
        self.show_obstacle("" if data is None or under_way else in_window(obstacle))
        self.show_controls(bool(data is not None or self.missing or self.project.spec.data.file))
        self.set_rail_state(self._state(ready))

    def _state(self, ready: bool) -> RailState:
        if self._followed is not None:
            return RailState.RUNNING
        if ready:
            return RailState.DONE
        return RailState.NONE if self.project.data is None and self.missing is None else RailState.ATTENTION
