"""Makes the guide's pictures: drives the real window over the bundled samples and saves what it shows.

    python docs/make_screenshots.py [FOLDER] [SCENE …]      FOLDER: docs/images when not given

A scene is a function that is handed the `Studio`; add one to `SCENES` for every page.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_IMAGES = Path(__file__).parent / "images"
_SIZE = (1280, 800)
_PATIENCE = 600  # s


class Studio:
    """The window, and hands to drive it with."""

    def __init__(self, folder: Path) -> None:
        from attune_studio.app import create_application
        from attune_studio.main_window import MainWindow
        from attune_studio.pages import PAGES
        from attune_studio.project import Project

        self.application = create_application([])
        self.window = MainWindow(Project())
        self.window.resize(*_SIZE)
        self.window.show()
        self._folder = folder
        self.wait(lambda: len(self.window.pages) == len(PAGES))

    @property
    def data(self) -> Any:
        """The Data page."""
        return self.window.pages["data"]

    def wait(self, condition: Callable[[], object]) -> None:
        """Lets the window live until `condition` holds."""
        deadline = time.monotonic() + _PATIENCE
        while not condition():
            self.application.processEvents()
            time.sleep(0.005)
            if time.monotonic() > deadline:
                raise TimeoutError("the window did not come to the state that a picture needs")

    def rest(self, seconds: float = 0.7) -> None:
        """Lets the window live until the data service has nothing to do."""
        until = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() > until and not self.window.project.data_service.busy)

    def open(self, name: str) -> None:
        """Opens a table and waits until it is shown."""
        self.window.open_name(name)
        self.rest()
        self.wait(lambda: self.window.project.data or self.data.missing)
        self.rest()

    def theme(self, name: str) -> None:
        """Shows the window light or dark."""
        from attune_studio import theme

        theme.manager().choose(name)
        self.rest(0.1)

    def save(self, name: str) -> None:
        """Saves what the window shows as `name`.png."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self.rest(0.1)
        self.window.grab().save(str(self._folder / f"{name}.png"))
        print(self._folder / f"{name}.png", flush=True)


def data_page(studio: Studio) -> None:
    """The Data page: before data, its five tabs, Chinese text in the dark, a file with problems."""
    studio.window.go("data")
    studio.save("data-start")
    studio.open("sample:reviews_en")
    for name in ("preview", "words", "lengths", "labels"):
        studio.data.tabs.setCurrentWidget(getattr(studio.data, name))
        studio.rest()
        studio.save(f"data-{name}")
    studio.theme("dark")
    studio.open("sample:reviews_zh")
    studio.data.tabs.setCurrentWidget(studio.data.words)
    studio.rest()
    studio.save("data-words-chinese-dark")
    studio.theme("light")
    studio.open(str(_ragged_file()))
    studio.data.tabs.setCurrentWidget(studio.data.problems)
    studio.rest()
    studio.save("data-problems")


def model_page(studio: Studio) -> None:
    """The Model page: before data, with it, a value that does not fit, one batch measured, dark."""
    studio.window.project.open_file("")
    page = studio.window.pages["model"]
    studio.window.go("model")
    studio.wait(lambda: studio.window.project.data is None)
    studio.save("model-no-data")
    studio.open("sample:reviews_en")
    studio.window.go("model")
    studio.wait(lambda: page.facts.counted)
    studio.window.project.set("model.num_layers", 3)
    page.drawing.light("model.d_ff")
    studio.save("model")
    page.try_one_batch()
    studio.save("model-measuring")
    studio.wait(lambda: page.primary.isEnabled())
    studio.save("model-measured")
    editor = page.network.form.editor("num_heads")
    editor.setText("3")
    editor.edited.emit()
    studio.theme("dark")
    studio.save("model-error-dark")
    studio.theme("light")
    page.network.form.set_spec(studio.window.project.spec.model)


