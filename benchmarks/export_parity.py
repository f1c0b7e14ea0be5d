"""The exported SavedModel beside the studio, on 1,000 texts; the two tokenizers beside each other, on 10,000.

    python benchmarks/export_parity.py [--run RUN] [--python PYTHON] [--data FILE] [--chinese FILE]

Without `--run`, the preset `reviews` is trained for one pass over IMDb (else the bundled sample). `attune export` then
writes its SavedModel. Half of the texts are reviews that the model did not learn from, half are `odd_texts`.

The export is asked in a process of its own that imports nothing but `tensorflow`; `--python` may name an interpreter
for which nothing else is installed. Each of its labels must be the studio's, and each probability within 1e-5.

Each tokenizer (words, subwords, characters) is trained on 8,000 English and on 8,000 Chinese reviews, with the default
cleaning and with that of `reviews-classic` (English) or `keep=letters` (Chinese). For each of these settings the ids
that training sees, from Python, are compared with those of the exported graph, from TensorFlow, row by row.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import attune_models.export.check_saved_model as clean_process
import numpy as np
import tensorflow as tf
from attune_datasets.cleaning import clean
from attune_datasets.corpus import load_corpus
from attune_datasets.samples import sample
from attune_datasets.spec import CleaningSpec, DataSpec, TokenizerSpec
from attune_datasets.tokenizers import Tokenizer, train_tokenizer
from attune_models.export.cleaning_graph import CleaningGraph
from attune_models.export.comparison import TOLERANCES
from attune_models.export.tokenizer_graph import TokenizerGraph
from attune_models.inspector.examples import split_texts
from attune_models.loading import RunModel, load_run
from odd_texts import odd_texts

SHARED = Path(__file__).parents[2] / "shared/data"
IMDB, CHINESE = SHARED / "imdb/imdb_train_25k.csv.gz", SHARED / "chinese_reviews/ChnSentiCorp_htl_all.csv"
ASKED, ENCODED, LEARNED = 1_000, 10_000, 8_000  # texts
VOCABULARIES = {"words": 16_000, "subwords": 16_000, "characters": 4_000}
CHUNK = 500  # texts that the graph encodes at once


def main() -> None:
    """Prints one line for the SavedModel and one for each tokenizer and setting; ends with 1 where any differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, help="a finished run, instead of training one")
    parser.add_argument("--python", default=sys.executable, help="what asks the SavedModel (default: this Python)")
    parser.add_argument("--data", type=Path, default=IMDB if IMDB.is_file() else sample("reviews_en").path)
    parser.add_argument("--chinese", type=Path, default=CHINESE if CHINESE.is_file() else sample("reviews_zh").path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        run = arguments.run or train(arguments.data, Path(scratch) / "run")
        equal = compare_export(run, arguments.python, Path(scratch))
    english, chinese = (load_corpus(DataSpec(file=str(path))).texts for path in (arguments.data, arguments.chinese))
    for name, texts, unlike in (
        ("English", english, CleaningSpec(keep="ascii_letters")),
        ("Chinese", chinese, CleaningSpec(keep="letters")),
    ):
        equal &= compare_tokenizers(f"{name}, default cleaning", texts, CleaningSpec())
        equal &= compare_tokenizers(f"{name}, keep={unlike.keep}", texts, unlike)
    sys.exit(not equal)


def train(data: Path, run: Path) -> Path:
    """Trains the preset for one pass, by the `attune` command."""
    attune("train", "--preset", "reviews", "--data", str(data), "--set", "training.epochs=1", "--run", str(run))
    return run


def attune(*arguments: str) -> Any:
    """Returns the JSON that the `attune` command answers."""
    command = [sys.executable, "-m", "attune_studio", *arguments, "--json"]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def compare_export(run: Path, python: str, scratch: Path) -> bool:
    """Exports the run's SavedModel, asks it and the studio, and prints how their answers compare."""
    attune("export", str(run), "--to", "savedmodel", "--out", str(scratch / "export"))
    model = load_run(run)
    texts = held_out(model, ASKED // 2)
    texts += odd_texts(ASKED - len(texts))
    studio = model.predict(texts)
    labels, probabilities = answers(python, scratch / "export", texts, scratch)
    equal = sum(model.label_names[best] == label for best, label in zip(studio.argmax(axis=1), labels, strict=True))
    difference = np.abs(probabilities - studio).max()
    print(f"SavedModel of {run}, asked by {python}")
    print(f"  {len(texts):,} texts: {equal:,} labels equal; largest difference of a probability {difference:.1e}")
    return equal == len(texts) and difference <= TOLERANCES["labels"]


def held_out(model: RunModel, count: int) -> list[str]:
    """Returns texts that the model did not learn from."""
    return [text for split in ("validation", "test") for text in split_texts(model, split).texts][:count]


def answers(python: str, export: Path, texts: list[str], scratch: Path) -> tuple[list[str], np.ndarray]:
    """Returns labels and probabilities as a process with only `tensorflow` gives them."""
    asked, answered = scratch / "texts.json", scratch / "answers.json"
    asked.write_text(json.dumps(texts), "utf-8")
    script = str(clean_process.__file__)
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "KERAS"))}
    subprocess.run([python, "-I", script, str(export), str(asked), str(answered)], check=True, env=environment)
    content = json.loads(answered.read_text("utf-8"))
    assert not content["loaded"], content["loaded"]
    found = content["answers"]
    return found["label"], np.array(found["probabilities"], np.float64)


