"""What each step of a forward pass is called, what happens in it in a sentence, and its formula in plain text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from attune_studio.pass_steps import PassStep
from attune_studio.text import titled


@dataclass(frozen=True)
class Words:
    """What is said of a step.

    Args:
        title: Its name in the list.
        sentence: What happens.
        formula: The same as a formula; empty where there is none.
    """

    title: str
    sentence: str
    formula: str = ""


class StepWords(QObject):
    """Words for steps, of one network after another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: Mapping[str, Any] = {}

    def take(self, choices: Mapping[str, Any]) -> None:
        """Takes over the choices that a network was built by: `norm`, `norm_placement`, `activation`, …"""
        self._choices = choices

    def of(self, step: PassStep) -> Words:
        """Returns the words for a step."""
        if not step.sub_layer:
            return self._around_blocks(step)
        if step.sub_layer == "feed_forward":
            return self._feed_forward(step)
        return self._attention(step)

    def section(self, step: PassStep, blocks: int, towers: int) -> str:
        """Returns what the part of the list is called that a step stands in.

        Args:
            step: The step.
            blocks: How many its tower has.
            towers: How many the network has.
        """
        several = towers > 1
        tower = {"encoder": self.tr("Encoder"), "decoder": self.tr("Decoder")}[step.tower]
        if step.block is None:
            ended = step.name in ("final_norm", "pooled", "logits", "probabilities")
            part = self.tr("Output") if ended else self.tr("Input")
            return titled(tower, part.lower()) if several else part
        layers = {
            "attention": self.tr("self-attention"), "cross_attention": self.tr("cross-attention"),
            "feed_forward": self.tr("feed-forward"),
        }  # fmt: skip
        block = tower if several else self.tr("Block")
        return titled(f"{block} {step.block + 1}/{blocks}", layers[step.sub_layer])

    def _around_blocks(self, step: PassStep) -> Words:
        learned = self._choices.get("positions") == "learned"
        table = {
            "ids": Words(self.tr("Tokens and ids"), self.tr("The text is cut into tokens; each is known by a number.")),
            "embedding": Words(
                self.tr("Embedding rows"), self.tr("Each number picks its row of the table of tokens."), "e = E[id]"
            ),
            "scaled": Words(
                self.tr("Scaled"), self.tr("The rows are made as loud as the positions."), "e · √d_model"
            ),
            "positions": Words(
                self.tr("Positions"),
                self.tr("Every place has a learned vector.")
                if learned
                else self.tr("Every place has a vector of waves, slower from channel to channel."),
                "p = P[place]" if learned else "sin and cos of place / 10000^(2i / d_model)",
            ),
            "stream": Words(
                self.tr("+ Positions"), self.tr("Token and place are added: the residual stream begins."),
                "x = e · √d_model + p",
            ),
            "final_norm": Words(
                self.tr("Final norm"), self.tr("The last block's stream is normalised once more."), self._norm_formula
            ),
            "pooled": self._pooled(),
            "logits": Words(
                self.tr("Logits"), self.tr("A score for each label.") if step.columns == "class" else
                self.tr("The last row is compared with the vector of every token of the vocabulary: a score for each."),
                "W x + b" if step.columns == "class" else "E x",
            ),
            "probabilities": Words(
                self.tr("Probabilities"), self.tr("Scores become shares that add up to 1."),
                "softmax(logits / temperature)",
            ),
        }  # fmt: skip
        return table[step.name]

    def _pooled(self) -> Words:
        kind = self._choices.get("pooling")
        sentences = {
            "mean": self.tr("The mean of all tokens' vectors stands for the text."),
            "cls": self.tr("The first token's vector stands for the text."),
            "max": self.tr("The largest value of each channel over all tokens stands for the text."),
            "last": self.tr("The last token's vector stands for the text."),
        }
        formulas = {"mean": "Σ x / T", "cls": "x[0]", "max": "max x", "last": "x[T − 1]"}
        return Words(self.tr("Pooling"), sentences.get(str(kind), ""), formulas.get(str(kind), ""))

    def _attention(self, step: PassStep) -> Words:
        cross = step.sub_layer == "cross_attention"
        memory = self.tr("the encoder's output") if cross else self.tr("each row")
        turned = self.tr("Turned by the angle of their place, so that q·k depends on the distance (rotary positions).")
        table = {
            "norm": self._norm(),
            "q": Words("Q", self.tr("Queries: what each row looks for."), "Q = x W_Q + b_Q"),
            "k": Words("K", self.tr("Keys: what {what} offers to be found by.").format(what=memory), "K = x W_K + b_K"),
            "v": Words("V", self.tr("Values: what {what} hands on where it is found.").format(what=memory),
                       "V = x W_V + b_V"),
            "q_turned": Words(self.tr("Q turned"), turned, "q · e^(i · place · θ)"),
            "k_turned": Words(self.tr("K turned"), turned, "k · e^(i · place · θ)"),
            "dot": Words("Q Kᵀ", self.tr("How well each query fits each key: the sum of the products."), "q · k"),
            "scaled": Words(self.tr("Scaled"), self.tr("Divided, so that wide heads are no surer than narrow ones."),
                            "Q Kᵀ / √d_head"),
            "masked": Words(
                self.tr("Masked"),
                self.tr("Where a query may not look, a billion is taken away: padding, and what is later where "
                        "attention is causal. Hatched."),
                "Q Kᵀ / √d_head − 1e9",
            ),
            "softmax": Words(self.tr("Softmax"), self.tr("Each row becomes weights that add up to 1: the attention."),
                             "softmax(masked)"),
            "heads": Words(self.tr("Weights · V"), self.tr("Each head's mean of the values, by its weights."),
                           "softmax(…) V"),
            "joined": Words(
                self.tr("Heads joined"), self.tr("All heads side by side; one that is off is 0."),
                "[head 1 | head 2 | …]",
            ),
            "output": Words(self.tr("Output"), self.tr("The joined heads are mixed: what the attention adds."),
                            "joined W_O + b_O"),
            "residual": self._residual(),
        }  # fmt: skip
        return table[step.name]

    def _feed_forward(self, step: PassStep) -> Words:
        kind = self._choices.get("activation", "relu")
        names = {"relu": "ReLU", "gelu": "GELU", "swiglu": "SwiGLU"}
        formulas = {"relu": "max(0, h)", "gelu": "h · Φ(h)", "swiglu": "silu(h) · g"}
        table = {
            "norm": self._norm(),
            "inner": Words(self.tr("Neurons"), self.tr("Each neuron sums up the channels by its weights."),
                           "h = x W_1 + b_1"),
            "linear": Words(self.tr("Gates"), self.tr("The third matrix: what lets each neuron through."),
                            "g = x W_3 + b_3"),
            "activations": Words(
                names.get(str(kind), str(kind)), self.tr("The activation decides what of each neuron goes on."),
                formulas.get(str(kind), ""),
            ),
            "output": Words(self.tr("Output"), self.tr("The neurons are mixed: what the feed-forward layer adds."),
                            "a W_2 + b_2"),
            "residual": self._residual(),
        }  # fmt: skip
        return table[step.name]

    @property
    def _norm_formula(self) -> str:
        if self._choices.get("norm") == "rms_norm":
            return "γ · x / √(mean(x²) + ε)"
        return "γ · (x − mean) / √(variance + ε) + β"

    def _norm(self) -> Words:
        name = "RMSNorm" if self._choices.get("norm") == "rms_norm" else "LayerNorm"
        before = self._choices.get("norm_placement") != "post"
        said = (
            self.tr("Each row is brought to one size before it is read; the stream itself stays as it is.")
            if before
            else self.tr("Each row of the sum is brought to one size.")
        )
        return Words(name, said, self._norm_formula)

    def _residual(self) -> Words:
        said = self.tr("What the layer found is added to the stream.")
        return Words(self.tr("+ Residual"), said, "x + output")
