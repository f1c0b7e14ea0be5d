"""What the data service knows about the files opened last, each result kept under the options it depends on.

Changing the number of words, the maximum length or the split does not read the file again; changing a cleaning step
does not parse it again. Every method may raise `Cancelled` through its `progress`; then nothing half-made is kept.
"""

from __future__ import annotations

import time
from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from attune_datasets.columns import check_text_column
from attune_datasets.corpus import Corpus, build_corpus, check_any_text
from attune_datasets.errors import DatasetError
from attune_datasets.recent import Recent
from attune_datasets.rows import clean_column
from attune_datasets.service import ProgressCall
from attune_datasets.source import Source, read_source
from attune_datasets.spec import DOCUMENT_TASKS, DataSpec, Task, TokenizerSpec
from attune_datasets.splits import TRAINING
from attune_datasets.tokenizers import Tokenizer, train_tokenizer
from attune_datasets.words import WordIndex, index_words

_PATIENCE = 2.0  # seconds of encoding after which the lengths are those of a sample
_ENCODING_BATCH = 2_500  # each batch spells its words anew
NO_CUT = 2**31 - 1  # tokens: lengths are measured whole, and one tokenizer serves every maximum length


@dataclass(frozen=True)
class TokenLengths:
    """The tokens of each text measured, out of `texts` there are."""

    lengths: np.ndarray
    texts: int


class DataStore:
    """Answers what is known about a `DataSpec`, from memory where it can."""

    def __init__(self) -> None:
        self._sources: Recent[Source] = Recent(4)  # two files, each under the spec asked for and the filled-in one
        self._cleaned: Recent[list[str]] = Recent(4)  # two of pairs have four sides
        self._indexes: Recent[WordIndex] = Recent(4)
        self._corpora: Recent[Corpus] = Recent(2)
        self._tokenizers: Recent[Tokenizer] = Recent(4)
        self._lengths: Recent[TokenLengths] = Recent(4)

    def source(self, data: DataSpec, progress: ProgressCall, task: Task | None = None) -> Source:
        """Returns the tables of `data`, the spec filled in; `task` is what open columns are guessed for.

        Where no labels are wanted, plain text is read as it stands; else a table is looked for in it.
        """
        task = task or ("language" if data.documents else None)

        def read() -> Source:
            source = read_source(data, progress, task)
            self._sources.keep((_files_key(source.spec), task in DOCUMENT_TASKS), source)
            return source

        return self._sources.get((_files_key(data), task in DOCUMENT_TASKS), read, progress).with_spec(data, task)

    def cleaned(self, data: DataSpec, progress: ProgressCall) -> list[str]:
        """Returns the cleaned text of each row of the source."""
        source = self.source(data, progress)
        return self.cleaned_column(source, check_text_column(source.tables[0], source.spec.text), progress)

    def index(self, data: DataSpec, progress: ProgressCall) -> WordIndex:
        """Returns the words of each row of the source, as they are after cleaning."""
        source = self.source(data, progress)
        return self.index_of_column(source, check_text_column(source.tables[0], source.spec.text), progress)

    def cleaned_column(self, source: Source, column: str, progress: ProgressCall) -> list[str]:
        """Returns the cleaned cell of each row of the source."""
        key = column_key(source, column)
        return self._cleaned.get(key, lambda: clean_column(source, column, progress), progress)

    def index_of_column(self, source: Source, column: str, progress: ProgressCall) -> WordIndex:
        """Returns the words of a column's cells, as they are after cleaning."""
        cleaned = self.cleaned_column(source, column, progress)
        return self._indexes.get(column_key(source, column), lambda: index_words(cleaned, progress), progress)

    def corpus(self, data: DataSpec, progress: ProgressCall) -> Corpus:
        """Returns the labelled and divided rows. Raises `DatasetError` where `load_corpus` does."""
        source = self.source(data, progress, "classification")
        key = corpus_key(source)
        return self._corpora.get(key, lambda: build_corpus(source, self.cleaned(data, progress)), progress)

    def corpus_at_hand(self, source: Source) -> Corpus | None:
        """Returns the corpus of a source if it has been asked for before, at once."""
        return self._corpora.at_hand(corpus_key(source))

    def tokenizer(self, data: DataSpec, spec: TokenizerSpec, progress: ProgressCall) -> Tokenizer:
        """Returns the tokenizer that a run would train, but one that never cuts.

        It learns from the training rows; from all rows while there are no labels.
        """

        def train() -> Tokenizer:
            texts, _ = self.learning_texts(data, progress)
            return train_tokenizer(texts, spec.model_copy(update={"max_length": NO_CUT}), progress)

        return self._tokenizers.get(self._tokenizer_key(data, spec, progress), train, progress)

    def learning_texts(self, data: DataSpec, progress: ProgressCall) -> tuple[list[str], list[str]]:
        """Returns the cleaned texts that a tokenizer learns from, and the others; all and none without labels.

        Raises:
            DatasetError: No row has a text.
        """
        try:
            corpus = self.corpus(data, progress)
        except DatasetError:
            cleaned = self.cleaned(data, progress)
            check_any_text(cleaned)
            return [text for text in cleaned if text], []
        learns = corpus.splits == TRAINING
        texts = [text for text, learn in zip(corpus.cleaned, learns, strict=True) if learn]
        return texts, [text for text, learn in zip(corpus.cleaned, learns, strict=True) if not learn]

    def token_lengths(self, data: DataSpec, spec: TokenizerSpec, progress: ProgressCall) -> TokenLengths:
        """Returns how many tokens the texts have: all of them, or a sample when encoding all would take too long."""

        def measure() -> TokenLengths:
            tokenizer = self.tokenizer(data, spec, progress)
            learned, others = self.learning_texts(data, progress)
            return measure_lengths(tokenizer, learned + others, progress)

        return self._lengths.get(self._tokenizer_key(data, spec, progress), measure, progress)

    def _tokenizer_key(self, data: DataSpec, spec: TokenizerSpec, progress: ProgressCall) -> Hashable:
        return corpus_key(self.source(data, progress)), spec.kind, spec.vocabulary_size


