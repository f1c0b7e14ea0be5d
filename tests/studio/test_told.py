"""What the packages tell, in the Chinese window: every sentence of theirs, and nothing that people have written."""

from __future__ import annotations

import errno
import gzip
import os
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attune_datasets.corpus import build_corpus, clean_source, load_corpus
from attune_datasets.data_warnings import find_warnings
from attune_datasets.documents import load_documents
from attune_datasets.downloads import download_imdb
from attune_datasets.errors import AttuneError
from attune_datasets.files import read_file
from attune_datasets.pairs import load_pairs
from attune_datasets.source import read_source
from attune_datasets.spec import DataSpec, SplitSpec, TokenizerSpec
from attune_datasets.table import read_table
from attune_datasets.tokenizers import Tokenizer, train_tokenizer
from attune_models.example_filter import ExampleFilter
from attune_models.head_names import parse_head
from attune_models.origin import check_origin
from attune_models.presets import parse_spec, preset, with_settings
from attune_models.runs import RunFolder
from attune_models.runs.annotations import read_annotations
from attune_models.runs.archive import unpack_run
from attune_models.runs.pins import add_pin
from attune_models.runs.queue import Queue
from attune_models.runs.storage import storage_error
from attune_models.runs.trash import restore
from attune_models.word_vectors.text_formats import read_word2vec
from attune_studio import language, told
from attune_studio.pages import PAGES
from attune_studio.project import Project
from attune_studio.remedies import REMEDIES
from attune_studio.setting_names import error_in_window, in_window
from attune_studio.templates import Template
from attune_studio.window_keeper import WindowKeeper
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

TEMPLATES = [template for template in told._templates() if template.context == "told"]
# What stays: names of formats, programs, settings and their values, and what is to be written into a table.
NAMES = set(
    """Attune CSV UTF JSON IMDb HTTP Excel NumPy Keras ASCII PNG gzip zip json csv attune resume pin RUN run text label
    true false wrong loss encoder decoder cross train validation valid val dev test good Xavier txt tab tsv psv jsonl
    ndjson parquet task data tokenizer model training decoding word vec file spec length d_model""".split()  # noqa: SIM905
)
CSV = "text,label\n" + "".join(f"a film of number {number},{'good' if number % 2 else 'bad'}\n" for number in range(40))


@pytest.fixture
def keeper(chinese: None, qtbot: QtBot) -> Iterator[WindowKeeper]:
    made = WindowKeeper(Project())
    made.window.show()
    qtbot.waitUntil(lambda: len(made.window.pages) == len(PAGES))
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def chinese() -> None:
    language.manager().choose("zh_CN")


def english_left(text: str, *values: object) -> list[str]:
    """Returns the English words of a text that are neither names nor in the values put in, nor quoted."""
    for value in sorted(map(str, values), key=len, reverse=True):
        text = text.replace(value, "")
    text = re.sub(r"'[^']*'|`[^`]*`|\S*/\S*|[\w-]+\.[a-z]\w*", "", text)  # quoted, commands, paths, files
    return [word for word in re.findall(r"[A-Za-z][A-Za-z_]{2,}", text) if word not in NAMES]


def example(template: Template) -> tuple[str, str]:
    """Returns what a template says in English and in the language in force, with some values."""
    values = [
        ("training", "训练") if field.endswith(":told}")
        else ("'a.b'",) * 2 if "!r" in field
        else ("12%" if "%" in field else "1,234",) * 2 if ":" in field
        else (f"x{place}/y",) * 2
        for place, field in enumerate(template.fields)
    ]  # fmt: skip
    spoken = template.fill(told._translated(template), tuple(value for _, value in values))
    return template.fill(template.source, tuple(value for value, _ in values)), spoken


def test_every_sentence_is_recognised_and_none_stands_in_the_way_of_another(chinese: None) -> None:
    wrong = [source for source, spoken in map(example, TEMPLATES) if told.told(source) != spoken]
    assert not wrong


def test_in_english_all_passes_through_but_what_is_done_in_the_window() -> None:
    changed = {template.source for template in TEMPLATES if told.told(source := example(template)[0]) != source}
    assert changed == set(REMEDIES)


def test_the_window_has_remedies_for_sentences_that_there_are() -> None:
    assert set(REMEDIES) <= {template.source for template in TEMPLATES}


@pytest.mark.parametrize(
    "name",
    ["a of b.csv", "名 字.csv", "x' is empty.csv", "{count:,}.csv", "100%.csv", "a. Choose another file..csv", "…",
     "it is a folder", "Known: 5", "\n.csv", "&lt;b&gt;.csv", "data.text", "%1", "training", "a cannot be read. b",
     "\u202e.csv", "", " ", "'"],
)  # fmt: skip
def test_what_people_have_written_comes_through_unchanged(chinese: None, name: str) -> None:
    assert told.told(f"There is no file /home/{name}.") == f"没有文件 /home/{name}。"
    assert told.told(f"The column {name!r} of b.csv is empty.") == f"b.csv 的列 {name!r} 是空的。"
    both = told.told(f"{name or 'x'} holds no table {name!r}.")
    assert both.startswith(f"{name or 'x'} 里没有表格") and repr(name) in both


