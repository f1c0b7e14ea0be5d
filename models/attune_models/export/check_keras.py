"""Run as a script in a process of its own: answers with an exported `.keras` file and the tokenizers beside it.

python -I check_keras.py FOLDER ASKED.json ANSWERS.json
"""

# ruff: noqa: E402 - loaded first, Keras takes half the time
import json
import sys
from pathlib import Path
from typing import Any

from attune_models.environment import load_keras

load_keras()

import keras
from attune_datasets.cleaning import clean
from attune_datasets.spec import CleaningSpec
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import Tokenizer

from attune_models import layers  # noqa: F401 - registers the layers that model.keras names
from attune_models.export.writer_export import sampling_of, write_all
from attune_models.generation import TextGenerator
from attune_models.language_model import build_language_model
from attune_models.prediction import predict_logits
from attune_models.searching import Searcher
from attune_models.spec import DecodingSpec, RunSpec
from attune_models.translators import build_translator


def main(folder: str, asked: str, answers: str) -> None:
    """Reads and writes what `check_saved_model.main` does."""
    about = json.loads((Path(folder) / "attune.json").read_text("utf-8"))
    question = json.loads(Path(asked).read_text("utf-8"))
    cleaned = clean(question["texts"], CleaningSpec(**about["cleaning"]))
    if about["task"] == "language":
        found = _write(Path(folder), about, cleaned, [one["inputs"] for one in question["questions"]])
    else:
        answer = {"classification": _classify, "translation": _translate}[about["task"]]
        found = answer(Path(folder), about, cleaned)
    content = {"answers": found, "loaded": []}
    Path(answers).write_text(json.dumps(content), "utf-8")


def _classify(folder: Path, about: dict[str, Any], cleaned: list[str]) -> dict[str, list[Any]]:
    store = TokenStore(*Tokenizer.load(folder / "tokenizer.json").encode(cleaned))
    model = keras.models.load_model(folder / "model.keras")
    probabilities = keras.ops.convert_to_numpy(keras.ops.softmax(predict_logits(model, store)))
    return {
        "label": [about["labels"][number] for number in probabilities.argmax(axis=1)],
        "probabilities": probabilities.tolist(),
        "labels": about["labels"],
    }


def _translate(folder: Path, about: dict[str, Any], cleaned: list[str]) -> dict[str, list[Any]]:
    source, target = (Tokenizer.load(folder / f"{side}_tokenizer.json") for side in ("source", "target"))
    network: Any = RunSpec(task="translation", model=about["model"]).model
    translator = build_translator(network, source.size, target.size, source.max_length)
    translator.model.load_weights(folder / "model.keras")
    searcher = Searcher(translator, DecodingSpec(**about["decoding"]), source.max_length)
    found = [best for best, *_ in searcher.search(TokenStore(*source.encode(cleaned)))]
    return {"translation": [target.decode(one.ids) for one in found], "score": [one.score for one in found]}


def _write(
    folder: Path, about: dict[str, Any], cleaned: list[str], questions: list[dict[str, Any]]
) -> dict[str, list[Any]]:
    tokenizer = Tokenizer.load(folder / "tokenizer.json")
    network: Any = RunSpec(task="language", model=about["model"]).model
    model = build_language_model(network, tokenizer.size, tokenizer.max_length)
    model.model.load_weights(folder / "model.keras")
    generator = TextGenerator(model, tokenizer, about["first"])
    return write_all(generator, cleaned, [sampling_of(inputs) for inputs in questions])


if __name__ == "__main__":
    main(*sys.argv[1:])
