"""The specs of a run: one class a kind of model, `TrainingSpec`, `DecodingSpec` and the whole, `RunSpec`.

No TensorFlow: the window reads them too. Names are the papers' (Vaswani et al. 2017): `d_model`, `num_heads`,
`num_layers`, `d_ff`, `dropout`.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, get_args

from attune_datasets.fields import Spec, option
from attune_datasets.spec import DataSpec, Task, TokenizerSpec
from pydantic import Field, field_validator, model_validator
from pydantic_core.core_schema import ValidationInfo


def _d_model(default: int) -> Any:
    return option(default, title="d_model", help="Width of each token's vector.", ge=4, le=4096)


def _num_heads() -> Any:
    return option(4, title="Heads", help="Attention heads a layer; each is d_model / heads wide.", ge=1, le=64)


def _d_ff(default: int) -> Any:
    return option(default, title="d_ff", help="Width of the feed-forward layer inside a block.", ge=4, le=16384)


def _dropout(default: float) -> Any:
    return option(default, title="Dropout", help="Share of activations zeroed in training.", ge=0, lt=1)


def _attention_dropout() -> Any:
    return option(
        0.0, title="Attention dropout", help="Share of attention weights zeroed in training; costs much of a CPU step.",
        ge=0, lt=1, advanced=True,
    )  # fmt: skip


def _positions() -> Any:
    return option(
        "sinusoidal", title="Positions", help="How a token's place is told: fixed waves, learned vectors, or rotation "
        "of queries and keys (RoFormer).",
    )  # fmt: skip


def _norm_placement() -> Any:
    return option(
        "pre", title="Norm placement", help="Before each sub-layer (steadier) or after it (the 2017 paper).",
        advanced=True,
    )  # fmt: skip


def _norm() -> Any:
    return option("layer_norm", title="Norm", help="LayerNorm, or RMSNorm without mean and bias.", advanced=True)


def _activation() -> Any:
    return option(
        "relu", title="Activation", help="Inside the feed-forward layer; SwiGLU has a third matrix.", advanced=True
    )


def _initializer() -> Any:
    return option(
        "xavier", title="Initialiser", help="Of the weight matrices: Glorot & Bengio 2010, or He et al. 2015.",
        advanced=True,
    )  # fmt: skip


def _tied_embeddings(default: str) -> Any:
    return option(
        default, title="Tied embeddings", help="Which token tables are one (Press & Wolf 2017): none, the target's and "
        "the output's, or all three, which needs a joint vocabulary.",
    )  # fmt: skip


def _tied_output() -> Any:
    return option(
        True, title="Tied output", help="Tokens are written by the vectors that they are read by (Press & Wolf 2017)."
    )


def _cell(default: str) -> Any:
    return option(
        default, title="Cell", help="Plain recurrence, LSTM (Hochreiter & Schmidhuber 1997) or GRU (Cho et al. 2014)."
    )


def _check_heads(num_heads: int, info: ValidationInfo) -> int:
    d_model = info.data.get("d_model")
    if d_model and d_model % num_heads:
        fits = ", ".join(str(n) for n in range(1, min(d_model, 64) + 1) if d_model % n == 0)
        raise ValueError(f"d_model = {d_model} cannot be divided among {num_heads} heads. Possible: {fits}")
    return num_heads


def _check_positions(positions: str, info: ValidationInfo) -> str:
    d_model, num_heads = info.data.get("d_model"), info.data.get("num_heads")
    if positions == "rotary" and d_model and num_heads and (d_model // num_heads) % 2:
        raise ValueError(f"rotary positions turn pairs: d_model / heads must be even. Received: {d_model // num_heads}")
    return positions


Positions = Literal["sinusoidal", "learned", "rotary"]
NormPlacement = Literal["pre", "post"]
Norm = Literal["layer_norm", "rms_norm"]
Activation = Literal["relu", "gelu", "swiglu"]
Initializer = Literal["xavier", "he"]
TiedEmbeddings = Literal["none", "target_output", "all"]


class EncoderSpec(Spec):
    """A Transformer encoder with a pooled classification head."""

    kind: Literal["encoder"] = "encoder"
    num_layers: int = option(2, title="Layers", help="Encoder blocks, one above the other.", ge=1, le=48)
    d_model: int = _d_model(128)
    num_heads: int = _num_heads()
    d_ff: int = _d_ff(256)
    dropout: float = _dropout(0.1)
    attention_dropout: float = _attention_dropout()
    word_dropout: float = option(
        0.0, title="Word dropout", help="Share of whole tokens left out in training, so that no single word decides.",
        ge=0, lt=1,
    )  # fmt: skip
    positions: Positions = _positions()
    norm_placement: NormPlacement = _norm_placement()
    norm: Norm = _norm()
    activation: Activation = _activation()
    causal: bool = option(
        False, title="Causal", help="Each token looks at itself and at those before it only, as in a language model "
        "(GPT: Radford et al. 2018). A classifier that starts from one needs it.", advanced=True,
    )  # fmt: skip
    pooling: Literal["mean", "cls", "max", "last"] = option(
        "mean", title="Pooling", help="How the tokens' vectors become one: mean, first token, maximum, or last token, "
        "which suits causal attention.",
    )  # fmt: skip
    initializer: Initializer = _initializer()

    _heads = field_validator("num_heads")(_check_heads)
    _turns = field_validator("positions")(_check_positions)

    @field_validator("pooling")
    @classmethod
    def _reads_the_text(cls, pooling: str, info: ValidationInfo) -> str:
        if pooling == "cls" and info.data.get("causal"):
            raise ValueError("in a causal classifier the first token has seen nothing of the text. Possible: "
                             "last, mean, max")  # fmt: skip
        return pooling


class MaskedEncoderSpec(Spec):
    """A Transformer encoder that tells masked tokens (BERT: Devlin et al. 2019), for a classifier to start from.

    What it shares with `EncoderSpec` is the body; its output is tied to the token table.
    """

    causal: ClassVar[bool] = False
    kind: Literal["masked_encoder"] = "masked_encoder"
    num_layers: int = option(2, title="Layers", help="Encoder blocks, one above the other.", ge=1, le=48)
    d_model: int = _d_model(128)
    num_heads: int = _num_heads()
    d_ff: int = _d_ff(256)
    dropout: float = _dropout(0.1)
    attention_dropout: float = _attention_dropout()
    masked_share: float = option(
        0.15, title="Masked share", help="Share of the tokens that are to be told; of these 80 % are hidden, 10 % "
        "replaced by others, 10 % left as they are.", gt=0, lt=1,
    )  # fmt: skip
    positions: Positions = _positions()
    norm_placement: NormPlacement = _norm_placement()
    norm: Norm = _norm()
    activation: Activation = _activation()
    initializer: Initializer = _initializer()

    _heads = field_validator("num_heads")(_check_heads)
    _turns = field_validator("positions")(_check_positions)


class TransformerSpec(Spec):
    """An encoder-decoder Transformer, which turns a sentence into another."""

    kind: Literal["transformer"] = "transformer"
    encoder_layers: int = option(3, title="Encoder layers", help="Blocks that read the source.", ge=1, le=48)
    decoder_layers: int = option(3, title="Decoder layers", help="Blocks that write the target.", ge=1, le=48)
    d_model: int = _d_model(256)
    num_heads: int = _num_heads()
    d_ff: int = _d_ff(512)
    dropout: float = _dropout(0.1)
    attention_dropout: float = _attention_dropout()
    positions: Positions = _positions()
    tied_embeddings: TiedEmbeddings = _tied_embeddings("all")
    norm_placement: NormPlacement = _norm_placement()
    norm: Norm = _norm()
    activation: Activation = _activation()
    initializer: Initializer = _initializer()

    _heads = field_validator("num_heads")(_check_heads)
    _turns = field_validator("positions")(_check_positions)


class RNNSpec(Spec):
    """A recurrent encoder-decoder, with attention or without: what attention grew out of."""

    kind: Literal["rnn"] = "rnn"
    cell: Literal["rnn", "lstm", "gru"] = _cell("gru")
    num_layers: int = option(1, title="Layers", help="Recurrent layers in the encoder and in the decoder.", ge=1, le=8)
    d_model: int = option(256, title="d_model", help="Width of token vectors and states.", ge=4, le=4096)
    bidirectional: bool = option(
        True, title="Both directions", help="The encoder reads the source forwards and backwards."
    )
    attention: Literal["none", "additive", "dot", "general", "concat"] = option(
        "additive", title="Attention", help="How the decoder looks at the source: not at all but by one vector; "
        "additive (Bahdanau et al. 2015); or dot, general, concat (Luong et al. 2015).",
    )  # fmt: skip
    input_feeding: bool = option(
        True, title="Input feeding", help="What was attended to goes into the next step too (Luong et al. 2015)."
    )
    teacher_forcing: float = option(
        1.0, title="Teacher forcing", help="Share of target tokens that are given as they should be in training; in "
        "place of the others stands the model's own choice.", ge=0, le=1, advanced=True,
    )  # fmt: skip
    dropout: float = _dropout(0.2)
    tied_embeddings: TiedEmbeddings = _tied_embeddings("none")


class DecoderSpec(Spec):
    """A decoder-only Transformer (GPT: Radford et al. 2018), which goes on with a text token by token."""

    causal: ClassVar[bool] = True
    kind: Literal["decoder"] = "decoder"
    num_layers: int = option(4, title="Layers", help="Decoder blocks, one above the other.", ge=1, le=48)
    d_model: int = _d_model(128)
    num_heads: int = _num_heads()
    d_ff: int = _d_ff(512)
    dropout: float = _dropout(0.1)
    attention_dropout: float = _attention_dropout()
    positions: Positions = _positions()
    norm_placement: NormPlacement = _norm_placement()
    norm: Norm = _norm()
    activation: Activation = _activation()
    tied_output: bool = _tied_output()
    initializer: Initializer = _initializer()

    _heads = field_validator("num_heads")(_check_heads)
    _turns = field_validator("positions")(_check_positions)


class RNNDecoderSpec(Spec):
    """A recurrent language model (Mikolov et al. 2010), which goes on with a text token by token."""

    kind: Literal["rnn_decoder"] = "rnn_decoder"
    cell: Literal["rnn", "lstm", "gru"] = _cell("lstm")
    num_layers: int = option(2, title="Layers", help="Recurrent layers, one above the other.", ge=1, le=8)
    d_model: int = option(256, title="d_model", help="Width of token vectors and states.", ge=4, le=4096)
    dropout: float = _dropout(0.2)
    tied_output: bool = _tied_output()


ClassifierSpec = EncoderSpec  # of classifiers
PairSpec = TransformerSpec | RNNSpec  # of translators
LanguageSpec = DecoderSpec | RNNDecoderSpec  # of language models
ModelSpec = Annotated[ClassifierSpec | MaskedEncoderSpec | PairSpec | LanguageSpec, Field(discriminator="kind")]


def _kinds(specs: Any) -> tuple[str, ...]:
    return tuple(spec.model_fields["kind"].default for spec in get_args(specs) or (specs,))


MOST_EPOCHS = 10_000
TASKS = {  # the kinds of model for each, the usual one first
    "classification": _kinds(ClassifierSpec),
    "translation": _kinds(PairSpec),
    "language": _kinds(LanguageSpec),
    "masked": _kinds(MaskedEncoderSpec),
}


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
        4096, title="Batch", help="Tokens per step, padding included. Texts of like length share a batch.",
        unit="tokens", ge=64, le=4_194_304,
    )  # fmt: skip
    batch_rows: int | None = option(
        None, title="Texts per batch", help="At most this many texts per step, so that short texts still give many "
        "steps. Empty: as many as the tokens allow.", unit="texts", ge=1,
    )  # fmt: skip
    epochs: int | None = option(
        None, title="Epochs", help="Passes over the training texts. Empty: as many as the size of the data asks for.",
        ge=1, le=MOST_EPOCHS,
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
        help="Stop after this many epochs without a better validation loss (translation: BLEU). Empty: never.",
    )  # fmt: skip
    r_drop: float = option(
        0.0, title="R-Drop", help="Weight of the pull that makes two passes under different dropout agree (Liang et "
        "al. 2021). Doubles the cost of a step. 0: off. Translation only.", ge=0, le=100, advanced=True,
    )  # fmt: skip
    average_checkpoints: int | None = option(
        None, title="Average checkpoints", help="The mean of the weights of so many last evaluations is kept at the "
        "end where it is better. Empty: off.", ge=2, le=50, advanced=True,
    )  # fmt: skip
    keep_every: int | None = option(
        None, title="Keep checkpoints", help="The checkpoint of every so many evaluations is kept, besides the best "
        "and the last. Empty: only those two.", unit="evaluations", ge=1, advanced=True,
    )  # fmt: skip
    start_from: str | None = option(
        None, title="Start from", help="The folder of a run whose body and tokenizer this one takes over: a "
        "pre-trained encoder or a GPT for a classifier, or a model of the same kind. Empty: from the beginning.",
    )  # fmt: skip
    body_rate: float = option(
        0.4, title="Rate of the body", help="The learning rate of what was taken over, as a share of that of what is "
        "new (discriminative fine-tuning: Howard & Ruder 2018, who divide by 2.6 from layer to layer).", gt=0, le=1,
        advanced=True,
    )  # fmt: skip
    embedding_vectors: str | None = option(
        None, title="Vectors of words", help="A file in word2vec's text format, or a folder of vectors, that the "
        "embedding layer begins with. Empty: with random ones.", advanced=True,
    )  # fmt: skip
    seed: int = option(42, title="Seed", help="Of weights, dropout and batch order.", ge=0, le=2**32 - 1)
    device: str = option("auto", title="Device", help="auto, cpu, or gpu:0, gpu:1 …", pattern=r"^(auto|cpu|gpu:\d+)$")

    def dearest_rows(self, max_length: int, tokens: int | None = None) -> int:
        """Returns how many of the longest texts a batch of `tokens` (default: `batch_tokens`) holds, at least 1."""
        held = (self.batch_tokens if tokens is None else tokens) // max_length
        return max(1, min(held, self.batch_rows or held))

    @field_validator("embedding_vectors")
    @classmethod
    def _one_origin(cls, vectors: str | None, info: ValidationInfo) -> str | None:
        if vectors and info.data.get("start_from"):
            raise ValueError("start_from brings an embedding layer with it; leave one of the two empty")
        return vectors


class DecodingSpec(Spec):
    """How a translator writes: beam search (greedy with a beam of 1)."""

    beam_size: int = option(5, title="Beam", help="Hypotheses kept at each step; 1 is greedy search.", ge=1, le=64)
    length_penalty: float = option(
        1.0, title="Length penalty", help="Scores are divided by ((5 + length) / 6) to this power (Wu et al. 2016). "
        "Higher: longer sentences.", ge=0, le=5,
    )  # fmt: skip
    max_length: int | None = option(
        None, title="Longest output", help="Empty: the maximum length of training.", unit="tokens", ge=2, le=8192,
        advanced=True,
    )  # fmt: skip


class RunSpec(Spec):
    """One run, whole: what `run.json` freezes and a preset fills in."""

    task: Task = option("classification", title="Task", help="What the model learns to do.")
    data: DataSpec = option(DataSpec(), title="Data", help="Where the text is and how it is read.")
    tokenizer: TokenizerSpec = option(TokenizerSpec(), title="Tokenizer", help="How text becomes token ids.")
    model: ModelSpec = option(EncoderSpec(), title="Model", help="The network.")
    training: TrainingSpec = option(TrainingSpec(), title="Training", help="How the weights are found.")
    decoding: DecodingSpec = option(DecodingSpec(), title="Decoding", help="How a translation is searched for.")

    @model_validator(mode="before")
    @classmethod
    def _kind_follows_task(cls, content: Any) -> Any:
        """A model without a kind is the first that the task knows, as in files from before there were others."""
        if isinstance(content, dict) and isinstance(content.get("model"), dict) and "kind" not in content["model"]:
            kinds = TASKS.get(content.get("task", "classification"), TASKS["classification"])
            content = {**content, "model": {"kind": kinds[0], **content["model"]}}
        return content

    @model_validator(mode="after")
    def _task_knows_kind(self) -> RunSpec:
        if self.model.kind not in TASKS[self.task]:
            known = " or ".join(TASKS[self.task])
            raise ValueError(f"task {self.task} is learned by model.kind {known}. Received: {self.model.kind}")
        if self.task == "translation":
            for name in ("start_from", "embedding_vectors"):
                if getattr(self.training, name):
                    raise ValueError(f"training.{name} is not for translators. Leave it empty")
        return self
