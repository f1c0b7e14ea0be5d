"""Heads switched off for a moment, by the gates of their attention layers.

Gates are variables: every graph that was traced before sees them, the searches for translations, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeAlias

import keras
import numpy as np
from attune_datasets.counts import counted
from attune_datasets.errors import AttuneError, nearest

from attune_models.classifier import encoder_blocks
from attune_models.head_names import Head
from attune_models.language_model import DecoderLanguageModel, LanguageModel
from attune_models.layers.heads import AttentionHeads
from attune_models.rnn_language_model import RNNLanguageModel
from attune_models.rnn_translator import RNNTranslator
from attune_models.translators import Translator

Network: TypeAlias = "keras.Model | Translator | LanguageModel"  # a classifier, or another in its parts


def attention_layers(network: Network) -> dict[str, list[AttentionHeads]]:
    """Returns the layers of each attention whose heads can be switched off, the lowest first.

    Raises:
        AttuneError: `network` is an RNN.
    """
    if isinstance(network, keras.Model):
        return {"encoder": [block.attention for block in encoder_blocks(network)]}
    if isinstance(network, DecoderLanguageModel):
        return {"decoder": [block.attention for block in network.blocks]}
    if isinstance(network, RNNTranslator | RNNLanguageModel):
        raise AttuneError(
            "An RNN has no heads to switch off.",
            why="It has one attention, or none.",
            remedy="Choose the run of a Transformer.",
        )
    return {
        "encoder": [block.attention for block in network.encoder],
        "decoder": [block.attention for block in network.decoder],
        "cross": [block.cross_attention for block in network.decoder],
    }


@contextmanager
def heads_off(network: Network, off: Sequence[Sequence[Any]]) -> Iterator[None]:
    """Switches heads off; afterwards the gates are as before, whatever happens within.

    Args:
        network: From `build_classifier`, `build_translator` or `build_language_model`.
        off: `[attention, layer, head]`, layers and heads from 0, as requests bring them. Empty: nothing is changed.

    Raises:
        AttuneError: There is no such head, or `network` is an RNN.
    """
    layers = attention_layers(network) if off else {}
    chosen = [_existing(one, layers) for one in off]
    gates = [layers[one.attention][one.layer].gates for one in chosen]
    before = [np.array(keras.ops.convert_to_numpy(gate)) for gate in gates]
    try:
        for gate, one in zip(gates, chosen, strict=True):
            values = np.array(keras.ops.convert_to_numpy(gate))
            values[one.head] = 0
            gate.assign(values)
        yield
    finally:
        for gate, values in zip(gates, before, strict=True):
            gate.assign(values)


def _existing(one: Sequence[Any], layers: dict[str, list[AttentionHeads]]) -> Head:
    if not isinstance(one, list | tuple) or list(map(type, one)) != [str, int, int]:
        raise AttuneError(f"{one!r} names no head.", remedy="Give attention, layer and head, such as encoder, 0, 0.")
    head = Head(*one)
    if head.attention not in layers:
        raise AttuneError(
            f"The model has no attention called {head.attention!r}.", remedy=nearest(head.attention, layers)
        )
    found = layers[head.attention]
    if not (0 <= head.layer < len(found) and 0 <= head.head < found[0].num_heads):
        raise AttuneError(
            f"There is no head {head.name}.",
            why=f"The {head.attention} has {counted(len(found), 'layer')} of {counted(found[0].num_heads, 'head')}.",
            remedy="Choose one of these; layers and heads are counted from 1 here.",
        )
    return head
