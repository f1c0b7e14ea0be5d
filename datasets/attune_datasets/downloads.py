"""Fetches the IMDb reviews from their authors and writes them as one CSV.

A. L. Maas, R. E. Daly, P. T. Pham, D. Huang, A. Y. Ng, C. Potts: "Learning Word Vectors for Sentiment Analysis",
ACL 2011. The archive's terms ask users to cite that paper; Attune neither ships nor mirrors it.
"""

from __future__ import annotations

import csv
import re
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pooch
import requests

from attune_datasets.atomic import replacing_text
from attune_datasets.errors import DatasetError
from attune_datasets.service import ProgressCall, no_progress

IMDB_URL = "https://ai.stanford.edu/~amaas/data/sentiment/aclImdb_v1.tar.gz"
IMDB_CHECKSUM = "md5:7c2ac02c03563afcf9b574c7e56c153a"
IMDB_FILE = "IMDB Dataset.csv"
_ARCHIVE = "aclImdb_v1.tar.gz"
_REVIEWS = 50_000  # in the official archive; only progress depends on it
_TIMEOUT = (10, 30)  # seconds to connect, seconds without a byte
_PIECE = 2**16  # bytes; also what a broken connection costs at most
_MAX_REVIEW = 2**20  # bytes; the longest of the archive has 14 kB
_MEMBER = re.compile(r"aclImdb/(train|test)/(pos|neg)/(\d+)_\d+\.txt")
_AGAIN = "Try again; the download goes on where it stopped."


def download_imdb(
    folder: str | Path, progress: ProgressCall = no_progress, url: str = IMDB_URL, checksum: str = IMDB_CHECKSUM
) -> Path:
    """Returns the path of `IMDB Dataset.csv` in `folder`, fetching and writing it where it is not there yet.

    The file has the columns review, sentiment (positive, negative) and split (train, test); positive and negative
    reviews take turns. A download that was broken off goes on where it stopped.

    Args:
        folder: Where the file goes; made when missing.
        progress: Told the fraction of the work that is done; may raise `Cancelled`.
        url: Where the archive is.
        checksum: The archive's, as `md5:…` or `sha256:…`.

    Raises:
        DatasetError: No network, a wrong checksum, a full disk or a folder that cannot be written to.
    """
    target = Path(folder) / IMDB_FILE
    if target.exists():
        return target
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        archive = _fetch(url, checksum, target.parent, progress)
        _write(_read_reviews(archive, progress), target)
        archive.unlink()
    except requests.RequestException as error:
        raise _no_download(url, error) from error
    except OSError as error:
        why = f"{error.strerror or error}."
        remedy = "Free about 200 MB there, or choose another folder."
        raise DatasetError(f"The IMDb reviews could not be written to {folder}.", why=why, remedy=remedy) from error
    return target


def _fetch(url: str, checksum: str, folder: Path, progress: ProgressCall) -> Path:
    pooch.get_logger().setLevel("WARNING")
    partial = folder / (_ARCHIVE + ".part")

    def downloader(source: str, output: str, _: Any) -> None:
        _resume(source, partial, progress)
        partial.replace(output)

    try:
        return Path(pooch.retrieve(url, checksum, _ARCHIVE, folder, downloader=downloader))
    except ValueError as error:  # pooch's word for a checksum that differs; the bytes are gone by then
        raise DatasetError(
            "The IMDb archive arrived damaged: its checksum differs.",
            why=f"It came from {url}.",
            remedy="Try again; if it happens twice, a proxy on the way may be changing downloads.",
        ) from error


def _resume(url: str, partial: Path, progress: ProgressCall) -> None:
    """Appends to `partial` what it still lacks."""
    have = partial.stat().st_size if partial.exists() else 0
    headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})
    with requests.get(url, headers=headers, stream=True, timeout=_TIMEOUT) as answer:
        if answer.status_code == requests.codes.requested_range_not_satisfiable:
            return  # all of it is there, or too much of it: the checksum decides
        answer.raise_for_status()
        resumed = answer.status_code == requests.codes.partial_content
        done = have if resumed else 0
        total = done + int(answer.headers.get("Content-Length", 0))
        with partial.open("ab" if resumed else "wb") as file:
            for piece in answer.iter_content(_PIECE):
                file.write(piece)
                done += len(piece)
                progress(0.8 * done / max(total, done), f"Downloading IMDb: {done >> 20} of {total >> 20} MB")


def _no_download(url: str, error: requests.RequestException) -> DatasetError:
    host = url.split("/")[2]
    if error.response is not None:
        status = error.response.status_code
        return DatasetError(f"{host} did not hand out the IMDb archive: HTTP {status}.", remedy="Try again later.")
    if isinstance(error, requests.Timeout):
        return DatasetError(f"{host} did not answer in time.", remedy=_AGAIN)
    if isinstance(error, requests.ConnectionError) and not isinstance(error, requests.exceptions.ChunkedEncodingError):
        return DatasetError(
            f"There is no connection to {host}.",
            remedy=f"Check the network and the proxy. {_AGAIN} Or fetch {url} yourself and open a CSV made from it.",
        )
    return DatasetError(f"The connection to {host} broke.", remedy=_AGAIN)


class _Review(NamedTuple):
    split: str
    number: int
    sentiment: str
    text: str


def _read_reviews(archive: Path, progress: ProgressCall) -> list[_Review]:
    """Reads the labelled reviews out of the archive; nothing is unpacked to the disk, so nothing can leave it."""
    try:
        reviews = list(_members(archive, progress))
    except (tarfile.TarError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise DatasetError(
            f"{archive} is no sound archive.", why=f"{error}.", remedy="Delete it and try again."
        ) from error
    if not reviews:
        raise DatasetError(f"{archive} holds no reviews.", remedy="Delete it and try again.")
    return sorted(reviews, key=lambda review: (review.split == "test", review.number, review.sentiment))


def _members(archive: Path, progress: ProgressCall) -> Iterator[_Review]:
    count = 0
    with tarfile.open(archive, "r|gz") as tar:
        for member in tar:
            found = _MEMBER.fullmatch(member.name)
            file = tar.extractfile(member) if found and member.isreg() and member.size <= _MAX_REVIEW else None
            if found is None or file is None:
                continue
            sentiment = "positive" if found[2] == "pos" else "negative"
            yield _Review(found[1], int(found[3]), sentiment, file.read().decode("utf-8"))
            count += 1
            progress(0.8 + 0.2 * min(1.0, count / _REVIEWS), "Unpacking IMDb")


def _write(reviews: list[_Review], target: Path) -> None:
    with replacing_text(target) as file:
        writer = csv.writer(file)
        writer.writerow(["review", "sentiment", "split"])
        writer.writerows((review.text, review.sentiment, review.split) for review in reviews)
