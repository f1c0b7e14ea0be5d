"""What the packages below the studio tell people: errors, warnings about data, remarks on rows, notes of progress.

They are in English there, for the command line and the logs, and know of no other language. Here their sentences are
found in the sources, as templates, and become messages of the context `told`; `attune_studio.told` recognises at run
time which template a sentence was made of, and says it in the language of the window.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from attune_datasets.splits import SPLITS
from attune_models.runs.status import STATES

from translating import system_words
from translating.messages import Message, NotALiteralError
from translating.sentences import TOLD, Sentences, has_words, numbered, parameters
from translating.sources import Function, Module, Sources, called, sources_of

CONTEXT = "told"
_ROOT = Path(__file__).parents[2]
_PACKAGES = (_ROOT / "datasets" / "attune_datasets", _ROOT / "models" / "attune_models")
_NAMES = ("what", "why", "remedy", "reason", "note")  # arguments and keys that hold what people are told
_PLACES = {"DataWarning": (2, 3), "RowProblem": (1,), "Fault": (2,), "progress": (1,), "_progress": (1,)}
_SILENT = ("Cancelled", "TypeError", "NotImplementedError", "KeyError", "OSError")  # nobody is told their texts
# Values that are words of ours, by what they are called in the sources; `_words` and other contexts list these words.
_WORDS = (
    *("shown", "state", "split", "check.kind"),
    *("language", "source_language", "target_language", "here"),
    *("expected", "self.field.title"),
)
_LED_IN = re.compile(r": \{\w+:told\}")  # words of ours behind what they are about: `{key}: {own:told}.`


def messages_told() -> Iterator[Message]:
    """Yields what the packages tell. Raises `NotALiteralError` for what is put together so that it cannot be seen."""
    yield from messages_of(sources_of(_PACKAGES))
    for text in dict.fromkeys([*_words(), *system_words.TEMPLATES]):
        yield Message(CONTEXT, text, "", "translating/told.py")


def messages_of(sources: Sources) -> Iterator[Message]:
    """Yields what some sources tell, each shape of a sentence once. Raises `NotALiteralError`."""
    sentences = Sentences(sources, _WORDS)
    errors = sources.errors()
    seen: set[str] = set()
    for module in sources.modules:
        for node in module.nodes:
            for told in _told(node, errors):
                sentences.phrases.update(dict.fromkeys(_templates(told, module, sentences)))
                new = {_shape(text): text for text in reversed(sentences.phrases)}
                for shape in [shape for shape in reversed(new) if shape not in seen]:
                    seen.add(shape)
                    yield Message(CONTEXT, new[shape], "", f"../../{module.place}")
                sentences.phrases.clear()


def _templates(told: ast.expr, module: Module, sentences: Sentences) -> Iterator[str]:
    for template in sentences.of(told, module):
        if has_words(template) or _LED_IN.search(template):
            yield numbered(template)
        elif template and f":{TOLD}}}" not in template and not _is_handed_on(told, module):
            raise NotALiteralError(f"{module.place}:{told.lineno}: {ast.unparse(told)} says {template}")


def _is_handed_on(told: ast.expr, module: Module) -> bool:
    """Returns whether an expression is what a function is told to tell; it is read where that is handed over."""
    function = module.function_of(told)
    own = isinstance(told, ast.Name) and told.id in _NAMES
    return own and function is not None and ast.unparse(told) in parameters(function)


def _shape(template: str) -> str:
    """Returns a template without the names of its values: two of one shape cannot be told apart in a text."""
    return re.sub(r"\{\w+", "{", template)


def _told(node: ast.AST, errors: set[str]) -> Iterator[ast.expr]:
    """Yields the expressions of a node that people are told."""
    if isinstance(node, ast.Call):
        name = called(node)
        places = (0,) if name in errors else _PLACES.get(name, ())
        yield from (node.args[place] for place in places if place < len(node.args))
        yield from (keyword.value for keyword in node.keywords if keyword.arg in _NAMES)
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and key.value in _NAMES:
                yield value
    elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and node.exc.args:
        name = called(node.exc)
        if name[0].isupper() and name not in (*_SILENT, *errors):
            yield node.exc.args[0]
    elif isinstance(node, Function) and node.name == "told" and node.returns and ast.unparse(node.returns) == "str":
        yield from (inner.value for inner in ast.walk(node) if isinstance(inner, ast.Return) and inner.value)


def _words() -> Iterator[str]:
    """Yields the words that the values `_WORDS` stand for, as far as no other context lists them."""
    yield from (*STATES, "stalled", "died", *SPLITS)
    yield from ("labels", "translations", "continuations")  # of `export.comparison`, which loads TensorFlow
