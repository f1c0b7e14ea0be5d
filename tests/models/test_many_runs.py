"""Many runs in one workspace: the index, notes and tags, other names, the trash, zip files, differences."""

from __future__ import annotations

import json
import os
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from attune_datasets.errors import AttuneError
from attune_models.presets import preset
from attune_models.runs import RunFolder, RunStatus, list_runs
from attune_models.runs import index as run_index
from attune_models.runs.annotations import EditedElsewhereError, annotate, read_annotations, tag
from attune_models.runs.archive import pack_run, unpack_run
from attune_models.runs.choosing import RunFilter, sort_runs
from attune_models.runs.differences import differences
from attune_models.runs.index import INDEX, forget
from attune_models.runs.renaming import rename
from attune_models.runs.status import identity
from attune_models.runs.trash import empty_trash, list_trash, restore, trash


@pytest.fixture
def write(tmp_path) -> Callable[..., RunFolder]:
    """`write("name", accuracy=0.9, state="finished")`: a run folder as a worker leaves it."""

    def one(name: str = "run", accuracy: float = 0.9, state: str = "finished", **status) -> RunFolder:
        run = RunFolder.create(tmp_path / "work" / name, preset("reviews").spec)
        result = {"validation": {"accuracy": accuracy, "loss": 1 - accuracy}, "checkpoint": 10, "seconds": 12.5}
        run.write_status(RunStatus(state=state, step=10, steps=10, result=result, **status))
        return run

    return one


@pytest.fixture
def work(tmp_path, write) -> Path:
    """A workspace of 20 finished runs, listed once."""
    for number in range(20):
        write(f"run-{number:02d}", accuracy=number / 20)
    list_runs(tmp_path / "work")
    return tmp_path / "work"


def told(folder: Path) -> list[dict]:
    """What a fresh process lists."""
    forget(folder)
    return [run.to_json() for run in list_runs(folder)]


def count_reads(monkeypatch) -> list[str]:
    read: list[str] = []
    summarize = run_index.summarize
    monkeypatch.setattr(run_index, "summarize", lambda run: read.append(run.path.name) or summarize(run))
    return read


# -- the index


def test_what_the_index_says_is_what_the_folders_say(work):
    by_index = told(work)
    (work / INDEX).unlink()
    assert told(work) == by_index
    assert len(by_index) == 20


def test_settled_runs_are_not_read_again_and_changed_ones_are(work, monkeypatch):
    read = count_reads(monkeypatch)
    told(work)
    assert read == []
    annotate(work / "run-03", {"notes": "好"})
    RunFolder(work / "run-04").write_status(RunStatus(state="stopped", step=3))
    found = {run["name"]: run for run in told(work)}
    assert sorted(read) == ["run-03", "run-04"]
    assert found["run-03"]["annotations"]["notes"] == "好"
    assert found["run-04"]["state"] == "stopped"


def test_a_run_under_way_is_read_each_time(work, write, monkeypatch):
    write("live", state="running", **identity("token", os.getpid()))
    list_runs(work)
    read = count_reads(monkeypatch)
    for _ in range(2):
        assert {run.name: run.state for run in list_runs(work)}["live"] in ("running", "stalled")
    assert read == ["live", "live"]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"[" * 100_000, b'{"format": 1}', b'{"format": 1, "runs": []}', b'{"format": 99}',
     b'{"format": 1, "runs": {"run-01": 1, "run-02": {}}}', os.urandom(3000)],
)  # fmt: skip
def test_a_damaged_index_is_made_anew(work, content):
    sound = told(work)
    (work / INDEX).write_bytes(content)
    assert told(work) == sound
    assert len(json.loads((work / INDEX).read_bytes())["runs"]) == 20


@pytest.mark.parametrize(
    "change",
    [{"name": "other"}, {"created": "x"}, {"created": float("inf")}, {"status": {"state": "running"}}, {"status": 1},
     {"annotations": {"tags": 1}}, {"stamp": [1]}, {"stamp": None}, {"spec": 3}, {"parameters": "many"}],
)  # fmt: skip
def test_an_entry_that_does_not_fit_is_read_from_its_folder(work, change):
    sound = told(work)
    content = json.loads((work / INDEX).read_bytes())
    content["runs"]["run-07"] |= change
    (work / INDEX).write_text(json.dumps(content))
    assert told(work) == sound


