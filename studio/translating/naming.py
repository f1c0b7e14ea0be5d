"""What the placeholders of a template are called: after the expression whose value they stand for."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator

# Names that tell little, where there is another.
_DULL = {
    *("self", "cls", "name", "spec", "os", "np", "math", "value", "path", "type"),
    *("get", "lower", "upper", "strip", "rstrip", "rpartition", "splitlines", "join", "infolist"),
    *("len", "str", "int", "repr", "sum", "max", "min", "sorted", "getattr", "ceil", "round"),
}
_SHAPING = {"pasted", "shorten", "printable", "file_name", "numbered"}  # functions whose argument is what is told


def placeholder(node: ast.expr, conversion: int = -1, form: str = "") -> str:
    """Returns the placeholder for the value of an expression, with the conversion and the form of an f-string."""
    return f"{{{name_of(node)}{f'!{chr(conversion)}' if conversion > 0 else ''}{f':{form}' if form else ''}}}"


def name_of(node: ast.expr) -> str:
    """Returns a name for the value of an expression: `files` of `", ".join(sorted(self._files))`."""
    names = [name.strip("_").lower() for name in _names(node)]
    telling = [name for name in names if name not in _DULL]
    return next(iter([*telling, *names]), "value")


def _names(node: ast.AST) -> Iterator[str]:
    """Yields the names in an expression, the most telling first: attributes before what they are of, calls last."""
    if isinstance(node, ast.Attribute):
        yield node.attr
        yield from _names(node.value)
    elif isinstance(node, ast.Name):
        yield node.id
    elif isinstance(node, ast.Call):
        own = isinstance(node.func, ast.Name) and node.func.id not in _SHAPING
        if own and node.func.id not in dir(builtins):
            yield node.func.id
        for part in [*node.args, *(keyword.value for keyword in node.keywords)]:
            yield from _names(part)
        yield from _names(node.func)
    else:
        for part in ast.iter_child_nodes(node):
            yield from _names(part)
