"""What the inspector answers about a language model, and how a text comes while it is written."""

import numpy as np
import pytest
from attune_datasets.asking import ask as ask_process
from attune_datasets.errors import AttuneError, SpecError
from attune_datasets.service import no_progress
from attune_models.inspector.handlers import Inspector
from watching import Watching, ask_inspector


@pytest.fixture(scope="module")
def ask(language_run):
    inspector = Inspector()

    def ask(do, progress=None, **arguments):
        return ask_inspector(inspector, do, language_run, progress, **arguments)

    return ask


def test_it_tells_what_it_holds(ask):
    told = ask("load").result
    assert (told["task"], told["kind"], told["max_length"], told["context"]) == ("language", "decoder", 16, 16)
    assert told["attentions"] == {"decoder": [1, 2]}
    assert (told["documents"], told["tokens"]) == ("stream", "characters")


def test_a_text_is_told_token_by_token(ask):
    reply = ask("inspect", text="Anna had a key.")
    told = reply.result
    assert told["tokens"] == list("Anna had a key.")
    assert [told["clean"][start:end] for start, end in told["spans"]] == told["tokens"]
    assert told["probabilities"][0] is told["ranks"][0] is None and told["alternatives"][0] == []
    for place in range(1, len(told["tokens"])):
        others = told["alternatives"][place]
        assert len(others) == 10
        if told["ranks"][place] <= 10:
            assert others[told["ranks"][place] - 1]["id"] == told["ids"][place]
    assert told["loss"] == pytest.approx(-np.mean(np.log(told["probabilities"][1:])))
    assert len(told["next"]) == 10 and not told["cut"] and told["unknown"] == []
    assert reply.arrays["decoder"].shape == (1, 2, 15, 15)
    assert reply.arrays["decoder.entropy"].shape == (1, 2)
    longer = ask("inspect", text="Anna had a key. 山 came.").result
    assert (longer["cut"], longer["unknown"], len(longer["tokens"])) == (True, ["山"], 16)


def test_heads_can_be_off_meanwhile(ask):
    whole = ask("inspect", text="Anna had a key.").result
    off = ask("inspect", text="Anna had a key.", off=[["decoder", 0, 0]]).result
    assert off["whole"]["probabilities"][1:] == pytest.approx(whole["probabilities"][1:], abs=1e-6)
    assert off["probabilities"][1:] != pytest.approx(whole["probabilities"][1:], abs=1e-4)


def test_the_inside_is_told_as_of_other_networks(ask):
    through = ask("through", text="Anna had")
    assert through.arrays["decoder.stream"].shape == (2, 8)
    assert through.arrays["lens"].shape == (2, 8, 5)
    assert through.arrays["decoder.rollout"].shape == (1, 8, 8)
    head = ask("head", text="Anna had", layer=0, head=1, queries=[3])
    assert head.arrays["softmax"].shape == (1, 8)
    why = ask("why", text="Anna had", place=5)
    assert why.result["output"]["name"] == "h" == why.result["tokens"][5]
    assert why.result["completeness"]["complete"]
    assert why.arrays["integrated"].shape == why.arrays["removal"].shape == (8,)
    assert not why.arrays["integrated"][5:].any()
    worth = ask("worth", limit=8)
    assert worth.arrays["decoder.loss"].shape == (1, 2)
    assert worth.result["rows"] == 8


def test_a_text_comes_in_parts_that_add_up(ask):
    watching = Watching()
    told = ask("generate", watching, prompt="Anna ", max_new_tokens=60, seed=3).result
    assert told["prompt"] == "Anna "
    assert len(told["tokens"]) == 60
    assert "".join(token["text"] for token in told["tokens"]) == told["text"]
    assert told["ended"] == "length"
    assert len(watching.parts) > 1
    assert all(told["text"].startswith(part["text"]) for part in watching.parts)
    plain = ask("generate", prompt="Anna ", max_new_tokens=60, seed=3, cached=False).result
    assert plain["text"] == told["text"]


def test_another_token_is_gone_on_with(ask):
    told = ask("generate", prompt="Anna ", max_new_tokens=20, seed=3).result
    other = told["tokens"][4]["alternatives"][2]["id"]
    forced = [*(token["id"] for token in told["tokens"][:4]), other]
    again = ask("generate", prompt="Anna ", max_new_tokens=20, seed=3, forced=forced).result
    assert [token["id"] for token in again["tokens"][:5]] == forced
    assert again["tokens"][4]["forced"] and not again["tokens"][5]["forced"]


