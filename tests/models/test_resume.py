"""A run that was interrupted, wherever, and goes on equals one that never was: every tensor, every later event."""

import re
import shutil
import signal
import subprocess
import sys

import interrupted
import numpy as np
import pytest
from attune_datasets.errors import AttuneError, MissingFileError, OtherFileError, SpecError, from_json
from attune_models.checkpoints import checkpoint_steps, load_checkpoint, load_newest
from attune_models.runs import RunFolder, launch
from attune_models.training import worker

KINDS = ["classifier", "transformer", "rnn", "decoder", "masked"]
needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked with TensorFlow loaded")


def work(run, point="never"):
    """Runs the worker up to `point`, and returns its exit code."""
    process = interrupted.start(run.path, point)
    process.join()
    return process.exitcode


@pytest.fixture(scope="module")
def spec_of(tiny_spec, pairs_spec, language_spec, masked_spec, tmp_path_factory):
    pairs = {"training__epochs": 24, "training__average_checkpoints": 2, "model__d_model": 16}
    text = tmp_path_factory.mktemp("text") / "text.txt"
    text.write_text("so it goes on, and on it goes. " * 17, encoding="utf-8")  # 7 steps an epoch, as of the pairs
    blocks = {"data__file": str(text), "tokenizer__max_length": 8, "training__batch_tokens": 64, "model__dropout": 0.1}
    return {
        "decoder": language_spec(**blocks, training__epochs=24, training__average_checkpoints=2),
        "classifier": tiny_spec(training__epochs=2, training__ema_decay=0.9, training__early_stopping=2),
        "transformer": pairs_spec(**pairs),
        "rnn": pairs_spec("rnn-attention", **pairs),
        "masked": masked_spec(training__epochs=21, training__ema_decay=0.9),
    }


@pytest.fixture(scope="module")
def whole_runs(spec_of, tmp_path_factory):
    """Runs by kind of model that nothing interrupts, each trained once."""
    folder, runs = tmp_path_factory.mktemp("whole"), {}

    def whole(kind):
        if kind not in runs:
            runs[kind] = RunFolder.create(folder / kind, spec_of[kind])
            started_afresh = [sys.executable, interrupted.__file__, str(runs[kind].path), "never"]
            subprocess.run(started_afresh, check=True, capture_output=True)
        return runs[kind]

    return whole


def told(run):
    """Returns what the events tell once each step counts as it was told last: losses, evaluations, samples."""
    steps, others = {}, {}
    for event in run.events()[0]:
        if event["type"] == "steps":
            columns = zip(event["step"], event["loss"], event["gradient_norm"], event["learning_rate"], strict=True)
            steps |= {step: figures for step, *figures in columns}
        elif event["type"] in ("evaluation", "sample"):
            others[event["type"], event.get("split"), event["step"]] = (event.get("metrics"), event.get("samples"))
    return steps, others


def assert_equal_runs(run, whole):
    """Every tensor of the last checkpoint, and every figure told, bit for bit."""
    for one in (run, whole):
        assert one.status().state == "finished", one.log_tail()
    assert checkpoint_steps(run.path / "checkpoints") == checkpoint_steps(whole.path / "checkpoints")
    ends = [load_newest(one.path / "checkpoints") for one in (run, whole)]
    for part in ("weights", "optimizer", "recent"):
        ours, theirs = (getattr(end, part) for end in ends)
        assert ours.keys() == theirs.keys()
        for name, value in ours.items():
            np.testing.assert_array_equal(value, theirs[name], err_msg=name)
    assert ends[0].state["memory"] == ends[1].state["memory"]
    assert told(run) == told(whole)
    results = [{**one.status().result, "seconds": 0} for one in (run, whole)]
    assert results[0] == results[1]


# One after the other, each where the run then is. What ends or pauses a worker is the same for all kinds, and tried on
# the classifier; what it saves and how it judges is not. The classifier takes 32 steps in 2 epochs and is judged after
# each; the others take 168 in 24 (pre-trainings in 21), and are judged at the end and once before: translators after
# 154, language models at 105, pre-trainings at 152.
# An order is heeded some steps later, so that nothing is to happen soon behind it.
IN_TURN = {
    "classifier": ("step:9", "save:5", "step:16", "kill:18", "pause:20", "evaluation:1"),
    "others": ("save:5", "step:157", "kill:159", "evaluation:1"),
}


