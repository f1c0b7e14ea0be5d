"""What widgets paint, taken away: text stays text, with title, scale and where it comes from."""

from __future__ import annotations

import re
import zlib

import numpy as np
import pytest
from attune_studio.widgets.attention_map import AttentionMap
from attune_studio.widgets.picture import (
    picture_of,
    render_pdf,
    render_png,
    render_svg,
    to_clipboard_data,
    with_captions,
)
from attune_studio.widgets.scrolling import in_scroll
from attune_studio.widgets.token_links import TokenLinks
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

TOKENS = ["[CLS]", "很好", "film"]
CAPTIONS = ["Run a · step 3", "unit: token", "很好 " * 200]


@pytest.fixture
def place(qtbot):
    """A view as the page has them: a map, and below it links that scroll."""
    made = QWidget()
    qtbot.addWidget(made)
    shown, links = AttentionMap(), TokenLinks()
    shown.show_scores(TOKENS, np.eye(3, dtype=np.float32), "Head 1")
    links.show_tokens(TOKENS * 60)
    links.show_links([1], [(2, 0.75)], False)
    scroll = in_scroll(links)
    scroll.setFixedHeight(80)
    layout = QVBoxLayout(made)
    layout.addWidget(shown)
    layout.addWidget(scroll)
    made.resize(600, 520)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def picture(place):
    return with_captions(picture_of(place), "The title", CAPTIONS)


def test_an_svg_has_title_scale_captions_and_tokens_as_text(picture):
    svg = render_svg(picture.paint, picture.size, "A title", "where from")
    texts = re.findall(r">([^<>]+)</text>", svg.decode())
    assert {"The title", "Head 1", "Run a · step 3", "unit: token", "0.750", *TOKENS} <= {
        text.strip() for text in texts
    }
    assert texts.count("film") == 2 + 60  # both axes, and the links to their end although they are scrolled
    assert {"0.1", "0.25", "0.5", "0.75", "1"} <= set(texts)  # the links' scale
    assert any(text.startswith("很好") and text.endswith("…") for text in texts)  # a long text is cut
    assert b"<title>A title</title>" in svg and b"<desc>where from</desc>" in svg


def test_a_pdf_is_one_page_of_text_in_embedded_fonts(picture):
    pdf = render_pdf(picture.paint, picture.size, "A title")
    assert pdf.startswith(b"%PDF-") and len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    (box,) = re.findall(rb"/MediaBox \[([^]]+)\]", pdf)
    width, height = [float(part) for part in box.split()][2:]
    assert width == pytest.approx(picture.size.width() * 0.75, abs=1)
    assert height == pytest.approx(picture.size.height() * 0.75, abs=1)
    assert b"/FontFile" in pdf and b"/ToUnicode" in pdf
    streams = [_inflated(one) for one in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)]
    (page,) = [one for one in streams if one.startswith(b"/GSa gs")]
    assert page.count(b"BT\n") == page.count(b"ET\n") > len(TOKENS) * 60
    assert re.search(rb"<[0-9a-fA-F]+>\s*Tj", page)


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""  # a picture, or a font that is not compressed


def test_a_png_has_twice_the_pixels(picture):
    png = QImage.fromData(render_png(picture.paint, picture.size))
    assert (png.width(), png.height()) == (2 * picture.size.width(), 2 * picture.size.height())


def test_the_clipboard_gets_image_and_svg(qapp, picture):
    data = to_clipboard_data(picture)
    assert data.hasImage() and b"The title" in bytes(data.data("image/svg+xml").data())


def test_a_place_without_drawings_has_no_picture(qtbot):
    empty = QWidget()
    qtbot.addWidget(empty)
    assert picture_of(empty) is None
