"""The Inspect page on a really trained language model, asked through the real inspector."""

from __future__ import annotations

import numpy as np
import pytest
from attune_models.runs import RunFolder, launch
from inspecting import LOADING, answered, look
from PySide6.QtCore import Qt

TEXT = "Anna had a key."


def load(qtbot, page, run):
    """Shows a run on the page, and waits until its model is loaded."""
    page.project.set_run(run.path)
    with qtbot.waitSignal(page.examples.loaded, timeout=LOADING):
        page.show()
    return page


@pytest.fixture
def loaded(qtbot, inspect_page, language_run):
    return load(qtbot, inspect_page, language_run)


@pytest.fixture
def asked(qtbot, loaded):
    """The page with a text of one's own looked into."""
    look(qtbot, loaded, TEXT)
    return loaded


def turn_to(qtbot, page, title):
    """Opens the tab of that title and waits for its answer."""
    tabs = page.view.tabs
    place = next(place for place in range(tabs.count()) if tabs.tabText(place) == title)
    tabs.setCurrentIndex(place)
    qtbot.waitUntil(lambda: not page.project.inspector.busy, timeout=LOADING)
    return tabs.widget(place)


def test_there_are_no_examples_but_a_text_of_ones_own(loaded):
    assert loaded.examples.isHidden() and loaded.own_text.isVisible()
    assert "Type a text" in loaded._no_example().text


def test_what_comes_next_and_what_was_expected(asked):
    view = asked.language_view
    assert view.isVisible()
    inspection = view.inspection
    assert [bar.value for bar in view.expected.bars.bars] == [one["probability"] for one in inspection.next]
    view.lock(5)
    assert view.expected.told.startswith(f'In place of "{inspection.names[5]}" (6)')
    bars = view.expected.bars.bars
    assert [bar.value for bar in bars] == [one["probability"] for one in inspection.alternatives[5]]
    view.lock(0)
    assert "first token" in view.expected.told and not view.expected.bars.bars


def test_later_tokens_are_hatched(asked):
    view = asked.language_view
    assert view.inspection.names[4] == "␣"
    head = view.shown_head()
    assert head.mask.tolist() == np.tril(np.ones((15, 15), bool)).tolist()
    assert not head.scores[~head.mask].any()
    np.testing.assert_allclose(head.scores.sum(axis=1), 1, atol=1e-5)
    assert view.grid._captions


def test_words_and_their_attention(asked):
    view = asked.language_view
    unit = view.reading_bar.unit
    unit.setCurrentIndex(unit.findData("word"))
    head = view.shown_head()
    assert head.queries[0].startswith("Anna") and len(head.queries) < 15
    np.testing.assert_allclose(head.scores.sum(axis=1), 1, atol=1e-5)


def test_losses_token_by_token(asked):
    view = asked.language_view
    view.tabs.setCurrentWidget(view.losses)
    losses = view.inspection.losses
    assert np.isnan(losses[0])
    assert np.nanmean(losses) == pytest.approx(view.inspection.loss)
    view.losses.table.chosen.emit(3)
    assert view.looked_at.token == 3


def test_a_head_is_switched_off(qtbot, asked):
    view = asked.language_view
    before = view.inspection
    view.grid.choose(0, 1)
    now = answered(qtbot, asked, view.heads.switch)
    assert [head.name for head in now.off] == ["decoder.1.2"]
    assert now.whole == before.probabilities and now.probabilities != before.probabilities
    assert "with all heads" in view._source.text()
    np.testing.assert_allclose(np.exp(-now.whole_losses[1:]), before.probabilities[1:], rtol=1e-6)


def test_why_a_token_came(qtbot, asked):
    view = asked.language_view
    why = turn_to(qtbot, asked, "Why")
    assert "this is the last" in why.told and f'"{TEXT[-1]}"' in why.told
    view.lock(9)
    qtbot.waitUntil(lambda: why._place == 9, timeout=LOADING)
    shares = why._shares["text"]["integrated"]
    assert shares.shape == (15,) and not shares[9:].any()
    assert why._count("text") == 9
    view.lock(0)
    assert "Nothing stands before" in why.said


def test_through_and_inside(qtbot, asked):
    view = asked.language_view
    view.lock(6)
    through = turn_to(qtbot, asked, "Through")
    assert (through._token, through._rollout.shape) == (6, (1, 15))
    inside = turn_to(qtbot, asked, "Inside")
    assert inside.drawing.numbers.queries == [f"7 · {view.inspection.names[6]}"]


def test_what_each_head_is_worth(qtbot, asked):
    worth = turn_to(qtbot, asked, "Worth")
    qtbot.mouseClick(worth.ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(worth.rows.rows) == 2, timeout=LOADING)
    assert "blocks of validation" in worth._told.text()


def test_an_answer_is_kept_and_compared(qtbot, asked):
    view = asked.language_view
    compare = turn_to(qtbot, asked, "Compare")
    compare.keep()
    look(qtbot, asked, "Anna had a lamp.")
    qtbot.waitUntil(lambda: "loss a token" in compare.told and "→" in compare.told, timeout=LOADING)
    assert view.answers().keys() >= {"loss a token"}


def test_a_pinned_piece_is_replayed(qtbot, asked):
    over = asked.over_training
    pins = over.pins
    qtbot.waitUntil(lambda: pins.list.count() == 4, timeout=LOADING)
    pins.chosen.emit(pins.pins.listed[0].pin.id)
    qtbot.waitUntil(lambda: over.moment is not None, timeout=LOADING)
    view = asked.language_view
    assert view.inspection.loss == over.moment.loss
    assert not view.inspection.next and "not stored" in view.expected.told
    assert view.inspection.losses[1:].mean() == pytest.approx(over.moment.loss, abs=1e-3)
    over.player.close()
    assert view.inspection.text == TEXT


def test_numbers_are_taken_away(qtbot, asked, tmp_path):
    with qtbot.waitSignal(asked.taking.told, timeout=LOADING):
        asked.taking.save("npz", tmp_path / "all.npz")
    found = np.load(tmp_path / "all.npz")
    assert found["decoder"].shape == (1, 2, 15, 15)
    with qtbot.waitSignal(asked.taking.told, timeout=LOADING):
        asked.taking.save("csv", tmp_path / "head.csv")
    assert "# mask 2" in (tmp_path / "head.csv").read_text(encoding="utf-8-sig")


@pytest.fixture(scope="module")
def recurrent_run(language_spec, wait, tmp_path_factory):
    """A finished run of a recurrent language model."""
    spec = language_spec("lstm-language", training__epochs=2, model__num_layers=1)
    run = RunFolder.create(tmp_path_factory.mktemp("runs") / "recurrent", spec)
    launch(run)
    wait(run, lambda run: run.status().shown == "finished")
    return run


@pytest.mark.slow
def test_a_recurrent_network_shows_what_it_has(qtbot, inspect_page, recurrent_run):
    page = load(qtbot, inspect_page, recurrent_run)
    look(qtbot, page, TEXT)
    view = page.language_view
    assert view.recurrent and view._nothing.isVisible() and view.heads.isHidden()
    assert view.tabs.currentWidget() is view.losses
    assert len(view.inspection.next) == 10
    why = turn_to(qtbot, page, "Why")
    assert "Completeness" in why.told
    assert "no blocks" in turn_to(qtbot, page, "Through").said
    assert "loss a token" in view.answers() and len(view.answers()) == 4
