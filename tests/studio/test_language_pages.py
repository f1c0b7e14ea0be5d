"""The window on a text to go on with: from a .txt through the model to a run that the Train button has trained."""

from __future__ import annotations

import pytest
from attune_models.presets import preset
from attune_models.runs import RunFolder
from attune_studio.pages.data import DataPage
from attune_studio.pages.export import ExportPage
from attune_studio.pages.model import ModelPage
from attune_studio.pages.page import RailState
from attune_studio.pages.train.view import RunView
from attune_studio.project import Project
from attune_studio.run_record import EventReader, RunRecord
from PySide6.QtCore import Qt
from services import warm_service

WAIT, TRAINING = 60_000, 240_000  # ms


@pytest.fixture(scope="module")
def service(qapp, story_file):
    """One data service for all tests of this file."""
    with warm_service("attune_datasets.data_service", "tables", file=str(story_file)) as client:
        yield client


@pytest.fixture
def project(qtbot, service):
    made = Project(data_service=service)
    yield made
    made.shut_down()


@pytest.fixture
def data(qtbot, project):
    page = DataPage(project)
    qtbot.addWidget(page)
    page.resize(1200, 760)
    page.show()
    yield page
    page.shut_down()


@pytest.fixture
def record(language_run):
    record = RunRecord()
    record.add(EventReader().read(language_run.events()[0]))
    return record


def settle(qtbot, page):
    """Waits until nothing is asked and nothing is about to be."""
    timers = [page.feed._open_soon, page.feed._learn_soon, page.preview._search_soon]
    timers += [tab.soon for tab in (page.document_lengths, page.document_tokens)]
    service = page.project.data_service
    qtbot.waitUntil(lambda: not service.busy and not any(timer.isActive() for timer in timers), timeout=WAIT)


def open_file(qtbot, page, path):
    page.open_file(str(path))
    settle(qtbot, page)


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def shown_tabs(page):
    return [page.tabs.tabText(place) for place in range(page.tabs.count()) if page.tabs.isTabVisible(place)]


def test_a_plain_text_brings_its_task_and_preset(qtbot, data, story_file):
    open_file(qtbot, data, story_file)
    project = data.project
    assert project.spec.model == preset("gpt-small").spec.model and not project.spec.data.cleaning.lowercase
    assert data.documents.isVisible() and not data.columns.isVisible() and not data.sides.isVisible()
    assert data.documents.text.isHidden()  # plain text has no columns
    assert shown_tabs(data) == ["Preview", "Words", "Lengths", "Tokens", "Problems"]
    assert project.trainable and data.primary.isEnabled() and data.rail_state == RailState.DONE
    characters = len(story_file.read_text(encoding="utf-8"))
    assert project.data.amount == f"{characters:,} characters"


def test_lines_with_their_numbers_or_documents(qtbot, data, story_file):
    open_file(qtbot, data, story_file)
    lines = story_file.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    assert data.preview.model.total == len(lines)
    assert data.preview.model.index(2, 0).data() == "3" and data.preview.model.row(2)["raw"] == lines[2]
    choose(data.documents.kind, "paragraphs")
    settle(qtbot, data)
    assert data.preview.model.total == len([line for line in lines if line])
    assert data.project.data.amount.endswith("documents")
    data.project.undo_stack.undo()
    settle(qtbot, data)
    assert data.preview.model.total == len(lines)


def test_a_search_leaves_the_lines_with_a_word(qtbot, data, story_file):
    open_file(qtbot, data, story_file)
    data.preview.show_word("kite")
    settle(qtbot, data)
    told = data.preview._count.text()
    assert told == f"{data.preview.model.total} of {len(story_file.read_text().splitlines())} lines"
    assert data.preview.model.total > 0 and "kite" in data.preview.model.row(0)["raw"]


