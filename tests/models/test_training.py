"""The worker, end to end on tiny data: a run that finishes, is stopped, paused, killed, fails, and is repeated."""

import errno
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import keras
import numpy as np
import psutil
import pytest
from attune_datasets.splits import VALIDATION
from attune_models.checkpoints import checkpoint_steps, load_checkpoint
from attune_models.runs import RunFolder, launch, list_runs, storage
from attune_models.runs.events import EventWriter
from attune_models.runs.status import identity
from attune_models.runs.storage import write_json
from attune_models.training import worker
from attune_models.training.status_board import StatusBoard
from attune_models.training.tasks.classification import Classification


@pytest.fixture
def train_here(tmp_path):
    """Trains a spec in this process, and returns the run and the exit code; the process is left as it was."""

    def train(spec, name="run", prepare=lambda run: None):
        run = RunFolder.create(tmp_path / name, spec)
        prepare(run)
        return run, worker.main([str(run.path)])

    handlers = {name: signal.getsignal(name) for name in (signal.SIGTERM, signal.SIGINT)}
    policy = keras.config.dtype_policy()
    yield train
    keras.config.set_dtype_policy(policy)
    for name, handler in handlers.items():
        signal.signal(name, handler)


def column(run, name):
    return [value for event in run.events()[0] if event["type"] == "steps" for value in event[name]]


def events_of(run, kind):
    return [event for event in run.events()[0] if event["type"] == kind]


def test_a_run_tells_every_step_once(trained_run):
    status = trained_run.status()
    assert (status.state, status.step, status.epoch, status.epochs) == ("finished", status.steps, 3, 3)
    assert column(trained_run, "step") == list(range(1, status.steps + 1))
    losses = column(trained_run, "loss")
    assert np.mean(losses[-5:]) < 0.5 * np.mean(losses[:5])
    assert all(norm > 0 for norm in column(trained_run, "gradient_norm"))
    assert all(rate > 0 for rate in column(trained_run, "tokens_per_second"))
    seconds = column(trained_run, "seconds")
    assert seconds == sorted(seconds)


def test_the_learning_rate_told_is_that_of_the_schedule(trained_run):
    rates = column(trained_run, "learning_rate")
    np.testing.assert_allclose(rates[:5], 0.01 * np.arange(1, 6) / 5, rtol=1e-5)
    share = (np.arange(6, len(rates) + 1) - 5) / (len(rates) - 5)
    np.testing.assert_allclose(rates[5:], 0.01 * 0.5 * (1 + np.cos(np.pi * share)), rtol=1e-4, atol=1e-8)


def test_a_run_is_judged_after_each_epoch_and_at_the_end(trained_run):
    evaluations = events_of(trained_run, "evaluation")
    assert [(e["split"], e["epoch"]) for e in evaluations[:-1]] == [
        ("validation", 1),
        ("validation", 2),
        ("validation", 3),
    ]
    assert evaluations[-1]["split"] == "test"
    assert np.sum(evaluations[-1]["confusion"]) == 20
    assert trained_run.status().result["test"] == evaluations[-1]["metrics"]
    assert evaluations[-1]["metrics"]["accuracy"] > 0.8
    samples = events_of(trained_run, "sample")
    assert len(samples) == 3
    assert {sample["expected"] for sample in samples[-1]["samples"]} == {"negative", "positive"}
    assert [s["input"] for s in samples[0]["samples"]] == [s["input"] for s in samples[-1]["samples"]]


def test_a_run_keeps_its_best_and_last_checkpoint(trained_run):
    result = trained_run.status().result
    assert trained_run.status().best == result["validation"]
    folder = trained_run.path / "checkpoints"
    assert checkpoint_steps(folder) == sorted({result["checkpoint"], trained_run.status().steps})
    losses = {
        e["step"]: e["metrics"]["loss"] for e in events_of(trained_run, "evaluation") if e["split"] == "validation"
    }
    checkpoint = load_checkpoint(folder, with_optimizer=True)
    assert checkpoint.step == result["checkpoint"] == min(losses, key=losses.get)
    assert (checkpoint.path / "weights.safetensors").exists()
    assert any(name.startswith("seeds/") for name in checkpoint.weights)
    assert checkpoint.optimizer["optimizer/iteration"] == checkpoint.step
    steps_per_epoch = trained_run.status().steps // 3
    assert (checkpoint.state["epoch"], checkpoint.state["batch"]) == divmod(checkpoint.step, steps_per_epoch)


