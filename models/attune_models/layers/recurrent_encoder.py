"""The recurrent encoder: it reads a source word by word, in one direction or in both."""

from __future__ import annotations

from typing import Any

import keras
from keras import ops


def recurrent_layer(cell: str, d_model: int, **kwargs: Any) -> keras.layers.RNN:
    """Returns Keras's SimpleRNN (`rnn`), LSTM (`lstm`) or GRU (`gru`), giving every output and its last state."""
    if cell == "rnn":
        return keras.layers.SimpleRNN(d_model, return_sequences=True, return_state=True, **kwargs)
    kind = {"lstm": keras.layers.LSTM, "gru": keras.layers.GRU}[cell]
    # cuDNN's kernels cannot be compiled by XLA, and refuse a batch with a row that is all padding.
    return kind(d_model, return_sequences=True, return_state=True, use_cudnn=False, **kwargs)


@keras.saving.register_keras_serializable(package="attune")
class RecurrentEncoder(keras.layers.Layer):
    """Recurrent layers one above the other; the outputs and states of both directions are summed.

    Summed and not joined, so that all widths are `d_model` and any attention fits (`dot` wants equal ones), and so
    that the decoder can go on from the encoder's states with no bridge between.

    Args:
        cell: `"rnn"`, `"lstm"` or `"gru"`.
        num_layers: How many.
        d_model: Width of the outputs and of the states.
        bidirectional: True reads backwards too. Default True.
        dropout: Share of the activations between two layers zeroed in training. Default 0.

    Call arguments:
        x: `(batch, length, d_model)`.
        padding_mask: `(batch, length)` booleans, True for a token. States pass over padding unchanged.

    Returns:
        The memory `(batch, length, d_model)`, and for each layer the list of its last states, each `(batch, d_model)`
        (an LSTM has two).
    """

    def __init__(
        self,
        cell: str,
        num_layers: int,
        d_model: int,
        bidirectional: bool = True,
        dropout: float = 0.0,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self._arguments: dict[str, Any] = {
            "cell": cell,
            "num_layers": num_layers,
            "d_model": d_model,
            "bidirectional": bidirectional,
            "dropout": dropout,
        }
        self.recurrent = [self._layer(f"layer_{number + 1}") for number in range(num_layers)]
        self._dropouts = [keras.layers.Dropout(dropout, dtype=self.dtype_policy) for _ in range(num_layers - 1)]

    def _layer(self, name: str) -> Any:
        given, policy = self._arguments, self.dtype_policy
        layer = recurrent_layer(given["cell"], given["d_model"], dtype=policy, name=name)
        if not given["bidirectional"]:
            return layer
        return keras.layers.Bidirectional(layer, merge_mode="sum", dtype=policy, name=name)

    def build(self, x_shape: tuple[int | None, ...]) -> None:
        for layer in self.recurrent:
            layer.build(x_shape)

    def call(self, x: Any, padding_mask: Any, training: bool | None = None) -> tuple[Any, list[list[Any]]]:
        states = []
        for number, layer in enumerate(self.recurrent):
            if number:
                x = self._dropouts[number - 1](x, training=training)
            x, *found = layer(x, mask=padding_mask, training=training)
            if self._arguments["bidirectional"]:
                half = len(found) // 2
                found = [ops.add(*pair) for pair in zip(found[:half], found[half:], strict=True)]
            states.append(found)
        return x, states

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), **self._arguments}
