"""The language of the window: the one chosen in Settings, or the system's where Attune speaks it; else English.

`language.manager()` is a QObject, as `theme.manager()` is. A switch puts the translations in force for whatever is made
from then on, and tells `changed`: `window_keeper` then makes the window anew. What the packages below the studio tell
comes in English, and is told by `told`; the command line is in English.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from attune_studio.settings import settings

ENGLISH, CHINESE = "en", "zh_CN"
CHOICES = ("system", ENGLISH, CHINESE)


class LanguageManager(QObject):
    """Holds the chosen language and puts it in force."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choice = str(settings().value("language", "system"))
        self._translators: list[QTranslator] = []
        self.language = ENGLISH

    @property
    def choice(self) -> str:
        """One of `CHOICES`."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Changes the language to one of `CHOICES` and remembers it."""
        self._choice = choice
        settings().setValue("language", choice)
        before = self.language
        self.apply()
        if self.language != before:
            self.changed.emit()

    def toggle(self) -> None:
        """Changes to the other language."""
        self.choose(ENGLISH if self.language == CHINESE else CHINESE)

    def apply(self) -> None:
        """Puts the language in force on the application; what is shown already stays as it is."""
        chosen = self._choice if self._choice in (ENGLISH, CHINESE) else system_language()
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = [] if chosen == ENGLISH else [_of_qt(chosen), _own(chosen)]
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        QLocale.setDefault(QLocale(chosen))
        self.language = chosen  # last: other threads, which go by it, tell nothing in the language before


def system_language() -> str:
    """Returns the first of the system's languages that Attune speaks; English where it speaks none."""
    for name in QLocale.system().uiLanguages():
        locale = QLocale(name)
        if locale.language() == QLocale.Language.English:
            return ENGLISH
        if locale.language() == QLocale.Language.Chinese and locale.script() == QLocale.Script.SimplifiedHanScript:
            return CHINESE
    return ENGLISH


@cache
def manager() -> LanguageManager:
    """Returns the one language manager; needs a QCoreApplication."""
    return LanguageManager()


def _own(language: str) -> QTranslator:
    translator = QTranslator()
    translator.load(str(Path(__file__).with_name("translations") / f"attune_{language}.qm"))
    return translator


def _of_qt(language: str) -> QTranslator:
    """Returns the translations of Qt itself: the buttons of its dialogs, the menus of its text fields."""
    translator = QTranslator()
    translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return translator
