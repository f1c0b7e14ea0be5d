"""Checkpoints: whole or not at all, verified, the one before when one is damaged."""

import subprocess
import sys
import textwrap

import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_models.checkpoints import (
    assign_variables,
    checkpoint_steps,
    load_checkpoint,
    remove_checkpoints,
    save_checkpoint,
    variable_arrays,
)
from attune_models.sealed import clean_up

WEIGHTS = {"a/kernel": np.arange(6, dtype=np.float32).reshape(2, 3), "seeds/0": np.array([1, 2], np.int64)}
OPTIMIZER = {"iteration": np.array(7)}


def save(folder, step, best=False):
    return save_checkpoint(folder, step, {**WEIGHTS, "b": np.full(2, step)}, OPTIMIZER, {"best": best, "epoch": 1})


def damage(path):
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(bytes(content))


def test_what_is_saved_is_loaded(tmp_path):
    path = save(tmp_path, 10, best=True)
    assert {file.name for file in path.iterdir()} == {
        "manifest.json", "optimizer.safetensors", "state.json", "weights.safetensors",
    }  # fmt: skip
    checkpoint = load_checkpoint(tmp_path, with_optimizer=True)
    assert checkpoint.step == 10
    assert checkpoint.state == {"step": 10, "best": True, "epoch": 1}
    np.testing.assert_array_equal(checkpoint.weights["a/kernel"], WEIGHTS["a/kernel"])
    assert checkpoint.weights["seeds/0"].dtype == np.int64
    assert checkpoint.optimizer["iteration"] == 7
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
    with pytest.raises(AttuneError, match=r"no checkpoint in .* yet"):
        load_checkpoint(tmp_path / "checkpoints")


def test_a_damaged_checkpoint_is_written_anew_and_a_sound_one_left_alone(tmp_path):
    path = save(tmp_path, 10)
    before = (path / "state.json").stat().st_mtime_ns
    save(tmp_path, 10)
    assert (path / "state.json").stat().st_mtime_ns == before
    damage(path / "weights.safetensors")
    save(tmp_path, 10)
    assert load_checkpoint(tmp_path).damaged == ()


def test_only_the_kept_ones_stay(tmp_path):
    for step in (10, 20, 30):
        save(tmp_path, step)
    remove_checkpoints(tmp_path, keep=[10, 30])
    assert checkpoint_steps(tmp_path) == [10, 30]


def test_a_writer_killed_in_the_middle_leaves_the_checkpoint_before(tmp_path):
    """The writer is killed by itself when the second file is about to be written."""
    save(tmp_path, 10)
    script = f"""
        import os, signal
        from pathlib import Path
        import numpy as np
        from attune_models import checkpoints
        def die(path, arrays, write=checkpoints._write_arrays):
            write(path, arrays)
            os.kill(os.getpid(), signal.SIGKILL)
        checkpoints._write_arrays = die
        checkpoints.save_checkpoint(Path({str(tmp_path)!r}), 20, {{"a": np.ones(3)}}, {{}}, {{}})
    """
    assert subprocess.run([sys.executable, "-c", textwrap.dedent(script)]).returncode != 0
    assert len(list(tmp_path.iterdir())) == 2
    assert load_checkpoint(tmp_path).step == 10
    clean_up(tmp_path)
    assert checkpoint_steps(tmp_path) == [10] and len(list(tmp_path.iterdir())) == 1


def test_a_full_disk_is_named_and_leaves_nothing(tmp_path):
    """A file size limit stands in for the full disk."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(AttuneError, match=r"checkpoint .* cannot be written"):
            save_checkpoint(tmp_path, 10, {"large": np.zeros(10_000)}, {}, {})
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
