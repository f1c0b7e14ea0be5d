"""Other files are read as the run's own was where that fits, and found out anew where it does not."""

import zipfile

import pytest
from attune_datasets.errors import DatasetError
from attune_datasets.service import no_progress
from attune_datasets.spec import DataSpec
from attune_models.inspector.text_files import read_texts
from attune_models.other_files import read_alike

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
    assert read_texts(tmp_path / "other.zip", trained, no_progress) == ["right"]
    assert texts(write(tmp_path / "plain.csv", "review,mood\nalone,up\n"), trained) == ["alone"]


def test_what_is_told_of_a_file_holds_before_all_else(tmp_path):
    file = write(tmp_path / "more.csv", "review;mood\ngood, yes;up\n")
    source = read_alike(file, TRAINED, told={"delimiter": ";", "header": False})
    assert source.column("column 1").to_pylist() == ["review", "good, yes"]
    named = write(tmp_path / "named.csv", "review,remark,mood\none,two,up\n")
    assert texts(named) == ["one"]
    source = read_alike(named, TRAINED, told={"text": "remark"})
    assert source.column(source.spec.text).to_pylist() == ["two"] == read_texts(named, TRAINED, told={"text": "remark"})
    with pytest.raises(DatasetError, match="'remark'"):
        read_alike(named, TRAINED, told={"text": "remarks"})
    short = write(tmp_path / "short.txt", "привет мир\n", "cp1251")
    assert read_texts(short, TRAINED, told={"encoding": "cp1251"}) == ["привет мир"]


def test_the_table_that_is_told_in_a_zip_of_others(tmp_path):
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("a.csv", "review,mood\nwrong,up\n")
        archive.writestr("b.csv", "review,mood\nright,up\n")
    with pytest.raises(DatasetError, match=r"data\.table"):
        texts(tmp_path / "other.zip")
    told = {"table": "b.csv"}
    assert read_alike(tmp_path / "other.zip", TRAINED, told=told).column("review").to_pylist() == ["right"]
    assert read_texts(tmp_path / "other.zip", TRAINED, told=told) == ["right"]


def test_lines_end_where_files_end_them(tmp_path):
    content = f"{'a word' * 50}\none\u2028still one\nt\x0bw\x85o\r\n\nthree\rfour\x1c\n"
    expected = ["a word" * 50, "one\u2028still one", "t\x0bw\x85o", "", "three", "four\x1c"]
    assert read_texts(write(tmp_path / "lines.txt", content), TRAINED) == expected
