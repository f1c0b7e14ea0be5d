"""Choosing a checkpoint on Inspect and Export: of a really trained run, and of one that is being trained."""

from __future__ import annotations

import json

import psutil
import pytest
from attune_models.checkpoints import checkpoint_steps, load_checkpoint, save_checkpoint
from attune_models.sealed import remove_sealed
from attune_studio.pages.export import ExportPage
from PySide6.QtCore import Qt

LOADING = 180_000  # ms: the inspector imports TensorFlow


@pytest.fixture
def project(inspecting_project):
    return inspecting_project


@pytest.fixture
def page(inspect_page):
    return inspect_page


def listed(qtbot, page, run):
    """Shows the page with the run's checkpoints and examples listed."""
    page.project.set_run(run.path)
    with qtbot.waitSignal(page.examples.examples.counted, timeout=LOADING):
        page.show()
    qtbot.waitUntil(lambda: page.checkpoint.checkpoints.listed is not None)
    return page


def titles(section):
    return [section.choice.itemText(row) for row in range(section.choice.count())]


def choose(qtbot, section, wanted):
    """Chooses as a person does: by the keys."""
    row = section.choice.findData(wanted)
    qtbot.keyClick(section.choice, Qt.Key.Key_Home)
    for _ in range(row):
        qtbot.keyClick(section.choice, Qt.Key.Key_Down)
    assert section.choice.currentData() == wanted


def read(qtbot, section):
    """Waits for one reading."""
    with qtbot.waitSignal(section.checkpoints.changed):
        section.refresh()


def test_each_is_offered_and_the_loaded_one_told(qtbot, page, kept_run, kept_steps):
    listed(qtbot, page, kept_run)
    best = load_checkpoint(kept_run.path / "checkpoints").step
    offered = titles(page.checkpoint)
    first = "Best and newest" if best == kept_steps[-1] else "Best"
    assert offered[0] == f"{first}, step {best:,}"
    assert offered[-1] == f"Step {kept_steps[0]:,}"
    assert page.checkpoint.choice.currentIndex() == 0
    assert page.checkpoint.about.startswith(f"Step {best:,} is loaded · accuracy ")
    assert page.checkpoint.about.endswith("(validation)")


def test_the_same_text_is_seen_through_another(qtbot, page, kept_run, kept_steps):
    listed(qtbot, page, kept_run)
    page.own_text.edit.setPlainText("a good film")
    page.do_primary()
    qtbot.waitUntil(lambda: page.view.inspection is not None, timeout=LOADING)
    before = page.view.inspection
    with qtbot.waitSignal(page.examples.examples.counted, timeout=LOADING):
        choose(qtbot, page.checkpoint, kept_steps[0])
    qtbot.waitUntil(lambda: page.view.inspection.checkpoint == kept_steps[0], timeout=LOADING)
    after = page.view.inspection
    assert before.checkpoint != kept_steps[0] and after.text == before.text
    assert after.probabilities != before.probabilities
    assert page.checkpoint.about.startswith(f"Step {kept_steps[0]:,} is loaded")
    assert page.project.checkpoint == kept_steps[0]


def test_chosen_elsewhere_it_is_loaded_when_the_page_is_shown(qtbot, page, project, kept_run, kept_steps):
    listed(qtbot, page, kept_run)
    page.own_text.edit.setPlainText("dull")
    page.do_primary()
    qtbot.waitUntil(lambda: page.view.inspection is not None, timeout=LOADING)
    page.hide()
    project.set_checkpoint(kept_steps[0])
    assert page.view.inspection.checkpoint != kept_steps[0]
    with qtbot.waitSignal(page.examples.examples.counted, timeout=LOADING):
        page.show()
    qtbot.waitUntil(lambda: page.view.inspection.checkpoint == kept_steps[0], timeout=LOADING)
    assert page.checkpoint.choice.currentData() == kept_steps[0]


def test_one_that_is_gone_gives_way_to_the_best(qtbot, page, kept_copy, kept_steps):
    listed(qtbot, page, kept_copy)
    choose(qtbot, page.checkpoint, kept_steps[0])
    remove_sealed(kept_copy.path / "checkpoints" / str(kept_steps[0]))
    with qtbot.waitSignal(page.examples.examples.counted, timeout=LOADING):
        page.checkpoint.refresh()
    assert page.project.checkpoint == "best"
    assert f"step {kept_steps[0]:,} is no longer there" in page.banner.message
    assert f"Step {kept_steps[0]:,}" not in titles(page.checkpoint)


