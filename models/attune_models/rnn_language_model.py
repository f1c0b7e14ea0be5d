"""The recurrent language model (Mikolov et al. 2010; LSTM: Sundermeyer et al. 2012), to compare the Transformer with.

It has the members of `language_model.DecoderLanguageModel`, so that all that trains, writes and shows one does so with
the other. All that it knows of earlier tokens is in its states, so it reads texts of any length.
"""

from __future__ import annotations

from typing import Any

import keras

from attune_models.layers import TokenEmbedding
from attune_models.layers.recurrent_encoder import recurrent_layer
from attune_models.spec import RNNDecoderSpec

State = dict[str, Any]


class RNNLanguageModel:
    """The network, whole for training and in parts for everything else. All calls but `model` are without dropout.

    Args:
        spec: Cell, width, depth, and all the choices.
        vocabulary_size: Tokens that are read and written.

    Attributes:
        model: ids `(batch, length)` int32 without padding -> logits `(batch, length, vocabulary_size)` float32 of the
            token behind each.
        context: None: there is no bound.
    """

    context = None

    def __init__(self, spec: RNNDecoderSpec, vocabulary_size: int) -> None:
        self.spec = spec
        self._embedding = TokenEmbedding(vocabulary_size, spec.d_model, name="embedding")
        names = [f"layer_{number + 1}" for number in range(spec.num_layers)]
        self._layers: list[Any] = [recurrent_layer(spec.cell, spec.d_model, name=name) for name in names]
        self._dropouts = [keras.layers.Dropout(spec.dropout, name=f"dropout_{n}") for n in range(spec.num_layers + 1)]
        own = TokenEmbedding(vocabulary_size, spec.d_model, name="output_embedding")
        self._output = self._embedding if spec.tied_output else own
        ids = keras.Input((None,), dtype="int32", name="ids")
        self.model = keras.Model(ids, self._read(self.embed(ids), None)[0], name="language_model")

    def begin(self, ids: Any, most: int) -> tuple[Any, State]:
        """Returns the logits `(batch, vocabulary_size)` behind the first tokens, and the states behind them.

        Args:
            ids: `(batch, length)` int32, one token at least.
            most: Tokens that there will be at most; a recurrent state is as large for any number.
        """
        logits, states = self._read(self.embed(ids), False)
        return logits[:, -1], _flat(states)

    def step(self, tokens: Any, position: Any, state: State) -> tuple[Any, State]:
        """Returns the logits `(batch, vocabulary_size)` of the next token, and the states behind this one.

        Args:
            tokens: `(batch,)` int32.
            position: Of these tokens; a recurrent network need not be told.
            state: From `begin` or from the step before.
        """
        x, behind = self._embedding(tokens), []
        for number, layer in enumerate(self._layers):
            before = [value for name, value in sorted(state.items()) if name.startswith(f"state_{number}_")]
            x, after = layer.cell(x, before)
            behind.append(list(after))
        return self.read_out(x[:, None])[:, 0], _flat(behind)

    def capture(self, ids: Any) -> dict[str, Any]:
        """Returns `{"logits": (batch, T, vocabulary)}`: there is no attention."""
        return {"logits": self.read(self.embed(ids))}

    def embed(self, ids: Any) -> Any:
        """Returns the token embeddings `(batch, T, d_model)`."""
        return self._embedding(ids)

    def read(self, x: Any) -> Any:
        """Returns the logits `(batch, T, vocabulary_size)` of token embeddings `(batch, T, d_model)`."""
        return self._read(x, False)[0]

    def read_out(self, x: Any) -> Any:
        """Returns the logits `(batch, T, vocabulary_size)` of the last layer's outputs."""
        return self._output(x, reverse=True)

    def _read(self, x: Any, training: bool | None) -> tuple[Any, list[list[Any]]]:
        x, states = self._dropouts[0](x, training=training), []
        for layer, dropout in zip(self._layers, self._dropouts[1:], strict=True):
            x, *found = layer(x, training=training)
            x = dropout(x, training=training)
            states.append(found)
        return self.read_out(x), states


def _flat(states: list[list[Any]]) -> State:
    return {f"state_{number}_{part}": value for number, layer in enumerate(states) for part, value in enumerate(layer)}
