"""Word vectors on a plane or in space: PCA, t-SNE and UMAP, and the path of words over a training.

All see the vectors at length 1, as cosine does: what is near on the map is what `WordVectors.nearest` tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from typing import Literal

import numpy as np
from attune_datasets.errors import DatasetError
from attune_datasets.service import ProgressCall, no_progress, part_of

from attune_models.environment import hidden
from attune_models.word_vectors.vectors import unit_rows

Method = Literal["pca", "tsne", "umap"]
MOST_POINTS = 50_000
_FEWEST_POINTS = 6
_PREPARED = 50  # dimensions to which PCA brings what t-SNE sees, as van der Maaten & Hinton 2008 advise
_PERPLEXITY, _NEIGHBORS = 30, 15  # both libraries' defaults
_TSNE_STEPS = 1000
_HEAVY = ("tensorflow", "keras")  # which umap-learn would load for what is not used here


@dataclass(frozen=True)
class Projection:
    """Where the words are on a map.

    Args:
        points: float32 `(words, 2 or 3)`.
        explained: The share of the variance along each axis of PCA; empty for the others, whose axes mean nothing.
    """

    points: np.ndarray
    explained: list[float]


def project(
    matrix: np.ndarray, method: Method, dimensions: int = 2, seed: int = 1, progress: ProgressCall = no_progress
) -> Projection:
    """Returns a map of the words.

    Args:
        matrix: Their vectors, float32 `(words, any)`, at most `MOST_POINTS` words.
        method: PCA (exact, by SVD), t-SNE (van der Maaten 2014, Barnes-Hut) or UMAP (McInnes, Healy & Melville 2018).
        dimensions: 2 or 3.
        seed: Of t-SNE and UMAP, which draw.
        progress: Told the fraction done, and may raise `Cancelled`: of t-SNE every 50 steps and of UMAP every epoch,
            of neither while it looks for neighbours.

    Raises:
        DatasetError: There are too many words, or too few.
    """
    _check(matrix, dimensions)
    rows = unit_rows(matrix)
    progress(0.0, "Centring")
    if method == "pca":
        basis = fit_basis(rows, dimensions)
        return Projection(basis.place(rows), basis.explained)
    embed = {"tsne": _tsne, "umap": _umap}[method]
    return Projection(np.ascontiguousarray(embed(rows, dimensions, seed, progress), np.float32), [])


def path(matrices: Sequence[np.ndarray], dimensions: int = 2) -> np.ndarray:
    """Returns where the words were at several moments of a training, float32 `(moments, words, dimensions)`.

    The map is the last moment's PCA. Earlier vectors are first turned onto the last ones as a whole, by the orthogonal
    matrix that brings them nearest (Schönemann 1966): training does not care which way all of them point, so that is no
    movement of words. The last is as `project` shows it.

    Args:
        matrices: The vectors of the same words, each float32 `(words, any)`, the last moment last.
        dimensions: 2 or 3.

    Raises:
        DatasetError: There are too many words, or too few.
    """
    _check(matrices[-1], dimensions)
    last = unit_rows(matrices[-1])
    basis = fit_basis(last, dimensions)
    earlier = [basis.place(turned(unit_rows(matrix), last)) for matrix in matrices[:-1]]
    return np.stack([*earlier, basis.place(last)])


def turned(rows: np.ndarray, onto: np.ndarray) -> np.ndarray:
    """Returns `rows` multiplied by the orthogonal R for which ‖rows R - onto‖ is least; all `(words, any)`."""
    left, _, right = np.linalg.svd(rows.astype(np.float64).T @ onto)
    return rows @ (left @ right)


@dataclass(frozen=True)
class Basis:
    """The axes of a PCA.

    Args:
        mean: float64 `(any,)`.
        axes: Orthonormal, each with its largest component positive, float64 `(dimensions, any)`.
        explained: The share of the variance along each.
    """

    mean: np.ndarray
    axes: np.ndarray
    explained: list[float]

    def place(self, rows: np.ndarray) -> np.ndarray:
        """Returns the coordinates of `rows`, float32 `(words, dimensions)`."""
        return ((rows - self.mean) @ self.axes.T).astype(np.float32)


def fit_basis(rows: np.ndarray, dimensions: int) -> Basis:
    """Returns the axes along which `rows`, `(words, any)`, vary most."""
    mean = rows.mean(axis=0, dtype=np.float64)
    _, lengths, axes = np.linalg.svd(rows - mean, full_matrices=False)
    axes = axes[:dimensions]
    signs = np.sign(axes[np.arange(len(axes)), np.abs(axes).argmax(axis=1)])
    variances = lengths**2
    return Basis(mean, axes * signs[:, np.newaxis], (variances[:dimensions] / max(variances.sum(), 1e-30)).tolist())


def _check(matrix: np.ndarray, dimensions: int) -> None:
    words, width = matrix.shape
    if dimensions not in (2, 3) or width < dimensions:
        raise DatasetError(
            f"Vectors of {width} dimensions cannot be shown in {dimensions}.",
            remedy="Ask for 2 or 3 dimensions, and no more than the vectors have.",
        )
    if words > MOST_POINTS:
        raise DatasetError(
            f"A map has at most {MOST_POINTS:,} words. Received: {words:,}.",
            remedy=f"Show the {MOST_POINTS:,} most frequent ones.",
        )
    if words < _FEWEST_POINTS:
        raise DatasetError(
            f"A map needs at least {_FEWEST_POINTS} words. Received: {words}.",
            remedy="Train on a longer text, or with a smaller minimum count.",
        )


def _tsne(rows: np.ndarray, dimensions: int, seed: int, progress: ProgressCall) -> np.ndarray:
    from sklearn.manifold import TSNE

    if rows.shape[1] > _PREPARED:
        rows = fit_basis(rows, _PREPARED).place(rows)
    perplexity = min(_PERPLEXITY, (len(rows) - 1) / 3)
    model = TSNE(
        dimensions, perplexity=perplexity, init="pca", random_state=seed, max_iter=_TSNE_STEPS, verbose=2, n_jobs=-1
    )
    progress(0.05, "t-SNE: neighbours")
    step = _Listener(r"Iteration (\d+)", _TSNE_STEPS, part_of(progress, 0.2, 1), "t-SNE")
    with redirect_stdout(step):
        return model.fit_transform(rows)


def _umap(rows: np.ndarray, dimensions: int, seed: int, progress: ProgressCall) -> np.ndarray:
    progress(0.05, "UMAP: neighbours")
    with hidden(_HEAVY):
        from umap import UMAP
    epochs = 500 if len(rows) <= 10_000 else 200  # what UMAP itself would choose
    step = _Listener(r"(\d+)/\d+", epochs, part_of(progress, 0.4, 1), "UMAP")
    model = UMAP(
        n_components=dimensions, n_neighbors=min(_NEIGHBORS, len(rows) - 1), metric="cosine", init="pca",
        random_state=seed, n_jobs=1, n_epochs=epochs, verbose=True,
        tqdm_kwds={"file": step, "bar_format": "{n_fmt}/{total_fmt}", "mininterval": 0},
    )  # fmt: skip
    return model.fit_transform(rows)


class _Listener:
    """A file for what a library prints of its steps: the only word that it gives while it works."""

    def __init__(self, pattern: str, steps: int, progress: ProgressCall, name: str) -> None:
        self._pattern, self._steps, self._progress, self._name = re.compile(pattern), steps, progress, name

    def write(self, text: str) -> int:
        """Takes a piece of text; what `progress` raises ends the library's work."""
        if step := self._pattern.search(text):
            self._progress(int(step[1]) / self._steps, f"{self._name}: step {step[1]} of {self._steps}")
        return len(text)

    def flush(self) -> None:
        """Is asked for of every file."""
