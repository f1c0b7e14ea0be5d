"""What is new in a text, and how a table shows it; figures of runs; rates of heads."""

from __future__ import annotations

import numpy as np
import pytest
from attune_studio.figures import best_figure, further_figures
from attune_studio.pages.train.translations import TranslationsView, history_of
from attune_studio.run_record import EventReader, RunRecord, Sample, SampleSet
from attune_studio.widgets.changed_text import compare
from attune_studio.widgets.rate_grid import RateGrid
from attune_studio.widgets.scatter import Scatter
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot


def new_words(before: str | None, after: str) -> list[str]:
    shown = compare(before, after)
    return [shown.text[start:end] for start, end in shown.changes]


@pytest.mark.parametrize(
    ("before", "after", "new"),
    [
        (None, "a cat", []),
        ("a cat", "a cat", []),
        ("the cat sat", "the dog sat", ["dog"]),
        ("the cat", "the small, black cat", ["small, black"]),
        ("the black cat sat down", "the cat", []),
        ("我爱你", "我很爱他", ["很", "他"]),
        ("", "hello 😀 world", ["hello 😀 world"]),
    ],
)
def test_new_words_are_found(before: str | None, after: str, new: list[str]) -> None:
    assert new_words(before, after) == new


def test_only_an_equal_text_counts_as_the_same() -> None:
    assert compare("a cat", "a cat").same
    assert not compare(None, "a cat").same
    assert not compare("a black cat", "a cat").same


@given(st.text(max_size=60), st.text(max_size=60))
def test_changes_lie_in_the_text_in_order(before: str, after: str) -> None:
    ends = [place for change in compare(before, after).changes for place in change]
    assert ends == sorted(set(ends))
    assert not ends or (ends[0] >= 0 and ends[-1] <= len(after))


def sets(*translations: str, rows: int = 2) -> list[SampleSet]:
    return [
        SampleSet(10 * step, tuple(Sample(row, f"source {row}", "right", text, score=-0.5) for row in range(rows)))
        for step, text in enumerate(translations, 1)
    ]


def test_each_translation_is_compared_with_the_one_before(qtbot: QtBot) -> None:
    told = history_of(sets("wrong", "right so", "right so"), row=1)
    assert [(entry.step, entry.shown.same) for entry in told] == [(30, True), (20, False), (10, False)]
    assert history_of(sets("wrong"), row=7) == []


def test_long_translations_wrap_and_the_choice_stays(qtbot: QtBot) -> None:
    view = TranslationsView()
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show()
    view.set_history([])
    assert not view.table.isVisible()
    view.set_history(sets("short", "词" * 300))
    view.table.selectRow(1)
    assert view.changes.rowHeight(0) > 3 * view.changes.rowHeight(1)
    view.set_history(sets("short", "词" * 300, "short again"))
    assert view.table.currentIndex().row() == 1
    assert view.history.rows[0].shown.text == "short again"
    narrow = view.changes.rowHeight(1)
    view.resize(1200, 500)
    qtbot.waitUntil(lambda: view.changes.rowHeight(1) < narrow)


def test_samples_told_again_after_a_resumption_replace_the_old_ones() -> None:
    record, reader = RunRecord(), EventReader()
    sample = {"row": 1, "input": "a", "expected": "b", "predicted": "c", "score": -1.5}
    for steps in ((10, 20, 30), (20, 25)):
        record.add(reader.read([{"type": "sample", "step": step, "samples": [sample]} for step in steps]))
    assert [entry.step for entry in record.sample_sets] == [10, 20, 25]
    assert (record.samples[0].score, record.samples[0].probability) == (-1.5, None)


def test_the_figure_that_decides_comes_first() -> None:
    translation = {"loss": 2.31, "perplexity": 10.07, "bleu": 35.14, "chrf": 58.2, "exact": 0.125, "aer": 0.177}
    assert best_figure(translation) == "BLEU 35.1"
    assert further_figures(translation) == [
        "chrF 58.2", "exactly right 12.5 %", "perplexity 10.07", "loss 2.310", "alignment error 17.7 %",
    ]  # fmt: skip
    assert best_figure({"accuracy": 0.893, "f1": 0.8}) == "accuracy 89.3 %"
    assert best_figure({}) == ""


def test_the_best_head_is_named(qtbot: QtBot) -> None:
    grid = RateGrid("Alignment error")
    qtbot.addWidget(grid)
    grid.show_rates(np.array([[0.5, 0.4], [0.123, 0.9]]))
    assert grid.best() == (1, 0)
    assert grid.accessibleName() == "Alignment error, best: layer 2, head 1, 12.3 %"
    grid.resize(220, grid.height())
    assert not grid.grab().isNull()


def test_a_far_point_does_not_press_the_rest_together(qtbot: QtBot) -> None:
    plot = Scatter("lengths")
    qtbot.addWidget(plot)
    plot.show_points([5, 6, 900], [5, 7, 2], [4000, 3999, 1], 1.0, "usually 1.00")
    assert plot._plot.viewRange()[0][1] < 30
    plot.show_points([], [], [], 0.0, "")
