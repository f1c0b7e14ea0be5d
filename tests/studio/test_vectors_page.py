"""The Vectors page: a run's embedding layer and files of vectors, mapped, asked and taken away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from attune_models.runs import RunFolder
from attune_models.runs.locks import locked
from attune_models.word_vectors.guidance import ask_to_stop
from attune_models.word_vectors.opening import VectorsPlace
from attune_models.word_vectors.run_embedding import read_run_embedding
from attune_models.word_vectors.text_formats import read_word2vec, write_word2vec
from attune_models.word_vectors.vectors import WordVectors
from attune_studio.client import ServiceClient
from attune_studio.pages.page import RailState
from attune_studio.pages.vectors import VectorsPage
from attune_studio.project import Project
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot
from services import warm_service

CLUSTERS = 3


@pytest.fixture(scope="module")
def service(qapp: QApplication, file: Path) -> Iterator[ServiceClient]:
    """A service that is warm: its libraries are imported once for all tests that ask it."""
    with warm_service("attune_models.word_vectors.service", "words", place=str(file)) as client:
        yield client


@pytest.fixture
def page(qtbot: QtBot, project: Project, service: ServiceClient) -> Iterator[VectorsPage]:
    """The page, which asks the warm service."""
    made = VectorsPage(project)
    made.service = service
    qtbot.addWidget(made)
    made.resize(1212, 730)
    made.show()
    yield made
    service.cancel_all()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty words in three clusters of different directions."""
    draw = np.random.default_rng(3)
    matrix = np.repeat(np.eye(CLUSTERS, 8), 20, axis=0) + draw.normal(size=(60, 8)) * 0.05
    path = tmp_path_factory.mktemp("vectors") / "词向量.txt"
    words = [f"词{number}" if number % 2 else f"word{number}" for number in range(60)]
    write_word2vec(WordVectors(words, np.zeros(60, np.int64), matrix.astype(np.float32)), path)
    return path


def settled(qtbot: QtBot, page: VectorsPage) -> None:
    qtbot.waitUntil(lambda: not page.service.busy, timeout=180_000)


def drawn(qtbot: QtBot, page: VectorsPage) -> None:
    qtbot.waitUntil(lambda: bool(page.map.words) and not page.service.busy, timeout=180_000)


def test_without_vectors_it_says_what_is_missing(page: VectorsPage) -> None:
    assert page.missing is not None and page.missing.action == "Choose a file…"
    assert not page.primary.isEnabled() and not page.taking.button.isEnabled()


def test_a_runs_embedding_layer_is_drawn_at_once(
    qtbot: QtBot, page: VectorsPage, project: Project, trained_run: RunFolder
) -> None:
    project.open_run(trained_run.path)
    drawn(qtbot, page)
    expected = read_run_embedding(trained_run.path)
    assert page.map.words == expected.vectors.words and page.map.is_space and page.missing is None
    assert page.rail_state == RailState.DONE
    assert f"step {expected.checkpoint:,}" in page.panel.about.text()
    assert page.settings.colors.count() == 2 and page.settings.colors.itemText(1) == "Label"
    qtbot.keyClick(page.settings.colors, Qt.Key.Key_Down)
    assert list(page.map._coloring.groups) == expected.groups


