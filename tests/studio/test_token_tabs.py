"""Why, Inside the head and Through the model on the Inspect page, asked through the real inspector."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from attune_models.head_measures import rollout
from attune_models.runs import RunFolder, launch
from attune_studio.text import minus, signed
from attune_studio.widgets.scrolling import bring_into_sight
from inspecting import LOADING, list_run, look
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication


@pytest.fixture
def looked(qtbot, inspect_page):
    """`looked(run, text)`: the view that shows what the run's model makes of a text."""

    def looked(run, text):
        look(qtbot, list_run(qtbot, inspect_page, run), text)
        return inspect_page.view

    return looked


def turn_to(qtbot, view, title):
    """The tab of this title, in front."""
    tab = next(view.tabs.widget(at) for at in range(view.tabs.count()) if view.tabs.tabText(at) == title)
    view.tabs.setCurrentWidget(tab)
    return tab


def answered(qtbot, tab, condition):
    qtbot.waitUntil(lambda: not tab.said and bool(condition()), timeout=LOADING)


def choose(choice, index):
    choice.setCurrentIndex(index)
    choice.activated.emit(index)


def test_every_step_of_the_chosen_head(qtbot, deep_run, looked):
    view = looked(deep_run, "good film dull end")
    view.grid.choose(1, 1)
    tab = turn_to(qtbot, view, "Inside")
    answered(qtbot, tab, lambda: tab.drawing.numbers)
    assert "layer 2, head 2" in tab.told.lower() and "d_head = 8" in tab.told and "No token is locked" in tab.told
    view.map.lock_query(1)
    view.map.lock_query(3, add=True)
    answered(qtbot, tab, lambda: len(tab.drawing.numbers.queries) == 2)
    numbers = tab.drawing.numbers
    assert list(numbers.queries) == ["2 · good", "4 · dull"] and "No token" not in tab.told
    np.testing.assert_allclose(numbers.softmax, view.inspection.scores[1, 1][[1, 3]], atol=1e-5)
    np.testing.assert_allclose(numbers.scaled, numbers.q @ numbers.k.T / np.sqrt(8), atol=1e-5)
    np.testing.assert_allclose(numbers.output, numbers.softmax @ numbers.v, atol=1e-5)
    qtbot.keyClick(tab.drawing, Qt.Key.Key_Down)
    assert tab.reading.text() == f'q channel 1 · "2 · good": {minus(f"{numbers.q[0, 0]:.6g}")}'


def test_of_more_locked_tokens_than_it_shows_it_says_how_many(qtbot, deep_run, looked):
    view = looked(deep_run, "good film dull end good film dull end good")
    tab = turn_to(qtbot, view, "Inside")
    for token in range(9):
        view.map.lock_query(token, add=True)
    answered(qtbot, tab, lambda: tab.drawing.numbers and len(tab.drawing.numbers.queries) == 8)
    assert tab.left_out.isVisible() and tab.left_out.text() == "These are the last 8 of 9 locked tokens."
    view.map.lock_query(0, add=True)  # locked no more
    assert tab.left_out.isHidden() and len(tab.drawing.numbers.queries) == 8


def test_a_head_that_is_off_shows_its_gate(qtbot, inspect_page, deep_run, looked):
    view = looked(deep_run, "good film dull end")
    tab = turn_to(qtbot, view, "Inside")
    answered(qtbot, tab, lambda: tab.drawing.numbers and tab.drawing.numbers.gate == 1)
    which = {"run": str(deep_run.path), "text": "good film dull end", "layer": 0, "head": 0}
    request = inspect_page.project.inspector.request("head", **which, off=[["encoder", 0, 0]])
    with qtbot.waitSignal(request.finished, timeout=LOADING) as answer:
        pass
    tab.show_answer(*answer.args)
    assert tab.drawing.numbers.gate == 0
    assert np.any(tab.drawing.numbers.output) and not np.any(tab.drawing.numbers.gated)


