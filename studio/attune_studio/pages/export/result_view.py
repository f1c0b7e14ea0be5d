"""What an export has given: where it lies, how it was proven, and the lines that load it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPlainTextEdit, QStackedLayout, QVBoxLayout, QWidget

from attune_studio import icons, theme, tokens
from attune_studio.text import enumerated, size
from attune_studio.theme import scaled
from attune_studio.widgets.buttons import button
from attune_studio.widgets.empty_state import EmptyState, Missing
from attune_studio.widgets.labels import ElidedLabel, PlainLabel


class ResultView(QWidget):
    """The result of one export, or what an export will give.

    Signals:
        folder_wanted(str): The person wants to see the folder.
    """

    folder_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self._stack = QStackedLayout(self)
        promise = self.tr(
            '"Exported" is said only after a clean process has loaded the model and answered as Attune does.'
        )
        self._stack.addWidget(EmptyState(Missing("export", self.tr("Take the model away"), promise)))
        self._stack.addWidget(self._create_result())

    @property
    def snippet(self) -> str:
        """The lines that load the export."""
        return self._snippet.toPlainText()

    @property
    def proof(self) -> str:
        """How the export was proven."""
        return self._proof.text()

    @property
    def checkpoint(self) -> str:
        """Which checkpoint was exported."""
        return self._checkpoint.text()

    def clear(self) -> None:
        """Forgets the last result."""
        self._stack.setCurrentIndex(0)

    def show_result(self, result: dict[str, Any]) -> None:
        """Shows what the inspector's `export` answered."""
        self._path = result["path"]
        self._where.setText(result["path"])
        told = self.tr("step {step}")
        if result["damaged"]:
            told = self.tr("step {step}, for that of step {damaged} is damaged")
        damaged = enumerated([f"{step:,}" for step in result["damaged"]])
        self._checkpoint.setText(told.format(step=f"{result['checkpoint']:,}", damaged=damaged))
        self._size.setText(size(result["size"]))
        self._proof.setText(self._describe(result["check"]))
        self._snippet.setPlainText(result["snippet"])
        self._stack.setCurrentIndex(1)

    def _describe(self, check: dict[str, Any]) -> str:
        sentence = self.tr(
            "A clean process with {by} answered {texts} texts: labels equal, probabilities within {difference}."
        )
        if "translations_equal" in check:
            sentence = self.tr(
                "A clean process with {by} translated {texts} texts: translations equal, scores within {difference}."
            )
        if "continuations_equal" in check:
            sentence = self.tr(
                "A clean process with {by} wrote {texts} texts, the likeliest and drawn ones: all equal, "
                "log-probabilities within {difference}."
            )
        by = self.tr("only tensorflow") if check["by"] == "tensorflow" else check["by"]
        return sentence.format(by=by, texts=f"{check['texts']:,}", difference=f"{check['largest_difference']:.1e}")

    def _create_result(self) -> QWidget:
        result = QWidget()
        layout = QVBoxLayout(result)
        layout.setContentsMargins(*(tokens.SPACE_6,) * 4)
        layout.setSpacing(tokens.SPACE_4)
        heading = QHBoxLayout()
        heading.setSpacing(tokens.SPACE_2)
        self._tick = PlainLabel()
        heading.addWidget(self._tick)
        heading.addWidget(PlainLabel(self.tr("Exported"), role="title"))
        heading.addStretch()
        heading.addWidget(
            button(self.tr("Open folder"), lambda: self.folder_wanted.emit(self._path), icon="folder-open")
        )
        layout.addLayout(heading)
        layout.addLayout(self._create_facts())
        layout.addLayout(self._create_snippet_heading())
        self._snippet = QPlainTextEdit()
        self._snippet.setReadOnly(True)
        self._snippet.setFont(theme.monospace())
        self._snippet.setAccessibleName(self.tr("Lines that load the model"))
        self._snippet.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        layout.addWidget(self._snippet, 1)
        theme.manager().changed.connect(self._paint_tick)
        self._paint_tick()
        return result

    def _create_facts(self) -> QFormLayout:
        facts = QFormLayout()
        facts.setHorizontalSpacing(tokens.SPACE_4)
        facts.setVerticalSpacing(tokens.SPACE_2)
        self._where = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._checkpoint, self._size, self._proof = PlainLabel(), PlainLabel(), PlainLabel(wrap=True)
        for title, value in (
            (self.tr("Where"), self._where),
            (self.tr("Checkpoint"), self._checkpoint),
            (self.tr("Size"), self._size),
            (self.tr("Proof"), self._proof),
        ):
            facts.addRow(PlainLabel(title, role="muted"), value)
        return facts

    def _create_snippet_heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(PlainLabel(self.tr("Load it"), role="section"))
        row.addStretch()
        row.addWidget(
            button(
                self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(self.snippet), icon="copy", role="quiet"
            )
        )
        return row

    def _paint_tick(self) -> None:
        self._tick.setPixmap(icons.pixmap("check-circle", "good", scaled(tokens.ICON), self.devicePixelRatioF()))
