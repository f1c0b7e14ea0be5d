"""`attune generate` and what other commands tell of a language model."""

import json

import pytest
from attune_models.runs.pins import read_pins
from attune_studio.cli import main
from attune_studio.figures import best_figure, further_figures, model_figure, short_figures


@pytest.fixture
def attune(capsys):
    def run(*words, code=0):
        assert main([str(word) for word in words]) == code
        return capsys.readouterr()

    return run


def test_the_text_is_printed_behind_its_prompt(attune, language_run):
    settings = ("--prompt", "Anna ", "--max-new-tokens", 40, "--seed", 3)
    told = attune("generate", language_run.path, *settings)
    assert told.out.startswith("Anna ") and len(told.out) >= 5 + 40
    assert "40 tokens" in told.err
    whole = json.loads(attune("generate", language_run.path, *settings, "--no-cache", "--json").out)
    assert told.out == f"Anna {whole['text']}\n"
    assert [len(token["alternatives"]) for token in whole["tokens"]] == [10] * 40


def test_a_setting_out_of_range_is_wrong_usage(attune, language_run):
    assert "temperature" in attune("generate", language_run.path, "--temperature", -1, code=2).err


def test_evaluate_runs_and_pin_tell_of_it(attune, language_run, story_file):
    lines = attune("evaluate", language_run.path, story_file).out
    assert all(name in lines for name in ("perplexity", "bits_per_character", "characters"))
    listed = attune("runs", language_run.path).out
    assert "loss" in listed and "perplexity" in listed and "bits a character" in listed
    pinned = json.loads(attune("pin", language_run.path, "--json").out)["pins"]
    assert [one["id"] for one in pinned] == [pin.id for pin in read_pins(language_run.path)]
    assert all(one["tokens"] == [16] for one in pinned)


def test_its_attention_and_inside_are_written(attune, language_run, tmp_path):
    told = json.loads(
        attune("inspect", language_run.path, "--text", "Anna had", "--out", tmp_path / "a.npz", "--json").out
    )
    assert told["shapes"] == {"decoder": [1, 2, 8, 8]}
    assert (tmp_path / "a.npz").is_file()
    head = ("inspect", language_run.path, "--text", "Anna had", "--out", tmp_path / "b.npz", "--head", "decoder.1.2")
    assert "softmax" in attune(*head).out


def test_figures_of_a_language_model():
    metrics = {"loss": 1.5, "perplexity": 4.48, "bits_per_character": 2.164, "token_accuracy": 0.55}
    assert best_figure(metrics) == "loss 1.500"
    assert further_figures(metrics) == ["tokens right 55.0 %", "perplexity 4.48", "bits a character 2.164"]
    assert short_figures(metrics) == "loss 1.500, perplexity 4.48, bits a character 2.164"
    assert short_figures({"accuracy": 0.9, "loss": 0.3}) == "accuracy 90.0 %"
    assert model_figure({"model": {"kind": "decoder", "num_layers": 4, "d_model": 128}}) == "GPT 4 × 128"
    causal = {"kind": "encoder", "num_layers": 4, "d_model": 128, "causal": True}
    assert model_figure({"model": causal}) == "causal encoder 4 × 128"