@needs_fork
@pytest.mark.timeout(900)
@pytest.mark.parametrize("kind", [KINDS[0], *(pytest.param(kind, marks=pytest.mark.slow) for kind in KINDS[1:])])
def test_a_run_interrupted_in_every_way_equals_one_that_was_not(kind, spec_of, whole_runs, tmp_path):
    """Stopped in mid-epoch and at an epoch's end, killed while it trains, saves, judges and is paused."""
    run, points = RunFolder.create(tmp_path / "run", spec_of[kind]), IN_TURN.get(kind, IN_TURN["others"])
    for number, point in enumerate(points, 1):
        assert work(run, point) == (0 if point.startswith("step") else -signal.SIGKILL), point
        assert run.status().shown == ("stopped" if point.startswith("step") else "died"), point
        run.requeue()
        assert sum(event["type"] == "resumed" for event in run.events()[0]) == number - 1
    assert work(run) == 0
    assert_equal_runs(run, whole_runs(kind))


@needs_fork
@pytest.mark.parametrize(("change", "point"), [(7, "step:10"), (16, "step:16")], ids=["before", "where it is changed"])
def test_a_changed_run_that_is_interrupted_equals_one_that_was_not(change, point, spec_of, tmp_path):
    settings = {"training.learning_rate": 0.002, "training.epochs": 3}
    whole, run = (RunFolder.create(tmp_path / name, spec_of["classifier"]) for name in ("whole", "run"))
    for one in (whole, run):
        one.complete_record(changes=[{"step": change, "settings": settings}])
    assert work(whole) == 0
    assert work(run, point) == 0
    run.requeue()
    assert work(run) == 0
    assert_equal_runs(run, whole)
    rates = {step: figures[2] for step, figures in told(run)[0].items()}
    assert max(rates[step] for step in rates if step > change) <= 0.002 < rates[change]
    assert run.status().epochs == 3


@needs_fork
def test_a_stopped_run_goes_on_with_more_epochs(spec_of, tmp_path):
    run = RunFolder.create(tmp_path / "run", spec_of["classifier"])
    assert work(run, "step:5") == 0
    assert run.status().state == "stopped"
    run.requeue({"training.epochs": 1})
    assert work(run) == 0
    assert (run.status().state, run.status().epoch) == ("finished", 1)
    with pytest.raises(AttuneError, match="has finished its 1 epoch"):
        run.requeue()
    run.requeue({"training.epochs": 2})
    assert work(run) == 0
    status = run.status()
    assert (status.state, status.epoch, status.step) == ("finished", 2, status.steps)
    changed = [event for event in run.events()[0] if event["type"] == "changed"]
    assert [event["settings"] for event in changed] == [{"training.epochs": 1}, {"training.epochs": 2}]
    assert sorted(told(run)[0]) == list(range(1, status.steps + 1))


@needs_fork
def test_after_torn_files_the_checkpoint_before_is_used_and_it_is_told(spec_of, whole_runs, tmp_path):
    run = RunFolder.create(tmp_path / "run", spec_of["classifier"])
    assert work(run, "step:20") == 0
    steps = checkpoint_steps(run.path / "checkpoints")
    assert steps[-1] == 20 and len(steps) == 2
    weights = run.path / "checkpoints" / "20" / "weights.safetensors"
    weights.write_bytes(weights.read_bytes()[:-100])
    (run.path / "status.json").write_bytes((run.path / "status.json").read_bytes()[:50])
    run.requeue()
    assert work(run) == 0
    warnings = [event["what"] for event in run.events()[0] if event["type"] == "warning"]
    assert any("step 20 is damaged" in what and f"step {steps[0]}" in what for what in warnings)
    assert_equal_runs(run, whole_runs("classifier"))


