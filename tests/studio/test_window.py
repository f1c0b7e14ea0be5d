"""The window as a whole: what it loads, its pages, what a person can reach by keyboard, what it remembers."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from attune_models.runs import RunFolder
from attune_models.runs.annotations import annotate
from attune_models.runs.trash import trash
from attune_studio import theme
from attune_studio.main_window import MainWindow, first_size
from attune_studio.pages import PAGES
from attune_studio.pages.page import RailState
from attune_studio.palette import CommandPalette
from attune_studio.project import Project
from attune_studio.shortcuts import ShortcutsDialog
from attune_studio.widgets.changed_label import ChangedLabel
from attune_studio.widgets.labels import PlainLabel
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

_FRESH = """
import sys
from attune_studio.app import create_application
from attune_studio.main_window import MainWindow
from attune_studio.project import Project
application = create_application([])
window = MainWindow(Project())
window.show()
while not window.testAttribute(__import__("PySide6.QtCore", fromlist=["Qt"]).Qt.WidgetAttribute.WA_Mapped):
    application.processEvents()
application.processEvents()
first = set(sys.modules)
from attune_studio.pages import PAGES
while len(window.pages) < len(PAGES):
    application.processEvents()
for entry in PAGES:
    window.go(entry.key)
    application.processEvents()
