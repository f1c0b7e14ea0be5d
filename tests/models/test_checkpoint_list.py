"""What is told of a run's checkpoints: of a real training, of damaged files, of a log that is damaged or goes on."""

from __future__ import annotations

import json
import shutil
import sys

import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_models.checkpoint_list import CheckpointList
from attune_models.checkpoints import checkpoint_steps, load_checkpoint, save_checkpoint
from attune_models.runs import RunFolder, RunStatus
from attune_models.runs.events import EventWriter
from attune_models.sealed import remove_sealed

MEMORY = {"best_cost": 0.5, "best_step": 10, "best_metrics": {"loss": 0.5}}


@pytest.fixture
def run(tmp_path, tiny_spec):
    """A run of 20 steps an epoch, 60 in all, that keeps the checkpoint of every second evaluation."""
    made = RunFolder.create(tmp_path / "run", tiny_spec(training__keep_every=2))
    made.write_status(RunStatus(state="stopped", step=40, steps=60, epoch=2, epochs=3))
    return made


def save(run, step, *, best=False, judged=0, judgements=0):
    memory = {**MEMORY, "judged": judged or step, "judgements": judgements}
    state = {"epoch": 0, "batch": 0, "averaged": False, "seconds": 1.0, "best": best, "memory": memory}
    weights = {"kernel": np.full(1000, step, np.float32)}
    return save_checkpoint(run.path / "checkpoints", step, weights, {}, {}, state)


def tell(run, *events):
    writer = EventWriter(run.events_path)
    for kind, content in events:
        writer.write(kind, **content)
    writer.close()


def evaluation(step, loss, split="validation"):
    metrics = {"loss": loss, "accuracy": 1 - loss, "f1": None}
    return "evaluation", {"step": step, "epoch": step / 20, "seconds": 1.0, "split": split, "metrics": metrics}


def saved(step, best=False):
    return "checkpoint", {"step": step, "best": best}


def listed(run, **how):
    return {summary.step: summary for summary in CheckpointList(run).read(**how)}


