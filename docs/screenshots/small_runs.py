"""Runs of every kind that the Inspect page can show, trained on the bundled samples for as few steps as can be.

A run is trained the first time that a scene asks for it; with `ATTUNE_WORKSPACE` set it is there the next time.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from attune_datasets.samples import sample
from attune_models.presets import preset, with_settings
from attune_models.runs import RunFolder, launch
from attune_studio.workspace import runs_folder

_WIDE = {"model.d_model": 64, "model.num_heads": 8, "model.d_ff": 64, "tokenizer.max_length": 512, "training.epochs": 1}
_WIDE_READER = {**_WIDE, "model.num_layers": 8}
_WIDE_TRANSLATOR = {**_WIDE, "model.encoder_layers": 8, "model.decoder_layers": 8, "decoding.max_length": 48,
                    "decoding.beam_size": 2}  # fmt: skip
_LONG_TRANSLATOR = {
    "tokenizer.max_length": 256,
    "training.epochs": 1,
    "decoding.max_length": 192,
    "decoding.beam_size": 2,
}
_SEVERAL = {"training.epochs": 4, "training.keep_every": 1, "training.ema_decay": None}
_READER = {**_SEVERAL, "model.num_layers": 2}
_TRANSLATOR = {**_SEVERAL, "training.epochs": 8}  # one is judged every hundred steps at most
_SHORT_RNN = {"model.d_model": 64, "tokenizer.vocabulary_size": 1000, "training.epochs": 1}


@dataclass(frozen=True)
class SmallRun:
    """How a run is trained.

    Args:
        sample: What it learns from.
        preset: What it begins with.
        rows: Of the sample, its first; of a text that is no table all of it.
        settings: What is another than in the preset.
    """

    sample: str
    preset: str
    rows: int
    settings: dict[str, Any] = field(default_factory=dict)


SMALL_RUNS = {
    "reviews-en": SmallRun("reviews_en", "reviews", 4000, _READER),
    "reviews-zh": SmallRun("reviews_zh", "reviews", 4000, _READER),
    "pairs-zh-en": SmallRun("pairs_zh_en", "translation-tiny", 3000, _TRANSLATOR),
    "pairs-en-es": SmallRun("pairs_en_es", "translation-tiny", 3000, _TRANSLATOR),
    "wide-en": SmallRun("reviews_en", "reviews", 600, _WIDE_READER),
    "wide-zh": SmallRun("reviews_zh", "reviews", 600, _WIDE_READER),
    "wide-zh-en": SmallRun("pairs_zh_en", "translation-tiny", 600, _WIDE_TRANSLATOR),
    "wide-en-es": SmallRun("pairs_en_es", "translation-tiny", 600, _WIDE_TRANSLATOR),
    "long-en-es": SmallRun("pairs_en_es", "translation-tiny", 600, _LONG_TRANSLATOR),
    "rnn-attention": SmallRun("pairs_zh_en", "rnn-attention", 600, _SHORT_RNN),
    "rnn-plain": SmallRun("pairs_zh_en", "rnn-plain", 600, _SHORT_RNN),
    "writer-en": SmallRun("stories_en", "gpt-tiny", 0),
    "writer-zh": SmallRun("reviews_zh", "gpt-tiny", 1500, {"data.text": "review"}),
}


def small_run(name: str, wait: Callable[[Callable[[], object]], None]) -> Path:
    """Returns the folder of one of `SMALL_RUNS`, trained.

    Args:
        name: Which.
        wait: Returns once a condition holds.
    """
    folder = RunFolder(runs_folder() / name)
    if not folder.path.exists():
        folder = RunFolder.create(folder.path, with_settings(preset(SMALL_RUNS[name].preset).spec, _settings(name)))
        launch(folder)
        print(f"training {folder.path}", flush=True)
        wait(lambda: folder.status().state != "queued")
    wait(lambda: not folder.status().under_way)
    return folder.path


def _settings(name: str) -> dict[str, str]:
    small = SMALL_RUNS[name]
    return {key: json.dumps(value) for key, value in {"data.file": str(_table(small)), **small.settings}.items()}


def _table(small: SmallRun) -> Path:
    """Returns a table of the sample's first rows, or the text that it is."""
    if sample(small.sample).task == "language":
        return sample(small.sample).path
    path = runs_folder() / "tables" / f"{small.sample}-{small.rows}.csv"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with (
            sample(small.sample).path.open(encoding="utf-8", newline="") as whole,
            path.open("w", encoding="utf-8", newline="") as part,
        ):
            csv.writer(part).writerows(islice(csv.reader(whole), 1 + small.rows))
    return path
