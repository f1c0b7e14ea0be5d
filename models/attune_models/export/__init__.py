"""Models to take away: a SavedModel that reads raw text, a `.keras` file, and the proof of their answers."""

from attune_models.export.check import ODD_TEXTS, ExportCheck, check_export, studio_probabilities
from attune_models.export.folder import size_of, writing
from attune_models.export.keras_file import write_keras
from attune_models.export.saved_model import write_saved_model
from attune_models.export.snippets import snippet

__all__ = [
    "ODD_TEXTS",
    "ExportCheck",
    "check_export",
    "size_of",
    "snippet",
    "studio_probabilities",
    "write_keras",
    "write_saved_model",
    "writing",
]
