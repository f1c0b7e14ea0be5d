"""Files of probes: what is written is read again, what is damaged is told, and they never fill the disk."""

import io
import zipfile

import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_models.pinned import Pinned
from attune_models.probes import (
    Probe,
    add_probe,
    discard_probes,
    probe_steps,
    read_probe,
    too_many,
    write_probes,
)

IDS = np.array([2, 7, 5], np.int32)
PINNED = Pinned({"source": IDS}, {"source": ["[CLS]", "a", "b"]}, 1)
PIN = "validation-3"


@pytest.fixture
def spec(tiny_spec):
    return tiny_spec()  # one layer of two heads


def shares(seed=1, shape=(1, 2, 3, 3)):
    drawn = np.random.RandomState(seed).random(shape)
    return (drawn / drawn.sum(axis=-1, keepdims=True)).astype(np.float16)


def probe(seed=1, loss=0.5):
    return Probe({"encoder": shares(seed)}, np.array([0.25, 0.75], np.float32), loss)


def assert_same(found, expected):
    for name, scores in expected.scores.items():
        np.testing.assert_array_equal(found.scores[name], scores)
    np.testing.assert_array_equal(found.probabilities, expected.probabilities)
    assert found.loss == expected.loss


def test_what_is_written_is_read_again(tmp_path, spec):
    assert probe_steps(tmp_path) == []
    write_probes(tmp_path, 20, {PIN: (PINNED, probe()), "text-1": (PINNED, probe(2, None))})
    write_probes(tmp_path, 3, {PIN: (PINNED, probe(3))})
    assert probe_steps(tmp_path) == [3, 20]
    assert_same(read_probe(tmp_path, 20, PIN, PINNED, spec, 2), probe())
    assert_same(read_probe(tmp_path, 20, "text-1", PINNED, spec, 2), probe(2, None))
    assert read_probe(tmp_path, 3, "text-1", PINNED, spec, 2) is None
    assert read_probe(tmp_path, 4, PIN, PINNED, spec, 2) is None


def test_a_pin_is_added_beside_the_others(tmp_path, spec):
    write_probes(tmp_path, 5, {PIN: (PINNED, probe())})
    add_probe(tmp_path, 5, "text-1", PINNED, probe(2))
    add_probe(tmp_path, 6, "text-1", PINNED, probe(3))
    assert_same(read_probe(tmp_path, 5, PIN, PINNED, spec, 2), probe())
    assert_same(read_probe(tmp_path, 5, "text-1", PINNED, spec, 2), probe(2))
    (tmp_path / "probes" / "5.npz").write_bytes(b"no archive")
    add_probe(tmp_path, 5, "text-1", PINNED, probe(4))
    assert_same(read_probe(tmp_path, 5, "text-1", PINNED, spec, 2), probe(4))


def arrays(**changes):
    """The members of a sound file, but for `changes`; None leaves one out."""
    sound = {"source": IDS, "encoder": shares(), "probabilities": np.array([0.5, 0.5], np.float32),
             "loss": np.array(1, np.float32)}  # fmt: skip
    return {f"{PIN}.{name}": array for name, array in (sound | changes).items() if array is not None}


