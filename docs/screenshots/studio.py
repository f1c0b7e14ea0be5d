"""`Studio`: the real window, and hands to drive it with."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from attune_studio import theme
from attune_studio.app import create_application
from attune_studio.main_window import MainWindow
from attune_studio.pages import PAGES
from attune_studio.project import Project
from attune_studio.window_keeper import WindowKeeper

IMAGES = Path(__file__).parent.parent / "images"
_PATIENCE = 1800  # s: why, of 512 tokens in 8 layers, is asked of the model several hundred times


class Look(NamedTuple):
    """How the window is looked at: light or dark, and its size in pixels."""

    theme: str
    width: int
    height: int

    @property
    def name(self) -> str:
        """What a picture's name ends with."""
        return f"{self.theme}-{self.width}x{self.height}"


USUAL = Look("light", 1280, 800)
SIZES = ((1280, 800), (1024, 640))


class Studio:
    """The window.

    Args:
        out: The folder that pictures are saved in.
        run: The run that scenes of any run show; None: they train one of their own.
        renew: Whether pictures that `docs/images` has are renewed there, too.
        text_size: One of `theme.TEXT_SIZES`.
        sizes: Of the windows that `save_looks` saves, in pixels.
    """

    def __init__(
        self,
        out: Path,
        run: Path | None = None,
        *,
        renew: bool = False,
        text_size: str = "normal",
        sizes: Sequence[tuple[int, int]] = SIZES,
    ) -> None:
        self.run = run
        self._looks = [Look(light, *size) for size in sizes for light in ("light", "dark")]
        self._out, self._renew = out, renew
        self.application = create_application([])
        theme.manager().choose_text_size(text_size)
        self._keeper = WindowKeeper(Project())
        self.window.show()
        self.look(USUAL)
        self.wait(lambda: len(self.window.pages) == len(PAGES))

    @property
    def window(self) -> MainWindow:
        """The window in the language in force."""
        return self._keeper.window

    @property
    def project(self) -> Project:
        """What the window shows."""
        return self.window.project

    @property
    def data(self) -> Any:
        """The Data page."""
        return self.page("data")

    def page(self, name: str) -> Any:
        """Returns a page."""
        return self.window.pages[name]

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
        self.wait(lambda: time.monotonic() > until and not self.project.data_service.busy)

    def open(self, name: str) -> None:
        """Opens a table and waits until it is shown."""
        self.window.open_name(name)
        self.rest()
        self.wait(lambda: self.project.data or self.data.missing)
        self.rest()

    def theme(self, name: str) -> None:
        """Shows the window light or dark."""
        theme.manager().choose(name)
        self.rest(0.1)

    def look(self, look: Look) -> None:
        """Shows the window in that theme and size."""
        self.window.resize(look.width, look.height)
        self.theme(look.theme)

    def save(self, name: str) -> None:
        """Saves what the window shows as `name`.png."""
        self._out.mkdir(parents=True, exist_ok=True)
        self.rest(0.1)
        picture, file = self.window.grab(), f"{name}.png"
        for folder in [self._out] + [IMAGES] * (self._renew and (IMAGES / file).exists()):
            if not picture.save(str(folder / file)):
                raise OSError(f"{folder / file} could not be written")
            print(folder / file, flush=True)

    def save_looks(self, name: str) -> None:
        """Saves what the window shows light and dark in every size."""
        for look in self._looks:
            self.look(look)
            self.save(f"{name}-{look.name}")
        self.look(USUAL)
