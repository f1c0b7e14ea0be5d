"""Texts for language models: nothing of a plain text is lost, streams are cut in order, documents by row."""

import gzip

import numpy as np
import pytest
from attune_datasets.documents import load_documents, load_documents_alike
from attune_datasets.errors import DatasetError
from attune_datasets.source import read_source
from attune_datasets.spec import CleaningSpec, DataSpec, SplitSpec
from attune_datasets.splits import TEST, TRAINING, VALIDATION

AS_IS = CleaningSpec(strip_html=False, decode_entities=False, lowercase=False, collapse_whitespace=False)
PLAY = "FIRST:\nWho's there,\tsay?\n\nSECOND:\n  Nay, answer me. <b>&amp;\n\n"


def spec_of(file, **options):
    shares = options.pop("split", SplitSpec(train=0.9, validation=0.1, test=0.0))
    return DataSpec(file=str(file), cleaning=AS_IS, split=shares, **options)


def written(path, text, encoding="utf-8"):
    path.write_bytes(text.encode(encoding))
    return path


def of_split(corpus, split):
    return [corpus.cleaned[place] for place in corpus.of_split(split)]


def test_a_stream_keeps_every_character_and_is_cut_in_order(tmp_path):
    corpus = load_documents(spec_of(written(tmp_path / "play.txt", PLAY * 20)))
    assert corpus.is_stream
    (learned,), (judged,) = of_split(corpus, TRAINING), of_split(corpus, VALIDATION)
    assert learned + judged == PLAY * 20
    assert len(learned) == int(len(PLAY * 20) * 0.9)
    assert not len(corpus.of_split(TEST))
    assert corpus.lines[1] == 1 + learned.count("\n")


def test_all_three_parts_follow_each_other(tmp_path):
    split = SplitSpec(train=0.5, validation=0.25, test=0.25)
    corpus = load_documents(spec_of(written(tmp_path / "a", "abcdefgh"), split=split))
    assert corpus.cleaned == ["abcd", "ef", "gh"]
    assert corpus.splits.tolist() == [TRAINING, VALIDATION, TEST]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("山高月小，水落石出。\n" * 50, "gb18030"), ("Où est-il ?\n" * 50, "utf-16"), (PLAY, "utf-8-sig")],
)
def test_any_encoding_is_read(tmp_path, text, encoding):
    corpus = load_documents(spec_of(written(tmp_path / "text.md", text, encoding)))
    assert "".join(corpus.cleaned) == text
    assert not corpus.problems


def test_line_ends_of_other_systems_are_line_ends(tmp_path):
    for name, end in (("dos", "\r\n"), ("mac", "\r")):
        corpus = load_documents(spec_of(written(tmp_path / name, "one\ntwo\n\nthree".replace("\n", end) * 9)))
        assert "".join(corpus.cleaned) == "one\ntwo\n\nthree" * 9


def test_packed_files_are_texts_too(tmp_path):
    path = tmp_path / "play.txt.gz"
    path.write_bytes(gzip.compress((PLAY * 9).encode()))
    assert "".join(load_documents(spec_of(path)).cleaned) == PLAY * 9


def test_bytes_of_no_encoding_are_told_with_their_line(tmp_path):
    path = tmp_path / "odd.txt"
    path.write_bytes(b"fine words here\n" * 30 + b"bad \xff\xfe word\n" + b"fine again\n" * 30)
    corpus = load_documents(spec_of(path, encoding="utf-8"))
    assert [(problem.line, problem.dropped) for problem in corpus.problems] == [(31, False)]


def test_lines_and_paragraphs_can_be_documents(tmp_path):
    path = written(tmp_path / "play.txt", "".join(f"line {n}\nmore of {n}\n\n" for n in range(40)))
    lines = load_documents(spec_of(path, documents="rows"))
    assert len(lines) == 80
    assert sorted(lines.cleaned)[0] == "line 0"
    assert lines.lines.tolist() == [n for n in range(1, 121) if n % 3]
    paragraphs = load_documents(spec_of(path, documents="paragraphs"))
    assert len(paragraphs) == 40
    assert paragraphs.cleaned[3] == "line 3\nmore of 3"
    assert paragraphs.lines.tolist() == list(range(1, 120, 3))
    assert np.bincount(paragraphs.splits).tolist() == [36, 4]


def test_equal_documents_stay_on_one_side(tmp_path):
    path = written(tmp_path / "lines.txt", "\n".join(f"line {n % 50}" for n in range(200)))
    corpus = load_documents(spec_of(path, documents="rows"))
    sides = {}
    for text, split in zip(corpus.cleaned, corpus.splits.tolist(), strict=True):
        sides.setdefault(text, set()).add(split)
    assert all(len(found) == 1 for found in sides.values())


def test_a_column_of_a_table_gives_documents_or_a_stream(tmp_path):
    path = written(
        tmp_path / "t.csv", "id,review\n" + "".join(f'{n},"a film, {n} of many"\n' for n in range(30)) + "30,\n"
    )
    rows = load_documents(spec_of(path))
    assert (rows.spec.text, rows.spec.documents) == ("review", "rows")
    assert len(rows) == 30
    assert [problem.reason for problem in rows.problems if problem.dropped] == [
        "The text is empty; the row is left out."
    ]
    stream = load_documents(spec_of(path, text="review", documents="stream"))
    assert "\n".join(stream.cleaned[:1]).startswith("a film, 0 of many\na film, 1 of many")


def test_other_files_are_the_parts_they_are_named_for(tmp_path):
    files = {name: str(written(tmp_path / name, f"{name} text " * 20)) for name in ("train", "validation", "test")}
    split = SplitSpec(validation_file=files["validation"], test_file=files["test"])
    corpus = load_documents(spec_of(files["train"], split=split))
    assert corpus.splits.tolist() == [TRAINING, VALIDATION, TEST]
    assert corpus.cleaned == [f"{name} text " * 20 for name in ("train", "validation", "test")]


def test_a_file_to_judge_on_is_the_test_part(tmp_path):
    data = spec_of(written(tmp_path / "play.txt", PLAY))
    corpus = load_documents_alike(read_source(data, task="language"))
    assert (corpus.cleaned, corpus.splits.tolist()) == ([PLAY], [TEST])


def test_fingerprints_tell_content_and_options_apart(tmp_path):
    lines = "".join(f"line {n}\n" for n in range(50))
    path, same = written(tmp_path / "a.txt", lines), written(tmp_path / "b.txt", lines)
    told = [
        load_documents(spec_of(file, **options)).fingerprint
        for file, options in ((path, {}), (same, {}), (path, {"documents": "rows"}), (path, {"label": None}))
    ]
    assert told[0] == told[1] == told[3] != told[2]


@pytest.mark.parametrize(
    ("text", "options", "told"),
    [
        ("a", {}, "too few"),
        ("a text of some length", {"split": SplitSpec(column="part")}, "no column"),
        ("one line", {"documents": "rows"}, "too few"),
        ("\x89PNG\r\n\x1a\n" + "\0" * 90, {}, "picture"),
    ],
)
def test_what_cannot_be_used_is_refused(tmp_path, text, options, told):
    with pytest.raises(DatasetError, match=told):
        load_documents(spec_of(written(tmp_path / "a.txt", text, "latin-1"), **options))


def test_a_stream_is_not_divided_by_a_column(tmp_path):
    path = written(tmp_path / "t.csv", "text,part\n" + "".join(f"a film number {n},train\n" for n in range(30)))
    with pytest.raises(DatasetError, match="cannot be divided by a column"):
        load_documents(spec_of(path, documents="stream", split=SplitSpec(column="part")))
