"""Guards on foreign files: each shape of file that is no plain one, JSON and arrays that say more than they hold."""

from __future__ import annotations

import json
import os
import socket
import zipfile

import numpy as np
import pytest
from attune_datasets.untrusted import (
    RefusedFile,
    is_plain_name,
    map_array,
    open_plain,
    open_to_append,
    parse_json,
    read_arrays,
    read_bytes,
    read_json,
    read_json_lines,
    refuse_links,
)
from attune_datasets.untrusted.archives import check_listing

posix = pytest.mark.skipif(os.name == "nt", reason="pipes and links are made otherwise there")


def test_a_plain_file_is_read(tmp_path):
    (tmp_path / "a").write_bytes(b"content")
    assert read_bytes(tmp_path / "a", 7) == b"content"
    with pytest.raises(RefusedFile, match="7 bytes, of which 6"):
        read_bytes(tmp_path / "a", 6)
    with pytest.raises(FileNotFoundError):
        read_bytes(tmp_path / "b", 7)


@posix
@pytest.mark.timeout(20)
@pytest.mark.parametrize("opens", [open_plain, open_to_append])
def test_what_is_no_plain_file_is_refused_and_never_waited_for(tmp_path, monkeypatch, opens):
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        monkeypatch.chdir(tmp_path)  # the names of sockets are short
        server.bind("socket")
    for name, why in (
        ("link", "link"),
        ("dangling", "link"),
        ("folder", "folder"),
        ("pipe", "pipe"),
        ("socket", "socket"),
    ):
        with pytest.raises(RefusedFile, match=f"it is a {why}"):
            opens(tmp_path / name)
    with pytest.raises(RefusedFile, match="it is a device"):
        opens("/dev/zero")
    assert not (tmp_path / "nowhere").exists()


@posix
def test_a_file_that_is_nearly_all_hole_is_refused(tmp_path):
    with (tmp_path / "a").open("wb") as file:
        file.write(b"begin")
        file.truncate(2**30)
    with pytest.raises(RefusedFile, match="it claims 1,073,741,824 bytes and holds"):
        open_plain(tmp_path / "a")


@posix
def test_links_in_a_folder_are_refused(tmp_path):
    (tmp_path / "in").mkdir()
    refuse_links(tmp_path, ["in", "missing"])
    (tmp_path / "out").symlink_to("/")
    with pytest.raises(RefusedFile, match="link"):
        refuse_links(tmp_path, ["in", "out"])


def test_only_names_right_in_the_folder_are_plain():
    assert all(map(is_plain_name, ["weights.safetensors", "texts (2).parquet", "数据.npy"]))
    assert not any(
        map(is_plain_name, ["", ".", "..", "../x", "/etc/x", "a\\b", "C:x", "a\nb", "\x1b[2J", "x" * 300, 5])
    )


def test_json_is_read_as_it_is():
    text = b'{"a": [1, -2.5, true, null, "[[{{"], "b": {"c": "\\"["}}'
    assert parse_json(text) == {"a": [1, -2.5, True, None, "[[{{"], "b": {"c": '"['}}
    assert parse_json(b'"' + b"[" * 1000 + b'\\\\"') == "[" * 1000 + "\\"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"[" * 100_000, "nested more than 32 deep"),
        (b'{"a":' * 40 + b"1" + b"}" * 40, "nested more than 32 deep"),
        (b"[" + b"1," * 2_000_000 + b"1]", "more than 1,000,000 values"),
        (b'{"a": 1, "b": 2, "a": 3}', "key 'a' is there twice"),
        (b"[NaN]", "NaN"),
        (b"[-Infinity]", "-Infinity"),
        (b"[1e999]", "1e999"),
        (b"[" + b"9" * 4000 + b"]", "4,000 digits"),
        (b"\xff\xfe\xfa", "codec"),
        (b'{"a"', "Expecting"),
    ],
)  # fmt: skip
def test_json_that_says_too_much_is_no_json(content, why):
    with pytest.raises(ValueError, match=why):
        parse_json(content)


