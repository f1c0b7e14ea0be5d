"""`attune generate`: a language model goes on with a text, printed as it is written."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from attune_datasets.asking import ask
from attune_models.sampling import SamplingSpec
from pydantic.fields import FieldInfo

from attune_studio.cli.checkpoints import add_checkpoint, tell_damaged
from attune_studio.cli.console import Console, shown
from attune_studio.cli.heads import add_off

_OPTIONS = {
    "temperature": float,
    "top_k": int,
    "top_p": float,
    "repetition_penalty": float,
    "seed": int,
    "max_new_tokens": int,
}
_ENDED = {
    "length": "as long as was asked for; --max-new-tokens says how long",
    "end": "the document ends",
    "stop": "a stop text came",
}


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `generate`."""
    parser = subparsers.add_parser(
        "generate",
        help="let a language model go on with a text",
        description="Prints PROMPT and what the model writes behind it, as it is written. Equal settings write equal "
        "text. With --json each token comes with its probability, its rank and the ten likeliest at its place.",
    )
    parser.add_argument("run_folder", metavar="RUN")
    parser.add_argument("--prompt", default="", help="what the text begins with (default: nothing)")
    fields = SamplingSpec.model_fields
    for name, kind in _OPTIONS.items():
        parser.add_argument(f"--{name.replace('_', '-')}", type=kind, metavar="N", help=_help(fields[name]))
    parser.add_argument("--stop", metavar="TEXT", action="append", help=f"{_help(fields['stop'])} May be repeated.")
    parser.add_argument(
        "--no-cache", dest="cached", action="store_false", help="compute every place anew for each token: the same text"
    )
    add_off(parser)
    add_checkpoint(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Prints the text as it comes."""
    given = {name: getattr(arguments, name) for name in (*_OPTIONS, "stop")}
    printer = _Printer(arguments.prompt, console)
    frame = ask(
        "attune_models.inspector",
        "generate",
        printer.progress,
        on_part=printer.show,
        run=arguments.run_folder,
        checkpoint=arguments.checkpoint,
        prompt=arguments.prompt,
        cached=arguments.cached,
        off=arguments.off,
        **{name: value for name, value in given.items() if value is not None},
    )
    result = frame.header["result"]
    result["tokens"] = [*printer.tokens, *result["tokens"]]
    if console.as_json:
        console.answer(result, [])
    else:
        printer.print(result["text"])
        print()
    console.end_progress()
    tell_damaged(result, console)
    if result["unknown"]:
        console.note(f"not in the vocabulary: {', '.join(result['unknown'])}")
    tokens, seconds = len(result["tokens"]), result["seconds"]
    console.note(f"{tokens:,} tokens, {tokens / max(seconds, 1e-9):,.0f} a second; {_ENDED[result['ended']]}")
    return 0


class _Printer:
    """Prints a text that grows; parts tell it from its beginning, and of its tokens each what is new."""

    def __init__(self, prompt: str, console: Console) -> None:
        self._prompt, self._console = prompt, console
        self.tokens: list[dict[str, Any]] = []
        self._told: int | None = None  # characters of what was written; None: not even the prompt

    def progress(self, fraction: float, note: str = "") -> None:
        """A bar would be in the way of a text that is on its way."""
        if self._told is None:
            self._console.progress(fraction, note)

    def show(self, part: dict[str, Any]) -> None:
        """Takes a part, and prints what is new of it."""
        self.tokens += part["tokens"]
        self.print(part["text"])

    def print(self, text: str) -> None:
        """Prints what is new of the text."""
        if self._console.as_json:
            return
        if self._told is None:
            self._console.end_progress()
            print(shown(self._prompt), end="")
            self._told = 0
        print(shown(text[self._told :]), end="")
        sys.stdout.flush()
        self._told = len(text)


def _help(field: FieldInfo) -> str:
    default = "" if field.default in (None, ()) else f" Default: {field.default}."
    return f"{field.description}{default}"
