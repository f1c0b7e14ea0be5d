"""A pinned example replayed: of the run that `--run` names, whatever it learned, else of a whole training."""

from __future__ import annotations

from typing import Any

from screenshots.inspecting import Inspecting
from screenshots.studio import Studio
from screenshots.train_page import train_whole


def replay(studio: Studio) -> None:
    """The first pin at four moments, with what the page says of each; what changed in between; its heads' lives."""
    if studio.run is None and studio.project.run is None:
        studio.open("sample:reviews_en")
        train_whole(studio)
    inspecting = Inspecting(studio, studio.run)
    inspecting.view.tabs.setCurrentIndex(0)
    replayed = inspecting.replay()
    player, steps = replayed.player, replayed.player.steps
    for number, place in enumerate(sorted({0, len(steps) // 8, len(steps) // 3, len(steps) - 1}), 1):
        player.go(place)
        studio.wait(lambda place=place: replayed.moment.place == place)
        studio.save(f"replay-{number}")
        _tell(inspecting, replayed)
    player.compare_with(steps[0])
    studio.wait(lambda: replayed.moment.before is not None)
    studio.save("replay-difference")
    player.compare_with(None)
    inspecting.tab("Training")
    studio.save("replay-heads")
    studio.theme("dark")
    studio.save("replay-heads-dark")
    studio.theme("light")
    inspecting.view.tabs.setCurrentIndex(0)
    player.close()


def _tell(inspecting: Inspecting, replayed: Any) -> None:
    """Prints the numbers that the page shows of the step."""
    shares = ", ".join(f"{name} {share:.3f}" for name, share in inspecting.view.answers().items())
    measures = replayed.moment.measures
    entropies = "; ".join(
        f"{name} by layer " + " | ".join(" ".join(f"{value:.2f}" for value in layer) for layer in measures[name])
        for name in measures
        if name.endswith("entropy")
    )
    print(f"    {replayed.bar.told}\n    {shares}\n    {entropies}", flush=True)
