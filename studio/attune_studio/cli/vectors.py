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
from attune_datasets.errors import SpecError
from attune_datasets.frames import Frame
from attune_datasets.spec import DataSpec
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
_SUFFIXES = (".csv", ".png", ".svg")


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
    asked.add_argument("--map", choices=("pca", "tsne", "umap"), help="write a map of the words to --out, csv or png")
    parser.add_argument("--text", metavar="COL", help="with --train: the column of a table (guessed when not given)")
    parser.add_argument(
        "--set", metavar="key=value", action="append", default=[], dest="settings",
        help=f"with --train, may be repeated: {', '.join(OPTIONS)}",
    )  # fmt: skip
    parser.add_argument("--out", metavar="PATH", help="where to; a folder for --export projector")
    parser.add_argument("--top", type=int, default=10, metavar="N", help="how many neighbours (default: 10)")
    parser.add_argument("--dimensions", type=int, choices=(2, 3), default=2, help="of the map (default: 2)")
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
    if arguments.top < 1 or (arguments.words is not None and arguments.words < 1):
        raise SpecError("--top and --words count from 1.", remedy="Name a number of 1 or more.")
    question = next((answer for name, answer in questions.items() if getattr(arguments, name) is not None), _words)
    question(arguments, console)
    return 0


def _ask(do: str, arguments: argparse.Namespace, console: Console, **more: Any) -> Frame:
    frame = ask(
        "attune_models.word_vectors.service", do, console.progress,
        place=arguments.vectors, checkpoint=arguments.checkpoint, side=arguments.side, **more,
    )  # fmt: skip
    console.end_progress()
    return frame


def _train(arguments: argparse.Namespace, console: Console) -> None:
    """Trains in this process: interrupted, it saves where it is before it ends."""
    from attune_models.word_vectors.training_folder import Pace, train_vectors

    spec = word2vec_spec(read_settings(arguments.settings, form="key=value"))
    data = DataSpec(file=str(named_file(arguments.train)), text=arguments.text)
    begun, pace = time.monotonic(), Pace()
    losses: list[float] = []

    def report(learned: Learned) -> None:
        losses.append(learned.loss)
        console.progress(learned.words / learned.total, pace.told(learned))

    trained = train_vectors(arguments.vectors, data, spec, console.progress, report)
    console.end_progress()
    words, seconds = len(trained.text.words), time.monotonic() - begun
    document = {
        "folder": arguments.vectors, "words": words, "dimensions": spec.dimensions, "read": trained.words_read,
        "loss": losses[-1] if losses else None, "seconds": seconds,
    }  # fmt: skip
    lines = [f"{arguments.vectors}: {counted(words, 'word')} in {spec.dimensions} dimensions, {seconds:.1f} s"]
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
    _neighbours(_ask("nearest", arguments, console, word=arguments.nearest, top=arguments.top), console)


def _analogy(arguments: argparse.Namespace, console: Console) -> None:
    first, second, third = arguments.analogy
    frame = _ask("analogy", arguments, console, first=first, second=second, third=third, top=arguments.top)
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
        out.mkdir(parents=True, exist_ok=True)
        for name in ("vectors.tsv", "metadata.tsv"):
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
        "project", arguments, console, method=arguments.map, dimensions=arguments.dimensions, most=arguments.words
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
