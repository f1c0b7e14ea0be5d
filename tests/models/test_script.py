"""A run as a script of plain Keras: whole, without Attune, and with the run's own losses."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from attune_datasets.errors import AttuneError
from attune_models.presets import preset, with_settings
from attune_models.runs import RunFolder, launch
from attune_models.runs.script import script, write_script
from attune_models.source_bundle import bundle

# Attune is installed where the tests run; a script that needed it would fail here.
_WITHOUT_ATTUNE = """
import runpy, sys
sys.modules.update(attune_models=None, attune_datasets=None, attune_studio=None)
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def losses_of_script(file: Path, steps: int) -> list[float]:
    command = [sys.executable, "-I", "-c", _WITHOUT_ATTUNE, str(file), "--steps", str(steps)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [entry["step"] for entry in told] == list(range(1, steps + 1))
    return [entry["loss"] for entry in told]


def losses_of_run(run: RunFolder) -> list[float]:
    events, _ = run.events()
    return [loss for event in events if event["type"] == "steps" for loss in event["loss"]]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["encoder", "encoder rotary swiglu", "transformer", "rnn"])
def test_the_script_has_the_losses_of_the_run(
    kind: str, tiny_spec: Callable, pairs_spec: Callable, tmp_path: Path, wait: Callable
) -> None:
    specs = {
        "encoder": lambda: tiny_spec(model__dropout=0.0, training__epochs=2),
        "encoder rotary swiglu": lambda: tiny_spec(
            model__dropout=0.0, model__positions="rotary", model__activation="swiglu", model__norm="rms_norm",
            training__epochs=2, training__optimizer="lion", training__ema_decay=0.9, training__label_smoothing=0.1,
        ),
        "transformer": lambda: pairs_spec(model__dropout=0.0, training__epochs=2),
        "rnn": lambda: pairs_spec("rnn-attention", model__dropout=0.0, training__epochs=2),
    }  # fmt: skip
    run = RunFolder.create(tmp_path / "run", specs[kind]())
    launch(run)
    wait(run, lambda run: not run.status().under_way, 250)
    assert run.status().state == "finished", run.log_tail()
    expected = losses_of_run(run)[:8]
    found = losses_of_script(write_script(run.path, tmp_path / "train.py"), 8)
    assert found == pytest.approx(expected, rel=1e-5, abs=1e-6)


@pytest.mark.parametrize("kind", ["classifier", "translator"])
def test_a_script_imports_nothing_of_attune_and_defines_all_it_uses(kind: str, request, tmp_path: Path) -> None:
    run = request.getfixturevalue("trained_run" if kind == "classifier" else "translator_run")
    text = script(run)
    tree = ast.parse(text)
    imported = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    assert not [node for node in imported if "attune" in ast.unparse(node)]
    checked = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "F", "--ignore", "F401", "-"],
        input=text, capture_output=True, text=True,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stdout


def test_names_that_two_modules_share_are_told_apart() -> None:
    wanted = [("attune_datasets.batches", "choose_lengths"), ("attune_models.layers.pooling", "Pooling"),
              ("attune_models.layers", "EncoderBlock"), ("attune_datasets.tokenizers", "PADDING")]  # fmt: skip
    text = bundle(wanted)
    namespace: dict[str, object] = {}
    exec(compile(text, "bundle", "exec"), namespace)
    assert {"choose_lengths", "Pooling", "EncoderBlock", "TransformerBlock"} <= namespace.keys()
    assert namespace["PADDING"] == 0


def test_what_a_script_cannot_tell_is_refused(tmp_path: Path) -> None:
    run = RunFolder.create(tmp_path / "run", preset("reviews").spec)
    with pytest.raises(AttuneError, match="not prepared"):
        write_script(run.path, tmp_path / "train.py")
    spec = with_settings(
        preset("translation-small").spec, {"tokenizer.kind": "subwords", "tokenizer.subword_sampling": "0.1"}
    )
    other = RunFolder.create(tmp_path / "other", spec)
    with pytest.raises(AttuneError, match="spells its words anew"):
        write_script(other.path, tmp_path / "train.py")
    assert not (tmp_path / "train.py").exists()
