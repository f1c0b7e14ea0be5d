"""The training worker: `python -m attune_models.training RUN` trains a run in a process of its own, detached.

It prepares the data, trains through Keras's `compile` and `fit`, and tells all it does in the run folder.
"""
