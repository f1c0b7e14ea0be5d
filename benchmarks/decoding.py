"""Greedy decoding with a key/value cache beside the Keras tutorials' loop without one, on the same weights.

    python benchmarks/decoding.py [--run RUN] [--sentences 1000] [--peer-sentences 200]

The tutorials (keras.io, "English-to-Spanish translation with a sequence-to-sequence Transformer", Chollet 2021) take
one sentence at a time, pass the whole target so far through the model at each step and pick the best next token. The
peer does that with the run's own network, on the first `--peer-sentences` (it is slow; the time of all is told by their
share), ours translates all of `--sentences` in batches. The translations must be equal. Beam search of 5 follows, with
the BLEU of both. The run is a translator trained on Multi30k; without one, the bundled preset `translation-tiny` is
trained on the bundled pairs first.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
from attune_datasets.pairs import load_pairs_alike
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import BEGIN, END
from attune_models.loading import TranslatorModel, load_run
from attune_models.other_files import read_alike
from attune_models.selected_rows import SelectedRows
from attune_models.spec import DecodingSpec
from attune_models.translation_scores import bleu_tokenizer, score_translations

VALIDATION = Path(__file__).parents[2] / "shared/data/multi30k/val.en-de.csv"


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path)
    parser.add_argument(
        "--data", type=Path, help="labelled pairs (default: Multi30k's validation, or the run's own file)"
    )
    parser.add_argument("--sentences", type=int, default=1000)
    parser.add_argument("--peer-sentences", type=int, default=200)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        run = arguments.run or train_sample(Path(scratch) / "run")
        loaded = load_run(run)
        assert isinstance(loaded, TranslatorModel)
        file = arguments.data or (VALIDATION if arguments.run and VALIDATION.exists() else loaded.spec.data.file)
        corpus = load_pairs_alike(read_alike(file, loaded.spec.data))
        sentences, references = corpus.sources[: arguments.sentences], corpus.targets[: arguments.sentences]
        compare(loaded, sentences, references, arguments.peer_sentences)


def compare(loaded: TranslatorModel, sentences: list[str], references: list[str], peer_sentences: int) -> None:
    """Prints the times, whether the translations are equal, and the BLEU of greedy and beam search."""
    greedy = DecodingSpec(beam_size=1)
    loaded.search(sentences[:64], greedy)  # traces the graph
    started = time.perf_counter()
    found = [best.ids for best, *_ in loaded.search(sentences, greedy)]
    seconds = time.perf_counter() - started
    sources = SelectedRows(loaded.encode(sentences), np.arange(min(peer_sentences, len(sentences))))
    uncached(loaded, SelectedRows(sources, np.arange(1)))
    started = time.perf_counter()
    expected = uncached(loaded, sources)
    peer = (time.perf_counter() - started) * len(sentences) / len(sources)
    equal = sum(ours == theirs for ours, theirs in zip(found, expected, strict=False))
    print(f"{len(sentences):,} sentences: cached, in batches {seconds:.1f} s; uncached, one by one {peer:.1f} s (from")
    print(f"{len(expected)} of them): {peer / seconds:.1f} times as fast; {equal} of {len(expected)} equal")
    decode = loaded.target_tokenizer.decode
    started = time.perf_counter()
    beam = [best.ids for best, *_ in loaded.search(sentences, DecodingSpec(beam_size=5))]
    print(f"beam 5: {time.perf_counter() - started:.1f} s with its graph; BLEU ", end="")
    tokenize = bleu_tokenizer(loaded.spec.data.target_language, references)
    texts = [[decode(ids) for ids in side] for side in (found, beam)]
    scores = [score_translations(side, references, tokenize)["bleu"] for side in texts]
    print(f"greedy {scores[0]:.2f}, beam {scores[1]:.2f}")


def uncached(loaded: TranslatorModel, sources: TokenStore) -> list[list[int]]:
    """Returns greedy translations as the tutorials make them: the whole target anew for each token."""
    limit = loaded.translator.max_length
    answers = []
    for row in range(len(sources)):
        source = sources[row][None, 1:]
        target = [BEGIN]
        while target[-1] != END and len(target) < min(limit, 2 * source.shape[1] + 16):
            logits = loaded.translator.model([source, np.array([target], np.int32)], training=False)
            target.append(int(np.argmax(np.asarray(logits)[0, -1])))
        answers.append(target[1:])
    return answers


def train_sample(run: Path) -> Path:
    """Trains `translation-tiny` on the bundled English-Spanish pairs."""
    command = [sys.executable, "-m", "attune_studio", "train", "--preset", "translation-tiny"]
    subprocess.run([*command, "--data", "sample:pairs_en_es", "--run", str(run), "--json"], check=True)
    return run


if __name__ == "__main__":
    main()