def test_names_in_a_list_are_names(chinese: None) -> None:
    assert told.told("Known: English, Spanish.") == "已知的有：English, Spanish。"
    assert told.told("Known: test, training.") == "已知的有：test, training。"


def test_what_can_be_read_in_two_ways_stays_as_it_is(chinese: None) -> None:
    doubtful = "a in b in c is encrypted."
    assert told.told(doubtful) == doubtful
    assert told.told("a.csv in b.zip is encrypted.") == "b.zip 中的 a.csv 已加密。"


def test_a_text_that_nobody_knows_stays_as_it_is(chinese: None) -> None:
    for text in ("", "Nobody says this.", "Reviews of 2021", "Broken (x 3).", "One of mine.", "x" * 10_000, "数据"):
        assert told.told(text) == text
    assert told.told("Nobody says this. Choose another file.") == "Nobody says this. 请选择另一个文件。"


def test_words_within_words_are_told(chinese: None) -> None:
    damaged = "The run's record /a b/c is damaged. It does not hold what Attune wrote: it holds more than 5,000 values."
    assert told.told(damaged) == "训练的记录 /a b/c 已损坏。里面不是 Attune 写入的内容：它含有超过 5,000 个值。"
    long = (
        "5 pairs with a side of more than 64 tokens: 3 of training, left out; 2 of test, cut there; the longest has 99."
    )
    assert (
        told.told(long) == "5 对有一侧超过 64 个词元：训练部分 3 对，略去；测试部分 2 对，在那里截断；最长的有 99 个。"
    )
    assert (
        in_window("Choose the text column with data.text, or check the delimiter.")
        == "请用“文本列”选择文本列，或检查分隔符。"
    )


def reading(name: str, content: bytes | str, **options: object) -> Callable[[Path], object]:
    """Returns what reads a file of that content as a corpus."""

    def read(folder: Path) -> object:
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return load_corpus(DataSpec(file=str(folder / name), **options))

    return read


def damaging(file: str, content: str, read: Callable[[RunFolder], object]) -> Callable[[Path], object]:
    """Returns what reads of a run one of whose files somebody has overwritten."""

    def damage(folder: Path) -> object:
        run = RunFolder.create(folder / "run", preset("reviews").spec)
        (run.path / file).write_text(content)
        return read(run)

    return damage


def setting(key: str, value: str) -> Callable[[Path], object]:
    return lambda folder: with_settings(preset("reviews").spec, {key: value})


def zipped(folder: Path, *names: str) -> Path:
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        for name in names or ("picture.png",):
            archive.writestr(name, CSV)
    return folder / "a.zip"


def refused_export(folder: Path) -> object:
    from attune_models.export.folder import writing  # TensorFlow, of which the others here need nothing

    (folder / "mine.txt").write_text("mine")
    with writing(folder) as place:
        return place


def refused_replay(folder: Path) -> object:
    from attune_models.inspector.replay import Replays

    run = RunFolder.create(folder / "run", preset("reviews").spec)
    add_pin(run.path, {"text": "a film"})
    return Replays().replay({"run": str(run.path), "pin": "nobody"}, lambda fraction, note="": None)


