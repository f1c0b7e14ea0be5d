"""Follows a run to its end: progress on standard error, the result as the answer."""

from __future__ import annotations

import contextlib
import time
from typing import Any

from attune_datasets.counts import counted
from attune_datasets.errors import AttuneError, from_json
from attune_models.runs import RunFolder, RunStatus
from attune_models.runs.folder import checkpoint_exists
from attune_models.shell import pasted

from attune_studio.cli.console import Console
from attune_studio.text import duration

_INTERVAL = 0.3  # seconds between two looks at the folder
_ENDED = ("finished", "stopped", "failed", "died")
TRAINING_FAILED, INTERRUPTED = 3, 130  # exit codes


def follow(folder: RunFolder, console: Console) -> int:
    """Waits for the run's end and prints its result. Ctrl+C asks the worker to stop and keep; a second one leaves it.

    Returns:
        0 when the run finished or was stopped from elsewhere, 3 when it failed, 130 after Ctrl+C.
    """
    asked_to_stop = False
    offset, waits_for = 0, None
    while True:
        try:
            status = folder.status()
            offset = _tell_news(folder, offset, console)
            console.progress(_fraction(status), _note(status))
            if status.error and status.error != waits_for and status.shown == "paused":
                _tell_pause(folder, from_json(status.error), console)
            waits_for = status.error
            if status.shown in _ENDED:
                break
            time.sleep(_INTERVAL)
        except KeyboardInterrupt:
            if asked_to_stop:
                console.note(f"Left running: {folder.path}.")
                raise
            asked_to_stop = True
            console.note("Stopping and keeping what was learnt; press Ctrl+C again to leave the run alone.")
            with contextlib.suppress(AttuneError):  # it may end at this very moment
                folder.command("stop")
    console.end_progress()
    code = _conclude(folder, status, console)
    return INTERRUPTED if asked_to_stop and code == 0 else code


def _tell_news(folder: RunFolder, offset: int, console: Console) -> int:
    events, offset = folder.events(offset)
    for event in events:
        if event["type"] == "evaluation":
            figures = ", ".join(f"{name} {value:.4f}" for name, value in event["metrics"].items())
            console.note(f"step {event['step']:,}, {event['split']}: {figures}")
        elif event["type"] == "origin":
            console.note(str(event.get("what", "")))
        elif event["type"] == "warning":
            console.note(f"warning: {event.get('what', '')}")
    return offset


def _tell_pause(folder: RunFolder, error: AttuneError, console: Console) -> None:
    console.note(f"paused: {error}")
    console.note(f"Then, from another terminal: attune resume {pasted(folder.path)}")


def _fraction(status: RunStatus) -> float:
    if status.steps:
        return status.step / status.steps
    return status.progress or 0.0


def _note(status: RunStatus) -> str:
    if not (status.steps and status.phase):
        stage = status.phase or status.state
        return f"{stage}: {status.note}" if status.note else stage
    left = f", {duration(status.eta)} left" if status.eta is not None else ""
    share = f" {status.progress:.0%}" if status.phase == "evaluating" and status.progress is not None else ""
    phase = f"stopping, {status.phase}" if status.stopping else status.phase
    return f"{phase}{share}: epoch {status.epoch}/{status.epochs}, step {status.step:,}/{status.steps:,}{left}"


def _conclude(folder: RunFolder, status: RunStatus, console: Console) -> int:
    if status.shown in ("failed", "died"):
        console.fail(_failure(folder, status))
        return TRAINING_FAILED
    result = status.result or {}
    metrics = {split: result[split] for split in ("validation", "test") if result.get(split)}
    document: dict[str, Any] = {
        "run": str(folder.path),
        "state": status.state,
        "step": status.step,
        "epoch": status.epoch,
    }
    document |= {"metrics": metrics, "checkpoint": result.get("checkpoint"), "seconds": result.get("seconds")}
    taken = duration(result.get("seconds") or 0)
    lines = [f"{folder.path}: {status.state} after {taken}, {counted(status.step, 'step')}."]
    for split, figures in metrics.items():
        lines.append(f"  {split}: " + ", ".join(f"{name} {value:.4f}" for name, value in figures.items()))
    spec = folder.spec()
    if spec.task == "translation" and len(metrics) == 2:
        lines.append(f"  BLEU and chrF: validation by greedy search, test by a beam of {spec.decoding.beam_size}.")
    console.answer(document, lines)
    return 0


def _failure(folder: RunFolder, status: RunStatus) -> AttuneError:
    if status.error:
        return from_json(status.error)
    tail = folder.log_tail()
    run = pasted(folder.path)
    saved = (
        f"Its last checkpoint is kept; `attune resume {run}` goes on from there."
        if checkpoint_exists(folder.path)
        else f"It had saved nothing yet; `attune resume {run}` begins it anew."
    )
    fits = f" `attune fit {run}` finds settings that need less memory." if status.out_of_memory else ""
    return AttuneError(
        f"The run {folder.path} has died. {status.death or 'Its worker ended without a word.'}",
        why=f"The end of its log:\n{tail}" if tail else "",
        remedy=f"{saved}{fits}",
    )
