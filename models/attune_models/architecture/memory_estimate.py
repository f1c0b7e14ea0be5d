"""How much memory training takes, estimated from the spec: what a person wants to know before the first step fails."""

from __future__ import annotations

from dataclasses import dataclass

from attune_models.architecture.towers import architecture
from attune_models.spec import (
    DecoderSpec,
    EncoderSpec,
    MaskedEncoderSpec,
    ModelSpec,
    RNNDecoderSpec,
    RNNSpec,
    TrainingSpec,
    TransformerSpec,
)

_SLOTS = {"adamw": 2, "adam": 2, "sgd": 1, "rmsprop": 1, "lion": 1, "adafactor": 1}  # copies of the weights
_INNER = {"relu": 1, "gelu": 2, "swiglu": 3}  # numbers of width d_ff that the feed-forward layer keeps
_CELL = {"rnn": 4, "lstm": 24, "gru": 20}  # numbers of width d_model that a step of a recurrent layer keeps
_Tower = EncoderSpec | MaskedEncoderSpec | DecoderSpec
_LOGITS = 6  # the logits, and what the loss and its gradient make of them


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


def memory(
    spec: ModelSpec,
    training: TrainingSpec,
    vocabulary_size: int,
    outputs: int,
    max_length: int,
) -> Memory:
    """Returns an estimate of the bytes that a training step needs, for texts of `max_length`, the dearest.

    With P parameters, N the tokens of as many such texts as a batch holds (on each side of pairs; twice with R-Drop),
    T = `max_length`, H heads, V tokens of the target, float32 weights:

    - weights 4 P (in mixed precision 2 P more for their copies), gradients 4 P, optimizer 4 P for each copy that it
      keeps (Adam 2), and 4 P for averaged weights;
    - activations N a, and 24 N V for the logits of pairs and language models, of which a masked pre-training has those
      of its masked share. With b 4 bytes, or 2 in mixed precision, a is
      - b (14 d_model + c d_ff) + s H T for each block of an encoder or a language model, b (22 d_model + c d_ff) +
        2 s H T for each block of a translator's decoder, and 14 b d_model + 12 H T for the gradients under way. c is
        what the feed-forward layer keeps (ReLU 1, GELU 2, SwiGLU 3), s the bytes of what is kept of each attention
        weight: 4 of the softmax, in mixed precision b of what is read of it, with attention dropout b of what that
        leaves;
      - b g d_model for each recurrent layer and direction (plain 4, LSTM 24, GRU 20), and for an attention
        b (8 d_model + 3 T), or, with additive and concat ones, 2 b T d_model besides.

    Fitted to measurements of classifiers and translators; a language model's is put together of their parts. What the
    runtime itself takes (TensorFlow about 0.5 GB) is not in it.
    """
    single = 4 * architecture(spec, vocabulary_size, outputs, max_length).parameters
    copies = _SLOTS[training.optimizer] + (training.ema_decay is not None)
    batch_tokens = training.dearest_rows(max_length) * max_length
    number = 4 if training.precision == "float32" else 2
    weights = single if number == 4 else single + single // 2
    a_token = _a_token(spec, max_length, number)
    if isinstance(spec, EncoderSpec):
        activations = batch_tokens * a_token
    elif isinstance(spec, MaskedEncoderSpec):
        activations = round(batch_tokens * (a_token + 4 * _LOGITS * outputs * spec.masked_share))
    else:
        batch_tokens *= 2 if training.r_drop else 1
        activations = batch_tokens * (a_token + 4 * _LOGITS * outputs)
    return Memory(weights, single, copies * single, activations)


def _a_token(spec: ModelSpec, length: int, number: int) -> int:
    """Returns the bytes that a token of a text of `length` takes, each number but those of attention `number` bytes."""
    if isinstance(spec, RNNDecoderSpec):
        return number * spec.num_layers * _CELL[spec.cell] * spec.d_model
    if isinstance(spec, RNNSpec):
        return number * _rnn(spec, length)
    if isinstance(spec, TransformerSpec):
        blocks = spec.encoder_layers * _block(spec, length, number, 14, 1)
        blocks += spec.decoder_layers * _block(spec, length, number, 22, 2)
    else:
        blocks = spec.num_layers * _block(spec, length, number, 14, 1)
    return blocks + 14 * number * spec.d_model + 12 * spec.num_heads * length


def _block(spec: _Tower | TransformerSpec, length: int, number: int, vectors: int, attentions: int) -> int:
    mixed = number < 4  # the softmax stays in float32 then, and what is read of it is another array
    weight = 4 + number * (mixed + (spec.attention_dropout > 0))
    numbers = vectors * spec.d_model + _INNER[spec.activation] * spec.d_ff
    return number * numbers + attentions * weight * spec.num_heads * length


def _rnn(spec: RNNSpec, length: int) -> int:
    d, layers = spec.d_model, spec.num_layers * (3 if spec.bidirectional else 2)
    numbers = layers * _CELL[spec.cell] * d
    if spec.attention != "none":
        numbers += 8 * d + 3 * length
    if spec.attention in ("additive", "concat"):
        numbers += 2 * length * d
    return numbers
