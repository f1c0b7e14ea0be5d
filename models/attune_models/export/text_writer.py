"""The language model in a graph: prompts in, what it writes behind them out; the drawing of tokens runs inside."""

from __future__ import annotations

from typing import Any

import tensorflow as tf
from attune_datasets.spec import CleaningSpec
from attune_datasets.tokenizers import END, UNKNOWN, Tokenizer

from attune_models.export.detokenizer_graph import DetokenizerGraph
from attune_models.export.philox_graph import uniform
from attune_models.export.text_module import Output, TextModule, function_of_texts, in_chunks
from attune_models.generation import never_written
from attune_models.language_model import LanguageModel
from attune_models.sampling import MOST_TOKENS, SamplingSpec

_DEFAULTS = SamplingSpec()
_ALL = 0  # of top_k
_INPUTS = {
    "temperature": tf.float64, "top_k": tf.int32, "top_p": tf.float64, "repetition_penalty": tf.float64,
    "seed": tf.int64, "max_new_tokens": tf.int32,
}  # fmt: skip


def sampling_inputs(sampling: SamplingSpec) -> dict[str, float | int]:
    """Returns a way of sampling as the inputs of `TextWriter`'s `generate`, which has no stop texts."""
    values = {name: getattr(sampling, name) for name in _INPUTS}
    return {**values, "top_k": sampling.top_k or _ALL, "seed": (sampling.seed + 2**63) % 2**64 - 2**63}