def train_page(studio: Studio) -> None:
    """The Train page: before a run, running, paused, finished, attention, compared with a run in the dark, failed."""
    page = studio.window.pages["train"]
    studio.open("sample:reviews_en")
    studio.window.go("train")
    studio.rest()
    studio.save("train-start")
    _train(studio, epochs=2)
    studio.wait(lambda: page.record.evaluations_of("validation"))
    studio.rest(1.0)
    studio.save("train-running")
    page.buttons.pause.click()
    studio.wait(lambda: page.shown == "paused")
    studio.save("train-paused")
    page.buttons.pause.click()
    studio.wait(lambda: page.shown == "finished")
    studio.rest(1.0)
    studio.save("train-finished")
    page.view.tabs.setCurrentWidget(page.view.attention)
    studio.wait(page.view.attention.open_button.isVisible)
    studio.save("train-attention")
    page.view.tabs.setCurrentIndex(0)
    studio.open("sample:reviews_zh")
    studio.theme("dark")
    _train(studio, epochs=2)
    studio.wait(lambda: page.shown == "finished")
    page.view.bar.other.setCurrentIndex(1)
    page.view.bar.log.setChecked(True)
    page.view.bar.x_axis.setCurrentIndex(2)
    studio.rest(2.0)
    studio.save("train-compared-log-time-chinese-dark")
    studio.theme("light")
    studio.window.project.set("training.device", "gpu:7")
    _train(studio, epochs=1)
    studio.wait(lambda: page.shown == "failed")
    page.view.failure.log.set_open(True)
    studio.save("train-failed")
    studio.window.project.set("training.device", "auto")


def inspect_and_export_pages(studio: Studio) -> None:
    """A whole training of the sample as the README shows it; its heads, an example and Chinese; its SavedModel."""
    studio.window.go("inspect")
    studio.open("sample:reviews_en")
    _train_whole(studio)
    studio.save("train")
    page = _show_examples(studio)
    studio.save("inspect-start")
    page.own_text.edit.setPlainText("The film was not only not bad but wonderful.")
    page.do_primary()
    studio.wait(lambda: page.view.inspection is not None)
    page.view.map.lock_query(7)
    studio.save("inspect")
    page.examples.view.setCurrentIndex(page.examples.view.model().index(0, 0))
    studio.wait(lambda: page.view.inspection.label is not None)
    page.view.own_scale.setChecked(True)
    studio.theme("dark")
    studio.save("inspect-example-dark")
    studio.theme("light")
    page.view.own_scale.setChecked(False)
    _show_mistakes(studio, page)
    _measure_heads(studio, page, "inspect")
    page = studio.window.pages["export"]
    studio.window.go("export")
    studio.save("export-start")
    page.do_primary()
    studio.wait(page.primary.isEnabled)
    studio.save("export")
    for name in ("runs", "settings"):
        studio.window.go(name)
        studio.rest()
        studio.save(name)


