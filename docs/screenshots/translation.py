"""A translator, from its table to its heads."""

from __future__ import annotations

from screenshots.inspecting import Inspecting
from screenshots.studio import Studio
from screenshots.train_page import train_whole


def translation(studio: Studio) -> None:
    """Chinese-English pairs from the table to a translator's heads, and its alternatives, in the dark too."""
    studio.open("sample:pairs_zh_en")
    studio.project.use_preset("translation-tiny")
    for name in ("preview", "pair_words", "pair_lengths"):
        studio.data.tabs.setCurrentWidget(getattr(studio.data, name))
        studio.rest()
        studio.save(f"pairs-{name.removeprefix('pair_')}")
    studio.window.go("model")
    studio.wait(lambda: studio.page("model").facts.counted)
    studio.save("pairs-model")
    train_whole(studio)
    studio.save("pairs-train")
    inspecting = Inspecting(studio)
    inspecting.show_example()
    studio.save("pairs-inspect")
    studio.theme("dark")
    studio.save("pairs-inspect-dark")
    studio.theme("light")
    inspecting.switch_head()
    studio.save("pairs-inspect-head-off")
    inspecting.measure_heads()
    studio.save("pairs-inspect-worth")
