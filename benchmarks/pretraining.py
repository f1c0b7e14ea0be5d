"""What pre-training is worth: IMDb's 50,000 unlabelled reviews first, then few labelled ones, against these alone.

    python benchmarks/pretraining.py [--unlabelled FILE] [--labelled FILE] [--minutes 30] [--rows 2000]
        [--test-rows 20000] [--seeds 1 2 3] [--keep FOLDER] [--set KEY=VALUE …] [--set-pretraining …]
        [--set-classifiers …]

`pretrain-small` learns by masked tokens for `--minutes`, once. For each seed, as many labelled rows are drawn as
`--rows` says, as many of each class, and two classifiers of the preset `reviews` learn from them: one from the
beginning, one that starts from the pre-training. Both see the same rows in the same order; a tenth of the rows chooses
the checkpoint. Accuracy is on rows drawn from those that no classifier learns from, the same for all seeds.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
from attune_datasets.spec import DataSpec
from attune_datasets.table import read_table
from attune_models.origin import adopted
from attune_models.presets import preset, with_settings
from attune_models.runs import RunFolder, launch

FOLDER = Path(__file__).parents[2] / "shared/data/imdb"
_ENDED = ("finished", "stopped", "failed", "died")


def main() -> None:
    """Measures and prints."""
    arguments = _arguments()
    missing = [file for file in (arguments.unlabelled, arguments.labelled) if not file.is_file()]
    if missing:
        print(f"{missing[0]} is not here; name the files with --unlabelled and --labelled.")
        return
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start")
    common, of_source, of_classifiers = (
        dict(pair.split("=", 1) for pair in given)
        for given in (arguments.settings, arguments.of_pretraining, arguments.of_classifiers)
    )
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        source = pretrain(arguments.keep or folder, arguments, common | of_source)
        texts, labels = read_labelled(arguments.labelled)
        learned, judged = halves(labels, arguments.test_rows)
        write(folder / "test.csv", texts, labels, judged)
        gains = []
        for seed in arguments.seeds:
            write(folder / f"rows-{seed}.csv", texts, labels, draw(labels, learned, arguments.rows, seed))
            gains.append(compare(folder, source, seed, common | of_classifiers))
    spread = f" ± {np.std(gains, ddof=1):.2f}" if len(gains) > 1 else ""
    print(f"gain in accuracy over {len(gains)} seeds: {np.mean(gains):.2f}{spread} points")


def pretrain(folder: Path, arguments: argparse.Namespace, settings: dict[str, str]) -> RunFolder:
    """Pre-trains for so many minutes unless `folder` holds it already, prints how far it came, and returns the run."""
    place = folder.absolute() / "pretrained"
    file = {"data.file": str(arguments.unlabelled.absolute())}
    spec = with_settings(preset("pretrain-small").spec, {**file, **settings})
    run = RunFolder(place) if place.exists() else finish(RunFolder.create(place, spec), arguments.minutes * 60)
    if run.status().state not in ("finished", "stopped") or run.spec().training != spec.training:
        raise SystemExit(f"{place} is no pre-training by these settings that has come to its end; name another folder.")
    status = run.status()
    figures = (status.result or {}).get("validation", {})
    told = ", ".join(f"{name} {value:.4f}" for name, value in figures.items())
    print(f"pre-training: {status.step:,} steps in {(status.result or {}).get('seconds', 0):.0f} s: {told}")
    return run


def compare(folder: Path, source: RunFolder, seed: int, settings: dict[str, str]) -> float:
    """Trains both classifiers of one seed, prints their accuracies, and returns the gain in points."""
    plain = with_settings(preset("reviews").spec, {
        **settings, "data.file": str(folder / f"rows-{seed}.csv"), "data.text": "text", "data.label": "label",
        "data.split.test_file": str(folder / "test.csv"), "data.split.train": "0.9", "data.split.validation": "0.1",
        "data.split.test": "0", "training.seed": str(seed),
    })  # fmt: skip
    values = {**adopted(plain, source.spec()), "training.start_from": str(source.path)}
    started = with_settings(plain, {key: json.dumps(value) for key, value in values.items()})
    alone, tuned = (
        accuracy(finish(RunFolder.create(folder / f"{name}-{seed}", spec)))
        for name, spec in (("alone", plain), ("tuned", started))
    )
    print(f"seed {seed}: alone {100 * alone:.2f} %, pre-trained {100 * tuned:.2f} %")
    return 100 * (tuned - alone)


def read_labelled(file: Path) -> tuple[list[str], list[str]]:
    """Returns the texts and the labels of a table with such columns."""
    table = read_table(DataSpec(file=str(file.absolute())), task="classification")
    return table.texts(str(table.spec.text)), table.texts(str(table.spec.label))


def halves(labels: list[str], judged: int) -> tuple[np.ndarray, np.ndarray]:
    """Returns rows to draw from, and as many to judge on as are asked for, the same each time."""
    order = np.random.RandomState(0).permutation(len(labels))
    return order[judged:], order[:judged]


def draw(labels: list[str], rows: np.ndarray, count: int, seed: int) -> np.ndarray:
    """Returns so many of `rows`, as many of each label."""
    order, kinds = np.random.RandomState(seed).permutation(rows), sorted(set(labels))
    own = np.array(labels)[order]
    return np.concatenate([order[own == kind][: count // len(kinds)] for kind in kinds])


def write(file: Path, texts: list[str], labels: list[str], rows: np.ndarray) -> None:
    """Writes some rows as a table."""
    with file.open("w", encoding="utf-8", newline="") as output:
        writer = csv.writer(output)
        writer.writerow(["text", "label"])
        writer.writerows((texts[row], labels[row]) for row in rows.tolist())


def finish(run: RunFolder, seconds: float | None = None) -> RunFolder:
    """Trains a run in a worker, to its end or for so many seconds of training, and returns it."""
    launch(run)
    stopped = False
    while (status := run.status()).shown not in _ENDED:
        began = next((event["time"] for event in run.events()[0] if event["type"] == "steps"), None)
        if seconds is not None and began is not None and not stopped and time.time() - began >= seconds:
            run.command("stop")
            stopped = True
        time.sleep(1.0)
    if status.shown not in ("finished", "stopped"):
        raise SystemExit(f"The run has {status.shown}: {status.error or status.death}\n{run.log_tail()}")
    return run


def accuracy(run: RunFolder) -> float:
    """Returns the accuracy of a finished run's best model on the test file."""
    return float((run.status().result or {})["test"]["accuracy"])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--unlabelled", type=Path, default=FOLDER / "imdb_unsup_50k.csv.gz")
    parser.add_argument("--labelled", type=Path, default=FOLDER / "imdb_train_25k.csv.gz")
    parser.add_argument("--minutes", type=float, default=30.0, help="of pre-training")
    parser.add_argument("--rows", type=int, default=2000, help="labelled rows to learn from")
    parser.add_argument("--test-rows", type=int, default=20_000)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--keep", type=Path, metavar="FOLDER",
                        help="where the pre-training is kept, and taken from when it is there")  # fmt: skip
    parser.add_argument("--set", dest="settings", action="append", default=[], metavar="KEY=VALUE",
                        help="of all runs, such as model.d_model=32")  # fmt: skip
    parser.add_argument("--set-pretraining", dest="of_pretraining", action="append", default=[], metavar="KEY=VALUE",
                        help="of the pre-training alone, such as training.epochs=2")  # fmt: skip
    parser.add_argument("--set-classifiers", dest="of_classifiers", action="append", default=[], metavar="KEY=VALUE",
                        help="of the classifiers alone, such as training.epochs=8")  # fmt: skip
    return parser.parse_args()


if __name__ == "__main__":
    main()
