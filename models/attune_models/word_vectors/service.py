"""The service behind a map of words: where they are, what is near them, what they make together.

`python -m attune_models.word_vectors.service`. Every request names the vectors as `opening.VectorsPlace` does (`place`,
`checkpoint`, `side`); the last ones asked about stay in memory. A map is made beside the other answers: by PCA here, by
t-SNE and UMAP in a process of its own, which ends at once when it is cancelled, even in the midst of what cannot be
interrupted.
"""

from __future__ import annotations

import threading
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from attune_datasets.asking import ask
from attune_datasets.errors import DatasetError
from attune_datasets.service import Progress, Reply, serve

from attune_models.environment import give_way
from attune_models.word_vectors.evaluation import evaluate_vectors
from attune_models.word_vectors.opening import OpenedVectors, VectorsPlace, open_vectors
from attune_models.word_vectors.projection import MOST_POINTS, path, project
from attune_models.word_vectors.text_formats import write_projector, write_word2vec
from attune_models.word_vectors.vectors import Neighbour, WordVectors

_TOP = 10
_MOST_MOMENTS = 64  # of a path, the newest: each is a table of vectors in memory


class _Shelf:
    """Keeps the vectors that were asked about last, as long as what they come from is the same."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._key: tuple[Any, ...] | None = None
        self._opened: OpenedVectors | None = None

    def take(self, request: dict[str, Any], progress: Progress) -> OpenedVectors:
        with self._lock:
            origin = _origin(request)
            stamp = origin.stamp()
            opened, key = self._opened, (origin.place, origin.side, stamp)  # `best` and its step have one stamp
            if opened is not None and (self._key == key if stamp else self._is_gone_step(origin, opened)):
                return opened
            self._opened, self._key = open_vectors(origin, progress), key
            return self._opened

    def _is_gone_step(self, origin: VectorsPlace, opened: OpenedVectors) -> bool:
        """Whether that is what is open: a step that a training at work may have removed since."""
        step = opened.embedding.checkpoint if opened.embedding is not None else None
        return self._key is not None and self._key[:2] == (origin.place, origin.side) and step == origin.checkpoint


_shelf = _Shelf()


def answer_words(request: dict[str, Any], progress: Progress) -> Reply:
    """`words`: the words of a map, the most frequent first, and their counts; `total`: how many have vectors."""
    opened = _shelf.take(request, progress)
    vectors, most = opened.vectors, _most(request)
    told: dict[str, Any] = {
        "words": vectors.words[:most], "total": len(vectors), "dimensions": vectors.matrix.shape[1],
        "problems": [asdict(problem) for problem in opened.problems[:_TOP]], "problem_count": len(opened.problems),
        "steps": _origin(request).steps,
    }  # fmt: skip
    arrays = {"counts": vectors.counts[:most]}
    if (embedding := opened.embedding) is not None:
        told |= {
            "checkpoint": embedding.checkpoint, "damaged": list(embedding.damaged), "side": embedding.side,
            "sides": embedding.sides, "groups": embedding.groups,
        }  # fmt: skip
        arrays["group"] = embedding.group[:most]
    return Reply(told, arrays)


def answer_project(request: dict[str, Any], progress: Progress) -> Reply:
    """`project`: where the words of a map are, by `method`, in 2 or 3 `dimensions`, from a `seed`.

    At most `most` and `MOST_POINTS`, the most frequent; `shown` of `total` says so.
    """
    if request["method"] == "pca":
        return project_here(request, progress)
    answer = ask("attune_models.word_vectors.projector", "project", progress, **request)
    return Reply(answer.header["result"], answer.arrays)


def project_here(request: dict[str, Any], progress: Progress) -> Reply:
    """`project`, in this process."""
    vectors = _shelf.take(request, progress).vectors
    matrix = vectors.matrix[: _most(request)]
    found = project(matrix, request["method"], request["dimensions"], request.get("seed", 1), progress)
    told = {"shown": len(matrix), "total": len(vectors), "explained": found.explained}
    return Reply(told, {"points": found.points})


def answer_path(request: dict[str, Any], progress: Progress) -> Reply:
    """`path`: where the words were at the moments of a training, `(moments, words, dimensions)`; `steps` says which."""
    origin = _origin(request)
    steps = origin.steps[-_MOST_MOMENTS:]
    if len(steps) < 2:
        raise DatasetError(
            "There is no path of words over this training.",
            why="It takes vectors of two moments or more, and one was kept."
            if steps
            else "Only trainings keep vectors of several moments.",
            remedy="Train with training.keep_every=1, which keeps the checkpoint of every evaluation.",
        )
    moments, total = [], 0
    for number, step in enumerate(steps):
        progress(number / len(steps), f"Reading step {step:,}")
        vectors = open_vectors(replace(origin, checkpoint=step)).vectors
        moments.append(vectors.matrix[: _most(request)].copy())  # else each would keep its whole table
        total = len(vectors)
    points = path(moments, request["dimensions"])
    return Reply({"shown": points.shape[1], "total": total, "steps": steps}, {"points": points})


def answer_nearest(request: dict[str, Any], progress: Progress) -> Reply:
    """`nearest`: the `top` words nearest to `word`; `word` and `number` as it stands among all words."""
    vectors = _shelf.take(request, progress).vectors
    number = vectors.number(request["word"])
    found = vectors.nearest(request["word"], request.get("top", _TOP))
    return Reply({"word": vectors.words[number], "number": number, "neighbours": _neighbours(vectors, found)})


def answer_analogy(request: dict[str, Any], progress: Progress) -> Reply:
    """`analogy`: what is to `third` as `second` is to `first`; `asked`: the places of these three."""
    vectors = _shelf.take(request, progress).vectors
    first, second, third = (request[name] for name in ("first", "second", "third"))
    found = vectors.analogy(first, second, third, request.get("top", _TOP))
    asked = [vectors.number(word) for word in (first, second, third)]
    return Reply({"asked": asked, "neighbours": _neighbours(vectors, found)})


def answer_similarity(request: dict[str, Any], progress: Progress) -> Reply:
    """`similarity`: the cosine of `first` and `second`."""
    vectors = _shelf.take(request, progress).vectors
    return Reply({"similarity": vectors.similarity(request["first"], request["second"])})


def answer_evaluate(request: dict[str, Any], progress: Progress) -> Reply:
    """`evaluate`: how well the vectors agree with people, as the files `similarities` and `analogies` ask."""
    vectors = _shelf.take(request, progress).vectors
    told = evaluate_vectors(vectors, request.get("similarities"), request.get("analogies"), progress)
    return Reply(asdict(told))


def answer_export(request: dict[str, Any], progress: Progress) -> Reply:
    """`export`: writes `word2vec` (a file) or `projector` (two, in a folder) to `out`; `paths` tells which."""
    vectors, out = _shelf.take(request, progress).vectors, Path(request["out"])
    if request["to"] == "word2vec":
        write_word2vec(vectors, out, progress)
        return Reply({"paths": [str(out)], "words": len(vectors)})
    return Reply({"paths": [str(one) for one in write_projector(vectors, out, progress)], "words": len(vectors)})


def _origin(request: dict[str, Any]) -> VectorsPlace:
    return VectorsPlace(request["place"], request.get("checkpoint", "best"), request.get("side", ""))


def _most(request: dict[str, Any]) -> int:
    return min(request.get("most") or MOST_POINTS, MOST_POINTS)


def _neighbours(vectors: WordVectors, found: list[Neighbour]) -> list[dict[str, Any]]:
    """Returns neighbours, each with its `number`, the place among all words."""
    return [{**asdict(one), "number": vectors.number(one.word)} for one in found]


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
            "evaluate": answer_evaluate,
            "export": answer_export,
        },
        beside={"project"},
    )


if __name__ == "__main__":
    main()
