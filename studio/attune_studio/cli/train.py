"""`attune train`: start a run, and follow it."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any, get_args

from attune_datasets.columns import check_label_column, check_text_column
from attune_datasets.data_service import task_of
from attune_datasets.errors import DatasetError, SpecError
from attune_datasets.pairs import pair_columns
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.source import Source, read_source
from attune_datasets.spec import DOCUMENT_TASKS, PLAIN, DataSpec, Task
from attune_models.origin import adopted, check_origin
from attune_models.presets import parse_spec, preset, presets, settable_keys, task_preset, with_settings
from attune_models.runs import RunFolder, launch
from attune_models.runs.queue import Queue
from attune_models.spec import RunSpec

from attune_studio.cli.console import Console
from attune_studio.cli.follow import follow
from attune_studio.cli.settings import add_target_file, read_settings
from attune_studio.opening import named_file
from attune_studio.workspace import runs_folder

_SOON_READ = 2**26  # bytes
_HOLDS: dict[Task, str] = {
    "classification": "Texts with labels",
    "translation": "Pairs of sentences",
    "language": "A text to go on with",
    "masked": "Texts to pre-train an encoder on",
}
_EPILOG = "settings:\n  " + "\n  ".join(settable_keys())


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `train`."""
    names = ", ".join(presets())
    parser = subparsers.add_parser(
        "train",
        help="train a model; the work happens in a process of its own",
        description="Starts a run from SPEC.json ('-' reads it from standard input) or from a preset and a file. The "
        "worker is detached: it survives this command. Ctrl+C stops it and keeps what it has learnt.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("spec", metavar="SPEC.json", nargs="?")
    parser.add_argument("--preset", metavar="NAME", help=f"one of: {names} (default: as the file is)")
    parser.add_argument("--data", metavar="FILE", help="the table to learn from, or sample:NAME")
    add_target_file(parser)
    parser.add_argument(
        "--set", metavar="section.key=value", action="append", default=[], dest="settings",
        help="change one setting, such as model.d_model=256; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--start-from", metavar="RUN", dest="start_from",
        help="take over body and tokenizer of another run, such as a pre-trained encoder or a GPT, with the settings "
        "that must be equal",
    )  # fmt: skip
    parser.add_argument("--run", metavar="DIR", required=True, dest="run_folder", help="the new run's folder")
    parser.add_argument("--detach", action="store_true", help="do not wait for the end")
    parser.add_argument("--queue", action="store_true", help="let the run wait its turn; see `attune queue`")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Starts the run; without `--detach` follows it to its end and prints the result."""
    spec = _started(_spec(arguments, console.progress), arguments)
    if not (arguments.spec or arguments.preset):
        console.note(f"attune: {_HOLDS[spec.task]}: preset {task_preset(spec.task)}. --preset NAME takes another.")
    elif _is_soon_read(spec.data):
        _check_columns(read_source(spec.data, console.progress, spec.task), spec.task)
    console.end_progress()
    folder = _new_folder(Path(arguments.run_folder), spec, console)
    if arguments.queue:
        return _queue(folder, console)
    pid = launch(folder)
    if arguments.detach:
        document = {"run": str(folder.path), "pid": pid}
        console.answer(
            document, [f"{folder.path}: started, process {pid}. `attune runs {folder.path}` tells how it stands."]
        )
        return 0
    return follow(folder, console)


def _queue(folder: RunFolder, console: Console) -> int:
    queue = Queue(runs_folder())
    place = queue.add(folder)
    queue.start_keeper()
    document = {"run": str(folder.path), "place": place}
    told = f"{folder.path}: waits at place {place}. `attune queue` tells how the queue stands."
    console.answer(document, [told])
    return 0


def _new_folder(path: Path, spec: RunSpec, console: Console) -> RunFolder:
    replaces = (path / "run.json").exists()
    folder = RunFolder.create(path, spec)
    if replaces:
        console.note(f"attune: {path} held a run that failed before its first step; this one takes its place.")
    return folder


def _spec(arguments: argparse.Namespace, progress: ProgressCall = no_progress) -> RunSpec:
    if arguments.spec and (arguments.preset or arguments.data):
        raise SpecError(
            "SPEC.json says everything.", remedy="Give either SPEC.json, or --preset and --data; --set works with both."
        )
    if arguments.spec:
        return with_settings(parse_spec(_read_json(arguments.spec), arguments.spec), read_settings(arguments.settings))
    settings = read_settings(arguments.settings)
    if arguments.data:
        settings = {"data.file": json.dumps(str(named_file(arguments.data))), **settings}
    if not arguments.data and "data.file" not in settings:
        raise SpecError(
            "There is nothing to learn from.", remedy="Name a table with --data FILE, or --data sample:reviews_en."
        )
    return with_settings(preset(arguments.preset or _fitting_preset(settings, progress)).spec, settings)


def _started(spec: RunSpec, arguments: argparse.Namespace) -> RunSpec:
    """Returns the spec of a run that starts from the one that is named, or that the spec itself names.

    Settings that must be equal are those of the other run, unless they are given here. Raises `SpecError` where it
    cannot start from that run.
    """
    if arguments.start_from:
        path = str(Path(arguments.start_from).absolute())
        wanted = {**adopted(spec, RunFolder(path).spec()), "training.start_from": path}
        given = read_settings(arguments.settings)
        spec = with_settings(spec, {**{key: json.dumps(value) for key, value in wanted.items()}, **given})
    if spec.training.start_from:
        check_origin(spec, spec.training.start_from)
    return spec


def _fitting_preset(settings: dict[str, str], progress: ProgressCall) -> str:
    """Returns the preset of the only task that has such settings, else of the one that the file is for."""
    if "data.documents" in settings:  # which nothing else has
        return task_preset("language")
    fitting: list[Task] = [task for task in get_args(Task) if _takes(task, settings)]
    if len(fitting) == 1:
        return task_preset(fitting[0])
    source = read_source(with_settings(preset(task_preset("classification")).spec, settings).data, progress)
    task = task_of(source)
    try:
        _check_columns(source, task)
    except DatasetError as error:
        if task == "translation":
            raise
        remedy = f"{error.remedy} --preset NAME says which kind of model is to learn: {', '.join(presets())}."
        raise DatasetError(error.what, why=error.why, remedy=remedy) from error
    return task_preset(task)


def _takes(task: Task, settings: dict[str, str]) -> bool:
    try:
        with_settings(preset(task_preset(task)).spec, settings)
    except SpecError:
        return False
    return True


def _is_soon_read(data: DataSpec) -> bool:
    """True for files that are better looked at here than by a worker, which needs many seconds to start."""
    files = [Path(name) for name in (data.file, data.target_file) if name]
    return sum(file.stat().st_size for file in files if file.exists()) <= _SOON_READ


def _check_columns(source: Source, task: Task) -> None:
    """Raises `DatasetError` when the columns that the task needs are not there."""
    if task == "translation":
        pair_columns(source)
    elif task in DOCUMENT_TASKS:
        if source.tables[0].detection.format != PLAIN:
            check_text_column(source.tables[0], source.spec.text)
    else:
        check_text_column(source.tables[0], source.spec.text)
        check_label_column(source.tables[0], source.spec.label)


def _read_json(name: str) -> dict[str, Any]:
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
        content = json.loads(text)
    except OSError as error:
        raise SpecError(f"{name} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise SpecError(f"{name} is not JSON: {error}.") from error
    if not isinstance(content, dict):
        raise SpecError(f"{name} does not hold a JSON object.", remedy="See `attune runs RUN --json` for a whole spec.")
    return content
