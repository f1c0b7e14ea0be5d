"""`python -m attune_models.word_vectors.projector`: makes one map of words, in a process that may be ended any time."""

from __future__ import annotations

import os

from attune_datasets.service import serve

from attune_models.environment import give_way
from attune_models.word_vectors.service import project_here


def main() -> None:
    """Serves until standard input ends."""
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # t-SNE's threads would burn what a training beside it needs
    give_way()
    serve({"project": project_here})


if __name__ == "__main__":
    main()
