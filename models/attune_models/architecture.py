"""What a `EncoderSpec` will build, told without building it: blocks, shapes, parameters and memory.

The window draws from this while a person still turns the knobs, so it costs microseconds and loads no TensorFlow. That
it agrees with the network that `classifier` builds is tested for every option.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from attune_models.spec import EncoderSpec, TrainingSpec

_SLOTS = {"adamw": 2, "adam": 2, "sgd": 1, "rmsprop": 1, "lion": 1, "adafactor": 1}  # copies of the weights


@dataclass(frozen=True)
class Block:
    """One box of the drawing.

    Attributes:
        name: Unique among its siblings; for a layer of the network, the layer's name.
        kind: `embedding`, `positions`, `encoder`, `attention`, `feed_forward`, `add`, `norm`, `pooling` or `head`.
        title: What the box says.
        output_shape: Of what comes out, such as `(batch, length, 64)`.
        parameters: Trained numbers in one copy of the block, its parts included.
        fields: The spec fields that change it, such as `model.d_ff`.
        repeat: How many such blocks lie one above the other.
        parts: The boxes inside, in the order of the flow.
    """

    name: str
    kind: str
    title: str
    output_shape: str
    parameters: int
    fields: tuple[str, ...]
    repeat: int = 1
    parts: tuple[Block, ...] = ()


@dataclass(frozen=True)
class Architecture:
    """The network's blocks, from the token ids to the logits.

    `parameters` counts trained numbers only. The network holds besides one untrained gate a head (`gates`), which
    Keras's `count_params` counts too: `model.count_params() == parameters + gates`.
    """

    blocks: tuple[Block, ...]
    parameters: int
    gates: int


@dataclass(frozen=True)
class Memory:
    """Bytes that training takes at its fullest step; see `memory` for the formula."""

    weights: int
    gradients: int
    optimizer: int
    activations: int

    @property
    def total(self) -> int:
        return self.weights + self.gradients + self.optimizer + self.activations


def architecture(spec: EncoderSpec, vocabulary_size: int, num_classes: int, max_length: int) -> Architecture:
    """Returns the blocks of the network that `classifier.build_classifier` builds from the same arguments."""
    tokens, text = f"(batch, length, {spec.d_model})", f"(batch, {spec.d_model})"
    blocks = [
        Block(
            "embedding", "embedding", "Token embedding", tokens, vocabulary_size * spec.d_model,
            ("tokenizer.vocabulary_size", "model.d_model", "model.word_dropout", "model.dropout"),
        ),
        *_positions(spec, max_length, tokens),
        _encoder(spec, tokens),
    ]  # fmt: skip
    if spec.norm_placement == "pre":
        blocks.append(_norm(spec, "final_norm", tokens))
    pooling = {"mean": "Mean over tokens", "cls": "First token", "max": "Maximum over tokens"}[spec.pooling]
    head = spec.d_model * num_classes + num_classes
    blocks += [
        Block("pooling", "pooling", pooling, text, 0, ("model.pooling",)),
        Block("head", "head", "Classes", f"(batch, {num_classes})", head, ("data.label", "model.d_model")),
    ]
    parameters = sum(block.parameters * block.repeat for block in blocks)
    return Architecture(tuple(blocks), parameters, gates=spec.num_heads * spec.num_layers)


def memory(
    spec: EncoderSpec, training: TrainingSpec, vocabulary_size: int, num_classes: int, max_length: int
) -> Memory:
    """Returns an estimate of the bytes that a training step needs, for texts of `max_length`, the dearest.

    With P parameters, N = `batch_tokens` (at least one text), T = `max_length`, L layers, H heads, float32 weights:

    - weights 4 P, gradients 4 P, optimizer 4 P for each copy that it keeps (Adam 2), and 4 P for averaged weights;
    - activations b N (L (14 d_model + c d_ff + s H T) + 14 d_model + 3 H T), b 4 bytes, or 2 in mixed precision;
      c is what the feed-forward layer keeps for its gradient (ReLU 1, GELU 2, SwiGLU 3), s the attention matrices kept
      (1, or 2 with attention dropout); the last terms are one layer's gradients under way. Fitted to measurements.

    What the runtime itself takes (TensorFlow about 0.5 GB) is not in it.
    """
    weights = 4 * architecture(spec, vocabulary_size, num_classes, max_length).parameters
    copies = _SLOTS[training.optimizer] + (training.ema_decay is not None)
    feed_forward = {"relu": 1, "gelu": 2, "swiglu": 3}[spec.activation] * spec.d_ff
    kept = 1 + (spec.attention_dropout > 0)
    matrix = spec.num_heads * max_length
    a_token = (spec.num_layers + 1) * 14 * spec.d_model + spec.num_layers * (feed_forward + kept * matrix) + 3 * matrix
    number = 4 if training.precision == "float32" else 2
    batch_tokens = max(training.batch_tokens, max_length)
    return Memory(weights, weights, copies * weights, number * batch_tokens * a_token)


def _positions(spec: EncoderSpec, max_length: int, shape: str) -> Iterable[Block]:
    if spec.positions == "rotary":
        return  # turned inside each attention layer
    learned = spec.positions == "learned"
    yield Block(
        "positions", "positions", "Learned positions" if learned else "Sinusoidal positions", shape,
        max_length * spec.d_model if learned else 0,
        ("model.positions", "model.d_model", *(("tokenizer.max_length",) if learned else ())),
    )  # fmt: skip


def _encoder(spec: EncoderSpec, shape: str) -> Block:
    attention, feed_forward = _attention(spec, shape), _feed_forward(spec, shape)
    add = Block("attention_add", "add", "Add", shape, 0, ("model.dropout",))
    feed_forward_add = Block("feed_forward_add", "add", "Add", shape, 0, ("model.dropout",))
    norms = [_norm(spec, name, shape) for name in ("attention_norm", "feed_forward_norm")]
    if spec.norm_placement == "pre":
        parts = (norms[0], attention, add, norms[1], feed_forward, feed_forward_add)
    else:
        parts = (attention, add, norms[0], feed_forward, feed_forward_add, norms[1])
    parameters = sum(part.parameters for part in parts)
    return Block("block", "encoder", "Encoder block", shape, parameters, ("model.num_layers",), spec.num_layers, parts)


def _attention(spec: EncoderSpec, shape: str) -> Block:
    d, heads = spec.d_model, spec.num_heads
    title = f"Self-attention, {heads} head{'s' if heads > 1 else ''} of {d // heads}"
    fields = ("model.num_heads", "model.d_model", "model.attention_dropout", "model.positions", "model.initializer")
    return Block(
        "attention", "attention", title + (", rotary" if spec.positions == "rotary" else ""), shape,
        4 * (d * d + d), fields,
    )  # fmt: skip


def _feed_forward(spec: EncoderSpec, shape: str) -> Block:
    d, d_ff = spec.d_model, spec.d_ff
    inner = (2 if spec.activation == "swiglu" else 1) * (d * d_ff + d_ff)
    name = {"relu": "ReLU", "gelu": "GELU", "swiglu": "SwiGLU"}[spec.activation]
    fields = ("model.d_ff", "model.d_model", "model.activation", "model.initializer")
    return Block(
        "feed_forward", "feed_forward", f"Feed-forward, {d_ff} wide, {name}", shape, inner + d_ff * d + d, fields
    )


def _norm(spec: EncoderSpec, name: str, shape: str) -> Block:
    layer_norm = spec.norm == "layer_norm"
    return Block(
        name, "norm", "LayerNorm" if layer_norm else "RMSNorm", shape, (2 if layer_norm else 1) * spec.d_model,
        ("model.norm", "model.norm_placement", "model.d_model"),
    )  # fmt: skip
