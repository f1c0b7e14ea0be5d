"""Heads on the Inspect page, asked through the real inspector: their figures, switched off and on, and their worth."""

from __future__ import annotations

import numpy as np
import pytest
from attune_models.head_names import Head
from attune_studio.text import signed
from attune_studio.widgets.scrolling import ColumnScroll
from inspecting import LOADING, answered, list_run, look
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def looked(qtbot, inspect_page):
    """`looked(run, text)`: the page with a text looked into."""

    def looked(run, text):
        list_run(qtbot, inspect_page, run)
        look(qtbot, inspect_page, text)
        return inspect_page

    return looked


def measure(qtbot, page):
    view = page.view
    view.tabs.setCurrentWidget(view.worth)
    with qtbot.waitSignal(view.worth.measured, timeout=LOADING) as told:
        qtbot.mouseClick(view.worth.ask, Qt.MouseButton.LeftButton)
    return told.args[0]


@pytest.fixture
def classifier(looked, trained_run):
    return looked(trained_run, "a good film")


@pytest.fixture
def translator(looked, translator_run):
    return looked(translator_run, "red cat sees two dog.")


def choose(choice, key):
    choice.setCurrentIndex(choice.findData(key))
    choice.activated.emit(choice.currentIndex())


def test_in_a_narrow_window_the_answer_and_all_heads_stand_whole_below(qtbot, classifier):
    grid = classifier.view.grid
    for width, below in ((1200, False), (900, True)):
        classifier.resize(width, 580)
        qtbot.waitUntil(lambda below=below: (grid.mapTo(classifier, grid.pos()).x() < 600) == below)
        scrolls = [grid.parentWidget().parentWidget()]
        scrolls += [one for one in scrolls_of(classifier.view.heads) if isinstance(one, ColumnScroll)]
        assert len(scrolls) == 2
        qtbot.waitUntil(lambda scrolls=scrolls: not any(one.verticalScrollBar().maximum() for one in scrolls))


def scrolls_of(widget):
    """Returns what a widget stands in."""
    found = []
    while (widget := widget.parentWidget()) is not None:
        found.append(widget)
    return found


def test_every_head_has_its_figure_below_it_and_exactly_as_a_tip(classifier):
    view = classifier.view
    measures = view.inspection.measures
    assert view.heads.figure.currentData() == "entropy"
    for key, digits in (("entropy", 2), ("distance", 1), ("first", 2)):
        choose(view.heads.figure, key)
        assert view.grid._captions == [[f"{one:.{digits}f}" for one in row] for row in measures[f"encoder.{key}"]]
        assert f"{measures[f'encoder.{key}'][0, 1]:.6f}" in view.grid._tip(0, 1)
    choose(view.heads.order, "sorted")
    assert view.grid._order[0] == (0, int(measures["encoder.first"][0].argmax()))
    choose(view.heads.figure, "")
    assert view.grid._captions == []


def test_a_head_is_switched_off_and_on_by_key_and_what_was_said_before_stands_beside_it(qtbot, classifier):
    view = classifier.view
    whole = view.inspection
    qtbot.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=view.grid._place(0, 1).center())
    off = answered(qtbot, classifier, lambda: qtbot.keyClick(view.grid, Qt.Key.Key_O))
    assert off.off == [Head("encoder", 0, 1)] and view.grid._crossed == {(0, 1)}
    assert off.whole == pytest.approx(whole.probabilities) and off.probabilities != whole.probabilities
    for label, share in off.probabilities.items():
        assert view.answer.change(label) == signed(share - whole.probabilities[label], 3) != ""
    assert "1.2" in view.heads._off_told.text() and view.heads._off_told.isVisible()
    assert view.question == {"text": "a good film", "off": [["encoder", 0, 1]]}
    again = answered(qtbot, classifier, lambda: qtbot.keyClick(view.map, Qt.Key.Key_O))
    assert (again.off, again.whole) == ([], None) and again.probabilities == whole.probabilities
    assert view.answer.change(again.predicted) == "" and not view.heads._off_told.isVisible()


