"""What tests do with the Train page."""

import psutil


def show(qtbot, page):
    with qtbot.waitExposed(page):
        page.show()


def follow(qtbot, page, project, run):
    """Shows a run and waits until its state is known."""
    project.set_run(run.path)
    qtbot.waitUntil(lambda: page.followed.state is not None)


def start_helper(begin):
    """Calls `begin`, and returns the process that it has started."""
    before = set(psutil.Process().children())
    begin()
    (helper,) = set(psutil.Process().children()) - before
    return helper


def is_at_work(process):
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
