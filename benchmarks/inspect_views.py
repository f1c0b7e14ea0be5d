"""How quick the views of attention are (first paint, pointing, another head or part of it); and what memory they take.

    xvfb-run -a python benchmarks/inspect_views.py [--tokens 512] [--layers 8] [--heads 8]

Of a classifier, and of a translator, whose pair has so many tokens on either side and three attentions. The views are
the window's own. The weights are those of a random softmax, for what is measured hangs on their number only. Times are
from the call that shows or changes something until it is painted; with --processor those that the window's thread has
worked, which say more on a machine that is busy with other things.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import psutil

if TYPE_CHECKING:
    from attune_studio.inspection import Inspection
    from attune_studio.pages.inspect.head_view import HeadView
    from attune_studio.pages.inspect.pair_view import PairView
    from attune_studio.pair_inspection import PairInspection
    from attune_studio.widgets.attention_map import AttentionMap

_POINTS, _SWITCHES, _PAINTS, _DRAGS = 400, 64, 5, 200


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tokens", type=int, default=512)
    parser.add_argument("--layers", type=int, default=8)
    parser.add_argument("--heads", type=int, default=8)
    parser.add_argument("--processor", action="store_true", help="measure the window's thread, not the wall clock")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["ATTUNE_SETTINGS"] = f"{scratch}/settings.ini"
        clock = time.thread_time if arguments.processor else time.perf_counter
        measure(arguments.tokens, arguments.layers, arguments.heads, clock)


def measure(tokens: int, layers: int, heads: int, clock: Callable[[], float]) -> None:
    """Shows such a text, and a pair of two such, and prints how long everything took."""
    from attune_studio.app import create_application
    from attune_studio.pages.inspect.head_view import HeadView
    from attune_studio.pages.inspect.pair_view import PairView

    application = create_application([])

    def timed(act: Callable[[], object]) -> float:
        began = clock()
        act()
        application.processEvents()
        return 1000 * (clock() - began)

    print(f"A classifier, {tokens:,} tokens, {layers} layers x {heads} heads")
    of_text = [inspection(tokens, layers, heads, seed) for seed in range(_PAINTS)]
    measure_view(HeadView(), of_text, timed, {"matrix": 0, "links": 1})
    del of_text
    print(f"A translator, {tokens:,} source tokens x {tokens:,} target tokens, {layers} layers x {heads} heads")
    of_pair = [pair_inspection(tokens, layers, heads, seed) for seed in range(_PAINTS)]
    measure_view(PairView(), of_pair, timed, {"map and lines": 0})


def measure_view(
    view: HeadView | PairView,
    answers: Sequence[Any],
    timed: Callable[[Callable[[], object]], float],
    tabs: Mapping[str, int],
) -> None:
    """Shows answers in a view, and prints how long that took, and everything else that a person does to it.

    Args:
        view: A view of the window's.
        answers: What it can show.
        timed: Returns how long something took until it was painted, ms.
        tabs: In front of which tabs tokens are pointed at, by name.
    """
    process = psutil.Process()
    before, draw = process.memory_info().rss, np.random.default_rng(0)
    view.resize(1210, 730)
    view.show()
    shown = [timed(lambda answer=answer: view.show_inspection(answer)) for answer in answers]
    tell("first paint of grid, matrix and text", shown)
    attention = view.attention()
    assert attention is not None
    (layers, heads), tokens = attention.scores.shape[:2], len(view.names[view.query_side])
    for name, index in tabs.items():
        view.tabs.setCurrentIndex(index)
        timed(view.update)
        points = draw.integers(tokens, size=_POINTS).tolist()
        pointed = [timed(lambda at=at: view.point_at(view.query_side, at)) for at in points]
        tell(f"pointing at a token until it is marked in all views, {name} in front", pointed)
    view.tabs.setCurrentIndex(0)
    chosen = [divmod(int(number), heads) for number in draw.permutation(layers * heads)[:_SWITCHES]]
    tell("another head", [timed(lambda head=head: view.grid.choose(*head)) for head in chosen])
    tell("a step of the frame that is dragged over the overview", [timed(step) for step in drags(view.map)])
    rise = (process.memory_info().rss - before) / 2**20
    print(f"memory of the views beside the weights: {rise:,.0f} MB; of the whole process: "
          f"{process.memory_info().rss / 2**20:,.0f} MB")  # fmt: skip
    view.close()


def drags(shown: AttentionMap) -> Iterator[Callable[[], object]]:
    """Yields the steps of a drag across the overview, with a quarter of all cells in the frame."""
    from PySide6.QtCore import QPoint, QRectF, Qt
    from PySide6.QtTest import QTest

    rows, columns = shown.scores.shape
    shown.seen.show(QRectF(0, 0, columns / 2, rows / 2))
    overview = shown.layouts(QRectF(shown.rect()))[1]
    assert overview is not None
    reach = overview.image.size() / 2
    start = overview.place_of(QRectF(0, 0, columns / 2, rows / 2)).center().toPoint()
    QTest.mousePress(shown, Qt.MouseButton.LeftButton, pos=start)
    for step in range(_DRAGS):
        share = abs(1 - 2 * step / _DRAGS)
        to = start + QPoint(round(share * reach.width()), round(share * reach.height()))
        yield partial(QTest.mouseMove, shown, to)
    QTest.mouseRelease(shown, Qt.MouseButton.LeftButton, pos=start)


def tell(what: str, times: list[float]) -> None:
    """Prints the median, the 99th percentile and the longest of some times in ms."""
    high = float(np.percentile(times, 99))
    print(f"{what}: median {statistics.median(times):.1f} ms, 99 % {high:.1f} ms, longest {max(times):.1f} ms")


def random_weights(draw: np.random.Generator, layers: int, heads: int, tokens: int, later: bool = True) -> np.ndarray:
    """Returns those of a random softmax, (layers, heads, tokens, tokens); without `later` none of what comes later."""
    weights = np.exp(4 * draw.standard_normal((layers, heads, tokens, tokens), np.float32))
    weights = weights if later else np.tril(weights)
    return weights / weights.sum(axis=-1, keepdims=True)


def pair_inspection(tokens: int, layers: int, heads: int, seed: int) -> PairInspection:
    """Returns an answer of the inspector to a sentence of so many tokens, its translation as long."""
    from attune_studio.pair_inspection import PairInspection

    draw = np.random.default_rng(seed)
    source, target = ([f"▁{side}{number}" for number in range(tokens - 1)] + ["[EOS]"] for side in ("word", "wort"))
    result = {
        "source": " ".join(source[:-1]).replace("▁", ""), "translation": " ".join(target[:-1]).replace("▁", ""),
        "source_tokens": source, "target_tokens": target, "input_tokens": ["[BOS]", *target[:-1]],
        "target_ids": list(range(tokens)), "score": -1.0, "probabilities": [0.5] * tokens, "settled": 0,
        "alternatives": [[{"id": 1, "token": one, "probability": 0.5}] for one in target], "hypotheses": [], "off": [],
        "cut": False, "unknown": [], "run": "random", "checkpoint": 1, "weights_sha256": "",
    }  # fmt: skip
    later = {"encoder": True, "decoder": False, "cross": True}
    scores = {name: random_weights(draw, layers, heads, tokens, every) for name, every in later.items()}
    return PairInspection.from_answer(result, scores)


def inspection(tokens: int, layers: int, heads: int, seed: int) -> Inspection:
    """Returns an answer of the inspector to a text of so many words."""
    from attune_studio.inspection import Inspection

    draw = np.random.default_rng(seed)
    words = [f"word{number}" for number in range(tokens - 1)]
    starts = np.cumsum([0, *(len(word) + 1 for word in words)])[:-1].tolist()
    spans = [[0, 0], *([start, start + len(word)] for start, word in zip(starts, words, strict=True))]
    scores = random_weights(draw, layers, heads, tokens)
    text = " ".join(words)
    result = {
        "text": text, "clean": text, "tokens": ["[CLS]", *words], "spans": spans, "words": starts, "sentences": [0],
        "predicted": "positive", "probabilities": {"positive": 0.75, "negative": 0.25}, "checkpoint": 1, "off": [],
        "cut": False, "run": "random", "weights_sha256": "",
    }  # fmt: skip
    return Inspection.from_answer(result, {"scores": scores, "mask": np.ones(tokens, bool)})


if __name__ == "__main__":
    main()
