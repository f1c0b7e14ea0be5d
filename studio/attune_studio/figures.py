"""How a run's figures are written, alike in the window and on the command line: the deciding one, then the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attune_models.checkpoint_list import SCHEDULED
from attune_models.runs import RunSummary

from attune_studio.text import listed
from attune_studio.wording import marked, translate


def percent(share: float) -> str:
    """Returns a share of 1 as `89.3 %`."""
    return f"{100 * share:.1f} %"


_WRITTEN: dict[str, tuple[str, Callable[[float], str]]] = {  # in the order in which they are told
    "bleu": (marked("figures", "BLEU"), "{:.1f}".format),
    "accuracy": (marked("figures", "accuracy"), percent),
    "f1": (marked("figures", "F1"), percent),
    "chrf": (marked("figures", "chrF"), "{:.1f}".format),
    "exact": (marked("figures", "exactly right"), percent),
    "token_accuracy": (marked("figures", "tokens right"), percent),
    "masked_accuracy": (marked("figures", "masked tokens right"), percent),
    "perplexity": (marked("figures", "perplexity"), "{:,.4g}".format),
    "loss": (marked("figures", "loss"), "{:.3f}".format),
    "bits_per_character": (marked("figures", "bits a character"), "{:.3f}".format),
    "aer": (marked("figures", "alignment error"), percent),
}
_KEPT = (marked("figures", "best"), marked("figures", "newest"))  # as checkpoints are
_MEASURED_ON = {
    "validation": marked("figures", "{figure} (validation)"),
    "test": marked("figures", "{figure} (test)"),
}  # fmt: skip
_DECIDING = ("bleu", "accuracy", "masked_accuracy")
_OF_LANGUAGE = ("loss", "perplexity", "bits_per_character")
_JUDGED_BY = {
    "classification": ("accuracy", "f1", "loss"), "translation": ("bleu", "chrf", "loss"), "language": _OF_LANGUAGE,
    "masked": ("masked_accuracy", "loss", "perplexity"),
}  # fmt: skip


def best_figure(metrics: Mapping[str, float]) -> str:
    """Returns the figure that a run is judged by: `accuracy 89.3 %`, `BLEU 35.1`; empty where there is none."""
    return next((_told(name, metrics) for name in _deciding(metrics) if name in metrics), "")


def result_figure(run: RunSummary) -> str:
    """Returns the figure that a run is judged by, with what it was measured on: `accuracy 89.3 % (test)`."""
    return measured_figure(run.metrics, run.split)


def measured_figure(metrics: Mapping[str, float], split: str) -> str:
    """Returns the figure that a model is judged by, with what it was measured on: `accuracy 89.3 % (validation)`."""
    found = best_figure(metrics)
    return translate("figures", _MEASURED_ON[split]).format(figure=found) if found else ""


def further_figures(metrics: Mapping[str, float]) -> list[str]:
    """Returns the other figures in a fixed order: `F1 88.1 %`, `chrF 58.2`, `loss 0.310`."""
    return [_told(name, metrics) for name in _WRITTEN if name in metrics and name not in _deciding(metrics)]


def short_figures(metrics: Mapping[str, float]) -> str:
    """Returns the figure that a run is judged by; of a language model all that people compare them by."""
    if _OF_LANGUAGE[-1] in metrics:
        return listed(_told(name, metrics) for name in _OF_LANGUAGE if name in metrics)
    return best_figure(metrics)


def judged_by(task: str) -> list[tuple[str, str]]:
    """Returns name and title of the figures that models of a task are compared by, the deciding one first."""
    return [(name, _title(name)) for name in _JUDGED_BY.get(task, ("loss",))]


def figure(name: str, metrics: Mapping[str, float]) -> str:
    """Returns one figure without its title, `89.3 %`; a dash where it was not measured."""
    return _WRITTEN[name][1](metrics[name]) if name in metrics else "–"


def kept_as(kept: Sequence[str], every: int | None) -> str:
    """Returns what a checkpoint is kept for: `best, newest`, `every 2 evaluations`; a dash for neither."""
    often = (
        translate("figures", "every evaluation") if every == 1 else translate("figures", "every {count} evaluations")
    )
    titles = {SCHEDULED: often.format(count=every), **{mark: translate("figures", mark) for mark in _KEPT}}
    return listed(titles.get(mark, mark) for mark in kept) or "–"


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
    if kind == "decoder":
        return f"GPT {model.get('num_layers', '?')} × {width}"
    if kind == "rnn_decoder":
        return f"{str(model.get('cell', 'rnn')).upper()} {model.get('num_layers', '?')} × {width}"
    if kind == "masked_encoder":
        return f"{translate('figures', 'masked encoder')} {model.get('num_layers', '?')} × {width}"
    if kind == "encoder":
        called = translate("figures", "causal encoder") if model.get("causal") else translate("figures", "encoder")
        return f"{called} {model.get('num_layers', '?')} × {width}"
    return str(kind or "")


def _deciding(metrics: Mapping[str, float]) -> tuple[str, ...]:
    """A language model is judged by its loss; the loss of others is one figure among them."""
    return _OF_LANGUAGE[:1] if _OF_LANGUAGE[-1] in metrics else _DECIDING


def _told(name: str, metrics: Mapping[str, float]) -> str:
    return f"{_title(name)} {figure(name, metrics)}"


def _title(name: str) -> str:
    return translate("figures", _WRITTEN[name][0])
