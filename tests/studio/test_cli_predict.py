"""What `attune predict` takes."""

from __future__ import annotations

from attune_studio.cli import build_parser


def test_every_text_is_asked_about_however_it_is_given() -> None:
    parse = build_parser().parse_args
    assert parse(["predict", "run", "--text", "a", "--text", "b"]).text == ["a", "b"]
    assert parse(["predict", "run", "--text", "a", "b", "--text", "c"]).text == ["a", "b", "c"]
