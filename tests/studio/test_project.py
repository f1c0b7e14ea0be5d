"""The project: edits with undo, merged while they concern one field; presets; what is known about the data."""

from __future__ import annotations

import gc

import pytest
from attune_datasets.errors import SpecError
from attune_datasets.spec import DataSpec
from attune_models.presets import preset
from attune_models.runs import RunFolder
from attune_models.spec import RunSpec
from attune_studio.project import DataAnswers, Project
from attune_studio.spec_edits import offer
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot


@pytest.fixture
def project(qtbot: QtBot) -> Project:
    return Project()


def test_it_begins_with_the_default_preset(project: Project) -> None:
    assert project.spec == preset("reviews").spec
    assert project.data is None


def test_an_edit_is_told_and_undone(project: Project) -> None:
    told: list[RunSpec] = []
    project.spec_changed.connect(told.append)
    before = project.spec.model.d_model
    project.set("model.d_model", 32)
    assert project.spec.model.d_model == 32
    project.undo_stack.undo()
    assert project.spec.model.d_model == before
    project.undo_stack.redo()
    assert [spec.model.d_model for spec in told] == [32, before, 32]


def test_edits_of_one_field_are_one_step_and_of_another_a_second(project: Project) -> None:
    before = project.spec.model.d_model
    for value in (8, 80, 800):
        project.set("model.d_model", value)
    project.set("model.num_layers", 3)
    assert project.undo_stack.count() == 2
    project.undo_stack.undo()
    project.undo_stack.undo()
    assert project.spec.model.d_model == before
    assert not project.undo_stack.canUndo()


def test_going_back_to_the_old_value_leaves_nothing_to_undo(project: Project) -> None:
    before = project.spec.model.d_model
    project.set("model.d_model", 32)
    project.set("model.d_model", before)
    assert not project.undo_stack.canUndo()


def test_undo_leaves_a_file_that_was_opened_since(project: Project) -> None:
    project.open_file("/a.csv")
    project.set("data.delimiter", ";")
    project.set("model.d_model", 32)
    project.open_file("/b.csv")
    project.set("model.d_model", 48)
    assert project.undo_stack.count() == 3
    for _ in range(3):
        project.undo_stack.undo()
    assert project.spec.data == DataSpec(file="/b.csv", cleaning=project.spec.data.cleaning)
    assert project.spec.model == preset("reviews").spec.model
    for _ in range(3):
        project.undo_stack.redo()
    assert project.spec.model.d_model == 48
    assert (project.spec.data.file, project.spec.data.delimiter) == ("/b.csv", None)


def test_settings_that_an_error_offers_are_one_step(project: Project) -> None:
    settings = {"training.learning_rate": 1e-4, "training.clip_norm": 1.0}
    assert offer(settings) == "Use learning_rate = 0.0001, clip_norm = 1.0"
    assert offer({}) == ""
    before = project.spec
    project.use(settings)
    assert (project.spec.training.learning_rate, project.spec.training.clip_norm) == (1e-4, 1.0)
    project.undo_stack.undo()
    assert project.spec == before


def test_a_project_may_end_while_a_run_is_read(qtbot: QtBot, trained_run: RunFolder) -> None:
    ends: list[None] = []
    for _ in range(20):
        project = Project()
        project.destroyed.connect(lambda: ends.append(None))
        project.open_run(trained_run.path)
        del project
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert len(ends) == 20


def test_undo_is_named_by_the_fields_title(project: Project) -> None:
    project.set("training.learning_rate", 0.01)
    assert project.undo_stack.undoText() == "Learning rate"


def test_a_value_that_does_not_fit_changes_nothing(project: Project) -> None:
    before = project.spec
    with pytest.raises(SpecError, match="num_heads"):
        project.set("model.num_heads", 5)
    assert project.spec is before
    assert not project.undo_stack.canUndo()


def test_a_preset_keeps_the_file_and_how_it_is_read(project: Project) -> None:
    project.open_file("/some/where.csv")
    project.set("data.delimiter", ";")
    project.use_preset("reviews-classic")
    assert project.spec.data.file == "/some/where.csv"
    assert project.spec.data.delimiter == ";"
    assert project.spec.data.cleaning.keep == "ascii_letters"
    assert project.spec.tokenizer == preset("reviews-classic").spec.tokenizer


def test_another_file_is_detected_anew_but_cleaned_alike(project: Project) -> None:
    project.open_file("/a.csv")
    project.set("data.encoding", "gb18030")
    project.set("data.text", "body")
    project.set("data.cleaning.lowercase", False)
    project.open_file("/b.csv")
    data = project.spec.data
    assert (data.file, data.encoding, data.text, data.cleaning.lowercase) == ("/b.csv", None, None, False)


def test_reset_brings_a_section_back(project: Project) -> None:
    project.set("model.d_model", 32)
    project.set("training.seed", 7)
    project.reset("model")
    assert project.spec.model == preset("reviews").spec.model
    assert project.spec.training.seed == 7


def test_a_run_is_trained_on_what_the_data_service_filled_in(project: Project) -> None:
    project.open_file("/a.csv")
    filled = DataSpec(file="/a.csv", encoding="utf-8", delimiter=",", quote='"', header=True, text="t", label="l")
    project.set_data(DataAnswers(filled, rows=3, labels={"a": 1, "b": 2}))
    assert project.run_spec().data == filled
    assert project.spec.data.text is None
    assert project.data is not None
    assert project.data.trainable
    assert project.data.num_classes == 2


def test_answers_about_another_form_are_not_trained_on(project: Project) -> None:
    project.open_file("/a.csv")
    project.set_data(DataAnswers(DataSpec(file="/a.csv", text="t", label="l"), rows=3, labels={"a": 1, "b": 2}))
    assert project.trainable
    project.set("data.cleaning.lowercase", False)
    assert not project.trainable
    assert project.run_spec().data == project.spec.data
    project.undo_stack.undo()
    assert project.trainable


def test_the_data_section_goes_back_by_undo_redo_or_an_edit(project: Project) -> None:
    first = project.spec.data
    project.open_file("/a.csv")
    second = project.spec.data
    project.go_back_to(first)
    assert (project.spec.data, project.undo_stack.canUndo()) == (first, False)
    project.go_back_to(second)
    assert (project.spec.data, project.undo_stack.canRedo()) == (second, False)
    project.set("model.d_model", 32)
    project.go_back_to(first)
    assert (project.spec.data, project.spec.model.d_model) == (first, 32)


def test_a_field_that_does_not_fit_is_told_and_taken_back(project):
    changes = []
    project.faults_changed.connect(lambda: changes.append(project.fault))
    project.set_faults("model", {"num_heads": "d_model = 30 cannot be divided among 4 heads."})
    project.set_faults("model", {})
    assert changes == ["d_model = 30 cannot be divided among 4 heads.", ""]
