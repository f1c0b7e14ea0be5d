"""Fixtures that all tests share: a tiny labelled file, and a run trained on it by a real worker.

No display is needed, and the person's settings and cache are never touched.
"""

from __future__ import annotations

import gc
import json
import os
import random
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import hypothesis
import psutil
import pytest
from attune_datasets.samples.stories import stories
from attune_models.checkpoints import checkpoint_steps
from attune_models.presets import preset, with_settings
from attune_models.runs import RunFolder, launch
from attune_models.runs.locks import locked
from attune_models.runs.status import kill
from attune_models.spec import RunSpec

if not os.environ.get("ATTUNE_TEST_DISPLAY"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
# What an example takes depends on what else the machine does; tests of speed say so themselves.
hypothesis.settings.register_profile("attune", deadline=None)
hypothesis.settings.load_profile("attune")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What tests import stays: no garbage is looked for meanwhile, nor in it ever after."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


GOOD, BAD, OTHER = (
    ("good", "fine", "lovely", "great"),
    ("bad", "awful", "dull", "poor"),
    ("film", "plot", "cast", "end"),
)
SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture
def shared_data() -> Path:
    """The folder of real data; tests that need it skip where it is absent."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"needs the real data of {SHARED_DATA}")
    return SHARED_DATA


@pytest.fixture(scope="session")
def common(tmp_path_factory) -> Path:
    """A folder that all processes of one test session share."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "common"
    folder.mkdir(exist_ok=True)
    return folder


def once(path: Path, make: Callable[[Path], object]) -> Path:
    """Returns `path`, which the first process that needs it makes by `make(path)`, while the others wait."""
    with locked(path.with_name(f"{path.name}.lock")):
        if not path.exists():
            make(path)
    return path


def written(common: Path, name: str, text: str) -> Path:
    """Returns the file `name`, alone in its folder, which holds `text`."""

    def write(folder: Path) -> None:
        folder.mkdir()
        (folder / name).write_text(text, encoding="utf-8")

    return once(common / f"{Path(name).stem}-data", write) / name


@pytest.fixture(scope="session")
def tiny_file(common) -> Path:
    """200 short reviews, told apart by a word."""
    draw = random.Random(1)
    lines = ["review,sentiment"]
    for row in range(200):
        words = [draw.choice(OTHER) for _ in range(draw.randint(2, 9))] + [draw.choice(GOOD if row % 2 else BAD)]
        draw.shuffle(words)
        lines.append(f"{' '.join(words)} {row},{'positive' if row % 2 else 'negative'}")
    return written(common, "tiny.csv", "\n".join(lines))


def spec_with(preset_name: str, small: dict[str, object], settings: dict[str, object]) -> RunSpec:
    """Returns a preset's spec with values by key, and above them others by key with `__` for dots."""
    named = {key.replace("__", "."): value for key, value in settings.items()}
    values = {key: json.dumps(value) for key, value in {**small, **named}.items()}
    return with_settings(preset(preset_name).spec, values)


@pytest.fixture(scope="session")
def tiny_spec(tiny_file) -> Callable[..., RunSpec]:
    """Returns a spec that trains in a second, with `settings` like those of `--set` on top."""

    def spec(**settings: object) -> RunSpec:
        small = {
            "data.file": str(tiny_file),
            "tokenizer.kind": "words", "tokenizer.vocabulary_size": 100, "tokenizer.max_length": 12,
            "model.d_model": 16, "model.num_heads": 2, "model.num_layers": 1, "model.d_ff": 16,
            "training.batch_tokens": 128, "training.epochs": 3, "training.learning_rate": 0.01,
            "training.warmup_steps": 5, "training.device": "cpu",
        }  # fmt: skip
        return spec_with("reviews", small, settings)

    return spec


WORDS = {"red": "rojo", "blue": "azul", "one": "uno", "two": "dos", "cat": "gato", "dog": "perro", "sees": "ve"}


@pytest.fixture(scope="session")
def pairs_file(common) -> Path:
    """300 pairs of short sentences, translated word by word, with their word alignment."""
    draw = random.Random(2)
    lines = ["english,spanish,alignment"]
    for _ in range(300):
        words = [draw.choice(list(WORDS)) for _ in range(draw.randint(2, 6))]
        links = " ".join(f"{place}-{place}" for place in range(len(words) + 1))
        lines.append(f"{' '.join(words)}.,{' '.join(WORDS[word] for word in words)}.,{links}")
    return written(common, "pairs.csv", "\n".join(lines))


@pytest.fixture(scope="session")
def pairs_spec(pairs_file) -> Callable[..., RunSpec]:
    """Returns a spec of a translator that trains in seconds, with `settings` like those of `--set` on top."""

    def spec(preset_name: str = "translation-tiny", **settings: object) -> RunSpec:
        small = {
            "data.file": str(pairs_file), "data.source": "english", "data.target": "spanish",
            "tokenizer.kind": "words", "tokenizer.vocabulary_size": 60, "tokenizer.max_length": 12,
            "model.d_model": 32, "training.batch_tokens": 256, "training.epochs": 90, "training.learning_rate": 0.005,
            "training.warmup_steps": 20, "training.ema_decay": 0.9, "training.device": "cpu", "decoding.beam_size": 3,
        }  # fmt: skip
        if preset_name.startswith("translation"):
            small |= {"model.encoder_layers": 1, "model.decoder_layers": 1, "model.num_heads": 2, "model.d_ff": 32}
        return spec_with(preset_name, small, settings)

    return spec


@pytest.fixture(scope="session")
def story_file(common) -> Path:
    """6,000 characters of little stories, in plain text."""
    return written(common, "stories.txt", "\n\n".join(stories(1, 6_000)) + "\n")


@pytest.fixture(scope="session")
def language_spec(story_file) -> Callable[..., RunSpec]:
    """Returns a spec of a language model that trains in seconds, with `settings` like those of `--set` on top."""

    def spec(preset_name: str = "gpt-tiny", **settings: object) -> RunSpec:
        small = {
            "data.file": str(story_file), "tokenizer.max_length": 16, "model.d_model": 32, "model.num_layers": 1,
            "training.batch_tokens": 512, "training.epochs": 10, "training.learning_rate": 0.01,
            "training.warmup_steps": 10, "training.device": "cpu",
        }  # fmt: skip
        if preset_name.startswith("gpt"):
            small |= {"model.num_heads": 2, "model.d_ff": 32}
        return spec_with(preset_name, small, settings)

    return spec


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory):
    """Keeps what tests prepare out of the person's cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ATTUNE_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def wait_for(run: RunFolder, reached: Callable[[RunFolder], bool], seconds: float = 540) -> None:
    """Waits until `reached(run)`, or fails with the worker's log."""
    deadline = time.monotonic() + seconds
    while not reached(run):
        assert time.monotonic() < deadline, f"{run.status()}\n{run.log_tail()}"
        time.sleep(0.05)


