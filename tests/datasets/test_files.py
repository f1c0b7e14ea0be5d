"""Plain, gzipped and zipped files, and each way in which a file cannot be read."""

from __future__ import annotations

import gzip
import os
import struct
import zipfile
from pathlib import Path

import pytest
from attune_datasets.errors import Cancelled, DatasetError
from attune_datasets.files import list_tables, read_file

TABLE = b"text,label\ngood,1\nbad,0\n"


def _zip(path: Path, members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def _write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_plain_file(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.csv", TABLE)
    content = read_file(path)
    assert (content.data, content.name, content.suffix) == (TABLE, "a.csv", ".csv")
    assert list_tables(path) == ["a.csv"]


@pytest.mark.parametrize("name", ["a.csv.gz", "a.csv"])
def test_gzip_is_told_by_content(tmp_path: Path, name: str) -> None:
    path = _write(tmp_path / name, gzip.compress(TABLE))
    content = read_file(path)
    assert (content.data, content.suffix) == (TABLE, ".csv")
    assert list_tables(path) == ["a.csv"]


def test_a_gzip_of_several_parts(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.csv.gz", gzip.compress(TABLE[:11]) + gzip.compress(TABLE[11:]))
    assert read_file(path).data == TABLE


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_with_one_table_beside_other_files(tmp_path: Path, compression: int) -> None:
    members = {
        "IMDB Dataset.csv": TABLE,
        "readme.txt": b"hello",
        "__MACOSX/._IMDB Dataset.csv": b"junk",
        "x/a.png": b"p",
    }
    path = _zip(tmp_path / "a.zip", members, compression)
    assert list_tables(path) == ["IMDB Dataset.csv"]
    content = read_file(path)
    assert (content.data, content.name) == (TABLE, "IMDB Dataset.csv")


def test_a_zip_with_a_gzip_inside(tmp_path: Path) -> None:
    content = read_file(_zip(tmp_path / "a.zip", {"a.tsv.gz": gzip.compress(TABLE)}))
    assert (content.data, content.suffix) == (TABLE, ".tsv")


def test_a_zip_whose_one_table_has_no_ending(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {"SMSSpamCollection": TABLE, "readme": b"hello"})
    assert list_tables(path) == ["SMSSpamCollection"]


def test_a_zip_with_several_tables_asks_which(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {"train.csv": TABLE, "test.csv": b"text\nother\n"})
    assert list_tables(path) == ["train.csv", "test.csv"]
    with pytest.raises(DatasetError, match=r"a\.zip holds 2 tables: train\.csv, test\.csv\. Choose .* data\.table"):
        read_file(path)
    assert read_file(path, "test.csv").data == b"text\nother\n"
    with pytest.raises(DatasetError, match=r"no table 'tset\.csv'\. Did you mean 'test\.csv'"):
        read_file(path, "tset.csv")


def test_chinese_names_in_a_zip_from_china(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {"ABCD.csv": TABLE})
    path.write_bytes(path.read_bytes().replace(b"ABCD", "评论".encode("gb18030")))
    assert list_tables(path) == ["评论.csv"]
    assert read_file(path, "评论.csv").data == TABLE


def test_chinese_path(tmp_path: Path) -> None:
    folder = tmp_path / "数据 集"
    folder.mkdir()
    assert read_file(_write(folder / "评论.csv", TABLE)).data == TABLE


@pytest.mark.skipif(os.name == "nt", reason="Windows paths are always Unicode")
def test_path_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xe9t\xe9.csv")
    try:
        path.write_bytes(TABLE)
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    assert read_file(path).data == TABLE


@pytest.mark.parametrize("data", [b"", b"\n\n \r\n", b"\xef\xbb\xbf\n", gzip.compress(b"", mtime=0)])
def test_empty(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(DatasetError, match=r"a\.csv is empty\."):
        read_file(_write(tmp_path / "a.csv", data))


def test_missing_and_folder(tmp_path: Path) -> None:
    for read in (read_file, list_tables):
        with pytest.raises(DatasetError, match=r"There is no file .*gone"):
            read(tmp_path / "gone.csv")
        with pytest.raises(DatasetError, match="is a folder"):
            read(tmp_path)
    with pytest.raises(DatasetError, match="cannot be read"):
        read_file("a\0b.csv")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_not_permitted(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.csv", TABLE)
    path.chmod(0)
    with pytest.raises(DatasetError, match=r"cannot be read.*Permission denied"):
        read_file(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.csv")
    with pytest.raises(DatasetError, match="not a file"):
        read_file(tmp_path / "a.csv")


def test_broken_gzip(tmp_path: Path) -> None:
    packed = gzip.compress(TABLE * 1000)
    with pytest.raises(DatasetError, match="is cut off"):
        read_file(_write(tmp_path / "cut.csv.gz", packed[: len(packed) // 2]))
    damaged = packed[:40] + b"\xff" * 40 + packed[80:]
    with pytest.raises(DatasetError, match="no sound gzip"):
        read_file(_write(tmp_path / "damaged.csv.gz", damaged))
    wrong_sum = packed[:-8] + b"\0\0\0\0" + packed[-4:]
    with pytest.raises(DatasetError, match="no sound gzip"):
        read_file(_write(tmp_path / "sum.csv.gz", wrong_sum))


def test_broken_zip(tmp_path: Path) -> None:
    packed = _zip(tmp_path / "a.zip", {"a.csv": TABLE * 1000}).read_bytes()
    for broken in (packed[: len(packed) // 2], packed[:50] + b"\xff" * 20 + packed[70:]):
        with pytest.raises(DatasetError, match="no sound zip"):
            read_file(_write(tmp_path / "b.zip", broken))


def test_encrypted_zip(tmp_path: Path) -> None:
    packed = bytearray(_zip(tmp_path / "a.zip", {"a.csv": TABLE}).read_bytes())
    packed[6] |= 1  # general purpose flags of the local header
    packed[packed.index(b"PK\x01\x02") + 8] |= 1  # and of the directory
    with pytest.raises(DatasetError, match="is encrypted"):
        read_file(_write(tmp_path / "b.zip", bytes(packed)))


def test_zip_without_table_and_workbook(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"holds no table\. It holds a\.png"):
        read_file(_zip(tmp_path / "a.zip", {"a.png": b"x"}))
    with pytest.raises(DatasetError, match="holds no table"):
        read_file(_zip(tmp_path / "b.zip", {}))
    with pytest.raises(DatasetError, match="Excel workbook"):
        read_file(_zip(tmp_path / "c.xlsx", {"xl/workbook.xml": b"<x/>", "[Content_Types].xml": b""}))


def test_bombs(tmp_path: Path) -> None:
    bomb = b"a" * (80 * 2**20)
    with pytest.raises(DatasetError, match="times its size"):
        read_file(_write(tmp_path / "a.csv.gz", gzip.compress(bomb, 9)))
    with pytest.raises(DatasetError, match="times its size"):
        read_file(_zip(tmp_path / "a.zip", {"a.csv": bomb}))


def test_a_zip_that_claims_a_huge_member(tmp_path: Path) -> None:
    packed = bytearray(_zip(tmp_path / "a.zip", {"a.csv": TABLE}).read_bytes())
    struct.pack_into("<I", packed, packed.index(b"PK\x01\x02") + 24, 0xF0000000)
    with pytest.raises(DatasetError, match=r"holds 3\.8 GB of text"):
        read_file(_write(tmp_path / "b.zip", bytes(packed)))


def test_a_file_over_the_cap_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("wb") as file:
        file.truncate(3 * 2**30)  # a hole: no disk is used
    with pytest.raises(DatasetError, match=r"a\.csv holds 3\.0 GB"):
        read_file(tmp_path / "a.csv")


@pytest.mark.parametrize("name", ["a.csv", "a.csv.gz", "a.zip"])
def test_reading_tells_its_progress_and_can_be_cancelled(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.endswith("zip"):
        _zip(path, {"a.csv": TABLE})
    else:
        path.write_bytes(gzip.compress(TABLE) if name.endswith("gz") else TABLE)
    told: list[float] = []
    read_file(path, progress=lambda fraction, note: told.append(fraction))
    assert (told and told == sorted(told) and told[-1] <= 1.0) or name == "a.csv.gz"

    def cancel(fraction: float, note: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_file(path, progress=cancel)
