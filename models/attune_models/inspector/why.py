"""What the inspector answers about why a model says what it says: `why`, of any network."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from attune_datasets.errors import AttuneError, nearest
from attune_datasets.service import ProgressCall, part_of

from attune_models.attributions import Output, gradient_input, integrated_gradients

METHODS = ("gradient_input", "integrated", "removal")
_GRADIENTS = 0.7  # the share of the time that gradients take
Remove = Callable[[ProgressCall], dict[str, np.ndarray]]  # the effect of removing each token, by side

Shares = dict[str, dict[str, np.ndarray]]  # by method and side


def explain(
    name: str, output: Output, remove: Remove, request: dict[str, Any], progress: ProgressCall
) -> tuple[dict[str, Any], Shares]:
    """Returns what each token contributes to an output, by each method that is asked for.

    Args:
        name: Of the output: a label or a token.
        output: What is explained.
        remove: What tells the effect of removing each token.
        request: `methods`: some of `METHODS`; all by default.
        progress: Told the fraction done; raises when nobody waits any more.

    Returns:
        `{"output": {"name", "log_probability", "baseline"?}, "completeness"?}`, and the contributions. Baseline and
        completeness are the integrated gradients'.

    Raises:
        AttuneError: There is no such method.
    """
    methods = request.get("methods", METHODS)
    for method in methods:
        if method not in METHODS:
            raise AttuneError(f"There is no attribution called {method!r}.", remedy=nearest(str(method), METHODS))
    told: dict[str, Any] = {"name": name, "log_probability": output.plain}
    result: dict[str, Any] = {"output": told}
    shares: Shares = {}
    if "gradient_input" in methods:
        shares["gradient_input"] = gradient_input(output)
    if "integrated" in methods:
        found = integrated_gradients(output, part_of(progress, 0, _GRADIENTS))
        shares["integrated"] = found.shares
        told["baseline"] = found.baseline
        result["completeness"] = {
            "sum": found.sum, "difference": found.difference, "steps": found.steps, "complete": found.complete,
        }  # fmt: skip
    if "removal" in methods:
        shares["removal"] = remove(part_of(progress, _GRADIENTS, 1))
    return result, shares
