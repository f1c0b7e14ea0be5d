"""What the window holds of a text that a language model writes, and what is saved of it."""

from __future__ import annotations

import csv
import json
import math
from pathlib import Path

import pytest
from attune_studio.text import visible
from attune_studio.writing import (
    Writing,
    perplexity,
    read_stops,
    save_csv,
    save_json,
    save_text,
    stops_as_typed,
)

READ = {
    "prompt": "Anna ", "prompt_ids": [7, 8], "unknown": [], "damaged": [], "checkpoint": 40, "weights_sha256": "ab",
    "sampling": {"temperature": 0.8, "seed": 3},
}  # fmt: skip


def token(number: int, text: str, probability: float = 0.5) -> dict:
    return {
        "id": number, "token": text.strip(), "text": text, "probability": probability, "chance": 0.6, "rank": 1,
        "forced": False, "alternatives": [],
    }  # fmt: skip


@pytest.fixture
def writing() -> Writing:
    """Two tokens of three, of which the last may become a stop text."""
    made = Writing(Path("runs/stories"), "Anna ")
    made.take_part({"tokens": [], "text": "", **READ})
    tokens = [token(11, "had", 0.5), token(12, " a", 0.125)]
    made.take_part({"tokens": tokens, "text": "had", "unseen": 0, "seconds": 0.5})
    return made


def end(writing: Writing, text: str = "had a.", ended: str = "length") -> Writing:
    rest = [token(13, ".", 0.25)]  # of which no part has told
    writing.take_result({"tokens": rest, "text": text, "ended": ended, "unseen": 4, "seconds": 1.5, **READ})
    return writing


def test_it_grows_by_parts_and_ends_with_the_result(writing):
    assert (writing.ids, writing.text, writing.ended, writing.goes_on) == ([11, 12], "had", "", False)
    assert writing.pieces(0, 0) == ["had", ""]  # the second is held back
    assert writing.speed == pytest.approx(4)
    end(writing)
    assert (writing.ids, writing.text, writing.ended, writing.goes_on) == ([11, 12, 13], "had a.", "length", True)
    assert writing.pieces(1, 3) == [" a", "."]
    assert writing.loss == pytest.approx(-(math.log(0.5) + math.log(0.125) + math.log(0.25)) / 3)
    assert writing.unseen == 4


def test_what_goes_on_from_it_leaves_it_as_it_was(writing):
    end(writing)
    other = writing.until(1)
    assert not other.begun
    other.take_part({"tokens": [], "text": "", **READ, "checkpoint": 80})
    other.take_part({"tokens": [token(14, " no", 0.1)], "text": " no", "unseen": 0, "seconds": 0.1})
    assert (other.ids, other.text, other.written) == ([11, 14], "had no", 1)
    assert [(one.start, one.checkpoint) for one in other.origins] == [(0, 40), (1, 80)]
    assert other.loss == pytest.approx(-(math.log(0.5) + math.log(0.1)) / 2)
    assert (writing.ids, writing.text) == ([11, 12, 13], "had a.")
    assert [one.start for one in writing.until(0).origins] == []


def test_behind_the_end_of_a_document_nothing_is_written(writing):
    assert not end(writing, ended="end").goes_on


def test_behind_a_stop_text_the_tokens_count(writing):
    end(writing, text="had", ended="stop")
    assert writing.pieces(0, 0) == ["had", "", ""]
    assert writing.until(3).text == "had a."


def test_text_and_numbers_are_saved_with_what_made_them(writing, tmp_path):
    end(writing)
    save_text(writing, tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "Anna had a."
    save_json(writing, tmp_path / "a.json")
    told = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert (told["run"], told["checkpoint"], told["weights_sha256"]) == ("stories", 40, "ab")
    assert (told["prompt"], told["text"], told["parts"][0]["sampling"]) == ("Anna ", "had a.", READ["sampling"])
    assert told["perplexity"] == pytest.approx(math.exp(told["loss"])) == pytest.approx(perplexity(writing.loss))
    assert [one["id"] for one in told["tokens"]] == [11, 12, 13]
    save_csv(writing, tmp_path / "a.csv")
    rows = list(csv.reader((tmp_path / "a.csv").open(encoding="utf-8-sig", newline="")))
    head = {row[0]: row[1] for row in rows if row[0].startswith("# ")}
    assert (head["# run"], head["# checkpoint"], head["# weights_sha256"]) == ("stories", "40", "ab")
    assert json.loads(head["# sampling"]) == READ["sampling"]
    assert rows[len(head)][:5] == ["place", "id", "token", "text", "probability"]
    assert rows[len(head) + 2] == ["1", "12", "a", " a", "0.125", "0.6", "1", "False"]


@pytest.mark.parametrize("stops", [(), ("\n\n",), ("end", "\\n", " 完"), ("a\\\nb",)])
def test_stop_texts_are_typed_one_a_line(stops):
    assert read_stops(stops_as_typed(stops)) == stops


def test_a_stop_text_of_a_line_end_is_typed_with_a_backslash():
    assert read_stops("\\n\\n\n.\n\n") == ("\n\n", ".")
    assert read_stops("\\\\n") == ("\\n",)


def test_spaces_and_line_ends_can_be_seen():
    assert visible(" a\n\t猫") == "␣a↵⇥猫"
