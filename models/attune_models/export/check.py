"""The proof of an export: a process that knows nothing of this one loads it, and answers as the studio does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, no_progress, part_of

from attune_models.export.comparison import FIGURES, TOLERANCES, ExportCheck
from attune_models.export.exports import Export, Question

ODD_TEXTS = (
    "", " ", "\n\t\u3000", "😀👍🏽🤦🏽\u200d♀️ ❤️", "这部电影不是不好看，而是太好看了！", "映画はとても良かったです。",
    "영화가 좋았어요",
    "İstanbul ΟΔΟΣ ẞ ǅ ﬁ Å", "e\u0301 é \u200b\u200d\ufeff\u202e", "\x00\x01\x7f\x96", "𠀀𝒳\U0010ffff",
    "<br /><b>good</b> < 3 > <3 <!-- x -->", "&amp; &lt;b&gt; &#233; &#x1F600; &#128; &nosuch; &",
    "x" * 3000, "very good " * 3000, "好" * 3000,
)  # fmt: skip
_STUDIO = 0.5  # of the check's progress: until the studio has answered
_SCRIPTS = {"saved_model.pb": "check_saved_model.py", "model.keras": "check_keras.py"}


def check_export(
    path: str | Path, export: Export, texts: Sequence[str], progress: ProgressCall = no_progress
) -> ExportCheck:
    """Has a clean process answer with the export at `path`, and compares with what the studio answers.

    Args:
        path: The folder that `write_saved_model` or `write_keras` wrote.
        export: What was written.
        texts: Raw texts.
        progress: Told the share that is done; may raise `Cancelled`.

    Raises:
        AttuneError: The export cannot be loaded, or its answers are not the studio's.
    """
    expected = export.answers(texts, part_of(progress, 0.0, _STUDIO))
    answered = answers_of(path, texts, export.questions, part_of(progress, _STUDIO, 1.0))
    check = export.compare(texts, answered, expected)
    if not check.passed:
        raise AttuneError(
            "The export does not answer as Attune does.",
            why=f"On {check.texts:,} texts, {check.kind} {'equal' if check.equal else 'differ'}; {FIGURES[check.kind]} "
            f"differ by {check.largest_difference:.1e}, at most {TOLERANCES[check.kind]:.0e} expected.",
            remedy="It was not kept; please report this with the diagnostics.",
        )
    return check


def answers_of(
    path: str | Path, texts: Sequence[str], questions: Sequence[Question], progress: ProgressCall = no_progress
) -> dict[str, Any]:
    """Returns the answers to raw texts, by output, as a clean process gives them. Raises `AttuneError`.

    Args:
        path: The export's folder.
        texts: What each question is asked about.
        questions: The answers to the first come before those to the next.
        progress: Told now and then; may raise `Cancelled`.
    """
    script = next((script for name, script in _SCRIPTS.items() if (Path(path) / name).is_file()), None)
    if script is None:
        raise AttuneError(f"{path} is no export of Attune's.", why=f"It has neither {' nor '.join(_SCRIPTS)}.")
    with tempfile.TemporaryDirectory() as temporary:
        asked, answered = Path(temporary) / "texts.json", Path(temporary) / "answers.json"
        content = {"texts": [_encodable(text) for text in texts], "questions": [asdict(one) for one in questions]}
        asked.write_text(json.dumps(content), "utf-8")
        _run([str(Path(__file__).with_name(script)), str(path), str(asked), str(answered)], progress)
        content = json.loads(answered.read_text("utf-8"))
    assert not content["loaded"], f"The check proves nothing: it loaded {content['loaded']}."
    answers: dict[str, Any] = content["answers"]
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
                progress(0.0, "A clean process answers with it")
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
