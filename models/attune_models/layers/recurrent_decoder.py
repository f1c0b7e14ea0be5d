"""The recurrent decoder: it writes a target token by token, and may look at the source before or after each step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import keras
from keras import ops

from attune_models.layers.recurrent_attention import RecurrentAttention
from attune_models.layers.recurrent_encoder import recurrent_layer

States = list[list[Any]]  # for each layer, lowest first, its states (batch, d_model): one, or an LSTM's two


@dataclass(frozen=True)
class OwnWords:
    """Where a decoder in training goes on from a word of its own choice, not from the one that it should have said.

    Attributes:
        given: `(batch, length)` booleans: True where the given token is read.
        read: From the decoder's last output `(batch, d_model)` to the vector of the token that it would say.
    """

    given: Any
    read: Callable[[Any], Any]


@keras.saving.register_keras_serializable(package="attune")
class RecurrentDecoder(keras.layers.Layer):
    """Recurrent layers whose lowest reads the target's tokens, and an attention by the highest.

    With `s_t` the highest layer's state, `c_t` a context from the attention and `o_t` the output:

    - `additive` looks before it steps (Bahdanau et al. 2015): `c_t` by `s_(t-1)`; the step reads the token and, with
      input feeding, `c_t`; `o_t = tanh(W [c_t; s_t])`, where the paper has a maxout layer.
    - `dot`, `general`, `concat` look behind the step (Luong et al. 2015): the step reads the token and, with input
      feeding, `o_(t-1)`; `c_t` by `s_t`; `o_t = tanh(W [c_t; s_t])`.
    - `none`: `o_t = s_t`. All that the decoder knows of the source is its first state (Sutskever et al. 2014).

    Where no step needs what an attention found before it, the layers run over the whole target and the attention over
    all states at once, which gives the same numbers sooner.

    Args:
        cell: `"rnn"`, `"lstm"` or `"gru"`.
        num_layers: How many.
        d_model: Width of everything.
        attention: `"none"`, `"additive"`, `"dot"`, `"general"` or `"concat"`.
        input_feeding: True lets each step read what was attended to. Default True; without attention nothing.
        dropout: Share of the activations between two layers zeroed in training. Default 0.

    Call arguments:
        x: The target's tokens, `(batch, length, d_model)`. It needs no mask: padding stands behind all that is real.
        states: The encoder's last ones, layer for layer.
        remembered: What `remember` gave of the memory.
        own: Where tokens of the decoder's own choice are read. None: nowhere.

    Returns:
        The outputs and the attention's queries, each `(batch, length, d_model)`.
    """

    def __init__(
        self,
        cell: str,
        num_layers: int,
        d_model: int,
        attention: str = "additive",
        input_feeding: bool = True,
        dropout: float = 0.0,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self._arguments = {
            "cell": cell,
            "num_layers": num_layers,
            "d_model": d_model,
            "attention": attention,
            "input_feeding": input_feeding,
            "dropout": dropout,
        }
        policy, looks = self.dtype_policy, attention != "none"
        self.d_model = d_model
        self.looks_first = attention == "additive"
        self.feeds = looks and input_feeding
        names = [f"layer_{number + 1}" for number in range(num_layers)]
        self.recurrent = [recurrent_layer(cell, d_model, dtype=policy, name=name) for name in names]
        self.attention = RecurrentAttention(attention, d_model, dtype=policy, name="attention") if looks else None
        self.combine = keras.layers.Dense(d_model, "tanh", use_bias=False, dtype=policy, name="combine")
        self._dropouts = [keras.layers.Dropout(dropout, dtype=policy) for _ in names[1:]]

    def build(self, x_shape: tuple[int | None, ...], *_: Any) -> None:
        d_model = self.d_model
        for number, layer in enumerate(self.recurrent):
            layer.build((None, None, 2 * d_model if self.feeds and not number else d_model))
        if self.attention is not None:
            self.attention.build()
            self.combine.build((None, 2 * d_model))

    def remember(self, memory: Any, memory_mask: Any) -> dict[str, Any]:
        """Returns what each step needs of a memory `(batch, source length, d_model)`; nothing without attention."""
        if self.attention is None:
            return {}
        return {"memory": memory, "memory_keys": self.attention.remember(memory), "memory_mask": memory_mask}

    def call(
        self,
        x: Any,
        states: States,
        remembered: dict[str, Any],
        own: OwnWords | None = None,
        training: bool | None = None,
    ) -> tuple[Any, Any]:
        if self.feeds or own is not None:
            return self._run_steps(x, states, remembered, own, training)
        return self._run_whole(x, states, remembered, training)

    def step(
        self, x: Any, states: States, output: Any, remembered: dict[str, Any], masks: Sequence[Any] = ()
    ) -> tuple[Any, Any, States]:
        """Returns the output, the attention's query and the states behind one more token.

        Args:
            x: `(batch, d_model)`.
            states: Those before.
            output: The output before; zeros at first.
            remembered: Of the memory.
            masks: What to multiply the activations between the layers with.
        """
        query, context = states[-1][0], None
        if self.looks_first:
            context = self._look(query, remembered)
        if self.feeds:
            x = ops.concatenate([x, context if self.looks_first else output], axis=-1)
        behind = []
        for number, (layer, before) in enumerate(zip(self.recurrent, states, strict=True)):
            if number and masks:
                x = x * masks[number - 1]
            x, after = layer.cell(x, before)
            behind.append(list(after))
        if not self.looks_first:
            query = x
            context = self._look(query, remembered) if self.attention is not None else None
        return (x if context is None else self._join(context, x)), query, behind

    def _look(self, query: Any, remembered: dict[str, Any]) -> Any:
        contexts, _ = self.look(query[:, None], remembered)
        return contexts[:, 0]

    def look(self, queries: Any, remembered: dict[str, Any]) -> tuple[Any, Any]:
        """Returns the contexts of queries `(batch, length, d_model)` and their scores."""
        assert self.attention is not None
        memory, keys, mask = (remembered[name] for name in ("memory", "memory_keys", "memory_mask"))
        return self.attention(queries, memory, keys, mask)

    def _join(self, contexts: Any, states: Any) -> Any:
        return self.combine(ops.concatenate([contexts, states], axis=-1))

    def _run_whole(self, x: Any, states: States, remembered: dict[str, Any], training: bool | None) -> tuple[Any, Any]:
        for number, (layer, before) in enumerate(zip(self.recurrent, states, strict=True)):
            if number:
                x = self._dropouts[number - 1](x, training=training)
            x, *_ = layer(x, initial_state=before, training=training)
        queries = ops.concatenate([states[-1][0][:, None], x[:, :-1]], axis=1) if self.looks_first else x
        if self.attention is None:
            return x, queries
        contexts, _ = self.look(queries, remembered)
        return self._join(contexts, x), queries

    def _run_steps(
        self, x: Any, states: States, remembered: dict[str, Any], own: OwnWords | None, training: bool | None
    ) -> tuple[Any, Any]:
        inputs = [x]
        if training:  # drawn outside the loop, where random numbers come alike on all backends
            inputs += [dropout(ops.ones_like(x), training=True) for dropout in self._dropouts]
        if own is not None:
            inputs.append(ops.cast(own.given, x.dtype)[:, :, None])
        flat = [state for layer in states for state in layer]
        loop = keras.layers.RNN(_Cell(self, remembered, own), return_sequences=True, dtype=self.dtype_policy)
        found = loop(ops.concatenate(inputs, axis=-1), initial_state=[*flat, ops.zeros_like(flat[0])])
        outputs, queries = ops.split(found, 2, axis=-1)
        return outputs, queries

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), **self._arguments}


class _Cell:
    """One step of a decoder as `keras.layers.RNN` wants it: its loop is one that XLA can differentiate.

    The inputs are a token's vector, what to multiply the activations between layers with, and whether the token is the
    given one; the states are those of all layers, and the last output. The output is joined with the query.
    """

    def __init__(self, decoder: RecurrentDecoder, remembered: dict[str, Any], own: OwnWords | None) -> None:
        self._decoder, self._remembered, self._own = decoder, remembered, own
        self._states = 2 if isinstance(decoder.recurrent[0], keras.layers.LSTM) else 1  # a layer
        self.compute_dtype = decoder.compute_dtype
        self.output_size = 2 * decoder.d_model
        self.state_size = [decoder.d_model] * (self._states * len(decoder.recurrent) + 1)

    def call(self, inputs: Any, states: Sequence[Any]) -> tuple[Any, list[Any]]:
        d_model, each = self._decoder.d_model, self._states
        x, *masks = (inputs[:, at : at + d_model] for at in range(0, inputs.shape[-1] // d_model * d_model, d_model))
        *flat, output = states
        if self._own is not None:
            x = ops.where(inputs[:, -1:] > 0, x, self._own.read(output))
        before = [list(flat[at : at + each]) for at in range(0, len(flat), each)]
        output, query, behind = self._decoder.step(x, before, output, self._remembered, masks)
        return ops.concatenate([output, query], axis=-1), [*(state for layer in behind for state in layer), output]

    __call__ = call
