"""How changes are written."""

import pytest
from attune_studio.text import signed


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [(0.0124, 3, "+0.012"), (-0.0126, 3, "−0.013"), (-0.0004, 3, "0.000"), (0.0, 1, "0.0"), (-12.34, 1, "−12.3")],
)
def test_a_change_has_its_sign_and_nothing_has_none(value, digits, text):
    assert signed(value, digits) == text
