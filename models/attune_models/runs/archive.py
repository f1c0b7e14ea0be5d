"""A run as one zip file, to be handed on; and such a file from anybody, opened without trusting it.

All that could do harm is looked at in the archive's table of contents before a byte is unpacked: names that lead out of
the folder, links, how many files, how large, how much larger than packed. What is unpacked is counted again, lies in a
folder of its own until it has proved to be a run, and is only then given its name.
"""

from __future__ import annotations

import shutil
import stat
import tempfile
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from attune_datasets.atomic import replacing
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.untrusted import open_plain
from attune_datasets.untrusted.archives import check_listing

from attune_models.runs.folder import RunFolder
from attune_models.runs.names import free_path, name_problem
from attune_models.runs.storage import storage_error
from attune_models.runs.trash import refuse_under_way

_LEFT_OUT = ("commands", "launched.json")  # of this machine and this moment
_PACKED_WELL = (".safetensors", ".parquet")  # packing them costs time and saves little
_MOST_FILES = 20_000
_MOST_BYTES = 200 * 2**30
_MOST_RATIO, _SMALL = 100, 64 * 2**20  # a file of this size or less may be packed as well as it can be
_DEEPEST, _LONGEST_NAME = 8, 200  # folders, characters
_CHUNK = 2**20
_ABROAD = "The file was not made by Attune, or somebody has tampered with it."


def pack_run(run: str | Path, file: str | Path, progress: ProgressCall = no_progress) -> Path:
    """Writes a run as a zip file, whole or not at all, and returns its path.

    Raises:
        AttuneError: when a worker is at the run, it is no run, or the disk refuses.
    """
    folder, target = Path(run).absolute(), Path(file).resolve()
    refuse_under_way(folder, "packed")
    if target.is_relative_to(folder.resolve()):
        raise AttuneError(f"{target} lies inside the run.", remedy="Choose a place outside it.")
    try:
        paths = [path for path in sorted(folder.rglob("*")) if _is_packed(path, folder)]
        total = sum(path.stat().st_size for path in paths) or 1
        done = 0
        with replacing(target) as output, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in paths:
                progress(done / total, f"packing {path.relative_to(folder)}")
                method = zipfile.ZIP_STORED if path.suffix in _PACKED_WELL else zipfile.ZIP_DEFLATED
                archive.write(path, f"{folder.name}/{path.relative_to(folder).as_posix()}", method)
                done += path.stat().st_size
    except OSError as error:
        raise storage_error(error, f"The run {folder} cannot be packed.") from error
    return target


def unpack_run(file: str | Path, workspace: str | Path, progress: ProgressCall = no_progress) -> Path:
    """Unpacks a run that somebody has packed into `workspace`, and returns its folder.

    Raises:
        AttuneError: when the file is no such zip, holds anything that could do harm, or the disk refuses.
    """
    path, folder = Path(file), Path(workspace)
    if not path.is_file():
        told = f"{path} is a folder." if path.is_dir() else f"There is no file {path}."
        raise AttuneError(told, remedy="Name the zip file that `attune pack` has written.")
    try:
        with open_plain(path, _MOST_BYTES) as packed, zipfile.ZipFile(_listable(packed)) as archive:
            root, members = _checked(archive, path)
            _check_room(members, folder, path)
            return _unpack(archive, members, root or path.stem, folder, progress)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, RuntimeError) as error:
        raise AttuneError(
            f"{path} is not a sound zip file.", why=f"{error}.", remedy="Ask for the file once more."
        ) from error
    except OSError as error:
        raise storage_error(error, f"{path} cannot be unpacked into {folder}.") from error


def _listable(packed: BinaryIO) -> BinaryIO:
    check_listing(packed)
    return packed


def _is_packed(path: Path, folder: Path) -> bool:
    parts = path.relative_to(folder).parts
    passing = path.name.endswith((".tmp", ".part", ".lock")) or any(".unfinished" in part for part in parts)
    return parts[0] not in _LEFT_OUT and not passing and path.is_file() and not path.is_symlink()


Members = list[tuple[zipfile.ZipInfo, PurePosixPath]]


