"""Other files are read as the run's own was where that fits, and found out anew where it does not."""

import shlex
import zipfile

import pytest
from attune_datasets.errors import DatasetError
from attune_datasets.service import no_progress
from attune_datasets.spec import DataSpec
from attune_models.other_files import NOTHING, check_direction, read_alike
from attune_models.text_files import read_texts

TRAINED = DataSpec(
    file="trained.csv", encoding="utf-8", delimiter=",", quote='"', header=True, text="review", label="mood"
)


def texts(file, trained=TRAINED):
    source = read_alike(file, trained)
    return source.column(source.spec.text).to_pylist()


def write(path, text, encoding="utf-8"):
    path.write_bytes(text.encode(encoding))
    return path


def test_what_was_told_for_training_holds_for_a_file_of_the_same_kind(tmp_path):
    file = write(tmp_path / "more.csv", "name;text\nsome;thing\nother;stuff\n")
    told = TRAINED.model_copy(update={"delimiter": ";", "header": False, "text": "column 2", "label": "column 1"})
    assert texts(file, told) == ["text", "thing", "stuff"]
    assert texts(file, TRAINED.model_copy(update={"text": "text", "label": "name"})) == ["thing", "stuff"]


def test_quotes_are_found_out_where_the_training_file_had_none(tmp_path):
    trained = TRAINED.model_copy(update={"quote": ""})
    file = write(tmp_path / "quoted.csv", 'review,mood\n"good, yes",up\n"bad, no",down\n')
    assert texts(file, trained) == ["good, yes", "bad, no"]
    bare = write(tmp_path / "bare.csv", 'review,mood\n5" screen,up\nbad,down\n')
    assert texts(bare, trained) == ['5" screen', "bad"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("semicolons.csv", "review;mood\ngood, yes;up\nbad, no;down\n"),
        ("tabs.tsv", "review\tmood\ngood, yes\tup\nbad, no\tdown\n"),
        ("objects.jsonl", '{"review": "good, yes", "mood": "up"}\n{"review": "bad, no", "mood": "down"}\n'),
    ],
)
def test_a_file_written_otherwise_is_found_out(tmp_path, name, content):
    assert texts(write(tmp_path / name, content)) == ["good, yes", "bad, no"]


def test_the_encoding_of_training_never_spoils_a_file_that_shows_another(tmp_path):
    content = "review,mood\n" + "这部电影很好看,up\n太难看了,down\n" * 9
    for trained, written in [("gb18030", "utf-8"), ("cp1252", "utf-8"), ("utf-8", "gb18030"), ("gb18030", "gb18030")]:
        file = write(tmp_path / "reviews.csv", content, written)
        told = TRAINED.model_copy(update={"encoding": trained})
        assert texts(file, told)[:2] == ["这部电影很好看", "太难看了"]


def test_an_encoding_that_a_short_file_cannot_show_is_that_of_training(tmp_path):
    file = write(tmp_path / "short.csv", "review,mood\nпривет мир,up\n", "cp1251")
    assert texts(file) != ["привет мир"]
    assert texts(file, TRAINED.model_copy(update={"encoding": "cp1251"})) == ["привет мир"]


def test_the_table_of_the_same_name_in_another_zip(tmp_path):
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("test.csv", "review,mood\nwrong,up\n")
        archive.writestr("train.csv", "review,mood\nright,up\n")
    trained = TRAINED.model_copy(update={"file": "trained.zip", "table": "train.csv"})
    assert texts(tmp_path / "other.zip", trained) == ["right"]
    assert read_texts(tmp_path / "other.zip", trained, no_progress).texts == ["right"]
    assert texts(write(tmp_path / "plain.csv", "review,mood\nalone,up\n"), trained) == ["alone"]


