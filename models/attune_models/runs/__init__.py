"""Run folders: how a training run is created, started, watched and told what to do, by anyone who can read its files.

No TensorFlow. The folder (docs/architecture.md) is all that the window, the command line and the worker share.
"""

from attune_models.runs.folder import FORMAT, RunFolder
from attune_models.runs.launch import launch
from attune_models.runs.listing import list_runs
from attune_models.runs.status import RunStatus
from attune_models.runs.summary import RunSummary

__all__ = ["FORMAT", "RunFolder", "RunStatus", "RunSummary", "launch", "list_runs"]
