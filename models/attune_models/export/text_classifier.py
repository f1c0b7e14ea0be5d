"""The classifier in a graph: raw text in, labels and probabilities out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import keras
import tensorflow as tf
from attune_datasets.spec import CleaningSpec
from attune_datasets.tokenizers import Tokenizer

from attune_models.export.text_module import Output, TextModule, function_of_texts, in_chunks

_MOST_CELLS = 2**23  # of the attention matrices of one head in one chunk: 32 texts of 512 tokens


class TextClassifier(TextModule):
    """Cleaning, tokenizer, network and softmax. Signatures:

    - `serving_default`: `texts`, strings `(n,)` in UTF-8, n may be 0 -> `label`, strings `(n,)`, and `probabilities`,
      float32 `(n, classes)`. Both have a row for each text, as TensorFlow Serving's row format wants.
    - `labels`: nothing -> `labels`, strings `(classes,)`, the names of the columns of `probabilities`.

    Args:
        model: ids `(batch, length)` int32, padded with 0 -> logits `(batch, classes)`; Keras on TensorFlow.
        tokenizer: The one the model was trained with.
        cleaning: What is done to a text before the tokenizer.
        label_names: The classes in the order of the logits.
    """

    def __init__(
        self, model: keras.Model, tokenizer: Tokenizer, cleaning: CleaningSpec, label_names: Sequence[str]
    ) -> None:
        super().__init__(model, tokenizer, cleaning)
        self._network = lambda ids: tf.cast(model(ids, training=False), tf.float32)
        self._label_names = tf.constant([name.encode() for name in label_names])
        self.classify = function_of_texts(self._classify)
        self.labels = tf.function(lambda: {"labels": self._label_names}, input_signature=[], autograph=False)

    @property
    def signatures(self) -> dict[str, Any]:
        return {"serving_default": self.classify, "labels": self.labels}

    def _classify(self, texts: Any) -> dict[str, Any]:
        (logits,) = in_chunks(
            self.ids(texts),
            lambda length: _MOST_CELLS // length**2,
            lambda chunk: [self._network(chunk)],
            [Output(tf.float32, self._label_names.shape)],
        )
        probabilities = tf.nn.softmax(logits)
        return {
            "label": tf.gather(self._label_names, tf.argmax(probabilities, axis=1)),
            "probabilities": probabilities,
        }