def test_the_record_is_completed(trained_run, tiny_file):
    record = trained_run.record()
    assert record["label_names"] == ["negative", "positive"]
    assert record["device"] == "cpu"
    assert record["fingerprint"]
    data = trained_run.spec().data
    assert (data.file, data.text, data.label) == (str(tiny_file), "review", "sentiment")


def test_the_same_spec_gives_the_same_losses(trained_run, train_here, tiny_spec):
    """The first run was detached; this one works here."""
    run, code = train_here(tiny_spec())
    assert code == worker.FINISHED
    assert column(run, "loss") == column(trained_run, "loss")
    assert column(run, "gradient_norm") == column(trained_run, "gradient_norm")
    assert run.status().result["test"] == trained_run.status().result["test"]


def test_another_seed_gives_other_losses(trained_run, train_here, tiny_spec):
    run, _ = train_here(tiny_spec(training__seed=7))
    assert column(run, "loss")[0] != column(trained_run, "loss")[0]


def test_damaged_data_in_the_cache_is_made_anew(train_here, tiny_spec):
    first, _ = train_here(tiny_spec(tokenizer__max_length=11, training__epochs=1), "first")
    tokens = first.path / "data" / "tokens.npy"
    tokens.write_bytes(tokens.read_bytes()[:-4] + b"\0\0\0\1")  # a hard link: this harms the cache as well
    second, code = train_here(tiny_spec(tokenizer__max_length=11, training__epochs=1), "second")
    assert code == worker.FINISHED
    assert column(second, "loss") == column(first, "loss")


def test_with_averaging_the_averages_are_judged_and_saved(train_here, tiny_spec):
    run, _ = train_here(tiny_spec(training__ema_decay=0.9))
    checkpoint = load_checkpoint(run.path / "checkpoints", with_optimizer=True)
    assert checkpoint.state["averaged"]
    names = [name for name in checkpoint.optimizer if name.endswith("head_kernel_average")]
    assert len(names) == 1
    raw, averaged = checkpoint.optimizer[names[0]], checkpoint.weights["head/kernel"]
    assert 0 < np.abs(raw - averaged).max() < 0.5
    plain, _ = train_here(tiny_spec(), "plain")
    assert (run.path / "data" / "tokens.npy").samefile(plain.path / "data" / "tokens.npy")  # by way of the cache
    assert column(run, "loss") == column(plain, "loss")  # averaging leaves the training itself alone


def test_early_stopping_ends_after_epochs_that_are_no_better(train_here, tiny_spec):
    spec = tiny_spec(training__epochs=40, training__early_stopping=2, training__learning_rate=0.05)
    run, code = train_here(spec)
    status = run.status()
    assert (code, status.state) == (worker.FINISHED, "finished")
    assert status.step < status.steps
    per_epoch = status.steps // 40
    assert status.step == status.result["checkpoint"] + 2 * per_epoch


@pytest.mark.slow
@pytest.mark.parametrize("precision", ["mixed_bfloat16", "mixed_float16"])
def test_mixed_precision_trains(train_here, tiny_spec, precision):
    run, code = train_here(tiny_spec(training__precision=precision))
    assert code == worker.FINISHED, run.log_tail()
    losses = column(run, "loss")
    assert np.mean(losses[-5:]) < 0.7 * np.mean(losses[:5])


