"""Makes the documentation's pictures: drives the real window over the bundled samples and saves what it shows.

    python docs/make_screenshots.py [SCENE …] [--out DIR] [--renew] [--run RUN] [--text-size SIZE]
                                    [--window 1920x1080]

A scene is a function that is handed the `Studio`, in a module of `screenshots`; without a name all are made, in an
order that lets one go on from what another has trained.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from attune_studio.theme import TEXT_SIZES
from screenshots.data_page import data_page
from screenshots.every_page import every_page
from screenshots.guide import inspect_and_export_pages
from screenshots.inspect_states import inspect_states
from screenshots.inspect_views import classifier_views, translator_views
from screenshots.model_page import model_page
from screenshots.replay import replay
from screenshots.step_by_step import step_by_step
from screenshots.studio import SIZES, Studio
from screenshots.train_page import train_page
from screenshots.translation import translation
from screenshots.vectors import vectors
from screenshots.write import write

SCENES: dict[str, Callable[[Studio], None]] = {
    "data": data_page,
    "model": model_page,
    "train": train_page,
    "inspect": inspect_and_export_pages,
    "replay": replay,
    "translation": translation,
    "classifier-views": classifier_views,
    "translator-views": translator_views,
    "states": inspect_states,
    "vectors": vectors,
    "write": write,
    "steps": step_by_step,
    "every-page": every_page,
}


def main() -> None:
    """Makes the pictures of the scenes named, or of all."""
    parser = argparse.ArgumentParser(description="Makes the documentation's pictures with the real window.")
    parser.add_argument("scenes", metavar="SCENE", nargs="*", help=f"some of: {', '.join(SCENES)} (default: all)")
    parser.add_argument(
        "--out", type=Path, default=Path("out/screenshots"), help="where they go (default: %(default)s)"
    )
    parser.add_argument("--renew", action="store_true", help="renew those that lie in docs/images, too")
    parser.add_argument("--run", type=Path, help="the run that the scene replay shows (default: one is trained)")
    parser.add_argument("--text-size", choices=TEXT_SIZES, default="normal", help="how large text is (default: normal)")
    parser.add_argument(
        "--window",
        type=_size,
        action="append",
        help="a size of the window in all its looks, any number of times (default: 1280x800 and 1024x640)",
    )
    asked = parser.parse_args()
    if unknown := set(asked.scenes) - set(SCENES):
        parser.error(f"no such scene: {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory() as settings:
        os.environ["ATTUNE_SETTINGS"] = str(Path(settings) / "settings.ini")
        os.environ.setdefault("ATTUNE_WORKSPACE", str(Path(settings) / "workspace"))
        if not os.environ.get("DISPLAY"):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        studio = Studio(
            asked.out,
            asked.run and asked.run.resolve(),
            renew=asked.renew,
            text_size=asked.text_size,
            sizes=asked.window or SIZES,
        )
        for name in asked.scenes or SCENES:
            SCENES[name](studio)
        studio.window.close()


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


if __name__ == "__main__":
    main()