def measure_lengths(tokenizer: Tokenizer, texts: list[str], progress: ProgressCall) -> TokenLengths:
    """Returns how many tokens the texts have: of all, or of those measured within two seconds."""
    order = np.random.default_rng(0).permutation(len(texts))
    lengths: list[np.ndarray] = []
    done, deadline = 0, time.monotonic() + _PATIENCE
    while done < len(texts) and time.monotonic() < deadline:
        batch = [texts[place] for place in order[done : done + _ENCODING_BATCH]]
        _, offsets = tokenizer.encode(batch)
        lengths.append(np.diff(offsets))
        done += len(batch)
        progress(done / len(texts), "Counting tokens")
    return TokenLengths(np.concatenate(lengths) if lengths else np.empty(0, np.int64), len(texts))


def _files_key(data: DataSpec) -> Hashable:
    named = (data.file, data.target_file, data.split.validation_file, data.split.test_file)
    files = tuple((file, _state(Path(file))) if file else None for file in named)
    return files, data.table, data.encoding, data.delimiter, data.quote, data.header, data.documents


def _state(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except (OSError, ValueError):
        return None  # reading it says what is wrong
    return stat.st_mtime_ns, stat.st_size


def column_key(source: Source, column: str | None) -> Hashable:
    """Returns what the cleaned cells of a column depend on."""
    return source.fingerprint, _files_key(source.spec), column, source.spec.cleaning


def corpus_key(source: Source) -> Hashable:
    """Returns what the rows and the split of a corpus depend on."""
    spec = source.spec
    return column_key(source, None), spec.text, spec.label, spec.source, spec.target, spec.split
