"""The Inspect page on a really trained translator, asked through the real inspector."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from attune_models.runs import RunFolder, launch
from inspecting import LOADING, answered, list_run, look, rows
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage


@pytest.fixture
def page(inspect_page):
    return inspect_page


@pytest.fixture
def listed(qtbot, page, translator_run):
    return list_run(qtbot, page, translator_run)


@pytest.fixture
def asked(qtbot, listed):
    """The page with a sentence of one's own looked into."""
    look(qtbot, listed, "red cat sees two dog.")
    return listed


def test_examples_are_pairs(qtbot, listed):
    losses = [example["loss"] for example in rows(listed)]
    assert len(losses) > 10 and losses == sorted(losses, reverse=True)
    sort = listed.examples._sort
    orders = [sort.itemData(place) for place in range(sort.count())]
    assert orders[::2] == ["loss", "chrf", "length", "row"]
    assert orders[1::2] == ["-loss", "-chrf", "-length", "-row"]  # the same, backwards
    with qtbot.waitSignal(listed.examples.examples.counted, timeout=LOADING):
        sort.setCurrentIndex(orders.index("length"))
        sort.activated.emit(sort.currentIndex())
    lengths = [example["length"] for example in rows(listed)]
    assert lengths == sorted(lengths, reverse=True)


def test_an_example_with_the_truth_known(qtbot, listed):
    exact = next(place for place, example in enumerate(rows(listed)) if example["exact"])
    view = listed.examples.view
    inspection = answered(qtbot, listed, lambda: view.setCurrentIndex(view.model().index(exact, 0)))
    example = rows(listed)[exact]
    assert (inspection.translation, inspection.reference) == (example["translation"], example["target"])
    pair_view = listed.pair_view
    assert pair_view.isVisible() and not listed.head_view.isVisible()
    assert pair_view.map._marks == inspection.links != []
    rates = np.array(inspection.error_rates)
    assert pair_view.grid._captions == [[f"{100 * rate:.1f}" for rate in layer] for layer in rates]
    assert rates[pair_view.grid.current] == rates.min()  # the best head is looked at first


def test_a_copy_of_the_sentence_is_edited_by_one_click(qtbot, listed):
    view = listed.examples.view
    inspection = answered(qtbot, listed, lambda: view.setCurrentIndex(view.model().index(0, 0)))
    qtbot.mouseClick(listed.view.edit, Qt.MouseButton.LeftButton)
    assert listed.own_text.text == inspection.source and listed.focusWidget() is listed.own_text.edit
    assert listed.view._sentence.text() == inspection.source


def test_the_shift_by_one_is_plain(asked):
    view = asked.pair_view
    queries, keys, scores, _ = view.attention()
    assert queries[:3] == ["[BOS] → rojo", "rojo → gato", "gato → ve"]
    assert keys == ["red", "cat", "sees", "two", "dog", ".", "[EOS]"]
    assert scores.shape == (1, 3, 7, 7)
    np.testing.assert_allclose(scores[:, 2], view.inspection.scores["cross"].mean(axis=1), atol=1e-7)


def test_the_mean_of_the_heads_is_computed_once_for_each_attention(qtbot, asked):
    view = asked.pair_view
    for place in range(view.kind.count()):
        view.kind.setCurrentIndex(place)
        view.kind.activated.emit(place)
        assert view.attention().scores is view.attention().scores
        own = view.inspection.scores[view.kind.currentData()]
        np.testing.assert_array_equal(view.attention().scores[:, :-1], own)
    before = view.attention()
    look(qtbot, asked, "two dog sees red cat.")
    assert view.attention() is not before
    np.testing.assert_array_equal(view.attention().scores[:, :-1], view.inspection.scores[view.kind.currentData()])


@pytest.mark.parametrize(("kind", "keys"), [("encoder", "red"), ("decoder", "[BOS]")])
def test_every_attention_can_be_chosen(qtbot, asked, kind, keys):
    view = asked.pair_view
    place = view.kind.findData(kind)
    view.kind.setCurrentIndex(place)
    view.kind.activated.emit(place)
    assert view.attention().keys[0] == keys
    qtbot.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=view.grid._place(0, 1).center())
    np.testing.assert_array_equal(view.shown_head().scores, view.inspection.scores[kind][0, 1])
    qtbot.keyClick(view.map, Qt.Key.Key_Right)
    assert "mean" in view.head_name()


