"""Ways to spoil the pins and probes of a run."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from hostile.tools import (
    HOSTILE_NAME,
    PIN,
    Bomb,
    case,
    change,
    npy,
    npz,
    replace,
    sparse,
)


def probes(run: Path, make: Callable[[Path], Any]) -> None:
    """Puts something else in the place of all probes."""
    for step in (5, 10):
        replace(run / "probes" / f"{step}.npz", make)


@case("it is a link")
def _probes_elsewhere(run: Path, outside: Path) -> None:
    (run / "probes").rename(outside / "their-probes")
    (run / "probes").symlink_to(outside / "their-probes")


@case("it is a link")
def _one_probe_elsewhere(run: Path, outside: Path) -> None:
    probes(run, lambda path: path.symlink_to(outside / "secret.txt"))


@case("it is a pipe")
def _pipes_for_probes(run: Path, outside: Path) -> None:
    probes(run, os.mkfifo)


@case("it is a pipe")
def _pipe_for_pins(run: Path, outside: Path) -> None:
    replace(run / "pins.json", os.mkfifo)


@case("it is a link")
def _pins_elsewhere(run: Path, outside: Path) -> None:
    replace(run / "pins.json", lambda path: path.symlink_to(outside / "secret.txt"))


@case("would be the most")
def _sparse_probes(run: Path, outside: Path) -> None:
    probes(run, sparse(10 * 2**30, b"PK"))


@case("10.npz are damaged")
def _probes_of_bytes(run: Path, outside: Path) -> None:
    (run / "probes" / "10.npz").write_bytes(os.urandom(5000))


@case("bytes follow")
def _probes_of_absurd_shape(run: Path, outside: Path) -> None:
    probes(run, lambda path: npz(path, {f"{PIN}.source.npy": npy("(1000000, 1000000)")}))


@case("compressed")
def _packed_probes(run: Path, outside: Path) -> None:
    zeros = npy("(50000000,)", "<f2", bytes(100_000_000))
    probes(run, lambda path: npz(path, {f"{PIN}.encoder.npy": zeros}, zipfile.ZIP_DEFLATED))


@case("no array of plain numbers")
def _pickled_probes(run: Path, outside: Path) -> None:
    probes(run, lambda path: np.savez(path, **{f"{PIN}.source": np.array([Bomb(outside / "executed")], object)}))


@case("arrays")
def _probes_of_many_members(run: Path, outside: Path) -> None:
    probes(run, lambda path: npz(path, {f"{PIN}.{number}.npy": b"" for number in range(20_000)}))


@case("tell of another text")
def _probes_of_another_text(run: Path, outside: Path) -> None:
    probes(run, lambda path: np.savez(path, **{f"{PIN}.source": np.arange(40_000_000, dtype=np.uint8)}))


@case("do not add up to 1")
def _probes_that_are_not_a_number(run: Path, outside: Path) -> None:
    for path in (run / "probes").iterdir():
        with np.load(path) as arrays:
            changed = {name: array * np.float16("nan") if "enc" in name else array for name, array in arrays.items()}
        np.savez(path, **changed)


@case("")
def _absurd_names_of_probes(run: Path, outside: Path) -> None:
    for name in ("9" * 200, "..5", "٣", "-1", "5 ", "5.npz.00.tmp", HOSTILE_NAME.replace("/", "")):
        (run / "probes" / f"{name}.npz").mkdir()


@case("nested more than 32 deep")
def _deep_pins(run: Path, outside: Path) -> None:
    (run / "pins.json").write_text("[" * 100_000)


@case("pins.json is damaged")
def _pins_of_other_kinds(run: Path, outside: Path) -> None:
    change(run / "pins.json", pins=[{"split": "../../outside", "row": 1e308}])


@case("pins.json is damaged")
def _many_pins(run: Path, outside: Path) -> None:
    change(run / "pins.json", pins=[{"text": str(number)} for number in range(100_000)])


@case("is not in the validation split")
def _pins_of_no_row(run: Path, outside: Path) -> None:
    change(run / "pins.json", pins=[{"split": "validation", "row": 2**52}])


@case("")
def _pins_that_are_rendered(run: Path, outside: Path) -> None:
    change(run / "pins.json", pins=[{"text": HOSTILE_NAME}])
