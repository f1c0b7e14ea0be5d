"""A warning of the data leads to its rows, or offers the setting that mends it, on Data and on Model."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from attune_studio.pages.data import DataPage
from attune_studio.pages.model import ModelPage
from attune_studio.project import Project
from attune_studio.setting_names import in_window, setting_offer, title_of
from attune_studio.widgets.banner import Banner
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

WAIT = 120_000
WORDS = ("house", "garden", "window", "mountain", "river", "letter", "morning", "market", "bridge", "winter")
REPEATED = 7


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[DataPage]:
    project = Project()
    made = DataPage(project)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    yield made
    made.shut_down()
    project.shut_down()


@pytest.fixture
def crowded(tmp_path: Path) -> Path:
    """English beside 2,400 different Chinese characters, as real pairs have; the last few rows are there twice."""
    draw = random.Random(3)
    rows = []
    for _ in range(600):
        chinese = "".join(chr(0x4E00 + draw.randrange(2400)) for _ in range(14))
        rows.append(f"{' '.join(draw.choices(WORDS, k=6))}\t{chinese}")
    path = tmp_path / "pairs.tsv"
    path.write_text("\n".join(["English\tChinese", *rows, *rows[-REPEATED:]]) + "\n", "utf-8")
    return path


def card(page: DataPage, words: str) -> Banner:
    return next(one for one in page.problems.findChildren(Banner) if words in one.message)


def wait_for_card(qtbot: QtBot, page: DataPage, words: str) -> Banner:
    qtbot.waitUntil(lambda: any(words in one["what"] for one in page.problems.warnings), timeout=WAIT)
    return card(page, words)


def test_a_warning_leads_to_its_rows_and_back(qtbot: QtBot, page: DataPage, crowded: Path) -> None:
    page.open_file(str(crowded))
    found = wait_for_card(qtbot, page, "that an earlier row has too")
    assert found.button.text() == "Show rows"
    found.button.click()
    assert page.tabs.currentWidget() is page.preview
    qtbot.waitUntil(lambda: page.preview.model.total == REPEATED, timeout=WAIT)
    assert [page.preview.model.row(place)["row"] for place in range(REPEATED)] == list(range(600, 600 + REPEATED))
    assert f"{REPEATED} pairs that an earlier row has too" in page.preview.chosen.message
    page.preview.chosen.button.click()
    qtbot.waitUntil(lambda: page.preview.model.total == 600 + REPEATED, timeout=WAIT)
    assert page.preview.chosen.isHidden()


def test_a_preset_with_too_small_a_vocabulary_is_told_and_mended_where_it_is_chosen(
    qtbot: QtBot, page: DataPage, crowded: Path
) -> None:
    project = page.project
    model = ModelPage(project)
    qtbot.addWidget(model)
    page.open_file(str(crowded))
    qtbot.waitUntil(lambda: project.data is not None, timeout=WAIT)
    model.presets.chosen.emit("translation-tiny")
    assert project.spec.tokenizer.vocabulary_size == 2000
    shown = wait_for_card(qtbot, page, "letter by letter")
    size = project.warnings[0]["settings"]["tokenizer.vocabulary_size"]
    assert shown.button.text() == model.tokenizer_warning.button.text() == f"Set vocabulary size to {size:,}"
    assert "(" in page.tabs.tabText(page.tabs.indexOf(page.problems))
    qtbot.mouseClick(model.tokenizer_warning.button, Qt.MouseButton.LeftButton)
    assert project.spec.tokenizer.vocabulary_size == size
    qtbot.waitUntil(lambda: model.tokenizer_warning.isHidden() and not project.data_service.busy, timeout=WAIT)
    assert not [one for one in project.warnings if one["kind"] == "crowded_vocabulary"]
    model.shut_down()


def test_settings_are_called_as_their_controls_are() -> None:
    assert title_of("data.long_pairs") == "Long pairs"
    assert title_of("data.nothing") is None
    assert "attune" not in in_window("`attune runs DIR` lists the runs in a folder.")
    assert in_window("Choose it with data.label.") == 'Choose it with "Label column".'
    assert in_window("choose data.header=false") == 'choose "Header row": no'
    assert in_window("set data.split.together=pairs") == 'set "Kept together": Pairs'
    assert in_window("model.d_ff is too large") == f'"{title_of("model.d_ff")}" is too large'
    for file_name in ("/home/me/data.text is empty", "'data.text' is empty", "data.csv is empty"):
        assert in_window(file_name) == file_name
    assert setting_offer({"tokenizer.vocabulary_size": 6000}) == "Set vocabulary size to 6,000"
    assert setting_offer({}) == ""
