"""`MovedFile`: whichever file of a run is the wrong one, that one is asked for."""

from pathlib import Path

import pytest
from attune_datasets.errors import AttuneError, MissingFileError, OtherFileError
from attune_studio.moved_file import MovedFile
from attune_studio.widgets.banner import Banner
from PySide6.QtWidgets import QWidget

RUN = Path("run-01")


@pytest.fixture
def banner(qtbot):
    banner = Banner()
    qtbot.addWidget(banner)
    return banner


@pytest.fixture
def moved_file(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    return MovedFile(page)


def choose(qtbot, moved_file, file):
    """Chooses a file, and returns the files with which the run is to go on, as it then begins to."""
    with qtbot.waitSignal(moved_file.found) as found:
        moved_file.choose(Path(file))
    moved_file.begin(*found.args)
    assert found.args[0] == RUN
    return found.args[2]


def test_of_two_files_each_is_asked_for_again(qtbot, moved_file, banner):
    moved_file.begin(RUN, {}, {})
    assert moved_file.ask_about(MissingFileError("Gone.", key="data.file"), banner)
    assert choose(qtbot, moved_file, "a") == {"data.file": Path("a")}
    assert moved_file.ask_about(MissingFileError("Gone.", key="data.target_file"), banner)
    assert choose(qtbot, moved_file, "b") == {"data.file": Path("a"), "data.target_file": Path("b")}
    assert moved_file.ask_about(OtherFileError("Not it.", keys=["data.file", "data.target_file"]), banner)
    assert banner.button.text() == "Choose another file…"
    assert choose(qtbot, moved_file, "c") == {"data.file": Path("c")}  # the run will ask where the other one is


def test_what_has_nothing_to_do_with_the_file_asks_for_none(moved_file, banner):
    moved_file.begin(RUN, {}, {"data.file": Path("a")})
    assert not moved_file.ask_about(AttuneError("The disk is full.", remedy="Free some space."), banner)
    assert not banner.message
