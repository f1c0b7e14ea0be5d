"""The Model page over a real project and the real workbench."""

import sys

import numpy as np
import pytest
from attune_datasets.spec import DataSpec, SplitSpec
from attune_datasets.statistics import length_histogram
from attune_models.architecture import architecture, memory
from attune_models.presets import preset
from attune_models.spec import EncoderSpec
from attune_studio.pages.model import ModelPage
from attune_studio.pages.model.costs import Facts, Trial, epoch_tokens
from attune_studio.pages.model.numbers import step_time
from attune_studio.pages.page import RailState
from attune_studio.project import DataAnswers
from PySide6.QtCore import Qt

DATA = DataAnswers(
    DataSpec(file="reviews.csv", text="text", label="label"), {}, 1000, {"差评": 500, "好评": 400, "一般": 100}, 1234
)


@pytest.fixture
def page(qtbot, project):
    made = ModelPage(project)
    qtbot.addWidget(made)
    made.resize(1200, 730)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.shut_down()


def type_into(qtbot, page, field, text):
    editor = page.network.form.editor(field)
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)


def test_an_edit_changes_the_project_the_drawing_and_the_figures(qtbot, page, project):
    project.set_data(DATA)
    type_into(qtbot, page, "d_ff", "512")
    assert project.spec.model.d_ff == 512
    drawn = architecture(project.spec.model, 1234, 3, 512)
    assert "Feed-forward, 512 wide" in page.drawing.accessibleDescription()
    assert page.numbers.parameters.text() == f"{drawn.parameters:,} vocabulary 1,234, 3 classes"
    need = memory(project.spec.model, project.spec.training, 1234, 3, 512)
    assert page.numbers.memory.text().startswith(f"about {need.total / 1e6:.0f} MB weights")
    assert page.numbers.time.text() == "– Press Try one batch to measure it."


def test_a_value_that_does_not_fit_is_told_at_its_field_and_nothing_can_start(qtbot, page, project):
    project.set("model", EncoderSpec(d_model=64, num_heads=4))
    with qtbot.waitSignal(page.rail_state_changed):
        type_into(qtbot, page, "num_heads", "3")
    assert "cannot be divided among 3 heads" in page.network.form.errors["num_heads"]
    assert project.spec.model.num_heads == 4
    assert not page.primary.isEnabled()
    assert page.rail_state == RailState.ATTENTION
    type_into(qtbot, page, "d_model", "96")  # 96 / 3 = 32: both edits count together
    assert page.network.form.errors == {}
    assert (project.spec.model.d_model, project.spec.model.num_heads) == (96, 3)
    assert page.primary.isEnabled()


def test_undo_redo_and_reset(qtbot, page, project):
    type_into(qtbot, page, "num_layers", "3")
    type_into(qtbot, page, "d_ff", "64")
    qtbot.mouseClick(page.network.undo, Qt.MouseButton.LeftButton)
    before = preset("reviews").spec.model.d_ff
    assert (project.spec.model.num_layers, project.spec.model.d_ff) == (3, before)
    assert page.network.form.editor("d_ff").text() == str(before)
    qtbot.mouseClick(page.network.redo, Qt.MouseButton.LeftButton)
    assert project.spec.model.d_ff == 64
    qtbot.mouseClick(page.network.reset, Qt.MouseButton.LeftButton)
    assert project.spec.model == preset("reviews").spec.model
    qtbot.mouseClick(page.network.undo, Qt.MouseButton.LeftButton)
    assert project.spec.model.d_ff == 64


def test_presets_are_chosen_and_recognised(qtbot, page, project):
    menu = page.presets.menu
    assert menu.currentData() == "reviews"
    menu.setFocus()
    menu.setCurrentIndex(menu.findData("reviews-classic"))
    menu.activated.emit(menu.currentIndex())
    assert project.spec.model == preset("reviews-classic").spec.model
    assert "Learned positions" in page.drawing.accessibleDescription()
    type_into(qtbot, page, "d_ff", "48")
    assert menu.currentText() == "Own settings"


def test_the_mouse_on_a_field_lights_what_it_changes(qtbot, page):
    editor = page.network.form.editor("num_heads")
    with qtbot.waitSignal(page.network.hovered):
        editor.setFocus()
    assert page.drawing.lit_blocks() == ["attention"]
    with qtbot.waitSignal(page.network.hovered):
        editor.clearFocus()
    assert page.drawing.lit_blocks() == []


def test_without_data_it_says_so_and_offers_the_sample(qtbot, page, project):
    assert "No data yet" in page.no_data.message
    assert "vocabulary asked for, 16,000" in page.no_data.message
    with qtbot.waitSignal(project.spec_changed):
        page.no_data.acted.emit()
    assert project.spec.data.file.endswith("reviews_en.csv")
    project.set_data(DATA)
    assert page.no_data.message == ""


def test_data_without_labels_leads_back_to_the_data_page(qtbot, page, project):
    project.set_data(DataAnswers(DataSpec(file="reviews.csv", text="text"), {}, 10))
    assert "no labels" in page.no_data.message
    with qtbot.waitSignal(project.page_wanted) as wanted:
        page.no_data.acted.emit()
    assert wanted.args[0] == "data"