def test_one_that_vanishes_while_it_is_asked_for_is_told(qtbot, page, kept_copy, kept_steps):
    """The list has not seen it yet: the inspector finds it gone."""
    listed(qtbot, page, kept_copy)
    remove_sealed(kept_copy.path / "checkpoints" / str(kept_steps[0]))
    with qtbot.waitSignals([page.examples.failed, page.checkpoint.told], timeout=LOADING):
        choose(qtbot, page.checkpoint, kept_steps[0])
    assert "is no longer there" in page.banner.message
    with qtbot.waitSignal(page.examples.examples.counted, timeout=LOADING):
        pass


def test_a_damaged_best_is_passed_over_and_told(qtbot, page, kept_copy):
    best = load_checkpoint(kept_copy.path / "checkpoints").step
    weights = kept_copy.path / "checkpoints" / str(best) / "weights.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1])
    listed(qtbot, page, kept_copy)
    assert titles(page.checkpoint)[0].endswith(", damaged")
    newest_sound = load_checkpoint(kept_copy.path / "checkpoints").step
    assert page.checkpoint.about.startswith(f"Step {newest_sound:,} is loaded")
    assert page.checkpoint.about.endswith(f"damaged: step {best:,}")


def test_a_damaged_step_cannot_be_chosen(qtbot, page, kept_copy, kept_steps):
    (kept_copy.path / "checkpoints" / str(kept_steps[0]) / "state.json").unlink()
    listed(qtbot, page, kept_copy)
    row = page.checkpoint.choice.findData(kept_steps[0])
    assert not page.checkpoint.choice.model().item(row).isEnabled()


def test_what_a_training_saves_meanwhile_is_offered(qtbot, page, kept_copy, kept_steps):
    listed(qtbot, page, kept_copy)
    saved = load_checkpoint(kept_copy.path / "checkpoints", with_optimizer=True)
    newer = {**saved.state, "best": True}
    save_checkpoint(kept_copy.path / "checkpoints", 5000, saved.weights, saved.optimizer, saved.recent, newer)
    read(qtbot, page.checkpoint)
    assert titles(page.checkpoint)[0] == "Best and newest, step 5,000"
    assert page.project.checkpoint == "best"
    assert page.checkpoint.about.endswith("the next answer is of step 5,000")
    page.own_text.edit.setPlainText("a good film")
    page.do_primary()
    qtbot.waitUntil(lambda: page.view.inspection is not None, timeout=LOADING)
    assert page.view.inspection.checkpoint == 5000
    assert page.checkpoint.about == "Step 5,000 is loaded"


@pytest.mark.slow
def test_it_follows_a_run_that_is_being_trained(qtbot, page, long_run, wait):
    """The list grows by itself, and what is asked meanwhile is answered by a checkpoint that there was."""
    worker = psutil.Process(json.loads((long_run.path / "launched.json").read_text())["pid"])
    wait(long_run, lambda run: checkpoint_steps(run.path / "checkpoints"))
    page.project.set_run(long_run.path)
    page.show()
    section = page.checkpoint
    qtbot.waitUntil(lambda: bool(section.checkpoints.listed), timeout=LOADING)
    first = section.checkpoints.listed[0].step
    qtbot.waitUntil(lambda: bool(section.checkpoints.listed) and section.checkpoints.listed[0].step > first,
                    timeout=LOADING)  # fmt: skip
    assert titles(section)[0].startswith("Best")
    with qtbot.waitSignal(page._ask(text="a good film").ended, timeout=LOADING):
        pass
    assert page.banner.message == "" and page.view.inspection.checkpoint > 0
    long_run.command("stop")
    worker.wait(60)


def test_without_a_run_there_is_none(qtbot, page):
    page.show()
    assert not page.checkpoint.choice.isEnabled()


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_the_chosen_one_is_exported(qtbot, project, kept_run, kept_steps, tmp_path):
    page = ExportPage(project)
    qtbot.addWidget(page)
    project.set_run(kept_run.path)
    page.show()
    qtbot.waitUntil(lambda: page.checkpoint.checkpoints.listed is not None)
    choose(qtbot, page.checkpoint, kept_steps[0])
    assert page.folder.text().endswith(f"kept-savedmodel-{kept_steps[0]}")
    page.choose_format("keras")
    page.set_folder(tmp_path / "out")
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(page.result.snippet) or bool(page.banner.message), timeout=120_000)
    assert page.banner.message == ""
    assert f"{kept_steps[0]:,}" in page.result.checkpoint
