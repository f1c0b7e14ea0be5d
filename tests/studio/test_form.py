"""Forms generated from specs: every field has an editor, errors stand at their field, valid edits are told."""

from __future__ import annotations

import pytest
from attune_datasets.fields import Spec
from attune_datasets.spec import CleaningSpec, TokenizerSpec
from attune_models.spec import DecodingSpec, EncoderSpec, RNNSpec, TrainingSpec, TransformerSpec
from attune_studio.form import SpecForm
from attune_studio.widgets.editors import NumberEdit
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot


def _type(qtbot: QtBot, form: SpecForm, field: str, text: str) -> None:
    editor = form.editor(field)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    if text:
        qtbot.keyClicks(editor, text)
    else:
        qtbot.keyClick(editor, Qt.Key.Key_Delete)


@pytest.fixture
def model_form(qtbot: QtBot) -> SpecForm:
    form = SpecForm(EncoderSpec(d_model=64, num_heads=4))
    qtbot.addWidget(form)
    form.show()
    return form


@pytest.mark.parametrize(
    "spec",
    [EncoderSpec(), TransformerSpec(), RNNSpec(), DecodingSpec(), TrainingSpec(), TokenizerSpec(), CleaningSpec()],
)
def test_every_field_has_a_named_editor_with_its_help(qtbot: QtBot, spec: Spec) -> None:
    form = SpecForm(spec)
    qtbot.addWidget(form)
    for name, field in type(spec).model_fields.items():
        if not field.title:  # the kind of a model is no field of its form
            continue
        editor = form.editor(name)
        assert editor.accessibleName() == field.title
        assert editor.accessibleDescription() == field.description


def test_a_valid_edit_is_told_with_its_field(qtbot: QtBot, model_form: SpecForm) -> None:
    with qtbot.waitSignal(model_form.changed) as change:
        _type(qtbot, model_form, "num_heads", "8")
    assert change.args == [EncoderSpec(d_model=64, num_heads=8), "num_heads"]


def test_heads_that_do_not_divide_d_model_are_told_at_their_field(qtbot: QtBot, model_form: SpecForm) -> None:
    with qtbot.assertNotEmitted(model_form.changed):
        _type(qtbot, model_form, "num_heads", "5")
    assert model_form.errors["num_heads"].startswith("d_model = 64 cannot be divided among 5 heads.")
    assert model_form.editor("num_heads").property("invalid") is True
    assert model_form.spec == EncoderSpec(d_model=64, num_heads=4)
    _type(qtbot, model_form, "num_heads", "2")
    assert model_form.errors == {}
    assert model_form.editor("num_heads").property("invalid") is False


def test_mending_the_other_field_mends_both(qtbot: QtBot, model_form: SpecForm) -> None:
    _type(qtbot, model_form, "num_heads", "5")
    with qtbot.waitSignal(model_form.changed) as change:
        _type(qtbot, model_form, "d_model", "40")
    assert change.args[0] == EncoderSpec(d_model=40, num_heads=5)


@pytest.mark.parametrize(("text", "part"), [("", "missing"), ("two", "whole number"), ("99", "from 1 to 48.")])
def test_what_is_no_number_or_out_of_range_is_told(qtbot: QtBot, model_form: SpecForm, text: str, part: str) -> None:
    _type(qtbot, model_form, "num_layers", text)
    assert part in model_form.errors["num_layers"]


def test_an_empty_optional_number_is_none(qtbot: QtBot) -> None:
    form = SpecForm(TrainingSpec(epochs=3))
    qtbot.addWidget(form)
    _type(qtbot, form, "epochs", "")
    assert form.spec == TrainingSpec(epochs=None)
    assert form.errors == {}


def test_numbers_may_be_written_with_separators_and_exponents(qtbot: QtBot) -> None:
    form = SpecForm(TrainingSpec())
    qtbot.addWidget(form)
    _type(qtbot, form, "batch_tokens", "16,384")
    _type(qtbot, form, "learning_rate", "5e-4")
    assert form.spec == TrainingSpec(batch_tokens=16384, learning_rate=5e-4)


def test_arrow_keys_step_a_number(qtbot: QtBot, model_form: SpecForm) -> None:
    qtbot.keyClick(model_form.editor("num_layers"), Qt.Key.Key_Up)
    qtbot.keyClick(model_form.editor("dropout"), Qt.Key.Key_Up)
    assert model_form.spec.num_layers == 3  # type: ignore[attr-defined]
    assert model_form.spec.dropout == 0.2  # type: ignore[attr-defined]


def test_setting_a_spec_tells_nothing_and_keeps_what_is_being_typed(qtbot: QtBot, model_form: SpecForm) -> None:
    _type(qtbot, model_form, "dropout", "0.30")
    with qtbot.assertNotEmitted(model_form.changed):
        model_form.set_spec(EncoderSpec(d_model=64, num_heads=4, dropout=0.3, pooling="max"))
    editor = model_form.editor("dropout")
    assert isinstance(editor, NumberEdit)
    assert editor.text() == "0.30"
    pooling = model_form.editor("pooling")
    assert isinstance(pooling, QComboBox)
    assert pooling.currentData() == "max"


def test_an_error_in_a_folded_field_unfolds_it(qtbot: QtBot, model_form: SpecForm) -> None:
    assert not model_form.editor("attention_dropout").isVisible()
    _type(qtbot, model_form, "attention_dropout", "2")
    assert model_form.editor("attention_dropout").isVisible()


def test_the_field_under_the_mouse_is_told(qtbot: QtBot, model_form: SpecForm) -> None:
    told: list[str] = []
    model_form.hovered.connect(told.append)
    model_form.editor("d_ff").setFocus()
    assert told[-1] == "d_ff"


def test_switches_are_check_boxes(qtbot: QtBot) -> None:
    form = SpecForm(CleaningSpec())
    qtbot.addWidget(form)
    box = form.editor("lowercase")
    assert isinstance(box, QCheckBox)
    with qtbot.waitSignal(form.changed) as change:
        box.click()
    assert change.args[0].lowercase is False
