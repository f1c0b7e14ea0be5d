"""`attune inspect --why`, `--through`, `--head`, `--steps`: the inside of a model on one text, as table and numbers."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from attune_datasets.errors import AttuneError
from attune_models.attentions import NEVER_LOOKED
from attune_models.head_names import Head

from attune_studio.cli.checkpoints import ask_model
from attune_studio.cli.console import Console, table
from attune_studio.cli.heads import named_head
from attune_studio.inspection import save_npz
from attune_studio.provenance import Provenance
from attune_studio.text import shown

_METHODS = {"gradient_input": "gradient × input", "integrated": "integrated", "removal": "removal"}
_ROWS = 20  # of a table: the tokens that matter most
_KEYS = 5  # told of a query
_OPTIONS = {
    "why": ("label", "place"),
    "through": ("token", "place"),
    "head": ("query",),
    "steps": ("place",),
}  # what goes with each
_TOKENS = ("tokens", "source_tokens", "input_tokens", "target_tokens")  # those that a view tells
Arrays = Mapping[str, np.ndarray]


def add_views(parser: argparse.ArgumentParser) -> None:
    """Adds the views and what goes with each."""
    views = parser.add_mutually_exclusive_group()
    views.add_argument(
        "--why", dest="view", action="store_const", const="why",
        help="what each token contributes to the prediction: gradient × input, integrated gradients, removal, in nats",
    )  # fmt: skip
    views.add_argument(
        "--through", dest="view", action="store_const", const="through",
        help="what happens to the tokens block by block, and what would be predicted after each",
    )  # fmt: skip
    views.add_argument(
        "--steps", dest="view", action="store_const", const="steps",
        help="a whole forward pass step by step: every tensor from the ids to the probabilities, by its name",
    )  # fmt: skip
    views.add_argument(
        "--head", metavar="L.H", type=named_head,
        help="one head from the inside: 2.3 is layer 2, head 3 of the encoder, and there are decoder.L.H and cross.L.H",
    )  # fmt: skip
    parser.add_argument("--label", help="with --why: another label than the predicted one")
    for name, told in (
        ("place", "with --why, --through and --steps: which token of the translation, or of a language model; from 1"),
        ("token", "with --through: whose neurons are written, a token of the text or the source; from 1"),
    ):
        parser.add_argument(f"--{name}", metavar="N", type=_from_1, help=told)
    parser.add_argument(
        "--query", metavar="N", type=_from_1, action="append",
        help="with --head: a token that looks, from 1, the default; may be given up to 8 times",
    )  # fmt: skip


def view_of(arguments: argparse.Namespace) -> str | None:
    """Returns the view that is asked for, or None. Raises `AttuneError` for an option that goes with another."""
    view: str | None = "head" if arguments.head else arguments.view
    for name in sorted(
        {name for names in _OPTIONS.values() for name in names}.difference(_OPTIONS.get(view or "", ()))
    ):
        if getattr(arguments, name) is not None:
            views = " and ".join(f"--{other}" for other, names in _OPTIONS.items() if name in names)
            alone = f"with --{view}" if view else "alone"
            raise AttuneError(f"--{name} does not go {alone}.", remedy=f"It goes with {views}.")
    return view


def run(view: str, arguments: argparse.Namespace, console: Console) -> int:
    """Writes the arrays of a view and prints its table."""
    asked = _asked(view, arguments)
    frame = ask_model(view, arguments, console, text=arguments.text, off=arguments.off, **asked)
    result, arrays = frame.header["result"], frame.arrays
    out = Path(arguments.out)
    off = [Head(*one) for one in arguments.off]
    provenance = Provenance(
        result["run"], result["checkpoint"], result["weights_sha256"], arguments.text, off, {"view": view}
    )
    tokens = {name: np.array(result[name]) for name in _TOKENS if name in result}
    save_npz(out, {**tokens, **arrays, **provenance.arrays})
    lines = {"why": _why, "through": _through, "head": _head, "steps": _steps}[view](result, arrays)
    shapes = {name: list(array.shape) for name, array in arrays.items()}
    told = ", ".join(f"{name} {tuple(shape)}" for name, shape in shapes.items())
    told = f"{len(arrays)} arrays" if view == "steps" else told
    console.answer({"out": str(out), "shapes": shapes, **result}, [*lines, f"{out}: {told}"])
    return 0


def _asked(view: str, arguments: argparse.Namespace) -> dict[str, Any]:
    """Returns the request's own arguments."""
    if view == "head":
        return {**arguments.head._asdict(), "queries": arguments.query or [0]}
    given = {name: getattr(arguments, name) for name in _OPTIONS[view]}
    return {name: value for name, value in given.items() if value is not None}


