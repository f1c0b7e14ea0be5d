"""The window on pairs of sentences: from a file through the model to a translator that the Train button has trained."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from attune_models.presets import preset
from attune_models.runs import RunFolder
from attune_studio.client import ServiceClient
from attune_studio.pages.data import DataPage
from attune_studio.pages.export import ExportPage
from attune_studio.pages.model import ModelPage
from attune_studio.pages.page import RailState
from attune_studio.pages.train import TrainPage
from attune_studio.project import Project
from attune_studio.spec_edits import with_data
from attune_studio.widgets.architecture_layout import lay_out
from attune_studio.widgets.labels import PlainLabel
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from services import warm_service

WAIT = 180_000
TRAINING = 240_000  # ms, TensorFlow's start included


@pytest.fixture(scope="module")
def service(qapp: QApplication, pairs_file: Path) -> Iterator[ServiceClient]:
    """One data service for all tests of this file."""
    with warm_service("attune_datasets.data_service", "tables", file=str(pairs_file)) as client:
        yield client


@pytest.fixture
def project(qtbot: QtBot, service: ServiceClient) -> Iterator[Project]:
    made = Project(data_service=service)
    yield made
    made.shut_down()


@pytest.fixture
def data(qtbot: QtBot, project: Project) -> Iterator[DataPage]:
    page = DataPage(project)
    qtbot.addWidget(page)
    page.resize(1200, 760)
    page.show()
    yield page
    page.shut_down()


@pytest.fixture
def model(qtbot: QtBot, project: Project) -> Iterator[ModelPage]:
    page = ModelPage(project)
    qtbot.addWidget(page)
    page.resize(1212, 730)
    page.show()
    yield page
    page.shut_down()


@pytest.fixture
def train(train_page: TrainPage) -> TrainPage:
    return train_page


def settle(qtbot: QtBot, page: DataPage) -> None:
    """Waits until nothing is asked and nothing is about to be."""
    tabs = (page.lengths, page.pair_lengths, page.pair_vocabulary)
    timers = [page.feed._open_soon, page.feed._learn_soon, page.preview._search_soon, page.preview.pair.soon]
    timers += [tab.soon for tab in tabs]

    def quiet() -> bool:
        return not page.project.data_service.busy and not any(timer.isActive() for timer in timers)

    qtbot.waitUntil(quiet, timeout=WAIT)


def open_file(qtbot: QtBot, page: DataPage, path: Path) -> None:
    page.open_file(str(path))
    settle(qtbot, page)


def choose(box: object, value: str) -> None:
    box.setCurrentIndex(box.findData(value))  # type: ignore[attr-defined]
    box.activated.emit(box.currentIndex())  # type: ignore[attr-defined]


def cells(page: DataPage, row: int) -> list[str]:
    model = page.preview.model
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


# -- the project and the Data page


def test_before_both_columns_are_known_a_tab_of_pairs_says_so_and_shows_no_other_file_s(
    qtbot: QtBot, data: DataPage, pairs_file: Path, tmp_path: Path
) -> None:
    open_file(qtbot, data, pairs_file)
    data.tabs.setCurrentWidget(data.pair_words)
    settle(qtbot, data)
    bars = data.pair_words.bars["source"]
    assert bars.isVisible()
    other = tmp_path / "other.csv"
    other.write_text("review,label\n" + "a good film,pos\na bad film,neg\n" * 9)
    open_file(qtbot, data, other)
    data.project.choose_task("translation")
    settle(qtbot, data)
    data.tabs.setCurrentWidget(data.pair_words)
    assert data.project.data is not None and not data.project.data.trainable
    assert not bars.isVisible()
    assert "Choose the columns of both sides to see this." in shown_texts(data.pair_words)
    open_file(qtbot, data, pairs_file)
    data.tabs.setCurrentWidget(data.pair_words)
    settle(qtbot, data)
    assert bars.isVisible()


def shown_texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(PlainLabel) if label.isVisible()]


def test_a_file_of_pairs_brings_its_task_and_preset(qtbot: QtBot, data: DataPage, pairs_file: Path) -> None:
    open_file(qtbot, data, pairs_file)
    project = data.project
    assert project.spec.model == preset("translation-small").spec.model
    assert not project.spec.data.cleaning.lowercase
    assert project.data is not None
    assert project.data.languages == ("English", "Spanish")
    assert (data.sides.source.currentData(), data.sides.target.currentData()) == ("english", "spanish")
    assert data.sides.isVisible() and not data.columns.isVisible()
    assert project.trainable
    assert data.primary.isEnabled()
    assert data.rail_state == RailState.DONE
    assert not project.undo_stack.canUndo()  # opening a file is no edit


def test_a_file_with_labels_brings_the_other_task_back(
    qtbot: QtBot, data: DataPage, pairs_file: Path, tiny_file: Path
) -> None:
    open_file(qtbot, data, pairs_file)
    open_file(qtbot, data, tiny_file)
    assert data.project.spec.model == preset("reviews").spec.model
    assert data.project.spec.data.cleaning.lowercase
    assert data.columns.isVisible() and not data.sides.isVisible()
    assert data.project.trainable


def test_a_pair_is_shown_with_its_tokens(qtbot: QtBot, data: DataPage, pairs_file: Path) -> None:
    open_file(qtbot, data, pairs_file)
    line, split, source, target = cells(data, 0)
    assert (line, split in ("training", "validation", "test")) == ("2", True)
    assert (len(source.split()), source[-1]) == (len(target.split()), ".")
    chips = {side: shown.chips.tokens for side, shown in data.preview.pair.sides.items()}
    assert [chips["source"][0], chips["source"][-1]] == ["[BOS]", "[EOS]"]
    assert [token.strip("▁") for token in chips["target"][1:-2]] == target[:-1].split()
    data.preview.table.selectRow(3)
    settle(qtbot, data)
    assert len(data.preview.pair.sides["source"].chips.tokens) == len(cells(data, 3)[2].split()) + 3


def test_both_sides_change_places(qtbot: QtBot, data: DataPage, pairs_file: Path) -> None:
    open_file(qtbot, data, pairs_file)
    before = cells(data, 0)
    qtbot.mouseClick(data.sides.swap, Qt.MouseButton.LeftButton)
    settle(qtbot, data)
    assert cells(data, 0)[2:] == before[:1:-1]
    assert data.project.run_spec().data.source == "spanish"
    assert data.project.data is not None
    assert data.project.data.languages == ("Spanish", "English")
    data.project.undo_stack.undo()
    settle(qtbot, data)
    assert cells(data, 0) == before
    choose(data.sides.source, "spanish")  # the other side's column: they swap too
    settle(qtbot, data)
    assert data.project.run_spec().data.target == "english"


@pytest.mark.parametrize("clicks", [2, 3])
def test_each_of_some_quick_clicks_swaps(qtbot: QtBot, data: DataPage, pairs_file: Path, clicks: int) -> None:
    open_file(qtbot, data, pairs_file)
    before = cells(data, 0)[2:]
    named = data.project.spec.data.model_copy(update={"source_language": "English", "target_language": "Spanish"})
    data.project.change(with_data(data.project.spec, named), "name the languages")
    for _ in range(clicks):
        qtbot.mouseClick(data.sides.swap, Qt.MouseButton.LeftButton)
    settle(qtbot, data)
    assert cells(data, 0)[2:] == (before if clicks == 2 else before[::-1])
    found = data.project.data
    assert found is not None and found.languages == (("English", "Spanish") if clicks == 2 else ("Spanish", "English"))
    assert all(side.chips.tokens for side in data.preview.pair.sides.values())


def test_a_column_chosen_right_after_a_swap_is_of_the_swapped_sides(
    qtbot: QtBot, data: DataPage, pairs_file: Path
) -> None:
    open_file(qtbot, data, pairs_file)
    qtbot.mouseClick(data.sides.swap, Qt.MouseButton.LeftButton)
    choose(data.sides.source, "spanish")  # as it will be once the swap is answered
    settle(qtbot, data)
    assert data.project.run_spec().data.source == "spanish"
    qtbot.mouseClick(data.sides.swap, Qt.MouseButton.LeftButton)
    choose(data.sides.source, "spanish")
    settle(qtbot, data)
    assert data.project.run_spec().data.source == "spanish"


def test_the_task_can_be_chosen_and_taken_back(qtbot: QtBot, data: DataPage, pairs_file: Path) -> None:
    open_file(qtbot, data, pairs_file)
    choose(data.task.menu, "classification")
    settle(qtbot, data)
    assert data.project.spec.model.kind == "encoder"
    assert data.project.data is not None and data.project.data.task == "classification"
    assert data.columns.isVisible()
    data.project.undo_stack.undo()
    settle(qtbot, data)
    assert data.project.spec.model.kind == "transformer"
    assert data.project.trainable


def test_two_aligned_files_are_one_corpus(qtbot: QtBot, data: DataPage, tmp_path: Path) -> None:
    sides = {"en": "A cat sleeps number", "de": "Eine Katze schläft Nummer"}
    for language, text in sides.items():
        lines = "".join(f"{text} {number}.\n" for number in range(60))
        (tmp_path / f"train.{language}").write_text(lines, encoding="utf-8")
    open_file(qtbot, data, tmp_path / "train.en")
    choose(data.task.menu, "translation")
    settle(qtbot, data)
    assert not data.primary.isEnabled()
    data.sides.target_file.chosen.emit(str(tmp_path / "train.de"))
    settle(qtbot, data)
    assert cells(data, 4)[2:] == ["A cat sleeps number 4.", "Eine Katze schläft Nummer 4."]
    assert data.project.data is not None and data.project.data.languages == ("English", "German")
    assert data.sides.target_file.text == "train.de"
    assert data.primary.isEnabled()
    (tmp_path / "short.de").write_text("Eins.\n" * 59, encoding="utf-8")
    data.sides.target_file.chosen.emit(str(tmp_path / "short.de"))
    settle(qtbot, data)
    assert data.missing is not None and "59" in f"{data.missing.title} {data.missing.text}"


def test_statistics_of_both_sides(qtbot: QtBot, data: DataPage, pairs_file: Path) -> None:
    open_file(qtbot, data, pairs_file)
    data.tabs.setCurrentWidget(data.pair_words)
    settle(qtbot, data)
    shown = {side: {bar.text for bar in bars.bars} for side, bars in data.pair_words.bars.items()}
    assert "cat" in shown["source"] and "gato" in shown["target"]
    data.tabs.setCurrentWidget(data.pair_lengths)
    settle(qtbot, data)
    plots = data.pair_lengths.plots
    assert plots["source"].counts.sum() == plots["target"].counts.sum() == 300
    assert data.pair_lengths.scatter.counts.sum() == 300
    data.tabs.setCurrentWidget(data.pair_vocabulary)
    settle(qtbot, data)
    assert data.pair_vocabulary.joint.text() == "One vocabulary for both sides."
    words, distinct = data.pair_vocabulary.growth.drawn("source")
    assert words[-1] > 300 and distinct[-1] >= 7 and (distinct[1:] >= distinct[:-1]).all()
    assert data.pair_vocabulary.chips["target"].tokens[0] == "[BOS]"
    words_of = data.pair_words.bars["target"]
    words_of.choose_row([bar.text for bar in words_of.bars].index("gato"))
    settle(qtbot, data)
    assert data.tabs.currentWidget() is data.preview
    assert all("gato" in cells(data, row)[3] for row in range(3))


def test_what_is_odd_about_pairs_is_told(qtbot: QtBot, data: DataPage, tmp_path: Path) -> None:
    rows = [f"the house number {n},la casa número {n}" for n in range(50)]
    rows += ["nothing here,", "same text,same text", "the house number 3,la casa tres"]
    path = tmp_path / "en-es.csv"
    path.write_text("english,spanish\n" + "\n".join(rows), encoding="utf-8")
    open_file(qtbot, data, path)
    kinds = {warning["kind"] for warning in data.problems.warnings}
    assert {"empty_target", "untranslated", "several_targets"} <= kinds


def test_chinese_pairs_in_a_packed_table_without_header(qtbot: QtBot, data: DataPage, shared_data: Path) -> None:
    path = shared_data / "tatoeba" / "eng-cmn.dev.tsv.gz"
    open_file(qtbot, data, path)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        english, chinese = next(lines).rstrip("\n").split("\t")[:2]
    assert cells(data, 0)[2:] == [english, chinese]
    assert data.project.data is not None and data.project.data.languages == ("English", "Chinese")
    assert data.preview.pair.sides["target"].chips.tokens[1] == chinese[0]


# -- the Model page


def test_the_kind_of_model_is_chosen_and_drawn(
    qtbot: QtBot, data: DataPage, model: ModelPage, pairs_file: Path
) -> None:
    open_file(qtbot, data, pairs_file)
    assert {model.presets.menu.itemData(n) for n in range(1, model.presets.menu.count())} == {
        "translation-small", "translation-tiny", "rnn-attention", "rnn-plain",
    }  # fmt: skip
    assert "Decoder block × 3" in model.drawing.accessibleDescription()
    choose(model.network.kind, "rnn")
    assert model.project.spec.model == preset("rnn-attention").spec.model
    assert model.network.form.editor("cell").isVisible()
    assert "Attention to the source" in model.drawing.accessibleDescription()
    choose(model.network.form.editor("attention"), "none")
    assert model.project.spec.model.attention == "none"  # type: ignore[union-attr]
    assert "Attention to the source" not in model.drawing.accessibleDescription()
    model.project.undo_stack.undo()
    model.project.undo_stack.undo()
    assert model.network.form.editor("decoder_layers").isVisible()
    assert model.facts.num_classes == model.facts.vocabulary_size == data.project.data.vocabulary_size  # type: ignore[union-attr]


def test_what_the_decoder_reads_runs_from_the_end_of_the_encoder(model: ModelPage, project: Project) -> None:
    for name, kinds in (
        ("translation-small", {"memory"}),
        ("rnn-attention", {"memory", "states"}),
        ("rnn-plain", {"states"}),
    ):
        project.use_preset(name)
        drawing = lay_out(model.drawing._architecture, 860, 560)
        assert {read.kind for read in drawing.reads} == kinds
        encoder, decoder = (end.x for end in drawing.ends if end.begins)
        assert all(read.x == encoder < read.lane < read.end < decoder for read in drawing.reads)
        boxes = [box for box in drawing.boxes if box.block.reads]
        assert [read.bottom for read in drawing.reads] == [box.y + box.height / 2 for box in boxes]


def test_tying_needs_a_joint_vocabulary(model: ModelPage, project: Project) -> None:
    project.use_preset("translation-small")
    project.set("tokenizer.vocabularies", "separate")
    assert "joint vocabulary" in project.fault
    assert not model.primary.isEnabled()
    choose(model.network.form.editor("tied_embeddings"), "target_output")
    assert project.fault == ""
    assert model.primary.isEnabled()


@pytest.mark.timeout(300)
def test_one_batch_of_pairs_is_measured(
    qtbot: QtBot, data: DataPage, model: ModelPage, pairs_file: Path, pairs_spec: object
) -> None:
    open_file(qtbot, data, pairs_file)
    model.project.change(pairs_spec(), "small")  # type: ignore[operator]
    settle(qtbot, data)
    qtbot.mouseClick(model.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: model._request is None, timeout=TRAINING)
    settle(qtbot, data)
    assert "Measured on a batch of 21 × 12 tokens" in model.numbers.trial_text, model.banner.message
    assert model.numbers.time.text().startswith("about ")


# -- the Train, Runs and Export pages


@pytest.mark.timeout(400)
def test_the_train_button_trains_a_translator(
    qtbot: QtBot, data: DataPage, train: TrainPage, pairs_file: Path, pairs_spec: object
) -> None:
    open_file(qtbot, data, pairs_file)
    train.project.change(pairs_spec(training__epochs=12), "small")  # type: ignore[operator]
    settle(qtbot, data)
    train.show()
    assert train.decoding.isVisible()
    editor = train.decoding.form.editor("beam_size")
    editor.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(editor, "2")
    qtbot.mouseClick(train.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: train.followed.shown in ("finished", "failed", "died"), timeout=TRAINING)
    assert train.followed.shown == "finished", train.view.failure.grab()
    assert RunFolder(train.project.run).spec().decoding.beam_size == 2  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: train.view.side.result.text().startswith("Test BLEU"), timeout=WAIT)
    qtbot.waitUntil(lambda: len(train.view.curves.metrics.drawn("bleu")[0]) > 0, timeout=WAIT)


def follow(qtbot: QtBot, train: TrainPage, run: RunFolder) -> None:
    train.show()
    train.project.set_run(run.path)
    qtbot.waitUntil(lambda: train.followed.state is not None and bool(train.followed.record.sample_sets), timeout=WAIT)


def test_a_translators_curves_and_figures(qtbot: QtBot, train: TrainPage, translator_run: RunFolder) -> None:
    follow(qtbot, train, translator_run)
    curves = train.view.curves
    last = train.followed.record.evaluations_of("validation")[-1].metrics
    qtbot.waitUntil(lambda: len(curves.metrics.drawn("bleu")[1]) > 0)
    assert curves.metrics.drawn("bleu")[1][-1] == pytest.approx(last["bleu"])
    assert curves.metrics.drawn("token_accuracy")[1][-1] == pytest.approx(100 * last["token_accuracy"])
    assert curves.perplexity.drawn("perplexity")[1][-1] == pytest.approx(last["perplexity"])
    assert train.view.side.errors.drawn("aer")[1][-1] == pytest.approx(100 * last["aer"])
    assert train.view.side.heads.rates.min() == pytest.approx(last["aer"], abs=1e-4)
    assert not train.view.side.matrix.isVisible()
    assert train.view.side.result.text().startswith(f"Test BLEU {translator_run.status().result['test']['bleu']:.1f}")


def test_how_each_translation_changed(qtbot: QtBot, train: TrainPage, translator_run: RunFolder) -> None:
    follow(qtbot, train, translator_run)
    view = train.view.translations
    train.view.tabs.setCurrentWidget(view)
    assert len(view.sentences.rows) == 8
    view.table.selectRow(5)
    sets = train.followed.record.sample_sets
    told = view.history.rows
    assert [entry.step for entry in told] == [entry.step for entry in reversed(sets)]
    assert [entry.shown.text for entry in told] == [entry.samples[5].predicted for entry in reversed(sets)]
    assert view.changes.rowHeight(0) >= 24


def test_another_translator_is_laid_behind(qtbot: QtBot, train: TrainPage, translator_run: RunFolder) -> None:
    follow(qtbot, train, translator_run)
    train.comparison.follow(translator_run.path)
    metrics = train.view.curves.metrics
    qtbot.waitUntil(lambda: len(metrics.drawn("other_bleu")[0]) > 0, timeout=WAIT)
    assert any(text.startswith("translator ") for text in metrics.end_texts())


def test_a_classifier_shows_none_of_it(qtbot: QtBot, train: TrainPage, trained_run: RunFolder) -> None:
    follow(qtbot, train, trained_run)
    assert not train.view.tabs.isTabVisible(train.view.tabs.indexOf(train.view.translations))
    assert not train.view.curves.perplexity.isVisible()
    assert train.view.side.matrix.isVisible()
    assert not train.decoding.isVisible()
    assert not train.training.form.editor("r_drop").isVisible()


def test_export_says_what_a_translator_gives(
    qtbot: QtBot, project: Project, translator_run: RunFolder, trained_run: RunFolder
) -> None:
    page = ExportPage(project)
    qtbot.addWidget(page)
    project.set_run(translator_run.path)
    qtbot.waitUntil(lambda: "translations" in page._helps["savedmodel"].text(), timeout=WAIT)
    project.set_run(trained_run.path)
    qtbot.waitUntil(lambda: "labels" in page._helps["savedmodel"].text(), timeout=WAIT)
