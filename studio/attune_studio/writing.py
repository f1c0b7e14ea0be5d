"""`Writing`: a text as a language model wrote it, token by token, with what made it; and how it is taken away. No Qt.

A text that goes on from another, from its end or from the middle, is a text of its own that has the other's tokens
before it: nothing that was written is ever lost.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from attune_datasets.atomic import replacing_text

from attune_studio.inspection import save_table
from attune_studio.provenance import Provenance

LENGTH, END, STOP = "length", "end", "stop"  # why the model ended a text
STOPPED, FAILED = "stopped", "failed"  # why it had to

_COLUMNS = ("place", "id", "token", "text", "probability", "chance", "rank", "forced")
_LEAST = 1e-300  # a probability that is 0 in float64 still has a finite logarithm


@dataclass(frozen=True)
class Origin:
    """Who wrote a part of a text, and how.

    Args:
        start: Its first token, from 0.
        checkpoint: The step of the checkpoint.
        weights_sha256: Of that checkpoint's weights, in hexadecimal.
        sampling: The settings by name, as `SamplingSpec` has them.
    """

    start: int
    checkpoint: int
    weights_sha256: str
    sampling: Mapping[str, Any]


@dataclass(eq=False)
class Writing:
    """A text that was written, or is being written.

    Args:
        run: The folder of the run.
        asked: The prompt as it was typed.
        prompt: The prompt as the model reads it.
        prompt_ids: The same as ids.
        unknown: What of the prompt the vocabulary does not have.
        tokens: What the inspector's `generate` tells of each.
        text: Of the tokens; it ends before a stop text, the tokens do not.
        origins: Who wrote what, one after the other.
        damaged: The steps of better or newer checkpoints that were passed over.
        ended: Why it is not written on, one of the five above; empty while it is.
        unseen: How many of the first tokens, the prompt's included, the last was written without.
        seconds: What the last part took.
    """

    run: Path
    asked: str
    prompt: str = ""
    prompt_ids: list[int] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    tokens: list[dict[str, Any]] = field(default_factory=list)
    text: str = ""
    origins: list[Origin] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    ended: str = ""
    unseen: int = 0
    seconds: float = 0.0
    _kept: int = 0  # tokens of the text that it goes on from,
    _kept_text: str = ""  # and theirs
    _nats: float = 0.0  # of all tokens

    def until(self, place: int) -> Writing:
        """Returns a text that goes on from the first `place` tokens of this one."""
        kept = self.tokens[:place]
        text = "".join(token["text"] for token in kept)
        return replace(
            self, tokens=list(kept), text=text, origins=[one for one in self.origins if one.start < place], ended="",
            unseen=0, seconds=0.0, _kept=place, _kept_text=text, _nats=_nats(kept),
        )  # fmt: skip

    def take_part(self, part: Mapping[str, Any]) -> None:
        """Takes a part of the answer of `generate`."""
        if "prompt_ids" in part:
            self._begin(part)
        self.tokens += part["tokens"]
        self._nats += _nats(part["tokens"])
        self.text = self._kept_text + part["text"]
        self.unseen, self.seconds = part.get("unseen", 0), part.get("seconds", 0.0)

    def take_result(self, result: Mapping[str, Any]) -> None:
        """Takes the answer, which has the tokens that no part has told."""
        self.tokens += result["tokens"]
        self._nats += _nats(result["tokens"])
        self.text = self._kept_text + result["text"]
        self.unseen, self.seconds, self.ended = result["unseen"], result["seconds"], result["ended"]

    @property
    def begun(self) -> bool:
        """Whether it is known who writes, and behind what."""
        return bool(self.origins) and self.origins[-1].start == self._kept

    @property
    def written(self) -> int:
        """How many tokens the last part has."""
        return len(self.tokens) - self._kept

    @property
    def ids(self) -> list[int]:
        """The tokens as ids."""
        return [token["id"] for token in self.tokens]

    @property
    def settings(self) -> Mapping[str, Any]:
        """Those of the last part."""
        return self.origins[-1].sampling if self.origins else {}

    @property
    def goes_on(self) -> bool:
        """Whether anything can be written behind it: behind the end of a document nothing can."""
        return bool(self.ended) and self.ended != END

    @property
    def loss(self) -> float | None:
        """Nats a token by the model itself, over all that was written; None of nothing."""
        return self._nats / len(self.tokens) if self.tokens else None

    @property
    def speed(self) -> float | None:
        """Tokens a second of the last part; None before the second token."""
        return self.written / self.seconds if self.written > 1 and self.seconds > 0 else None

    def pieces(self, start: int, left_out: int) -> list[str]:
        """Returns what each token from `start` on adds to `text`, of which those before make the first `left_out`.

        Tokens behind the text's end, those of a stop text or of what may become one, add nothing, or not all.
        """
        pieces, left = [], len(self.text) - left_out
        for token in self.tokens[start:]:
            pieces.append(token["text"][: max(left, 0)])
            left -= len(token["text"])
        return pieces

    def to_json(self) -> dict[str, Any]:
        """Returns all of it as JSON values."""
        loss = self.loss
        return {
            "run": self.run.name,
            "checkpoint": self.origins[-1].checkpoint,
            "weights_sha256": self.origins[-1].weights_sha256,
            "prompt": self.asked,
            "prompt_as_read": self.prompt,
            "prompt_ids": self.prompt_ids,
            "unknown": self.unknown,
            "text": self.text,
            "ended": self.ended,
            "loss": loss,
            "perplexity": perplexity(loss),
            "unseen": self.unseen,
            "parts": [
                {"start": one.start, "checkpoint": one.checkpoint, "weights_sha256": one.weights_sha256,
                 "sampling": dict(one.sampling)}
                for one in self.origins
            ],
            "tokens": self.tokens,
        }  # fmt: skip

    def _begin(self, part: Mapping[str, Any]) -> None:
        self.prompt, self.prompt_ids = part["prompt"], list(part["prompt_ids"])
        self.unknown, self.damaged = list(part["unknown"]), list(part["damaged"])
        origin = Origin(self._kept, part["checkpoint"], part["weights_sha256"], part["sampling"])
        self.origins = [*self.origins, origin]


def perplexity(loss: float | None) -> float | None:
    """Returns e to the loss; None where that is beyond any number."""
    return math.exp(loss) if loss is not None and loss < 700 else None


def _nats(tokens: Sequence[Mapping[str, Any]]) -> float:
    return -sum(math.log(max(token["probability"], _LEAST)) for token in tokens)


def cut_off(alternative: Mapping[str, Any]) -> bool:
    """Whether a token could not have been drawn."""
    return not alternative["chance"]


def save_text(writing: Writing, path: Path) -> None:
    """Writes prompt and text as UTF-8. Raises `DatasetError` where the place cannot be written to."""
    with replacing_text(path, "utf-8") as file:
        file.write(writing.prompt + writing.text)


def save_json(writing: Writing, path: Path) -> None:
    """Writes everything that is known of each token. Raises `DatasetError` where the place cannot be written to."""
    with replacing_text(path, "utf-8") as file:
        json.dump(writing.to_json(), file, ensure_ascii=False, indent=1)


def save_csv(writing: Writing, path: Path) -> None:
    """Writes a row a token, and above them what made them. Raises `DatasetError` as `save_text` does."""
    made = writing.to_json()
    settings = {"sampling": json.dumps(dict(writing.settings), ensure_ascii=False)}
    if len(writing.origins) > 1:
        settings["parts"] = json.dumps(made["parts"], ensure_ascii=False)
    told = Provenance(made["run"], made["checkpoint"], made["weights_sha256"], writing.asked, [], settings)
    rows = [[place, *(token[name] for name in _COLUMNS[1:])] for place, token in enumerate(writing.tokens)]
    save_table(path, [*told.rows, list(_COLUMNS), *rows])


def read_stops(text: str) -> tuple[str, ...]:
    r"""Returns the stop texts typed one a line; `\n` stands for a line end, `\\` for a backslash."""
    return tuple(
        line.replace("\\\\", "\0").replace("\\n", "\n").replace("\0", "\\") for line in text.splitlines() if line
    )


def stops_as_typed(stops: Sequence[str]) -> str:
    """Returns stop texts such that `read_stops` returns them again."""
    return "\n".join(stop.replace("\\", "\\\\").replace("\n", "\\n") for stop in stops if stop)