window.close()
heavy = ("tensorflow", "keras", "keras_hub", "pandas", "pyarrow", "tokenizers", "jax", "sklearn")
print([name for name in heavy if name in sys.modules], "pyqtgraph" in first)
"""
# In a process of its own, and left at once: to look at every event is to hold what Qt deletes.
_SHOWN_AS_WINDOWS = """
import os
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from attune_studio.app import create_application
from attune_studio.main_window import MainWindow
from attune_studio.pages import PAGES
from attune_studio.project import Project
class Windows(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            print(type(watched).__name__, flush=True)
        return False
application = create_application([])
windows = Windows()
application.installEventFilter(windows)
window = MainWindow(Project())
window.show()
for entry in PAGES:
    window.go(entry.key)
page = window.pages["inspect"]
page.head_view, page.pair_view, page.language_view  # which are made when they are needed
window.project.data_service.shut_down()
window.project.inspector.shut_down()
os._exit(0)
"""


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(Project())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: len(made.pages) == len(PAGES), timeout=20_000)
    yield made
    made.close()


def test_a_run_that_was_given_another_name_is_called_by_it(qtbot, window, write_run):
    run = write_run("reviews-01")
    window.project.set_run(run.path)
    qtbot.waitUntil(lambda: window._header.run == "Run: reviews-01", timeout=20_000)
    annotate(run.path, {"name": "第一次 / best"})
    window._runs.look()
    qtbot.waitUntil(lambda: window._header.run == "Run: 第一次 / best", timeout=20_000)


def run_script(script: str) -> str:
    """Returns what a script prints in a process of its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_fresh_process_loads_nothing_heavy(own_settings: Path) -> None:
    assert run_script(_FRESH) == "[] False"


def test_no_part_of_it_flashes_up_as_a_window_of_its_own(own_settings: Path) -> None:
    assert run_script(_SHOWN_AS_WINDOWS) == "MainWindow"


def test_every_page_is_reached_by_rail_and_by_number(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for number, entry in enumerate(PAGES[:9], 1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert window.current_page == entry.key
    for entry in PAGES:
        qtbot.mouseClick(window._rail.button(entry.key), Qt.MouseButton.LeftButton)
        assert window.current_page == entry.key


def test_a_training_that_is_not_shown_is_told_and_so_is_its_end(qtbot, window, write_run) -> None:
    live = write_run("live & well", steps=300, state="running", phase="training", eta=200.0)
    shown = write_run("shown", result={"test": {"accuracy": 0.8}})
    window.project.set_run(shown.path)
    qtbot.waitUntil(lambda: window._status.others.isVisible())
    assert window._status.others.text() == "live && well: Training 50 % · 3 min 20 s left"
    assert "live &amp; well: Training 50 %" in window._status.others.toolTip()  # whole, where the window is too narrow
    assert window._status.activity == ""  # not "Ready"
    assert window._rail.button("train").state == RailState.RUNNING
    qtbot.mouseClick(window._status.others, Qt.MouseButton.LeftButton)
    assert window.project.run == live.path
    qtbot.waitUntil(lambda: not window._status.others.isVisible())  # the page tells of it now
    window.go("data")
    primary = window.page("data").primary
    qtbot.waitUntil(lambda: primary.text() == "Show the training")
    qtbot.mouseClick(primary, Qt.MouseButton.LeftButton)  # starts no second one
    assert window.current_page == "train"
    assert not window.page("train").launcher.busy
    window.go("data")
    live.write_status(replace(live.status(), state="finished", result={"test": {"bleu": 12.34}}))
    window._runs.look()
    qtbot.waitUntil(lambda: window._status.ended.isVisible())
    assert window._status.ended.text() == "live && well has finished: BLEU 12.3 (test)"
    qtbot.mouseClick(window._status.ended, Qt.MouseButton.LeftButton)
    assert window.current_page == "train"
    assert not window._status.ended.isVisible()
    qtbot.waitUntil(lambda: primary.text() == "Train")


def test_work_of_unknown_length_shows_a_bar_that_moves_or_none(window: MainWindow) -> None:
    bar, page = window._status._bar, window.page("inspect")
    page.tell_activity("Reading every head")
    assert bar.isVisible() and (bar.minimum(), bar.maximum()) == (0, 0)  # Qt moves it to and fro
    page.tell_activity("Reading every head", 0.25)
    assert (bar.value(), bar.maximum()) == (250, 1000)
    theme.manager().set_reduce_motion(True)
    page.tell_activity("Reading every head")
    assert bar.isHidden() and window._status.activity == "Reading every head"
    page.tell_activity("")
    assert bar.isHidden()


def test_everything_that_can_be_pressed_has_a_name(window: MainWindow) -> None:
    for entry in PAGES:
        window.go(entry.key)
        for button in window.findChildren(QAbstractButton):
            internal = button.objectName().startswith("qt_") or type(button).__name__ == "QAbstractButton"
            if button.isVisible() and not internal:
                assert button.text() or button.accessibleName(), button.parent()


def test_no_label_guesses_markup(window: MainWindow) -> None:
    for entry in PAGES:
        window.go(entry.key)
    for label in window.findChildren(QLabel):
        marked = isinstance(label, ChangedLabel)  # its markup is its own, and the text in it is escaped
        assert label.textFormat() == (Qt.TextFormat.RichText if marked else Qt.TextFormat.PlainText), label.text()


def test_the_palette_finds_pages_and_actions(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(CommandPalette)
    assert palette is not None
    assert "Go to Settings" in palette.titles()
    assert "Open a file" in [title.split("    ")[0] for title in palette.titles()]
    qtbot.keyClicks(palette.search, "settings")
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert window.current_page == "settings"


def test_the_palette_finds_runs_though_the_page_runs_was_never_opened(qtbot, window, write_run) -> None:
    first, _ = write_run("影评 one"), write_run("second")
    palette = window.open_palette()
    assert palette.isVisible()  # at once, whether the runs are listed or not
    qtbot.waitUntil(lambda: {"Open run 影评 one", "Open run second"} <= set(palette.titles()))
    palette.search.setText("影评")
    third = write_run("影评 three")  # trained while the palette is open
    window._runs.look()
    qtbot.waitUntil(lambda: palette.titles() == ["Open run 影评 three", "Open run 影评 one"])
    assert palette.search.text() == "影评"
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert window.project.run in (first.path, third.path)
    assert window.current_page == "train"
    assert "Open run second" in window.open_palette().titles()  # known by now


def test_a_dropped_file_is_opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "影评 reviews.csv"
    path.write_text("text,label\ngood,1\nbad,0\n", encoding="utf-8")
    window.go("settings")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(9, 9), actions, mime, buttons, Qt.KeyboardModifier.NoModifier))
    qtbot.waitUntil(lambda: window.project.data is not None, timeout=120_000)
    assert window.current_page == "data"
    assert window.project.data is not None
    assert window.project.data.rows == 2


def test_an_unknown_sample_is_told(qtbot: QtBot, window: MainWindow) -> None:
    from attune_studio.widgets.error_dialog import ErrorDialog

    window.open_name("sample:reviews_eng")
    dialog = window.findChild(ErrorDialog)
    assert dialog is not None
    assert "reviews_en" in " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.accept()


def test_the_window_comes_back_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(760, 711)  # the offscreen platform's screen is 800 wide and high
    window.close()
    again = MainWindow(Project())
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (760, 711)


@pytest.mark.parametrize("size", [(960, 540), (700, 418)])  # screens of 1920x1080 and 1400x900 at a scale of 2
def test_on_a_small_screen_nothing_lies_out_of_reach(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    assert (window.width(), window.height()) == size
    for entry in PAGES:
        window.go(entry.key)
        QApplication.processEvents()
        page = window.page(entry.key)
        assert window.rect().contains(page.primary.mapTo(window, page.primary.rect().bottomRight())) or (
            not page.primary.isVisible()
        )
        least = page.place.minimumSizeHint()
        assert page.place.width() >= least.width() and page.place.height() >= least.height()


def test_no_page_is_scrolled_sideways(qtbot: QtBot, window: MainWindow, trained_run: RunFolder) -> None:
    window.open_run(trained_run.path)
    qtbot.waitUntil(lambda: window.project.data is not None, timeout=20_000)
    window.resize(1024, 640)
    for entry in PAGES:
        window.go(entry.key)
        page = window.page(entry.key)
        beside = page._side.width() if page._side.isVisible() else 0
        qtbot.waitUntil(lambda page=page, beside=beside: 0 < page.place.width() <= 1024 - window._rail.width() - beside)


def test_what_is_told_of_a_run_goes_once_it_is_no_longer_true(qtbot: QtBot, window: MainWindow, write_run) -> None:
    run, other = write_run("run"), write_run("other")
    with run.events_path.open("ab") as file:
        file.write(b"garbage\n")
    window.open_run(run.path)
    status = window._status
    qtbot.waitUntil(lambda: "is damaged" in status.warning)
    window.page("data").tell_warning("data", "")  # whoever takes back a warning of its own leaves the others'
    assert "is damaged" in status.warning
    window.open_run(other.path)
    assert not status.warning


def test_the_end_of_a_run_is_told_until_the_run_is_put_aside_or_goes_on(qtbot: QtBot, window, write_run) -> None:
    status, running = window._status, {"state": "running", "phase": "training"}
    gone, again = write_run("gone", **running), write_run("again", **running)
    window._runs.look()
    for run in (gone, again):
        qtbot.waitUntil(lambda run=run: str(run.path) in window._runs._known)
        before = run.status()
        run.write_status(replace(before, state="finished"))
        window._runs.look()
        qtbot.waitUntil(status.ended.isVisible)
        assert status.ended.text() == f"{run.path.name} has finished"
        if run is gone:
            trash(run.path)
        else:
            run.write_status(before)
        window._runs.look()
        qtbot.waitUntil(lambda: not status.ended.isVisible())


def test_the_first_window_fits_its_screen() -> None:
    assert first_size(QSize(1920, 1080)) == QSize(1280, 800)
    for width, height in ((960, 540), (700, 450), (1280, 800)):
        size = first_size(QSize(width, height))
        assert size.width() == width and size.height() < height


def test_a_switch_of_the_theme_reaches_every_page(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 800)
    for choice in ("dark", "light"):
        theme.manager().choose(choice)
        for entry in PAGES:
            window.go(entry.key)
            image = window.grab().toImage()
            smooth = Qt.TransformationMode.SmoothTransformation
            ground = image.copy(400, 60, 400, 600).scaled(1, 1, mode=smooth).pixelColor(0, 0)
            assert (ground.lightnessF() < 0.3) == (choice == "dark"), (choice, entry.key)


def test_a_training_that_went_on_without_the_window_is_shown_at_its_start(qtbot: QtBot, write_run) -> None:
    write_run("done")
    running = write_run("night", state="running")
    window = MainWindow(Project())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.project.run == running.path, timeout=20_000)
    assert window.current_page == "train"
    qtbot.waitUntil(lambda: window.pages["train"].followed.record.last_step == 300)
    window.close()


def test_train_waits_until_the_model_fits(qtbot: QtBot, window: MainWindow) -> None:
    window.open_name("sample:reviews_en")
    train = window.pages["train"]
    qtbot.waitUntil(lambda: window.project.trainable and train.primary.isEnabled(), timeout=20_000)
    heads = window.pages["model"].network.form.editor("num_heads")
    heads.setText("3")
    heads.edited.emit()
    assert not train.primary.isEnabled() and not window.pages["data"].primary.isEnabled()
    assert "cannot be divided" in train.obstacle and "cannot be divided" in window.pages["data"].obstacle
    heads.setText("4")
    heads.edited.emit()
    assert train.primary.isEnabled()


def test_undo_in_a_field_is_the_windows_where_nothing_was_typed(qtbot: QtBot, window: MainWindow) -> None:
    window.go("model")
    window.activateWindow()
    layers = window.pages["model"].network.form.editor("num_layers")
    layers.setFocus()
    before = window.project.spec.model.num_layers
    qtbot.keyClick(layers, Qt.Key.Key_Up)
    assert window.project.spec.model.num_layers == before + 1
    qtbot.keyClick(layers, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.project.spec.model.num_layers == before
    qtbot.keyClick(layers, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert window.project.spec.model.num_layers == before + 1
    layers.selectAll()
    qtbot.keyClicks(layers, "7")
    qtbot.keyClick(layers, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # the field's own
    assert layers.text() == str(before + 1) and window.project.spec.model.num_layers == before + 1


def test_the_question_mark_lists_the_keys_and_is_typed_where_one_types(qtbot, window):
    window.go("runs")
    search = window.page("runs").findChild(QLineEdit)
    search.setFocus()
    qtbot.keyClicks(search, "?")
    assert search.text() == "?" and not window.findChildren(ShortcutsDialog)
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Question)
    (dialog,) = window.findChildren(ShortcutsDialog)
    texts = [label.text() for label in dialog.findChildren(PlainLabel)]
    assert texts[texts.index("?, F1") + 1] == "This list"
    assert texts[texts.index("Ctrl+1 … Ctrl+9") + 1] == "The pages, in their order"
    listed = {key for told in texts for key in told.split(", ")} | {f"Ctrl+{number}" for number in range(1, 10)}
    bound = [keys for action in window.findChildren(QAction) for keys in action.shortcuts()]
    bound += [shortcut.key() for shortcut in window.findChildren(QShortcut)]
    names = {keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in bound}
    assert {name.replace("Enter", "Return") for name in names} <= listed  # the number pad's key is the other's twin
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_of_files_opened_at_once_the_last_is_shown(qtbot, window, tmp_path):
    files = [tmp_path / name for name in ("a.csv", "b.csv", "c.csv")]
    for file in files:
        file.write_text("text,label\n" + "a film,pos\na plot,neg\n" * 9)
    for order in permutations(files):
        for file in order:
            window.open_name(str(file))
        qtbot.waitUntil(lambda: window._opening is None)
        qtbot.waitUntil(lambda: not window.project.data_service.busy)
        assert window.project.spec.data.file == str(order[-1])