def test_a_token_is_followed_through_the_blocks(qtbot, deep_run, looked):
    view = looked(deep_run, "good film dull end")
    tab = turn_to(qtbot, view, "Through")
    answered(qtbot, tab, lambda: tab.lens.columns)
    choose(tab.choices["text"], 2)
    assert view.map.locked == 2  # chosen here, locked everywhere
    answered(qtbot, tab, lambda: tab._rollout is not None and not tab.told)
    inspection = view.inspection
    for column in tab.lens.columns:
        assert column.values[-1] == pytest.approx(inspection.probabilities[column.title], abs=1e-5)
        assert len(column.values) == 3
    np.testing.assert_allclose(tab._rollout, rollout(inspection.scores)[:, 2], atol=1e-5)
    assert [column.title for column in tab.norms["text"].columns] == ["Attention adds", "Feed-forward adds", "Stream"]
    assert np.isnan(tab.norms["text"].columns[0].values[0])
    assert len(tab.neurons["text"].columns) == 2


def hover(widget, place):
    """Has the pointer come to a place of a widget, wherever on the screen that is by now."""
    kind, none = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
    at, on_screen = QPointF(place), QPointF(widget.mapToGlobal(place))
    QApplication.sendEvent(widget, QMouseEvent(kind, at, on_screen, none, none, Qt.KeyboardModifier.NoModifier))


def test_what_is_pointed_at_is_marked_in_tab_and_text(qtbot, deep_run, looked):
    view = looked(deep_run, "good film dull end")
    tab = turn_to(qtbot, view, "Through")
    answered(qtbot, tab, lambda: tab.rollout.order)
    below = QPoint(10, tab.rollout.height() - 10)
    bring_into_sight(tab.rollout, QRectF(0, below.y() - 10, 20, 20))
    hover(tab.rollout, below)
    last = len(view.inspection.tokens) - 1
    start, end = view.inspection.spans[last]

    def underlined():
        return [one.cursor.selectedText() for one in view.text.extraSelections() if one.format.fontUnderline()]

    qtbot.waitUntil(lambda: underlined() == [view.inspection.clean[start:end]])
    assert tab.reading.text() == tab.rollout.told(last)
    view.text.pointed.emit(1)
    assert tab.rollout._pointed == 1
    qtbot.mouseClick(tab.rollout, Qt.MouseButton.LeftButton, pos=below)
    assert view.map.locked == last


def test_an_unknown_word_is_named_wherever_its_token_stands(qtbot, deep_run, looked):
    view = looked(deep_run, "good zebra dull lynx zebra")
    assert view.inspection.tokens[2] == "[UNK]"
    assert view.shown_head().queries[1:4] == ["good", "zebra → [UNK]", "dull"]
    assert view.warned == "Not in the vocabulary, and read as [UNK] (2): zebra  lynx"
    tab = turn_to(qtbot, view, "Why")
    answered(qtbot, tab, lambda: tab.tables["text"].columns)
    assert tab.is_current and tab.tables["text"].told(2).startswith("3 · zebra → [UNK]: ")
    view.reading_bar.unit.setCurrentIndex(view.reading_bar.unit.findData("word"))
    view.reading_bar.changed.emit()
    assert view.shown_head().queries[2] == "zebra → [UNK]"


def test_nothing_is_said_of_words_where_all_are_known(looked, deep_run):
    view = looked(deep_run, "good film")
    assert view.warned == "" and view._warnings.isHidden()


def saved_from(qtbot, page, path):
    """The file that the page has saved, of the kind that its name ends in."""
    page.taking.save(path.suffix[1:], path)
    qtbot.waitUntil(lambda: str(path) in page.banner.message)
    return path


