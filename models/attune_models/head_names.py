"""How people name a head: `2.3` is layer 2, head 3 of the encoder, `cross.1.4` layer 1, head 4 of the cross-attention.

People count from 1, requests and arrays from 0; this is the only place where one becomes the other.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from attune_datasets.errors import AttuneError

ATTENTIONS = ("encoder", "decoder", "cross")  # all that a model may have, in the order in which a text meets them


class Head(NamedTuple):
    """One head, as requests name it; `layer` and `head` count from 0."""

    attention: str
    layer: int
    head: int

    @property
    def name(self) -> str:
        """The name that people read and type; `parse_head` takes it."""
        attention = "" if self.attention == "encoder" else f"{self.attention}."
        return f"{attention}{self.layer + 1}.{self.head + 1}"


def parse_head(text: str) -> Head:
    """Returns the head that `text` names. Raises `AttuneError` for what is no name of a head."""
    named = re.fullmatch(rf"(?:({'|'.join(ATTENTIONS)})\.)?([1-9]\d{{0,3}})\.([1-9]\d{{0,3}})", text, re.ASCII)
    if named is None:
        raise AttuneError(
            f"{text[:40]!r} names no head.",
            why="A head is named by its layer and its number, both from 1.",
            remedy="Write 2.3 for layer 2, head 3 of the encoder, or decoder.2.3, or cross.2.3.",
        )
    attention, layer, head = named.groups()
    return Head(attention or "encoder", int(layer) - 1, int(head) - 1)
