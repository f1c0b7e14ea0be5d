"""`SettingEdits`: takes what is edited in the Train page's forms into the project's spec, undoable edit by edit."""

from __future__ import annotations

from attune_models.spec import DecodingSpec, TrainingSpec
from PySide6.QtCore import QCoreApplication

from attune_studio.pages.train.start_from import StartFromEditor
from attune_studio.project import Project
from attune_studio.setting_names import field_title
from attune_studio.spec_edits import with_values


class SettingEdits:
    """Edits of one project.

    Args:
        project: The window's.
        start_from: Knows what must be taken over from the run that is started from.
    """

    def __init__(self, project: Project, start_from: StartFromEditor) -> None:
        self._project, self._start_from = project, start_from

    def edit_training(self, training: TrainingSpec, field: str) -> None:
        """Takes over other training settings, of which `field` was edited."""
        if field == "start_from":
            spec = self._project.spec
            settings = {"training": training, **self._start_from.settings(spec)}
            title = QCoreApplication.translate("TrainPage", "Start from another run")
            self._project.change(with_values(spec, settings), title)
        else:
            self._change("training", training, field)

    def edit_decoding(self, decoding: DecodingSpec, field: str) -> None:
        """Takes over other settings of decoding, of which `field` was edited."""
        self._change("decoding", decoding, field)

    def _change(self, section: str, spec: TrainingSpec | DecodingSpec, field: str) -> None:
        title = QCoreApplication.translate("TrainPage", "Change {field}").format(field=field_title(type(spec), field))
        whole = self._project.spec.model_copy(update={section: spec})
        self._project.change(whole, title, f"{section}.{field}")
