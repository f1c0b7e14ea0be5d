"""Pinned examples: what they are called, who may change them at once, and how much of them there may be."""

import json
import shutil
import subprocess
import sys
import threading

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from attune_datasets.cleaning import clean
from attune_datasets.errors import AttuneError
from attune_datasets.splits import VALIDATION
from attune_models.pinned import MOST_BYTES, encode_pin, open_prepared
from attune_models.runs import RunFolder
from attune_models.runs.pins import MOST_PINS, Pin, add_pin, find_pin, pin_first, read_pins, remove_pin


@pytest.fixture
def run(tiny_spec, tmp_path):
    return RunFolder.create(tmp_path / "run", tiny_spec())


@pytest.fixture
def trained(trained_run, tmp_path):
    shutil.copytree(trained_run.path, tmp_path / "trained")
    return RunFolder(tmp_path / "trained")


@pytest.fixture
def translator(translator_run, tmp_path):
    shutil.copytree(translator_run.path, tmp_path / "translator")
    return RunFolder(tmp_path / "translator")


def rows_of(run, split):
    data = open_prepared(run)
    return data.rows[data.places(split)].tolist()


def test_pins_are_kept_in_order_and_each_once(run):
    assert read_pins(run.path) is None
    text, row = add_pin(run.path, {"text": "影评 <b>"}), add_pin(run.path, {"split": "test", "row": 3})
    assert (text.id[:5], len(text.id), row.id) == ("text-", 15, "test-3")
    assert add_pin(run.path, {"text": "影评 <b>"}) == text
    assert read_pins(run.path) == [text, row]
    remove_pin(run.path, text.id)
    assert read_pins(run.path) == [row]
    remove_pin(run.path, row.id)
    assert read_pins(run.path) == []  # which is not the same as nobody having said anything


def test_the_same_example_has_the_same_id_and_another_has_another():
    pins = [Pin(text="a"), Pin(text="a", target="b"), Pin(text="a b"), Pin(split="test", row=1)]
    assert len({pin.id for pin in pins}) == 4
    assert Pin(text="a", target="b").id == pins[1].id
    assert Pin(text="a").id == "text-df14bf1df5"  # in every process, and in the next version


@pytest.mark.parametrize(
    "wanted",
    [{}, {"text": "  "}, {"row": 3}, {"split": "training", "row": 3}, {"split": "test", "row": -1}, {"target": "x"},
     {"text": "x", "split": "test", "row": 1}, {"text": "x", "target": ""}, {"text": "x" * 10_001}, {"row": 1.5},
     {"text": "x", "more": 1}],
)  # fmt: skip
def test_what_is_no_example_is_refused(run, wanted):
    with pytest.raises(AttuneError, match="cannot be pinned") as refused:
        add_pin(run.path, wanted)
    assert refused.value.why and refused.value.remedy
    assert read_pins(run.path) is None


def test_only_runs_have_pins(tmp_path):
    with pytest.raises(AttuneError, match="is not a run folder"):
        add_pin(tmp_path, {"text": "x"})
    assert not list(tmp_path.iterdir())


def test_a_pin_that_is_not_there_is_told_with_those_that_are(run):
    with pytest.raises(AttuneError, match="attune pin RUN --text"):
        remove_pin(run.path, "text-0")
    pin = add_pin(run.path, {"text": "x"})
    with pytest.raises(AttuneError, match=f"Pinned are: {pin.id}"):
        find_pin([pin], "test-1")


def test_there_are_at_most_sixteen(run):
    for number in range(MOST_PINS):
        add_pin(run.path, {"text": f"text {number}"})
    with pytest.raises(AttuneError, match="16 examples are pinned"):
        add_pin(run.path, {"text": "one more"})
    assert add_pin(run.path, {"text": "text 3"}) in read_pins(run.path)


def test_the_longest_texts_can_be_read_again(run):
    for number in range(MOST_PINS):
        add_pin(run.path, {"text": "𝄞" * 9_990 + f" {number:02}", "target": "𝄞" * 10_000})
    assert len(read_pins(run.path)) == MOST_PINS


def test_two_studios_pin_at_once(run):
    def pin(name):
        for number in range(5):
            add_pin(run.path, {"text": f"{name} {number}"})

    studios = [threading.Thread(target=pin, args=(name,)) for name in "abc"]
    for studio in studios:
        studio.start()
    for studio in studios:
        studio.join()
    assert {one.text for one in read_pins(run.path)} == {f"{name} {number}" for name in "abc" for number in range(5)}


def test_the_worker_pins_only_where_nobody_has(run):
    first = [Pin(split="validation", row=1)]
    assert pin_first(run.path, first) == first == read_pins(run.path)
    assert pin_first(run.path, [Pin(text="x")]) == first
    remove_pin(run.path, first[0].id)
    assert pin_first(run.path, first) == []


@pytest.mark.parametrize(
    "content",
    ["[]", "{", '{"pins": [{"row": 1}]}', '{"pins": [{"split": "../x", "row": 1}]}', '{"pins": 5}',
     json.dumps({"pins": [{"text": str(number)} for number in range(17)]}),
     json.dumps({"pins": [{"split": "test", "row": 10**30}]})],
)  # fmt: skip
def test_a_damaged_file_is_told_and_left_as_it_is(run, content):
    (run.path / "pins.json").write_text(content)
    for act in (lambda: read_pins(run.path), lambda: add_pin(run.path, {"text": "x"})):
        with pytest.raises(AttuneError, match=r"pins\.json is damaged") as damaged:
            act()
        assert damaged.value.why
    assert (run.path / "pins.json").read_text() == content


