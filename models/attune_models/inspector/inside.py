"""What the inspector answers about the inside of a Transformer: `through` and `head`, of both kinds of network."""

from __future__ import annotations

from typing import Any

import numpy as np

from attune_models.head_steps import head_steps
from attune_models.inspection import require_one_of
from attune_models.residual_stream import norms, top_neurons
from attune_models.tracing import Trace

Answer = tuple[dict[str, Any], dict[str, np.ndarray]]


def through(trace: Trace, request: dict[str, Any]) -> Answer:
    """Returns what happens to the tokens block by block; the neurons are those of one token of each side.

    Args:
        trace: Of the text or the pair.
        request: `token`: of the text or the source; `place`: of the target. Both from 0, the default.
    """
    result: dict[str, Any] = {"checks": trace.checks.to_json()}
    arrays: dict[str, np.ndarray] = {}
    for tower, blocks, name in (("encoder", trace.encoder, "token"), ("decoder", trace.decoder, "place")):
        if not blocks:
            continue
        chosen = request.get(name, 0)
        require_one_of(name, chosen, len(blocks[0].before))
        numbers, activations = top_neurons(blocks, chosen)
        found = {**norms(blocks), "neurons": numbers, "activations": activations}
        arrays |= {f"{tower}.{what}": array for what, array in found.items()}
        result[name] = chosen
    return result, arrays


def head(trace: Trace, request: dict[str, Any]) -> Answer:
    """Returns one head from the inside.

    Args:
        trace: Of the text or the pair.
        request: `attention` (default: `encoder`), `layer` and `head` from 0, `queries` (default: the first).
    """
    attention, layer, number = request.get("attention", "encoder"), request["layer"], request["head"]
    queries = request.get("queries", [0])
    steps = head_steps(trace, attention, layer, number, queries)
    chosen = {"attention": attention, "layer": layer, "head": number, "queries": queries}
    return {**chosen, "gate": steps.gate, "checks": trace.checks.to_json()}, steps.arrays
