"""`VectorsPage`: choose vectors and a method; the map turns on the right; a click on a word lists what is near it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from attune_datasets.errors import AttuneError
from attune_models.checkpoints import checkpoint_steps
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from attune_studio.client import PendingRequest, ServiceClient
from attune_studio.pages.page import Page, RailState
from attune_studio.pages.vectors.learner import Learner
from attune_studio.pages.vectors.learning import LearningSection
from attune_studio.pages.vectors.map_panel import MapPanel
from attune_studio.pages.vectors.map_section import PATH, QUICK, MapSection
from attune_studio.pages.vectors.questions import Questions
from attune_studio.pages.vectors.source import SourceSection
from attune_studio.pages.vectors.taking_away import TakingAway
from attune_studio.project import Project
from attune_studio.setting_names import in_window
from attune_studio.text import listed, minus
from attune_studio.widgets.busy import BusyOverlay
from attune_studio.widgets.empty_state import Missing
from attune_studio.widgets.word_colors import Coloring, frequency_coloring

_NEAR = 12  # words in the list


class VectorsPage(Page):
    """The page."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self.service = ServiceClient("attune_models.word_vectors.service", self)
        self.source, self.settings, self.questions = SourceSection(project, self), MapSection(self), Questions(self)
        self.learning, self.learner = LearningSection(project, self), Learner(self)
        for section in (self.source, self.settings, self.questions, self.learning):
            self.controls.addWidget(section)
        self.panel = MapPanel()
        self.map = self.panel.map
        self.set_content(self.panel)
        self._busy = BusyOverlay(self.panel)
        self._busy.cancelled.connect(self._tell_cancelled)
        self.taking = TakingAway(self.map, lambda: self.source.name, self._captions, self)
        self.add_footer_widget(self.learning.progress)
        self.add_footer_widget(self.taking.button)
        self.set_primary(self.tr("Draw the map"), self.draw, icon="circles-three")
        self._drawn: dict[str, Any] | None = None  # the origin of what is shown
        self._pinned: dict[str, Any] = {}  # the same at the very step that is shown
        self._asked: dict[str, Any] | None = None  # the origin of what is shown or on its way
        self._words: dict[str, Any] = {}
        self._counts, self._group = np.zeros(0, np.int64), np.zeros(0, np.int8)
        self._connect()
        self._on_source_changed()

    def draw(self) -> None:
        """Asks for the words, and then for where they are."""
        origin = self.source.origin
        if origin is None:
            return
        self.banner.clear()
        self.set_missing(None)
        self._asked, wanted = origin, self.settings.wanted
        self.service.cancel_topic("map")
        request = self.service.request("words", topic="words", most=wanted["most"], **origin)
        request.finished.connect(lambda told, arrays: self._ask_map(origin, wanted, told, arrays))
        self._follow(request, self.tr("Reading vectors"))

    def look_for(self, word: str) -> None:
        """Chooses a word and lists what is near it; one that has no vector is told."""
        if self._drawn is not None:
            request = self._ask("nearest", "near", word=word, top=_NEAR)
            request.finished.connect(lambda result, _: self._show_near(result))

    def ask_analogy(self, first: str, second: str, third: str) -> None:
        """Lists what is to `third` as `second` is to `first`; the first answer is chosen on the map."""
        if self._drawn is not None:
            request = self._ask("analogy", "near", first=first, second=second, third=third, top=_NEAR)
            title = f"{second} − {first} + {third}"
            request.finished.connect(lambda result, _: self._show_analogy(title, result))

    def ask_similarity(self, first: str, second: str) -> None:
        """Tells the cosine of two words."""
        if self._drawn is not None:
            request = self._ask("similarity", "similarity", first=first, second=second)
            told = self.tr("{first} · {second}: cosine {cosine}")
            request.finished.connect(
                lambda result, _: self.questions.show_similarity(
                    told.format(first=first, second=second, cosine=minus(f"{result['similarity']:.4f}"))
                )
            )

    def export(self, to: str, path: str) -> None:
        """Writes all vectors as `word2vec` or `projector`."""
        if self._drawn is None:
            return
        request = self._ask("export", "export", to=to, out=path)
        request.finished.connect(
            lambda result, _: self.banner.show_message("info", self.tr("Saved {}").format(listed(result["paths"])))
        )
        self._follow(request, self.tr("Writing vectors"))

    def learn(self, text: str, column: str = "") -> None:
        """Learns word vectors from a text, or goes on with what was stopped; then they are shown.

        Args:
            text: A file.
            column: Of a table; empty: the likeliest.
        """
        self.banner.clear()
        try:
            folder = self.learning.folder(Path(text), column)
        except OSError as error:
            what = self.tr("{text} cannot be read.").format(text=text)
            self.banner.show_error(AttuneError(what, why=str(error.strerror), remedy=self.tr("Choose another text.")))
            return
        try:
            self.learner.learn(text, column, folder, self.learning.spec)
        except AttuneError as error:
            self.banner.show_error(error)
            return
        self._show_learning(0.0, self.tr("Reading the text"))

    def _stop_learning(self) -> None:
        try:
            self.learner.stop()
        except AttuneError as error:
            self.banner.show_error(error)
        else:
            self.learning.stop.setEnabled(False)  # it takes a moment: until the end of a chunk

    def _show_learning(self, share: float, note: str) -> None:
        self.learning.show_progress(share, note)
        self.tell_activity(note, share)
        self.set_rail_state(RailState.RUNNING, share)

    def _on_learned(self, folder: Path, whole: bool) -> None:
        """Shows what is there: all of it, or where it was stopped."""
        self._end_learning()
        kept = bool(checkpoint_steps(folder))
        if kept and self.source.origin == {"place": str(folder)}:
            self._on_source_changed()
        elif kept:
            self.source.choose_file(str(folder))
        if kept and not whole:
            told = self.tr("What is learned so far lies in {folder}.").format(folder=folder)
            more = self.tr("Choose the same text with the same options again to go on from there.")
            self.banner.show_message("info", told, more)
        elif not whole:
            self.banner.show_message("info", self.tr("Nothing was learned yet."))

    def _on_learning_failed(self, error: AttuneError) -> None:
        self._end_learning()
        self.banner.show_error(error)
        self.set_rail_state(RailState.ATTENTION)

    def _end_learning(self) -> None:
        self.learning.show_idle()
        self.source.offer_learned()
        self.tell_activity("")
        self.set_rail_state(RailState.NONE if self._drawn is None else RailState.DONE)

    def _set_rail_state(self, state: RailState) -> None:
        """Marks how the map stands, unless a learning is under way, which is to be seen until it ends."""
        if not self.learner.busy:
            self.set_rail_state(state)

    def _end_activity(self) -> None:
        if not self.learner.busy:  # else that is told again in a moment
            self.tell_activity("")

    def supply_missing(self) -> None:
        self.source.file.ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.source.offer_learned()
        if self.source.origin != self._asked:
            self._on_source_changed()

    def shut_down(self) -> None:
        self.learner.shut_down()
        self.service.release()

    def kept(self) -> str | None:
        return self.source.file_chosen

    def take(self, kept: str) -> None:
        self.source.choose_file(kept)

    def _connect(self) -> None:
        self.source.changed.connect(self._on_source_changed)
        self.source.told.connect(lambda what: self.banner.show_message("info", what))
        self.settings.changed.connect(self._on_settings_changed)
        self.settings.recolored.connect(self._recolor)
        self.questions.word_wanted.connect(self.look_for)
        self.questions.analogy_wanted.connect(self.ask_analogy)
        self.questions.similarity_wanted.connect(self.ask_similarity)
        self.panel.word_wanted.connect(self.look_for)
        self.map.chosen.connect(self._on_chosen)
        self.learning.wanted.connect(self.learn)
        self.learning.stopped.connect(self._stop_learning)
        self.learner.progressed.connect(self._show_learning)
        self.learner.ended.connect(self._on_learned)
        self.learner.failed.connect(self._on_learning_failed)
        self.taking.told.connect(lambda what: self.banner.show_message("info", what))
        self.taking.failed.connect(self.banner.show_error)
        self.taking.vectors_wanted.connect(self.export)

    def _on_source_changed(self) -> None:
        """Draws what is wanted now: by PCA at once; what takes long waits for the button."""
        origin = self.source.origin
        for topic in ("words", "map", "near", "similarity", "export"):
            self.service.cancel_topic(topic)
        self._forget()
        self.primary.setEnabled(origin is not None)
        if origin is None:
            text = self.tr(
                "Train a model or open a run to see its embedding layer, choose a file of word vectors, or learn some "
                "from a text."
            )
            self.set_missing(Missing("circles-three", self.tr("No word vectors yet"), text, self.tr("Choose a file…")))
        elif self.isVisible():
            self._on_settings_changed()

    def _on_settings_changed(self) -> None:
        if self.settings.wanted["method"] in QUICK:
            self.draw()
        else:
            self._tell_not_drawn()

    def _tell_not_drawn(self) -> None:
        if self._drawn is None:
            text = self.tr("Many words take a while by t-SNE and UMAP: the map is drawn when you say so.")
            self.set_missing(Missing("circles-three", self.tr("Not drawn yet"), text))

    def _tell_cancelled(self) -> None:
        if self._drawn is None and self.settings.wanted["method"] in QUICK:
            text = self.tr("It was cancelled: the map is drawn when you say so.")
            self.set_missing(Missing("circles-three", self.tr("Not drawn yet"), text))
        else:
            self._tell_not_drawn()

    def _forget(self) -> None:
        self._drawn = self._asked = None
        self._pinned = {}
        self.banner.clear()
        self.map.show_words([], np.zeros((1, 0, 2), np.float32), Coloring(np.zeros(0)))
        self.panel.show_about("", [])
        self.panel.show_neighbours("", [])
        self.panel.show_steps([])
        self.questions.offer([])
        self.taking.button.setEnabled(False)
        self._set_rail_state(RailState.NONE)

    def _ask_map(
        self, origin: dict[str, Any], wanted: dict[str, Any], told: dict[str, Any], arrays: dict[str, np.ndarray]
    ) -> None:
        self.source.show_told(told)
        pinned = {**origin, "checkpoint": told["checkpoint"]} if "checkpoint" in told else origin
        over_training = wanted["method"] == PATH
        request = self.service.request("path" if over_training else "project", topic="map", **pinned, **wanted)
        request.finished.connect(
            lambda result, points: self._show(origin, pinned, told, arrays, result, points["points"])
        )
        self._follow(request, self.tr("Drawing the map"))

    def _show(
        self, origin: dict[str, Any], pinned: dict[str, Any], told: dict[str, Any], arrays: dict[str, np.ndarray],
        result: dict[str, Any], points: np.ndarray,
    ) -> None:  # fmt: skip
        chosen = self.map.words[self.map.choice] if self._drawn == origin and self.map.choice >= 0 else ""
        self._drawn, self._pinned, self._words = origin, pinned, told
        self._counts, self._group = arrays["counts"], arrays.get("group", np.zeros(0, np.int8))
        self.settings.show_groups(self._groups_title(told.get("groups", [])))
        moments = points if points.ndim == 3 else points[np.newaxis]
        self.map.show_words(told["words"], moments, self._coloring())
        self.panel.show_steps(result.get("steps", []), in_words="checkpoint" not in told)
        self.panel.show_about(self._about(told, result), self._counts.tolist())
        self.questions.offer(told["words"])
        self.taking.button.setEnabled(True)
        self._set_rail_state(RailState.DONE)
        if told["problem_count"]:
            what = self.tr("{count} lines of the file gave no vector; the first is line {line}: {reason}")
            first = told["problems"][0]
            count, reason = f"{told['problem_count']:,}", in_window(first["reason"])
            self.banner.show_message("warning", what.format(count=count, line=first["line"], reason=reason))
        if chosen:
            self.look_for(chosen)
        else:
            self.panel.show_neighbours("", [])

    def _about(self, told: dict[str, Any], result: dict[str, Any]) -> str:
        parts = [
            self.tr("{shown} of {total} words").format(shown=f"{result['shown']:,}", total=f"{told['total']:,}"),
            self.tr("{n} dimensions").format(n=f"{told['dimensions']:,}"),
        ]
        if "checkpoint" in told:
            parts.append(self.tr("step {step}").format(step=f"{told['checkpoint']:,}"))
        if explained := result.get("explained"):
            shares = " + ".join(f"{share:.1%}" for share in explained)
            parts.append(self.tr("{shares} of the variance").format(shares=shares))
        return " · ".join(parts)

    def _captions(self) -> tuple[str, list[str]]:
        return self.source.name, [f"{self.settings.method.currentText()} · {self.panel.about.text()}"]

    def _groups_title(self, groups: list[str]) -> str:
        if not groups:
            return ""
        return self.tr("Side") if groups == ["source", "target"] else self.tr("Label")

    def _coloring(self) -> Coloring:
        if self.settings.by_group and len(self._group):
            sides = {"source": self.tr("Source"), "target": self.tr("Target")}
            groups = self._words["groups"]
            return Coloring(self._group, groups=[*sides.values()] if groups == list(sides) else groups)
        return frequency_coloring(self._counts)

    def _recolor(self) -> None:
        if self._drawn is not None:
            self.map.color(self._coloring())

    def _on_chosen(self, number: int) -> None:
        if number >= 0:
            self.look_for(self.map.words[number])
        else:
            self.service.cancel_topic("near")
            self.panel.show_neighbours("", [])

    def _show_near(self, result: dict[str, Any]) -> None:
        found = result["neighbours"]
        self.map.choose(result["number"], [one["number"] for one in found])
        if self.map.choice >= 0:
            self.map.bring_into_view(self.map.choice)
        self.panel.show_neighbours(self.tr("Nearest to {word}").format(word=result["word"]), found)

    def _show_analogy(self, title: str, result: dict[str, Any]) -> None:
        found = result["neighbours"]
        if found:
            self.map.choose(found[0]["number"], result["asked"])
            if self.map.choice >= 0:
                self.map.bring_into_view(self.map.choice)
        self.panel.show_neighbours(title, found)

    def _ask(self, do: str, topic: str, **arguments: Any) -> PendingRequest:
        self.banner.clear()
        request = self.service.request(do, topic=topic, **self._pinned, **arguments)
        request.failed.connect(self.banner.show_error)
        return request

    def _follow(self, request: PendingRequest, what: str) -> None:
        """Shows how far a request is, in the status bar too, and why it failed."""
        request.failed.connect(self._on_failed)
        request.progress.connect(lambda share, note: self.tell_activity(note or what, share))
        request.ended.connect(self._end_activity)
        self._busy.follow(request, what)

    def _on_failed(self, error: AttuneError) -> None:
        self.banner.show_error(error)
        self._set_rail_state(RailState.ATTENTION)
        if self._drawn is None:
            text = self.tr("Choose another checkpoint, or a file of word vectors.")
            self.set_missing(Missing("circles-three", self.tr("There is no map"), text, self.tr("Choose a file…")))
