"""`attune data`: what is in a table, and what is wrong with it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from attune_datasets.counts import counted
from attune_datasets.errors import SpecError
from attune_datasets.suffixes import TOLD
from attune_models.presets import preset, task_preset, with_settings
from attune_models.spec import RunSpec

from attune_studio.cli.console import Console, table
from attune_studio.cli.pair_data import pair_lines, pair_statistics
from attune_studio.cli.settings import add_reading, add_target_file, read_settings
from attune_studio.opening import named_file

if TYPE_CHECKING:
    from attune_datasets.data_service import DataService

_TOP_WORDS = 20
_SECTIONS = ("data.", "tokenizer.")  # of a spec, that say how a file is read
_COLUMNS = ("text", "label", "source", "target")


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `data`."""
    parser = subparsers.add_parser(
        "data",
        help="what is in a file: dialect, columns, words, lengths, labels or pairs, problems",
        description=f"Reads FILE ({TOLD}) as training would, and "
        "says how it was read, what is in it, and what is wrong with it. Exit code 1 where nothing can learn from it.",
    )
    parser.add_argument("file", metavar="FILE", help="a table, or sample:NAME for a bundled one")
    parser.add_argument("--text", metavar="COL", help="the column to learn from (guessed when not given)")
    parser.add_argument("--label", metavar="COL", help="the column to predict (guessed when not given)")
    parser.add_argument("--source", metavar="COL", help="the column with the sentences to translate (guessed)")
    parser.add_argument("--target", metavar="COL", help="the column with their translations (guessed)")
    add_target_file(parser)
    add_reading(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Prints the report."""
    report = _report(arguments, console)
    console.end_progress()
    console.answer(report, _lines(report))
    errors = [warning for warning in report["warnings"] if warning["severity"] == "error"]
    for error in errors:
        console.note(f"attune: {error['what']}")
    return 1 if errors else 0


def _report(arguments: argparse.Namespace, console: Console) -> dict[str, Any]:
    from attune_datasets.data_service import DataService

    service, tell = DataService(), console.progress
    spec = _spec("reviews", arguments)
    opened = service.open(tell, data=spec.data.model_dump())
    if opened["task"] != "classification":  # whose preset cleans otherwise
        spec = _spec(task_preset(opened["task"]), arguments)
        opened = service.open(tell, data=spec.data.model_dump(), task=opened["task"])
    data = opened["data"]
    report = {"file": data["file"], **{key: opened[key] for key in opened if key not in ("data", "labels")}}
    report |= {name: data[name] for name in (*_COLUMNS, "source_language", "target_language")}
    tokenizer = None if opened["task"] == "classification" else spec.tokenizer.model_dump()
    report["warnings"] = service.warnings(tell, data=data, tokenizer=tokenizer, task=opened["task"])["warnings"]
    usable = all(warning["severity"] != "error" for warning in report["warnings"])
    if opened["task"] == "translation":
        statistics = pair_statistics(service, data, spec, _TOP_WORDS, console) if usable else {}
    elif opened["task"] == "language":
        statistics = _document_statistics(service, data, spec, console) if usable else {}
    else:
        statistics = _text_statistics(service, data, spec, usable, console)
    return {**report, "statistics": statistics}


def _spec(name: str, arguments: argparse.Namespace) -> RunSpec:
    """Returns a preset with what the command line says of the file. Raises `SpecError` for what no file hangs on."""
    settings = read_settings(arguments.settings)
    spec = with_settings(preset(name).spec, settings)
    for key in settings:
        if not key.startswith(_SECTIONS):
            raise SpecError(
                f"{key} changes nothing here: nothing is trained.", remedy="Give it to `attune train`, or leave it out."
            )
    named = {"file": str(named_file(arguments.file))}
    named |= {column: getattr(arguments, column) for column in _COLUMNS}
    data = spec.data.model_copy(update={key: value for key, value in named.items() if value is not None})
    return spec.model_copy(update={"data": data})


def _text_statistics(
    service: DataService, data: dict[str, Any], spec: RunSpec, usable: bool, console: Console
) -> dict[str, Any]:
    tell, tokenizer = console.progress, spec.tokenizer.model_dump()
    statistics: dict[str, Any] = {}
    if data["text"]:
        statistics["words"] = service.words(tell, data=data, top=_TOP_WORDS, stop_words=True)
    if data["text"] and data["label"] and usable:
        statistics["labels"] = service.labels(tell, data=data)
        statistics["lengths"] = service.lengths(tell, data=data, tokenizer=tokenizer)
        statistics["vocabulary"] = service.vocabulary(tell, data=data, tokenizer=tokenizer)
    return statistics


def _document_statistics(service: DataService, data: dict[str, Any], spec: RunSpec, console: Console) -> dict[str, Any]:
    """Returns what is told of a text for a language model."""
    tell, tokenizer = console.progress, spec.tokenizer.model_dump()
    return {
        "words": service.words(tell, data=data, top=_TOP_WORDS, stop_words=True),
        "documents": service.lengths(tell, data=data, tokenizer=tokenizer),
        "vocabulary": service.vocabulary(tell, data=data, tokenizer=tokenizer, task="language"),
    }


def _lines(report: dict[str, Any]) -> list[str]:
    detection = report["detection"]
    dialect = ", ".join(f"{key} {value!r}" for key, value in detection.items() if key != "sure" and value is not None)
    lines = [f"{report['file']}: {counted(report['table_rows'], 'row')}", f"read as: {dialect}", ""]
    heads = [["column", "kind", "distinct", "empty", "used as"]]
    roles = {report[name]: name for name in _COLUMNS}
    cells = [
        [c["name"], c["kind"], f"{c['distinct']:,}", f"{c['empty']:,}", roles.get(c["name"], "")]
        for c in report["columns"]
    ]
    lines += table(heads + cells, right=(2, 3))
    told = pair_lines if "pairs" in report["statistics"] else _statistics_lines
    lines += ["", *told(report["statistics"])]
    lines += [f"line {p['line']}: {p['reason']}" for p in report["problems"][:10]]
    if report["problem_count"] > 10:
        lines.append(f"… and {counted(report['problem_count'] - 10, 'more remark')} on lines.")
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
    if documents := statistics.get("documents"):
        counts = ("documents", "characters", "tokens", "blocks")
        parts = [[name, *(f"{part[key]:,}" for key in counts)] for name, part in documents["parts"].items()]
        size, unit = statistics["vocabulary"]["size"], documents["unit"]
        lines += ["", *table([["part", *counts], *parts], right=range(1, len(counts) + 1))]
        lines += ["", f"vocabulary: {size:,} tokens, {unit}"]
    if lengths := statistics.get("lengths"):
        lines += [
            f"lengths: median {lengths['median']:,} {lengths['unit']}, longest {lengths['longest']:,}; "
            f"{lengths['kept']:.1%} of the rows are kept whole"
        ]
    return [*lines, ""]