def test_of_a_real_training(kept_run):
    found = CheckpointList(kept_run).read()
    steps = kept_run.status().steps
    assert [summary.step for summary in found] == [steps, steps * 2 // 3, steps // 3]
    assert [summary.epoch for summary in found] == [3.0, 2.0, 1.0]
    assert all("scheduled" in summary.kept and not summary.problem for summary in found)
    assert "newest" in found[0].kept
    (best,) = (summary for summary in found if "best" in summary.kept)
    result = kept_run.status().result
    assert (best.step, best.metrics) == (result["checkpoint"], result["validation"])
    for summary in found:
        folder = kept_run.path / "checkpoints" / str(summary.step)
        assert summary.size == sum(path.stat().st_size for path in folder.iterdir())
        assert summary.saved == pytest.approx((folder / "manifest.json").stat().st_mtime, abs=5)
        assert set(summary.metrics) == {"loss", "accuracy", "f1"}
    assert json.loads(json.dumps(best.to_json()))["kept"] == list(best.kept)


def test_what_each_is_kept_for(run):
    save(run, 10, judgements=2)
    save(run, 20, best=True, judgements=3)
    save(run, 25, judged=20, judgements=4)  # saved between two evaluations
    save(run, 30, judgements=4)
    save(run, 35, judged=30, judgements=4)
    kept = {step: summary.kept for step, summary in listed(run).items()}
    assert kept == {10: ("scheduled",), 20: ("best",), 25: (), 30: ("scheduled",), 35: ("newest",)}


def test_figures_are_those_of_the_very_weights(run):
    """Not of another step, another part of the data, or of the mean of the last weights, which is judged at the end."""
    for step in (20, 30, 40):
        save(run, step)
    tell(run, evaluation(20, 0.5), saved(20), evaluation(20, 0.1, "test"), evaluation(25, 0.2), saved(30))
    tell(run, evaluation(40, 0.4), saved(40), evaluation(40, 0.6))
    found = listed(run)
    assert found[20].metrics == {"loss": 0.5, "accuracy": 0.5}
    assert found[30].metrics == {}
    assert found[40].metrics == {"loss": 0.4, "accuracy": 0.6}


def test_the_mean_is_told_where_it_was_saved_in_place_of_the_last(run):
    save(run, 40)
    tell(run, evaluation(40, 0.4), saved(40), evaluation(40, 0.3), saved(40, best=True))
    assert listed(run)[40].metrics["loss"] == 0.3


def test_an_evaluation_that_was_cut_short_is_made_up_for(run):
    save(run, 40)
    tell(run, evaluation(20, 0.9), saved(40), ("resumed", {"step": 40}), evaluation(40, 0.4))
    assert listed(run)[40].metrics["loss"] == 0.4


def test_figures_of_what_a_death_has_undone_are_not_those_of_what_was_learnt_instead(run):
    save(run, 40)
    tell(run, evaluation(40, 0.9), ("resumed", {"step": 20}), saved(40))
    assert listed(run)[40].metrics == {}


def test_only_what_is_new_of_the_log_is_read(run):
    save(run, 20)
    tell(run, evaluation(20, 0.5), saved(20))
    checkpoints = CheckpointList(run)
    assert [summary.step for summary in checkpoints.read()] == [20]
    save(run, 40)
    tell(run, evaluation(40, 0.4), saved(40))
    remove_sealed(run.path / "checkpoints" / "20")
    (only,) = checkpoints.read()
    assert (only.step, only.metrics["loss"]) == (40, 0.4)


def test_a_damaged_log_leaves_out_figures_and_no_checkpoint(run):
    save(run, 20)
    save(run, 40)
    tell(run, evaluation(20, 0.5), saved(20))
    with run.events_path.open("a") as file:
        file.write('{"type":"evaluation","step":40,"split":"validation","metrics":{"loss":0.')
        file.write("\n\x00\x00\n")
        for misfit in ({"step": "40"}, {}, {"step": 40, "split": "validation", "metrics": [1]}):
            file.write(json.dumps({"type": "evaluation", **misfit}) + "\n")
        file.write('{"type":"checkpoint","step":40,"time":"noon"}\n')
    found = listed(run)
    assert found[20].metrics["loss"] == 0.5
    assert found[40].metrics == {} and found[40].saved > 0
    run.events_path.unlink()
    assert {step: summary.metrics for step, summary in listed(run).items()} == {20: {}, 40: {}}


def test_a_damaged_status_leaves_out_the_epoch(run):
    save(run, 20)
    (run.path / "status.json").write_text("{")
    assert listed(run)[20].epoch is None


def cut(path):
    path.write_bytes(path.read_bytes()[:-1])


def flip(path):
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(bytes(content))


@pytest.mark.parametrize("name", ["weights.safetensors", "state.json", "manifest.json"])
@pytest.mark.parametrize("harm", [cut, lambda path: path.unlink()])
def test_a_torn_checkpoint_keeps_its_result_and_its_mark(run, name, harm):
    save(run, 20, best=True)
    harm(save(run, 40, best=True) / name)
    tell(run, evaluation(20, 0.5), saved(20, best=True), evaluation(40, 0.4), saved(40, best=True))
    found = listed(run)
    assert name in found[40].problem and found[40].metrics["loss"] == 0.4 and "best" in found[40].kept
    assert not found[20].problem and "best" not in found[20].kept


@pytest.mark.parametrize(
    ("name", "harm"),
    [("weights.safetensors", cut), ("optimizer.safetensors", lambda path: path.unlink()), ("state.json", flip),
     ("manifest.json", cut)],
)  # fmt: skip
def test_damage_that_is_cheaply_seen_is_told(run, name, harm):
    save(run, 20, best=True)
    harm(save(run, 40) / name)
    found = listed(run)
    assert name in found[40].problem and not found[20].problem


def test_a_flipped_bit_of_the_weights_is_found_by_reading_them_whole(run):
    flip(save(run, 40) / "weights.safetensors")
    assert not listed(run)[40].problem
    assert "weights.safetensors is not what was written" in listed(run, whole=True)[40].problem


def test_without_a_checkpoint_or_a_run(run, tmp_path):
    assert CheckpointList(run).read() == []
    with pytest.raises(AttuneError, match="not a run folder"):
        CheckpointList(RunFolder(tmp_path)).read()


def test_the_newest_is_loaded_where_it_is_wanted(run):
    folder = run.path / "checkpoints"
    save(run, 10, best=True)
    save(run, 20)
    path = save(run, 30)
    assert load_checkpoint(folder).step == 10
    assert load_checkpoint(folder, "newest").step == 30
    flip(path / "weights.safetensors")
    assert (load_checkpoint(folder, "newest").step, load_checkpoint(folder, "newest").damaged) == (20, (30,))
    with pytest.raises(AttuneError, match=r"checkpoint 30 in .* is damaged.*weights.*there are: 10, 20"):
        load_checkpoint(folder, 30)
    shutil.rmtree(path)
    with pytest.raises(AttuneError, match=r"no checkpoint 30.*There are: 10, 20"):
        load_checkpoint(folder, 30)
    assert checkpoint_steps(folder) == [10, 20]


def test_the_newest_is_the_one_that_a_training_saves_while_it_is_looked_for(run):
    """The worker saves 30 and removes 20 between the moment when 20 was found and that when it is read."""
    folder = run.path / "checkpoints"
    save(run, 10, best=True)
    found = save(run, 20)
    later = save(run, 30).rename(run.path / "later")

    def train_on(event, arguments):
        if event == "open" and str(arguments[0]).startswith(str(found)) and later.exists():
            later.rename(folder / "30")
            shutil.rmtree(found)

    sys.addaudithook(train_on)  # which cannot be taken away; it does its work once
    assert load_checkpoint(folder, "newest").step == 30


def test_a_message_names_the_newest_of_many_steps(run):
    folder = run.path / "checkpoints"
    for step in range(1, 31):
        save(run, step)
    with pytest.raises(AttuneError, match=r"There are: 1, …, 12, 13, .* 29, 30\."):
        load_checkpoint(folder, 99)
