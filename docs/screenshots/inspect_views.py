"""Every view of the Inspect page on a short text and on one of 512 tokens, of a classifier and of a translator.

Each is saved in every look: light and dark, in a usual window and in the smallest.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from attune_datasets.samples import sample

from screenshots.inspecting import Inspecting, choose
from screenshots.small_runs import SMALL_RUNS, small_run
from screenshots.studio import Studio

_LONG = 600  # words or Chinese characters: more than 512 tokens, which is where runs cut
_LONG_SENTENCE = 150  # words: both sides of a translator that is asked for as many
_ASKED = ("Why", "Inside", "Through")


@dataclass(frozen=True)
class Subject:
    """What is looked at.

    Args:
        name: What the pictures' names begin with.
        run: One of `SMALL_RUNS`.
        other: Another of them, which it is compared with.
        query: The token that is locked.
        text: What is looked into; empty: as many rows of the sample as have `words`.
        edited: The text that is compared with it; of a long one, what is put before it.
        words: Of a text that is not named, how many it has at least; or Chinese characters.
    """

    name: str
    run: str
    other: str
    query: int
    text: str
    edited: str
    words: int = _LONG


CLASSIFIERS = (
    Subject("short-en", "reviews-en", "wide-en", 4, "The film was not bad but wonderful.", "The film was not bad."),
    Subject("short-zh", "reviews-zh", "wide-zh", 5, "这部电影一点也不差。", "这部电影真的一点也不差。"),
    Subject("long-en", "wide-en", "reviews-en", 200, "", "I never liked it. "),
    Subject("long-zh", "wide-zh", "reviews-zh", 200, "", "我根本不喜欢。"),
)
TRANSLATORS = (
    Subject(
        "pair-short-zh-en", "pairs-zh-en", "rnn-attention", 3, "老师搬了邻居拿的帽子。", "老师没有搬邻居拿的帽子。"
    ),
    Subject(
        "pair-short-en-es", "pairs-en-es", "wide-en-es", 3,
        "The rich dancer buys her chair.", "The dancer does not buy her chair.",
    ),
    Subject("pair-long-zh-en", "wide-zh-en", "pairs-zh-en", 3, "", "老师没有画。"),
    Subject("pair-long-en-es", "wide-en-es", "pairs-en-es", 3, "", "The dancer buys her chair. "),
    Subject("pair-150-en-es", "long-en-es", "pairs-en-es", 3, "", "The dancer buys her chair. ", _LONG_SENTENCE),
)  # fmt: skip


def classifier_views(studio: Studio) -> None:
    """Matrix, links, text by every unit, and what both kinds of network have."""
    for subject in CLASSIFIERS:
        inspecting, save = _look(studio, subject)
        save("matrix")
        view = inspecting.view
        inspecting.tab("Links")
        for unit in ("By word", "By sentence", "By token"):
            choose(view.reading_bar.unit, unit)
            save(f"links-{unit[3:]}")
        choose(view.reading_bar.direction, "What attends")
        save("links-incoming")
        choose(view.reading_bar.direction, "What it")
        _common_views(inspecting, subject, save)


def translator_views(studio: Studio) -> None:
    """Every attention with its lines and alternatives, the beam tree, and what both kinds of network have."""
    for subject in TRANSLATORS:
        inspecting, save = _look(studio, subject)
        kind = inspecting.view.kind
        for title, name in (
            ("Source", "encoder"),
            ("Translation looks back", "decoder"),
            ("Translation looks at", "cross"),
        ):
            choose(kind, title)
            inspecting.view.map.lock_query(subject.query)
            inspecting.settle()
            save(f"attention-{name}")
        inspecting.tab("Beams")
        inspecting.settle()
        save("beams")
        _common_views(inspecting, subject, save)


def _look(studio: Studio, subject: Subject) -> tuple[Inspecting, Callable[[str], None]]:
    """Returns the page with the text looked into, and what saves a view of it."""
    small_run(subject.other, studio.wait)
    inspecting = Inspecting(studio, small_run(subject.run, studio.wait))
    inspecting.look_into(_text(subject))
    inspecting.view.tabs.setCurrentIndex(0)
    inspecting.view.map.lock_query(subject.query)
    return inspecting, lambda name: studio.save_looks(f"{subject.name}-{name}")


def _common_views(inspecting: Inspecting, subject: Subject, save: Callable[[str], None]) -> None:
    """The tabs that ask, worth, a head off, what is compared, the replay and its lines."""
    for title in _ASKED:
        inspecting.tab(title)
        inspecting.settle()
        save(title.lower())
    inspecting.measure_heads()
    save("worth")
    inspecting.view.tabs.setCurrentIndex(0)
    inspecting.switch_head()
    save("head-off")
    inspecting.switch_head()
    _compare(inspecting, subject, save)
    _replay(inspecting, save)


def _compare(inspecting: Inspecting, subject: Subject, save: Callable[[str], None]) -> None:
    """The oldest checkpoint, another run, and another text beside the answer that is kept."""
    tab: Any = inspecting.tab("Compare")
    inspecting.studio.wait(lambda: tab.reference.findText(f"Run {subject.other}") >= 0 and tab.checkpoints.listed)
    entries = {"run": f"Run {subject.other}"}
    if len(tab.checkpoints.listed) > 1:  # otherwise there is none but the one that is looked into
        entries["checkpoint"] = f"Checkpoint of step {tab.checkpoints.listed[-1].step:,}"
    for name, entry in entries.items():
        choose(tab.reference, entry)
        inspecting.settle()
        save(f"compare-{name}")
    tab.keep()
    inspecting.settle()
    inspecting.look_into(subject.edited if subject.text else subject.edited + _text(subject))
    save("compare-edited")
    choose(tab.reference, "Nothing")


def _replay(inspecting: Inspecting, save: Callable[[str], None]) -> None:
    inspecting.view.tabs.setCurrentIndex(0)
    inspecting.page.pin()
    replayed = inspecting.wait_for_replay(inspecting.page.over_training)
    save("replay")
    inspecting.tab("Training")
    save("life-lines")
    replayed.player.close()
    inspecting.view.tabs.setCurrentIndex(0)


def _text(subject: Subject) -> str:
    return subject.text or _long_text(SMALL_RUNS[subject.run].sample, subject.words)


def _long_text(name: str, words: int) -> str:
    """Returns the first texts of a sample, as many as have so many words or Chinese characters."""
    found = sample(name)
    with found.path.open(encoding="utf-8", newline="") as file:
        texts = [row[next(iter(row))] for row in csv.DictReader(file)]
    chinese = not texts[0].isascii()
    said = ""
    while len(said if chinese else said.split()) < words:
        said += texts.pop(0) + ("" if chinese else " ")
    return said.strip()
