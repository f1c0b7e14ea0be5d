"""What a translator is worth: loss, perplexity and token accuracy on the true target; BLEU and chrF of translations.

BLEU (Papineni et al. 2002) and chrF (Popović 2015) are sacreBLEU's (Post 2018), with its signature. The loss is the
plain cross-entropy, without the label smoothing of training, so that runs can be compared.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Any

import keras
import numpy as np
from attune_datasets.languages import language_of
from attune_datasets.pair_batches import plan_pairs
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.token_store import TokenStore
from keras import ops
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF

from attune_models.prediction import BATCH_TOKENS, trace_for_any_shape
from attune_models.training.stream import pair_arrays

_HAN = re.compile("[\u3400-\u9fff]")
_KANA = re.compile("[\u3040-\u30ff]")
_MOSTLY = 0.25  # the share of characters that decides: Latin names and digits stand in Chinese too, kana in any text
_WITHOUT_SPACES = {"Chinese": "zh", "Cantonese": "zh", "Japanese": "char"}


class TargetScores:
    """Judges how probable a translator finds the true targets.

    Args:
        network: `[source, target]` -> logits, as `TransformerTranslator.model`; its weights may change between calls.
        fixed_shapes: Whether few shapes matter, for a model that a compiler meets.
    """

    def __init__(self, network: keras.Model, *, fixed_shapes: bool = False) -> None:
        labels = keras.Input((None,), dtype="int32", name="labels")
        source, target = network.inputs
        told = TokenScores(name="token_scores")(network([source, target]), labels)
        self._model = keras.Model([source, target, labels], told)
        self._model.jit_compile = bool(network.jit_compile)
        self._fixed_shapes = fixed_shapes

    def score(
        self, sources: TokenStore, targets: TokenStore, progress: ProgressCall = no_progress
    ) -> tuple[dict[str, float], np.ndarray]:
        """Returns `{"loss", "perplexity", "token_accuracy"}` over all tokens, and the mean loss of each pair.

        `loss` is in nats a token; `[EOS]` counts as a token.
        """
        sums = self.sums(sources, targets, progress)
        nats, right, tokens = sums.sum(axis=0)
        loss = float(nats / tokens)
        metrics = {"loss": loss, "perplexity": math.exp(min(loss, 700)), "token_accuracy": float(right / tokens)}
        return metrics, sums[:, 0] / sums[:, 2]

    def sums(self, sources: TokenStore, targets: TokenStore, progress: ProgressCall = no_progress) -> np.ndarray:
        """Returns of each pair's target the nats, the right tokens and the tokens: `(pairs, 3)` float64."""
        plan = plan_pairs(sources, targets, BATCH_TOKENS, seed=0, fixed_shapes=self._fixed_shapes)
        if not self._fixed_shapes:
            trace_for_any_shape(self._model)
        sums = np.zeros((len(sources), 3))
        done = 0
        for batch in plan.evaluation():
            source, target, labels = pair_arrays(sources, targets, batch, fixed_shapes=self._fixed_shapes)
            told = self._model.predict_on_batch([source, target, labels])[: len(batch.rows)]  # (rows, T, 2)
            weights = (labels != 0)[: len(batch.rows), :, None]
            sums[batch.rows] = np.concatenate([(told * weights).sum(axis=1), weights.sum(axis=1)], axis=1)
            done += len(batch.rows)
            progress(done / len(sources), "judging")
        return sums


def score_translations(translations: Sequence[str], references: Sequence[str], tokenize: str) -> dict[str, Any]:
    """Returns `{"bleu", "chrf", "exact", "signature"}`; BLEU and chrF from 0 to 100, `exact` the share of equal ones.

    Args:
        translations: As written.
        references: The true translations as in the file: BLEU is cased, and its signature says so.
        tokenize: sacreBLEU's name of a tokenizer, from `bleu_tokenizer`; the same for all that is to be compared.
    """
    bleu, chrf = BLEU(tokenize=tokenize), CHRF()
    return {
        "bleu": bleu.corpus_score(translations, [references]).score,
        "chrf": chrf.corpus_score(translations, [references]).score,
        "exact": float(np.mean([is_exact(*pair) for pair in zip(translations, references, strict=True)])),
        "signature": {"bleu": str(bleu.get_signature()), "chrf": str(chrf.get_signature())},
    }


def is_exact(translation: str, reference: str) -> bool:
    """True when both are the same but for white space, of which a translator writes single spaces only."""
    return translation.split() == reference.split()


def sentence_chrf(translation: str, reference: str) -> float:
    """Returns the chrF of one translation, 0 to 100."""
    return float(CHRF().sentence_score(translation, [reference]).score)


def bleu_tokenizer(language: str, references: Sequence[str]) -> str:
    """Returns sacreBLEU's name of the tokenizer for a target language: `13a`, WMT's, or what suits one without spaces.

    Args:
        language: What the target is called; where that names none that is known, the references tell by what most of
            their letters are. The name is all that counts otherwise, so that all files of a run are judged alike.
        references: True translations.
    """
    known = language_of(language)
    if known:
        return _WITHOUT_SPACES.get(known, "13a")
    text = "".join(references)
    han, kana = len(_HAN.findall(text)), len(_KANA.findall(text))
    if han + kana <= _MOSTLY * len(text):
        return "13a"
    return "char" if kana > _MOSTLY * (han + kana) else "zh"


class TokenScores(keras.layers.Layer):
    """Logits `(B, T, V)` and labels `(B, T)` -> `(B, T, 2)`: the label's cross-entropy, and whether it is the best."""

    def call(self, logits: Any, labels: Any) -> Any:
        found = ops.take_along_axis(logits, labels[:, :, None], axis=-1)[:, :, 0]
        right = ops.cast(ops.equal(ops.cast(ops.argmax(logits, axis=-1), "int32"), labels), "float32")
        return ops.stack([ops.logsumexp(logits, axis=-1) - found, right], axis=-1)
