"""The Vectors page: nothing yet, the embedding layers of runs in every look, what is asked, 50,000 points, learning."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from attune_datasets.samples import sample
from attune_models.word_vectors.text_formats import write_word2vec
from attune_models.word_vectors.vectors import WordVectors

from screenshots.small_runs import small_run
from screenshots.studio import Studio

_WORDS, _GROUPS, _DIMENSIONS = 50_000, 60, 24


def vectors(studio: Studio) -> None:
    """Every state of the page."""
    page = studio.page("vectors")
    studio.window.go("vectors")
    studio.save("vectors-empty")
    for name, word in (("pairs-en-es", "queen"), ("pairs-zh-en", "老")):
        studio.window.open_run(small_run(name, studio.wait))
        studio.window.go("vectors")
        _drawn(studio, page)
        studio.save_looks(f"vectors-{name}")
        _colored(page)
        page.look_for(word)
        studio.wait(lambda: not page.service.busy and page.panel.near.bars)
        studio.save_looks(f"vectors-{name}-near")
    page.look_for("such a word there is not")
    studio.wait(lambda: page.banner.message)
    studio.save("vectors-error")
    page.banner.clear()
    with tempfile.TemporaryDirectory() as folder:
        _large(studio, page, Path(folder))
        _choose(page.settings.method, 2)
        page.draw()
        studio.rest(3)
        studio.save("vectors-busy")
        page.service.cancel_all()
    page.source.choose_file(None)
    _choose(page.settings.method, 0)
    page.learning.set_open(True)
    text = sample("reviews_zh").path
    page.learn(str(text))
    studio.wait(lambda: (page.source.origin or {}).get("place") == str(page.learning.folder(text)))
    _drawn(studio, page)
    studio.save("vectors-learned")
    page.look_for("电影")
    _choose(page.settings.method, 3)
    studio.wait(lambda: page.panel.moment.isVisible() and not page.service.busy)
    page.panel.moment.setValue(5)
    studio.save("vectors-over-training")


def _large(studio: Studio, page: Any, folder: Path) -> None:
    """As many points as a map may have, every fifth a Chinese word, in groups."""
    draw = np.random.default_rng(1)
    centres = draw.normal(size=(_GROUPS, _DIMENSIONS))
    matrix = centres[draw.integers(_GROUPS, size=_WORDS)] + draw.normal(size=(_WORDS, _DIMENSIONS)) * 0.4
    words = [f"词语{number}" if number % 5 == 0 else f"word{number}" for number in range(_WORDS)]
    write_word2vec(WordVectors(words, np.zeros(_WORDS, np.int64), matrix.astype(np.float32)), folder / "50000.txt")
    _choose(page.settings.words, page.settings.words.count() - 1)
    page.source.choose_file(str(folder / "50000.txt"))
    studio.wait(lambda: len(page.map.words) == _WORDS)
    _drawn(studio, page)
    studio.save_looks("vectors-50000")


def _drawn(studio: Studio, page: Any) -> None:
    studio.wait(lambda: page.map.words and not page.service.busy)


def _colored(page: Any) -> None:
    """By side or label, where there are such."""
    page.settings.colors.setCurrentIndex(page.settings.colors.count() - 1)
    page.settings.recolored.emit()


def _choose(choice: Any, row: int) -> None:
    choice.setCurrentIndex(row)
    choice.activated.emit(row)
