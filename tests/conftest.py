"""Fixtures that all tests share: no display is needed, the person's settings are never touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

if not os.environ.get("ATTUNE_TEST_DISPLAY"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture
def shared_data() -> Path:
    """The folder of real data; tests that need it skip where it is absent."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"needs the real data of {SHARED_DATA}")
    return SHARED_DATA
