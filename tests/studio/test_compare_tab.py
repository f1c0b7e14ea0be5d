"""The Compare tab of the Inspect page, asked through the real inspector."""

import shutil
import threading

import numpy as np
import pytest
from attune_models.runs import RunFolder, launch
from attune_models.token_matching import counterparts
from attune_studio.pages.inspect import compare_tab
from attune_studio.text import signed
from attune_studio.widgets.picture import seen_in
from inspecting import LOADING, list_run, look
from PySide6.QtCore import Qt


@pytest.fixture(scope="module")
def other(trained_run, tiny_spec, wait):
    """Another run beside the trained one."""
    run = RunFolder.create(trained_run.path.parent / "other", tiny_spec(training__epochs=1))
    launch(run)
    wait(run, lambda run: not run.status().under_way)
    return run


@pytest.fixture
def looked(qtbot, inspect_page, trained_run):
    """The page with a text looked into and the Compare tab in front."""
    list_run(qtbot, inspect_page, trained_run)
    look(qtbot, inspect_page, "good film end")
    view = inspect_page.view
    view.tabs.setCurrentWidget(compare(view))
    return inspect_page


def compare(view):
    return next(view.tabs.widget(at) for at in range(view.tabs.count()) if view.tabs.tabText(at) == "Compare")


def test_without_a_reference_it_says_what_to_choose(looked):
    assert "Choose above" in compare(looked.view).said


def test_a_kept_answer_is_compared_with_that_to_an_edited_text(qtbot, looked):
    tab, first = compare(looked.view), looked.view.inspection
    tab.keep()
    qtbot.waitUntil(lambda: not tab.said, timeout=LOADING)
    assert set(tab.told.replace("(", " ").replace(")", " ").split()) >= {"0.000"} and "+" not in tab.told
    look(qtbot, looked, "good dull film end")
    second = looked.view.inspection
    change = second.probabilities["positive"] - first.probabilities["positive"]
    qtbot.waitUntil(lambda: f"({signed(change, 3)})" in tab.told, timeout=LOADING)
    shown = tab.maps["difference"]
    places = counterparts(first.tokens, second.tokens)
    new = second.tokens.index("dull")
    assert places[new] == -1
    known = np.flatnonzero(places >= 0)
    expected = (second.scores[0, 0] - first.scores[0, 0][places][:, places])[np.ix_(known, known)]
    np.testing.assert_allclose(shown.scores[np.ix_(known, known)], expected, atol=1e-6)
    assert np.isnan(shown.scores[new]).all() and np.isnan(shown.scores[:, new]).all()


def test_one_map_at_a_time_shows_the_same_part_of_both_texts(qtbot, looked):
    tab = compare(looked.view)
    look(qtbot, looked, "good dull film end good film end")
    tab.keep()
    qtbot.waitUntil(lambda: not tab.said, timeout=LOADING)
    assert all(shown.isVisible() for shown in tab.maps.values())
    qtbot.mouseClick(tab.compared.shown.buttons["now"], Qt.MouseButton.LeftButton)
    assert [name for name, shown in tab.maps.items() if shown.isVisible()] == ["now"]
    qtbot.keyClick(tab.maps["now"], Qt.Key.Key_Plus)
    part = tab.maps["now"].seen.view
    assert part.width() < len(looked.view.inspection.tokens)
    qtbot.mouseClick(tab.compared.shown.buttons["before"], Qt.MouseButton.LeftButton)
    assert tab.maps["before"].isVisible() and tab.maps["before"].seen.view == part
    qtbot.mouseClick(tab.compared.stretch, Qt.MouseButton.LeftButton)
    assert looked.view.own_scale.isChecked() and tab.maps["before"].scale.top < 1


def test_the_kept_answer_is_that_of_the_step_that_is_replayed(qtbot, inspect_page, kept_copy):
    list_run(qtbot, inspect_page, kept_copy)
    inspect_page.over_training.pins.set_open(True)
    pins = inspect_page.over_training.pins.list
    qtbot.waitUntil(lambda: pins.count() > 0, timeout=LOADING)
    with qtbot.waitSignal(inspect_page.over_training.shown, timeout=LOADING):
        qtbot.mouseClick(pins.viewport(), Qt.MouseButton.LeftButton, pos=pins.visualItemRect(pins.item(0)).center())
    with qtbot.waitSignal(inspect_page.over_training.shown, timeout=LOADING):
        qtbot.keyClick(inspect_page.over_training.bar.scrubber, Qt.Key.Key_Comma)
    view = inspect_page.view
    tab, shown = compare(view), view.inspection
    view.tabs.setCurrentWidget(tab)
    tab.keep()
    assert f"step {shown.checkpoint:,}" in tab.reference.currentText()
    qtbot.waitUntil(lambda: not tab.said, timeout=LOADING)
    np.testing.assert_allclose(tab.maps["before"].scores, shown.scores[0, 0], atol=1e-3)  # a replay is of float16
    with qtbot.waitSignal(inspect_page.over_training.shown, timeout=LOADING):
        qtbot.keyClick(inspect_page.over_training.bar.scrubber, Qt.Key.Key_Period)
    assert view.inspection.checkpoint > shown.checkpoint and not np.allclose(
        view.inspection.scores, shown.scores, atol=1e-3
    )
    np.testing.assert_allclose(tab.maps["before"].scores, shown.scores[0, 0], atol=1e-3)