def replay(studio: Studio) -> None:
    """A pinned example of a whole training, replayed at four moments; what changed in between; its heads' lives."""
    if studio.window.project.run is None:
        studio.open("sample:reviews_en")
        _train_whole(studio)
    page = _show_examples(studio)
    page.view.tabs.setCurrentIndex(0)
    replayed = page.over_training
    replayed.pins.set_open(True)
    studio.wait(lambda: replayed.pins.list.count())
    replayed.pins.list.setCurrentRow(0)
    replayed.pins.list.itemActivated.emit(replayed.pins.list.item(0))
    studio.wait(lambda: replayed.moment is not None)
    studio.rest(1.5)
    steps = replayed.player.steps
    for number, place in enumerate(sorted({0, len(steps) // 8, len(steps) // 3, len(steps) - 1}), 1):
        replayed.player.go(place)
        studio.wait(lambda place=place: replayed.moment.place == place)
        studio.save(f"replay-{number}")
    replayed.player.compare_with(steps[0])
    studio.wait(lambda: replayed.moment.before is not None)
    studio.save("replay-difference")
    replayed.player.compare_with(None)
    tabs = page.view.tabs
    tabs.setCurrentIndex([tabs.tabText(at) for at in range(tabs.count())].index("Training"))
    studio.save("replay-heads")
    studio.theme("dark")
    studio.save("replay-heads-dark")
    studio.theme("light")
    tabs.setCurrentIndex(0)
    replayed.player.close()


def translation(studio: Studio) -> None:
    """Chinese-English pairs from the table to a translator's heads, and its alternatives, in the dark too."""
    studio.open("sample:pairs_zh_en")
    studio.window.project.use_preset("translation-tiny")
    for name in ("preview", "pair_words", "pair_lengths"):
        studio.data.tabs.setCurrentWidget(getattr(studio.data, name))
        studio.rest()
        studio.save(f"pairs-{name.removeprefix('pair_')}")
    studio.window.go("model")
    studio.wait(lambda: studio.window.pages["model"].facts.counted)
    studio.save("pairs-model")
    _train_whole(studio)
    studio.save("pairs-train")
    page = _show_examples(studio)
    page.examples.view.setCurrentIndex(page.examples.view.model().index(0, 0))
    studio.wait(lambda: page.view.inspection is not None)
    studio.save("pairs-inspect")
    studio.theme("dark")
    studio.save("pairs-inspect-dark")
    studio.theme("light")
    _measure_heads(studio, page, "pairs-inspect")


def _train_whole(studio: Studio) -> None:
    _train(studio, epochs=None)
    studio.wait(lambda: studio.window.pages["train"].shown == "finished")
    studio.rest(1.5)


def _show_examples(studio: Studio) -> Any:
    page = studio.window.pages["inspect"]
    studio.window.go("inspect")
    studio.wait(lambda: page.examples.view.model().rowCount())
    return page


def _measure_heads(studio: Studio, page: Any, name: str) -> None:
    """Switches the chosen head off, and has the worth of all measured."""
    view = page.view
    view.heads.switch()
    studio.wait(lambda: view.inspection.off)
    studio.save(f"{name}-head-off")
    view.tabs.setCurrentWidget(view.worth)
    view.worth.ask.click()
    studio.wait(lambda: view.worth.rows.rows)
    studio.save(f"{name}-worth")


def _show_mistakes(studio: Studio, page: Any) -> None:
    """The examples as a table, those that are predicted wrongly with the words that they have in common, and none."""
    from attune_models.example_filter import ExampleFilter

    page.open_table(True)
    studio.save("inspect-table")
    for name, asked in (("mistakes", ExampleFilter(wrong=True)), ("no-example", ExampleFilter(text="no such text"))):
        page.examples.filters.set_filter(asked)
        studio.wait(lambda: not studio.window.project.inspector.busy)
        studio.save(f"inspect-{name}")
    page.examples.filters.clear()
    studio.wait(lambda: not studio.window.project.inspector.busy)
    page.open_table(False)


def _train(studio: Studio, epochs: int | None) -> None:
    page = studio.window.pages["train"]
    studio.window.project.set("training.epochs", epochs)
    studio.window.go("train")
    studio.wait(page.primary.isEnabled)
    page.train()
    studio.wait(lambda: page.shown in ("queued", "running"))


def _ragged_file() -> Path:
    path = Path(tempfile.mkdtemp()) / "ragged reviews.csv"
    good = "".join(
        f"the plot of part {i} holds,positive\nthe plot of part {i} does not hold,negative\n" for i in range(40)
    )
    bad = 'a row, with too, many cells,positive\n"a quote that never ends,negative\n'
    path.write_text("text,label\n" + good + ",negative\nthe same words,positive\nthe same words,negative\n" + bad)
    return path


SCENES: dict[str, Callable[[Studio], None]] = {
    "data": data_page,
    "model": model_page,
    "train": train_page,
    "inspect": inspect_and_export_pages,
    "replay": replay,
    "translation": translation,
}


def main(arguments: list[str]) -> None:
    """Makes the pictures of the scenes named, or of all."""
    scenes = [name for name in arguments if name in SCENES] or list(SCENES)
    folders = [Path(name) for name in arguments if name not in SCENES]
    with tempfile.TemporaryDirectory() as settings:
        os.environ["ATTUNE_SETTINGS"] = str(Path(settings) / "settings.ini")
        os.environ.setdefault("ATTUNE_WORKSPACE", str(Path(settings) / "workspace"))
        if not os.environ.get("DISPLAY"):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        studio = Studio(folders[0] if folders else _IMAGES)
        studio.theme("light")
        for name in scenes:
            SCENES[name](studio)
        studio.window.close()


if __name__ == "__main__":
    main(sys.argv[1:])
