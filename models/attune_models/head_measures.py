"""What tells heads apart at a glance, one number a head, and what attention passes on through all layers.

Plain NumPy, so that a window, a training and a command measure alike. Entropy and distance of attention are those of
Clark et al. 2019 ("What Does BERT Look At?") and Vig and Belinkov 2019; rollout is Abnar and Zuidema's (2020).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

_TINY = np.finfo(np.float32).tiny


def measures(
    scores: np.ndarray, mask: np.ndarray, queries: np.ndarray | None = None, *, distance: bool
) -> dict[str, np.ndarray]:
    """Returns numbers of each head, means over the text's own queries.

    Args:
        scores: `(..., layers, heads, Q, K)`, after the softmax, queries before keys; padding keys have 0.
        mask: `(K,)` booleans, True for a token, False for padding; at least one True.
        queries: `(Q,)` booleans, True for the queries to count; at least one True. None: all.
        distance: Whether queries and keys are places of one text, as they are in `encoder` and `decoder`.

    Returns:
        float32 arrays `(..., layers, heads)`: `entropy`, nats: 0 where one key has all, ln of the number of keys where
        all have the same; `first`: the share, 0 to 1, of the first token; with `distance` also `distance`, tokens:
        `|query - key|` weighted by the scores.
    """
    rows = np.ones(scores.shape[-2], bool) if queries is None else queries
    (own_queries,), (keys,) = np.nonzero(rows), np.nonzero(mask)
    apart = np.abs(own_queries[:, None] - keys[None, :]).astype(np.float32)
    names = ["entropy", "first", *(["distance"] if distance else [])]
    found = {name: np.zeros(scores.shape[:-2], np.float32) for name in names}
    for head in np.ndindex(scores.shape[:-2]):  # one by one: logarithms of all would take as much memory again
        shares = scores[head][np.ix_(own_queries, keys)].astype(np.float32)
        found["entropy"][head] = max(0.0, _mean_of_rows(shares * -np.log(np.maximum(shares, _TINY))))  # no -0
        found["first"][head] = shares[:, 0].mean(dtype=np.float64)
        if distance:
            found["distance"][head] = _mean_of_rows(shares * apart)
    return found


def named_measures(scores: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Returns the measures of all attentions of one text without padding, as `inspect` answers them.

    Args:
        scores: By attention (`encoder`, `decoder`, `cross`), each `(layers, heads, Q, K)`.

    Returns:
        `(layers, heads)` float32 arrays by names such as `encoder.entropy`; `cross` has no distance, for its queries
        and keys are of two texts.
    """
    found: dict[str, np.ndarray] = {}
    for attention, maps in scores.items():
        own = measures(maps, np.ones(maps.shape[-1], bool), distance=attention != "cross")
        found |= {f"{attention}.{name}": value for name, value in own.items()}
    return found


def rollout(scores: np.ndarray) -> np.ndarray:
    """Returns how much of each token reaches each place by the end of each layer (Abnar and Zuidema 2020).

    `R_l = A_l R_(l-1)`, `R_0 = I`, where `A_l = 0.5 * mean of the heads' scores + 0.5 * I`: half of what a block gives
    on came in by its residual connection. Each row of `R_l` adds up to 1.

    Args:
        scores: `(layers, heads, T, T)` of one text, after the softmax, queries before keys.

    Returns:
        `(layers, T, T)` float32, places before tokens.
    """
    reached = same = np.eye(scores.shape[-1])
    found = np.zeros((len(scores), *scores.shape[-2:]), np.float32)
    for layer, heads in enumerate(scores):
        reached = (0.5 * heads.mean(axis=0, dtype=np.float64) + 0.5 * same) @ reached
        found[layer] = reached
    return found


def _mean_of_rows(weighted: np.ndarray) -> float:
    return float(weighted.sum(dtype=np.float64)) / len(weighted)
