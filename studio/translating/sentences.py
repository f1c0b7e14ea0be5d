"""What an expression of the sources can say, as templates: `"{file} has {count:,} columns."`.

A template is an f-string with names in place of expressions. How a value stands in the text shows as in the f-string:
`!r` a text in quotes, `:,` a number. `:told` is ours: words of the sources, which are told in their turn. A choice of
words is followed through variables, constants, arguments, loops and functions, so that whole sentences are found.
"""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import product, zip_longest

from translating.naming import name_of, placeholder
from translating.sources import Function, Module, Sources, called, paired

TOLD = "told"
_INLINE = 4  # ways to say one sentence; where there are more, its parts are told for themselves
_DEEP = 24  # steps from an expression to the words that it stands for
_CAUSES = ("error", "strerror", "reason", "note", "what", "why", "remedy", "msg", "own", "told")  # hold sentences
_SAME = ("rstrip", "strip", "lower", "upper", "capitalize", "removesuffix")  # methods that change no words
_ORDER = ("sorted", "reversed", "list", "tuple", "fromkeys", "set", "filter")  # functions that change no members
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True)
class Scope:
    """Where an expression stands.

    Args:
        module: The module.
        function: The function, if any.
        arguments: What the call that led here hands over, each with its own scope.
        depth: Steps that led here.
        open: Names whose values are being looked for, which may stand in these values: `known = sorted(known)`.
    """

    module: Module
    function: Function | None
    arguments: Mapping[str, tuple[ast.expr, Scope]] = field(default_factory=dict)
    depth: int = 0
    open: frozenset[tuple[Function | None, str]] = frozenset()

    def at(self, name: str) -> Scope | None:
        """Returns the scope to look for the values of a name in; None where these are being looked for."""
        entry = (self.function, name)
        return None if entry in self.open else replace(self, open=self.open | {entry})


