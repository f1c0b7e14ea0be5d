"""Where an export may be written: it replaces exports, and never a person's files."""

import errno
import os
import subprocess
import sys

import pytest
import tensorflow as tf
from attune_datasets.errors import AttuneError
from attune_models.export.folder import writing

KERAS = ("model.keras", "tokenizer.json", "attune.json")
SAVED_MODEL = (
    "saved_model.pb", "fingerprint.pb", "variables/variables.index", "variables/variables.data-00000-of-00001",
    "assets.extra/attune.json",
)  # fmt: skip


def fill(folder, names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"old {name}", "utf-8")


def content(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize("names", [(), KERAS, SAVED_MODEL])
def test_an_empty_folder_and_an_earlier_export_are_replaced(tmp_path, names):
    out = tmp_path / "模型"
    out.mkdir()
    fill(out, names)
    with writing(out) as folder:
        (folder / "model.keras").write_text("new", "utf-8")
    assert content(tmp_path) == {"模型/model.keras": "new"}


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (["model.keras"], r"holds other files \(model.keras\)"),
        (["saved_model.pb", "variables/variables.index"], "holds other files"),
        (["notes.txt"], "holds other files"),
        ([*KERAS, "thesis.docx"], "besides it thesis.docx, which is not Attune's"),
        ([*SAVED_MODEL, "assets/mine.txt"], "besides it assets/mine.txt"),
        ([*SAVED_MODEL, "variables/more/variables.txt"], "besides it variables/more"),
    ],
)
def test_a_folder_with_files_of_others_is_refused_and_left_alone(tmp_path, names, sentence):
    fill(tmp_path / "out", names)
    before = content(tmp_path)
    with (
        pytest.raises(AttuneError, match=rf"Nothing was exported: .*{sentence}.*Name a new folder"),
        writing(tmp_path / "out"),
    ):
        pytest.fail("was offered a folder to write to")
    assert content(tmp_path) == before


def test_files_put_there_while_the_export_is_written_are_kept(tmp_path):
    fill(tmp_path / "out", KERAS)
    with pytest.raises(AttuneError, match="besides it notes"), writing(tmp_path / "out") as folder:
        fill(folder, KERAS)
        fill(tmp_path / "out", ["notes.txt"])
    assert set(content(tmp_path)) == {f"out/{name}" for name in (*KERAS, "notes.txt")}


def test_a_failure_leaves_the_earlier_export(tmp_path):
    fill(tmp_path / "out", KERAS)
    before = content(tmp_path)
    with pytest.raises(KeyError), writing(tmp_path / "out") as folder:
        fill(folder, SAVED_MODEL)
        raise KeyError
    assert content(tmp_path) == before


FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/somewhere/.out-x/new/model.keras")
WRITE_TO_A_SMALL_DISK = """
import resource, signal, sys
import tensorflow as tf
from attune_models.export.folder import writing
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
module = tf.Module()
module.weights = tf.Variable(tf.zeros([4096]))
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    with writing(sys.argv[1]) as folder:
        tf.saved_model.save(module, str(folder))
except Exception as error:
    print(f"{type(error).__name__}: {error}"[:1000], flush=True)
"""


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (FULL, "The disk is full. Free some space"),
        (OSError(errno.EROFS, os.strerror(errno.EROFS), "/x"), "The disk is read-only. Choose a folder"),
        (tf.errors.ResourceExhaustedError(None, None, f"/x/variables; {FULL.strerror}"), "The disk is full. Free some"),
        (OSError(f"Unable to synchronously flush file (errno = 28, error message = '{FULL.strerror}')"), "is full"),
    ],
)
def test_a_disk_that_refuses_is_told_in_words(tmp_path, error, why):
    with (
        pytest.raises(AttuneError, match=rf"could not be written to .*out\. .*{why}") as caught,
        writing(tmp_path / "out"),
    ):
        raise error
    assert "Errno" not in str(caught.value) and "/x" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_place_under_a_file_is_told_in_words(tmp_path):
    (tmp_path / "file").touch()
    with (
        pytest.raises(AttuneError, match="Something of that name is there already"),
        writing(tmp_path / "file" / "out"),
    ):
        pass


@pytest.mark.skipif(sys.platform != "linux", reason="stands in for a full disk by a limit that only Linux has")
def test_tensorflow_s_own_writing_to_a_disk_without_room(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", WRITE_TO_A_SMALL_DISK, tmp_path / "out"], capture_output=True, text=True, timeout=120
    )
    assert done.stdout.startswith("StorageError: The export could not be written"), done.stdout + done.stderr[-2000:]
    assert "The file would be larger than this system allows." in done.stdout
    assert not (tmp_path / "out").exists()
