"""The bundled samples: small corpora of our own to train on before any text of one's own is loaded.

Their labels hang on negation, contrast and scope (see `grammar`), so that a model that only counts words fails on them
and a Transformer does not: what its attention finds is there to be seen. The samples of pairs come with their true word
alignments (see `phrases`), so that what a translator's attention finds can be measured. The stories are plain text, for
language models (see `stories`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from attune_datasets.errors import DatasetError, nearest
from attune_datasets.spec import Task

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Sample:
    """A corpus that comes with Attune.

    Args:
        name: What commands call it.
        title: What the window calls it.
        description: One sentence on what is in it.
        path: Its CSV, or its plain text.
        language: The language of its texts, such as `en`, or of its pairs, such as `en-es`.
        columns: Its columns: text and label, or source and target; plain text has none.
        task: What it is for.
    """

    name: str
    title: str
    description: str
    path: Path
    language: str
    columns: tuple[str, ...]
    task: Task = "classification"


SAMPLES: tuple[Sample, ...] = (
    Sample(
        name="reviews_en",
        title="Reviews (English)",
        description="6,300 short reviews of films, hotels, restaurants, phones and books; negation decides.",
        path=_FOLDER / "reviews_en.csv",
        language="en",
        columns=("review", "sentiment"),
    ),
    Sample(
        name="reviews_zh",
        title="Reviews (Chinese)",
        description="6,300 short Chinese reviews of films, hotels, restaurants, phones and books; negation decides.",
        path=_FOLDER / "reviews_zh.csv",
        language="zh",
        columns=("review", "sentiment"),
    ),
    Sample(
        name="pairs_en_es",
        title="Pairs (English to Spanish)",
        description="5,400 sentences with their Spanish translation; adjectives move, and gender agrees.",
        path=_FOLDER / "pairs_en_es.csv",
        language="en-es",
        columns=("source", "target"),
        task="translation",
    ),
    Sample(
        name="pairs_zh_en",
        title="Pairs (Chinese to English)",
        description="5,400 Chinese sentences with their English translation; measure words, 的, and no spaces.",
        path=_FOLDER / "pairs_zh_en.csv",
        language="zh-en",
        columns=("source", "target"),
        task="translation",
    ),
    Sample(
        name="stories_en",
        title="Stories (English)",
        description="Some 300 little stories to go on with; who was named, lost and seen comes back later.",
        path=_FOLDER / "stories_en.txt",
        language="en",
        columns=(),
        task="language",
    ),
)


def sample(name: str) -> Sample:
    """Returns the sample of that name.

    Raises:
        DatasetError: No sample has that name.
    """
    for candidate in SAMPLES:
        if candidate.name == name:
            return candidate
    raise DatasetError(
        f"There is no bundled sample {name!r}.", remedy=nearest(name, (candidate.name for candidate in SAMPLES))
    )
