"""The data service on parallel text, as a real process and in this one."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from attune_datasets.data_service import DataService
from attune_datasets.errors import DatasetError
from attune_datasets.pairs import load_pairs
from attune_datasets.service import no_progress
from attune_datasets.spec import CleaningSpec, DataSpec, TokenizerSpec
from attune_datasets.splits import TRAINING

AS_WRITTEN = CleaningSpec(strip_html=False, decode_entities=False, lowercase=False)
TOKENIZER = TokenizerSpec(vocabulary_size=120, max_length=30)
NOUNS = (("dog", "狗"), ("cat", "猫"), ("house", "房子"), ("book", "书"))
VERBS = (("sees", "看见"), ("wants", "想要"), ("likes", "喜欢"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "eng-cmn.tsv"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter="\t")
        for number in range(144):
            (a, x), (does, tut), (b, y) = NOUNS[number % 4], VERBS[number // 4 % 3], NOUNS[number // 12 % 4]
            old = number // 48
            credit = f"CC-BY 2.0 (France) Attribution: tatoeba.org #{number}"
            writer.writerow([f"The {'old ' * old}{a} {does} the {b}.", f"{'老' * old}{x}{tut}{y}。", credit])
        writer.writerow(["", "狗", "x"])
    return path


@pytest.fixture
def data(file: Path) -> dict:
    return DataSpec(file=str(file), cleaning=AS_WRITTEN).model_dump()


def test_every_answer_of_one_file(start_service, data: dict, tmp_path: Path) -> None:
    service = start_service("-m", "attune_datasets.data_service")
    opened = service.ask("open", data=data)
    filled = opened["data"]
    assert (opened["task"], opened["table_rows"], opened["labels"]) == ("translation", 145, None)
    assert (filled["source"], filled["target"], filled["text"], filled["label"]) == ("column 1", "column 2", None, None)
    assert (filled["source_language"], filled["target_language"]) == ("English", "Chinese")

    page = service.ask("preview", data=filled, offset=50, limit=2)
    assert (page["total"], page["splits_known"]) == (145, False)
    assert page["rows"][0] == {
        "row": 50, "line": 51, "split": None, "source": "The old house sees the dog.", "target": "老房子看见狗。",
        "clean_source": "The old house sees the dog.", "clean_target": "老房子看见狗。", "cut": False,
    }  # fmt: skip

    statistics = service.ask("pair_statistics", data=filled, top=2)
    corpus = load_pairs(DataSpec.model_validate(filled))
    counts = Counter(" ".join(corpus.sources).replace(".", "").split())
    assert statistics["source"]["words"]["counts"] == [counts["The"], counts["the"]] == [144, 144]
    assert statistics["source"]["words"]["total"] == counts.total()
    assert statistics["target"]["words"]["words"][0] in ("老", "房子", "狗", "猫", "书")
    assert (statistics["source"]["language"], statistics["unit"]) == ("English", "words")
    assert statistics["source"]["lengths"]["longest"] == 7
    assert sum(statistics["ratios"]["counts"]) == statistics["ratios"]["total"] == 144
    assert statistics["pairs"] == {"training": 115, "validation": 15, "test": 14}
    assert statistics["source"]["growth"]["distinct"][-1] == len(counts)

    vocabulary = service.ask("vocabulary", data=filled, tokenizer=TOKENIZER.model_dump())
    assert vocabulary["joint"] is True and vocabulary["source"]["size"] == vocabulary["target"]["size"]
    assert vocabulary["source"]["coverage"] == vocabulary["target"]["coverage"] == 1.0
    source, target = vocabulary["example"]["source"], vocabulary["example"]["target"]
    assert len(source["tokens"]) == len(target["tokens"]) == len(target["ids"])
    assert source["tokens"][0] == target["tokens"][0] == "[BOS]"
    assert "[PAD]" in source["tokens"] + target["tokens"] and "[EOS]" in source["tokens"]
    assert source["text"] not in [corpus.sources[place] for place in corpus.of_split(TRAINING)]

    page = service.ask("preview", data=filled, word="house", split="validation", tokenizer=TOKENIZER.model_dump())
    assert page["total"] == len(page["rows"]) > 0 and page["splits_known"]
    for row in page["rows"]:
        assert row["split"] == "validation" and "house" in row["source"]
        assert row["target_tokens"][0] == "[BOS]" and "".join(row["target_tokens"][1:-1]) == row["target"]
    found = service.ask("preview", data=filled, word="房子", limit=500)
    assert found["total"] == len(found["rows"]) > 30 and all("房子" in row["target"] for row in found["rows"])

    kinds = [warning["kind"] for warning in service.ask("warnings", data=filled)["warnings"]]
    assert kinds == ["empty_source"]
    saved = service.ask("save_problems", data=filled, path=str(tmp_path / "problems.csv"))
    assert saved["rows"] == 1
    assert "The source is empty" in (tmp_path / "problems.csv").read_text("utf-8-sig")


def test_separate_vocabularies(data: dict) -> None:
    spec = TokenizerSpec(vocabulary_size=100, vocabularies="separate", target_vocabulary_size=40)
    found = DataService().vocabulary(no_progress, data=data, tokenizer=spec.model_dump())
    assert (found["joint"], found["source"]["asked"], found["target"]["asked"]) == (False, 100, 40)
    assert not any("狗" in token for token in found["example"]["source"]["tokens"])


def test_lengths_in_tokens(data: dict) -> None:
    spec = TOKENIZER.model_copy(update={"max_length": 9})
    found = DataService().pair_statistics(no_progress, data=data, tokenizer=spec.model_dump())
    corpus = load_pairs(DataSpec.model_validate(data))
    assert (found["unit"], sum(found["source"]["lengths"]["counts"])) == ("subwords", len(corpus))
    long = [text for text in corpus.sources if len(text.replace(".", " .").split()) > 7]
    assert found["source"]["lengths"]["kept"] == pytest.approx(1 - len(long) / len(corpus))


def test_the_task_can_be_chosen(data: dict) -> None:
    service = DataService()
    forced = service.open(no_progress, data=data, task="classification")
    assert (forced["task"], forced["data"]["source"]) == ("classification", None)
    as_texts = service.open(no_progress, data={**data, "text": "column 1"})
    assert (as_texts["task"], as_texts["data"]["source"]) == ("classification", None)
    assert service.preview(no_progress, data=as_texts["data"], limit=1)["rows"][0]["raw"] == "The dog sees the dog."
    back = service.open(no_progress, data=data, task="translation")
    assert (back["task"], back["data"]["source"]) == ("translation", "column 1")
    swapped = {**back["data"], "source": "column 2", "target": "column 1"}
    assert service.preview(no_progress, data=swapped, limit=1)["rows"][0]["source"] == "狗看见狗。"


def test_labelled_texts_are_opened_as_before(tmp_path: Path) -> None:
    path = tmp_path / "reviews.csv"
    path.write_text("text,label\n" + "".join(f"film {n} is fine,{n % 2}\n" for n in range(40)), "utf-8")
    opened = DataService().open(no_progress, data=DataSpec(file=str(path)).model_dump())
    assert (opened["task"], opened["data"]["text"], opened["data"]["source"]) == ("classification", "text", None)
    with pytest.raises(DatasetError, match="looks like the source"):
        DataService().pair_statistics(no_progress, data=opened["data"])
