"""The decoder-only Transformer (GPT: Radford et al. 2018, 2019): from the tokens so far to the next one.

In training every place of a block predicts the token behind it, all at once. In use it goes step by step; the keys and
values of earlier tokens are carried along, so that a step costs one token.
"""

from __future__ import annotations

from typing import Any

import keras
from keras import ops

from attune_models.blocks import Ends, Run, build_block, run_block
from attune_models.layers import CausalBlock, Positions, TokenEmbedding
from attune_models.layers.transformer_block import norm_layer
from attune_models.rnn_language_model import RNNLanguageModel
from attune_models.spec import DecoderSpec, RNNDecoderSpec

State = dict[str, Any]


class DecoderLanguageModel:
    """The network, whole for training and in parts for everything else. All calls but `model` are without dropout.

    Args:
        spec: Width, depth, and all the choices.
        vocabulary_size: Tokens that are read and written.
        max_length: The context: how many tokens are seen at once, at most.

    Attributes:
        model: ids `(batch, length)` int32 without padding -> logits `(batch, length, vocabulary_size)` float32 of the
            token behind each.
        context: How many tokens may be read at once; None of a model that has no bound.
    """

    def __init__(self, spec: DecoderSpec, vocabulary_size: int, max_length: int) -> None:
        self.spec, self.context = spec, max_length
        self._embedding = TokenEmbedding(vocabulary_size, spec.d_model, name="embedding")
        added = spec.positions != "rotary"
        self._positions = Positions(spec.positions, max_length, name="positions") if added else None
        self._dropout = keras.layers.Dropout(spec.dropout, name="embedding_dropout")
        self.blocks = [build_block(CausalBlock, spec, f"block_{n + 1}") for n in range(spec.num_layers)]
        self._norm = norm_layer(spec.norm, name="final_norm") if spec.norm_placement == "pre" else None
        own = TokenEmbedding(vocabulary_size, spec.d_model, name="output_embedding")
        self._output = self._embedding if spec.tied_output else own
        ids = keras.Input((None,), dtype="int32", name="ids")
        self.model = keras.Model(ids, self._read(self.embed(ids), None, run_block), name="language_model")

    @property
    def ends(self) -> Ends:
        """What stands around the blocks."""
        return Ends(self._embedding, self._positions, self._norm)

    def begin(self, ids: Any, most: int) -> tuple[Any, State]:
        """Returns the logits `(batch, vocabulary_size)` behind the first tokens, and the state behind them.

        Args:
            ids: `(batch, length)` int32, one token at least.
            most: Tokens that the state is made for, those of `ids` among them; at most the context.
        """
        state: State = {}
        x = self._placed(self.embed(ids))
        for number, block in enumerate(self.blocks):
            x, carried = block.begin(x, most)
            state |= {f"{name}_{number}": value for name, value in carried.items()}
        return self.read_out(x[:, -1:])[:, 0], state

    def step(self, tokens: Any, position: Any, state: State) -> tuple[Any, State]:
        """Returns the logits `(batch, vocabulary_size)` of the next token, and the state behind this one.

        Args:
            tokens: `(batch,)` int32, the token at `position`.
            position: From 0; a scalar.
            state: From `begin` or from the step before.
        """
        x, state = self._placed(self.embed(tokens[:, None]), start=position), dict(state)
        for number, block in enumerate(self.blocks):
            names = ("keys", "values")
            x, carried = block.step(x, {name: state[f"{name}_{number}"] for name in names}, position)
            state |= {f"{name}_{number}": carried[name] for name in names}
        return self.read_out(x)[:, 0], state

    def capture(self, ids: Any) -> dict[str, Any]:
        """Returns the logits and all attention scores, float32, after the softmax and before dropout.

        Returns:
            `{"logits": (batch, T, vocabulary), "decoder": (batch, layers, heads, T, T)}`, queries before keys.
        """
        found: list[Any] = []

        def run(block: Any, x: Any, **context: Any) -> Any:
            x, scores = block(x, **context, return_scores=True)
            found.append(scores)
            return x

        logits = self.read(self.embed(ids), run)
        return {"logits": logits, "decoder": ops.stack(found, axis=1)}

    def embed(self, ids: Any) -> Any:
        """Returns the token embeddings `(batch, T, d_model)`, before positions."""
        return self._embedding(ids)

    def read(self, x: Any, run: Run = run_block) -> Any:
        """Returns the logits `(batch, T, vocabulary_size)` of token embeddings.

        Args:
            x: `(batch, T, d_model)`.
            run: What runs each block, the lowest first.
        """
        return self._read(x, False, run)

    def read_out(self, x: Any) -> Any:
        """Returns the logits `(batch, T, vocabulary_size)` of a residual stream, as if behind the last block."""
        x = x if self._norm is None else self._norm(x)
        return self._output(x, reverse=True)

    def _read(self, x: Any, training: bool | None, run: Run) -> Any:
        x = self._placed(x, training=training)
        for block in self.blocks:
            x = run(block, x, training=training)
        return self.read_out(x)

    def _placed(self, x: Any, start: Any = 0, training: bool | None = False) -> Any:
        if self._positions is not None:
            x = self._positions(x, start=start)
        return self._dropout(x, training=training)


LanguageModel = DecoderLanguageModel | RNNLanguageModel


def build_language_model(spec: DecoderSpec | RNNDecoderSpec, vocabulary_size: int, max_length: int) -> LanguageModel:
    """Returns the language model of either kind with fresh weights; all kinds have the same members.

    Args:
        spec: Of either kind.
        vocabulary_size: Tokens that are read and written.
        max_length: The context of a Transformer, in tokens; a recurrent network has no bound.
    """
    if isinstance(spec, RNNDecoderSpec):
        return RNNLanguageModel(spec, vocabulary_size)
    return DecoderLanguageModel(spec, vocabulary_size, max_length)
