"""`attune data`: what is in a table, and what is wrong with it."""

from __future__ import annotations

import argparse
from typing import Any

from attune_datasets.counts import counted
from attune_models.presets import preset, with_settings

from attune_studio.cli.console import Console, table
from attune_studio.cli.settings import add_reading, read_settings
from attune_studio.opening import named_file

_TOP_WORDS = 20


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `data`."""
    parser = subparsers.add_parser(
        "data",
        help="what is in a file: dialect, columns, words, lengths, labels, problems",
        description="Reads FILE (.csv .tsv .txt .parquet .json .jsonl, also in .gz or .zip) as training would, and "
        "says how it was read, what is in it, and what is wrong with it.",
    )
    parser.add_argument("file", metavar="FILE", help="a table, or sample:NAME for a bundled one")
    parser.add_argument("--text", metavar="COL", help="the column to learn from (guessed when not given)")
    parser.add_argument("--label", metavar="COL", help="the column to predict (guessed when not given)")
    add_reading(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Prints the report."""
    report = _report(arguments, console)
    console.end_progress()
    console.answer(report, _lines(report))
    return 0


def _report(arguments: argparse.Namespace, console: Console) -> dict[str, Any]:
    from attune_datasets.data_service import DataService

    service, tell = DataService(), console.progress
    spec = with_settings(preset("reviews").spec, read_settings(arguments.settings))
    named = {"file": str(named_file(arguments.file)), "text": arguments.text, "label": arguments.label}
    asked = spec.data.model_copy(update={key: value for key, value in named.items() if value is not None})
    opened = service.open(tell, data=asked.model_dump())
    data, tokenizer = opened["data"], spec.tokenizer.model_dump()
    report = {"file": data["file"], **{key: opened[key] for key in opened if key not in ("data", "labels")}}
    report["text"], report["label"] = data["text"], data["label"]
    report["warnings"] = service.warnings(tell, data=data)["warnings"]
    statistics: dict[str, Any] = {}
    if data["text"]:
        statistics["words"] = service.words(tell, data=data, top=_TOP_WORDS, stop_words=True)
    if data["text"] and data["label"] and all(warning["severity"] != "error" for warning in report["warnings"]):
        statistics["labels"] = service.labels(tell, data=data)
        statistics["lengths"] = service.lengths(tell, data=data, tokenizer=tokenizer)
        statistics["vocabulary"] = service.vocabulary(tell, data=data, tokenizer=tokenizer)
    return {**report, "statistics": statistics}


def _lines(report: dict[str, Any]) -> list[str]:
    detection = report["detection"]
    dialect = ", ".join(f"{key} {value!r}" for key, value in detection.items() if key != "sure" and value is not None)
    lines = [f"{report['file']}: {counted(report['table_rows'], 'row')}", f"read as: {dialect}", ""]
    heads = [["column", "kind", "distinct", "empty", "used as"]]
    roles = {report["text"]: "text", report["label"]: "label"}
    cells = [
        [c["name"], c["kind"], f"{c['distinct']:,}", f"{c['empty']:,}", roles.get(c["name"], "")]
        for c in report["columns"]
    ]
    lines += table(heads + cells, right=(2, 3))
    lines += ["", *_statistics_lines(report["statistics"])]
    lines += [f"line {p['line']}: {p['reason']}" for p in report["problems"][:10]]
    if report["problem_count"] > 10:
        lines.append(f"… and {counted(report['problem_count'] - 10, 'more row')} that could not be read.")
    for warning in report.get("warnings", []):
        lines.append(f"{warning['severity']}: {warning['what']} {warning['remedy']}")
    return lines


def _statistics_lines(statistics: dict[str, Any]) -> list[str]:
    lines = []
    if labels := statistics.get("labels"):
        parts = list(labels["counts"])
        rows = [["label", *parts]] + [
            [str(label), *(f"{labels['counts'][part][number]:,}" for part in parts)]
            for number, label in enumerate(labels["labels"])
        ]
        lines += [*table(rows, right=range(1, len(parts) + 1)), ""]
    if words := statistics.get("words"):
        common = ", ".join(f"{word} {count:,}" for word, count in zip(words["words"], words["counts"], strict=True))
        lines.append(f"words: {words['total']:,}, {words['distinct']:,} of them distinct; commonest: {common}")
    if lengths := statistics.get("lengths"):
        lines += [
            f"lengths: median {lengths['median']:,} {lengths['unit']}, longest {lengths['longest']:,}; "
            f"{lengths['kept']:.1%} of the rows are kept whole"
        ]
    return [*lines, ""]
