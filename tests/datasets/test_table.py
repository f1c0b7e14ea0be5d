"""Reading whole files: real ones, and each kind of bad input."""

from __future__ import annotations

import gzip
import json
import tracemalloc
import zipfile
from pathlib import Path

import numpy as np
import pytest
from attune_datasets.errors import Cancelled, DatasetError
from attune_datasets.problems import RowProblem
from attune_datasets.spec import DataSpec
from attune_datasets.table import Table, read_table

REAL = Path(__file__).parents[3] / "shared" / "data"
needs_real = pytest.mark.skipif(not REAL.is_dir(), reason="real data is not on this machine")


def _read(path: Path, **options: object) -> Table:
    return read_table(DataSpec(file=str(path), **options))  # type: ignore[arg-type]


def _table(folder: Path, content: str | bytes, name: str = "a.csv", **options: object) -> Table:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return _read(path, **options)


def _rows(table: Table) -> list[list[str]]:
    return [list(row) for row in zip(*(table.texts(name) for name in table.columns), strict=True)]


def _reasons(table: Table) -> list[tuple[int, str, bool]]:
    return [(problem.line, problem.reason, problem.dropped) for problem in table.problems]


@needs_real
@pytest.mark.parametrize(
    ("name", "rows", "columns", "form", "text", "label"),
    [
        ("imdb/imdb_train_25k.csv.gz", 25_000, ["review", "sentiment"], "utf-8 , \" True", "review", "sentiment"),
        ("imdb/imdb_unsup_50k.csv.gz", 50_000, ["review"], "utf-8 , \" True", "review", None),
        ("chinese_reviews/ChnSentiCorp_htl_all.csv", 7766, ["label", "review"], "utf-8 , \" True", "review", "label"),
        ("chinese_reviews/ChnSentiCorp_bom_crlf.csv", 7766, ["label", "review"], "utf-8 , \" True", "review", "label"),
        ("chinese_reviews/waimai_10k.csv", 11_987, ["label", "review"], "utf-8 , \" True", "review", "label"),
        ("sms_spam/SMSSpamCollection.tsv", 5574, ["column 1", "column 2"], "utf-8 \t  False", "column 2", "column 1"),
        ("multi30k/train.en-de.csv", 29_000, ["source", "target"], "utf-8 , \" True", "source", "target"),
        ("tatoeba/eng-spa.train.tsv.gz", 112_012, ["column 1", "column 2"], "utf-8 \t  False", "column 1", "column 2"),
        ("tatoeba/eng-cmn.train.tsv.gz", 26_506, ["column 1", "column 2"], "utf-8 \t  False", "column 1", "column 2"),
        ("tinyshakespeare/input.txt", 32_777, ["text"], "utf-8   False", "text", None),
    ],
)  # fmt: skip
def test_real_files(name: str, rows: int, columns: list[str], form: str, text: str, label: str | None) -> None:
    table = _read(REAL / name)
    found = table.detection
    assert (len(table), table.columns) == (rows, columns)
    assert f"{found.encoding} {found.delimiter} {found.quote} {found.header}" == form
    assert (found.sure, table.problems) == (True, [])
    pairs = name.startswith(("multi30k", "tatoeba"))
    named = (table.spec.source, table.spec.target) if pairs else (table.spec.text, table.spec.label)
    assert named == (text, label)


@needs_real
def test_sms_spam_in_windows_1252_with_lone_carriage_returns() -> None:
    table = _read(REAL / "sms_spam/spam.cp1252.csv")
    assert table.columns == ["v1", "v2", "column 3", "column 4", "column 5"]
    assert (table.detection.encoding, table.spec.text, table.spec.label) == ("windows-1252", "v2", "v1")
    assert len(table) == 5575
    assert table.problems == []
    assert set(table.texts("v1")) == {"ham", "spam"}