def test_why_is_taken_away_with_its_numbers(qtbot, inspect_page, deep_run, looked, tmp_path):
    view = looked(deep_run, "good film dull end")
    tab = turn_to(qtbot, view, "Why")
    answered(qtbot, tab, lambda: tab.tables["text"].columns)
    by_method = {column.title: column.values for column in tab.tables["text"].columns[:3]}
    with np.load(saved_from(qtbot, inspect_page, tmp_path / "why.npz")) as saved:
        np.testing.assert_array_equal(saved["why.text.integrated"], by_method["Integrated gradients"])
        np.testing.assert_array_equal(saved["why.text.removal"], by_method["Removal"])
        assert str(saved["why.explained"]) == view.inspection.predicted and saved["why.steps"] > 0
        assert saved["why.probability"] == pytest.approx(view.inspection.probabilities[view.inspection.predicted])
        np.testing.assert_array_equal(saved["scores"], view.inspection.scores)  # every head still goes along
    lines = list(csv.reader(saved_from(qtbot, inspect_page, tmp_path / "why.csv").open(encoding="utf-8-sig")))
    told = {line[0]: line[1] for line in lines if line[0].startswith("# ")}
    assert told["# explained"] == view.inspection.predicted and told["# text"] == "good film dull end"
    assert {"# probability", "# sum", "# difference", "# complete", "# weights_sha256"} <= set(told)
    header, *table = lines[len(told) :]
    assert header == ["side", "place", "token", "gradient_input", "integrated", "removal"]
    assert [line[2] for line in table] == view.inspection.names
    np.testing.assert_allclose([float(line[4]) for line in table], by_method["Integrated gradients"], rtol=1e-6)
    assert inspect_page.taking.proposed_name("csv").endswith("why.csv")
    inspect_page.taking.save_button.menu().aboutToShow.emit()
    offered = [action.text() for action in inspect_page.taking.save_button.menu().actions()]
    assert 'Numbers of "Why" (CSV)…' in offered
    svg = saved_from(qtbot, inspect_page, tmp_path / "why.svg").read_text("utf-8")
    assert f"Log-probability of &quot;{view.inspection.predicted}&quot;" in svg and "Completeness" in svg
    turn_to(qtbot, view, "Matrix")
    lines = list(csv.reader(saved_from(qtbot, inspect_page, tmp_path / "head.csv").open(encoding="utf-8-sig")))
    assert "query \\ key" in [line[0] for line in lines]


def test_why_a_label(qtbot, deep_run, looked):
    view = looked(deep_run, "good film dull end")
    tab = turn_to(qtbot, view, "Why")
    answered(qtbot, tab, lambda: tab.tables["text"].columns)
    predicted, table = view.inspection.predicted, tab.tables["text"]
    assert f'Log-probability of "{predicted}"' in tab.told and "Completeness" in tab.told
    methods, attention = table.columns[:3], table.columns[3]
    assert len({column.top for column in methods}) == 1 and all(column.signed for column in methods)
    assert np.isnan(methods[2].values[0]) and np.isfinite(methods[2].values[1:]).all()
    assert signed(methods[1].values.sum(), 4) in tab.told
    assert attention.title == 'Attention of "[CLS]"'
    np.testing.assert_array_equal(attention.values, view.shown_head().scores[0])
    view.map.lock_query(2)
    view.grid.choose(1, 0)
    np.testing.assert_array_equal(table.columns[3].values, view.shown_head().scores[2])
    other = next(name for name in view.inspection.probabilities if name != predicted)
    choose(tab.label, tab.label.findText(other))
    answered(qtbot, tab, lambda: f'"{other}"' in tab.told)
    tab.order.setCurrentIndex(1)
    strengths = np.abs(table.columns[1].values[table.order])
    assert (np.diff(strengths) <= 0).all()


def test_the_question_of_a_tab_that_was_left_is_cancelled_and_a_finished_answer_stays(
    qtbot, inspect_page, deep_run, looked
):
    view, inspector = looked(deep_run, "good film dull end"), inspect_page.project.inspector
    inside = turn_to(qtbot, view, "Inside")
    answered(qtbot, inside, lambda: inside.drawing.numbers)
    numbers = inside.drawing.numbers
    why = turn_to(qtbot, view, "Why")
    assert inspector.busy and not why.tables["text"].columns
    view.tabs.setCurrentIndex(0)
    assert not inspector.busy
    turn_to(qtbot, view, "Inside")
    assert not inspector.busy and inside.drawing.numbers is numbers
    turn_to(qtbot, view, "Why")
    answered(qtbot, why, lambda: why.tables["text"].columns)


