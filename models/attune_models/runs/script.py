"""A run as a script of plain Keras: its network, its data and its training in one file that needs no Attune.

The script reads the token ids that the run was prepared with (`RUN/data`), draws the same weights and the same batches
from the run's seed, and prints the loss of each step. Evaluation, search and changes of settings while the run was
under way are not part of it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from attune_datasets.atomic import replacing_text
from attune_datasets.errors import AttuneError
from attune_datasets.spec import DOCUMENT_TASKS
from attune_datasets.tokenizers import Tokenizer

from attune_models.runs.folder import RunFolder
from attune_models.source_bundle import bundle
from attune_models.spec import RunSpec
from attune_models.training.epochs import ENOUGH_PAIR_STEPS, ENOUGH_STEPS, FEWEST, MOST

_TRAINING = (
    ("attune_models.training.optimizers", "build_optimizer"),
    ("attune_models.training.optimizers", "swap_averages"),
    ("attune_models.training.schedules", "build_schedule"),
    ("attune_models.training.tensorflow_step", "StepModel"),
)
_OF_KIND = {
    "encoder": (
        ("attune_datasets.batches", "BatchPlan"),
        ("attune_models.training.stream", "LabelledStream"),
        ("attune_models.losses", "classification_loss"),
        ("attune_models.classifier", "build_classifier"),
    ),
    "transformer": (
        ("attune_datasets.pair_batches", "plan_pairs"),
        ("attune_models.training.stream", "PairStream"),
        ("attune_models.losses", "TokenCrossEntropy"),
        ("attune_models.translator", "TransformerTranslator"),
    ),
    "rnn": (
        ("attune_datasets.pair_batches", "plan_pairs"),
        ("attune_models.training.stream", "PairStream"),
        ("attune_models.losses", "TokenCrossEntropy"),
        ("attune_models.rnn_translator", "RNNTranslator"),
    ),
}
_IMPORTS = ("import argparse", "import json", "from pathlib import Path", "from types import SimpleNamespace",
            "import keras", "import numpy as np")  # fmt: skip

_HEAD = '''"""{title}, as a script of plain Keras.

    python {file} [--data FOLDER] [--steps N] [--save FILE.weights.h5]

Made by Attune from the run {title}. It needs TensorFlow, Keras 3 and KerasHub (pip install tensorflow keras keras-hub)
and the token ids that the run was prepared with, in DATA: NumPy arrays `tokens.npy` (all ids, one row after another),
`offsets.npy` (where each row begins) and `rows.npz` (split: 0 training, 1 validation, 2 test; label), of pairs
with `source_` and `target_` before the names. From the run's seed it draws the same weights and the same batches.
"""

from __future__ import annotations

'''

_SETTINGS = """
DATA = Path({data!r})
SPEC = json.loads({spec!r})
SOURCE_VOCABULARY, TARGET_VOCABULARY, CLASSES = {source}, {target}, {classes}
EPOCHS_ASKED, ENOUGH_STEPS = {epochs}, {enough}
COMPILED = {compiled}  # on a GPU the compiler meets few shapes


class RNNSpec:
    \"\"\"Stands for the spec of an RNN: settings as attributes, which are known to fit.\"\"\"

    @staticmethod
    def model_validate(spec):
        return spec


class Rows:
    \"\"\"Some rows of token ids.\"\"\"

    def __init__(self, folder: Path, prefix: str, places: np.ndarray) -> None:
        self.ids = np.load(folder / f"{{prefix}}tokens.npy", mmap_mode="r", allow_pickle=False)
        self.offsets = np.load(folder / f"{{prefix}}offsets.npy", allow_pickle=False)
        self.places = places
        self.lengths = np.diff(self.offsets)[places]

    def __getitem__(self, row: int) -> np.ndarray:
        place = self.places[row]
        return self.ids[self.offsets[place] : self.offsets[place + 1]]


def namespace(value):
    \"\"\"Returns a JSON object with its keys as attributes.\"\"\"
    return SimpleNamespace(**{{k: namespace(v) for k, v in value.items()}}) if isinstance(value, dict) else value


def passes(steps_per_epoch: int) -> int:
    \"\"\"Returns the passes over the training rows.\"\"\"
    return EPOCHS_ASKED or min({most}, max({fewest}, round(ENOUGH_STEPS / max(1, steps_per_epoch))))
