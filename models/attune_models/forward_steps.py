"""One forward pass, step by step: every tensor between the ids of a text and the probabilities that come out.

The numbers are those of a `Trace`, the network's own; what lies between two of its numbers is computed by the layers
themselves. Each step computes its array only when asked, for a pass of a large network is larger than memory.

| step | what it is |
| --- | --- |
| `ids` | the numbers of the tokens |
| `embedding` | each token's row of the table |
| `scaled` | that times sqrt(d_model) (Vaswani et al. 2017, section 3.4) |
| `positions` | the vector of each place; none where positions are rotary |
| `stream` | the sum, which goes into the first block; in a network with rotary positions it is `scaled` |
| … | the blocks: see `block_steps` |
| `final_norm` | the norm behind the last block (pre-norm) |
| `pooled` | a classifier's one vector for the text |
| `logits`, `probabilities` | of the classes; or of the whole vocabulary, behind the token at `place` |
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np

from attune_models import classifier
from attune_models.block_steps import BlockSide, Compute, Step, StepList, add_block, numbers
from attune_models.blocks import Ends
from attune_models.inspection import Checks, require_one_of, verify
from attune_models.language_model import DecoderLanguageModel, LanguageModel
from attune_models.metrics import log_softmax
from attune_models.tracing import BlockTrace, Trace
from attune_models.translator import TransformerTranslator
from attune_models.translators import Translator


def text_steps(model: keras.Model, ids: np.ndarray, trace: Trace) -> list[Step]:
    """Returns the steps from a text to the probabilities of its labels.

    Args:
        model: From `classifier.build_classifier`.
        ids: `(T,)` int32, `[CLS]` first.
        trace: Of this text.
    """
    ends, outputs = classifier.ends(model), len(trace.log_probabilities)
    steps = StepList("encoder", _sizes(trace.encoder, {"text": len(ids), "class": outputs}))
    key = _add_tower(steps, ids, ends, trace.encoder, BlockSide("text", "encoder", trace.mask))
    after, mask = trace.encoder[-1].after[None], trace.mask[None]

    def pooled() -> np.ndarray:
        normed = after if ends.norm is None else ends.norm(after)
        return numbers(classifier.pool(model, normed, mask))

    def logits() -> np.ndarray:
        return numbers(classifier.read_out(model, after, mask))

    key = steps.add("pooled", ["channel"], [key], pooled)
    _add_output(steps, "class", key, logits, trace.log_probabilities)
    return steps.steps


def language_steps(model: LanguageModel, ids: np.ndarray, trace: Trace, place: int) -> list[Step]:
    """Returns the steps from a text to the probabilities of the token behind a place.

    Args:
        model: Of which the trace is; a recurrent one has none.
        ids: `(T,)` int32.
        trace: Of this text.
        place: Of the token that is the last to be read, from 0.

    Raises:
        AttuneError: There is no such place.
    """
    assert isinstance(model, DecoderLanguageModel)
    side = BlockSide("text", "decoder", trace.mask)
    return _writing_steps(model, model.ends, ids, trace, side, place)


def pair_steps(
    translator: Translator, source: np.ndarray, target: np.ndarray, trace: Trace, place: int
) -> list[Step]:  # fmt: skip
    """Returns the steps from a source, and what was written of its translation, to the token behind a place of it.

    Args:
        translator: Of which the trace is; a recurrent one has none.
        source: `(S,)` ids, `[EOS]` last.
        target: `(T,)` ids that the decoder reads, `[BOS]` first.
        trace: Of this pair.
        place: Of the target's token that is the last to be read, from 0.

    Raises:
        AttuneError: There is no such place.
    """
    assert isinstance(translator, TransformerTranslator)
    encoder = StepList("encoder", _sizes(trace.encoder, {"source": len(source)}))
    of_source = BlockSide("source", "encoder", trace.mask)
    memory = _add_tower(encoder, source, translator.ends(0), trace.encoder, of_source)
    of_target = BlockSide("target", "decoder", trace.mask, memory)
    sizes = {"source": len(source)}
    return encoder.steps + _writing_steps(translator, translator.ends(1), target, trace, of_target, place, sizes)


def _writing_steps(
    model: DecoderLanguageModel | TransformerTranslator,
    ends: Ends,
    ids: np.ndarray,
    trace: Trace,
    side: BlockSide,
    place: int,
    sizes: dict[str, int] | None = None,
) -> list[Step]:
    """Returns the steps of a decoder, which ends with a token of the vocabulary."""
    require_one_of("place", place, len(ids))
    own = {side.tokens: len(ids), "vocabulary": trace.log_probabilities.shape[-1], **(sizes or {})}
    steps = StepList("decoder", _sizes(trace.decoder, own))
    key = _add_tower(steps, ids, ends, trace.decoder, side)
    last = trace.decoder[-1].after[None, place : place + 1]

    def logits() -> np.ndarray:
        return numbers(model.read_out(last)[:, 0])

    _add_output(steps, "vocabulary", key, logits, trace.log_probabilities[place])
    return steps.steps


def _add_tower(
    steps: StepList, ids: np.ndarray, ends: Ends, blocks: Sequence[BlockTrace], side: BlockSide
) -> str:  # fmt: skip
    """Adds the steps from ids to what leaves the last block, and its norm; returns the key of that."""
    rows, table, scale = (side.tokens, "channel"), ends.embedding, np.float32(ends.embedding.d_model**0.5)
    numbers_of_tokens = steps.add("ids", [side.tokens], [], lambda: ids.astype("int32"))
    embedding = steps.add("embedding", rows, [numbers_of_tokens], lambda: _rows(table, ids))
    stream = steps.add("scaled", rows, [embedding], lambda: _rows(table, ids) * scale)
    if ends.positions is not None:
        layer, before = ends.positions, blocks[0].before
        positions = steps.add("positions", rows, [], lambda: numbers(layer.places(before[None])))
        stream = steps.add("stream", rows, [stream, positions], lambda: before)
    for number, block in enumerate(blocks):
        stream = add_block(steps, number, block, side, stream)
    if ends.norm is None:
        return stream
    norm, after = ends.norm, blocks[-1].after
    return steps.add("final_norm", rows, [stream], lambda: numbers(norm(after[None])))


def _add_output(steps: StepList, axis: str, made_of: str, logits: Compute, log_probabilities: np.ndarray) -> None:
    """Adds logits and probabilities, which are checked against those of the pass."""

    def probabilities() -> np.ndarray:
        found = np.exp(log_softmax(logits()))
        verify(Checks(0, 0, float(np.abs(found - np.exp(log_probabilities)).max())))
        return found.astype("float32")

    key = steps.add("logits", [axis], [made_of], logits)
    steps.add("probabilities", [axis], [key], probabilities)


def _sizes(blocks: Sequence[BlockTrace], tokens: dict[str, int]) -> dict[str, int]:
    block = blocks[0].block
    d_model, heads = blocks[0].before.shape[1], block.attention.num_heads
    inside = {"channel": d_model, "head": heads, "head_channel": d_model // heads, "neuron": block.feed_forward.d_ff}
    return {**inside, **tokens}


def _rows(table: Any, ids: np.ndarray) -> np.ndarray:
    return keras.ops.convert_to_numpy(keras.ops.take(table.table, ids, axis=0))
