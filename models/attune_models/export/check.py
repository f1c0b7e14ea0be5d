"""The proof of an export: a process that knows nothing of this one loads it, and answers as the studio does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import keras
import numpy as np
from attune_datasets.cleaning import clean
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.spec import CleaningSpec
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import Tokenizer

from attune_models.prediction import predict_logits

TOLERANCE = 1e-5  # of a probability: the rounding of float32 sums in another order
ODD_TEXTS = (
    "", " ", "\n\t\u3000", "😀👍🏽🤦🏽\u200d♀️ ❤️", "这部电影不是不好看，而是太好看了！", "映画はとても良かったです。",
    "영화가 좋았어요",
    "İstanbul ΟΔΟΣ ẞ ǅ ﬁ Å", "e\u0301 é \u200b\u200d\ufeff\u202e", "\x00\x01\x7f\x96", "𠀀𝒳\U0010ffff",
    "<br /><b>good</b> < 3 > <3 <!-- x -->", "&amp; &lt;b&gt; &#233; &#x1F600; &#128; &nosuch; &",
    "x" * 3000, "very good " * 3000, "好" * 3000,
)  # fmt: skip
_SCRIPTS = {"saved_model.pb": "check_saved_model.py", "model.keras": "check_keras.py"}


@dataclass(frozen=True)
class ExportCheck:
    """How the export's answers compare with the studio's.

    Attributes:
        texts: How many were asked.
        labels_equal: Whether all labels are the same; where two classes tie within the tolerance, either is.
        largest_difference: Between any two probabilities.
    """

    texts: int
    labels_equal: bool
    largest_difference: float

    @property
    def passed(self) -> bool:
        """Whether the export answers as the studio does."""
        return self.labels_equal and self.largest_difference <= TOLERANCE

    def to_json(self) -> dict[str, Any]:
        """Returns the fields as a JSON object."""
        return asdict(self)


def studio_probabilities(
    model: keras.Model, tokenizer: Tokenizer, cleaning: CleaningSpec, texts: Sequence[str]
) -> np.ndarray:
    """Returns the probabilities `(texts, classes)` that the studio gives, on the CPU, where the check runs too."""
    store = TokenStore(*tokenizer.encode(clean(texts, cleaning)))
    with keras.device("cpu:0"):
        return keras.ops.convert_to_numpy(keras.ops.softmax(predict_logits(model, store)))


def check_export(
    path: str | Path,
    texts: Sequence[str],
    probabilities: np.ndarray,
    label_names: Sequence[str],
    progress: ProgressCall = no_progress,
) -> ExportCheck:
    """Has a clean process answer with the export at `path`, and compares.

    Args:
        path: The folder that `write_saved_model` or `write_keras` wrote.
        texts: Raw texts.
        probabilities: The studio's `(texts, classes)`, from `studio_probabilities`.
        label_names: The classes in order.
        progress: Asked now and then whether the answer is still wanted.

    Raises:
        AttuneError: The export cannot be loaded, or its answers are not the studio's.
    """
    check = compare(answers_of(path, texts, progress), probabilities, label_names)
    if not check.passed:
        raise AttuneError(
            "The export does not answer as Attune does.",
            why=f"On {check.texts:,} texts, labels {'equal' if check.labels_equal else 'differ'}; probabilities differ "
            f"by {check.largest_difference:.1e}, at most {TOLERANCE:.0e} expected.",
            remedy="It was not kept; please report this with the diagnostics.",
        )
    return check


def compare(answers: dict[str, Any], probabilities: np.ndarray, label_names: Sequence[str]) -> ExportCheck:
    """Compares what `answers_of` returned with the studio's probabilities."""
    assert answers["names"] == list(label_names)
    answered = np.array(answers["probabilities"], np.float64).reshape(probabilities.shape)
    places = {name: place for place, name in enumerate(label_names)}
    chosen = np.array([places[label] for label in answers["labels"]], int)
    margin = probabilities.max(axis=1, initial=0) - probabilities[np.arange(len(chosen)), chosen]
    return ExportCheck(
        texts=len(chosen),
        labels_equal=bool((margin <= 2 * TOLERANCE).all()),
        largest_difference=float(np.abs(answered - probabilities).max(initial=0)),
    )


def answers_of(path: str | Path, texts: Sequence[str], progress: ProgressCall = no_progress) -> dict[str, Any]:
    """Returns `{"labels", "probabilities", "names"}` as a clean process gives them. Raises `AttuneError`."""
    script = next((script for name, script in _SCRIPTS.items() if (Path(path) / name).is_file()), None)
    if script is None:
        raise AttuneError(f"{path} is no export of Attune's.", why=f"It has neither {' nor '.join(_SCRIPTS)}.")
    with tempfile.TemporaryDirectory() as temporary:
        asked, answered = Path(temporary) / "texts.json", Path(temporary) / "answers.json"
        asked.write_text(json.dumps([_encodable(text) for text in texts]), "utf-8")
        _run([str(Path(__file__).with_name(script)), str(path), str(asked), str(answered)], progress)
        answers = json.loads(answered.read_text("utf-8"))
    assert not answers["loaded"], f"The check proves nothing: it loaded {answers['loaded']}."
    return answers


def _run(arguments: list[str], progress: ProgressCall) -> None:
    environment = os.environ | {
        "CUDA_VISIBLE_DEVICES": "-1",
        "KERAS_BACKEND": "tensorflow",
        "TF_CPP_MIN_LOG_LEVEL": "2",
    }
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            [sys.executable, "-I", *arguments],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=log,
        )  # fmt: skip
        try:
            while process.poll() is None:
                progress(0.5, "A clean process answers with it")
                _wait(process, 0.2)
        finally:
            process.kill()
            process.wait()
        if process.returncode:
            log.seek(0)
            tail = log.read().decode("utf-8", "replace").strip().splitlines()[-12:]
            raise AttuneError(
                "A clean process could not answer with the export.",
                why="It ended with: " + "\n".join(tail),
                remedy="It was not kept; please report this with the diagnostics.",
            )


def _wait(process: subprocess.Popen[bytes], seconds: float) -> None:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return


def _encodable(text: str) -> str:
    """Half a surrogate pair cannot be written as UTF-8; whoever serves the model would have to replace it, too."""
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
