"""`attune pause`, `resume`, `change`, `stop` and `discard` on real runs."""

import dataclasses
import json
import threading

import pytest
from attune_models.checkpoints import checkpoint_steps
from attune_models.runs import RunFolder
from attune_models.runs.trash import restore
from attune_studio.cli import main
from attune_studio.cli.console import Console
from attune_studio.cli.follow import follow


def ask(capsys, *arguments):
    code = main([*map(str, arguments), "--json"])
    told = capsys.readouterr()
    return code, json.loads(told.out)


def test_a_run_is_discarded_and_brought_back_whole(long_run, capsys):
    code, answer = ask(capsys, "discard", long_run.path)
    assert code == 0 and not long_run.path.exists()
    back = RunFolder(restore(answer["trashed"]))
    assert back.status().state == "stopped"
    assert checkpoint_steps(back.path / "checkpoints")[-1] == back.status().step > 20
    assert not [event for event in back.events()[0] if event["type"] == "evaluation" and event["split"] == "test"]


def test_a_run_is_changed_stopped_and_goes_on(long_run, capsys, wait):
    assert ask(capsys, "change", long_run.path, "--set", "training.epochs=1000")[0] == 0
    wait(long_run, lambda run: run.status().epochs == 1000)
    assert ask(capsys, "stop", long_run.path)[0] == 0
    wait(long_run, lambda run: not run.status().under_way)
    stopped = long_run.status()
    assert stopped.state == "stopped"
    code, answer = ask(capsys, "resume", long_run.path)
    assert code == 0 and answer["pid"]
    wait(long_run, lambda run: run.status().step > stopped.step)
    assert any(event["type"] == "resumed" and event["step"] == stopped.step for event in long_run.events()[0])
    assert ask(capsys, "pause", long_run.path)[0] == 0
    wait(long_run, lambda run: run.status().state == "paused")
    assert ask(capsys, "resume", long_run.path)[0] == 0
    wait(long_run, lambda run: run.status().state == "running")


def test_a_run_under_way_is_followed_to_its_end(long_run, capsys, wait):
    assert ask(capsys, "change", long_run.path, "--set", f"training.epochs={long_run.status().epoch + 200}")[0] == 0
    code, answer = ask(capsys, "resume", long_run.path, "--follow")
    assert code == 0 and answer["state"] == "finished"


def test_of_a_run_that_died_before_it_saved_anything_nothing_is_said_to_be_kept(write_run, capsys):
    run = write_run("died", state="running", pid=2**22 + 5, pid_started=1.0, token="t")
    (run.path / "worker.log").write_text("I0000 00:00:1 port.cc:153] oneDNN is on\nKilled\n")
    assert follow(run, Console(as_json=False)) == 3
    told = capsys.readouterr().err
    assert "It had saved nothing yet" in told and "last checkpoint is kept" not in told
    assert "Killed" in told and "oneDNN" not in told


def test_a_run_under_way_takes_no_other_files(long_run, capsys, wait):
    assert main(["pause", str(long_run.path)]) == 0
    wait(long_run, lambda run: run.status().state == "paused")
    for named in (["--data", "there.csv"], ["--moved", "data.target_file=there.csv"]):
        assert main(["resume", str(long_run.path), *named]) == 1
        assert "is under way: other files cannot be named for it. Leave out --data" in capsys.readouterr().err
        assert long_run.status().state == "paused"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["change", "RUN", "--set", "training.batch_tokens=64"], "cannot be changed once a run has begun"),
        (["change", "RUN", "--set", "training.epochs=many"], "takes a number"),
        (["resume", "RUN", "--set", "training.device=cpu"], "training.device cannot be changed once a run has begun"),
        (["resume", "RUN", "--set", "training.epochs=3"], "Give it more: attune resume RUN --set training.epochs=8"),
        (["change", "RUN", "--set", "training.epochs"], "--set takes section.key=value. Received: 'training.epochs'"),
        (["resume", "RUN", "--moved", "there.csv"], "--moved takes KEY=FILE. Received: 'there.csv'"),
        (["resume", "RUN"], "has finished its 3 epochs"),
        (["pause", "RUN"], "is not under way: it is finished"),
    ],
)
def test_what_cannot_be_is_told(trained_run, capsys, arguments, sentence):
    assert main([str(trained_run.path) if part == "RUN" else part for part in arguments]) in (1, 2)
    assert sentence in capsys.readouterr().err


def test_a_pause_for_want_of_room_is_told_where_the_run_is_followed(write_run, capsys):
    error = {"what": "The checkpoint 6 cannot be written.", "why": "The disk is full.", "remedy": "Free some space."}
    run = write_run("run", state="paused", error=error)
    following = threading.Thread(target=follow, args=(run, Console(as_json=True)))
    following.start()
    told = ""
    while "attune resume" not in told and following.is_alive():
        told += capsys.readouterr().err
    run.write_status(dataclasses.replace(run.status(), state="finished", error=None, result={"seconds": 1.0}))
    following.join(60)
    assert not following.is_alive()
    assert told.count("paused: The checkpoint 6 cannot be written. The disk is full. Free some space.") == 1
