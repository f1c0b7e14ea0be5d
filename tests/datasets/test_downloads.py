"""The IMDb download against a local server with a small archive of the official shape."""

from __future__ import annotations

import hashlib
import io
import random
import socket
import tarfile
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from attune_datasets.downloads import IMDB_FILE, download_imdb
from attune_datasets.errors import Cancelled, DatasetError
from attune_datasets.spec import DataSpec
from attune_datasets.table import read_table


def _archive() -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as tar:
        for split in ("test", "train"):
            for sentiment, stars in (("neg", 2), ("pos", 9)):
                for number in range(3):
                    text = f'A {sentiment} {split} film,<br />"number" {number}: très bien. '
                    text += random.Random(text).randbytes(20_000).hex()
                    _add(tar, f"aclImdb/{split}/{sentiment}/{number}_{stars}.txt", text)
        _add(tar, "aclImdb/train/unsup/0_0.txt", "unlabelled")
        _add(tar, "aclImdb/README", "read me")
        _add(tar, "../escaped.txt", "leaves the folder")
        _add(tar, "aclImdb/train/pos/../../../../escaped_9.txt", "leaves the folder")
    return packed.getvalue()


def _add(tar: tarfile.TarFile, name: str, text: str) -> None:
    data = text.encode()
    info = tarfile.TarInfo(name)
    info.size = len(data)
    tar.addfile(info, io.BytesIO(data))


class _Handler(BaseHTTPRequestHandler):
    """Serves `server.body`; understands `Range`; pauses and breaks off as the server says."""

    server: _Server

    def do_GET(self) -> None:
        body, start = self.server.body, 0
        self.server.ranges.append(self.headers.get("Range"))
        if self.server.status != 200:
            self.send_error(self.server.status)
            return
        if (asked := self.headers.get("Range")) and self.server.knows_range:
            start = int(asked.removeprefix("bytes=").removesuffix("-"))
            if start >= len(body):
                self.send_error(416)
                return
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {start}-{len(body) - 1}/{len(body)}")
        else:
            self.send_response(200)
        self.send_header("Content-Length", str(len(body) - start))
        self.end_headers()
        end = self.server.break_after if self.server.break_after is not None else len(body)
        half = (start + end) // 2
        self.wfile.write(body[start:half])
        self.wfile.flush()
        self.server.holds_back.set()
        self.server.goes_on.wait(60)
        with suppress(ConnectionError):  # the other side may have cancelled
            self.wfile.write(body[half:end])

    def log_message(self, format: str, *args: object) -> None:
        """Keeps the tests' output quiet."""


