"""Pins and the replay of one on the Inspect page, asked through the real inspector on a run with probes."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest
from attune_models.head_measures import measures
from attune_models.runs import RunFolder
from attune_models.runs.events import EventWriter
from attune_models.runs.pins import MOST_PINS, add_pin, read_pins
from attune_studio.widgets.life_lines_plot import LinePoint
from inspecting import LOADING, list_run, look
from PySide6.QtCore import QPoint, Qt


def list_pins(qtbot, page, run):
    list_run(qtbot, page, run)
    page.over_training.pins.set_open(True)
    qtbot.waitUntil(lambda: page.over_training.pins.list.count() > 0, timeout=LOADING)
    return page


@pytest.fixture
def listed(qtbot, inspect_page, kept_copy):
    """The page with the run's examples and pins listed."""
    return list_pins(qtbot, inspect_page, kept_copy)


@pytest.fixture
def replayed(qtbot, listed):
    """The page with the first pin replayed, at its last step."""
    replay(qtbot, listed, 0)
    return listed


def replay(qtbot, page, row):
    pins = page.over_training.pins
    with qtbot.waitSignal(page.over_training.shown, timeout=LOADING):
        item = pins.list.item(row)
        qtbot.mouseClick(pins.list.viewport(), Qt.MouseButton.LeftButton, pos=pins.list.visualItemRect(item).center())


def stored(run, step, pin, name="encoder"):
    with np.load(run.path / "probes" / f"{step}.npz") as file:
        return file[f"{pin.id}.{name}"].astype(np.float32)


def lines_tab(view):
    return next(view.tabs.widget(at) for at in range(view.tabs.count()) if view.tabs.tabText(at) == "Training")


def test_the_worker_s_pins_are_listed_with_their_texts(listed, kept_copy):
    pins = listed.over_training.pins
    shown = [pins.list.item(row).text() for row in range(pins.list.count())]
    assert len(shown) == len(read_pins(kept_copy.path)) == 4 and all(shown)
    assert "(4 pinned)" in pins._button.text()
    assert listed.over_training.bar.isHidden() and not pins.pin_button.isEnabled()


def test_each_step_shows_what_is_stored_of_it(qtbot, replayed, kept_copy, kept_steps):
    pin, bar, view = read_pins(kept_copy.path)[0], replayed.over_training.bar, replayed.view
    assert bar.isVisible() and bar.scrubber.place == 2 and not bar.next.isEnabled()
    for place in (1, 0):
        with qtbot.waitSignal(replayed.over_training.shown, timeout=LOADING):
            qtbot.keyClick(bar.scrubber, Qt.Key.Key_Comma if place else Qt.Key.Key_Left)
        step = kept_steps[place]
        np.testing.assert_array_equal(view.inspection.scores, stored(kept_copy, step, pin))
        np.testing.assert_array_equal(view.map.scores, stored(kept_copy, step, pin)[0, 0])
        np.testing.assert_array_equal(view.grid._scores, stored(kept_copy, step, pin))
        shares = stored(kept_copy, step, pin, "probabilities")
        np.testing.assert_allclose(list(view.answers().values()), shares)
        assert f"step {step:,} of the replay, rounded to float16" in view._source.text()
        assert f"Step {step:,} of the replay ({place + 1} of 3)" in bar.told


def test_a_difference_is_signed_and_the_text_keeps_its_own_shares(qtbot, replayed, kept_copy, kept_steps):
    pin, bar, view = read_pins(kept_copy.path)[0], replayed.over_training.bar, replayed.view
    view.map.lock_query(1)
    with qtbot.waitSignal(replayed.over_training.shown, timeout=LOADING):
        bar.reference.setCurrentIndex(1)
        bar.reference.activated.emit(1)
    last, first = stored(kept_copy, kept_steps[2], pin), stored(kept_copy, kept_steps[0], pin)
    np.testing.assert_allclose(view.map.scores, (last - first)[0, 0], atol=1e-7)
    np.testing.assert_allclose(view.grid._scores, last - first, atol=1e-7)
    assert view.map.scale.signed and view.map.scale.bottom == -1
    assert f"step {kept_steps[2]:,} minus step {kept_steps[0]:,}" in view.map._title
    assert view.map.locked == 1 and dict(view.links.links).items() <= dict(enumerate(last[0, 0, 1].tolist())).items()
    with qtbot.waitSignal(replayed.over_training.shown, timeout=LOADING):
        bar.reference.setCurrentIndex(0)
        bar.reference.activated.emit(0)
    assert not view.map.scale.signed
    np.testing.assert_array_equal(view.map.scores, last[0, 0])


