"""A language model, from a plain text to its heads."""

from __future__ import annotations

from screenshots.inspecting import Inspecting
from screenshots.studio import Studio
from screenshots.train_page import train_whole

_TEXT = "One sunny Friday, Emma had a red lamp, and she took it everyw"


def language(studio: Studio) -> None:
    """The bundled stories from the text to what a small GPT expected token by token, in the dark too."""
    studio.open("sample:stories_en")
    studio.project.use_preset("gpt-tiny")
    for name in ("preview", "words", "document_lengths", "document_tokens"):
        studio.data.tabs.setCurrentWidget(getattr(studio.data, name))
        studio.rest()
        studio.save(f"stories-{name.removeprefix('document_')}")
    studio.window.go("model")
    studio.wait(lambda: studio.page("model").facts.counted)
    studio.save("stories-model")
    train_whole(studio)
    studio.save("stories-train")
    view = studio.page("train").view
    view.tabs.setCurrentWidget(view.written)
    studio.rest()
    studio.save("stories-written")
    inspecting = Inspecting(studio)
    inspecting.look_into(_TEXT)
    inspecting.view.lock(len(_TEXT) - 1)
    for title in ("Matrix", "Links", "Losses", "Why", "Inside", "Through"):
        inspecting.tab(title)
        inspecting.settle()
        studio.save(f"stories-{title.lower()}")
    studio.theme("dark")
    inspecting.tab("Matrix")
    studio.rest()
    studio.save("stories-matrix-dark")
    studio.theme("light")
