"""What the window says: the literals of its sources that Qt translates, and the texts of the specs and presets.

Qt's own lupdate reads no Python in the packages that PySide6 publishes, hence this reader. It knows

- `self.tr("text")` and `self.tr("text", "comment")`: the context is the class it stands in;
- `translate("Context", "text")` and `translate("Context", "text", "comment")`, of `QCoreApplication` or `wording`;
- `marked("Context", "text")`, for a text of a module, which `translate("Context", variable)` translates later;
- a function of one argument that does nothing but `return translate("Context", argument)`, in all modules.

Anything else that is called so, such as an f-string, is an error: it could not be found here, nor in the file of
translations at run time.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_PUT_TOGETHER = (ast.JoinedStr, ast.IfExp, ast.BinOp)
_TRANSLATE = ("QCoreApplication.translate", "wording.translate")  # not of `str`, nor of `QPainter`


@dataclass(frozen=True, order=True)
class Message:
    """One text to translate.

    Args:
        context: Whose text it is: a class, or a word for several of them, such as `run`.
        source: The English text.
        comment: What tells it from an equal text of the context, or explains it.
        place: The file, from the package on.
    """

    context: str
    source: str
    comment: str
    place: str


class NotALiteralError(Exception):
    """A text that cannot be found in the source: it is put together at run time."""


def messages_in(package: Path) -> Iterator[Message]:
    """Yields the messages of all modules, of each in its order. The command line is in English, and left out.

    Raises:
        NotALiteralError: for the first text that is put together at run time.
    """
    files = {path.relative_to(package).as_posix(): path for path in sorted(package.rglob("*.py"))}
    modules = {place: path.read_text(encoding="utf-8") for place, path in files.items() if not place.startswith("cli/")}
    yield from messages_of(modules)


def messages_of(modules: Mapping[str, str]) -> Iterator[Message]:
    """Yields the messages of sources by place. Raises `NotALiteralError`."""
    trees = {place: ast.parse(source) for place, source in modules.items()}
    public = {
        name: context for tree in trees.values() for name, context in _helpers(tree.body).items() if name[0] != "_"
    }
    for place, tree in trees.items():
        reader = _Reader(place, {**public, **_helpers(ast.walk(tree))})
        reader.visit(tree)
        yield from reader.found


def _helpers(nodes: Iterable[ast.AST]) -> dict[str, str]:
    """Returns those functions that translate their argument, with the context that they do it in."""
    found = {}
    for node in nodes:
        if isinstance(node, ast.FunctionDef) and len(node.args.args) == 1:
            last = node.body[-1]
            call = last.value if isinstance(last, ast.Return) else None
            if isinstance(call, ast.Call) and _called(call) == "translate" and len(call.args) == 2:
                context, text = call.args
                if isinstance(context, ast.Constant) and ast.unparse(text) == node.args.args[0].arg:
                    found[node.name] = context.value
    return found


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


class _Reader(ast.NodeVisitor):
    """Goes through a module and knows the class that it is in."""

    def __init__(self, place: str, helpers: dict[str, str]) -> None:
        self.found: list[Message] = []
        self._place, self._helpers = place, helpers
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        arguments = self._arguments(node)
        if arguments is not None:
            self._take(node, arguments)
        self.generic_visit(node)

    def _arguments(self, node: ast.Call) -> list[ast.expr] | None:
        """Returns context, text and comment, as far as a call has them; None: it translates nothing."""
        name, bare = _called(node), isinstance(node.func, ast.Name)
        if bare and name in self._helpers:
            return [ast.Constant(self._helpers[name]), *node.args]
        if name == "tr":
            own = ast.unparse(node.func) == "self.tr" and bool(self._classes)
            return [ast.Constant(self._classes[-1] if own else None), *node.args]
        if name in ("translate", "marked") and (bare or ast.unparse(node.func) in _TRANSLATE):
            return node.args
        return None

    def _take(self, node: ast.Call, arguments: list[ast.expr]) -> None:
        texts = [argument.value if isinstance(argument, ast.Constant) else None for argument in arguments]
        context, text, comment = [*texts, ""][:3]
        later = _called(node) not in ("tr", "marked") and not isinstance(arguments[1], _PUT_TOGETHER)
        if text is None and later and (context or not isinstance(arguments[0], ast.Constant)):
            return  # one that `marked` marks, of a spec, or that the packages tell
        if not (context and text) or comment is None:
            raise NotALiteralError(f"{self._place}:{node.lineno}: {ast.unparse(node)}")
        self.found.append(Message(context, text, comment, self._place))