def test_what_is_pointed_at_in_map_or_lines_is_marked_in_both(qtbot, asked):
    view = asked.pair_view
    told = []
    view.pointed.connect(lambda *what: told.append(what))
    view.map.lock_query(0)
    layout, _ = view.map.layouts(QRectF(view.map.rect()))
    cell = layout.image.topLeft() + QPointF(layout.image.width() / 14, layout.image.height() * 5 / 14)
    qtbot.mouseMove(view.map, cell.toPoint())  # the third of seven rows
    qtbot.waitUntil(lambda: told == [("target", 2)])
    assert view.lines.front == 2
    view.map.leaveEvent(None)
    assert view.lines.front == 0 and told[-1] == ("target", -1)
    below = view.lines._places(view.lines._queries, 90)
    qtbot.mouseMove(view.lines, below[4].center().toPoint())
    qtbot.waitUntil(lambda: told[-1] == ("target", 4))
    assert view.lines.front == view.map._pointed == 4
    view.lines.leaveEvent(None)
    assert view.lines.front == 0 and view.map._pointed == -1


def test_another_word_is_forced_by_two_clicks_and_taken_back(qtbot, asked):
    view = asked.pair_view
    below = view.lines._places(view.lines._queries, 90)
    qtbot.mouseClick(view.lines, Qt.MouseButton.LeftButton, pos=below[1].center().toPoint())
    assert view.map.locked == 1
    names = [bar.text for bar in view.alternatives.words.bars]
    assert names[0] == "gato" and "written" in view.alternatives.words.bars[0].caption
    other = next(place for place, name in enumerate(names) if place and name.isalpha())
    bar = view.alternatives.words.visualRect(view.alternatives.words.model().index(other, 0)).center()
    forced = answered(
        qtbot, asked, lambda: qtbot.mouseClick(view.alternatives.words.viewport(), Qt.MouseButton.LeftButton, pos=bar)
    )
    assert forced.translation.split()[:2] == ["rojo", names[other]] and forced.settled == 2
    assert view.map.locked == 1
    own = answered(qtbot, asked, lambda: qtbot.mouseClick(view.alternatives.own_words, Qt.MouseButton.LeftButton))
    assert own.translation == "rojo gato ve dos perro." and own.settled == 0
    assert view.alternatives.own_words.isHidden()


def test_the_beam_tree_leads_to_other_translations(qtbot, asked):
    view = asked.pair_view
    view.tabs.setCurrentWidget(view.search)
    tree = view.search.tree
    qtbot.waitUntil(lambda: bool(tree._nodes), timeout=LOADING)
    assert view.search.hypotheses.rows[0]["text"] == view.inspection.translation
    other = next(
        node
        for node, about in enumerate(tree._nodes)
        if about["parent"] == 0 and node not in tree._best and about["token"].startswith("▁")
    )
    place = tree.place_of(other).center().toPoint()
    found = answered(qtbot, asked, lambda: qtbot.mouseClick(tree, Qt.MouseButton.LeftButton, pos=place))
    assert found.target_ids[0] == tree._nodes[other]["id"] and found.settled == 1
    second = view.search.hypotheses.rows[1]
    chosen = answered(qtbot, asked, lambda: view.search.table.opened.emit(1))
    assert chosen.target_ids == second["ids"]


def test_window_and_picture_say_below_which_weight_there_are_no_lines(qtbot, asked, tmp_path):
    view = asked.pair_view
    assert view.least.isVisible() and view.least.text() == "No lines below a weight of 0.08."
    with qtbot.waitSignal(asked.taking.told, timeout=LOADING):
        asked.taking.save("svg", tmp_path / "a.svg")
    assert "no lines below: 0.08" in (tmp_path / "a.svg").read_text(encoding="utf-8")
    view.tabs.setCurrentWidget(view.search)
    assert "no lines below" not in view.picture_provenance.settings


