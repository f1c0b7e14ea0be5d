"""What every spec is made of: frozen pydantic models whose fields carry title, help, unit, range and "advanced".

From that one definition come the Qt form, the inline errors, `--set section.key=value`, presets and the difference
between two runs.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Spec(BaseModel):
    """A frozen, closed section of a run's specification."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def option(
    default: Any,
    *,
    title: str,
    help: str,
    unit: str = "",
    advanced: bool = False,
    **constraints: Any,
) -> Any:
    """Returns a spec field that describes itself.

    Args:
        default: The value when none is given.
        title: Two or three words, as the form's label shows them.
        help: One sentence for the tooltip and the reference; it names the effect and, where there is one, the paper.
        unit: The unit that the form shows behind the value ("tokens", "epochs").
        advanced: True folds the field away in the form.
        constraints: pydantic's own: `ge`, `le`, `gt`, `lt`, `pattern`.
    """
    extra: dict[str, Any] = {"unit": unit, "advanced": advanced}
    return Field(default, title=title, description=help, json_schema_extra=extra, **constraints)
