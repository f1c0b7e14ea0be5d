"""How a run's figures are written, alike in the window and on the command line: the deciding one, then the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def best_figure(metrics: Mapping[str, float]) -> str:
    """Returns the figure that a run is judged by: `accuracy 89.3 %`, `BLEU 35.1`; empty where there is none."""
    if "bleu" in metrics:
        return f"BLEU {metrics['bleu']:.1f}"
    return f"accuracy {percent(metrics['accuracy'])}" if "accuracy" in metrics else ""


def further_figures(metrics: Mapping[str, float]) -> list[str]:
    """Returns the other figures in a fixed order: `F1 88.1 %`, `chrF 58.2`, `loss 0.310`."""
    written = {
        "f1": lambda value: f"F1 {percent(value)}",
        "chrf": lambda value: f"chrF {value:.1f}",
        "exact": lambda value: f"exactly right {percent(value)}",
        "token_accuracy": lambda value: f"tokens right {percent(value)}",
        "perplexity": lambda value: f"perplexity {value:,.4g}",
        "loss": lambda value: f"loss {value:.3f}",
        "aer": lambda value: f"alignment error {percent(value)}",
    }
    return [write(metrics[name]) for name, write in written.items() if name in metrics]


def model_figure(spec: Mapping[str, Any] | None) -> str:
    """Returns a network in a few words: `Transformer 3 + 3 × 256`, `encoder 2 × 128`, `GRU 1 × 256, additive`."""
    model = (spec or {}).get("model")
    if not isinstance(model, Mapping):
        return ""
    kind, width = model.get("kind"), model.get("d_model", "?")
    if kind == "transformer":
        return f"Transformer {model.get('encoder_layers', '?')} + {model.get('decoder_layers', '?')} × {width}"
    if kind == "rnn":
        attention = model.get("attention", "none")
        looks = "" if attention == "none" else f", {attention}"
        return f"{str(model.get('cell', 'rnn')).upper()} {model.get('num_layers', '?')} × {width}{looks}"
    return f"encoder {model.get('num_layers', '?')} × {width}" if kind == "encoder" else str(kind or "")


def percent(share: float) -> str:
    """Returns a share of 1 as `89.3 %`."""
    return f"{100 * share:.1f} %"
