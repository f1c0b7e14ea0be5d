"""The token store: what was written comes back memory-mapped; what does not fit together is refused."""

from pathlib import Path

import numpy as np
import pytest
from attune_datasets.errors import DatasetError
from attune_datasets.token_store import TokenStore

STORE = TokenStore(np.array([2, 5, 6, 2], np.int32), np.array([0, 3, 3, 4], np.int64))


def test_rows_come_back(tmp_path: Path) -> None:
    STORE.write(tmp_path)
    store = TokenStore.open(tmp_path)
    assert isinstance(store.ids, np.memmap) and store.ids.dtype == np.int32
    assert len(store) == 3
    assert [row.tolist() for row in (store[0], store[1], store[2])] == [[2, 5, 6], [], [2]]
    assert store.lengths.tolist() == [3, 0, 1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["offsets.npy", "tokens.npy"]


def test_no_rows_at_all(tmp_path: Path) -> None:
    TokenStore(np.zeros(0, np.int32), np.zeros(1, np.int64)).write(tmp_path)
    assert len(TokenStore.open(tmp_path)) == 0


@pytest.mark.parametrize("name", ["tokens.npy", "offsets.npy"])
@pytest.mark.parametrize(
    "content", [None, b"", b"torn", np.zeros((2, 2)), np.zeros(9, np.int32), np.zeros(9, np.int64)]
)
def test_damage_is_told(name: str, content: object, tmp_path: Path) -> None:
    STORE.write(tmp_path)
    (tmp_path / name).unlink()
    if isinstance(content, bytes):
        (tmp_path / name).write_bytes(content)
    elif isinstance(content, np.ndarray):
        np.save(tmp_path / name, content)
    with pytest.raises(DatasetError):
        TokenStore.open(tmp_path)


def test_pickles_are_never_loaded(tmp_path: Path) -> None:
    STORE.write(tmp_path)
    np.save(tmp_path / "tokens.npy", np.array([{}]), allow_pickle=True)
    with pytest.raises(DatasetError, match=r"tokens\.npy could not be read"):
        TokenStore.open(tmp_path)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="could not be written"):
        STORE.write(tmp_path / "none")