"""

_CLASSIFIER = '''

def build(folder, spec):
    """Returns the training batches, the network and its loss."""
    training, rows = spec.training, np.load(folder / "rows.npz", allow_pickle=False)
    places = np.flatnonzero(rows["split"] == 0)
    store, labels = Rows(folder, "", places), rows["label"][places]
    plan = BatchPlan(
        store.lengths, training.batch_tokens, training.seed, batch_rows=training.batch_rows, fixed_shapes=COMPILED
    )
    stream = LabelledStream(store, labels, CLASSES, plan, passes(len(plan)))
    network = build_classifier(spec.model, SOURCE_VOCABULARY, CLASSES, spec.tokenizer.max_length)
    return stream, network, classification_loss(training.label_smoothing)
'''

_TRANSLATOR = '''

def build(folder, spec):
    """Returns the training batches, the network and its loss."""
    training, rows = spec.training, np.load(folder / "rows.npz", allow_pickle=False)
    used = rows["split"] == 0
    if spec.data.long_pairs == "leave_out":
        used &= rows["fits"].astype(bool)
    sources, targets = (Rows(folder, side, np.flatnonzero(used)) for side in ("source_", "target_"))
    plan = plan_pairs(
        sources, targets, training.batch_tokens, training.seed, batch_rows=training.batch_rows, fixed_shapes=COMPILED
    )
    stream = PairStream(
        sources, targets, plan, passes(len(plan)), twice=training.r_drop > 0, fixed_shapes=COMPILED
    )
    translator = {kind}(spec.model, SOURCE_VOCABULARY, TARGET_VOCABULARY, spec.tokenizer.max_length)
    return stream, translator.model, TokenCrossEntropy(training.label_smoothing, training.r_drop)
'''

_MAIN = '''

class PrintLosses(keras.callbacks.Callback):
    """Prints each step's own loss, and ends after `most` steps."""

    def __init__(self, most):
        super().__init__()
        self.most = most

    def on_train_batch_end(self, batch, logs=None):
        print(json.dumps({"step": batch + 1, "loss": float(logs["loss"])}), flush=True)
        if self.most and batch + 1 >= self.most:
            self.model.stop_training = True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of token ids")
    parser.add_argument("--steps", type=int, default=0, help="end after so many steps (default: the whole training)")
    parser.add_argument("--save", help="where the weights go at the end, such as model.weights.h5")
    arguments = parser.parse_args()
    spec = namespace(SPEC)
    keras.config.set_dtype_policy(spec.training.precision)
    keras.utils.set_random_seed(spec.training.seed)
    stream, network, loss = build(arguments.data, spec)
    optimizer = build_optimizer(spec.training, build_schedule(spec.training, stream.steps))
    model = StepModel(inputs=network.input, outputs=network.output, name="steps")
    model.clip_norm = spec.training.clip_norm
    model.compile(optimizer=optimizer, loss=loss, jit_compile=COMPILED)
    model.optimizer.build(model.trainable_variables)
    model.fit(stream, epochs=1, shuffle=False, verbose=0, callbacks=[PrintLosses(arguments.steps)])
    swap_averages(model)
    if arguments.save:
        network.save_weights(arguments.save)


if __name__ == "__main__":
    main()
'''


def write_script(run: str | Path, file: str | Path) -> Path:
    """Writes a run as a script, and returns its path.

    Raises:
        AttuneError: when the run cannot be told by a script, its data is not prepared yet, or the disk refuses.
    """
    target = Path(file).absolute()
    with replacing_text(target) as output:
        output.write(script(RunFolder(run), target.name))
    return target


def script(run: RunFolder, file: str = "train.py") -> str:
    """Returns the text of the script. Raises `AttuneError` like `write_script`."""
    record, spec = run.record(), run.spec()
    _refuse_what_it_cannot_tell(spec)
    names = ["tokenizer.json"] if spec.task == "classification" else ["source_tokenizer.json", "target_tokenizer.json"]
    data = run.path.absolute() / "data"
    if not (data / names[-1]).is_file():
        raise AttuneError(
            f"The data of {run.path} is not prepared.",
            why="A script reads the token ids that a run prepares before its first step.",
            remedy="Start the run first.",
        )
    sizes = [Tokenizer.load(data / name).size for name in names]
    title = run.path.name.replace("\\", "/").replace('"""', "'''")
    settings = _SETTINGS.format(
        data=str(data), spec=json.dumps(spec.model_dump()), source=sizes[0], target=sizes[-1],
        classes=len(record.get("label_names") or []), epochs=spec.training.epochs, **_passes(spec),
        compiled=str(record.get("device") or "cpu").startswith("gpu"),
    )  # fmt: skip
    build = _CLASSIFIER if spec.task == "classification" else _TRANSLATOR
    build = build.replace("{kind}", _OF_KIND[spec.model.kind][-1][1])
    body = bundle([*_OF_KIND[spec.model.kind], *_TRAINING], _IMPORTS, given=["RNNSpec"])
    body = body.replace('(package="attune")', '(package="run")')
    return _HEAD.format(title=title, file=file) + body + "\n\n" + settings + build + _MAIN


def _passes(spec: RunSpec) -> dict[str, Any]:
    return {"enough": ENOUGH_PAIR_STEPS if spec.task == "translation" else ENOUGH_STEPS, "most": MOST, "fewest": FEWEST}


def _refuse_what_it_cannot_tell(spec: RunSpec) -> None:
    if spec.task in DOCUMENT_TASKS:
        raise AttuneError(
            "A run that learns from texts without labels is not offered as a script yet.",
            why="Its blocks are cut, or its tokens hidden, anew in each pass, which no script tells so far.",
            remedy="attune runs RUN --json tells all its settings.",
        )
    if spec.training.start_from or spec.training.embedding_vectors:
        raise AttuneError(
            "This run is not offered as a script: it starts from another run, or from vectors of words.",
            why="A script begins with weights that it draws by itself.",
            remedy="attune runs RUN --json tells all its settings.",
        )
    if spec.task == "translation" and spec.tokenizer.subword_sampling and spec.tokenizer.kind == "subwords":
        raise AttuneError(
            "This run is not offered as a script: it spells its words anew in each pass.",
            why="tokenizer.subword_sampling needs the tokenizer, which is Attune's.",
            remedy="Train with tokenizer.subword_sampling=0 to get a script.",
        )