class Sentences:
    """Tells what expressions can say.

    Args:
        sources: The sources they stand in.
        words: Names of values, and expressions, that stand for words which are listed elsewhere: `split`.

    Attributes:
        phrases: What the placeholders `:told` of the templates so far stand for.
    """

    def __init__(self, sources: Sources, words: Collection[str] = ()) -> None:
        self._sources, self._listed = sources, words
        self.phrases: dict[str, None] = {}

    def of(self, node: ast.expr, module: Module) -> list[str]:
        """Returns the templates of an expression; of one that says nothing of the sources, its placeholder."""
        found = self._known(node, Scope(module, module.function_of(node)))
        return list(dict.fromkeys(found)) or [placeholder(node)]

    def _known(self, node: ast.expr, scope: Scope) -> list[str]:
        """Returns the templates of an expression; none where it holds no words of the sources."""
        find = getattr(self, f"_of_{type(node).__name__}", None)
        return find(node, replace(scope, depth=scope.depth + 1)) if find and scope.depth < _DEEP else []

    def _of_Constant(self, node: ast.Constant, scope: Scope) -> list[str]:
        return [escaped(node.value)] if isinstance(node.value, str) else []

    def _of_JoinedStr(self, node: ast.JoinedStr, scope: Scope) -> list[str]:
        return self._joined(node.values, scope)

    def _of_BinOp(self, node: ast.BinOp, scope: Scope) -> list[str]:
        sides = [node.left, node.right] if isinstance(node.op, ast.Add) else []
        return self._joined(sides, scope) if any(self._known(side, scope) for side in sides) else []

    def _of_IfExp(self, node: ast.IfExp, scope: Scope) -> list[str]:
        return self._either([node.body, node.orelse], scope)

    def _of_BoolOp(self, node: ast.BoolOp, scope: Scope) -> list[str]:
        """Returns what `a or b` can say: b only where a may be empty."""
        found: list[str] = []
        for value in node.values:
            known = self._known(value, scope)
            found += [text for text in known or [placeholder(value)] if text]
            if known and all(_PLACEHOLDER.sub("", text) for text in known):
                break
        return found if any(self._known(value, scope) for value in node.values) else []

    def _of_Subscript(self, node: ast.Subscript, scope: Scope) -> list[str]:
        if isinstance(node.slice, ast.Slice):
            return self._known(node.value, scope)
        if isinstance(node.slice, ast.Constant) and node.slice.value in _CAUSES:
            return [f"{{{node.slice.value}:{TOLD}}}"]
        members = self._either(self._members(node.value, scope, values=True), scope)
        return members or (self._known(node.value, scope) if isinstance(node.slice, ast.Constant) else [])

    def _of_Attribute(self, node: ast.Attribute, scope: Scope) -> list[str]:
        if node.attr in _CAUSES:
            return [f"{{{node.attr}:{TOLD}}}"]
        found = self._sources.function(node.attr, scope.module)
        is_property = found is not None and "property" in map(ast.unparse, found[1].decorator_list)
        if is_property:
            return self._returned(ast.Call(node, [], []), scope)
        constant = scope.module.constants.get(node.attr) if ast.unparse(node.value) in ("self", "cls") else None
        return self._known(constant, replace(scope, function=None, arguments={})) if constant else []

    def _of_Name(self, node: ast.Name, scope: Scope) -> list[str]:
        if node.id in scope.arguments:
            given, there = scope.arguments[node.id]
            return self._known(given, replace(there, depth=scope.depth, open=scope.open))
        function = scope.function
        while function is not None:
            outer = scope if function is scope.function else replace(scope, function=function, arguments={})
            inside = outer.at(node.id)
            if inside is None:
                return []
            values = self._values(node.id, inside)
            if values:
                return self._either(values, inside)
            if node.id in parameters(function):
                handed = [(given, self._known(given, there)) for given, there in self._handed_over(node.id, inside)]
                if not any(texts for _, texts in handed):
                    return []
                return list(dict.fromkeys(text for given, texts in handed for text in texts or [self._value(given)]))
            function = scope.module.function_of(function)
        constant = self._sources.constant(node.id, scope.module)
        return self._known(constant[1], Scope(constant[0], None, {}, scope.depth, scope.open)) if constant else []

    def _of_Call(self, node: ast.Call, scope: Scope) -> list[str]:
        name = called(node)
        if name == "told":  # what a fault or a problem says; it is told where it is defined
            return self._returned(node, scope) or [f"{{told:{TOLD}}}"]
        if isinstance(node.func, ast.Attribute):
            if name == "join":
                texts = self._either(self._members(node.args[0], scope, values=True), scope)
                sentences = ast.unparse(node.func.value) == "' '"
                telling = any(map(_tells, texts)) or (sentences and not texts)
                return [self._phrase(node.args[0], texts)] if telling else []
            if name == "format":
                return self._formatted(node, node.func.value, scope)

            if name in _SAME:
                return self._known(node.func.value, scope)
            if name in ("get", "pop"):
                if isinstance(node.args[0], ast.Constant) and node.args[0].value in _CAUSES:
                    return [f"{{{node.args[0].value}:{TOLD}}}"]
                return self._either([*self._members(node.func.value, scope, values=True), *node.args[1:]], scope)
            if name in dir(str):
                return []
        if name == "next":
            return self._either([*self._members(node.args[0], scope), *node.args[1:]], scope)
        if name in ("str", "printable", "getattr") and node.args:
            return self._known(node.args[0], scope)
        if name.endswith("Error") and node.args:
            return self._known(node.args[-1], scope)
        return self._returned(node, scope)

    def _formatted(self, node: ast.Call, text: ast.expr, scope: Scope) -> list[str]:
        """Returns what `"…".format(…)` can say."""
        given: dict[str, ast.expr] = {str(place): value for place, value in enumerate(node.args)}
        given |= {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
        found: list[str] = []
        for template in self._known(text, scope):
            parts: list[ast.expr] = []
            for literal, name, form, conversion in string.Formatter().parse(_unescaped(template)):
                parts.append(ast.Constant(literal))
                if name is not None:
                    value = given.get(name, ast.Name(name or "value"))
                    shown = ast.JoinedStr([ast.Constant(form)]) if form else None
                    parts.append(ast.FormattedValue(value, ord(conversion) if conversion else -1, shown))
            found += self._joined(parts, scope)
        return found

    def _returned(self, node: ast.Call, scope: Scope) -> list[str]:
        """Returns what a function of the sources can return, given the arguments of this call."""
        found = self._sources.function(called(node), scope.module)
        if found is None or found[1].returns is None or ast.unparse(found[1].returns) not in ("str", "str | None"):
            return []
        module, function = found
        inside = Scope(module, function, bound(function, node, scope), scope.depth, scope.open)
        told = [inner.value for inner in module.body(function) if isinstance(inner, ast.Return) and inner.value]
        return self._either(told, inside)

    def _either(self, nodes: Iterable[ast.expr], scope: Scope) -> list[str]:
        """Returns what one of some expressions can say; none where none of them holds words of the sources."""
        found = [(node, self._known(node, scope)) for node in nodes]
        if not any(texts for _, texts in found):
            return []
        return list(dict.fromkeys(text for node, texts in found for text in texts or [placeholder(node)]))

    def _words(self, node: ast.expr, scope: Scope) -> list[str]:
        """Returns what a part of a text can say; none where that is but names, endings, identifiers."""
        found = self._known(node, scope)
        telling = [text for text in found if has_words(text)]
        optional = all(text[0] in " ,;" for text in telling)  # such a part may be left out: nothing stands for it then
        kept = [text for text in found if text or optional]
        return kept if any(map(_tells, found)) else []

    def _joined(self, nodes: Iterable[ast.expr], scope: Scope) -> list[str]:
        """Returns what expressions that follow each other can say; many ways to say a part become a placeholder."""
        parts: list[list[str]] = []
        ways = 1
        for node in nodes:
            part = self._part(node, scope)
            value = node.value if isinstance(node, ast.FormattedValue) else node
            parts.append(part if len(part) == 1 or ways * len(part) <= _INLINE else [self._phrase(value, part)])
            ways *= len(parts[-1])
        return list(dict.fromkeys("".join(choice) for choice in product(*parts)))

    def _part(self, node: ast.expr, scope: Scope) -> list[str]:
        """Returns what a part of a text can say."""
        if not isinstance(node, ast.FormattedValue):
            return self._known(node, scope) or [placeholder(node)]
        form = "".join(
            str(part.value) if isinstance(part, ast.Constant) else ""
            for part in (node.format_spec.values if isinstance(node.format_spec, ast.JoinedStr) else [])
        )
        plain = node.conversion == -1 and not form
        if plain:
            return self._words(node.value, scope) or [self._value(node.value)]
        return [placeholder(node.value, node.conversion, form)]

    def _value(self, node: ast.expr) -> str:
        """Returns the placeholder of a value, which may be words that are listed elsewhere."""
        listed = name_of(node) in self._listed or ast.unparse(node) in self._listed
        return f"{{{name_of(node)}:{TOLD}}}" if listed else placeholder(node)

    def _phrase(self, node: ast.expr, templates: Iterable[str]) -> str:
        """Notes what a placeholder can stand for, and returns it."""
        kept = (numbered(text) for text in templates if _tells(text) and not _PLACEHOLDER.fullmatch(text))
        self.phrases.update(dict.fromkeys(kept))
        return f"{{{name_of(node)}:{TOLD}}}"

    def _values(self, name: str, scope: Scope) -> list[ast.expr]:
        """Returns what a function sets a name to."""
        assert scope.function is not None
        found: list[ast.expr] = []
        for node in scope.module.body(scope.function):
            pairs: list[tuple[ast.expr, ast.expr | None]] = []
            if isinstance(node, ast.ExceptHandler) and node.name == name:
                found.append(ast.Attribute(ast.Name(name), "error"))
            elif isinstance(node, ast.Assign):
                pairs = [
                    (target, value) for target in node.targets for value in self._choices(target, node.value, scope)
                ]
            elif isinstance(node, ast.AnnAssign | ast.NamedExpr):
                pairs = [(node.target, node.value)]
            elif isinstance(node, ast.AugAssign):
                pairs = [(node.target, node.target)]  # it grows: nobody sees what it becomes
            elif isinstance(node, ast.For | ast.comprehension) and _names(node.target, name):
                pairs = [(node.target, member) for member in self._members(node.iter, scope)]
            found += [value for target, given in pairs for known, value in paired(target, given) if known == name]
        return found

    def _choices(self, target: ast.expr, value: ast.expr, scope: Scope) -> list[ast.expr]:
        """Returns what an assignment of several names at once sets them to: the rows of a table that it looks up."""
        looked_up = isinstance(value, ast.Call) and called(value) == "get" and isinstance(value.func, ast.Attribute)
        if isinstance(target, ast.Tuple) and looked_up:
            assert isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute)
            return [*self._members(value.func.value, scope, values=True), *value.args[1:]]
        return [value]

    def _handed_over(self, name: str, scope: Scope) -> Iterator[tuple[ast.expr, Scope]]:
        """Yields what the calls of a function hand over as one of its parameters, each with where it stands."""
        assert scope.function is not None
        known_as = scope.function.name
        if known_as == "__init__":
            known_as = scope.module.class_of(scope.function)
        for module, call in self._sources.calls(known_as):
            meant = self._sources.function(known_as, module)
            if known_as == scope.function.name and (meant is None or meant[1] is not scope.function):
                continue
            there = Scope(module, module.function_of(call), {}, scope.depth, scope.open)
            given = bound(scope.function, call, there).get(name)
            if given is not None:
                yield given

    def _members(self, node: ast.expr, scope: Scope, values: bool = False) -> list[ast.expr]:
        """Returns the members of what can be gone through; of a dictionary its keys, or its `values`."""
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            return [part for entry in node.elts for part in self._entry(entry, scope)]
        if isinstance(node, ast.Dict):
            return list(node.values) if values else [key for key in node.keys if key is not None]
        if isinstance(node, ast.GeneratorExp | ast.ListComp | ast.SetComp):
            return [node.elt]
        if isinstance(node, ast.IfExp):
            return [*self._members(node.body, scope, values), *self._members(node.orelse, scope, values)]
        if isinstance(node, ast.Name | ast.Attribute):
            return self._members_of_name(node, scope, values)
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
            return self._members(node.value, scope, values)
        return self._members_of_call(node, scope) if isinstance(node, ast.Call) else []

    def _entry(self, entry: ast.expr, scope: Scope) -> list[ast.expr]:
        return self._members(entry.value, scope) if isinstance(entry, ast.Starred) else [entry]

    def _members_of_name(self, node: ast.Name | ast.Attribute, scope: Scope, values: bool) -> list[ast.expr]:
        name = node.attr if isinstance(node, ast.Attribute) else node.id
        inside = scope.at(f"in {name}")
        if inside is None:
            return []
        scope = inside
        if isinstance(node, ast.Name) and scope.function is not None:
            appended = [
                call.args[0]
                for call in scope.module.body(scope.function)
                if isinstance(call, ast.Call) and ast.unparse(call.func) == f"{name}.append"
            ]
            shown = [value for value in self._values(name, scope) if ast.unparse(value) != name]
            if appended or shown:
                return [*appended, *(part for value in shown for part in self._members(value, scope, values))]
            if name in scope.arguments:
                given, there = scope.arguments[name]
                return self._members(given, replace(there, open=scope.open), values)
            if name in parameters(scope.function):
                return [
                    member
                    for given, there in self._handed_over(name, scope)
                    for member in self._members(given, there, values)
                ]
        constant = self._sources.constant(name, scope.module)
        if constant is None:
            return self._members_returned(name, scope) if isinstance(node, ast.Attribute) else []
        return self._members(constant[1], Scope(constant[0], None, {}, scope.depth, scope.open), values)

    def _members_of_call(self, node: ast.Call, scope: Scope) -> list[ast.expr]:
        name = called(node)
        if name in ("items", "values") and isinstance(node.func, ast.Attribute):
            keys, shown = (self._members(node.func.value, scope, values) for values in (False, True))
            pairs: list[ast.expr] = [ast.Tuple([key, value]) for key, value in zip(keys, shown, strict=False)]
            return pairs if name == "items" else shown
        if name in ("zip", "enumerate"):
            counted = [[]] if name == "enumerate" else []
            columns = [*counted, *(self._members(column, scope) for column in node.args)]
            rows = zip_longest(*columns, fillvalue=ast.Name("value"))
            return [ast.Tuple(list(row)) for row in rows]
        if name in _ORDER and node.args:
            return self._members(node.args[-1], scope)
        if name == "map" and len(node.args) == 2:
            members = self._members(node.args[1], scope) or [node.args[1]]
            return [ast.Call(node.args[0], [member], []) for member in members]
        return self._members_returned(name, scope)

    def _members_returned(self, name: str, scope: Scope) -> list[ast.expr]:
        """Returns the members of what a function of the sources returns."""
        found = self._sources.function(name, scope.module)
        inside = Scope(found[0], found[1], {}, scope.depth, scope.open).at(f"out of {name}") if found else None
        if found is None or inside is None:
            return []
        returned = [inner.value for inner in found[0].body(found[1]) if isinstance(inner, ast.Return) and inner.value]
        return [member for value in returned for member in self._members(value, inside)]


