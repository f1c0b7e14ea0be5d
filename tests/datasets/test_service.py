"""The order in which a service answers, as a real process: who gives way to whom, and who is cancelled."""

import subprocess
import sys

import pytest
from attune_datasets import frames

# `long` and `longer` work until `end` was asked, which is answered beside them; each beginning is noted.
SCRIPT = """
import threading
from attune_datasets.service import Reply, serve
begun, ended = [], threading.Event()
def long(request, progress):
    begun.append(request["name"])
    while not ended.is_set():
        progress(0.5)
    return Reply({"begun": list(begun)})
def short(request, progress):
    begun.append(request["name"])
    return Reply({"begun": list(begun)})
def end(request, progress):
    ended.set()
    return Reply({})
serve({"long": long, "longer": long, "short": short, "end": end}, beside=["end"], giving_way=["long", "longer"])
"""


class Service:
    def __init__(self):
        command = [sys.executable, "-c", SCRIPT]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.reader, self.waiting = frames.FrameReader(), []

    def send(self, number, do):
        self.write({"id": number, "do": do, "name": f"{do} {number}"})

    def write(self, header):
        self.process.stdin.write(frames.encode(header))
        self.process.stdin.flush()

    def next(self, wanted):
        """Returns the next frame that has what is wanted."""
        while True:
            while not self.waiting:
                piece = self.process.stdout.read1(2**16)
                assert piece, "the service died"
                self.waiting += self.reader.feed(piece)
            header = self.waiting.pop(0).header
            if wanted(header):
                return header


def is_answer(header):
    return "progress" not in header


@pytest.fixture
def service():
    made = Service()
    yield made
    made.process.stdin.close()
    assert made.process.wait(30) == 0
    made.process.stdout.close()


def begin(service, number, do):
    service.send(number, do)
    assert service.next(lambda header: header.get("progress") == 0.5)["id"] == number


def test_a_request_that_gives_way_is_asked_anew_behind_the_one_that_waits(service):
    begin(service, 1, "long")
    service.send(2, "short")
    told = service.next(is_answer)
    assert told == {"id": 2, "result": {"begun": ["long 1", "short 2"]}}
    service.send(3, "end")
    assert service.next(is_answer)["id"] == 3
    assert service.next(is_answer) == {"id": 1, "result": {"begun": ["long 1", "short 2", "long 1"]}}


def test_two_that_give_way_do_not_stop_each_other(service):
    begin(service, 1, "long")
    service.send(2, "longer")
    service.send(3, "end")
    answers = {header["id"]: header["result"] for header in (service.next(is_answer) for _ in range(3))}
    assert answers[1] == {"begun": ["long 1"]} and answers[2] == {"begun": ["long 1", "longer 2"]}


def test_whoever_gave_way_can_be_cancelled(service):
    begin(service, 1, "long")
    service.send(2, "short")
    service.write({"cancel": 1})
    answers = [service.next(is_answer) for _ in range(2)]
    assert {"id": 1, "cancelled": True} in answers and {header["id"] for header in answers} == {1, 2}


def test_the_end_of_input_ends_it_in_the_midst_of_work(service):
    begin(service, 1, "long")
    service.send(2, "short")