@pytest.mark.parametrize(
    ("settings", "what", "remedy"),
    [
        ({"data__file": "/nowhere/gone.csv"}, "gone.csv", ""),
        ({"training__device": "gpu:7"}, "There is no gpu:7", "attune doctor"),
        ({"training__learning_rate": 10.0, "training__clip_norm": None, "training__optimizer": "sgd",
          "training__warmup_steps": 0, "training__epochs": 40, "model__activation": "swiglu"},
         "The loss is not a number at step", "training.learning_rate=1"),
    ],
)  # fmt: skip
def test_a_run_that_fails_says_what_why_and_what_to_do(train_here, tiny_spec, settings, what, remedy):
    run, code = train_here(tiny_spec(**settings))
    status = run.status()
    assert (code, status.state) == (worker.FAILED, "failed")
    assert what in status.error["what"]
    assert remedy in status.error["remedy"]
    told = events_of(run, "error")
    assert len(told) == 1
    assert told[0]["what"] == status.error["what"]


def test_a_full_disk_fails_the_run_in_words(train_here, tiny_spec, capfd, monkeypatch):
    def refuse(event, path):
        if event == "append":
            raise OSError(errno.ENOSPC, "No space left on device")

    def fill(run):
        monkeypatch.setattr(storage, "observer", refuse)

    run, code = train_here(tiny_spec(), prepare=fill)
    assert code == worker.FAILED
    status = run.status()
    assert status.state == "failed"
    assert status.error["why"] == "The disk is full."


def test_a_run_is_not_started_twice(train_here, tiny_spec, capsys):
    run, _ = train_here(tiny_spec(training__epochs=1))
    before = run.status()
    assert worker.main([str(run.path)]) == worker.REFUSED
    assert "started before: it is finished" in capsys.readouterr().err
    assert run.status() == before


def test_a_run_launched_through_another_process_is_trained(tmp_path, tiny_spec):
    """As on Windows, where the python.exe of a virtual environment starts the real one and waits for it."""
    run = RunFolder.create(tmp_path / "run", tiny_spec(training__epochs=1))
    command = [sys.executable, "-m", "attune_models.training", str(run.path)]
    between = "import subprocess, sys; input(); sys.exit(subprocess.call(sys.argv[1:]))"
    with subprocess.Popen([sys.executable, "-c", between, *command], stdin=subprocess.PIPE) as parent:
        write_json(run.path / "launched.json", identity(run.record()["token"], parent.pid))
        parent.communicate(b"\n")
    assert parent.returncode == worker.FINISHED
    assert run.status().state == "finished"


def test_a_run_that_another_process_was_launched_for_is_left_alone(tmp_path, tiny_spec, capsys):
    run = RunFolder.create(tmp_path / "run", tiny_spec())
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        for token, pid in [(run.record()["token"], other.pid), ("another run's", os.getpid())]:
            write_json(run.path / "launched.json", identity(token, pid))
            assert worker.main([str(run.path)]) == worker.REFUSED
            assert "started before" in capsys.readouterr().err
        other.communicate(b"\n")


def test_a_worker_gives_way_and_stop_keeps_what_was_learnt(tmp_path, tiny_spec, wait):
    run = RunFolder.create(tmp_path / "run", tiny_spec(training__epochs=10_000))
    launch(run)
    wait(run, lambda run: run.status().step > 5)
    if os.name != "nt":
        assert psutil.Process(run.status().pid).nice() > psutil.Process().nice()
    session = Path(f"/proc/{run.status().pid}/autogroup")  # of Linux: " nice 5" of the session as a whole
    assert not session.exists() or int(session.read_text().split()[-1]) > 0
    run.command("pause")
    wait(run, lambda run: run.status().state == "paused")
    paused_at = len(column(run, "step"))
    run.command("resume")
    wait(run, lambda run: len(column(run, "step")) > paused_at + 5)
    run.command("stop")
    wait(run, lambda run: not run.status().under_way)
    status = run.status()
    assert status.state == "stopped", run.log_tail()
    assert column(run, "step") == list(range(1, status.step + 1))
    assert load_checkpoint(run.path / "checkpoints", status.step).step == status.step
    assert events_of(run, "evaluation")[-1]["split"] == "test"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