def test_a_click_lists_what_is_near(qtbot: QtBot, page: VectorsPage, file: Path) -> None:
    page.source.choose_file(str(file))
    drawn(qtbot, page)
    seen = page.map.seen(page.map.size())
    at = QPointF(float(seen.x[7]), float(seen.y[7]))
    number = page.map.point_at(at)
    qtbot.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=at.toPoint())
    settled(qtbot, page)
    vectors = read_word2vec(file).vectors
    expected = vectors.nearest(vectors.words[number], 12)
    assert [bar.text for bar in page.panel.near.bars] == [one.word for one in expected]
    assert page.map.choice == number
    assert page.map.near == [vectors.number(one.word) for one in expected]
    page.panel.near.choose_row(0)
    settled(qtbot, page)
    assert page.map.words[page.map.choice] == expected[0].word
    qtbot.keyClick(page.map, Qt.Key.Key_Escape)
    assert not page.panel.near.bars


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_click_that_closes_the_words_offered_is_one_on_the_next_field(
    qtbot: QtBot, page: VectorsPage, file: Path
) -> None:
    page.source.choose_file(str(file))
    drawn(qtbot, page)
    first, second, _ = page.questions.analogy
    with qtbot.waitActive(page):
        page.activateWindow()
    first.setFocus()
    qtbot.keyClicks(first, "word")
    popup = first.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    place = popup.mapFromGlobal(second.mapToGlobal(second.rect().center()))
    assert not popup.rect().contains(place)
    qtbot.mouseClick(popup, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(second.hasFocus)
    assert not popup.isVisible()


def test_words_are_looked_for_compared_and_put_together(qtbot: QtBot, page: VectorsPage, file: Path) -> None:
    page.source.choose_file(str(file))
    drawn(qtbot, page)
    vectors = read_word2vec(file).vectors
    page.questions.search.setText("词1")
    qtbot.keyClick(page.questions.search, Qt.Key.Key_Return)
    settled(qtbot, page)
    assert page.map.choice == vectors.number("词1")
    for box, word in zip(page.questions.analogy, ("word20", "word0", "word40"), strict=True):
        assert not page.questions.analogy_button.isEnabled()
        box.setText(word)
    page.questions.analogy_button.click()
    settled(qtbot, page)
    answers = [one.word for one in vectors.analogy("word0", "word20", "word40", 12)]
    assert [bar.text for bar in page.panel.near.bars] == answers
    assert page.map.near == [0, 20, 40]
    for box in page.questions.pair:
        box.setText("词1")
    page.questions.pair_button.click()
    settled(qtbot, page)
    assert page.questions.answer.text().endswith("cosine 1.0000")
    page.look_for("nothing")
    settled(qtbot, page)
    assert "'nothing' has no vector" in page.banner.message and page.map.words


def test_other_words_and_a_plane(qtbot: QtBot, page: VectorsPage, file: Path) -> None:
    page.source.choose_file(str(file))
    drawn(qtbot, page)
    qtbot.keyClick(page.settings.dimensions, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: not page.map.is_space, timeout=20_000)
    qtbot.keyClick(page.settings.method, Qt.Key.Key_Down)
    assert page.settings.wanted["method"] == "tsne"
    assert not page.service.busy  # t-SNE waits for the button


def test_the_way_of_words_over_a_training(
    qtbot: QtBot, page: VectorsPage, project: Project, kept_run: RunFolder, kept_steps: list[int]
) -> None:
    project.open_run(kept_run.path)
    drawn(qtbot, page)
    assert not page.panel.moment.isVisible()
    qtbot.keyClick(page.settings.method, Qt.Key.Key_End)
    qtbot.waitUntil(page.panel.moment.isVisible, timeout=180_000)
    assert page.panel.moment.maximum() == len(kept_steps) - 1
    last = page.map.points.copy()
    page.panel.moment.setValue(0)
    assert not np.array_equal(page.map.points, last)


def test_a_cancelled_map_is_told_as_such(page: VectorsPage, file: Path) -> None:
    page.source.choose_file(str(file))
    page.service.cancel_all()  # no answer comes any more
    page._busy._cancel.click()
    assert page.missing is not None and "was cancelled" in page.missing.text and "t-SNE" not in page.missing.text


def test_what_cannot_be_read_is_told(qtbot: QtBot, page: VectorsPage, tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("no vectors\n")
    page.source.choose_file(str(other))
    settled(qtbot, page)
    assert "holds no word vectors" in page.banner.message and page.missing is not None
    assert page.rail_state == RailState.ATTENTION


@pytest.fixture
def text(tmp_path: Path, page: VectorsPage, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A text; the page's options are such that it is learned from in a moment, and the workspace is empty."""
    monkeypatch.setenv("ATTUNE_WORKSPACE", str(tmp_path / "workspace"))
    _set_options(page, dimensions=6, min_count=1, epochs=2)
    path = tmp_path / "句子.txt"
    path.write_text("the king and the queen\n\na man saw 一 个 电影 and a woman\n\n" * 60, encoding="utf-8")
    return path


def _set_options(page: VectorsPage, **options: int) -> None:
    for name, value in options.items():
        editor = page.learning.form.editor(name)
        editor.setText(str(value))
        editor.edited.emit()
    assert {name: getattr(page.learning.spec, name) for name in options} == options


def _choose(page: VectorsPage, text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Chooses a text in the dialog."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(text), ""))
    page.learning.choose.click()


def test_what_is_shown_is_said_and_what_a_file_is_for(qtbot: QtBot, page: VectorsPage, file: Path) -> None:
    assert page.source.shown == "No vectors are chosen: there is no run." and page.source.file.text == "No file"
    assert "In place of a run's" in page.source._help.text()
    page.source.choose_file(str(file))
    assert page.source.shown == f"Shown: the word vectors of {file.name}."
    drawn(qtbot, page)


def test_samples_and_the_open_data_are_offered_to_learn_from(
    qtbot: QtBot, page: VectorsPage, pairs_file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ATTUNE_WORKSPACE", str(tmp_path / "workspace"))
    page.learning.set_open(True)
    learning, wanted = page.learning, []
    learning.wanted.disconnect()
    learning.wanted.connect(lambda text, column: wanted.append((Path(text).name, column)))
    assert learning.opened.isHidden()
    page.project.set("data.file", str(pairs_file))
    page.project.set("data.source", "english")
    assert learning.opened.isVisible() and learning.opened.text() == "Learn from pairs.csv"
    page.project.set("data.file", str(tmp_path / "a name that is long indeed, and goes on.csv"))
    assert learning.minimumSizeHint().width() <= page._side.width() - 48  # nothing is cut at its right
    page.project.set("data.file", str(pairs_file))
    for button in (learning.opened, learning.sample):
        button.click()
    assert wanted == [("pairs.csv", "english"), ("stories_en.txt", "")]
    page.resize(980, 540)
    learning.show_progress(0.5, "Learning")
    stop = learning.stop
    qtbot.waitUntil(lambda: stop.visibleRegion().boundingRect() == stop.rect())  # wherever the controls are scrolled
    assert learning.sample.isHidden() and learning.opened.isHidden()
    learning.show_idle()
    assert learning.opened.isVisible() and not stop.isVisible()


@pytest.mark.slow
def test_vectors_are_learned_from_a_text(
    qtbot: QtBot, page: VectorsPage, text: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(page, text, monkeypatch)
    assert page.learning.form.frozen and page.rail_state == RailState.RUNNING
    qtbot.waitUntil(lambda: not page.learner.busy, timeout=120_000)
    drawn(qtbot, page)
    assert "电影" in page.map.words and not page.learning.form.frozen and page.rail_state == RailState.DONE
    folder = page.learning.folder(text)
    assert page.source.origin == {"place": str(folder)} and (folder / "vectors.json").is_file()
    assert page.source.learned.isVisible() and page.source.learned.currentData() == str(folder)
    qtbot.keyClick(page.settings.method, Qt.Key.Key_End)
    qtbot.waitUntil(page.panel.moment.isVisible, timeout=180_000)
    page.learn(str(text.parent / "nothing.txt"))
    assert "nothing.txt cannot be read" in page.banner.message
    qtbot.keyClick(page.source.learned, Qt.Key.Key_Home)
    assert page.source.origin is None
    page.source.choose_file(str(file))
    page.source.learned.activated.emit(0)
    assert page.source.origin == {"place": str(file)}  # which is none of those learned here, either


@pytest.mark.slow
def test_learning_is_stopped_and_outlives_the_window(
    qtbot: QtBot, page: VectorsPage, text: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _set_options(page, epochs=10_000)
    _choose(page, text, monkeypatch)
    folder = page.learning.folder(text)
    qtbot.waitUntil(lambda: bool(VectorsPlace(str(folder)).steps), timeout=120_000)
    page.source.choose_file(str(file))
    drawn(qtbot, page)
    assert page.rail_state == RailState.RUNNING  # the map that was drawn meanwhile has not ended it
    page.learning.stop.click()
    qtbot.waitUntil(lambda: not page.learner.busy, timeout=180_000)
    assert "What is learned so far lies in" in page.banner.message
    drawn(qtbot, page)
    assert page.source.origin == {"place": str(folder)} and "电影" in page.map.words
    stopped = VectorsPlace(str(folder)).steps[-1]
    _choose(page, text, monkeypatch)  # the same again goes on
    qtbot.waitUntil(lambda: VectorsPlace(str(folder)).steps[-1] > stopped, timeout=120_000)
    page.learner.shut_down()  # as when the window is closed
    left = VectorsPlace(str(folder)).steps[-1]
    qtbot.waitUntil(lambda: VectorsPlace(str(folder)).steps[-1] > left, timeout=120_000)
    ask_to_stop(folder)
    with locked(folder / "worker.lock", patience=60.0):  # it has ended
        assert VectorsPlace(str(folder)).steps[-1] > left


def test_the_projectors_tables_are_not_replaced_unasked(
    qtbot: QtBot, page: VectorsPage, file: Path, tmp_path: Path
) -> None:
    page.source.choose_file(str(file))
    drawn(qtbot, page)
    page.taking.save_tables(tmp_path)
    settled(qtbot, page)
    assert len((tmp_path / "vectors.tsv").read_text().splitlines()) == 60
    (tmp_path / "vectors.tsv").write_text("mine")
    for answer, expected in (("Keep", 1), ("Replace", 60)):
        page.taking.save_tables(tmp_path)
        (box,) = [one for one in page.findChildren(QMessageBox) if one.isVisible()]
        next(one for one in box.buttons() if one.text() == answer).click()
        settled(qtbot, page)
        assert len((tmp_path / "vectors.tsv").read_text().splitlines()) == expected


def test_it_is_taken_away(qtbot: QtBot, page: VectorsPage, file: Path, tmp_path: Path) -> None:
    page.source.choose_file(str(file))
    drawn(qtbot, page)
    with qtbot.waitSignal(page.taking.told):
        page.taking.save("png", tmp_path / "map.png")
    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG")
    page.taking.save("word2vec", tmp_path / "again.txt")
    settled(qtbot, page)
    assert (tmp_path / "again.txt").read_text() == file.read_text()
