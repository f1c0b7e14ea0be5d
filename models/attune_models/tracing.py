"""One pass of a Transformer in the open: what every sub-layer of every block read, and what it added.

The network's own wiring runs (`classifier.read`, `TransformerTranslator.read`); only the blocks are watched while they
do. As in `inspection`, a trace proves itself: its scores are distributions, its prediction that of the plain pass.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

import keras
import numpy as np
from attune_datasets.errors import AttuneError

from attune_models import classifier
from attune_models.inspection import Checks, allowed_keys, count_scores, measure, verify
from attune_models.language_inspection import count_text_scores, plain_log_probabilities
from attune_models.language_model import DecoderLanguageModel, LanguageModel
from attune_models.layers.transformer_block import TransformerBlock
from attune_models.metrics import log_softmax
from attune_models.translation_inspection import measure_pair, one_pair
from attune_models.translator import ATTENTIONS, TransformerTranslator
from attune_models.translators import Translator


@dataclass(frozen=True)
class SubLayer:
    """What an attention or a feed-forward layer did.

    Args:
        read: `(T, d_model)`: its input; with pre-norm that is behind the norm.
        added: `(T, d_model)`: its output, which is added to the residual stream; with post-norm the norm is still due.
    """

    read: np.ndarray
    added: np.ndarray


@dataclass(frozen=True)
class BlockTrace:
    """What one block did.

    Args:
        block: The layer.
        before: `(T, d_model)`: the residual stream that it read.
        after: `(T, d_model)`: the residual stream that it left.
        sub_layers: By name: `attention`, in a decoder `cross_attention`, `feed_forward`.
        scores: By attention (`encoder`; or `decoder` and `cross`): `(heads, queries, keys)` float32.
        memory: `(S, d_model)`: the encoder's output that a decoder block read.
    """

    block: TransformerBlock
    before: np.ndarray
    after: np.ndarray
    sub_layers: dict[str, SubLayer]
    scores: dict[str, np.ndarray]
    memory: np.ndarray | None


@dataclass(frozen=True)
class Trace:
    """What all blocks did with one text, or with one pair.

    Args:
        encoder: The blocks, the lowest first; a language model has none.
        decoder: Those of a translator or a language model; a classifier has none.
        mask: `(T,)` booleans, True for a token of the text, or of the source.
        log_probabilities: Of each class `(classes,)`, or of each token at each place of the target, or
            behind each of the text, `(T, vocabulary)`.
        checks: The measured deviations.
    """

    encoder: list[BlockTrace]
    decoder: list[BlockTrace]
    mask: np.ndarray
    log_probabilities: np.ndarray
    checks: Checks

    @property
    def size(self) -> int:
        """How many bytes it takes."""
        return _bytes_of([self.encoder, self.decoder, self.log_probabilities])

    def blocks(self, attention: str) -> list[BlockTrace]:
        """Returns the blocks that have an attention of this name; none where the network has no such."""
        return [block for block in (*self.encoder, *self.decoder) if attention in block.scores]

    def scores(self, attention: str) -> np.ndarray:
        """Returns the scores of an attention that the network has: `(layers, heads, queries, keys)`."""
        return _stacked(self.blocks(attention), attention)


def _bytes_of(part: Any) -> int:
    """Returns how many bytes the arrays in lists, dictionaries and dataclasses take."""
    if isinstance(part, np.ndarray):
        return part.nbytes
    if is_dataclass(part):
        return sum(_bytes_of(getattr(part, one.name)) for one in fields(part))
    parts = part.values() if isinstance(part, dict) else part if isinstance(part, list | tuple) else ()
    return sum(map(_bytes_of, parts))


def trace_text(model: keras.Model, ids: np.ndarray) -> Trace:
    """Returns what a classifier's blocks did with a text.

    Args:
        model: From `classifier.build_classifier`.
        ids: `(T,)` int32, `[CLS]` first.

    Raises:
        AttuneError: The scores would take more than 2 GiB; or a check fails, which would be a fault of ours.
    """
    count_scores(model, 1, len(ids))
    blocks: list[BlockTrace] = []
    x, mask = classifier.embed(model, ids[None])
    logits = classifier.read(model, x, mask, _watching(blocks, "encoder"))
    log_probabilities, plain = log_softmax(_numbers(logits)), log_softmax(model.predict_on_batch(ids[None])[0])
    scores = _stacked(blocks, "encoder")[None]
    allowed = allowed_keys(model, keras.ops.convert_to_numpy(mask))
    checks = measure(scores, allowed, np.exp(log_probabilities), np.exp(plain))
    verify(checks)
    return Trace(blocks, [], _numbers(mask), log_probabilities, checks)


def trace_language(model: LanguageModel, ids: np.ndarray) -> Trace:
    """Returns what a language model's blocks did with a text.

    Args:
        model: From `language_model.build_language_model`.
        ids: `(T,)` int32, no more than its context.

    Raises:
        AttuneError: The network is recurrent; the scores would take more than 2 GiB; or a check fails.
    """
    if not isinstance(model, DecoderLanguageModel):
        raise _no_blocks()
    count_text_scores(model, len(ids))
    blocks: list[BlockTrace] = []
    log_probabilities = log_softmax(_numbers(model.read(model.embed(ids[None]), _watching(blocks, "decoder"))))
    plain = plain_log_probabilities(model, ids)
    checks = measure_pair({"decoder": _stacked(blocks, "decoder")}, np.exp(log_probabilities), np.exp(plain))
    verify(checks)
    return Trace([], blocks, np.ones(len(ids), bool), log_probabilities, checks)


def trace_pair(translator: Translator, source: np.ndarray, target: np.ndarray) -> Trace:
    """Returns what a translator's blocks did with a pair.

    Args:
        translator: From `translators.build_translator`.
        source: `(S,)` ids, `[EOS]` last.
        target: `(T,)` ids that the decoder reads, `[BOS]` first.

    Raises:
        AttuneError: The network is recurrent; the scores would take more than 2 GiB; or a check fails.
    """
    if not isinstance(translator, TransformerTranslator):
        raise _no_blocks()
    pair, _ = one_pair(translator, source, target)
    blocks: list[BlockTrace] = []
    source_x, target_x, mask = translator.embed(*pair)
    log_probabilities = log_softmax(_numbers(translator.read(source_x, target_x, mask, _watching(blocks))))
    plain = log_softmax(_numbers(translator.model(list(pair), training=False)))
    encoder, decoder = blocks[: len(translator.encoder)], blocks[len(translator.encoder) :]
    scores = {"encoder": _stacked(encoder, "encoder")} | {
        name: _stacked(decoder, name) for name in ("decoder", "cross")
    }
    checks = measure_pair(scores, np.exp(log_probabilities), np.exp(plain))
    verify(checks)
    return Trace(encoder, decoder, _numbers(mask), log_probabilities, checks)


def _no_blocks() -> AttuneError:
    return AttuneError(
        "There is nothing to see between the layers of a recurrent network.",
        why="It has no blocks, no residual stream and no heads with queries, keys and values.",
        remedy="Ask why it says a token, which works for any network, or look into a Transformer.",
    )


def _watching(blocks: list[BlockTrace], only: str = "") -> Callable[..., Any]:
    """Returns what runs blocks and adds to `blocks` what they did.

    Args:
        blocks: Filled, the lowest first.
        only: What the one attention of every block is called. Default: it is told by the kind of block.
    """

    def run(block: TransformerBlock, x: Any, **context: Any) -> Any:
        scores: dict[str, Any] = {}
        seen: dict[str, SubLayer] = {}

        def watched(name: str, sub_layer: Callable[[Any], Any]) -> Callable[[Any], Any]:
            def call(y: Any) -> Any:
                added = sub_layer(y)
                seen[name] = SubLayer(_numbers(y), _numbers(added))
                return added

            return call

        sub_layers = block.sub_layers(scores, **context)
        after = block.in_turn(x, {name: watched(name, one) for name, one in sub_layers.items()}, training=False)
        named = zip((only,) if only else ATTENTIONS[type(block)], scores.values(), strict=True)
        memory = _numbers(context["memory"]) if "memory" in context else None
        found = {name: _numbers(one) for name, one in named}
        blocks.append(BlockTrace(block, _numbers(x), _numbers(after), seen, found, memory))
        return after

    return run


def _stacked(blocks: list[BlockTrace], attention: str) -> np.ndarray:
    return np.stack([block.scores[attention] for block in blocks])


def _numbers(tensor: Any) -> np.ndarray:
    """The only row of a batch."""
    return keras.ops.convert_to_numpy(tensor)[0]
