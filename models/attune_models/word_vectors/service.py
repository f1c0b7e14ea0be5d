"""The service behind a map of words: where they are, what is near them, what they make together.

`python -m attune_models.word_vectors.service`. Every request names the `folder` of the vectors (`WordVectors.save`);
the last one asked about stays in memory. A map is made beside the other answers: by PCA here, by t-SNE and UMAP in a
process of its own, which ends at once when it is cancelled, even in the midst of what cannot be interrupted.
"""

from __future__ import annotations

import threading
from dataclasses import asdict
from pathlib import Path
from typing import Any

from attune_datasets.asking import ask
from attune_datasets.errors import DatasetError
from attune_datasets.service import Progress, Reply, serve

from attune_models.environment import give_way
from attune_models.sealed import MANIFEST
from attune_models.word_vectors.projection import MOST_POINTS, path, project
from attune_models.word_vectors.vectors import Neighbour, WordVectors

_TOP = 10


class _Shelf:
    """Keeps the vectors that were asked about last, as long as their folder is the same."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._key: tuple[str, int] | None = None
        self._vectors: WordVectors | None = None

    def take(self, folder: str) -> WordVectors:
        with self._lock:
            try:
                key = folder, (Path(folder) / MANIFEST).stat().st_mtime_ns
            except OSError:
                return WordVectors.load(folder)  # which tells what is wrong
            if self._vectors is None or key != self._key:
                self._vectors, self._key = WordVectors.load(folder), key
            return self._vectors


_shelf = _Shelf()


def answer_words(request: dict[str, Any], progress: Progress) -> Reply:
    """`words`: the words of a map, the most frequent first, and their counts; `total`: how many have vectors."""
    vectors = _shelf.take(request["folder"])
    told = {"words": vectors.words[:MOST_POINTS], "total": len(vectors), "dimensions": vectors.matrix.shape[1]}
    return Reply(told, {"counts": vectors.counts[:MOST_POINTS]})


def answer_project(request: dict[str, Any], progress: Progress) -> Reply:
    """`project`: where the words of a map are, by `method`, in 2 or 3 `dimensions`, from a `seed`.

    At most `MOST_POINTS`, the most frequent; `shown` of `total` says so.
    """
    if request["method"] == "pca":
        return project_here(request, progress)
    answer = ask("attune_models.word_vectors.projector", "project", progress, **request)
    return Reply(answer.header["result"], answer.arrays)


def project_here(request: dict[str, Any], progress: Progress) -> Reply:
    """`project`, in this process."""
    vectors = _shelf.take(request["folder"])
    matrix = vectors.matrix[:MOST_POINTS]
    found = project(matrix, request["method"], request["dimensions"], request.get("seed", 1), progress)
    told = {"shown": len(matrix), "total": len(vectors), "explained": found.explained}
    return Reply(told, {"points": found.points})


def answer_path(request: dict[str, Any], progress: Progress) -> Reply:
    """`path`: where the words were at the moments whose vectors lie in `folders`, `(moments, words, dimensions)`."""
    moments = [WordVectors.load(folder) for folder in request["folders"]]
    if any(moment.words != moments[-1].words for moment in moments):
        raise DatasetError(
            "These vectors are of different words.", remedy="Ask for the path of the words of one training."
        )
    points = path([moment.matrix[:MOST_POINTS] for moment in moments], request["dimensions"])
    return Reply({"shown": points.shape[1], "total": len(moments[-1])}, {"points": points})


def answer_nearest(request: dict[str, Any], progress: Progress) -> Reply:
    """`nearest`: the `top` words nearest to `word`."""
    return _neighbours(_shelf.take(request["folder"]).nearest(request["word"], request.get("top", _TOP)))


def answer_analogy(request: dict[str, Any], progress: Progress) -> Reply:
    """`analogy`: what is to `third` as `second` is to `first`."""
    vectors = _shelf.take(request["folder"])
    found = vectors.analogy(request["first"], request["second"], request["third"], request.get("top", _TOP))
    return _neighbours(found)


def answer_similarity(request: dict[str, Any], progress: Progress) -> Reply:
    """`similarity`: the cosine of `first` and `second`."""
    return Reply({"similarity": _shelf.take(request["folder"]).similarity(request["first"], request["second"])})


def _neighbours(found: list[Neighbour]) -> Reply:
    return Reply({"neighbours": [asdict(one) for one in found]})


def main() -> None:
    """Serves until standard input ends."""
    give_way()
    serve(
        {
            "words": answer_words,
            "project": answer_project,
            "path": answer_path,
            "nearest": answer_nearest,
            "analogy": answer_analogy,
            "similarity": answer_similarity,
        },
        beside={"project"},
    )


if __name__ == "__main__":
    main()
