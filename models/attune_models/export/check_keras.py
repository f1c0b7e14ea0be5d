"""Run as a script in a process of its own: answers with an exported `.keras` file and the tokenizer beside it.

python -I check_keras.py FOLDER TEXTS.json ANSWERS.json
"""

import json
import sys
from pathlib import Path

import keras
from attune_datasets.cleaning import clean
from attune_datasets.spec import CleaningSpec
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import Tokenizer

from attune_models import layers  # noqa: F401 - registers the layers that model.keras names
from attune_models.prediction import predict_logits


def main(folder: str, texts: str, answers: str) -> None:
    """Reads texts, writes `{"labels": [...], "probabilities": [[...]], "names": [...], "loaded": []}`."""
    description = json.loads((Path(folder) / "attune.json").read_text("utf-8"))
    cleaned = clean(json.loads(Path(texts).read_text("utf-8")), CleaningSpec(**description["cleaning"]))
    store = TokenStore(*Tokenizer.load(Path(folder) / "tokenizer.json").encode(cleaned))
    model = keras.models.load_model(Path(folder) / "model.keras")
    probabilities = keras.ops.convert_to_numpy(keras.ops.softmax(predict_logits(model, store)))
    content = {
        "labels": [description["labels"][number] for number in probabilities.argmax(axis=1)],
        "probabilities": probabilities.tolist(),
        "names": description["labels"],
        "loaded": [],
    }
    Path(answers).write_text(json.dumps(content), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
