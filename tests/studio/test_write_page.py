"""The Write page over a real language model: what it writes, how it is gone on with, what it says where it cannot."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from functools import partial

import pytest
from attune_models.runs import RunFolder
from attune_models.sampling import SamplingSpec
from attune_studio.pages.page import RailState
from attune_studio.pages.write import WritePage
from attune_studio.pages.write.presets import PRESETS, preset_of
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

LOADING = 120_000  # ms: the inspector imports TensorFlow


@pytest.fixture
def bare_page(qtbot, inspecting_project):
    made = WritePage(inspecting_project)
    qtbot.addWidget(made)
    made.resize(1212, 730)
    yield made
    made.shut_down()


@pytest.fixture
def page(qtbot, bare_page, language_run):
    """The page of the run that has learned the stories."""
    bare_page.project.set_run(language_run.path)
    bare_page.show()
    qtbot.waitUntil(lambda: bool(bare_page.checkpoint.checkpoints.listed) and bare_page.primary.isEnabled())
    set_sampling(bare_page, max_new_tokens=40, seed=3)
    bare_page.prompt.edit.setPlainText("Anna ")
    return bare_page


def set_sampling(page, **values):
    page.sampling.set_sampling(page.sampling.form.spec.model_copy(update=values))


def written(qtbot, page, do=None):
    """Has something written, by the primary button unless another way is given, and returns it at its end."""
    with qtbot.waitSignal(page.writer.ended, timeout=LOADING) as ended:
        (do or page.do_primary)()
        assert page.writer.busy
    return ended.args[0]


@pytest.mark.slow
def test_it_writes_what_the_command_writes(qtbot, page, language_run):
    writing = written(qtbot, page)
    command = [sys.executable, "-m", "attune_studio", "generate", str(language_run.path), "--prompt", "Anna "]
    told = subprocess.run(
        [*command, "--max-new-tokens", "40", "--seed", "3", "--json"], capture_output=True, check=True
    )
    answer = json.loads(told.stdout)
    assert writing.text == answer["text"] and len(writing.tokens) == 40
    assert page.view.text.toPlainText() == "Anna " + answer["text"]
    assert writing.tokens == answer["tokens"]
    assert "40 tokens" in page.view.figures and "perplexity" in page.view.figures
    assert "without the first 32" in page.view.figures  # of the context of 16


def test_the_window_lives_while_it_writes(qtbot, page):
    set_sampling(page, max_new_tokens=100)
    lengths, turns = [], []
    page.writer.grown.connect(lambda writing: lengths.append(len(page.view.text.pieces)))
    page.writer.grown.connect(lambda writing: QTimer.singleShot(0, lambda: turns.append(len(lengths))))
    writing = written(qtbot, page)
    assert len(writing.tokens) == 100 == lengths[-1]
    assert len(lengths) > 3 and sorted(lengths) == lengths  # it came in parts,
    assert len(set(turns)) > 3  # and the event loop turned between them


def test_stop_leaves_what_was_written_and_go_on_is_as_if_nobody_had_stopped(qtbot, page):
    set_sampling(page, max_new_tokens=2000)
    stopping = page.writer.grown.connect(lambda writing: writing.written >= 5 and page.primary.click())
    stopped = written(qtbot, page)
    assert page.primary.text() == "Write"
    assert stopped.ended == "stopped" and 5 <= len(stopped.tokens) < 2000
    page.writer.grown.disconnect(stopping)
    set_sampling(page, max_new_tokens=4)
    rest = written(qtbot, page, page.on_button.click)
    assert rest.tokens[: len(stopped.tokens)] == stopped.tokens
    set_sampling(page, max_new_tokens=len(rest.tokens))
    whole = written(qtbot, page)
    assert whole.text == rest.text
    assert len(page.writer.texts) == page.view.texts.list.count() == 3


def test_a_text_of_another_run_goes_on_with_the_run_that_wrote_it_and_that_is_told(qtbot, page, language_run, tmp_path):
    set_sampling(page, max_new_tokens=4)
    first = written(qtbot, page)
    other = shutil.copytree(language_run.path, tmp_path / "workspace" / "other")
    page.project.set_run(other)
    qtbot.waitUntil(lambda: page.primary.isEnabled() and page.on_button.isEnabled())
    rest = written(qtbot, page, page.on_button.click)
    assert rest.run == first.run and len(rest.tokens) == 8
    assert page.banner.message.startswith(f"This text goes on with {language_run.path.name}, which wrote it.")


def test_another_token_is_gone_on_with_and_the_first_text_stays(qtbot, page):
    first = written(qtbot, page)
    page.view.text.choose(4)
    bars = page.view.alternatives.bars
    assert len(bars.bars) == 10 and "rank" in page.view.alternatives.told
    row = next(row for row, one in enumerate(first.tokens[4]["alternatives"]) if one["id"] != first.tokens[4]["id"])
    other = written(qtbot, page, partial(bars.choose_row, row))
    assert other.ids[:4] == first.ids[:4]
    assert other.ids[4] == first.tokens[4]["alternatives"][row]["id"] and other.tokens[4]["forced"]
    assert page.view.text.toPlainText() == "Anna " + other.text
    assert page.view.text.chosen == 4  # what was chosen by hand is looked at
    page._actions["earlier"].trigger()
    assert page.view.writing is first
    assert page.view.text.toPlainText() == "Anna " + first.text
    page._actions["later"].trigger()
    assert page.view.writing is other


def test_what_cannot_be_drawn_is_marked(qtbot, page):
    set_sampling(page, top_k=2, max_new_tokens=3)
    page.view.shade.setCurrentIndex(page.view.shade.findData("chance"))
    writing = written(qtbot, page)
    page.view.text.choose(1)
    bars = page.view.alternatives.bars.bars
    assert [bar.faint for bar in bars] == [not one["chance"] for one in writing.tokens[1]["alternatives"]]
    assert sum(bar.faint for bar in bars) >= 8
    assert all("cut off" in bar.caption and "top-k" in bar.tip for bar in bars if bar.faint)
    assert "chance of being drawn" in page.view._tip(1)


def test_keys_write_stop_and_go_from_token_to_token(qtbot, page):
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.prompt.edit.setFocus()
    typing = partial(qtbot.keyClick, page.prompt.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    set_sampling(page, max_new_tokens=2000)
    page.writer.grown.connect(lambda writing: writing.written and qtbot.keyClick(page.prompt.edit, Qt.Key.Key_Escape))
    stopped = written(qtbot, page, typing)
    assert stopped.ended == "stopped"
    assert page.prompt.text == "Anna "
    qtbot.keyClick(page.view.text, Qt.Key.Key_Right)
    assert page.view.text.chosen == 0 and page.view.alternatives.bars.bars


def test_a_stop_text_ends_it_and_is_not_shown(qtbot, page):
    whole = written(qtbot, page)
    stop = whole.text[20:22]
    page.sampling.stops.setPlainText(stop.replace("\n", "\\n"))
    assert page.sampling.sampling.stop == (stop,)
    writing = written(qtbot, page)
    shown = whole.text[: whole.text.index(stop)]
    assert (writing.ended, page.view.text.toPlainText()) == ("stop", "Anna " + shown)
    assert "stop text" in page.view.figures


def test_what_the_vocabulary_lacks_is_told_and_an_empty_prompt_is_none_of_it(qtbot, page):
    page.prompt.edit.setPlainText("Anna 山 saw 水")
    written(qtbot, page)
    assert "山 水" in page.banner.message
    page.prompt.edit.clear()
    writing = written(qtbot, page)
    assert page.banner.message == "" and len(writing.tokens) == 40


def test_presets_and_the_die_set_the_sampling(page):
    section = page.sampling
    for place, preset in enumerate(PRESETS):
        section.preset.setCurrentIndex(place)
        section.preset.activated.emit(place)
        assert section.sampling == preset.of(section.sampling)
        assert preset_of(section.sampling) == place == section.preset.currentIndex()
        assert (section.sampling.seed, section.sampling.max_new_tokens) == (3, 40)
    assert preset_of(SamplingSpec()) == 0
    section.seed.another.click()
    assert section.sampling.seed != 3
    assert section.form.editor("temperature").accessibleName() and section.form.editor("top_p").toolTip()


def test_a_setting_that_does_not_fit_keeps_it_from_writing(qtbot, page):
    field = page.sampling.form.editor("top_p")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "7")
    assert page.sampling.sampling is None
    assert not page.primary.isEnabled() and not page._actions["write"].isEnabled()


def test_text_and_numbers_are_taken_away(qtbot, page, tmp_path):
    assert not page.taking.save_button.isEnabled()
    writing = written(qtbot, page)
    page.taking.copy()
    assert QGuiApplication.clipboard().text() == "Anna " + writing.text
    assert page.taking.proposed_name("csv") == f"stories-step-{writing.origins[0].checkpoint}-seed-3.csv"
    with qtbot.waitSignal(page.taking.told):
        page.taking.save("json", tmp_path / "故事.json")
    told = json.loads((tmp_path / "故事.json").read_text(encoding="utf-8"))
    assert told["tokens"] == writing.tokens and len(told["weights_sha256"]) == 64
    for kind, begins in {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF-"}.items():
        with qtbot.waitSignal(page.taking.told):
            page.taking.save(kind, tmp_path / f"故事.{kind}")
        assert (tmp_path / f"故事.{kind}").read_bytes().startswith(begins)
    drawn = (tmp_path / "故事.svg").read_text("utf-8")
    assert "Run stories" in drawn and "seed: 3" in drawn and "Colours: Probability by the model" in drawn
    assert page.view.texts.list.item(0).text().startswith(f"1  Anna {writing.text.split()[0]}")
    with qtbot.waitSignal(page.taking.failed) as failed:
        page.taking.save("csv", tmp_path / "none" / "a.csv")
    assert "could not be written" in str(failed.args[0])


def test_a_lost_checkpoint_is_an_error_in_words(qtbot, page):
    page.project.set_checkpoint(99_999)
    with qtbot.waitSignal(page.writer.failed, timeout=LOADING):
        page.write()
        assert page.writer.busy
    assert "99" in page.banner.message
    assert page.writer.texts == [] and page.missing is not None
    assert page.rail_state == RailState.NONE and not page.writer.busy


def test_without_a_run_the_stories_are_offered(qtbot, bare_page):
    bare_page.show()
    qtbot.waitUntil(lambda: bare_page.missing is not None and "stories" in bare_page.missing.other)
    with qtbot.waitSignal(bare_page.project.page_wanted) as wanted:
        bare_page.supply_otherwise()
    assert wanted.args == ["data", False]
    assert bare_page.project.spec.data.file.endswith("stories_en.txt")
    assert bare_page.project.spec.task == "language"


def test_the_run_of_another_model_is_told_and_the_newest_language_run_is_offered(
    qtbot, bare_page, trained_run, language_run, tmp_path
):
    shutil.copytree(language_run.path, tmp_path / "workspace" / "stories")
    bare_page.project.set_run(trained_run.path)
    bare_page.show()
    qtbot.waitUntil(lambda: bare_page.missing is not None and bare_page.missing.action == "Open stories")
    assert bare_page.missing.title == "trained is no language model"
    assert not bare_page.primary.isEnabled()
    bare_page.supply_missing()
    qtbot.waitUntil(bare_page.primary.isEnabled)
    assert bare_page.missing.title == "Nothing written yet"


def test_a_run_without_a_checkpoint_waits_for_its_first(qtbot, bare_page, language_run, language_spec, tmp_path):
    run = RunFolder.create(tmp_path / "workspace" / "new", language_spec())
    bare_page.project.set_run(run.path)
    bare_page.show()
    qtbot.waitUntil(lambda: bare_page.missing is not None and bare_page.missing.title == "No checkpoint yet")
    assert not bare_page.primary.isEnabled()
    shutil.copytree(language_run.path / "checkpoints", run.path / "checkpoints", dirs_exist_ok=True)
    qtbot.waitUntil(bare_page.primary.isEnabled, timeout=20_000)
    assert bare_page.missing.title == "Nothing written yet"
