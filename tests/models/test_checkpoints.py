"""Checkpoints: whole or not at all, verified, the one before when one is damaged."""

import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_models.checkpoints import (
    assign_variables,
    checkpoint_steps,
    load_checkpoint,
    load_newest,
    remove_checkpoints,
    save_checkpoint,
    variable_arrays,
)

WEIGHTS = {"a/kernel": np.arange(6, dtype=np.float32).reshape(2, 3), "seeds/0": np.array([1, 2], np.int64)}
OPTIMIZER = {"iteration": np.array(7)}
RECENT = {"0/a/kernel": WEIGHTS["a/kernel"] + 1}
MEMORY = {"best_cost": 0.5, "best_step": 10, "best_metrics": {"loss": 0.5}, "judged": 10, "judgements": 1}
STATE = {"epoch": 1, "batch": 2, "averaged": False, "seconds": 1.5, "memory": MEMORY}


def save(folder, step, best=False):
    weights = {**WEIGHTS, "b": np.full(2, step)}
    return save_checkpoint(folder, step, weights, OPTIMIZER, RECENT, {"best": best, **STATE})


def damage(path):
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(bytes(content))


def test_what_is_saved_is_loaded(tmp_path):
    path = save(tmp_path, 10, best=True)
    assert {file.name for file in path.iterdir()} == {
        "manifest.json", "optimizer.safetensors", "recent.safetensors", "state.json", "weights.safetensors",
    }  # fmt: skip
    checkpoint = load_checkpoint(tmp_path, with_optimizer=True)
    assert checkpoint.step == 10
    assert checkpoint.state == {"step": 10, "best": True, **STATE}
    np.testing.assert_array_equal(checkpoint.weights["a/kernel"], WEIGHTS["a/kernel"])
    assert checkpoint.weights["seeds/0"].dtype == np.int64
    assert checkpoint.optimizer["iteration"] == 7 and checkpoint.optimizer["iteration"].shape == ()
    np.testing.assert_array_equal(checkpoint.recent["0/a/kernel"], RECENT["0/a/kernel"])
    assert load_checkpoint(tmp_path).optimizer == {}


def test_the_best_is_loaded_unless_another_is_named(tmp_path):
    for step, best in ((10, True), (20, True), (30, False)):
        save(tmp_path, step, best)
    assert load_checkpoint(tmp_path).step == 20
    assert load_checkpoint(tmp_path, 30).step == 30
    with pytest.raises(AttuneError, match=r"no checkpoint 40.*There are: 10, 20, 30"):
        load_checkpoint(tmp_path, 40)


@pytest.mark.parametrize("name", ["weights.safetensors", "state.json", "manifest.json"])
def test_a_damaged_checkpoint_gives_way_to_the_one_before(tmp_path, name):
    save(tmp_path, 10, best=True)
    damage(save(tmp_path, 20, best=True) / name)
    checkpoint = load_checkpoint(tmp_path)
    assert checkpoint.step == 10
    assert checkpoint.weights["b"][0] == 10
    damage(tmp_path / "10" / "weights.safetensors")
    with pytest.raises(AttuneError, match=r"No checkpoint in .* is sound"):
        load_checkpoint(tmp_path)


def test_a_missing_file_is_damage(tmp_path):
    save(tmp_path, 10)
    (save(tmp_path, 20) / "weights.safetensors").unlink()
    checkpoint = load_checkpoint(tmp_path)
    assert (checkpoint.step, checkpoint.damaged) == (10, (20,))


def test_no_checkpoint_yet(tmp_path):
    with pytest.raises(AttuneError, match=r"no checkpoint in .*first evaluation.*backup"):
        load_checkpoint(tmp_path / "checkpoints")


def test_what_is_there_is_replaced(tmp_path):
    damage(save(tmp_path, 10) / "weights.safetensors")
    save(tmp_path, 10, best=True)
    checkpoint = load_checkpoint(tmp_path)
    assert checkpoint.damaged == () and checkpoint.state["best"]
    assert [path.name for path in tmp_path.iterdir()] == ["10"]


def test_the_newest_is_gone_on_from(tmp_path):
    assert load_newest(tmp_path) is None
    save(tmp_path, 10, best=True)
    save(tmp_path, 20)
    assert load_newest(tmp_path).step == 20


@pytest.mark.parametrize(
    "wrong",
    [{"seconds": "1"}, {"epoch": -1}, {"memory": {**MEMORY, "best_step": None}}, {"memory": []}, {"averaged": 1}],
)
def test_a_state_that_nobody_wrote_is_damage(tmp_path, wrong):
    save(tmp_path, 10)
    save_checkpoint(tmp_path, 20, WEIGHTS, OPTIMIZER, RECENT, {"best": False, **STATE, **wrong})
    assert (load_newest(tmp_path).step, load_newest(tmp_path).damaged) == (10, (20,))


def test_only_the_kept_ones_stay(tmp_path):
    for step in (10, 20, 30):
        save(tmp_path, step)
    remove_checkpoints(tmp_path, keep=[10, 30])
    assert checkpoint_steps(tmp_path) == [10, 30]


def test_a_full_disk_is_named_and_leaves_nothing(tmp_path):
    """A file size limit stands in for the full disk."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(AttuneError, match=r"checkpoint .* cannot be written"):
            save_checkpoint(tmp_path, 10, {"large": np.zeros(10_000)}, {}, {}, {})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []


class Variable:
    """All of a Keras variable that is used here, so that this file needs no TensorFlow."""

    def __init__(self, path, value):
        self.path, self.value = path, np.asarray(value)

    @property
    def shape(self):
        return self.value.shape

    def __array__(self, dtype=None, copy=None):
        return self.value

    def assign(self, value):
        self.value = value


def test_seeds_have_the_same_names_in_every_process():
    first = [Variable("seed_generator_4/state", 1), Variable("k", 2), Variable("seed_generator_5/state", 3)]
    second = [Variable("seed_generator/state", 0), Variable("k", 0), Variable("seed_generator_1/state", 0)]
    assign_variables(second, variable_arrays(first))
    assert [int(variable.value) for variable in second] == [1, 2, 3]
    with pytest.raises(AttuneError, match=r"does not fit.*The variable k"):
        assign_variables([Variable("k", [1, 2])], {"k": np.array(1)})
    with pytest.raises(AttuneError, match=r"does not fit.*The variable extra"):
        assign_variables([Variable("k", 1)], {"k": np.array(1), "extra": np.array(1)})