def test_a_stop_during_an_evaluation_is_told_at_once_and_ends_with_it(train_here, tiny_spec, tmp_path, monkeypatch):
    told, evaluate, set_status = [], Classification.evaluate, StatusBoard.set

    def stopped_in_the_middle(task, split, **asked):
        if split == VALIDATION:
            RunFolder(tmp_path / "run").command("stop")
        return evaluate(task, split, **asked)

    def noted(board, **changes):
        told.append(changes)
        set_status(board, **changes)

    monkeypatch.setattr(Classification, "evaluate", stopped_in_the_middle)
    monkeypatch.setattr(StatusBoard, "set", noted)
    run, _ = train_here(tiny_spec(training__epochs=3))
    status, evaluations = run.status(), events_of(run, "evaluation")
    assert status.state == "stopped"
    assert not status.stopping
    assert [event["split"] for event in evaluations] == ["validation", "test"]
    assert status.step == evaluations[0]["step"] == status.steps // 3
    assert {"stopping": True, "eta": None} in told
    assert {"progress": 1.0} in told


def test_the_system_ends_and_kills_a_run(tmp_path, tiny_spec, wait):
    runs = [RunFolder.create(tmp_path / name, tiny_spec(training__epochs=10_000)) for name in ("ended", "killed")]
    ended, killed = runs
    pids = [launch(run) for run in runs]
    for run in runs:
        wait(run, lambda run: run.status().step > 5)
    os.kill(pids[0], signal.SIGTERM)  # which the process that was launched hands on to the worker
    os.kill(killed.status().pid, signal.SIGKILL)
    wait(ended, lambda run: not run.status().under_way)
    assert ended.status().state == "stopped", ended.log_tail()
    assert ended.status().step in checkpoint_steps(ended.path / "checkpoints")
    wait(killed, lambda run: run.status().shown == "died")
    assert killed.status().state == "running"
    writer = EventWriter(killed.events_path)  # heals what the kill may have torn
    writer.close()
    steps = column(killed, "step")
    assert steps == list(range(1, len(steps) + 1))


@pytest.mark.skipif(sys.platform != "linux", reason="names that are not UTF-8 exist on Linux only")
def test_paths_that_are_not_utf_8(train_here, tiny_spec, tiny_file, tmp_path):
    odd = os.fsdecode(b"\xff\xfe")
    file = tmp_path / f"{odd}.csv"
    file.write_bytes(tiny_file.read_bytes() + b"\n,positive")  # a row that cannot be used is told with the file's name
    run, code = train_here(tiny_spec(data__file=str(file), training__epochs=1), odd)
    assert code == worker.FINISHED, run.log_tail()
    assert (run.status().state, run.spec().data.file) == ("finished", str(file))
    assert any(odd in event["what"] for event in events_of(run, "warning"))
    assert [summary.name for summary in list_runs(tmp_path)] == [odd]


@pytest.mark.slow
def test_training_on_jax_gives_the_same_kind_of_run(tmp_path, tiny_spec, trained_run):
    pytest.importorskip("jax")
    run = RunFolder.create(tmp_path / "run", tiny_spec(training__ema_decay=0.5))
    environment = {**os.environ, "KERAS_BACKEND": "jax"}
    done = subprocess.run(
        [sys.executable, "-m", "attune_models.training", str(run.path)], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert run.status().state == "finished"
    losses = column(run, "loss")
    assert np.mean(losses[-5:]) < 0.7 * np.mean(losses[:5])
    assert run.status().result["test"]["accuracy"] > 0.8
    assert load_checkpoint(run.path / "checkpoints").weights["head/kernel"].shape == (16, 2)


def test_the_status_is_json_throughout(trained_run):
    content = json.loads((trained_run.path / "status.json").read_text())
    assert content["state"] == "finished"
    assert content["pid"]
    assert content["resources"] is None or content["resources"]["memory"] > 0