def _checked(archive: zipfile.ZipFile, path: Path) -> tuple[str, Members]:
    """Returns the folder that all lies in (empty: none), and the files with their places in it."""
    files = [member for member in archive.infolist() if not member.is_dir()]
    if len(archive.infolist()) > _MOST_FILES:
        raise _refusal(path, f"It holds {len(archive.infolist()):,} files; a run has at most {_MOST_FILES:,}.")
    for member in archive.infolist():
        if problem := _problem(member):
            raise _refusal(path, problem)
    if (total := sum(member.file_size for member in files)) > _MOST_BYTES:
        raise _refusal(path, f"It would take {total:,} bytes; at most {_MOST_BYTES:,} are unpacked.")
    places = [PurePosixPath(member.filename) for member in files]
    records = [place for place in places if place.name == "run.json" and len(place.parts) <= 2]
    if len(records) != 1:
        raise AttuneError(f"{path} does not hold a run.", why=f"It holds {len(records)} files run.json at its top.")
    root = records[0].parent
    if not all(place.is_relative_to(root) for place in places):
        raise _refusal(path, "It holds files beside the run's folder.")
    if len({str(place).casefold() for place in places}) != len(places):
        raise _refusal(path, "Two of its files have one name.")
    inside = [place.relative_to(root) for place in places]
    return str(root) if root.parts else "", list(zip(files, inside, strict=True))


def _problem(member: zipfile.ZipInfo) -> str:
    """Returns why an entry is not unpacked; empty for a harmless one."""
    name = member.filename
    parts = name.rstrip("/").split("/")
    if name.startswith("/") or ".." in parts or "\\" in member.orig_filename or "\0" in member.orig_filename:
        return f"The name {name[:80]!r} leads out of the folder."
    if len(name) > _LONGEST_NAME or len(parts) > _DEEPEST or any(name_problem(part, ()) for part in parts):
        return f"The name {name[:80]!r} is none that Attune gives."
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return f"{name[:80]!r} is a link or a device, not a file."
    if member.flag_bits & 1:
        return f"{name[:80]!r} is encrypted."
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return f"{name[:80]!r} is packed in a way that Attune does not use."
    if member.file_size > _SMALL and member.file_size > _MOST_RATIO * max(1, member.compress_size):
        return f"{name[:80]!r} would grow from {member.compress_size:,} to {member.file_size:,} bytes."
    return ""


def _refusal(path: Path, why: str) -> AttuneError:
    return AttuneError(f"{path} is not opened.", why=why, remedy=_ABROAD)


def _check_room(members: Members, folder: Path, path: Path) -> None:
    packed = sum(member.compress_size for member, _ in members)
    total = sum(member.file_size for member, _ in members)
    if total > _SMALL and total > _MOST_RATIO * max(1, packed):
        raise _refusal(path, f"It would grow from {packed:,} to {total:,} bytes.")
    folder.mkdir(parents=True, exist_ok=True)
    if total > (free := shutil.disk_usage(folder).free):
        raise AttuneError(
            f"There is no room for {path}.", why=f"It takes {total:,} bytes; {free:,} are free.", remedy="Make room."
        )


def _unpack(archive: zipfile.ZipFile, members: Members, name: str, folder: Path, progress: ProgressCall) -> Path:
    total, done = sum(member.file_size for member, _ in members) or 1, 0
    with tempfile.TemporaryDirectory(prefix=".unpacking-", dir=folder) as scratch:
        run = Path(scratch) / "run"
        for member, place in members:
            progress(done / total, f"unpacking {place}")
            done += _copy(archive, member, run / place)
        for missing in ("commands", "checkpoints"):
            (run / missing).mkdir(exist_ok=True)
        RunFolder(run).record()  # raises for what is no run
        RunFolder(run).status()
        target = free_path(folder, "run" if name_problem(name, ()) else name)
        run.rename(target)
    return target


def _copy(archive: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path) -> int:
    target.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with archive.open(member) as source, target.open("xb") as output:
        while chunk := source.read(_CHUNK):
            count += len(chunk)
            if count > member.file_size:  # more than the table of contents promised
                raise zipfile.BadZipFile(f"{member.filename!r} is longer than the archive says")
            output.write(chunk)
    return count