class _Server(ThreadingHTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.body = _archive()
        self.ranges: list[str | None] = []
        self.break_after: int | None = None
        self.knows_range = True
        self.status = 200
        self.goes_on = threading.Event()  # while it is not set, half of the body is sent and the rest held back
        self.goes_on.set()
        self.holds_back = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/aclImdb_v1.tar.gz"

    @property
    def checksum(self) -> str:
        return "md5:" + hashlib.md5(self.body).hexdigest()


@pytest.fixture
def server() -> Iterator[_Server]:
    server = _Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def _download(server: _Server, folder: Path) -> Path:
    return download_imdb(folder, url=server.url, checksum=server.checksum)


def test_one_csv_with_all_labelled_reviews_in_turns(server: _Server, tmp_path: Path) -> None:
    path = _download(server, tmp_path / "new" / "data")
    table = read_table(DataSpec(file=str(path)))
    assert table.columns == ["review", "sentiment", "split"]
    assert (table.spec.text, table.spec.label) == ("review", "sentiment")
    assert table.texts("sentiment") == ["negative", "positive"] * 6
    assert table.texts("split") == ["train"] * 6 + ["test"] * 6
    assert table.texts("review")[0].startswith('A neg train film,<br />"number" 0: très bien.')
    assert [file.name for file in path.parent.iterdir()] == [IMDB_FILE]
    assert not list(tmp_path.rglob("escaped*")) and not list(tmp_path.parent.glob("escaped*"))


def test_a_file_that_is_there_is_not_fetched_again(server: _Server, tmp_path: Path) -> None:
    path = _download(server, tmp_path)
    assert _download(server, tmp_path) == path
    assert len(server.ranges) == 1


def test_a_broken_download_goes_on_where_it_stopped(server: _Server, tmp_path: Path) -> None:
    server.break_after = len(server.body) // 2
    with pytest.raises(DatasetError, match=r"The connection to 127\.0\.0\.1:\d+ broke\. Try again"):
        _download(server, tmp_path)
    assert not (tmp_path / IMDB_FILE).exists()
    have = (tmp_path / "aclImdb_v1.tar.gz.part").stat().st_size
    assert 0 < have <= server.break_after
    server.break_after = None
    assert len(read_table(DataSpec(file=str(_download(server, tmp_path))))) == 12
    assert server.ranges == [None, f"bytes={have}-"]


def test_a_cancelled_download_goes_on_where_it_stopped(server: _Server, tmp_path: Path) -> None:

    def cancel(fraction: float, note: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        download_imdb(tmp_path, cancel, url=server.url, checksum=server.checksum)
    assert (tmp_path / "aclImdb_v1.tar.gz.part").stat().st_size == 2**16
    assert _download(server, tmp_path).exists()
    assert server.ranges[-1] == f"bytes={2**16}-"


def test_a_server_without_ranges_sends_all_again(server: _Server, tmp_path: Path) -> None:
    server.knows_range = False
    (tmp_path / "aclImdb_v1.tar.gz.part").write_bytes(b"half of it")
    assert _download(server, tmp_path).exists()


def test_a_whole_partial_file_is_taken(server: _Server, tmp_path: Path) -> None:
    (tmp_path / "aclImdb_v1.tar.gz.part").write_bytes(server.body)
    assert _download(server, tmp_path).exists()


def test_a_wrong_checksum_leaves_nothing_behind(server: _Server, tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="checksum differs"):
        download_imdb(tmp_path, url=server.url, checksum="md5:" + "0" * 32)
    assert not list(tmp_path.iterdir())


def test_no_network(tmp_path: Path) -> None:
    with socket.socket() as held:  # bound and not listening: connections are refused
        held.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{held.getsockname()[1]}/aclImdb_v1.tar.gz"
        with pytest.raises(DatasetError, match="There is no connection to 127"):
            download_imdb(tmp_path, url=url)


def test_a_server_that_refuses(server: _Server, tmp_path: Path) -> None:
    server.status = 503
    with pytest.raises(DatasetError, match="HTTP 503"):
        _download(server, tmp_path)


def test_an_archive_that_is_none(server: _Server, tmp_path: Path) -> None:
    server.body = b"<html>Please log in to this network</html>"
    with pytest.raises(DatasetError, match="no sound archive"):
        _download(server, tmp_path)


def test_a_full_disk(server: _Server, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="only Unix can limit the size of a process's files")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(DatasetError, match=r"could not be written to .* Free about 200 MB"):
            _download(server, tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert not (tmp_path / IMDB_FILE).exists()


def test_a_folder_that_cannot_be(server: _Server, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DatasetError, match="could not be written to"):
        _download(server, tmp_path / "file" / "data")


SERVICE = """
from attune_datasets.data_service import BESIDE, HANDLERS
from attune_datasets.downloads import download_imdb
from attune_datasets.service import Reply, serve

def from_here(arguments, progress):
    return Reply({"path": str(download_imdb(progress=progress, **arguments))})

serve({**HANDLERS, "download_imdb": from_here}, BESIDE)
"""


def test_the_open_file_does_not_wait_for_a_download(server: _Server, tmp_path: Path, tiny_file: Path, start_service):
    service = start_service("-c", SERVICE)
    server.goes_on.clear()
    where = {"folder": str(tmp_path), "url": server.url, "checksum": server.checksum}
    download = service.send("download_imdb", **where)
    assert server.holds_back.wait(60)
    data = service.ask("open", data=DataSpec(file=str(tiny_file)).model_dump())["data"]
    assert service.ask("words", data=data, top=1)["words"]
    assert download not in service.order

    service.cancel(download)
    assert service.ask("preview", data=data)["total"] == 200  # so the cancellation has been read
    server.goes_on.set()
    assert service.answer(download)["cancelled"]
    assert Path(service.ask("download_imdb", **where)["path"]).exists()
