"""Answers about the data that come when something else has been asked meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from attune_datasets.samples import sample
from attune_studio.client import PendingRequest
from attune_studio.pages.data.feed import DataFeed
from attune_studio.project import Project
from pytestqt.qtbot import QtBot

WAIT = 60_000


@pytest.fixture
def feed(project: Project) -> Iterator[DataFeed]:
    made = DataFeed(project, project)
    yield made
    made.stop()


def test_a_task_chosen_while_the_file_is_read_is_kept_with_its_undo(
    qtbot: QtBot, project: Project, feed: DataFeed
) -> None:
    with qtbot.waitSignal(feed.opening, timeout=WAIT) as opening:
        project.open_file(str(sample("reviews_en").path))
    request: PendingRequest = opening.args[0]
    chosen = []

    def choose(*_: object) -> None:  # heard before the feed's own slot would be, had the answer been for the newest
        project.choose_task("language")
        chosen.append(project.undo_stack.count())

    request.finished.disconnect()
    request.finished.connect(choose)
    request.finished.connect(lambda answer, _: feed._on_opened(answer, feed._asked))
    qtbot.waitUntil(lambda: bool(chosen), timeout=WAIT)
    qtbot.waitUntil(lambda: project.data is not None and project.trainable, timeout=WAIT)
    assert project.data is not None and project.data.task == project.spec.task == "language"
    assert project.undo_stack.count() == chosen[0] == 1


def test_another_file_does_not_wait_for_the_tokenizer_of_the_one_before(
    qtbot: QtBot, project: Project, feed: DataFeed, tmp_path: Path
) -> None:
    words = [f"w{number:x}" for number in range(20_000)]
    many = tmp_path / "many.csv"
    rows = (f"{' '.join(words[(31 * row) % 19_900 :][:80])},{'ab'[row % 2]}" for row in range(4_000))
    many.write_text("text,label\n" + "\n".join(rows), encoding="utf-8")
    project.open_file(str(many))
    qtbot.waitUntil(lambda: project.data is not None, timeout=WAIT)
    before = [request for request in project.data_service._pending.values() if request.topic == "vocabulary"]
    assert before
    with qtbot.waitSignal(before[0].ended, timeout=WAIT):
        project.open_file(str(sample("reviews_en").path))
    assert project.data.spec.file == str(many)  # it ended although the other file is not here yet
    qtbot.waitUntil(lambda: project.data is not None and project.data.rows == 6_300, timeout=WAIT)
    assert project.data is not None and project.data.vocabulary_size is None


def test_what_is_asked_in_the_background_is_asked_again_when_a_change_is_taken_back(
    qtbot: QtBot, project: Project, feed: DataFeed
) -> None:
    with qtbot.waitSignal(feed.vocabulary_found, timeout=WAIT):
        project.open_file(str(sample("reviews_en").path))
    asked = project.spec.data
    with qtbot.waitSignal(feed.opening, timeout=WAIT):
        project.set("data.label", "review")
    with qtbot.waitSignal(feed.vocabulary_found, timeout=WAIT):
        project.undo_stack.undo()
    assert project.spec.data == asked and project.trainable
