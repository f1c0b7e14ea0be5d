"""How fluent the map of words is: the time of a frame while it turns, and how long a word under the pointer takes.

    python benchmarks/word_map.py [--words 50000] [--frames 300] [--size 1000x760] [--ratio 1.0] [--processor]

Draws the widget of the Vectors page into memory (so it needs no display): all points, the words that there is room
for, nothing kept from the frame before. Points are clusters on a sphere; every fifth word is Chinese.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from attune_studio.app import create_application
from attune_studio.widgets.word_colors import Coloring
from attune_studio.widgets.word_map import WordMap
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

Clock = Callable[[], float]


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description="Times the map of words.")
    parser.add_argument("--words", type=int, default=50_000)
    parser.add_argument("--frames", type=int, default=300)
    parser.add_argument("--size", default="1000x760", help="px (default: %(default)s)")
    parser.add_argument("--ratio", type=float, default=1.0, help="px of the device to one of the window")
    parser.add_argument("--processor", action="store_true", help="measure the thread's work, not the wall clock")
    asked = parser.parse_args()
    clock = time.thread_time if asked.processor else time.perf_counter
    width, height = map(int, asked.size.split("x"))
    application = create_application([])
    print(f"{asked.words:,} words, {asked.size} px at {asked.ratio:g}, {asked.frames} frames", end=", ")
    print(f"load {os.getloadavg()[0]:.1f}")
    for dimensions in (3, 2):
        words = make_map(asked.words, dimensions)
        words.resize(width, height)
        image = QImage(round(width * asked.ratio), round(height * asked.ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(asked.ratio)
        for name, move in {"turning": turn, "zooming": zoom}.items():
            if words.is_space or move is zoom:
                times = [frame_time(words, image, move, clock) for _ in range(asked.frames)]
                print(f"{dimensions}-D {name:8} {told(times)}")
        words.reset()
        print(f"{dimensions}-D picking  {told(picking_times(words, asked.frames * 5, clock))}")
        words.deleteLater()
    del application


def make_map(count: int, dimensions: int) -> WordMap:
    """Returns a map of clusters."""
    draw = np.random.default_rng(1)
    centres = draw.normal(size=(60, dimensions))
    points = centres[draw.integers(60, size=count)] + draw.normal(size=(count, dimensions)) * 0.35
    names = [f"词语{number}" if number % 5 == 0 else f"word{number}" for number in range(count)]
    found = WordMap()
    found.show_words(
        names, points[np.newaxis].astype(np.float32), Coloring(np.linspace(1, 0, count), ("rare", "often"))
    )
    return found


def turn(words: WordMap) -> None:
    """Turns on."""
    words.camera.turn(0.02, 0.003)


def zoom(words: WordMap) -> None:
    """Zooms on, in and out again."""
    words.camera.zoom_by(1.05 if words.camera.zoom < 4 else 0.25)


def frame_time(words: WordMap, image: QImage, move: Callable[[WordMap], None], clock: Clock) -> float:
    """Returns the seconds from a movement to the painted frame."""
    begun = clock()
    move(words)
    words.refresh()
    painter = QPainter(image)
    words.paint(painter, QRectF(words.rect()))
    painter.end()
    return clock() - begun


def picking_times(words: WordMap, count: int, clock: Clock) -> list[float]:
    """Returns the seconds that it takes to know which word the pointer is at, at places drawn anew each time."""
    places = np.random.default_rng(2).random((count, 2)) * (words.width(), words.height())
    times = []
    for x, y in places.tolist():
        begun = clock()
        words.point_at(QPointF(x, y))
        times.append(clock() - begun)
    return times


def told(times: list[float]) -> str:
    """Returns the median and the 99th percentile, in ms."""
    return f"median {statistics.median(times) * 1e3:6.2f} ms   99 % {np.percentile(times, 99) * 1e3:6.2f} ms"


if __name__ == "__main__":
    main()
