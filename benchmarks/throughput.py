"""Useful tokens a second: batches of like length beside plain `fit` on rows padded to 512, on the same texts.

    python benchmarks/throughput.py                      speed alone: some steps of each, in turns
    python benchmarks/throughput.py --rows 6000 --epoch  and the losses after a whole pass over so many rows

The network is a Transformer encoder with d_model 128, 4 heads, 2 layers and dropout 0.1; the data is IMDb in 16,000
subwords (or words, `--unit`), at most 512 to a text (else the bundled sample, whose texts are too short to say much).
Two peers, both given one array padded to 512 and Keras's default batch of 32 rows:

- `padded`: our own network; what batches of like length alone are worth.
- `stock`: the same network from KerasHub's TransformerEncoder, as people build it. Its dropout is also on the attention
  weights, as in the paper; ours has that off by default, for a mask as large as the scores costs much of a CPU step.

Ours are `BatchPlan`'s batches with about as many rows to a step (`--batch-tokens` 8192), so that all take as many steps
for a pass and may be compared in loss. All learn by Adam at one rate, ours by the training worker's own step. A useful
token is one that is no padding. All train in one process and in turns, so that other load meets all alike (the ratio of
processor time is told besides: it hardly minds other load), and all have traced their graphs before the clock runs.
`jit_compile=False` throughout.
"""

from __future__ import annotations

import argparse
import os
import statistics
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import keras_hub
import numpy as np
from attune_datasets.batches import Batch, BatchPlan, pad
from attune_datasets.corpus import load_corpus
from attune_datasets.samples import sample
from attune_datasets.service import no_progress
from attune_datasets.spec import DataSpec, SplitSpec, TokenizerSpec
from attune_datasets.splits import TRAINING
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import train_tokenizer
from attune_models.classifier import build_classifier
from attune_models.losses import classification_loss
from attune_models.metrics import score
from attune_models.prediction import predict_logits
from attune_models.selected_rows import SelectedRows
from attune_models.spec import EncoderSpec
from attune_models.training.stream import LabelledStream
from step_clock import StepClock
from worker_step import Rate, with_worker_step

IMDB = Path(__file__).parents[2] / "shared/data/imdb/imdb_train_25k.csv.gz"
NETWORK = EncoderSpec(num_layers=2, d_model=128, num_heads=4, d_ff=256)
MAX_LENGTH, VOCABULARY = 512, 16_000
RATE = 5e-4
WARM_UP = 3  # steps
Fit = Callable[[keras.Model, int, int, StepClock], None]


class Side:
    """One way of training.

    Args:
        name: For the table.
        model: Compiled, its optimizer built.
        fit: Trains a model from one step to another.
        tokens: The useful tokens of each step.
    """

    def __init__(self, name: str, model: keras.Model, fit: Fit, tokens: np.ndarray) -> None:
        self.name, self.model, self.tokens, self._fit = name, model, tokens, fit
        self.rates: list[float] = []
        self.position, self.seconds, self.processor_seconds = 0, 0.0, 0.0
        self._warm_up()

    @property
    def done(self) -> bool:
        """Whether it has made a whole pass."""
        return self.position == len(self.tokens)

    @property
    def processor_rate(self) -> float:
        """Useful tokens in a second of processor time, over all that was trained."""
        return float(self.tokens[: self.position].sum()) / self.processor_seconds

    def train(self, steps: int) -> None:
        """Trains the next steps and notes how many useful tokens went through in a second."""
        end = min(self.position + steps, len(self.tokens))
        clock = StepClock()
        self._fit(self.model, self.position, end, clock)
        self.processor_seconds += clock.processor_seconds
        self.rates.append(float(self.tokens[self.position : end].sum()) / clock.seconds)
        self.position, self.seconds = end, self.seconds + clock.seconds

    def _warm_up(self) -> None:
        """Traces the graph, and takes back what was learnt by it."""
        variables = [*self.model.variables, *self.model.optimizer.variables]
        before = [keras.ops.convert_to_numpy(variable) for variable in variables]
        self._fit(self.model, 0, min(WARM_UP, len(self.tokens)), StepClock())
        for variable, value in zip(variables, before, strict=True):
            variable.assign(value)


def main() -> None:
    """Measures and prints."""
    arguments = parse()
    store, labels, held_out, held_out_labels = tokenise(arguments.data, arguments.rows, arguments.unit)
    sides = build_sides(store, labels, arguments)
    ours = sides[0]
    print(f"{len(store):,} rows of {store.lengths.mean():.0f} tokens on average; steps for a pass: ", end="")
    print(", ".join(f"{side.name} {len(side.tokens)}" for side in sides), flush=True)
    while not all(side.done for side in sides) and (arguments.epoch or len(ours.rates) < arguments.rounds):
        for side in sides:
            if not side.done:
                side.train(arguments.steps)
    for side in sides:
        print(f"{side.name:<7}{statistics.median(side.rates):9,.0f} useful tokens/s", end="")
        print(f"   ours is {statistics.median(ours.rates) / statistics.median(side.rates):.2f} times as fast", end="")
        print(f" ({ours.processor_rate / side.processor_rate:.2f} by processor time)")
        if arguments.epoch:
            found = score(predict_logits(side.model, held_out), held_out_labels)
            print(f"       a pass took {side.seconds:.0f} s; on {len(held_out):,} other rows ", end="")
            print(f"loss {found.loss:.4f}, accuracy {found.accuracy:.4f}", flush=True)


