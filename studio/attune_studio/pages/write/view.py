"""The right side of the Write page: the text, what each token might have been, the other texts, and the figures."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.pages.write.alternatives import AlternativesPanel
from attune_studio.pages.write.texts import TextsPanel
from attune_studio.text import titled
from attune_studio.theme import scaled
from attune_studio.widgets.editors import titled_choice
from attune_studio.widgets.folding_row import FoldingRow
from attune_studio.widgets.labels import PlainLabel, divider, plain_tooltip
from attune_studio.widgets.picture import Picture, with_captions
from attune_studio.widgets.share_scale import ShareScale
from attune_studio.widgets.written_text import WrittenText
from attune_studio.writing import END, FAILED, LENGTH, STOP, STOPPED, Writing, perplexity

_SIDE, _LEAST_TEXT = 272, (240, 160)  # px: the width of what stands beside the text, and what the text needs
_PROBABILITY, _CHANCE, _NONE = "probability", "chance", ""


class WriteView(QWidget):
    """One text, token by token.

    Signals:
        wanted(int, int): A place of the text that is shown, and the token that is to stand there.
        text_wanted(Writing): Another text is to be shown.
    """

    wanted = Signal(int, int)
    text_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.writing: Writing | None = None
        self._settled, self._settled_text = 0, 0  # tokens that will not change any more, and their characters
        self._goal = -1
        self.text = WrittenText(self._tip)
        self.text.setAccessibleName(self.tr("The written text"))
        self.text.setMinimumSize(*map(scaled, _LEAST_TEXT))
        self.text.token_chosen.connect(self._on_chosen)
        self.alternatives, self.texts = AlternativesPanel(), TextsPanel()
        self.alternatives.wanted.connect(self.wanted)
        self.texts.chosen.connect(self.text_wanted)
        shades = {
            _PROBABILITY: self.tr("Probability by the model"),
            _CHANCE: self.tr("Chance of being drawn"),
            _NONE: self.tr("No colours"),
        }
        self.shade = titled_choice(shades, self.tr("What the colours tell"))
        told = self.tr("Before temperature, top-k, top-p and penalty, or after. The prompt has no colour.")
        self.shade.setToolTip(plain_tooltip(told))
        self.shade.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.shade.currentIndexChanged.connect(lambda _: self._on_shade())
        self._scale = ShareScale()
        self.head = QHBoxLayout()
        self._figures = PlainLabel(role="caption", wrap=True)
        self._lay_out()

    @property
    def figures(self) -> str:
        """What is told of the whole text."""
        return self._figures.text()

    def show_writing(self, writing: Writing) -> None:
        """Shows a text, or what has come of it since it was shown."""
        if writing is not self.writing:
            self._keep(self._alike(writing))
            self._goal = -1
            if self.text.chosen >= self._settled:
                self.text.choose(-1)
        self.writing = writing
        self._refresh()

    def picture(self) -> Picture | None:
        """Returns the text as it is seen, whole, with where it comes from and what the colours tell; None: no text."""
        writing = self.writing
        if writing is None or not writing.origins:
            return None
        last = writing.origins[-1]
        model = self.tr("Run {run} · checkpoint of step {step}").format(
            run=writing.run.name, step=f"{last.checkpoint:,}"
        )
        sampling = " · ".join(
            titled(name, str(value)) for name, value in last.sampling.items() if value not in (None, [])
        )
        colors = self.tr("Colours: {what}, from 0, the darkest, to 1, without any")
        shades = [colors.format(what=self.shade.currentText())] if self.shade.currentData() else []
        return with_captions(self.text.whole(), writing.run.name, [model, sampling, *shades])

    def forget(self) -> None:
        """Shows no text any more; what was shown stays painted for something to cover it."""
        self.writing = None
        self._keep(0)

    def choose_later(self, place: int) -> None:
        """Chooses a place of the text that is shown as soon as there is a token."""
        self._goal = place

    def _alike(self, writing: Writing) -> int:
        """Returns how many tokens of what is shown are those of another text."""
        shown = self.writing
        if shown is None or shown.prompt != writing.prompt:
            return 0
        pairs = zip(shown.tokens, writing.tokens, strict=False)
        alike = next((place for place, (one, other) in enumerate(pairs) if one is not other), len(writing.tokens))
        return min(alike, self._settled)

    def _keep(self, tokens: int) -> None:
        """Leaves the first tokens of what is shown as they are, and shows all others anew with the next refreshing."""
        self._settled = tokens
        self._settled_text = sum(map(len, self.text.pieces[:tokens]))

    def _on_shade(self) -> None:
        self._scale.setVisible(self.shade.currentData() != _NONE)
        self._keep(0)
        self._refresh()

    def _refresh(self) -> None:
        writing, by = self.writing, self.shade.currentData()
        if writing is None:
            return
        new = writing.tokens[self._settled :]
        pieces = writing.pieces(self._settled, self._settled_text)
        shares = [token[by] if by else None for token in new]
        self.text.show_text(writing.prompt or writing.asked, self._settled, pieces, shares)
        for token, piece in zip(new, pieces, strict=True):
            if token["text"] != piece:
                break  # a stop text may become of it: what it adds is not settled yet
            self._settled += 1
            self._settled_text += len(piece)
        if 0 <= self._goal < len(writing.tokens):
            self.text.choose(self._goal)
            self._goal = -1
        self._figures.setText(" · ".join(self._told(writing)))

    def _on_chosen(self, token: int) -> None:
        self.alternatives.show_place(self.writing, token)
        self.text.setAccessibleDescription(self._tip(token) if token >= 0 else "")

    def _tip(self, token: int) -> str:
        assert self.writing is not None
        return self.alternatives.describe(self.writing.tokens[token])

    def _told(self, writing: Writing) -> list[str]:
        """Returns the figures of a text, and what should be known of how it was written."""
        loss, speed = writing.loss, writing.speed
        parts = [
            self.tr("1 token") if len(writing.tokens) == 1 else self.tr("{n:,} tokens").format(n=len(writing.tokens))
        ]
        if speed is not None:
            parts.append(self.tr("{speed:,.0f} a second").format(speed=speed))
        if loss is not None:
            parts.append(self.tr("{loss:.3f} nats a token").format(loss=loss))
        if (power := perplexity(loss)) is not None:
            parts.append(self.tr("perplexity {power:,.2f}").format(power=power))
        if writing.origins:
            told = self.tr("{run}, step {step:,}")
            parts.append(told.format(run=writing.run.name, step=writing.origins[-1].checkpoint))
        if writing.unseen:
            told = self.tr("longer than the context: the last token was written without the first {n:,}")
            parts.append(told.format(n=writing.unseen))
        return [*parts, *filter(None, [self._told_end(writing.ended)])]

    def _told_end(self, ended: str) -> str:
        return {
            LENGTH: self.tr("ended at the length that was asked for"),
            END: self.tr("the document ends here"),
            STOP: self.tr("ended before a stop text"),
            STOPPED: self.tr("stopped"),
            FAILED: self.tr("broken off by an error"),
        }.get(ended, "")

    def _lay_out(self) -> None:
        side = QWidget()
        beside = QVBoxLayout(side)
        beside.setContentsMargins(tokens.SPACE_4, 0, 0, 0)
        beside.setSpacing(tokens.SPACE_4)
        beside.addWidget(self.alternatives, 3)
        beside.addWidget(self.texts, 1)
        self.head.setSpacing(tokens.SPACE_3)
        self.head.addWidget(self._scale)
        self.head.addWidget(self.shade)
        self.head.addStretch()
        row = FoldingRow()
        row.add(self.text, 1)
        row.add(side, 0, scaled(_SIDE))
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SPACE_4, tokens.SPACE_3, tokens.SPACE_4, tokens.SPACE_3)
        column.setSpacing(tokens.SPACE_2)
        column.addLayout(self.head)
        column.addWidget(divider())
        column.addWidget(row, 1)
        column.addWidget(divider())
        column.addWidget(self._figures)
