"""The Inspect page on a really trained run, asked through the real inspector."""

from __future__ import annotations

import csv
import hashlib
import json
from html import escape

import numpy as np
import pytest
from attune_models.runs.trash import trash
from attune_studio.inspection import Inspection
from attune_studio.pages.inspect.question_tab import QuestionTab
from attune_studio.widgets.busy import BusyOverlay
from inspecting import LOADING, list_run, look, rows
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QPushButton


@pytest.fixture
def project(inspecting_project):
    return inspecting_project


@pytest.fixture
def page(inspect_page):
    return inspect_page


@pytest.fixture
def listed(qtbot, page, trained_run):
    """The page with the run's validation examples listed."""
    return list_run(qtbot, page, trained_run)


@pytest.fixture
def inspected(qtbot, listed):
    """The page with the first example looked into."""
    view = listed.examples.view
    view.setCurrentIndex(view.model().index(0, 0))
    qtbot.waitUntil(lambda: listed.view.inspection is not None, timeout=LOADING)
    return listed


def test_without_a_run_it_says_what_to_do(qtbot, page, project):
    page.show()
    assert page.missing is not None and page.missing.other == "Go to Train"
    with qtbot.waitSignal(project.page_wanted, check_params_cb=lambda key, act: key == "train"):
        page.supply_otherwise()
    assert not page.primary.isEnabled()


def test_a_copy_of_an_example_is_edited_by_one_click(qtbot, inspected):
    edit, shown = inspected.own_text.edit, inspected.view
    edit.setPlainText("what I had typed")
    first = shown.inspection.text
    inspected.activateWindow()
    qtbot.mouseClick(shown.edit, Qt.MouseButton.LeftButton)
    assert inspected.own_text.text == first and inspected.focusWidget() is edit
    assert not inspected.examples.view.selectionModel().hasSelection()
    assert shown.text.isReadOnly() and shown.inspection.text == first  # what is shown stays until it is asked
    qtbot.keyClicks(edit, " end")
    with qtbot.waitSignal(shown.looked, timeout=LOADING):
        inspected.do_primary()
    assert shown.inspection.text == first + " end"
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert inspected.own_text.text == "what I had typed"


def test_the_text_is_edited_by_key(qtbot, inspected):
    inspected.edit_action.trigger()
    assert inspected.own_text.text == inspected.view.inspection.text
    inspected.open_table(True)
    assert not inspected.edit_action.isEnabled()


def test_examples_come_with_the_highest_loss_first(listed):
    losses = [example["loss"] for example in rows(listed)]
    assert len(losses) >= 10
    assert losses == sorted(losses, reverse=True)


def test_a_cancelled_list_says_so_and_can_be_loaded_again(qtbot, page, project, trained_run):
    project.set_run(trained_run.path)
    page.show()
    cancel = page.examples.view.viewport().findChild(BusyOverlay).findChild(QPushButton)
    cancel.click()  # before the inspector, which is warm, can have answered
    assert page.examples.cancelled.message == "Loading the examples was cancelled."
    assert page.examples.cancelled.isVisible() and not rows(page)
    again = page.examples.cancelled.button
    with qtbot.waitSignal(page.examples.examples.counted, timeout=LOADING):
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
        assert not page.examples.cancelled.isVisible()
    assert len(rows(page)) >= 10