def build_sides(store: TokenStore, labels: np.ndarray, arguments: argparse.Namespace) -> list[Side]:
    """Returns ours and the peers, each from the same seed."""
    sides = []
    for name, build in (("ours", our_network), ("padded", our_network), ("stock", stock_network)):
        keras.utils.set_random_seed(arguments.seed)
        if name == "ours":
            fit, tokens = like_lengths(store, labels, arguments.batch_tokens)
            model = with_worker_step(build(), classification_loss(0.0), rate_of(arguments, len(tokens)))
        else:
            fit, tokens = padded_rows(store, labels, arguments.peer_rows)
            model = plain_step(build(), rate_of(arguments, len(tokens)))
        sides.append(Side(name, model, fit, tokens))
    return sides


def rate_of(arguments: argparse.Namespace, steps: int) -> Rate:
    """Returns the learning rate; it falls to 0 where losses are compared, which else hang on the last few batches."""
    return keras.optimizers.schedules.CosineDecay(RATE, steps) if arguments.epoch else RATE


def plain_step(model: keras.Model, rate: Rate) -> keras.Model:
    """Returns the model as people compile it."""
    loss = keras.losses.CategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(rate), loss, jit_compile=False)
    model.optimizer.build(model.trainable_variables)
    return model


def our_network() -> keras.Model:
    """Returns the network from Attune's layers."""
    return build_classifier(NETWORK, VOCABULARY, 2, MAX_LENGTH)


def stock_network() -> keras.Model:
    """Returns the same network from KerasHub's layers."""
    ids = keras.Input((None,), dtype="int32")
    x = keras.layers.Embedding(
        VOCABULARY, NETWORK.d_model, keras.initializers.RandomNormal(stddev=0.05), mask_zero=True
    )(ids)
    x = keras.layers.Rescaling(NETWORK.d_model**0.5)(x)
    x = keras.layers.Add()([x, keras_hub.layers.SinePositionEncoding()(x)])
    x = keras.layers.Dropout(NETWORK.dropout)(x)
    for _ in range(NETWORK.num_layers):
        x = keras_hub.layers.TransformerEncoder(
            NETWORK.d_ff, NETWORK.num_heads, dropout=NETWORK.dropout, normalize_first=True
        )(x)
    x = keras.layers.LayerNormalization()(x)
    x = keras.layers.Dropout(NETWORK.dropout)(keras.layers.GlobalAveragePooling1D()(x))
    return keras.Model(ids, keras.layers.Dense(2)(x))


def parse() -> argparse.Namespace:
    """Returns the command line's options."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=IMDB if IMDB.exists() else sample("reviews_en").path)
    parser.add_argument("--rows", type=int, help="train on so many rows (default: all)")
    parser.add_argument("--steps", type=int, default=60, help="steps of each between two turns (default 60)")
    parser.add_argument("--rounds", type=int, default=3, help="turns (default 3)")
    parser.add_argument("--epoch", action="store_true", help="train a whole pass and compare the losses")
    parser.add_argument("--unit", choices=("subwords", "words"), default="subwords")
    parser.add_argument("--batch-tokens", type=int, default=8192)
    parser.add_argument("--peer-rows", type=int, default=32, help="the peers' batch (default 32, as Keras's)")
    parser.add_argument("--seed", type=int, default=1, help="of the weights")
    return parser.parse_args()


def tokenise(file: Path, rows: int | None, unit: str) -> tuple[TokenStore, np.ndarray, TokenStore, np.ndarray]:
    """Returns token ids and labels of the training rows, shuffled, and of rows held out."""
    split = SplitSpec(train=0.9, validation=0.09, test=0.01)
    corpus = load_corpus(DataSpec(file=str(file), split=split))
    training = np.random.default_rng(0).permutation(corpus.of_split(TRAINING))[:rows]
    held_out = np.flatnonzero(corpus.splits != TRAINING)
    options = TokenizerSpec(kind=unit, vocabulary_size=VOCABULARY, max_length=MAX_LENGTH)
    tokenizer = train_tokenizer([corpus.cleaned[row] for row in training], options, no_progress)
    store = TokenStore(*tokenizer.encode(corpus.cleaned))
    labels = corpus.labels
    return SelectedRows(store, training), labels[training], SelectedRows(store, held_out), labels[held_out]


def like_lengths(store: TokenStore, labels: np.ndarray, batch_tokens: int) -> tuple[Fit, np.ndarray]:
    """Returns Attune's way, the training worker's own batches and stream, and the useful tokens of each step."""
    plan = BatchPlan(store.lengths, batch_tokens, seed=0)
    tokens = np.array([store.lengths[batch.rows].sum() for batch in plan.epoch(0)])

    def fit(model: keras.Model, start: int, end: int, clock: StepClock) -> None:
        stream = LabelledStream(store, labels, 2, plan, epochs=1)
        stream.begin(start)
        model.fit(stream, steps_per_epoch=end - start, verbose=0, shuffle=False, callbacks=[clock])

    return fit, tokens


def padded_rows(store: TokenStore, labels: np.ndarray, rows: int) -> tuple[Fit, np.ndarray]:
    """Returns the plain way, all rows padded to `MAX_LENGTH` in one array, and the useful tokens of each step."""
    ids = pad(store, Batch(np.arange(len(store)), MAX_LENGTH, len(store)))
    one_hot = np.eye(2, dtype=np.float32)[labels]
    tokens = np.add.reduceat(store.lengths, np.arange(0, len(store), rows))

    def fit(model: keras.Model, start: int, end: int, clock: StepClock) -> None:
        part = slice(start * rows, end * rows)
        model.fit(ids[part], one_hot[part], batch_size=rows, verbose=0, shuffle=False, callbacks=[clock])

    return fit, tokens


if __name__ == "__main__":
    main()
