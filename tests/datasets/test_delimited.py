"""Fields and records of delimited text: equal to Python's csv where the text is sound, recovered where it is not."""

from __future__ import annotations

import csv
import io
import itertools

import pytest
from attune_datasets.csv_table import read_delimited
from attune_datasets.delimited import find_records
from attune_datasets.files import FileData
from attune_datasets.quotes import SWALLOWED, UNCLOSED, UNDOUBLED
from attune_datasets.spec import DataSpec
from hypothesis import given, settings
from hypothesis import strategies as st


def _rows(text: str, delimiter: str = ",", quote: str = '"') -> list[list[str]]:
    spec = DataSpec(file="a.csv", encoding="utf-8", delimiter=delimiter, quote=quote, header=False)
    columns = read_delimited(FileData("a.csv", text.encode()), spec).columns
    return [list(row) for row in zip(*(column.to_pylist() for column in columns), strict=True)]


_CELLS = st.text(alphabet=st.sampled_from("ab\",\n\r é评😀'"), max_size=8)


@settings(max_examples=200, deadline=None)
@given(
    rows=st.integers(2, 4).flatmap(
        lambda width: st.lists(st.lists(_CELLS, min_size=width, max_size=width), min_size=1, max_size=6)
    ),
    line_end=st.sampled_from(["\n", "\r\n"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    closed=st.booleans(),
)
def test_what_csv_writes_is_read_back(rows: list[list[str]], line_end: str, quoting: int, closed: bool) -> None:
    if line_end == "\n":  # csv does not quote a lone carriage return then
        rows = [[cell.replace("\r", "") for cell in row] for row in rows]
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator=line_end, quoting=quoting).writerows(rows)
    text = written.getvalue() if closed else written.getvalue().removesuffix(line_end)
    assert find_records(text.encode(), ",", '"').troubles == []
    assert _rows(text) == rows


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from('ab",\n\r'), max_size=40), st.sampled_from(['"', ""]))
def test_no_text_breaks_it_and_every_line_is_in_one_record(text: str, quote: str) -> None:
    records = find_records(text.encode(), ",", quote)
    assert all(a < b for a, b in itertools.pairwise(records.starts))
    assert all(start <= end for start, end in zip(records.starts, records.ends, strict=True))
    inside = sum(end - start for start, end in zip(records.starts, records.ends, strict=True))
    assert inside >= len(text.strip("\r\n")) - text.count("\n") - text.count("\r")


def test_lines_count_line_ends_inside_quotes() -> None:
    records = find_records(b'a,b\n"1\n2\n3",x\n\n"4",y\n', ",", '"')
    assert records.lines.tolist() == [1, 2, 6]
    assert records.widths.tolist() == [2, 2, 2]


def test_line_ends_of_old_macs() -> None:
    assert _rows("a,b\rc,d\r") == [["a", "b"], ["c", "d"]]


def test_a_lone_carriage_return_inside_a_field_stays() -> None:
    assert _rows('a,"b\rc"\r\nd,e\rf\r\n') == [["a", "b\rc"], ["d", "e\rf"]]


def test_quotes_inside_an_unquoted_field_are_plain() -> None:
    assert _rows("37°36'37.8\"N 121°2'17.9\"W,Modesto\nx,y\n") == [
        ["37°36'37.8\"N 121°2'17.9\"W", "Modesto"],
        ["x", "y"],
    ]
    assert find_records(b'say "a", "b"\n', "\t", '"').troubles == []


def test_spaces_around_quoted_fields() -> None:
    assert _rows('a, "b, c" ,d\n1,2,3\n') == [["a", "b, c", "d"], ["1", "2", "3"]]


def test_a_stray_quote_does_not_swallow_what_follows() -> None:
    good = [f"{i},fine" for i in range(1000)]
    text = "\n".join([*good[:500], 'x,"stray', *good[500:], 'y,"quoted, indeed"', *good])
    records = find_records(text.encode(), ",", '"')
    assert records.troubles == [(501, UNCLOSED)]
    assert len(records.widths) == 2002
    assert _rows(text)[500] == ["x", '"stray']
    assert _rows(text)[1001] == ["y", "quoted, indeed"]


def test_two_stray_quotes_do_not_swallow_the_rows_between() -> None:
    rows = [f"text {i},{'pos' if i % 2 else 'neg'}" for i in range(200)]
    text = "\n".join([*rows[:50], '"stray,pos', *rows[50:150], 'end",neg', *rows[150:]])
    records = find_records(text.encode(), ",", '"')
    assert records.troubles == [(51, SWALLOWED)]
    assert len(records.widths) == 202
    assert _rows(text)[50] == ['"stray', "pos"]


def test_a_poem_is_no_swallowed_table() -> None:
    rows = [f"text {i},{'pos' if i % 2 else 'neg'}" for i in range(200)]
    poem = "Roses are red, my love,\nViolets are blue, my dear,\nSugar is sweet, my own,\nand so are, I think, you"
    text = "\n".join([*rows, f'"{poem}",pos'])
    assert find_records(text.encode(), ",", '"').troubles == []
    assert _rows(text)[-1] == [poem, "pos"]


def test_a_quote_open_at_the_end_of_the_file() -> None:
    records = find_records(b'a,b\n"c,d\ne,f\n', ",", '"')
    assert records.troubles == [(2, UNCLOSED)]
    assert records.widths.tolist() == [2, 2, 2]


def test_quotes_that_are_not_doubled() -> None:
    text = 'a,b\n"He said "hello there" to me",pos\nc,d\n'
    assert find_records(text.encode(), ",", '"').troubles == [(2, UNDOUBLED)]
    assert _rows(text)[1] == ['He said "hello there" to me', "pos"]


def test_backslash_before_quotes() -> None:
    text = 'a,b\n"He said \\"hi\\"",pos\n"c \\"d\\" e",f\ng,h\n'
    assert [row[1] for row in _rows(text)] == ["b", "pos", "f", "h"]


def test_another_quote_and_none() -> None:
    assert _rows("a;'b;c'\nd;'e ''f'''\n", ";", "'") == [["a", "b;c"], ["d", "e 'f'"]]
    assert _rows('ham\t"Go\nspam\twin" "now\n', "\t", "") == [["ham", '"Go'], ["spam", 'win" "now']]


def test_a_delimiter_beyond_ascii() -> None:
    assert _rows("好，坏\n是，不\n", "，") == [["好", "坏"], ["是", "不"]]


@pytest.mark.parametrize("line", [b'"\n', b'a,"b\n', b'"a" b,c\n', b'"","\n', b'\\"a,"b\n'])
@pytest.mark.timeout(120)  # by lines squared it would be hours
def test_many_bad_quotes_come_to_an_end(line: bytes) -> None:
    find_records(line * 50_000, ",", '"')
