"""The bundled samples: small corpora of our own to train on before any text of one's own is loaded.

Their labels hang on negation, contrast and scope (see `grammar`), so that a model that only counts words fails on them
and a Transformer does not: what its attention finds is there to be seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from attune_datasets.errors import DatasetError, nearest

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Sample:
    """A corpus that comes with Attune.

    Args:
        name: What commands call it.
        title: What the window calls it.
        description: One sentence on what is in it.
        path: Its CSV.
        language: The language of its texts, such as `en`.
        text: The column with the texts.
        label: The column with the labels.
    """

    name: str
    title: str
    description: str
    path: Path
    language: str
    text: str
    label: str


SAMPLES: tuple[Sample, ...] = (
    Sample(
        name="reviews_en",
        title="Reviews (English)",
        description="6,300 short reviews of films, hotels, restaurants, phones and books; negation decides.",
        path=_FOLDER / "reviews_en.csv",
        language="en",
        text="review",
        label="sentiment",
    ),
    Sample(
        name="reviews_zh",
        title="Reviews (Chinese)",
        description="6,300 short Chinese reviews of films, hotels, restaurants, phones and books; negation decides.",
        path=_FOLDER / "reviews_zh.csv",
        language="zh",
        text="review",
        label="sentiment",
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