def test_a_picture_of_a_difference_names_its_scale_and_the_step_compared_with(qtbot, replayed, tmp_path):
    bar, view = replayed.over_training.bar, replayed.view
    with qtbot.waitSignal(replayed.over_training.shown, timeout=LOADING):
        bar.reference.setCurrentIndex(1)
        bar.reference.activated.emit(1)
    for kind in ("svg", "csv"):
        with qtbot.waitSignal(replayed.taking.told, timeout=LOADING):
            replayed.taking.save(kind, tmp_path / f"a.{kind}")
    told, before = (tmp_path / "a.svg").read_text(encoding="utf-8"), bar.reference.currentData()
    assert told.count(f"minus step: {before}") == 1 and told.count("scale: -1 to 1") == 1  # in the caption,
    assert f"# minus step {before}" in told and "# scale -1 to 1" in told  # and in the file's description
    numbers = (tmp_path / "a.csv").read_text(encoding="utf-8-sig")  # are those of the step itself
    assert "# scale,0 to 1" in numbers and "minus" not in numbers
    np.testing.assert_allclose(view.shown_head().scores.sum(axis=1), 1, atol=1e-2)


@pytest.mark.parametrize("known", [True, False])
def test_a_replay_asked_for_on_another_page_is_opened_once_its_pin_is_listed(qtbot, inspect_page, kept_copy, known):
    project, pin = inspect_page.project, read_pins(kept_copy.path)[1].id
    project.page_wanted.connect(lambda page, _: page == "inspect" and inspect_page.show())
    if known:
        list_pins(qtbot, inspect_page, kept_copy)
        look(qtbot, inspect_page, "good film end")
        inspect_page.hide()
    else:
        project.set_run(kept_copy.path)
    with qtbot.waitSignal(inspect_page.over_training.shown, timeout=LOADING):
        project.show_replay(pin)
    assert inspect_page.over_training.player.pin == pin and inspect_page._asked
    assert inspect_page.over_training.pins.list.currentRow() == 1


def test_leaving_brings_back_what_was_shown(qtbot, listed):
    look(qtbot, listed, "good film end")
    before = listed.view.inspection
    replay(qtbot, listed, 1)
    assert listed.view.inspection is not before
    listed.over_training.player.close()
    assert listed.view.inspection is before and "checkpoint of step" in listed.view._source.text()
    assert listed.over_training.bar.isHidden() and listed.over_training.pins.list.currentRow() == -1


def test_without_anything_before_leaving_asks_for_a_text(replayed):
    replayed.over_training.player.close()
    assert replayed.missing is not None and replayed.view.inspection is None


def test_the_tab_leads_to_the_pins_that_are_folded_away(qtbot, inspect_page, kept_copy):
    list_run(qtbot, inspect_page, kept_copy)
    look(qtbot, inspect_page, "good film end")
    pins, tab = inspect_page.over_training.pins, lines_tab(inspect_page.view)
    inspect_page.view.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: pins.list.count() > 0, timeout=LOADING)
    assert "Over training" in pins._button.text() and '"Over training"' in tab.said and not pins.is_open
    qtbot.mouseClick(tab.to_pins, Qt.MouseButton.LeftButton)
    assert pins.is_open and not pins.list.visibleRegion().isEmpty()
    replay(qtbot, inspect_page, 0)
    assert tab.to_pins.isHidden() and not tab.said


@pytest.mark.parametrize("height", [730, 570])
def test_a_text_of_one_s_own_is_looked_into_during_a_replay(qtbot, replayed, height):
    replayed.resize(1212, height)
    edit, view = replayed.own_text.edit, replayed.view
    assert edit.visibleRegion().boundingRect().height() >= edit.height() - 2
    view.tabs.setCurrentWidget(lines_tab(view))
    look(qtbot, replayed, "dull plot")
    assert view.tabs.tabText(view.tabs.currentIndex()) == "Matrix"  # the lines are of what was replayed


