"""The specs of a run: `ModelSpec`, `TrainingSpec` and the whole, `RunSpec`. No TensorFlow: the window reads them too.

Names are the papers' (Vaswani et al. 2017): `d_model`, `num_heads`, `num_layers`, `d_ff`, `dropout`.
"""

from __future__ import annotations

from typing import Literal

from attune_datasets.fields import Spec, option
from attune_datasets.spec import DataSpec, TokenizerSpec
from pydantic import field_validator
from pydantic_core.core_schema import ValidationInfo


class ModelSpec(Spec):
    """A Transformer encoder with a pooled classification head."""

    num_layers: int = option(2, title="Layers", help="Encoder blocks, one above the other.", ge=1, le=48)
    d_model: int = option(128, title="d_model", help="Width of each token's vector.", ge=4, le=4096)
    num_heads: int = option(
        4, title="Heads", help="Attention heads a layer; each is d_model / heads wide.", ge=1, le=64
    )
    d_ff: int = option(256, title="d_ff", help="Width of the feed-forward layer inside a block.", ge=4, le=16384)
    dropout: float = option(0.1, title="Dropout", help="Share of activations zeroed in training.", ge=0, lt=1)
    attention_dropout: float = option(
        0.0, title="Attention dropout", help="Share of attention weights zeroed in training; costs much of a CPU step.",
        ge=0, lt=1, advanced=True,
    )  # fmt: skip
    word_dropout: float = option(
        0.0, title="Word dropout", help="Share of whole tokens left out in training, so that no single word decides.",
        ge=0, lt=1,
    )  # fmt: skip
    positions: Literal["sinusoidal", "learned", "rotary"] = option(
        "sinusoidal", title="Positions", help="How a token's place is told: fixed waves, learned vectors, or rotation "
        "of queries and keys (RoFormer).",
    )  # fmt: skip
    norm_placement: Literal["pre", "post"] = option(
        "pre", title="Norm placement", help="Before each sub-layer (steadier) or after it (the 2017 paper).",
        advanced=True,
    )  # fmt: skip
    norm: Literal["layer_norm", "rms_norm"] = option(
        "layer_norm", title="Norm", help="LayerNorm, or RMSNorm without mean and bias.", advanced=True
    )
    activation: Literal["relu", "gelu", "swiglu"] = option(
        "relu", title="Activation", help="Inside the feed-forward layer; SwiGLU has a third matrix.", advanced=True
    )
    pooling: Literal["mean", "cls", "max"] = option(
        "mean", title="Pooling", help="How the tokens' vectors become one: mean, first token, or maximum."
    )
    initializer: Literal["xavier", "he"] = option(
        "xavier", title="Initialiser", help="Of the weight matrices: Glorot & Bengio 2010, or He et al. 2015.",
        advanced=True,
    )  # fmt: skip

    @field_validator("num_heads")
    @classmethod
    def _heads_divide_d_model(cls, num_heads: int, info: ValidationInfo) -> int:
        d_model = info.data.get("d_model")
        if d_model and d_model % num_heads:
            fits = ", ".join(str(n) for n in range(1, min(d_model, 64) + 1) if d_model % n == 0)
            raise ValueError(f"d_model = {d_model} cannot be divided among {num_heads} heads. Possible: {fits}")
        return num_heads

    @field_validator("positions")
    @classmethod
    def _rotary_needs_even_heads(cls, positions: str, info: ValidationInfo) -> str:
        d_model, num_heads = info.data.get("d_model"), info.data.get("num_heads")
        if positions == "rotary" and d_model and num_heads and (d_model // num_heads) % 2:
            raise ValueError(
                f"rotary positions turn pairs: d_model / heads must be even. Received: {d_model // num_heads}"
            )
        return positions


class TrainingSpec(Spec):
    """How the weights are found."""

    optimizer: Literal["adamw", "adam", "sgd", "rmsprop", "lion", "adafactor"] = option(
        "adamw", title="Optimizer", help="AdamW: Adam with decoupled weight decay (Loshchilov & Hutter 2019)."
    )
    learning_rate: float = option(1e-3, title="Learning rate", help="The highest rate of the schedule.", gt=0, le=10)
    schedule: Literal["constant", "inverse_sqrt", "cosine"] = option(
        "cosine",
        title="Schedule",
        help="After the warm-up: constant, 1/sqrt(step) (Vaswani et al.), or half a cosine to 0.",
    )
    warmup_steps: int = option(
        100, title="Warm-up", help="The rate climbs from 0 over this many steps.", unit="steps", ge=0
    )
    weight_decay: float = option(
        0.01, title="Weight decay", help="The pull of weights to 0 in AdamW and Lion.", ge=0, le=1, advanced=True
    )
    batch_tokens: int = option(
        4096, title="Batch", help="Tokens a step, padding included. Texts of like length share a batch.", unit="tokens",
        ge=64, le=4_194_304,
    )  # fmt: skip
    batch_rows: int | None = option(
        None, title="Texts a batch", help="At most this many texts a step, so that short texts still give many steps. "
        "Empty: as many as the tokens allow.", unit="texts", ge=1,
    )  # fmt: skip
    epochs: int | None = option(
        None, title="Epochs", help="Passes over the training texts. Empty: as many as the size of the data asks for.",
        ge=1, le=10_000,
    )  # fmt: skip
    label_smoothing: float = option(0.0, title="Label smoothing", help="Szegedy et al. 2016.", ge=0, lt=1)
    clip_norm: float | None = option(
        1.0, title="Gradient clipping", help="Gradients longer than this are shortened to it. Empty: never.", gt=0
    )
    ema_decay: float | None = option(
        None, title="Weight averaging", help="Exponential moving average of the weights, used for evaluation and "
        "kept at the end. Empty: off.", gt=0, lt=1, advanced=True,
    )  # fmt: skip
    precision: Literal["float32", "mixed_bfloat16", "mixed_float16"] = option(
        "float32", title="Precision", help="Mixed precision saves time and memory on GPUs; on most CPUs it is slower."
    )
    early_stopping: int | None = option(
        None, title="Early stopping", unit="epochs", ge=1,
        help="Stop after this many epochs without a better validation loss. Empty: never.",
    )  # fmt: skip
    seed: int = option(42, title="Seed", help="Of weights, dropout and batch order.", ge=0)
    device: str = option("auto", title="Device", help="auto, cpu, or gpu:0, gpu:1 …", pattern=r"^(auto|cpu|gpu:\d+)$")


class RunSpec(Spec):
    """One run, whole: what `run.json` freezes and a preset fills in."""

    task: Literal["classification"] = option("classification", title="Task", help="What the model learns to do.")
    data: DataSpec = option(DataSpec(), title="Data", help="Where the text is and how it is read.")
    tokenizer: TokenizerSpec = option(TokenizerSpec(), title="Tokenizer", help="How text becomes token ids.")
    model: ModelSpec = option(ModelSpec(), title="Model", help="The network.")
    training: TrainingSpec = option(TrainingSpec(), title="Training", help="How the weights are found.")
