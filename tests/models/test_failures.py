"""What people read when a training breaks."""

import errno
import shlex
from pathlib import Path

import pytest
from attune_datasets.errors import DatasetError, OutOfMemoryError, from_json
from attune_models.training.failures import explain


class ResourceExhaustedError(Exception):
    """Named as TensorFlow names it."""


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        ResourceExhaustedError("failed to allocate memory"),
        RuntimeError("Operation received an exception:Status: 1, message: could not create a primitive, in file"),
        RuntimeError("RESOURCE_EXHAUSTED: Out of memory while trying to allocate 8589934592 bytes."),
    ],
)
def test_full_memory_offers_a_smaller_setting(error, tiny_spec):
    failure = explain(error, tiny_spec(training__batch_tokens=4096, training__batch_rows=None))
    assert "memory" in failure.what
    assert failure.settings == {"training.batch_tokens": 2048}
    assert "training.batch_tokens=2048" in failure.remedy
    assert failure.to_json()["settings"] == {"training.batch_tokens": 2048}
    assert isinstance(from_json(failure.to_json()), OutOfMemoryError)
    of_a_run = explain(error, tiny_spec(training__batch_tokens=4096, training__batch_rows=None), Path("runs/first"))
    assert "attune fit runs" in of_a_run.remedy and not of_a_run.settings  # which are found by trying


def test_a_command_that_is_told_can_be_pasted(tiny_spec):
    failure = explain(MemoryError(), tiny_spec(), Path("runs/影评 run"))
    command = failure.remedy.partition(": ")[2]
    assert shlex.split(command) == ["attune", "fit", str(Path("runs/影评 run"))]


def test_real_tensorflow_memory_errors_are_known(tiny_spec):
    import tensorflow as tf

    with pytest.raises(tf.errors.ResourceExhaustedError) as caught:
        tf.zeros([2**50])
    assert explain(caught.value, tiny_spec()).settings


def test_other_failures(tiny_spec):
    known = DatasetError("x.csv is empty.", remedy="Choose another.")
    assert explain(known, tiny_spec()) is known
    full = explain(OSError(errno.ENOSPC, "No space left on device", "/tmp/x"), tiny_spec())
    assert full.why == "The disk is full."
    unforeseen = explain(ZeroDivisionError("division by zero"), tiny_spec())
    assert "ZeroDivisionError: division by zero" in unforeseen.what
    assert "report" in unforeseen.remedy
