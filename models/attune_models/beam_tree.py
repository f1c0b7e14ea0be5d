"""A beam search that keeps what it considered, so that one can see where a translation was won and lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from attune_datasets.tokenizers import BEGIN, END, PADDING
from keras import ops

from attune_models.decoding import NEVER, BeamSearch, Decodable, length_factor

Fate = Literal["kept", "finished", "dropped"]


@dataclass(frozen=True)
class Node:
    """A candidate: what its parent says, and one token more.

    Attributes:
        parent: Its place in `BeamTree.nodes`; -1 for the root.
        token: The last token; the root's is `[BOS]`.
        log_probability: The sum over all its tokens.
        score: That divided by the length factor, by which finished hypotheses compare.
        fate: `kept` in the beam, `finished` by `[EOS]`, or `dropped` for better ones.
    """

    parent: int
    token: int
    log_probability: float
    score: float
    fate: Fate


@dataclass(frozen=True)
class BeamTree:
    """All candidates of one search.

    Attributes:
        nodes: Parents before children; the root first.
        steps: For each step the places of its candidates in `nodes`, the most probable first.
        best: The places of the hypotheses that the search answers with, the best first.
    """

    nodes: tuple[Node, ...]
    steps: tuple[tuple[int, ...], ...]
    best: tuple[int, ...]

    def path(self, place: int) -> list[int]:
        """Returns the places from the root to a node, both included."""
        places = [place]
        while self.nodes[places[-1]].parent >= 0:
            places.append(self.nodes[places[-1]].parent)
        return places[::-1]


def beam_tree(translator: Decodable, source: Any, most: int, beam_size: int, length_penalty: float) -> BeamTree:
    """Returns the tree of `beam_search` with the same arguments, found step by step outside any graph.

    Args:
        translator: The model.
        source: `(1, S)` int32: one sentence, `[EOS]` last.
        most: Tokens of the longest target, `[BOS]` and `[EOS]` included.
        beam_size: Hypotheses kept alive, and finished ones kept.
        length_penalty: The power of the length factor; 0 for none.
    """
    search, grown = BeamSearch(translator, source, most, beam_size, length_penalty), _Growing(length_penalty)
    values = search.start()
    while bool(search.is_going(*values)):
        ids = _rows(values[1])
        sums, origins, tokens, state = search.expand(*values[:3], *values[5:])
        values = search.keep(sums, origins, tokens, state, *values[:5])
        kept = {tuple(row) for row, sum_ in zip(_rows(values[1]), _row(values[2]), strict=True) if sum_ > NEVER / 2}
        parents = [ids[origin] for origin in _row(origins)]
        grown.add_step(parents, _row(tokens), _row(sums), kept)
    answer = search.answer(values)
    hypotheses = zip(_rows(answer.ids), _row(answer.scores), strict=True)
    best = [grown.places[(BEGIN, *_words(row))] for row, score in hypotheses if score > NEVER / 2]
    return BeamTree(tuple(grown.nodes), tuple(grown.steps), tuple(best))


class _Growing:
    """The tree while it grows; a node is known by its tokens."""

    def __init__(self, length_penalty: float) -> None:
        self._penalty = length_penalty
        self.nodes = [Node(-1, BEGIN, 0.0, 0.0, "kept")]
        self.places: dict[tuple[int, ...], int] = {(BEGIN,): 0}
        self.steps: list[tuple[int, ...]] = []

    def add_step(
        self, parents: list[list[int]], tokens: list[int], sums: list[float], kept: set[tuple[int, ...]]
    ) -> None:
        factor = float(length_factor(len(self.steps) + 1, self._penalty))
        kept = {row[: len(self.steps) + 2] for row in kept}
        added = []
        for parent, token, sum_ in zip(parents, tokens, sums, strict=True):
            if sum_ <= NEVER / 2:
                continue  # grown from a beam that holds nothing yet
            before = tuple(parent[: len(self.steps) + 1])
            words = (*before, token)
            fate: Fate = "finished" if token == END else "kept" if words in kept else "dropped"
            added.append(len(self.nodes))
            self.places[words] = len(self.nodes)
            self.nodes.append(Node(self.places[before], token, sum_, sum_ / factor, fate))
        self.steps.append(tuple(added))


def _rows(ids: Any) -> list[list[int]]:
    return ops.convert_to_numpy(ids)[0].tolist()


def _row(values: Any) -> list[Any]:
    return ops.convert_to_numpy(values)[0].tolist()


def _words(row: list[int]) -> list[int]:
    return row[: row.index(PADDING)] if PADDING in row else row
