"""Models to take away: a SavedModel that reads raw text, a `.keras` file, and the proof of their answers."""

from attune_models.export.check import ODD_TEXTS, check_export
from attune_models.export.comparison import ExportCheck
from attune_models.export.export_of import export_of
from attune_models.export.exports import ClassifierExport, Export, TranslatorExport
from attune_models.export.folder import size_of, writing
from attune_models.export.keras_file import write_keras
from attune_models.export.saved_model import write_saved_model
from attune_models.export.snippets import snippet
from attune_models.export.writer_export import WriterExport

__all__ = [
    "ODD_TEXTS",
    "ClassifierExport",
    "Export",
    "ExportCheck",
    "TranslatorExport",
    "WriterExport",
    "check_export",
    "export_of",
    "size_of",
    "snippet",
    "write_keras",
    "write_saved_model",
    "writing",
]
