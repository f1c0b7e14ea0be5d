"""Settings as the window calls them: errors and warnings name keys (`data.long_pairs`), people look for titles."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator, Mapping
from typing import Any

from attune_datasets.errors import AttuneError
from attune_datasets.fields import Spec
from attune_models.spec import RunSpec
from PySide6.QtCore import QCoreApplication

from attune_studio.text import listed
from attune_studio.told import one_text, told
from attune_studio.widgets.editors import choice_title

# In Chinese the spaces around a key go with it: none stand at quotes.
_KEY = re.compile(
    r"(?:(?<=[一-鿿]) )?(?:--set )?(?<![\w./\\'\"-])"  # no part of a path, and nothing quoted
    r"((?:data|tokenizer|model|training|decoding)(?:\.[a-z]\w*)+)(?:=(\w+|\.\.\.))?(?![\w/\\])(?: (?=[一-鿿]))?"
)


def title_of(key: str) -> str | None:
    """Returns what the control of a setting is called: `data.long_pairs` is `Long pairs`; None for no setting."""
    found: list[Any] = [RunSpec]
    title = None
    for name in key.split("."):
        fields = [spec.model_fields[name] for spec in found if name in spec.model_fields]
        if not fields:
            return None
        title = next((field.title for field in fields if field.title), None)
        found = [spec for field in fields for spec in _specs(field.annotation)]
    return QCoreApplication.translate("spec", title) if title else None


def field_title(spec: type[Spec], field: str) -> str:
    """Returns what the control of a field is called."""
    return QCoreApplication.translate("spec", spec.model_fields[field].title or field)


def field_help(spec: type[Spec], field: str) -> str:
    """Returns what the tooltip of a field says."""
    return QCoreApplication.translate("spec", spec.model_fields[field].description or "")


def in_window(text: str) -> str:
    """Returns what the packages tell in the window's words: in its language, with what to do here in place of commands
    (see `told`), and with titles of controls in place of the keys of settings."""

    def named(match: re.Match[str]) -> str:
        title, value = title_of(match[1]), match[2]
        if title is None:
            return match[0]
        if value in (None, "..."):
            return QCoreApplication.translate("Project", '"{title}"').format(title=title)
        return QCoreApplication.translate("Project", '"{title}": {choice}').format(
            title=title, choice=choice_title(value)
        )

    return _KEY.sub(named, told(text))


def error_in_window(error: AttuneError) -> str:
    """Returns an error as one text in the window's words: what, why, what to do."""
    return one_text(map(in_window, (error.what, error.why, error.remedy)))


def setting_offer(settings: Mapping[str, Any]) -> str:
    """Returns what a button that takes `settings` says: `Set vocabulary size to 6,000`; empty for none."""
    each = QCoreApplication.translate("Project", "{title} to {value}")
    told = [
        each.format(
            title=(title_of(key) or key).lower(), value=f"{value:,}" if isinstance(value, int | float) else value
        )
        for key, value in settings.items()
    ]
    return QCoreApplication.translate("Project", "Set {settings}").format(settings=listed(told)) if told else ""


def _specs(annotation: Any) -> Iterator[type[Spec]]:
    if isinstance(annotation, type) and issubclass(annotation, Spec):
        yield annotation
    for part in typing.get_args(annotation):
        yield from _specs(part)
