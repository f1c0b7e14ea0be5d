"""The recurrent encoder-decoder, with attention (Bahdanau et al. 2015, Luong et al. 2015) or without.

What attention grew out of, with the members of `translator.TransformerTranslator`, so that all that trains, decodes and
shows one does so with the other.
"""

from __future__ import annotations

from typing import Any

import keras
from keras import ops

from attune_models.layers import OwnWords, PaddingMask, RecurrentDecoder, RecurrentEncoder
from attune_models.spec import RNNSpec
from attune_models.token_tables import token_tables

State = dict[str, Any]


class RNNTranslator:
    """The network, whole for training and in parts for decoding. All calls but `model` are without dropout.

    Args:
        spec: Cell, width, depth, attention, and all the choices.
        source_vocabulary: Tokens of the source.
        target_vocabulary: Tokens of the target.
        max_length: Tokens of the longest side, `[BOS]` and `[EOS]` included. No weight hangs on it.

    Attributes:
        model: `[source ids (batch, S) int32, target ids (batch, T) int32]` -> logits `(batch, T, target vocabulary)`
            float32. The source ends with `[EOS]`, the target begins with `[BOS]`; both are padded with 0.

    Raises:
        AttuneError: All embeddings are tied and the vocabularies differ in size.
    """

    def __init__(self, spec: RNNSpec, source_vocabulary: int, target_vocabulary: int, max_length: int) -> None:
        self.spec, self.max_length = spec, max_length
        self.network = RecurrentNetwork(spec, source_vocabulary, target_vocabulary, name="network")
        source = keras.Input((None,), dtype="int32", name="source")
        target = keras.Input((None,), dtype="int32", name="target")
        self.model = keras.Model([source, target], self.network(source, target), name="translator")

    def encode(self, source: Any, most: int) -> State:
        """Returns what decoding starts from: the encoder's last states, and the memory where there is attention.

        Args:
            source: `(batch, S)` int32.
            most: Tokens that will be decoded at most; a recurrent state is as large for any number.
        """
        states, remembered = self.network.encode(source)
        return {**remembered, **_flat(states), "output": ops.zeros_like(states[0][0])}

    def step(self, tokens: Any, position: Any, state: State) -> tuple[Any, State]:
        """Returns the logits `(batch, target vocabulary)` of the next token, and the state behind this one.

        Args:
            tokens: `(batch,)` int32.
            position: Of these tokens; a recurrent network need not be told.
            state: From `encode` or from the step before.
        """
        network, decoder = self.network, self.network.decoder
        states = [
            [value for name, value in sorted(state.items()) if name.startswith(f"state_{number}_")]
            for number in range(self.spec.num_layers)
        ]
        remembered = {name: value for name, value in state.items() if name.startswith("memory")}
        output, _, states = decoder.step(network.target_embedding(tokens), states, state["output"], remembered)
        return network.write(output), {**remembered, **_flat(states), "output": output}

    def capture(self, source: Any, target: Any) -> dict[str, Any]:
        """Returns the logits and the attention's scores of a pair, float32, after the softmax.

        Returns:
            `{"logits": (batch, T, vocabulary), "cross": (batch, 1, 1, T, S)}`, queries before keys; without attention
            no `"cross"`.
        """
        network = self.network
        states, remembered = network.encode(source)
        outputs, queries = network.decoder(network.target_embedding(target), states, remembered, training=False)
        found = {"logits": network.write(outputs)}
        if remembered:
            _, scores = network.decoder.look(queries, remembered)
            found["cross"] = scores[:, None, None]
        return found

    def embed(self, source: Any, target: Any) -> tuple[Any, Any, Any]:
        """Returns what `read` takes: the token embeddings of both sides, and the source's mask."""
        network = self.network
        return network.source_embedding(source), network.target_embedding(target), network.mask(source)

    def read(self, source: Any, target: Any, mask: Any) -> Any:
        """Returns the logits `(batch, T, target vocabulary)` of token embeddings.

        Args:
            source: `(batch, S, d_model)`.
            target: `(batch, T, d_model)`.
            mask: `(batch, S)` booleans, True for a token of the source.
        """
        network = self.network
        outputs, _ = network.decoder(target, *network.encode_embedded(source, mask), training=False)
        return network.write(outputs)