class TextWriter(TextModule):
    """Cleaning, tokenizer, network, drawing and detokenizer. Signatures:

    - `serving_default`: `texts`, the prompts, strings `(n,)` in UTF-8, n may be 0 -> `text`, strings `(n,)`: what the
      model writes behind each; `log_probability`, float32 `(n,)`: of all of it, by the model itself; `ids`, int32
      `(n, most)`: its tokens, `[EOS]` among them, padded with 0. Drawn as `SamplingSpec` has it by default.
    - `generate`: the same of `texts` and of scalars, named and meant as in `SamplingSpec`: `temperature`, `top_p` and
      `repetition_penalty` float64, `top_k` (0: all) and `max_new_tokens` (0 to 100,000; what is beyond counts as these)
      int32, `seed` int64. TensorFlow Serving fills in those that are left out; in Python all are named, or the model's
      `write(texts, …)` is called.

    Draws are those of `sampling.draw`: equal seeds write equal text here and there, as far as the rounding of the
    logits lets no two tokens change places. Prompts are answered one by one, each with a cache of keys and values, or
    with a recurrent network's states; `generation` tells how windows move. A prompt that nothing can go on from, which
    `TextGenerator.read` refuses, has an empty text.

    Args:
        model: From `build_language_model`; Keras on TensorFlow.
        tokenizer: The one it reads and writes with.
        first: The token before every document; None of a stream.
        cleaning: What is done to a prompt before the tokenizer.
    """

    def __init__(self, model: LanguageModel, tokenizer: Tokenizer, first: int | None, cleaning: CleaningSpec) -> None:
        super().__init__(model.model, tokenizer, cleaning, parts=True)
        self._context, self._first, self._size = model.context, first, tokenizer.size
        self._begin, self._step = model.begin, model.step
        self._line_end = tf.constant(tokenizer.encode_parts(["\n"])[0], tf.int32)
        never = never_written(first)
        self._never = tf.constant([number in never for number in range(tokenizer.size)])
        self._decode = DetokenizerGraph(tokenizer)
        _, state = self._begin(tf.constant([[UNKNOWN]]), model.context or 0)
        self._empty = {name: tf.zeros_like(value) for name, value in state.items()}
        defaults = sampling_inputs(_DEFAULTS)
        self.write = _function_of_inputs(self._write, defaults)
        self.continue_ = function_of_texts(lambda texts: self.write(texts, **_tensors(defaults)))

    @property
    def signatures(self) -> dict[str, Any]:
        return {"serving_default": self.continue_, "generate": self.write}

    def _write(self, texts: Any, **inputs: Any) -> dict[str, Any]:
        _check(inputs)
        most = tf.clip_by_value(inputs["max_new_tokens"], 0, MOST_TOKENS)
        ids, log_probability = in_chunks(
            self.ids(texts),
            lambda length: 1,
            lambda chunk: self._continue(chunk[0], most, inputs),
            [Output(tf.int32, [most]), Output(tf.float32)],
        )
        longest = tf.reduce_max(tf.math.count_nonzero(tf.pad(ids, [[0, 1], [0, 0]]), axis=1, dtype=tf.int32))
        return {"text": self._decode.behind(ids), "log_probability": log_probability, "ids": ids[:, :longest]}

    def _continue(self, prompt: Any, most: Any, inputs: dict[str, Any]) -> list[Any]:
        """Returns the ids `(1, most)` written behind one prompt `(length,)`, and their log-probability `(1,)`."""
        prompt, hopeless = self._beginning(prompt)
        seen = tf.scatter_nd(prompt[:, None], tf.ones_like(prompt), [self._size]) > 0

        def write_one(place: Any, ended: Any, window: Any, seen: Any, state: Any, *told: Any) -> tuple[Any, ...]:
            window, logits, state = self._read(place, window, state)
            written, log_probability = told
            drawn, order = _chances(logits, seen, self._never, inputs)
            token = _draw(drawn, order, uniform(inputs["seed"], place))
            log_probability += tf.nn.log_softmax(logits)[token]
            seen |= tf.range(self._size) == token
            window = tf.concat([window, [token]], axis=0)
            return place + 1, token == END, window, seen, state, written.write(place, token), log_probability

        *_, written, log_probability = tf.while_loop(
            lambda place, ended, *_: (place < most) & ~ended,
            write_one,
            (0, hopeless, prompt, seen, self._empty, tf.TensorArray(tf.int32, most, element_shape=[]),
             tf.constant(0.0, tf.float64)),
            shape_invariants=(
                tf.TensorShape([]), tf.TensorShape([]), tf.TensorShape([None]), seen.shape,
                {name: value.shape for name, value in self._empty.items()}, tf.TensorShape(None), tf.TensorShape([]),
            ),
            parallel_iterations=1,
        )  # fmt: skip
        return [written.stack()[None], tf.cast(log_probability, tf.float32)[None]]

    def _beginning(self, prompt: Any) -> tuple[Any, Any]:
        """Returns the ids that a prompt is read as, and whether nothing can go on from them."""
        if self._first is not None:
            return tf.concat([[self._first], prompt], axis=0), tf.constant(False)
        prompt = tf.cond(tf.size(prompt) > 0, lambda: prompt, lambda: self._line_end)
        return prompt, (tf.size(prompt) == 0) | ((tf.size(prompt) == 1) & tf.reduce_all(prompt == UNKNOWN))

    def _read(self, place: Any, window: Any, state: dict[str, Any]) -> tuple[Any, Any, dict[str, Any]]:
        """Returns what the model now sees of `window`, its logits `(vocabulary,)` float64, and its state behind it."""
        dropped = tf.constant(0)
        if self._context is not None:
            half = max(1, self._context // 2)  # see `generation.window_start`
            dropped = (tf.maximum(tf.size(window) - self._context, 0) + half - 1) // half * half
        window = window[dropped:]

        def begin() -> tuple[Any, dict[str, Any]]:
            return self._begin(window[None], self._context or 0)

        def step() -> tuple[Any, dict[str, Any]]:
            return self._step(window[-1:], tf.size(window) - 1, state)

        logits, state = tf.cond((place == 0) | (dropped > 0), begin, step)
        state = {name: tf.ensure_shape(value, self._empty[name].shape) for name, value in state.items()}
        return window, tf.cast(tf.ensure_shape(logits, [1, self._size])[0], tf.float64), state


def _check(inputs: dict[str, Any]) -> None:
    """Refuses, once the graph runs, what nothing can be drawn by."""
    tf.debugging.assert_greater_equal(inputs["top_k"], _ALL, f"top_k: minimum {_ALL}")
    known = SamplingSpec.model_json_schema()["properties"]
    refuse = {
        "minimum": tf.debugging.assert_greater_equal,
        "exclusiveMinimum": tf.debugging.assert_greater,
        "maximum": tf.debugging.assert_less_equal,
    }
    for name in ("temperature", "top_p", "repetition_penalty"):
        for kind, bound in known[name].items():
            if kind in refuse:
                refuse[kind](inputs[name], tf.cast(bound, inputs[name].dtype), f"{name}: {kind} {bound}")


def _chances(logits: Any, seen: Any, never: Any, inputs: dict[str, Any]) -> tuple[Any, Any]:
    """Returns `sampling.chances`' `drawn`, the likeliest token first, float64 `(vocabulary,)`, and the tokens so."""
    temperature, top_p, penalty = (inputs[name] for name in ("temperature", "top_p", "repetition_penalty"))
    penalised = tf.where(logits > 0, logits / penalty, logits * penalty)
    adapted = tf.where(never, tf.constant(-float("inf"), tf.float64), tf.where(seen, penalised, logits))
    greedy = temperature == 0
    adapted -= tf.reduce_max(adapted)  # so that a temperature near 0 leaves a number of the likeliest
    drawn = tf.exp(tf.nn.log_softmax(adapted / tf.where(greedy, tf.ones_like(temperature), temperature)))
    drawn, order = tf.math.top_k(drawn, tf.size(drawn))  # of equals the first by its id, as NumPy's stable sort has it
    places = tf.range(tf.size(drawn))
    most = tf.where(greedy, 1, tf.where(inputs["top_k"] == _ALL, tf.size(drawn), inputs["top_k"]))
    within = (tf.cumsum(drawn, exclusive=True) < top_p) & (places < most)
    drawn = tf.where(within | (places == 0), drawn, tf.zeros_like(drawn))
    return drawn / tf.reduce_sum(drawn), order


def _draw(drawn: Any, order: Any, number: Any) -> Any:
    """Returns the token drawn by a number from 0 to below 1, as `sampling.draw` does."""
    bounds = tf.cumsum(drawn)
    chosen = tf.searchsorted(bounds, (number * bounds[-1])[None], side="right")[0]
    return order[tf.minimum(chosen, tf.math.count_nonzero(drawn, dtype=tf.int32) - 1)]


def _tensors(values: dict[str, float | int]) -> dict[str, Any]:
    return {name: tf.constant(value, _INPUTS[name]) for name, value in values.items()}


def _function_of_inputs(function: Any, defaults: dict[str, float | int]) -> Any:
    """Returns `function` as a graph of texts and the inputs, whose defaults go into the signature."""
    given = _tensors(defaults)

    def write(
        texts: Any,
        temperature: Any = given["temperature"],
        top_k: Any = given["top_k"],
        top_p: Any = given["top_p"],
        repetition_penalty: Any = given["repetition_penalty"],
        seed: Any = given["seed"],
        max_new_tokens: Any = given["max_new_tokens"],
    ) -> dict[str, Any]:
        return function(
            texts, temperature=temperature, top_k=top_k, top_p=top_p, repetition_penalty=repetition_penalty,
            seed=seed, max_new_tokens=max_new_tokens,
        )  # fmt: skip

    specs = [tf.TensorSpec([], dtype, name=name) for name, dtype in _INPUTS.items()]
    return tf.function(write, [tf.TensorSpec([None], tf.string, name="texts"), *specs], autograph=False)
