"""The attention of the first pinned example on the Train page, as real runs have stored it."""

import json
import shutil

import numpy as np
import pytest
from attune_models.presets import preset
from attune_models.runs.events import EventWriter
from attune_models.runs.pins import read_pins
from PySide6.QtCore import QPointF, QRectF, Qt

WAIT = 120_000  # ms
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def followed(qtbot, train_page):
    """`followed(run)`: the tab in front, the run followed."""

    def follow(run):
        page = train_page
        page.project.set_run(run.path)
        with qtbot.waitExposed(page):
            page.show()
        page.view.tabs.setCurrentWidget(page.view.attention)
        qtbot.waitUntil(lambda: page.followed.state is not None, timeout=WAIT)
        return page.view.attention

    return follow


def settled(qtbot, tab, told):
    qtbot.waitUntil(lambda: told in tab.said, timeout=WAIT)


def stored(run, step, name="encoder"):
    pin = read_pins(run.path)[0].id
    with np.load(run.path / "probes" / f"{step}.npz") as file:
        return file[f"{pin}.{name}"].astype(np.float32)


def test_the_newest_step_is_shown_and_followed(qtbot, followed, kept_copy, kept_steps, tmp_path):
    last = kept_steps[-1]
    newest = kept_copy.path / "probes" / f"{last}.npz"
    shutil.move(newest, tmp_path / "later.npz")
    tab = followed(kept_copy)
    settled(qtbot, tab, f"at step {kept_steps[1]:,}")
    shutil.move(tmp_path / "later.npz", newest)
    writer = EventWriter(kept_copy.events_path)
    writer.write("probe", step=last, pins=[])
    writer.close()
    settled(qtbot, tab, f"at step {last:,}")
    scores = stored(kept_copy, last)
    np.testing.assert_array_equal(tab.grid._scores, scores)
    shares = stored(kept_copy, last, "probabilities")
    label = ["negative", "positive"][shares.argmax()]
    assert f"{label} {shares.max():.3f}" in tab.said and f"{stored(kept_copy, last, 'loss'):.3f} nats" in tab.said
    assert (
        tab.map._axes.queries[0] == "[CLS]" and len(tab.map._axes.queries) == scores.shape[-1] and tab.kind.isHidden()
    )
    for head in (1, 0):
        qtbot.mouseClick(tab.grid, LEFT, pos=tab.grid._place(0, head).center())
        np.testing.assert_array_equal(tab.map.scores, scores[0, head])
        assert f"head {head + 1}, step {last:,}" in tab.map._title
    image = tab.map.layouts(QRectF(tab.map.rect()))[0].image
    tab.map.hovered.emit(tab.map.cell_at(QPointF(image.x() + 1, image.y() + 1)))
    assert tab._cell.text() == f'"[CLS]" → "[CLS]": {scores[0, 0, 0, 0]:.6f}'


def test_a_translator_shows_how_it_looks_at_the_source_first(qtbot, followed, pair_copy):
    tab = followed(pair_copy)
    settled(qtbot, tab, "at step")
    step = tab._probe.step
    assert (tab._probe.label, tab._probe.probability) == ("", None)
    assert tab.kind.isVisible() and [tab.kind.itemData(row) for row in range(3)] == ["cross", "encoder", "decoder"]
    for row, hatched in ((0, False), (1, False), (2, True)):
        tab.kind.setCurrentIndex(row)
        tab.kind.activated.emit(row)
        np.testing.assert_array_equal(tab.grid._scores, stored(pair_copy, step, tab.kind.currentData()))
        assert tab.map._cells._masked.any() == hatched
    assert tab.map._axes.queries[0].startswith("[BOS] → ") and tab.map._axes.keys[0] == "[BOS]"


def test_a_damaged_step_is_told_and_the_one_before_shown(qtbot, followed, kept_copy, kept_steps):
    (kept_copy.path / "probes" / f"{kept_steps[-1]}.npz").write_bytes(b"PK rubbish")
    tab = followed(kept_copy)
    settled(qtbot, tab, f"at step {kept_steps[-2]:,}")
    assert f"{kept_steps[-1]}.npz are damaged" in tab.said and tab._damage.isVisible()
    for step in kept_steps[:-1]:
        (kept_copy.path / "probes" / f"{step}.npz").write_bytes(b"")
    tab.refresh()
    settled(qtbot, tab, "cannot be read")
    assert tab.empty.isVisible() and ".npz are damaged" in tab.said


def test_pins_that_cannot_be_read_are_told(qtbot, followed, kept_copy):
    (kept_copy.path / "pins.json").write_text("rubbish")
    settled(qtbot, followed(kept_copy), "pins.json")


def test_without_a_run_or_pins_or_probes_it_says_what_to_do(qtbot, train_page, followed, kept_copy):
    tab = train_page.view.attention
    assert "Press Train" in tab.said
    wanted = []
    train_page.project.page_wanted.connect(lambda page, _: wanted.append(page))
    shutil.rmtree(kept_copy.path / "probes")
    followed(kept_copy)
    assert "Nothing is pinned" not in tab.said
    settled(qtbot, tab, "No step has stored it")
    (kept_copy.path / "pins.json").write_text(json.dumps({"pins": []}))
    tab.refresh()
    settled(qtbot, tab, "Nothing is pinned")
    qtbot.mouseClick(tab.empty._button, LEFT)
    assert wanted == ["inspect"]


def test_before_the_first_checkpoint_it_says_when_it_comes(qtbot, followed, write_run):
    settled(qtbot, followed(write_run(steps=20, state="running")), "the first comes with the first evaluation")


def test_nothing_is_read_while_nobody_looks(qtbot, train_page, kept_copy):
    train_page.project.set_run(kept_copy.path)
    with qtbot.waitExposed(train_page):
        train_page.show()
    qtbot.waitUntil(lambda: bool(train_page.followed.record.probes), timeout=WAIT)
    tab = train_page.view.attention
    assert not tab._busy and tab._probe is None
    train_page.view.tabs.setCurrentWidget(tab)
    settled(qtbot, tab, "at step")


def test_the_replay_of_the_pin_is_opened_in_inspect(qtbot, train_page, followed, kept_copy):
    tab, wanted = followed(kept_copy), []
    settled(qtbot, tab, "at step")
    train_page.project.page_wanted.connect(lambda page, _: wanted.append(page))
    train_page.project.replay_wanted.connect(wanted.append)
    qtbot.mouseClick(tab.open_button, LEFT)
    assert wanted == ["inspect", read_pins(kept_copy.path)[0].id]


def test_a_network_without_attention_has_no_such_tab(train_page):
    tabs, view = train_page.view.tabs, train_page.view
    tabs.setCurrentWidget(view.attention)
    view.show_spec(preset("rnn-plain").spec)
    assert not tabs.isTabVisible(tabs.indexOf(view.attention)) and tabs.currentWidget() is not view.attention
    view.show_spec(preset("rnn-attention").spec)
    assert tabs.isTabVisible(tabs.indexOf(view.attention))


def test_another_run_takes_its_place(qtbot, train_page, followed, kept_copy, pair_copy):
    tab = followed(kept_copy)
    settled(qtbot, tab, "at step")
    train_page.project.set_run(pair_copy.path)
    assert tab._probe is None
    qtbot.waitUntil(lambda: tab._probe is not None and "cross" in tab._probe.attentions, timeout=WAIT)
    assert tab.kind.currentData() == "cross" and tab.map._axes.queries[0].startswith("[BOS] → ")