@needs_real
@pytest.mark.parametrize("path", sorted((REAL / "csv/csv-spectrum/csvs").glob("*.csv")), ids=lambda path: path.stem)
def test_csv_spectrum(path: Path, tmp_path: Path) -> None:
    expected = json.loads((path.parents[1] / "json" / f"{path.stem}.json").read_text("utf-8"))
    expected = expected if isinstance(expected, list) else [expected]
    data = path.read_bytes()
    if path.stem.endswith("_crlf"):  # git took the carriage returns out of the copies
        data = data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    if path.stem == "location_coordinates":  # the collection's own JSON has another phone number than its CSV
        expected[0]["Contact Phone Number"] = "2095257564"
    table = _table(tmp_path, data)
    assert [dict(zip(table.columns, row, strict=True)) for row in _rows(table)] == expected
    assert table.problems == []


@needs_real
def test_csv_with_a_mark_equals_the_one_without() -> None:
    plain, marked = (_read(REAL / "chinese_reviews" / f"ChnSentiCorp_{end}.csv") for end in ("htl_all", "bom_crlf"))
    assert plain.cells.equals(marked.cells)


@needs_real
def test_messy_real_files() -> None:
    airedale = _read(REAL / "csv/clevercsv/example/airedale.csv")
    assert (len(airedale), len(airedale.columns), airedale.problems) == (54, 8, [])
    milk = _read(REAL / "csv/clevercsv/example/milk.csv")
    assert (len(milk), len(milk.columns), milk.detection.delimiter, milk.dropped) == (380, 23, "\t", 0)
    assert milk.columns[1] == "column 2"
    assert milk.columns[22] == milk.columns[21] + " (2)"


def test_lines_and_rows_agree(tmp_path: Path) -> None:
    table = _table(tmp_path, 'text,label\n"one\ntwo",a\n\nthree,b\n')
    assert _rows(table) == [["one\ntwo", "a"], ["three", "b"]]
    assert table.lines.tolist() == [2, 5]


def test_ragged_rows_are_counted_with_line_and_reason(tmp_path: Path) -> None:
    good = "good film,pos\nbad film,neg\n" * 20
    table = _table(tmp_path, f"text,label\n{good}well, I liked it,pos\nonly one\n{good}")
    assert len(table) == 80
    assert table.dropped == 2
    assert table.problems == [
        RowProblem(42, "Has 3 fields where 2 are expected.", "well, I liked it,pos"),
        RowProblem(43, "Has 1 field where 2 are expected.", "only one"),
    ]


def test_empty_fields_too_many_lose_nothing(tmp_path: Path) -> None:
    table = _table(tmp_path, "text,label\ngood,pos\nbad,neg,\nfine,pos,,\nx,neg\n")
    assert _rows(table) == [["good", "pos"], ["bad", "neg"], ["fine", "pos"], ["x", "neg"]]
    assert table.problems == []


def test_a_stray_quote_costs_no_row(tmp_path: Path) -> None:
    good = "good film,pos\nbad film,neg\n" * 50
    table = _table(tmp_path, f'text,label\n{good}"stray,pos\n{good}"well, quoted",neg\n')
    assert len(table) == 202
    assert _rows(table)[100] == ['"stray', "pos"]
    assert _reasons(table) == [
        (102, "A quote opens here and is never closed; it was read as a plain character.", False)
    ]
    assert table.problems[0].text == '"stray,pos'


def test_a_row_that_is_left_out_is_told_once(tmp_path: Path) -> None:
    rows = [f'"text {n}","label {n % 2}"\n' for n in range(40)]
    rows[5] = '"text 5,"label 1"\n'
    table = _table(tmp_path, '"text","label"\n' + "".join(rows))
    assert (table.columns, len(table)) == (["text", "label"], 39)
    told = (
        "Has 1 field where 2 are expected. Quotes inside a quoted field are not doubled; they were read as plain "
        "characters."
    )
    assert _reasons(table) == [(7, told, True)]


def test_nuls_are_left_out_and_told(tmp_path: Path) -> None:
    rows = "good film,pos\nbad film,neg\n" * 20
    table = _table(tmp_path, f"text,label\nwi\0th \0,pos\n{rows}")
    assert _rows(table)[0] == ["with ", "pos"]
    assert _reasons(table) == [(2, "Holds NUL characters; they were left out.", False)]


def test_bytes_that_cannot_be_decoded_are_told(tmp_path: Path) -> None:
    rows = "很好的酒店,1\n不好的酒店,0\n".encode() * 20
    table = _table(tmp_path, b"text,label\n" + rows + b"bro\xffken,1\n" + rows)
    assert table.detection.encoding == "utf-8"
    assert not table.detection.sure
    assert _rows(table)[40] == ["bro�ken", "1"]
    assert _reasons(table) == [(42, "Holds bytes that are not in the file's encoding; they are shown as �.", False)]


