"""The lines that load an export, for people to paste."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_SAVED_MODEL = """\
import tensorflow as tf

model = tf.saved_model.load({path})
labels = [name.decode() for name in model.signatures["labels"]()["labels"].numpy()]
answer = model.signatures["serving_default"](texts=tf.constant(["Not bad at all!", "Not good."]))

for label, probabilities in zip(answer["label"].numpy(), answer["probabilities"].numpy()):
    print(label.decode(), dict(zip(labels, probabilities.round(3).tolist())))
"""

_KERAS = """\
import json
from pathlib import Path

import keras
import attune_models.layers  # registers the layers that model.keras names
from attune_datasets.cleaning import clean
from attune_datasets.spec import CleaningSpec
from attune_datasets.tokenizers import Tokenizer

folder = Path({path})
about = json.loads((folder / "attune.json").read_text("utf-8"))
tokenizer = Tokenizer.load(folder / "tokenizer.json")
model = keras.models.load_model(folder / "model.keras")

texts = clean(["Not bad at all!", "Not good."], CleaningSpec(**about["cleaning"]))
ids = keras.utils.pad_sequences([tokenizer.encode([text])[0] for text in texts], padding="post")
for probabilities in keras.ops.convert_to_numpy(keras.ops.softmax(model.predict(ids, verbose=0))):
    print(dict(zip(about["labels"], probabilities.round(3).tolist())))
"""


def snippet(kind: Literal["savedmodel", "keras"], path: str | Path) -> str:
    """Returns a Python script that loads the export at `path` and asks it about two texts."""
    return {"savedmodel": _SAVED_MODEL, "keras": _KERAS}[kind].format(path=repr(str(path)))
