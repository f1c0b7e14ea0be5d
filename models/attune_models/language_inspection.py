"""What a language model attends to in a text, what it expected at each place, and why. Every capture proves itself."""

from __future__ import annotations

from dataclasses import dataclass

import keras
import numpy as np
from attune_datasets.service import ProgressCall
from keras import ops

from attune_models.attentions import attention_shapes
from attune_models.attributions import Output, without_each
from attune_models.inspection import Checks, refuse_if_too_large, verify
from attune_models.language_model import LanguageModel
from attune_models.metrics import log_softmax
from attune_models.translation_inspection import measure_pair


@dataclass(frozen=True)
class TextCapture:
    """One pass of a text through a language model.

    Args:
        scores: `{"decoder": (layers, heads, T, T)}` float32, queries before keys, after the softmax and before dropout;
            empty of a recurrent network.
        log_probabilities: `(T, vocabulary)` float64: of each token behind each place.
        checks: The measured deviations.
    """

    scores: dict[str, np.ndarray]
    log_probabilities: np.ndarray
    checks: Checks


def capture_text(model: LanguageModel, ids: np.ndarray) -> TextCapture:
    """Returns the attention of every layer and head on a text, with the probability of every token behind every place.

    Args:
        model: From `language_model.build_language_model`.
        ids: `(T,)` int32, no more than its context.

    Raises:
        AttuneError: The scores would take more than 2 GiB; or a check fails, which would be a fault of ours.
    """
    count_text_scores(model, len(ids))
    batch = np.asarray(ids, "int32")[None]
    found = {name: ops.convert_to_numpy(value)[0] for name, value in model.capture(batch).items()}
    log_probabilities = log_softmax(found.pop("logits"))
    checks = measure_pair(found, np.exp(log_probabilities), np.exp(plain_log_probabilities(model, ids)))
    verify(checks)
    return TextCapture(found, log_probabilities, checks)


def count_text_scores(model: LanguageModel, length: int) -> int:
    """Returns how many scores the attention of a text has. Raises `AttuneError` where they take over 2 GiB."""
    scores = length**2 * sum(layers * heads for layers, heads in attention_shapes(model.spec).values())
    refuse_if_too_large(scores, length)
    return scores


def plain_log_probabilities(model: LanguageModel, ids: np.ndarray) -> np.ndarray:
    """Returns what a plain pass says: `(T, vocabulary)` float64."""
    return log_softmax(ops.convert_to_numpy(model.model(np.asarray(ids, "int32")[None], training=False))[0])


def next_output(model: LanguageModel, ids: np.ndarray, token: int) -> Output:
    """Returns the log-probability of the token that comes behind `ids` `(T,)`, as `attributions` explains it.

    Raises:
        AttuneError: The scores of the text would take more than 2 GiB.
    """
    scores = count_text_scores(model, len(ids))
    embeddings = {"text": ops.convert_to_numpy(model.embed(np.asarray(ids, "int32")[None]))[0]}
    plain = plain_log_probabilities(model, ids)
    return Output(
        embeddings,
        lambda rows: ops.log_softmax(model.read(rows)[:, -1])[:, token],
        float(plain[-1, token]),
        scores + plain.size,
    )


def removal_from_prefix(
    model: LanguageModel, output: Output, ids: np.ndarray, token: int, kept: int, progress: ProgressCall
) -> np.ndarray:
    """Returns by how much the log-probability of `token` behind `ids` falls without each token, `(T,)` float64.

    Args:
        model: From `language_model.build_language_model`.
        output: From `next_output` of the same.
        ids: `(T,)` int32.
        token: The next one.
        kept: How many tokens at the beginning belong to the model and are not removed (nan).
        progress: Told the share of the texts that the model has read.
    """
    edited = without_each(ids, range(kept, len(ids))) if len(ids) > 1 else np.zeros((0, 0), np.int32)
    found = [np.full(len(ids) - len(edited), np.nan)]
    for start in range(0, len(edited), output.rows_at_once):
        progress(start / len(edited), "without each token")
        logits = model.model(edited[start : start + output.rows_at_once], training=False)[:, -1]
        found.append(output.plain - log_softmax(keras.ops.convert_to_numpy(logits))[:, token])
    return np.concatenate(found)
