"""The states of the Inspect page that are no view of an answer: nothing yet, asking, not possible, an error."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
from attune_models.sealed import MANIFEST, sealing
from attune_studio.widgets.scrolling import bring_into_sight
from PySide6.QtCore import QRectF
from safetensors.numpy import load_file, save_file

from screenshots.inspecting import Inspecting, choose
from screenshots.small_runs import small_run
from screenshots.studio import SIZES, USUAL, Look, Studio

_TABS = ("Why", "Inside", "Through", "Worth", "Training", "Compare")


def inspect_states(studio: Studio) -> None:
    """Everything that can stand in place of an answer."""
    _no_answer(studio)
    _examples(studio)
    _many_heads_off(studio)
    for name in ("rnn-attention", "rnn-plain"):
        _recurrent(studio, name)
    _fails_its_check(studio)


def _no_answer(studio: Studio) -> None:
    """No run, the model being loaded, no text chosen, every tab without what it needs, a question under way."""
    studio.project.set_run(None)
    studio.window.go("inspect")
    studio.save_looks("state-no-run")
    run = small_run("wide-en", studio.wait)
    studio.project.open_run(run, "inspect")
    studio.wait(lambda: studio.project.run == run)
    studio.rest(0.6)
    studio.save_looks("state-loading")
    inspecting = Inspecting(studio)
    studio.save_looks("state-no-text")
    inspecting.look_into("The film was not bad but wonderful.")
    for title in ("Worth", "Training", "Compare"):
        inspecting.tab(title)
        inspecting.settle()
        studio.save_looks(f"state-{title.lower()}-not-asked")
    inspecting.view.tabs.setCurrentWidget(inspecting.view.worth)
    inspecting.view.worth.ask.click()
    studio.rest(1.0)
    studio.save_looks("state-worth-asking")
    inspecting.settle()


def _examples(studio: Studio) -> None:
    """The table of examples, with mistakes, filtered to none; of a translator."""
    for name in ("reviews-en", "reviews-zh", "pairs-zh-en"):
        inspecting = Inspecting(studio, small_run(name, studio.wait))
        page = inspecting.page
        inspecting.show_example()
        studio.save_looks(f"state-example-{name}")
        page.open_table(True)
        studio.save_looks(f"state-table-{name}")
        for state in inspecting.filtered():
            studio.save_looks(f"state-table-{state}-{name}")
        page.open_table(False)


def _many_heads_off(studio: Studio) -> None:
    """All heads but one are off, of both kinds of network."""
    for name, text in (
        ("reviews-en", "The film was not bad but wonderful."),
        ("pairs-zh-en", "老师搬了邻居拿的帽子。"),
    ):
        inspecting = Inspecting(studio, small_run(name, studio.wait))
        inspecting.look_into(text)
        before = inspecting.view.inspection
        inspecting.view.heads.leave_only()
        studio.wait(lambda before=before, view=inspecting.view: view.inspection is not before)
        inspecting.settle()
        studio.save_looks(f"state-all-but-one-off-{name}")
        choose(inspecting.view.heads.order, "Sorted")
        studio.save_looks(f"state-sorted-{name}")
        choose(inspecting.view.heads.order, "In place")
        _below(inspecting, f"state-below-{name}")


def _below(inspecting: Inspecting, name: str) -> None:
    """What stands below the views in the smallest window."""
    studio, heads = inspecting.studio, inspecting.view.heads
    for look in (Look(light, *SIZES[-1]) for light in ("light", "dark")):
        studio.look(look)
        bring_into_sight(heads, QRectF(heads.rect()))
        studio.save(f"{name}-{look.name}")
    studio.look(USUAL)


def _recurrent(studio: Studio, name: str) -> None:
    """A network without blocks: what each tab says of it."""
    inspecting = Inspecting(studio, small_run(name, studio.wait))
    inspecting.look_into("老师搬了邻居拿的帽子。")
    inspecting.view.tabs.setCurrentIndex(0)
    studio.save_looks(f"state-{name}-attention")
    for title in _TABS:
        inspecting.tab(title)
        inspecting.settle()
        studio.save_looks(f"state-{name}-{title.lower()}")
    inspecting.view.tabs.setCurrentWidget(inspecting.view.worth)
    inspecting.view.worth.ask.click()
    inspecting.settle()
    studio.save_looks(f"state-{name}-worth-asked")
    inspecting.view.tabs.setCurrentIndex(0)


def _fails_its_check(studio: Studio) -> None:
    """A network with a weight that is no number: what it computes is refused, not drawn."""
    inspecting = Inspecting(studio, _with_a_weight_of_nan(small_run("reviews-en", studio.wait)))
    inspecting.type("The film was not bad but wonderful.")
    inspecting.settle()
    studio.save_looks("state-fails-its-check")


def _with_a_weight_of_nan(run: Path) -> Path:
    """Returns a copy of a run of which every checkpoint holds a NaN, and is otherwise in order."""
    copy = run.with_name("not-a-number")
    if not copy.exists():
        shutil.copytree(run, copy)
        for checkpoint in (copy / "checkpoints").iterdir():
            with sealing(checkpoint) as folder:
                for file in checkpoint.iterdir():
                    if file.name == "weights.safetensors":
                        weights = load_file(file)
                        largest = max(weights, key=lambda name: weights[name].size)
                        weights[largest] = np.full_like(weights[largest], np.nan)
                        save_file(weights, folder / file.name)
                    elif file.name != MANIFEST:
                        shutil.copy(file, folder)
    return copy
