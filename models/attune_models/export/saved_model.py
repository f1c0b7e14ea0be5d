"""The SavedModel: raw text in, labels and probabilities out, in a process that has nothing but `tensorflow`.

Cleaning, tokenizer, network and softmax are one graph of core TensorFlow ops. Signatures:

- `serving_default`: `texts`, strings `(n,)` in UTF-8, n may be 0 -> `label`, strings `(n,)`, and `probabilities`,
  float32 `(n, classes)`. Both have a row for each text, as TensorFlow Serving's row format wants.
- `labels`: nothing -> `labels`, strings `(classes,)`, the names of the columns of `probabilities`.

`assets.extra/attune.json` tells people the same: labels, cleaning, tokenizer, versions.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import keras
import tensorflow as tf
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.spec import CleaningSpec
from attune_datasets.tokenizers import PADDING, Tokenizer

from attune_models.export.cleaning_graph import CleaningGraph
from attune_models.export.folder import describe
from attune_models.export.tokenizer_graph import TokenizerGraph

_MOST_ROWS = 256
_MOST_CELLS = 2**23  # of the attention matrices of one head in one chunk: 32 texts of 512 tokens


class TextClassifier(tf.Module):
    """Raw texts to labels and probabilities: `classify(texts)` and `labels()`, the two signatures.

    Args:
        model: ids `(batch, length)` int32, padded with 0 -> logits `(batch, classes)`; Keras on TensorFlow.
        tokenizer: The one the model was trained with.
        cleaning: What is done to a text before the tokenizer.
        label_names: The classes in the order of the logits.
    """

    def __init__(
        self, model: keras.Model, tokenizer: Tokenizer, cleaning: CleaningSpec, label_names: Sequence[str]
    ) -> None:
        super().__init__()
        self._network = lambda ids: tf.cast(model(ids, training=False), tf.float32)
        self._clean = CleaningGraph(cleaning)
        self._tokenize = TokenizerGraph(tokenizer)
        self._label_names = tf.constant([name.encode() for name in label_names])
        texts = tf.TensorSpec([None], tf.string, name="texts")
        self.classify = tf.function(self._classify, input_signature=[texts], autograph=False)
        self.labels = tf.function(lambda: {"labels": self._label_names}, input_signature=[], autograph=False)
        self._variables = [variable.value for variable in model.variables]  # what is not tracked is not saved

    def _classify(self, texts: Any) -> dict[str, Any]:
        ids = self._tokenize(self._clean(texts))
        probabilities = tf.nn.softmax(self._logits(ids))
        return {
            "label": tf.gather(self._label_names, tf.argmax(probabilities, axis=1)),
            "probabilities": probabilities,
        }

    def _logits(self, ids: Any) -> Any:
        """Runs the network on chunks of like length, longest first, so that memory stays bounded for any n."""
        order = tf.argsort(ids.row_lengths(), direction="DESCENDING", stable=True)
        ids = tf.gather(ids, order)
        lengths = tf.cast(ids.row_lengths(), tf.int32)

        def next_chunk(start: Any, number: Any, logits: Any) -> tuple[Any, Any, Any]:
            rows = tf.clip_by_value(_MOST_CELLS // lengths[start] ** 2, 1, _MOST_ROWS)
            chunk = ids[start : start + rows].to_tensor(PADDING)
            return start + tf.shape(chunk)[0], number + 1, logits.write(number, self._network(chunk))

        classes = self._label_names.shape[0]
        logits = tf.TensorArray(tf.float32, size=0, dynamic_size=True, infer_shape=False, element_shape=[None, classes])
        *_, logits = tf.while_loop(
            lambda start, *_: start < tf.size(lengths), next_chunk, (0, 0, logits), parallel_iterations=1
        )
        return tf.gather(logits.concat(), tf.math.invert_permutation(order))


def write_saved_model(
    model: keras.Model,
    tokenizer: Tokenizer,
    cleaning: CleaningSpec,
    label_names: Sequence[str],
    folder: Path,
    progress: ProgressCall = no_progress,
) -> None:
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
    classifier = TextClassifier(model, tokenizer, cleaning, label_names)
    signatures = {"serving_default": classifier.classify, "labels": classifier.labels}
    tf.saved_model.save(classifier, str(folder), signatures)
    extra = folder / "assets.extra"
    extra.mkdir()
    describe(extra / "attune.json", tokenizer, cleaning, label_names)
