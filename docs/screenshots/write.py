"""The Write page in all its states: nothing to write with, nothing written, writing, written, gone on with, errors."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from attune_models.runs import RunFolder
from attune_studio.workspace import runs_folder

from screenshots.small_runs import small_run
from screenshots.studio import Studio

_CHINESE = "这部电影"


def write(studio: Studio) -> None:
    """What stands in place of a text, an English text and a Chinese one, token by token, with what else they had."""
    page = studio.page("write")
    _nothing_to_write_with(studio)
    run = small_run("writer-en", studio.wait)
    _open(studio, run)
    studio.save_looks("write-start")
    page.prompt.edit.setPlainText("One sunny Friday, ")
    _set(page, temperature=0.8, max_new_tokens=400, seed=3)
    page.write()
    studio.wait(lambda: page._busy.isVisible() or page.view.text.pieces)
    studio.save("write-loading")
    studio.wait(lambda: len(page.view.text.pieces) > 60)
    studio.save("write-writing")
    studio.wait(lambda: not page.writer.busy)
    studio.save_looks("write-written")
    _choose_and_change(studio, page)
    _by_chance(studio, page)
    _errors(studio, page)
    _open(studio, small_run("writer-zh", studio.wait))
    page.prompt.edit.setPlainText(_CHINESE)
    _set(page, temperature=0.7, top_k=None, max_new_tokens=300)
    _write(studio, page)
    page.view.text.choose(2)
    studio.save_looks("write-chinese")


def _nothing_to_write_with(studio: Studio) -> None:
    """No run; the run of a classifier; a run that has no checkpoint yet."""
    studio.project.set_run(None)
    studio.window.go("write")
    studio.rest()
    studio.save_looks("write-no-run")
    _open(studio, small_run("reviews-en", studio.wait))
    studio.save_looks("write-no-language-model")
    fresh = runs_folder() / "just-begun"
    shutil.rmtree(fresh, ignore_errors=True)
    RunFolder.create(fresh, RunFolder(small_run("writer-en", studio.wait)).spec())
    _open(studio, fresh)
    studio.save_looks("write-no-checkpoint")
    shutil.rmtree(fresh)


def _choose_and_change(studio: Studio, page: Any) -> None:
    """A token with its alternatives; the text with another one there."""
    page.view.text.choose(12)
    studio.save_looks("write-alternatives")
    bars, written = page.view.alternatives.bars, page.view.writing.tokens[12]
    others = [row for row, one in enumerate(written["alternatives"]) if one["id"] != written["id"]]
    bars.choose_row(others[0])
    studio.wait(lambda: not page.writer.busy)
    studio.save_looks("write-changed")


def _by_chance(studio: Studio, page: Any) -> None:
    """What top-k cuts off, colours by chance, and none."""
    _set(page, top_k=3, max_new_tokens=120)
    _write(studio, page)
    page.view.shade.setCurrentIndex(1)
    page.view.text.choose(12)
    studio.save_looks("write-cut-off")
    page.view.shade.setCurrentIndex(2)
    studio.save_looks("write-no-colours")
    page.view.shade.setCurrentIndex(0)


def _errors(studio: Studio, page: Any) -> None:
    """A prompt that the vocabulary lacks, a setting that does not fit, a checkpoint that is gone."""
    page.prompt.edit.setPlainText("One 猫 🐈 Friday, ")
    _write(studio, page)
    studio.save_looks("write-unknown")
    field = page.sampling.form.editor("top_p")
    field.setText("7")
    field.edited.emit()
    studio.save("write-setting")
    _set(page, top_p=1.0)
    studio.project.set_checkpoint(99_999)
    page.write()
    studio.wait(lambda: not page.writer.busy)
    studio.save("write-no-such-checkpoint")
    studio.project.set_checkpoint("best")


def _open(studio: Studio, run: Path) -> None:
    studio.project.open_run(run, "write")
    studio.rest(1.0)


def _set(page: Any, **values: Any) -> None:
    page.sampling.set_sampling(page.sampling.form.spec.model_copy(update=values))


def _write(studio: Studio, page: Any) -> None:
    page.write()
    studio.wait(lambda: not page.writer.busy)
