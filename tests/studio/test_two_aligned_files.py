"""Two aligned files: the second is proposed beside the first, and a wrong one can be done without."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from attune_studio.pages.data import DataPage
from attune_studio.project import Project
from attune_studio.settings import last_folder
from pytestqt.qtbot import QtBot

WAIT = 120_000
ENGLISH = ["red cat.", "two dogs see one cat.", "one blue dog."]
SPANISH = ["gato rojo.", "dos perros ven un gato.", "un perro azul."]


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[DataPage]:
    project = Project()
    made = DataPage(project)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.shut_down()
    project.shut_down()


def write(path: Path, lines: list[str]) -> Path:
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_the_file_beside_it_is_proposed_and_taken(qtbot: QtBot, page: DataPage, tmp_path: Path) -> None:
    first = write(tmp_path / "train.en", ENGLISH * 20)
    second = write(tmp_path / "train.es", SPANISH * 20)
    page.open_file(str(first))
    qtbot.waitUntil(lambda: page.neighbour.isVisible(), timeout=WAIT)
    assert "train.es lies beside this file." in page.neighbour.message
    assert last_folder() == str(tmp_path)
    page.neighbour.button.click()
    qtbot.waitUntil(lambda: page.project.trainable and page.project.data.task == "translation", timeout=WAIT)
    assert page.project.spec.data.target_file == str(second)
    assert page.project.data.languages == ("English", "Spanish")
    assert page.neighbour.isHidden()


def test_a_second_file_that_does_not_fit_can_be_done_without(qtbot: QtBot, page: DataPage, tmp_path: Path) -> None:
    first = write(tmp_path / "train.en", ENGLISH * 20)
    write(tmp_path / "train.es", SPANISH * 19)
    page.open_file(str(first))
    qtbot.waitUntil(lambda: page.neighbour.isVisible(), timeout=WAIT)
    page.neighbour.button.click()
    qtbot.waitUntil(lambda: page.missing is not None, timeout=WAIT)
    assert page.missing.action == "Do without train.es"
    page.supply_missing()
    qtbot.waitUntil(lambda: page.project.data is not None and page.missing is None, timeout=WAIT)
    assert page.project.spec.data.target_file is None


def test_what_a_tab_asks_for_is_told_as_running(qtbot: QtBot, page: DataPage, tmp_path: Path) -> None:
    told: list[str] = []
    page.activity.connect(lambda text, _: told.append(text))
    page.open_file(str(write(tmp_path / "some.txt", ENGLISH * 20)))
    qtbot.waitUntil(lambda: page.project.data is not None and not page.project.data_service.busy, timeout=WAIT)
    assert "Reading rows" in told
    qtbot.waitUntil(lambda: told[-1] == "", timeout=WAIT)
