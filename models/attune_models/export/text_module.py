"""What all exported SavedModels share: raw texts are cleaned and cut into tokens, then answered in chunks.

Everything from the text on is one graph of core TensorFlow ops.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import keras
import tensorflow as tf
from attune_datasets.spec import CleaningSpec
from attune_datasets.tokenizers import PADDING, Tokenizer

from attune_models.export.cleaning_graph import CleaningGraph
from attune_models.export.tokenizer_graph import TokenizerGraph

_MOST_ROWS = 256


class TextModule(tf.Module):
    """The base of what is written as a SavedModel.

    Args:
        model: Its variables go into the SavedModel; Keras on TensorFlow.
        tokenizer: What the model reads with.
        cleaning: What is done to a text before the tokenizer.
        parts: Whether texts are read as parts of longer ones; see `TokenizerGraph`.
    """

    def __init__(
        self, model: keras.Model, tokenizer: Tokenizer, cleaning: CleaningSpec, *, parts: bool = False
    ) -> None:
        super().__init__()
        self._clean = CleaningGraph(cleaning)
        self._tokenize = TokenizerGraph(tokenizer, parts=parts)
        self.ids = function_of_texts(lambda texts: self._tokenize(self._clean(texts)))  # ragged int32
        self._variables = [variable.value for variable in model.variables]  # what is not tracked is not saved

    @property
    def signatures(self) -> dict[str, Any]:
        """The functions by the names that they are called by in the SavedModel."""
        raise NotImplementedError


@dataclass(frozen=True)
class Output:
    """One of the tensors that chunks are answered with; `shape` is that of one row's answer."""

    dtype: Any
    shape: Sequence[Any] = ()


def function_of_texts(function: Callable[[Any], Any]) -> Any:
    """Returns `function` as a graph whose one input is `texts`, strings `(n,)`."""
    return tf.function(function, [tf.TensorSpec([None], tf.string, name="texts")], autograph=False)


def function_of_ids(function: Callable[..., Any], inputs: int = 1) -> Any:
    """Returns `function` as a graph, which those that call it share.

    Args:
        function: Ids -> tensors, in any nest that TensorFlow knows.
        inputs: How many it takes, each int32 `(rows, length)`.
    """
    return tf.function(function, [tf.TensorSpec([None, None], tf.int32)] * inputs, autograph=False)


def in_chunks(
    ids: Any, most_rows: Callable[[Any], Any], answer: Callable[[Any], Sequence[Any]], outputs: Sequence[Output]
) -> list[Any]:
    """Answers rows of like length together, the longest first, so that memory stays bounded for any number of rows.

    Args:
        ids: Ragged int32 `(n, length)`; n may be 0.
        most_rows: The length of a chunk -> how many rows it may have.
        answer: Ids `(rows, length)`, padded with 0 -> a tensor `(rows, *shape)` for each of `outputs`.
        outputs: What comes back.

    Returns:
        A tensor `(n, *shape)` for each of `outputs`, in the order of `ids`.
    """
    order = tf.argsort(ids.row_lengths(), direction="DESCENDING", stable=True)
    ids = tf.gather(ids, order)
    lengths = tf.cast(ids.row_lengths(), tf.int32)

    def next_chunk(start: Any, number: Any, *found: Any) -> tuple[Any, ...]:
        rows = tf.clip_by_value(most_rows(lengths[start]), 1, _MOST_ROWS)
        chunk = ids[start : start + rows].to_tensor(PADDING)
        # Flat, for no rows at all can be joined only if nothing but their number is unknown.
        parts = [tf.reshape(part, [-1]) for part in answer(chunk)]
        return start + tf.shape(chunk)[0], number + 1, *map(tf.TensorArray.write, found, [number] * len(parts), parts)

    _, _, *found = tf.while_loop(
        lambda start, *_: start < tf.size(lengths),
        next_chunk,
        (0, 0, *(_growing(output.dtype) for output in outputs)),
        parallel_iterations=1,
    )
    back = tf.math.invert_permutation(order)
    return [
        tf.gather(tf.reshape(array.concat(), [tf.size(lengths), *output.shape]), back)
        for array, output in zip(found, outputs, strict=True)
    ]


def _growing(dtype: Any) -> Any:
    return tf.TensorArray(dtype, size=0, dynamic_size=True, infer_shape=False, element_shape=[None])
