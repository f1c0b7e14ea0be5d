"""Other people's run folders are data: whatever lies in them is refused in a sentence or shown as it is.

Each case spoils a sound run. A process of its own then reads it in every way that Attune does (`hostile_reader.py`),
and must neither hang nor break, nor take 256 MB, nor touch anything outside of the folder.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_datasets.service import no_progress
from attune_datasets.splits import VALIDATION
from attune_models.architecture import architecture
from attune_models.checkpoints import save_checkpoint
from attune_models.pinned import encode_pin
from attune_models.probes import Probe, write_probes
from attune_models.runs import RunFolder, RunStatus
from attune_models.runs.archive import unpack_run
from attune_models.runs.events import EventWriter
from attune_models.runs.pins import add_pin
from attune_models.training.preparation import prepare
from hostile import CASES, PIN, STATE

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="watched by means of Linux"),
    pytest.mark.timeout(60),
]
MOST_RISE = 256 * 2**20


@pytest.fixture(scope="module")
def sound(tmp_path_factory, tiny_spec) -> Path:
    """A finished run as far as it can be had without Keras: its weights are zeros of the right number."""
    run = RunFolder.create(tmp_path_factory.mktemp("hostile") / "sound", tiny_spec())
    spec = run.spec()
    data = prepare(run.path / "data", spec, no_progress)
    run.complete_record(spec=spec.model_copy(update={"data": data.spec}).model_dump(), **data.told)
    drawn = architecture(spec.model, data.tokenizer.size, len(data.label_names), spec.tokenizer.max_length)
    weights = {"weights": np.zeros(drawn.parameters + drawn.gates, np.float32)}
    for step in (5, 10):
        save_checkpoint(run.path / "checkpoints", step, weights, {}, {}, {**STATE, "best": step == 5})
    row = int(data.rows[data.places(VALIDATION)][0])
    pinned = encode_pin(pin := add_pin(run.path, {"split": "validation", "row": row}), data)
    assert pin.id == PIN
    ((name, shape),) = pinned.score_shapes(spec).items()
    even = Probe({name: np.full(shape, 1 / shape[-1], np.float16)}, np.full(2, 0.5, np.float32), 0.7)
    for step in (5, 10):
        write_probes(run.path, step, {pin.id: (pinned, even)})
    events = EventWriter(run.events_path)
    events.write("status", state="running")
    events.write("evaluation", step=5, epoch=1, seconds=1.0, split="validation", metrics={"loss": 0.5, "accuracy": 0.9})
    events.close()
    run.write_status(RunStatus(state="finished", step=10, steps=10))
    return run.path


@pytest.fixture(scope="module")
def outside(tmp_path_factory) -> Iterator[Path]:
    """A folder that nobody may touch, and a process that nobody may end."""
    folder = tmp_path_factory.mktemp("outside")
    (folder / "secret.txt").write_text("secret\n")
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"]) as victim:
        (folder / "victim").write_text(str(victim.pid))
        yield folder
        assert victim.poll() is None
        victim.kill()


@pytest.fixture(scope="module")
def reader(outside) -> Iterator[Callable[[Path], dict[str, Any]]]:
    """Returns what a process of its own tells of a folder."""
    command = [sys.executable, str(Path(__file__).with_name("hostile_reader.py")), str(outside)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin and process.stdout

        def read(path: Path) -> dict[str, Any]:
            assert process.stdin and process.stdout
            print(json.dumps(str(path)), file=process.stdin, flush=True)
            return json.loads(process.stdout.readline())

        yield read
        process.stdin.close()


@pytest.fixture
def hostile(tmp_path, sound) -> Path:
    """A copy of the sound run, to be spoiled."""
    return Path(shutil.copytree(sound, tmp_path / "workspace" / "run"))


def tree(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Returns what lies in a folder: kind, size and time of each entry."""
    entries = {}
    for path in sorted(folder.rglob("*")):
        found = path.lstat()
        entries[str(path)] = (found.st_mode, found.st_size, found.st_mtime_ns)
    return entries


def test_a_sound_run_is_read_by_every_reader(reader, hostile):
    answer = reader(hostile)
    assert answer["broken"] == []
    assert answer["told"] == {"steps": "[5, 10]", "checkpoints": "[10, 5]", "sound": "True"}
    assert answer["rise"] < MOST_RISE


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_run_is_refused_in_a_sentence_or_shown(reader, hostile, outside, name):
    spoil, expected = CASES[name]
    spoil(hostile, outside)
    before = tree(outside)
    answer = reader(hostile)
    assert answer["broken"] == []
    assert answer["outside"] == []
    assert tree(outside) == before
    assert answer["rise"] < MOST_RISE
    assert expected.lower() in " ".join(answer["told"].values()).lower(), answer["told"]


HOSTILE_ZIPS: dict[str, list[tuple[str, bytes, int]]] = {
    "absolute": [("/tmp/attune-owned/run.json", b"{}", 0)],
    "upwards": [("run/run.json", b"{}", 0), ("run/../../owned", b"x", 0)],
    "windows": [("run/run.json", b"{}", 0), ("run\\..\\..\\owned", b"x", 0), ("C:/owned", b"x", 0)],
    "link": [("run/run.json", b"{}", 0), ("run/checkpoints", b"/etc", 0o120777 << 16)],
    "bomb": [("run/run.json", b"{}", 0), ("run/status.json", bytes(100_000_000), 0)],
    "escapes": [("run/run.json", b"{}", 0), ("run/\x1b[2J\n<b>", b"x", 0)],
    "no run": [("readme.txt", b"hello", 0)],
}


@pytest.mark.parametrize("name", HOSTILE_ZIPS)
def test_a_hostile_zip_is_refused_in_a_sentence(tmp_path, name):
    with zipfile.ZipFile(tmp_path / "run.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content, attributes in HOSTILE_ZIPS[name]:
            info = zipfile.ZipInfo(member)
            info.external_attr, info.compress_type = attributes, zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    (tmp_path / "workspace").mkdir()
    before = tree(tmp_path)
    with pytest.raises(AttuneError) as refused:
        unpack_run(tmp_path / "run.zip", tmp_path / "workspace")
    assert refused.value.why or refused.value.remedy
    after = tree(tmp_path)
    assert after.keys() == before.keys()
    assert not Path("/tmp/attune-owned").exists()


def test_a_packed_hostile_run_stays_hostile(tmp_path, hostile, reader):
    """What a zip has brought is read as any other folder."""
    (hostile / "status.json").write_text("[" * 100_000)
    with zipfile.ZipFile(tmp_path / "run.zip", "w") as archive:
        for path in hostile.rglob("*"):
            if path.is_file() and path.suffix != ".lock":  # locks are not packed
                archive.write(path, f"run/{path.relative_to(hostile)}")
    with pytest.raises(AttuneError, match="nested more than 32 deep"):
        unpack_run(tmp_path / "run.zip", tmp_path / "unpacked")
