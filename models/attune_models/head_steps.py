"""One attention head from the inside: every number between what it reads and what it hands on (Vaswani et al. 2017).

| here | in the paper (section 3.2.1) |
| --- | --- |
| `q`, `k`, `v` | rows of Q, K, V of this head; turned by their position where that is rotary (Su et al. 2021) |
| `dot` | Q Kᵀ |
| `scaled` | Q Kᵀ / sqrt(d_k) |
| `masked` | the same with -1e9 added where a query may not look |
| `softmax` | softmax of that: the scores that are drawn everywhere else |
| `output` | softmax(…) V: what the head hands on, before its gate and W^O |
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import keras
import numpy as np
from attune_datasets.errors import AttuneError, nearest

from attune_models.inspection import Checks, require_one_of, verify
from attune_models.layers.heads import MASKED
from attune_models.tracing import BlockTrace, Trace

MOST_QUERIES = 8


@dataclass(frozen=True)
class HeadSteps:
    """The numbers of one head; see the module's table.

    Args:
        q: `(Q, d_head)` float32, of all queries.
        k: `(K, d_head)`.
        v: `(K, d_head)`.
        dot: `(chosen queries, K)`, as are the next three.
        scaled: See the table.
        masked: See the table.
        softmax: See the table.
        output: `(chosen queries, d_head)`.
        gate: 1, or 0 where the head is switched off, and `output` goes no further.
    """

    q: np.ndarray
    k: np.ndarray
    v: np.ndarray
    dot: np.ndarray
    scaled: np.ndarray
    masked: np.ndarray
    softmax: np.ndarray
    output: np.ndarray
    gate: float

    @property
    def arrays(self) -> dict[str, np.ndarray]:
        """All but the gate, by name."""
        names = ("q", "k", "v", "dot", "scaled", "masked", "softmax", "output")
        return {name: getattr(self, name) for name in names}


def head_steps(trace: Trace, attention: str, layer: int, head: int, queries: Sequence[int]) -> HeadSteps:
    """Returns a head's numbers, computed in float64 from its real Q, K and V, and checked against the scores it gave.

    Args:
        trace: Of the text or the pair.
        attention: `encoder`, `decoder` or `cross`.
        layer: From 0.
        head: From 0.
        queries: The chosen ones, from 0; at most 8.

    Raises:
        AttuneError: There is no such attention, layer, head or query; or the check fails, which would be our fault.
    """
    block = _block(trace, attention, layer)
    scores = block.scores[attention]
    require_one_of("head", head, len(scores))
    _check_queries(queries, scores.shape[1])
    parts = attention_parts(block, attention, trace.mask)
    q, k, v = (one[:, head] for one in (parts.q, parts.k, parts.v))
    chosen = list(queries)
    dot = q[chosen].astype("float64") @ k.T.astype("float64")
    scaled = dot / np.sqrt(q.shape[1])
    masked = scaled + np.where(parts.allowed[chosen], 0, MASKED)
    weights = np.exp(masked - masked.max(axis=1, keepdims=True))
    softmax = weights / weights.sum(axis=1, keepdims=True)
    verify(Checks(0, 0, float(np.abs(softmax - scores[head, chosen]).max(initial=0))))
    computed = {"dot": dot, "scaled": scaled, "masked": masked, "softmax": softmax, "output": softmax @ v}
    rounded = {name: step.astype("float32") for name, step in computed.items()}
    return HeadSteps(q, k, v, **rounded, gate=float(parts.gates[head]))


@dataclass(frozen=True)
class AttentionParts:
    """What an attention of a block works with, of all heads.

    Args:
        q: `(Q, heads, d_head)` float32, turned by their position where that is rotary.
        k: `(K, heads, d_head)`, likewise.
        v: `(K, heads, d_head)`.
        allowed: `(Q, K)` booleans, True where a query may look.
        gates: `(heads,)`: 1, or 0 of a head that is switched off.
    """

    q: np.ndarray
    k: np.ndarray
    v: np.ndarray
    allowed: np.ndarray
    gates: np.ndarray


def attention_parts(block: BlockTrace, attention: str, mask: np.ndarray) -> AttentionParts:
    """Returns the queries, keys and values of an attention, and where it may look.

    Args:
        block: That has it.
        attention: `encoder`, `decoder` or `cross`.
        mask: `(T,)` booleans, True for a token of the text, or of the source.
    """
    if attention == "cross":
        layer = block.block.cross_attention
        assert block.memory is not None
        keys, values = layer.remember(block.memory[None])
        tensors, allowed = (layer.queries(block.sub_layers["cross_attention"].read[None]), keys, values), mask[None]
    else:
        layer, read = block.block.attention, block.sub_layers["attention"].read
        tensors = layer.queries_keys_values(read[None])
        seen = layer.allowed(mask[None] if attention == "encoder" else None, len(read))
        allowed = keras.ops.convert_to_numpy(seen)[0, 0]
    q, k, v = (keras.ops.convert_to_numpy(one)[0] for one in tensors)
    gates = keras.ops.convert_to_numpy(layer.gates)
    return AttentionParts(q, k, v, np.broadcast_to(allowed, (len(q), len(k))), gates)


def _block(trace: Trace, attention: str, layer: int) -> BlockTrace:
    blocks = trace.blocks(attention)
    if not blocks:
        known = {name for block in (*trace.encoder, *trace.decoder) for name in block.scores}
        raise AttuneError(f"The network has no attention called {attention!r}.", remedy=nearest(str(attention), known))
    require_one_of("layer", layer, len(blocks))
    return blocks[layer]


def _check_queries(queries: Sequence[int], count: int) -> None:
    if not 0 < len(queries) <= MOST_QUERIES:
        raise AttuneError(
            f"A head shows 1 to {MOST_QUERIES} queries at a time. Received: {len(queries)}.",
            remedy="Choose fewer tokens." if queries else "Choose a token.",
        )
    for query in queries:
        require_one_of("query", query, count)