def test_a_cancelled_look_inside_is_offered_again(qtbot, listed):
    view = listed.examples.view
    view.setCurrentIndex(view.model().index(0, 0))
    listed._busy._come()  # as after a moment: a warm inspector may be quicker
    qtbot.mouseClick(listed._busy.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert listed.banner.message == "Looking inside was cancelled."
    qtbot.mouseClick(listed.banner.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: listed.view.inspection is not None, timeout=LOADING)
    assert not listed.banner.isVisible()


def test_wrong_ones_only(qtbot, listed):
    with qtbot.waitSignal(listed.examples.examples.counted, timeout=LOADING):
        listed.examples.filters.wrong.click()
    assert all(example["predicted"] != example["label"] for example in rows(listed))


def test_an_example_shows_its_own_numbers(inspected):
    inspection = inspected.view.inspection
    example = rows(inspected)[0]
    assert inspection.label == example["label"]
    assert inspection.predicted == example["predicted"]
    assert inspection.probabilities[inspection.predicted] == pytest.approx(example["probability"], abs=1e-5)
    layers, heads, queries, keys = inspection.scores.shape
    assert (layers, heads) == (1, 2)
    assert queries == keys == len(inspection.tokens)
    np.testing.assert_allclose(inspection.scores.sum(axis=-1), 1, atol=1e-5)


def test_what_is_marked_in_the_map_is_marked_in_the_text(qtbot, inspected):
    view = inspected.view
    view.map.lock_query(2)
    selections = view.text.extraSelections()
    locked = [s for s in selections if s.format.fontUnderline()]
    start, end = view.inspection.spans[2]
    assert [s.cursor.selectedText() for s in locked] == [view.inspection.clean[start:end]]


def test_a_click_on_a_word_locks_its_token(qtbot, inspected):
    view = inspected.view
    start, end = view.inspection.spans[3]
    cursor = view.text.textCursor()
    cursor.setPosition(start)
    left = view.text.cursorRect(cursor).center()
    cursor.setPosition(end)
    right = view.text.cursorRect(cursor).center()
    middle = QPoint((left.x() + right.x()) // 2, left.y())
    qtbot.mouseClick(view.text.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert view.map.locked == 3


def choose(choice, key):
    choice.setCurrentIndex(choice.findData(key))


def test_several_tokens_are_summed(qtbot, inspected):
    view = inspected.view
    view.map.lock_query(2)
    view.map.lock_query(3, add=True)
    assert view.map.chosen == [2, 3]
    scores = view.shown_head().scores
    choose(view.reading_bar.links, "5")
    expected = scores[[2, 3]].sum(axis=0)
    places = [place for place, _ in view.links.links]
    assert places == np.argsort(-expected, kind="stable")[: len(places)].tolist()
    assert [weight for _, weight in view.links.links] == pytest.approx(expected[places])
    choose(view.reading_bar.direction, "by")
    incoming = scores[:, [2, 3]].sum(axis=1)
    assert view.links.links[0] == (int(incoming.argmax()), pytest.approx(incoming.max()))


def test_the_text_is_shaded_by_weights_from_0_to_1_unless_stretched(inspected):
    view = inspected.view
    view.map.lock_query(1)

    def shades():
        found = view.text.extraSelections()
        return [(one.cursor.selectedText(), one.format.background().color().alpha()) for one in found]

    def expected(most):
        spans = [view.inspection.clean[start:end] for start, end in view.inspection.spans]
        shares = view.shown_head().scores[1] / most
        seen = [token for token, word in enumerate(spans) if word and (shares[token] > 0.02 or token == 1)]
        return [(spans[token], round(255 * 0.75 * float(shares[token]))) for token in seen]

    assert shades() == expected(1)
    view.own_scale.setChecked(True)
    assert shades() == expected(view.shown_head().scores[1].max()) != expected(1)


def test_what_is_pointed_at_in_one_view_is_seen_in_all(qtbot, inspected):
    view = inspected.view
    view.map.lock_query(1)
    view.links.pointed.emit(3)
    assert view.map._pointed == 3
    start, end = view.inspection.spans[3]
    underlined = [s.cursor.selectedText() for s in view.text.extraSelections() if s.format.fontUnderline()]
    assert underlined == [view.inspection.clean[start:end]]
    view.links.pointed.emit(-1)  # what is locked is seen again
    start, end = view.inspection.spans[1]
    underlined = [s.cursor.selectedText() for s in view.text.extraSelections() if s.format.fontUnderline()]
    assert underlined == [view.inspection.clean[start:end]]


def test_a_text_can_be_read_by_the_sentence(qtbot, listed):
    listed.own_text.edit.setPlainText("good film. dull plot! great end")
    qtbot.mouseClick(listed.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: listed.view.inspection is not None, timeout=LOADING)
    view = listed.view
    view.map.lock_query(4)
    token = view.inspection.tokens[4]
    choose(view.reading_bar.unit, "sentence")
    shown = view.shown_head()
    assert shown.queries == ["[CLS]", "good film.", "dull plot!", "great end"]
    np.testing.assert_allclose(shown.scores.sum(axis=1), 1, atol=1e-5)
    assert token in shown.queries[view.map.locked]  # the unit of the token that was locked
    assert view.looked_at.token == view._units.starts[view.map.locked]
    view.map.lock_query(0, add=True)
    choose(view.reading_bar.unit, "token")
    assert view.looked_at.tokens == (4, 0)  # whoever comes back finds the tokens that were locked


def test_tokens_of_one_sentence_stay_locked_together(qtbot, inspected):
    view = inspected.view
    for token in (1, 2):
        view.map.lock_query(token, add=True)
    for unit, locked in (("sentence", (1,)), ("token", (1, 2))):
        choose(view.reading_bar.unit, unit)
        assert view.looked_at.tokens == locked


def test_a_locked_token_is_scrolled_to(qtbot, listed):
    listed.own_text.edit.setPlainText("good film end " * 20)
    qtbot.mouseClick(listed.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: listed.view.inspection is not None, timeout=LOADING)
    view = listed.view
    view.text.setFixedSize(120, 30)
    bar = view.text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for token, scrolled in ((len(view.inspection.tokens) - 1, True), (1, False)):
        view.map.lock_query(token)
        assert (bar.value() > 0) == scrolled


def test_heads_change_by_click_and_key(qtbot, inspected):
    view = inspected.view
    qtbot.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=view.grid._place(0, 1).center())
    assert view.grid.current == (0, 1)
    np.testing.assert_array_equal(view.shown_head().scores, view.inspection.scores[0, 1])
    qtbot.keyClick(view.map, Qt.Key.Key_Left)
    assert view.grid.current == (0, 0)


def test_a_text_of_ones_own_in_any_script(qtbot, listed):
    listed.own_text.edit.setPlainText("good <b>film</b> 很好 😀 & dull")
    qtbot.mouseClick(listed.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: listed.view.inspection is not None, timeout=LOADING)
    inspection = listed.view.inspection
    assert inspection.label is None
    assert "film" in inspection.tokens
    start, end = inspection.spans[inspection.tokens.index("film")]
    assert inspection.clean[start:end] == "film"


def test_a_text_of_ones_own_takes_the_mark_from_the_list(inspected):
    selection = inspected.examples.view.selectionModel()
    assert selection.hasSelection()
    shown = inspected.view.inspection
    inspected.own_text.edit.setPlainText("dull")
    assert not selection.hasSelection()
    assert not selection.currentIndex().isValid()
    assert inspected.view.inspection is shown  # until the text is asked about


def test_work_under_way_is_seen_before_the_first_answer(qtbot, listed):
    told = []
    listed.activity.connect(lambda text, _: told.append(text))
    assert listed.missing is not None
    assert listed._busy.parentWidget() is listed.place  # which is seen, while the view itself is not yet
    assert listed.place.isVisible() and not listed.view.isVisible()
    with qtbot.waitSignal(listed._ask(text="good film").ended, timeout=LOADING):
        pass
    assert told == ["Reading every head", ""]


@pytest.mark.parametrize("kind", ["png", "svg", "pdf", "npz", "csv"])
def test_what_is_seen_can_be_taken_away(qtbot, inspected, trained_run, tmp_path, kind):
    path = tmp_path / f"注意.{kind}"
    inspected.taking.save(kind, path)
    qtbot.waitUntil(lambda: str(path) in inspected.banner.message)
    inspection: Inspection = inspected.view.inspection
    folder = trained_run.path / "checkpoints" / str(inspection.checkpoint)
    digest = hashlib.sha256((folder / "weights.safetensors").read_bytes()).hexdigest()
    if kind == "png":
        assert not QImage(str(path)).isNull()
    elif kind == "svg":
        svg = path.read_text("utf-8")
        words = (name.split(" → ")[0] for name in inspection.names)  # the arrow may be of another font
        assert all(f">{escape(word)}" in svg for word in words)
        assert f"sha256 {digest[:16]}" in svg and inspection.text in svg
        assert f"weights_sha256 {digest}" in svg  # the description has all of it
    elif kind == "pdf":
        assert path.read_bytes().startswith(b"%PDF-")
    elif kind == "npz":
        with np.load(path) as saved:
            np.testing.assert_array_equal(saved["scores"], inspection.scores)
            assert saved["tokens"].tolist() == inspection.tokens
            assert str(saved["weights_sha256"]) == digest and saved["checkpoint"] == inspection.checkpoint
            assert json.loads(str(saved["settings"]))["scale"] == "0 to 1"
    else:
        lines = list(csv.reader(path.open(encoding="utf-8-sig")))
        told = {line[0]: line[1:] for line in lines if line[0].startswith("# ")}
        assert told["# weights_sha256"] == [digest] and told["# mask"] == ["1"] * len(inspection.tokens)
        assert told["# text"] == [inspection.text] and told["# unit"] == ["token"]
        lines = lines[len(told) :]
        assert lines[0][1:] == inspection.names
        values = np.array([[float(cell) for cell in line[1:]] for line in lines[1:]])
        np.testing.assert_allclose(values, inspection.scores[0, 0], rtol=1e-6)


def test_what_is_seen_is_copied_and_the_table_is_not_taken_for_it(qtbot, inspected):
    QGuiApplication.clipboard().clear()
    inspected.view.tabs.setCurrentIndex(1)
    inspected.taking.copy_action.trigger()
    copied = QGuiApplication.clipboard().mimeData()
    svg = bytes(copied.data("image/svg+xml").data()).decode()
    assert copied.hasImage() and "Links · Layer 1, head 1" in svg and inspected.view.inspection.text in svg
    inspected.open_table(True)
    assert not inspected.taking.copy_action.isEnabled() and not inspected.taking.save_button.isEnabled()
    inspected.open_table(False)
    assert inspected.taking.copy_action.isEnabled() and inspected.view.isVisible()


def test_a_folder_that_cannot_be_written_is_told(qtbot, inspected, tmp_path):
    inspected.taking.save("npz", tmp_path / "missing" / "a.npz")
    qtbot.waitUntil(lambda: "missing" in inspected.banner.message)


def test_a_damaged_run_is_told_and_the_page_lives(qtbot, page, project, tmp_path):
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "run.json").write_text("{")
    project.set_run(tmp_path / "broken")
    with qtbot.waitSignal(page.examples.failed, timeout=LOADING):
        page.show()
    assert "broken" in page.banner.message


def test_a_run_that_was_put_into_the_trash_is_brought_back_from_here(qtbot, page, project, kept_copy):
    list_run(qtbot, page, kept_copy)
    look(qtbot, page, "good film end")
    trash(kept_copy.path)
    page.own_text.edit.setPlainText("dull film end")
    page.do_primary()
    qtbot.waitUntil(lambda: page.banner.button.isVisible(), timeout=LOADING)
    assert f"The run {kept_copy.path.name} was moved to the trash." in page.banner.message
    assert page.banner.button.text() == "Bring it back"
    qtbot.mouseClick(page.banner.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.view.inspection.text == "dull film end", timeout=LOADING)
    assert project.run == kept_copy.path and not page.banner.message


def test_another_run_shows_nothing_of_the_one_before(qtbot, inspected, project, tmp_path):
    assert inspected.taking.save_button.isEnabled()
    with qtbot.waitSignal(inspected._ask(split="validation", row=rows(inspected)[1]["row"]).ended):
        project.set_run(tmp_path / "another")
    assert inspected.view.inspection is None
    assert not inspected.taking.save_button.isEnabled()
    assert inspected.missing is not None
    assert inspected.taking.save("png", tmp_path / "picture.png") is None


def test_a_pointer_at_rest_marks_nothing_in_a_shorter_text(qtbot, listed):
    look(qtbot, listed, "a good film, a lovely cast and a great plot to the end")
    listed.head_view.point_at("text", 9)
    look(qtbot, listed, "good film")
    listed.head_view.map.lock_query(1)
    assert listed.head_view.links._chosen == listed.head_view.map.chosen == [1]


def test_another_checkpoint_is_asked_about_the_newest_text(qtbot, page, project, kept_run, kept_steps):
    list_run(qtbot, page, kept_run)
    look(qtbot, page, "good film")
    page.own_text.edit.setPlainText("bad dull film")
    page.do_primary()
    project.set_checkpoint(kept_steps[0])
    qtbot.waitUntil(lambda: page.view.inspection.checkpoint == kept_steps[0], timeout=LOADING)
    assert page.view.inspection.tokens == ["[CLS]", "bad", "dull", "film"]


def test_tabs_ask_the_checkpoint_that_is_shown(qtbot, page, project, kept_run, kept_steps):
    list_run(qtbot, page, kept_run)
    project.set_checkpoint("newest")
    look(qtbot, page, "good film")
    tabs = page.view.tabs
    for tab in map(tabs.widget, range(tabs.count())):
        if isinstance(tab, QuestionTab):  # "newest" may be another one by the time that it asks
            assert page._about(page.view, tab)["checkpoint"] == kept_steps[-1]


def test_a_text_that_is_longer_than_the_model_reads_says_so(qtbot, listed):
    assert not look(qtbot, listed, "a good film").cut
    assert look(qtbot, listed, "a good film " * 10).cut
    assert "only the first 12 tokens were read" in listed.head_view._source.text()


def test_what_is_looked_into_takes_the_place_of_the_table(qtbot, listed):
    listed.open_table(True)
    view = listed.examples.view
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.waitUntil(lambda: listed.head_view.isVisible(), timeout=LOADING)
    listed.open_table(True)
    look(qtbot, listed, "good film")
    assert listed.head_view.isVisible()