def _flat(states: list[list[Any]]) -> State:
    return {f"state_{number}_{part}": value for number, layer in enumerate(states) for part, value in enumerate(layer)}


@keras.saving.register_keras_serializable(package="attune")
class RecurrentNetwork(keras.layers.Layer):
    """The whole network as one layer, since a decoder that reads its own words needs the token tables in its loop.

    Args:
        spec: An `RNNSpec`, or its fields.
        source_vocabulary: Tokens of the source.
        target_vocabulary: Tokens of the target.

    Call arguments:
        source: `(batch, S)` int32, padded with 0.
        target: `(batch, T)` int32, `[BOS]` first. In training each token but that one is read with probability
            `teacher_forcing`; in place of the others, that which the network itself would have said (scheduled
            sampling, Bengio et al. 2015).

    Returns:
        Logits `(batch, T, target_vocabulary)`, float32.
    """

    def __init__(
        self, spec: RNNSpec | dict[str, Any], source_vocabulary: int, target_vocabulary: int, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.spec = spec = RNNSpec.model_validate(spec)
        self._vocabularies = {"source_vocabulary": source_vocabulary, "target_vocabulary": target_vocabulary}
        self.source_embedding, self.target_embedding, self.output_embedding = token_tables(
            spec, source_vocabulary, target_vocabulary
        )
        self.mask = PaddingMask()
        cell, layers, d_model, dropout = spec.cell, spec.num_layers, spec.d_model, spec.dropout
        self.encoder = RecurrentEncoder(cell, layers, d_model, spec.bidirectional, dropout, name="encoder")
        self.decoder = RecurrentDecoder(
            cell, layers, d_model, spec.attention, spec.input_feeding, dropout, name="decoder"
        )
        names = ("source_dropout", "target_dropout", "output_dropout")
        self._dropouts = {name: keras.layers.Dropout(dropout, name=name) for name in names}
        self._generator = keras.random.SeedGenerator() if spec.teacher_forcing < 1 else None

    def build(self, source_shape: tuple[int | None, ...], target_shape: tuple[int | None, ...]) -> None:
        for table in (self.source_embedding, self.target_embedding, self.output_embedding):
            if not table.built:
                table.build(target_shape)
        for part in (self.encoder, self.decoder):
            part.build((*target_shape, self.spec.d_model))

    def call(self, source: Any, target: Any, training: bool | None = None) -> Any:
        states, remembered = self.encode(source, training=training)
        x = self._dropouts["target_dropout"](self.target_embedding(target), training=training)
        own = self._own(target) if training else None
        outputs, _ = self.decoder(x, states, remembered, own=own, training=training)
        return self.write(self._dropouts["output_dropout"](outputs, training=training))

    def encode(self, source: Any, training: bool | None = False) -> tuple[list[list[Any]], dict[str, Any]]:
        """Returns the encoder's last states, layer for layer, and what the decoder needs of its memory."""
        return self.encode_embedded(self.source_embedding(source), self.mask(source), training)

    def encode_embedded(
        self, x: Any, mask: Any, training: bool | None = False
    ) -> tuple[list[list[Any]], dict[str, Any]]:
        """Returns the same of token embeddings `(batch, S, d_model)` and their mask."""
        x = self._dropouts["source_dropout"](x, training=training)
        memory, states = self.encoder(x, padding_mask=mask, training=training)
        return states, self.decoder.remember(memory, mask)

    def write(self, outputs: Any) -> Any:
        """Returns the logits of outputs of the decoder, float32."""
        return self.output_embedding(outputs, reverse=True)

    def _own(self, target: Any) -> OwnWords | None:
        if self._generator is None:
            return None
        draws = keras.random.uniform(ops.shape(target), dtype="float32", seed=self._generator)
        first = ops.arange(ops.shape(target)[1]) == 0
        return OwnWords(ops.logical_or(draws < self.spec.teacher_forcing, first), self._read_own)

    def _read_own(self, output: Any) -> Any:
        return self.target_embedding(ops.argmax(self.write(output), axis=-1))

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), "spec": self.spec.model_dump(), **self._vocabularies}