def test_a_removed_and_a_renamed_run_leave_the_list(work):
    trash(work / "run-00")
    rename(work / "run-01", "运行 一")
    names = [run["name"] for run in told(work)]
    assert "run-00" not in names and "run-01" not in names and "运行 一" in names


def test_a_folder_that_cannot_be_written_to_is_listed_all_the_same(work):
    (work / INDEX).unlink()
    (work / INDEX).mkdir()  # also refuses root
    assert len(told(work)) == 20


def test_few_runs_leave_no_index_behind(write):
    run = write()
    list_runs(run.path.parent)
    assert [path.name for path in run.path.parent.iterdir()] == ["run"]


# -- notes and tags


def test_annotations_are_written_and_read(write):
    run = write().path
    saved = annotate(run, {"notes": "第一 🙂", "tags": ["a", " b ", "a", ""]})
    assert read_annotations(run) == saved
    assert (saved.tags, saved.revision) == (("a", "b"), 1)
    assert annotate(run, {"notes": "第一 🙂"}) == saved  # nothing new: no edit
    (summary,) = list_runs(run)
    assert summary.annotations == saved


def test_two_edits_of_one_field_do_not_overwrite_each_other(write):
    run = write().path
    seen = annotate(run, {"notes": "first"})
    annotate(run, {"notes": "theirs"}, seen)
    with pytest.raises(EditedElsewhereError, match="changed the notes") as told:
        annotate(run, {"notes": "mine"}, seen)
    assert told.value.current.notes == read_annotations(run).notes == "theirs"
    assert annotate(run, {"notes": "mine"}, told.value.current).notes == "mine"


def test_edits_of_different_fields_and_tags_are_joined(write):
    run = write().path
    seen = annotate(run, {"notes": "first", "tags": ["old", "gone"]})
    annotate(run, {"tags": ["old", "gone", "theirs"]}, seen)
    joined = annotate(run, {"notes": "mine", "tags": ["old", "mine"]}, seen)
    assert joined.notes == "mine"
    assert joined.tags == ("old", "theirs", "mine")
    assert tag(run, add=["new"], remove=["theirs"]).tags == ("old", "mine", "new")


def test_many_writers_lose_no_tag(write):
    from concurrent.futures import ThreadPoolExecutor

    run = write().path
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: tag(run, add=[f"tag {number}"]), range(40)))
    assert sorted(read_annotations(run).tags) == sorted(f"tag {number}" for number in range(40))
    assert read_annotations(run).revision == 40


@pytest.mark.parametrize("content", ["{", "[]", '{"tags": 1}', '{"revision": -1}', '{"notes": null}'])
def test_damaged_notes_are_told_and_the_run_is_still_listed(write, content):
    run = write().path
    (run / "notes.json").write_text(content)
    with pytest.raises(AttuneError, match="notes"):
        read_annotations(run)
    (summary,) = list_runs(run)
    assert summary.state == "finished" and "notes" in summary.problem


@pytest.mark.parametrize("changes", [{"notes": "x" * 100_001}, {"name": "x" * 201}, {"tags": ["x" * 41]},
                                     {"tags": [str(n) for n in range(51)]}])  # fmt: skip
def test_what_is_too_long_is_refused(write, changes):
    run = write().path
    with pytest.raises(AttuneError, match="may have"):
        annotate(run, changes)
    assert read_annotations(run).revision == 0


# -- names


def test_a_run_is_renamed_with_its_folder(write):
    run = write().path
    place = rename(run, "  新 名字 ")
    assert place == run.with_name("新 名字") and not run.exists()
    (summary,) = list_runs(place.parent)
    assert (summary.title, summary.annotations.name) == ("新 名字", "")


