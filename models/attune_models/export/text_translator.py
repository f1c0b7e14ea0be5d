"""The translator in a graph: raw sentences in, translations out; the beam search runs inside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import tensorflow as tf
from attune_datasets.spec import CleaningSpec
from attune_datasets.tokenizers import BEGIN, END, PADDING, UNKNOWN, Tokenizer

from attune_models.decoding import Decoded
from attune_models.export.detokenizer_graph import DetokenizerGraph
from attune_models.export.text_module import Output, TextModule, function_of_ids, function_of_texts, in_chunks
from attune_models.searching import search_of
from attune_models.spec import DecodingSpec
from attune_models.translators import Translator

_MOST_TOKENS = 2**14  # of sources and of all hypotheses in one chunk: so many keys and values in each decoder layer


class TextTranslator(TextModule):
    """Cleaning, tokenizer, network, search and detokenizer. Signatures, all of `texts`, strings `(n,)` in UTF-8:

    - `serving_default`: -> `translation`, strings `(n,)`, and `score`, float32 `(n,)`: the log-probability divided by
      the length factor. n may be 0; an empty text has an empty translation and the score 0.
    - `attention`: besides those `source_tokens`, strings `(n, S)`, and `tokens`, strings `(n, T)`, as the vocabularies
      write them, padded with empty strings; and `attention`, float32 `(n, T, S)`: how much the network attended to each
      of `source_tokens` when it predicted each of `tokens`, the mean over the heads of the last layer.
    - `heads`: the same, but for `attention` `(n, layers, heads, T, S)`: each head by itself.

    The last two want memory for `n * T * S` numbers, and are not there in a network without attention.

    Args:
        translator: The network; see `translator.TransformerTranslator`; Keras on TensorFlow.
        source_tokenizer: The one it reads with.
        target_tokenizer: The one it writes with.
        cleaning: What is done to a text before the tokenizer.
        decoding: How translations are searched for.
    """

    def __init__(
        self,
        translator: Translator,
        source_tokenizer: Tokenizer,
        target_tokenizer: Tokenizer,
        cleaning: CleaningSpec,
        decoding: DecodingSpec,
    ) -> None:
        super().__init__(translator.model, source_tokenizer, cleaning)
        search = search_of(translator, decoding, translator.max_length)
        self._search = function_of_ids(lambda source: _best_of(search(source)))
        self._beams, self._most = decoding.beam_size, translator.max_length
        self._decode = DetokenizerGraph(target_tokenizer)
        self._source_tokens, self._target_tokens = _token_table(source_tokenizer), _token_table(target_tokenizer)
        self._heads = _heads_of(translator)
        self.translate = function_of_texts(self._translate)
        if self._heads:
            self._capture = function_of_ids(lambda source, read: translator.capture(source, read)["cross"], 2)
            self.attend = function_of_texts(lambda texts: self._attend(texts, each_head=False))
            self.attend_by_head = function_of_texts(lambda texts: self._attend(texts, each_head=True))

    @property
    def signatures(self) -> dict[str, Any]:
        """The functions by the names that they are called by in the SavedModel."""
        found = {"serving_default": self.translate}
        return {**found, "attention": self.attend, "heads": self.attend_by_head} if self._heads else found

    def _translate(self, texts: Any) -> dict[str, Any]:
        def answer(source: Any, ids: Any, score: Any) -> list[Any]:
            return [self._decode(ids), score]

        outputs = [Output(tf.string), Output(tf.float32)]
        translation, score = self._best(self._sources(texts), answer, outputs)
        return {"translation": translation, "score": score}

    def _attend(self, texts: Any, *, each_head: bool) -> dict[str, Any]:
        sources = self._sources(texts)
        source_ids = sources.to_tensor(PADDING)
        most, length = self._most - 1, tf.shape(source_ids)[1]

        def answer(source: Any, ids: Any, score: Any) -> list[Any]:
            attention = self._attention(source, ids)
            if not each_head:
                attention = tf.reduce_mean(attention[:, -1], axis=1)
            return [self._decode(ids), score, _padded(ids, [most]), _padded(attention, [most, length])]

        heads = self._heads if each_head else []
        outputs = [Output(tf.string), Output(tf.float32), Output(tf.int32, [most])]
        found = self._best(sources, answer, [*outputs, Output(tf.float32, [*heads, most, length])])
        translation, score, ids, attention = found
        longest = tf.reduce_max(tf.math.count_nonzero(tf.pad(ids, [[0, 1], [0, 0]]), axis=1, dtype=tf.int32))
        return {
            "translation": translation,
            "score": score,
            "source_tokens": tf.gather(self._source_tokens, source_ids),
            "tokens": tf.gather(self._target_tokens, ids[:, :longest]),
            "attention": attention[..., :longest, :],
        }

    def _sources(self, texts: Any) -> Any:
        """Returns the ids that the encoder reads, ragged: no `[BOS]`, but `[EOS]`."""
        return self.ids(texts)[:, 1:]

    def _best(self, sources: Any, answer: Callable[[Any, Any, Any], list[Any]], outputs: Sequence[Output]) -> list[Any]:
        """Answers chunks of sources from their ids, those of their best translations `(rows, T)`, and the scores."""

        return in_chunks(
            sources,
            lambda length: _MOST_TOKENS // (self._beams * (self._most + length)),
            lambda source: answer(source, *self._search(source)),
            outputs,
        )

    def _attention(self, source: Any, ids: Any) -> Any:
        """Returns `(rows, layers, heads, T, S)`: where each token was predicted from; 0 where there is none."""
        read = tf.concat([tf.fill([tf.shape(ids)[0], 1], BEGIN), ids[:, :-1]], axis=1)
        return self._capture(source, read) * tf.cast(ids != PADDING, tf.float32)[:, None, None, :, None]


def _best_of(found: Decoded) -> tuple[Any, Any]:
    return found.ids[:, 0], found.scores[:, 0]


def _heads_of(translator: Translator) -> list[int]:
    """Returns how many layers and heads attend to the source; nothing where none does."""
    found = translator.capture(tf.constant([[UNKNOWN, END]]), tf.constant([[BEGIN, UNKNOWN]]))
    return list(found["cross"].shape[1:3]) if "cross" in found else []


def _token_table(tokenizer: Tokenizer) -> Any:
    tokens = [token.encode() for token in tokenizer.vocabulary]
    tokens[PADDING] = b""
    return tf.constant(tokens)


def _padded(values: Any, lengths: Sequence[Any]) -> Any:
    """Returns `values` with zeros behind, so that their last axes have these lengths."""
    shape = tf.shape(values)
    kept = len(values.shape) - len(lengths)
    missing = [[0, 0]] * kept + [[0, length - shape[kept + axis]] for axis, length in enumerate(lengths)]
    return tf.pad(values, missing)
