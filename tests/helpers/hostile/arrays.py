"""Ways to spoil the weights and the prepared data of a run."""

from __future__ import annotations

import os
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from hostile.tools import Bomb, case, change, header, newest, npy, npz, reseal, sparse, tensors

# Weights


@case("its header claims")
def _header_of_two_gigabytes(run: Path, outside: Path) -> None:
    tensors(run, (2**31).to_bytes(8, "little") + b"{}")


@case("No checkpoint")
def _absurd_shape(run: Path, outside: Path) -> None:
    tensors(run, header({"w": {"dtype": "F32", "shape": [2**40, 2**40], "data_offsets": [0, 4]}}, b"\0" * 4))


@case("No checkpoint")
def _nothing_times_much(run: Path, outside: Path) -> None:
    tensors(run, header({"w": {"dtype": "F32", "shape": [0, 2**62, 2**62], "data_offsets": [0, 0]}}))


@case("No checkpoint")
def _overlapping_tensors(run: Path, outside: Path) -> None:
    one = {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}
    tensors(run, header({"a": one, "b": one}, b"\0" * 8))


@case("no tensor of plain numbers")
def _tensors_of_other_kinds(run: Path, outside: Path) -> None:
    tensors(run, header({"a": {"dtype": "PICKLE", "shape": [1], "data_offsets": [0, 4]}}, b"\0" * 4))


@case("would be the most")
def _weights_much_larger_than_the_model(run: Path, outside: Path) -> None:
    size = 40 * 2**20
    for folder in (run / "checkpoints").iterdir():
        about = header({"w": {"dtype": "U8", "shape": [size], "data_offsets": [0, size]}})
        sparse(len(about) + size, about)(folder / "weights.safetensors")
        reseal(folder)


@case("No checkpoint")
def _pickled_weights(run: Path, outside: Path) -> None:
    tensors(run, pickle.dumps(Bomb(outside / "executed")))


@case("state.json")
def _state_of_another_step(run: Path, outside: Path) -> None:
    for folder in (run / "checkpoints").iterdir():
        (folder / "state.json").write_text('{"step": 1e400, "best": true}')
        reseal(folder)
    (newest(run) / "state.json").write_text('{"step": 11, "best": true}')
    reseal(newest(run))


# Prepared data


@case("no array of plain numbers")
def _pickled_tokens(run: Path, outside: Path) -> None:
    np.save(run / "data" / "tokens.npy", np.array([Bomb(outside / "executed")], object), allow_pickle=True)


@case("no array of plain numbers")
def _pickled_rows(run: Path, outside: Path) -> None:
    np.savez(run / "data" / "rows.npz", row=np.array([Bomb(outside / "executed")], object))


@case("bytes follow")
def _tokens_of_absurd_shape(run: Path, outside: Path) -> None:
    (run / "data" / "tokens.npy").write_bytes(npy("(1000000000000,)"))


@case("bytes follow")
def _rows_of_absurd_shape(run: Path, outside: Path) -> None:
    npz(
        run / "data" / "rows.npz",
        {f"{name}.npy": npy("(1000000000000,)") for name in ("row", "line", "split", "label")},
    )


@case("compressed")
def _packed_rows(run: Path, outside: Path) -> None:
    zeros = npy("(100000000,)", "|u1", bytes(100_000_000))
    npz(run / "data" / "rows.npz", {"row.npy": zeros}, zipfile.ZIP_DEFLATED)


@case("is no array")
def _rows_with_paths(run: Path, outside: Path) -> None:
    npz(run / "data" / "rows.npz", {"../../../outside/row.npy": npy("(2,)")})


@case("arrays")
def _rows_of_many_members(run: Path, outside: Path) -> None:
    with zipfile.ZipFile(run / "data" / "rows.npz", "w") as archive:
        for number in range(20_000):
            archive.writestr(f"{number}.npy", b"")


@case("no array of plain numbers")
def _array_header_that_takes_ages(run: Path, outside: Path) -> None:
    (run / "data" / "tokens.npy").write_bytes(npy("(" + "(" * 20_000))


@case("claims")
def _sparse_tokens(run: Path, outside: Path) -> None:
    count = 2 * 2**30
    start = npy(f"({count},)", rest=b"")
    sparse(len(start) + 4 * count, start)(run / "data" / "tokens.npy")


