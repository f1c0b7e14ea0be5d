"""`python -m translating`: brings the window's translations up to date with its sources, and compiles them."""

from __future__ import annotations

from translating import TS, ts_file, update


def main() -> None:
    """Writes the .ts and the .qm, and tells what is left to translate."""
    update(TS)
    ts_file.compile_ts(TS)
    known = ts_file.read(TS)
    left = sum(not translation for translation in known.values())
    print(f"{TS}: {len(known):,} messages, {left:,} of them not translated yet")


if __name__ == "__main__":
    main()
