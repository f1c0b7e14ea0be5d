"""The Keras export: the network alone, for going on in Python, with all that turns text into its input beside it.

- `model.keras`: ids `(batch, length)` int32, padded with 0 -> logits `(batch, classes)`; compiled for nothing. Its
  layers are Attune's, registered under `attune>` by `import attune_models.layers`; any Keras backend loads it.
- `tokenizer.json`: for `attune_datasets.tokenizers.Tokenizer.load`.
- `attune.json`: labels, cleaning, versions.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import keras
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.spec import CleaningSpec
from attune_datasets.tokenizers import Tokenizer

from attune_models.export.folder import describe


def write_keras(
    model: keras.Model,
    tokenizer: Tokenizer,
    cleaning: CleaningSpec,
    label_names: Sequence[str],
    folder: Path,
    progress: ProgressCall = no_progress,
) -> None:
    """Writes the three files into `folder`, which `folder.writing` gave."""
    progress(0.0, "Writing the network")
    model.save(folder / "model.keras", include_optimizer=False)
    progress(0.8, "Writing the tokenizer")
    tokenizer.save(folder / "tokenizer.json")
    describe(folder / "attune.json", tokenizer, cleaning, label_names)