DAMAGE = {
    "another text": (arrays(source=IDS + 1), "tell of another text"),
    "no ids": (arrays(source=None), "lacks 'source'"),
    "no scores": (arrays(encoder=None), "lacks 'encoder'"),
    "other heads": (arrays(encoder=shares(shape=(1, 3, 3, 3))), "encoder is float16"),
    "many layers": (arrays(encoder=np.zeros((2000, 2, 3, 3), np.float16)), "encoder is float16"),
    "other numbers": (arrays(encoder=shares().astype(np.float32)), "encoder is float32"),
    "no distribution": (arrays(encoder=shares() * np.float16(3)), "do not add up to 1"),
    "negative": (arrays(encoder=np.full((1, 2, 3, 3), [-1, 1, 1], np.float16)), "do not add up to 1"),
    "nan": (arrays(encoder=np.full((1, 2, 3, 3), np.nan, np.float16)), "do not add up to 1"),
    "classes": (arrays(probabilities=np.zeros(3, np.float32)), "probabilities is"),
    "infinite": (arrays(probabilities=np.array([1, np.inf], np.float32)), "probabilities is"),
    "losses": (arrays(loss=np.zeros(2, np.float32)), "loss is no number"),
    "nan for a loss": (arrays(loss=np.array(np.nan, np.float32)), "loss is no number"),
    "objects": (arrays(probabilities=np.array([{}, 1], object)), "no array of plain numbers"),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_a_damaged_probe_is_told_not_read(tmp_path, spec, name):
    members, expected = DAMAGE[name]
    (tmp_path / "probes").mkdir()
    np.savez(tmp_path / "probes" / "7.npz", **members)
    with pytest.raises(AttuneError, match=r"7\.npz are damaged") as damaged:
        read_probe(tmp_path, 7, PIN, PINNED, spec, 2)
    assert expected in damaged.value.why


def test_the_other_pins_of_a_file_are_read_where_one_is_damaged(tmp_path, spec):
    (tmp_path / "probes").mkdir()
    others = {name.replace(PIN, "text-1"): array for name, array in arrays(encoder=None).items()}
    np.savez(tmp_path / "probes" / "7.npz", **arrays(), **others)
    assert read_probe(tmp_path, 7, PIN, PINNED, spec, 2) is not None


def test_a_file_that_was_torn_is_told(tmp_path, spec):
    write_probes(tmp_path, 7, {PIN: (PINNED, probe())})
    path = tmp_path / "probes" / "7.npz"
    content = path.read_bytes()
    for length in range(0, len(content), 97):
        path.write_bytes(content[:length])
        with pytest.raises(AttuneError, match=r"7\.npz are damaged"):
            read_probe(tmp_path, 7, PIN, PINNED, spec, 2)


def test_a_bomb_is_not_unpacked(tmp_path, spec):
    (tmp_path / "probes").mkdir()
    content = io.BytesIO()
    np.save(content, np.zeros(50_000_000, np.float16))
    with zipfile.ZipFile(tmp_path / "probes" / "7.npz", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{PIN}.encoder.npy", content.getvalue())
    with pytest.raises(AttuneError, match="damaged") as damaged:
        read_probe(tmp_path, 7, PIN, PINNED, spec, 2)
    assert "compressed" in damaged.value.why


def test_a_folder_of_another_place_is_neither_read_nor_written(tmp_path, spec):
    (tmp_path / "theirs").mkdir()
    run = tmp_path / "run"
    run.mkdir()
    (run / "probes").symlink_to(tmp_path / "theirs")
    for act in (lambda: probe_steps(run), lambda: read_probe(run, 7, PIN, PINNED, spec, 2)):
        with pytest.raises(AttuneError, match="cannot be read"):
            act()
    with pytest.raises(OSError, match="link"):
        write_probes(run, 7, {PIN: (PINNED, probe())})
    assert not list((tmp_path / "theirs").iterdir())


def test_a_training_that_goes_on_takes_later_probes_back(tmp_path):
    for step in (5, 10, 15):
        write_probes(tmp_path, step, {PIN: (PINNED, probe())})
    for name in ("12.npz.0a1b.tmp", "٣.npz", "x.npz", f"{'9' * 30}.npz"):
        (tmp_path / "probes" / name).write_bytes(b"")
    discard_probes(tmp_path, after=10)
    assert probe_steps(tmp_path) == [5, 10]
    assert not list((tmp_path / "probes").glob("*.tmp"))
    discard_probes(tmp_path / "nowhere", after=0)


def test_the_first_and_the_newest_stay_and_the_others_are_spread_evenly():
    steps = list(range(10, 6010, 10))
    kept = sorted(set(steps) - set(too_many(dict.fromkeys(steps, 1000))))
    assert len(kept) == 256 and (kept[0], kept[-1]) == (10, 6000)
    gaps = np.diff(kept)
    assert gaps.max() <= 2 * gaps.mean() and gaps.max() <= 3 * gaps.min()
    assert list(too_many(dict.fromkeys(range(100), 2**20))) == []
    assert len(set(range(100)) - set(too_many(dict.fromkeys(range(100), 2**23)))) == 64
    assert list(too_many({1: 2**30, 2: 2**30})) == []


def test_files_beyond_the_most_are_removed(tmp_path, monkeypatch):
    monkeypatch.setattr("attune_models.probes._MOST_FILES", 3)
    for step in (1, 2, 4, 8, 16):
        write_probes(tmp_path, step, {PIN: (PINNED, probe())})
    assert probe_steps(tmp_path) == [1, 8, 16]
