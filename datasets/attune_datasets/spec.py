"""The two specs that say how text comes in: `DataSpec` (file, columns, cleaning, split) and `TokenizerSpec`."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from attune_datasets.fields import Spec, option
from attune_datasets.suffixes import TOLD

Task = Literal["classification", "translation", "language", "masked"]
DOCUMENT_TASKS = ("language", "masked")  # which learn from texts without labels, plain ones too
PLAIN = "plain"  # the format of a text that is no table


class CleaningSpec(Spec):
    """The cleaning steps, applied in the order of the fields. Each can be switched."""

    strip_html: bool = option(
        True, title="Strip HTML tags", help="Replaces each tag by a space, so that `good<br />film` stays two words."
    )
    decode_entities: bool = option(
        True, title="Decode entities", help="Turns `&amp;`, `&quot;`, `&#233;` into the characters they stand for."
    )
    keep: Literal["everything", "letters", "ascii_letters"] = option(
        "everything",
        title="Keep",
        help="`letters` replaces all but letters (of any script) by a space; `ascii_letters` keeps a-z and A-Z only, "
        "the classic IMDb recipe.",
    )
    lowercase: bool = option(True, title="Lowercase", help="Makes `Good` and `good` one word.")
    collapse_whitespace: bool = option(
        True, title="Collapse white space", help="Makes one space of each run of spaces, tabs and line ends."
    )


class SplitSpec(Spec):
    """How rows are divided into training, validation and test. Equal texts that are drawn stay on one side."""

    train: float = option(0.8, title="Training share", help="Share of the rows the model learns from.", gt=0, lt=1)
    validation: float = option(
        0.1, title="Validation share", help="Share of the rows that training is judged on while it runs.", gt=0, lt=1
    )
    test: float = option(0.1, title="Test share", help="Share of the rows kept for the final figure.", ge=0, lt=1)
    seed: int = option(42, title="Split seed", help="The same seed and file give the same split.", ge=0)
    stratified: bool = option(True, title="Stratified", help="Keeps the share of each label equal in all parts.")
    together: Literal["sources", "pairs"] = option(
        "sources",
        title="Kept together",
        help="Translators only. Sources: pairs with equal sources stay on one side. Pairs: those with equal targets, "
        "too, and all that hang together so; no validation or test target was learned from then.",
        advanced=True,
    )
    column: str | None = option(
        None,
        title="Split column",
        help="A column that says train, validation (or valid, val, dev) or test for each row.",
        advanced=True,
    )
    validation_file: str | None = option(
        None, title="Validation file", help="A file, read like the first, that is the validation set.", advanced=True
    )
    test_file: str | None = option(
        None, title="Test file", help="A file, read like the first, that is the test set.", advanced=True
    )

    @property
    def given(self) -> bool:
        """Whether a column or a file says of rows which part they are of, so that not all are drawn."""
        return bool(self.column or self.validation_file or self.test_file)

    @model_validator(mode="after")
    def _shares_add_up(self) -> SplitSpec:
        total = self.train + self.validation + self.test
        if abs(total - 1) > 1e-6:
            raise ValueError(f"training, validation and test shares must add up to 1. Received: {total:g}")
        return self


class DataSpec(Spec):
    """Where the text is and how it is read. `None` means "detect" for the dialect and "guess" for the columns."""

    file: str = option("", title="File", help=f"The table: {TOLD}.")
    table: str | None = option(None, title="Table", help="Which member of a .zip with several tables.", advanced=True)
    encoding: str | None = option(None, title="Encoding", help="Such as utf-8 or gb18030.", advanced=True)
    delimiter: str | None = option(None, title="Delimiter", help="The character between columns.", advanced=True)
    quote: str | None = option(
        None, title="Quote character", help='Around fields, usually ". Empty: quotes mean nothing.', advanced=True
    )
    header: bool | None = option(None, title="Header row", help="Whether row 1 names the columns.", advanced=True)
    text: str | None = option(None, title="Text column", help="The column that the model reads.")
    label: str | None = option(None, title="Label column", help="The column that the model learns to predict.")
    source: str | None = option(None, title="Source column", help="The column with the sentences to translate.")
    target: str | None = option(None, title="Target column", help="The column with their translations.")
    target_file: str | None = option(
        None,
        title="Target file",
        help="A second file: each of its lines translates the same line of the first.",
        advanced=True,
    )
    source_language: str = option("", title="Source language", help="What the source is called wherever it is shown.")
    target_language: str = option("", title="Target language", help="What the target is called wherever it is shown.")
    long_pairs: Literal["leave_out", "cut"] = option(
        "leave_out",
        title="Long pairs",
        help="What happens to pairs of which a side has more tokens than the maximum length: they are left out of "
        "training, or cut there.",
        advanced=True,
    )
    documents: Literal["stream", "rows", "paragraphs"] | None = option(
        None,
        title="Documents",
        help="Language models and pre-training only. Stream: all is one text. Rows: each row, or line of plain text, "
        "is a document, which a language model learns to end with [EOS]. Paragraphs: so is what stands between blank "
        "lines of plain text. Empty: plain text is a stream, a table has rows.",
    )
    cleaning: CleaningSpec = option(CleaningSpec(), title="Cleaning", help="Applied to each text before the tokenizer.")
    split: SplitSpec = option(SplitSpec(), title="Split", help="How rows are divided.")


class TokenizerSpec(Spec):
    """How a cleaned text becomes token ids."""

    kind: Literal["words", "subwords", "characters"] = option(
        "subwords",
        title="Unit",
        help="Words: one id per word, rare words are unknown. Subwords: rare words are spelled from pieces (WordPiece, "
        "longest match first). Characters: one id each. Chinese characters stand alone in all three.",
    )
    vocabulary_size: int = option(
        16_000, title="Vocabulary size", help="At most this many distinct tokens, the commonest.", unit="tokens",
        ge=16, le=200_000,
    )  # fmt: skip
    max_length: int = option(
        512, title="Maximum length", help="Longer texts are cut here.", unit="tokens", ge=4, le=8192
    )
    vocabularies: Literal["joint", "separate"] = option(
        "joint",
        title="Vocabularies",
        help="Translators only. Joint: source and target share one, so that names and numbers are the same tokens on "
        "both sides. Separate: each has its own, as suits languages of different scripts.",
        advanced=True,
    )
    target_vocabulary_size: int | None = option(
        None,
        title="Target vocabulary size",
        help="Separate vocabularies only: the target's size. Empty: like the source's.",
        unit="tokens",
        advanced=True,
        ge=16,
        le=200_000,
    )
    subword_sampling: float = option(
        0.0,
        title="Subword sampling",
        help="Translators only. In training, each longest match is passed over with this probability, so that words "
        "are spelled in several ways (MaxMatch-Dropout: Hiraoka, 2022). 0.1 helps where there are few pairs.",
        advanced=True,
        ge=0,
        lt=1,
    )

    @model_validator(mode="after")
    def _options_fit(self) -> TokenizerSpec:
        if self.target_vocabulary_size is not None and self.vocabularies == "joint":
            raise ValueError("target_vocabulary_size needs vocabularies=separate: a joint vocabulary has one size")
        if self.subword_sampling and self.kind != "subwords":
            raise ValueError(f"subword_sampling needs kind=subwords. Received: {self.kind}")
        return self
