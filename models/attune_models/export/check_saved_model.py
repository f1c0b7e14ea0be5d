"""Run as a script in a process of its own: answers with an exported SavedModel, with nothing but `tensorflow` loaded.

python -I check_saved_model.py MODEL TEXTS.json ANSWERS.json
"""

import json
import sys
from pathlib import Path

import tensorflow as tf

STRANGERS = ("attune_datasets", "attune_models", "keras_hub")  # keras itself is imported by tensorflow


def main(model: str, texts: str, answers: str) -> None:
    """Reads texts, writes `{"answers": {output: [...]}, "loaded": [...]}`, the label names among the answers."""
    loaded = tf.saved_model.load(model)
    answer = loaded.signatures["serving_default"]
    assert all(len(output) == 0 for output in answer(texts=tf.constant([], tf.string)).values())
    found = answer(texts=tf.constant(json.loads(Path(texts).read_text("utf-8"))))
    if "labels" in loaded.signatures:
        found |= loaded.signatures["labels"]()
    content = {
        "answers": {name: plain(output) for name, output in found.items()},
        "loaded": sorted(set(STRANGERS) & set(sys.modules)),
    }
    Path(answers).write_text(json.dumps(content), "utf-8")


def plain(output: tf.Tensor) -> list:
    """Returns a tensor as lists; strings, which have one axis, as Python's."""
    values: list = output.numpy().tolist()
    return [value.decode() for value in values] if output.dtype == tf.string else values


if __name__ == "__main__":
    main(*sys.argv[1:])
