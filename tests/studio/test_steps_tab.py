"""A forward pass step by step: the tab, asked through the real inspector, and its parts by themselves."""

from __future__ import annotations

import numpy as np
import pytest
from attune_models.sampling import SamplingSpec, chances, draw
from attune_studio.client import ServiceClient
from attune_studio.pages.inspect.attention_view import AttentionView
from attune_studio.pages.inspect.chances_panel import ChancesPanel, Outputs
from attune_studio.pages.inspect.question_tab import Asker, LookedAt
from attune_studio.pages.inspect.steps_tab import StepsTab
from attune_studio.pass_steps import PassStep, PassSteps
from attune_studio.widgets.attention_map import Cell
from inspecting import LOADING, list_run, look
from PySide6.QtCore import QRectF, Qt


def step(key, shape, axes):
    tower, *inner, name = key.split(".")
    block = int(inner[0]) - 1 if inner else None
    return PassStep(key, name, tower, block, inner[1] if inner else "", axes, shape)


@pytest.fixture
def steps():
    rows, heads = (("text", "channel"), (3, 4)), (("head", "text", "text"), (2, 3, 3))
    inside = [("attention.norm", rows), ("attention.dot", heads), ("feed_forward.norm", rows)]
    return PassSteps([
        step("encoder.ids", (3,), ("text",)),
        *(step(f"encoder.{block}.{name}", shape, axes) for block in (1, 2) for name, (axes, shape) in inside),
        step("encoder.logits", (2,), ("class",)),
    ])  # fmt: skip


def test_the_way_from_step_to_step_and_from_block_to_block(steps):
    assert steps.moved("encoder.1.feed_forward.norm", 1) == "encoder.2.attention.norm"
    assert steps.moved("encoder.ids", -1) == "encoder.ids" and steps.moved("encoder.logits", 1) == "encoder.logits"
    assert steps.in_block("encoder.1.attention.dot", 1) == "encoder.2.attention.dot"
    assert steps.in_block("encoder.logits", 0) == "encoder.1.attention.norm"
    assert (len(steps), steps.blocks("encoder"), steps["encoder.1.attention.dot"].heads) == (8, 2, 2)
    listed = [one.key for one in steps.around("encoder.2.attention.dot")]
    second = [f"encoder.2.{name}" for name in ("attention.norm", "attention.dot", "feed_forward.norm")]
    assert listed == ["encoder.ids", *second, "encoder.logits"]


def test_temperature_and_cuts_act_at_once(qtbot):
    panel = ChancesPanel()
    qtbot.addWidget(panel)
    logits = np.linspace(-2, 3, 60).astype("float32")
    names = [f"t{number}" for number in range(60)]
    panel.show_outputs(Outputs(names, logits, True, True, never=(59,), draws=True))
    for temperature, top_k, top_p, seed in [(50, None, 1.0, 0), (170, 5, 1.0, 3), (100, None, 0.5, 7), (0, 3, 1.0, 1)]:
        panel.top_k.set_value(top_k)
        panel.top_p.set_value(top_p)
        panel.seed.set_value(seed)
        panel.temperature.setValue(temperature)
        panel.seed.edited.emit()
        sampling = SamplingSpec(temperature=temperature / 100, top_k=top_k, top_p=top_p, seed=seed)
        expected = chances(logits, (), (59,), sampling).drawn
        cooled, plain, left = panel.table.columns
        rows = [int(panel.table.told(row).split(":")[0][1:]) for row in range(len(left.values))]
        np.testing.assert_array_equal(left.values, expected[rows])
        assert rows[0] == 59 and left.values[0] == 0  # the likeliest, which is never drawn
        assert panel.drawn == draw(expected, seed, 0) and panel.drawn in rows
        assert f'"t{panel.drawn}"' in panel.told.text()
        if temperature:
            np.testing.assert_allclose(cooled.values, logits[rows] * 100 / temperature, rtol=1e-6)
            warmed = np.exp(logits.astype("float64") * 100 / temperature)
            np.testing.assert_allclose(plain.values, warmed[rows] / warmed.sum(), rtol=1e-6)
        else:
            assert np.isnan(cooled.values).all() and plain.values[0] == 1


def test_what_is_no_such_number_is_told_and_changes_nothing(qtbot):
    panel = ChancesPanel()
    qtbot.addWidget(panel)
    panel.show_outputs(Outputs(["a", "b"], np.array([1.0, 0.0], "float32"), True, True, draws=True))
    before = panel.table.columns[2].values.tolist()
    for editor, text in [(panel.top_p, "1.5"), (panel.top_k, "0"), (panel.seed, "-1"), (panel.seed, "x")]:
        kept = editor.text()
        editor.setText(text)
        editor.edited.emit()
        assert editor.property("invalid") and "Top-k is a whole number from 1" in panel.told.text()
        assert panel.table.columns[2].values.tolist() == before and panel.drawn == -1
        editor.setText(kept)
        editor.edited.emit()
        assert not editor.property("invalid") and "Seed" not in panel.told.text()


def turn_to(qtbot, view):
    """The tab, in front, once it shows something."""
    tab = next(view.tabs.widget(at) for at in range(view.tabs.count()) if isinstance(view.tabs.widget(at), StepsTab))
    view.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: tab.shown is not None, timeout=LOADING)
    return tab


def show(qtbot, tab, key):
    tab.choose(key)
    qtbot.waitUntil(lambda: tab.shown.key == key, timeout=LOADING)


def press(qtbot, tab, widget, pressed, key):
    qtbot.keyClick(widget, pressed)
    qtbot.waitUntil(lambda: tab.shown.key == key, timeout=LOADING)


