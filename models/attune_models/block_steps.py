"""The steps of one Transformer block: norm, attention from Q, K and V to what it adds, feed-forward layer, sums.

| step | in the paper (Vaswani et al. 2017, section 3) |
| --- | --- |
| `norm` | LayerNorm or RMSNorm: before a sub-layer (pre-norm), or of the sum behind it (post-norm) |
| `q`, `k`, `v` | Q, K, V of each head; `q_turned` and `k_turned` are turned by their place (Su et al. 2021) |
| `dot`, `scaled`, `masked`, `softmax` | Q Kᵀ; over sqrt(d_k); with -1e9 where a query may not look; softmax of that |
| `heads` | softmax(…) V of each head |
| `joined` | the heads side by side, each times its gate |
| `output` | what a sub-layer adds: `joined` W^O + b^O, or the second layer of the feed-forward network |
| `inner`, `linear` | x W_1 + b_1; of SwiGLU also x W_3 + b_3 |
| `activations` | what the activation makes of `inner`; of SwiGLU times `linear` |
| `residual` | the stream with `output` added |
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import keras
import numpy as np

from attune_models.head_steps import AttentionParts, attention_parts
from attune_models.layers.heads import MASKED
from attune_models.tracing import BlockTrace

Compute = Callable[[], np.ndarray]


@dataclass(frozen=True)
class Step:
    """One tensor on the way from tokens to probabilities.

    Args:
        name: What it is; see the tables of this module and of `forward_steps`.
        tower: `encoder` or `decoder`.
        block: Which block it is in, from 0; None: it stands before or behind all of them.
        sub_layer: `attention`, `cross_attention` or `feed_forward`; empty outside of these.
        axes: What each dimension counts: the tokens of the `text`, the `source` or the `target`, or `channel`, `head`,
            `head_channel`, `neuron`, `class`, `vocabulary`.
        shape: Its size along each.
        made_of: The keys of the steps that it was made of.
        compute: Returns its numbers, float32 (ids: int32).
    """

    name: str
    tower: str
    block: int | None
    sub_layer: str
    axes: tuple[str, ...]
    shape: tuple[int, ...]
    made_of: tuple[str, ...]
    compute: Compute = field(repr=False, compare=False)

    @property
    def key(self) -> str:
        """Its name within the whole pass, blocks counted from 1: `encoder.2.attention.softmax`."""
        block = () if self.block is None else (str(self.block + 1),)
        return ".".join((self.tower, *block, *filter(None, (self.sub_layer,)), self.name))


class StepList:
    """Steps of a tower, in the order in which they come about.

    Args:
        tower: `encoder` or `decoder`.
        sizes: Of each axis.
    """

    def __init__(self, tower: str, sizes: dict[str, int]) -> None:
        self.tower = tower
        self.steps: list[Step] = []
        self._sizes = sizes
        self._block: int | None = None
        self._sub_layer = ""

    def enter(self, block: int | None = None, sub_layer: str = "") -> None:
        """Says where the next steps are."""
        self._block, self._sub_layer = block, sub_layer

    def add(self, name: str, axes: Sequence[str], made_of: Sequence[str], compute: Compute) -> str:
        """Adds a step, and returns its key."""
        shape = tuple(self._sizes[axis] for axis in axes)
        step = Step(name, self.tower, self._block, self._sub_layer, tuple(axes), shape, tuple(made_of), compute)
        self.steps.append(step)
        return step.key


@dataclass(frozen=True)
class BlockSide:
    """Whose tokens a block works on.

    Args:
        tokens: The axis of its own tokens: `text`, `source` or `target`.
        attention: What its self-attention is called: `encoder` or `decoder`.
        mask: `(T,)` booleans, True for a token of the text, or of the source.
        memory: The key of the encoder's output, which a translator's decoder looks at.
    """

    tokens: str
    attention: str
    mask: np.ndarray
    memory: str = ""


def add_block(steps: StepList, number: int, trace: BlockTrace, side: BlockSide, stream: str) -> str:
    """Adds all steps of a block, and returns the key of the stream that leaves it.

    Args:
        steps: Where they are added.
        number: Of the block, from 0.
        trace: What it did.
        side: Whose tokens it works on.
        stream: The key of the stream that comes in.
    """
    rows = (side.tokens, "channel")
    incoming: Compute = lambda: trace.before  # noqa: E731 - a def would need a name of its own
    for name, sub_layer in trace.sub_layers.items():
        steps.enter(number, name)
        norm, read = getattr(trace.block, f"{name}_norm"), stream
        if trace.block.pre_norm:
            read = steps.add("norm", rows, [stream], partial(_itself, sub_layer.read))
        made_of = (
            _add_feed_forward(steps, trace, side, read)
            if name == "feed_forward"
            else _add_attention(steps, trace, name, side, read)
        )
        output = steps.add("output", rows, [made_of], partial(_itself, sub_layer.added))
        incoming = partial(_sum, incoming, sub_layer.added)
        stream = steps.add("residual", rows, [stream, output], incoming)
        if not trace.block.pre_norm:
            incoming = partial(_applied, norm, incoming)
            stream = steps.add("norm", rows, [stream], incoming)
    steps.enter()
    return stream


def _add_attention(steps: StepList, trace: BlockTrace, name: str, side: BlockSide, read: str) -> str:
    """Adds the steps of an attention between what it reads and what it adds; returns the key of the last."""
    cross = name == "cross_attention"
    attention, keys = ("cross", "source") if cross else (side.attention, side.tokens)
    of_query, of_key = ("head", side.tokens, "head_channel"), ("head", keys, "head_channel")
    weights = ("head", side.tokens, keys)
    parts = partial(attention_parts, trace, attention, side.mask)
    rotary = not cross and trace.block.attention.rotary
    project = partial(_projected, trace) if rotary else parts
    seen = side.memory if cross else read
    q = steps.add("q", of_query, [read], lambda: _by_head(project().q))
    k = steps.add("k", of_key, [seen], lambda: _by_head(project().k))
    v = steps.add("v", of_key, [seen], lambda: _by_head(parts().v))
    if rotary:
        q = steps.add("q_turned", of_query, [q], lambda: _by_head(parts().q))
        k = steps.add("k_turned", of_key, [k], lambda: _by_head(parts().k))
    dot = steps.add("dot", weights, [q, k], lambda: _dot(parts()))
    scaled = steps.add("scaled", weights, [dot], lambda: _scaled(parts()))
    masked = steps.add("masked", weights, [scaled], lambda: _masked(parts()))
    scores = trace.scores[attention]
    softmax = steps.add("softmax", weights, [masked], partial(_itself, scores))
    heads = steps.add("heads", of_query, [softmax, v], lambda: scores @ _by_head(parts().v))
    return steps.add("joined", (side.tokens, "channel"), [heads], lambda: _joined(scores, parts()))


def _add_feed_forward(steps: StepList, trace: BlockTrace, side: BlockSide, read: str) -> str:
    """Adds the steps of the feed-forward layer up to its activations; returns the key of these."""
    layer, rows = trace.block.feed_forward, (side.tokens, "neuron")
    x = trace.sub_layers["feed_forward"].read[None]
    made_of = [steps.add("inner", rows, [read], lambda: numbers(layer.sums(x)[0]))]
    if layer.linear is not None:
        made_of.append(steps.add("linear", rows, [read], lambda: numbers(layer.sums(x)[1])))
    return steps.add("activations", rows, made_of, lambda: numbers(layer.activations(x)))


def numbers(tensor: Any) -> np.ndarray:
    """Returns the only row of a batch."""
    return keras.ops.convert_to_numpy(tensor)[0]


def _itself(array: np.ndarray) -> np.ndarray:
    return array


def _sum(incoming: Compute, added: np.ndarray) -> np.ndarray:
    return incoming() + added


def _applied(layer: Any, incoming: Compute) -> np.ndarray:
    return numbers(layer(incoming()[None]))


def _projected(trace: BlockTrace) -> AttentionParts:
    """Queries, keys and values before they are turned."""
    layer, read = trace.block.attention, trace.sub_layers["attention"].read
    q, k, v = (numbers(one) for one in layer.project(read[None], layer.qkv_kernel, layer.qkv_bias, 3))
    return AttentionParts(q, k, v, np.ones((len(read), len(read)), bool), keras.ops.convert_to_numpy(layer.gates))


def _by_head(tensor: np.ndarray) -> np.ndarray:
    """Puts the heads `(T, heads, d_head)` first."""
    return np.ascontiguousarray(tensor.transpose(1, 0, 2))


def _dot(parts: AttentionParts) -> np.ndarray:
    found: np.ndarray = _by_head(parts.q) @ parts.k.transpose(1, 2, 0)
    return found


def _scaled(parts: AttentionParts) -> np.ndarray:
    return _dot(parts) / np.float32(np.sqrt(parts.q.shape[2]))


def _masked(parts: AttentionParts) -> np.ndarray:
    return _scaled(parts) + np.where(parts.allowed, 0, MASKED).astype("float32")


def _joined(scores: np.ndarray, parts: AttentionParts) -> np.ndarray:
    heads = scores @ _by_head(parts.v) * parts.gates[:, None, None]
    return heads.transpose(1, 0, 2).reshape(heads.shape[1], -1)
