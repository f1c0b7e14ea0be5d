"""The first start: three ways in, the ready-made models, and the guided tour over the real window."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from attune_models.runs import RunFolder
from attune_studio import theme
from attune_studio.main_window import MainWindow
from attune_studio.pages import PAGES
from attune_studio.pages.inspect.why_tab import WhyTab
from attune_studio.pages.write import WritePage
from attune_studio.project import Project
from attune_studio.settings import remember_file, settings
from attune_studio.tour.placing import place_beside
from attune_studio.tour.stops import stops
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

LOADING = 120_000  # ms: an inspector imports TensorFlow
LEFT, ESCAPE = Qt.MouseButton.LeftButton, Qt.Key.Key_Escape
DATA, MODEL, TRAIN, INSPECT, WHY, EXPORT = range(6)


PREPARED = """
from functools import partial
from attune_studio.app import create_application, run_window
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

def tell(window):
    print("prepared" if window.project.inspector.process_id else "not prepared")
    window.close()

def look():
    windows = [one for one in QApplication.topLevelWidgets() if hasattr(one, "completed")]
    if windows:
        timer.stop()
        windows[0].completed.connect(partial(tell, windows[0]))

application = create_application()
timer = QTimer(interval=1)
timer.timeout.connect(look)
timer.start()
run_window()
"""


@pytest.mark.parametrize("newcomer", [True, False])
def test_an_inspector_is_ready_for_a_newcomer_alone(own_settings: Path, newcomer: bool) -> None:
    if not newcomer:
        remember_file("reviews.csv")
        settings().sync()
    done = subprocess.run([sys.executable, "-c", PREPARED], capture_output=True, text=True, check=True, timeout=240)
    assert done.stdout.splitlines() == ["prepared" if newcomer else "not prepared"], done.stderr


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(Project())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: len(made.pages) == len(PAGES), timeout=20_000)
    yield made
    made.close()


@pytest.fixture
def tour(window):
    return window.start_tour()


def anchor_seen(tour):
    """Whether the ring marks the control of the step rather than the rail."""
    window = tour.parent()
    anchor = tour.stop.anchor(window.page(tour.stop.page))
    inside = QRect(anchor.mapTo(window, QPoint()), anchor.size())
    return anchor.isVisible() and inside.adjusted(-1, -1, 1, 1).contains(tour.callout.marked)


def rail_marked(window, tour, key):
    button = window.rail_button(key)
    return tour.callout.marked == QRect(button.mapTo(window, QPoint()), button.size())


def link(page, words):
    return next(press for press in page.findChildren(QPushButton) if press.text() == words)


# -- three ways in


def test_a_first_start_shows_three_ways_and_nothing_to_set(qtbot, window):
    page = window.page("data")
    start = page.start
    for way in (start.sample_button, start.open_button, start.tour_button):
        assert way.isVisible() and way.text() and way.accessibleDescription()
    assert not page.source.isVisible() and not page.primary.isVisible()
    qtbot.mouseClick(start.sample_button, LEFT)
    qtbot.waitUntil(lambda: window.project.data is not None, timeout=LOADING)
    assert page.source.isVisible() and page.primary.isVisible() and not start.isVisible()


@pytest.mark.parametrize("width", [640, 1024, 1920])
def test_all_ways_fit_whatever_the_width(qtbot, window, width):
    window.resize(width, 640)
    start = window.page("data").start
    qtbot.waitUntil(lambda: start.tour_button.visibleRegion().boundingRect().width() > 0 or width == 640)
    for way in (start.sample_button, start.open_button, start.tour_button):
        assert way.mapTo(start, QPoint(way.width(), 0)).x() <= start.width()


def test_help_and_palette_lead_there_later(window):
    titles = ["Guided tour", "Look into a ready-made model", "Let a ready-made model write", "Keyboard shortcuts"]
    listed = [command.title for command in window.commands()]
    menu = next(press.menu() for press in window.findChildren(QToolButton) if press.accessibleName() == "Help")
    assert [action.text() for action in menu.actions()] == titles
    assert set(titles) <= set(listed)


# -- ready-made models


def test_a_ready_made_model_is_looked_into_at_once(qtbot, inspect_page, tmp_path):
    page, workspace = inspect_page, tmp_path / "workspace"
    page.show()
    qtbot.mouseClick(link(page, "Look into a ready-made model"), LEFT)
    qtbot.waitUntil(lambda: page.view.inspection is not None, timeout=LOADING)
    assert page.project.run == workspace / "ready-made reviews"
    assert page.view.inspection.predicted == "negative" and page.view.text_shown == page.own_text.text
    assert page.view.heads.grid.isVisible()
    page.hide()


def test_a_ready_made_model_writes_at_once(qtbot, inspecting_project):
    page = WritePage(inspecting_project)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.missing is not None and page.missing.other == "Open the stories")
    with qtbot.waitSignal(page.writer.ended, timeout=LOADING) as ended:
        qtbot.mouseClick(link(page, "Let a ready-made model write"), LEFT)
    assert ended.args[0].prompt == "One sunny Friday," and len(ended.args[0].tokens) > 20
    page.shut_down()


def test_it_is_asked_on_a_page_that_was_not_made_yet(qtbot):
    window = MainWindow(Project())
    qtbot.addWidget(window)
    window.project.ready_made.open("stories", "write")
    qtbot.waitUntil(lambda: "write" in window.pages and window.pages["write"].prompt.text == "One sunny Friday,")
    window.close()


def test_of_two_wishes_the_newer_counts(qtbot, project):
    told = []
    project.ready_made.ready.connect(lambda run, path, page: told.append((run.name, page)))
    project.ready_made.open("stories", "write")
    project.ready_made.open("reviews", "train")
    project.ready_made.open("reviews", "export")
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("reviews", "export")] and project.run.name == "ready-made reviews"


def test_what_is_unpacked_after_the_end_is_shown_nowhere(qtbot, project):
    project.ready_made.open("stories", "write")
    project.ready_made.shut_down()
    qtbot.waitUntil(lambda: not project.ready_made._busy)
    assert project.run is None


def test_a_workspace_that_cannot_be_written_to_is_told(qtbot, project, tmp_path):
    (tmp_path / "workspace").write_text("a file")
    with qtbot.waitSignal(project.ready_made.failed) as failed:
        project.ready_made.open("reviews", "inspect")
    assert "ready-made run cannot be unpacked" in failed.args[0].what and project.run is None


# -- the tour


def test_it_leads_over_the_real_pages_and_opens_what_it_tells_of(qtbot, window, tmp_path):
    qtbot.mouseClick(window.page("data").start.tour_button, LEFT)
    tour = window.start_tour()
    callout = tour.callout
    assert (callout.count, callout.back.isEnabled(), window.current_page) == ("1 of 6", False, "data")
    qtbot.waitUntil(lambda: window.project.data is not None and anchor_seen(tour), timeout=LOADING)
    qtbot.mouseClick(callout.next, LEFT)
    qtbot.waitUntil(lambda: window.current_page == "model" and anchor_seen(tour))
    qtbot.mouseClick(callout.next, LEFT)
    qtbot.waitUntil(lambda: window.project.run is not None and anchor_seen(tour))
    assert window.project.run == tmp_path / "workspace" / "ready-made reviews"
    assert callout.count == "3 of 6" and callout.back.isEnabled()
    qtbot.mouseClick(callout.back, LEFT)
    assert window.current_page == "model" and callout.count == "2 of 6"
    tour.go_to(EXPORT)
    qtbot.waitUntil(lambda: anchor_seen(tour))
    assert callout.next.text() == "Done" and not callout.end.isVisible()
    with qtbot.waitSignal(tour.ended):
        qtbot.mouseClick(callout.next, LEFT)
    assert [path.name for path in (tmp_path / "workspace").iterdir()] == ["ready-made reviews"]


@pytest.mark.slow
def test_inspect_shows_real_attention_and_why(qtbot, window, tour):
    tour.go_to(INSPECT)
    view = window.page("inspect").view
    qtbot.waitUntil(lambda: view.inspection is not None and anchor_seen(tour), timeout=LOADING)
    assert view.grid.isVisible() and view.inspection.predicted == "negative"
    tour.go_to(WHY)
    why = view.tabs.findChild(WhyTab)
    assert view.tabs.currentWidget() is why
    qtbot.waitUntil(lambda: bool(why._shares), timeout=LOADING)


@pytest.mark.slow
def test_in_a_small_window_all_heads_are_in_sight_once_their_maps_have_grown(qtbot, window, tour):
    window.resize(1024, 640)
    tour.go_to(INSPECT)
    view = window.page("inspect").view
    qtbot.waitUntil(lambda: view.inspection is not None and not window.project.inspector.busy, timeout=LOADING)
    grid = view.heads.grid
    qtbot.waitUntil(lambda: grid.visibleRegion().boundingRect() == grid.rect() and anchor_seen(tour))


def test_a_file_that_is_open_stays_open(qtbot, window, tiny_file):
    window.project.open_file(str(tiny_file))
    window.start_tour()
    assert window.project.spec.data.file == str(tiny_file)
    qtbot.waitUntil(lambda: window.project.data is not None, timeout=LOADING)


def test_whoever_looks_elsewhere_is_shown_the_way_back(qtbot, window, tour):
    tour.go_to(MODEL)
    qtbot.waitUntil(lambda: anchor_seen(tour))
    qtbot.mouseClick(window.rail_button("settings"), LEFT)
    qtbot.waitUntil(lambda: rail_marked(window, tour, "model"))
    assert tour.callout.isVisible() and tour.callout.count == "2 of 6"
    qtbot.mouseClick(window.rail_button("model"), LEFT)
    qtbot.waitUntil(lambda: anchor_seen(tour))


def test_a_page_without_the_control_is_told_of_at_the_rail(qtbot, window, tour):
    window.go("export")
    tour.go_to(TRAIN)
    tour.stop.anchor(window.page("train")).hide()
    qtbot.waitUntil(lambda: rail_marked(window, tour, "train"))


@pytest.mark.parametrize("size", [(640, 400), (1024, 640), (1920, 1080)])
def test_it_stays_inside_a_window_of_any_size(qtbot, window, tour, size):
    tour.go_to(MODEL)
    for name in ("dark", "light"):
        theme.manager().choose(name)
        window.resize(*size)
        qtbot.waitUntil(lambda: window.rect().contains(tour.callout.geometry()))
        assert tour.callout.isVisible() and tour.callout.next.isVisible()


def test_the_keyboard_leads_through_and_escape_ends_it(qtbot, window, tour):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert tour.callout.next.hasFocus()
    qtbot.keyClick(tour.callout.next, Qt.Key.Key_Return)
    assert tour.callout.count == "2 of 6"
    tour.callout.back.setFocus()
    qtbot.keyClick(tour.callout.back, Qt.Key.Key_Return)
    assert tour.callout.count == "1 of 6"
    with qtbot.waitSignal(tour.ended):
        qtbot.keyClick(tour.callout.next, ESCAPE)


def test_escape_ends_it_from_elsewhere_too(qtbot, window, tour):
    tour.go_to(MODEL)
    rail = window.rail_button("model")
    rail.setFocus()
    with qtbot.waitSignal(tour.ended):
        qtbot.keyClick(rail, ESCAPE)
    assert window.start_tour() is not tour  # and it can be taken again


def test_taken_while_it_is_under_way_it_begins_anew(window, tour):
    tour.go_to(MODEL)
    assert window.start_tour() is tour
    assert tour.callout.count == "1 of 6"


def test_it_can_be_heard(tour):
    for number, stop in enumerate(stops(), 1):
        tour.callout.tell(stop.title, stop.text, number, 6)
        assert tour.callout.accessibleName() == f"Guided tour, {number} of 6: {stop.title}"
        assert tour.callout.accessibleDescription() == stop.text
        assert stop.text in tour.callout.next.accessibleDescription()
        assert stop.text.count(". ") <= 1  # a sentence or two


def test_the_window_can_be_closed_in_its_midst(qtbot, window, tour):
    tour.go_to(TRAIN)
    window.close()
    qtbot.wait(0)  # what was unpacked comes too late
    assert window.project.run is None


def test_six_steps_on_pages_that_exist():
    assert len(stops()) == 6 and {stop.page for stop in stops()} <= {entry.key for entry in PAGES}


@given(st.integers(0, 1200), st.integers(0, 700), st.integers(1, 900), st.integers(1, 600))
def test_a_callout_is_always_inside_and_covers_its_control_only_where_it_must(x, y, width, height):
    room, size = QRect(0, 0, 1280, 800), QSize(320, 160)
    anchor = QRect(x, y, width, height).intersected(room)
    placed = QRect(place_beside(anchor, size, room), size)
    assert room.contains(placed)
    free = max(anchor.left(), room.right() - anchor.right()) > size.width() + 40
    free = free or max(anchor.top(), room.bottom() - anchor.bottom()) > size.height() + 40
    assert not free or not placed.intersects(anchor)


def test_the_ready_made_run_is_an_ordinary_one(qtbot, project, tmp_path: Path):
    with qtbot.waitSignal(project.ready_made.ready):
        project.ready_made.open("reviews", "train")
    run = RunFolder(tmp_path / "workspace" / "ready-made reviews")
    qtbot.waitUntil(lambda: project.spec.model == run.spec().model)  # its settings are taken, as of any run
    assert Path(project.spec.data.file).is_file()
