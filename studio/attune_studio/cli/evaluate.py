"""`attune evaluate`: how good a run is on any labelled file, or on any file of pairs."""

from __future__ import annotations

import argparse

from attune_datasets.counts import counted

from attune_studio.cli.checkpoints import add_checkpoint, ask_model
from attune_studio.cli.console import Console, table
from attune_studio.cli.settings import add_reading, add_target_file, read_reading
from attune_studio.opening import named_file


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `evaluate`."""
    parser = subparsers.add_parser(
        "evaluate",
        help="measure a run on a labelled file, on sentence pairs, or on a text",
        description="Reads FILE with the columns, labels and cleaning of training, predicts every row and prints "
        "accuracy, macro F1, loss and the confusion matrix. Of a translator: translates every source and prints BLEU, "
        "chrF, their signatures, the share of exact translations, loss, perplexity and token accuracy. Of a "
        "language model: loss (nats a token), perplexity and bits a character of the whole text. Two aligned "
        "files: attune evaluate RUN test.en --target-file test.de",
    )
    parser.add_argument("run_folder", metavar="RUN")
    parser.add_argument("file", metavar="FILE")
    add_target_file(parser)
    add_reading(parser)
    add_checkpoint(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Prints the metrics."""
    told = read_reading(arguments.settings)
    if told.get("target_file"):
        told["target_file"] = str(named_file(told["target_file"]))
    file = str(named_file(arguments.file))
    result = ask_model("evaluate", arguments, console, file=file, data=told).header["result"]
    console.answer(result, _lines(result))
    return 0


def _direction(result: dict) -> str:
    columns, languages = result["columns"], result["languages"]
    told = f" ({languages[0]} -> {languages[1]})" if all(languages) else ""
    return f"{columns['source']} -> {columns['target']}{told}"


def _lines(result: dict) -> list[str]:
    lines = [counted(result["rows"], "row")]
    if "languages" in result:
        lines = [f"{counted(result['rows'], 'pair')}, {_direction(result)}"]
    if result.get("too_long"):
        lines.append(
            f"{counted(result['too_long'], 'pair')} with a side that is longer than the model reads, cut there"
        )
    lines += [f"{count:,} left out: {reason[0].lower()}{reason[1:]}" for reason, count in result["left_out"].items()]
    if remarks := result["problem_count"] - sum(result["left_out"].values()):  # those of reading come first
        first = result["problems"][0]
        lines.append(f"{counted(remarks, 'remark')} on reading; the first, line {first['line']:,}: {first['reason']}")
    lines += [f"{name:<19}{value:.4f}" for name, value in result["metrics"].items()]
    if "tokens" in result:
        return [*lines, f"{'tokens':<19}{result['tokens']:,}", f"{'characters':<19}{result['characters']:,}"]
    if "signature" in result:
        return [*lines, "", *(f"{name:<19}{text}" for name, text in result["signature"].items())]
    heads = ["labelled \\ predicted", *map(str, result["labels"])]
    rows = [
        [str(label), *(f"{count:,}" for count in counts)]
        for label, counts in zip(result["labels"], result["confusion"], strict=True)
    ]
    return [*lines, "", *table([heads, *rows], right=range(1, len(heads)))]
