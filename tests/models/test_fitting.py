"""What fits into the memory, found by real steps of real processes that have too little of it."""

import json
import math
import shutil
import sys

import psutil
import pytest
from attune_datasets.errors import AttuneError, Cancelled, OutOfMemoryError
from attune_datasets.service import no_progress
from attune_models.fitting import find_fit
from attune_models.free_memory import free_memory
from attune_models.presets import with_settings
from attune_models.runs import RunFolder
from attune_models.runs.status import Ending
from attune_models.training.failures import smaller


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_run_short_of_memory_says_so_and_what_is_found_trains_in_the_same_memory(starved, starved_run, tmp_path):
    status = starved_run.status()
    assert status.out_of_memory, (status, starved_run.log_tail())
    told = starved("fit", starved_run.path, "--json")
    assert told.returncode == 0, told.stderr
    found = json.loads(told.stdout)
    assert list(found["settings"]) == ["training.batch_tokens"] and found["settings"]["training.batch_tokens"] < 110_000
    assert 0 < found["peak_memory"] < found["free_memory"]
    (tmp_path / "spec.json").write_text(starved_run.spec().model_dump_json())
    setting = f"training.batch_tokens={found['settings']['training.batch_tokens']}"
    again = starved("train", tmp_path / "spec.json", "--run", tmp_path / "run", "--set", setting, "--json")
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["state"] == "finished"


def test_nothing_fits_a_network_that_is_larger_than_the_machine(trained_run, tmp_path):
    run = RunFolder(tmp_path / "run")
    shutil.copytree(trained_run.path, run.path)
    spec = with_settings(run.spec(), {"model.d_model": "4096", "model.d_ff": "16384", "model.num_layers": "48"})
    run.complete_record(spec=spec.model_dump())
    with pytest.raises(OutOfMemoryError, match="Not even the smallest batch fits") as told:
        find_fit(run, no_progress)
    assert "A step would take about" in told.value.why and "model.d_model" in told.value.remedy


def test_without_a_bound_nothing_is_tried_that_is_larger_than_what_is_free(trained_run, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    run = RunFolder(tmp_path / "run")
    shutil.copytree(trained_run.path, run.path)
    numbers = 2 * free_memory() / 16  # of 4 bytes: with their gradients, and the two copies that AdamW keeps
    width = 16 * round(math.sqrt(numbers / (48 * 12)) / 16)  # a layer has 12 d_model² of them
    spec = with_settings(
        run.spec(), {"model.d_model": str(width), "model.d_ff": str(4 * width), "model.num_layers": "48"}
    )
    run.complete_record(spec=spec.model_dump())
    before = set(psutil.Process().children())
    with pytest.raises(OutOfMemoryError, match="Not even the smallest batch fits") as told:
        find_fit(run, no_progress)
    assert "A step would take about" in told.value.why and set(psutil.Process().children()) <= before


@pytest.mark.parametrize("record", [{"device": "gpu:0"}, {}])
def test_what_is_free_here_counts_whatever_the_run_was_trained_on(trained_run, tmp_path, record):
    run = RunFolder(tmp_path / "run")
    shutil.copytree(trained_run.path, run.path)
    told = {key: value for key, value in run.record().items() if key != "device"}
    (run.path / "run.json").write_text(json.dumps({**told, **record}))
    assert find_fit(run, no_progress).free_memory


def test_what_is_no_want_of_memory_is_told_as_what_it_is(trained_run, tmp_path):
    run = RunFolder(tmp_path / "run")
    shutil.copytree(trained_run.path, run.path)
    run.complete_record(spec=with_settings(run.spec(), {"training.device": "gpu:99"}).model_dump())
    with pytest.raises(AttuneError, match="There is no gpu:99") as told:
        find_fit(run, no_progress)
    assert not isinstance(told.value, OutOfMemoryError)


def test_a_search_that_is_cancelled_leaves_no_process(trained_run):
    before = set(psutil.Process().children())

    def progress(fraction, note):
        if set(psutil.Process().children()) - before:
            raise Cancelled

    with pytest.raises(Cancelled):
        find_fit(trained_run, progress)
    assert set(psutil.Process().children()) <= before


def test_ever_smaller_batches_then_shorter_texts(tiny_spec):
    def sequence(**settings):
        spec, found = tiny_spec(**settings), []
        while step := smaller(spec):
            found.append(step)
            spec = with_settings(spec, {key: json.dumps(value) for key, value in step.items()})
        return found

    tokens = {"training.batch_tokens": 128}, {"training.batch_tokens": 64}
    assert sequence(training__batch_tokens=256, tokenizer__max_length=32) == [
        *tokens, {"tokenizer.max_length": 16}, {"tokenizer.max_length": 8}, {"tokenizer.max_length": 4}
    ]  # fmt: skip
    capped = tiny_spec(training__batch_tokens=4096, tokenizer__max_length=32, training__batch_rows=16)
    assert capped.training.dearest_rows(capped.tokenizer.max_length) == 16
    assert smaller(capped) == {"training.batch_tokens": 256}  # 2,048, 1,024 and 512 hold those 16 texts as well
    assert smaller(tiny_spec(training__batch_tokens=64, tokenizer__max_length=512)) == {"tokenizer.max_length": 256}


def test_endings_for_want_of_memory():
    assert Ending(code=-9, memory=True).of_memory and Ending(code=-6, memory=True).of_memory
    assert Ending(code=-6, memory=False).of_memory  # perhaps; trying shows whether
    assert not Ending(code=-11, memory=True).of_memory and not Ending(code=-9, memory=False).of_memory
    assert "no more memory" in Ending(code=-6, memory=True).told()


def test_free_memory_is_some_of_the_machines():
    assert 0 < free_memory() <= psutil.virtual_memory().total