def test_what_was_begun_goes_on_and_is_not_told_again(ask):
    whole = ask("generate", prompt="Anna ", max_new_tokens=40, seed=3).result
    begun = [token["id"] for token in whole["tokens"][:25]]
    rest = ask("generate", prompt="Anna ", max_new_tokens=15, seed=3, begun=begun).result
    assert [token["id"] for token in rest["tokens"]] == [token["id"] for token in whole["tokens"][25:]]
    assert "".join(token["text"] for token in whole["tokens"][:25]) + rest["text"] == whole["text"]
    assert rest["unseen"] == whole["unseen"] == 32  # 44 tokens were read, and the context of 16 moves by 8


def test_the_first_part_tells_who_writes_behind_what(ask):
    watching = Watching()
    told = ask("generate", watching, prompt="Anna 山", max_new_tokens=3).result
    first, *others = watching.parts
    assert (first["tokens"], first["text"], first["unknown"]) == ([], "", ["山"])
    same = ("prompt", "prompt_ids", "sampling", "run", "checkpoint", "weights_sha256", "damaged")
    assert [first[name] for name in same] == [told[name] for name in same]
    assert others[0]["unseen"] == told["unseen"] == 0 < others[0]["seconds"] <= told["seconds"]


def test_a_stop_text_is_not_told(ask):
    whole = ask("generate", prompt="Anna ", max_new_tokens=40, seed=3).result["text"]
    stop, watching = whole[20:22], Watching()
    told = ask("generate", watching, prompt="Anna ", max_new_tokens=40, seed=3, stop=[stop]).result
    assert (told["text"], told["ended"]) == (whole[: whole.index(stop)], "stop")
    assert all(told["text"].startswith(part["text"]) for part in watching.parts)


def test_a_stop_text_is_found_that_began_before_it_was_gone_on_with(ask):
    whole = ask("generate", prompt="Anna ", max_new_tokens=40, seed=3).result
    stop = whole["text"][24:26]
    place = whole["text"].index(stop) + 1  # tokens are characters: its first is written, its second is not
    begun = [token["id"] for token in whole["tokens"][:place]]
    told = ask("generate", prompt="Anna ", max_new_tokens=15, seed=3, begun=begun, stop=[stop]).result
    assert (told["text"], told["ended"], told["written"]) == ("", "stop", 1)
    behind = [token["id"] for token in whole["tokens"][: place + 1]]  # the person goes on although it stands there
    told = ask("generate", prompt="Anna ", max_new_tokens=3, seed=3, begun=behind, stop=[stop]).result
    assert told["written"] == 3 or told["ended"] == "stop"


@pytest.mark.parametrize(
    ("do", "arguments", "kind", "told"),
    [
        ("generate", {"temperature": -1}, SpecError, "temperature"),
        ("examples", {"split": "validation"}, AttuneError, "no examples"),
        ("beams", {"source": "a"}, AttuneError, "Only a translator"),
        ("predict", {"texts": ["a"]}, AttuneError, "goes on with a text"),
        ("inspect", {"text": ""}, AttuneError, "nothing to look at"),
        ("why", {"text": "Anna", "place": 0}, AttuneError, "Nothing stands before"),
        ("worth", {"split": "test"}, AttuneError, "no test text"),
    ],
)
def test_what_it_cannot_answer_is_told(ask, do, arguments, kind, told):
    with pytest.raises(kind, match=told):
        ask(do, **arguments)


def test_parts_come_through_the_pipe(language_run):
    parts = []
    frame = ask_process(
        "attune_models.inspector", "generate", no_progress, on_part=parts.append, run=str(language_run.path),
        prompt="Anna ", max_new_tokens=300,
    )  # fmt: skip
    assert len(parts) > 1
    assert frame.header["result"]["text"].startswith(parts[-1]["text"])


def test_others_write_nothing(trained_run):
    with pytest.raises(AttuneError, match="Only a language model"):
        Inspector().handlers["generate"]({"run": str(trained_run.path), "prompt": "a"}, Watching())
