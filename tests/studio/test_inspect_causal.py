"""A causal classifier, started from a language model, as the window shows it: what comes later is hatched."""

import numpy as np
from attune_models.pinned_example import PinnedExample
from attune_models.probes import probe_steps
from attune_models.runs.pins import read_pins
from attune_studio.life_lines import Replay
from attune_studio.moments import Moment
from attune_studio.pinned_probe import read_newest
from inspecting import list_run, look

TEXT = "good film"


def below(count):
    return np.tril(np.ones((count, count), bool))


def test_what_is_later_is_hatched_by_token_and_by_word(qtbot, inspect_page, causal_run):
    page = list_run(qtbot, inspect_page, causal_run)
    inspection = look(qtbot, page, TEXT)
    view, shown = page.head_view, page.head_view.shown_head()
    assert shown.queries == shown.keys == ["[BOS]", *TEXT.replace(" ", "␣"), "[EOS]"]
    assert (shown.mask == below(len(TEXT) + 2)).all() and not shown.scores[~shown.mask].any()
    assert (view.map._cells._masked == ~shown.mask).all()
    assert (inspection.arrays["mask"] == shown.mask).all()
    unit = view.reading_bar.unit
    unit.setCurrentIndex(unit.findData("word"))
    words = view.shown_head()
    assert len(words.queries) == 4 and (words.mask == below(4)).all() and not words.scores[~words.mask].any()


def test_stored_attention_is_hatched_too(causal_run):
    reading = read_newest(causal_run.path)
    attention = reading.probe.attentions["encoder"]
    count = len(attention.queries)
    assert attention.causal and (attention.mask == below(count)).all()
    assert not attention.scores[..., ~attention.mask].any()
    example = PinnedExample.open(causal_run, read_pins(causal_run.path)[0])
    step = probe_steps(causal_run.path)[-1]
    probe = example.read(step)
    replay = Replay({**example.told(), **example.told_of_text()}, [step], np.array([probe.loss]), {})
    moment = Moment(replay, 0, {**probe.scores, "probabilities": probe.probabilities})
    assert (moment.inspection().mask == below(count)).all()