def test_one_batch_is_measured_in_a_process_of_its_own(qtbot, page, project):
    project.set("tokenizer.max_length", 32)
    project.set("training.batch_rows", 16)
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    assert not page.primary.isEnabled()
    assert page.numbers.trial_text == "Building the network…"
    with qtbot.waitSignal(page._request.ended, timeout=180_000):
        pass
    assert page.banner.message == ""
    assert page.numbers.trial_text.startswith("Measured on a batch of 16 × 32 tokens: ")
    assert page.primary.isEnabled()
    assert page._workbench.process_id == 0
    type_into(qtbot, page, "d_ff", "96")  # what was measured says nothing about other settings
    assert page.numbers.trial_text == ""


def test_a_trial_can_be_cancelled(qtbot, page):
    page.try_one_batch()
    qtbot.waitUntil(lambda: page._workbench.process_id > 0)
    with qtbot.waitSignal(page._request.ended):
        qtbot.mouseClick(page.numbers._cancel, Qt.MouseButton.LeftButton)
    assert page.primary.isEnabled()
    assert page.banner.message == ""
    assert page.numbers.trial_text == ""


def test_a_trial_that_cannot_be_done_tells_why(qtbot, page, project):
    project.set("training.device", "gpu:7")
    page.try_one_batch()
    with qtbot.waitSignal(page._request.ended, timeout=180_000):
        pass
    assert "gpu:7" in page.banner.message
    assert page.primary.isEnabled()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="a limit of memory that a child inherits is Linux's")
def test_a_batch_that_does_not_fit_the_memory_offers_one_that_does(qtbot, page, project):
    import resource

    project.set("model.d_ff", 8192)
    project.set("training.batch_tokens", 524_288)
    project.set("training.batch_rows", None)
    limits = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (12 * 2**30, limits[1]))
    try:
        page.try_one_batch()
        qtbot.waitUntil(lambda: page._workbench.process_id > 0)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, limits)
    with qtbot.waitSignal(page._request.ended, timeout=180_000):
        pass
    assert "memory of the device is full" in page.banner.message
    assert page.banner.button.text() == "Use batch_tokens = 262144"
    qtbot.mouseClick(page.banner.button, Qt.MouseButton.LeftButton)
    assert project.spec.training.batch_tokens == 262_144
    assert page.banner.message == ""
    project.undo_stack.undo()
    assert project.spec.training.batch_tokens == 524_288


def test_texts_of_a_test_file_count_for_no_epoch(qtbot, page, project, tmp_path, tiny_file):
    rows = "".join(f"a test text {n},{'positive' if n % 2 else 'negative'}\n" for n in range(2000))
    (tmp_path / "test.csv").write_text("review,sentiment\n" + rows)
    split = SplitSpec(train=0.8, validation=0.2, test=0.0, test_file=str(tmp_path / "test.csv"))
    project.open_file(str(tiny_file))
    project.set("data.split", split)
    spec = DataSpec(file=str(tiny_file), text="review", label="sentiment", split=split)
    project.set_data(DataAnswers(spec, {}, 2200, {"negative": 1100, "positive": 1100}))
    page._ask_lengths()
    qtbot.waitUntil(lambda: page._epoch_tokens is not None, timeout=120_000)
    assert 160 * 4 < page._epoch_tokens < 160 * 16  # 160 of the 200 texts are trained on, of 4 to 13 tokens


def test_own_settings_leave_the_form_where_it_was(qtbot, page, project):
    places = set()
    for name in ("reviews", "reviews-classic"):
        project.use_preset(name)
        qtbot.wait(1)
        places.add(page.network.y())
    project.set("model.d_ff", 48)
    qtbot.wait(1)
    assert page.presets.menu.currentText() == "Own settings"
    assert places == {page.network.y()}


def test_the_time_of_an_epoch_comes_from_the_trial_and_the_texts(page, project):
    project.set_data(DATA)
    page._epoch_tokens = 120_000.0
    page._on_measured(Trial(project.run_spec(), page.facts, 0.2, 1000.0, 500_000_000, 8, 512))
    page._show_costs()
    assert page.numbers.time.text() == "about 2 min 00 s at the measured speed"


def test_tokens_of_an_epoch():
    lengths = np.array([3, 5, 5, 8, 13, 21])
    histogram = length_histogram(lengths, 16)
    assert epoch_tokens(histogram.edges, histogram.counts, 16, 12) == 2 * np.minimum(lengths, 16).sum()
    assert epoch_tokens([0, 10, 20, 40], [2, 1, 1], 25, 100) == pytest.approx(100 * (4.5 + 4.5 + 14.5 + 25) / 4)
    assert epoch_tokens([0, 10], [0], 25, 100) == 0


def test_facts_of_a_project(project):
    assert Facts.of(project.spec, None) == Facts(16_000, 2, assumed=True, counted=False)
    assert Facts.of(project.spec, DATA) == Facts(1234, 3)


def test_step_times():
    assert [step_time(0.2134), step_time(1.44)] == ["213 ms", "1.4 s"]
