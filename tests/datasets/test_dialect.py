"""Delimiter, quote and header are told from all rows."""

from __future__ import annotations

import csv
import gzip
import io

import pytest
from attune_datasets.dialect import detect_dialect, has_header, is_number


@pytest.mark.parametrize(
    ("text", "delimiter", "quote"),
    [
        ("a,b\n1,2\n", ",", ""),
        ("a;b\n1,5;2,5\n3,25;4,75\n", ";", ""),
        ("a|b\nx, y|z\nu|v, w\n", "|", ""),
        ("text\tlabel\none, two\tx\nthree\ty\n", "\t", ""),
        ('text,label\n"one, two",x\n"three; four; five",y\n', ",", '"'),
        ("text;label\n'one; two';x\n'three; four, five';y\n'it''s';z\n", ";", "'"),
        ('ham\t"Go now\nspam\twin "this" now\nham\t" ok\n', "\t", ""),
        ("text,label\nit's fine,x\nthat's 'good',y\n'tis,z\n", ",", ""),
        ('"one, two"\n"three"\n"four, five, six"\n', ",", '"'),
        ('review\n"Good, but long"\n"Bad, very bad"\n"Fine, fine"\n', ",", '"'),
        ('review\n"Good, but long"\nBad\n"Fine, fine"\nShort\n', ",", '"'),
        ('"He said ""no, never"""\n"She said ""yes, now"""\n', ",", '"'),
        ('"text, all";"label; one"\n"a, b";"c"\n"d, e";"f"\n', ";", '"'),
        ('"text","label"\n"a; b","c"\n"d; e","f"\n"","g; h"\n', ",", '"'),
        ('text\tlabel\n"Well", he said, "no"\tx\n"Oh, no"\ty\n', "\t", ""),
        ("nothing\nto\npart\n", "", ""),
        ("one, two\nthree\nfour, five, six\nseven\n", "", ""),
    ],
)
def test_dialects(text: str, delimiter: str, quote: str) -> None:
    dialect, _ = detect_dialect(text.encode())
    assert (dialect.delimiter, dialect.quote) == (delimiter, quote)


@pytest.mark.parametrize("header", ["en,es", '"en","es"'])
@pytest.mark.parametrize("torn", ['"The big, cat.,"El gato."', '"The cat.","El gato.'])
@pytest.mark.parametrize("rows", [12, 400])
def test_a_torn_row_does_not_make_letters_of_all_quotes(header: str, torn: str, rows: int) -> None:
    lines = [header, *(f'"The dog number {n}.","El perro número {n}."' for n in range(rows))]
    lines[7] = torn
    dialect, records = detect_dialect("\n".join([*lines, ""]).encode())
    assert (dialect.delimiter, dialect.quote) == (",", '"')
    assert len(records.widths) == len(lines)
    assert [line for line, _ in records.troubles] == [8]


@pytest.mark.parametrize("quoting", [csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONNUMERIC])
@pytest.mark.parametrize("columns", [1, 2])
def test_real_reviews_in_one_quoted_column_are_not_parted_at_their_commas(shared_data, quoting, columns):
    with gzip.open(shared_data / "imdb/imdb_train_25k.csv.gz", "rt", encoding="utf-8", newline="") as file:
        rows = [
            [row["review"], "ab"[number % 2]] for number, row in zip(range(300), csv.DictReader(file), strict=False)
        ]
    written = io.StringIO()
    csv.writer(written, quoting=quoting).writerows(row[:columns] for row in [["text", "label"], *rows])
    dialect, records = detect_dialect(written.getvalue().encode())
    assert (dialect.delimiter, dialect.quote) == (",", '"')
    assert len(records.widths) == 301 and set(records.widths.tolist()) == {columns}


def test_what_is_known_is_kept() -> None:
    text = b"a;b,c\nd;e,f\n"
    assert detect_dialect(text, delimiter=",")[0].delimiter == ","
    assert detect_dialect(text, quote="'")[0].quote == "'"


def test_a_tie_is_not_sure() -> None:
    assert not detect_dialect(b"a;b,c\nd;e,f\n")[0].sure
    assert detect_dialect(b"text,label\nd,e\n")[0].sure


@pytest.mark.parametrize(
    ("rows", "header"),
    [
        ([["text", "label"], ["so good", "1"], ["so bad", "0"]], True),
        ([["so good", "1"], ["so bad", "0"]], False),
        ([["ham", "Go until jurong point, crazy.."], *[["ham", "Ok lar..."], ["spam", "Free entry!"]] * 4], False),
        ([["v1", "v2", "", ""], ["ham", "Ok lar...", "", ""], ["spam", "Free entry", "", ""]], True),
        ([["Where is the bathroom?", "¿Dónde está el baño?"], ["Please answer.", "Por favor."]], False),
        ([["old", "new", "1.58"], ["smart", "intelligent", "9.2"], ["hard", "difficult", "8.77"]], False),
        ([["标签", "评论"], ["1", "很快，好吃"], ["0", "太慢了"]], True),
        ([["1", "很快，好吃，味道足"], ["0", "太慢了"]], False),
        ([["pos", "a"], ["neg", "b"], ["pos", "c"], ["neg", "d"], ["pos", "e"]], False),
        ([["Kind", "Word"], ["neg", "b"], ["pos", "c"], ["neg", "d"], ["pos", "e"]], True),
        ([["", ""], ["a", "b"]], False),
    ],
)
def test_headers(rows: list[list[str]], header: bool) -> None:
    columns = [list(column) for column in zip(*rows[1:], strict=True)]
    assert has_header(rows[0], columns)[0] is header


@pytest.mark.parametrize("text", ["1", "-3.5", "43,774.58", "1e-3", "12 %", "$5", ".5", "1,5"])
def test_numbers(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize("text", ["", "one", "1 film", "%", "-", "v1", "1" * 41, "10/10", "12-05-2010"])
def test_not_numbers(text: str) -> None:
    assert not is_number(text)
