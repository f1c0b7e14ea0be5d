"""Bytes in: a plain file, a .gz, or one member of a .zip, told apart by their content and never by their name alone.

Every file that cannot be read is a `DatasetError` that names it and says what to do. Sizes are capped while unpacking,
so that an archive of a few kB cannot fill the memory.
"""

from __future__ import annotations

import gzip
import io
import stat
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from attune_datasets.errors import DatasetError, nearest, printable
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.suffixes import TABLES_AND_TEXTS
from attune_datasets.untrusted.archives import check_listing

MAX_BYTES = 2**31 - 1  # of one unpacked table: Arrow's string offsets have 32 bits
MAX_RATIO = 250  # unpacked to packed size; text stays under 20, a zip bomb is at 1,000
RATIO_APPLIES_ABOVE = 64 * 2**20  # bytes; under this even a bomb is harmless
_PIECE = 2**20
_GZIP, _ZIP, _EMPTY_ZIP = b"\x1f\x8b", b"PK\x03\x04", b"PK\x05\x06"


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True)
class FileData:
    """The unpacked bytes of one table and the name that its content had inside the archive."""

    name: str
    data: bytes

    @property
    def suffix(self) -> str:
        """The lower-case ending of the name, such as `.csv`."""
        return PurePosixPath(self.name).suffix.lower()


def list_tables(path: str | Path) -> list[str]:
    """Returns the tables in a .zip, or the one name of any other file. Raises `DatasetError`."""
    path = _existing(path)
    with _opened(path) as file:
        if not _is_zip(file):
            return [_without_gz(path.name)]
        return [_member_name(info) for info in _members(_zip(file, path), path)]


def read_file(path: str | Path, table: str | None = None, progress: ProgressCall = no_progress) -> FileData:
    """Returns the unpacked bytes of a table.

    Args:
        path: The file.
        table: Which member of a .zip; needed when it holds several tables.
        progress: Told the fraction of the packed bytes that is read.

    Raises:
        DatasetError: The file is missing, no file, unreadable, empty, broken, encrypted, too large or ambiguous.
    """
    path = _existing(path)
    with _opened(path) as file:
        try:
            content = _read_member(file, path, table, progress) if _is_zip(file) else _read_plain(file, path, progress)
        except OSError as error:
            raise _unreadable(path, error) from error
    if content.data.startswith(_GZIP):
        content = FileData(_without_gz(content.name), _gunzip(content.data, str(path), progress))
    if not content.data.strip(b"\0\t\r\n \xef\xbb\xbf"):
        raise DatasetError(f"{path.name} is empty.", remedy="Choose a file with at least one row of text.")
    return content


def _existing(path: str | Path) -> Path:
    path = Path(path)
    try:
        mode = path.stat().st_mode
    except FileNotFoundError as error:
        raise DatasetError(f"There is no file {path}.", remedy="Check the name and the folder.") from error
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    if stat.S_ISDIR(mode):
        raise DatasetError(f"{path} is a folder.", remedy="Choose a file inside it.")
    if not stat.S_ISREG(mode):
        raise DatasetError(f"{path} is a device or a pipe, not a file.", remedy="Save its content as a file first.")
    return path


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> DatasetError:
    why = f"{getattr(error, 'strerror', None) or error}."
    return DatasetError(
        f"{path} cannot be read.", why=why, remedy="Check that you may read it and that its disk is connected."
    )


def _is_zip(file: BinaryIO) -> bool:
    start = file.read(4)
    file.seek(0)
    return start in (_ZIP, _EMPTY_ZIP)


def _without_gz(name: str) -> str:
    return name[:-3] if name.lower().endswith(".gz") else name


def _read_plain(file: BinaryIO, path: Path, progress: ProgressCall) -> FileData:
    size, note = path.stat().st_size, printable(f"Reading {path.name}")
    _check_size(size, path.name)
    pieces, done = [], 0
    while piece := file.read(16 * _PIECE):
        pieces.append(piece)
        done += len(piece)
        progress(done / max(size, done), note)
    return FileData(path.name, pieces[0] if len(pieces) == 1 else b"".join(pieces))


def _check_size(size: int, name: str) -> None:
    if size > MAX_BYTES:
        raise DatasetError(
            f"{name} holds {size / 2**30:.1f} GB of text; one table may hold 2 GB.",
            remedy="Split it into smaller files, or take a part of its rows.",
        )