def test_a_row_is_what_the_network_reads_of_it(trained):
    data, row = open_prepared(trained), rows_of(trained, 2)[5]
    found = encode_pin(Pin(split="test", row=row), data)
    (place,) = np.flatnonzero(data.rows == row)
    (text,) = data.texts(np.array([place]))
    same = encode_pin(Pin(text=text), data)
    np.testing.assert_array_equal(found.ids["source"], same.ids["source"])
    assert found.tokens == same.tokens
    assert found.tokens["source"] == data.tokenizer.tokens(clean([text], data.spec.cleaning)[0])
    assert (found.label, same.label) == (data.labels[place], None)


def test_a_pair_is_what_encoder_and_decoder_read_of_it(translator):
    data, row = open_prepared(translator), rows_of(translator, 1)[3]
    found = encode_pin(Pin(split="validation", row=row), data)
    (place,) = np.flatnonzero(data.rows == row)
    (pair,) = data.texts(np.array([place]))
    same = encode_pin(Pin(text=pair["source"], target=pair["target"]), data)
    assert found.tokens == same.tokens
    assert found.tokens["source"][-1] == found.tokens["target"][-1] == "[EOS]"
    assert "[BOS]" not in found.tokens["source"] + found.tokens["target"]
    lengths = len(found.ids["source"]), len(found.ids["target"])
    shapes = found.score_shapes(translator.spec())
    assert shapes == {
        "encoder": (1, 2, lengths[0], lengths[0]),
        "decoder": (1, 2, lengths[1], lengths[1]),
        "cross": (1, 2, lengths[1], lengths[0]),
    }
    assert found.size(translator.spec()) == sum(np.zeros(shape, np.float16).nbytes for shape in shapes.values())


def test_a_translators_sentence_needs_a_translation(translator):
    with pytest.raises(AttuneError, match="--target"):
        add_pin(translator.path, {"text": "red cat"})
    assert add_pin(translator.path, {"text": "red cat", "target": "rojo gato"}).target == "rojo gato"


def test_a_row_of_another_split_is_refused(trained):
    with pytest.raises(AttuneError, match="is not in the test split"):
        add_pin(trained.path, {"split": "test", "row": rows_of(trained, 1)[0]})


def test_there_is_a_limit_to_what_one_checkpoint_stores(trained):
    record = json.loads((trained.path / "run.json").read_text())
    record["spec"]["model"] |= {"num_layers": 48, "num_heads": 64, "d_model": 128}
    (trained.path / "run.json").write_text(json.dumps(record))
    one = encode_pin(Pin(text="good film " * 20), open_prepared(trained))
    assert one.size(trained.spec()) == 48 * 64 * 12 * 12 * 2 < MOST_BYTES
    tokenizer = json.loads((trained.path / "data" / "tokenizer.json").read_text())
    (trained.path / "data" / "tokenizer.json").write_text(json.dumps({**tokenizer, "max_length": 120}))
    first = add_pin(trained.path, {"text": "good film " * 30})  # 61 tokens: 21.8 MiB
    with pytest.raises(AttuneError, match="no room for another example of 120 tokens") as refused:
        add_pin(trained.path, {"text": "good film " * 100})
    assert "64 MiB" in refused.value.why
    assert read_pins(trained.path)[-1] == first


def test_what_is_pinned_is_read_without_what_reads_tables(trained):
    """The window reads it, which pyarrow would make half as large again."""
    pin = add_pin(trained.path, {"split": "validation", "row": rows_of(trained, VALIDATION)[0]})
    script = (
        "import sys\n"
        "from attune_models.pinned_example import PinnedExample\n"
        "from attune_models.runs import RunFolder\n"
        "from attune_models.runs.pins import find_pin, read_pins\n"
        "run = RunFolder(sys.argv[1])\n"
        "example = PinnedExample.open(run, find_pin(read_pins(run.path), sys.argv[2]))\n"
        "heavy = [name for name in ('pyarrow', 'pandas', 'tensorflow') if name in sys.modules]\n"
        "print(len(example.told_of_text()) > 0, example.texts['source'] != '', heavy)\n"
    )
    command = [sys.executable, "-c", script, str(trained.path), pin.id]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "True True []", done.stderr


def test_the_texts_of_a_run_of_before_are_read(trained):
    """Format 1 kept them as a table."""
    data = trained.path / "data"
    now = open_prepared(trained)
    places = now.places(VALIDATION)[::-1]
    texts = now.texts(places)
    lines = [json.loads(line) for line in (data / "texts.jsonl").read_bytes().splitlines()]
    pq.write_table(pa.Table.from_pylist(lines), data / "texts.parquet")
    (data / "texts.jsonl").unlink()
    corpus = json.loads((data / "corpus.json").read_bytes())
    (data / "corpus.json").write_text(json.dumps({**corpus, "format": 1}))
    assert len(texts) > 5 and open_prepared(trained).texts(places) == texts