@pytest.fixture(scope="session")
def wait():
    """`wait(run, reached)`: see `wait_for`."""
    return wait_for


@pytest.fixture(scope="session")
def own_copy(common, tmp_path_factory) -> Callable[[str, Callable[[Path], object]], RunFolder]:
    """`own_copy("name", make)`: a copy for this process of the run that `make(path)` has made once for all."""

    def copy(name: str, make: Callable[[Path], object]) -> RunFolder:
        made = once(common / name, make)
        wait_for(RunFolder(made), lambda run: not run.status().under_way)
        return RunFolder(shutil.copytree(made, tmp_path_factory.mktemp("runs") / name))

    return copy


@pytest.fixture(scope="session")
def trained_run(own_copy, tiny_spec) -> RunFolder:
    """A finished run on the tiny file, trained by a detached worker. For reading only."""
    return own_copy("trained", lambda path: finish(RunFolder.create(path, tiny_spec())))


@pytest.fixture(scope="session")
def kept_run(own_copy, tiny_spec) -> RunFolder:
    """A finished run that has kept the checkpoint of each of its three evaluations. For reading only."""
    return own_copy("kept", lambda path: finish(RunFolder.create(path, tiny_spec(training__keep_every=1))))


@pytest.fixture(scope="session")
def deep_run(own_copy, tiny_spec) -> RunFolder:
    """A finished run of a classifier of two layers. For reading only."""
    settings = {"model__num_layers": 2, "training__epochs": 1}
    return own_copy("deep", lambda path: finish(RunFolder.create(path, tiny_spec(**settings))))


@pytest.fixture
def kept_copy(kept_run, tmp_path) -> RunFolder:
    """The same run, to be changed."""
    return RunFolder(shutil.copytree(kept_run.path, tmp_path / "影评 run"))


@pytest.fixture(scope="session")
def kept_steps(kept_run) -> list[int]:
    """The steps of its three evaluations."""
    return checkpoint_steps(kept_run.path / "checkpoints")


@pytest.fixture(scope="session")
def translator_run(own_copy, pairs_spec) -> RunFolder:
    """A finished run of a Transformer on `pairs_file`, trained by a detached worker. For reading only."""
    return own_copy("translator", lambda path: finish(RunFolder.create(path, pairs_spec())))


@pytest.fixture
def pair_copy(translator_run, tmp_path) -> RunFolder:
    """The same run, to be changed."""
    return RunFolder(shutil.copytree(translator_run.path, tmp_path / "pairs"))