@pytest.mark.parametrize("quoted", [False, True])
def test_a_field_of_100_mb_is_reported_and_takes_little_memory(tmp_path: Path, quoted: bool) -> None:
    around = b'"' if quoted else b""
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.write(b"text,label\ngood,pos\n" + around)
        for _ in range(100):
            file.write(b"a" * 2**20)
        file.write(around + b",neg\nbad,neg\nfine,pos\n")
    tracemalloc.start()
    table = _read(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert _rows(table) == [["good", "pos"], ["bad", "neg"], ["fine", "pos"]]
    assert _reasons(table) == [(3, "Holds a field of 100.0 MB; 4 MB are read at most.", True)]
    assert len(table.problems[0].text) <= 200
    assert peak < 5 * 100 * 2**20


def test_a_quote_never_closed_before_100_mb(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b'text,label\ngood,pos\nfine,"pos\n' + b"b" * (100 * 2**20) + b",neg\nbad,neg\n")
    table = _read(path, quote='"')
    assert _rows(table) == [["good", "pos"], ["fine", '"pos'], ["bad", "neg"]]
    assert [line for line, _, _ in _reasons(table)] == [3, 4]


def test_header_only_and_single_line(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"a\.csv holds a header and no rows"):
        _table(tmp_path, "text,label\n")
    assert _rows(_table(tmp_path, "I really liked this film.,1\n")) == [["I really liked this film.", "1"]]
    assert _rows(_table(tmp_path, "text,label\n", header=False)) == [["text", "label"]]


def test_no_row_can_be_read(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"None of the rows .* Line 2: Holds a field of 5\.0 MB"):
        _table(tmp_path, "text,label\n" + "a" * (5 * 2**20) + ",x\n")


def test_duplicate_and_missing_column_names(tmp_path: Path) -> None:
    table = _table(tmp_path, "text,text,,text,text (2)\na,b,c,d,1\ne,f,g,h,2\n")
    assert table.columns == ["text", "text (3)", "column 3", "text (4)", "text (2)"]
    assert [problem.dropped for problem in table.problems] == [False, False]
    assert "Two columns are called 'text'; column 2 is now 'text (3)'." in table.problems[0].reason


def test_a_header_with_one_name_too_few(tmp_path: Path) -> None:
    table = _table(tmp_path, "text label\n".replace(" ", ",") + "".join(f"{i},text {i},pos\n" for i in range(9)))
    assert table.columns == ["column 1", "text", "label"]
    assert len(table) == 9
    assert _reasons(table) == [(1, "The header names 2 columns, the rows have 3.", False)]


@pytest.mark.parametrize("content", [
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8, bytes(range(256)) * 100, b"\xff\xd8\xff\xe0" + b"\0" * 50,
    b"%PDF-1.7\nstream", b"a" * 257 + b"ustar" + b"b" * 200,
])  # fmt: skip
def test_binary_files(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(DatasetError, match=r"a\.csv is .*, not a table of text\. Save or unpack it as CSV"):
        _table(tmp_path, content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    rows = [["酒店很好，服务也不错", "1"], ["房间太小了，不会再来", "0"], ["早餐一般", "0"]]
    text = "评论,标签\n" + "".join(f"{text},{label}\n" for text, label in rows)
    table = _table(tmp_path, text.encode(encoding))
    assert _rows(table) == rows
    assert (table.spec.text, table.spec.label, table.detection.sure) == ("评论", "标签", True)


def test_every_guess_can_be_overruled(tmp_path: Path) -> None:
    content = "a;b,c\nd;'e,f'\n"
    assert _rows(_table(tmp_path, content, delimiter=";", header=False)) == [["a", "b,c"], ["d", "'e,f'"]]
    assert _rows(_table(tmp_path, content, delimiter=",", quote="", header=False)) == [["a;b", "c"], ["d;'e", "f'"]]
    assert _rows(_table(tmp_path, content, delimiter=";", quote="'", header=False)) == [["a", "b,c"], ["d", "e,f"]]
    assert _rows(_table(tmp_path, content, delimiter="", header=False)) == [["a;b,c"], ["d;'e,f'"]]
    assert _table(tmp_path, content, delimiter=";", header=True).columns == ["a", "b,c"]
    assert _rows(_table(tmp_path, "caf\xe9,1\n".encode("cp1252"), encoding="cp1251", header=False)) == [["cafй", "1"]]


def test_the_spec_comes_back_filled_in_and_reads_the_same_again(tmp_path: Path) -> None:
    table = _table(tmp_path, "text;label\nso good;1\nso bad;0\nvery good;1\n")
    spec = table.spec
    assert (spec.encoding, spec.delimiter, spec.quote, spec.header) == ("utf-8", ";", "", True)
    again = read_table(spec)
    assert again.cells.equals(table.cells)
    assert again.spec == spec


@pytest.mark.parametrize("options", [{"delimiter": "::"}, {"delimiter": "\n"}, {"quote": "''"}, {"quote": "，"},
                                     {"delimiter": ",", "quote": ","}])  # fmt: skip
def test_impossible_dialects(tmp_path: Path, options: dict[str, object]) -> None:
    with pytest.raises(DatasetError, match="cannot be used"):
        _table(tmp_path, "a,b\nc,d\n", **options)


def test_no_such_column_and_no_file(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"a\.csv has no column 'reviev'\. Did you mean 'review'"):
        _table(tmp_path, "review,label\ngood,1\nbad,0\n", text="reviev")
    with pytest.raises(DatasetError, match="No file is chosen"):
        read_table(DataSpec())
    with pytest.raises(DatasetError, match="There is no encoding 'utf-99'"):
        _table(tmp_path, "review,label\ngood,1\n", encoding="utf-99")


def test_text_files_are_tables_only_where_every_line_agrees(tmp_path: Path) -> None:
    assert _table(tmp_path, "love\tsex\t6.77\ntiger\tcat\t7.35\n", "a.txt").columns == [
        "column 1",
        "column 2",
        "column 3",
    ]
    prose = 'Before we proceed, hear me speak.\n\n"Speak, speak.\nYou are all resolved, then, to die?\n'
    table = _table(tmp_path, prose, "b.txt")
    assert table.columns == ["text"]
    assert table.texts("text") == [line for line in prose.split("\n") if line]
    assert table.lines.tolist() == [1, 3, 4]


def test_one_column_without_quotes(tmp_path: Path) -> None:
    table = _table(tmp_path, "review\nGood, really good.\nBad\nWell, so so, I think\n")
    assert table.columns == ["review"]
    assert table.texts("review") == ["Good, really good.", "Bad", "Well, so so, I think"]


def test_gz_and_zip(tmp_path: Path) -> None:
    content = b"review,label\ngood,1\nbad,0\nfine,1\n"
    assert len(_table(tmp_path, gzip.compress(content), "a.csv.gz")) == 3
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("数据/one.csv", content)
        archive.writestr("two.csv", content + b"x,1\n")
    with pytest.raises(DatasetError, match=r"数据/one\.csv, two\.csv"):
        _read(tmp_path / "a.zip")
    table = _read(tmp_path / "a.zip", table="two.csv")
    assert (len(table), table.spec.table) == (4, "two.csv")


def test_long_work_can_be_cancelled(tmp_path: Path) -> None:
    def cancel(fraction: float, note: str) -> None:
        assert 0 <= fraction <= 1
        if note == "Looking for rows":
            raise Cancelled

    path = tmp_path / "a.csv"
    path.write_text("review,label\ngood,1\nbad,0\n")
    with pytest.raises(Cancelled):
        read_table(DataSpec(file=str(path)), cancel)


def test_a_dialect_that_shows_only_far_down(tmp_path: Path) -> None:
    rows = "".join(f"review number {i},pos\n" for i in range(40_000))
    quoted = "".join(f'"well, number {i}",neg\n' for i in range(40_000))
    table = _table(tmp_path, "review,label\n" + rows + quoted)
    assert (len(table), table.dropped, table.detection.quote) == (80_000, 0, '"')
    assert np.array_equal(table.lines, np.arange(2, 80_002))
