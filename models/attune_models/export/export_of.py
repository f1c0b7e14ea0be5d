"""The export of any run's model."""

from __future__ import annotations

from attune_models.export.exports import ClassifierExport, Export, TranslatorExport
from attune_models.export.writer_export import WriterExport
from attune_models.loading import AnyModel, LanguageRunModel, TranslatorModel


def export_of(model: AnyModel) -> Export:
    """Returns the export of a run's model."""
    if isinstance(model, LanguageRunModel):
        return WriterExport(model)
    return TranslatorExport(model) if isinstance(model, TranslatorModel) else ClassifierExport(model)
