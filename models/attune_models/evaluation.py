"""A trained run judged on any labelled file, its columns and labels mapped as in training."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attune_datasets import documents, pairs
from attune_datasets.corpus import LEFT_OUT, Corpus, load_labelled
from attune_datasets.documents import Documents, load_documents_alike
from attune_datasets.errors import AttuneError
from attune_datasets.pairs import PairCorpus, load_pairs_alike
from attune_datasets.problems import RowProblem
from attune_datasets.rows import UsedRows
from attune_datasets.service import ProgressCall, no_progress, part_of
from attune_datasets.token_store import TokenStore

from attune_models.language_scores import TextScores
from attune_models.loading import AnyModel, LanguageRunModel, LoadedRun, TranslatorModel, load_run
from attune_models.metrics import score
from attune_models.other_files import NOTHING, Told, check_direction, read_alike
from attune_models.prediction import predict_logits
from attune_models.runs.folder import RunFolder
from attune_models.text_files import read_texts
from attune_models.training.language_preparation import encode_documents
from attune_models.translation_scores import TargetScores, bleu_tokenizer, score_translations

_TOLD = 200  # problems told one by one; the count tells of the rest
_READING = 0.3  # of the progress


def evaluate(
    run: str | Path | RunFolder | AnyModel,
    file: str | Path,
    progress: ProgressCall = no_progress,
    told: Told = NOTHING,
) -> dict[str, Any]:
    """Returns how well a run predicts the labels, or translates the sources, of `file`.

    The columns are those of the same names as in training, else guessed; the file is read as the run's
    own was, where that fits. Rows without a text or a known label are left out, counted by reason, and told in
    `problems`.

    Args:
        run: The run, or its model where that is loaded already.
        file: A table as for training: .csv .tsv .txt .parquet .json .jsonl, also in .gz or .zip.
        progress: Told the fraction done; may raise `Cancelled`.
        told: What is known of the file, as in `other_files`.

    Returns:
        `{"metrics": {"accuracy", "loss", "f1"}, "rows", "labels", "confusion", "problems": [{"line", "reason", "text"}]
        (the first 200), "problem_count", "left_out": {reason: rows}, "columns": {"text", "label"}, "checkpoint"}`. Of a
        translator: no labels and confusion, `metrics` has loss, perplexity, token_accuracy, bleu, chrf and exact, and
        there are `signature`, `columns` `{"source", "target"}`, `languages` (of the run) and `too_long`: pairs with a
        side that is longer than the model reads, and was cut there. BLEU and chrF are against the targets as in the
        file. Of a language model `metrics` has loss, perplexity, bits_per_character and token_accuracy, and there are
        `tokens` and `characters`, those of the file, and `columns` `{"text"}`, None of plain text.

    Raises:
        AttuneError: The run or the file cannot be used, or no row has a text and a label that the model knows.
    """
    loaded = run if isinstance(run, LoadedRun) else load_run(run)
    if isinstance(loaded, TranslatorModel):
        return _evaluate_translator(loaded, file, progress, told)
    if isinstance(loaded, LanguageRunModel):
        return _evaluate_language_model(loaded, file, progress, told)
    reading = part_of(progress, 0.0, _READING)
    corpus = load_labelled(read_alike(file, loaded.spec.data, reading, told), loaded.label_names, reading)
    store = loaded.encode(corpus.texts)
    scores = score(predict_logits(loaded.model, store, part_of(progress, _READING, 1.0)), corpus.labels)
    return {
        "metrics": scores.metrics,
        "rows": len(corpus),
        "labels": loaded.label_names,
        "confusion": scores.confusion.tolist(),
        **_about_rows(corpus),
        "columns": {"text": corpus.spec.text, "label": corpus.spec.label},
        "checkpoint": loaded.checkpoint,
    }


def predict(
    run: str | Path | RunFolder | AnyModel, texts: Sequence[str], progress: ProgressCall = no_progress
) -> list[dict[str, Any]]:
    """Returns `[{"label", "probabilities": {label: p}}]` of raw texts; of a translator what its `translate` does.

    Raises:
        AttuneError: The run cannot be used, or is a language model's.
    """
    loaded = run if isinstance(run, LoadedRun) else load_run(run)
    if isinstance(loaded, TranslatorModel):
        return loaded.translate(texts, progress=progress)
    if isinstance(loaded, LanguageRunModel):
        raise AttuneError(
            "A language model predicts no labels: it goes on with a text.",
            remedy="attune generate RUN --prompt TEXT",
        )
    names = loaded.label_names
    return [
        {"label": names[row.argmax()], "probabilities": dict(zip(names, row.tolist(), strict=True))}
        for row in loaded.predict(texts, progress)
    ]


def predict_file(
    loaded: AnyModel, file: str | Path, progress: ProgressCall = no_progress, told: Told = NOTHING
) -> dict[str, Any]:
    """Returns a model's answers to each row, or line, of a file, in their order; see `text_files.read_texts`.

    Returns:
        `{"predictions", "problems": [{"line", "reason", "text"}] (the first 200), "problem_count"}`. A row without a
        text has an empty answer that says why: `{"label": "", "probabilities": {}, "problem"}`, or `{"text": "",
        "score": 0, "problem"}`.
    """
    if isinstance(loaded, LanguageRunModel):
        predict(loaded, [])  # says why not
    given = read_texts(file, loaded.spec.data, part_of(progress, 0.0, _READING), told)
    there = [text for place, text in enumerate(given.texts) if place not in given.missing]
    answers = iter(predict(loaded, there, part_of(progress, _READING, 1.0)))
    empty = {"text": "", "score": 0.0} if isinstance(loaded, TranslatorModel) else {"label": "", "probabilities": {}}
    missing = {place: {**empty, "problem": reason} for place, reason in given.missing.items()}
    predictions = [missing[place] if place in missing else next(answers) for place in range(len(given.texts))]
    return {"predictions": predictions, **_about_problems(given.problems)}


def _evaluate_translator(
    loaded: TranslatorModel, file: str | Path, progress: ProgressCall, told: Told
) -> dict[str, Any]:
    reading = part_of(progress, 0.0, _READING)
    trained = loaded.spec.data
    source = read_alike(file, trained, reading, told)
    check_direction(source, trained, told)
    corpus = load_pairs_alike(source, reading)
    sources = loaded.encode(corpus.sources)
    targets = TokenStore(*loaded.target_tokenizer.encode(corpus.cleaned_targets))
    whole = loaded.source_tokenizer.fits(corpus.cleaned_sources, sources.lengths)
    whole &= loaded.target_tokenizer.fits(corpus.cleaned_targets, targets.lengths)
    metrics, _ = TargetScores(loaded.translator.model).score(sources, targets, part_of(progress, _READING, 0.4))
    answers = loaded.translate(corpus.sources, progress=part_of(progress, 0.4, 1.0))
    tokenizer = bleu_tokenizer(trained.target_language, corpus.targets)
    scores = score_translations([answer["text"] for answer in answers], corpus.targets, tokenizer)
    signature = scores.pop("signature")
    return {
        "metrics": {**metrics, **scores},
        "signature": signature,
        "rows": len(corpus),
        **_about_rows(corpus),
        "too_long": int((~whole).sum()),
        "columns": {"source": corpus.spec.source, "target": corpus.spec.target},
        "languages": [trained.source_language, trained.target_language],
        "checkpoint": loaded.checkpoint,
    }


def _evaluate_language_model(
    loaded: LanguageRunModel, file: str | Path, progress: ProgressCall, told: Told
) -> dict[str, Any]:
    reading = part_of(progress, 0.0, _READING)
    corpus = load_documents_alike(read_alike(file, loaded.spec.data, reading, told), reading)
    store = encode_documents(loaded.tokenizer, corpus.cleaned, loaded.spec.data)
    characters = sum(map(len, corpus.cleaned))
    scores = TextScores(loaded.language_model.model, loaded.spec.tokenizer.max_length, loaded.first)
    return {
        "metrics": scores.score(store, characters, part_of(progress, _READING, 1.0)),
        "rows": len(corpus),
        "tokens": int(store.lengths.sum()),
        "characters": characters,
        **_about_rows(corpus),
        "columns": {"text": corpus.spec.text},
        "checkpoint": loaded.checkpoint,
    }


def _about_rows(corpus: UsedRows) -> dict[str, Any]:
    reasons = {PairCorpus: pairs.LEFT_OUT, Documents: documents.LEFT_OUT, Corpus: LEFT_OUT}[type(corpus)]
    left_out = {reasons[kind]: len(rows) for kind, rows in corpus.left_out.items() if len(rows)}
    return {**_about_problems(corpus.problems), "left_out": left_out}


def _about_problems(problems: list[RowProblem]) -> dict[str, Any]:
    told = [{"line": problem.line, "reason": problem.reason, "text": problem.text} for problem in problems[:_TOLD]]
    return {"problems": told, "problem_count": len(problems)}