def compare_tokenizers(name: str, texts: list[str], cleaning: CleaningSpec) -> bool:
    """Prints how many rows of ids are identical, for each kind of tokenizer."""
    learned, real = texts[:LEARNED], texts[LEARNED : LEARNED + ENCODED // 2] or texts[: ENCODED // 2]
    asked = real + odd_texts(ENCODED - len(real))
    cleaned, all_equal = clean(learned, cleaning), True
    for kind, size in VOCABULARIES.items():
        tokenizer = train_tokenizer(cleaned, TokenizerSpec(kind=kind, vocabulary_size=size, max_length=512))
        python, graph = ids_of_python(tokenizer, cleaning, asked), ids_of_graph(tokenizer, cleaning, asked)
        unlike = [row for row in range(len(asked)) if not np.array_equal(python[row], graph[row])]
        print(f"{name}, {kind} ({tokenizer.size:,}): {len(asked) - len(unlike):,} of {len(asked):,} rows identical,",
              f"{sum(map(len, python)):,} ids", flush=True)  # fmt: skip
        for row in unlike[:3]:
            print(f"  {asked[row][:200]!r}\n    Python     {python[row][:24]}\n    TensorFlow {graph[row][:24]}")
        all_equal &= not unlike
    return all_equal


def ids_of_python(tokenizer: Tokenizer, cleaning: CleaningSpec, texts: list[str]) -> list[np.ndarray]:
    """Returns the ids of each text as training sees them."""
    ids, offsets = tokenizer.encode(clean(texts, cleaning))
    return [ids[start:end] for start, end in itertools.pairwise(offsets)]


def ids_of_graph(tokenizer: Tokenizer, cleaning: CleaningSpec, texts: list[str]) -> list[np.ndarray]:
    """Returns the ids of each text as the exported graph makes them."""
    clean_graph, tokenize = CleaningGraph(cleaning), TokenizerGraph(tokenizer)
    encode = tf.function(lambda some: tokenize(clean_graph(some)), [tf.TensorSpec([None], tf.string)], autograph=False)
    rows: list[np.ndarray] = []
    for start in range(0, len(texts), CHUNK):
        chunk = texts[start : start + CHUNK]
        ids = encode(tf.constant([text.encode() for text in chunk]))
        rows += np.split(ids.values.numpy(), ids.row_splits.numpy()[1:-1])
    return rows


if __name__ == "__main__":
    main()
