"""`attune checkpoints`: which checkpoints a run has and what each is worth; and `--checkpoint`, which names one."""

from __future__ import annotations

import argparse
from typing import Any

from attune_datasets.asking import ask
from attune_datasets.frames import Frame
from attune_models.checkpoint_list import CheckpointList, CheckpointSummary, keep_every
from attune_models.checkpoints import FOLLOWED, Wanted
from attune_models.runs import RunFolder

from attune_studio.cli.console import Console, table
from attune_studio.figures import figure, judged_by, kept_as
from attune_studio.text import moment, size


def add_checkpoint(parser: argparse.ArgumentParser) -> None:
    """Adds `--checkpoint`, for commands that ask a run's model."""
    parser.add_argument(
        "--checkpoint", metavar="STEP", type=_wanted, default="best",
        help="the step of the checkpoint to ask, or best (the default), or newest; `attune checkpoints RUN` lists them",
    )  # fmt: skip


def ask_model(do: str, arguments: argparse.Namespace, console: Console, **more: Any) -> Frame:
    """Asks the model of `run_folder` at `--checkpoint` one question, and says which checkpoints are damaged.

    Args:
        do: The inspector's request.
        arguments: Of the command, which has both; see `add_checkpoint`.
        console: Shows how far the answer is.
        more: Of the request.

    Raises:
        AttuneError: The run cannot be read, or the question makes no sense to its model.
    """
    frame = ask(
        "attune_models.inspector",
        do,
        console.progress,
        run=arguments.run_folder,
        checkpoint=arguments.checkpoint,
        **more,
    )
    console.end_progress()
    tell_damaged(frame.header["result"], console)
    return frame


def tell_damaged(result: dict[str, Any], console: Console) -> None:
    """Says which checkpoints are damaged, so that another one has answered."""
    for step in result["damaged"]:
        console.note(f"attune: the checkpoint of step {step:,} is damaged; that of {result['checkpoint']:,} answers.")


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `checkpoints`."""
    parser = subparsers.add_parser(
        "checkpoints",
        help="list a run's checkpoints and what each is worth",
        description="Prints each checkpoint's step and epoch, what it is kept for, the validation figures measured at "
        "that step (a dash where none were), its size, and when it was saved. What is damaged is told, and the exit "
        "code is 1.",
    )
    parser.add_argument("run_folder", metavar="RUN")
    parser.add_argument("--verify", action="store_true", help="read every file whole and prove it by its checksum")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Prints the table."""
    folder = RunFolder(arguments.run_folder)
    record = folder.record()
    found, every = CheckpointList(folder).read(whole=arguments.verify), keep_every(record)
    document = {
        "run": str(folder.path),
        "keep_every": every,
        "checkpoints": [checkpoint.to_json() for checkpoint in found],
    }
    nothing = ["There is no checkpoint yet. The first is written at the first evaluation."]
    console.answer(document, _lines(found, str(record["spec"].get("task", "")), every) if found else nothing)
    return int(any(checkpoint.problem for checkpoint in found))


def _lines(found: list[CheckpointSummary], task: str, every: int | None) -> list[str]:
    judged = judged_by(task)
    rows = [["step", "epoch", "kept as", *(title for _, title in judged), "size", "saved", "damage"]]
    for checkpoint in found:
        rows.append(
            [
                f"{checkpoint.step:,}",
                "–" if checkpoint.epoch is None else f"{checkpoint.epoch:.2f}",
                kept_as(checkpoint.kept, every),
                *(figure(name, checkpoint.metrics) for name, _ in judged),
                size(checkpoint.size),
                moment(checkpoint.saved),
                checkpoint.problem,
            ]
        )
    if not any(checkpoint.problem for checkpoint in found):  # no column for what nowhere is
        rows = [row[:-1] for row in rows]
    return table(rows, right=(0, 1, *range(3, 4 + len(judged))))


def _wanted(text: str) -> Wanted:
    for followed in FOLLOWED:
        if text == followed:
            return followed
    try:
        return int(text.replace(",", ""))
    except ValueError:
        raise argparse.ArgumentTypeError(f"a step, best or newest is needed. Received: {text!r}") from None
