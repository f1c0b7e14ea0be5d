"""The licences of what Attune needs to run, from the metadata of the packages that are installed here."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from generated.marks import code, plain, table

_PROJECT = Path(__file__).parents[2] / "pyproject.toml"
_LONGEST = 80  # characters of a licence's name; what is longer is its whole text
_OSI = "License :: OSI Approved :: "


def markdown() -> str:
    """Returns a table of all packages, direct and indirect, by name."""
    rows = [[code(one.name), one.version, plain(licence(one))] for one in needed()]
    return table(["package", "version", "licence"], rows)


def needed() -> list[Distribution]:
    """Returns what `pyproject.toml` names as dependencies, and what these need in their turn on this machine."""
    project = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]
    waiting = [Requirement(line) for line in project["dependencies"]]
    found: dict[str, Distribution] = {}
    seen: set[tuple[str, str]] = set()
    while waiting:
        requirement = waiting.pop()
        for extra in ("", *requirement.extras):
            key = (canonicalize_name(requirement.name), extra)
            if key not in seen and (package := _installed(requirement.name)):
                seen.add(key)
                found[key[0]] = package
                waiting += _requirements(package, extra)
    return [found[name] for name in sorted(found)]


def licence(package: Distribution) -> str:
    """Returns the licence that a package names: its expression, its classifiers, or its short text."""
    told = package.metadata
    if expression := told.get("License-Expression"):
        return expression
    classifiers = [one.removeprefix(_OSI) for one in told.get_all("Classifier", []) if one.startswith(_OSI)]
    text = (told.get("License") or "").strip()
    short = text if 0 < len(text) <= _LONGEST and "\n" not in text else ""
    return "; ".join(classifiers) or short or "see the file in its package"


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None  # of another system


def _requirements(package: Distribution, extra: str) -> Iterator[Requirement]:
    for line in package.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
            yield requirement
