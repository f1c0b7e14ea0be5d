"""The service client against the real data service: answers, newest wins, errors, death and restart."""

from __future__ import annotations

import os
import signal
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from attune_datasets.errors import AttuneError, DatasetError
from attune_studio.client import PendingRequest, ServiceClient
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

MODULE = "attune_datasets.data_service"


@pytest.fixture
def client(qtbot: QtBot) -> Iterator[ServiceClient]:
    made = ServiceClient(MODULE)
    yield made
    made.shut_down()


@pytest.fixture
def table(tmp_path: Path) -> dict[str, object]:
    path = tmp_path / "reviews.csv"
    path.write_text("text,label\n" + "".join(f"a good film {i},pos\na bad film {i},neg\n" for i in range(50)))
    return {"file": str(path)}


def answer(qtbot: QtBot, request: PendingRequest) -> Any:
    """The result of a request, or its error. (`waitSignal` would disconnect from a request that is deleted by then.)"""
    got: list[Any] = []
    request.finished.connect(lambda result: got.append(result))
    request.failed.connect(lambda error: got.append(error))
    qtbot.waitUntil(lambda: bool(got), timeout=120_000)
    return got[0]


def test_a_request_is_answered(qtbot: QtBot, client: ServiceClient, table: dict[str, object]) -> None:
    request = client.request("open", data=table)
    assert client.busy
    told = answer(qtbot, request)
    assert told["table_rows"] == 100
    assert told["labels"] == {"neg": 50, "pos": 50}
    qtbot.waitUntil(lambda: not client.busy)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="counts open files as Linux does")
@pytest.mark.qt_log_ignore("QProcess: Cannot create pipe")
def test_a_process_that_cannot_be_started_is_told_and_started_the_next_time(
    qtbot: QtBot, client: ServiceClient, table: dict[str, object]
) -> None:
    import resource

    usual = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, usual[1]))  # no file more, so no pipe to a process either
    try:
        request = client.request("open", data=table)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, usual)
    error = answer(qtbot, request)
    assert isinstance(error, AttuneError) and "ended unexpectedly" in error.what
    assert answer(qtbot, client.request("open", data=table))["table_rows"] == 100


def test_a_prepared_process_answers_what_is_asked_first(
    qtbot: QtBot, client: ServiceClient, table: dict[str, object]
) -> None:
    client.prepare()
    number = client.process_id
    assert number and not client.busy
    client.prepare()
    answer(qtbot, client.request("open", data=table))
    assert client.process_id == number


def test_the_newest_request_of_a_topic_wins(qtbot: QtBot, client: ServiceClient, table: dict[str, object]) -> None:
    answers: list[int] = []
    requests = [client.request("preview", topic="preview", data=table, limit=n) for n in (1, 2, 3)]
    for request in requests:
        request.finished.connect(lambda result: answers.append(len(result["rows"])))
    answer(qtbot, requests[-1])
    answer(qtbot, client.request("tables", file=table["file"]))  # by now all it had to say of the others has been read
    assert answers == [3]


def test_an_error_arrives_as_it_was_raised(qtbot: QtBot, client: ServiceClient, tmp_path: Path) -> None:
    error = answer(qtbot, client.request("open", data={"file": str(tmp_path / "none.csv")}))
    assert isinstance(error, DatasetError)
    assert "none.csv" in error.what
    assert error.remedy


def test_a_cancelled_request_says_only_that_it_ended(
    qtbot: QtBot, client: ServiceClient, table: dict[str, object]
) -> None:
    request = client.request("open", data=table)
    said: list[str] = []
    request.finished.connect(lambda: said.append("finished"))
    request.failed.connect(lambda: said.append("failed"))
    request.ended.connect(lambda: said.append("ended"))
    request.cancel()
    answer(qtbot, client.request("tables", file=table["file"]))
    assert said == ["ended"]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_killed_service_fails_its_requests_and_starts_anew(
    qtbot: QtBot, client: ServiceClient, table: dict[str, object]
) -> None:
    answer(qtbot, client.request("open", data=table))
    first = client.process_id
    os.kill(first, signal.SIGSTOP)  # so that it cannot answer before it is killed
    request = client.request("preview", data=table)
    os.kill(first, signal.SIGKILL)
    error = answer(qtbot, request)
    assert isinstance(error, AttuneError)
    assert MODULE in error.what
    assert not client.busy
    answer(qtbot, client.request("open", data=table))
    assert client.process_id not in (0, first)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_whoever_is_told_of_a_dead_service_may_cancel_and_ask_anew(
    qtbot: QtBot, client: ServiceClient, table: dict[str, object]
) -> None:
    answer(qtbot, client.request("open", data=table))
    os.kill(client.process_id, signal.SIGSTOP)
    told: list[str] = []
    first, second, third = (client.request("preview", topic=name, data=table) for name in ("a", "b", "c"))
    first.failed.connect(lambda _: client.cancel_topic("b"))
    first.failed.connect(lambda _: told.append(str(client.process_id)))
    second.failed.connect(lambda _: told.append("b failed"))
    second.ended.connect(lambda: told.append("b ended"))
    third.failed.connect(lambda _: client.request("preview", topic="a", data=table).ended.connect(told.clear))
    third.ended.connect(lambda: told.append("c ended"))
    os.kill(client.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: "c ended" in told)
    assert told == ["b ended", "0", "c ended"] and client.busy
    qtbot.waitUntil(lambda: not told)
    assert not client.busy


def test_a_service_that_cannot_start_is_an_error(qtbot: QtBot) -> None:
    client = ServiceClient("attune_datasets.no_such_service")
    assert "no_such_service" in str(answer(qtbot, client.request("open")))
    assert "No module named" in client.log_tail()


def test_requests_do_not_keep_their_client(qtbot: QtBot, tmp_path: Path) -> None:
    """Else it would be freed while its last request is, and free that one a second time."""
    client = ServiceClient(MODULE)
    client.request("open", data={"file": str(tmp_path / "none.csv")})
    client.shut_down()  # the request ends, and is deleted when events are next looked after
    gone = weakref.ref(client)
    del client
    assert gone() is None


def test_shut_down_leaves_no_process(qtbot: QtBot, client: ServiceClient, table: dict[str, object]) -> None:
    answer(qtbot, client.request("open", data=table))
    number = client.process_id
    client.shut_down()
    assert not psutil.pid_exists(number)
    assert client.process_id == 0


def test_files_of_the_working_directory_stand_in_for_no_library(
    qtbot: QtBot, client: ServiceClient, table: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "numpy.py").write_text("raise ImportError('the wrong numpy')")
    monkeypatch.chdir(tmp_path)
    assert answer(qtbot, client.request("open", data=table))["table_rows"] == 100


def test_a_released_process_ends_though_nobody_waits_and_its_client_goes(
    qtbot: QtBot, table: dict[str, object]
) -> None:
    owner = QObject()
    client = ServiceClient(MODULE, owner)
    answer(qtbot, client.request("open", data=table))
    number = client.process_id
    client.release()
    assert client.process_id == 0
    delete(owner)
    qtbot.waitUntil(lambda: not psutil.pid_exists(number))
