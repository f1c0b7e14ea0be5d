"""Accuracy of the `reviews` preset on IMDb beside the keras.io Transformer recipe, on the same rows in the same run.

    python benchmarks/reviews_accuracy.py [--data FILE] [--run DIR] [--epochs 4]

The preset is trained by the `attune` command, with 5,000 of the 25,000 rows held out as the test split (seed 42),
the recipe (keras.io, "Text classification with Transformer", Nandan 2020: vocabulary 20,000, length 200, width 32, two
heads, two epochs) then learns from the very same training rows and is tested on the very same test rows.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import numpy as np

IMDB = Path(__file__).parents[2] / "shared/data/imdb/imdb_train_25k.csv.gz"
SHARES = ["data.split.train=0.78", "data.split.validation=0.02", "data.split.test=0.2"]


def main() -> None:
    """Trains both and prints one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=IMDB)
    parser.add_argument("--run", type=Path, help="keep the run here")
    parser.add_argument("--epochs", type=int, help="instead of the preset's own")
    parser.add_argument("--skip-recipe", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        run = arguments.run or Path(scratch) / "run"
        started = time.monotonic()
        settings = [*SHARES, *([f"training.epochs={arguments.epochs}"] * bool(arguments.epochs))]
        result = train_preset(arguments.data, run, settings)
        print(f"attune reviews: {result['metrics']['test']} after {time.monotonic() - started:.0f} s", flush=True)
        if not arguments.skip_recipe:
            started = time.monotonic()
            accuracy = train_recipe(run)
            print(f"keras.io recipe: accuracy {accuracy:.4f} after {time.monotonic() - started:.0f} s")
            print(f"difference: {100 * (result['metrics']['test']['accuracy'] - accuracy):+.2f} points")


def train_preset(data: Path, run: Path, settings: list[str]) -> dict:
    """Runs `attune train` and returns its JSON."""
    command = [sys.executable, "-m", "attune_studio", "train", "--preset", "reviews", "--data", str(data), "--json"]
    command += ["--run", str(run), *(word for setting in settings for word in ("--set", setting))]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def train_recipe(run: Path) -> float:
    """Trains the keras.io recipe on the run's training rows and returns its accuracy on the run's test rows."""
    from attune_datasets.corpus import load_corpus
    from attune_models.runs import RunFolder

    corpus = load_corpus(RunFolder(run).spec().data)
    words = [re.findall(r"[a-z0-9']+", text.lower()) for text in corpus.cleaned]
    training, test = corpus.splits == 0, corpus.splits == 2
    counts = Counter(word for number in np.flatnonzero(training) for word in words[number])
    index = {word: rank + 3 for rank, (word, _) in enumerate(counts.most_common(19_997))}
    rows = [[index.get(word, 2) for word in sentence] for sentence in words]

    import keras

    keras.utils.set_random_seed(42)
    ids = keras.utils.pad_sequences(rows, maxlen=200)
    model = recipe_model()
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(ids[training], corpus.labels[training], batch_size=32, epochs=2, verbose=2)
    return model.evaluate(ids[test], corpus.labels[test], verbose=0)[1]


def recipe_model(width: int = 32, heads: int = 2, d_ff: int = 32, length: int = 200, vocabulary: int = 20_000):
    """Builds the recipe's network, layer by layer as its page does."""
    import keras
    from keras import layers

    ids = keras.Input((length,), dtype="int32")
    places = layers.Embedding(length, width)(keras.ops.arange(length))
    hidden = layers.Embedding(vocabulary, width)(ids) + places
    attended = layers.MultiHeadAttention(heads, width)(hidden, hidden)
    hidden = layers.LayerNormalization(epsilon=1e-6)(hidden + layers.Dropout(0.1)(attended))
    fed = layers.Dense(width)(layers.Dense(d_ff, activation="relu")(hidden))
    hidden = layers.LayerNormalization(epsilon=1e-6)(hidden + layers.Dropout(0.1)(fed))
    pooled = layers.Dropout(0.1)(layers.GlobalAveragePooling1D()(hidden))
    pooled = layers.Dropout(0.1)(layers.Dense(20, activation="relu")(pooled))
    return keras.Model(ids, layers.Dense(2, activation="softmax")(pooled))


if __name__ == "__main__":
    main()
