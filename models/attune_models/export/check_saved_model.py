"""Run as a script in a process of its own: answers with an exported SavedModel, with nothing but `tensorflow` loaded.

python -I check_saved_model.py MODEL ASKED.json ANSWERS.json
"""

import json
import sys
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    # Keras, which TensorFlow imports, takes these along where they are installed; no export needs them, and without
    # them all is loaded in two thirds of the time.
    sys.modules.update(dict.fromkeys(("jax", "pandas", "scipy", "sklearn")))  # type: ignore[arg-type]  # None: not there

import tensorflow as tf

STRANGERS = ("attune_datasets", "attune_models", "keras_hub")  # keras itself is imported by tensorflow


def main(model: str, asked: str, answers: str) -> None:
    """Reads `{"texts", "questions": [{"signature", "inputs"}]}`, writes `{"answers": {output: […]}, "loaded": […]}`.

    The answers to a question stand behind those to the one before; the label names are among them.
    """
    signatures, question = tf.saved_model.load(model).signatures, json.loads(Path(asked).read_text("utf-8"))
    found: dict[str, list] = {}
    for one in question["questions"]:
        for name, output in ask(signatures[one["signature"]], question["texts"], one["inputs"]).items():
            found.setdefault(name, []).extend(plain(output))
    if "labels" in signatures:
        found |= {name: plain(output) for name, output in signatures["labels"]().items()}
    Path(answers).write_text(
        json.dumps({"answers": found, "loaded": sorted(set(STRANGERS) & set(sys.modules))}), "utf-8"
    )


def ask(signature: Any, texts: list[str], inputs: dict[str, float]) -> dict[str, tf.Tensor]:
    """Returns the outputs for the texts, once those for no texts at all have proven empty."""
    specs = signature.structured_input_signature[1]
    values = {name: tf.constant(value, specs[name].dtype) for name, value in inputs.items()}
    assert all(len(output) == 0 for output in signature(texts=tf.constant([], tf.string), **values).values())
    found: dict[str, tf.Tensor] = signature(texts=tf.constant(texts), **values)
    return found


def plain(output: tf.Tensor) -> list:
    """Returns a tensor as lists; strings, which have one axis, as Python's."""
    values: list = output.numpy().tolist()
    return [value.decode() for value in values] if output.dtype == tf.string else values


if __name__ == "__main__":
    main(*sys.argv[1:])
