"""`MovedFile`: asks where a file is that a run needs to go on, and that is not where the run has found it."""

from __future__ import annotations

from pathlib import Path

from attune_datasets.errors import AttuneError, MissingFileError, OtherFileError
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from attune_studio.setting_names import in_window
from attune_studio.settings import last_folder
from attune_studio.widgets.banner import Banner


class MovedFile(QObject):
    """Remembers how a run was to go on while its files are looked for.

    Args:
        page: The dialog lies over it.

    Signals:
        found(Path, dict, dict): This run is to go on with these settings, and with files, by key, where they are now.
    """

    found = Signal(object, dict, dict)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._key = ""
        self._run: Path | None = None
        self._settings: dict[str, float] = {}
        self._moved: dict[str, Path] = {}

    def begin(self, run: Path, settings: dict[str, float], moved: dict[str, Path]) -> None:
        """Remembers how a run is to go on."""
        self._run, self._settings, self._moved = run, settings, moved

    def forget(self) -> None:
        """Asks for nothing of the run any more: something else is being started."""
        self._run = None

    def ask_about(self, error: AttuneError, banner: Banner) -> bool:
        """Asks in `banner` where the file is, if that is why the run does not go on. Returns whether it is."""
        if self._run is None:
            return False
        if isinstance(error, MissingFileError):
            self._key = error.key
            what = self.tr("{what} Where is it?").format(what=in_window(error.what))
            banner.show_message("warning", what, error.why, self.tr("Choose the file…"))
            return True
        if isinstance(error, OtherFileError) and self._moved:
            self._key = error.keys[0]
            # Of several nobody knows which is the wrong one, so the run asks for each of them again.
            self._moved = {key: file for key, file in self._moved.items() if key not in error.keys}
            banner.show_message("error", error.what, error.why, self.tr("Choose another file…"))
            return True
        return False

    def ask(self) -> None:
        """Opens the dialog for the file."""
        dialog = QFileDialog(self._page, self.tr("Where is the file now?"), last_folder())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.choose(Path(path)))
        dialog.open()

    def choose(self, file: Path) -> None:
        """Takes a file as the one that is missing; whether it is, is found out before the run goes on."""
        if self._run is not None:  # else something else was started while the dialog stood open
            self.found.emit(self._run, self._settings, {**self._moved, self._key: file})
