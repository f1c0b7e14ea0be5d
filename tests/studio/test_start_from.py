"""Starting from another run, chosen on the Train page or by `attune train`; what must be equal comes along."""

import argparse
from dataclasses import replace

import numpy as np
import pytest
from attune_datasets.errors import SpecError
from attune_models.checkpoints import save_checkpoint
from attune_models.runs import RunFolder, RunStatus, list_runs
from attune_studio.cli.train import _started
from attune_studio.text import plain
from attune_studio.workspace import runs_folder


@pytest.fixture
def pretrained(masked_spec) -> RunFolder:
    """A pre-training in the workspace that has ended, with a checkpoint."""
    run = RunFolder.create(runs_folder() / "pretrained", masked_spec())
    state = {"epoch": 1, "batch": 0, "best": True}
    save_checkpoint(run.path / "checkpoints", 5, {"embedding/table": np.zeros((9, 16), np.float32)}, {}, {}, state)
    run.write_status(RunStatus(state="finished", step=5, steps=5))
    return run


def test_the_train_page_offers_runs_that_fit_and_takes_over_their_settings(
    qtbot, train_page, project, pretrained, language_spec
):
    other = RunFolder.create(runs_folder() / "stories", language_spec("lstm-language"))
    other.write_status(RunStatus(state="finished"))
    pretrained.write_status(replace(pretrained.status(), result={"validation": {"masked_accuracy": 0.41, "loss": 1.2}}))
    editor, form = train_page.training.start_from, train_page.training.form
    with qtbot.waitExposed(train_page):
        train_page.show()
    train_page._list_runs()
    qtbot.waitUntil(lambda: editor.findData(str(pretrained.path)) > 0)
    assert [editor.itemText(place) for place in range(editor.count())] == [
        "the beginning", "pretrained · pre-trained encoder · tiny.csv · masked tokens right 41.0 % (validation)",
    ]  # fmt: skip
    note = form._rows["start_from"]._note
    assert note.isHidden()
    assert form.editor("body_rate").isHidden()
    before = project.spec
    editor.set_value(str(pretrained.path))
    editor.edited.emit()
    spec = project.spec
    assert spec.training.start_from == str(pretrained.path)
    assert (spec.model.d_model, spec.tokenizer.kind, spec.tokenizer.vocabulary_size) == (16, "words", 100)
    assert spec.model.word_dropout == before.model.word_dropout
    assert not form.editor("body_rate").isHidden()
    rate = spec.training.learning_rate
    assert not note.isHidden() and note.text() == (
        "Taken over from pretrained: masked encoder 1 × 16, its tokenizer and its cleaning.\nThis body learns at 0.4 "
        f"of the learning rate: {plain(0.4 * rate)}; the head is new, and learns at {plain(rate)}."
    )
    project.undo_stack.undo()
    assert project.spec == before and editor.value() is None


def test_a_language_model_makes_the_classifier_causal(train_page, project, language_spec):
    gpt = RunFolder.create(runs_folder() / "gpt", language_spec())
    gpt.write_status(RunStatus(state="finished"))
    editor, before = train_page.training.start_from, project.spec
    editor.offer(list_runs(runs_folder()))
    editor.set_value(str(gpt.path))
    editor.edited.emit()
    model = project.spec.model
    assert (model.kind, model.causal, model.pooling, model.d_model) == ("encoder", True, "last", 32)
    assert project.spec.tokenizer.kind == "characters" and not project.spec.data.cleaning.lowercase
    project.undo_stack.undo()
    assert project.spec == before


def test_a_run_that_lies_elsewhere_stays_chosen(train_page, project):
    project.set("training.start_from", "/elsewhere/old run")
    editor = train_page.training.start_from
    train_page._show_form()
    assert (editor.value(), editor.currentText()) == ("/elsewhere/old run", "old run (elsewhere)")
    editor.offer(list_runs(runs_folder()))
    assert editor.value() == "/elsewhere/old run"


def started(spec, run, *settings):
    return _started(spec, argparse.Namespace(start_from=run, settings=list(settings)))


def test_the_command_takes_over_what_must_be_equal(tiny_spec, pretrained):
    spec = started(tiny_spec(model__d_model=32, tokenizer__kind="subwords"), str(pretrained.path))
    assert (spec.model.d_model, spec.tokenizer.kind, spec.training.start_from) == (16, "words", str(pretrained.path))
    with pytest.raises(SpecError, match=r"model.d_model is 64, and 16 in the run"):
        started(tiny_spec(), str(pretrained.path), "model.d_model=64")
    with pytest.raises(SpecError, match=r"tokenizer.kind is subwords, and words in"):
        started(tiny_spec(tokenizer__kind="subwords", training__start_from=str(pretrained.path)), None)
    assert started(tiny_spec(), None) == tiny_spec()