def test_a_newer_text_does_not_wait_for_what_is_asked_of_the_one_before(qtbot, inspect_page, deep_run, looked):
    view, finished = looked(deep_run, "good film dull end"), []
    with qtbot.waitSignal(inspect_page._askers[view].asked) as asked:
        why = turn_to(qtbot, view, "Why")
    asked.args[0].finished.connect(lambda *answer: finished.append(answer))
    look(qtbot, inspect_page, "good dull")
    assert not finished
    answered(qtbot, why, lambda: why.is_current)


def test_what_gave_way_to_a_text_that_was_cancelled_is_asked_again(qtbot, inspect_page, deep_run, looked):
    view = looked(deep_run, "good film dull end")
    why = turn_to(qtbot, view, "Why")
    answered(qtbot, why, lambda: why.is_current)
    choose(why.label, 1)  # another question, under way
    assert not why._content.isEnabled()
    inspect_page.own_text.edit_copy("good dull")
    inspect_page.inspect_text()
    inspect_page._busy._cancel.click()
    qtbot.waitUntil(why._content.isEnabled, timeout=LOADING)
    assert why.is_current and f'"{why.label.currentText()}"' in why.told


def test_a_question_that_was_cancelled_is_not_asked_again_by_itself(qtbot, inspect_page, deep_run, looked):
    view, asked = looked(deep_run, "good film dull end"), []
    why = turn_to(qtbot, view, "Why")
    asker = inspect_page._askers[view]
    asker._busy[why]._cancel.click()
    assert why.said == "Cancelled."
    asker.asked.connect(lambda *about: asked.append(about))
    inspect_page.inspect_text()
    inspect_page._busy._cancel.click()
    assert not asked and why.said == "Cancelled."
    asker.forget()
    assert not why.said


@pytest.mark.parametrize("title", ["Why", "Inside", "Through"])
def test_numbers_that_were_read_go_with_their_rows(qtbot, inspect_page, deep_run, looked, title):
    view = looked(deep_run, "good film dull end")
    tab = turn_to(qtbot, view, title)
    answered(qtbot, tab, lambda: tab.is_current)
    hint = tab.reading.text()
    drawing = tab.drawing if title == "Inside" else tab.tables["text"] if title == "Why" else tab.rollout
    qtbot.keyClick(drawing, Qt.Key.Key_Down)
    assert tab.reading.text() != hint and (title == "Inside" or drawing.accessibleDescription())
    look(qtbot, inspect_page, "good dull")
    answered(qtbot, tab, lambda: tab.is_current)
    assert tab.reading.text() == hint and (title == "Inside" or not drawing.accessibleDescription())


def test_numbers_of_another_table_stay_when_the_rollout_is_put_in_order(qtbot, deep_run, looked):
    view = looked(deep_run, "good film dull end")
    tab = turn_to(qtbot, view, "Through")
    answered(qtbot, tab, lambda: tab.lens.columns)
    qtbot.keyClick(tab.lens, Qt.Key.Key_Down)
    tab.order.setCurrentIndex(1)
    assert tab.reading.text() == tab.lens.told(0)
    qtbot.keyClick(tab.rollout, Qt.Key.Key_Down)
    tab.order.setCurrentIndex(0)
    assert tab.reading.text() == tab._hint()


def test_an_answer_to_an_earlier_text_does_not_mark_the_new_one(qtbot, inspect_page, deep_run, looked):
    view = looked(deep_run, "good film dull end")
    tab = turn_to(qtbot, view, "Why")
    answered(qtbot, tab, lambda: tab.tables["text"].columns)
    view.tabs.setCurrentIndex(0)
    look(qtbot, inspect_page, "good")
    tab.tables["text"].pointed.emit(4)  # of five tokens, where two are left
    tab.tables["text"].chosen.emit(4)
    assert view.map.locked == -1 and view._pointed == -1
    assert len(tab.tables["text"].columns) == 3  # no attention beside numbers of another text