def _gunzip(packed: bytes, name: str, progress: ProgressCall) -> bytes:
    source = io.BytesIO(packed)
    try:
        with gzip.GzipFile(fileobj=source) as stream:
            return _unpack(stream, len(packed), name, progress, lambda: source.tell() / len(packed))
    except EOFError as error:
        raise DatasetError(
            f"{name} is cut off: its gzip data ends too early.", remedy="Download or copy it again."
        ) from error
    except (gzip.BadGzipFile, zlib.error) as error:
        raise DatasetError(
            f"{name} is no sound gzip file.",
            why=f"{error}.",
            remedy="Download or copy it again, or unpack it yourself.",
        ) from error


def _unpack(stream: _Readable, packed: int, name: str, progress: ProgressCall, done: Callable[[], float]) -> bytes:
    unpacked = io.BytesIO()
    while piece := stream.read(4 * _PIECE):
        unpacked.write(piece)
        size = unpacked.tell()
        _check_size(size, name)
        if size > RATIO_APPLIES_ABOVE and size > MAX_RATIO * packed:
            raise DatasetError(
                f"{name} unpacks to more than {MAX_RATIO} times its size, as no text does.",
                remedy="It looks like a zip bomb; if you trust it, unpack it yourself and open what comes out.",
            )
        progress(min(done(), 1.0), printable(f"Unpacking {name}"))
    return unpacked.getvalue()


def _zip(file: BinaryIO, path: Path) -> zipfile.ZipFile:
    try:
        check_listing(file)
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError) as error:
        raise _broken_zip(path, error) from error


def _broken_zip(path: Path, error: Exception) -> DatasetError:
    return DatasetError(
        f"{path} is no sound zip file.", why=f"{error}.", remedy="Download or copy it again, or unpack it yourself."
    )


def _members(archive: zipfile.ZipFile, path: Path) -> list[zipfile.ZipInfo]:
    infos = [info for info in archive.infolist() if not info.is_dir() and _is_content(_member_name(info))]
    if any(_member_name(info) == "xl/workbook.xml" for info in infos):
        raise DatasetError(f"{path.name} is an Excel workbook.", remedy="Save the sheet as CSV (UTF-8) and open that.")
    tables = [info for info in infos if _without_gz(_member_name(info)).lower().endswith(TABLES_AND_TEXTS)]
    # The SMS spam archive's one table has no ending at all.
    tables = tables or [info for info in infos if not PurePosixPath(_member_name(info)).suffix]
    if not tables:
        names = ", ".join(_member_name(info) for info in infos[:10]) or "nothing"
        endings = ", ".join(TABLES_AND_TEXTS)
        raise DatasetError(
            f"{path.name} holds no table.", why=f"It holds {names}.", remedy=f"A table ends in {endings}."
        )
    return tables


def _is_content(name: str) -> bool:
    pure = PurePosixPath(name)
    described = pure.stem.lower() in ("readme", "license", "licence", "copying")
    return not described and not name.startswith("__MACOSX/") and not pure.name.startswith(".")


def _member_name(info: zipfile.ZipInfo) -> str:
    """Zip tools in China write names in GB18030 without saying so; Python then reads them as cp437."""
    if info.flag_bits & 0x800 or info.filename.isascii():
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def _read_member(file: BinaryIO, path: Path, table: str | None, progress: ProgressCall) -> FileData:
    archive = _zip(file, path)
    info = _chosen(_members(archive, path), path, table)
    name = _member_name(info)
    if info.flag_bits & 1:
        raise DatasetError(f"{name} in {path.name} is encrypted.", remedy="Unpack it with its password and open that.")
    _check_size(info.file_size, f"{name} in {path.name}")
    try:
        with archive.open(info) as stream:
            data = _unpack(
                stream, max(info.compress_size, 1), name, progress, lambda: stream.tell() / max(info.file_size, 1)
            )
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise _broken_zip(path, error) from error
    return FileData(name, data)


def _chosen(members: list[zipfile.ZipInfo], path: Path, table: str | None) -> zipfile.ZipInfo:
    names = [_member_name(info) for info in members]
    if table is not None:
        if table not in names:
            raise DatasetError(f"{path.name} holds no table {table!r}.", remedy=nearest(table, names))
        return members[names.index(table)]
    if len(members) > 1:
        raise DatasetError(
            f"{path.name} holds {len(members)} tables: {', '.join(names[:20])}{' …' if len(names) > 20 else ''}.",
            remedy="Choose one of them with data.table.",
        )
    return members[0]
