"""The language is switched while the window is open: all that it says, and nothing of what goes on in it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from attune_models.runs import RunFolder
from attune_studio import language
from attune_studio.main_window import Kept, MainWindow
from attune_studio.pages import PAGES
from attune_studio.project import Project
from attune_studio.text import duration
from attune_studio.window_keeper import WindowKeeper
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from translating import TS, ts_file


@pytest.fixture
def keeper(qtbot: QtBot) -> Iterator[WindowKeeper]:
    made = WindowKeeper(Project())
    made.window.show()
    qtbot.waitUntil(lambda: len(made.window.pages) == len(PAGES), timeout=20_000)
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


def choose(qtbot: QtBot, keeper: WindowKeeper, choice: str) -> MainWindow:
    """Chooses a language as a person does, and returns the window that there is then, with all its pages."""
    old = keeper.window
    old.go("settings")
    box = next(one for one in old.page("settings").findChildren(QComboBox) if one.findData(choice) >= 0)
    box.setCurrentIndex(box.findData(choice))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: keeper.window is not old)
    qtbot.waitUntil(lambda: not isValid(old))  # it is gone, with all its pages
    qtbot.waitUntil(lambda: len(keeper.window.pages) == len(PAGES), timeout=20_000)
    return keeper.window


def titles(window: MainWindow) -> list[str]:
    return [window._rail.button(entry.key).text() for entry in PAGES]


def test_the_window_speaks_chinese_and_english_again(qtbot: QtBot, keeper: WindowKeeper) -> None:
    english = titles(keeper.window)
    assert english[:3] == ["Data", "Model", "Train"]
    keeper.window.resize(760, 611)
    window = choose(qtbot, keeper, "zh_CN")
    assert titles(window)[:3] == ["数据", "模型", "训练"]
    assert window.current_page == "settings" and (window.width(), window.height()) == (760, 611)
    labels = [label.text() for label in window.page("model").findChildren(QLabel)]
    assert "头数" in labels and "Heads" not in labels
    assert "转到“数据”" in [command.title for command in window.commands()]
    assert QLocale().name() == "zh_CN"
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)  # Qt's own words
    qtbot.addWidget(buttons)
    assert "取消" in buttons.buttons()[0].text()
    window = choose(qtbot, keeper, "en")
    assert titles(window) == english
    assert duration(200) == "3 min 20 s"
    assert [window for window in QApplication.topLevelWidgets() if isinstance(window, MainWindow)] == [keeper.window]


def test_nothing_holds_on_to_the_old_window(qtbot: QtBot, keeper: WindowKeeper) -> None:
    old = weakref.ref(keeper.window)
    choose(qtbot, keeper, "zh_CN")
    gc.collect()
    assert old() is None


def test_a_window_that_is_left_while_it_is_made_makes_no_more_pages(qtbot: QtBot, keeper: WindowKeeper) -> None:
    """Nobody would end what they begin, such as to follow a run; Qt ends a program whose threads are freed."""
    first = keeper.window
    language.manager().choose("zh_CN")
    qtbot.waitUntil(lambda: keeper.window is not first and keeper.window._painted)
    half, left = keeper.window, []
    pages, hand_over = half.pages, half.hand_over

    def watched() -> Kept:
        left.append(set(pages))
        return hand_over()

    half.hand_over = watched  # type: ignore[method-assign]
    language.manager().choose("en")
    qtbot.waitUntil(lambda: not isValid(half))
    assert left == [set(pages)] and len(pages) < len(PAGES)
    qtbot.waitUntil(lambda: len(keeper.window.pages) == len(PAGES), timeout=20_000)


def test_a_run_under_way_is_followed_on(qtbot: QtBot, keeper: WindowKeeper, write_run, append_steps) -> None:
    run = write_run("night", steps=300, state="running", phase="training")
    keeper.window.open_run(run.path)
    project = keeper.window.project
    window = choose(qtbot, keeper, "zh_CN")
    assert window.project is project and project.run == run.path
    followed = window.pages["train"].followed
    qtbot.waitUntil(lambda: followed.record.last_step == 300)
    append_steps(run, range(301, 341))
    qtbot.waitUntil(lambda: followed.record.last_step == 340)
    assert project.under_way


def test_data_settings_and_undo_stay(qtbot: QtBot, keeper: WindowKeeper, tiny_file: Path) -> None:
    project = keeper.window.project
    keeper.window.open_table(tiny_file)
    qtbot.waitUntil(lambda: project.trainable, timeout=60_000)
    service = project.data_service.process_id
    project.set("model.d_model", 96)
    heads = keeper.window.pages["model"].network.form.editor("num_heads")
    heads.setText("5")
    heads.edited.emit()
    assert project.fault
    before = project.data
    window = choose(qtbot, keeper, "zh_CN")
    assert not project.fault  # what did not fit went with its form
    assert project.data_service.process_id == service  # which still has the table at hand
    qtbot.waitUntil(lambda: project.data is not before and project.trainable, timeout=60_000)
    qtbot.waitUntil(lambda: window.pages["data"].primary.isEnabled())
    assert project.spec.model.d_model == 96
    project.undo_stack.undo()
    assert project.spec.model.d_model != 96


def test_what_was_typed_stays(qtbot: QtBot, keeper: WindowKeeper, trained_run: RunFolder) -> None:
    keeper.window.open_run(trained_run.path)
    keeper.window.pages["inspect"].own_text.edit.setPlainText("不算坏 not bad")
    keeper.window.pages["write"].prompt.edit.setPlainText("One sunny day")
    keeper.window.pages["vectors"].source.choose_file("/vectors.txt")
    window = choose(qtbot, keeper, "zh_CN")
    assert window.pages["inspect"].own_text.text == "不算坏 not bad"
    assert window.pages["write"].prompt.text == "One sunny day"
    assert window.pages["vectors"].source.file_chosen == "/vectors.txt"


_OTHERS = ("GraphicsScene",)  # pyqtgraph's, whose menu is never shown


class _Listener(QTranslator):
    """Hears every text that is asked to be translated, and translates none."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: dict[str, set[str]] = {}

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's
        return False

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str | None:
        self.asked.setdefault(source, set()).add(context)
        return None


