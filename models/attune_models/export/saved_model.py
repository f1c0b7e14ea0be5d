"""The SavedModel: raw text in, answers out, in a process that has nothing but `tensorflow`.

Its signatures are those of `TextClassifier`, `TextTranslator` or `TextWriter`; `assets.extra/attune.json` tells people
what it is.
"""

from __future__ import annotations

from pathlib import Path

import keras
import tensorflow as tf
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, no_progress

from attune_models.export.exports import Export
from attune_models.export.folder import describe


def write_saved_model(export: Export, folder: Path, progress: ProgressCall = no_progress) -> None:
    """Writes the SavedModel into `folder`, which `folder.writing` gave.

    Whether it answers as the model does is for `check.check_export` to say. For TensorFlow Serving the folder is named
    after a version number: `reviews/1`. Raises `AttuneError` when Keras runs on another backend.
    """
    if keras.backend.backend() != "tensorflow":
        raise AttuneError(
            "A SavedModel can only be exported with Keras on TensorFlow.",
            why=f"Received: KERAS_BACKEND={keras.backend.backend()}.",
            remedy="Set KERAS_BACKEND=tensorflow; weights trained with another backend load as they are.",
        )
    progress(0.0, "Writing the SavedModel")
    module = export.text_module()
    tf.saved_model.save(module, str(folder), module.signatures)
    extra = folder / "assets.extra"
    extra.mkdir()
    describe(extra / "attune.json", export.about())
