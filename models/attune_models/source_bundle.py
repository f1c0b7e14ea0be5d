"""Some of Attune's own functions and classes, with all that they need of Attune, as the text of one Python file.

The text is that of the modules themselves, so that a network built by it is the very same; what is not needed is left
out. Nothing is imported or executed.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import attune_datasets

import attune_models

_ROOTS = {package.__name__: Path(str(package.__file__)).parent.parent for package in (attune_datasets, attune_models)}
_Definition = ast.FunctionDef | ast.ClassDef | ast.Assign | ast.AnnAssign
Key = tuple[str, str]  # module and name


class _Module:
    """What one module defines and imports."""

    def __init__(self, name: str) -> None:
        path = _ROOTS[name.partition(".")[0]].joinpath(*name.split("."))
        path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        self.lines = path.read_text(encoding="utf-8").splitlines()
        self.definitions: dict[str, _Definition] = {}
        self.imported: dict[str, Key] = {}
        self.external: dict[str, str] = {}
        for node in ast.parse("\n".join(self.lines)).body:
            self._take(node)

    def text(self, node: _Definition) -> str:
        """Returns a definition as it is written, with its decorators and the comment above it."""
        first = min([node.lineno, *(entry.lineno for entry in getattr(node, "decorator_list", []))]) - 1
        while first and self.lines[first - 1].startswith("#"):
            first -= 1
        return "\n".join(self.lines[first : node.end_lineno])

    def _take(self, node: ast.stmt) -> None:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            self.definitions[node.name] = node
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = [part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name)]
            self.definitions |= dict.fromkeys(names, node)
        elif isinstance(node, ast.ImportFrom) and str(node.module).partition(".")[0] in _ROOTS:
            self.imported |= {alias.asname or alias.name: (str(node.module), alias.name) for alias in node.names}
        elif isinstance(node, ast.Import | ast.ImportFrom):
            for alias in node.names:
                said = alias.name + (f" as {alias.asname}" if alias.asname else "")
                text = f"from {node.module} import {said}" if isinstance(node, ast.ImportFrom) else f"import {said}"
                self.external[alias.asname or alias.name.partition(".")[0]] = text


@cache
def _module(name: str) -> _Module:
    return _Module(name)


class _Names(ast.NodeVisitor):
    """The names that a definition needs when it runs, and those that only its annotations mention."""

    def __init__(self) -> None:
        self.needed: set[str] = set()
        self.mentioned: set[str] = set()

    def visit_Name(self, node: ast.Name) -> None:
        self.needed.add(node.id)

    def visit_arg(self, node: ast.arg) -> None:
        self._mention(node.annotation)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self._mention(node.annotation)
        if node.value is not None:
            self.visit(node.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._mention(node.returns)
        for part in (*node.decorator_list, node.args, *node.body):
            self.visit(part)

    def _mention(self, annotation: ast.expr | None) -> None:
        if annotation is not None:
            self.mentioned |= {part.id for part in ast.walk(annotation) if isinstance(part, ast.Name)}


class _Bundle:
    def __init__(self, given: Iterable[str]) -> None:
        self._given = set(given)
        self.imports: set[str] = set()
        self.mentioned: set[str] = set()
        self.defined: dict[str, Key] = {}  # every name of the text, and where it comes from
        self.texts: list[str] = []
        self._done: set[int] = set()

    def add(self, module_name: str, name: str) -> str:
        """Adds a definition behind all that it needs, and returns what it is called in the text."""
        module = _module(module_name)
        if name in self._given:
            return name
        if name in module.imported:
            return self.add(*module.imported[name])
        if name in module.external:
            self.imports.add(module.external[name])
            return name
        node = module.definitions.get(name)
        if node is None:
            return name  # of Python itself, or a local variable
        final = self._called(module_name, name)
        if id(node) not in self._done:
            self._done.add(id(node))
            names = _Names()
            names.visit(node)
            self.mentioned |= names.mentioned
            renamed = {used: self.add(module_name, used) for used in sorted(names.needed)}
            self.texts.append(_renamed(module.text(node), renamed))
        return final

    def _called(self, module_name: str, name: str) -> str:
        key, final = (module_name, name), name
        if self.defined.get(name, key) != key:
            final = f"{name}_of_{module_name.rpartition('.')[2]}"
        self.defined[final] = key
        return final


def _renamed(text: str, names: dict[str, str]) -> str:
    for name, final in names.items():
        if name != final:
            text = re.sub(rf"(?<![.\w]){re.escape(name)}\b", final, text)
    return text


def bundle(wanted: Iterable[Key], imports: Iterable[str] = (), given: Iterable[str] = ()) -> str:
    """Returns the text of a module that defines all `wanted` and imports nothing of Attune.

    Args:
        wanted: Modules of Attune's and names in them.
        imports: What the text that will follow needs, such as `import argparse`.
        given: Names that the text that will follow defines.
    """
    made = _Bundle(given)
    for module_name, name in wanted:
        made.add(module_name, name)
    lines = {*made.imports, *imports, "from typing import Any"}
    known = {*made.defined, *given, *dir(builtins), *(line.rpartition(" ")[2] for line in lines)}
    only_mentioned = sorted(made.mentioned - known)
    parts = ["\n".join(sorted(lines, key=lambda line: (line.startswith("from"), line)))]
    if only_mentioned:
        parts.append(f"{' = '.join(only_mentioned)} = Any  # annotations mention them")
    return "\n\n\n".join([*parts, *made.texts])
