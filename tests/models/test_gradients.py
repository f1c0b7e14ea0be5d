"""Gradients on both backends against those of paper and pencil."""

import json
import os
import subprocess
import sys

import numpy as np
import pytest
from attune_models.gradients import value_and_gradients
from keras import ops

PROGRAM = """
import json, numpy as np
from attune_models.gradients import value_and_gradients
from keras import ops
x, y = np.array([[1.0, 2.0], [3.0, 4.0]], "float32"), np.array([[2.0], [5.0]], "float32")
values, gradients = value_and_gradients(lambda x, y: ops.sum(x * x, axis=1) * y[:, 0], x, y)
print(json.dumps([values.tolist(), *(one.tolist() for one in gradients)]))
"""
EXPECTED = [[10, 125], [[4, 8], [30, 40]], [[5], [25]]]


def test_each_row_has_its_own_gradient():
    x, y = np.array([[1.0, 2.0], [3.0, 4.0]], "float32"), np.array([[2.0], [5.0]], "float32")
    values, gradients = value_and_gradients(lambda x, y: ops.sum(x * x, axis=1) * y[:, 0], x, y)
    assert [values.tolist(), *(one.tolist() for one in gradients)] == EXPECTED


def test_what_a_value_does_not_hang_on_has_gradient_0():
    _, (x, y) = value_and_gradients(lambda x, y: x[:, 0], np.ones((2, 1), "float32"), np.ones((2, 3), "float32"))
    assert x.tolist() == [[1], [1]] and not y.any()


def test_on_jax():
    pytest.importorskip("jax")
    environment = {**os.environ, "KERAS_BACKEND": "jax"}
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == EXPECTED
