"""Where files are saved: in the folder of the last one, under names that say what is in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from attune_datasets.samples import SAMPLES
from attune_studio.saving import safe_name
from attune_studio.settings import last_folder, remember_file, remember_saved, saving_folder
from inspecting import LOADING, list_run, look
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's home with a folder of documents."""
    (tmp_path / "home" / "Documents").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "home" / "Documents"))
    return tmp_path / "home"


def test_the_last_folder_then_the_documents_then_home(home: Path, tmp_path: Path) -> None:
    assert saving_folder() == last_folder() == str(home / "Documents")
    (tmp_path / "pictures").mkdir()
    remember_saved(tmp_path / "pictures" / "a.png")
    assert saving_folder() == str(tmp_path / "pictures") and last_folder() == str(home / "Documents")
    (tmp_path / "pictures").rmdir()
    assert saving_folder() == str(home / "Documents")
    remember_file(str(tmp_path / "own.csv"))
    remember_file(str(SAMPLES[0].path))  # nobody keeps files of their own beside the program's
    assert last_folder() == str(tmp_path)
    (home / "Documents").rmdir()
    assert saving_folder() == str(home)


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (["reviews-03", "step 120", "layer 1, head 2", "matrix"], "reviews-03-step-120-layer-1-head-2-matrix.png"),
        (["影评 run", "", "a/b\\c:d*?"], "影评-run-a-b-c-d.png"),
        (["x" * 200, "../.."], f"{'x' * 60}.png"),
    ],
)
def test_names_are_safe_on_any_system(parts: list[str], name: str) -> None:
    assert safe_name(parts, "png") == name


def test_the_page_proposes_what_is_seen_and_remembers_the_folder(qtbot, inspect_page, trained_run, home, tmp_path):
    look(qtbot, list_run(qtbot, inspect_page, trained_run), "good film end")
    step = inspect_page.view.inspection.checkpoint
    menu = inspect_page.taking.save_button.menu().actions()[2:]
    whole = f"{trained_run.path.name}-step-{step}"
    names = [f"{whole}-layer-1-head-1-matrix.{kind}" for kind in ("png", "svg", "pdf")]
    (tmp_path / "mine").mkdir()
    folder = home / "Documents"
    for action, name in zip(menu, [*names, f"{whole}-all-heads.npz", f"{whole}-layer-1-head-1.csv"], strict=True):
        action.trigger()
        dialog = inspect_page.findChildren(QFileDialog)[-1]
        assert (Path(dialog.directory().absolutePath()), Path(dialog.selectedFiles()[0]).name) == (folder, name)
        folder = tmp_path / "mine"
        dialog.setDirectory(str(folder))
        with qtbot.waitSignal(inspect_page.taking.told, timeout=LOADING):
            dialog.accept()
        qtbot.waitUntil(lambda dialog=dialog: dialog not in inspect_page.findChildren(QFileDialog))
    assert {entry.suffix for entry in folder.iterdir()} == {".png", ".svg", ".pdf", ".npz", ".csv"}
    inspect_page.view.tabs.setCurrentIndex(1)
    qtbot.mouseClick(inspect_page.view.grid, Qt.MouseButton.LeftButton)
    assert inspect_page.taking.proposed_name("svg").endswith("-links.svg")