def test_another_text_ends_the_replay(qtbot, replayed):
    look(qtbot, replayed, "dull plot")
    assert replayed.over_training.bar.isHidden() and replayed.over_training.moment is None
    assert replayed.view.inspection.text == "dull plot"


def test_playing_goes_through_all_steps_and_stops(qtbot, replayed, kept_steps):
    bar, player, seen = replayed.over_training.bar, replayed.over_training.player, []
    player.set_speed(8)
    player.shown.connect(lambda moment: seen.append(moment.step))
    qtbot.keyClick(bar.scrubber, Qt.Key.Key_Space)
    assert player.playing and bar.play.accessibleName().startswith("Pause")
    qtbot.waitUntil(lambda: not player.playing, timeout=LOADING)
    qtbot.waitUntil(lambda: seen == kept_steps, timeout=LOADING)


def test_what_is_shown_can_be_pinned_removed_and_brought_back(qtbot, listed, kept_copy, kept_steps):
    look(qtbot, listed, "good film end")
    pins = listed.over_training.pins
    with qtbot.waitSignal(listed.over_training.shown, timeout=LOADING):
        qtbot.mouseClick(pins.pin_button, Qt.MouseButton.LeftButton)
    assert read_pins(kept_copy.path)[-1].text == "good film end"
    assert listed.over_training.player.steps == kept_steps  # asked of the checkpoints that are kept
    assert pins.list.currentRow() == pins.list.count() - 1 == 4
    qtbot.mouseClick(pins.remove_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pins.list.count() == 4)
    assert len(read_pins(kept_copy.path)) == 4 and listed.over_training.bar.isHidden()
    assert listed.view.inspection.text == "good film end" and listed.over_training.moment is None
    with qtbot.waitSignal(listed.over_training.shown, timeout=LOADING):
        qtbot.mouseClick(pins.undo.button, Qt.MouseButton.LeftButton)
    assert read_pins(kept_copy.path)[-1].text == "good film end"


def test_worth_is_told_of_no_other_step_than_it_was_measured_at(qtbot, replayed, kept_steps):
    heads, worth = replayed.view.heads, replayed.view.worth
    replayed.view.tabs.setCurrentWidget(worth)
    with qtbot.waitSignal(worth.measured, timeout=LOADING) as told:
        qtbot.mouseClick(worth.ask, Qt.MouseButton.LeftButton)
    measured = told.args[0].checkpoint
    assert measured in kept_steps
    for place, step in enumerate(kept_steps):
        with qtbot.waitSignal(replayed.over_training.shown, timeout=LOADING):
            replayed.over_training.player.go(place)
        titles = [heads.figure.itemText(row) for row in range(heads.figure.count())]
        withheld = [title for title in titles if title.endswith(f": of step {measured:,}")]
        chosen = heads.figure.currentData()
        assert (chosen, len(withheld)) == (("loss", 0) if step == measured else ("entropy", 2))
        assert bool(heads.grid._tints) == heads.legend.isVisible() == (step == measured)
        for title in withheld:
            assert not heads.figure.model().item(titles.index(title)).isEnabled()
    assert len(worth.rows.rows) == 2 and f"step {measured:,}" in worth._told.text()


def test_a_refusal_is_told(qtbot, listed, kept_copy):
    for number in range(MOST_PINS - 4):
        add_pin(kept_copy.path, {"text": f"film {number}"})
    look(qtbot, listed, "good film end")
    qtbot.mouseClick(listed.over_training.pins.pin_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "16 examples are pinned" in listed.banner.message)


def test_life_lines_are_the_measures_and_lead_to_a_head_and_step(qtbot, replayed, kept_copy, kept_steps):
    view, tab = replayed.view, lines_tab(replayed.view)
    view.tabs.setCurrentWidget(tab)
    pin = read_pins(kept_copy.path)[0]
    for place, step in enumerate(kept_steps):
        scores = stored(kept_copy, step, pin)
        entropy = measures(scores, np.ones(scores.shape[-1], bool), distance=True)["entropy"]
        np.testing.assert_allclose(tab.plot.values[place], entropy, rtol=1e-4)
    point = LinePoint(0, 1, 0)
    where = tab.plot.point_of(point).toPoint()
    qtbot.mouseMove(tab.plot, QPoint(1, 1))  # where the pointer is already it does not move
    qtbot.mouseMove(tab.plot, where)
    qtbot.waitUntil(lambda: f"{tab.plot.values[0, 0, 1]:.6f}" in tab.reading)
    with qtbot.waitSignal(replayed.over_training.shown, timeout=LOADING):
        qtbot.mouseClick(tab.plot, Qt.MouseButton.LeftButton, pos=where)
    assert view.grid.current == (0, 1) and replayed.over_training.player.step == kept_steps[0]