def test_how_much_text_there_is(qtbot, data, story_file):
    open_file(qtbot, data, story_file)
    data.tabs.setCurrentWidget(data.document_lengths)
    settle(qtbot, data)
    parts = [part for _, part in data.document_lengths.model.rows]
    assert sum(part["tokens"] for part in parts) == len(story_file.read_text(encoding="utf-8"))
    context = data.project.spec.tokenizer.max_length
    assert data.document_lengths.blocks._number.text() == str((parts[0]["tokens"] - context) // context)
    assert data.document_lengths._title.isHidden()  # of one text there are no lengths to compare
    data.project.set("data.documents", "paragraphs")
    settle(qtbot, data)
    assert data.document_lengths._title.isVisible() and data.document_lengths.plot.isVisible()


def test_the_text_as_tokens(qtbot, data, story_file):
    open_file(qtbot, data, story_file)
    data.tabs.setCurrentWidget(data.document_tokens)
    settle(qtbot, data)
    text = story_file.read_text(encoding="utf-8")
    assert data.document_tokens.bars.bars[0].text == "␣"
    held_out = text[int(len(text) * 0.8) :][:300]
    assert "".join(data.document_tokens.chips.tokens) == held_out.replace(" ", "␣").replace("\n", "↵")
    assert data.document_tokens.vocabulary._number.text() == str(len(set(text[: int(len(text) * 0.8)])) + 4)


def test_a_column_of_a_table_is_gone_on_with(qtbot, data, tiny_file):
    open_file(qtbot, data, tiny_file)
    choose(data.task.menu, "language")
    settle(qtbot, data)
    spec = data.project.run_spec()
    assert (spec.task, spec.data.text, spec.data.label, spec.data.documents) == ("language", "review", None, "rows")
    assert data.documents.text.isVisible() and data.project.trainable
    choose(data.task.menu, "classification")
    settle(qtbot, data)
    assert data.project.run_spec().data.documents is None and data.project.data.num_classes == 2


def test_chinese_text_has_words_and_tokens(qtbot, data, tmp_path):
    path = tmp_path / "故事.txt"
    path.write_text("今天天气很好。我们去公园玩。\n\n" * 60, encoding="gb18030")
    open_file(qtbot, data, path)
    data.tabs.setCurrentWidget(data.words)
    settle(qtbot, data)
    assert "公园" in [bar.text for bar in data.words.bars.bars]
    data.tabs.setCurrentWidget(data.document_tokens)
    settle(qtbot, data)
    assert "园" in data.document_tokens.chips.tokens


def test_the_model_page_counts_the_vocabulary(qtbot, data, project, story_file):
    open_file(qtbot, data, story_file)
    model = ModelPage(project)
    qtbot.addWidget(model)
    kinds = [model.network.kind.itemText(place) for place in range(model.network.kind.count())]
    assert kinds == ["GPT (Transformer decoder)", "Recurrent network"]
    size = project.data.vocabulary_size
    assert f"vocabulary {size}" in model.numbers.parameters.text()
    assert not model.facts.assumed
    project.use_preset("lstm-language")
    assert model.network.kind.currentData() == "rnn_decoder"
    model._ask_lengths()
    qtbot.waitUntil(lambda: model._epoch_tokens is not None, timeout=WAIT)
    assert model._epoch_tokens == int(0.8 * len(story_file.read_text(encoding="utf-8")))
    model.shut_down()


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_the_train_button_trains_a_language_model(qtbot, data, train_page, story_file, language_spec):
    open_file(qtbot, data, story_file)
    train_page.project.change(language_spec(training__epochs=2), "small")
    settle(qtbot, data)
    train_page.show()
    qtbot.mouseClick(train_page.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: train_page.followed.shown in ("finished", "failed", "died"), timeout=TRAINING)
    assert train_page.followed.shown == "finished", train_page.view.failure.grab()
    qtbot.waitUntil(lambda: "bits a character" in train_page.view.side.result.text(), timeout=WAIT)
    assert RunFolder(train_page.project.run).spec().data.documents == "stream"


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_texts_without_labels_are_pre_trained_on_by_the_train_button(qtbot, data, train_page, tiny_file):
    open_file(qtbot, data, tiny_file)
    choose(data.task.menu, "masked")
    settle(qtbot, data)
    assert shown_tabs(data)[:4] == ["Preview", "Words", "Lengths", "Tokens"]
    assert (data.project.spec.model.kind, data.documents.text.currentData()) == ("masked_encoder", "review")
    data.tabs.setCurrentWidget(data.document_lengths)
    settle(qtbot, data)
    assert "[CLS]" in data.document_lengths._caption.text()
    model = ModelPage(data.project)
    qtbot.addWidget(model)
    assert f"vocabulary {data.project.data.vocabulary_size}" in model.numbers.parameters.text()
    model._ask_lengths()
    qtbot.waitUntil(lambda: model._epoch_tokens is not None, timeout=WAIT)
    model.shut_down()
    small = {
        "model.d_model": 16, "model.num_heads": 2, "model.d_ff": 16, "tokenizer.vocabulary_size": 100,
        "training.epochs": 1, "training.batch_tokens": 512, "training.device": "cpu",
    }  # fmt: skip
    for key, value in small.items():
        data.project.set(key, value)
    settle(qtbot, data)
    train_page.show()
    qtbot.mouseClick(train_page.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: train_page.followed.shown in ("finished", "failed", "died"), timeout=TRAINING)
    assert train_page.followed.shown == "finished", train_page.view.failure.grab()
    run = RunFolder(train_page.project.run)
    assert (run.spec().task, run.spec().data.text) == ("masked", "review")
    again = Project(data_service=data.project.data_service)
    again.use_run("pre-trained", run.spec())
    assert again.spec.model == run.spec().model


def test_its_curves_and_what_it_writes_are_shown(qtbot, language_run, record):
    view = RunView(lambda: None, lambda: None)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show_task("language")
    view.show_run(language_run.path, record)
    view.show()
    curves = view.curves
    assert curves.metrics.isVisible() and curves.perplexity.isVisible()
    curves.reset_view()
    bits = curves.metrics.drawn("bits_per_character")[1]
    told = [event["metrics"] for event in language_run.events()[0] if event["type"] == "evaluation"]
    assert bits.tolist() == pytest.approx([metrics["bits_per_character"] for metrics in told])
    (answer,) = view.side.samples.texts()
    assert answer == record.samples[0].predicted.strip()
    view.tabs.setCurrentWidget(view.written)
    texts = view.written.texts.toPlainText()
    assert all(entry.samples[0].predicted in texts for entry in record.sample_sets)
    newest, oldest = (f"Step {record.sample_sets[place].step:,}" for place in (-1, 0))
    assert texts.index(newest) <= texts.index(oldest)


def test_the_pinned_pieces_attention_is_shown(qtbot, language_run, record):
    view = RunView(lambda: None, lambda: None)
    qtbot.addWidget(view)
    view.show_task("language")
    view.show_run(language_run.path, record)
    view.tabs.setCurrentWidget(view.attention)
    view.show()
    qtbot.waitUntil(lambda: view.attention._probe is not None, timeout=WAIT)
    (attention,) = view.attention._probe.attentions.values()
    assert attention.scores.shape == (1, 2, 16, 16)
    assert len(attention.queries) == 16 and " " not in attention.queries


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_export_gives_prompts_to_texts(qtbot, inspecting_project, language_run, tmp_path):
    page = ExportPage(inspecting_project)
    qtbot.addWidget(page)
    page.show()
    inspecting_project.set_run(language_run.path)
    qtbot.waitUntil(lambda: "Prompts in" in page._helps["savedmodel"].text())
    page.set_folder(tmp_path / "stories")
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.rail_state in (RailState.DONE, RailState.ATTENTION), timeout=TRAINING)
    assert page.rail_state == RailState.DONE, page.banner.message
    assert "all equal, log-probabilities within" in page.result.proof
    assert 'signatures["generate"]' in page.result.snippet


def test_its_settings_are_taken(inspecting_project, language_run):
    inspecting_project.use_run("stories", language_run.spec())
    assert inspecting_project.spec == language_run.spec()