def _why(result: dict[str, Any], arrays: Arrays) -> list[str]:
    """What each token contributes, the most telling tokens first."""
    sides = {"": result["tokens"]} if "tokens" in result else _sides(result)
    tokens = [[shown(token), side.strip(".")] for side, tokens in sides.items() for token in tokens]
    columns = [
        np.concatenate([arrays[f"{side}{method}"][: len(tokens)] for side, tokens in sides.items()])
        for method in _METHODS
    ]
    strongest = np.argsort(-np.abs(columns[1]), kind="stable")[:_ROWS].tolist()
    rows = [["token", "", *_METHODS.values()]]
    rows += [[*tokens[place], *(_signed(column[place]) for column in columns)] for place in strongest]
    output, told = result["output"], result["completeness"]
    added = f"{told['sum']:+.3f} of {told['difference']:+.3f}"
    enough = "" if told["complete"] else "; they do not meet, so take the shares with care"
    return [
        f"{shown(output['name'])}: {output['log_probability']:.3f} nats; without any token {output['baseline']:.3f}",
        *table(rows, right=(2, 3, 4)),
        *([f"… and {len(tokens) - _ROWS} more tokens"] if len(tokens) > _ROWS else []),
        f"Integrated gradients add up to {added} ({told['steps']} steps){enough}.",
    ]


def _sides(result: dict[str, Any]) -> dict[str, list[str]]:
    """Returns what a translator had read when it wrote the token in question."""
    return {"source.": result["source_tokens"], "target.": result["input_tokens"][: result["place"] + 1]}


def _through(result: dict[str, Any], arrays: Arrays) -> list[str]:
    """What would be predicted after each layer, and how long the vectors are on average."""
    tower = "decoder" if "decoder.stream" in arrays else "encoder"
    added = [name for name in ("attention", "cross", "feed_forward") if f"{tower}.{name}" in arrays]
    rows = [["layer", "would say", "stream", *(name.replace("_", "-") for name in added)]]
    for layer, stream in enumerate(arrays[f"{tower}.stream"]):
        lengths = [arrays[f"{tower}.{name}"][layer - 1].mean() for name in added] if layer else []
        told = [f"{length:.2f}" for length in lengths] or ["–"] * len(added)
        rows.append([str(layer), _would_say(result, arrays, layer), f"{stream.mean():.2f}", *told])
    return [
        *table(rows, right=range(2, len(rows[0]))),
        "Layer 0 is what goes into the first block; stream and what is added to it: mean Euclidean norm of a token.",
    ]


def _would_say(result: dict[str, Any], arrays: Arrays, layer: int) -> str:
    if "lens_tokens" in result:
        return " ".join(shown(place[0]) for place in result["lens_tokens"][layer])
    best = int(arrays["lens"][layer].argmax())
    return f"{result['labels'][best]} {arrays['lens'][layer, best]:.1%}"


def _head(result: dict[str, Any], arrays: Arrays) -> list[str]:
    """The keys that each query looks at most."""
    attention = result["attention"]
    if "tokens" in result:  # of the only text there is
        queries = keys = result["tokens"]
    else:
        queries = result["source_tokens" if attention == "encoder" else "input_tokens"]
        keys = result["input_tokens" if attention == "decoder" else "source_tokens"]
    rows = [["query", "key", "q·k", "scaled", "softmax"]]
    for row, query in enumerate(result["queries"]):
        for key in np.argsort(-arrays["softmax"][row], kind="stable")[:_KEYS].tolist():
            numbers = [f"{arrays[name][row, key]:.3f}" for name in ("dot", "scaled", "softmax")]
            rows.append([f"{query + 1} {shown(queries[query])}", f"{key + 1} {shown(keys[key])}", *numbers])
    off = [] if result["gate"] else ["This head is off: what it finds goes no further."]
    return [*table(rows, right=(2, 3, 4)), *off]


def _steps(result: dict[str, Any], arrays: Arrays) -> list[str]:
    """Each tensor on the way: what it counts, how large it is, and what it was made of."""
    rows = [["step", "axes", "shape", "rms", "made of"]]
    for step in result["steps"]:
        array = arrays[step["key"]]
        shape = " × ".join(f"{size:,}" for size in step["shape"])
        rms = "–" if step["name"] == "ids" else f"{np.sqrt(np.mean(_known(array) ** 2)):.4g}"
        made_of = ", ".join(_near(key, step["key"]) for key in step["made_of"])
        rows.append([step["key"], " × ".join(step["axes"]), shape, rms, made_of])
    probabilities = arrays[rows[-1][0]]
    names = result["labels"] if "labels" in result else result["vocabulary"]
    likeliest = np.argsort(-probabilities, kind="stable")[:_KEYS].tolist()
    return [
        *table(rows, right=(3,)),
        "rms: the root of the mean square of its numbers, where a query may not look left out.",
        "likeliest: " + ", ".join(f'"{shown(names[one])}" {probabilities[one]:.3f}' for one in likeliest),
    ]


def _known(array: np.ndarray) -> np.ndarray:
    """Returns the numbers that are not those of masked places, float64."""
    return array[array > NEVER_LOOKED].astype("float64")


def _near(key: str, here: str) -> str:
    """Returns a key without what it has in common with another."""
    start = here.rpartition(".")[0] + "."
    return key.removeprefix(start)


def _signed(value: float) -> str:
    return "–" if np.isnan(value) else f"{value:+.3f}"


def _from_1(text: str) -> int:
    """A number that people count from 1, as requests count it."""
    if not text.isascii() or not text.isdigit() or not int(text):
        raise argparse.ArgumentTypeError(f"a number from 1 on is needed. Received: {text!r}")
    return int(text) - 1