def choose(tab, row):
    """Compares with what stands in a row of the list."""
    tab.reference.setCurrentIndex(row)
    tab.reference.activated.emit(row)


def test_heads_stay_off_in_another_checkpoint_but_not_in_another_run(qtbot, inspect_page, kept_copy):
    shutil.copytree(kept_copy.path, kept_copy.path.parent / "beside")
    list_run(qtbot, inspect_page, kept_copy)
    look(qtbot, inspect_page, "good film end")
    view = inspect_page.view
    tab = compare(view)
    view.tabs.setCurrentWidget(tab)
    view.heads.switch()
    qtbot.waitUntil(lambda: bool(view.inspection.off), timeout=LOADING)
    qtbot.waitUntil(lambda: tab.reference.findText("Run beside") >= 0, timeout=LOADING)
    qtbot.waitUntil(lambda: bool(tab.checkpoints.listed), timeout=LOADING)
    own = next(at for at in range(tab.reference.count()) if tab.reference.itemText(at).startswith("Checkpoint of step"))
    choose(tab, own)
    qtbot.waitUntil(lambda: "heads off: 1.1" in tab.source, timeout=LOADING)
    assert tab.maps["before"].scores.shape == tab.maps["now"].scores.shape
    choose(tab, tab.reference.findText("Run beside"))
    qtbot.waitUntil(lambda: "run beside" in tab.source, timeout=LOADING)
    assert "all heads on" in tab.source


def test_neither_the_loaded_checkpoint_nor_a_run_without_one_is_offered(
    qtbot, inspect_page, kept_copy, kept_steps, tiny_spec
):
    shutil.copytree(kept_copy.path, kept_copy.path.parent / "beside")
    RunFolder.create(kept_copy.path.parent / "preparing", tiny_spec())
    list_run(qtbot, inspect_page, kept_copy)
    look(qtbot, inspect_page, "good film end")
    tab = compare(inspect_page.view)
    inspect_page.view.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: tab.reference.findText("Run beside") >= 0, timeout=LOADING)
    qtbot.waitUntil(lambda: bool(tab.checkpoints.listed), timeout=LOADING)
    assert tab.reference.findText("Run preparing") < 0

    def offered():
        texts = [tab.reference.itemText(at) for at in range(tab.reference.count())]
        return {text for text in texts if text.startswith("Checkpoint")}

    def all_but(loaded):
        return {f"Checkpoint of step {step:,}" for step in kept_steps if step != loaded}

    first = inspect_page.view.inspection.checkpoint
    assert offered() == all_but(first)
    other = next(step for step in kept_steps if step != first)
    inspect_page.project.set_checkpoint(other)
    qtbot.waitUntil(lambda: inspect_page.view.inspection.checkpoint == other, timeout=LOADING)
    assert offered() == all_but(other)


def test_a_chosen_checkpoint_that_is_removed_is_compared_no_more(qtbot, inspect_page, kept_copy, kept_steps):
    list_run(qtbot, inspect_page, kept_copy)
    look(qtbot, inspect_page, "good film end")
    view = inspect_page.view
    tab = compare(view)
    view.tabs.setCurrentWidget(tab)
    title = f"Checkpoint of step {kept_steps[0]:,}"
    qtbot.waitUntil(lambda: tab.reference.findText(title) > 0, timeout=LOADING)
    choose(tab, tab.reference.findText(title))
    qtbot.waitUntil(lambda: not tab.said, timeout=LOADING)
    shutil.rmtree(kept_copy.path / "checkpoints" / str(kept_steps[0]))
    tab.checkpoints.refresh()
    qtbot.waitUntil(lambda: tab.reference.currentText() == "Nothing", timeout=LOADING)
    assert "Choose above" in tab.said