def test_a_name_that_fits_no_folder_or_is_taken_is_only_shown(write):
    run, other = write().path, write("other").path
    for name in ("a/b: c?", "other", "..", "NUL"):
        assert rename(run, name) == run
        assert list_runs(run)[0].title == name
    assert other.exists()
    with pytest.raises(AttuneError, match="needs a name"):
        rename(run, " \n")


def test_the_folder_of_a_run_under_way_keeps_its_name(write):
    run = write(state="running", **identity("token", os.getpid())).path
    assert rename(run, "shown") == run
    assert list_runs(run)[0].title == "shown"


# -- the trash


def test_a_trashed_run_comes_back_whole(write):
    run = write().path
    annotate(run, {"notes": "keep"})
    before = list_runs(run)[0]
    place = trash(run)
    assert not run.exists() and list_runs(run.parent) == []
    assert [entry.name for entry in list_trash(run.parent)] == ["run"]
    assert restore(place) == run
    assert list_runs(run)[0] == before
    assert list_trash(run.parent) == []


def test_a_run_comes_back_beside_another_of_its_name(write):
    run = write().path
    place = trash(run)
    write()
    assert restore(place) == run.with_name("run-2")


def test_a_run_in_the_trash_is_told_of_with_what_brings_it_back(write):
    run = write("a [1]")
    place = trash(run.path)
    with pytest.raises(AttuneError, match="was moved to the trash") as error:
        run.require()
    assert str(place) in error.value.why and "attune restore a [1]" in error.value.remedy
    second = RunFolder(run.path.with_name("a 1"))
    with pytest.raises(AttuneError, match="is not a run folder"):
        second.require()
    restore(place)
    run.require()


def test_the_trash_is_emptied_only_when_asked(write):
    for _ in range(2):
        trash(write().path)
    work = write("kept").path.parent
    assert len(list_trash(work)) == 2
    assert empty_trash(work) == 2
    assert list_trash(work) == [] and (work / "kept").exists()


def test_the_trash_refuses_a_run_under_way_and_what_is_no_run(write, tmp_path):
    run = write(state="running", **identity("token", os.getpid())).path
    with pytest.raises(AttuneError, match="attune discard"):
        trash(run)
    with pytest.raises(AttuneError, match="not a run folder"):
        trash(tmp_path)
    with pytest.raises(AttuneError, match="in the trash"):
        restore(run)


def test_a_trash_that_is_a_link_is_not_emptied(write, tmp_path):
    work = write().path.parent
    precious = tmp_path / "precious" / "one"
    precious.mkdir(parents=True)
    (work / ".trash").symlink_to(precious.parent)
    with pytest.raises(AttuneError, match="is a link"):
        empty_trash(work)
    assert precious.exists()


# -- zip files


def test_a_run_is_packed_and_opened_by_somebody_else(write, tmp_path):
    run = write("运行").path
    (run / "checkpoints" / "10").mkdir()
    (run / "checkpoints" / "10" / "weights.safetensors").write_bytes(os.urandom(5000))
    (run / "launched.json").write_text("{}")
    file = pack_run(run, tmp_path / "run.zip")
    opened = unpack_run(file, tmp_path / "theirs")
    assert opened == tmp_path / "theirs" / "运行"
    assert list_runs(opened)[0].metrics == list_runs(run)[0].metrics
    weights = Path("checkpoints/10/weights.safetensors")
    assert (opened / weights).read_bytes() == (run / weights).read_bytes()
    assert not (opened / "launched.json").exists()
    assert unpack_run(file, tmp_path / "theirs").name == "运行-2"
    assert sorted(path.name for path in (tmp_path / "theirs").iterdir()) == ["运行", "运行-2"]


def test_a_zip_that_is_not_there_is_named(tmp_path):
    with pytest.raises(AttuneError, match=rf"^There is no file {tmp_path / 'none.zip'}\."):
        unpack_run(tmp_path / "none.zip", tmp_path / "theirs")
    with pytest.raises(AttuneError, match=rf"^{tmp_path} is a folder\."):
        unpack_run(tmp_path, tmp_path / "theirs")
    assert not (tmp_path / "theirs").exists()


