"""Pairs of sentences: columns guessed, files aligned, every row used or told about."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from attune_datasets.corpus import load_corpus
from attune_datasets.errors import Cancelled, DatasetError
from attune_datasets.pairs import LEFT_OUT, load_pairs, load_pairs_alike
from attune_datasets.source import read_source
from attune_datasets.spec import CleaningSpec, DataSpec, SplitSpec
from attune_datasets.splits import TEST, TRAINING, VALIDATION

REAL = Path(__file__).parents[3] / "shared/data"
needs_real = pytest.mark.skipif(not REAL.exists(), reason="the shared data folder is not here")
AS_WRITTEN = CleaningSpec(strip_html=False, decode_entities=False, lowercase=False)
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ZAHLEN = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn")


def pair(number: int) -> tuple[str, str]:
    tens, ones, more = number // 10 % 10, number % 10, number // 100
    english = f"The {NUMBERS[tens]} men saw {NUMBERS[ones]} dogs" + " and a cat" * more + "."
    german = f"Die {ZAHLEN[tens]} Männer sahen {ZAHLEN[ones]} Hunde" + " und eine Katze" * more + "."
    return english, german


Write = Callable[..., DataSpec]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(rows: Sequence[Sequence[str]], name: str = "pairs.csv", **options: object) -> DataSpec:
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter="\t" if ".tsv" in name else ",").writerows(rows)
        return DataSpec(file=str(path), **{"cleaning": AS_WRITTEN, **options})  # type: ignore[arg-type]

    return write_file


def pairs(count: int) -> list[tuple[str, str]]:
    return [pair(number) for number in range(count)]


def test_a_table_becomes_pairs(write: Write) -> None:
    corpus = load_pairs(write([("source", "target"), *pairs(100)]))
    assert (corpus.sources[7], corpus.targets[7]) == pair(7)
    assert (corpus.spec.source, corpus.spec.target) == ("source", "target")
    assert (corpus.spec.text, corpus.spec.label) == (None, None)
    assert np.bincount(corpus.splits).tolist() == [80, 10, 10]
    assert corpus.lines[:2].tolist() == [2, 3]
    assert corpus.rows.tolist() == list(range(100))
    assert corpus.problems == []


@pytest.mark.parametrize(
    "header, found, languages",
    [
        (("en", "de"), ("en", "de"), ("English", "German")),
        (("target", "source"), ("source", "target"), ("", "")),
        (("text_deu", "text_eng"), ("text_deu", "text_eng"), ("German", "English")),
        (("English", "translation"), ("English", "translation"), ("English", "")),
        (("a", "b"), ("a", "b"), ("", "")),
        (("原文", "译文"), ("原文", "译文"), ("", "")),
    ],
)
def test_columns_and_languages_are_guessed(
    write: Write, header: tuple[str, str], found: tuple[str, str], languages: tuple[str, str]
) -> None:
    spec = load_pairs(write([header, *pairs(60)], header=True)).spec
    assert (spec.source, spec.target) == found
    assert (spec.source_language, spec.target_language) == languages


def test_a_table_without_header_and_with_attribution(write: Write) -> None:
    credit = "CC-BY 2.0 (France) Attribution: tatoeba.org #{0} (CM) & #{0}1 (x)"
    rows = [(*pair(number), credit.format(number)) for number in range(90)]
    corpus = load_pairs(write(rows, "eng-deu.tsv"))
    assert (corpus.spec.source, corpus.spec.target, corpus.spec.header) == ("column 1", "column 2", False)
    assert (corpus.spec.source_language, corpus.spec.target_language) == ("English", "German")
    assert len(corpus) == 90


def test_columns_beside_the_pairs_are_ignored(write: Write) -> None:
    header = ("id", "lang", "title", "de", "en")
    rows = [(str(n), "xx", f"a title {n % 7} of {n}", *pair(n)[::-1]) for n in range(60)]
    spec = load_pairs(write([header, *rows])).spec
    assert (spec.source, spec.target, spec.source_language) == ("de", "en", "German")


def test_one_column_chosen_finds_the_other_and_sides_can_be_swapped(write: Write) -> None:
    spec = write([("source", "target"), *pairs(60)], "en-de.csv")
    swapped = load_pairs(spec.model_copy(update={"source": "target"}))
    assert (swapped.spec.source, swapped.spec.target) == ("target", "source")
    assert (swapped.spec.source_language, swapped.spec.target_language) == ("German", "English")
    assert swapped.sources[0] == pair(0)[1]


def test_labelled_texts_are_no_pairs_unless_asked(write: Write) -> None:
    rows = [(f"The {number} film was long and good", "good" if number % 2 else "bad") for number in range(40)]
    spec = write([("review", "label"), *rows])
    assert (read_source(spec).spec.text, read_source(spec).spec.source) == ("review", None)
    with pytest.raises(DatasetError, match="looks like the source"):
        load_pairs(spec)
    with pytest.raises(DatasetError, match="looks like a label"):
        load_corpus(write([("en", "de"), *pairs(40)]))


def test_rows_without_a_side_are_left_out_and_told(write: Write) -> None:
    rows = [list(pair(number)) for number in range(50)]
    rows[3][0], rows[5][1], rows[7][:], rows[9][1] = " ", "", ["", "\t"], "<br />"
    corpus = load_pairs(write([("en", "de"), *rows], cleaning=CleaningSpec()))
    assert len(corpus) == 46 and not {3, 5, 7, 9} & set(corpus.rows.tolist())
    assert [(problem.line, problem.reason) for problem in corpus.problems] == [
        (5, f"{LEFT_OUT['empty_source']}; the row is left out."),
        (7, f"{LEFT_OUT['empty_target']}; the row is left out."),
        (9, f"{LEFT_OUT['empty_pair']}; the row is left out."),
        (11, f"{LEFT_OUT['cleaned_away']}; the row is left out."),
    ]
    assert corpus.problems[1].text == f"{pair(5)[0]} | "
    assert {kind: rows.tolist() for kind, rows in corpus.left_out.items()} == {
        "empty_source": [3], "empty_target": [5], "empty_pair": [7], "cleaned_away": [9],
    }  # fmt: skip


def test_equal_sources_stay_on_one_side_of_the_split(write: Write) -> None:
    rows = [(pair(number // 3)[0], f"{pair(number)[1]} ({number})") for number in range(240)]
    corpus = load_pairs(write([("en", "de"), *rows]))
    sides = {}
    for text, split in zip(corpus.cleaned_sources, corpus.splits, strict=True):
        assert sides.setdefault(text, split) == split
    assert len(set(corpus.splits.tolist())) == 3


def test_validation_and_test_files(write: Write, tmp_path: Path) -> None:
    for name, first in (("val.csv", 100), ("test.csv", 200)):
        write([("source", "target"), *(pair(first + number) for number in range(20)), ("", "x")], name)
    files = {"validation_file": str(tmp_path / "val.csv"), "test_file": str(tmp_path / "test.csv")}
    spec = write([("source", "target"), *pairs(100)], split=SplitSpec(**files))
    corpus = load_pairs(spec)
    assert np.bincount(corpus.splits).tolist() == [100, 20, 20]
    assert corpus.sources[100] == pair(100)[0] and corpus.rows[120] == 121 and corpus.lines[120] == 2
    assert [problem.reason for problem in corpus.problems] == [
        f"The source is empty; the row of {name} is left out." for name in ("val.csv", "test.csv")
    ]
    alone = load_pairs(spec.model_copy(update={"split": SplitSpec(validation_file=files["validation_file"])}))
    assert [len(alone.of_split(split)) for split in (TRAINING, VALIDATION, TEST)] == [89, 20, 11]
    with pytest.raises(DatasetError, match="split column and a validation file"):
        load_pairs(spec.model_copy(update={"split": SplitSpec(column="source", validation_file=files["test_file"])}))


def test_a_file_without_usable_rows_is_told(write: Write, tmp_path: Path) -> None:
    write([("source", "target"), ("", "x"), ("y", "")], "val.csv")
    spec = write([("source", "target"), *pairs(60)], split=SplitSpec(validation_file=str(tmp_path / "val.csv")))
    with pytest.raises(DatasetError, match=r"No row of val\.csv has both a source and a target"):
        load_pairs(spec)
    with pytest.raises(DatasetError, match=r"No row of empty\.csv"):
        load_pairs(write([("source", "target"), ("", "x"), ("y", "")], "empty.csv"))


def test_a_file_to_evaluate_on_and_one_to_translate(write: Write) -> None:
    corpus = load_pairs_alike(read_source(write([("source", "target"), *pairs(5)]), task="translation"))
    assert (corpus.splits == TEST).all() and len(corpus) == 5
    alone = write([("source",), *((pair(number)[0],) for number in range(5))], "alone.csv", source="source")
    source = read_source(alone, task="translation")
    assert source.column("source").to_pylist()[4] == pair(4)[0] and source.spec.target is None
    with pytest.raises(DatasetError, match="has one column only, 'source'; pairs need a source and a target"):
        load_pairs_alike(source)


@pytest.fixture
def aligned(tmp_path: Path) -> Callable[..., DataSpec]:
    def write_files(left: Sequence[str], right: Sequence[str], end: str = "\n", **options: object) -> DataSpec:
        first, second = tmp_path / "train.en", tmp_path / "train.de.gz"
        first.write_bytes(end.join([*left, ""]).encode())
        second.write_bytes(gzip.compress("\n".join(right).encode()))
        return DataSpec(file=str(first), target_file=str(second), cleaning=AS_WRITTEN, **options)  # type: ignore[arg-type]

    return write_files


def test_two_aligned_files_keep_their_lines_together(aligned: Callable[..., DataSpec]) -> None:
    left, right = map(list, zip(*pairs(60), strict=True))
    left[4], right[9], left[11], right[11] = 'He said, "no', "", "a\u2028b\x0bc,d\te", "eins\rzwei"
    corpus = load_pairs(aligned(left, right, "\r\n"))
    assert (corpus.spec.source, corpus.spec.target) == ("source", "target")
    assert (corpus.spec.source_language, corpus.spec.target_language) == ("English", "German")
    kept = [number for number in range(60) if number != 9]
    assert corpus.sources == [left[number] for number in kept]
    assert corpus.targets == [right[number] for number in kept]
    assert corpus.lines.tolist() == [number + 1 for number in kept]
    assert [(problem.line, problem.reason) for problem in corpus.problems] == [
        (10, "The target is empty; the row is left out.")
    ]


def test_aligned_files_of_unequal_length_are_refused_with_the_place(aligned: Callable[..., DataSpec]) -> None:
    left, right = map(list, zip(*(pair(number * 37 % 900) for number in range(300)), strict=True))
    del right[200:202]
    with pytest.raises(DatasetError, match=r"train\.en has 300 lines and train\.de has 298") as caught:
        load_pairs(aligned(left, right))
    place = int(caught.value.why.rsplit("line ", 1)[1].strip("."))
    assert abs(place - 201) <= 3
    assert len(load_pairs(aligned([*left[:200], "", " "], right[:200]))) == 200  # empty lines at the end part nothing


def test_aligned_files_take_no_test_file(aligned: Callable[..., DataSpec]) -> None:
    with pytest.raises(DatasetError, match="Two aligned files cannot have a test file"):
        load_pairs(aligned(["a b"], ["c d"], split=SplitSpec(test_file="x.csv")))


@pytest.mark.parametrize(
    "options, said",
    [
        ({"source": "en", "target": "en"}, "same column, 'en'"),
        ({"source": "eng"}, "no column 'eng'. Did you mean 'en'"),
        ({"target": "note"}, "'note' of pairs.csv is empty"),
    ],
)
def test_columns_that_cannot_be_used(write: Write, options: dict[str, str], said: str) -> None:
    rows = [(*pair(number), "") for number in range(30)]
    with pytest.raises(DatasetError, match=said):
        load_pairs(write([("en", "de", "note"), *rows], **options))


def test_the_fingerprint_follows_content_and_not_names(write: Write) -> None:
    first = load_pairs(write([("en", "de"), *pairs(40)]))
    assert load_pairs(write([("en", "de"), *pairs(40)], "other.csv", source_language="Xish")).fingerprint == (
        first.fingerprint
    )
    assert load_pairs(write([("en", "de"), *pairs(41)])).fingerprint != first.fingerprint
    swapped = write([("en", "de"), *pairs(40)], source="de", target="en")
    assert load_pairs(swapped).fingerprint != first.fingerprint


def test_loading_can_be_cancelled(write: Write) -> None:
    def cancel(share: float, note: str) -> None:
        if note == "Cleaning texts":
            raise Cancelled

    with pytest.raises(Cancelled):
        load_pairs(write([("en", "de"), *pairs(40)]), cancel)


@needs_real
@pytest.mark.parametrize(
    "name, count, languages",
    [
        ("multi30k/train.en-de.csv", 29_000, ("English", "German")),
        ("tatoeba/eng-cmn.train.tsv.gz", 26_506, ("English", "Chinese")),
        ("tatoeba/eng-spa.train.tsv.gz", 112_012, ("English", "Spanish")),
    ],
)
def test_real_pairs(name: str, count: int, languages: tuple[str, str]) -> None:
    corpus = load_pairs(DataSpec(file=str(REAL / name), cleaning=AS_WRITTEN))
    assert len(corpus) == count and corpus.problems == []
    assert (corpus.spec.source_language, corpus.spec.target_language) == languages


def test_aligned_files_of_two_encodings_stay_so_when_the_guesses_are_filled_in(tmp_path: Path) -> None:
    chinese = [f"我在{number}点看见了两只狗和一只猫。" for number in range(40)]
    german = [pair(number)[1] for number in range(40)]
    (tmp_path / "train.zh").write_bytes("\n".join(chinese).encode("gb18030"))
    (tmp_path / "train.de").write_bytes("\n".join(german).encode("utf-8"))
    data = DataSpec(file=str(tmp_path / "train.zh"), target_file=str(tmp_path / "train.de"), cleaning=AS_WRITTEN)
    first = load_pairs(data)
    assert (first.sources, first.targets) == (chinese, german)
    again = load_pairs(first.spec)
    assert (again.sources, again.targets) == (chinese, german)
    assert again.spec == first.spec and again.fingerprint == first.fingerprint
    assert read_source(data).tables[0].detection.encoding == "gb18030 + utf-8"


def unlike_pairs(count: int) -> list[tuple[str, str]]:
    """Translations whose lengths say nothing: English nouns and Spanish ones are long in turns."""
    english = ("cat", "neighbour", "dog", "grandmother", "boy", "newspaper", "car")
    spanish = ("vecindario", "sol", "periódico", "té", "automóvil", "rey", "fotografía")
    nouns = [(number % 7, number // 7 % 7) for number in range(count)]
    return [
        (f"The {english[a]} sees the {english[b]}.", f"El {spanish[a]} ve las {spanish[b]} del sur.") for a, b in nouns
    ]


@pytest.mark.parametrize("header", [[], [("text", "text")]])
@pytest.mark.parametrize("name", ["nohead.tsv", "nohead.csv"])
def test_two_columns_in_two_languages_are_pairs_whatever_they_are_called(
    write: Write, header: list[tuple[str, str]], name: str
) -> None:
    table = read_source(write([*header, *unlike_pairs(49)], name)).tables[0]
    assert (table.spec.source, table.spec.target) == tuple(table.columns)
    assert (table.spec.text, len(table)) == (None, 49)


def test_two_columns_in_one_language_are_no_pairs(write: Write) -> None:
    titles = [f"The {'long ' * (number % 3)}title of {number}" for number in range(40)]
    bodies = [f"This is the body {'and so on ' * (number * 7 % 5)}." for number in range(40)]
    spec = read_source(write([("a", "b"), *zip(titles, bodies, strict=True)])).spec
    assert spec.source is None


@pytest.mark.parametrize("rows", [[("en",), *[(left,) for left, _ in unlike_pairs(49)]],
                                  [("en", "es"), *[(left, "") for left, _ in unlike_pairs(49)]]])  # fmt: skip
def test_a_file_that_is_neither_names_both_ways(write: Write, rows: list[tuple[str, ...]]) -> None:
    with pytest.raises(DatasetError) as failure:
        load_corpus(write(rows, "x.tsv"))
    for name in ("data.label", "data.source", "data.target", "data.target_file"):
        assert name in failure.value.remedy