def test_why_a_word_of_a_translation(qtbot, translator_run, looked):
    view = looked(translator_run, "red cat sees two dog.")
    view.map.lock_query(1)
    tab = turn_to(qtbot, view, "Why")
    answered(qtbot, tab, lambda: tab.tables["source"].columns)
    assert 'Log-probability of "gato"' in tab.told
    source, target = tab.tables["source"], tab.tables["target"]
    assert len(target.columns[0].values) == 2 and len(source.columns[0].values) == 7  # what it had written by then
    total = source.columns[1].values.sum() + target.columns[1].values.sum()
    assert signed(total, 4) in tab.told
    assert source.columns[3].title.startswith('Attention of "rojo → gato"') and len(target.columns) == 3
    choose(tab.choices["target"], 3)
    assert view.map.locked == 3
    answered(qtbot, tab, lambda: 'Log-probability of "dos"' in tab.told)


def test_a_translator_from_the_inside_and_block_by_block(qtbot, translator_run, looked):
    view = looked(translator_run, "red cat sees two dog.")
    view.map.lock_query(1)
    view.grid.choose(0, 2)
    tab = turn_to(qtbot, view, "Inside")
    assert "mean of the heads" in tab.said
    view.grid.choose(0, 1)
    answered(qtbot, tab, lambda: tab.drawing.numbers)
    np.testing.assert_allclose(tab.drawing.numbers.softmax[0], view.inspection.scores["cross"][0, 1, 1], atol=1e-5)
    assert list(tab.drawing.numbers.keys)[:2] == ["1 · red", "2 · cat"]
    through = turn_to(qtbot, view, "Through")
    answered(qtbot, through, lambda: through.lens.columns)
    inspection = view.inspection
    best = through.lens.columns[0]
    assert best.captions[-1].split()[0] == "gato"
    assert best.values[-1] == pytest.approx(inspection.alternatives[1][0]["probability"], abs=1e-5)
    assert [column.title for column in through.norms["target"].columns][1] == "Cross-attention adds"
    choose(through.choices["source"], 2)  # which is no side of the locked place: it stays
    expected = rollout(inspection.scores["encoder"])[:, 2]
    qtbot.waitUntil(lambda: np.allclose(through._rollout, expected, atol=1e-5), timeout=LOADING)
    assert view.map.locked == 1


def test_a_recurrent_network_tells_why_and_nothing_else(qtbot, pairs_spec, tmp_path, wait, looked):
    run = RunFolder.create(tmp_path / "rnn", pairs_spec("rnn-attention", training__epochs=1))
    launch(run)
    wait(run, lambda run: not run.status().under_way)
    view = looked(run, "red cat.")
    for title, told in (("Inside", "no heads"), ("Through", "no blocks")):
        tab = turn_to(qtbot, view, title)
        assert told in tab.said and tab.header.isHidden()  # there is nothing to choose
    tab = turn_to(qtbot, view, "Why")
    answered(qtbot, tab, lambda: tab.tables["source"].columns)
    assert np.isfinite(tab.tables["source"].columns[1].values).all()


def test_the_drawings_are_painted(qtbot, deep_run, looked):
    view = looked(deep_run, "good film dull end")
    tab = turn_to(qtbot, view, "Inside")
    answered(qtbot, tab, lambda: tab.drawing.numbers)
    image = tab.drawing.grab().toImage()
    place = QRectF(tab.drawing._place(4, 0, tab.drawing.width())).center().toPoint()
    k = tab.drawing.numbers.k[tab.drawing.keys[0][1], 0]
    color = tab.drawing._scale("k").colors[tab.drawing._scale("k").levels(np.array([k]))][0]
    seen = image.pixelColor(place)
    assert [seen.blue(), seen.green(), seen.red()] == color[:3].tolist()