def test_all_heads_are_compared_away_from_the_window_and_the_newest_win(qtbot, looked, monkeypatch):
    tab, of_all = compare(looked.view), threading.Event()
    own, threads = compare_tab.difference, []

    def held(before, *others):
        if before.ndim == 4:
            threads.append(threading.current_thread())
            assert of_all.wait(LOADING / 1000)
        return own(before, *others)

    monkeypatch.setattr(compare_tab, "difference", held)
    tab.keep()
    qtbot.waitUntil(lambda: not tab.said and bool(threads), timeout=LOADING)
    first = looked.view.inspection
    assert tab.maps["difference"].scores.shape == first.scores.shape[2:] and tab.grids["difference"].isHidden()
    second = look(qtbot, looked, "dull film good end")
    qtbot.waitUntil(lambda: tab.maps["now"].scores.shape == second.scores.shape[2:], timeout=LOADING)
    of_all.set()
    qtbot.waitUntil(tab.grids["difference"].isVisible, timeout=LOADING)
    places = counterparts(first.tokens, second.tokens)
    np.testing.assert_array_equal(tab.grids["difference"]._scores, own(first.scores, second.scores, places, places))
    assert len(threads) == 2 and threading.main_thread() not in threads


def test_a_picture_has_both_grids_and_tells_where_the_reference_is_from(qtbot, looked, tmp_path):
    tab, view = compare(looked.view), looked.view
    first = view.inspection
    view.heads.switch()
    qtbot.waitUntil(lambda: bool(view.inspection.off), timeout=LOADING)
    tab.keep()
    qtbot.waitUntil(lambda: not tab.said, timeout=LOADING)
    view.heads.switch()
    qtbot.waitUntil(lambda: not view.inspection.off, timeout=LOADING)
    look(qtbot, looked, "good dull film end")
    qtbot.waitUntil(lambda: tab.grids["difference"].isVisible() and tab.isEnabled(), timeout=LOADING)
    assert set(tab.grids.values()) <= set(seen_in(tab))
    with qtbot.waitSignal(looked.taking.told, timeout=LOADING):
        looked.taking.save("svg", tmp_path / "a.svg")
    told = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert f"Reference: run {first.run} · checkpoint of step {first.checkpoint:,} · heads off: 1.1" in told
    assert f"weights sha256 {first.weights_sha256[:8]}" in told and "Text of the reference: good film end" in told
    assert "All heads of the reference; All differences" in told and "good dull film end" in told


def test_another_run_is_asked_about_the_same_text(qtbot, other, looked):
    tab = compare(looked.view)
    tab.hide()
    tab.show()
    qtbot.waitUntil(lambda: tab.reference.findText("Run other") >= 0, timeout=LOADING)
    choose(tab, tab.reference.findText("Run other"))
    qtbot.waitUntil(lambda: not tab.said and "→" in tab.told, timeout=LOADING)
    assert not np.allclose(tab.maps["before"].scores, tab.maps["now"].scores)
    np.testing.assert_array_equal(tab.maps["now"].scores, looked.view.shown_head().scores)


def test_runs_of_another_task_are_not_offered(qtbot, other, looked, translator_run):
    beside = shutil.copytree(translator_run.path, other.path.parent / "translator")
    tab = compare(looked.view)
    tab.hide()
    tab.show()
    qtbot.waitUntil(lambda: any(run.title == "translator" for run in tab._runs), timeout=LOADING)
    offered = [tab.reference.itemText(row) for row in range(tab.reference.count())]
    assert "Run other" in offered and "Run translator" not in offered
    shutil.rmtree(beside)


def test_another_kind_of_attention_is_compared_with_its_own(qtbot, inspect_page, translator_run):
    inspect_page.project.set_run(translator_run.path)
    with qtbot.waitSignal(inspect_page.examples.examples.counted, timeout=LOADING):
        inspect_page.show()
    look(qtbot, inspect_page, "red cat sees two dog.")
    view = inspect_page.view
    tab, first = compare(view), view.inspection
    view.tabs.setCurrentWidget(tab)
    tab.keep()
    look(qtbot, inspect_page, "two dog sees red cat.")
    qtbot.waitUntil(lambda: not tab.said, timeout=LOADING)
    for place in range(view.kind.count()):
        view.kind.setCurrentIndex(place)
        view.kind.activated.emit(place)
        scores = [found.scores[view.looked_at.attention][view.grid.current] for found in (first, view.inspection)]
        np.testing.assert_array_equal(tab.maps["before"].scores, scores[0])
        np.testing.assert_array_equal(tab.maps["now"].scores, scores[1])
    assert view.kind.count() == 3
