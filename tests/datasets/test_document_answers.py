"""What the data service answers about texts without labels."""

import gzip

import numpy as np
import pytest
from attune_datasets.data_service import DataService
from attune_datasets.documents import load_documents
from attune_datasets.masking import Pieces
from attune_datasets.service import no_progress
from attune_datasets.spec import CleaningSpec, DataSpec, TokenizerSpec
from attune_datasets.splits import SPLITS
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import Tokenizer, train_tokenizer

AS_IT_IS = CleaningSpec(strip_html=False, decode_entities=False, lowercase=False, collapse_whitespace=False)
CHARACTERS = TokenizerSpec(kind="characters", max_length=16).model_dump()
WORDS = TokenizerSpec(kind="words", vocabulary_size=60).model_dump()
LINES = [f"Line {number} tells of a red key." for number in range(1, 41)]


@pytest.fixture
def service():
    return DataService()


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "book.txt"
    path.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    return path


def opened(service, path, task=None, **given):
    data = DataSpec(file=str(path), cleaning=AS_IT_IS, **given)
    return service.open(no_progress, data=data.model_dump(), task=task)


def test_a_plain_text_is_one_to_go_on_with(service, book):
    answer = opened(service, book)
    assert answer["task"] == "language"
    assert (answer["data"]["documents"], answer["data"]["text"]) == ("stream", None)
    assert answer["detection"]["format"] == "plain"
    assert answer["characters"] == len(book.read_text())


def test_so_is_one_in_an_archive(service, tmp_path, book):
    packed = tmp_path / "book.txt.gz"
    packed.write_bytes(gzip.compress(book.read_bytes()))
    assert opened(service, packed)["characters"] == len(book.read_text())


def test_a_table_with_labels_is_none_unless_it_is_asked_for(service, tiny_file):
    assert opened(service, tiny_file)["task"] == "classification"
    answer = opened(service, tiny_file, "language")
    assert (answer["data"]["text"], answer["data"]["documents"]) == ("review", "rows")
    other = opened(service, tiny_file, "classification")  # the table is at hand, read for the other task
    assert (other["data"]["label"], other["data"]["documents"]) == ("sentiment", None)


def test_lines_of_a_stream_are_listed_with_their_numbers_and_parts(service, book):
    data = opened(service, book)["data"]
    page = service.preview(no_progress, data=data, offset=30, limit=20, task="language")
    assert (page["total"], page["whole"]) == (40, 40)
    assert [(row["line"], row["raw"]) for row in page["rows"]][:2] == [(31, LINES[30]), (32, LINES[31])]
    begins = np.cumsum([0, *(len(line) + 1 for line in LINES)])
    first, second = (int(begins[-1] * share) for share in (0.8, 0.9))
    parts = ["training" if at < first else "validation" if at < second else "test" for at in begins[30:40]]
    assert [row["split"] for row in page["rows"]] == parts
    found = service.preview(no_progress, data=data, word="17", task="language")
    assert [row["line"] for row in found["rows"]] == [17]
    judged = service.preview(no_progress, data=data, split="validation", task="language")
    assert [row["line"] for row in judged["rows"]] == [31 + at for at, part in enumerate(parts) if part == "validation"]


def test_where_cleaning_moves_line_ends_no_part_is_told(service, book):
    data = opened(service, book)["data"] | {"cleaning": CleaningSpec().model_dump()}
    page = service.preview(no_progress, data=data, limit=3, task="language")
    assert page["total"] == 40 and {row["split"] for row in page["rows"]} == {None}


def test_documents_are_listed_those_left_out_too(service, tmp_path):
    path = tmp_path / "texts.csv"
    path.write_text('text,kind\n"first text",a\n" ",b\n' + "".join(f'"text number {n}",c\n' for n in range(20)))
    data = opened(service, path, "language")["data"]
    page = service.preview(no_progress, data=data, limit=3, task="language")
    assert [row["split"] is None for row in page["rows"]] == [False, True, False]
    told = service.warnings(no_progress, data=data, task="language")["warnings"]
    assert next(one for one in told if one["kind"] == "empty_text")["rows"] == [1]


