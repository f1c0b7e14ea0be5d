"""What a process that computes loads."""

import subprocess
import sys

import pytest

_LOAD = """
import sys
from attune_models.environment import load_keras, prepare_environment
prepare_environment()
load_keras()
from attune_models import classifier, translator
print([name for name in ("jax", "kagglehub", "pandas", "sklearn", "tensorflow_text") if name in sys.modules])
import pandas
print(pandas.DataFrame({"a": [1]}).shape)
"""


@pytest.mark.parametrize(("backend", "loaded"), [("tensorflow", "[]"), ("jax", "['jax']")])
def test_keras_comes_without_what_it_can_do_without_and_nothing_stays_hidden(monkeypatch, backend, loaded):
    monkeypatch.setenv("KERAS_BACKEND", backend)
    done = subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == [loaded, "(1, 1)"], done.stderr