def test_every_text_that_is_asked_for_is_in_the_file(qtbot: QtBot) -> None:
    """`self.tr` asks for a text in the name of its class, and then of those that it derives from."""
    known = {(context, source) for context, source, _ in ts_file.read(TS)}
    listener = _Listener()
    QCoreApplication.installTranslator(listener)
    window = MainWindow(Project())
    qtbot.addWidget(window)
    for entry in PAGES:
        window.go(entry.key)
    QCoreApplication.removeTranslator(listener)
    asked = {text: contexts for text, contexts in listener.asked.items() if text}
    unknown = {text: names for text, names in asked.items() if not any((name, text) in known for name in names)}
    assert len(asked) > len(unknown) + 500
    assert not [text for text, names in unknown.items() if not all(name in _OTHERS or name[0] == "Q" for name in names)]
    window.close()


def test_the_system_decides_where_nothing_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    class System:
        names: tuple[str, ...] = ()

        def uiLanguages(self) -> list[str]:  # noqa: N802 - Qt's
            return list(self.names)

    monkeypatch.setattr(language.QLocale, "system", System)
    for names, expected in {
        ("zh-Hans-CN", "zh-CN", "en-US"): "zh_CN", ("zh-CN",): "zh_CN", ("de-DE", "zh-CN"): "zh_CN",
        ("zh-Hant-TW",): "en", ("en-GB", "zh-CN"): "en", ("C",): "en", (): "en",
    }.items():  # fmt: skip
        System.names = names
        assert language.system_language() == expected, names
    assert language.manager().choice == "en"