def test_what_is_told_of_a_file_holds_before_all_else(tmp_path):
    file = write(tmp_path / "more.csv", "review;mood\ngood, yes;up\n")
    source = read_alike(file, TRAINED, told={"delimiter": ";", "header": False})
    assert source.column("column 1").to_pylist() == ["review", "good, yes"]
    named = write(tmp_path / "named.csv", "review,remark,mood\none,two,up\n")
    assert texts(named) == ["one"]
    source = read_alike(named, TRAINED, told={"text": "remark"})
    assert source.column(source.spec.text).to_pylist() == ["two"]
    assert read_texts(named, TRAINED, told={"text": "remark"}).texts == ["two"]
    with pytest.raises(DatasetError, match="'remark'"):
        read_alike(named, TRAINED, told={"text": "remarks"})
    short = write(tmp_path / "short.txt", "привет мир\n", "cp1251")
    assert read_texts(short, TRAINED, told={"encoding": "cp1251"}).texts == ["привет мир"]


def test_the_table_that_is_told_in_a_zip_of_others(tmp_path):
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("a.csv", "review,mood\nwrong,up\n")
        archive.writestr("b.csv", "review,mood\nright,up\n")
    with pytest.raises(DatasetError, match=r"data\.table"):
        texts(tmp_path / "other.zip")
    told = {"table": "b.csv"}
    assert read_alike(tmp_path / "other.zip", TRAINED, told=told).column("review").to_pylist() == ["right"]
    assert read_texts(tmp_path / "other.zip", TRAINED, told=told).texts == ["right"]


def test_lines_end_where_files_end_them(tmp_path):
    content = f"{'a word' * 50}\none\u2028still one\nt\x0bw\x85o\r\n\nthree\rfour\x1c\n"
    expected = ["a word" * 50, "one\u2028still one", "t\x0bw\x85o", "", "three\rfour\x1c"]
    found = read_texts(write(tmp_path / "lines.txt", content), TRAINED)
    assert found.texts == expected and found.missing == {3: "The text is empty."}
    assert [(problem.line, problem.reason) for problem in found.problems] == [(4, "The text is empty.")]


def test_every_row_of_a_table_keeps_its_place(tmp_path):
    content = 'mood,review\nup,one\n\nup,"two\nlines"\nonly\nup,a,b,c\nup,\nup,five\n\n\nup,six\n'
    found = read_texts(write(tmp_path / "holes.csv", content), TRAINED)
    assert found.texts == ["one", "", "two\nlines", "", "", "", "five", "", "", "six"]
    assert found.missing == {
        1: "The row is blank.",
        3: "Has 1 field where 2 are expected.",
        4: "Has 4 fields where 2 are expected.",
        5: "The text is empty.",
        7: "The row is blank.",
        8: "The row is blank.",
    }
    assert [problem.line for problem in found.problems] == [3, 6, 7, 8, 10, 11]
    objects = '{"review": "one"}\n\n[1]\n{"review": ""}\n{"review": "two"}\n'
    found = read_texts(write(tmp_path / "holes.jsonl", objects), TRAINED)
    assert found.texts == ["one", "", "", "", "two"] and sorted(found.missing) == [1, 2, 3]


PAIRS = DataSpec(
    file="train.csv", source="en", target="de", source_language="English", target_language="German", header=True,
    encoding="utf-8", delimiter=",", quote='"',
)  # fmt: skip
ENGLISH, GERMAN = ["The dog barks.", "A cat sees two men."], ["Der Hund bellt.", "Eine Katze sieht zwei Männer."]


def pairs_as_read(file, trained=PAIRS, told=NOTHING):
    source = read_alike(file, trained, told=told)
    check_direction(source, trained, told)
    return [source.column(name).to_pylist() for name in (source.spec.source, source.spec.target)]