FAILURES: dict[str, Callable[[Path], object]] = {
    "no file": lambda folder: read_file(folder / "nothing.csv"),
    "a folder": lambda folder: read_file(folder),
    "an empty file": reading("a.csv", ""),
    "a picture": reading("a.csv", b"\x89PNG\r\n\x1a\n" + bytes(64)),
    "a header only": reading("a.csv", "text,label\n"),
    "a cut gzip": reading("a.csv.gz", gzip.compress(CSV.encode() * 50)[:-90]),
    "a zip without tables": lambda folder: read_file(zipped(folder)),
    "another table": lambda folder: read_file(zipped(folder, "a.csv", "b.csv"), "c.csv"),
    "several tables": lambda folder: read_file(zipped(folder, "a.csv", "b.csv")),
    "another column": reading("a.csv", CSV, text="texts"),
    "an impossible delimiter": reading("a.csv", CSV, delimiter="ab"),
    "no such encoding": reading("a.csv", CSV, encoding="utf-9"),
    "one class": reading("a.csv", CSV.replace("good", "bad"), text="text", label="label"),
    "a label for each row": reading("a.csv", "text,label\n" + "".join(f"a,{n}\n" for n in range(500)), label="label"),
    "broken JSON": reading("a.json", '[{"text": "good", "label": 1},]'),
    "JSON but no table": reading("a.json", '"text"'),
    "two splits": reading("a.csv", CSV, split=SplitSpec(column="x", test_file="b.csv")),
    "no pairs": lambda folder: load_pairs(DataSpec(file=str(_written(folder / "a.csv", "one\ntwo\n")))),
    "an empty text": lambda folder: load_documents(DataSpec(file=str(_written(folder / "a.txt", "\n")))),
    "a wrong tokenizer": lambda folder: Tokenizer.load(_written(folder / "tokenizer.json", "{}")),
    "no such setting": setting("model.d_modle", "64"),
    "a setting of another kind of model": setting("model.teacher_forcing", "0.5"),
    "a number out of range": setting("model.num_heads", "0"),
    "no number": setting("training.epochs", "many"),
    "a choice that there is not": setting("model.initializer", "random"),
    "heads that do not divide": setting("model.num_heads", "7"),
    "shares that do not add up": setting("data.split.train", "0.5"),
    "no preset": lambda folder: preset("revews"),
    "no spec": lambda folder: parse_spec({"layers": 3}),
    "no run": lambda folder: RunFolder(folder / "none").record(),
    "a damaged record": damaging("run.json", "{", lambda run: run.record()),
    "a damaged status": damaging("status.json", '{"state": "sleeping"}', lambda run: run.status()),
    "damaged notes": damaging("notes.json", "[1, 2]", lambda run: read_annotations(run.path)),
    "a run that is not under way": damaging("x", "", lambda run: run.command("stop")),
    "an impossible pin": damaging("x", "", lambda run: add_pin(run.path, {})),
    "no origin": lambda folder: check_origin(preset("reviews").spec, folder / "none"),
    "no packed run": lambda folder: unpack_run(_written(folder / "a.zip", "none"), folder),
    "a packed table": lambda folder: unpack_run(zipped(folder), folder),
    "nothing to restore": lambda folder: restore(folder / ".trash" / "x" / "run"),
    "nothing waits": lambda folder: Queue(folder).remove(folder / "run"),
    "a disk that is full": lambda folder: refused(folder, errno.ENOSPC),
    "a disk that fails": lambda folder: refused(folder, errno.EIO),
    "an export beside other files": refused_export,
    "a replay of nothing": refused_replay,
    "no head": lambda folder: parse_head("first"),
    "no filter": lambda folder: ExampleFilter.from_json({"wrong": "perhaps"}),
    "no vectors": lambda folder: read_word2vec(_written(folder / "vectors.txt", "one\ntwo\n")),
    "no network": lambda folder: download_imdb(folder, url="http://127.0.0.1:9/imdb.tar.gz"),
}  # fmt: skip


def _written(path: Path, content: str) -> Path:
    path.write_text(content)
    return path


def refused(folder: Path, number: int) -> None:
    raise storage_error(OSError(number, os.strerror(number)), f"{folder} cannot be written.")


@pytest.mark.parametrize("kind", FAILURES)
def test_errors_are_told_in_chinese(chinese: None, tmp_path: Path, kind: str) -> None:
    with pytest.raises(AttuneError) as raised:
        FAILURES[kind](tmp_path)
    error = raised.value
    for spoken in (*map(in_window, filter(None, (error.what, error.why, error.remedy))), error_in_window(error)):
        assert re.search("[一-鿿]", spoken), error
        assert not english_left(spoken, tmp_path, tmp_path.name), f"{error} -> {spoken}"


def test_warnings_remarks_and_progress_are_told_in_chinese(chinese: None, tmp_path: Path) -> None:
    rows = ["its own,good", "its own,bad", "again,good", "again,good", ",bad", "no label,", "a,b,c,d"]
    file = _written(tmp_path / "films.csv", CSV + "\n".join(rows) + '\n"no end,bad\nrare,fine\n')
    notes: dict[str, None] = {}

    def progress(fraction: float, note: str = "") -> None:
        notes[note] = None

    source = read_source(DataSpec(file=str(file), text="text", label="label"), progress)
    corpus = build_corpus(source, clean_source(source, progress))
    train_tokenizer(corpus.cleaned, TokenizerSpec(vocabulary_size=200), progress)
    warnings = find_warnings(source, corpus)
    assert {"conflicting_labels", "duplicates", "empty_text", "empty_label", "few_rows"} <= {
        one.kind for one in warnings
    }
    remarks = [problem.reason for problem in [*read_table(source.spec).problems, *corpus.problems]]
    assert len(remarks) > 2 and len(notes) > 4
    for sentence in filter(None, [*(text for one in warnings for text in (one.what, one.remedy)), *remarks, *notes]):
        spoken = in_window(sentence)
        assert re.search("[一-鿿]", spoken) and not english_left(spoken, "films.csv"), f"{sentence} -> {spoken}"


def test_the_chinese_window_says_what_is_wrong_with_a_file(
    chinese: None, qtbot: QtBot, keeper: WindowKeeper, tmp_path: Path
) -> None:
    wrong = tmp_path / "图片 of a film.csv"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    page = keeper.window.page("data")
    page.open_file(str(wrong))
    qtbot.waitUntil(lambda: page.missing is not None)
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "图片 of a film.csv 不是文本表格：PNG 图片。" in said
    assert "请先解包，或另存为 CSV（UTF-8），再打开。" in said
