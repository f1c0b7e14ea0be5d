"""Pictures drawn by the studio's own widgets where there is no window: the curves of a run, the attention of a head."""

from __future__ import annotations

import os

import numpy as np
from attune_models.runs import RunFolder
from attune_models.runs.events import read_all_events
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from attune_studio.inspection import Inspection
from attune_studio.tokens import SPACE_4

CURVES_SIZE, MAP_SIZE, WORDS_SIZE = QSize(1200, 800), QSize(820, 760), QSize(1200, 900)


def start_offscreen() -> QApplication:
    """Returns an application that draws into memory."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from attune_studio.app import create_application

    return create_application([])


def draw_curves(folder: RunFolder) -> bytes:
    """Returns a PNG of the run's curves as the Train page shows them. Needs an application."""
    from attune_studio.pages.train.curves import CurvesPanel
    from attune_studio.run_record import EventReader, RunRecord
    from attune_studio.widgets.picture import render_png

    record = RunRecord()
    reader = EventReader()
    for events in read_all_events(folder.events_path):
        record.add(reader.read(events))
    status = folder.status()
    page, panel = QWidget(), CurvesPanel()
    page.setProperty("role", "surface")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(*(SPACE_4,) * 4)
    layout.addWidget(panel)
    page.resize(CURVES_SIZE)
    panel.show_task(folder.spec().task)
    panel.set_record(record)
    panel.set_extent(status.steps / max(1, status.epochs), finished=True)
    page.grab()  # lays the plots out, so that the ranges fit what is painted
    panel.reset_view()

    def paint(painter: QPainter, area: QRectF) -> None:
        page.render(painter, QPoint())

    picture = render_png(paint, CURVES_SIZE)
    page.close()
    return picture


def draw_attention(inspection: Inspection, layer: int = 0, head: int = 0) -> bytes:
    """Returns a PNG of one head's map; layer and head count from 0. Needs an application."""
    from attune_studio.widgets.attention_map import AttentionMap
    from attune_studio.widgets.picture import render_png

    attention = AttentionMap()
    attention.resize(MAP_SIZE)
    title = f"Layer {layer + 1}, head {head + 1} · {inspection.predicted}"
    attention.show_scores(inspection.tokens, inspection.scores[layer, head], title)
    picture = render_png(attention.paint, MAP_SIZE)
    attention.close()
    return picture


def draw_words(words: list[str], counts: np.ndarray, points: np.ndarray, form: str) -> bytes:
    """Returns a map of words as a `form`, png or svg, as the Vectors page shows it. Needs an application."""
    from attune_studio.widgets.picture import render_png, render_svg
    from attune_studio.widgets.word_colors import frequency_coloring
    from attune_studio.widgets.word_map import WordMap

    drawn = WordMap()
    drawn.resize(WORDS_SIZE)
    drawn.show_words(words, points[np.newaxis], frequency_coloring(counts))
    picture = render_svg(drawn.paint, WORDS_SIZE) if form == "svg" else render_png(drawn.paint, WORDS_SIZE)
    drawn.close()
    return picture