def test_a_run_under_way_is_not_packed(write, tmp_path):
    run = write(state="running", **identity("token", os.getpid())).path
    with pytest.raises(AttuneError, match="cannot be packed"):
        pack_run(run, tmp_path / "run.zip")
    with pytest.raises(AttuneError, match="inside the run"):
        pack_run(write("other").path, tmp_path / "work" / "other" / "run.zip")


def _link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        ([("run/../../evil", b"x")], "leads out"),
        ([("/evil", b"x")], "leads out"),
        ([("C:/evil", b"x")], "none that Attune gives"),
        ([("run/nul", b"x")], "none that Attune gives"),
        ([("run/" + "d/" * 9 + "x", b"x")], "none that Attune gives"),
        ([(_link("run/data"), b"/etc")], "a link"),
        ([("run/bomb", b"\0" * (65 * 2**20))], "would grow"),
        ([(f"run/{n}", b"\0" * 2**20) for n in range(70)], "would grow"),
        ([("beside", b"x")], "beside the run"),
        ([("run/a", b"x"), ("run/A", b"y")], "one name"),
        ([(f"run/{n}", b"") for n in range(20_001)], "20,002 files"),
    ],
)
def test_an_archive_that_could_do_harm_is_refused_before_it_is_unpacked(write, tmp_path, entries, sentence):
    record = (write().path / "run.json").read_bytes()
    file = tmp_path / "evil.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("run/run.json", record)
        for name, content in entries:
            archive.writestr(name, content)
    with pytest.raises(AttuneError, match=sentence):
        unpack_run(file, tmp_path / "theirs")
    assert not (tmp_path / "theirs").exists() or not list((tmp_path / "theirs").iterdir())
    assert not (tmp_path / "evil").exists()


def test_no_zip_no_run_and_a_damaged_one_are_told(write, tmp_path):
    file = tmp_path / "x.zip"
    file.write_bytes(b"PK nothing")
    with pytest.raises(AttuneError, match="not a sound zip"):
        unpack_run(file, tmp_path / "theirs")
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a/b.txt", b"")
    with pytest.raises(AttuneError, match="does not hold a run"):
        unpack_run(file, tmp_path / "theirs")
    content = bytearray(pack_run(write().path, tmp_path / "run.zip").read_bytes())
    content[len(content) // 2 - 200] ^= 0xFF
    file.write_bytes(content)
    with pytest.raises(AttuneError):
        unpack_run(file, tmp_path / "theirs")
    assert list((tmp_path / "theirs").iterdir()) == []


# -- differences, order, filter


def test_differences_come_first_and_every_setting_is_told():
    first, second = preset("reviews").spec, preset("rnn-attention").spec
    settings = differences([first.model_dump(), second.model_dump()])
    assert [setting.differs for setting in settings] == sorted((s.differs for s in settings), reverse=True)
    by_key = {setting.key: setting for setting in settings}
    assert by_key["model.kind"].values == ("encoder", "rnn")
    assert by_key["model.cell"].values[0] == ""  # an encoder has none
    assert not by_key["training.clip_norm"].differs
    assert not any(setting.differs for setting in differences([first.model_dump()] * 2))


def test_runs_are_sorted_and_found(work):
    annotate(work / "run-05", {"tags": ["论文"], "notes": "learns slowly"})
    RunFolder(work / "run-06").write_status(RunStatus(state="failed", error={"what": "No room."}))
    runs = list_runs(work)
    by_result = sort_runs(runs, "result", descending=True)
    assert by_result[0].name == "run-19" and by_result[-1].name == "run-06"  # without a figure: last either way
    assert sort_runs(runs, "result")[-1].name == "run-06"
    assert [run.name for run in filter(RunFilter(tag="论文"), runs)] == ["run-05"]
    assert [run.name for run in filter(RunFilter("SLOWLY finished"), runs)] == ["run-05"]
    assert [run.name for run in filter(RunFilter(state="failed"), runs)] == ["run-06"]
    assert not list(filter(RunFilter(task="translation"), runs))
    with pytest.raises(AttuneError, match="cannot be sorted"):
        sort_runs(runs, "colour")
