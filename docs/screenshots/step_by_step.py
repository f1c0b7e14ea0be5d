"""A forward pass step by step: every kind of stage, of a classifier and of a translator, in every look."""

from __future__ import annotations

from pathlib import Path

from screenshots.inspecting import Inspecting
from screenshots.small_runs import small_run
from screenshots.studio import Studio

_SUBJECTS = {  # run, what is looked into, the token that is chosen, the steps that are shown
    "reviews-zh": ("这部电影一点也不差。", 3, (
        "encoder.ids", "encoder.embedding", "encoder.1.attention.norm", "encoder.2.attention.q",
        "encoder.2.attention.dot", "encoder.2.attention.softmax", "encoder.2.attention.joined",
        "encoder.2.feed_forward.activations", "encoder.2.feed_forward.residual", "encoder.pooled",
        "encoder.probabilities",
    )),
    "pairs-zh-en": ("老师搬了邻居拿的帽子。", 2, (
        "decoder.positions", "decoder.1.attention.masked", "decoder.2.cross_attention.softmax", "decoder.logits",
        "decoder.probabilities",
    )),
}  # fmt: skip


def step_by_step(studio: Studio) -> None:
    """The tab Steps of Inspect."""
    for name, (text, token, keys) in _SUBJECTS.items():
        _show(studio, name, small_run(name, studio.wait), text, token, keys)


def _show(studio: Studio, name: str, run: Path, text: str, token: int, keys: tuple[str, ...]) -> None:
    inspecting = Inspecting(studio, run)
    inspecting.look_into(text)
    tab = inspecting.tab("Steps")
    studio.wait(lambda: tab.shown is not None)
    inspecting.view.lock(token)
    for key in keys:
        tab.choose(key)
        studio.wait(lambda wanted=key: tab.shown.key == wanted)
        inspecting.settle()
        studio.save_looks(f"steps-{name}-{key}")