@pytest.fixture(scope="session")
def language_run(own_copy, language_spec) -> RunFolder:
    """A finished run of a language model on `story_file`, trained by a detached worker. For reading only."""
    return own_copy("stories", lambda path: finish(RunFolder.create(path, language_spec())))


@pytest.fixture(scope="session")
def masked_spec(tiny_file) -> Callable[..., RunSpec]:
    """Returns a spec of a pre-training on `tiny_file` that takes seconds, its body that of `tiny_spec`."""

    def spec(**settings: object) -> RunSpec:
        small = {
            "data.file": str(tiny_file), "data.text": "review",
            "data.split.train": 0.8, "data.split.validation": 0.1, "data.split.test": 0.1,
            "tokenizer.kind": "words", "tokenizer.vocabulary_size": 100, "tokenizer.max_length": 12,
            "model.d_model": 16, "model.num_heads": 2, "model.num_layers": 1, "model.d_ff": 16,
            "training.batch_tokens": 256, "training.epochs": 12, "training.learning_rate": 0.01,
            "training.warmup_steps": 5, "training.device": "cpu",
        }  # fmt: skip
        return spec_with("pretrain-small", small, settings)

    return spec


@pytest.fixture(scope="session")
def masked_run(own_copy, masked_spec) -> RunFolder:
    """A finished pre-training on `tiny_file`, trained by a detached worker. For reading only."""
    return own_copy("pretrained", lambda path: finish(RunFolder.create(path, masked_spec())))


@pytest.fixture(scope="session")
def causal_run(own_copy, common, tiny_spec, language_run) -> RunFolder:
    """A finished run of a causal classifier, started from `language_run` by the command. For reading only."""

    def start(path: Path) -> None:
        described = written(common, "causal.json", tiny_spec(training__epochs=2).model_dump_json())
        words = ["train", str(described), "--start-from", str(language_run.path), "--run", str(path)]
        told = subprocess.run(
            [sys.executable, "-m", "attune_studio", *words], capture_output=True, text=True, check=False
        )
        assert told.returncode == 0, told.stderr

    return own_copy("causal", start)


STARVED = 2_200_000  # KiB of data that a process may have: a small network learns in it, but not from large batches


@pytest.fixture(scope="session")
def starved() -> Callable[..., subprocess.CompletedProcess[str]]:
    """`starved("fit", run)`: runs `attune fit RUN`, and all that it starts, with too little memory."""
    if sys.platform != "linux":
        pytest.skip("only Linux bounds the memory of a process")

    def run(*command: object) -> subprocess.CompletedProcess[str]:
        words = [sys.executable, "-m", "attune_studio", *map(str, command)]
        script = f"ulimit -S -d {STARVED}; exec {shlex.join(words)}"
        own = {**os.environ, "ARROW_DEFAULT_MEMORY_POOL": "system"}  # its own takes a GB of addresses, and no memory
        return subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False, env=own)

    return run


@pytest.fixture(scope="session")
def starved_run(own_copy, common, tiny_spec, starved) -> RunFolder:
    """A run that has ended for want of memory: of all its texts in one batch. For reading only."""
    draw = random.Random(3)
    rows = [f"{' '.join(draw.choice(OTHER + GOOD) for _ in range(400))} {n % 2},{n % 2}" for n in range(300)]
    file = written(common, "long.csv", "\n".join(["text,label", *rows]))
    spec = tiny_spec(
        data__file=str(file), tokenizer__max_length=384, model__d_model=64, model__num_heads=8,
        model__num_layers=2, training__batch_tokens=110_000, training__epochs=1,
    )  # fmt: skip

    def starve(path: Path) -> None:
        described = written(common, "spec.json", spec.model_dump_json())
        told = starved("train", described, "--run", path, "--set", "training.batch_rows=null")
        assert told.returncode == 3, told.stderr

    return own_copy("starved", starve)


@pytest.fixture
def long_run(tiny_spec, tmp_path) -> Iterator[RunFolder]:
    """A run under way that will not end by itself soon; what is left of its worker is killed."""
    run = RunFolder.create(tmp_path / "run", tiny_spec(training__epochs=2000))
    launch(run)
    wait_for(run, lambda run: run.status().step > 20)
    worker = psutil.Process(run.status().pid)
    yield run
    if run.path.exists() and run.status().under_way:
        kill(run.status(), run.path)
        wait_for(run, lambda run: not run.status().under_way)
    psutil.wait_procs([worker], timeout=60)  # a worker that has said its last word still takes TensorFlow down


def finish(run: RunFolder) -> RunFolder:
    """Trains a run to its end in a process of its own."""
    launch(run)
    wait_for(run, lambda run: not run.status().under_way)
    assert run.status().state == "finished", run.log_tail()
    return run
