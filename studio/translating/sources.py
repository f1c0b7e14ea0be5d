"""The sources of some packages, as `sentences` asks about them: what is defined, set, called and imported where."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TypeVar

Found = TypeVar("Found")
Function = ast.FunctionDef | ast.AsyncFunctionDef


class Module:
    """One module.

    Args:
        place: The file, as the file of translations names it.
        source: Its text.
    """

    def __init__(self, place: str, source: str) -> None:
        self.place = place
        self.nodes = list(ast.walk(ast.parse(source)))
        self._parents = {child: node for node in self.nodes for child in ast.iter_child_nodes(node)}
        self._bodies: dict[Function, list[ast.AST]] = {}

    @cached_property
    def constants(self) -> dict[str, ast.expr]:
        """What the names of the module and of its classes are set to."""
        return {
            name: value
            for node in self.nodes
            if isinstance(node, ast.Assign | ast.AnnAssign) and self.function_of(node) is None
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            for name, value in paired(target, node.value)
        }

    @cached_property
    def imports(self) -> dict[str, str]:
        """The last part of the module that each imported name comes from."""
        return {
            name.asname or name.name: (node.module or "").rpartition(".")[2]
            for node in self.nodes
            if isinstance(node, ast.ImportFrom)
            for name in node.names
        }

    def function_of(self, node: ast.AST) -> Function | None:
        """Returns the function that a node stands in."""
        above = self._parents.get(node)
        while above is not None and not isinstance(above, Function):
            above = self._parents.get(above)
        return above

    def class_of(self, function: Function) -> str:
        """Returns the name of the class that a method is of; empty of a function."""
        above = self._parents.get(function)
        return above.name if isinstance(above, ast.ClassDef) else ""

    def body(self, function: Function) -> list[ast.AST]:
        """Returns the nodes of a function, without those of the functions in it."""
        if function not in self._bodies:
            self._bodies[function] = list(_inside(function))
        return self._bodies[function]


class Sources:
    """What is defined and called in some modules.

    Args:
        modules: Sources by place.
    """

    def __init__(self, modules: Mapping[str, str]) -> None:
        self.modules = [Module(place, source) for place, source in modules.items()]
        self._functions: dict[str, list[tuple[Module, Function]]] = defaultdict(list)
        self._bases: dict[str, list[str]] = {}
        self._calls: dict[str, list[tuple[Module, ast.Call]]] = defaultdict(list)
        self._constants: dict[str, list[tuple[Module, ast.expr]]] = defaultdict(list)
        for module in self.modules:
            self._index(module)

    def function(self, name: str, module: Module) -> tuple[Module, Function] | None:
        """Returns the function or method that a name of a module means; None where that is in doubt."""
        return _meant(name, module, self._functions[name])

    def constant(self, name: str, module: Module) -> tuple[Module, ast.expr] | None:
        """Returns what a name of a module is set to, there or where it is imported from."""
        return _meant(name, module, self._constants[name])

    def calls(self, name: str) -> list[tuple[Module, ast.Call]]:
        """Returns all calls of what is called so."""
        return self._calls[name]

    def errors(self) -> set[str]:
        """Returns the names of `AttuneError` and of what is derived from it."""
        return {"AttuneError", *(name for name in self._bases if "AttuneError" in self._lineage(name))}

    def _lineage(self, name: str) -> Iterator[str]:
        for base in self._bases.get(name, []):
            yield base
            yield from self._lineage(base)

    def _index(self, module: Module) -> None:
        for name, value in module.constants.items():
            self._constants[name].append((module, value))
        for node in module.nodes:
            if isinstance(node, Function):
                self._functions[node.name].append((module, node))
            elif isinstance(node, ast.ClassDef):
                self._bases[node.name] = [ast.unparse(base).rpartition(".")[2] for base in node.bases]
            elif isinstance(node, ast.Call):
                self._calls[called(node)].append((module, node))


def called(node: ast.Call) -> str:
    """Returns the last name of what is called: `self.told(…)` calls `told`."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def paired(target: ast.expr, value: ast.expr | None) -> Iterator[tuple[str, ast.expr]]:
    """Yields the names that an assignment sets, each with what it is set to, as far as that can be seen."""
    if isinstance(target, ast.Name) and value is not None:
        yield target.id, value
    elif isinstance(target, ast.Tuple):
        for choice in [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]:
            if isinstance(choice, ast.Tuple):
                for one, part in zip(target.elts, choice.elts, strict=False):
                    yield from paired(one, part)


def sources_of(folders: Iterable[Path]) -> Sources:
    """Returns the sources below some folders, each called as it lies to the project's root: `datasets/…/files.py`."""
    root = Path(__file__).parents[2]
    paths = [path for folder in folders for path in sorted(folder.rglob("*.py"))]
    return Sources({path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in paths})


def _meant(name: str, module: Module, known: list[tuple[Module, Found]]) -> tuple[Module, Found] | None:
    """Returns the one thing of a name: the module's own, the imported one, or the only one that there is."""
    home = module.imports.get(name)
    own = [found for found in known if found[0] is module]
    imported = [found for found in known if home and home in Path(found[0].place).with_suffix("").parts]
    for found in (imported, own, known):
        if len(found) == 1:
            return found[0]
    return None


def _inside(function: Function) -> Iterator[ast.AST]:
    waiting = list(ast.iter_child_nodes(function))
    while waiting:
        node = waiting.pop(0)
        yield node
        if not isinstance(node, Function):
            waiting[:0] = ast.iter_child_nodes(node)