def has_words(template: str) -> bool:
    """Returns whether a template holds words to translate: `3 rows`, `training`; not `utf-8`, `.csv`, `--data FILE`."""
    literal = _PLACEHOLDER.sub("", template).strip()
    if " " in literal:
        return not literal.startswith("--") and re.search("[a-z]{2}", literal) is not None
    alone = literal.removesuffix(".") if template.endswith(".") else literal
    return re.fullmatch("[A-Za-z]{2,}", alone) is not None


def _tells(template: str) -> bool:
    return has_words(template) or f":{TOLD}}}" in template


def escaped(text: str) -> str:
    """Returns a text as a template has it."""
    return text.replace("{", "{{").replace("}", "}}")


def _unescaped(template: str) -> str:
    return template.replace("{{", "{").replace("}}", "}")


def numbered(template: str) -> str:
    """Returns a template in which each placeholder has a name of its own: `{name} and {name_2}`.

    Values that follow each other at once become one: where the first of them ends cannot be seen.
    """
    seen: dict[str, int] = {}
    parts: list[str] = []
    before = ""
    for literal, name, form, conversion in string.Formatter().parse(template):
        parts.append(escaped(literal))
        same = f"{name}:{form}" == before or not (form or conversion)
        if name is not None and not (same and before and not literal):
            seen[name] = seen.get(name, 0) + 1
            own = name if seen[name] == 1 else f"{name}_{seen[name]}"
            parts.append(f"{{{own}{f'!{conversion}' if conversion else ''}{f':{form}' if form else ''}}}")
        before = f"{name}:{form}" if name is not None else ""
    return "".join(parts)


def parameters(function: Function) -> list[str]:
    """Returns the names of a function's parameters, without `self` and `cls`."""
    arguments = function.args
    entries = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    return [entry.arg for entry in entries if entry.arg not in ("self", "cls")]


def bound(function: Function, call: ast.Call, scope: Scope) -> dict[str, tuple[ast.expr, Scope]]:
    """Returns what a call hands over, by the names of the parameters, those with a default included."""
    plain = [entry.arg for entry in [*function.args.posonlyargs, *function.args.args]]
    given = dict(zip(reversed(plain), reversed(function.args.defaults), strict=False))
    given |= dict(zip(parameters(function), call.args, strict=False))
    given |= {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
    return {name: (value, scope) for name, value in given.items() if not isinstance(value, ast.Starred)}


def _names(target: ast.expr, name: str) -> bool:
    return any(isinstance(node, ast.Name) and node.id == name for node in ast.walk(target))
