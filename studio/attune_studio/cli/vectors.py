"""`attune vectors`: word vectors of a run's embedding layer, or of a file: neighbours, analogies, maps, exports."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attune_datasets.asking import ask
from attune_datasets.atomic import replacing
from attune_datasets.counts import counted
from attune_datasets.errors import Cancelled, SpecError
from attune_datasets.frames import Frame
from attune_datasets.spec import DataSpec
from attune_models.runs.storage import storage_error
from attune_models.word_vectors.spec import OPTIONS, word2vec_spec

from attune_studio.cli.checkpoints import add_checkpoint, tell_damaged
from attune_studio.cli.console import Console, table
from attune_studio.cli.new_file import add_force, new_file
from attune_studio.cli.settings import read_settings
from attune_studio.inspection import save_table
from attune_studio.opening import named_file

if TYPE_CHECKING:
    from attune_models.word_vectors.word2vec import Learned

_SHOWN = 20  # words, where nothing is asked
_TOP = 10  # neighbours
_SUFFIXES = (".csv", ".png", ".svg")
_ASKED = ("nearest", "analogy", "similarity", "evaluate", "analogies", "export", "map")
_OPTIONS = {
    "text": ("train",), "settings": ("train",), "out": ("export", "map"), "force": ("export", "map"),
    "top": ("nearest", "analogy"), "dimensions": ("map",), "words": ("map", ""), "side": ("", *_ASKED),
    "checkpoint": ("", *_ASKED),
}  # with which questions each goes; with none: ""  # fmt: skip


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `vectors`."""
    parser = subparsers.add_parser(
        "vectors",
        help="word vectors: neighbours, analogies, similarities, maps, exports",
        description="VECTORS is a run, whose embedding layer is asked (its tokens are the words); a file in word2vec's "
        "text format (GloVe's too); or a folder that --train has made. Without a question: the most frequent words.",
    )
    parser.add_argument("vectors", metavar="VECTORS")
    asked = parser.add_mutually_exclusive_group()
    asked.add_argument(
        "--train", metavar="FILE",
        help="learn word vectors (word2vec) from the words of FILE, a text or a table, into the new folder VECTORS; "
        "interrupted, the same command goes on",
    )  # fmt: skip
    asked.add_argument("--nearest", metavar="WORD", help="the words nearest to WORD, by cosine")
    asked.add_argument("--analogy", metavar=("A", "B", "C"), nargs=3, help="what is to C as B is to A: man king woman")
    asked.add_argument("--similarity", metavar=("A", "B"), nargs=2, help="the cosine of two words")
    asked.add_argument(
        "--evaluate", metavar="FILE",
        help="Spearman's correlation with people's judgements: two words and a number in each line (WordSim-353)",
    )  # fmt: skip
    asked.add_argument("--analogies", metavar="FILE", help="the share of right answers to Google's questions-words")
    asked.add_argument("--export", choices=("word2vec", "projector"), help="write all vectors to --out")
    asked.add_argument(
        "--map", choices=("pca", "tsne", "umap"), help="write a map of the words to --out, csv, png or svg"
    )
    parser.add_argument("--text", metavar="COL", help="with --train: the column of a table (guessed when not given)")
    parser.add_argument(
        "--set", metavar="key=value", action="append", default=[], dest="settings",
        help=f"with --train, may be repeated: {', '.join(OPTIONS)}",
    )  # fmt: skip
    parser.add_argument("--out", metavar="PATH", help="where to; a folder for --export projector")
    parser.add_argument("--top", type=int, metavar="N", help=f"how many neighbours (default: {_TOP})")
    parser.add_argument("--dimensions", type=int, choices=(2, 3), help="of the map (default: 2)")
    parser.add_argument(
        "--words", type=int, metavar="N", help="on the map, the most frequent (default: at most 50,000)"
    )
    parser.add_argument("--side", choices=("source", "target"), default="", help="of a translator (default: source)")
    add_checkpoint(parser)
    add_force(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Answers the one question."""
    questions: dict[str, Callable[[argparse.Namespace, Console], None]] = {
        "train": _train, "nearest": _nearest, "analogy": _analogy, "similarity": _similarity, "evaluate": _evaluate,
        "analogies": _evaluate, "export": _export, "map": _map,
    }  # fmt: skip
    if any(number is not None and number < 1 for number in (arguments.top, arguments.words)):
        raise SpecError("--top and --words count from 1.", remedy="Name a number of 1 or more.")
    question = next((name for name in questions if getattr(arguments, name) is not None), "")
    _refuse_misplaced(question, arguments)
    questions.get(question, _words)(arguments, console)
    return 0


def _refuse_misplaced(question: str, arguments: argparse.Namespace) -> None:
    """Raises `SpecError` for an option that goes with another question."""
    for name, questions in _OPTIONS.items():
        if getattr(arguments, name) not in (None, [], False, "", "best") and question not in questions:
            option = {"settings": "set"}.get(name, name)
            alone = f"with --{question}" if question else "alone"
            with_ = ", ".join(f"--{one}" for one in questions if one)
            raise SpecError(f"--{option} does not go {alone}.", remedy=f"It goes with {with_}.")


def _ask(do: str, arguments: argparse.Namespace, console: Console, **more: Any) -> Frame:
    frame = ask(
        "attune_models.word_vectors.service", do, console.progress,
        place=arguments.vectors, checkpoint=arguments.checkpoint, side=arguments.side, **more,
    )  # fmt: skip
    console.end_progress()
    return frame


def _train(arguments: argparse.Namespace, console: Console) -> None:
    """Trains in this process: told to end, it saves where it is before."""
    from attune_models.word_vectors.guidance import guided
    from attune_models.word_vectors.training_folder import Pace, train_vectors

    spec = word2vec_spec(read_settings(arguments.settings, form="key=value"))
    folder, data = Path(arguments.vectors), DataSpec(file=str(named_file(arguments.train)), text=arguments.text)
    begun, pace = time.monotonic(), Pace()
    losses: list[float] = []
    with guided(folder, console.progress) as guide:

        def report(learned: Learned) -> None:
            losses.append(learned.loss)
            guide(learned.words / learned.total, pace.told(learned))

        try:
            trained = train_vectors(folder, data, spec, guide, report)
        except Cancelled:
            console.end_progress()
            if guide.orders.hurry:  # a signal
                raise
            console.answer({"folder": str(folder), "stopped": True}, [f"{folder}: stopped; what is learned is kept"])
            return
    console.end_progress()
    words, seconds = len(trained.text.words), time.monotonic() - begun
    document = {
        "folder": str(folder), "stopped": False, "words": words, "dimensions": spec.dimensions,
        "read": trained.words_read, "loss": losses[-1] if losses else None, "seconds": seconds,
    }  # fmt: skip
    lines = [f"{folder}: {counted(words, 'word')} in {spec.dimensions} dimensions, {seconds:.1f} s"]
    console.answer(document, lines)


def _words(arguments: argparse.Namespace, console: Console) -> None:
    frame = _ask("words", arguments, console, most=arguments.words or _SHOWN)
    result = _told(frame, console)
    counts = frame.arrays["counts"].tolist()
    where = f", step {result['checkpoint']:,}" if "checkpoint" in result else ""
    side = f" of the {result['side']}" if result.get("side") else ""
    lines = [f"{counted(result['total'], 'word')}{side} in {result['dimensions']} dimensions{where}.", ""]
    pairs = [[word, f"{count:,}"] for word, count in zip(result["words"], counts, strict=True)]
    rows = [["word", "count"], *pairs] if any(counts) else [["word"], *([word] for word in result["words"])]
    console.answer({**result, "counts": counts}, [*lines, *table(rows, right=(1,))])


def _told(frame: Frame, console: Console) -> dict[str, Any]:
    """Returns an answer to `words`, and tells what is odd about the vectors."""
    result = frame.header["result"]
    if result.get("damaged"):
        tell_damaged(result, console)
    for problem in result["problems"]:
        console.note(f"attune: line {problem['line']}: {problem['reason']}")
    if (more := result["problem_count"] - len(result["problems"])) > 0:
        console.note(f"attune: and {counted(more, 'more line')} without a vector")
    return result


def _nearest(arguments: argparse.Namespace, console: Console) -> None:
    _neighbours(_ask("nearest", arguments, console, word=arguments.nearest, top=arguments.top or _TOP), console)


def _analogy(arguments: argparse.Namespace, console: Console) -> None:
    first, second, third = arguments.analogy
    frame = _ask("analogy", arguments, console, first=first, second=second, third=third, top=arguments.top or _TOP)
    _neighbours(frame, console)


def _neighbours(frame: Frame, console: Console) -> None:
    result = frame.header["result"]
    found = result["neighbours"]
    known = any(one["count"] for one in found)
    rows = [["word", "cosine", "count"][: 2 + known]]
    rows += [[one["word"], f"{one['similarity']:.4f}", f"{one['count']:,}"][: 2 + known] for one in found]
    console.answer(result, table(rows, right=(1, 2)))


def _similarity(arguments: argparse.Namespace, console: Console) -> None:
    first, second = arguments.similarity
    result = _ask("similarity", arguments, console, first=first, second=second).header["result"]
    console.answer(result, [f"{result['similarity']:.4f}"])


def _evaluate(arguments: argparse.Namespace, console: Console) -> None:
    files = {"similarities": arguments.evaluate, "analogies": arguments.analogies}
    named = {name: file for name, file in files.items() if file is not None}
    result = _ask("evaluate", arguments, console, **named).header["result"]
    console.answer(result, [_score(result, arguments.evaluate is not None)])


def _score(result: dict[str, Any], similarities: bool) -> str:
    if similarities:
        figure, name = result["correlation"], "Spearman's correlation"
        asked, unknown = counted(result["pairs"], "pair"), result["unknown_pairs"]
    else:
        figure, name = result["accuracy"], "Accuracy"
        asked, unknown = counted(result["questions"], "analogy", "analogies"), result["unknown_questions"]
    told = "none" if figure is None else f"{figure:.4f}"
    return f"{name} {told}, over {asked}; {unknown:,} more have a word without a vector."


def _export(arguments: argparse.Namespace, console: Console) -> None:
    out = _out(arguments)
    if arguments.export == "projector":
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise storage_error(error, f"The folder {out} cannot be made.") from error
        from attune_models.word_vectors.vectors import PROJECTOR_FILES

        for name in PROJECTOR_FILES:
            new_file(str(out / name), arguments)
    else:
        new_file(str(out), arguments)
    result = _ask("export", arguments, console, to=arguments.export, out=str(out.absolute())).header["result"]
    console.answer(result, [f"{path}: {counted(result['words'], 'word')}" for path in result["paths"]])


def _map(arguments: argparse.Namespace, console: Console) -> None:
    """Writes the words with their places as a table, or as the picture that the Vectors page shows."""
    out = new_file(str(_out(arguments)), arguments)
    if out.suffix.lower() not in _SUFFIXES:
        raise SpecError(f"{out.name} is no name of a map.", remedy=f"End it with {' or '.join(_SUFFIXES)}.")
    words = _ask("words", arguments, console, most=arguments.words)
    told = _told(words, console)
    frame = _ask(
        "project", arguments, console, method=arguments.map, dimensions=arguments.dimensions or 2, most=arguments.words
    )
    result, points = frame.header["result"], frame.arrays["points"]
    if out.suffix.lower() == ".csv":
        axes = ["x", "y", "z"][: points.shape[1]]
        counts = words.arrays["counts"].tolist()
        rows = (
            [word, count, *place] for word, count, place in zip(told["words"], counts, points.tolist(), strict=True)
        )
        save_table(out, [["word", "count", *axes], *rows])
    else:
        _draw(out, told["words"], words.arrays["counts"], points)
    shares = ", ".join(f"{share:.1%}" for share in result["explained"])
    lines = [f"{out}: {counted(result['shown'], 'word')} of {result['total']:,}"]
    if shares:
        lines.append(f"of the variance, along each axis: {shares}")
    console.answer({**result, "path": str(out)}, lines)


def _draw(out: Path, words: list[str], counts: Any, points: Any) -> None:
    from attune_studio.drawing import draw_words, start_offscreen

    application = start_offscreen()
    content = draw_words(words, counts, points, out.suffix.lower().removeprefix("."))
    with replacing(out) as file:
        file.write(content)
    del application  # it must outlive the drawing


def _out(arguments: argparse.Namespace) -> Path:
    if not arguments.out:
        raise SpecError("Where the answer goes is not named.", remedy="Name it with --out.")
    return Path(arguments.out)
