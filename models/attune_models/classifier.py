"""The text classifier: a Transformer encoder, a pooling and a dense head, built from a `EncoderSpec`.

Token ids go in, one logit a class comes out. A causal one is a GPT below its head (Radford et al. 2018). Attention is
read by a second model that shares the layers (`capture_model`), so that training pays nothing for it. `embed`, `read`
and `read_out` are the network in its parts, for those who look inside.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import keras
from keras import ops

from attune_models.blocks import Ends, Run, build_block, run_block
from attune_models.layers import CausalBlock, EncoderBlock, PaddingMask, Pooling, Positions, TokenEmbedding, WordDropout
from attune_models.layers.transformer_block import INITIALIZERS, norm_layer
from attune_models.spec import ClassifierSpec, EncoderSpec


def build_classifier(spec: ClassifierSpec, vocabulary_size: int, num_classes: int, max_length: int) -> keras.Model:
    """Returns the network that `spec` describes, with fresh weights, not compiled.

    Args:
        spec: Width, depth, and all the choices.
        vocabulary_size: Rows of the token table.
        num_classes: Logits.
        max_length: Tokens of the longest text, `[CLS]` included.

    Returns:
        ids `(batch, length)` int32, `[CLS]` first (or between `[BOS]` and `[EOS]`, as a language model's tokenizer has
        them), padded with 0, any length up to `max_length` -> logits `(batch, num_classes)` float32.
    """
    parts = _layers(spec, vocabulary_size, num_classes, max_length)
    ids = keras.Input((None,), dtype="int32", name="ids")
    x, mask = _embed(parts, ids)
    return keras.Model(ids, _read(parts, x, mask, run_block), name="classifier")


def capture_model(model: keras.Model) -> keras.Model:
    """Returns a model that shares the layers of `model` (from `build_classifier`) and also gives its attention.

    Returns:
        ids `(batch, length)` int32 -> `{"logits": (batch, num_classes), "scores": (batch, layers, heads, queries,
        keys)}`, float32; the scores are after the softmax and before dropout.
    """
    return _CaptureModel(_parts(model))


class _CaptureModel(keras.Model):
    # Not a functional model: Keras 3 takes a layer's number of outputs from its first call; these calls have one more.
    def __init__(self, parts: Mapping[str, keras.layers.Layer]) -> None:
        super().__init__(name="capture")
        self._parts = dict(parts)

    def call(self, ids: Any) -> dict[str, Any]:
        scores = []

        def run(block: Any, x: Any, **context: Any) -> Any:
            x, layer_scores = block(x, **context, return_scores=True)  # (B, H, T, T)
            scores.append(layer_scores)
            return x

        logits = _read(self._parts, *_embed(self._parts, ids), run)
        return {"logits": logits, "scores": ops.stack(scores, axis=1)}


def embed(model: keras.Model, ids: Any) -> tuple[Any, Any]:
    """Returns the token embeddings `(batch, length, d_model)`, before positions, and the padding mask of `ids`."""
    return _embed(_parts(model), ids)


def read(model: keras.Model, x: Any, mask: Any, run: Run = run_block) -> Any:
    """Returns the logits `(batch, num_classes)` of token embeddings and their mask, without dropout.

    Args:
        model: From `build_classifier`.
        x: `(batch, length, d_model)`.
        mask: `(batch, length)` booleans, True for a token.
        run: What runs each block, the lowest first.
    """
    return _read(_parts(model), x, mask, run)


def read_out(model: keras.Model, x: Any, mask: Any) -> Any:
    """Returns the logits `(batch, num_classes)` of a residual stream, read as if it came out of the last block."""
    return _read_out(_parts(model), x, mask)


def encoder_blocks(model: keras.Model) -> list[EncoderBlock]:
    """Returns the blocks of a classifier, the lowest first; those of a causal one are `CausalBlock`s."""
    return [layer for layer in model.layers if isinstance(layer, EncoderBlock)]


def ends(model: keras.Model) -> Ends:
    """Returns what stands around the blocks of a classifier."""
    parts = _parts(model)
    return Ends(parts["embedding"], parts.get("positions"), parts.get("final_norm"))


def pool(model: keras.Model, x: Any, mask: Any) -> Any:
    """Returns the one vector `(batch, d_model)` that a classifier makes of its tokens, behind the last norm.

    Args:
        model: From `build_classifier`.
        x: `(batch, length, d_model)`.
        mask: `(batch, length)` booleans, True for a token.
    """
    return _parts(model)["pooling"](x, padding_mask=mask)


def _layers(
    spec: EncoderSpec, vocabulary_size: int, num_classes: int, max_length: int
) -> dict[str, keras.layers.Layer]:
    initializer, kind = INITIALIZERS[spec.initializer], CausalBlock if spec.causal else EncoderBlock
    layers = [
        PaddingMask(name="mask"),
        WordDropout(spec.word_dropout, name="word_dropout"),
        TokenEmbedding(vocabulary_size, spec.d_model, name="embedding"),
        keras.layers.Dropout(spec.dropout, name="embedding_dropout"),
        *(build_block(kind, spec, f"block_{number}") for number in range(1, spec.num_layers + 1)),
        # In float32 under mixed precision: sums over many tokens, and logits that a softmax will tell apart.
        Pooling(spec.pooling, dtype="float32", name="pooling"),
        keras.layers.Dropout(spec.dropout, dtype="float32", name="head_dropout"),
        keras.layers.Dense(num_classes, kernel_initializer=initializer, dtype="float32", name="head"),
    ]
    if spec.positions != "rotary":
        layers.append(Positions(spec.positions, max_length, name="positions"))
    if spec.norm_placement == "pre":
        layers.append(norm_layer(spec.norm, name="final_norm"))
    return {layer.name: layer for layer in layers}


def _parts(model: keras.Model) -> dict[str, keras.layers.Layer]:
    return {layer.name: layer for layer in model.layers}


def _embed(parts: Mapping[str, Any], ids: Any) -> tuple[Any, Any]:
    ids = parts["word_dropout"](ids)
    mask = parts["mask"](ids)  # (B, T): False too where a word was dropped
    return parts["embedding"](ids), mask  # (B, T, d_model)


def _read(parts: Mapping[str, Any], x: Any, mask: Any, run: Run) -> Any:
    if "positions" in parts:
        x = parts["positions"](x)
    x = parts["embedding_dropout"](x)
    for block in (part for name, part in parts.items() if name.startswith("block_")):
        x = run(block, x, padding_mask=mask)
    return _read_out(parts, x, mask)


def _read_out(parts: Mapping[str, Any], x: Any, mask: Any) -> Any:
    if "final_norm" in parts:
        x = parts["final_norm"](x)
    x = parts["head_dropout"](parts["pooling"](x, padding_mask=mask))  # (B, d_model)
    return parts["head"](x)  # (B, num_classes)
