"""The worker's frame: who works, what is told at the start and at the end, and what becomes of failures."""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections.abc import Sequence
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import psutil
from attune_datasets.errors import AttuneError, Cancelled

from attune_models.checkpoints import Checkpoint, load_newest
from attune_models.environment import load_keras
from attune_models.origin import prepare_origin
from attune_models.runs.events import EventWriter
from attune_models.runs.folder import RunFolder
from attune_models.runs.locks import alone
from attune_models.runs.moved_files import other_file
from attune_models.runs.storage import remove_folder
from attune_models.sealed import clean_up, is_sound
from attune_models.spec import RunSpec
from attune_models.training.embedding_vectors import prepare_vectors
from attune_models.training.failures import explain
from attune_models.training.orders import Orders
from attune_models.training.patience import Patience
from attune_models.training.status_board import StatusBoard
from attune_models.training.worker_log import write_log

if TYPE_CHECKING:
    from attune_models.training.prepared_data import AnyData

FINISHED, FAILED, REFUSED = 0, 1, 2
_PATIENCE = 5.0  # seconds to wait for whoever has started this worker to let go of the run


def main(arguments: Sequence[str]) -> int:
    """Trains the run that `arguments` name.

    Returns:
        0 for a run that finished or was stopped, 1 for one that failed, 2 for a folder that is left alone because it
        cannot be started.
    """
    parser = argparse.ArgumentParser(prog="python -m attune_models.training", description="Trains a queued run.")
    parser.add_argument("run", metavar="RUN", help="the run's folder")
    parser.add_argument("--token", help="the run's token, by which this process is known as its worker")
    options = parser.parse_args(arguments)
    run = RunFolder(options.run)
    try:
        with alone(run.path, patience=_PATIENCE):  # no second worker, however a run was started
            spec, token = run.spec(), run.record()["token"]
            _refuse_if_started(run, token)
            with closing(_Worker(run, spec, token)) as busy:
                return busy.work()
    except AttuneError as error:
        print(error, file=sys.stderr)
        return REFUSED


def _refuse_if_started(run: RunFolder, token: str) -> None:
    status = run.status()
    # The launcher knows the process that notes our end, or on Windows the python.exe that only starts the real one.
    process = psutil.Process()
    ours = status.pid is None or (
        status.token == token and status.pid in {process.pid, *(parent.pid for parent in process.parents())}
    )
    if status.state != "queued" or not ours:
        raise AttuneError(f"The run {run.path} was started before: it is {status.shown}.", remedy="Start a new run.")


class _Worker:
    def __init__(self, run: RunFolder, spec: RunSpec, token: str) -> None:
        self._run, self._spec = run, spec
        self._orders = Orders(run.path / "commands")
        self._board = StatusBoard(run, token)
        self._events = EventWriter(run.events_path)

    def work(self) -> int:
        """Trains, and tells how it went. Returns the exit code."""
        self._orders.listen_to_signals()
        try:
            self._board.publish(state="running", phase="preparing")
            self._board.start()
            self._events.write("status", state="running")
            result = self._train()
            self._end(state="stopped" if self._orders.stop else "finished", result=result)
        except Cancelled:
            self._end(state="stopped")
        except BaseException as error:
            traceback.print_exc()
            return self._fail(explain(error, self._spec, self._run.path))
        return FINISHED

    def close(self) -> None:
        """Closes the record."""
        self._events.close()

    def _train(self) -> dict[str, object]:
        load_keras()  # takes seconds; the status is up already
        from attune_models import devices
        from attune_models.training.pair_preparation import PairData
        from attune_models.training.step_model import learnt_numbers
        from attune_models.training.tasks.build import build_task
        from attune_models.training.trainer import Trainer

        device = devices.use_device(self._spec.training.device, self._spec.training.precision)
        self._board.gpu_memory = lambda: devices.gpu_memory(device)
        for folder in (self._run.path, self._run.path / "checkpoints"):
            clean_up(folder)
        start = self._find_start()
        origin = prepare_origin(self._run.path, self._spec)
        data = self._prepare()
        vectors = None
        if not isinstance(data, PairData):  # which start from nothing
            vectors = prepare_vectors(self._run.path, self._spec, data.tokenizer)
        spec = self._spec = self._spec.model_copy(update={"data": data.spec})
        self._run.complete_record(spec=spec.model_dump(), device=device, fingerprint=data.fingerprint, **data.told)
        for warning in [] if self._events.continued else data.warnings:
            self._events.write("warning", **warning)
        self._progress(1.0, "building the model")
        if origin is not None:
            self._tell_origin(origin.told, started_from=origin.about)
        if vectors is not None:
            self._tell_origin(vectors.told, embedding_vectors=vectors.about)
        task = build_task(spec, data, device, origin, vectors)
        self._run.complete_record(parameters=learnt_numbers(task.network))
        patience = Patience(self._run, self._board, self._orders)
        trainer = Trainer(self._run, spec, task, device, self._board, self._events, self._orders, patience, start)
        try:
            return trainer.train()
        finally:
            patience.give_room()

    def _tell_origin(self, what: str, **about: object) -> None:
        self._run.complete_record(**about)
        if not self._events.continued:
            self._events.write("origin", what=what)

    def _find_start(self) -> Checkpoint | None:
        """Returns the newest sound checkpoint, where the run has been under way before."""
        start = load_newest(self._run.path / "checkpoints")
        if start is not None:
            for what in start.passed_over:
                self._events.write("warning", what=what, remedy="What was learnt in between is learnt again.")
            self._board.set(step=start.step, epoch=start.state["epoch"])
        if self._events.continued:
            self._events.write("resumed", step=start.step if start else 0)
        return start

    def _prepare(self) -> AnyData:
        """Returns the data; what was made now of another file than the run has learnt from does not stay."""
        from attune_models.training.tasks.build import prepare_task

        folder = self._run.path / "data"
        found = is_sound(folder)
        data = prepare_task(folder, self._spec, self._progress)
        known = self._run.record().get("fingerprint")
        if known and known != data.fingerprint:
            if not found:
                remove_folder(folder)
            raise other_file(self._spec)
        return data

    def _progress(self, fraction: float, note: str = "") -> None:
        self._orders.look()
        if self._orders.stop:
            raise Cancelled
        self._board.set(progress=round(fraction, 3), note=note)

    def _end(self, **changes: object) -> None:
        self._tell_events("status", state=changes["state"])
        self._publish_end(**changes)

    def _tell_events(self, kind: str, **content: object) -> None:
        self._events.write(kind, **content)
        self._events.sync()

    def _publish_end(self, **changes: object) -> None:
        self._board.close()
        self._board.publish(phase="", eta=None, progress=None, note="", stopping=False, **changes)
        write_log(f"{time.strftime('%Y-%m-%d %H:%M:%S')} {changes['state']}")

    def _fail(self, error: AttuneError) -> int:
        with suppress(OSError):
            sys.stderr.flush()
        told = {**error.to_json(), "log": self._run.log_tail()}
        kind = told.pop("kind")
        tellings = (
            lambda: self._tell_events("error", **told),
            lambda: self._tell_events("status", state="failed"),
            lambda: self._publish_end(state="failed", error={"kind": kind, **told}),
        )
        for tell in tellings:  # each by itself: where the disk is full, some may still be told
            try:
                tell()
            except AttuneError as untold:
                write_log(untold)
        return FAILED
