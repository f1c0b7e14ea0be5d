"""Run as a script in a process of its own: answers with an exported SavedModel, with nothing but `tensorflow` loaded.

python -I check_saved_model.py MODEL TEXTS.json ANSWERS.json
"""

import json
import sys
from pathlib import Path

import tensorflow as tf

STRANGERS = ("attune_datasets", "attune_models", "keras_hub")  # keras itself is imported by tensorflow


def main(model: str, texts: str, answers: str) -> None:
    """Reads texts, writes `{"labels": [...], "probabilities": [[...]], "names": [...], "loaded": [...]}`."""
    loaded = tf.saved_model.load(model)
    classify = loaded.signatures["serving_default"]
    assert classify(texts=tf.constant([], tf.string))["label"].shape == (0,)
    answer = classify(texts=tf.constant(json.loads(Path(texts).read_text("utf-8"))))
    names = loaded.signatures["labels"]()["labels"]
    content = {
        "labels": [label.decode() for label in answer["label"].numpy().tolist()],
        "probabilities": answer["probabilities"].numpy().tolist(),
        "names": [name.decode() for name in names.numpy().tolist()],
        "loaded": sorted(set(STRANGERS) & set(sys.modules)),
    }
    Path(answers).write_text(json.dumps(content), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
