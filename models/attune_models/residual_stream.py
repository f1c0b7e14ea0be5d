"""What happens to the tokens block by block: the residual stream, what is added to it, and what it would say already.

The logit lens (nostalgebraist 2020) reads the residual stream after each layer as if it came out of the last one:
through the final norm (where there is one) and the head. After the last layer that is the prediction. With post-norm
the stream is what left each block's last norm.
"""

from __future__ import annotations

from collections.abc import Sequence

import keras
import numpy as np

from attune_models import classifier
from attune_models.language_model import DecoderLanguageModel
from attune_models.metrics import log_softmax
from attune_models.tracing import BlockTrace, Trace
from attune_models.translation_inspection import alternatives
from attune_models.translator import TransformerTranslator

NEURONS = 10  # told of a token in each layer
LENS_TOKENS = 5  # told of each place after each layer


def states(blocks: Sequence[BlockTrace]) -> list[np.ndarray]:
    """Returns the residual stream before the first block and after each, each `(T, d_model)`."""
    return [blocks[0].before, *(block.after for block in blocks)]


def norms(blocks: Sequence[BlockTrace]) -> dict[str, np.ndarray]:
    """Returns Euclidean lengths, float32: `stream` `(layers + 1, T)` and, of what each sub-layer added, `(layers, T)`.

    These are called `attention`, in a decoder also `cross`, and `feed_forward`.
    """
    names = {"attention": "attention", "cross_attention": "cross", "feed_forward": "feed_forward"}
    found = {"stream": np.stack([np.linalg.norm(state, axis=1) for state in states(blocks)])}
    for own, told in names.items():
        if own in blocks[0].sub_layers:
            found[told] = np.stack([np.linalg.norm(block.sub_layers[own].added, axis=1) for block in blocks])
    return found


def top_neurons(blocks: Sequence[BlockTrace], token: int, count: int = NEURONS) -> tuple[np.ndarray, np.ndarray]:
    """Returns the neurons of the feed-forward layers that say most about a token, the largest magnitude first.

    Args:
        blocks: Those of one tower.
        token: Its place, from 0.
        count: How many; where `d_ff` is smaller, all.

    Returns:
        Their numbers, int32, and their activations, float32, each `(layers, count)`.
    """
    numbers, values = [], []
    for block in blocks:
        read = block.sub_layers["feed_forward"].read[None, token : token + 1]
        activations = keras.ops.convert_to_numpy(block.block.feed_forward.activations(read))[0, 0]
        strongest = np.argsort(-np.abs(activations), kind="stable")[:count]
        numbers.append(strongest)
        values.append(activations[strongest])
    return np.stack(numbers).astype("int32"), np.stack(values)


def class_lens(model: keras.Model, trace: Trace) -> np.ndarray:
    """Returns the probabilities `(layers + 1, classes)`, float64, that a classifier would give after each layer."""
    mask = trace.mask[None]
    logits = [classifier.read_out(model, state[None], mask) for state in states(trace.encoder)]
    return np.exp(log_softmax(np.concatenate([keras.ops.convert_to_numpy(one) for one in logits])))


def token_lens(
    translator: TransformerTranslator | DecoderLanguageModel, trace: Trace, count: int = LENS_TOKENS
) -> tuple[np.ndarray, np.ndarray]:
    """Returns the likeliest tokens that a decoder would write at each place after each layer, the likeliest first.

    Returns:
        Their ids and their probabilities, each `(layers + 1, T, count)`.
    """
    found = []
    for state in states(trace.decoder):
        logits = keras.ops.convert_to_numpy(translator.read_out(state[None]))[0]
        found.append(alternatives(log_softmax(logits), count))
    ids, shares = zip(*found, strict=True)
    return np.stack(ids).astype("int32"), np.stack(shares)
