"""What a process that computes loads."""

import subprocess
import sys

import pytest

_LOAD = """
import gc
import sys
from attune_models.environment import load_keras, prepare_environment
prepare_environment()
load_keras()
from attune_models import classifier, translator
print([name for name in ("jax", "kagglehub", "pandas", "scipy", "sklearn", "tensorflow_text") if name in sys.modules])
import pandas, scipy.sparse
print(pandas.DataFrame({"a": [1]}).shape, scipy.sparse.eye(2).nnz)
print(gc.isenabled(), gc.get_freeze_count() > 100_000)
frozen = gc.get_freeze_count()
kept = [[] for _ in range(1000)]
load_keras()
print(gc.get_freeze_count() == frozen)
"""


@pytest.mark.parametrize(("backend", "loaded"), [("tensorflow", "[]"), ("jax", "['jax', 'scipy']")])
def test_keras_comes_without_what_it_can_do_without_and_nothing_stays_hidden(monkeypatch, backend, loaded):
    monkeypatch.setenv("KERAS_BACKEND", backend)
    done = subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == [loaded, "(1, 1) 2", "True True", "True"], done.stderr