def test_a_classifier_from_ids_to_probabilities(qtbot, inspect_page, deep_run):
    look(qtbot, list_run(qtbot, inspect_page, deep_run), "good film dull end")
    view = inspect_page.view
    tab = turn_to(qtbot, view)
    assert tab.shown.key == "encoder.ids"
    assert [name for name, _ in tab.ids.rows] == view.inspection.tokens
    show(qtbot, tab, "encoder.1.attention.softmax")
    np.testing.assert_allclose(tab.array, view.inspection.scores[0, 0], atol=1e-6)
    assert (tab.map.scale.signed, tab.map.scale.top) == (False, 1.0)
    tab.head.setCurrentIndex(1)
    tab.head.activated.emit(1)
    qtbot.waitUntil(lambda: np.allclose(tab.array, view.inspection.scores[0, 1], atol=1e-6), timeout=LOADING)
    press(qtbot, tab, tab.map, Qt.Key.Key_PageDown, "encoder.2.attention.softmax")
    np.testing.assert_allclose(tab.array, view.inspection.scores[1, 1], atol=1e-6)
    assert tab.block.value() == 2 and tab.head.currentIndex() == 1
    press(qtbot, tab, tab.list, Qt.Key.Key_Left, "encoder.2.attention.masked")
    press(qtbot, tab, tab.map, Qt.Key.Key_Right, "encoder.2.attention.softmax")
    tab.map.hovered.emit(Cell(1, 2, 0.0))
    assert tab.reading.text() == f'"good" (2), "film" (3): {view.inspection.scores[1, 1, 1, 2]:.7g}'.replace("-", "−")
    tab.block.setValue(1)
    qtbot.waitUntil(lambda: tab.shown.key == "encoder.1.attention.softmax", timeout=LOADING)
    show(qtbot, tab, "encoder.probabilities")
    shares = dict(zip(("0", "1"), tab.chances.table.columns[1].values, strict=True))
    assert sorted(shares.values()) == pytest.approx(sorted(view.inspection.probabilities.values()), abs=1e-6)
    assert tab.chances.drawn == -1
    tab.chances.temperature.setValue(0)
    assert tab.chances.table.columns[1].values.tolist() == [1, 0]


def test_a_token_is_marked_in_all_steps_and_in_the_view(qtbot, inspect_page, deep_run):
    look(qtbot, list_run(qtbot, inspect_page, deep_run), "good film dull end")
    view = inspect_page.view
    tab = turn_to(qtbot, view)
    qtbot.mouseClick(tab.ids, Qt.MouseButton.LeftButton, pos=tab.ids.row_rect(3, 100).center().toPoint())
    assert view.map.locked == 3
    show(qtbot, tab, "encoder.2.feed_forward.activations")
    assert tab.map.locked == 3 and tab.array.shape == (5, 16)
    view.map.lock_query(1)
    assert tab.map.locked == 1
    qtbot.keyClick(tab.map, Qt.Key.Key_Down)
    assert view.map.locked == 2
    layout, overview = tab.map.layouts(QRectF(tab.map.rect()))
    assert overview is None and layout.image.right() <= tab.map.width()
    at = layout.place_of(QRectF(15, 4, 1, 1)).center()
    assert tab.map.cell_at(at) == Cell(4, 15, float(tab.array[4, 15]))
    look(qtbot, inspect_page, "bad plot")  # the step stays, of the new text
    qtbot.waitUntil(lambda: tab.array.shape == (3, 16), timeout=LOADING)
    assert tab.shown.key == "encoder.2.feed_forward.activations"


class TextView(AttentionView):
    """A view of one text alone: what the tab needs of one."""

    sides, query_side = ("text",), "text"
    inspection, question = "Anna had", {"text": "Anna had"}
    names = {"text": list("Anna had")}  # noqa: RUF012

    @property
    def looked_at(self) -> LookedAt:
        return LookedAt("decoder", 0, 0, self.map.locked)

    def _show_head(self) -> None:
        pass


@pytest.mark.slow
def test_a_language_model_draws_what_it_would_write(qtbot, language_run):
    inspector, view = ServiceClient("attune_models.inspector"), TextView()
    qtbot.addWidget(view)
    tab = StepsTab(view)
    view.add_tab(tab)
    model = {"run": str(language_run.path), "checkpoint": "best"}
    view.tabs.setCurrentWidget(tab)
    asker = Asker(inspector, view.tabs, lambda tab: {**model, **view.question}, lambda: view.looked_at, view)
    view.looked.connect(asker.look)
    asker.look()
    qtbot.waitUntil(lambda: tab.shown is not None, timeout=LOADING)
    assert [name for name, _ in tab.ids.rows] == ["A", "n", "n", "a", "␣", "h", "a", "d"]
    show(qtbot, tab, "decoder.1.attention.masked")
    assert np.isnan(tab.map.scores[0, 1:]).all() and (tab.array[0, 1:] < -1e8).all()
    show(qtbot, tab, "decoder.probabilities")

    def written(prompt):
        request, tokens = (
            inspector.request("generate", **model, prompt=prompt, temperature=1.0, seed=4, max_new_tokens=1),
            [],
        )
        request.part.connect(lambda part: tokens.extend(part["tokens"]))
        with qtbot.waitSignal(request.finished, timeout=LOADING) as answer:
            pass
        (token,) = [*tokens, *answer.args[0]["tokens"]]
        return token["id"]

    tab.chances.seed.set_value(4)
    tab.chances.seed.edited.emit()
    assert tab.chances.drawn == written("Anna had")
    assert "In the text" not in tab.chances.told.text()  # nothing comes behind the last
    view.map.lock_query(2)
    qtbot.waitUntil(lambda: 'In the text "a" comes next.' in tab.chances.told.text(), timeout=LOADING)
    assert tab.chances.drawn == written("Ann")
    inspector.shut_down()