def test_pairs_are_read_in_the_direction_of_the_run(tmp_path):
    def table(name, first, second, head):
        rows = [head, *zip(first, second, strict=True)]
        return write(tmp_path / name, "".join(f"{left},{right}\n" for left, right in rows))

    expected = [ENGLISH, GERMAN]
    assert pairs_as_read(table("a.csv", GERMAN, ENGLISH, ("German", "English"))) == expected
    assert pairs_as_read(table("b.csv", GERMAN, ENGLISH, ("text_de", "text_en"))) == expected
    assert pairs_as_read(table("c.csv", ENGLISH, GERMAN, ("source", "target"))) == expected
    named = table("test.de-en.csv", GERMAN, ENGLISH, ("source", "target"))
    with pytest.raises(DatasetError, match=r"English -> German, but the file looks like German -> English"):
        pairs_as_read(named)
    assert pairs_as_read(named, told={"source": "target", "target": "source"}) == expected
    with pytest.raises(DatasetError, match="looks like English -> French"):
        pairs_as_read(table("d.csv", ENGLISH, GERMAN, ("en", "fr")), told={"target": "fr"})
    turned = PAIRS.model_copy(update={"source": "de", "target": "en", "source_language": "German"})
    turned = turned.model_copy(update={"target_language": "English"})
    assert pairs_as_read(table("e.csv", ENGLISH, GERMAN, ("English", "German")), turned) == [GERMAN, ENGLISH]


def test_two_aligned_files_beside_a_run_of_two_aligned_files(tmp_path):
    trained = PAIRS.model_copy(
        update={"file": "train.en", "target_file": "train.de", "source": "source", "target": "target", "delimiter": ""}
    )
    first = write(tmp_path / "test.en", "\n".join(ENGLISH))
    second = write(tmp_path / "test.de", "\n".join(GERMAN))
    assert pairs_as_read(first, trained, {"target_file": str(second)}) == [ENGLISH, GERMAN]
    assert pairs_as_read(first, PAIRS, {"target_file": str(second)}) == [ENGLISH, GERMAN]
    with pytest.raises(DatasetError, match="exchange the two files"):
        pairs_as_read(second, trained, {"target_file": str(first)})
    commas = ["One, two", "and, three", "four"]
    for name, spec in [("test.en", PAIRS), ("test.src", PAIRS), ("test.en.tok", trained), ("lines.txt", trained)]:
        assert read_texts(write(tmp_path / name, "\n".join(commas)), spec).texts == commas
    assert read_texts(write(tmp_path / "test.csv", "de,english\nHund,dog\n"), trained).texts == ["dog"]


def test_a_second_file_beside_a_table_is_refused(tmp_path):
    first = write(
        tmp_path / "test.csv", "en,de\n" + "\n".join(",".join(pair) for pair in zip(ENGLISH, GERMAN, strict=True))
    )
    second = write(tmp_path / "test.de", "\n".join(["Kopf", *GERMAN]))
    with pytest.raises(DatasetError, match=r"test\.csv is a table; data\.target_file goes with"):
        pairs_as_read(first, told={"target_file": str(second)})


def pasted_back(error):
    """What a person who pastes the remedy tells of the file."""
    words = shlex.split(error.value.remedy)
    return {word.removeprefix("data.").partition("=")[0]: word.partition("=")[2] for word in words if "data." in word}


def test_what_the_remedy_names_can_be_pasted(tmp_path):
    reviews = write(tmp_path / "other.csv", "my words,mood\nA good film it was.,up\nA bad film.,down\n")
    with pytest.raises(DatasetError, match=r"other\.csv has no column 'review', which the run reads") as error:
        read_texts(reviews, TRAINED)
    assert read_texts(reviews, TRAINED, told=pasted_back(error)).texts == ["A good film it was.", "A bad film."]
    rows = "".join(f"{left},{right}\n" for left, right in zip(ENGLISH, GERMAN, strict=True))
    pairs = write(tmp_path / "odd.csv", "one side,other side\n" + rows)
    with pytest.raises(DatasetError, match=r"odd\.csv has no column 'en'") as error:
        read_texts(pairs, PAIRS)
    assert read_texts(pairs, PAIRS, told=pasted_back(error)).texts == ENGLISH
    turned = write(
        tmp_path / "test.de-en.csv",
        "source,target\n" + "".join(f"{de},{en}\n" for en, de in zip(ENGLISH, GERMAN, strict=True)),
    )
    with pytest.raises(DatasetError, match="looks like German -> English") as error:
        pairs_as_read(turned)
    assert pairs_as_read(turned, told=pasted_back(error)) == [ENGLISH, GERMAN]
