"""The encoder-decoder Transformer (Vaswani et al. 2017): a source sentence goes in, target tokens come out one by one.

In training all places of the target are predicted at once, each from those before it (teacher forcing). In use the
decoder goes step by step; what earlier steps computed is carried along, so that a step costs one token.
"""

from __future__ import annotations

from typing import Any

import keras
from keras import ops

from attune_models.blocks import Ends, Run, build_block, run_block
from attune_models.layers import DecoderBlock, EncoderBlock, PaddingMask, Positions
from attune_models.layers.transformer_block import norm_layer
from attune_models.spec import TransformerSpec
from attune_models.token_tables import token_tables

State = dict[str, Any]
ATTENTIONS = {  # of each kind of block, in its order
    EncoderBlock: ("encoder",),
    DecoderBlock: ("decoder", "cross"),
}


class TransformerTranslator:
    """The network, whole for training and in parts for decoding. All calls but `model` are without dropout.

    Args:
        spec: Width, depths, and all the choices.
        source_vocabulary: Tokens of the source.
        target_vocabulary: Tokens of the target.
        max_length: Tokens of the longest side, `[BOS]` and `[EOS]` included.

    Attributes:
        model: `[source ids (batch, S) int32, target ids (batch, T) int32]` -> logits `(batch, T, target vocabulary)`
            float32. The source ends with `[EOS]`, the target begins with `[BOS]`; both are padded with 0.

    Raises:
        AttuneError: All embeddings are tied and the vocabularies differ in size.
    """

    def __init__(self, spec: TransformerSpec, source_vocabulary: int, target_vocabulary: int, max_length: int) -> None:
        self.spec, self.max_length = spec, max_length
        self._mask = PaddingMask(name="mask")
        *self._embeddings, self._output = token_tables(spec, source_vocabulary, target_vocabulary)
        self._dropouts = [keras.layers.Dropout(spec.dropout, name=f"{side}_dropout") for side in ("source", "target")]
        added = spec.positions != "rotary"
        self._positions = Positions(spec.positions, max_length, name="positions") if added else None
        self.encoder = [build_block(EncoderBlock, spec, f"encoder_{n + 1}") for n in range(spec.encoder_layers)]
        self.decoder = [build_block(DecoderBlock, spec, f"decoder_{n + 1}") for n in range(spec.decoder_layers)]
        pre_norm = spec.norm_placement == "pre"
        norms = [f"{side}_norm" for side in ("encoder", "decoder")]
        self._norms = [norm_layer(spec.norm, name=name) if pre_norm else None for name in norms]
        self.model = self._connect()

    def ends(self, side: int) -> Ends:
        """Returns what stands around the blocks of the encoder (0) or the decoder (1)."""
        return Ends(self._embeddings[side], self._positions, self._norms[side])

    def encode(self, source: Any, most: int) -> State:
        """Returns what decoding starts from.

        Args:
            source: `(batch, S)` int32.
            most: Tokens that will be decoded at most, `[BOS]` included.
        """
        mask = self._mask(source)
        memory = self._encode(self._embeddings[0](source), mask, training=False)
        state: State = {"memory_mask": mask}
        for number, block in enumerate(self.decoder):
            state |= {f"{name}_{number}": value for name, value in block.remember(memory, most).items()}
        return state

    def step(self, tokens: Any, position: Any, state: State) -> tuple[Any, State]:
        """Returns the logits `(batch, target vocabulary)` of the next token, and the state behind this one.

        Args:
            tokens: `(batch,)` int32, the token at `position`.
            position: From 0 (`[BOS]`); a scalar.
            state: From `encode` or from the step before.
        """
        x = self._place(self._embeddings[1](tokens[:, None]), 1, start=position)
        state = dict(state)
        for number, block in enumerate(self.decoder):
            names = ("keys", "values", "memory_keys", "memory_values")
            x, carried = block.step(
                x, {name: state[f"{name}_{number}"] for name in names}, state["memory_mask"], position
            )
            state |= {f"{name}_{number}": carried[name] for name in names}
        return self.read_out(x)[:, 0], state

    def capture(self, source: Any, target: Any) -> dict[str, Any]:
        """Returns the logits and all attention scores of a pair, float32, after the softmax and before dropout.

        Returns:
            `{"logits": (batch, T, vocabulary), "encoder": (batch, layers, heads, S, S), "decoder": (batch, layers,
            heads, T, T), "cross": (batch, layers, heads, T, S)}`, queries before keys.
        """
        found: dict[str, list[Any]] = {"encoder": [], "decoder": [], "cross": []}

        def run(block: Any, x: Any, **context: Any) -> Any:
            x, *scores = block(x, **context, return_scores=True)
            for name, one in zip(ATTENTIONS[type(block)], scores, strict=True):
                found[name].append(one)
            return x

        logits = self.read(*self.embed(source, target), run)
        return {"logits": logits, **{name: ops.stack(scores, axis=1) for name, scores in found.items()}}

    def embed(self, source: Any, target: Any) -> tuple[Any, Any, Any]:
        """Returns what `read` takes: the token embeddings of both sides, before positions, and the source's mask."""
        return self._embeddings[0](source), self._embeddings[1](target), self._mask(source)

    def read(self, source: Any, target: Any, mask: Any, run: Run = run_block) -> Any:
        """Returns the logits `(batch, T, target vocabulary)` of token embeddings.

        Args:
            source: `(batch, S, d_model)`.
            target: `(batch, T, d_model)`.
            mask: `(batch, S)` booleans, True for a token of the source.
            run: What runs each block, the encoder's first, the lowest first.
        """
        return self._decode(target, self._encode(source, mask, False, run), mask, False, run)

    def read_out(self, x: Any) -> Any:
        """Returns the logits `(batch, T, target vocabulary)` of a residual stream, as if behind the last block."""
        return self._output(self._normed(x, 1), reverse=True)

    def _connect(self) -> keras.Model:
        source = keras.Input((None,), dtype="int32", name="source")
        target = keras.Input((None,), dtype="int32", name="target")
        mask = self._mask(source)  # (B, S)
        memory = self._encode(self._embeddings[0](source), mask)
        return keras.Model([source, target], self._decode(self._embeddings[1](target), memory, mask), name="translator")

    def _encode(self, source: Any, mask: Any, training: bool | None = None, run: Run = run_block) -> Any:
        x = self._place(source, 0, training=training)
        for block in self.encoder:
            x = run(block, x, padding_mask=mask, training=training)
        return self._normed(x, 0)

    def _decode(self, target: Any, memory: Any, mask: Any, training: bool | None = None, run: Run = run_block) -> Any:
        x = self._place(target, 1, training=training)
        for block in self.decoder:
            x = run(block, x, memory=memory, memory_mask=mask, training=training)
        return self.read_out(x)

    def _place(self, x: Any, side: int, start: Any = 0, training: bool | None = False) -> Any:
        if self._positions is not None:
            x = self._positions(x, start=start)
        return self._dropouts[side](x, training=training)

    def _normed(self, x: Any, side: int) -> Any:
        norm = self._norms[side]
        return x if norm is None else norm(x)