@case("no token's")
def _tokens_outside_the_vocabulary(run: Path, outside: Path) -> None:
    ids = np.load(run / "data" / "tokens.npy")
    np.save(run / "data" / "tokens.npy", np.full_like(ids, 2**30))


@case("rows")
def _more_rows_than_tokens(run: Path, outside: Path) -> None:
    with np.load(run / "data" / "rows.npz") as arrays:
        longer = {name: np.repeat(array, 3) for name, array in arrays.items()}
    np.savez(run / "data" / "rows.npz", **longer)


@case("labels have no name")
def _labels_without_names(run: Path, outside: Path) -> None:
    with np.load(run / "data" / "rows.npz") as arrays:
        other = {**arrays, "label": np.full(len(arrays["label"]), -7, np.int32)}
    np.savez(run / "data" / "rows.npz", **other)


@case("lacks a row")
def _texts_of_no_rows(run: Path, outside: Path) -> None:
    _write_texts(run, b"")


@case("of other rows")
def _texts_in_another_order(run: Path, outside: Path) -> None:
    _write_texts(run, b"\n".join(reversed((run / "data" / "texts.jsonl").read_bytes().splitlines())))


@case("no text text")
def _texts_of_another_kind(run: Path, outside: Path) -> None:
    _write_texts(run, (run / "data" / "texts.jsonl").read_bytes().replace(b'"text": ', b'"text": 1, "other": '))


@case("of no row")
def _texts_that_are_numbers(run: Path, outside: Path) -> None:
    _write_texts(run, b"1\n" * 10_000)


@case("nested more than 32 deep")
def _texts_nested_deeply(run: Path, outside: Path) -> None:
    _write_texts(run, (b"[" * 100_000 + b"\n") * 100)


@case("more than 1,000,000 values")
def _texts_of_very_many_values(run: Path, outside: Path) -> None:
    _write_texts(run, (b"[" + b"1," * 2_000_000 + b"1]\n") * 40)


@case("damaged")
def _texts_of_bytes(run: Path, outside: Path) -> None:
    _write_texts(run, os.urandom(5000))


@case("damaged")
def _text_that_never_ends(run: Path, outside: Path) -> None:
    _write_texts(run, b"[" * 33 + b'"' + b'\\"' * 500_000)


@case("newer version")
def _data_of_a_newer_version(run: Path, outside: Path) -> None:
    change(run / "data" / "corpus.json", format=3)


@case("as no text does")
def _parquet_of_one_text_many_times(run: Path, outside: Path) -> None:
    texts = pa.DictionaryArray.from_arrays(pa.array(np.zeros(100_000, np.int32)), ["x" * 1_000_000])
    _write_table(run, pa.table({"row": np.arange(100_000), "text": texts}))


@case("damaged")
def _parquet_of_bytes(run: Path, outside: Path) -> None:
    _write_texts(run, b"PAR1" + os.urandom(5000) + b"PAR1")
    (run / "data" / "texts.jsonl").rename(run / "data" / "texts.parquet")


def _write_table(run: Path, table: pa.Table) -> None:
    (run / "data" / "texts.jsonl").unlink()
    pq.write_table(table, run / "data" / "texts.parquet", compression="zstd", data_page_size=2**30, store_schema=False)


def _write_texts(run: Path, content: bytes) -> None:
    (run / "data" / "texts.jsonl").write_bytes(content)


@case("would be the most")
def _vocabulary_of_absurd_size(run: Path, outside: Path) -> None:
    change(run / "data" / "tokenizer.json", vocabulary=["[PAD]", "[UNK]", "[CLS]", "[MASK]", "x" * 70_000_000])


@case("values")
def _vocabulary_of_millions(run: Path, outside: Path) -> None:
    words = ["[PAD]", "[UNK]", "[CLS]", "[MASK]", *(str(number) for number in range(1_500_000))]
    change(run / "data" / "tokenizer.json", vocabulary=words)


@case("")
def _vocabulary_with_expressions_that_blow_up(run: Path, outside: Path) -> None:
    blows = {"type": "Split", "pattern": {"Regex": "(a+)+$"}}
    change(run / "data" / "tokenizer.json", pre_tokenizer=blows, normalizer=blows)


@case("no sound tokenizer file")
def _vocabulary_of_other_kinds(run: Path, outside: Path) -> None:
    change(run / "data" / "tokenizer.json", max_length={"a": 1}, vocabulary={"[PAD]": 0})
