"""The Model page."""

from __future__ import annotations

from screenshots.studio import Studio


def model_page(studio: Studio) -> None:
    """Before data, with it, one batch measured, a value that does not fit in the dark."""
    studio.project.open_file("")
    page = studio.page("model")
    studio.window.go("model")
    studio.wait(lambda: studio.project.data is None)
    studio.save("model-no-data")
    studio.open("sample:reviews_en")
    studio.window.go("model")
    studio.wait(lambda: page.facts.counted)
    studio.project.set("model.num_layers", 3)
    page.drawing.light("model.d_ff")
    studio.save("model")
    page.try_one_batch()
    studio.save("model-measuring")
    studio.wait(lambda: page.primary.isEnabled())
    studio.save("model-measured")
    editor = page.network.form.editor("num_heads")
    editor.setText("3")
    editor.edited.emit()
    studio.theme("dark")
    studio.save("model-error-dark")
    studio.theme("light")
    page.network.form.set_spec(studio.project.spec.model)
