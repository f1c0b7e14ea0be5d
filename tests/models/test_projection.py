"""Maps of words: PCA against scikit-learn's, what t-SNE and UMAP keep together, the path of words, the service."""

from __future__ import annotations

import os
import subprocess
import sys

import numpy as np
import psutil
import pytest
from attune_datasets.asking import ask
from attune_datasets.errors import Cancelled, DatasetError
from attune_datasets.service import ProgressCall, no_progress
from attune_models.word_vectors.projection import MOST_POINTS, fit_basis, path, project, turned
from attune_models.word_vectors.service import answer_project
from attune_models.word_vectors.vectors import WordVectors, unit_rows

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # as in the projector: other tests run beside these
SERVICE = "attune_models.word_vectors.service"


@pytest.fixture(scope="module")
def clusters() -> np.ndarray:
    """Three groups of 40 words in 20 dimensions."""
    drawn = np.random.default_rng(0)
    centers = np.repeat(drawn.normal(size=(3, 20)), 40, axis=0)
    return (centers + 0.1 * drawn.normal(size=(120, 20))).astype(np.float32)


def kept_together(points: np.ndarray) -> float:
    """Returns the share of words whose nearest one on the map is of their group."""
    apart = np.linalg.norm(points[:, None] - points[None], axis=-1)
    np.fill_diagonal(apart, np.inf)
    return (apart.argmin(axis=1) // 40 == np.arange(120) // 40).mean()


@pytest.mark.parametrize("dimensions", [2, 3])
def test_pca_is_that_of_scikit_learn(clusters, dimensions):
    from sklearn.decomposition import PCA

    rows = unit_rows(clusters)
    theirs = PCA(dimensions, svd_solver="full").fit(rows)
    ours = project(clusters, "pca", dimensions)
    np.testing.assert_allclose(np.abs(ours.points), np.abs(theirs.transform(rows)), atol=1e-5)
    np.testing.assert_allclose(ours.explained, theirs.explained_variance_ratio_, atol=1e-6)
    axes = fit_basis(rows, dimensions).axes
    assert (axes[np.arange(dimensions), np.abs(axes).argmax(axis=1)] > 0).all()


def assert_keeps_neighbours(clusters: np.ndarray, method: str, dimensions: int) -> None:
    """The map keeps groups together, tells its steps, and depends on its seed alone."""
    told: list[float] = []
    first = project(clusters, method, dimensions, 1, lambda fraction, note: told.append(fraction))
    assert first.points.shape == (120, dimensions) and first.points.dtype == np.float32 and not first.explained
    assert kept_together(first.points) > 0.95
    assert told == sorted(told) and len(told) > 5 and told[-1] == 1
    np.testing.assert_array_equal(first.points, project(clusters, method, dimensions, 1).points)


def cancel_at(step: str) -> ProgressCall:
    """Returns what cancels once it is told of `step`."""

    def progress(fraction: float, note: str = "") -> None:
        if step in note:
            raise Cancelled

    return progress


@pytest.mark.parametrize("dimensions", [2, 3])
def test_tsne_keeps_neighbours(clusters, dimensions):
    assert_keeps_neighbours(clusters, "tsne", dimensions)


def test_tsne_is_cancelled_between_its_steps(clusters):
    with pytest.raises(Cancelled):
        project(clusters, "tsne", 2, 1, cancel_at("step 100 "))


@pytest.mark.slow
def test_umap_keeps_neighbours_and_is_cancelled(clusters):
    """In one test, for what it compiles first takes longer than all maps."""
    assert_keeps_neighbours(clusters, "umap", 2)
    assert project(clusters, "umap", 3, 1).points.shape == (120, 3)
    with pytest.raises(Cancelled):
        project(clusters, "umap", 2, 1, cancel_at("step 100 "))


def test_umap_comes_without_tensorflow():
    script = (
        "import sys, numpy as np\n"
        "from attune_models.word_vectors.projection import project\n"
        "project(np.random.default_rng(0).normal(size=(8, 5)).astype('f4'), 'umap')\n"
        "assert 'umap' in sys.modules and 'tensorflow' not in sys.modules"
    )
    interpreted = {
        **os.environ,
        "NUMBA_DISABLE_JIT": "1",
    }  # so few words need no compiler, which takes ten times longer
    subprocess.run([sys.executable, "-c", script], check=True, env=interpreted)


def test_too_many_and_too_few_are_told():
    with pytest.raises(DatasetError, match=f"at most {MOST_POINTS:,} words. Received: {MOST_POINTS + 1:,}"):
        project(np.ones((MOST_POINTS + 1, 2), np.float32), "pca")
    with pytest.raises(DatasetError, match="at least 6 words"):
        project(np.ones((5, 3), np.float32), "pca")
    with pytest.raises(DatasetError, match="2 dimensions cannot be shown in 3"):
        project(np.ones((10, 2), np.float32), "pca", 3)


def test_a_turn_of_everything_is_no_movement(clusters):
    turn = np.linalg.qr(np.random.default_rng(3).normal(size=(20, 20)))[0].astype(np.float32)
    moved = clusters.copy()
    moved[7] = -moved[7]
    points = path([clusters @ turn, moved @ turn.T, clusters])
    assert points.shape == (3, 120, 2) and points.dtype == np.float32
    np.testing.assert_allclose(points[0], points[2], atol=1e-4)
    np.testing.assert_array_equal(points[2], project(clusters, "pca").points)
    movement = np.linalg.norm(points[1] - points[2], axis=1)
    assert movement.argmax() == 7 and movement[7] > 10 * np.delete(movement, 7).max()


def test_the_turn_is_the_best_orthogonal_one(clusters):
    drawn = np.random.default_rng(4)
    onto = clusters + drawn.normal(size=clusters.shape)
    best = np.linalg.norm(turned(clusters, onto) - onto)
    np.testing.assert_allclose(
        np.linalg.norm(turned(clusters, onto), axis=1), np.linalg.norm(clusters, axis=1), rtol=1e-5
    )
    for _ in range(20):
        other = np.linalg.qr(drawn.normal(size=(20, 20)))[0]
        assert np.linalg.norm(clusters @ other - onto) > best


@pytest.fixture(scope="module")
def folder(clusters, tmp_path_factory) -> str:
    words = [f"词{n}" for n in range(120)]
    path = tmp_path_factory.mktemp("words") / "v"
    WordVectors(words, np.arange(120, 0, -1), clusters).save(path)
    return str(path)


def test_the_service_answers(folder, clusters):
    told = ask(SERVICE, "words", no_progress, place=folder)
    result = told.header["result"]
    assert result["words"] == [f"词{n}" for n in range(120)]
    assert (result["total"], result["dimensions"], result["problem_count"]) == (120, 20, 0)
    assert told.arrays["counts"].tolist() == list(range(120, 0, -1))
    found = ask(SERVICE, "nearest", no_progress, place=folder, word="词3", top=2).header["result"]["neighbours"]
    assert len(found) == 2 and set(found[0]) == {"word", "similarity", "count", "number"}
    with pytest.raises(DatasetError, match="no path of words"):
        ask(SERVICE, "path", no_progress, place=folder, dimensions=3)
    with pytest.raises(DatasetError, match="'nothing' has no vector"):
        ask(SERVICE, "similarity", no_progress, place=folder, first="nothing", second="词1")


def test_a_map_by_pca_is_that_of_project(folder, clusters):
    plain = ask(SERVICE, "project", no_progress, place=folder, method="pca", dimensions=2)
    np.testing.assert_array_equal(plain.arrays["points"], project(clusters, "pca").points)
    assert plain.header["result"]["shown"] == plain.header["result"]["total"] == 120


@pytest.mark.slow
def test_other_maps_are_made_in_a_process_that_ends_when_cancelled(folder):
    request = {"place": folder, "method": "tsne", "dimensions": 2, "seed": 5}
    others, told = set(psutil.Process().children()), []
    mapped = answer_project(request, lambda fraction, note="": told.append(note))
    assert kept_together(mapped.arrays["points"]) > 0.95
    assert any(note.startswith("t-SNE: step") for note in told)
    assert not set(psutil.Process().children()) - others

    with pytest.raises(Cancelled):
        answer_project(request, cancel_at("t-SNE: neighbours"))
    assert not set(psutil.Process().children()) - others