def test_only_what_can_be_changed_is_changed(trained_run):
    with pytest.raises(SpecError, match="cannot be changed once a run has begun"):
        trained_run.requeue({"training.batch_tokens": 7})
    with pytest.raises(SpecError, match="learning_rate"):
        trained_run.requeue({"training.learning_rate": -1})
    with pytest.raises(AttuneError, match="not under way"):
        trained_run.change({"training.learning_rate": 0.1})


@needs_fork
def test_a_run_goes_on_elsewhere_without_its_file_but_not_with_another(tiny_spec, tiny_file, tmp_path):
    file = tmp_path / "reviews.csv"
    shutil.copy(tiny_file, file)
    run = RunFolder.create(tmp_path / "run", tiny_spec(data__file=str(file)))
    assert work(run, "step:8") == 0
    copied = RunFolder(tmp_path / "elsewhere" / "run")
    shutil.copytree(run.path, copied.path)
    file.rename(tmp_path / "moved.csv")
    copied.requeue()
    assert work(copied) == 0  # all it needs is in the folder
    assert copied.status().state == "finished"
    shutil.rmtree(run.path / "data")
    other = tmp_path / "other.csv"
    other.write_text(tiny_file.read_text().replace("good", "bad"))
    shutil.copy(other, file)
    run.requeue()
    assert work(run) == worker.FAILED
    assert "is not the file that this run has learnt from" in run.status().error["what"]
    file.unlink()
    with pytest.raises(MissingFileError, match="is not there any more") as missing:
        run.requeue()
    assert from_json(missing.value.to_json()).key == "data.file"
    with pytest.raises(AttuneError, match="is not the file that this run has learnt from"):
        run.requeue(moved={"data.file": other})
    assert run.status().state == "failed" and run.spec().data.file == str(file)
    run.requeue(moved={"data.file": tmp_path / "moved.csv"})
    assert work(run) == 0
    assert run.status().state == "finished"


def test_the_file_that_has_moved_is_named(translator_run, pairs_file, tmp_path):
    run = RunFolder(tmp_path / "run")
    shutil.copytree(translator_run.path, run.path)
    other = tmp_path / "other.csv"
    other.write_text(pairs_file.read_text().replace("rojo", "azul"))
    moved = {"data.split.test_file": other}
    with pytest.raises(OtherFileError, match=r"other\.csv is not the file") as one:
        run.requeue({"training.epochs": 91}, moved)
    assert one.value.keys == ["data.split.test_file"] and str(pairs_file) not in str(one.value)
    assert "--moved data.split.test_file=FILE" in one.value.remedy
    with pytest.raises(OtherFileError, match=f"One of {re.escape(str(pairs_file))}, .*other\\.csv is not") as several:
        run.requeue({"training.epochs": 91}, {"data.file": pairs_file, **moved})
    assert from_json(several.value.to_json()).keys == ["data.file", "data.split.test_file"]


def test_a_run_that_goes_on_while_its_file_is_compared_is_left_alone(trained_run, tiny_file, tmp_path, wait):
    run = RunFolder(tmp_path / "run")
    shutil.copytree(trained_run.path, run.path)

    def meanwhile(fraction, note=""):
        if not run.status().under_way:
            run.requeue({"training.epochs": 2000})
            launch(run)

    with pytest.raises(AttuneError, match="is under way"):
        run.requeue({"training.epochs": 4}, {"data.file": tiny_file}, meanwhile)
    wait(run, lambda run: run.status().epochs == 2000)
    run.command("stop")
    wait(run, lambda run: not run.status().under_way)
    assert run.status().state == "stopped", run.log_tail()


@needs_fork
def test_the_checkpoints_that_were_asked_for_are_kept(tiny_spec, tmp_path):
    run = RunFolder.create(tmp_path / "run", tiny_spec(training__keep_every=1))
    assert work(run) == 0
    kept = checkpoint_steps(run.path / "checkpoints")
    assert kept == [event["step"] for event in run.events()[0] if event["type"] == "evaluation"][:3]
    assert load_checkpoint(run.path / "checkpoints", kept[0]).step == kept[0]
