"""The Data page on real files through the real data service: opening, overruling, filtering, what is wrong."""

from __future__ import annotations

import os
import signal
import zipfile
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from attune_datasets.data_warnings import DataWarning
from attune_datasets.samples import sample
from attune_models.runs import RunFolder
from attune_studio.client import PendingRequest, ServiceClient
from attune_studio.pages.data import DataPage
from attune_studio.pages.data.preview_model import CLEAN, PAGE, RAW
from attune_studio.pages.page import RailState
from attune_studio.project import Project
from attune_studio.settings import recent_files
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

WAIT = 120_000
ROWS = 300


@pytest.fixture(scope="module")
def service(qapp: QApplication) -> Iterator[ServiceClient]:
    """One process for all tests of this file: starting one takes longer than most of them."""
    client = ServiceClient("attune_datasets.data_service")
    loop = QEventLoop()
    client.request("tables", file=str(sample("reviews_en").path)).ended.connect(loop.quit)
    loop.exec()
    yield client
    client.shut_down()


@pytest.fixture
def page(qtbot: QtBot, service: ServiceClient) -> Iterator[DataPage]:
    made = DataPage(Project(data_service=service))
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    yield made
    made.shut_down()
    made.project.shut_down()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Two classes; HTML, entities, CJK, an emoji and a text of 30,000 characters."""
    path = tmp_path / "影评 reviews.csv"
    rows = [f"A <b>good</b> film &amp; cast {i},pos\nA bad plot {i},neg" for i in range(ROWS // 2 - 2)]
    rows += ["电影很好看 😀,pos", "电影不好看,neg", f"{'long ' * 6000}tail,pos", "end,neg"]
    path.write_text("review,sentiment\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def open_file(qtbot: QtBot, page: DataPage, path: Path) -> None:
    page.open_file(str(path))
    settle(qtbot, page)


def settle(qtbot: QtBot, page: DataPage) -> None:
    """Waits until nothing is asked and nothing is about to be."""
    timers = (page.feed._open_soon, page.feed._learn_soon, page.lengths.soon, page.preview._search_soon)

    def quiet() -> bool:
        return not page.project.data_service.busy and not any(timer.isActive() for timer in timers)

    qtbot.waitUntil(quiet, timeout=WAIT)


def cell(page: DataPage, row: int, column: int) -> str:
    return str(page.preview.model.index(row, column).data(Qt.ItemDataRole.DisplayRole))


def test_before_data_every_way_to_it_is_offered(qtbot: QtBot, page: DataPage) -> None:
    assert page.start.isVisible()
    assert not page.primary.isEnabled()
    assert not page.columns.isVisible()
    button = page.start.findChild(QPushButton, sample("reviews_zh").title)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert page.project.data is not None
    assert page.project.data.labels.keys() == {"正面", "负面"}
    assert page.primary.isEnabled()


def test_a_file_is_opened_guessed_and_previewed(qtbot: QtBot, page: DataPage, table: Path) -> None:
    open_file(qtbot, page, table)
    assert page.tabs.isVisible()
    assert not page.reading.is_open
    assert page.columns.text.currentData() == "review"
    assert page.columns.label.currentData() == "sentiment"
    assert page.preview.model.rowCount() == ROWS
    assert cell(page, 0, RAW) == "A <b>good</b> film &amp; cast 0"
    assert cell(page, 0, CLEAN) == "a good film & cast 0"
    assert page.rail_state == RailState.DONE
    assert recent_files() == [str(table)]


def test_rows_come_as_they_are_scrolled_to_and_long_text_is_elided(qtbot: QtBot, page: DataPage, table: Path) -> None:
    open_file(qtbot, page, table)
    model = page.preview.model
    assert cell(page, ROWS - 1, RAW) == "…"
    assert model.missing(0, ROWS) == list(range(1, ROWS // PAGE))
    page.preview.table.scrollToBottom()
    qtbot.waitUntil(lambda: cell(page, ROWS - 1, RAW) == "end", timeout=WAIT)
    assert cell(page, ROWS - 4, RAW) == "电影很好看 😀"
    assert len(cell(page, ROWS - 2, RAW)) < 400
    page.preview.table.selectRow(ROWS - 2)
    assert len(page.preview.text.raw.toPlainText()) == 20_000
    assert page.preview.text.cut.text()


def test_cleaning_is_followed_at_once_and_undone(qtbot: QtBot, page: DataPage, table: Path) -> None:
    open_file(qtbot, page, table)
    page.cleaning.editor("strip_html").click()  # type: ignore[attr-defined]
    page.cleaning.editor("lowercase").click()  # type: ignore[attr-defined]
    settle(qtbot, page)
    assert cell(page, 0, CLEAN) == "A <b>good</b> film & cast 0"
    assert page.preview.text.clean.toPlainText() == "A <b>good</b> film & cast 0"
    page.project.undo_stack.undo()
    settle(qtbot, page)
    assert cell(page, 0, CLEAN) == "a good film & cast 0"
    assert page.cleaning.spec == page.project.spec.data.cleaning


def test_a_detection_is_overruled(qtbot: QtBot, page: DataPage, tmp_path: Path) -> None:
    path = tmp_path / "zh.csv"
    path.write_bytes("text,label\n很好看的电影,1\n不好看的电影,0\n味道很好,1\n太难吃了,0\n".encode("gb18030"))
    open_file(qtbot, page, path)
    assert cell(page, 0, RAW) == "很好看的电影"
    box = page.reading.boxes["encoding"]
    box.setCurrentIndex(box.findData("latin-1"))
    box.activated.emit(box.currentIndex())
    settle(qtbot, page)
    assert cell(page, 0, RAW) == "很好看的电影".encode("gb18030").decode("latin-1")
    assert page.reading.is_open
    assert box.currentData() == "latin-1"


def test_other_columns_are_chosen(qtbot: QtBot, page: DataPage, tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    rows = "".join(f"a long title of number {i},a longer body of text number {i},{i % 3},x{i % 2}\n" for i in range(60))
    path.write_text("title,body,stars,kind\n" + rows)
    open_file(qtbot, page, path)
    for box, name in ((page.columns.text, "title"), (page.columns.label, "kind")):
        box.setCurrentIndex(box.findData(name))
        box.activated.emit(box.currentIndex())
    settle(qtbot, page)
    assert page.project.data is not None
    assert page.project.data.labels == {"x0": 30, "x1": 30}
    assert cell(page, 0, RAW) == "a long title of number 0"


def test_words_are_plotted_and_a_click_filters_the_preview(qtbot: QtBot, page: DataPage, table: Path) -> None:
    open_file(qtbot, page, table)
    page.tabs.setCurrentWidget(page.words)
    settle(qtbot, page)
    shown = {bar.text: bar.value for bar in page.words.bars.bars}
    assert shown["film"] == ROWS // 2 - 2
    assert "a" not in shown
    page.words.choices.stop_words.click()
    settle(qtbot, page)
    assert "a" in {bar.text for bar in page.words.bars.bars}
    distinctive = page.words.lists["neg"].bars
    assert {bar.text for bar in distinctive[:2]} == {"bad", "plot"}
    words = [bar.text for bar in page.words.bars.bars]
    page.words.bars.choose_row(words.index("film"))
    settle(qtbot, page)
    assert page.tabs.currentWidget() is page.preview
    assert page.preview.model.rowCount() == ROWS // 2 - 2
    assert all("film" in cell(page, row, CLEAN) for row in range(5))


def test_words_of_one_class_on_a_log_scale(qtbot: QtBot, page: DataPage, table: Path) -> None:
    open_file(qtbot, page, table)
    page.tabs.setCurrentWidget(page.words)
    page.words.label.setCurrentIndex(page.words.label.findData("neg"))
    page.words.label.activated.emit(0)
    page.words.choices.top.setText("3")
    page.words.choices.top.edited.emit()
    qtbot.waitUntil(lambda: len(page.words.bars.bars) == 3, timeout=WAIT)
    assert "film" not in {bar.text for bar in page.words.bars.bars}
    page.words.choices.log.click()
    assert page.words.bars.log


def test_what_failed_stays_told_until_it_is_answered(qtbot: QtBot, page: DataPage, table: Path) -> None:
    open_file(qtbot, page, table)
    page.tabs.setCurrentWidget(page.lengths)
    settle(qtbot, page)
    tab, tokenizer = page.lengths, page.project.spec.tokenizer.model_dump()
    failed = tab.ask("lengths", "", tokenizer={"kind": "syllables"})
    with qtbot.waitSignal(failed.failed):
        pass
    for do, told in (("vocabulary", True), ("lengths", False)):
        with qtbot.waitSignal(tab.ask(do, "", tokenizer=tokenizer).ended):
            pass
        assert tab.banner.isVisible() == told


def test_the_limit_that_is_shown_is_the_one_that_was_asked_about(qtbot: QtBot, page: DataPage, table: Path) -> None:
    open_file(qtbot, page, table)
    page.tabs.setCurrentWidget(page.lengths)
    settle(qtbot, page)
    told: list[str] = []
    requests: list[PendingRequest] = []
    page.lengths.asked.connect(lambda request, _: requests.append(request))
    page.lengths.refresh()
    page.project.set("tokenizer.max_length", 4)  # which is asked about once the edits have come to rest
    requests[0].finished.connect(lambda *_: told.append(page.lengths.plot.cut_text))
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].startswith("cut at 512:")
    qtbot.waitUntil(lambda: page.lengths.plot.cut_text.startswith("cut at 4:"))


def test_the_warnings_of_another_file_are_not_this_one_s(qtbot: QtBot, page: DataPage, table: Path) -> None:
    one_label = table.with_name("one_label.csv")
    one_label.write_text("review,sentiment\n" + "a film,pos\na plot,pos\n" * 5)
    open_file(qtbot, page, one_label)
    assert page.project.warnings
    seen: list[list[object]] = []
    page.project.data_changed.connect(lambda data: seen.append(page.project.warnings) if data else None)
    open_file(qtbot, page, table)
    assert seen[0] == []


def test_lengths_are_those_of_reviews_while_the_file_is_still_read_for_another_task(
    qtbot: QtBot, page: DataPage, table: Path
) -> None:
    open_file(qtbot, page, table)
    page.project.choose_task("masked")
    settle(qtbot, page)
    assert page.project.data is not None and page.project.data.spec.documents == "rows"
    page.project.use_preset("reviews")
    page.tabs.setCurrentWidget(page.lengths)
    assert page.project.data.task == "masked" and page.lengths.isVisible()
    settle(qtbot, page)
    assert page.lengths.plot.counts.sum() == ROWS


def test_lengths_follow_the_tokenizer(qtbot: QtBot, page: DataPage, table: Path) -> None:
    open_file(qtbot, page, table)
    page.tabs.setCurrentWidget(page.lengths)
    settle(qtbot, page)
    assert page.lengths.plot.counts.sum() == ROWS
    assert "512" in page.lengths.plot.cut_text
    assert page.lengths.chips.tokens[0] == "[CLS]"
    assert page.project.data is not None
    before = page.project.data.vocabulary_size
    assert before is not None
    for field, text in (("max_length", "4"), ("vocabulary_size", "40")):
        editor = page.tokenizer.editor(field)
        editor.selectAll()  # type: ignore[attr-defined]
        qtbot.keyClicks(editor, text)
    qtbot.waitUntil(lambda: "cut at 4:" in page.lengths.plot.cut_text, timeout=WAIT)
    settle(qtbot, page)
    assert page.project.data.vocabulary_size == 40 < before


def test_labels_show_the_split(qtbot: QtBot, page: DataPage, table: Path) -> None:
    open_file(qtbot, page, table)
    page.tabs.setCurrentWidget(page.labels)
    settle(qtbot, page)
    rows = page.labels.model.rows
    assert [row.label for row in rows] == ["neg", "pos"]
    assert [sum(row.counts) for row in rows] == [ROWS // 2, ROWS // 2]
    editor = page.split.shares["validation"]
    editor.selectAll()
    qtbot.keyClicks(editor, "20")
    settle(qtbot, page)
    assert page.project.spec.data.split.test == 0
    assert [row.counts[2] for row in page.labels.model.rows] == [0, 0]


def test_shares_that_cannot_be_are_told_and_not_taken(qtbot: QtBot, page: DataPage, table: Path) -> None:
    open_file(qtbot, page, table)
    before = page.project.spec
    page.split.shares["train"].setText("95")
    page.split.shares["train"].edited.emit()
    assert page.split._error.isVisible()
    assert page.project.spec is before


def test_problems_are_counted_listed_and_exported(qtbot: QtBot, page: DataPage, tmp_path: Path) -> None:
    path = tmp_path / "ragged.csv"
    path.write_text("text,label\ngood one,1\ntoo,many,cells,here\nbad one,0\n" + "fine,1\npoor,0\n" * 20 + ",1\n")
    open_file(qtbot, page, path)
    assert page.preview.badge.isVisible()
    page.preview.badge.click()
    assert page.tabs.currentWidget() is page.problems
    assert page.tabs.tabText(page.tabs.indexOf(page.problems)).startswith("Problems (")
    row = page.problems.model.rows[0]
    assert row["line"] == 3
    assert row["reason"]
    out = tmp_path / "problems.csv"
    page.problems.export(str(out))
    settle(qtbot, page)
    assert out.read_text(encoding="utf-8-sig").splitlines()[0] == "line,read,reason,text"
    assert str(out) in page.problems.banner.message


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_check_that_was_not_finished_is_told(qtbot: QtBot, table: Path) -> None:
    page = DataPage(Project())
    qtbot.addWidget(page)

    def kill() -> None:
        os.kill(page.project.data_service.process_id, signal.SIGSTOP)  # so that it cannot answer before it is killed
        os.kill(page.project.data_service.process_id, signal.SIGKILL)

    page.project.data_changed.connect(kill, Qt.ConnectionType.SingleShotConnection)
    open_file(qtbot, page, table)
    told = [warning for warning in page.problems.warnings if "was not finished" in warning["what"]]
    grave = [warning for warning in page.problems.warnings if warning["severity"] != "info"]
    assert len(told) == 1  # of two requests that died
    assert set(told[0]) == {field.name for field in fields(DataWarning)}  # for whoever reads warnings of the project
    assert page.tabs.tabText(page.tabs.indexOf(page.problems)) == f"Problems ({len(grave)})"
    page.feed.open_again()
    settle(qtbot, page)
    assert not any("was not finished" in warning["what"] for warning in page.problems.warnings)
    page.shut_down()
    page.project.shut_down()


def test_an_archive_with_several_tables_asks_which(qtbot: QtBot, page: DataPage, tmp_path: Path) -> None:
    path = tmp_path / "two.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.csv", "text,label\nhello,1\nyou,0\n")
        archive.writestr("b.csv", "text,label\nanother one,1\nmore,0\nstill more,1\n")
    open_file(qtbot, page, path)
    assert page.missing is not None
    assert "2 tables" in page.missing.title
    box = page.source.tables
    assert box.isVisible()
    box.setCurrentIndex(1)
    box.activated.emit(1)
    settle(qtbot, page)
    assert page.missing is None
    assert page.project.data is not None
    assert page.project.data.rows == 3


@pytest.mark.parametrize(
    ("name", "content", "part"),
    [
        ("none.csv", None, "no file"),
        ("empty.csv", b"", "empty"),
        ("broken.csv.gz", b"\x1f\x8b\x08\x00broken", "gzip"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "picture.csv"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_another_opens(
    qtbot: QtBot, page: DataPage, tmp_path: Path, table: Path, name: str, content: bytes | None, part: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    open_file(qtbot, page, path)
    assert page.missing is not None
    assert part in page.missing.title
    assert page.missing.text
    assert page.rail_state == RailState.ATTENTION
    assert not page.primary.isEnabled()
    assert recent_files() == []
    open_file(qtbot, page, table)
    assert page.missing is None
    assert page.project.data is not None


def test_undo_takes_settings_back_and_leaves_the_file(
    qtbot: QtBot, page: DataPage, table: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.csv"
    other.write_text("text,label\nx y,1\nz w,0\n")
    open_file(qtbot, page, table)
    assert not page.project.undo_stack.canUndo()
    page.cleaning.editor("lowercase").click()
    lowercase = page.project.spec.data.cleaning.lowercase
    open_file(qtbot, page, other)
    assert page.project.spec.data.cleaning.lowercase == lowercase
    page.project.undo_stack.undo()
    settle(qtbot, page)
    assert page.project.spec.data.cleaning.lowercase != lowercase
    assert page.project.data is not None
    assert page.project.data.spec.file == str(other)


def test_a_run_opens_its_file_and_one_undo_brings_everything_back(
    qtbot: QtBot, page: DataPage, table: Path, trained_run: RunFolder
) -> None:
    open_file(qtbot, page, table)
    page.project.set("model.d_model", 32)
    before = page.project.spec
    with qtbot.waitSignal(page.project.spec_changed):
        page.project.open_run(trained_run.path)
    settle(qtbot, page)
    run = trained_run.spec()
    assert (page.project.run, page.project.spec) == (trained_run.path, run)
    assert page.project.trainable
    assert page.source._name.text() == Path(run.data.file).name
    page.project.undo_stack.undo()
    settle(qtbot, page)
    assert page.project.spec == before
    assert page.project.data is not None
    assert page.project.data.rows == ROWS


def test_a_run_whose_file_is_gone_says_so(qtbot: QtBot, page: DataPage, tmp_path: Path, tiny_spec) -> None:
    gone = tmp_path / "gone.csv"
    run = RunFolder.create(tmp_path / "run", tiny_spec(data__file=str(gone), training__epochs=7))
    with qtbot.waitSignal(page.project.spec_changed):
        page.project.open_run(run.path)
    settle(qtbot, page)
    assert page.project.spec.training.epochs == 7
    assert page.missing is not None
    assert "gone.csv" in page.missing.title


def test_nothing_trains_until_what_the_form_shows_is_answered(
    qtbot: QtBot, page: DataPage, table: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.csv"
    other.write_text("text,label\n" + "".join(f"the one film {i},1\na bad film {i},0\n" for i in range(20)))
    open_file(qtbot, page, table)
    assert page.primary.isEnabled()
    page.open_file(str(other))
    assert not page.primary.isEnabled()
    assert page.project.run_spec().data.file == str(other)
    settle(qtbot, page)
    assert page.primary.isEnabled()
    assert page.project.run_spec().data.file == str(other)


def test_cancelling_a_reading_brings_the_file_before_back(
    qtbot: QtBot, page: DataPage, table: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.csv"
    other.write_text("text,label\nx y,1\nz w,0\n")
    open_file(qtbot, page, table)
    with qtbot.waitSignal(page.feed.opening):
        page.open_file(str(other))
    assert page.rail_state == RailState.RUNNING
    page.overlay._cancel.click()
    assert page.project.spec.data.file == str(table)
    assert page.project.trainable
    assert page.primary.isEnabled()
    assert page.rail_state == RailState.DONE
    assert not page.project.undo_stack.undoText().startswith("Open other")
    settle(qtbot, page)
    assert page.project.data is not None
    assert page.project.data.rows == ROWS


def test_cancelling_the_first_reading_offers_every_way_again(qtbot: QtBot, page: DataPage, table: Path) -> None:
    with qtbot.waitSignal(page.feed.opening):
        page.open_file(str(table))
    page.overlay._cancel.click()
    settle(qtbot, page)
    assert page.project.data is None
    assert page.missing is None
    assert page.start.isVisible()
    assert page.rail_state == RailState.NONE


def test_without_a_label_it_says_what_to_choose(qtbot: QtBot, page: DataPage, tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("".join(f"a line of text that is number {i}\n" for i in range(30)))
    open_file(qtbot, page, path)
    page.project.choose_task("classification")
    settle(qtbot, page)
    assert page.project.data is not None
    assert not page.primary.isEnabled()
    assert page.obstacle
    assert page.rail_state == RailState.ATTENTION
    page.tabs.setCurrentWidget(page.words)
    settle(qtbot, page)
    assert page.words.bars.bars


def test_the_last_of_many_edits_is_shown(qtbot: QtBot, page: DataPage, table: Path) -> None:
    open_file(qtbot, page, table)
    for word in ("film", "bad", "film", "电影"):
        page.preview.show_word(word)
    settle(qtbot, page)
    assert page.preview.model.rowCount() == 2


def test_train_asks_the_train_page_to_begin(qtbot: QtBot, page: DataPage, table: Path) -> None:
    open_file(qtbot, page, table)
    with qtbot.waitSignal(page.project.page_wanted) as wanted:
        page.primary.click()
    assert wanted.args == ["train", True]


def test_a_download_that_fails_is_told_and_can_be_tried_again(
    qtbot: QtBot, page: DataPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "not a folder"
    blocked.write_text("")
    monkeypatch.setenv("ATTUNE_WORKSPACE", str(blocked))
    page.get_imdb()
    qtbot.waitUntil(lambda: bool(page.banner.message), timeout=WAIT)
    assert "not a folder" in page.banner.message
    assert page.start.isVisible()
    assert page.rail_state == RailState.NONE
