"""What the Train page says while there is nothing to train on."""

from __future__ import annotations

from attune_studio.pages.train.progress import in_words
from attune_studio.project import DataAnswers
from attune_studio.widgets.empty_state import Missing


def missing_data(data: DataAnswers | None) -> Missing | None:
    """Returns what to say of `data`; None where it can be learnt from."""
    if data is None:
        title = in_words("No data yet")
        text = in_words("Open texts with labels, pairs of sentences, any text, or a sample; then press Train.")
    elif data.trainable:
        return None
    elif data.task == "translation":
        title = in_words("No pairs to learn")
        text = in_words("Choose the columns with the sentences and with their translations.")
    elif data.task == "language":
        title = in_words("No text to go on with")
        text = in_words("Choose the column with the texts.")
    elif data.task == "masked":
        title = in_words("No text to pre-train on")
        text = in_words("Choose the column with the texts.")
    else:
        title = in_words("No labels to learn")
        text = in_words("Choose a text column and a label column with two labels or more.")
    return Missing("table", title, text, in_words("Go to Data"))
