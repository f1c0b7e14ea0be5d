"""The Train page; and a training, for the scenes that need one."""

from __future__ import annotations

from screenshots.studio import Studio


def train_page(studio: Studio) -> None:
    """Before a run, running, paused, finished, its attention, compared with an earlier run in the dark, failed."""
    page = studio.page("train")
    studio.open("sample:reviews_en")
    studio.window.go("train")
    studio.rest()
    studio.save("train-start")
    train(studio, epochs=2)
    studio.wait(lambda: page.followed.record.evaluations_of("validation"))
    studio.rest(1.0)
    studio.save("train-running")
    page.buttons.pause.click()
    studio.wait(lambda: page.followed.shown == "paused")
    studio.save("train-paused")
    page.buttons.pause.click()
    studio.wait(lambda: page.followed.shown == "finished")
    studio.rest(1.0)
    studio.save("train-finished")
    page.view.tabs.setCurrentWidget(page.view.attention)
    studio.wait(page.view.attention.open_button.isVisible)
    studio.save("train-attention")
    page.view.tabs.setCurrentIndex(0)
    studio.open("sample:reviews_zh")
    studio.theme("dark")
    train(studio, epochs=2)
    studio.wait(lambda: page.followed.shown == "finished")
    page.view.bar.other.setCurrentIndex(1)
    page.view.bar.log.setChecked(True)
    page.view.bar.x_axis.setCurrentIndex(2)
    studio.rest(2.0)
    studio.save("train-compared-log-time-chinese-dark")
    studio.theme("light")
    studio.project.set("training.device", "gpu:7")
    train(studio, epochs=1)
    studio.wait(lambda: page.followed.shown == "failed")
    page.view.failure.log.set_open(True)
    studio.save("train-failed")
    studio.project.set("training.device", "auto")


def train(studio: Studio, epochs: int | None) -> None:
    """Presses Train and waits until the run is under way; None: as many epochs as the data asks for."""
    page = studio.page("train")
    studio.project.set("training.epochs", epochs)
    studio.window.go("train")
    studio.wait(page.primary.isEnabled)
    page.train()
    studio.wait(lambda: page.followed.shown in ("queued", "running"))


def train_whole(studio: Studio) -> None:
    """Trains what is set up, to its end."""
    train(studio, epochs=None)
    studio.wait(lambda: studio.page("train").followed.shown == "finished")
    studio.rest(1.5)
