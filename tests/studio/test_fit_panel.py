"""`FitPanel` by itself."""

import psutil
from attune_models.runs import RunFolder
from attune_studio.pages.train.fit_panel import FitPanel


def test_a_search_that_has_ended_leaves_no_helper(qtbot, tiny_spec, tmp_path):
    run = RunFolder.create(tmp_path / "run", tiny_spec())
    panel = FitPanel()
    qtbot.addWidget(panel)
    before = set(psutil.Process().children())
    with qtbot.waitSignal(panel.ended, timeout=180_000):
        panel.search(run.path)
        assert panel.note == "Looking for a batch that fits, by real training steps…"
    assert "was not prepared" in panel.banner.message
    qtbot.waitUntil(lambda: set(psutil.Process().children()) <= before, timeout=120_000)