def test_a_json_file_has_a_size(tmp_path):
    (tmp_path / "a.json").write_bytes(b'{"a": 1}')
    assert read_json(tmp_path / "a.json", 100) == {"a": 1}
    with pytest.raises(OSError, match="8 bytes"):
        read_json(tmp_path / "a.json", 7)


def test_lines_of_json_are_read_by_number(tmp_path):
    path = tmp_path / "a.jsonl"
    texts = ["one", "[,{" * 1_000_000, "三\u2028x\n", "four"]
    path.write_text("".join(f"{json.dumps(text, ensure_ascii=False)}\n" for text in texts), encoding="utf-8")
    assert read_json_lines(path, np.array([2, 0, 2])) == [texts[2], texts[0], texts[2]]
    assert read_json_lines(path, np.array([1])) == [texts[1]]  # signs inside a text are no values
    assert read_json_lines(path, np.array([], np.int64)) == []
    with pytest.raises(ValueError, match="lacks a row"):
        read_json_lines(path, np.array([3, 4]))
    with pytest.raises(OSError, match="would be the most"):
        read_json_lines(path, np.array([0]), most=100)


@pytest.mark.parametrize("array", [np.arange(5, dtype=np.int32), np.zeros(0, np.int64), np.ones((2, 3), np.float32)])
def test_arrays_come_back(tmp_path, array):
    np.save(tmp_path / "a.npy", array)
    np.savez(tmp_path / "a.npz", array=array, other=np.array([True, False]))
    np.testing.assert_array_equal(map_array(tmp_path / "a.npy", array.dtype.type, array.ndim), array)
    found = read_arrays(tmp_path / "a.npz")
    np.testing.assert_array_equal(found["array"], array)
    np.testing.assert_array_equal(found["other"], [True, False])


def test_arrays_of_objects_other_kinds_and_compressed_ones_are_refused(tmp_path):
    np.save(tmp_path / "o.npy", np.array([{}, []], object), allow_pickle=True)
    np.savez(tmp_path / "o.npz", a=np.array([{}], object), allow_pickle=True)
    np.savez_compressed(tmp_path / "c.npz", a=np.zeros(10**6))
    np.save(tmp_path / "f.npy", np.zeros(3))
    for read in (
        lambda: map_array(tmp_path / "o.npy", np.int32),
        lambda: map_array(tmp_path / "f.npy", np.int32),
        lambda: read_arrays(tmp_path / "o.npz"),
        lambda: read_arrays(tmp_path / "c.npz"),
        lambda: read_arrays(tmp_path / "f.npy"),
    ):
        with pytest.raises(ValueError):
            read()


def test_an_absurd_shape_is_refused_before_anything_is_allocated(tmp_path):
    header = "{'descr': '<i4', 'fortran_order': False, 'shape': (1000000000000,), }".ljust(117) + "\n"
    (tmp_path / "a.npy").write_bytes(
        b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header.encode() + b"\0" * 8
    )
    with pytest.raises(ValueError, match="8 bytes follow"):
        map_array(tmp_path / "a.npy", np.int32)


@pytest.mark.parametrize("members", [70_000, 120_000])  # from 65,536 on a zip has numbers of 64 bits
def test_a_zip_of_very_many_members_is_not_listed(tmp_path, members):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.csv", "text\ngood\n")
    with (tmp_path / "a.zip").open("rb") as file:
        check_listing(file)
        assert file.tell() == 0
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        for number in range(members):
            archive.writestr(f"{number:0100d}.csv", b"")
    with (tmp_path / "b.zip").open("rb") as file, pytest.raises(ValueError, match="takes"):
        check_listing(file)


def test_a_string_that_never_ends_is_refused_at_once():
    with pytest.raises(ValueError, match="nested more than 32 deep"):
        parse_json(b"[" * 33 + b'"' + b'\\"' * 1_000_000)  # which took hours