def test_without_a_replay_the_tab_says_what_to_do(qtbot, listed):
    look(qtbot, listed, "good film end")
    assert 'choose a pinned one in "Over training"' in lines_tab(listed.view).said


def test_a_damaged_step_is_told_and_the_others_are_shown(qtbot, listed, kept_copy, kept_steps):
    (kept_copy.path / "probes" / f"{kept_steps[1]}.npz").write_bytes(b"PK rubbish")
    shutil.rmtree(kept_copy.path / "checkpoints" / str(kept_steps[1]))
    replay(qtbot, listed, 0)
    assert listed.over_training.player.steps == [kept_steps[0], kept_steps[2]]
    assert "damaged steps: 1" in listed.over_training.bar.told


@pytest.mark.parametrize("at_end", [True, False])
def test_new_probes_are_new_steps_and_followed_from_the_end_only(qtbot, replayed, kept_copy, kept_steps, at_end):
    player, probes = replayed.over_training.player, kept_copy.path / "probes"
    if not at_end:
        with qtbot.waitSignal(player.shown, timeout=LOADING):
            player.go(1)
    new = kept_steps[-1] + 10
    shutil.copy(probes / f"{kept_steps[0]}.npz", probes / f"{new}.npz")
    writer = EventWriter(kept_copy.events_path)
    writer.write("probe", step=new, pins=[])
    writer.close()
    qtbot.waitUntil(lambda: player.steps == [*kept_steps, new], timeout=LOADING)
    wanted = new if at_end else kept_steps[1]
    qtbot.waitUntil(lambda: replayed.over_training.moment.step == wanted, timeout=LOADING)
    assert player.step == wanted == replayed.view.inspection.checkpoint
    curves = {curve.name: curve for curve in replayed.over_training.bar.scrubber._curves}
    assert curves["validation"].steps.tolist() == kept_steps


def test_a_run_of_before_there_were_pins(qtbot, inspect_page, kept_copy):
    (kept_copy.path / "pins.json").unlink()
    shutil.rmtree(kept_copy.path / "probes")
    list_run(qtbot, inspect_page, kept_copy)
    pins = inspect_page.over_training.pins
    pins.set_open(True)
    assert "Nothing is pinned yet" in pins.told and not pins.list.isVisible()


def test_a_pair_is_replayed_with_every_attention(qtbot, inspect_page, translator_run, tmp_path):
    shutil.copytree(translator_run.path, tmp_path / "pairs")
    run = RunFolder(tmp_path / "pairs")
    page = list_pins(qtbot, inspect_page, run)
    replay(qtbot, page, 0)
    view, pin, player = page.pair_view, read_pins(run.path)[0], page.over_training.player
    assert page.view is view and view.kind.currentData() == "cross"
    for kind in ("cross", "decoder", "encoder"):
        place = view.kind.findData(kind)
        view.kind.setCurrentIndex(place)
        view.kind.activated.emit(place)
        np.testing.assert_array_equal(view.map.scores, stored(run, player.step, pin, kind)[view.grid.current])
    view.kind.setCurrentIndex(0)
    view.kind.activated.emit(0)
    with qtbot.waitSignal(page.over_training.shown, timeout=LOADING):
        player.compare_with(player.steps[0])
    expected = stored(run, player.step, pin, "cross") - stored(run, player.steps[0], pin, "cross")
    np.testing.assert_allclose(view.grid._scores[:, :-1], expected, atol=1e-7)
    np.testing.assert_allclose(view.grid._scores[:, -1], expected.mean(axis=1), atol=1e-7)
    about = player.replay.about
    assert view.inspection.score == about["score"][-1] < 0
    # With its end: a model that is not done learning would write on.
    assert json.loads(json.dumps(view.question))["target_prefix"] == view.inspection.target_ids
    assert view.inspection.target_tokens[-1] == "[EOS]" and view.alternatives.own_words.isHidden()
    view.map.lock_query(1)
    assert "What else it might say is not stored" in view.alternatives.told