def left_to_the_window(widget):
    """Returns whether the window's own Ctrl+Z, which takes back edits of settings, would be heard in a widget."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CONTROL)
    asked.ignore()
    QApplication.sendEvent(widget, asked)
    return not asked.isAccepted()


def test_ctrl_z_takes_a_switching_back_before_it_is_left_to_the_window(qtbot, classifier):
    view = classifier.view
    assert left_to_the_window(view.grid)
    places = (view.grid._place(0, 0), view.grid._place(0, 1))
    for place in places:
        qtbot.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=place.center())
        answered(qtbot, classifier, lambda: qtbot.keyClick(view.grid, Qt.Key.Key_O))
    assert len(view.inspection.off) == 2
    assert not left_to_the_window(view.grid) and not left_to_the_window(view.map)
    one = answered(qtbot, classifier, lambda: qtbot.keyClick(view.grid, Qt.Key.Key_Z, CONTROL))
    assert one.off == [Head("encoder", 0, 0)] and view.grid._crossed == {(0, 0)}
    none = answered(qtbot, classifier, lambda: qtbot.keyClick(view.map, Qt.Key.Key_Z, CONTROL))
    assert none.off == [] and view.heads.off == []
    assert left_to_the_window(view.grid)


def test_what_another_text_was_switched_to_is_not_undone(qtbot, classifier):
    view = classifier.view
    qtbot.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=view.grid._place(0, 1).center())
    answered(qtbot, classifier, lambda: qtbot.keyClick(view.grid, Qt.Key.Key_O))
    view.clear()
    assert view.heads.off == [] and left_to_the_window(view.grid)


def test_many_all_but_one_and_all_on_from_the_menu(qtbot, classifier):
    view = classifier.view
    view.grid.choose(0, 0)
    qtbot.mouseClick(view.grid, Qt.MouseButton.LeftButton, CONTROL, view.grid._place(0, 1).center())
    button = view.heads.switch_button
    both = answered(qtbot, classifier, lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton))
    assert both.off == [Head("encoder", 0, 0), Head("encoder", 0, 1)] and button.text() == "Switch on"
    actions = {action.text(): action for action in view.heads.menu.actions()}
    view.grid.choose(0, 1)
    one = answered(qtbot, classifier, actions["Switch off all but this one"].trigger)
    assert one.off == [Head("encoder", 0, 0)]
    assert answered(qtbot, classifier, actions["Switch all on"].trigger).off == []
    assert not actions["Switch all on"].isEnabled()


def test_heads_stay_off_for_another_text_and_are_on_in_another_run(qtbot, classifier, translator_run):
    view = classifier.view
    answered(qtbot, classifier, view.heads.switch)
    other = look(qtbot, classifier, "dull plot")
    assert other.text == "dull plot" and other.off == [Head("encoder", 0, 0)] and other.whole is not None
    with qtbot.waitSignal(classifier.examples.examples.counted, timeout=LOADING):
        classifier.project.set_run(translator_run.path)
    assert "All heads are on" in classifier.banner.message
    assert classifier.head_view.heads.off == classifier.pair_view.heads.off == []


def test_what_was_not_answered_is_not_shown_as_off(qtbot, classifier):
    view = classifier.view
    shown = view.inspection
    view.heads.switch()
    assert view.heads.off and view.grid._crossed
    classifier._busy._on_cancel()
    assert view.heads.off == [] and not view.grid._crossed and view.inspection is shown


def test_what_each_head_is_worth_frames_the_grid_and_fills_a_table(qtbot, classifier):
    view = classifier.view
    worth = measure(qtbot, classifier)
    table = view.worth.rows
    losses = [one.loss.value for one in table.rows]
    assert worth.rows == 20 and f"{worth.rows} rows of validation" in view.worth._told.text()
    assert losses == sorted(losses, reverse=True) and len(losses) == 2
    for one in table.rows:
        assert one.loss.low <= one.loss.value <= one.loss.high
        assert one.accuracy.low <= one.accuracy.value <= one.accuracy.high
        assert one.loss.value == worth.changes["encoder.loss"][one.head.layer, one.head.head]
    assert set(view.grid._tints) == {(0, 0), (0, 1)} and view.heads.legend.isVisible()
    assert view.heads.figure.currentData() == "loss"
    assert signed(losses[0], 4) in view.grid._tip(*table.rows[0].head[1:])
    choose(view.heads.figure, "accuracy")
    points = 100 * worth.changes["encoder.accuracy"]
    assert view.grid._captions == [[signed(one, 1) for one in row] for row in points]


def test_a_row_of_the_table_chooses_the_head_and_the_other_way_round(qtbot, classifier):
    view = classifier.view
    measure(qtbot, classifier)
    table = view.worth.table
    for row, one in enumerate(view.worth.rows.rows):
        place = table.visualRect(view.worth.rows.index(row, 0)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert view.grid.current == one.head[1:]
    view.grid.choose(0, 0)
    assert view.worth.rows.rows[table.currentIndex().row()].head == Head("encoder", 0, 0)
    view.grid.choose(0, 1, add=True)
    assert view.grid.chosen_heads == [(0, 0), (0, 1)]  # the table follows, and takes nothing away


def test_worth_stays_for_another_text_and_goes_with_the_run(qtbot, classifier, translator_run):
    view = classifier.view
    measure(qtbot, classifier)
    look(qtbot, classifier, "dull plot")
    assert view.worth.rows.rows and view.grid._tints
    classifier.project.set_run(translator_run.path)
    assert not view.worth.rows.rows and not view.worth.table.isVisible()


def test_a_cancelled_measurement_is_asked_for_again_only_by_the_button(qtbot, classifier):
    view = classifier.view
    view.tabs.setCurrentWidget(view.worth)
    view.worth.limit.setCurrentIndex(0)
    asker = classifier._askers[view]
    with qtbot.waitSignal(asker.asked) as told:
        qtbot.mouseClick(view.worth.ask, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(told.args[0].ended, timeout=LOADING):
        asker._busy[view.worth]._on_cancel()
    assert view.worth._told.text() == "Cancelled." and view.worth.said == ""
    with qtbot.assertNotEmitted(asker.asked):
        view.grid.choose(0, 1)
    assert measure(qtbot, classifier).rows == 20


def test_a_measurement_goes_on_while_another_tab_is_in_front(qtbot, classifier):
    view = classifier.view
    view.tabs.setCurrentWidget(view.worth)
    qtbot.mouseClick(view.worth.ask, Qt.MouseButton.LeftButton)
    view.tabs.setCurrentIndex(0)
    assert classifier.project.inspector.busy
    qtbot.waitUntil(lambda: bool(view.worth.rows.rows), timeout=LOADING)


def test_a_measurement_that_goes_with_its_run_can_be_asked_for_in_the_next(qtbot, classifier, kept_run):
    view = classifier.view
    view.tabs.setCurrentWidget(view.worth)
    qtbot.mouseClick(view.worth.ask, Qt.MouseButton.LeftButton)
    list_run(qtbot, classifier, kept_run)
    look(qtbot, classifier, "a good film")
    assert len(measure(qtbot, classifier).heads) == 2


def test_a_translation_stands_beside_that_of_all_heads(qtbot, translator):
    view = translator.view
    whole = view.inspection
    assert view.heads.figure.currentData() == "error" and not view.answer.before.isVisible()
    view.grid.choose(0, 0)
    view.grid.choose(0, 1, add=True)
    off = answered(qtbot, translator, view.heads.switch)
    assert off.off == [Head("cross", 0, 0), Head("cross", 0, 1)]
    assert (view.answer.translation.shown.text, view.answer.before.shown.text) == (off.translation, whole.translation)
    assert off.translation != whole.translation and view.answer.before.shown.changes
    for number in (off.score, off.score - whole.score, whole.score):
        assert signed(number, 3) in view.answer.about
    assert view.question["off"] == [["cross", 0, 0], ["cross", 0, 1]]
    view.grid.choose(0, 2)  # the mean of both is no head
    assert not view.heads.switch_button.isEnabled()


def test_heads_of_all_attentions_have_their_worth_and_a_row_leads_to_any(qtbot, translator):
    view = translator.view
    worth = measure(qtbot, translator)
    heads = [one.head for one in view.worth.rows.rows]
    assert {one.attention for one in heads} == {"encoder", "decoder", "cross"} and len(heads) == 6
    row = next(row for row, one in enumerate(heads) if one == Head("decoder", 0, 1))
    view.worth.table.setCurrentIndex(view.worth.rows.index(row, 0))
    assert (view.kind.currentData(), view.grid.current) == ("decoder", (0, 1))
    np.testing.assert_array_equal(view.shown_head().scores, view.inspection.scores["decoder"][0, 1])
    assert len(view.grid._tints) == 2  # the mean has no worth
    assert signed(worth.changes["decoder.loss"][0, 1], 4) in view.grid._tip(0, 1)


def test_the_beam_tree_is_that_of_the_heads_that_are_on(qtbot, translator):
    view = translator.view
    view.tabs.setCurrentWidget(view.search)
    qtbot.waitUntil(lambda: bool(view.search.tree._nodes), timeout=LOADING)
    before = view.search.tree._nodes
    view.grid.choose(0, 0)
    view.grid.choose(0, 1, add=True)
    answered(qtbot, translator, view.heads.switch)
    qtbot.waitUntil(lambda: view.search.tree._nodes != before, timeout=LOADING)
