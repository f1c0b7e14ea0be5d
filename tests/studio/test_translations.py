"""The Chinese of the window: nothing missing, nothing stale, nothing that cannot be found, and all of it compiled."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTranslator
from translating import TS, renewed, ts_file
from translating.checks import differences
from translating.messages import Message, NotALiteralError, messages_of
from translating.ts_file import Translations

AGAIN = "run `make translations`"


@pytest.fixture(scope="module")
def known() -> Translations:
    return ts_file.read(TS)


def test_the_file_has_the_messages_of_the_sources_and_no_others() -> None:
    assert renewed(TS) == TS.read_text(encoding="utf-8"), AGAIN


def test_everything_is_translated(known: Translations) -> None:
    missing = [key for key, translation in known.items() if not translation]
    assert not missing, f"{len(missing)} messages of {TS} are not translated, such as {missing[:5]}"


def test_placeholders_and_markup_are_the_same(known: Translations) -> None:
    found = [(key, told) for key, text in known.items() if text and (told := differences(key[1], text))]
    assert not found


def test_what_is_compiled_says_the_same(known: Translations) -> None:
    compiled = QTranslator()
    assert compiled.load(str(TS.with_suffix(".qm")))
    said = {key: compiled.translate(*key) for key, translation in known.items() if translation}
    assert said == {key: translation for key, translation in known.items() if translation}, AGAIN


@pytest.mark.parametrize(
    ("translation", "what"),
    [("第 {row} 行：{{", ""), ("第 {zeile} 行", "placeholders"), ("第 行", "placeholders"), ("<b>{row}</b>", "tags"),
     ("{row} ", "outer spaces"), ("{row}\n行", "line ends"), ("{row} (&R)", "mnemonics")],
)  # fmt: skip
def test_a_translation_that_lacks_a_placeholder_is_found(translation: str, what: str) -> None:
    found = differences("Row {row}", translation)
    assert [entry.partition(":")[0] for entry in found] == ([what] if what else [])


SOURCE = '''
TITLES = (marked("titles", "One"),)
class Page(QWidget):
    def __init__(self):
        self.setText(self.tr("Text", "a button"))
        self.painter.translate(x, y)
        told(TITLES[0])
        told("Two")
        QCoreApplication.translate("ctx", "Three")
def told(text):
    """Says it."""
    return QCoreApplication.translate("titles", text)
'''


def test_the_messages_of_a_module() -> None:
    found = list(messages_of({"pages/page.py": SOURCE}))
    assert found == [
        Message("titles", "One", "", "pages/page.py"),
        Message("Page", "Text", "a button", "pages/page.py"),
        Message("titles", "Two", "", "pages/page.py"),
        Message("ctx", "Three", "", "pages/page.py"),
    ]


@pytest.mark.parametrize(
    "source",
    ['self.tr(f"{count} rows")', "self.tr(text)", 'parent.tr("Text")', 'translate(name, "Text")', "marked(a, b)"],
)
def test_a_text_that_is_put_together_at_run_time_is_an_error(source: str) -> None:
    with pytest.raises(NotALiteralError, match=r"page.py:1"):
        list(messages_of({"page.py": source}))


def test_what_is_translated_stays_and_what_is_said_no_more_goes() -> None:
    known = {("A", "One", ""): "一", ("A", "Gone", ""): "没了"}
    content = ts_file.written([Message("A", "One", "", "a.py"), Message("A", "Less < & more", "", "b.py")], known)
    assert "一" in content and "没了" not in content
    assert "Less &lt; &amp; more" in content and content.count("unfinished") == 1