@pytest.mark.parametrize("kind", ["png", "svg", "pdf", "npz", "csv"])
def test_what_is_seen_can_be_taken_away(qtbot, asked, tmp_path, kind):
    path = tmp_path / f"注意.{kind}"
    asked.taking.save(kind, path)
    qtbot.waitUntil(lambda: str(path) in asked.banner.message)
    inspection = asked.pair_view.inspection
    if kind == "png":
        assert not QImage(str(path)).isNull()
    elif kind == "svg":
        assert "rojo → gato" in path.read_text("utf-8")
    elif kind == "pdf":
        assert path.read_bytes().startswith(b"%PDF-")
    elif kind == "npz":
        with np.load(path) as saved:
            assert saved["tokens"].tolist() == inspection.target_tokens
            for name in ("encoder", "decoder", "cross"):
                np.testing.assert_array_equal(saved[name], inspection.scores[name])
                assert not saved[name][..., ~saved[f"{name}.mask"]].any()
            assert str(saved["weights_sha256"]) == inspection.weights_sha256
    else:
        lines = list(csv.reader(path.open(encoding="utf-8-sig")))
        lines = [line for line in lines if not line[0].startswith("# ")]
        assert lines[0][1:] == asked.pair_view.attention().keys
        values = np.array([[float(cell) for cell in line[1:]] for line in lines[1:]])
        np.testing.assert_allclose(values, asked.pair_view.shown_head().scores, rtol=1e-6)


@pytest.fixture(scope="module")
def train(pairs_spec, tmp_path_factory, wait):
    """`train(preset)`: a run of two epochs by a real worker."""

    def train(name):
        run = RunFolder.create(tmp_path_factory.mktemp("rnn") / name, pairs_spec(name, training__epochs=2))
        launch(run)
        wait(run, lambda run: not run.status().under_way)
        assert run.status().state == "finished", run.log_tail()
        return run

    return train


def test_the_attention_of_a_recurrent_network_is_seen_the_same_way(qtbot, page, train):
    list_run(qtbot, page, train("rnn-attention"))
    inspection = answered(qtbot, page, lambda: page._ask(source="red cat."))
    view = page.pair_view
    assert [view.kind.itemData(place) for place in range(view.kind.count())] == ["cross"]
    queries, keys, scores, _ = view.attention()
    assert scores.shape == (1, 1, len(inspection.target_ids), 4) and keys == ["red", "cat", ".", "[EOS]"]
    assert queries[0].startswith("[BOS] → ")
    assert np.shape(inspection.error_rates) == (1, 1)
    assert not view.heads.switch_button.isEnabled() and "Alignment error" in view.grid._tip(0, 0)  # it has no gates


def test_a_network_without_attention_says_so_and_can_be_forced_all_the_same(qtbot, page, train, tmp_path):
    list_run(qtbot, page, train("rnn-plain"))
    first = answered(qtbot, page, lambda: page._ask(source="red cat."))
    view = page.pair_view
    assert first.scores == {} and view.attention() is None
    assert "no attention" in view._nothing.text() and view._nothing.isVisible() and not view.map.isVisible()
    place = view.lines._places(view.lines.queries, 90)[0].center().toPoint()
    qtbot.mouseClick(view.lines, Qt.MouseButton.LeftButton, pos=place)
    forced = answered(qtbot, page, lambda: view.alternatives.words.choose_row(1))
    assert forced.target_ids[0] == first.alternatives[0][1]["id"]
    assert page.taking.save("png", tmp_path / "a.png") is None and "no attention" in page.banner.message


def test_from_a_classifier_to_a_translator_and_back(qtbot, asked, trained_run, translator_run):
    page = asked
    with qtbot.waitSignal(page.examples.examples.counted, timeout=LOADING):
        page.project.set_run(trained_run.path)
    assert page.view is page.head_view
    assert page.examples.filters.wrong.text() == "Only mistakes" and "label" in rows(page)[0]
    with qtbot.waitSignal(page.examples.examples.counted, timeout=LOADING):
        page.project.set_run(translator_run.path)
    assert page.view is page.pair_view and "translation" in rows(page)[0]