def test_each_part_is_counted(service, book):
    data = opened(service, book)["data"]
    answer = service.lengths(no_progress, data=data, tokenizer=CHARACTERS)
    whole = len(book.read_text())
    parts = answer["parts"]
    assert sum(part["characters"] for part in parts.values()) == whole
    assert all(part["tokens"] == part["characters"] for part in parts.values())
    assert parts["training"]["blocks"] == (parts["training"]["tokens"] - 16) // 16  # as an epoch has them
    assert parts["test"]["blocks"] == -(-parts["test"]["tokens"] // 16)
    assert answer["histogram"] is None


def test_documents_have_lengths_their_end_counted(service, book):
    data = opened(service, book, documents="rows")["data"]
    answer = service.lengths(no_progress, data=data, tokenizer=CHARACTERS)
    parts, lengths = answer["parts"], [len(line) + 1 for line in LINES]
    assert sum(part["tokens"] for part in parts.values()) == sum(lengths)
    assert answer["histogram"]["longest"] == max(lengths) and answer["histogram"]["kept"] == 0


def test_the_vocabulary_with_its_commonest_tokens_and_what_it_lacks(service, tmp_path):
    path = tmp_path / "book.txt"
    path.write_text("abc " * 200 + "xyz", encoding="utf-8")
    data = opened(service, path, "language")["data"]
    answer = service.vocabulary(no_progress, data=data, tokenizer=CHARACTERS, task="language")
    assert answer["size"] == 4 + 4
    counts = dict(answer["common"])
    assert set(counts) == set("abc ") and sum(counts.values()) == answer["tokens"] == 642
    assert dict(answer["unknown"]) == {"x": 1, "y": 1, "z": 1}
    assert answer["unknown_rate"] == pytest.approx(3 / 161)
    assert len(answer["example"]["tokens"]) == len(answer["example"]["text"]) == len(answer["example"]["ids"])


def test_too_little_text_is_an_error_with_a_way_out(service, tmp_path):
    path = tmp_path / "note.txt"
    path.write_text("A short note to all of us.")
    data = opened(service, path, "language")["data"]
    told = service.warnings(no_progress, data=data, tokenizer=CHARACTERS | {"max_length": 64}, task="language")
    worst = told["warnings"][0]
    assert (worst["kind"], worst["severity"]) == ("short_text", "error")
    assert worst["settings"] == {"tokenizer.max_length": 4}
    mended = CHARACTERS | {"max_length": worst["settings"]["tokenizer.max_length"]}
    again = service.warnings(no_progress, data=data, tokenizer=mended, task="language")["warnings"]
    assert all(one["severity"] != "error" for one in again)


def test_a_text_that_cannot_be_divided_is_listed_all_the_same(service, tmp_path):
    path = tmp_path / "word.txt"
    path.write_text("ab")
    data = opened(service, path, "language")["data"]
    page = service.preview(no_progress, data=data, task="language")
    assert [(row["raw"], row["split"]) for row in page["rows"]] == [("ab", None)]
    (told,) = service.warnings(no_progress, data=data, task="language")["warnings"]
    assert told["severity"] == "error" and "too few" in told["what"]


def test_chinese_has_words_and_tokens(service, tmp_path):
    path = tmp_path / "故事.txt"
    path.write_text("今天天气很好。我们去公园玩。\n" * 30, encoding="gb18030")
    answer = opened(service, path)
    assert answer["task"] == "language" and answer["detection"]["encoding"] == "gb18030"
    words = service.words(no_progress, data=answer["data"], top=20)
    assert {"我们", "公园"} <= set(words["words"])
    tokens = service.vocabulary(no_progress, data=answer["data"], tokenizer=CHARACTERS, task="language")
    assert tokens["unknown_rate"] == 0 and "天" in dict(tokens["common"])


def test_texts_to_pre_train_on_are_cut_into_pieces_of_a_classifiers_tokens(service, tiny_file):
    data = opened(service, tiny_file, "masked")["data"]
    assert (data["text"], data["documents"]) == ("review", "rows")
    asked = {"data": data, "tokenizer": {**WORDS, "max_length": 5}, "task": "masked"}
    told = service.lengths(no_progress, **asked)
    corpus = load_documents(DataSpec.model_validate(data))
    tokenizer = train_tokenizer([corpus.cleaned[place] for place in corpus.of_split(0)], TokenizerSpec(**WORDS))
    store = TokenStore(*Tokenizer(tokenizer.kind, tokenizer.vocabulary, 10**6).encode(corpus.cleaned))
    for split, name in enumerate(SPLITS):
        pieces = Pieces(store, corpus.of_split(split), 5)
        found = told["parts"][name]
        assert (found["blocks"], found["tokens"]) == (len(pieces), pieces.lengths.sum()), name
    vocabulary = service.vocabulary(no_progress, **asked)
    assert vocabulary["size"] == tokenizer.size
    example = vocabulary["example"]
    assert example["ids"] == tokenizer.encode([example["text"]])[0].tolist()[1 : len(example["ids"]) + 1]
    found = service.warnings(no_progress, **asked)["warnings"]
    assert not {"short_text", "little_text"} & {one["kind"] for one in found}
